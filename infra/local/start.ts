import { parseArgs } from 'node:util';
import { startStack, type Stack } from './stack.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, verbose: { type: 'boolean', default: false } },
});

function portFromEnvironment(): number {
  const port = Number(process.env['PORT'] ?? 8080);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT must be a number from 0 to 65535, not ${process.env['PORT']}`);
}

function readyLine({ doors, stripe, mailbox, webhookSecret, accounts }: Stack): string {
  return JSON.stringify({
    ready: true,
    ...doors,
    stripe: { url: stripe.url, webhook_secret: webhookSecret },
    mailbox: mailbox.url,
    accounts,
  });
}

function readyText({ doors, stripe, mailbox, accounts }: Stack): string {
  const people = accounts.map(({ email, password, role, rents }) => {
    const what =
      role === 'admin' ? 'administrator' : rents.length === 0 ? 'rents nothing' : `rents ${rents.join(', ')}`;
    return `  ${email.padEnd(22)} ${password.padEnd(20)} ${what}`;
  });
  return [
    `site      ${doors.api}/packages`,
    `analyse   ${doors.api}/develop`,
    `API       ${doors.api}/api/openapi.json`,
    `Supabase  ${doors.supabase.url}`,
    `Stripe    ${stripe.url}   (clock: POST ${stripe.url}/_local/clock {"advance_seconds":86400})`,
    `mailbox   ${mailbox.url}`,
    'accounts',
    ...people,
    'Database Packages is ready. Ctrl-C ends it.',
  ].join('\n');
}

async function main(): Promise<void> {
  // Functions write their log to standard error, so that --json leaves one line on standard output.
  const log = values.verbose ? (line: string) => void process.stderr.write(`${line}\n`) : logProblems;
  const starting = startStack({ port: portFromEnvironment(), log });
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    const stack = await starting.catch(() => undefined);
    await stack?.close();
    process.exit(0);
  };
  process.once('SIGINT', () => void end());
  process.once('SIGTERM', () => void end());
  const stack = await starting;
  console.log(values.json ? readyLine(stack) : readyText(stack));
}

/** Without --verbose only what went wrong. */
function logProblems(line: string): void {
  if (/"level":"(warn|error)"|Error/.test(line)) process.stderr.write(`${line}\n`);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (values.verbose) console.error(error);
  process.exit(1);
});
