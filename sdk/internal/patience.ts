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
      return await unlessAborted(operation(), signal);
    } catch (caught) {
      signal?.throwIfAborted();
      const error = await toTyped(caught);
      const passing = error.code === "Network" || error.code === "Disconnected";
      if (!passing || attempt >= retries || hopeless(caught)) throw error;
    }
    await pause(Math.min(retryDelay * 2 ** attempt, longest), signal);
  }
}

/** An answer; or the signal's reason at once, however long the node would still take. */
function unlessAborted<result>(answer: Promise<result>, signal: AbortSignal | undefined): Promise<result> {
  if (!signal) return answer;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    signal.addEventListener("abort", abort);
    void answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
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
