import { createClient, publicActions } from "viem";

import * as community from "../../sdk/actions/community/index.js";
import { NATIVE, parseAmount, solidarity, type Deployment, type Solidarity, type Status } from "../../sdk/index.js";
import { actingFor, fund, openChain, type EmbeddedChain, type TestNode } from "../lib/chain.js";
import { deploySolidarity, type Shared } from "../lib/deploySolidarity.js";
import { person } from "../lib/people.js";
import type { Progress } from "../lib/progress.js";
import { deployRealParts, type Safe, type Usdc } from "../lib/realParts.js";
import { readTegr2, walletsOf } from "../lib/tegr2.js";
import { cast, payers } from "./cast.js";
import { createGasBook, type GasBook } from "./gasBook.js";
import type { Filed, Requests } from "./request.js";
import type { RoundSummary } from "./summary.js";

export const NAME = "Riverside Neighbours";

/** What the chapters share. */
export type Story = {
  progress: Progress;
  chain: EmbeddedChain;
  node: TestNode;
  usdc: Usdc;
  safe: Safe;
  shared: Shared;
  deployment: Deployment;
  /** Every action of the SDK in this community; each call says who acts (`account`). */
  solidarity: Solidarity;
  gas: GasBook;
  /** People able to vote, once they have joined. */
  members: number;
  /** Filled by the chapter Request. */
  requests: Requests;
  /** Filled by the chapter Round. */
  round: RoundSummary;
  /** Stops the story if a request stands elsewhere. */
  expectStatus(request: Filed, status: Status): Promise<void>;
};

/** A chain, the real parts, and a community: everything that has to be there before the first gift. */
export async function open(
  progress: Progress,
  port: number,
  onOpen: (close: () => Promise<void>) => void,
): Promise<Story> {
  // The compiler runs in a process of its own: meanwhile the chain starts and gets what does not need it.
  const preparing = progress.chapter("Prepare");
  const [{ chain, usdc, safe }] = await Promise.all([setUp(port, onOpen), compile()]);
  const { node } = chain;
  if (port !== 0 && !chain.rpcUrl.endsWith(`:${port}`)) {
    preparing.note(`Port ${port} is taken: the chain answers at ${chain.rpcUrl}.`);
  }
  preparing.done("The contracts are compiled; a chain with USDC, Permit2 and a Safe is up.");

  const chapter = progress.chapter("Open");
  const shared = await deploySolidarity(chain.connection);

  const gas = createGasBook();
  const [opener] = cast.founders;
  if (!opener) throw new Error("Somebody has to open the community.");
  const client = actingFor(node, opener);
  const preset = await community.getPreset(client, { factory: shared.factory, preset: "network" });
  const days = 86_400;
  const { deployment, receipt } = await community.openSync(client, {
    factory: shared.factory,
    name: NAME,
    salt: `0x${"1".padStart(64, "0")}`,
    founders: [...cast.founders.map(({ address }) => address), safe.address],
    guardians: [cast.guardian.address],
    stewards: cast.stewards.map(({ address }) => address),
    assessors: cast.assessors.map(({ address }) => address),
    responders: cast.responders.map(({ address }) => address),
    // For a network of neighbours, with two responders instead of three: help must not wait for the third.
    settings: { ...preset, policy: { ...preset.policy, rapidApprovals: 2 } },
    assets: [
      {
        asset: usdc.address,
        // A dollar given once is worth one credit before the root is taken (see ContributionToken).
        creditRate: 10n ** 30n,
        ordinary: { limit: parseAmount("12000", 6), window: 30 * days },
        rapid: { limit: parseAmount("1000", 6), window: 7 * days },
        consentCap: parseAmount("400", 6),
        rapidPerPayee: parseAmount("500", 6),
        rapidWindow: 30 * days,
      },
      {
        asset: NATIVE,
        creditRate: 3_000n * 10n ** 18n,
        ordinary: { limit: parseAmount("5", 18), window: 30 * days },
        rapid: { limit: parseAmount("1", 18), window: 7 * days },
        consentCap: parseAmount("0.5", 18),
        rapidPerPayee: parseAmount("0.5", 18),
        rapidWindow: 30 * days,
      },
    ],
  });
  gas.note("open a community with governance", receipt);

  const bound = solidarity(
    createClient({ chain: chain.chain, transport: chain.transport, pollingInterval: 20, cacheTime: 0 }).extend(
      publicActions,
    ),
    { deployment },
  );
  chapter.done(`${NAME}: 13 founders, real USDC and native coin.`);
  return {
    progress,
    chain,
    node,
    usdc,
    safe,
    shared,
    deployment,
    solidarity: bound,
    gas,
    members: 0,
    requests: {} as Requests,
    round: {} as RoundSummary,
    async expectStatus({ id, about }, status) {
      const actual = await bound.request.getStatus({ id });
      if (actual !== status) throw new Error(`"${about}" should be ${status} and is ${actual}.`);
    },
  };
}

/** Compiles what has changed since the last time: the second time, nothing. */
async function compile(): Promise<void> {
  const { build } = await import("../lib/build.js");
  await build();
}

/** The chain, the real parts, and donors who have what they are going to give. */
async function setUp(port: number, onOpen: (close: () => Promise<void>) => void) {
  const chain = await openChain({ port });
  onOpen(() => chain.close());
  const { usdc, safe } = await deployRealParts(chain.node);
  const wallets = [...walletsOf(readTegr2().gifts)];
  await usdc.mintMany(wallets.map(([donor, amount]) => ({ to: person("donor", donor).address, amount })));
  for (const { address } of payers()) await fund(chain.node, address, parseAmount("10", 18));
  return { chain, usdc, safe };
}
