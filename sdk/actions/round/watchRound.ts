import { stream } from "../record/one.js";

/**
 * Watch what happened in a round, and what comes. Fetched when it is first called; `solidarity-dao/record` has the function itself, with its types.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * for await (const news of round.watchRound(client, { deployment, round: 1n })) show(news);
 * ```
 */
export const watchRound = /* @__PURE__ */ stream("watchRound");
