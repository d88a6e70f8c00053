import type { Norm } from '../../../shared/norms/norm-schema.ts';

/** A complete norm that applies to everything electrical; every field can be replaced. */
export function normFixture(changes: Partial<Norm> & { readonly id: string }): Norm {
  return {
    title: `Title of ${changes.id}`,
    db: 'norms',
    jurisdiction: 'EU',
    kind: 'directive',
    legal_force: 'mandatory',
    body: 'EU',
    topic: ['electrical_safety'],
    dates: { published: '2014-03-29', in_force: '2014-04-18', applies_from: '2016-04-20' },
    status: 'in_force',
    applies: { fact: 'power.electrical', op: 'eq', value: true },
    summary: `Summary of ${changes.id}`,
    obligations: ['CE marking'],
    source_url: 'https://example.org/norm',
    checked: '2026-11-22',
    confidence: 'verified',
    ...changes,
  };
}
