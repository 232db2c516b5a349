import { encodeFunctionData, type Abi, type Address, type Hex, type LocalAccount } from "viem";

import hre from "hardhat";

import { attesterPersonhoodAbi } from "../../../sdk/abis/index.js";
import { attestationTypes } from "../../../sdk/signing/attestation.js";
import { thresholdOf } from "../../../sdk/math/quadratic.js";
import { actingFor, fund } from "../../lib/chain.js";
import { deployCode } from "../../lib/parts/deploy.js";
import type { Scenario, Stage } from "../stage.js";
import { accountOf, existing, type Community } from "../community.js";
import { COIN, DAY, digest, NATIVE, type Measure, type World } from "../world.js";

const NONE = 2n ** 128n - 1n;
const NO_CEILING = 2 ** 32 - 1;
const CART = 10;

export interface RoundOptions {
  readonly projects: number;
  readonly personhood?: Address;
  readonly asset?: Address;
  readonly capBps?: number;
  /** Tells the payees of one round from another's. */
  readonly role?: string;
}

/** A round that is open, with the figures of how it came to be. */
export interface OpenRound {
  readonly number: bigint;
  readonly closesAt: number;
  readonly created: Measure;
  /** The last project's. */
  readonly registered: Measure;
  /** The first group's. */
  readonly accepted: Measure;
}

/** A test double that says of everybody what anybody told it: one word. */
export async function deployIdentity({ node }: World, name: string, args: readonly unknown[] = []): Promise<Address> {
  const deployer = accountOf("deployer");
  await fund(node, deployer.address, 1_000n * COIN);
  const { abi, bytecode } = await hre.artifacts.readArtifact(name);
  return deployCode(actingFor(node, deployer), abi as Abi, bytecode as Hex, args);
}

/** Creates a round, registers and accepts its projects, and waits until it opens. */
export async function openRound(world: World, { rounds }: Community, options: RoundOptions): Promise<OpenRound> {
  const { projects, personhood = `0x${"00".repeat(20)}` as Address, asset = NATIVE, capBps = 10_000 } = options;
  const { role = "round payee" } = options;
  const steward = accountOf("steward");
  const opensAt = world.now + 30 * DAY;
  const closesAt = opensAt + 200 * DAY;
  const terms = {
    asset,
    opensAt,
    closesAt,
    challengePeriod: 7 * DAY,
    claimPeriod: 365 * DAY,
    capBps,
    capAmount: NONE,
    ceilingBps: NO_CEILING,
    fixedList: false,
    personhood,
    minimum: 0n,
    donorCap: NONE,
    residue: `0x${"00".repeat(20)}` as Address,
  };
  const created = await world.measure(steward, {
    ...rounds,
    functionName: "createRound",
    args: [terms, [], digest(7)],
  });
  const number = await world.node.readContract({ ...rounds, functionName: "roundCount" });
  let registered: Measure | undefined;
  for (let i = 0; i < projects; i++) {
    const payee = await existing(world, accountOf(role, i));
    const call = { ...rounds, functionName: "register", args: [number, payee, digest(i), 0n] } as const;
    if (i === projects - 1) registered = await world.measure(steward, call);
    else await world.call(steward, call);
  }
  let accepted: Measure | undefined;
  for (let group = 0; group << 8 < projects; group++) {
    const bits = (1n << BigInt(Math.min(256, projects - (group << 8)))) - 1n;
    const call = { ...rounds, functionName: "accept", args: [number, BigInt(group), bits] } as const;
    const measure = await world.measure(steward, call);
    accepted ??= measure;
  }
  if (!registered || !accepted) throw new Error("A round has projects.");
  world.now = opensAt;
  return { number, closesAt, created, registered, accepted };
}

/** A gift of native coin. */
export function contribute(
  world: World,
  { rounds }: Community,
  { round, project, donor, amount = COIN }: { round: bigint; project: number; donor: LocalAccount; amount?: bigint },
): Promise<Measure> {
  return world.measure(donor, {
    ...rounds,
    functionName: "contribute",
    args: [round, BigInt(project), amount],
    value: amount,
  });
}

/** A cart of native coin: the same to each of so many projects, from the first on. */
export function contributeCart(
  world: World,
  { rounds }: Community,
  { round, donor, first = 1, count = CART }: { round: bigint; donor: LocalAccount; first?: number; count?: number },
): Promise<Measure> {
  const items = Array.from({ length: count }, (_, i) => ({ project: first + i, amount: COIN }));
  return world.measure(donor, {
    ...rounds,
    functionName: "contributeCart",
    args: [round, items],
    value: COIN * BigInt(count),
  });
}

/** Adds to the matching fund, goes to the claims, and finds out whom the cap binds. */
export async function settle(
  world: World,
  { rounds }: Community,
  { number, closesAt }: OpenRound,
  { projects, amount }: { projects: number; amount: bigint },
): Promise<Measure> {
  await world.call(accountOf("funder"), { ...rounds, functionName: "fund", args: [number, amount], value: amount });
  world.now = closesAt + 7 * DAY;
  const raws: bigint[] = [];
  for (let project = 1; project <= projects; project++) {
    const args = [number, BigInt(project)] as const;
    const { roots, squares } = await world.node.readContract({ ...rounds, functionName: "projectOf", args });
    raws.push(roots ** 2n - squares);
  }
  const { cap } = await world.node.readContract({ ...rounds, functionName: "roundOf", args: [number] });
  const threshold = thresholdOf(raws, { fund: amount, cap }) ?? 2n ** 256n - 1n;
  return world.measure(accountOf("relayer"), {
    ...rounds,
    functionName: "settle",
    args: [number, threshold, BigInt(projects)],
  });
}

/** Funding rounds: from creation to the last claim. */
export const round: Scenario = async (stage) => {
  const { world, large } = stage;
  const { rounds } = large;
  const [ada, ben, cleo, relayer] = ["ada", "ben", "cleo", "relayer"].map((name) => accountOf(name)) as [
    LocalAccount,
    LocalAccount,
    LocalAccount,
    LocalAccount,
  ];
  // A round before this one: nothing is the community's first.
  await openRound(world, large, { projects: 1 });

  const identity = await deployIdentity(world, "OpenPersonhood");
  for (const { address } of [ada, ben, cleo]) {
    const data = encodeFunctionData({ abi: SET, functionName: "set", args: [address, 10_000n] });
    await world.send(relayer, { to: identity, data });
  }
  const open = await openRound(world, large, { projects: 256, personhood: identity });
  const { number } = open;
  const give = (donor: LocalAccount, project: number, amount = COIN) =>
    contribute(world, large, { round: number, project, donor, amount });
  const cart = (donor: LocalAccount, count?: number) =>
    contributeCart(world, large, { round: number, donor, first: 20, ...(count && { count }) });

  for (const project of [1, 2]) await give(ben, project);
  const first = await give(ada, 1);
  const second = await give(ada, 2);
  const later = await give(ada, 1);
  await cart(ben);
  const cartFirst = await cart(cleo);
  const cartLater = await cart(cleo);

  await world.call(relayer, { ...rounds, functionName: "fund", args: [number, 100n * COIN], value: 100n * COIN });
  const funded = await world.measure(accountOf("funder"), {
    ...rounds,
    functionName: "fund",
    args: [number, COIN],
    value: COIN,
  });
  world.now = open.closesAt + 7 * DAY;
  const claim = (project: number) =>
    world.measure(relayer, { ...rounds, functionName: "claim", args: [number, BigInt(project)] });
  await claim(1);
  const claimed = await claim(2);

  const attested = await attestedGifts(stage);
  return {
    "create a round": open.created,
    "register a project": open.registered,
    "accept 256 projects": open.accepted,
    "contribute to a project, first": first,
    "contribute to a second project": second,
    "contribute to a project, later": later,
    "contribute to a project, first, identity by an attester": attested,
    "cart of ten projects, one transaction, first": cartFirst,
    "cart of ten projects, one transaction, later": cartLater,
    "add to a matching fund": funded,
    "pay a project its gifts and match": claimed,
    "settle a capped round of 100 projects": await settled(stage, 100),
    "settle a capped round of 1,000 projects": await settled(stage, 1_000),
  };
};

const SET = [
  {
    type: "function",
    name: "set",
    stateMutability: "nonpayable",
    inputs: [
      { name: "account", type: "address" },
      { name: "basisPoints", type: "uint256" },
    ],
    outputs: [],
  },
] as const;

/** What a first gift costs where an attester's word is the identity rule. */
async function attestedGifts({ world, large }: Stage): Promise<Measure> {
  const { node } = world;
  const authority = await node.readContract({ ...large.pool, functionName: "authority" });
  const personhood = await deployIdentity(world, "AttesterPersonhood", [authority]);
  const attester = accountOf("attester");
  const { timelock } = large;
  await node.impersonateAccount({ address: timelock });
  await fund(node, timelock, COIN);
  const data = encodeFunctionData({
    abi: attesterPersonhoodAbi,
    functionName: "setAttester",
    args: [attester.address, true],
  });
  await node.request({
    method: "eth_sendTransaction" as never,
    params: [{ from: timelock, to: personhood, data }] as never,
  });
  const issuedAt = world.now;
  const expiry = issuedAt + 400 * DAY;
  const donors = [accountOf("attested"), accountOf("attested", 1)] as const;
  for (const [index, { address: account }] of donors.entries()) {
    const message = { account, person: digest(index), weight: 10_000, issuedAt, expiry };
    const signature = await attester.signTypedData({
      domain: {
        name: "Solidarity AttesterPersonhood",
        version: "1",
        chainId: node.chain.id,
        verifyingContract: personhood,
      },
      types: attestationTypes,
      primaryType: "Attestation",
      message,
    });
    await world.call(accountOf("relayer"), {
      address: personhood,
      abi: attesterPersonhoodAbi,
      functionName: "attest",
      args: [message, attester.address, signature],
    });
  }
  const { number } = await openRound(world, large, { projects: 1, personhood });
  await contribute(world, large, { round: number, project: 1, donor: donors[0] });
  return contribute(world, large, { round: number, project: 1, donor: donors[1] });
}

/** A round of so many projects, each with two donors, of which some exceed the cap. */
async function settled({ world, large }: Stage, projects: number): Promise<Measure> {
  const role = `round payee of ${projects}`;
  const open = await openRound(world, large, { projects, capBps: 200, role });
  for (let first = 1; first <= projects; first += CART) {
    for (const side of ["left", "right"]) {
      const donor = accountOf(`${side} donor of ${projects}`, first);
      await contributeCart(world, large, { round: open.number, donor, first });
    }
  }
  for (const donor of ["left", "right"]) {
    for (const project of [1, 2]) {
      const gift = {
        round: open.number,
        project,
        donor: accountOf(`${donor} whale of ${projects}`),
        amount: 50n * COIN,
      };
      await contribute(world, large, gift);
    }
  }
  return settle(world, large, open, { projects, amount: 1_000n * COIN });
}
