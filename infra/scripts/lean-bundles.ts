import { readFile } from 'node:fs/promises';
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

/** What keeps unused parts of the AWS SDK out of a bundle; the clients themselves stay as they are. */
export const leanAwsSdk: readonly Plugin[] = [environmentCredentials, plainSchemaKeys, versionAlone];
