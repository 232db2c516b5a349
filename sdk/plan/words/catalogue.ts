import type * as community from "../../actions/community/index.js";
import type * as own from "../../actions/index.js";
import type * as personhood from "../../actions/personhood/index.js";
import type { Phase, Status, Support, Track } from "../../types/words.js";
import type { Texts } from "../sheet.js";
import type { CheckName } from "../types.js";

type KeyOf<action> = action extends { readonly type: "write"; readonly key: infer key extends string } ? key : never;
type KeysOf<namespace> = { [name in keyof namespace]: KeyOf<namespace[name]> }[keyof namespace];

/** The key of every write of the SDK: contract and function. */
export type WriteKey = { [name in keyof Actions]: KeysOf<Actions[name]> }[keyof Actions];
type Actions = typeof own & { community: typeof community; personhood: typeof personhood };

interface Amount {
  readonly amount: string;
}
interface Who {
  readonly who: string;
}
interface About {
  /** The running number of the request: what people call it. */
  readonly request: number;
}
interface Marked {
  /** The one category that the gift is for; 0: for any. */
  readonly earmark: number;
}
interface Asked {
  readonly category: number;
  readonly track: Track;
}
interface InRound {
  readonly round: bigint;
}
interface Count {
  readonly count: number;
}

/** What a sentence is told about, for the writes that have more to say than their name. */
export interface FactsOf {
  "pool.pledge": Amount & Marked;
  "pool.pledgeFor": Amount & Marked & Who;
  "pool.pledgeWithPermit": Amount & Marked;
  "pool.pledgeWithAuthorization": Amount & Marked & Who;
  "pool.pledgeWithPermit2": Amount & Marked & Who;
  "pool.collect": Amount & Who;
  "pool.collectTo": Amount & Who;
  "erc20.approve": Amount & Who;
  "requests.request": Amount & Who & Asked;
  "requests.requestFor": Amount & Who & Asked;
  "requests.amend": About & Amount & Who & Asked;
  "requests.appeal": About & Amount & Who;
  "requests.vote": About & { readonly support: Support };
  "requests.voteMany": Count;
  "requests.voteBySig": Count;
  "requests.approveRapid": About;
  "requests.release": About & Amount & Who;
  "requests.releaseRapid": About & Amount & Who;
  "requests.withdraw": About;
  "requests.refuse": About;
  "requests.lapse": About;
  "requests.assess": About;
  "requests.proveTranche": About;
  "governor.castVoteWithReason": { readonly support: Support };
  "rounds.contribute": Amount & InRound & { readonly project: bigint };
  "rounds.contributeCart": Amount & InRound & Count;
  "rounds.contributeFor": Amount & InRound & Count & Who;
  "registry.vouch": Who;
  "registry.delegate": Who;
  "token.delegate": Who;
  "attesterPersonhood.attest": Who;
  "attesterPersonhood.revoke": Who;
}

/** What is known about a write. */
export type Facts = FactsOf[keyof FactsOf];

/** A clause that says what a write does: no full stop, since the cost follows. */
export type Sentence<key extends WriteKey> = key extends keyof FactsOf ? (facts: FactsOf[key]) => string : string;

/** Everything that a plan says, in one language. */
export interface Words {
  readonly decimalMark: "." | ",";
  /** The chain's own coin, where the client's chain does not name it. */
  readonly coin: string;
  /** An amount without end. */
  readonly unlimited: string;
  readonly statuses: { readonly [status in Status]: string };
  readonly phases: { readonly [phase in Phase]: string };
  readonly writes: { readonly [key in WriteKey]: Sentence<key> };
  /** How to fix what a check found. */
  readonly fixes: { readonly [name in CheckName]: (sides: Texts) => string };
  readonly notices: {
    /** Somebody may still take some of the asset afterwards. */
    leftover(facts: { amount: string; who: string }): string;
    /** The payee cannot be paid directly. */
    waits(facts: { who: string }): string;
    /** Kept back from a gift of everything. */
    keptForGas(facts: { amount: string }): string;
    /** The token keeps a part of what is given. */
    shrinks(facts: { amount: string; arrives: string }): string;
    /** What a contract would say, from `explainError`. */
    refused(facts: { what: string; next: string; code: string }): string;
  };
  /** What it asks of the person: follows the clause and a colon. */
  cost(facts: {
    signatures: number;
    transactions: number;
    most: string;
    inCurrency: string | undefined;
    /** Whether the fee is never exceeded. Not, where a wallet sets it. */
    bound: boolean;
  }): string;
}
