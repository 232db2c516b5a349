import type { LocalAccount } from "viem";

import { passTime } from "../lib/chain.js";
import { cast } from "./cast.js";
import type { Story } from "./open.js";

/** Neighbours become members: vouched for one by one, or invited by signatures, twenty-four in one transaction. */
export async function join(story: Story): Promise<void> {
  const { node, solidarity, gas } = story;
  const chapter = story.progress.chapter("Join", cast.vouched.length + cast.invited.length);
  const { vouchesNeeded, waitingPeriod } = await solidarity.member.getSettings();

  for (const [i, { address: candidate }] of cast.vouched.entries()) {
    for (const [nth, account] of vouchersOf(i, vouchesNeeded).entries()) {
      const { receipt } = await solidarity.member.vouchSync({ account, candidate });
      gas.note(nth + 1 < vouchesNeeded ? "vouch" : "vouch, with which somebody joins", receipt);
    }
    chapter.step();
  }

  const joins = await Promise.all(
    cast.invited.map(async ({ address: invitee }, i) => {
      const [first, ...others] = vouchersOf(i, vouchesNeeded) as [LocalAccount, ...LocalAccount[]];
      const signed = await solidarity.member.signInvitation({ account: first, invitee });
      const more = others.map((account) => solidarity.member.signInvitation({ account, ...signed.invitation }));
      return { invitation: signed.invitation, signatures: [signed, ...(await Promise.all(more))] };
    }),
  );
  const { receipt, events } = await solidarity.member.joinManySync({ account: cast.relayer, joins });
  gas.note(`join by invitation, each of ${events.length} in one transaction`, receipt, events.length);
  chapter.to(cast.vouched.length + events.length);

  // Whoever has just joined waits before their first vote.
  await passTime(node, waitingPeriod + 60);
  const { timestamp } = await node.getBlock();
  const { people } = await solidarity.member.getElectorate({ timepoint: timestamp });
  const expected = cast.founders.length + 1 + cast.vouched.length + cast.invited.length;
  if (people !== expected) throw new Error(`${expected} people should be able to vote, and ${people} are.`);
  story.members = people;
  chapter.done(`${people} people can vote: 13 founders, 6 vouched for, 24 invited in one transaction.`);
}

/** Each newcomer knows other founders. */
function vouchersOf(newcomer: number, needed: number): LocalAccount[] {
  return Array.from({ length: needed }, (_, i) => cast.founders[(newcomer + i) % cast.founders.length] as LocalAccount);
}
