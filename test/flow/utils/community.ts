import type { LocalAccount } from "viem";

import * as community from "../../../sdk/actions/community/index.js";
import { NATIVE, parseAmount, type Deployment, type Solidarity } from "../../../sdk/index.js";
import { actingFor, fund, passTime } from "../../../scripts/lib/chain.js";
import { deploySolidarity, type Shared } from "../../../scripts/lib/deploySolidarity.js";
import { people, person } from "../../../scripts/lib/people.js";
import { deployRealParts, type RealParts } from "../../../scripts/lib/realParts.js";
import { throughViem, type MakeClient } from "./clients.js";
import type { OpenNode } from "./nodes.js";

export const DAY = 86_400;

/** A community of seven on a node, with real USDC, Permit2 and a Safe; every action takes the `account` that acts. */
export type Flow = OpenNode &
  RealParts & {
    shared: Shared;
    deployment: Deployment;
    here: Solidarity;
    /** Six people; the Safe is the seventh founder. */
    members: LocalAccount[];
    responders: LocalAccount[];
    steward: LocalAccount;
    assessor: LocalAccount;
    guardian: LocalAccount;
    relayer: LocalAccount;
  };

/** Opens a community with the settings of a group on a fresh node, and acts in it through viem, unless told otherwise. */
export async function openFlow(opened: OpenNode, through: MakeClient = throughViem): Promise<Flow> {
  const { node, connection } = opened;
  const parts = await deployRealParts(node);
  const shared = await deploySolidarity(connection);
  const members = people("member", 6);
  const responders = people("responder", 2);
  const [steward, assessor, guardian, relayer] = ["steward", "assessor", "guardian", "relayer"].map((role) =>
    person(role),
  ) as [LocalAccount, LocalAccount, LocalAccount, LocalAccount];
  for (const { address } of [...members, ...responders, steward, assessor, guardian, relayer]) {
    await fund(node, address, parseAmount("100", 18));
  }
  const asset = { creditRate: 10n ** 30n, rapidWindow: 30 * DAY };
  const dollars = (amount: string) => parseAmount(amount, 6);
  const coin = (amount: string) => parseAmount(amount, 18);
  const { deployment } = await community.openSync(actingFor(node, relayer), {
    factory: shared.factory,
    name: "Elm Street",
    preset: "group",
    founders: [...members.map(({ address }) => address), parts.safe.address],
    guardians: [guardian.address],
    stewards: [steward.address],
    assessors: [assessor.address],
    responders: responders.map(({ address }) => address),
    assets: [
      {
        ...asset,
        asset: parts.usdc.address,
        ordinary: { limit: dollars("20000"), window: 30 * DAY },
        rapid: { limit: dollars("1000"), window: 7 * DAY },
        consentCap: dollars("500"),
        rapidPerPayee: dollars("500"),
      },
      {
        ...asset,
        asset: NATIVE,
        creditRate: 3_000n * 10n ** 18n,
        ordinary: { limit: coin("20"), window: 30 * DAY },
        rapid: { limit: coin("4"), window: 7 * DAY },
        consentCap: coin("2"),
        rapidPerPayee: coin("2"),
      },
    ],
  });
  // Some nodes mine many blocks in one second: the founders' units count from the next one on.
  await passTime(node, 60);
  const here = await through(opened, deployment);
  return { ...opened, ...parts, shared, deployment, here, members, responders, steward, assessor, guardian, relayer };
}

/** An amount of USDC, or of native coin. */
export const usd = (amount: string): bigint => parseAmount(amount, 6);
export const eth = (amount: string): bigint => parseAmount(amount, 18);
