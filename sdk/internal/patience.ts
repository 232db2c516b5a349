import { toTyped } from "./typed.js";

/** How long to bear with a node that does not answer, or says that it is busy. */
export interface Patience {
  /** How often to ask again before giving up. */
  retries?: number | undefined;
  /** Milliseconds before asking again for the first time; twice as many each time after. */
  retryDelay?: number | undefined;
  signal?: AbortSignal | undefined;
}

const longest = 30_000;

/** Asks, and asks again while the node is out of reach. `hopeless` names failures that no waiting mends. */
export async function patiently<result>(
  { retries = 5, retryDelay = 250, signal }: Patience,
  operation: () => Promise<result>,
  hopeless: (caught: unknown) => boolean = () => false,
): Promise<result> {
  for (let attempt = 0; ; attempt++) {
    signal?.throwIfAborted();
    try {
      return await operation();
    } catch (caught) {
      const error = await toTyped(caught);
      const passing = error.code === "Network" || error.code === "Disconnected";
      if (!passing || attempt >= retries || hopeless(caught)) throw error;
    }
    await pause(Math.min(retryDelay * 2 ** attempt, longest), signal);
  }
}

/** Waits, or until the signal is given. */
export const pause = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    }
    signal?.addEventListener("abort", done);
    if (signal?.aborted) done();
  });
