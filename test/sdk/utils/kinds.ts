import fc from "fast-check";
import type { Address, Hex } from "viem";

import { NATIVE, NO_DIGEST } from "../../../sdk/index.js";
import * as arbitrary from "./arbitrary.js";

/** A value twice: as people give it to the SDK, and as the contract takes it. Mapped here, by nothing of the SDK's. */
export interface Pair<given, raw> {
  readonly given: given;
  readonly raw: raw;
}

/** Arbitrary values of one kind of parameter. */
export type Kind<given, raw = unknown> = fc.Arbitrary<Pair<given, raw>>;
/** Kinds by their parameter's name. */
export type Kinds = Readonly<Record<string, Kind<unknown>>>;
export type Given<kinds> = { [name in keyof kinds]: kinds[name] extends Kind<infer given> ? given : never };
export type Raw<kinds> = { [name in keyof kinds]: kinds[name] extends Kind<unknown, infer raw> ? raw : never };

/** Taken by the contract as it is given. */
export const same = <value>(values: fc.Arbitrary<value>): Kind<value, value> =>
  values.map((value) => ({ given: value, raw: value }));

/** May be left out: then the contract takes what stands for nothing. */
export const optional = <given, raw, nothing>(
  kind: Kind<given, raw>,
  nothing: nothing,
): Kind<given | undefined, raw | nothing> => fc.oneof(kind, fc.constant({ given: undefined, raw: nothing }));

/** Words, for which the contract takes numbers. */
export const words = <const map extends Readonly<Record<string, number | bigint>>>(
  map: map,
): Kind<keyof map & string, map[keyof map]> =>
  fc.constantFrom(...Object.entries(map)).map(([given, raw]) => ({ given, raw: raw as map[keyof map] }));

/** Things with named parts. What is not given has no name either. */
export const fields = <const kinds extends Kinds>(kinds: kinds): Kind<Given<kinds>, Raw<kinds>> =>
  fc.record(kinds as Record<string, Kind<unknown>>).map((pairs) => {
    const each = Object.keys(kinds).map((name) => [name, pairs[name]] as const);
    const given = each.flatMap(([name, pair]) => (pair?.given === undefined ? [] : [[name, pair.given]]));
    const raw = each.map(([name, pair]) => [name, pair?.raw]);
    return { given: Object.fromEntries(given) as Given<kinds>, raw: Object.fromEntries(raw) as Raw<kinds> };
  });

/** Several of a kind, in their order. */
export const list = <given, raw>(kind: Kind<given, raw>, minLength = 0): Kind<given[], raw[]> =>
  fc
    .array(kind, { minLength, maxLength: 4 })
    .map((pairs) => ({ given: pairs.map(({ given }) => given), raw: pairs.map(({ raw }) => raw) }));

// ------------------------------------------------------------------------------------------------- what there is

/** Checked, or all in small letters. */
export const address = same(
  fc.oneof(
    arbitrary.address,
    arbitrary.address.map((value) => value.toLowerCase() as Address),
  ),
);
export const asset = same(
  fc.oneof(fc.constantFrom<Address[]>(NATIVE, NATIVE.toLowerCase() as Address), arbitrary.address),
);
export const uint = (bits: number): Kind<bigint, bigint> =>
  same(fc.oneof(arbitrary.uint(bits), fc.constantFrom(0n, (1n << BigInt(bits)) - 1n)));
export const amount = uint(256);
export const id = uint(256);
export const number = (bits: number): Kind<number, number> => same(fc.integer({ min: 0, max: 2 ** bits - 1 }));
export const between = (min: number, max: number): Kind<number, number> => same(fc.integer({ min, max }));
export const yesOrNo = same(fc.boolean());
export const digest = same(arbitrary.hex(32));
export const digestIfAny = optional(digest, NO_DIGEST);
export const bytes: Kind<Hex, Hex> = same(fc.integer({ min: 0, max: 100 }).chain(arbitrary.hex));
export const text = same(fc.string({ unit: "grapheme", maxLength: 40 }));

export const support = words({ against: 0, for: 1, abstain: 2 });
export const role = words({ guardian: 1n, steward: 2n, assessor: 3n });
export const track = words({ rapid: 0, consent: 1, deliberation: 2 });
export const cadence = words({ lump: 0, tranches: 1, stream: 2 });
export const preset = words({ group: 0, network: 1, federation: 2 });

export const terms = fields({
  asset,
  amount,
  payee: address,
  requester: address,
  category: number(16),
  track,
  cadence,
  parts: number(8),
  cliff: number(32),
  duration: number(32),
  evidence: digest,
  agreed: yesOrNo,
  appealed: yesOrNo,
});
