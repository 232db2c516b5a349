/**
 * Replay a round through the contracts, on a chain of its own inside this process:
 *
 *     npm run -s replay -- FILE.csv --decimals D --pool P [--cap C] [--json]
 *
 * Every row is a transaction of its donor, with the identity weight that the row says. The amounts are normalised to 18
 * decimals and given in native coin; matches are what the contract pays. See `match` for the file and the arguments.
 */
import { type Address, encodeFunctionData, numberToHex } from "viem";

import { match, normalise, tally, thresholdOf } from "../sdk/math/quadratic.js";
import { type Arena, accountOf, NONE, openArena } from "./lib/arena.js";
import { type Job, byName, print, readJob, run, UsageError } from "./rounds.js";

const GIFT_GAS = 400_000n;
const GIFTS_PER_BLOCK = 60;

function progress(done: number, all: number, started: number): void {
  if (!process.stderr.isTTY) return;
  const width = 40;
  const filled = Math.round((done / all) * width);
  const speed = Math.round(done / ((performance.now() - started) / 1000));
  process.stderr.write(`\r[${"#".repeat(filled)}${".".repeat(width - filled)}] ${done}/${all}  ${speed}/s `);
  if (done === all) process.stderr.write("\r\x1b[K");
}

/** Tell the identity rule what the rows from `index` on say of their donors, as far as it does not know yet. */
async function identify(arena: Arena, known: Map<string, number>, wanted: Map<string, number>): Promise<void> {
  const changed = [...wanted].filter(([donor, weight]) => known.get(donor) !== weight);
  for (let at = 0; at < changed.length; at += 400) {
    const some = changed.slice(at, at + 400);
    await arena.send({
      to: arena.personhood.address,
      data: encodeFunctionData({
        abi: arena.personhood.abi,
        functionName: "setMany",
        args: [some.map(([donor]) => accountOf(`donor ${donor}`)), some.map(([, weight]) => weight)],
      }),
    });
  }
  for (const [donor, weight] of changed) known.set(donor, weight);
}

async function give(arena: Arena, job: Job, round: bigint, numbers: Map<string, bigint>): Promise<bigint[]> {
  const known = new Map<string, number>();
  const first = new Map<string, number>();
  for (const { donor, weight = 10_000 } of job.gifts) if (!first.has(donor)) first.set(donor, weight);
  for (const donor of first.keys()) await arena.enter(accountOf(`donor ${donor}`));
  await identify(arena, known, first);

  const gas: bigint[] = [];
  let pending: `0x${string}`[] = [];
  const mine = async (): Promise<void> => {
    if (pending.length === 0) return;
    await arena.request("evm_mine");
    const receipts = await Promise.all(pending.map((hash) => arena.receiptOf(hash)));
    for (const { gasUsed, status } of receipts) {
      if (!status) throw new Error("The contract refused a contribution.");
      gas.push(gasUsed);
    }
    pending = [];
  };
  const started = performance.now();
  await arena.request("evm_setAutomine", [false]);
  for (const [index, { donor, project, amount, weight = 10_000 }] of job.gifts.entries()) {
    const value = normalise(amount, job.decimals);
    if (value >= NONE) throw new UsageError(`Row ${index + 1}: ${amount} is more than a round can hold.`);
    if (known.get(donor) !== weight) {
      // The weight changes between two gifts of one donor: what came before must be on the chain first.
      await mine();
      await arena.request("evm_setAutomine", [true]);
      await identify(arena, known, new Map([[donor, weight]]));
      await arena.request("evm_setAutomine", [false]);
    }
    if (value === 0n) continue;
    const from = accountOf(`donor ${donor}`);
    const data = arena.call("contribute", [round, numbers.get(project)!, value]);
    pending.push(await arena.submit({ to: arena.rounds, from, data, value, gas: GIFT_GAS }));
    if (pending.length === GIFTS_PER_BLOCK) {
      await mine();
      progress(index + 1, job.gifts.length, started);
    }
  }
  await mine();
  progress(job.gifts.length, job.gifts.length, started);
  await arena.request("evm_setAutomine", [true]);
  return gas;
}

await run(async () => {
  const job = readJob("replay");
  if (job.gifts.length === 0) throw new UsageError(`${job.file}: there are no gifts in it.`);
  const names = [...new Set(job.gifts.map(({ project }) => project))].sort(byName);
  const numbers = new Map(names.map((name, index) => [name, BigInt(index + 1)]));
  const payees = names.map((name): Address => accountOf(`project ${name}`));

  const arena = await openArena();
  try {
    const { round, terms } = await arena.open(
      { personhood: arena.personhood.address, ...(job.cap === undefined ? {} : { capAmount: job.cap }) },
      payees,
    );
    if (job.fund !== 0n) {
      await arena.request("hardhat_setBalance", [arena.owner, numberToHex(2n ** 200n)]);
      await arena.write("fund", [round, job.fund], { value: job.fund });
    }
    const started = performance.now();
    const gas = await give(arena, job, round, numbers);
    const seconds = (performance.now() - started) / 1000;

    await arena.warp(terms.closesAt);
    const sharing = await settleAndClaim(arena, round, job, names);
    const sorted = [...gas].sort((a, b) => (a < b ? -1 : 1));
    print(job, sharing, {
      donors: new Set(job.gifts.map(({ donor }) => donor)).size,
      projects: names.length,
      seconds: Number(seconds.toFixed(3)),
      contributionsPerSecond: Math.round(gas.length / seconds),
      gasPerContribution: {
        min: Number(sorted[0] ?? 0n),
        median: Number(sorted[sorted.length >> 1] ?? 0n),
        max: Number(sorted.at(-1) ?? 0n),
      },
    });
  } finally {
    await arena.close();
  }
});

/** What the contract pays: settle where the cap binds, claim for every project, and see what arrived. */
async function settleAndClaim(arena: Arena, round: bigint, job: Job, names: string[]) {
  const raws: bigint[] = [];
  const gifts: bigint[] = [];
  for (let number = 1; number <= names.length; number++) {
    const books = await arena.read("projectOf", [round, BigInt(number)]);
    raws.push(books.roots ** 2n - books.squares);
    gifts.push(books.gifts);
  }
  const before = await arena.read("roundOf", [round]);
  const cap: bigint | undefined = job.cap === undefined ? undefined : before.cap;
  const threshold = thresholdOf(raws, { fund: job.fund, ...(cap === undefined ? {} : { cap }) });
  if (!before.settled) await arena.write("settle", [round, threshold ?? 2n ** 256n - 1n, BigInt(names.length)]);

  const matches = new Map<string, bigint>();
  const capped: string[] = [];
  let matched = 0n;
  for (const [index, name] of names.entries()) {
    const payee = accountOf(`project ${name}`);
    const had = BigInt(await arena.request("eth_getBalance", [payee, "latest"]));
    if (gifts[index]! + raws[index]! > 0n) await arena.write("claim", [round, BigInt(index + 1)]);
    const amount = BigInt(await arena.request("eth_getBalance", [payee, "latest"])) - had - gifts[index]!;
    matches.set(name, amount);
    matched += amount;
    if (threshold !== undefined && raws[index]! >= threshold) capped.push(name);
  }
  // What is left goes back or is dust, by the mathematics; the rest of the figures are the chain's.
  const { leftover } = match(tally(job.gifts, { decimals: job.decimals }), {
    fund: job.fund,
    ...(job.cap === undefined ? {} : { cap: job.cap }),
  });
  return { matches, capped, matched, leftover, dust: job.fund - leftover - matched };
}
