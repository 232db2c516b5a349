import type { Address, Hex } from "viem";

/** The rules of decision (see IAidRequests.Policy for the bounds). Times in seconds, shares in basis points. */
export interface Policy {
  /** How long members may object to a consent request. */
  readonly consentWindow: number;
  /** How long a deliberation lasts. */
  readonly votingPeriod: number;
  /** Added when the quorum is reached within that last stretch. */
  readonly lateExtension: number;
  /** How long an approved request may wait for money. */
  readonly fundingPeriod: number;
  /** How long responders may approve. */
  readonly rapidWindow: number;
  /** From opening until a rapid request is paid. */
  readonly rapidDelay: number;
  /** Responders needed. */
  readonly rapidApprovals: number;
  /** Share of people whose objections escalate a consent request. */
  readonly objectionBps: number;
  /** Share of people who must take part in a deliberation. */
  readonly quorumBps: number;
  /** Share of voice for/(for + against) needed. */
  readonly approvalBps: number;
  /** Share of people whose objections suspend the rapid track. */
  readonly ratifyBps: number;
}

/** No more than `limit` in any `window` seconds. */
export interface Budget {
  readonly limit: bigint;
  readonly window: number;
}

/** Who receives what remains when the community dissolves. */
export interface Successor {
  readonly to: Address;
  readonly basisPoints: number;
}

/** How people become members. */
export interface MemberSettings {
  /** Members who vouch for a newcomer or a rotation, 1 to 7. */
  readonly vouchesNeeded: number;
  /** Seconds between joining and the first vote. */
  readonly waitingPeriod: number;
  /** Seconds in which the old key may veto a rotation. */
  readonly rotationDelay: number;
}

/** Urgency, vulnerability and impact, each from 1 to 10. */
export interface Scores {
  readonly urgency: number;
  readonly vulnerability: number;
  readonly impact: number;
}

/** How the community changes its own settings. Times in seconds. */
export interface GovernanceSettings {
  readonly votingDelay: number;
  readonly votingPeriod: number;
  readonly lateExtension: number;
  readonly timelockDelay: number;
  readonly quorumBps: number;
}

/** An asset with what the requests may spend of it. */
export interface AssetSettings {
  readonly asset: Address;
  /** Contribution credits (18 decimals) per smallest unit, times 10¹⁸. */
  readonly creditRate: bigint;
  /** Budget of consent and deliberation. */
  readonly ordinary: Budget;
  /** Budget of the rapid track. */
  readonly rapid: Budget;
  /** The most that may be asked by consent, per request. */
  readonly consentCap: bigint;
  /** The most that one payee may get by the rapid track in `rapidWindow` seconds. */
  readonly rapidPerPayee: bigint;
  readonly rapidWindow: number;
}

/** All settings of a community. */
export interface Settings {
  readonly registry: MemberSettings;
  readonly policy: Policy & { readonly since: number };
  readonly governance: GovernanceSettings;
  /** Never shorter than this is the consent window; fixed for life. */
  readonly consentFloor: number;
  /** Seconds in which contribution credits halve; fixed for life. */
  readonly halfLife: number;
  readonly careCreditsPerHour: bigint;
  readonly careMinutesPerWeek: number;
}

/** Who and what a community starts with. */
export interface CommunityDraft {
  /** 1 to 64 bytes. */
  name: string;
  /** First members, able to vote at once. */
  founders: readonly Address[];
  guardians?: readonly Address[] | undefined;
  stewards?: readonly Address[] | undefined;
  assessors?: readonly Address[] | undefined;
  responders?: readonly Address[] | undefined;
  assets?: readonly AssetSettings[] | undefined;
  /** Chooses the addresses; random, unless named. */
  salt?: Hex | undefined;
}
