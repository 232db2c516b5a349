import { UnknownWordError } from "../errors/input.js";

/** The words of a contract's enum, in its order, to and from the number that the contract uses. */
export interface Codec<word extends string> {
  readonly words: readonly word[];
  /** The contract's number of a word. */
  encode(word: word): number;
  /** The word of a contract's number. */
  decode(index: number): word;
}

const codec = <const words extends readonly string[]>(name: string, words: words): Codec<words[number]> => ({
  words,
  encode(word) {
    const index = words.indexOf(word);
    if (index < 0) throw new UnknownWordError({ name, given: word, known: words });
    return index;
  },
  decode(index) {
    const word = words[index];
    if (word === undefined) throw new UnknownWordError({ name, given: String(index), known: words });
    return word;
  },
});

/** How a request is decided. */
export type Track = (typeof track.words)[number];
export const track = /* @__PURE__ */ codec("track", ["rapid", "consent", "deliberation"]);

/** Where a request stands. */
export type Status = (typeof status.words)[number];
export const status = /* @__PURE__ */ codec("status", [
  "none",
  "open",
  "escalated",
  "approved",
  "paying",
  "released",
  "defeated",
  "refused",
  "withdrawn",
  "superseded",
  "lapsed",
]);

/** What a voter says. */
export type Support = (typeof support.words)[number];
export const support = /* @__PURE__ */ codec("support", ["against", "for", "abstain"]);

/** How an approved amount is paid. */
export type Cadence = (typeof cadence.words)[number];
export const cadence = /* @__PURE__ */ codec("cadence", ["lump", "tranches", "stream"]);

/** Where a funding round stands. */
export type Phase = (typeof phase.words)[number];
export const phase = /* @__PURE__ */ codec("phase", [
  "none",
  "registration",
  "contribution",
  "challenge",
  "claim",
  "closed",
  "cancelled",
]);

/** Where a project of a round stands. */
export type ProjectStatus = (typeof projectStatus.words)[number];
export const projectStatus = /* @__PURE__ */ codec("projectStatus", [
  "none",
  "applied",
  "accepted",
  "refused",
  "withdrawn",
  "claimed",
  "swept",
]);

/** Settings by the size of a community. */
export type Preset = (typeof preset.words)[number];
export const preset = /* @__PURE__ */ codec("preset", ["group", "network", "federation"]);

/** Where a proposal stands (OpenZeppelin Governor). */
export type ProposalState = (typeof proposalState.words)[number];
export const proposalState = /* @__PURE__ */ codec("proposalState", [
  "pending",
  "active",
  "canceled",
  "defeated",
  "succeeded",
  "queued",
  "expired",
  "executed",
]);
