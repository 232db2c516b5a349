import type { Address } from "viem";

import { moment } from "../../plan/money.js";
import { listRequests } from "../../record/listRequests.js";
import { streamRecord } from "../../record/getRecord.js";
import { NATIVE } from "../../types/native.js";
import type { Status } from "../../types/words.js";
import type { Command, Context } from "../command.js";
import { openProgress } from "../progress.js";
import { showBlock } from "../showPlan.js";
import { type Stage, toRead } from "../stage.js";

/** `solidarity status` */
export const status: Command = {
  name: "status",
  room: "look",
  summary: "the pool at a glance: books, budgets, what waits",
  about:
    "For each asset what is free, set aside and owed, and how much of its budgets is left now. As the contract says it: to prove it from the record, solidarity record verify.",
  options: [],
  examples: ["solidarity status"],
  async run(context) {
    const { out, texts, world } = context;
    const { status: words } = texts;
    const stage = await toRead(context);
    const { client, deployment, here } = stage;
    const progress = openProgress(world, texts.progress.record);
    const [assets, { requests, toBlock, time }] = await Promise.all([
      assetsOf(stage),
      listRequests(client, { deployment }),
    ]).finally(() => progress.clear());
    const at = { blockNumber: toBlock };
    const [books, until, suspended, { effectiveAt }, head] = await Promise.all([
      Promise.all(assets.map((asset) => bookOf(stage, asset, toBlock))),
      here.pool.getPause(at),
      here.request.isRapidSuspended(at),
      here.pool.getDissolution(at),
      here.pool.getHead(at),
    ]);
    const counts = new Map<Status, number>();
    for (const request of requests) counts.set(request.status, (counts.get(request.status) ?? 0) + 1);

    for (const book of books) await showBook(context, stage, book);
    const paused = BigInt(until) > time;
    const waiting = [...counts].map(([state, count]) => words.count(state, count)).join(", ");
    const row = (name: string, text: string): void => out.say(`${name.padEnd(14)}${text}`);
    row(words.requests, waiting || words.nothing);
    row(words.payouts, paused ? out.red(words.paused({ until: moment(BigInt(until)) })) : words.payoutsRun);
    row(words.track, suspended ? out.red(words.suspended) : words.trackOpen);
    row(words.head, `${head}, ${toBlock}`);
    if (effectiveAt > 0) out.say(out.yellow(words.dissolves({ at: moment(BigInt(effectiveAt)) })));
    const document = {
      assets: books,
      requests: Object.fromEntries(counts),
      payoutsPausedUntil: paused ? until : null,
      rapidSuspended: suspended,
      dissolvesAt: effectiveAt > 0 ? effectiveAt : null,
      head,
      toBlock,
      time,
    };
    return { exit: "done", document };
  },
};

/** Native coin, and every token that the pool has ever taken. */
async function assetsOf({ client, deployment }: Stage): Promise<readonly Address[]> {
  const assets = new Map<string, Address>([[NATIVE.toLowerCase(), NATIVE]]);
  for await (const { entries } of streamRecord(client, { deployment, contracts: ["pool"] }))
    for (const { event, args } of entries)
      if (event === "AssetAdmitted") assets.set(args.asset.toLowerCase(), args.asset);
  return [...assets.values()];
}

type Book = Awaited<ReturnType<typeof bookOf>>;

async function bookOf({ here }: Stage, asset: Address, blockNumber: bigint) {
  const at = { asset, blockNumber };
  const lane = async (number: number) => {
    const [left, { limit, window }] = await Promise.all([
      here.pool.getBudgetLeft({ ...at, lane: number }),
      here.pool.getBudget({ ...at, lane: number }),
    ]);
    return { left, limit, window };
  };
  const [books, ordinary, rapid] = await Promise.all([here.pool.getBooks(at), lane(0), lane(1)]);
  return { asset, ...books, budgets: { ordinary, rapid } };
}

async function showBook({ out, texts: { status: words } }: Context, { money, units }: Stage, book: Book) {
  const { asset, budgets } = book;
  const { symbol } = await units.of(asset);
  out.say(out.bold(symbol === asset || asset === NATIVE ? symbol : `${symbol}  ${asset}`));
  for (const place of ["available", "earmarked", "committed", "owed"] as const)
    showBlock(out, words[place], [await money(book[place], asset)]);
  for (const lane of ["ordinary", "rapid"] as const) {
    const { left, limit, window } = budgets[lane];
    const days = `${BigInt(window) / 86_400n} d`;
    if (limit > 0n)
      showBlock(out, words[lane], [
        words.left({ left: await money(left, asset), limit: await money(limit, asset), days }),
      ]);
  }
  out.say();
}
