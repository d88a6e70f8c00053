import { formatCalendarDay, formatCount } from '../format.ts';
import type { UsageEntry } from './api-shapes.ts';
import { element } from './dom.ts';

const columns = ['Day', 'Database', 'Operation', 'Workspace', 'Runs', 'Norms found'];

/** Usage by day, database, operation and workspace, newest first. */
export function usageTable(entries: readonly UsageEntry[]): HTMLElement {
  if (entries.length === 0) return element('p', { class: 'muted' }, 'Nothing was used in this period.');
  const rows = entries.toSorted((one, other) => other.day.localeCompare(one.day)).map(row);
  const runs = entries.reduce((sum, entry) => sum + entry.analyses, 0);
  const norms = entries.reduce((sum, entry) => sum + entry.norms_matched, 0);
  return element(
    'div',
    { class: 'table-frame', tabindex: 0, role: 'region', 'aria-labelledby': 'usage-title' },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...columns.map((name) => element('th', { scope: 'col' }, name)))),
      element('tbody', {}, ...rows),
      element(
        'tfoot',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'row', colspan: 4 }, 'Total'),
          element('td', {}, formatCount(runs)),
          element('td', {}, formatCount(norms)),
        ),
      ),
    ),
  );
}

function row({
  day,
  database,
  operation,
  workspace_id: workspace,
  analyses,
  norms_matched: norms,
}: UsageEntry): HTMLElement {
  const cells = [
    formatCalendarDay(day),
    database,
    operation,
    workspace ?? '–',
    formatCount(analyses),
    formatCount(norms),
  ];
  return element('tr', {}, ...cells.map((text) => element('td', {}, text)));
}
