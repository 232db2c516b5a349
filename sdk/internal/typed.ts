import type { SolidarityError } from "../errors/base.js";

/** Any failure as an error of the SDK. The decoder is fetched only when something fails; without a network, it stays as it is. */
export async function toTyped(caught: unknown): Promise<SolidarityError> {
  const { decodeError } = await import("../errors/decode.js").catch(() => {
    throw caught;
  });
  return decodeError(caught);
}

/** The result of an operation, or its failure as an error of the SDK. */
export async function typed<result>(operation: () => Promise<result>): Promise<result> {
  try {
    return await operation();
  } catch (caught) {
    throw await toTyped(caught);
  }
}

/** Nobody gave an answer: the question did not get as far as the contract. */
const unanswered: ReadonlySet<string> = new Set(["Network", "Disconnected", "WrongChain"]);

/** The answer, or undefined if the contract refuses to give one. A node out of reach is another matter. */
export async function unlessRefused<answer>(ask: () => Promise<answer>): Promise<answer | undefined> {
  try {
    return await ask();
  } catch (caught) {
    const error = await toTyped(caught);
    if (unanswered.has(error.code)) throw error;
    return undefined;
  }
}
