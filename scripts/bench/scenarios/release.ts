import { signApproval } from "../signatures.js";
import { USDC_UNIT, type Scenario } from "../stage.js";
import { ask, carry, release as pay, waitForDecision, type Asking } from "../steps.js";
import { accountOf, existing } from "../community.js";

/** Money goes out. Each way is gone twice, and the second time measured. */
export const release: Scenario = async ({ world, large, usdc }) => {
  const { members, requests, pool, responders } = large;
  const requester = members[250]!;
  const anyone = accountOf("relayer");
  await existing(world, requester);
  await usdc.mint(requester.address, USDC_UNIT);
  await usdc.mint(pool.address, 100n * USDC_UNIT);
  await world.call(anyone, { ...pool, functionName: "absorb", args: [usdc.address] });

  const decided = async (asking: Partial<Asking>) => {
    const track = asking.track === "consent" ? "consent" : "deliberation";
    const { id, terms } = await ask(world, large, { requester, track, ...asking });
    if (track === "deliberation") await carry(world, large, id, members.slice(0, 3));
    waitForDecision(world, large, track);
    return pay(world, large, { by: anyone, id, terms });
  };
  await decided({ index: 1 });
  const native = await decided({ index: 2 });
  const consent = await decided({ index: 3, track: "consent" });
  await decided({ index: 4, asset: usdc.address, amount: USDC_UNIT });
  const inUsdc = await decided({ index: 5, asset: usdc.address, amount: USDC_UNIT });

  const rapidly = async (index: number) => {
    const { id, terms } = await ask(world, large, { requester, track: "rapid", index });
    const approvals = [];
    for (const responder of responders) approvals.push(await signApproval(world, large, { id, responder }));
    return world.measure(anyone, { ...requests, functionName: "releaseRapid", args: [id, terms, approvals] });
  };
  await rapidly(11);
  const rapid = await rapidly(12);

  // Some of it must have arrived, or all of this measured nothing.
  const { committed, owed } = await world.node.readContract({ ...pool, functionName: "books", args: [usdc.address] });
  if (committed !== 0n || owed !== 0n) throw new Error(`Money is stuck: ${committed} committed, ${owed} owed.`);

  return {
    "release native coin": native,
    "release native coin, consent": consent,
    "release real USDC": inUsdc,
    "rapid release on the signatures of two responders, one transaction": rapid,
  };
};
