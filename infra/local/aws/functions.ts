import { FunctionError } from './lambda/function-error.ts';
import { functionEnvironment, type ServiceEndpoints } from './lambda/function-environment.ts';
import type { InvocationRequest } from './lambda/instance.ts';
import { LocalFunction } from './lambda/local-function.ts';
import { localPlace } from './place.ts';
import type { FunctionDefinition } from './template/function-resources.ts';

/** All functions of the template and the clock they share. */
export interface Functions {
  clockOffsetSeconds: number;
  readonly inFlight: number;
  /** Calls ever made: two equal readings mean that nothing ran in between. */
  readonly started: number;
  /** By short id, name, logical id or ARN; throws for any other. */
  find(key: string): LocalFunction;
  invoke(key: string, request: Omit<InvocationRequest, 'clockOffsetSeconds'>): Promise<string>;
  prewarm(ids: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export interface FunctionsOptions {
  readonly definitions: readonly FunctionDefinition[];
  readonly endpoints: ServiceEndpoints;
  readonly log: (line: string) => void;
  readonly instancesMax: number;
  readonly idleMs: number;
  readonly keepMs: number;
}

/** Makes the functions callable; none is loaded before its first call. */
export function createFunctions({ definitions, endpoints, log, ...limits }: FunctionsOptions): Functions {
  const functions = definitions.map(
    (definition) =>
      new LocalFunction({
        definition,
        environment: functionEnvironment(definition, endpoints, localPlace.region),
        log: (line) => {
          log(`${definition.id}: ${line}`);
        },
        ...limits,
      }),
  );
  const total = (count: 'inFlight' | 'started') => functions.reduce((sum, { activity }) => sum + activity[count], 0);
  return {
    clockOffsetSeconds: 0,
    get inFlight() {
      return total('inFlight');
    },
    get started() {
      return total('started');
    },
    find(key) {
      const found = functions.find(({ definition: { id, name, logicalId, arn } }) =>
        [id, name, logicalId, arn].includes(key),
      );
      if (found !== undefined) return found;
      throw new FunctionError({ errorType: 'ResourceNotFoundException', errorMessage: `Function not found: ${key}` });
    },
    invoke(key, request) {
      return this.find(key).invoke({ ...request, clockOffsetSeconds: this.clockOffsetSeconds });
    },
    async prewarm(ids) {
      await Promise.all(ids.map((id) => this.find(id).prewarm()));
    },
    async close() {
      await Promise.all(functions.map((entry) => entry.close()));
    },
  };
}
