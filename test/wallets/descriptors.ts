import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { expect } from "chai";
import {
  type AbiFunction,
  type AbiParameter,
  decodeFunctionData,
  formatUnits,
  type Hex,
  hexToBigInt,
  numberToHex,
  parseAbiItem,
  slice,
} from "viem";

const folder = resolve(import.meta.dirname, "../../clear-signing");

export interface Shown {
  path?: string;
  label?: string;
  format?: string;
  params?: Record<string, unknown>;
  visible?: string | { ifNotIn: unknown[] };
  iteration?: string;
  fields?: Shown[];
}
export interface ShownFormat {
  $id: string;
  intent: string;
  interpolatedIntent?: string;
  fields: Shown[];
}
export interface Descriptor {
  $schema: string;
  context: {
    $id: string;
    contract?: {
      factory?: { deployments: unknown[]; deployEvent: string };
      deployments?: unknown[];
    };
    eip712?: { domain: Record<string, string> };
  };
  metadata: { owner: string; constants?: Record<string, string>; enums?: Record<string, Record<string, string>> };
  display: { formats: Record<string, ShownFormat> };
}

/** Every descriptor, by the name of its file. */
export const descriptors = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => [name, JSON.parse(readFileSync(join(folder, name), "utf8")) as Descriptor]),
);

// --------------------------------------------------------------------------------- the rules of schema 2.0.0, as used

/** Keys that must be there, and those that may. */
function keysOf(value: object, must: readonly string[], may: readonly string[], where: string): void {
  const keys = Object.keys(value);
  for (const key of must) expect(keys, where).to.include(key);
  for (const key of keys) expect([...must, ...may], `${where}: ${key}`).to.include(key);
}

const PARAMS: Readonly<Record<string, { must: readonly string[]; may: readonly string[] } | null>> = {
  raw: null,
  amount: null,
  duration: null,
  addressName: { must: [], may: ["types", "sources", "senderAddress"] },
  tokenAmount: { must: ["tokenPath"], may: ["nativeCurrencyAddress", "threshold", "message"] },
  date: { must: ["encoding"], may: [] },
  unit: { must: ["base"], may: ["decimals", "prefix"] },
  enum: { must: ["$ref"], may: [] },
  calldata: { must: ["calleePath"], may: ["selectorPath", "amountPath", "spenderPath"] },
};

function checkField(field: Shown, where: string): void {
  if (field.fields) {
    keysOf(field, ["fields"], ["path", "label", "iteration"], where);
    expect(["bundled", "sequential"], where).to.include(field.iteration);
    for (const inner of field.fields) checkField(inner, `${where} ${field.path ?? ""}`);
    return;
  }
  keysOf(field, ["path"], ["label", "format", "params", "visible"], where);
  const { visible, format, params } = field;
  if (visible !== undefined && typeof visible !== "string") {
    keysOf(visible, ["ifNotIn"], [], where);
    expect(visible.ifNotIn, where).to.not.be.empty;
  } else expect(["always", "never", "optional", undefined], where).to.include(visible);
  if (visible === "never") return keysOf(field, ["path", "visible"], [], where);
  expect(field.label, where).to.match(/^\S.{1,69}$/);
  expect(PARAMS, where).to.have.property(format ?? "");
  const rule = PARAMS[format ?? ""];
  if (rule) keysOf(params ?? {}, rule.must, rule.may, `${where} ${field.path}`);
  else expect(params, where).to.equal(undefined);
  if (format === "date") expect(params?.encoding).to.equal("timestamp");
}

/** No key that the schema does not know, none missing, every parameter where its format wants it. */
export function checkSchema(descriptor: Descriptor, where: string): void {
  keysOf(descriptor, ["$schema", "context", "metadata", "display"], [], where);
  const { $schema, context, metadata, display } = descriptor;
  expect($schema).to.equal("https://eips.ethereum.org/assets/eip-7730/erc7730-v2.schema.json");
  keysOf(context, ["$id"], ["contract", "eip712"], where);
  expect(Object.keys(context), where).to.have.length(2);
  if (context.contract) {
    keysOf(context.contract, [], ["deployments", "factory"], where);
    expect(Object.keys(context.contract), where).to.have.length(1);
    if (context.contract.factory) keysOf(context.contract.factory, ["deployments", "deployEvent"], [], where);
  }
  if (context.eip712) keysOf(context.eip712, ["domain"], [], where);
  keysOf(metadata, ["owner"], ["contractName", "constants", "enums"], where);
  for (const words of Object.values(metadata.enums ?? {}))
    for (const [value, text] of Object.entries(words)) {
      expect(value, where).to.match(/^\d+$/);
      expect(text, where).to.match(/^\S.*$/);
    }
  keysOf(display, ["formats"], [], where);
  for (const [key, format] of Object.entries(display.formats)) {
    const at = `${where} ${format.$id}`;
    expect(key, at).to.match(/^\s*[A-Za-z_][A-Za-z0-9_:]*\s*\(.*\)$/);
    expect(key, at).to.not.match(/, |tuple/);
    keysOf(format, ["$id", "intent", "fields"], ["interpolatedIntent"], at);
    expect(format.intent, at).to.match(/^[A-Z]\S*.*[^.]$/);
    for (const field of format.fields) checkField(field, at);
  }
}

// ----------------------------------------------------------------------------------------------------- what paths mean

/** A function as wallets read it from the key of its format. */
export const functionOf = (key: string): AbiFunction => {
  const item: unknown = parseAbiItem(`function ${key}` as "function f()");
  return item as AbiFunction;
};

/** A message as wallets read it from the key of its format: as parameters, so that both have one form. */
export function messageOf(key: string): readonly AbiParameter[] {
  const types = new Map(
    [...key.matchAll(/(\w+)\(([^)]*)\)/g)].map(([, name = "", inside = ""]) => [
      name,
      inside.split(",").map((field) => field.split(" ") as [type: string, name: string]),
    ]),
  );
  const parametersOf = (type: string): AbiParameter[] =>
    (types.get(type) ?? []).map(([of, name]) => {
      const element = of.replace(/\[\]$/, "");
      return types.has(element)
        ? { name, type: `tuple${of.slice(element.length)}`, components: parametersOf(element) }
        : { name, type: of };
    });
  return parametersOf([...types.keys()][0] ?? "");
}

/** Every value that there is, with its type. */
export function leavesOf(parameters: readonly AbiParameter[], prefix = ""): Map<string, string> {
  return new Map(
    parameters.flatMap((parameter) => {
      const [, base = "", arrays = ""] = /^([^[]*)(.*)$/.exec(parameter.type) ?? [];
      const path = `${prefix}${parameter.name}${".[]".repeat(arrays.split("[").length - 1)}`;
      return "components" in parameter
        ? [...leavesOf(parameter.components, `${path}.`)]
        : [[path, base] as [string, string]];
    }),
  );
}

/** Fields without their groups, with whole paths. */
export function flat(fields: readonly Shown[], prefix = ""): Shown[] {
  const whole = (path: string): string =>
    path.startsWith("@") || path.startsWith("$") ? path : path.startsWith("#.") ? path.slice(2) : `${prefix}${path}`;
  return fields.flatMap((field) => {
    if (field.fields) return flat(field.fields, field.path ? `${prefix}${field.path}.` : prefix);
    const params = Object.entries(field.params ?? {}).map(([name, value]) =>
      /Path$/.test(name) ? [name, whole(value as string)] : [name, value],
    );
    const wholeParams = Object.fromEntries(params) as Record<string, unknown>;
    return [{ ...field, path: whole(field.path ?? ""), ...(field.params && { params: wholeParams }) }];
  });
}

/** A path without the bytes that it takes out of its value. */
export const unsliced = (path: string): string => path.replace(/\.\[-?\d*:-?\d*\]$/, "");

// ------------------------------------------------------------------------------------------ what a wallet would display

export interface TokenBook {
  readonly [address: string]: { symbol: string; decimals: number };
}

/** The sentence that a wallet displays, by the rules of the standard. */
export function sentenceOf(descriptor: Descriptor, format: ShownFormat, values: unknown, tokens: TokenBook): string {
  const valueAt = (path: string): unknown =>
    unsliced(path)
      .split(".")
      .reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], values);
  const show = ({ path = "", format: kind, params = {} }: Shown): string => {
    let value = valueAt(path);
    const [, from, to] = /\.\[(-?\d*):(-?\d*)\]$/.exec(path) ?? [];
    if (from !== undefined) {
      const bytes = numberToHex(value as bigint, { size: 32 });
      const cut = slice(bytes, 32 + Number(from), to ? 32 + Number(to) : 32);
      value = hexToBigInt(cut);
    }
    if (kind === "enum") {
      const name = (params.$ref as string).split(".").at(-1) ?? "";
      const text = descriptor.metadata.enums?.[name]?.[String(value)];
      if (text === undefined) throw new Error(`No word for ${String(value)} in ${name}.`);
      return text;
    }
    if (kind === "tokenAmount") {
      const token = String(valueAt(params.tokenPath as string)).toLowerCase();
      const native = descriptor.metadata.constants?.native?.toLowerCase() === token;
      const unit = native ? { symbol: "ETH", decimals: 18 } : tokens[token];
      return unit ? `${formatUnits(value as bigint, unit.decimals)} ${unit.symbol}` : `${String(value)} Unknown token`;
    }
    return String(value);
  };
  return (format.interpolatedIntent ?? format.intent).replace(/\{([^}]+)\}/g, (_, path: string) => {
    const field = flat(format.fields).find((one) => one.path === path);
    if (!field) throw new Error(`Nothing shows ${path}.`);
    return show(field);
  });
}

/** The same for a call: by its selector, from whichever descriptor of communities has it. */
export function sentenceOfCall(file: string, data: Hex, tokens: TokenBook = {}): string {
  const descriptor = descriptors.get(file);
  if (!descriptor) throw new Error(`There is no ${file}.`);
  for (const [key, format] of Object.entries(descriptor.display.formats)) {
    const item = functionOf(key);
    try {
      const { args } = decodeFunctionData({ abi: [item], data }) as { args?: readonly unknown[] };
      const named = item.inputs.map((input, index) => [input.name, args?.[index]] as const);
      const values: unknown = Object.fromEntries(named);
      return sentenceOf(descriptor, format, values, tokens);
    } catch (error) {
      if (!String(error).includes("not found on ABI")) throw error;
    }
  }
  throw new Error(`${file} does not know this call.`);
}
