import { expect } from "chai";
import type { AbiParameter } from "viem";

import { aidRequestsAbi, contributionTokenAbi, emergencyPoolAbi, memberRegistryAbi } from "../../sdk/abis/index.js";

/** Bytes of any length that are no message. */
const NO_MESSAGES = new Set(["signature", "signatures"]);

/** Paths to parameters in which somebody could write a sentence. */
function sentences(parameters: readonly AbiParameter[], path: string): string[] {
  return parameters.flatMap((parameter) => {
    const here = `${path}.${parameter.name ?? ""}`;
    if ("components" in parameter) return sentences(parameter.components, here);
    const free = /^(?:string|bytes)(?:\[\])*$/.test(parameter.type);
    return free && !NO_MESSAGES.has(parameter.name ?? "") ? [`${here}: ${parameter.type}`] : [];
  });
}

describe("Plain text on chain", () => {
  const abis = { aidRequestsAbi, contributionTokenAbi, emergencyPoolAbi, memberRegistryAbi };

  for (const [name, abi] of Object.entries(abis)) {
    // @finding plain-text-on-chain
    it(`${name}: no function that writes, and no event, takes more than a digest of a reason`, () => {
      const found = abi.flatMap((item) => {
        const writes = item.type === "event" || (item.type === "function" && item.stateMutability !== "view");
        const pure = item.type === "function" && item.stateMutability === "pure";
        // A community's name, once, when it opens.
        const opening = item.type === "function" && item.name === "initialize";
        return writes && !pure && !opening ? sentences(item.inputs, item.name) : [];
      });
      expect(found).to.deep.equal([]);
    });
  }
});
