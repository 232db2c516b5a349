import { type Address, erc20Abi } from "viem";
import { readContract } from "viem/actions";

import { UnsupportedTokenError } from "../../errors/checks.js";
import type { AnyClient } from "../../internal/client.js";
import { patiently, type Patience } from "../../internal/patience.js";
import { unlessRefused } from "../../internal/typed.js";
import { inRange } from "../../types/integers.js";
import { isNative } from "../../types/native.js";

/** How an asset is written. */
export interface AssetInfo {
  readonly asset: Address;
  /** As the token says: anybody may call a token anything. */
  readonly symbol: string;
  readonly decimals: number;
}

/** The assets of a set of books, by address in lower case. */
export type AssetBook = ReadonlyMap<string, AssetInfo>;

/**
 * What each asset is called and how many decimals it has: as given, else as the chain says.
 *
 * @throws {UnsupportedTokenError} when a token does not tell its decimals: pass them.
 */
export async function readAssets(
  client: AnyClient,
  assets: Iterable<Address>,
  given: readonly AssetInfo[],
  patience: Patience,
): Promise<AssetBook> {
  const book = new Map(given.map((info) => [info.asset.toLowerCase(), info]));
  for (const asset of assets) {
    const key = asset.toLowerCase();
    if (!book.has(key)) book.set(key, await readAsset(client, asset, patience));
  }
  for (const { decimals } of book.values()) inRange("decimals", decimals, 0, 77);
  return book;
}

async function readAsset(client: AnyClient, asset: Address, patience: Patience): Promise<AssetInfo> {
  if (isNative(asset)) {
    const { symbol, decimals } = client.chain?.nativeCurrency ?? { symbol: "ETH", decimals: 18 };
    return { asset, symbol, decimals };
  }
  const token = { abi: erc20Abi, address: asset } as const;
  const decimals = await unlessRefused(() =>
    patiently(patience, () => readContract(client, { ...token, functionName: "decimals" })),
  );
  if (decimals === undefined) throw new UnsupportedTokenError({ asset, feature: "decimals" });
  // Some old tokens answer in another type: then the address has to do.
  const symbol = await unlessRefused(() =>
    patiently(patience, () => readContract(client, { ...token, functionName: "symbol" })),
  );
  return { asset, symbol: symbol ?? "", decimals };
}
