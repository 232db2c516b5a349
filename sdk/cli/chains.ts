import { type Chain, defineChain } from "viem";

/** Chains whose coin is ether. */
const ether: readonly number[] = [1, 10, 1337, 8453, 31337, 42161, 11155111];
/** Coins of other names, all with 18 decimals. */
const others: Readonly<Record<number, string>> = { 56: "BNB", 100: "XDAI", 137: "POL", 42220: "CELO", 43114: "AVAX" };

/** A chain by its id. Its coin goes without a name where none is known: better than a wrong one. */
export const chainOf = (id: number): Chain => {
  const symbol = ether.includes(id) ? "ETH" : (others[id] ?? "coin");
  return defineChain({
    id,
    name: `chain ${id}`,
    nativeCurrency: { name: symbol, symbol, decimals: 18 },
    rpcUrls: { default: { http: [] } },
  });
};
