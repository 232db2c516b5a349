import { type Address, type Hex, isHex } from "viem";
import { call, getBalance, getBlock, getChainId, getTransactionCount } from "viem/actions";

import { NetworkError } from "../errors/outside.js";
import type { PlanChange } from "../errors/plans.js";
import type { AnyClient } from "../internal/client.js";
import { toTyped } from "../internal/typed.js";
import type { Dependency, Plan } from "./types.js";

/** Everything that is no longer as it was when the plan was made. Nothing: it is fresh. */
export async function changesOf(client: AnyClient, plan: Plan): Promise<readonly PlanChange[]> {
  const chainId = await getChainId(client);
  // On another chain no other answer would mean anything.
  if (chainId !== plan.chainId) return [{ what: "chain", planned: `${plan.chainId}`, found: `${chainId}` }];
  const { account: address, transactionCount: planned } = plan;
  const [{ number, timestamp, baseFeePerGas }, sent, ...answers] = await Promise.all([
    getBlock(client, { blockTag: "latest" }),
    planned === undefined ? 0 : getTransactionCount(client, { address, blockTag: "pending" }),
    ...plan.depends.map((dependency) => changeOf(client, dependency)),
  ]);
  const changes = answers.filter((change) => change !== undefined);
  if (number < plan.block) changes.push({ what: "block", planned: `${plan.block}`, found: `${number}` });
  if (timestamp >= plan.expiresAt) changes.push({ what: "time", planned: `${plan.expiresAt}`, found: `${timestamp}` });
  if (planned !== undefined && sent !== planned)
    changes.push({ what: "sent", planned: `${planned}`, found: `${sent}` });
  const { maxFeePerGas } = plan.fee;
  if (baseFeePerGas !== null && baseFeePerGas > maxFeePerGas)
    changes.push({ what: "fee", planned: `${maxFeePerGas}`, found: `${baseFeePerGas}` });
  return changes;
}

/** Asks again what the plan once asked. */
async function changeOf(client: AnyClient, dependency: Dependency): Promise<PlanChange | undefined> {
  const { what } = dependency;
  if ("coinOf" in dependency) {
    const found = await getBalance(client, { address: dependency.coinOf });
    return found >= dependency.atLeast ? undefined : { what, planned: `${dependency.atLeast}`, found: `${found}` };
  }
  const { to, data, from, answer, atLeast } = dependency;
  const found = await ask(client, { to, data, ...(from && { account: from }) });
  const number = atLeast !== undefined && isHex(found) && found !== "0x" ? BigInt(found) : undefined;
  const fine = atLeast === undefined || number === undefined ? found === answer : number >= atLeast;
  return fine ? undefined : { what, planned: atLeast === undefined ? answer : `${atLeast}`, found };
}

/** The answer, or the code of the refusal. A node that does not answer is no refusal. */
async function ask(client: AnyClient, question: { to: Address; data: Hex; account?: Address }): Promise<string> {
  try {
    return (await call(client, question)).data ?? "0x";
  } catch (caught) {
    const error = await toTyped(caught);
    if (error instanceof NetworkError) throw error;
    return error.code;
  }
}
