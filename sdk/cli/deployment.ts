import { isAddress } from "viem";
import { getBlockNumber } from "viem/actions";

import { MalformedDataError, WrongChainError } from "../errors/checks.js";
import type { AnyClient } from "../internal/client.js";
import { typed } from "../internal/typed.js";
import { toSafeNumber } from "../types/integers.js";
import type { Deployment } from "../types/deployment.js";
import type { Context } from "./command.js";
import { NotOneCommunityError, UsageError } from "./errors.js";
import { read } from "./files.js";
import { birthOf, locate } from "./locate.js";
import { toAddress } from "./values.js";
import { brokenOf, CONTRACTS, linksOf } from "./wiring.js";

type Draft = Omit<Deployment, "startBlock"> & { readonly startBlock: bigint | undefined };

/**
 * The community that a command is about: from a file of its addresses, or found by the address of its pool or factory.
 *
 * @throws {UsageError} when none is named.
 * @throws {WrongChainError} when it lives on another chain than the node's.
 * @throws {NotOneCommunityError} when something would be sent, or was looked up, and the addresses do not belong together.
 */
export async function communityOf(
  { given, world }: Context,
  { client, chainId }: { client: AnyClient; chainId: number },
  { sends = false, check = true }: { sends?: boolean; check?: boolean } = {},
): Promise<Deployment> {
  const where = given.deployment ?? world.env.SOLIDARITY_DEPLOYMENT;
  if (!where)
    throw new UsageError(
      "Which community?",
      "Name a JSON file of its addresses, or its pool's address: --deployment WHERE, or SOLIDARITY_DEPLOYMENT.",
    );
  const byAddress = /^0x/i.test(where);
  const deployment = byAddress
    ? await locate(client, chainId, toAddress("--deployment", where))
    : await complete(client, chainId, deploymentFrom(await read(where), where));
  if (!check || !(sends || byAddress)) return deployment;
  const wrong = brokenOf(await linksOf(client, deployment));
  if (wrong.length > 0) throw new NotOneCommunityError({ wrong });
  return deployment;
}

/** A file may not know since when: then the pool's first block does. */
async function complete(client: AnyClient, chainId: number, { startBlock, ...rest }: Draft): Promise<Deployment> {
  if (rest.chainId !== chainId) throw new WrongChainError({ actual: chainId, expected: rest.chainId });
  if (startBlock !== undefined) return { ...rest, startBlock };
  const newest = await typed(() => getBlockNumber(client, { cacheTime: 0 }));
  return { ...rest, startBlock: (await birthOf(client, rest.pool, newest)) ?? 0n };
}

/**
 * Reads a community's addresses: as the SDK's `Deployment` in JSON, as `npm start -- --json` prints them, or as
 * `solidarity doctor --json` does.
 *
 * @throws {MalformedDataError} when something is missing, or is no address.
 */
export function deploymentFrom(text: string, file: string): Draft {
  const fail = (given: string) => new MalformedDataError({ what: `deployment ${file}`, given });
  let whole: Readonly<Record<string, unknown>>;
  try {
    whole = Object(JSON.parse(text)) as Readonly<Record<string, unknown>>;
  } catch {
    throw fail("no JSON");
  }
  const { addresses } = Object(whole.community) as { addresses?: unknown };
  const inner = Object(whole.deployment ?? addresses ?? whole) as Readonly<Record<string, unknown>>;
  const at = CONTRACTS.map((contract) => {
    const address = inner[contract];
    if (typeof address !== "string") throw fail(`no address of ${contract}`);
    if (!isAddress(address)) throw fail(`${contract} ${address.slice(0, 44)}`);
    return [contract, address] as const;
  });
  const chainId = wholeNumber(inner.chainId ?? whole.chainId);
  if (chainId === undefined) throw fail("no chainId");
  const startBlock = wholeNumber(inner.startBlock);
  if (inner.startBlock !== undefined && startBlock === undefined) throw fail("startBlock is no whole number");
  const parts = Object.fromEntries(at) as Omit<Deployment, "chainId" | "startBlock">;
  return { chainId: toSafeNumber(chainId, "chainId"), startBlock, ...parts };
}

function wholeNumber(value: unknown): bigint | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) && value >= 0 ? BigInt(value) : undefined;
  return typeof value === "string" && /^\d+$/.test(value) ? BigInt(value) : undefined;
}
