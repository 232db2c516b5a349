import { MalformedDataError } from "../../errors/checks.js";
import { revive } from "../json.js";
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
  return Object.fromEntries(fields.map(({ name, type: of }) => [name, reviveField(of, (given as Fields)[name])]));
}

function reviveField(type: string, given: unknown): unknown {
  if (!type.endsWith("[]")) return revive(type, given);
  if (!Array.isArray(given)) throw malformed(type, given);
  return given.map((item) => reviveFields(type.slice(0, -2) as keyof typeof receiptTypes, item));
}
