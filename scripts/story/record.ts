import { mkdir, readFile, writeFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

import { isNative, unpackRequestId } from "../../sdk/index.js";
import { recordFromJson, toJson, type RecordEntry } from "../../sdk/record/index.js";
import { grouped } from "../lib/table.js";
import { readTegr2 } from "../lib/tegr2.js";
import { writeDeployment } from "./deploymentFile.js";
import { NAME, type Story } from "./open.js";
import type { AssetSummary, RequestSummary, Summary } from "./summary.js";

const FILE = fileURLToPath(new URL("../../cache/start/record.json", import.meta.url));
const DEPLOYMENT = fileURLToPath(new URL("../../cache/start/deployment.js", import.meta.url));

/**
 * Everything that happened is exported to a file. Whoever has the file recomputes every sum and the ledger's head, and
 * compares them with the chain.
 */
export async function record(story: Story): Promise<Omit<Summary, "seconds">> {
  const { solidarity, chain, usdc, gas } = story;
  const chapter = story.progress.chapter("Record", 4);

  const exported = await solidarity.record.getRecord();
  await mkdir(new URL(".", `file://${FILE}`), { recursive: true });
  await writeFile(FILE, `${toJson(exported.entries)}\n`);
  await writeDeployment(DEPLOYMENT, NAME, chain.rpcUrl, story.deployment);
  chapter.step();

  const entries = recordFromJson(await readFile(FILE, "utf8"));
  const { verified, head, differences, replay, ...result } = await solidarity.record.verifyRecord({ entries });
  for (const { what, record: said, chain: held } of differences) {
    chapter.note(`${what}: the record says ${said}, the chain ${held}.`);
  }
  chapter.step();

  // One gift left out, and it shows.
  const gift = entries.findIndex(({ event }) => event === "Pledged");
  const forged = await solidarity.record.verifyRecord({ entries: entries.toSpliced(gift, 1) });
  if (forged.verified) throw new Error("A record without its first gift was taken for true.");
  chapter.note("The same record without its first gift is refused: the heads differ.");
  chapter.step();

  const requests = await requestsOf(story, entries);
  const assets = replay.assets.map((sums): AssetSummary => {
    const native = isNative(sums.asset);
    const { pledged, paid, owed, committed, earmarked, available } = sums;
    const [symbol, decimals] = native ? ["ETH", 18] : ["USDC", 6];
    return { symbol, address: sums.asset, decimals, in: pledged, out: paid, owed, committed, earmarked, available };
  });
  for (const { symbol, out } of assets) {
    const toRounds = symbol === "ETH" ? story.round.fromPool : 0n;
    const paid = requests.reduce((sum, request) => sum + (request.symbol === symbol ? request.paid : 0n), toRounds);
    if (paid !== out)
      throw new Error(`${out} units of ${symbol} left the pool; requests and rounds account for ${paid}.`);
  }
  chapter.step();
  chapter.done(
    `${grouped(entries.length)} entries, of which ${grouped(result.entries)} moved money: recomputed and compared.`,
  );

  const { chainId: _, startBlock, ...addresses } = story.deployment;
  return {
    rpcUrl: chain.rpcUrl,
    chainId: chain.chain.id,
    community: { name: NAME, startBlock, addresses, file: relative(process.cwd(), DEPLOYMENT) },
    contracts: { factory: story.shared.factory, usdc: usdc.address, safe: story.safe.address },
    people: { members: story.members, donors: readTegr2().donors },
    assets,
    requests,
    round: story.round,
    gas: gas.summary(),
    record: { verified, entries: result.entries, head, file: relative(process.cwd(), FILE) },
  };
}

/** Each request as the record has it: what was released to it, and where it stands. */
async function requestsOf(
  { requests, solidarity, usdc }: Story,
  entries: readonly RecordEntry[],
): Promise<RequestSummary[]> {
  const released = new Map<bigint, bigint>();
  for (const entry of entries) {
    if (entry.contract !== "requests" || entry.event !== "Released") continue;
    const { id, amount } = entry.args;
    released.set(id, (released.get(id) ?? 0n) + amount);
  }
  const rows = Object.values(requests).map(async ({ id, terms, about }): Promise<RequestSummary> => {
    const { number, version } = unpackRequestId(id);
    const status = await solidarity.request.getStatus({ id });
    const [symbol, decimals] = terms.asset === usdc.address ? ["USDC", 6] : ["ETH", 18];
    const { track, cadence, amount: asked } = terms;
    return { number, version, about, track, cadence, symbol, decimals, asked, paid: released.get(id) ?? 0n, status };
  });
  return (await Promise.all(rows)).sort((a, b) => a.number - b.number);
}
