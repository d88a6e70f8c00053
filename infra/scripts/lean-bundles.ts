import { existsSync, globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import * as z from 'zod';
import { packed, unpacked, unpacking } from './packed.ts';

const Package = z.object({ version: z.string() });
const root = join(import.meta.dirname, '../..');

/** What the first group of a pattern stands for, everywhere in some of the product's sources. */
function matchesIn(files: string, pattern: RegExp): ReadonlySet<string> {
  const sources = globSync(files, { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));
  return new Set(sources.flatMap((source) => Array.from(source.matchAll(pattern), ([, name = '']) => name)));
}

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

/** `registry.registerError(X$, X);` goes, for every error of a service that the product does not name. */
function withErrors(source: string, named: ReadonlySet<string>): string {
  return source.replace(/^n\d+_registry\.registerError\(\w+\$, (\w+)\);$/gm, (line, name: string) =>
    named.has(name) ? line : '',
  );
}

/**
 * A computed key could run code, so that the schemas of operations nobody calls would stay in the bundle; so would the
 * class of every error that is registered. One that is not comes as the service's own exception, with name and message.
 */
const usedSchemas: Plugin = {
  name: 'used-schemas',
  setup({ onLoad }) {
    const named = matchesIn('{shared,functions}/**/*.ts', /\b(\w+Exception)\b/g);
    onLoad({ filter: /@aws-sdk\/.*\/schemas_0\.js$/ }, async ({ path }) => ({
      contents: withErrors(withPlainKeys(await readFile(path, 'utf8')), named),
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

const leftOut = "() => { throw new Error('left out of this bundle'); }";

/** Parts of the SDK that no function needs, and what stands in their place. */
const standIns: Readonly<Record<string, string>> = {
  // Only operations with event streams use them. One `import()` of them would keep the whole core in the bundle.
  '@smithy/core/dist-es/submodules/event-streams/index.js': `
    export const EventStreamSerde = ${leftOut};
    export const eventStreamSerdeProvider = ${leftOut};
    export const resolveEventStreamSerdeConfig = (config) => config;`,
  // Lambda has no profiles in files; whatever may be set stands in the environment.
  '@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSharedConfigFiles.js': `
    export { CONFIG_PREFIX_SEPARATOR } from './constants';
    export const loadSharedConfigFiles = () => Promise.resolve({ configFile: {}, credentialsFile: {} });`,
  // No operation of the product discovers its endpoint.
  '@aws-sdk/middleware-endpoint-discovery/dist-es/resolveEndpointDiscoveryConfig.js':
    'export const resolveEndpointDiscoveryConfig = (config) => config;',
  // Only requests to multi-region access points are signed for all regions.
  '@aws-sdk/signature-v4-multi-region/dist-es/SignatureV4MultiRegion.js': `
    import { SignatureV4SignWithCredentials } from './SignatureV4SignWithCredentials';
    export class SignatureV4MultiRegion extends SignatureV4SignWithCredentials {
      static sigv4aDependency() { return 'none'; }
    }`,
  // To ask the global object for `crypto` loads all of Web Crypto.
  '@smithy/core/dist-es/submodules/serde/uuid/v4.js': `
    import { randomUUID } from 'node:crypto';
    export const bindV4 = () => () => randomUUID();`,
  // Node has these hashes of its own.
  '@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js': `export const Sha256Js = ${leftOut};`,
  '@smithy/core/dist-es/submodules/checksum/md5/Md5Js.js': `export const Md5Js = ${leftOut};`,
  '@aws-sdk/checksums/dist-es/submodules/sha/sha1/Sha1Js.js': `export const Sha1Js = ${leftOut};`,
  // Norms lie in a general purpose bucket; only directory buckets have sessions.
  '@aws-sdk/middleware-sdk-s3/dist-es/submodules/s3/middleware-s3-express/classes/S3ExpressIdentityProviderImpl.js':
    'export class S3ExpressIdentityProviderImpl {}',
  '@aws-sdk/client-s3/dist-es/commands/CreateSessionCommand.js': `export const CreateSessionCommand = ${leftOut};`,
  // Only the headers of events are signed by themselves.
  '@smithy/signature-v4/dist-es/HeaderFormatter.js': `
    export class HeaderFormatter { format = ${leftOut}; }
    export const Int64 = ${leftOut};`,
  // The product reads from S3; only what is written to it goes as XML.
  '@aws-sdk/core/dist-es/submodules/protocols/xml/XmlShapeSerializer.js': `
    import { SerdeContextConfig } from '../ConfigurableSerdeContext';
    export class XmlShapeSerializer extends SerdeContextConfig { write = ${leftOut}; }`,
  // The product's clients retry in the standard mode.
  '@smithy/core/dist-es/submodules/retry/util-retry/AdaptiveRetryStrategy.js': `export const AdaptiveRetryStrategy = ${leftOut};`,
  // Lambda names its region in the environment; no instance has to be asked.
  '@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getInstanceMetadataRegion.js':
    'export const getInstanceMetadataRegion = () => Promise.resolve(undefined);',
  '@smithy/core/dist-es/submodules/serde/util-stream/sdk-stream-mixin.browser.js': `export const sdkStreamMixin = ${leftOut};`,
  // Web streams are a browser's: only to ask for their class loads all of them.
  '@smithy/core/dist-es/submodules/serde/util-stream/stream-type-check.js': `
    export const isReadableStream = () => false;
    export const isBlob = () => false;`,
  '@smithy/core/dist-es/submodules/serde/util-stream/checksum/createChecksumStream.browser.js': `export const createChecksumStream = ${leftOut};`,
};

const standInParts: Plugin = {
  name: 'stand-in-parts',
  setup({ onLoad }) {
    for (const [file, contents] of Object.entries(standIns)) {
      if (!existsSync(join(root, 'node_modules', file))) throw new Error(`${file} is not there any more`);
      const filter = new RegExp(`/node_modules/${RegExp.escape(file)}$`);
      onLoad({ filter }, ({ path }) => ({ contents, resolveDir: dirname(path) }));
    }
  },
};

const EndpointRules = z.object({
  nodes: z.instanceof(Int32Array),
  root: z.int(),
  conditions: z.array(z.unknown()),
  results: z.array(z.unknown()),
});

/** Each client finds its endpoint by a table of all cases there are; that of S3 takes 18 KB as code and 6 KB packed. */
const packedEndpoints: Plugin = {
  name: 'packed-endpoints',
  setup({ onLoad }) {
    onLoad({ filter: /@aws-sdk\/client-[\w-]+\/dist-es\/endpoint\/bdd\.js$/ }, async ({ path }) => {
      const { bdd }: { readonly bdd: unknown } = await import(pathToFileURL(path).href);
      const { nodes, root, conditions, results } = EndpointRules.parse(bdd);
      const rules = packed(path, { nodes: [...nodes], root, conditions, results }).toString('base64');
      return {
        contents: `${unpacking}
          import { BinaryDecisionDiagram } from '@smithy/core/endpoints';
          const { nodes, root, conditions, results } = ${unpacked(`Buffer.from('${rules}', 'base64')`)};
          export const bdd = BinaryDecisionDiagram.from(new Int32Array(nodes), root, conditions, results);`,
        resolveDir: dirname(path),
      };
    });
  },
};

/** What keeps unused parts of the AWS SDK out of a bundle; the clients themselves stay as they are. */
export const leanAwsSdk: readonly Plugin[] = [
  environmentCredentials,
  usedSchemas,
  versionAlone,
  standInParts,
  packedEndpoints,
];

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
    // Every property name that the code around Stripe reads: more than the resources it uses, never fewer.
    const names = matchesIn('{shared/billing,shared/platform/stripe,functions}/**/*.ts', /\.(\w+)/g);
    onLoad({ filter: /node_modules\/stripe\/esm\/stripe\.esm\.node\.js$/ }, async ({ path }) => ({
      contents: withResources(await readFile(path, 'utf8'), names),
    }));
  },
};

/** What keeps unused parts of the Stripe SDK out of a bundle; what it keeps stays as it is. */
export const leanStripe: readonly Plugin[] = [usedResources];
