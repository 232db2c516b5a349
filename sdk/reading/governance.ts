import { readContract } from "viem/actions";

import * as governor from "../abis/items/communityGovernor.js";
import * as timelock from "../abis/items/communityTimelock.js";
import type { getSettings } from "../actions/governance/getSettings.js";
import type { AnyClient } from "../internal/client.js";
import { ask } from "../internal/read.js";
import { toSafeNumber } from "../types/integers.js";

const quorumAbi = [
  {
    type: "function",
    name: "quorumNumerator",
    stateMutability: "view",
    inputs: [],
    outputs: [{ name: "", type: "uint256" }],
  },
] as const;

/** What `governance.getSettings` does. */
export async function read(client: AnyClient, parameters: getSettings.Parameters): Promise<getSettings.ReturnType> {
  const { deployment, blockNumber, blockTag } = parameters;
  const at = deployment.governor;
  const when = blockNumber === undefined ? { blockTag } : { blockNumber };
  const [votingDelay, votingPeriod, lateExtension, timelockDelay, quorumBps] = await Promise.all([
    ask(client, governor.votingDelay, at, [], parameters),
    ask(client, governor.votingPeriod, at, [], parameters),
    ask(client, governor.lateQuorumVoteExtension, at, [], parameters),
    ask(client, timelock.getMinDelay, deployment.timelock, [], parameters),
    // Two functions have that name: of now, and of a past time.
    readContract(client, { abi: quorumAbi, address: at, functionName: "quorumNumerator", ...when }),
  ]);
  return {
    votingDelay: toSafeNumber(votingDelay),
    votingPeriod: toSafeNumber(votingPeriod),
    lateExtension,
    timelockDelay: toSafeNumber(timelockDelay),
    quorumBps: toSafeNumber(quorumBps),
  };
}
