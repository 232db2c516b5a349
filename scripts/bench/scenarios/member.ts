import { BATCH } from "../budgets.js";
import { signInvitation } from "../signatures.js";
import type { Scenario, Stage } from "../stage.js";
import { accountOf, openCommunity, type Community } from "../community.js";
import { sum } from "../world.js";

/** Newcomers join. Where `needed` members must vouch, for each of them. */
export const member: Scenario = async (stage) => {
  const { world } = stage;
  const one = await communityWhere(stage, 1);
  const two = await communityWhere(stage, 2);

  const byOneVouch = await vouched(stage, one, 1);
  const byTwoVouches = await vouched(stage, two, 2);
  const invited = await invitation(stage, two, 1, 2);
  const thirty = await world.apart(() => invitation(stage, one, BATCH, 1));
  const thirtyByTwo = await world.apart(() => invitation(stage, two, BATCH, 2));

  return {
    "make a member able to vote, one": byOneVouch,
    "make a member able to vote, one, by two vouches": byTwoVouches,
    "make a member able to vote, one, by an invitation that two signed": invited,
    "make a member able to vote, each of 30": thirty,
    "make a member able to vote, each of 30, two signatures": thirtyByTwo,
  };
};

/** A community in which somebody has joined before. */
async function communityWhere(stage: Stage, vouchesNeeded: number): Promise<Community> {
  const { world, factory, small } = stage;
  const settings = { ...small.settings, registry: { ...small.settings.registry, vouchesNeeded } };
  const community = await openCommunity(world, factory, {
    members: 10 + vouchesNeeded,
    role: "neighbour",
    settings,
    assets: [],
  });
  await vouched(stage, community, vouchesNeeded, 1);
  world.pass(60);
  return community;
}

async function vouched({ world }: Stage, { registry, members }: Community, needed: number, index = 0) {
  const candidate = accountOf(`newcomer by ${needed}`, index).address;
  const vouches = [];
  for (const voucher of members.slice(0, needed)) {
    vouches.push(await world.measure(voucher, { ...registry, functionName: "vouch", args: [candidate] }));
  }
  if (!(await world.node.readContract({ ...registry, functionName: "isMember", args: [candidate] }))) {
    throw new Error("The newcomer did not become a member.");
  }
  return sum(vouches);
}

async function invitation({ world }: Stage, community: Community, count: number, needed: number) {
  const { registry, members } = community;
  const invited = await Promise.all(
    Array.from({ length: count }, (_, i) =>
      signInvitation(world, community, {
        invitee: accountOf(`invitee of ${count}`, i).address,
        vouchers: members.slice(0, needed),
      }),
    ),
  );
  const [first] = invited;
  if (!first) throw new Error("Nobody was invited.");
  const by = accountOf("relayer");
  return count === 1
    ? world.measure(by, {
        ...registry,
        functionName: "join",
        args: [first.invitation, first.vouchers, first.signatures],
      })
    : world.measure(by, {
        ...registry,
        functionName: "joinMany",
        args: [
          invited.map((one) => one.invitation),
          invited.map((one) => one.vouchers),
          invited.map((one) => one.signatures),
        ],
      });
}
