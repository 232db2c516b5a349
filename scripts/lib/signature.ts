import type { AbiEvent, AbiFunction, AbiParameter } from "viem";

// Functions and events in one line each, for who ships them to browsers: sdk/internal/signature.ts reads them.
//
//   requests.vote(id w,u8,d)(w)              function: the contract and its name, arguments, results
//   pool.books(a)(t(available w,owed w))v    a tuple and what is in it; `v` reads, `p` takes native coin
//   requests.Voted(id W,voter A,support u8)  event: no results; a capital letter is indexed
//
// The letters: a address, d bytes32, o bool, s string, t tuple, u uint…, w uint256, y bytes…
//
// Names stand where somebody reads them: fields of events and tuples, and numbers too large for JavaScript's, which
// errors call by name.

const letters: Readonly<Record<string, string>> = {
  address: "a",
  bytes32: "d",
  bool: "o",
  string: "s",
  tuple: "t",
  uint256: "w",
};

const mutability = { view: "v", pure: "v", payable: "p", nonpayable: "" } as const;

/** One function or event in a line, its contract left out. */
export function signatureOf(item: AbiFunction | AbiEvent): string {
  if (item.type === "event") return `${item.name}${listOf(item.inputs, true)}`;
  const results = item.outputs.map((output) => ({ ...output, name: "" }));
  return `${item.name}${listOf(item.inputs)}${listOf(results)}${mutability[item.stateMutability]}`;
}

const listOf = (parameters: readonly AbiParameter[], named = false): string =>
  `(${parameters.map((parameter) => wordOf(parameter, named)).join(",")})`;

function wordOf(parameter: AbiParameter & { indexed?: boolean | undefined }, named: boolean): string {
  const { name, type, indexed } = parameter;
  const code = codeOf(type);
  const word = indexed ? code.charAt(0).toUpperCase() + code.slice(1) : code;
  const parts = "components" in parameter ? listOf(parameter.components, true) : "";
  return `${name && (named || isLarge(type)) ? `${name} ` : ""}${word}${parts}`;
}

function codeOf(type: string): string {
  const [, base = "", brackets = ""] = /^(\w+)(.*)$/.exec(type) ?? [];
  const letter = letters[base];
  if (letter !== undefined) return `${letter}${brackets}`;
  const [, kind, size = ""] = /^(uint|bytes)(\d*)$/.exec(base) ?? [];
  if (kind === undefined) throw new TypeError(`No letter stands for ${type}: give it one here and where it is read.`);
  return `${kind === "uint" ? "u" : "y"}${size}${brackets}`;
}

/** Whether a JavaScript number may lose digits of it. */
const isLarge = (type: string): boolean => Number.parseInt(/^u?int(\d+)/.exec(type)?.[1] ?? "0", 10) > 48;
