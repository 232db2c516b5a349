import type { Account, Chain, Hash, TransactionReceipt } from "viem";
import { estimateGas, getChainId } from "viem/actions";

import { WrongChainError } from "../errors/checks.js";
import { StalePlanError } from "../errors/plans.js";
import type { AnyClient } from "../internal/client.js";
import { deliver, receiptOf, tagged } from "../internal/delivery.js";
import { withRoom } from "./fees.js";
import type { Sendable } from "./sign.js";
import type { Plan, TransactionStep } from "./types.js";

/** Sends one transaction within the gas and the price of the plan, and waits for it. */
export async function sendStep(
  client: AnyClient,
  account: Account,
  { chainId, fee, transactionCount }: Plan,
  step: TransactionStep,
  {
    signed,
    ask,
    onSent,
    first,
  }: { signed: Sendable | undefined; ask(): void; onSent(hash: Hash): void; first: boolean },
): Promise<TransactionReceipt> {
  const { to, data = "0x" } = step.data === undefined && signed ? signed : step;
  const call = { account, to, data, value: step.value };
  // The wallet may have moved between two steps: elsewhere, the same address is somebody else's.
  const actual = await getChainId(client);
  if (actual !== chainId) throw new WrongChainError({ actual, expected: chainId });
  // A last look, with its reason if the contract would refuse.
  const needed = await estimateGas(client, tagged(client, call));
  if (needed > step.gas)
    throw new StalePlanError({ changes: [{ what: "gas", planned: `${step.gas}`, found: `${withRoom(needed)}` }] });
  const { maxFeePerGas, maxPriorityFeePerGas } = fee;
  ask();
  const chain = { ...client.chain, id: chainId } as Chain;
  // Of two who send the same plan at once with a key, one is refused. A wallet counts by itself.
  const nonce = first && account.type === "local" ? transactionCount : undefined;
  const hash = await deliver(client, { ...call, gas: step.gas, maxFeePerGas, maxPriorityFeePerGas, nonce, chain });
  onSent(hash);
  return receiptOf(client, hash, call);
}
