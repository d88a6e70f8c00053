/** The account and region everything local claims to be in. */
export const localPlace = { region: 'eu-central-1', accountId: '000000000000' } as const;
