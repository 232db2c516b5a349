import { expect } from "chai";
import {
  type Address,
  concatHex,
  createClient,
  custom,
  encodeAbiParameters,
  encodeEventTopics,
  type Hex,
  numberToHex,
  pad,
  size,
} from "viem";

import { communityGovernorAbi, solidarityFactoryAbi } from "../../sdk/abis/index.js";
import * as community from "../../sdk/actions/community/index.js";
import {
  CommunityNotFoundError,
  NetworkError,
  NotOneCommunityError,
  UnknownDeploymentError,
  WrongChainError,
} from "../../sdk/errors/index.js";
import type { Deployment } from "../../sdk/index.js";
import { actingFor } from "../../scripts/lib/chain.js";
import { deploySolidarity } from "../../scripts/lib/deploySolidarity.js";
import { person } from "../../scripts/lib/people.js";
import { openFlow, type Flow } from "./utils/community.js";
import { openHardhat } from "./utils/nodes.js";
import { rejected } from "./utils/rejected.js";

const CONTRACTS = ["pool", "requests", "rounds", "registry", "token", "governor", "timelock", "access"] as const;
const draft = { name: "Oak Street", preset: "group", founders: [person("a").address, person("b").address] } as const;

describe("Finding a community", () => {
  let flow: Flow;
  let factory: Address;
  let oak: Deployment;
  before(async () => {
    flow = await openFlow(await openHardhat("hardhatL1"));
    ({ factory } = flow.shared);
  });
  after(() => flow.close());

  const elm = () => ({
    deployment: flow.deployment,
    name: "Elm Street",
    opener: flow.relayer.address,
    factory,
  });
  const attacker = () => actingFor(flow.node, flow.relayer);

  async function deploy(data: Hex): Promise<Address> {
    const hash = await attacker().sendTransaction({ data });
    const { contractAddress } = await attacker().waitForTransactionReceipt({ hash });
    return contractAddress as Address;
  }

  /** Tells, as a factory does, that these contracts were opened. */
  async function pretend(deployment: Deployment, name: string): Promise<void> {
    const { chainId: _, startBlock: __, ...addresses } = deployment;
    const [event] = solidarityFactoryAbi.filter((item) => item.type === "event");
    const args = { opener: flow.relayer.address, pool: deployment.pool };
    const topics = encodeEventTopics({ abi: [event!], args }) as Hex[];
    const data = encodeAbiParameters(
      event!.inputs.filter(({ indexed }) => !indexed),
      [name, addresses],
    );
    // A constructor that copies what follows it into memory, and logs it with three topics.
    const push = (value: Hex): Hex => concatHex([numberToHex(0x5f + size(value), { size: 1 }), value]);
    const length = push(numberToHex(size(data), { size: 2 }));
    const from = push(numberToHex(3 + 3 + 2 + 1 + 33 * 3 + 3 + 2 + 1 + 1, { size: 2 }));
    const pushed = topics.reverse().map((topic) => push(pad(topic)));
    await deploy(concatHex([length, from, "0x6000", "0x39", ...pushed, length, "0x6000", "0xa3", "0x00", data]));
  }

  /** The node, but for what it has forgotten, or gives another answer to. */
  const through = (answer: (method: string, params: unknown) => Promise<unknown> | undefined) =>
    createClient({
      transport: custom(
        {
          request: ({ method, params }: { method: string; params: unknown }) =>
            answer(method, params) ?? flow.connection.provider.request({ method, params: params as unknown[] }),
        },
        { retryCount: 0 },
      ),
    });
  const forgetful = () =>
    through((method, params) => {
      if (method !== "eth_getCode" || (params as unknown[])[1] === "latest") return undefined;
      return flow.connection.provider.request({ method: "eth_blockNumber" }).then((newest) => {
        if ((params as unknown[])[1] !== newest) throw Object.assign(new Error("missing trie node"), { code: -32000 });
        return flow.connection.provider.request({ method, params: params as unknown[] });
      });
    });

  it("knows it by its pool, and by the factory that opened no other", async () => {
    for (const address of [flow.deployment.pool, factory]) {
      expect(await community.find(flow.node, { address })).to.deep.equal(elm());
      expect(await community.find(forgetful(), { address }), "by a node without old state").to.deep.equal(elm());
    }
    expect(await community.find(flow.node, { address: flow.deployment.pool, factory })).to.deep.equal(elm());
  });

  it("lists what a factory has opened, and names its pools where there are several", async () => {
    ({ deployment: oak } = await community.openSync(attacker(), { factory, ...draft }));
    const all = [elm(), { ...elm(), name: "Oak Street", deployment: oak }];
    expect(await community.listCommunities(flow.node, { factory })).to.deep.equal(all);
    const fromBlock = oak.startBlock;
    expect(await community.listCommunities(flow.node, { factory, fromBlock })).to.deep.equal(all.slice(1));
    expect(await community.listCommunities(flow.node, { factory, toBlock: fromBlock - 1n })).to.deep.equal([elm()]);
    const failure = await rejected(community.find(flow.node, { address: factory }), CommunityNotFoundError);
    expect(failure.values.found).to.deep.equal([flow.deployment.pool, oak.pool]);
    expect(failure.message).to.contain("2 were opened");
    for (const { deployment } of all)
      expect((await community.find(flow.node, { address: deployment.pool })).deployment).to.deep.equal(deployment);
    await rejected(community.listCommunities(flow.node, {}), UnknownDeploymentError);
  });

  it("knows nothing of what the factory that is trusted has not opened", async () => {
    const other = (await deploySolidarity(flow.connection)).factory;
    const { pool } = flow.deployment;
    expect(await community.listCommunities(flow.node, { factory: other })).to.deep.equal([]);
    const failure = await rejected(
      community.find(flow.node, { address: pool, factory: other }),
      CommunityNotFoundError,
    );
    expect(failure.values).to.deep.equal({ address: pool, found: [] });
    const { verified, links } = await community.verifyDeployment(flow.node, {
      deployment: flow.deployment,
      factory: other,
    });
    expect(verified).to.equal(false);
    expect(links.filter(({ ok }) => !ok)).to.deep.equal([
      { contract: "pool", what: `was opened by ${other}`, ok: false },
    ]);
  });

  it("finds nothing where nothing is", async () => {
    for (const address of [person("nobody").address, flow.deployment.token]) {
      const failure = await rejected(community.find(flow.node, { address }), CommunityNotFoundError);
      expect(failure.values).to.deep.equal({ address, found: [] });
    }
  });

  it("is not misled by others that tell of an opening with a true pool", async () => {
    const { pool } = flow.deployment;
    await pretend({ ...flow.deployment, requests: person("thief").address }, "Elm Street");
    await pretend({ ...flow.deployment, governor: oak.governor }, "Elm Street");
    expect(await community.find(flow.node, { address: pool })).to.deep.equal(elm());
    expect(await community.find(forgetful(), { address: pool })).to.deep.equal(elm());
  });

  it("refuses a pool whose only opening tells of contracts that are not its own", async () => {
    const { pool } = oak;
    const fromBlock = BigInt((await flow.connection.provider.request({ method: "eth_blockNumber" })) as Hex) + 1n;
    await pretend({ ...oak, access: flow.deployment.access }, "Oak Street");
    const blind = through((method, params) => {
      if (method !== "eth_getLogs") return undefined;
      const [query] = params as [{ fromBlock: Hex }];
      const asked = { ...query, fromBlock: numberToHex(fromBlock), toBlock: "latest" };
      return flow.connection.provider
        .request({ method, params: [asked] })
        .then((logs) => (logs as object[]).map((log) => ({ ...log, blockNumber: query.fromBlock })));
    });
    const failure = await rejected(community.find(blind, { address: pool }), NotOneCommunityError);
    expect(failure.values.wrong).to.include("not so: pool is under the access manager");
  });

  it("tells a node that does not answer from a community that is not there", async () => {
    const dead = through(() => Promise.reject(Object.assign(new Error("fetch failed"), { name: "HttpRequestError" })));
    await rejected(community.find(dead, { address: flow.deployment.pool, retries: 0 }), NetworkError);
  });

  describe("and verifying addresses that somebody handed over", () => {
    it("holds for the true ones, with and without a factory", async () => {
      for (const named of [factory, undefined]) {
        const found = await community.verifyDeployment(flow.node, { deployment: flow.deployment, factory: named });
        expect(found.links.filter(({ ok }) => !ok)).to.deep.equal([]);
        expect([found.verified, found.factory]).to.deep.equal([true, named]);
      }
    });

    it("names the contract that is not the community's", async () => {
      for (const contract of CONTRACTS)
        for (const address of [person("nobody").address, oak[contract]]) {
          const deployment = { ...flow.deployment, [contract]: address };
          const { verified, links } = await community.verifyDeployment(flow.node, { deployment });
          expect(verified, contract).to.equal(false);
          const wrong = links.filter(({ ok }) => !ok).map(({ what, ...link }) => `${link.contract} ${what}`);
          expect(wrong.join(), contract).to.contain(contract === "pool" ? "requests belongs to pool" : contract);
        }
    });

    it("knows a governor of somebody else's, of the true code, over the true registry and timelock", async () => {
      const { registry, timelock } = flow.deployment;
      const { governor: code } = await community.getImplementations(flow.node, { factory });
      const args = encodeAbiParameters([{ type: "address" }], [registry]);
      const forged = await deploy(
        concatHex([
          "0x61",
          numberToHex(size(args) + 0x2d, { size: 2 }),
          "0x3d81600a3d39f3363d3d373d3d3d363d73",
          code,
          "0x5af43d82803e903d91602b57fd5bf3",
          args,
        ]),
      );
      const { governance } = await community.getPreset(flow.node, { factory, preset: "group" });
      await attacker().writeContract({
        abi: communityGovernorAbi,
        address: forged,
        functionName: "initialize",
        args: [timelock, governance],
      });
      const deployment = { ...flow.deployment, governor: forged };
      const { links } = await community.verifyDeployment(flow.node, { deployment });
      expect(links.filter(({ ok }) => !ok)).to.deep.equal([
        { contract: "governor", what: "is the one that the timelock obeys", ok: false },
      ]);
    });

    it("knows a beginning that leaves out a part of the record", async () => {
      const startBlock = flow.deployment.startBlock + 1n;
      for (const late of [startBlock, 2n ** 40n]) {
        const deployment = { ...flow.deployment, startBlock: late };
        const { verified } = await community.verifyDeployment(flow.node, { deployment, factory });
        expect(verified).to.equal(false);
      }
    });

    it("refuses to answer about another chain", async () => {
      const deployment = { ...flow.deployment, chainId: 1 };
      const failure = await rejected(community.verifyDeployment(flow.node, { deployment }), WrongChainError);
      expect(failure.values).to.deep.equal({ actual: flow.deployment.chainId, expected: 1 });
    });
  });
});
