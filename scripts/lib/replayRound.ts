import { type Address, createClient, custom, encodeFunctionData, type Hash, publicActions } from "viem";

import { QuadraticFundingNothingToPayError } from "../../sdk/errors/index.js";
import { solidarity, type Solidarity } from "../../sdk/index.js";
import type { RoundGift, Sharing } from "../../sdk/math/index.js";
import { type Arena, accountOf, openArena } from "./arena.js";
import { assetFor, type ReplayAsset } from "./replayAsset.js";

/** A round to be lived through on a chain. Fund, cap and results have 18 decimals, gifts those of the asset. */
export interface ReplayJob {
  readonly decimals: number;
  readonly fund: bigint;
  readonly cap?: bigint | undefined;
  readonly gifts: readonly RoundGift[];
  /** The projects, in the order in which they register. */
  readonly projects: readonly string[];
}

/** What came of it. */
export interface Replayed {
  /** What the chain paid each project beyond its gifts, and what became of the rest. */
  readonly sharing: Sharing;
  /** Of each contribution, in order. */
  readonly gas: readonly bigint[];
  /** What all contributions took together. */
  readonly seconds: number;
  /** Whether the record and the chain agreed, to the last unit, before and after the claims. */
  readonly verified: boolean;
  readonly differences: readonly { what: string; record: string; chain: string }[];
  /** Entries of the record. */
  readonly entries: number;
}

/** Known beforehand, so that nothing is asked of the chain but to take the call. What is not used is not paid. */
export const SENT = { gas: 500_000n, preflight: false } as const;
const RECEIPTS = 100;
/** What one transaction looks at: 3,000 projects are some 9 million gas. */
const STEPS = 3_000n;
const DAY = 86_400;

/** Brings the gift of a row to the chain. */
export type Bring = (row: number) => Promise<Hash>;

/** How gifts reach the chain. */
export interface Road {
  donorOf: (name: string) => Address;
  /** Made ready before the clock starts: brings the gift of this row. */
  open(giving: Giving): Promise<Bring> | Bring;
  /** Without receipts nothing is known of gas, and a gift that was refused is not noticed here. */
  readonly receipts: boolean;
}

/** One gift of the job, as the chain takes it. */
export interface Given {
  readonly donor: Address;
  readonly project: bigint;
  readonly amount: bigint;
}

const payeeOf = (name: string): Address => accountOf(`project ${name}`);

/**
 * Lives through a round on a chain of its own: creates it, registers and accepts its projects, brings every gift as a
 * transaction of its donor, settles, claims, and verifies the record. All of it by the SDK's actions; only what a test
 * chain alone can do (accounts, time, identity by decree) is not.
 *
 * With up to 18 decimals the asset is native coin and amounts are brought to 18, as the mathematics does; with more it
 * is a token that has them.
 */
export async function replayRound(
  job: ReplayJob,
  onGift?: (done: number) => void,
  road: Road = bySdk,
): Promise<Replayed> {
  const arena = await openArena();
  try {
    const asset = await assetFor(arena, job.decimals);
    const solidarity = await bind(arena);
    const account = arena.owner;
    const { round: rounds } = solidarity;

    const opensAt = (await arena.now()) + DAY;
    const closesAt = opensAt + 300 * DAY;
    const { round } = await rounds.createRoundSync({
      account,
      asset: asset.address,
      opensAt,
      closesAt,
      personhood: arena.personhood.address,
      ...(job.cap === undefined ? {} : { capAmount: asset.of18(job.cap) }),
    });
    for (const name of job.projects) await rounds.register({ account, round, payee: payeeOf(name), ...SENT });
    for (let first = 1; first <= job.projects.length; first += 256) {
      const count = Math.min(256, job.projects.length + 1 - first);
      await rounds.acceptSync({ account, round, projects: Array.from({ length: count }, (_, i) => first + i) });
    }
    if (job.fund > 0n) {
      await asset.equip(account, asset.of18(job.fund));
      await rounds.fundSync({ account, round, amount: asset.of18(job.fund) });
    }
    await arena.warp(opensAt);

    const { gas, seconds } = await give({ arena, solidarity, round, asset, job, road }, onGift);

    await arena.warp(closesAt);
    const before = await rounds.verifyRound({ round });
    while (!(await rounds.getRound({ round })).settled) await rounds.settleSync({ account, round, steps: STEPS });
    const sharing = await claimAll({ solidarity, round, asset, job, account });
    const after = await rounds.verifyRound({ round, pairs: false });
    const differences = [...before.differences, ...after.differences];
    return { sharing, gas, seconds, verified: differences.length === 0, differences, entries: after.entries };
  } finally {
    await arena.close();
  }
}

/** The SDK on the arena's chain. */
async function bind(arena: Arena): Promise<Solidarity> {
  const transport = custom(arena.connection.provider, { retryCount: 0 });
  const client = createClient({ transport, pollingInterval: 5, cacheTime: 0 }).extend(publicActions);
  const absent = accountOf("no part of a replay");
  return solidarity(client, {
    deployment: {
      chainId: Number(await arena.request("eth_chainId")),
      startBlock: 0n,
      pool: arena.pool,
      requests: absent,
      rounds: arena.rounds,
      registry: absent,
      token: absent,
      governor: absent,
      timelock: absent,
      access: arena.authority.address,
    },
  });
}

/** Tell the identity rule what the rows say of these donors, as far as it does not know. */
async function identify(
  { arena, road: { donorOf } }: Giving,
  known: Map<string, number>,
  wanted: Map<string, number>,
): Promise<void> {
  const changed = [...wanted].filter(([donor, weight]) => (known.get(donor) ?? 0) !== weight);
  const { address: to, abi } = arena.personhood;
  for (let at = 0; at < changed.length; at += 400) {
    const some = changed.slice(at, at + 400);
    const args = [some.map(([donor]) => donorOf(donor)), some.map(([, weight]) => weight)];
    await arena.send({ to, data: encodeFunctionData({ abi, functionName: "setMany", args }) });
  }
  for (const [donor, weight] of changed) known.set(donor, weight);
}

export interface Giving {
  arena: Arena;
  solidarity: Solidarity;
  round: bigint;
  asset: ReplayAsset;
  job: ReplayJob;
  road: Road;
}

/** What the row says, as the chain takes it. */
export function giftOf({ asset, job, road }: Giving, row: number): Given {
  const { donor, project, amount } = job.gifts[row]!;
  const number = numbersOf(job).get(project) ?? 0n;
  return { donor: road.donorOf(donor), project: number, amount: asset.of(amount) };
}

const numbered = new WeakMap<ReplayJob, Map<string, bigint>>();

function numbersOf(job: ReplayJob): Map<string, bigint> {
  let numbers = numbered.get(job);
  if (!numbers) {
    numbers = new Map(job.projects.map((name, index) => [name, BigInt(index + 1)]));
    numbered.set(job, numbers);
  }
  return numbers;
}

/** The SDK's action, from accounts that the chain lets anybody use. */
const bySdk: Road = {
  receipts: true,
  donorOf: (name) => accountOf(`donor ${name}`),
  open(giving) {
    const { solidarity, round, asset } = giving;
    return (row) => {
      const { donor: account, project, amount } = giftOf(giving, row);
      return solidarity.round.contribute({ account, round, project, amount, asset: asset.address, ...SENT });
    };
  },
};

/** Every row a transaction of its donor, in order. */
async function give(giving: Giving, onGift?: (done: number) => void): Promise<{ gas: bigint[]; seconds: number }> {
  const { arena, asset, job, road } = giving;
  const wallets = new Map<string, bigint>();
  const weights = new Map<string, number>();
  for (const { donor, amount, weight = 10_000 } of job.gifts) {
    wallets.set(donor, (wallets.get(donor) ?? 0n) + asset.of(amount));
    if (!weights.has(donor)) weights.set(donor, weight);
  }
  for (const [donor, amount] of wallets) {
    await arena.enter(road.donorOf(donor));
    await asset.equip(road.donorOf(donor), amount);
  }
  const known = new Map<string, number>();
  await identify(giving, known, weights);
  const bring = await road.open(giving);

  const gas: bigint[] = [];
  let sent: Hash[] = [];
  const collect = async (): Promise<void> => {
    if (road.receipts)
      for (const { gasUsed } of await Promise.all(sent.map((hash) => arena.receiptOf(hash)))) gas.push(gasUsed);
    sent = [];
  };
  const started = performance.now();
  for (const [row, { donor, amount, weight = 10_000 }] of job.gifts.entries()) {
    // A row of nothing is no gift: the contract takes none.
    if (asset.of(amount) > 0n) {
      if (known.get(donor) !== weight) await identify(giving, known, new Map([[donor, weight]]));
      sent.push(await bring(row));
    }
    if (sent.length === RECEIPTS) {
      await collect();
      onGift?.(row + 1);
    }
  }
  await collect();
  onGift?.(job.gifts.length);
  return { gas, seconds: (performance.now() - started) / 1000 };
}

interface Claiming extends Omit<Giving, "arena" | "road"> {
  account: Address;
}

/** Pay every project, and then give back what no rule gives to any. */
async function claimAll({ solidarity, round, asset, job, account }: Claiming): Promise<Sharing> {
  const { round: rounds } = solidarity;
  const matches = new Map<string, bigint>();
  for (const [index, name] of job.projects.entries()) {
    const project = BigInt(index + 1);
    const { gifts } = await rounds.getProject({ round, project });
    const paid = gifts === 0n ? { matched: 0n } : await rounds.claimSync({ account, round, project });
    matches.set(name, asset.to18(paid.matched));
  }
  const threshold = await rounds.getThreshold({ round });
  const capped: string[] = [];
  for (const [index, name] of job.projects.entries()) {
    const { roots, squares } = await rounds.getProject({ round, project: BigInt(index + 1) });
    if (roots ** 2n - squares >= threshold) capped.push(name);
  }
  const matched = [...matches.values()].reduce((sum, amount) => sum + amount, 0n);
  const leftover = job.fund === 0n ? 0n : asset.to18(await returned(solidarity, round, account));
  return { matches, capped, matched, leftover, dust: job.fund - leftover - matched };
}

async function returned(solidarity: Solidarity, round: bigint, account: Address): Promise<bigint> {
  try {
    return (await solidarity.round.returnFundSync({ account, round })).amount;
  } catch (error) {
    if (error instanceof QuadraticFundingNothingToPayError) return 0n;
    throw error;
  }
}
