import * as z from 'zod';

const Mail = z.strictObject({ to: z.string(), subject: z.string(), html: z.string(), text: z.string() });
export type Mail = z.infer<typeof Mail>;

/** From the parent to the server process. */
export const Command = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('start'),
    dataDir: z.string(),
    port: z.int(),
    siteUrl: z.string(),
    autoConfirm: z.boolean(),
    jwtSecret: z.string(),
    publishableKey: z.string(),
    secretKey: z.string(),
  }),
  z.strictObject({ kind: z.literal('sql'), id: z.int(), text: z.string() }),
  z.strictObject({ kind: z.literal('set-role'), id: z.int(), email: z.string(), role: z.literal('admin') }),
  z.strictObject({ kind: z.literal('close') }),
]);
export type Command = z.infer<typeof Command>;
export type StartCommand = Extract<Command, { kind: 'start' }>;

/** From the server process to the parent. */
export const Report = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready'), url: z.string() }),
  z.strictObject({ kind: z.literal('mail'), mail: Mail }),
  z.strictObject({ kind: z.literal('done'), id: z.int(), error: z.string().optional() }),
]);
export type Report = z.infer<typeof Report>;
