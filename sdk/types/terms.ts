import type { Address, Hex } from "viem";

import { OutOfRangeError } from "../errors/input.js";
import { inRange, toUint } from "./integers.js";
import { NO_DIGEST } from "./native.js";
import { cadence, type Cadence, track, type Track } from "./words.js";

/** What members decide on. Its digest is part of the request's id, so that nothing of it can change. */
export interface Terms {
  /** `NATIVE`, or an ERC-20 that the pool knows. */
  readonly asset: Address;
  /** In the asset's smallest unit. */
  readonly amount: bigint;
  /** Who receives the money. */
  readonly payee: Address;
  /** Who asks, for themselves or on behalf of the payee. */
  readonly requester: Address;
  /** Code of the kind of help, from 1. */
  readonly category: number;
  readonly track: Track;
  readonly cadence: Cadence;
  /** Tranches: how many equal ones, 2 to 24. Else 0. */
  readonly parts: number;
  /** Stream: seconds before which nothing is due. Else 0. */
  readonly cliff: number;
  /** Stream: seconds over which it is paid. Else 0. */
  readonly duration: number;
  /** SHA-256 digest of the encrypted evidence. */
  readonly evidence: Hex;
  /** Whether the payee is the requester or has signed. */
  readonly agreed: boolean;
  /** Whether this version appeals a refusal. */
  readonly appealed: boolean;
}

/** In equal tranches, or as a stream. Neither: at once. */
export interface Schedule {
  /** Tranches: how many, 2 to 24. */
  parts?: number | undefined;
  /** Stream: seconds over which it is paid, up to 2 years. */
  duration?: number | undefined;
  /** Stream: seconds before which nothing is due. */
  cliff?: number | undefined;
}

/** What a request needs to say; the rest follows. */
export interface TermsDraft {
  /** `NATIVE`, or an ERC-20 that the pool knows. */
  asset: Address;
  /** In the asset's smallest unit. */
  amount: bigint;
  /** Code of the kind of help, from 1. */
  category: number;
  track: Track;
  /** Who receives the money. The requester, unless named. */
  payee?: Address | undefined;
  /** How it is paid: at once, unless named. */
  schedule?: Schedule | undefined;
  /** SHA-256 digest of the encrypted evidence; text is refused (`PlainTextError`). None, unless named. */
  evidence?: Hex | undefined;
}

/** Terms as the contract takes them. */
export type ContractTerms = Omit<Terms, "track" | "cadence"> & { readonly track: number; readonly cadence: number };

/**
 * Complete a draft into terms.
 *
 * @param agreed Whether the payee has signed, if the payee is not the requester.
 * @throws {OutOfRangeError} when a number is outside what the contract takes.
 *
 * @example
 * ```ts
 * const terms = toTerms({ asset: NATIVE, amount: parseAmount("0.5", 18), category: 1, track: "consent" }, requester);
 * ```
 */
export function toTerms(draft: TermsDraft, requester: Address, agreed = false): Terms {
  const { asset, amount, category, payee = requester, schedule = {}, evidence = NO_DIGEST } = draft;
  const parts = schedule.parts === undefined ? 0 : inRange("parts", schedule.parts, 2, 24);
  const duration = schedule.duration === undefined ? 0 : inRange("duration", schedule.duration, 1, 2 * 365 * 86_400);
  const cliff = inRange("cliff", schedule.cliff ?? 0, 0, duration);
  if (parts && duration) throw new OutOfRangeError({ name: "parts of a stream", given: parts, least: 0, most: 0 });
  return {
    asset,
    amount: toUint("amount", amount),
    payee,
    requester,
    category: inRange("category", category, 1, 65_535),
    track: draft.track,
    cadence: parts ? "tranches" : duration ? "stream" : "lump",
    parts,
    cliff,
    duration,
    evidence,
    agreed: agreed || payee.toLowerCase() === requester.toLowerCase(),
    appealed: false,
  };
}

/** Terms with the contract's numbers for words. */
export const encodeTerms = (terms: Terms): ContractTerms => ({
  ...terms,
  amount: toUint("amount", terms.amount),
  track: track.encode(terms.track),
  cadence: cadence.encode(terms.cadence),
});

/** Terms with words for the contract's numbers. */
export const decodeTerms = (terms: ContractTerms): Terms => ({
  ...terms,
  track: track.decode(terms.track),
  cadence: cadence.decode(terms.cadence),
});
