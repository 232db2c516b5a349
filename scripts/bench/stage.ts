/** What every scenario starts from: one chain, the factory, real and plain tokens, a large and a small community. */
import hre from "hardhat";
import { parseAbi, type Address } from "viem";

import { actingFor, fund } from "../lib/chain.js";
import { deployCode } from "../lib/parts/deploy.js";
import { installPermit2 } from "../lib/parts/permit2.js";
import { deployUsdc, type Usdc } from "../lib/parts/usdc.js";
import { endow } from "./steps.js";
import {
  accountOf,
  deployFactory,
  generous,
  openCommunity,
  presetOf,
  type Community,
  type Factory,
  type Settings,
} from "./community.js";
import { COIN, NATIVE, World, type Measure } from "./world.js";

export const USDC_UNIT = 10n ** 6n;

export const tokenAbi = parseAbi([
  "function mint(address to, uint256 amount)",
  "function approve(address spender, uint256 amount) returns (bool)",
]);

export interface Stage {
  readonly world: World;
  readonly factory: Factory;
  readonly usdc: Usdc;
  /** OpenZeppelin's ERC-20 with permit. */
  readonly token: { address: Address; abi: typeof tokenAbi; name: string; version: string };
  /** 300 members: voters' flags are in bitmaps. */
  readonly large: Community;
  /** 30 members: voters' flags are in the tally's own word. */
  readonly small: Community;
}

/** What a scenario measures, by action. */
export type Scenario = (stage: Stage) => Promise<Record<string, Measure>>;

/**
 * The settings of the benchmark's communities: a preset, but three people are a quorum and two responders suffice, so
 * that what is measured is one vote or one release, and not how many it takes.
 */
export function settingsFor(preset: Settings, members: number): Settings {
  return {
    ...preset,
    policy: { ...preset.policy, quorumBps: Math.floor(30_000 / members), rapidApprovals: 2, rapidDelay: 0 },
  };
}

export async function openStage(): Promise<Stage> {
  const world = await World.open();
  const { node } = world;
  const factory = await deployFactory(world);
  const usdc = await deployUsdc(node);
  await installPermit2(node);

  const deployer = accountOf("deployer");
  await fund(node, deployer.address, 1_000n * COIN);
  const { abi, bytecode } = await hre.artifacts.readArtifact("BenchToken");
  const address = await deployCode(actingFor(node, deployer), abi, bytecode);
  const token = { address, abi: tokenAbi, name: "Bench token", version: "1" };

  const assets = [generous(NATIVE, COIN), generous(address, COIN), generous(usdc.address, USDC_UNIT)];
  const large = await openCommunity(world, factory, {
    members: 300,
    settings: settingsFor(await presetOf(world, factory, "network"), 300),
    assets,
  });
  const small = await openCommunity(world, factory, {
    members: 30,
    settings: settingsFor(await presetOf(world, factory, "group"), 30),
    assets,
  });
  for (const community of [large, small]) await endow(world, community, accountOf("endower"), 100n * COIN);
  return { world, factory, usdc, token, large, small };
}
