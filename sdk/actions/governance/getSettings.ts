import type * as errors from "../../errors/index.js";
import { type LaterRead, laterRead } from "../../internal/later.js";
import type { ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import type { GovernanceSettings } from "../../types/settings.js";

/**
 * Read how the community changes its own settings: times in seconds, the quorum in basis points.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { votingPeriod, quorumBps } = await governance.getSettings(client, { deployment });
 * ```
 */
export const getSettings: LaterRead<"governor.getSettings", getSettings.Parameters, GovernanceSettings> =
  /* @__PURE__ */ laterRead("governor.getSettings", async () => (await import("../../reading/governance.js")).read);

export namespace getSettings {
  export type Parameters = InCommunity & ReadOptions;
  export type ReturnType = GovernanceSettings;
  export type ErrorType = errors.SolidarityError;
}
