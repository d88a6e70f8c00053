import { marketName, wordText } from '../fact-text.ts';
import { formatCalendarDay } from '../format.ts';
import type { Match } from './analysis-records.ts';
import { element, outsideLink } from './dom.ts';

/** One matched norm: what it is, why it is here, what it asks for, from when, and where to read it. */
export function matchCard({ norm, reasons, questions, because }: Match): HTMLElement {
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
    element(
      'p',
      { class: 'match-source' },
      outsideLink(norm.source_url, 'Source'),
      ` checked ${formatCalendarDay(norm.checked)}`,
    ),
  );
}

function badge(text: string): HTMLElement {
  return element('span', { class: 'badge' }, text);
}

function statements(title: string, list: Match['reasons']): HTMLElement | undefined {
  if (list.length === 0) return undefined;
  const items = list.map(({ fact, text }) => element('li', { title: fact }, text));
  return element('div', { class: 'statements' }, element('strong', {}, title), element('ul', {}, ...items));
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

function dateLine(dates: Match['norm']['dates']): HTMLElement | undefined {
  const known: readonly (readonly [string, string | null | undefined])[] = [
    ['Applies from', dates.applies_from],
    ...(dates.partial ?? []).map(({ from, what }) => [what, from] as const),
    ['Transition until', dates.transition_until],
    ['Repealed', dates.repealed],
  ];
  const pairs = known.flatMap(([label, day]) =>
    typeof day === 'string'
      ? [element('div', {}, element('dt', {}, label), element('dd', {}, formatCalendarDay(day)))]
      : [],
  );
  return pairs.length === 0 ? undefined : element('dl', { class: 'facts-line' }, ...pairs);
}
