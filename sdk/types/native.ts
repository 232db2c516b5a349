import type { Address } from "viem";

/** The chain's own coin, by its ERC-7528 address. */
export const NATIVE = "0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE" as const satisfies Address;

/** Whether the asset is the chain's own coin. */
export const isNative = (asset: Address): boolean => asset.toLowerCase() === NATIVE.toLowerCase();

/** Uniswap's Permit2, at the same address on every chain. */
export const PERMIT2 = "0x000000000022D473030F116dDEE9F6B43aC78BA3" as const satisfies Address;

/** 32 zero bytes: no memo, no reason, no evidence. */
export const NO_DIGEST = `0x${"0".repeat(64)}` as const;
