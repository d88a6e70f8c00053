import type { FactValue } from '../fact-text.ts';
import { readRecord } from './analysis-records.ts';
import { createAnswerView, type Ending } from './answer-view.ts';
import { AllowedDatabases, PackageList, WholeNorm, type PackageInfo } from './api-shapes.ts';
import { byId, onPress, say } from './dom.ts';
import { NdjsonError, readNdjson } from './ndjson.ts';
import { startPage } from './page.ts';
import { describeFailure } from './problem.ts';
import { hideDatabases, readProductForm, showDatabases, type AnalyzeBody } from './product-form.ts';

const { api, account } = startPage();
const formProblem = byId('form-problem', HTMLElement);
const stopButton = byId('stop', HTMLButtonElement);
const corrections = new Map<string, FactValue>();
let packages: readonly PackageInfo[] = [];
let running: AbortController | undefined;

const view = createAnswerView({
  onCorrect(key, value) {
    corrections.set(key, value);
    void analyse();
  },
  onForget(key) {
    corrections.delete(key);
    void analyse();
  },
  isCorrected: (key) => corrections.has(key),
  packageName: (packageType) => packages.find((info) => info.package_type === packageType)?.name ?? packageType,
  loadNorm: (id) => api.get(`/api/norms/${encodeURIComponent(id)}`, WholeNorm),
});

byId('product-form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  void analyse();
});
byId('product-form', HTMLFormElement).addEventListener('reset', startOver);
onPress(byId('download-csv', HTMLButtonElement), downloadCsv);
onPress(stopButton, () => running?.abort());
account.onChange((email) => void (email === undefined ? hideDatabases() : loadDatabases()));

async function loadDatabases(): Promise<void> {
  try {
    const [list, { databases }] = await Promise.all([
      api.getPublic('/api/packages/list', PackageList),
      api.get('/api/packages/allowed-databases', AllowedDatabases),
    ]);
    packages = list.packages;
    showDatabases({ allowed: databases, packages });
  } catch (error) {
    sayProblem(describeFailure(error));
  }
}

/** Shown at the form, also when a correction further down caused it. */
function sayProblem(text: string): void {
  say(formProblem, text);
  formProblem.scrollIntoView({ block: 'nearest' });
}

function readForm(): AnalyzeBody | undefined {
  const form = readProductForm(corrections);
  say(formProblem, 'problem' in form ? form.problem : undefined);
  if ('body' in form) return form.body;
  const details = form.field.closest('details');
  if (details !== null) details.open = true;
  form.field.focus();
  return undefined;
}

/** A new analysis takes the place of one that still runs. */
async function analyse(): Promise<void> {
  const body = readForm();
  if (body === undefined) return;
  running?.abort();
  const controller = new AbortController();
  running = controller;
  stopButton.hidden = false;
  try {
    const call = { method: 'POST', body, accept: 'application/x-ndjson', signal: controller.signal } as const;
    const response = await api.open('/api/analyze', call);
    if (running !== controller) return;
    view.clear();
    const title = byId('answer-title', HTMLElement);
    title.focus({ preventScroll: true });
    title.scrollIntoView({ block: 'start' });
    await showAnswer(response, controller);
  } catch (error) {
    if (running === controller && !controller.signal.aborted) sayProblem(describeFailure(error));
  } finally {
    if (running === controller) {
      running = undefined;
      stopButton.hidden = true;
    }
  }
}

async function showAnswer(response: Response, controller: AbortController): Promise<void> {
  let ending: Ending = 'cut';
  let broken = 0;
  try {
    for await (const line of readNdjson(response.body ?? emptyBody())) {
      if (running !== controller) return;
      const record = readRecord(line);
      if (record === 'broken') broken += 1;
      if (record === 'broken' || record === 'newer') continue;
      view.show(record);
      if (record.event === 'end') ending = 'whole';
    }
  } catch (error) {
    if (controller.signal.aborted) ending = 'stopped';
    else if (!(error instanceof NdjsonError)) view.fail(describeFailure(error));
  }
  if (running !== controller) return;
  if (broken > 0) view.fail(`${broken} lines of the answer could not be understood: what you see is not complete.`);
  view.finish(ending);
}

function emptyBody(): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([]).stream();
}

async function downloadCsv(): Promise<void> {
  const body = readForm();
  if (body === undefined) return;
  try {
    const response = await api.open('/api/analyze', { method: 'POST', body, accept: 'text/csv' });
    save(await response.blob(), `${fileName(body.product.name)}.csv`);
  } catch (error) {
    sayProblem(describeFailure(error));
  }
}

function fileName(product: string): string {
  const plain = product
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `norms-${plain === '' ? 'product' : plain.slice(0, 60)}`;
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after this task; half a minute is far beyond that.
  setTimeout(() => URL.revokeObjectURL(address), 30_000);
}

function startOver(): void {
  running?.abort();
  running = undefined;
  corrections.clear();
  stopButton.hidden = true;
  byId('answer', HTMLElement).hidden = true;
  say(formProblem, undefined);
}
