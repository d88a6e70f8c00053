import { closeServer, listen } from './emulators/listen.ts';
import { queueUrl } from './emulators/storage-and-queues.ts';
import { createFunctions } from './functions.ts';
import { createGateway } from './gateway/server.ts';
import { untilIdle } from './idle.ts';
import { localPlace } from './place.ts';
import { startServices, type Services } from './services.ts';
import { readCloudAssembly } from './template/cloud-assembly.ts';
import { readQueues } from './template/data-resources.ts';
import { readFunctions } from './template/function-resources.ts';
import { linkResources, type Resources } from './template/resources.ts';
import { readRestApi } from './template/rest-api.ts';
import { readEventSources, readSchedules } from './template/trigger-resources.ts';
import { startTriggers, workQueueNames } from './triggers/start-triggers.ts';

export interface LocalAwsOptions {
  /** Folder with `*.template.json` and `*.assets.json`. */
  readonly cloudAssembly: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** CloudFormation parameter values. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Secrets Manager name → SecretString. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly log?: (line: string) => void;
  /** Ids of functions to load before the first call. */
  readonly prewarm?: readonly string[];
  /** Copies one function may have at once. */
  readonly instancesMax?: number;
  /** How long an unused copy is kept while there are others (15 s), and while it is the only one (5 min). */
  readonly idleMs?: number;
  readonly keepMs?: number;
}

/** The running local AWS. */
export interface LocalAws {
  readonly apiUrl: string;
  readonly endpoints: Services['endpoints'];
  readonly outputs: Readonly<Record<string, string>>;
  /** Moves the domain clock of all functions against wall time; schedules it crosses fire once. */
  setClockOffset(seconds: number): void;
  setSecret(name: string, value: string): void;
  /** Calls a function by id, name, logical id or ARN; throws FunctionError when it fails. */
  invoke(functionId: string, event: unknown): Promise<unknown>;
  /** Waits until all queues but dead letters are empty and nothing runs; throws after `timeoutMs` (30 s). */
  idle(timeoutMs?: number): Promise<void>;
  /** Messages per queue, waiting or being worked on. */
  queueDepths(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

const INSTANCES_MAX = 4;
const IDLE_MS = 15_000;
const KEEP_MS = 300_000;
const IDLE_WAIT_MS = 30_000;

/** Runs everything the synthesised templates describe; throws with the template path of what it cannot run. */
export async function startLocalAws(options: LocalAwsOptions): Promise<LocalAws> {
  const [stacks, services] = await Promise.all([
    readCloudAssembly(options.cloudAssembly),
    startServices(options.secrets),
  ]);
  try {
    const resources = linkResources({
      stacks,
      parameters: options.parameters,
      place: { ...localPlace, queueUrl: (name) => queueUrl(services.endpoints.sqs, name) },
    });
    await services.create(resources);
    return await runStack(options, resources, services);
  } catch (error) {
    await services.close();
    throw error;
  }
}

async function runStack(options: LocalAwsOptions, resources: Resources, services: Services): Promise<LocalAws> {
  const log = options.log ?? (() => undefined);
  // All of the template is read before anything starts, so that a refusal leaves nothing running.
  const api = readRestApi(resources);
  const queues = readQueues(resources);
  const sources = readEventSources(resources);
  const schedules = readSchedules(resources);
  const functions = createFunctions({
    definitions: await readFunctions(resources),
    endpoints: services.endpoints,
    log,
    instancesMax: options.instancesMax ?? INSTANCES_MAX,
    idleMs: options.idleMs ?? IDLE_MS,
    keepMs: options.keepMs ?? KEEP_MS,
  });
  const gateway = createGateway({ api, log, invoke: (arn, request) => functions.invoke(arn, request) });
  const triggers = startTriggers({ sources, schedules, queues, services, functions, log });
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= closeAll());

  async function closeAll(): Promise<void> {
    triggers.scheduler.close();
    await Promise.all([closeServer(gateway), functions.close(), ...triggers.pollers.map((poller) => poller.close())]);
    await services.close();
  }

  const open = async () => {
    const port = await listen(gateway, options.port);
    await functions.prewarm(options.prewarm ?? []);
    return `http://localhost:${String(port)}`;
  };
  const apiUrl = await open().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    apiUrl,
    endpoints: services.endpoints,
    outputs: withLocalUrl(resources.outputs, `${api.id}.execute-api.`, apiUrl),
    setClockOffset(seconds) {
      functions.clockOffsetSeconds = seconds;
      triggers.scheduler.check();
    },
    setSecret: (name, value) => {
      services.setSecret(name, value);
    },
    async invoke(functionId, event) {
      return JSON.parse(await functions.invoke(functionId, { event: JSON.stringify(event ?? {}) }));
    },
    idle: (timeoutMs = IDLE_WAIT_MS) =>
      untilIdle({
        services,
        functions,
        timeoutMs,
        schedulesRunning: () => triggers.scheduler.running,
        queueNames: workQueueNames(queues),
      }),
    queueDepths: () => services.queueDepths(),
    close,
  };
}
/** The address API Gateway would have is of no use here. */
function withLocalUrl(outputs: Readonly<Record<string, string>>, host: string, apiUrl: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(outputs).map(([name, value]) => [name, value.startsWith(`https://${host}`) ? apiUrl : value]),
  );
}
