import type { Address } from "viem";

import type * as errors from "../../errors/index.js";
import type { AnyCall } from "../../internal/call.js";
import { type LaterRead, laterRead } from "../../internal/later.js";
import type { WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Say what is still missing before the account can pledge an amount: nothing, money, an admission, or an approval
 * (with the call that gives it). Whatever cannot be asked, a node out of reach above all, is thrown and not missing.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * for (const missing of await pool.getRequirements(client, { deployment, asset: usdc, amount }))
 *   if (missing.type === "approval") await client.sendTransaction(missing.call);
 * ```
 */
export const getRequirements: LaterRead<
  "pool.getRequirements",
  getRequirements.Parameters,
  getRequirements.ReturnType
> = /* @__PURE__ */ laterRead("pool.getRequirements", async () => (await import("../../reading/requirements.js")).read);

/** Something that is still missing before a pledge. */
export type Requirement =
  | { readonly type: "admission"; readonly asset: Address }
  | { readonly type: "balance"; readonly balance: bigint; readonly needed: bigint }
  | { readonly type: "approval"; readonly allowance: bigint; readonly needed: bigint; readonly call: AnyCall };

export namespace getRequirements {
  export type Args = InCommunity & { asset: Address; amount: bigint };
  export type Parameters = Args & Pick<WriteOptions, "account">;
  export type ReturnType = readonly Requirement[];
  export type ErrorType = errors.SolidarityError;
}
