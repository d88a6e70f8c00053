import * as z from 'zod';
import { Ref, resourcesOf, type SynthesisedFunction } from './synthesised.ts';

const texts = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

const Statement = z.object({
  Effect: z.string(),
  Action: texts,
  Resource: z.unknown().transform((value): unknown[] => [value].flat()),
});
const PolicyDocument = z.object({ Statement: z.array(Statement) });

export type Statement = z.infer<typeof Statement>;

const RoleProperties = z.object({
  Policies: z.array(z.object({ PolicyDocument })).default([]),
  ManagedPolicyArns: z.array(z.unknown()).default([]),
});
const PolicyProperties = z.object({ PolicyDocument, Roles: z.array(Ref) });

/** Everything a function may do: the statements of its role and of the policies attached to it. */
export function permissionsOf({ template, Role }: SynthesisedFunction) {
  const [roleId] = Role['Fn::GetAtt'];
  const role = resourcesOf(template, 'AWS::IAM::Role', RoleProperties)[roleId];
  if (role === undefined) throw new Error(`no role ${roleId}`);
  const attached = Object.values(resourcesOf(template, 'AWS::IAM::Policy', PolicyProperties)).filter(({ Roles }) =>
    Roles.some(({ Ref: id }) => id === roleId),
  );
  return {
    managedPolicies: role.ManagedPolicyArns,
    statements: [...role.Policies, ...attached].flatMap(({ PolicyDocument: document }) => document.Statement),
  };
}

/** The only keys a pattern may stand for: all norm databases and all their indexes. */
const allowedPatterns = ['/databases/*', '/published/*'];

/** What in a statement reaches further than one named thing. */
export function wildcardsIn({ Action, Resource }: Statement): string[] {
  const patterns = Resource.map((resource) => JSON.stringify(resource))
    .filter((resource) => resource.includes('*'))
    .filter((resource) => !allowedPatterns.some((allowed) => resource.endsWith(`"${allowed}"]]}`)));
  return [...Action.filter((action) => action.includes('*')), ...patterns];
}
