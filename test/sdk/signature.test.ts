import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { expect } from "chai";
import { type Abi, type AbiEvent, type AbiFunction, type AbiParameter, erc20Abi } from "viem";
import { formatAbiItem } from "viem/utils";

import { signatureOf } from "../../scripts/lib/signature.js";
import * as abis from "../../sdk/abis/index.js";
import { abiOf, keyOf, nameOf, type Signature } from "../../sdk/internal/signature.js";

type Item = AbiFunction | AbiEvent;

const folder = resolve(import.meta.dirname, "../../sdk/abis/items");
const full: Readonly<Record<string, Abi>> = { ...abis, erc20Abi };

/** Every signature of the SDK, with the item of the whole ABI that it stands for. */
const signatures = await Promise.all(
  readdirSync(folder).map(async (file) => {
    const short = (await import(pathToFileURL(join(folder, file)).href)) as Record<string, Signature>;
    const items = (full[`${file.replace(".ts", "")}Abi`] ?? []).filter(
      (item): item is Item => item.type === "function" || item.type === "event",
    );
    return Object.entries(short).map(([constant, signature]) => ({ file, constant, signature, items }));
  }),
).then((files) => files.flat());

interface Field {
  readonly name?: string | undefined;
  readonly type: string;
  readonly indexed: boolean;
  readonly components?: readonly Field[];
}

/** What of a parameter somebody reads: `named` says that its name is a field's. */
function read(parameter: AbiParameter & { indexed?: boolean | undefined }, named: boolean): Field {
  const { name, type, indexed = false } = parameter;
  const large = Number(/^u?int(\d+)/.exec(type)?.[1] ?? 0) > 48;
  return {
    ...((named || large) && { name }),
    type,
    indexed,
    ...("components" in parameter && { components: parameter.components.map((part) => read(part, true)) }),
  };
}

const inputsOf = ({ inputs, type }: Item): Field[] => inputs.map((input) => read(input, type === "event"));
const outputsOf = ({ outputs }: AbiFunction): Field[] => outputs.map((output) => read({ ...output, name: "" }, false));

describe("signatures", () => {
  it("stand for what the contracts have, and for all of it that anybody reads", () => {
    expect(signatures.length).to.be.greaterThan(300);
    for (const { file, constant, signature, items } of signatures) {
      const label = `${file} ${constant}`;
      const [item] = abiOf(signature);
      const whole = items.find((other) => formatAbiItem(other) === formatAbiItem(item) && other.type === item.type);
      if (!whole) throw new Error(`${label}: nothing in the ABI is ${formatAbiItem(item)}`);
      expect(inputsOf(item), label).to.deep.equal(inputsOf(whole));
      if (item.type === "function" && whole.type === "function") {
        expect(outputsOf(item), label).to.deep.equal(outputsOf(whole));
        const reads = whole.stateMutability === "pure" ? "view" : whole.stateMutability;
        expect(item.stateMutability, label).to.equal(reads);
      }
    }
  });

  it("leave no function and no event out", () => {
    for (const file of new Set(signatures.map((signature) => signature.file))) {
      const own = signatures.filter((signature) => signature.file === file);
      expect(own.length, file).to.equal(own[0]?.items.length);
    }
  });

  it("are read once, and give the same ABI each time", () => {
    const [{ signature } = { signature: "pool.f()" as const }] = signatures;
    expect(abiOf(signature)).to.equal(abiOf(signature));
    expect(nameOf("requests.vote(id w,u8,d)(w)")).to.equal("vote");
    expect(keyOf("requests.vote(id w,u8,d)(w)")).to.equal("requests.vote");
  });

  it("are refused by the generator where no letter stands for a type", () => {
    const item: AbiFunction = {
      type: "function",
      name: "odd",
      inputs: [{ name: "value", type: "int256" }],
      outputs: [],
      stateMutability: "view",
    };
    expect(() => signatureOf(item)).to.throw("No letter stands for int256");
  });
});
