import type { Address } from "viem";

import { chainTime, passTime } from "../../scripts/lib/chain.js";
import { person } from "../../scripts/lib/people.js";
import { NATIVE, type RequestId, type Track } from "../../sdk/index.js";
import { DAY, eth, type Flow } from "../flow/utils/community.js";

/** A request by the first member, for members to decide on. */
export async function fileRequest({ here, members }: Flow, track: Track = "deliberation"): Promise<RequestId> {
  const asked = { account: members[0]!, asset: NATIVE, amount: eth("1"), category: 1, track };
  return (await here.request.requestSync(asked)).id;
}

/** A round with two projects that takes gifts now. */
export async function openRound({ here, steward, node }: Flow, asset: Address): Promise<bigint> {
  // The newest block may be minutes old on a slow machine.
  await passTime(node, 1);
  const opensAt = Number(await chainTime(node)) + 60;
  const projects = [person("a project").address, person("another project").address];
  const terms = { asset, opensAt, closesAt: opensAt + 30 * DAY, fixedList: true, projects };
  const { round } = await here.round.createRoundSync({ account: steward, ...terms });
  await passTime(node, 61);
  return round;
}
