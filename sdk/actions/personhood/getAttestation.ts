import type { Address } from "viem";

import * as attesterPersonhood from "../../abis/items/attesterPersonhood.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { AtPersonhood } from "./adapter.js";

/**
 * Read the newest attestation of an account, and who gave it (zeros: none). Whether it still counts, `getWeight` says.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * import { getAttestation } from "solidarity-dao/personhood";
 *
 * const { attester, attestation } = await getAttestation(client, { personhood, holder });
 * ```
 */
export const getAttestation = defineRead({
  abi: attesterPersonhood.attestationOf,
  to: (a: getAttestation.Args) => a.personhood,
  args: (a: getAttestation.Args) => [a.holder],
  map: ([attester, attestation]) => ({ attester, attestation }),
});

export namespace getAttestation {
  export type Args = AtPersonhood & { holder: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getAttestation>>;
  export type ErrorType = errors.SolidarityError;
}
