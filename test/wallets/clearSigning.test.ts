import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { expect } from "chai";
import { TypedData } from "ox";
import { type Abi, type AbiFunction, toFunctionSelector } from "viem";

import { renderClearSigning } from "../../scripts/clearSigning.js";
import { messages } from "../../scripts/clearSigning/messages.js";
import * as abis from "../../sdk/abis/index.js";
import * as community from "../../sdk/actions/community/index.js";
import * as personhood from "../../sdk/actions/personhood/index.js";
import * as sdk from "../../sdk/index.js";
import { cadence, NATIVE, packRequestId, support, toTerms, track } from "../../sdk/index.js";
import { roles } from "../../sdk/types/roles.js";
import { deployment } from "../sdk/utils/chainDouble.js";
import {
  checkSchema,
  descriptors,
  flat,
  functionOf,
  leavesOf,
  messageOf,
  sentenceOf,
  sentenceOfCall,
  unsliced,
  type Shown,
} from "./descriptors.js";

const root = resolve(import.meta.dirname, "../..");
const usdc = "0x00000000000000000000000000000000000000C0";
const tokens = { [usdc.toLowerCase()]: { symbol: "USDC", decimals: 6 } };

/** Every format, with where it stands and what it is about. */
const all = [...descriptors].flatMap(([file, descriptor]) =>
  Object.entries(descriptor.display.formats).map(([key, format]) => ({
    file,
    descriptor,
    key,
    format,
    fields: flat(format.fields),
    leaves: leavesOf(descriptor.context.contract ? functionOf(key).inputs : messageOf(key)),
  })),
);
const calls = all.filter(({ descriptor }) => descriptor.context.contract);
const formatOf = (id: string) => all.find(({ format }) => format.$id === id)!.format;
const abiOf = (file: string): Abi => abis[`${file.slice("calldata-".length, -".json".length)}Abi` as keyof typeof abis];

describe("Clear signing (ERC-7730)", () => {
  it("is what the generator writes, by the rules of the schema", () => {
    const onDisk = readdirSync(join(root, "clear-signing")).filter((name) => name.endsWith(".json"));
    expect(onDisk.map((name) => `clear-signing/${name}`).sort()).to.deep.equal([...renderClearSigning().keys()].sort());
    for (const [path, text] of renderClearSigning())
      expect(readFileSync(join(root, path), "utf8"), `${path}: run npm run generate`).to.equal(text);
    for (const [file, descriptor] of descriptors) checkSchema(descriptor, file);
  });

  /** Nobody signs these for us: the token's own descriptor tells of them, and it stands at no address that we know. */
  const TOKENS_OWN = ["pool.approve", "round.approve"];

  it("has words for every write and setting of the SDK, in the file of the contract that is called", () => {
    let told = 0;
    for (const [namespace, actions] of Object.entries({ ...sdk, community, personhood })) {
      if (typeof actions !== "object") continue;
      for (const [name, action] of Object.entries(actions as Record<string, { type?: string; key?: string }>)) {
        const id = `${namespace}.${name}`;
        if ((action.type !== "write" && action.type !== "setting") || TOKENS_OWN.includes(id)) continue;
        const found = calls.filter(({ format }) => format.$id === id);
        expect(found, id).to.have.length(1);
        if (action.key) expect(functionOf(found[0]!.key).name, id).to.equal(action.key.split(".")[1]);
        told++;
      }
    }
    expect(told).to.equal(calls.length);
    expect(told).to.be.greaterThan(90);
  });

  it("has words for every message that the SDK signs", () => {
    const files = readdirSync(join(root, "sdk"), { recursive: true, encoding: "utf8" }).filter((file) =>
      /(^|\/)sign[A-Z]\w*\.ts$/.test(file),
    );
    const signed = files.flatMap((file) => {
      const text = readFileSync(join(root, "sdk", file), "utf8");
      // Most are fetched when somebody signs.
      const [, fetched] = /import\("[./]+\/(signing\/\w+)\.js"\)/.exec(text) ?? [];
      const signing = fetched === undefined ? text : readFileSync(join(root, "sdk", `${fetched}.ts`), "utf8");
      const primaryType = /sign(?:For|ByKey)\([^"]*"(\w+)"/.exec(signing)?.[1];
      const name = /(sign\w+)\.ts$/.exec(file)?.[1];
      return primaryType === undefined ? [] : [{ file, primaryType, name }];
    });
    expect(signed.length).to.be.greaterThan(9);
    for (const { file, primaryType, name } of signed) {
      // A cart by ERC-3009 is the same message as a gift to the pool by it.
      const id = file.endsWith("round/signAuthorization.ts") ? "pool.signAuthorization" : `.${name}`;
      const found = all.filter(({ format, key }) => format.$id.endsWith(id) && key.startsWith(`${primaryType}(`));
      expect(found, file).to.not.be.empty;
    }
    const keys = Object.values(messages).flatMap((domain) =>
      domain.messages.map(({ types, primaryType }) => TypedData.encodeType({ types: types as never, primaryType })),
    );
    const told = all.filter(({ descriptor }) => descriptor.context.eip712).map(({ key }) => key);
    expect(told.sort(), "the types that are hashed").to.deep.equal(keys.sort());
  });

  it("names functions and parameters as the contracts do", () => {
    for (const { file, key, format } of calls) {
      const item = functionOf(key);
      const [real, ...others] = abiOf(file).filter(
        (one): one is AbiFunction => one.type === "function" && one.name === item.name,
      );
      expect(others, format.$id).to.be.empty;
      expect(toFunctionSelector(item), format.$id).to.equal(toFunctionSelector(real!));
      expect([...leavesOf(item.inputs)], format.$id).to.deep.equal([...leavesOf(real!.inputs)]);
    }
  });

  it("leaves no value out, and points at nothing that is not there", () => {
    for (const { format, fields, leaves } of all) {
      const tokenPaths = fields.flatMap(({ params }) => (params?.tokenPath ? [params.tokenPath as string] : []));
      const told = [...fields.map(({ path = "" }) => unsliced(path)), ...tokenPaths];
      for (const path of told)
        if (!path.startsWith("@.")) expect([...leaves.keys()], `${format.$id}: ${path}`).to.include(path);
      for (const leaf of leaves.keys()) expect(told, `${format.$id}: ${leaf}`).to.include(leaf);
      for (const path of told.filter((one) => one.startsWith("@.")))
        expect(["@.value", "@.to"], format.$id).to.include(path);
    }
  });

  it("shows people, money, times and choices as such, and hides none of them", () => {
    const hidden = /(^|\.)(nonce|salt|signatures?|v|r|s|since|descriptionHash)(\.\[\])*$/;
    for (const { format, fields, leaves } of all)
      for (const { path = "", format: kind, visible, params } of fields) {
        const label = `${format.$id}: ${path}`;
        const type = leaves.get(unsliced(path));
        if (visible === "never") expect(path, label).to.match(hidden);
        if (type === "address") expect(kind, label).to.equal("addressName");
        if (/(support|track|cadence|roleId)$/.test(path)) expect(kind, label).to.equal("enum");
        if (/(deadline|validBefore|expiry|opensAt|closesAt|effectiveAt)$/i.test(path))
          expect(kind, label).to.equal("date");
        if (kind === "enum" || kind === "tokenAmount" || kind === "date" || kind === "duration" || kind === "unit")
          expect(type, label).to.match(/^uint/);
        if (kind === "tokenAmount" && params?.tokenPath !== "@.to")
          expect(leaves.get(params?.tokenPath as string), label).to.equal("address");
        if (kind === "calldata") expect(type, label).to.equal("bytes");
      }
  });

  it("has a word for every choice that the contracts know", () => {
    const words = { support, track, cadence };
    for (const { format, fields, descriptor } of all)
      for (const { params, format: kind } of fields.filter((field) => field.format === "enum")) {
        const name = (params?.$ref as string).replace("$.metadata.enums.", "");
        const mapped = descriptor.metadata.enums?.[name] ?? {};
        const known =
          name === "role" ? Object.values(roles).map(String) : Object.keys(words[name as keyof typeof words].words);
        expect(Object.keys(mapped).sort(), `${format.$id} ${kind}`).to.deep.equal([...known].sort());
        expect(new Set(Object.values(mapped)).size, name).to.equal(known.length);
      }
    for (const { descriptor } of all)
      for (const name of Object.keys(descriptor.metadata.enums ?? {}))
        expect(JSON.stringify(descriptor.display)).to.contain(`$.metadata.enums.${name}"`);
  });

  it("puts into its sentences only what is always shown as well", () => {
    for (const { format, fields } of all)
      for (const [, path] of (format.interpolatedIntent ?? "").matchAll(/\{([^}]+)\}/g)) {
        const field: Shown | undefined = fields.find((one) => one.path === path);
        expect(field, `${format.$id}: ${path}`).to.not.equal(undefined);
        expect(field?.visible, `${format.$id}: ${path}`).to.equal(undefined);
        expect(path, "one value, not a list").to.not.match(/\[\]/);
      }
  });

  it("names in its sentence, which some wallets show alone, who may take how much", () => {
    const takers = all.filter(({ leaves }) => leaves.has("spender"));
    expect(takers.map(({ format }) => format.$id).sort()).to.deep.equal([
      "pool.signPermit",
      "pool.signPermit2",
      "round.signPermit2",
    ]);
    for (const { format, leaves } of takers)
      for (const path of ["spender", leaves.has("value") ? "value" : "permitted.amount"])
        expect(format.interpolatedIntent, format.$id).to.contain(`{${path}}`);
    expect(formatOf("governance.propose").interpolatedIntent, "the calls count").to.equal(undefined);
  });

  it("says the same of the same selector, whichever of a community's contracts is called", () => {
    const seen = new Map<string, { intent: string; sentence: string | undefined; fields: string }>();
    for (const { key, format, descriptor } of calls) {
      if (!descriptor.context.contract?.factory) continue;
      const { intent, interpolatedIntent: sentence } = format;
      const shown = { intent, sentence, fields: JSON.stringify(format.fields) };
      const selector = toFunctionSelector(functionOf(key));
      expect(seen.get(selector) ?? shown, key).to.deep.equal(shown);
      seen.set(selector, shown);
    }
    expect(seen.size).to.be.lessThan(calls.length);
  });

  describe("reads", () => {
    const id = packRequestId({ digest: `0x${"ab".repeat(26)}`, version: 3, number: 12 });
    const payee = "0x00000000000000000000000000000000000000A1" as const;
    const terms = toTerms({ asset: usdc, amount: 250_000_000n, category: 1, track: "consent" }, payee);
    const { here } = { here: sdk.solidarity({} as sdk.AnyClient, { deployment }) };
    const of = (contract: string, call: sdk.AnyCall) => sentenceOfCall(`calldata-${contract}.json`, call.data, tokens);

    it("votes as words, and requests by the number that people know", () => {
      const vote = (said: sdk.Support) => of("aidRequests", here.request.vote.call({ id, support: said }));
      expect(vote("for")).to.equal("Vote YES on request 12");
      expect(vote("against")).to.equal("Vote NO on request 12");
      expect(vote("abstain")).to.equal("Vote ABSTAIN on request 12");
      const cast = here.governance.castVote.call({ proposalId: 5n, support: "for" });
      expect(of("communityGovernor", cast)).to.equal("Vote YES on proposal 5");
    });

    it("every digit of a number, and the version apart from it", () => {
      const large = packRequestId({ digest: `0x${"ff".repeat(26)}`, version: 65_535, number: 4_000_000_000 });
      const vote = here.request.vote.call({ id: large, support: "for" });
      expect(of("aidRequests", vote)).to.equal("Vote YES on request 4000000000");
      const versioned = {
        $id: "",
        intent: "",
        interpolatedIntent: "{id.[-6:-4]}",
        fields: formatOf("request.vote").fields,
      };
      expect(sentenceOf(descriptors.get("calldata-aidRequests.json")!, versioned, { id }, tokens)).to.equal("3");
    });

    it("signed votes, approvals and agreements in the same words", () => {
      const message = (primaryType: string, values: object) => {
        const found = all.find(({ key }) => key.startsWith(`${primaryType}(`));
        return sentenceOf(found!.descriptor, found!.format, values, tokens);
      };
      expect(message("Ballot", { id, request: 12, support: 0 })).to.equal("Vote NO on request 12");
      expect(message("RapidApproval", { id, request: 12 })).to.equal("Approve the rapid request 12");
      const agreed = { requester: deployment.pool, payee, asset: usdc, amount: 5_000_000n };
      expect(message("PayeeAgreement", agreed)).to.equal(`Let ${deployment.pool} ask for 5 USDC for ${payee}`);
    });

    it("what Permit2 lets somebody take, and not the smaller gift that a page may put beside it", () => {
      const found = all.find(({ format }) => format.$id === "pool.signPermit2")!;
      const message = {
        permitted: { token: usdc, amount: 900_000_000n },
        witness: { asset: usdc, amount: 1n },
        spender: payee,
      };
      expect(sentenceOf(found.descriptor, found.format, message, tokens)).to.equal(
        `Let ${payee} take up to 900 USDC from you once, as a gift to a community's pool`,
      );
    });

    it("money in the asset's own unit", () => {
      const pledge = (asset: sdk.Deployment["pool"], amount: bigint) =>
        of("emergencyPool", here.pool.pledge.call({ asset, amount }));
      expect(pledge(NATIVE, 2n * 10n ** 18n)).to.equal("Give 2 ETH to the community's pool");
      expect(pledge(usdc, 25_500_000n)).to.equal("Give 25.5 USDC to the community's pool");
      expect(of("aidRequests", here.request.release.call({ id, terms }))).to.equal(
        `Pay what is due of request 12, of 250 USDC in all, to ${payee}`,
      );
      expect(
        of("quadraticFunding", here.round.contribute.call({ round: 4n, project: 7n, amount: 9n, asset: usdc })),
      ).to.equal("Give 9 (smallest units of the round's asset) to project 7 of round 4");
    });

    it("roles by name", () => {
      const grant = here.governance.grantRole.call({ role: "steward", holder: payee });
      expect(of("communityAccess", grant)).to.equal(`Make ${payee} a steward`);
    });
  });
});
