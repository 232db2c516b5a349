import type { Address, Hex } from "viem";
import { entryPoint08Address } from "viem/account-abstraction";

import { actingFor, fund, type TestNode } from "../chain.js";
import { person } from "../people.js";
import { deployCode, readArtifact } from "./deploy.js";

const PACKAGE = "@account-abstraction/contracts";

export const simpleAccountAbi = [
  {
    type: "function",
    name: "executeBatch",
    stateMutability: "nonpayable",
    inputs: [
      {
        name: "calls",
        type: "tuple[]",
        components: [
          { name: "target", type: "address" },
          { name: "value", type: "uint256" },
          { name: "data", type: "bytes" },
        ],
      },
    ],
    outputs: [],
  },
] as const;

/** The real parts of ERC-4337 and EIP-7702: who takes user operations, and the code that keys may delegate to. */
export type AccountAbstraction = { entryPoint: Address; simple7702Account: Address };

/** Puts EntryPoint 0.8 at its canonical address, which Simple7702Account knows by heart, and deploys the latter. */
export async function deployAccountAbstraction(node: TestNode): Promise<AccountAbstraction> {
  const account = person("account abstraction deployer");
  await fund(node, account.address, 10n ** 20n);
  const client = actingFor(node, account);
  const deploy = async (name: string): Promise<Address> => {
    const { abi, bytecode } = readArtifact(PACKAGE, `./artifacts/${name}.json`);
    return deployCode(client, abi, bytecode);
  };
  // Its domain is computed anew wherever it was not constructed, and it writes nothing on construction.
  const bytecode = (await node.getCode({ address: await deploy("EntryPoint") })) as Hex;
  await node.setCode({ address: entryPoint08Address, bytecode });
  return { entryPoint: entryPoint08Address, simple7702Account: await deploy("Simple7702Account") };
}
