import { expect } from "chai";

import { MalformedDataError } from "../../sdk/errors/index.js";
import { deploymentFromJson, deploymentToJson } from "../../sdk/actions/community/index.js";
import type { Deployment } from "../../sdk/index.js";

const at = (digit: string) => `0x${digit.repeat(40)}` as const;
const deployment: Deployment = {
  chainId: 31_337,
  startBlock: 2n ** 60n + 1n,
  pool: at("1"),
  requests: at("2"),
  rounds: at("3"),
  registry: at("4"),
  token: at("5"),
  governor: at("6"),
  timelock: at("7"),
  access: at("8"),
};

describe("A community's addresses as JSON", () => {
  const text = deploymentToJson(deployment);
  const { startBlock, ...addresses } = JSON.parse(text) as Record<string, unknown>;

  it("come back as they were, to the last block", () => {
    expect(deploymentFromJson(text)).to.deep.equal(deployment);
    expect(deploymentFromJson(JSON.parse(text) as object), "imported as JSON").to.deep.equal(deployment);
  });

  it("are read from what the other commands print, too", () => {
    const { chainId, ...rest } = addresses;
    const small = { ...deployment, startBlock: 36n };
    expect(deploymentFromJson({ chainId, community: { addresses: rest, startBlock: "36" } })).to.deep.equal(small);
    expect(deploymentFromJson({ healthy: true, deployment: { ...addresses, startBlock: 36 } })).to.deep.equal(small);
  });

  it("get the checksum that wallets show", () => {
    const pool = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";
    expect(deploymentFromJson({ ...addresses, startBlock, pool }).pool).to.equal(
      "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266",
    );
  });

  const wrong: readonly [string, string | object, string][] = [
    ["no JSON", "export const deployment = {}", "no JSON"],
    ["JSON of something else", "[]", "no address of pool"],
    ["a list of nothing", "null", "no JSON"],
    ["one contract less", { ...addresses, startBlock, timelock: undefined }, "no address of timelock"],
    ["an address that lost a letter", { ...addresses, startBlock, token: at("5").slice(0, -1) }, "token 0x555"],
    [
      "an address whose checksum is wrong",
      { ...addresses, startBlock, pool: "0xF39Fd6e51aad88F6F4ce6aB8827279cffFb92266" },
      "pool 0xF39F",
    ],
    ["no chain", { ...addresses, startBlock, chainId: undefined }, "no chainId"],
    ["half a chain", { ...addresses, startBlock, chainId: 1.5 }, "no chainId"],
    ["no beginning", addresses, "no startBlock"],
    ["a beginning before all", { ...addresses, startBlock: -1 }, "startBlock is no whole number"],
    ["a beginning with lost digits", { ...addresses, startBlock: 2 ** 60 }, "startBlock is no whole number"],
  ];
  for (const [what, json, given] of wrong)
    it(`are refused with ${what}, which is named`, () => {
      expect(() => deploymentFromJson(json))
        .to.throw(MalformedDataError)
        .with.nested.property("values.given")
        .that.contains(given);
    });
});
