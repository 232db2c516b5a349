import { solidarity, type Solidarity } from "../client.js";
import type { AnyClient } from "../internal/client.js";
import type { Deployment } from "../types/deployment.js";
import type { Context } from "./command.js";
import { connect } from "./connect.js";
import { communityOf } from "./deployment.js";
import { UsageError } from "./errors.js";
import { type Actor, actorOf } from "./keys.js";
import { openUnits, type Units } from "./units.js";

/** What a command about a community starts from. */
export interface Stage {
  readonly client: AnyClient;
  readonly chainId: number;
  readonly deployment: Deployment;
  /** Every action of the SDK in this community. */
  readonly here: Solidarity;
  readonly units: Units;
}

const stageOf = (client: AnyClient, chainId: number, deployment: Deployment): Stage => ({
  client,
  chainId,
  deployment,
  here: solidarity(client, { deployment }),
  units: openUnits(client),
});

/** Reaches node and community, to read. */
export async function toRead(context: Context): Promise<Stage> {
  const { client, chainId } = await connect(context);
  return stageOf(client, chainId, await communityOf(context, { client, chainId }));
}

/** Reaches node and community, and finds who acts. */
export async function toWrite(context: Context): Promise<Stage & { readonly actor: Actor }> {
  const { "dry-run": dry, "plan-file": file } = context.given;
  if (file !== undefined && !dry)
    throw new UsageError("--plan-file keeps a plan that is not sent.", "Add --dry-run, or leave --plan-file out.");
  const actor = await actorOf(context, !dry);
  const account = typeof actor === "string" ? undefined : actor;
  const { client, chainId } = await connect(context, { account });
  const deployment = await communityOf(context, { client, chainId }, { sends: true });
  return { ...stageOf(client, chainId, deployment), actor };
}
