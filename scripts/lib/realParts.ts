import type { TestNode } from "./chain.js";
import { people } from "./people.js";
import { installPermit2 } from "./parts/permit2.js";
import { createSafe, deploySafeParts, type Safe } from "./parts/safe.js";
import { deployUsdc, type Usdc } from "./parts/usdc.js";

export * from "./parts/accountAbstraction.js";
export * from "./parts/permit2.js";
export * from "./parts/safe.js";
export * from "./parts/usdc.js";

/** The real contracts that a community meets, unchanged, on a test chain. */
export type RealParts = { usdc: Usdc; permit2: `0x${string}`; safe: Safe };

/** Deploys USDC, Permit2, and a Safe of three owners of whom two sign. Works on any test node. */
export async function deployRealParts(node: TestNode): Promise<RealParts> {
  const usdc = await deployUsdc(node);
  const permit2 = await installPermit2(node);
  const safe = await createSafe(node, await deploySafeParts(node), { owners: people("safe owner", 3), threshold: 2 });
  return { usdc, permit2, safe };
}
