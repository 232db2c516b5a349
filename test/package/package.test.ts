import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

import { expect } from "chai";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

import { sizeLimits, sizeOf } from "../../scripts/package/sizes.js";
import { compile, pack, type Packed, read, run } from "./utils.js";

const manifest = JSON.parse(read("package.json")) as {
  exports: Record<string, string | { types: string; import: string }>;
  peerDependencies: Record<string, string>;
  peerDependenciesMeta: Record<string, { optional: boolean }>;
  dependencies: Record<string, string>;
};

/** Entries that run without any peer but viem. */
const plain = Object.entries(manifest.exports).flatMap(([name, target]) =>
  typeof target === "object" && !/ethers|react/.test(name) ? [name.replace(/^\./, "solidarity-dao")] : [],
);

describe("the package", function () {
  this.timeout(240_000);
  let packed: Packed;
  before(() => {
    packed = pack();
  });

  /** The package's modules that come with one of them, and whose else. */
  function reached(entry: string): { seen: ReadonlySet<string>; foreign: ReadonlySet<string> } {
    const folder = join(packed.project(), "node_modules/solidarity-dao/dist/sdk");
    const seen = new Set<string>();
    const foreign = new Set<string>();
    const follow = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const [, from = ""] of readFileSync(join(folder, file), "utf8").matchAll(/\bfrom "([^"]+)";/g))
        if (from.startsWith(".")) follow(join(dirname(file), from));
        else foreign.add(from.split("/")[0] ?? from);
    };
    follow(entry);
    return { seen, foreign };
  }

  it("is clean for publint", async () => {
    const { messages } = await publint({
      pkgDir: packed.project().concat("/node_modules/solidarity-dao"),
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, manifest))).to.deep.equal([]);
  });

  it("resolves with its types wherever ES modules do (attw)", () => {
    // Ends with an error if anything is wrong. CommonJS is promised nothing: the package is ESM only.
    run("attw", [packed.tarball, "--profile", "esm-only", "--format", "ascii"]);
  });

  it("needs nothing that it does not ask for", () => {
    const own = Object.keys(manifest.dependencies);
    expect(own).to.deep.equal(["hash-wasm"]);
    const asked = new Set([...Object.keys(manifest.peerDependencies), ...own, "solidarity-dao"]);
    const required = Object.keys(manifest.peerDependencies).filter((peer) => !manifest.peerDependenciesMeta[peer]);
    expect(required).to.deep.equal(["viem"]);
    const folder = join(packed.project(), "node_modules/solidarity-dao");
    for (const file of packed.files.filter(
      (path) => /^dist\/.*\.(js|d\.ts)$/.test(path) && !path.startsWith("dist/cli"),
    )) {
      const text = readFileSync(join(folder, file), "utf8");
      for (const [, static_, dynamic] of text.matchAll(/\bfrom "([^".][^"]*)";|import\("([^".][^"]*)"\)/g)) {
        const from = static_ ?? dynamic ?? "";
        const name = from
          .split("/")
          .slice(0, from.startsWith("@") ? 2 : 1)
          .join("/");
        expect(asked.has(name), `${file} imports ${from}`).to.equal(true);
      }
    }
  });

  it("needs viem alone, until more than the core entry is called for", () => {
    const { seen, foreign } = reached("index.js");
    expect(seen.size).to.be.greaterThan(100);
    expect([...foreign]).to.deep.equal(["viem"]);
  });

  it("has the words for a failure at hand where a page writes: there may be no network to fetch them by", () => {
    const { seen } = reached("wallets/index.js");
    for (const file of ["errors/decode.js", "errors/explain.js"]) expect([...seen]).to.include(file);
  });

  it("keeps a failure as it is where its decoder cannot be fetched", () => {
    const project = packed.project("viem");
    writeFileSync(
      join(project, "ask.js"),
      [
        'import { createClient, custom } from "viem";',
        'import { pool } from "solidarity-dao";',
        'const request = () => Promise.reject(new Error("what the node said"));',
        "const client = createClient({ transport: custom({ request }, { retryCount: 0 }) });",
        'const deployment = { pool: "0x00000000000000000000000000000000000000A1" };',
        "await pool.getHead(client, { deployment }).catch((error) => console.log(error.code, `${error.message} ${error.cause?.message}`));",
      ].join("\n"),
    );
    expect(run("node", ["ask.js"], project)).to.match(/^Unexpected .*what the node said/s);
    rmSync(join(project, "node_modules/solidarity-dao/dist/sdk/errors/decode.js"));
    expect(run("node", ["ask.js"], project)).to.match(/^undefined .*what the node said/s);
  });

  it("holds the SDK, the contracts and their ABIs, and nothing of the workshop", () => {
    for (const file of packed.files)
      expect(file).to.match(
        /^(dist\/.+\.(js|d\.ts|json)|contracts\/.+\.sol|clear-signing\/.+\.(json|md)|CHANGELOG\.md|LICENSE|README\.md|package\.json)$/,
      );
    for (const file of ["contracts/EmergencyPool.sol", "dist/abis/EmergencyPool.json", "dist/sdk/index.d.ts"])
      expect(packed.files).to.include(file);
  });

  for (const copy of ["viem", "viem-oldest"])
    it(`is loaded entry by entry beside ${copy}, by plain JavaScript`, () => {
      const project = packed.project(`viem=${copy}`);
      writeFileSync(
        join(project, "all.js"),
        `${plain.map((entry) => `console.log(${JSON.stringify(entry)}, Object.keys(await import(${JSON.stringify(entry)})).length > 0);`).join("\n")}`,
      );
      const lines = run("node", ["all.js"], project).trim().split("\n");
      expect(lines).to.deep.equal(plain.map((entry) => `${entry} true`));
    });

  it("gives contracts and ABIs to those who write contracts", () => {
    const project = packed.project("viem");
    writeFileSync(
      join(project, "abi.js"),
      'import abi from "solidarity-dao/abis/EmergencyPool.json" with { type: "json" }; console.log(abi.some(({ name }) => name === "pledge"));',
    );
    expect(run("node", ["abi.js"], project).trim()).to.equal("true");
  });

  for (const module of ["preserve", "nodenext"])
    it(`keeps its types strict for who uses them, and whole where libraries are checked (${module})`, () => {
      const project = packed.project("viem", "ethers", "react", "@types/react", "wagmi", "@tanstack/react-query");
      const entries = Object.entries(manifest.exports).filter(([, target]) => typeof target === "object");
      writeFileSync(
        join(project, "use.ts"),
        [
          ...entries.map(([name], at) => `export * as entry${at} from "${name.replace(/^\./, "solidarity-dao")}";`),
          'import { createClient, http } from "viem";',
          'import { NATIVE, parseAmount, type Deployment, solidarityActions } from "solidarity-dao";',
          'import { getPreset } from "solidarity-dao/community";',
          'import { pledge } from "solidarity-dao/pool";',
          'import { decodeError } from "solidarity-dao/errors";',
          "declare const deployment: Deployment;",
          'const client = createClient({ transport: http("") }).extend(solidarityActions({ deployment }));',
          'export const hash = pledge(client, { deployment, asset: NATIVE, amount: parseAmount("1", 18) });',
          "export const status: Promise<string> = client.solidarity.request.getStatus({ id: 1n });",
          "export const code: string = decodeError(0).code;",
          "// @ts-expect-error Amounts are bigint.",
          "void client.solidarity.pool.pledge({ asset: NATIVE, amount: 1 });",
          "// @ts-expect-error There is no such preset.",
          'void getPreset(client, { preset: "village" });',
          "// @ts-expect-error Without a factory, nobody can be asked for one.",
          'getPreset.call({ preset: "group" });',
        ].join("\n"),
      );
      const options = { target: "es2022", module, strict: true, exactOptionalPropertyTypes: true, jsx: "react-jsx" };
      const compilerOptions = { ...options, noEmit: true, skipLibCheck: false, types: [] };
      writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use.ts"] }));
      // What other libraries have wrong is theirs.
      const ours = compile(project).filter((line) => !/^node_modules\/(?!solidarity-dao)|^\.\.|^ /.test(line));
      expect(ours).to.deep.equal([]);
    });

  it("has the one file for pages weigh what the recipe says, give or take a twentieth", () => {
    const file = readFileSync(join(packed.project(), "node_modules/solidarity-dao/dist/browser.js"));
    const [, whole, small] =
      /\((\d+) kB, (\d+) kB when\s+compressed\)/.exec(read("docs/recipes/donate-button.md")) ?? [];
    for (const [bytes, said] of [
      [file.length, whole],
      [gzipSync(file).length, small],
    ] as const)
      expect(bytes / 1_000 / Number(said)).to.be.within(0.95, 1.05);
  });

  it("has a name for every type that others export without writing it down", () => {
    const project = packed.project("viem", "ethers", "react", "wagmi", "@tanstack/react-query", "@types/react");
    writeFileSync(
      join(project, "made.ts"),
      [
        'import { createSolidarityClient, governance, NATIVE, pool, request, type Deployment } from "solidarity-dao";',
        'import { contractsOf, EmergencyPool__factory } from "solidarity-dao/ethers/contracts";',
        'import { usePlan, useRead, useRecord, useSend, useWrite } from "solidarity-dao/react";',
        "declare const deployment: Deployment;",
        'export const client = createSolidarityClient({ provider: "https://…", deployment });',
        "export const give = (amount: bigint) => client.pool.pledgeSync({ asset: NATIVE, amount });",
        'export const look = () => client.pool.pledge.plan({ asset: NATIVE, amount: "max" });',
        "export const asking = client.request;",
        "export const [pledge, vote, read] = [pool.pledge, request.vote, request.getRequest];",
        "export const [proposal, budget] = [governance.getProposal, governance.setBudget];",
        "export const call = pool.pledge.call({ deployment, asset: NATIVE, amount: 1n });",
        "export const { registry } = contractsOf(deployment);",
        "export const typed = EmergencyPool__factory.connect(NATIVE);",
        "export const useBooks = () => useRead(pool.getBooks, { asset: NATIVE });",
        "export const useGive = () => useSend(pool.pledge);",
        "export const useBallot = () => useWrite(request.vote);",
        "export const useShown = (amount: bigint) => usePlan(pool.pledge, { asset: NATIVE, amount });",
        "export const usePages = () => useRecord();",
      ].join("\n"),
    );
    const options = { target: "es2022", module: "nodenext", strict: true, skipLibCheck: true, types: [] };
    const declared = { ...options, declaration: true, emitDeclarationOnly: true, lib: ["ES2023", "DOM"] };
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions: declared, files: ["made.ts"] }));
    run("tsc", ["-p", "."], project);
    const written = readFileSync(join(project, "made.d.ts"), "utf8");
    expect(written).to.contain(
      'Promise<import("solidarity-dao").Done<import("solidarity-dao").FieldsOf<"pool", "Pledged">>>',
    );
    for (const line of written.split("\n")) expect(line.length, line).to.be.at.most(400);
  });

  for (const { name, code, limit } of sizeLimits)
    it(`weighs what it may: ${name}`, async () => {
      expect(await sizeOf(code)).to.be.at.most(limit);
    });
});
