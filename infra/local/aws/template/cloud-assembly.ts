import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import * as z from 'zod';

const Template = z.object({
  Parameters: z
    .record(z.string(), z.object({ Type: z.string(), Default: z.union([z.string(), z.number()]).optional() }))
    .default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Condition: z.string().optional(),
      Properties: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
  Outputs: z
    .record(
      z.string(),
      z.object({
        Value: z.unknown(),
        Condition: z.string().optional(),
        Export: z.object({ Name: z.unknown() }).optional(),
      }),
    )
    .default({}),
});

const AssetManifest = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string().optional() }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});

/** A CloudFormation template as parsed: values are still full of intrinsic functions. */
export type Template = z.infer<typeof Template>;

/** One synthesised stack; `assets` maps the object key that `Code.S3Key` names to the local folder. */
export interface Stack {
  readonly name: string;
  readonly template: Template;
  readonly assets: ReadonlyMap<string, string>;
}

const TEMPLATE_SUFFIX = '.template.json';

/** Reads every `*.template.json` of a synthesised cloud assembly, with its `*.assets.json`. */
export async function readCloudAssembly(folder: string): Promise<readonly Stack[]> {
  const files = await readdir(folder);
  const templates = files.filter((file) => file.endsWith(TEMPLATE_SUFFIX)).sort();
  if (templates.length === 0) throw new Error(`${folder} holds no *${TEMPLATE_SUFFIX}: synthesise the app first`);
  return Promise.all(templates.map((file) => readStack(folder, basename(file, TEMPLATE_SUFFIX), files)));
}

async function readStack(folder: string, name: string, files: readonly string[]): Promise<Stack> {
  const template = Template.parse(await readJson(join(folder, name + TEMPLATE_SUFFIX)));
  const manifest = `${name}.assets.json`;
  const assets = files.includes(manifest) ? await readAssets(folder, manifest) : new Map<string, string>();
  return { name, template, assets };
}

async function readAssets(folder: string, manifest: string): Promise<Map<string, string>> {
  const assets = new Map<string, string>();
  const { files } = AssetManifest.parse(await readJson(join(folder, manifest)));
  for (const file of Object.values(files)) {
    if (file.source.path === undefined) continue;
    const path = resolve(folder, file.source.path);
    for (const { objectKey } of Object.values(file.destinations)) assets.set(objectKey, path);
  }
  return assets;
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}
