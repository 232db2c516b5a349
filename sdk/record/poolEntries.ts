import { readContract } from "viem/actions";

import { emergencyPoolAbi } from "../abis/emergencyPool.js";
import { RecordMismatchError } from "../errors/checks.js";
import type { AnyClient } from "../internal/client.js";
import { patiently, type Patience } from "../internal/patience.js";
import type { InCommunity } from "../types/deployment.js";
import { requireTip } from "./blocks.js";
import { unequal } from "./compare.js";
import type { RecordEntry } from "./entries.js";
import { getRecord } from "./getRecord.js";
import { loadKeccak } from "./keccak.js";
import { replayRecord } from "./replay.js";

/**
 * The pool's entries: as given, else read from the node, and all there. A node that has forgotten old logs, or leaves one
 * out, gives another head than the contract; nothing is written, traced or signed on the strength of that.
 *
 * @throws {RecordMismatchError} when the logs are not those that the contract has counted.
 */
export async function poolEntries(
  client: AnyClient,
  { deployment, entries, toBlock, ...patience }: poolEntries.Parameters,
): Promise<readonly RecordEntry[]> {
  if (entries) return entries;
  const { number: blockNumber } = await requireTip(client, toBlock, patience);
  const reading = { deployment, toBlock: blockNumber, contracts: ["pool"], ...patience } as const;
  const { entries: read } = await getRecord(client, reading);
  const { chainId, pool: address } = deployment;
  const { head } = replayRecord(read, { chainId, pool: address, keccak: await loadKeccak() });
  const asked = { abi: emergencyPoolAbi, address, functionName: "ledgerHead", blockNumber } as const;
  const differences = unequal("head", head, await patiently(patience, () => readContract(client, asked)));
  if (differences.length > 0) throw new RecordMismatchError({ differences });
  return read;
}

export namespace poolEntries {
  export type Parameters = InCommunity &
    Patience & {
      entries?: readonly RecordEntry[] | undefined;
      toBlock?: bigint | undefined;
    };
}
