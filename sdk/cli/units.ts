import { type Address, getAddress } from "viem";

import { formatAmount } from "../amounts.js";
import type { AnyClient } from "../internal/client.js";
import { money, type Unit } from "../plan/money.js";
import type { Words } from "../plan/words/catalogue.js";
import { readAssets } from "../record/export/assets.js";

/** How each asset is written: read once. */
export interface Units {
  of(asset: Address): Promise<Unit>;
}

/**
 * Reads how assets are written. A token's own name is shown only if it is short and plain.
 *
 * @throws {UnsupportedTokenError} (by `of`) when a token does not tell its decimals.
 */
export function openUnits(client: AnyClient): Units {
  const known = new Map<string, Promise<Unit>>();
  const ask = async (asset: Address): Promise<Unit> => {
    const { symbol, decimals } = (await readAssets(client, [asset], [], {})).get(asset.toLowerCase()) ?? {
      symbol: "",
      decimals: 0,
    };
    const plain = /^[A-Za-z0-9.$+-]{1,12}$/.test(symbol);
    return { asset, symbol: plain ? symbol : getAddress(asset), decimals };
  };
  return {
    of(asset) {
      const key = asset.toLowerCase();
      const found = known.get(key) ?? ask(asset);
      known.set(key, found);
      return found;
    },
  };
}

/** `0.5 ETH`, as people of a language write it; without a language, as `--amount` takes it. A false record goes below 0. */
export function written(amount: bigint, unit: Unit, words?: Words): string {
  if (amount < 0n) return `-${written(-amount, unit, words)}`;
  return words ? money(amount, unit, words) : `${formatAmount(amount, unit.decimals)} ${unit.symbol}`;
}
