import type { AbiEvent, AbiFunction, AbiParameter } from "viem";

/**
 * A function or an event of a contract in one line, as `npm run generate` writes it (scripts/lib/signature.ts says how
 * to read it): an eighth of its ABI, and every action carries one.
 */
export type Signature<contract extends string = string, name extends string = string> = `${contract}.${name}(${string}`;

type Item = AbiFunction | AbiEvent;
type Parameter = AbiParameter & { name: string; indexed: boolean };

/** What a letter stands for; digits and brackets follow it as they are. A capital: the field is indexed. */
const kinds: Readonly<Record<string, string>> = {
  a: "address",
  d: "bytes32",
  o: "bool",
  s: "string",
  t: "tuple",
  u: "uint",
  w: "uint256",
  y: "bytes",
};

const parsed = new Map<string, readonly [Item]>();

/** The ABI that a signature stands for, with the one item. */
export function abiOf(signature: Signature): readonly [Item] {
  const abi = parsed.get(signature) ?? ([parse(signature)] as const);
  parsed.set(signature, abi);
  return abi;
}

/** The contract and the name: tells every function from the others. */
export const keyOf = <contract extends string, name extends string>(
  signature: Signature<contract, name>,
): `${contract}.${name}` => signature.slice(0, signature.indexOf("(")) as `${contract}.${name}`;

/** The name alone. */
export const nameOf = <name extends string>(signature: Signature<string, name>): name =>
  keyOf(signature).split(".")[1] as name;

function parse(signature: string): Item {
  const [key = "", ...words] = signature.match(/[()]|[^(),]+/g) ?? [];
  const [, name = ""] = key.split(".");
  const inputs = takeParameters(words);
  if (words.length === 0) return { type: "event", name, inputs };
  const outputs = takeParameters(words);
  const [letter] = words;
  const stateMutability = letter === "v" ? "view" : letter === "p" ? "payable" : "nonpayable";
  return { type: "function", name, inputs, outputs, stateMutability };
}

/** Takes the parameters between the next two brackets that belong together. */
function takeParameters(words: string[]): Parameter[] {
  const found: Parameter[] = [];
  words.shift();
  for (let word = words.shift(); word !== undefined && word !== ")"; word = words.shift()) {
    const [code = "", name = ""] = word.split(" ").reverse();
    const [letter = ""] = code;
    const type = `${kinds[letter.toLowerCase()]}${code.slice(1)}`;
    const components = words[0] === "(" ? { components: takeParameters(words) } : {};
    found.push({ name, type, indexed: letter < "a", ...components });
  }
  return found;
}
