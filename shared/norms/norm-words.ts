/** Where a norm is in force. */
export const jurisdictions = ['EU', 'US', 'CN', 'JP', 'IN', 'AE', 'INT', 'UNECE', 'GCC'] as const;

export const normKinds = ['regulation', 'directive', 'standard', 'act', 'order', 'scheme', 'guide'] as const;
export const legalForces = ['mandatory', 'mandatory_if_listed', 'presumption', 'voluntary', 'customer'] as const;
export const statuses = [
  'draft',
  'adopted_not_applicable',
  'in_force',
  'partly_applicable',
  'repealed',
  'withdrawn',
] as const;
