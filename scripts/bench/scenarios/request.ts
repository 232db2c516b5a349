import { DEADLINE, signAgreement } from "../signatures.js";
import type { Scenario } from "../stage.js";
import { ask, idOf, termsOf } from "../steps.js";
import { accountOf, type Community } from "../community.js";
import { type World } from "../world.js";

/** Help is asked for, on every track. */
export const request: Scenario = async ({ world, large }) => {
  const [requester, payee] = large.members.slice(100) as [(typeof large.members)[0], (typeof large.members)[0]];
  await ask(world, large, { requester, index: 1 });

  const deliberation = await ask(world, large, { requester, index: 2 });
  const consent = await ask(world, large, { requester, track: "consent", index: 3 });
  const rapid = await ask(world, large, { requester: accountOf("stranger"), track: "rapid", index: 4 });

  await askFor(world, large, requester, payee, 0n);
  const onBehalf = await askFor(world, large, requester, payee, 1n);

  return {
    request: deliberation.measure,
    "request, consent": consent.measure,
    "request, rapid": rapid.measure,
    "request on behalf of a payee who signed": onBehalf,
  };
};

async function askFor(
  world: World,
  community: Community,
  requester: Community["members"][0],
  payee: Community["members"][0],
  nonce: bigint,
) {
  const terms = {
    ...termsOf({ requester, payee: payee.address, index: 10 + Number(nonce) }),
    agreed: true,
  };
  const signature = await signAgreement(world, community, { payee, nonce, terms });
  const { hash, gas, logs } = await world.call(requester, {
    ...community.requests,
    functionName: "requestFor",
    args: [terms, DEADLINE, signature],
  });
  idOf(community.requests.abi, logs);
  return world.measured({ hash, gas });
}
