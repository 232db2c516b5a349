import { keccak256, stringToHex } from "viem";

import { passTime } from "../lib/chain.js";
import { cast } from "./cast.js";
import type { Story } from "./open.js";

/** Members decide: direct votes, batches of requests, batches of signatures, and two objections. */
export async function vote(story: Story): Promise<void> {
  const { node, solidarity, gas, safe, requests } = story;
  const members = [...cast.founders, ...cast.vouched, ...cast.invited];
  const chapter = story.progress.chapter("Vote", 2 + 2 + 30 + 8 + 5);

  // Responders do not wait for the others: two sign, and anybody brings it; or each approves by a transaction.
  const { insulin, generator, rent, bicycle, glasses, kitchen, nurse, roof, hall, boots, seeds } = requests;
  const policy = await solidarity.request.getPolicy();
  await passTime(node, policy.rapidDelay);
  const responders = cast.responders.slice(0, policy.rapidApprovals);
  const approvals = await Promise.all(
    responders.map((account) => solidarity.request.signApproval({ account, id: insulin.id })),
  );
  const rapid = await solidarity.request.releaseRapidSync({
    account: cast.relayer,
    id: insulin.id,
    terms: insulin.terms,
    approvals,
  });
  gas.note(`release, rapid, on ${approvals.length} signatures`, rapid.receipt);
  chapter.step();
  for (const account of responders) {
    gas.note(
      "approve, rapid",
      (await solidarity.request.approveRapidSync({ account, id: generator.id, terms: generator.terms })).receipt,
    );
  }
  gas.note(
    "release native coin",
    (await solidarity.request.releaseSync({ account: cast.boris, id: generator.id, terms: generator.terms })).receipt,
  );
  chapter.step();
  chapter.note("Two responders signed for the insulin: it was paid before the vote on anything else began.");

  // Two object to the roof: it is not lost, it goes to deliberation.
  for (const account of members.slice(4, 6)) {
    const reason = keccak256(stringToHex("The landlord should pay. (encrypted)"));
    const { receipt } = await solidarity.request.voteSync({ account, id: roof.id, support: "against", reason });
    gas.note("object", receipt);
    chapter.step();
  }
  await story.expectStatus(roof, "escalated");
  chapter.note("Two members objected to the roof: it escalated to deliberation.");

  // Thirty sign at home, one of them the Safe; somebody brings all in one transaction.
  const signers = [...members.slice(0, 29), safe.account];
  const ballots = await Promise.all(
    signers.map((account, i) =>
      solidarity.request.signBallot({ account, id: kitchen.id, support: i % 10 === 9 ? "abstain" : "for" }),
    ),
  );
  const batch = await solidarity.request.voteBySigSync({ account: cast.relayer, ballots });
  gas.note(`vote by signature, each of ${ballots.length} in one transaction`, batch.receipt, ballots.length);
  chapter.to(2 + 2 + 30);

  // Eight vote on the nurse, one by one.
  for (const account of members.slice(10, 18)) {
    const { receipt } = await solidarity.request.voteSync({ account, id: nurse.id, support: "for" });
    gas.note("vote", receipt);
    chapter.step();
  }

  // Five vote on everything else at once.
  for (const account of members.slice(20, 25)) {
    const { receipt, votes } = await solidarity.request.voteManySync({
      account,
      votes: [
        { id: roof.id, support: "for" },
        { id: hall.id, support: "against" },
        { id: boots.id, support: "for" },
        { id: seeds.id, support: "for" },
      ],
    });
    gas.note(`vote, each of ${votes.length} requests in one transaction`, receipt, votes.length);
    chapter.step();
  }

  // The time to object and to vote passes.
  await passTime(node, policy.consentWindow + policy.votingPeriod + 60);
  for (const each of [rent, bicycle, roof, glasses, kitchen, nurse, boots, seeds]) {
    await story.expectStatus(each, "approved");
  }
  await story.expectStatus(hall, "defeated");
  chapter.done(
    "2 rapid approvals, 2 objections, 30 signed votes in one transaction, 8 direct votes, 5 batches of four.",
  );
}
