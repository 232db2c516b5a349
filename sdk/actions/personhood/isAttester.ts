import type { Address } from "viem";

import * as attesterPersonhood from "../../abis/items/attesterPersonhood.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { AtPersonhood } from "./adapter.js";

/**
 * Read whether the word of an attester counts.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * import { isAttester } from "solidarity-dao/personhood";
 *
 * if (!(await isAttester(client, { personhood, attester }))) show("Ask the community to admit them first.");
 * ```
 */
export const isAttester = defineRead({
  abi: attesterPersonhood.isAttester,
  to: (a: isAttester.Args) => a.personhood,
  args: (a: isAttester.Args) => [a.attester],
});

export namespace isAttester {
  export type Args = AtPersonhood & { attester: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof isAttester>>;
  export type ErrorType = errors.SolidarityError;
}
