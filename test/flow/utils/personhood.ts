import hre from "hardhat";
import type { Abi, Address, Hex } from "viem";
import { parseAccount } from "viem/utils";

import * as personhood from "../../../sdk/actions/personhood/index.js";
import { actingFor, fund } from "../../../scripts/lib/chain.js";
import { deployCode } from "../../../scripts/lib/parts/deploy.js";
import { eth, type Flow } from "./community.js";

/** The community's own contract of attesters, with nobody admitted yet. */
export async function deployPersonhood({ node, relayer, deployment }: Flow): Promise<Address> {
  const { abi, bytecode } = await hre.artifacts.readArtifact("AttesterPersonhood");
  return deployCode(actingFor(node, relayer), abi as Abi, bytecode as Hex, [deployment.access]);
}

/** Admits an attester in the name of the timelock: how a proposal gets there is told elsewhere. */
export async function admit({ node, deployment: { timelock } }: Flow, at: Address, attester: Address): Promise<void> {
  await fund(node, timelock, eth("1"));
  await node.impersonateAccount({ address: timelock });
  const { to, data } = personhood.setAttester.call({ personhood: at, attester, admitted: true });
  const acting = actingFor(node, parseAccount(timelock));
  await acting.waitForTransactionReceipt({ hash: await acting.sendTransaction({ to, data }) });
}
