import { expect } from "chai";
import { type Address, createClient, custom, decodeFunctionData, encodeFunctionResult, erc20Abi, type Hex } from "viem";

import { emergencyPoolAbi } from "../../sdk/abis/index.js";
import { NetworkError } from "../../sdk/errors/index.js";
import { pool } from "../../sdk/index.js";
import { rejected } from "../flow/utils/rejected.js";
import { deployment } from "./utils/chainDouble.js";

const asset: Address = "0x2000000000000000000000000000000000000002";
const account: Address = "0x3000000000000000000000000000000000000003";
const need = { deployment, asset, account, amount: 100n };

interface Node {
  admitted?: boolean;
  balance?: bigint;
  allowance?: bigint;
  /** Functions that the node does not answer. */
  silent?: readonly string[];
}

const abi = [...emergencyPoolAbi, ...erc20Abi] as const;

/** A client of a node that knows a pool and a token. */
function clientOf({ admitted = true, balance = 100n, allowance = 100n, silent = [] }: Node) {
  const request = ({ params }: { method: string; params?: unknown }): Promise<Hex> => {
    const [{ data }] = params as [{ data: Hex }];
    const { functionName } = decodeFunctionData({ abi, data });
    if (silent.includes(functionName)) return Promise.reject(new TypeError("fetch failed"));
    const answers: Readonly<Record<string, unknown>> = {
      assetTerms: [admitted, 0n],
      balanceOf: balance,
      allowance,
    };
    return Promise.resolve(encodeFunctionResult({ abi, functionName, result: answers[functionName] } as never));
  };
  return createClient({ transport: custom({ request }, { retryCount: 0 }) });
}

describe("requirements of a pledge", () => {
  it("are none when everything is there", async () => {
    expect(await pool.getRequirements(clientOf({}), need)).to.deep.equal([]);
  });

  it("name all that is missing, with both sides and the call that gives the approval", async () => {
    const missing = await pool.getRequirements(clientOf({ admitted: false, balance: 99n, allowance: 1n }), need);
    expect(missing).to.deep.equal([
      { type: "admission", asset },
      { type: "balance", balance: 99n, needed: 100n },
      { type: "approval", allowance: 1n, needed: 100n, call: pool.approve.call({ deployment, asset, amount: 100n }) },
    ]);
  });

  for (const silent of ["assetTerms", "balanceOf", "allowance"])
    it(`are unknown, and nothing is called missing, when the node does not answer ${silent}`, async () => {
      const { retryable } = await rejected(pool.getRequirements(clientOf({ silent: [silent] }), need), NetworkError);
      expect(retryable).to.equal(true);
    });
});
