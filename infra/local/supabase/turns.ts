export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Runs one piece of work after the other. The library opens its transactions on the single session PGlite has, without
 * a lock (two requests in the same tick share one transaction and one role), so only turns keep callers apart.
 */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
