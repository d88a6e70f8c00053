import { wordText } from '../fact-text.ts';
import { formatCalendarDay } from '../format.ts';
import { ruleText, type NormRule, type RuleText } from '../rule-text.ts';
import type { WholeNorm } from './api-shapes.ts';
import { element, outsideLink, pair } from './dom.ts';

/** Everything that is known of a norm: scope, days, duties, its place among other norms, and where to read it. */
export function normView(norm: WholeNorm): HTMLElement {
  return element(
    'div',
    { class: 'stack-tight' },
    nameLine(norm),
    dateLine(norm.dates),
    ruleList('Applies when', norm.applies),
    norm.possible && ruleList('To check when', norm.possible),
    textList(
      'Leaves out',
      norm.excludes?.map(({ because, ref }) => (ref === undefined ? because : `${because} (${ref})`)),
    ),
    textList('What it asks for', norm.obligations),
    textList('How conformity is shown', norm.conformity),
    textList('Related norms', relatedNorms(norm)),
    sourceLine(norm),
  );
}

/** A list under its name; nothing when it is empty. */
export function namedList(name: string, items: readonly HTMLElement[]): HTMLElement | undefined {
  if (items.length === 0) return undefined;
  return element('div', { class: 'statements' }, element('strong', {}, name), element('ul', {}, ...items));
}

/** The known days of a norm. */
export function dateLine(dates: Partial<WholeNorm['dates']>): HTMLElement | undefined {
  return factsLine([
    ['Published', dayText(dates.published)],
    ['In force from', dayText(dates.in_force)],
    ['Applies from', dayText(dates.applies_from)],
    ...(dates.partial ?? []).map(({ from, what }) => [what, dayText(from)] as const),
    ['Transition until', dayText(dates.transition_until)],
    ['Repealed', dayText(dates.repealed)],
  ]);
}

/** Where a norm can be read, and when that was looked up. */
export function sourceLine({ source_url: source, checked }: Pick<WholeNorm, 'source_url' | 'checked'>): HTMLElement {
  const day = formatCalendarDay(checked);
  return element('p', { class: 'match-source' }, outsideLink(source, 'Source'), ` checked ${day}`);
}

function nameLine({ aliases, title_de: german, body, edition, status, topic, sectors }: WholeNorm) {
  return factsLine([
    ['Also called', [...(aliases ?? []), ...(german === undefined ? [] : [german])].join(', ')],
    ['Issued by', body],
    ['Edition', edition?.current],
    ['Status', wordText(status)],
    ['Topics', topic.map(wordText).join(', ')],
    ['Sectors', sectors?.map(wordText).join(', ')],
  ]);
}

/** Terms and what they stand for; those that stand for nothing are left out. */
function factsLine(pairs: readonly (readonly [string, string | undefined])[]): HTMLElement | undefined {
  const known = pairs.flatMap(([term, text]) => (text === undefined || text === '' ? [] : [pair(term, text)]));
  return known.length === 0 ? undefined : element('dl', { class: 'facts-line' }, ...known);
}

function dayText(day: string | null | undefined): string | undefined {
  return typeof day === 'string' ? formatCalendarDay(day) : undefined;
}

function textList(name: string, texts: readonly string[] = []): HTMLElement | undefined {
  return namedList(
    name,
    texts.map((text) => element('li', {}, text)),
  );
}

function ruleList(name: string, rule: NormRule): HTMLElement | undefined {
  return namedList(name, [ruleItem(ruleText(rule))]);
}

function ruleItem(text: RuleText): HTMLElement {
  if (typeof text === 'string') return element('li', {}, text);
  return element('li', {}, `${text.title}:`, element('ul', {}, ...text.parts.map(ruleItem)));
}

function relatedNorms(norm: WholeNorm): readonly string[] {
  const kinds: readonly (readonly [string, readonly string[] | undefined])[] = [
    ['belongs to', norm.parent],
    ['gives way to', norm.yields_to],
    ['replaces', norm.supersedes],
    ['replaced by', norm.superseded_by],
    ['amended by', norm.amended_by],
  ];
  const others = (norm.related ?? []).map(({ rel, id }) => `${wordText(rel)} ${id}`);
  return [...kinds.flatMap(([kind, ids = []]) => ids.map((id) => `${kind} ${id}`)), ...others];
}
