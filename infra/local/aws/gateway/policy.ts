import * as z from 'zod';

const oneOrMore = z.union([z.string().transform((text) => [text]), z.array(z.string())]);

/** What a TOKEN authorizer returns; anything else is a configuration error. */
export const AuthorizerResult = z.object({
  principalId: z.string(),
  policyDocument: z.object({
    Statement: z.array(z.object({ Effect: z.enum(['Allow', 'Deny']), Action: oneOrMore, Resource: oneOrMore })),
  }),
  context: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullish(),
});

export type Policy = z.infer<typeof AuthorizerResult>['policyDocument'];

/** Whether the policy lets the caller invoke the method: a matching Deny wins, and nothing is allowed by silence. */
export function allowsInvoke(policy: Policy, methodArn: string): boolean {
  const matching = policy.Statement.filter(
    ({ Action, Resource }) =>
      Action.some((action) => matches(action.toLowerCase(), 'execute-api:invoke')) &&
      Resource.some((resource) => matches(resource, methodArn)),
  );
  return matching.some(({ Effect }) => Effect === 'Allow') && !matching.some(({ Effect }) => Effect === 'Deny');
}

/** `*` stands for any text, `?` for one character. */
function matches(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\/-]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}
