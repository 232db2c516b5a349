import { type Abi, encodeErrorResult, type Hex, toHex } from "viem";

/** An error of an ABI. */
export type ErrorItem = Extract<Abi[number], { type: "error" }>;

/** A value of each type, other than zero. */
function sample(type: string, components: ErrorItem["inputs"] = []): unknown {
  if (type.endsWith("[]")) return [sample(type.slice(0, -2), components)];
  if (type === "tuple")
    return Object.fromEntries(components.map((part) => [part.name, sample(part.type, inner(part))]));
  if (type === "address") return "0x00000000000000000000000000000000000000AA";
  if (type === "bool") return true;
  if (type === "string") return "text";
  const bits = /^uint(\d+)$/.exec(type)?.[1];
  if (bits) return Number(bits) <= 48 ? 7 : 7n;
  return toHex("x", { size: Number(type.slice(5)) });
}
const inner = (part: ErrorItem["inputs"][number]): ErrorItem["inputs"] => ("components" in part ? part.components : []);

/** Revert data of an error, with values other than zero. */
export const revertOf = (item: ErrorItem): Hex =>
  encodeErrorResult({
    abi: [item],
    errorName: item.name,
    args: item.inputs.map((input) => sample(input.type, inner(input))),
  });
