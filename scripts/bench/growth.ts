/**
 * What the 11th, the 101st, the 301st and the 1,001st person pays: after as many members, gifts, requests, votes and
 * releases.
 *
 * Nothing may cost more because others were there before. Up to 128 members a vote and a request use one word less, so
 * that these rows have two levels; each level is flat. The same for funding rounds: see roundGrowth.ts.
 */
import { grouped, table } from "../lib/table.js";
import { signInvitation } from "./signatures.js";
import { type RoundGrowth, roundGrowth } from "./roundGrowth.js";
import { openStage, settingsFor, type Stage } from "./stage.js";
import { ask, carry, endow, release, vote, waitForDecision } from "./steps.js";
import { accountOf, existing, generous, openCommunity, presetOf, type Community } from "./community.js";
import { COIN, NATIVE, NO_BYTES, type Measure } from "./world.js";

/** Two on each side of the 128 members up to whom the voters' flags are in the tally's own word. */
const SIZES = [10, 100, 300, 1_000] as const;
const SMALL = 128;
/** What a search in a longer list, or a digit more in an amount, may make of a difference. */
const TOLERANCE = 0.01;
/** So many founders fit into one transaction. */
const FOUNDERS = 400;
const PER_JOINING = 100;

interface Growth {
  readonly action: string;
  readonly gas: readonly number[];
}

/** Sizes at which an action costs noticeably more than in a smaller community of the same kind. */
function growing({ action, gas }: Growth): string[] {
  return SIZES.flatMap((size, i) => {
    const kin = SIZES.findIndex((other) => other <= SMALL === size <= SMALL);
    const [here, least] = [gas[i] ?? Number.NaN, gas[kin] ?? Number.NaN];
    return here <= least * (1 + TOLERANCE) ? [] : [`${action}: ${here} at ${size}, ${least} at ${SIZES[kin]}`];
  });
}

/** Measures at every size and prints the table, or with `json` one array. */
export async function growth({ json }: { json: boolean }): Promise<void> {
  const columns: Record<string, Measure>[] = [];
  for (const size of SIZES) {
    const stage = await openStage();
    try {
      columns.push(await measureAt(stage, size));
    } finally {
      await stage.world.close();
    }
  }
  const actions = Object.keys(columns[0] ?? {});
  const result: Growth[] = actions.map((action) => ({
    action,
    gas: columns.map((column) => column[action]?.gas ?? Number.NaN),
  }));

  const rounds = await roundGrowth();
  if (json) {
    const all = [
      ...result.map(({ action, gas }) => ({ action, sizes: SIZES, gas })),
      ...rounds.gifts,
      ...rounds.projects,
    ];
    console.log(JSON.stringify(all));
  } else {
    console.log("Members, gifts, requests, votes and releases so far:\n");
    console.log(
      table(
        [{ title: "action" }, ...SIZES.map((size) => ({ title: grouped(size), align: "right" as const }))],
        result.map(({ action, gas }) => [action, ...gas.map(grouped)]),
      ),
    );
  }
  if (!json) {
    showRounds("Contributions to the round so far", rounds.gifts);
    showRounds("Projects of the round", rounds.projects);
  }
  const grown = [...result.flatMap(growing), ...[...rounds.gifts, ...rounds.projects].flatMap(growingInRounds)];
  if (grown.length > 0) throw new Error(`Costs that grow: ${grown.join("; ")}.`);
}

function showRounds(title: string, rows: readonly RoundGrowth[]): void {
  const sizes = rows[0]?.sizes ?? [];
  console.log(`\n${title}:\n`);
  console.log(
    table(
      [{ title: "action" }, ...sizes.map((size) => ({ title: grouped(size), align: "right" as const }))],
      rows.map(({ action, gas }) => [action, ...gas.map(grouped)]),
    ),
  );
}

function growingInRounds({ action, sizes, gas }: RoundGrowth): string[] {
  const [least = Number.NaN] = gas;
  return gas.flatMap((here, i) =>
    here <= least * (1 + TOLERANCE) ? [] : [`${action}: ${here} at ${sizes[i]} in a round, ${least} at ${sizes[0]}`],
  );
}

async function measureAt(stage: Stage, size: number): Promise<Record<string, Measure>> {
  const { world } = stage;
  const community = await communityOf(stage, size);
  const { members } = community;
  const last = members[size - 1];
  const before = members[size - 2];
  if (!last || !before) throw new Error("A community has at least two members.");
  await existing(world, last);
  await endow(world, community, accountOf("endower"), 5_000n * COIN);

  // Gifts, each by another donor.
  const give = (index: number) =>
    world.measure(accountOf("growing donor", index), {
      ...community.pool,
      functionName: "pledge",
      args: [{ asset: NATIVE, amount: COIN, earmark: 0, counted: false, memo: NO_BYTES }],
      value: COIN,
    });
  for (let i = 0; i < size; i++) await give(i);
  const pledge = await give(size);

  // Requests, one of each member, all decided by consent and paid.
  const filed = [];
  for (const [index, requester] of members.entries()) {
    filed.push(await ask(world, community, { requester, track: "consent", index }));
  }
  waitForDecision(world, community, "consent");
  for (const { id, terms } of filed) await release(world, community, { by: accountOf("relayer"), id, terms });

  // One more of them, on which everybody votes.
  const { id, terms, measure } = await ask(world, community, { requester: last, index: 99 });
  await carry(world, community, id, members.slice(0, size - 2));
  const voted = await vote(world, community, { voter: before, id });
  waitForDecision(world, community, "deliberation");
  const released = await release(world, community, { by: accountOf("relayer"), id, terms });

  return { "pledge native coin": pledge, request: measure, vote: voted, "release native coin": released };
}

/** A community of this size: founders, and the rest invited by one of them. */
async function communityOf({ world, factory }: Stage, size: number): Promise<Community> {
  const preset = await presetOf(world, factory, size > 128 ? "federation" : "group");
  const settings = settingsFor({ ...preset, registry: { ...preset.registry, vouchesNeeded: 1 } }, size);
  const community = await openCommunity(world, factory, {
    members: Math.min(size, FOUNDERS),
    role: "grower",
    settings,
    assets: [generous(NATIVE, COIN)],
  });
  const members = [...community.members];
  while (members.length < size) {
    const newcomers = Array.from({ length: Math.min(PER_JOINING, size - members.length) }, (_, i) =>
      accountOf("growing newcomer", members.length + i),
    );
    const invited = await Promise.all(
      newcomers.map(({ address }) =>
        signInvitation(world, community, { invitee: address, vouchers: members.slice(0, 1) }),
      ),
    );
    await world.call(accountOf("relayer"), {
      ...community.registry,
      functionName: "joinMany",
      args: [
        invited.map((one) => one.invitation),
        invited.map((one) => one.vouchers),
        invited.map((one) => one.signatures),
      ],
    });
    members.push(...newcomers);
  }
  world.pass(settings.registry.waitingPeriod);
  return { ...community, members };
}
