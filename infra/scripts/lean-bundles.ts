import { globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import * as z from 'zod';

const Package = z.object({ version: z.string() });

/**
 * Lambda gives credentials in the environment and nowhere else: the sources of the SDK's default chain for other places
 * (profiles, single sign-on, web identity, instance metadata) come with clients of three further services.
 */
const environmentCredentials: Plugin = {
  name: 'environment-credentials',
  setup({ onLoad }) {
    onLoad({ filter: /@aws-sdk\/credential-provider-node\/dist-es\/index\.js$/ }, () => ({
      contents: "export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';",
    }));
  },
};

/** `{ [_k]: v }` with `const _k = "key"` becomes `{ "key": v }`. */
function withPlainKeys(source: string): string {
  const names = new Map(
    Array.from(source.matchAll(/^const (_\w+) = (".*");$/gm), ([, name = '', text = '']) => [name, text]),
  );
  return source.replace(/\[(_\w+)\]:/g, (written, name: string) => {
    const text = names.get(name);
    return text === undefined ? written : `${text}:`;
  });
}

/** A computed key could run code, so that the schemas of operations nobody calls would stay in the bundle. */
const plainSchemaKeys: Plugin = {
  name: 'plain-schema-keys',
  setup({ onLoad }) {
    onLoad({ filter: /@aws-sdk\/.*\/schemas_0\.js$/ }, async ({ path }) => ({
      contents: withPlainKeys(await readFile(path, 'utf8')),
    }));
  },
};

/** Each client reads its own version out of its whole package.json. */
const versionAlone: Plugin = {
  name: 'version-alone',
  setup({ onLoad }) {
    onLoad({ filter: /@aws-sdk\/[\w-]+\/package\.json$/ }, async ({ path }) => {
      const { version } = Package.parse(JSON.parse(await readFile(path, 'utf8')));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

/** Parts of the SDK's core that no function needs, and what stands in their place. */
const standIns: readonly (readonly [file: RegExp, contents: string])[] = [
  // Only operations with event streams use them. One `import()` of them would keep the whole core in the bundle.
  [
    /@smithy\/core\/dist-es\/submodules\/event-streams\/index\.js$/,
    `const refuse = () => { throw new Error('event streams are left out of this bundle'); };
    export class EventStreamSerde { constructor() { refuse(); } }
    export const eventStreamSerdeProvider = refuse;
    export const resolveEventStreamSerdeConfig = (config) => config;`,
  ],
  // Lambda has no profiles in files; whatever may be set stands in the environment.
  [
    /@smithy\/core\/dist-es\/submodules\/config\/shared-ini-file-loader\/loadSharedConfigFiles\.js$/,
    `export { CONFIG_PREFIX_SEPARATOR } from './constants';
    export const loadSharedConfigFiles = () => Promise.resolve({ configFile: {}, credentialsFile: {} });`,
  ],
  // Web streams are a browser's; to extend their class loads all of them.
  [
    /@smithy\/core\/dist-es\/submodules\/serde\/util-stream\/checksum\/createChecksumStream\.browser\.js$/,
    "export const createChecksumStream = () => { throw new Error('web streams are left out of this bundle'); };",
  ],
];

const standInParts: Plugin = {
  name: 'stand-in-parts',
  setup({ onLoad }) {
    for (const [filter, contents] of standIns) {
      onLoad({ filter }, ({ path }) => ({ contents, resolveDir: dirname(path) }));
    }
  },
};

/** What keeps unused parts of the AWS SDK out of a bundle; the clients themselves stay as they are. */
export const leanAwsSdk: readonly Plugin[] = [environmentCredentials, plainSchemaKeys, versionAlone, standInParts];

const root = join(import.meta.dirname, '../..');

/** Every property name that the code around Stripe reads: more than the resources it uses, never fewer. */
function namesReadAroundStripe(): ReadonlySet<string> {
  const files = globSync('{shared/billing,shared/platform/stripe,functions}/**/*.ts', { cwd: root });
  const sources = files.map((file) => readFileSync(join(root, file), 'utf8'));
  return new Set(sources.flatMap((source) => Array.from(source.matchAll(/\.(\w+)/g), ([, name = '']) => name)));
}

/** `this.tax = new Tax(this);` goes, for every resource whose name is not read, and what was imported for it. */
function withResources(source: string, names: ReadonlySet<string>): string {
  const kept = source
    .replace(/^ +this\.(\w+) = new \w+\(this\);$/gm, (line, name: string) => (names.has(name) ? line : ''))
    // The table of all resources serves a method that nothing calls.
    .replace("import * as resources from './resources.js';", 'const resources = {};');
  return kept.replace(/^import \{ (?:\w+ as )?(\w+),? \} from '\.\/resources.*';$/gm, (line, name: string) =>
    kept.includes(`new ${name}(this)`) ? line : '',
  );
}

/** The client makes some hundred resources in its constructor, each with its own file; the product calls a dozen. */
const usedResources: Plugin = {
  name: 'used-stripe-resources',
  setup({ onLoad }) {
    const names = namesReadAroundStripe();
    onLoad({ filter: /node_modules\/stripe\/esm\/stripe\.esm\.node\.js$/ }, async ({ path }) => ({
      contents: withResources(await readFile(path, 'utf8'), names),
    }));
  },
};

/** What keeps unused parts of the Stripe SDK out of a bundle; what it keeps stays as it is. */
export const leanStripe: readonly Plugin[] = [usedResources];
