import type { LocalAccount } from "viem";

import { people, person } from "../lib/people.js";

/** Everybody in the story but the donors of the round (`person("donor", number)`). */
export const cast = {
  /** Twelve neighbours who open the community; the Safe of three friends is the thirteenth founder. */
  founders: people("founder", 12),
  /** Six who are vouched for, one vouch after the other. */
  vouched: people("vouched", 6),
  /** Twenty-four who are invited by signature, all in one transaction. */
  invited: people("invited", 24),
  responders: people("responder", 3),
  stewards: people("steward", 2),
  assessors: people("assessor", 3),
  guardian: person("guardian"),
  /** Brings what others signed, and pays the gas for it. */
  relayer: person("relayer"),
  /** Sends coin to the pool's address, and says nothing. */
  passerBy: person("passer-by"),

  amina: person("amina"),
  boris: person("boris"),
  chidi: person("chidi"),
  dalia: person("dalia"),
  /** Blocked by the issuer of USDC, by mistake. */
  emeka: person("emeka"),
  kitchen: person("community kitchen"),
  clinic: person("clinic"),
} as const;

/** All accounts that pay gas by themselves. */
export function payers(): LocalAccount[] {
  return Object.values(cast).flat();
}

/** Categories of help in this community. General is 0. */
export const category = { medicine: 1, shelter: 2, food: 3, tools: 4 } as const;
