import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import type { Emulator } from './dynamodb.ts';
import { closeServer, listen } from './listen.ts';

/** Secrets Manager: GetSecretValue and nothing else. */
export interface SecretsEmulator extends Emulator {
  set(name: string, value: string): void;
}

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const Request = z.object({ SecretId: z.string() });

/** Serves the given secrets (name → SecretString) by name or ARN. */
export async function startSecrets(options: {
  readonly secrets: Readonly<Record<string, string>>;
  readonly region: string;
  readonly accountId: string;
}): Promise<SecretsEmulator> {
  const secrets = new Map(Object.entries(options.secrets));
  const arnPrefix = `arn:aws:secretsmanager:${options.region}:${options.accountId}:secret:`;
  const server = createServer((request, response) => {
    answerSecret(request, secrets, arnPrefix)
      .catch(() => refuse('InvalidRequestException', 'The request is not valid.'))
      .then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
      })
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  const port = await listen(server, 0);
  return {
    endpoint: `http://127.0.0.1:${String(port)}`,
    set(name, value) {
      secrets.set(name, value);
    },
    close: () => closeServer(server),
  };
}

async function answerSecret(
  request: IncomingMessage,
  secrets: ReadonlyMap<string, string>,
  arnPrefix: string,
): Promise<Answer> {
  const target = request.headers['x-amz-target'];
  if (target !== 'secretsmanager.GetSecretValue') {
    return refuse('InvalidRequestException', `${String(target)} is not supported locally.`);
  }
  const { SecretId: secretId } = Request.parse(JSON.parse(await text(request)));
  const name = [...secrets.keys()].find((known) => isSecret(secretId, known, arnPrefix));
  if (name === undefined) {
    return refuse('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
  }
  return {
    status: 200,
    body: {
      ARN: `${arnPrefix}${name}-local0`,
      Name: name,
      SecretString: secrets.get(name),
      VersionId: '00000000-0000-4000-8000-000000000000',
      VersionStages: ['AWSCURRENT'],
      CreatedDate: 0,
    },
  };
}

/** An ARN may come with or without the six characters AWS appends. */
function isSecret(secretId: string, name: string, arnPrefix: string): boolean {
  return [name, `${arnPrefix}${name}`, `${arnPrefix}${name}-local0`].includes(secretId);
}

function refuse(type: string, message: string): Answer {
  return { status: 400, body: { __type: type, Message: message } };
}
