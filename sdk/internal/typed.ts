import type { SolidarityError } from "../errors/base.js";

/** Any failure as an error of the SDK. The decoder is fetched only when something fails. */
export async function toTyped(caught: unknown): Promise<SolidarityError> {
  const { decodeError } = await import("../errors/decode.js");
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
