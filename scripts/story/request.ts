import { keccak256, stringToHex, type LocalAccount } from "viem";

import { NATIVE, parseAmount, type Terms, type TermsDraft } from "../../sdk/index.js";
import { passTime } from "../lib/chain.js";
import { cast, category } from "./cast.js";
import type { Story } from "./open.js";

/** A request that was filed, and what it is about. The chain knows only digests. */
export type Filed = { id: bigint; terms: Terms; about: string };

/** Everything that is asked for in this story. */
export type Requests = {
  insulin: Filed;
  generator: Filed;
  rent: Filed;
  bicycle: Filed;
  roof: Filed;
  glasses: Filed;
  kitchen: Filed;
  nurse: Filed;
  hall: Filed;
  boots: Filed;
  seeds: Filed;
};

/** People ask for help: eleven requests on all three tracks, in USDC and in native coin. */
export async function request(story: Story): Promise<void> {
  const { node, usdc, solidarity, gas } = story;
  const chapter = story.progress.chapter("Request", 11);
  const dollars = (amount: string) => ({ asset: usdc.address, amount: parseAmount(amount, 6) });
  const coin = (amount: string) => ({ asset: NATIVE, amount: parseAmount(amount, 18) });
  const day = 86_400;

  const file = async (account: LocalAccount, about: string, draft: TermsDraft): Promise<Filed> => {
    const evidence = evidenceFor(about);
    const { id, terms, receipt } = await solidarity.request.requestSync({ account, evidence, ...draft });
    gas.note("request", receipt);
    chapter.step();
    return { id, terms, about };
  };

  // Rapid: responders decide.
  const { medicine, shelter, food, tools } = category;
  const insulin = await file(cast.amina, "Insulin, tonight", { ...dollars("120"), category: medicine, track: "rapid" });
  const generator = await file(cast.boris, "A generator", { ...coin("0.25"), category: tools, track: "rapid" });

  // Consent: silence is assent. Members ask, for themselves or for others.
  const [founder, neighbour, friend] = cast.founders as [LocalAccount, LocalAccount, LocalAccount];
  const rent = await file(founder, "Rent after the flood", { ...dollars("300"), category: shelter, track: "consent" });
  const agreement = await solidarity.request.signPayeeAgreement({
    account: cast.chidi,
    requester: neighbour.address,
    ...coin("0.4"),
    category: tools,
    track: "consent",
    evidence: evidenceFor("A cargo bicycle for Chidi"),
  });
  const onBehalf = await solidarity.request.requestForSync({ account: neighbour, ...agreement });
  gas.note("request on behalf of a payee who signed", onBehalf.receipt);
  const bicycle = { id: onBehalf.id, terms: onBehalf.terms, about: "A cargo bicycle for Chidi" };
  chapter.step();
  const roof = await file(friend, "A roof, objected to", { ...dollars("250"), category: shelter, track: "consent" });
  const emekaAgrees = await solidarity.request.signPayeeAgreement({
    account: cast.emeka,
    requester: friend.address,
    ...dollars("180"),
    category: medicine,
    track: "consent",
    evidence: evidenceFor("Glasses for Emeka"),
  });
  const forEmeka = await solidarity.request.requestForSync({ account: friend, ...emekaAgrees });
  gas.note("request on behalf of a payee who signed", forEmeka.receipt);
  const glasses = { id: forEmeka.id, terms: forEmeka.terms, about: "Glasses for Emeka, whom USDC blocks" };
  chapter.step();

  // Deliberation: members vote. Anyone may ask.
  const deliberation = { track: "deliberation" } as const;
  const kitchen = await file(cast.kitchen, "A community kitchen, in three parts", {
    ...dollars("900"),
    category: food,
    ...deliberation,
    schedule: { parts: 3 },
  });
  const nurse = await file(cast.clinic, "A nurse, for three months", {
    ...dollars("1200"),
    category: medicine,
    ...deliberation,
    schedule: { duration: 90 * day, cliff: 30 * day },
  });
  const hall = await file(cast.dalia, "A hall, voted down", { ...coin("0.9"), category: shelter, ...deliberation });
  const seeds = await file(cast.dalia, "Seeds", { ...coin("0.1"), category: food, ...deliberation });

  // One is refused by a steward, and appeals: the next version cannot be refused.
  const refused = await file(cast.boris, "Boots, refused and appealed", {
    ...dollars("85"),
    category: tools,
    ...deliberation,
  });
  const { receipt } = await solidarity.request.refuseSync({
    account: cast.stewards[0] as LocalAccount,
    id: refused.id,
    terms: refused.terms,
    reason: keccak256(stringToHex("The steward's reason, encrypted.")),
  });
  gas.note("refuse", receipt);
  const appealed = await solidarity.request.appealSync({
    account: cast.boris,
    id: refused.id,
    terms: refused.terms,
    evidence: evidenceFor("Boots, with the receipt"),
  });
  gas.note("appeal", appealed.receipt);
  const boots = { id: appealed.id, terms: appealed.terms, about: refused.about };

  // Assessors say how urgent it is: with too little money, the highest priority would come first.
  for (const account of cast.assessors) {
    for (const [{ id, terms }, urgency] of [[kitchen, 6] as const, [nurse, 8] as const, [boots, 4] as const]) {
      const scores = { urgency, vulnerability: 7, impact: 5 };
      gas.note("assess", (await solidarity.request.assessSync({ account, id, terms, scores })).receipt);
    }
  }

  story.requests = { insulin, generator, rent, bicycle, roof, glasses, kitchen, nurse, hall, boots, seeds };
  // Weights are those of the second before a request opened.
  await passTime(node, 60);
  chapter.done("11 requests: 2 rapid, 4 by consent, 5 by deliberation (1 of them an appeal).");
}

/** Stands for the digest of an encrypted file: what the evidence is, only requester and reviewers know. */
function evidenceFor(about: string) {
  return keccak256(stringToHex(`encrypted: ${about}`));
}
