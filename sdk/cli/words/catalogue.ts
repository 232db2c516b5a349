import type { RequestStep } from "../../record/listRequests.js";
import type { Wording } from "../../errors/base.js";
import type { Phase, Status, Track } from "../../types/words.js";
import type { CheckName } from "../../plan/types.js";
import type { CliErrorCode, FileFault } from "../errors.js";

/** Why a responder's signature is left out of a release. */
export type LeftOut = "twice" | "counted" | "expired" | "seat" | "party" | "signature";

interface Amount {
  readonly amount: string;
}

/** What the command line says to people, in one language. Programs read `--json`, which is the same in all. */
export interface CliWords {
  readonly headings: {
    readonly [name in "account" | "checks" | "steps" | "fee" | "effects" | "note" | "file" | "signs" | "until"]: string;
  };
  readonly marks: { readonly [name in "ok" | "fail" | "wait" | "mined" | "next" | "error"]: string };
  readonly progress: { readonly [name in "planning" | "record" | "round" | "requests"]: string };
  readonly checks: { readonly [name in CheckName]: string };
  readonly tracks: { readonly [track in Track]: string };

  readonly plan: {
    account(facts: { account: string; chainId: number }): string;
    sign(facts: { standard: string; contract: string }): string;
    batch(facts: { calls: number }): string;
    send(facts: { to: string; what: "reset" | "approve" | "act"; gas: bigint }): string;
    fee(facts: { likely: string; most: string; bound: boolean; measured: boolean }): string;
    readonly you: string;
    readonly pool: string;
    events(facts: { names: string }): string;
  };
  readonly ask: {
    readonly send: string;
    readonly sign: string;
    readonly nobody: string;
    password(facts: { file: string }): string;
  };
  readonly told: {
    readonly lookedOnly: string;
    readonly notReady: string;
    planKept(facts: { file: string; until: string }): string;
    fromFile(facts: { file: string; made: string; until: string }): string;
    mined(facts: { hash: string; block: bigint; gas: bigint }): string;
    given(facts: Amount & { who: string }): string;
    givenTo(facts: Amount & { project: bigint; round: bigint }): string;
    allowed(facts: Amount): string;
    readonly giftLater: string;
    secretKept(facts: { file: string }): string;
    request(
      facts: Amount & { number: number; version: number; who: string; category: number; track: Track; how: string },
    ): string;
    parts(facts: { parts: number }): string;
    readonly stream: string;
    counted(facts: { voice: bigint }): string;
    paid(facts: Amount & { who: string; complete: boolean }): string;
    owed(facts: Amount & { who: string; asset: string }): string;
    withdrawn(facts: { number: number }): string;
    readonly waits: string;
    missing(facts: Amount): string;
    approvals(facts: { have: bigint; need: bigint; number: number }): string;
    signature(facts: { number: number }): string;
    signed(facts: { file: string; number: number }): string;
    leftOut(facts: { file: string; why: LeftOut }): string;
  };
  readonly list: {
    readonly none: string;
    over(facts: { count: number }): string;
    votes(facts: { people: bigint; needed: bigint; forVoice: bigint; againstVoice: bigint }): string;
    objections(facts: { people: bigint; needed: bigint }): string;
    approvals(facts: { have: bigint; need: bigint }): string;
    until(facts: { moment: string; left: string }): string;
    span(seconds: bigint): string;
    readonly now: string;
    readonly steps: { readonly [step in RequestStep]: string };
    readonly you: { readonly voted: string; readonly none: string };
  };
  readonly check: {
    readonly [name in "head" | "entries" | "sums" | "fund" | "project" | "verified" | "different" | "written"]: string;
  } & {
    readonly places: {
      readonly [place in "pledged" | "available" | "earmarked" | "committed" | "owed" | "paid"]: string;
    };
    readonly toTheUnit: string;
    entriesOf(facts: { count: number; block: bigint }): string;
    roundEntries(facts: { count: number; block: bigint; phase: Phase }): string;
    funded(facts: { fund: string; held: string; total: bigint }): string;
    matched(facts: { project: string; gifts: string; match: string }): string;
    recordSays(facts: { value: string }): string;
    chainSays(facts: { value: string }): string;
    more(facts: { count: number }): string;
    readonly next: string;
    readonly nothingWritten: string;
    readonly standardOutput: string;
    wrote(facts: { file: string; format: string; count: number }): string;
    readonly reconciles: string;
    withChain(facts: { block: bigint; head: string }): string;
  };
  readonly status: {
    readonly [
      name in
        | "available"
        | "earmarked"
        | "committed"
        | "owed"
        | "ordinary"
        | "rapid"
        | "requests"
        | "payouts"
        | "track"
        | "payoutsRun"
        | "trackOpen"
        | "suspended"
        | "nothing"
        | "head"
    ]: string;
  } & {
    paused(facts: { until: string }): string;
    dissolves(facts: { at: string }): string;
    left(facts: { left: string; limit: string; days: string }): string;
    count(status: Status, count: number): string;
  };
  /** Why a file cannot be read or written. */
  readonly faults: { readonly [fault in FileFault]: string };
  /** Failures of the command line's own. Bad usage is told in English only. */
  readonly errors: { readonly [code in CliErrorCode]: Wording };
}
