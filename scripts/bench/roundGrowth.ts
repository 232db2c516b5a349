/**
 * What a gift, a cart, a claim and a refund cost in a funding round after so many gifts, and among so many projects.
 */
import { contribute, contributeCart, openRound } from "./scenarios/round.js";
import { openStage, type Stage } from "./stage.js";
import { accountOf } from "./community.js";
import { COIN, DAY, type Measure } from "./world.js";

/** The last is the number of contributions of Gitcoin Grants Round 7. */
export const GIFTS = [10, 100, 1_000, 12_485] as const;
export const PROJECTS = [10, 100, 1_000] as const;

/** One kind of transaction, with its gas at every size. */
export interface RoundGrowth {
  readonly action: string;
  readonly sizes: readonly number[];
  readonly gas: readonly number[];
}

/** Measures both tables, each on a chain of its own. */
export async function roundGrowth(): Promise<{ gifts: RoundGrowth[]; projects: RoundGrowth[] }> {
  const stage = await openStage();
  try {
    const gifts = await stage.world.apart(() => amongGifts(stage));
    const columns: Record<string, Measure>[] = [];
    for (const size of PROJECTS) columns.push(await stage.world.apart(() => amongProjects(stage, size)));
    return { gifts: rowsOf(GIFTS, gifts), projects: rowsOf(PROJECTS, columns) };
  } finally {
    await stage.world.close();
  }
}

function rowsOf(sizes: readonly number[], columns: readonly Record<string, Measure>[]): RoundGrowth[] {
  return Object.keys(columns[0] ?? {}).map((action) => ({
    action,
    sizes,
    gas: columns.map((column) => column[action]?.gas ?? Number.NaN),
  }));
}

/** Gift after gift to one project, each by another donor; at every size what one more costs, and one more of the same donor. */
async function amongGifts({ world, large }: Stage): Promise<Record<string, Measure>[]> {
  const { number } = await openRound(world, large, { projects: 1 });
  const columns: Record<string, Measure>[] = [];
  let given = 0;
  for (const size of GIFTS) {
    for (; given < size - 2; given++) {
      const data = { ...large.rounds, functionName: "contribute", args: [number, 1n, COIN], value: COIN } as const;
      await world.call(accountOf("donor of many", given), data);
    }
    const donor = accountOf("donor of many", given);
    const first = await contribute(world, large, { round: number, project: 1, donor });
    const later = await contribute(world, large, { round: number, project: 1, donor });
    given += 2;
    columns.push({ "contribute to a project, first": first, "contribute to a project, later": later });
  }
  return columns;
}

/** The same gifts, carts and claims in a round with so many projects. */
async function amongProjects({ world, large }: Stage, projects: number): Promise<Record<string, Measure>> {
  const { rounds } = large;
  const { number, closesAt } = await openRound(world, large, { projects, role: "growing payee" });
  const [ada, ben, relayer] = [accountOf("ada of many"), accountOf("ben of many"), accountOf("relayer")];
  const first = projects - 9;
  await contributeCart(world, large, { round: number, donor: ada, first });
  const cart = await contributeCart(world, large, { round: number, donor: ben, first });
  const gift = await contribute(world, large, { round: number, project: projects, donor: ben });
  await world.call(relayer, { ...rounds, functionName: "fund", args: [number, COIN], value: COIN });
  world.now = closesAt + 7 * DAY;
  const claim = (project: number): Promise<Measure> =>
    world.measure(relayer, { ...rounds, functionName: "claim", args: [number, BigInt(project)] });
  await claim(first);
  return {
    "contribute to a project, later": gift,
    "cart of ten projects, one transaction, first": cart,
    "pay a project its gifts and match": await claim(projects),
  };
}
