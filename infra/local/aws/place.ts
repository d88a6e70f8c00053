/** The account and region everything local claims to be in. */
export const localPlace = { region: 'eu-central-1', accountId: '000000000000' } as const;

/** How an SDK client outside a function reaches a local service; any credentials will do. */
export function localClient(endpoint: string) {
  return { endpoint, region: localPlace.region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
}

/** The same for clients that read the environment, as product code does. */
export const localEnvironment = {
  AWS_REGION: localPlace.region,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
} as const;
