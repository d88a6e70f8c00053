import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { createApp } from '../../infra/app.ts';
import { functionEntries } from '../../infra/scripts/build-functions.ts';
import type { StageName } from '../../infra/stages.ts';

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
});

const Parameter = z.object({
  Type: z.string(),
  Default: z.unknown().optional(),
  AllowedPattern: z.string().optional(),
  AllowedValues: z.array(z.string()).optional(),
  NoEcho: z.boolean().optional(),
});

const StackTemplate = z.object({
  Resources: z.record(z.string(), Resource),
  Parameters: z.record(z.string(), Parameter).default({}),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })).default({}),
});

export type StackTemplate = z.infer<typeof StackTemplate>;

type StackKind = 'Data' | 'Billing' | 'Api' | 'Alarms';

/** The four templates of a stage and what they would have to look up. */
export interface Synthesised {
  readonly templates: Readonly<Record<StackKind, StackTemplate>>;
  readonly stackNames: readonly string[];
  readonly missingContext: readonly unknown[];
}

/** Synthesises a stage in this process, from stand-ins for the built functions. */
export function synthesise(stage?: StageName): Synthesised {
  process.env['CDK_VALIDATION'] = 'false';
  const folder = mkdtempSync(join(tmpdir(), 'synth-'));
  try {
    for (const { id } of functionEntries) {
      mkdirSync(join(folder, 'functions', id), { recursive: true });
      writeFileSync(join(folder, 'functions', id, 'index.js'), `exports.handler = () => '${id}';`);
    }
    const app = createApp({
      outdir: join(folder, 'out'),
      functionsDirectory: join(folder, 'functions'),
      context: { 'aws:cdk:disable-asset-staging': true },
      ...(stage === undefined ? {} : { stage }),
    });
    const { stacks, manifest } = app.synth();
    const template = (kind: StackKind) =>
      StackTemplate.parse(stacks.find(({ stackName }) => stackName.startsWith(`DatabasePackages${kind}`))?.template);
    return {
      templates: {
        Data: template('Data'),
        Billing: template('Billing'),
        Api: template('Api'),
        Alarms: template('Alarms'),
      },
      stackNames: stacks.map(({ stackName }) => stackName),
      missingContext: manifest.missing ?? [],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Resources of one type, by logical id, with their properties parsed. */
export function resourcesOf<Properties extends z.ZodType>(
  template: StackTemplate,
  type: string,
  schema: Properties,
): Record<string, z.infer<Properties>> {
  const found = Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
  return Object.fromEntries(found.map(([id, { Properties }]) => [id, schema.parse(Properties)]));
}

export const Ref = z.object({ Ref: z.string() });
export const GetAtt = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) });

export const LambdaProperties = z.object({
  FunctionName: z.string(),
  Runtime: z.string(),
  Architectures: z.array(z.string()),
  Timeout: z.number(),
  Role: GetAtt,
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

export interface SynthesisedFunction extends z.infer<typeof LambdaProperties> {
  readonly id: string;
  readonly logicalId: string;
  readonly template: StackTemplate;
}

/** Every function of a stage; `id` is what it calls itself. */
export function functionsOf({ templates }: Synthesised): SynthesisedFunction[] {
  return [templates.Api, templates.Billing].flatMap((template) =>
    Object.entries(resourcesOf(template, 'AWS::Lambda::Function', LambdaProperties)).map(([logicalId, properties]) => ({
      ...properties,
      id: String(properties.Environment.Variables['FUNCTION_ID']),
      logicalId,
      template,
    })),
  );
}
