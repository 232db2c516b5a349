import type { Address, Hex } from "viem";

import { inRange, toUint } from "./integers.js";
import { NO_DIGEST } from "./native.js";

/** What a donor gives. */
export interface Gift {
  /** `NATIVE`, or an admitted ERC-20. */
  asset: Address;
  /** In the asset's smallest unit. */
  amount: bigint;
  /** The one category that the gift is for. General, unless named. */
  earmark?: number | undefined;
  /** Whether the gift counts towards the donor's contribution credits. Not, unless asked for. */
  counted?: boolean | undefined;
  /** Digest of a message; text is refused (`PlainTextError`). */
  memo?: Hex | undefined;
}

/** A gift as the contract takes it. */
export type ContractGift = { readonly [field in keyof Gift]-?: Exclude<Gift[field], undefined> };

/** A gift with everything said. */
export const encodeGift = ({ asset, amount, earmark = 0, counted = false, memo = NO_DIGEST }: Gift): ContractGift => ({
  asset,
  amount: toUint("amount", amount),
  earmark: inRange("earmark", earmark, 0, 65_535),
  counted,
  memo,
});
