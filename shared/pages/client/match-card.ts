import { marketName, wordText } from '../fact-text.ts';
import type { Match } from './analysis-records.ts';
import type { WholeNorm } from './api-shapes.ts';
import { element, say, toggleButton } from './dom.ts';
import { dateLine, namedList, normView, sourceLine } from './norm-view.ts';
import { describeFailure } from './problem.ts';

/** Fetches a whole norm by its id. */
export type LoadNorm = (id: string) => Promise<WholeNorm>;

/** One matched norm: what it is, why it is here, what it asks for, from when, and where to read it. */
export function matchCard({ norm, reasons, questions, because }: Match, loadNorm: LoadNorm): HTMLElement {
  const otherNames = norm.aliases?.slice(0, 2).join(', ');
  return element(
    'li',
    { class: 'card match' },
    element(
      'header',
      { class: 'match-head' },
      element('h4', {}, norm.id),
      otherNames !== undefined && otherNames !== '' && element('span', { class: 'muted' }, otherNames),
      badge(marketName(norm.jurisdiction)),
      badge(wordText(norm.kind)),
      badge(wordText(norm.legal_force)),
      norm.third_party === true && badge('third party needed'),
    ),
    element('p', { class: 'match-title' }, norm.title),
    element('p', { class: 'muted' }, norm.summary),
    because !== undefined && element('p', {}, element('strong', {}, 'Because: '), because),
    statements('Why', reasons),
    statements('Open', questions),
    dateLine(norm.dates),
    obligations(norm.obligations),
    sourceLine(norm),
    ...wholeNorm(norm.id, loadNorm),
  );
}

function badge(text: string): HTMLElement {
  return element('span', { class: 'badge' }, text);
}

function statements(title: string, list: Match['reasons']): HTMLElement | undefined {
  return namedList(
    title,
    list.map(({ fact, text }) => element('li', { title: fact }, text)),
  );
}

function obligations(list: readonly string[]): HTMLElement | undefined {
  if (list.length === 0) return undefined;
  const items = list.map((obligation) => element('li', {}, obligation));
  return element(
    'details',
    {},
    element('summary', {}, `What it asks for (${list.length})`),
    element('ul', {}, ...items),
  );
}

/** A button and the place below it, into which the whole norm is fetched when it is first opened. */
function wholeNorm(id: string, loadNorm: LoadNorm): readonly [HTMLElement, HTMLElement] {
  const status = element('p', { class: 'muted', role: 'status', hidden: true });
  const problem = element('p', { class: 'notice notice-bad', role: 'alert', hidden: true });
  const place = element(
    'div',
    { class: 'whole-norm', role: 'group', 'aria-label': `Whole norm ${id}`, hidden: true },
    status,
    problem,
  );
  let shown: HTMLElement | undefined;
  const onOpen = async () => {
    if (shown !== undefined) return;
    say(problem, undefined);
    say(status, 'Loading…');
    try {
      shown = normView(await loadNorm(id));
      place.append(shown);
    } catch (error) {
      say(problem, describeFailure(error));
    }
    say(status, undefined);
  };
  return [toggleButton({ label: 'Whole norm', about: id, place, onOpen }), place];
}
