type Fields = Readonly<Record<string, unknown>>;
type Level = 'info' | 'warn' | 'error';

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const described = { name: error.name, message: error.message, stack: error.stack };
  return error.cause === undefined ? described : { ...described, cause: describeError(error.cause) };
}

function write(level: Level, message: string, fields: Fields): void {
  const plain = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, describeError(value)]));
  process.stdout.write(`${JSON.stringify({ level, message, ...plain })}\n`);
}

/** Structured log, one JSON line an entry; `alarm` entries are what the operator is woken for. */
export const log = {
  info: (message: string, fields: Fields = {}) => write('info', message, fields),
  warn: (message: string, fields: Fields = {}) => write('warn', message, fields),
  error: (message: string, fields: Fields = {}) => write('error', message, fields),
  alarm: (message: string, fields: Fields = {}) => write('error', message, { ...fields, alarm: true }),
};
