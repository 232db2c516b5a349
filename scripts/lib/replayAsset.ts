import { type Address, encodeFunctionData, erc20Abi } from "viem";

import { NATIVE } from "../../sdk/index.js";
import { normalise } from "../../sdk/math/quadratic.js";
import type { Arena } from "./arena.js";

/** What a round is held in. */
export interface ReplayAsset {
  readonly address: Address;
  /** A gift's amount in the asset's smallest unit. */
  of(amount: bigint): bigint;
  /** An amount with 18 decimals in the asset's smallest unit. */
  of18(amount: bigint): bigint;
  /** The other way round: rounded down. */
  to18(amount: bigint): bigint;
  /** Give an account what it is going to give. */
  equip(account: Address, amount: bigint): Promise<void>;
}

export async function assetFor(arena: Arena, decimals: number): Promise<ReplayAsset> {
  if (decimals <= 18) {
    const same = (amount: bigint): bigint => amount;
    return { address: NATIVE, of: (amount) => normalise(amount, decimals), of18: same, to18: same, async equip() {} };
  }
  const unit = 10n ** BigInt(decimals - 18);
  const token = await arena.deploy("DecimalsToken", [decimals]);
  const admit = { abi: arena.poolAbi, functionName: "admitAsset", args: [token.address, 0n] };
  await arena.send({ to: arena.pool, data: encodeFunctionData(admit) });
  return {
    address: token.address,
    of: (amount) => amount,
    of18: (amount) => amount * unit,
    to18: (amount) => amount / unit,
    async equip(account, amount) {
      const mint = encodeFunctionData({ abi: token.abi, functionName: "mint", args: [account, amount] });
      const approve = encodeFunctionData({
        abi: erc20Abi,
        functionName: "approve",
        args: [arena.rounds, 2n ** 256n - 1n],
      });
      await arena.send({ to: token.address, data: mint });
      await arena.send({ to: token.address, data: approve, from: account });
    },
  };
}
