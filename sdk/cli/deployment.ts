import { getBlockNumber } from "viem/actions";

import { find } from "../actions/community/find.js";
import { NotOneCommunityError } from "../errors/community.js";
import type { AnyClient } from "../internal/client.js";
import { typed } from "../internal/typed.js";
import type { Deployment } from "../types/deployment.js";
import { type DeploymentDraft, deploymentDraftFromJson } from "../types/deploymentJson.js";
import type { Context } from "./command.js";
import { birthOf } from "../reading/openings.js";
import { brokenOf, linksOf } from "../reading/wiring.js";
import { OtherChainError, UsageError } from "./errors.js";
import { read } from "./files.js";
import { toAddress } from "./values.js";

/**
 * The community that a command is about: from a file of its addresses, or found by the address of its pool or factory.
 *
 * @throws {UsageError} when none is named.
 * @throws {OtherChainError} when it lives on another chain than the node's.
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
  if (/^0x/i.test(where)) {
    const address = toAddress("--deployment", where);
    return (await find(client, { address, retries: 0 })).deployment;
  }
  const draft = deploymentDraftFromJson(await read(where), `deployment ${where}`);
  const deployment = await complete(client, chainId, draft);
  if (!check || !sends) return deployment;
  const wrong = brokenOf(await linksOf(client, deployment));
  if (wrong.length > 0) throw new NotOneCommunityError({ wrong });
  return deployment;
}

/** A file may not know since when: then the pool's first block does. */
async function complete(
  client: AnyClient,
  chainId: number,
  { startBlock, ...rest }: DeploymentDraft,
): Promise<Deployment> {
  if (rest.chainId !== chainId) throw new OtherChainError({ actual: chainId, expected: rest.chainId });
  if (startBlock !== undefined) return { ...rest, startBlock };
  const newest = await typed(() => getBlockNumber(client, { cacheTime: 0 }));
  return { ...rest, startBlock: (await birthOf(client, rest.pool, newest)) ?? 0n };
}
