import type { FactValue } from '../fact-text.ts';
import { readRecord } from './analysis-records.ts';
import { createAnswerView, type Ending } from './answer-view.ts';
import { AllowedDatabases, PackageList, Recommendations, WholeNorm, type PackageInfo } from './api-shapes.ts';
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
/** Settles when the names of packages and databases are there, or cannot be had. */
let named = Promise.resolve();
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
account.onChange((email) => {
  if (email === undefined) hideDatabases();
  else named = loadDatabases();
});

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
    const [response] = await Promise.all([api.open('/api/analyze', call), named]);
    if (running !== controller) return;
    view.clear();
    const title = byId('answer-title', HTMLElement);
    title.focus({ preventScroll: true });
    title.scrollIntoView({ block: 'start' });
    const ending = await showAnswer(response, controller);
    if (ending === 'whole') await recommend(body.product, controller);
  } catch (error) {
    if (running === controller && !controller.signal.aborted) sayProblem(describeFailure(error));
  } finally {
    if (running === controller) {
      running = undefined;
      stopButton.hidden = true;
    }
  }
}

/** Shows records as they come and tells how the answer ended; undefined when a newer one has taken its place. */
async function showAnswer(response: Response, controller: AbortController): Promise<Ending | undefined> {
  let ending: Ending = 'cut';
  let broken = 0;
  try {
    for await (const line of readNdjson(response.body ?? emptyBody())) {
      if (running !== controller) return undefined;
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
  if (running !== controller) return undefined;
  if (broken > 0) view.fail(`${broken} lines of the answer could not be understood: what you see is not complete.`);
  view.finish(ending);
  return ending;
}

/** Asks what else would be worth renting; the answer stands, whatever comes of it. */
async function recommend(product: AnalyzeBody['product'], controller: AbortController): Promise<void> {
  stopButton.hidden = true;
  try {
    const { recommendations } = await api.post('/api/packages/recommend', { product }, Recommendations);
    if (running === controller) view.recommend(recommendations);
  } catch (error) {
    if (running === controller) view.failToRecommend(describeFailure(error));
  }
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
