import { getAddress, isAddress } from "viem";

import { MalformedDataError } from "../errors/checks.js";
import type { Deployment } from "./deployment.js";
import { toSafeNumber } from "./integers.js";

/** The contracts of a community, by their names in a deployment. */
export const CONTRACTS = ["pool", "requests", "rounds", "registry", "token", "governor", "timelock", "access"] as const;

/** The name of a contract of a community. */
export type CommunityContract = (typeof CONTRACTS)[number];

/** What a file may tell of a community: all but, perhaps, since when it is there. */
export type DeploymentDraft = Omit<Deployment, "startBlock"> & { readonly startBlock: bigint | undefined };

/**
 * Write where a community lives as JSON (which knows no bigint), for a file beside the app.
 *
 * @example
 * ```ts
 * import * as community from "solidarity-dao/community";
 *
 * const { deployment } = await community.openSync(client, draft);
 * await writeFile("elm-street.json", deploymentToJson(deployment));
 * ```
 */
export const deploymentToJson = ({ startBlock, ...rest }: Deployment): string =>
  `${JSON.stringify({ ...rest, startBlock: startBlock.toString() }, null, 2)}\n`;

/**
 * Read where a community lives: from what `deploymentToJson` wrote, or what `npm start -- --json` and
 * `solidarity doctor --json` print. Says what is missing, rather than let it be found out when somebody gives.
 *
 * @param json The text, or what a bundler made of an imported JSON file.
 * @throws {MalformedDataError} when it is no JSON, or something is missing or wrong; `values.given` says what.
 *
 * @example
 * ```ts
 * const deployment = deploymentFromJson(await (await fetch("./elm-street.json")).text());
 * const client = createSolidarityClient({ provider, deployment });
 * ```
 */
export function deploymentFromJson(json: string | object): Deployment {
  const { startBlock, ...rest } = deploymentDraftFromJson(json);
  if (startBlock === undefined) throw new MalformedDataError({ what: "deployment", given: "no startBlock" });
  return { ...rest, startBlock };
}

/**
 * The same, for who can find out by themselves since when the community is there.
 *
 * @internal
 */
export function deploymentDraftFromJson(json: string | object, what = "deployment"): DeploymentDraft {
  const refuse = (given: string): never => {
    throw new MalformedDataError({ what, given });
  };
  const whole = typeof json === "string" ? (parse(json) ?? refuse("no JSON")) : json;
  const community = fieldsOf((whole as Loose).community);
  const found = fieldsOf((whole as Loose).deployment) ?? fieldsOf(community?.addresses) ?? (whole as Loose);
  const parts = CONTRACTS.map((contract) => {
    const address = found[contract];
    if (typeof address !== "string") return refuse(`no address of ${contract}`);
    if (!isAddress(address)) return refuse(`${contract} ${address.slice(0, 44)}`);
    return [contract, getAddress(address)] as const;
  });
  const chainId = wholeOf(found.chainId ?? (whole as Loose).chainId) ?? refuse("no chainId");
  const since = found.startBlock ?? community?.startBlock;
  const startBlock = wholeOf(since);
  if (since !== undefined && startBlock === undefined) refuse("startBlock is no whole number");
  const addresses = Object.fromEntries(parts) as Omit<Deployment, "chainId" | "startBlock">;
  return { chainId: toSafeNumber(chainId, "chainId"), startBlock, ...addresses };
}

type Loose = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Loose | undefined =>
  typeof value === "object" && value !== null ? (value as Loose) : undefined;

function parse(text: string): Loose | undefined {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** A whole number, as JSON has it or as text. */
function wholeOf(value: unknown): bigint | undefined {
  if (typeof value === "bigint") return value >= 0n ? value : undefined;
  if (typeof value === "number") return Number.isSafeInteger(value) && value >= 0 ? BigInt(value) : undefined;
  return typeof value === "string" && /^\d+$/.test(value) ? BigInt(value) : undefined;
}
