import { type Address, hashTypedData, recoverTypedDataAddress } from "viem";
import { getCode, readContract } from "viem/actions";

import type { SolidarityError } from "../../errors/base.js";
import { OutOfRangeError } from "../../errors/input.js";
import type { RecordReorganisedError } from "../../errors/record.js";
import type { AnyClient } from "../../internal/client.js";
import { patiently, type Patience } from "../../internal/patience.js";
import type { InCommunity } from "../../types/deployment.js";
import { unlessRefused } from "../../internal/typed.js";
import { requireTip, timesOf } from "../blocks.js";
import type { RecordEntry } from "../entries.js";
import { getRecord } from "../getRecord.js";
import { loadKeccak } from "../keccak.js";
import { replayRecord } from "../replay.js";
import { type Difference, unequal } from "../compare.js";
import {
  pledgesOf,
  receiptDomain,
  receiptMessage,
  type ReceiptGift,
  receiptTypes,
  type SignedReceipt,
} from "./receipt.js";
import { communityOf } from "./signReceipt.js";

/**
 * Verify a donor's receipt: that the signer whom you expect has signed it (an account, or a contract by ERC-1271), and
 * that the record holds exactly these gifts of this donor in this time, no more and no fewer, to the last unit.
 *
 * Where the community publishes who signs for it (there is no such role on chain), take the address from there. The
 * values in a currency and the names of community and assets are the signer's word alone. The record is believed as the
 * node tells it: `verifyRecord` first, or pass verified `entries`.
 *
 * @throws {RecordReorganisedError} when a block of the record is no longer on the chain.
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const receipt = receiptFromJson(await readFile("receipt.json", "utf8"));
 * const { verified, differences } = await record.verifyReceipt(client, { deployment, receipt, signer });
 * ```
 */
export async function verifyReceipt(
  client: AnyClient,
  parameters: verifyReceipt.Parameters,
): Promise<verifyReceipt.ReturnType> {
  const { deployment, receipt, signer, retries, retryDelay, signal } = parameters;
  const patience: Patience = { retries, retryDelay, signal };
  const toBlock = await lastOf(client, receipt, patience);
  const reading = { deployment, toBlock, contracts: ["pool"], ...patience } as const;
  const given = parameters.entries ?? (await getRecord(client, reading)).entries;
  const entries = given.filter(({ blockNumber }) => blockNumber <= receipt.recordBlock);
  const { head } = replayRecord(entries, { ...deployment, keccak: await loadKeccak() });
  const signed = await isSignedBy(client, receipt, signer, patience);
  const differences: Difference[] = [
    ...communityOf(receipt, deployment),
    ...unequal("signer", signer.toLowerCase(), receipt.signer.toLowerCase()),
    ...unequal("signature", `by ${signer}`, signed ? `by ${signer}` : "by somebody else, or of something else"),
    ...unequal("head of the record", head, receipt.recordHead),
    ...(await compareGifts(client, receipt, entries, patience)),
    ...compareTotals(receipt),
  ];
  return { verified: differences.length === 0, differences };
}

export namespace verifyReceipt {
  export type Parameters = InCommunity &
    Patience & {
      receipt: SignedReceipt;
      /** Who is to have signed: the account that the community has named for this. */
      signer: Address;
      /** The pool's entries from the first on; read from the node, unless given. */
      entries?: readonly RecordEntry[] | undefined;
    };
  export type ReturnType = {
    readonly verified: boolean;
    /** What does not agree; `chain` is what the receipt says. */
    readonly differences: readonly Difference[];
  };
  export type ErrorType = RecordReorganisedError | SolidarityError;
}

/** The block up to which the record was read; the newest, if the chain is not that long, where another head is found. */
const lastOf = (client: AnyClient, { recordBlock }: SignedReceipt, patience: Patience): Promise<bigint | undefined> =>
  requireTip(client, recordBlock, patience).then(
    ({ number }) => number,
    (error: unknown) => {
      if (error instanceof OutOfRangeError) return undefined;
      throw error;
    },
  );

// prettier-ignore
const erc1271 = [
  { type: "function", name: "isValidSignature", stateMutability: "view", inputs: [{ name: "hash", type: "bytes32" }, { name: "signature", type: "bytes" }], outputs: [{ name: "", type: "bytes4" }] },
] as const;

async function isSignedBy(
  client: AnyClient,
  receipt: SignedReceipt,
  signer: Address,
  patience: Patience,
): Promise<boolean> {
  const { signature } = receipt;
  const document = {
    domain: { ...receiptDomain(receipt) },
    types: receiptTypes,
    primaryType: "Receipt",
    message: receiptMessage(receipt),
  } as const;
  let hash;
  try {
    hash = hashTypedData(document);
    const found = await recoverTypedDataAddress({ ...document, signature });
    if (found.toLowerCase() === signer.toLowerCase()) return true;
  } catch {
    // No signature of an account, or no document that can be signed.
  }
  if (!hash) return false;
  const code = await patiently(patience, () => getCode(client, { address: signer }));
  if (code === undefined || code === "0x") return false;
  const question = {
    abi: erc1271,
    address: signer,
    functionName: "isValidSignature",
    args: [hash, signature],
  } as const;
  const answer = await unlessRefused(() => patiently(patience, () => readContract(client, question)));
  return answer === "0x1626ba7e";
}

/** Every gift of the record must be on the receipt, and none besides. */
async function compareGifts(
  client: AnyClient,
  { donor, from, until, gifts }: SignedReceipt,
  entries: readonly RecordEntry[],
  patience: Patience,
): Promise<Difference[]> {
  const pledges = pledgesOf(entries, donor);
  const times = await timesOf(client, pledges, patience);
  const expected = pledges
    .map(({ args, blockNumber, transactionHash, logIndex }) => {
      const { asset, amount, earmark } = args;
      return { asset, amount, earmark, time: times.get(blockNumber) ?? 0n, transactionHash, logIndex };
    })
    .filter(({ time }) => time >= from && time < until)
    .map(describe);
  const stated = gifts.map(describe);
  const missing = "nothing";
  return Array.from({ length: Math.max(expected.length, stated.length) }, (_, at) =>
    unequal(`gift ${at + 1}`, expected[at] ?? missing, stated[at] ?? missing),
  ).flat();
}

const describe = (gift: Omit<ReceiptGift, "value" | "valueDecimals" | "currency">): string =>
  [
    `${gift.amount} of ${gift.asset} for ${gift.earmark}`,
    `at ${gift.time} by log ${gift.logIndex} of ${gift.transactionHash}`,
  ]
    .join(" ")
    .toLowerCase();

function compareTotals({ gifts, totals }: SignedReceipt): Difference[] {
  const sums = new Map<string, bigint>();
  for (const { asset, amount } of gifts) sums.set(asset.toLowerCase(), (sums.get(asset.toLowerCase()) ?? 0n) + amount);
  const stated = new Map(totals.map(({ asset, amount }) => [asset.toLowerCase(), amount]));
  return [
    ...unequal("number of totals", `${sums.size}`, `${totals.length}`),
    ...[...sums].flatMap(([asset, sum]) => unequal(`total of ${asset}`, `${sum}`, `${stated.get(asset) ?? 0n}`)),
  ];
}
