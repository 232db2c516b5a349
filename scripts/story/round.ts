import { readFileSync } from "node:fs";

import type { Address } from "viem";

import * as community from "../../sdk/actions/community/index.js";
import { setAttester } from "../../sdk/actions/personhood/index.js";
import { NATIVE, parseAmount } from "../../sdk/index.js";
import { explain } from "../../sdk/math/index.js";
import type { RoundReplay } from "../../sdk/record/index.js";
import { actingFor, chainTime, fund, passTime } from "../lib/chain.js";
import { person } from "../lib/people.js";
import { grouped } from "../lib/table.js";
import { readTegr2Round } from "../lib/tegr2.js";
import { cast } from "./cast.js";
import type { Story } from "./open.js";
import { cartsOf, donorOf, giveAll } from "./roundGifts.js";
import { deployPersonhood, identity } from "./roundIdentity.js";
import type { RoundSummary } from "./summary.js";

const DAY = 86_400;
const EXPECTED = new URL("../data/tegr2.expected.json", import.meta.url);

/** What the pool adds to the matching fund, by the members' vote. The rest comes from a friend of the community. */
export const FROM_POOL = parseAmount("0.1", 18);

interface Expected {
  pool: string;
  matched: Record<string, string>;
}

/**
 * The TEGR2 round as it was: every contribution, and the identity weights by which sybils counted for nothing. No project
 * may have more than a fifth of the fund. Native coin stands for the dollar here, as it does on Gnosis Chain.
 */
export async function round(story: Story): Promise<void> {
  const { node, solidarity, gas } = story;
  const rows = readTegr2Round();
  const projects = [...new Set(rows.map(({ project }) => project))].sort((a, b) => a - b);
  const expected = JSON.parse(readFileSync(EXPECTED, "utf8")) as Expected;
  const carts = cartsOf(rows);
  const chapter = story.progress.chapter("Round", rows.length);

  // A round needs time before it opens: for projects, and for the members to decide about its fund.
  const personhood = await deployPersonhood(story);
  const attester = person("attester");
  const [steward] = cast.stewards;
  const opensAt = Number(await chainTime(node)) + 60 * DAY;
  const closesAt = opensAt + 14 * DAY;
  const terms = { asset: NATIVE, opensAt, closesAt, personhood, capBps: 2_000 };
  const created = await solidarity.round.createRoundSync({ account: steward, ...terms });
  gas.note("create a funding round", created.receipt);
  const { round: number } = created;

  for (const project of projects) {
    const account = payeeOf(project);
    await fund(node, account.address, parseAmount("1", 18));
    gas.note("register a project", (await solidarity.round.registerSync({ account, round: number })).receipt);
  }
  const accepted = await solidarity.round.acceptSync({ account: steward, round: number, projects });
  gas.note("accept all projects at once", accepted.receipt);

  const friend = person("friend of the commons");
  const given = BigInt(expected.pool) - FROM_POOL;
  await fund(node, friend.address, given + parseAmount("1", 18));
  const funded = await solidarity.round.fundSync({ account: friend, round: number, amount: given });
  gas.note("add to a matching fund", funded.receipt);
  await fundByVote(story, { round: number, personhood, attester: attester.address });

  const attest = identity(story, personhood, attester);
  const first = new Map<number, boolean>();
  for (const { donor, counts } of rows) if (!first.has(donor)) first.set(donor, counts);
  await attest([...first].filter(([, counts]) => counts).map(([donor]) => donor));
  chapter.note(
    `${[...first.values()].filter(Boolean).length} of ${grouped(first.size)} donors are known to be one person.`,
  );
  await passTime(node, opensAt - Number(await chainTime(node)));

  const hashes = await giveAll(story, { round: number, carts, attest, first, onGift: (done) => chapter.to(done) });
  for (const [index, hash] of hashes.entries()) {
    const receipt = await node.getTransactionReceipt({ hash });
    if (receipt.status !== "success") throw new Error(`A gift to a project was refused: ${hash}.`);
    const { length } = carts[index]?.rows ?? [];
    if (length === 1) gas.note("contribute to a project", receipt);
    else gas.note("contribute in a cart, each of its projects", receipt, length);
  }

  await passTime(node, closesAt - Number(await chainTime(node)));
  const settled = await solidarity.round.settleSync({ account: cast.relayer, round: number });
  gas.note("settle a capped round", settled.receipt);
  const paid = new Map<number, { gifts: bigint; matched: bigint }>();
  for (const project of projects) {
    const { receipt, gifts, matched } = await solidarity.round.claimSync({
      account: cast.relayer,
      round: number,
      project: BigInt(project),
    });
    gas.note("pay a project its gifts and match", receipt);
    paid.set(project, { gifts, matched });
  }

  const { verified, differences, replay, entries } = await solidarity.round.verifyRound({ round: number });
  for (const { what, record, chain } of differences) {
    chapter.note(`${what}: the record says ${record}, the chain ${chain}.`);
  }
  if (!verified) throw new Error("The record of the round and the chain disagree.");

  const donors = new Map<string, number>([...first.keys()].map((donor) => [donorOf(donor).address, donor]));
  story.round = {
    name: "TEGR2",
    number,
    fund: replay.sharing.fund,
    fromPool: FROM_POOL,
    cap: replay.sharing.cap ?? replay.sharing.fund,
    contributions: rows.length,
    transactions: hashes.length,
    donors: first.size,
    entries,
    verified,
    projects: projects.map((project): RoundSummary["projects"][number] => ({
      project,
      ...(paid.get(project) ?? { gifts: 0n, matched: 0n }),
      expected: BigInt(expected.matched[project] ?? "0"),
      lifters: liftersOf(replay, project, donors),
    })),
  };
  const wrong = story.round.projects.filter(({ matched, expected: due }) => matched !== due);
  if (wrong.length > 0)
    throw new Error(`Project ${wrong.map(({ project }) => project).join(", ")}: not the expected match.`);
  chapter.done(
    `${grouped(rows.length)} contributions to ${projects.length} projects: every match is the expected one.`,
  );
}

const payeeOf = (project: number) => person("project", project);

/** Who lifted a project's match most: their part of it, in 1/10,000. */
function liftersOf(replay: RoundReplay, project: number, donors: ReadonlyMap<string, number>) {
  const { lifts } = explain(replay.tally, replay.sharing, String(project));
  const all = lifts.reduce((sum, { raw }) => sum + raw, 0n);
  return lifts.slice(0, 2).map(({ donor, amount, afterCap, raw }) => ({
    donor: donors.get(donor) ?? 0,
    gave: amount,
    lifted: afterCap,
    share: all === 0n ? 0 : Number((raw * 10_000n) / all) / 100,
  }));
}

/** The members vote: whose word counts, what the rounds may spend of the pool, and what they get now. */
async function fundByVote(
  { node, shared, solidarity, gas, deployment }: Story,
  { round: number, personhood, attester }: { round: bigint; personhood: Address; attester: Address },
): Promise<void> {
  const [proposer] = cast.founders;
  if (!proposer) throw new Error("Somebody has to propose.");
  const { governance } = await community.getPreset(actingFor(node, proposer), {
    factory: shared.factory,
    preset: "network",
  });
  const budget = { limit: 2n * FROM_POOL, window: 30 * DAY };
  const proposal = {
    calls: [
      setAttester.call({ personhood, attester, admitted: true }),
      solidarity.governance.setBudget.call({ asset: NATIVE, budget, module: deployment.rounds }),
      solidarity.round.fundFromPool.call({ round: number, amount: FROM_POOL }),
    ],
    description: "Trust the registrar for the TEGR2 round, and add to its matching fund",
  };
  const { proposalId } = await solidarity.governance.proposeSync({ account: proposer, ...proposal });
  await passTime(node, governance.votingDelay + 60);
  for (const account of [...cast.founders, ...cast.vouched]) {
    const { receipt } = await solidarity.governance.castVoteSync({ account, proposalId, support: "for" });
    gas.note("vote on a proposal", receipt);
  }
  await passTime(node, governance.votingPeriod + governance.lateExtension + 60);
  await solidarity.governance.queueSync({ account: proposer, ...proposal });
  await passTime(node, governance.timelockDelay + 60);
  await solidarity.governance.executeSync({ account: proposer, ...proposal });
}
