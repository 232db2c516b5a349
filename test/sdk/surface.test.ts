import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";

import { expect } from "chai";
import { createClient, custom } from "viem";

import { addresses, solidarity, solidarityActions } from "../../sdk/index.js";
import * as community from "../../sdk/actions/community/index.js";
import * as personhood from "../../sdk/actions/personhood/index.js";
import * as errors from "../../sdk/errors/index.js";
import * as core from "../../sdk/index.js";
import * as math from "../../sdk/math/index.js";
import * as plan from "../../sdk/plan/index.js";
import * as record from "../../sdk/record/index.js";
import * as wallets from "../../sdk/wallets/index.js";
import { deployment } from "./utils/chainDouble.js";

const root = resolve(import.meta.dirname, "../..");
/** The core, and the actions that are bound to no community: those that open one, and those of what stands beside it. */
const sdk = { ...core, community, personhood };
const bindable = ["governance", "member", "pool", "record", "request", "round", "token"] as const;
const namespaces = ["community", "personhood", ...bindable] as const;

/** Everything that can be imported, one name a line; from another entry than the core, with its name before it. */
function surface(): string {
  const names = Object.keys(sdk).filter((name) => !(namespaces as readonly string[]).includes(name));
  const actions = namespaces.flatMap((name) => Object.keys(sdk[name]).map((action) => `${name}.${action}`));
  const elsewhere = Object.entries({ errors, math, plan, record, wallets }).flatMap(([entry, exported]) =>
    Object.keys(exported).map((name) => `/${entry} ${name}`),
  );
  return `${[...names, ...actions, ...elsewhere].sort().join("\n")}\n`;
}

/** Every action file, with its text. Those of the record lie beside the code that they share. */
const actionFiles = namespaces
  .flatMap((name) => {
    const folder = join(root, name === "record" ? "sdk/record" : `sdk/actions/${name}`);
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((path) => ({ namespace: name, file: basename(path), text: readFileSync(join(folder, path), "utf8") }));
  })
  .filter(({ file }) => file !== "index.ts");

interface Action {
  (...args: never): unknown;
  type?: string;
  call?: unknown;
  simulate?: unknown;
  estimateGas?: unknown;
  plan?: unknown;
  preview?: unknown;
  send?: unknown;
  extractEvent?: unknown;
  sync?: unknown;
}

describe("surface", () => {
  it("is what the snapshot says (SOLIDARITY_UPDATE=1 writes it)", () => {
    const path = join(import.meta.dirname, "surface.snapshot.txt");
    if (process.env.SOLIDARITY_UPDATE) writeFileSync(path, surface());
    expect(surface()).to.equal(readFileSync(path, "utf8"));
  });

  it("gives every write its call, simulation, gas, event, Sync twin and plan", () => {
    let writes = 0;
    for (const name of namespaces) {
      const actions = sdk[name] as unknown as Record<string, Action>;
      for (const [action, value] of Object.entries(actions)) {
        if (value.type !== "write") continue;
        writes++;
        for (const part of [
          "call",
          "simulate",
          "estimateGas",
          "extractEvent",
          "sync",
          "plan",
          "preview",
          "send",
        ] as const)
          expect(value[part], `${name}.${action}.${part}`).to.be.a("function");
        expect(actions[`${action}Sync`], `${name}.${action}Sync`).to.be.a("function");
      }
    }
    expect(writes).to.be.greaterThan(65);
  });

  it("describes every action in the fixed shape", () => {
    const known = new Set([...Object.keys(sdk), ...Object.keys(errors)]);
    for (const { namespace, file, text } of actionFiles) {
      const label = `${namespace}/${file}`;
      expect(text.split("\n").length, label).to.be.at.most(200);
      for (const [, thrown] of text.matchAll(/@throws \{(\w+)\}/g))
        expect(known.has(thrown ?? ""), `${label}: ${thrown}`).to.equal(true);
      const name = file.replace(".ts", "");
      if (!(name in (sdk[namespace] as object))) continue;
      const description = /\/\*\*\n(?: \*.*\n)*? \*\/\nexport (?:const|async function|function) /.exec(text)?.[0] ?? "";
      const own = text.slice(0, text.search(new RegExp(`export (const|async function|function) ${name}\\b`)));
      const doc = own.slice(own.lastIndexOf("/**"));
      expect(description, label).to.not.equal("");
      expect(doc, label).to.match(/^\/\*\*\n \* [A-Z][a-z]+[ ,]/);
      expect(doc, label).to.match(/\.\n/);
      expect(doc.match(/@example/g)?.length, label).to.equal(1);
      if (text.includes("defineWrite")) expect(text, label).to.match(/export type ErrorType/);
    }
  });

  it("throws no anonymous error, and converts no amount to a number", () => {
    const files = readdirSync(join(root, "sdk"), { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".ts"),
    );
    for (const file of files) {
      const text = readFileSync(join(root, "sdk", file), "utf8");
      expect(text, file).to.not.match(/throw new (Type|Range)?Error\(/);
      const code = text.replace(/^\s*(\/\*\*|\*).*$/gm, "");
      expect(code, file).to.not.match(/parseFloat|: any\b|as any\b|<any>/);
      if (file !== "types/integers.ts") expect(text, file).to.not.match(/\bNumber\(/);
    }
  });

  it("binds every action to client and community, and asks nothing while doing so", () => {
    const asked: string[] = [];
    const transport = custom({ request: ({ method }: { method: string }) => Promise.resolve(asked.push(method)) });
    const client = createClient({ transport }).extend(solidarityActions({ deployment }));
    const bound = solidarity(client, { deployment });
    for (const name of bindable) {
      expect(Object.keys(bound[name]), name).to.deep.equal(Object.keys(sdk[name]));
      expect(Object.keys(client.solidarity[name]), name).to.deep.equal(Object.keys(sdk[name]));
    }
    expect(Object.keys(bound).sort()).to.deep.equal([...bindable]);
    const args = { asset: sdk.NATIVE, amount: 5n } as const;
    expect(bound.pool.pledge.call(args)).to.deep.equal(sdk.pool.pledge.call({ deployment, ...args }));
    expect(bound.pool.pledge.call(args)).to.include({ to: deployment.pool, value: 5n });
    expect(bound.pool.getBooks.call({ asset: sdk.NATIVE }).to).to.equal(deployment.pool);
    expect(bound.governance.resumeRapid.call().to).to.equal(deployment.requests);
    expect(asked).to.deep.equal([]);
  });

  it("knows deployed addresses by chain", () => {
    for (const contracts of Object.values(addresses))
      for (const { address, codeHash, startBlock } of Object.values(contracts)) {
        expect(address).to.match(/^0x[0-9a-fA-F]{40}$/);
        expect(codeHash).to.match(/^0x[0-9a-f]{64}$/);
        expect(startBlock >= 0n).to.equal(true);
      }
  });
});
