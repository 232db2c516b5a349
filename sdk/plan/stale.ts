import { call, getBalance, getBlock, getChainId } from "viem/actions";

import type { PlanChange } from "../errors/plans.js";
import type { AnyClient } from "../internal/client.js";
import type { Dependency, Plan } from "./types.js";

/** Everything that is no longer as it was when the plan was made. Nothing: it is fresh. */
export async function changesOf(client: AnyClient, plan: Plan): Promise<readonly PlanChange[]> {
  const chainId = await getChainId(client);
  // On another chain no other answer would mean anything.
  if (chainId !== plan.chainId) return [{ what: "chain", planned: `${plan.chainId}`, found: `${chainId}` }];
  const [{ number, timestamp, baseFeePerGas }, ...answers] = await Promise.all([
    getBlock(client, { blockTag: "latest" }),
    ...plan.depends.map((dependency) => changeOf(client, dependency)),
  ]);
  const changes = answers.filter((change) => change !== undefined);
  if (number < plan.block) changes.push({ what: "block", planned: `${plan.block}`, found: `${number}` });
  if (timestamp >= plan.expiresAt) changes.push({ what: "time", planned: `${plan.expiresAt}`, found: `${timestamp}` });
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
  const { to, data, answer, atLeast } = dependency;
  const { data: found = "0x" } = await call(client, { to, data });
  const same = atLeast === undefined || found === "0x" ? found === answer : BigInt(found) >= atLeast;
  return same ? undefined : { what, planned: atLeast === undefined ? answer : `${atLeast}`, found };
}
