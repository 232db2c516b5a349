import { isAddress, isHex } from "viem";

import { MalformedDataError } from "../../errors/checks.js";
import { receiptTypes, type SignedReceipt } from "./receipt.js";

type Fields = Readonly<Record<string, unknown>>;

const malformed = (what: string, given: unknown): MalformedDataError =>
  new MalformedDataError({ what, given: String(given).slice(0, 80) });

/**
 * Read a signed receipt that was written with `toJson`: each field becomes again what its type says.
 *
 * @throws {MalformedDataError} when the text is no signed receipt.
 *
 * @example
 * ```ts
 * const receipt = receiptFromJson(await readFile("receipt.json", "utf8"));
 * ```
 */
export function receiptFromJson(text: string): SignedReceipt {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw malformed("JSON", text);
  }
  if (typeof parsed !== "object" || parsed === null) throw malformed("receipt", parsed);
  const { chainId, pool, signature } = parsed as Fields;
  return {
    chainId: revive("uint32", chainId),
    pool: revive("address", pool),
    ...(reviveFields("Receipt", parsed) as object),
    signature: revive("bytes", signature),
  } as SignedReceipt;
}

function reviveFields(type: keyof typeof receiptTypes, given: unknown): Fields {
  if (typeof given !== "object" || given === null) throw malformed(type, given);
  const fields: readonly { name: string; type: string }[] = receiptTypes[type];
  return Object.fromEntries(fields.map(({ name, type: of }) => [name, revive(of, (given as Fields)[name])]));
}

const small = (given: unknown): boolean => typeof given === "number" && Number.isSafeInteger(given) && given >= 0;
const large = (given: unknown): boolean => typeof given === "string" && /^(0|[1-9]\d{0,77})$/.test(given);
const digest =
  (size: number) =>
  (given: unknown): boolean =>
    isHex(given, { strict: true }) && given.length === 2 + 2 * size;

/** What a field of each type looks like in JSON. Small numbers are numbers, large ones strings of digits. */
const grammars: Readonly<Record<string, (given: unknown) => boolean>> = {
  uint8: small,
  uint16: small,
  uint32: small,
  uint64: large,
  uint256: large,
  string: (given) => typeof given === "string",
  address: (given) => typeof given === "string" && isAddress(given, { strict: false }),
  bytes: (given) => isHex(given, { strict: true }),
  bytes20: digest(20),
  bytes32: digest(32),
};

function revive(type: string, given: unknown): unknown {
  if (type.endsWith("[]")) {
    if (!Array.isArray(given)) throw malformed(type, given);
    return given.map((item) => reviveFields(type.slice(0, -2) as keyof typeof receiptTypes, item));
  }
  const grammar = grammars[type];
  if (!grammar?.(given)) throw malformed(type, given);
  return grammar === large ? BigInt(given as string) : given;
}
