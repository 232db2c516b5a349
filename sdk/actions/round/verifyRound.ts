import { one } from "../record/one.js";

/**
 * Rebuild a round from its events alone, and compare it with the chain, unit by unit. Fetched when it is first called; `solidarity-dao/record` has the function itself, with its types.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { verified, differences } = await round.verifyRound(client, { deployment, round: 1n });
 * ```
 */
export const verifyRound = /* @__PURE__ */ one("verifyRound");
