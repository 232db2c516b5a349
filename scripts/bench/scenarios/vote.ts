import { BATCH, REQUESTS } from "../budgets.js";
import { signBallot } from "../signatures.js";
import type { Scenario } from "../stage.js";
import { ask, SUPPORT, vote as castVote } from "../steps.js";
import { accountOf } from "../community.js";
import { COIN, digest, NATIVE, NO_BYTES } from "../world.js";

/** Members decide: one by one, signed, in batches. */
export const vote: Scenario = async ({ world, large, small }) => {
  const requester = large.members[250]!;
  const voters = large.members.slice(0, 100);

  // A member with credits: one counted gift, credited; and a delegate of ten. Both before the requests open.
  const contributor = large.members[120]!;
  await world.call(contributor, {
    ...large.pool,
    functionName: "pledge",
    args: [{ asset: NATIVE, amount: 9n * COIN, earmark: 0, counted: true, memo: digest(1) }],
    value: 9n * COIN,
  });
  await world.call(contributor, { ...large.token, functionName: "credit", args: [contributor.address] });
  const delegate = large.members[121]!;
  for (const delegator of large.members.slice(130, 140)) {
    await world.call(delegator, { ...large.registry, functionName: "delegate", args: [delegate.address] });
  }

  const { id } = await ask(world, large, { requester, index: 1 });
  const opening = await castVote(world, large, { voter: voters[0]!, id });
  const plain = await castVote(world, large, { voter: voters[1]!, id });
  const third = await castVote(world, large, { voter: voters[2]!, id });
  const withReason = await castVote(world, large, { voter: voters[3]!, id, reason: digest(7) });
  const withCredits = await castVote(world, large, { voter: contributor, id });
  const ofDelegate = await castVote(world, large, { voter: delegate, id });

  const smallRequest = await ask(world, small, { requester: small.members[20]!, index: 1 });
  await castVote(world, small, { voter: small.members[0]!, id: smallRequest.id });
  const inSmall = await castVote(world, small, { voter: small.members[1]!, id: smallRequest.id });

  const consent = await ask(world, large, { requester, track: "consent", index: 2 });
  await castVote(world, large, { voter: voters[0]!, id: consent.id, support: "against" });
  const objection = await castVote(world, large, { voter: voters[1]!, id: consent.id, support: "against" });

  // Signed votes, brought by somebody else.
  const signers = voters.slice(10, 10 + BATCH);
  const ballots = await Promise.all(
    signers.map((voter, i) =>
      signBallot(world, large, { id, voter, support: i % 3 === 0 ? SUPPORT.against : SUPPORT.for }),
    ),
  );
  const signed = await world.measure(accountOf("relayer"), {
    ...large.requests,
    functionName: "voteBySig",
    args: [ballots],
  });

  // Ten requests at once.
  const ids: bigint[] = [];
  for (let i = 0; i < REQUESTS; i++) {
    const asked = await ask(world, large, { requester, index: 20 + i });
    await castVote(world, large, { voter: voters[0]!, id: asked.id });
    ids.push(asked.id);
  }
  const many = await world.measure(voters[1]!, {
    ...large.requests,
    functionName: "voteMany",
    args: [ids.map((one) => ({ id: one, support: SUPPORT.for, reason: NO_BYTES }))],
  });

  return {
    vote: plain,
    "vote, with a reason": withReason,
    "vote that reaches the quorum": third,
    "vote, the first of 256 members": opening,
    "vote in a community of up to 128": inSmall,
    "vote of a member with contribution credits": withCredits,
    "vote of a delegate": ofDelegate,
    "object to a consent request": objection,
    "signed votes in one transaction, each of 30": signed,
    "ten requests voted on in one transaction, each": many,
  };
};
