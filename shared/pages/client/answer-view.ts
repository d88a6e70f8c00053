import { factLabel, factValueText, type FactValue } from '../fact-text.ts';
import { formatCount, formatMoney, formatQuantity } from '../format.ts';
import type { AnalysisRecord, Match, Question, UnderstoodFact } from './analysis-records.ts';
import type { Recommendation } from './api-shapes.ts';
import { actionButton, byId, element, inside, say, toggleButton } from './dom.ts';
import { factEditor } from './fact-editor.ts';
import { matchCard, type LoadNorm } from './match-card.ts';

/** What the answer asks its page to do, and what it must know from it. */
export interface AnswerParts {
  readonly onCorrect: (key: string, value: FactValue) => void;
  readonly onForget: (key: string) => void;
  readonly isCorrected: (key: string) => boolean;
  readonly packageName: (packageType: string) => string;
  readonly loadNorm: LoadNorm;
}

/** How an answer came to its end. */
export type Ending = 'whole' | 'cut' | 'stopped';

const tiers = ['applies', 'upcoming', 'check', 'excluded'] as const;

const faults: Readonly<Record<string, string>> = {
  missing: 'is not published at the moment',
  unreadable: 'could not be read whole',
  invalid: 'holds data that could not be understood',
};

/** The answer's part of the page; shows records as they arrive. */
export function createAnswerView(parts: AnswerParts) {
  const counts = new Map<string, number>();
  const answer = byId('answer', HTMLElement);
  const notices = byId('answer-notices', HTMLElement);
  const progress = byId('progress', HTMLProgressElement);
  const progressText = byId('progress-text', HTMLElement);
  const recommendedProblem = byId('recommended-problem', HTMLElement);

  function clear(): void {
    counts.clear();
    notices.replaceChildren();
    for (const id of ['understood', 'questions', 'locked', 'recommended']) byId(id, HTMLElement).hidden = true;
    for (const id of ['understood-facts', 'question-list', 'locked-list', 'recommended-list'])
      byId(id, HTMLElement).replaceChildren();
    say(recommendedProblem, undefined);
    for (const tier of tiers) {
      byId(`tier-${tier}`, HTMLElement).hidden = true;
      inside(byId(`tier-${tier}`, HTMLElement), '[data-matches]', HTMLElement)?.replaceChildren();
    }
    progress.hidden = false;
    progress.removeAttribute('value');
    say(progressText, 'Starting…');
    answer.hidden = false;
  }

  function notify(look: 'bad' | 'warning' | 'good', text: string): void {
    notices.append(element('p', { class: `notice notice-${look}` }, text));
  }

  function showMatch(match: Match): void {
    const section = byId(`tier-${match.tier}`, HTMLElement);
    const count = (counts.get(match.tier) ?? 0) + 1;
    counts.set(match.tier, count);
    section.hidden = false;
    inside(section, '[data-matches]', HTMLElement)?.append(matchCard(match, parts.loadNorm));
    const badge = inside(section, '[data-count]', HTMLElement);
    if (badge !== undefined) badge.textContent = formatCount(count);
  }

  function showLocked(packageType: string, count: number): void {
    const item = element('li', {}, `${normsText(count)} more in `, packageLink(packageType, parts));
    byId('locked-list', HTMLElement).append(item);
    byId('locked', HTMLElement).hidden = false;
  }

  /** Ranked as they come; a package that adds nothing is no recommendation. */
  function recommend(recommendations: readonly Recommendation[]): void {
    const items = recommendations
      .filter((one) => one.added_norms > 0)
      .map((one) => element('li', {}, packageLink(one.package_type, parts), ` adds ${offerText(one)}`));
    byId('recommended-list', HTMLElement).replaceChildren(...items);
    byId('recommended', HTMLElement).hidden = items.length === 0;
  }

  function failToRecommend(text: string): void {
    say(recommendedProblem, text);
    byId('recommended', HTMLElement).hidden = false;
  }

  function showProgress(scanned: number, total: number): void {
    progress.max = Math.max(total, 1);
    progress.value = scanned;
    progressText.textContent = `${formatCount(scanned)} of ${formatCount(total)} norms read`;
  }

  function show(record: AnalysisRecord): void {
    switch (record.event) {
      case 'start':
        return showProgress(0, record.total);
      case 'facts':
        return showFacts(record.facts, parts);
      case 'progress':
        return showProgress(record.scanned, record.total);
      case 'match':
        return showMatch(record);
      case 'questions':
        return showQuestions(record.questions, parts);
      case 'locked':
        return showLocked(record.package_type, record.count);
      case 'error':
        return notify(
          'bad',
          `The database ${record.database} ${faults[record.code] ?? 'failed'}. The others were read.`,
        );
      case 'end':
        return showEnd(record);
      default:
        return record satisfies never;
    }
  }

  function showEnd({
    complete,
    matches,
    scanned,
    duration_ms: duration,
  }: Extract<AnalysisRecord, { event: 'end' }>): void {
    progressText.textContent = `Done: ${normsText(matches)} found among ${formatCount(scanned)} in ${(duration / 1000).toFixed(1)}\u00a0s.`;
    if (!complete) notify('warning', 'This answer is not complete: a database could not be read whole.');
    if (matches === 0) notify('warning', 'No norm was found. Say more about the product, or add facts.');
  }

  function finish(ending: Ending): void {
    progress.hidden = true;
    if (ending === 'cut') notify('bad', 'The answer was cut: what you see is not complete. Analyse again.');
    if (ending === 'stopped') notify('warning', 'You stopped the analysis: what you see is not complete.');
    if (ending !== 'whole') say(progressText, undefined);
  }

  return { clear, show, finish, recommend, failToRecommend, fail: (text: string) => notify('bad', text) };
}

function normsText(count: number): string {
  return formatQuantity({ count, one: 'norm', many: 'norms' });
}

function packageLink(packageType: string, { packageName }: AnswerParts): HTMLElement {
  return element('a', { href: `/packages#${packageType}` }, packageName(packageType));
}

function offerText({ added_norms: added, price, price_per_norm: perNorm }: Recommendation): string {
  const { currency, month } = price;
  const each = perNorm === null ? '' : `, ${formatMoney({ cents: perNorm, currency })} a norm`;
  return `${normsText(added)} for ${formatMoney({ cents: month, currency })} a month${each}`;
}

const origins: Readonly<Record<UnderstoodFact['origin'], string>> = {
  user: 'you said so',
  text: 'from your text',
  default: 'assumed',
};

function showFacts(facts: Readonly<Record<string, UnderstoodFact>>, parts: AnswerParts): void {
  const rows = Object.entries(facts).map(([key, fact]) => factRow(key, fact, parts));
  byId('understood-facts', HTMLElement).replaceChildren(...rows);
  byId('understood', HTMLElement).hidden = rows.length === 0;
}

function factRow(key: string, { value, origin, rule }: UnderstoodFact, parts: AnswerParts): HTMLElement {
  const label = factLabel(key);
  const row = element('li', {});
  const place = element('div', { class: 'fact-edit', hidden: true });
  const onOpen = () => {
    const editor = factEditor({ key, label, value, onAnswer: (answer) => parts.onCorrect(key, answer) });
    place.replaceChildren(editor);
    inside(editor, 'button, select, input', HTMLElement)?.focus();
  };
  row.append(
    element('span', { class: 'fact-name', title: key }, label),
    element('strong', {}, factValueText(key, value)),
    element('small', { class: 'muted', title: rule }, origins[origin]),
    toggleButton({ label: 'Change', about: label, place, onOpen }),
  );
  if (parts.isCorrected(key)) row.append(actionButton('Undo', () => parts.onForget(key), 'button-link'));
  row.append(place);
  return row;
}

function showQuestions(questions: readonly Question[], parts: AnswerParts): void {
  const rows = questions.map(({ fact, text, decides }) =>
    element(
      'li',
      { class: 'question' },
      element('p', {}, text, ' ', element('small', { class: 'muted' }, `decides ${normsText(decides)}`)),
      factEditor({ key: fact, label: text, onAnswer: (answer) => parts.onCorrect(fact, answer) }),
    ),
  );
  byId('question-list', HTMLElement).replaceChildren(...rows);
  byId('questions', HTMLElement).hidden = rows.length === 0;
}
