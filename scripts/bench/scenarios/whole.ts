import { signBallot } from "../signatures.js";
import type { Scenario, Stage } from "../stage.js";
import { ask, carry, release, SUPPORT, vote, waitForDecision } from "../steps.js";
import { accountOf, existing } from "../community.js";
import { sum } from "../world.js";

/** From the request to the payment, everything together. */
export const whole: Scenario = async (stage) => {
  await rehearse(stage);
  const one = await stage.world.apart(() => byOne(stage));
  const batch = await stage.world.apart(() => inBatch(stage));
  return {
    "request + three votes + payment, all transactions": one,
    "request + three votes in one batch + payment, all transactions": batch,
  };
};

/** Somebody was paid before: the benchmark measures a community at work, not its first day. */
async function rehearse({ world, large }: Stage): Promise<void> {
  const requester = large.members[249]!;
  const { id, terms } = await ask(world, large, { requester, index: 1 });
  await carry(world, large, id, large.members.slice(0, 3));
  waitForDecision(world, large, "deliberation");
  await release(world, large, { by: accountOf("relayer"), id, terms });
  await existing(world, large.members[250]!);
}

async function byOne({ world, large }: Stage) {
  const { id, terms, measure } = await ask(world, large, { requester: large.members[250]!, index: 2 });
  const votes = [];
  for (const voter of large.members.slice(0, 3)) votes.push(await vote(world, large, { voter, id }));
  waitForDecision(world, large, "deliberation");
  return sum([measure, ...votes, await release(world, large, { by: accountOf("relayer"), id, terms })]);
}

async function inBatch({ world, large }: Stage) {
  const { id, terms, measure } = await ask(world, large, { requester: large.members[250]!, index: 2 });
  const ballots = await Promise.all(
    large.members.slice(0, 3).map((voter) => signBallot(world, large, { id, voter, support: SUPPORT.for })),
  );
  const by = accountOf("relayer");
  const votes = await world.measure(by, { ...large.requests, functionName: "voteBySig", args: [ballots] });
  waitForDecision(world, large, "deliberation");
  return sum([measure, votes, await release(world, large, { by, id, terms })]);
}
