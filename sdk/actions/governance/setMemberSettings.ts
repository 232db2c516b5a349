import * as memberRegistry from "../../abis/items/memberRegistry.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";
import type { MemberSettings } from "../../types/settings.js";

/**
 * Encode, for a proposal: change how people become members.
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.setMemberSettings.call({ deployment, settings: { vouchesNeeded: 3, waitingPeriod: 86_400, rotationDelay: 604_800 } })],
 *   description,
 * });
 * ```
 */
export const setMemberSettings = defineSetting({
  abi: memberRegistry.setSettings,
  args: (a: setMemberSettings.Args) => [a.settings],
});

export namespace setMemberSettings {
  export type Args = InCommunity & { settings: MemberSettings };
}
