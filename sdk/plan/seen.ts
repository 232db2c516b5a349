import { NotSeenYetError } from "../errors/plans.js";
import { patiently } from "../internal/patience.js";

/**
 * Waits for what was sent, bearing with a node that stumbles. Whoever stops waiting does not know that it failed: who sends
 * it again may give twice.
 *
 * @param sent What to look for: a transaction's hash, a batch's or a user operation's id.
 * @throws {NotSeenYetError} when nothing was told of it.
 */
export const seen = <result>(sent: string, wait: () => Promise<result>): Promise<result> =>
  patiently({}, wait, isEndOfWaiting).catch((cause: unknown) => {
    throw new NotSeenYetError({ sent }, cause);
  });

/** Viem has waited for as long as it waits: not a hiccup. */
const isEndOfWaiting = (caught: unknown): boolean =>
  caught instanceof Error && /^WaitFor\w+TimeoutError$/.test(caught.name);
