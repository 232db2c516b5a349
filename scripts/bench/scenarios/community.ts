import type { Scenario } from "../stage.js";
import { generous, openCommunity, presetOf } from "../community.js";
import { COIN, NATIVE } from "../world.js";

/** Eight contracts, wired, in one transaction. */
export const community: Scenario = async ({ world, factory }) => {
  const settings = await presetOf(world, factory, "group");
  const { opening } = await openCommunity(world, factory, {
    members: 5,
    role: "founder",
    settings,
    assets: [generous(NATIVE, COIN)],
  });
  return { "open a community with governance": opening };
};
