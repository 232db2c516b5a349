import { projectOf, roundOf } from "../abis/items/quadraticFunding.js";
import type { getThreshold } from "../actions/round/getThreshold.js";
import type { AnyClient } from "../internal/client.js";
import { ask } from "../internal/read.js";
import { multiplierOf, thresholdOf } from "../math/index.js";
import { toSafeNumber } from "../types/integers.js";
import { NO_CEILING, NO_THRESHOLD } from "../types/round.js";

/** What `round.getThreshold` does. */
export async function read(client: AnyClient, { deployment, round }: getThreshold.Parameters): Promise<bigint> {
  const { rounds } = deployment;
  const state = await ask(client, roundOf, rounds, [round]);
  const raws: bigint[] = [];
  for (let first = 1n; first <= state.projects; first += 64n) {
    const some = Array.from({ length: 64 }, (_, index) => first + BigInt(index)).filter(
      (project) => project <= state.projects,
    );
    const found = await Promise.all(some.map((project) => ask(client, projectOf, rounds, [round, project])));
    for (const { roots, squares } of found) raws.push(roots ** 2n - squares);
  }
  const ceiling =
    state.ceilingBps === NO_CEILING ? undefined : multiplierOf(state.ceilingBps, toSafeNumber(state.decimals));
  const terms = { fund: state.fund, cap: state.cap, ...(ceiling && { multiplier: ceiling }) };
  return thresholdOf(raws, terms) ?? NO_THRESHOLD;
}
