import { type Address, erc20Abi } from "viem";

import type * as errors from "../../errors/index.js";
import type { AnyCall } from "../../internal/call.js";
import { accountOf, type AnyClient } from "../../internal/client.js";
import { typed } from "../../internal/typed.js";
import type { WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { isNative } from "../../types/native.js";
import { getBalance, readContract } from "viem/actions";
import { approve } from "./approve.js";

/**
 * Say what is still missing before the account can pledge an amount: nothing, money, an admission, or an approval
 * (with the call that gives it).
 *
 * @example
 * ```ts
 * for (const missing of await pool.getRequirements(client, { deployment, asset: usdc, amount }))
 *   if (missing.type === "approval") await client.sendTransaction(missing.call);
 * ```
 */
export const getRequirements = (
  client: AnyClient,
  parameters: getRequirements.Parameters,
): Promise<getRequirements.ReturnType> =>
  typed(async () => {
    const { deployment, asset, amount } = parameters;
    const { checkAsset } = await import("../../internal/check.js");
    const { address } = accountOf(client, parameters.account);
    const missing = await Promise.all([
      checkAsset(client, deployment, asset).then(
        () => undefined,
        () => ({ type: "admission", asset }) as const,
      ),
      isNative(asset)
        ? getBalance(client, { address })
        : readContract(client, { abi: erc20Abi, address: asset, functionName: "balanceOf", args: [address] }),
      isNative(asset)
        ? amount
        : readContract(client, {
            abi: erc20Abi,
            address: asset,
            functionName: "allowance",
            args: [address, deployment.pool],
          }),
    ]).then(([admission, balance, allowance]) => [
      admission,
      balance < amount ? ({ type: "balance", balance, needed: amount } as const) : undefined,
      allowance < amount
        ? ({ type: "approval", allowance, needed: amount, call: approve.call({ deployment, asset, amount }) } as const)
        : undefined,
    ]);
    return missing.filter((requirement) => requirement !== undefined);
  });

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
