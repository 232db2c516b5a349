import type { Address } from "viem";

import * as attesterPersonhood from "../../abis/items/attesterPersonhood.js";
import { defineSetting } from "../../internal/call.js";
import type { AtPersonhood } from "./adapter.js";

/**
 * Encode, for a proposal: admit an attester, or drop one, and with them all that they attested. Passes only in the
 * community whose access manager the contract was deployed with (`getAuthority`).
 *
 * @example
 * ```ts
 * import { setAttester } from "solidarity-dao/personhood";
 *
 * const calls = [setAttester.call({ personhood, attester, admitted: true })];
 * await governance.propose(client, { deployment, calls, description });
 * ```
 */
export const setAttester = defineSetting({
  abi: attesterPersonhood.setAttester,
  to: (a: setAttester.Args) => a.personhood,
  args: (a: setAttester.Args) => [a.attester, a.admitted],
});

export namespace setAttester {
  export type Args = AtPersonhood & { attester: Address; admitted: boolean };
}
