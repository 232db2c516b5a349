import type { Address } from "viem";

import { solidarity, type Solidarity } from "../client.js";
import type { AnyClient } from "../internal/client.js";
import { planWords } from "../plan/index.js";
import type { Deployment } from "../types/deployment.js";
import type { Context } from "./command.js";
import { connect } from "./connect.js";
import { communityOf } from "./deployment.js";
import { UnknownRoundError, UsageError } from "./errors.js";
import { type Actor, actorOf } from "./keys.js";
import { openUnits, type Units, written } from "./units.js";

/** What a command about a community starts from. */
export interface Stage {
  readonly client: AnyClient;
  readonly chainId: number;
  readonly deployment: Deployment;
  /** Every action of the SDK in this community. */
  readonly here: Solidarity;
  readonly units: Units;
  /** An amount, as people of the language write it. */
  money(amount: bigint, asset: Address): Promise<string>;
}

function stageOf({ locale }: Context, client: AnyClient, chainId: number, deployment: Deployment): Stage {
  const units = openUnits(client);
  return {
    client,
    chainId,
    deployment,
    here: solidarity(client, { deployment }),
    units,
    money: async (amount, asset) => written(amount, await units.of(asset), planWords[locale]),
  };
}

/**
 * Reads a round.
 *
 * @throws {UnknownRoundError} when there is none.
 */
export async function findRound({ round: rounds }: Solidarity, round: bigint) {
  const found = await rounds.getRound({ round });
  if (found.phase === "none") throw new UnknownRoundError({ round, rounds: BigInt(await rounds.getRoundCount({})) });
  return found;
}

/** Reaches node and community, to read. */
export async function toRead(context: Context): Promise<Stage> {
  const { client, chainId } = await connect(context);
  return stageOf(context, client, chainId, await communityOf(context, { client, chainId }));
}

/** Reaches node and community, and finds who acts. */
export async function toWrite(context: Context): Promise<Stage & { readonly actor: Actor }> {
  const { "dry-run": dry, out, sign, "valid-for": validFor } = context.given;
  for (const [option, value] of Object.entries({ out, "valid-for": validFor }))
    if (value !== undefined && !dry && !sign)
      throw new UsageError(
        `--${option} is about a plan that is kept, and this is to be sent.`,
        `Put plan before the command, or leave --${option} out.`,
      );
  if (dry && sign)
    throw new UsageError("--sign signs, and a plan signs nothing.", "Leave out one of them: plan, or --sign.");
  const actor = await actorOf(context, !dry);
  // From here on, whoever stops reading stops a write.
  context.world.journal.writes = true;
  const account = typeof actor === "string" ? undefined : actor;
  const { client, chainId } = await connect(context, { account });
  const deployment = await communityOf(context, { client, chainId }, { sends: true });
  return { ...stageOf(context, client, chainId, deployment), actor };
}
