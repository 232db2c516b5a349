import { type Address, isAddressEqual, toFunctionSelector } from "viem";
import { getCode } from "viem/actions";

import * as aidRequests from "../abis/items/aidRequests.js";
import * as communityAccess from "../abis/items/communityAccess.js";
import * as communityGovernor from "../abis/items/communityGovernor.js";
import * as communityTimelock from "../abis/items/communityTimelock.js";
import * as contributionToken from "../abis/items/contributionToken.js";
import * as emergencyPool from "../abis/items/emergencyPool.js";
import * as memberRegistry from "../abis/items/memberRegistry.js";
import * as quadraticFunding from "../abis/items/quadraticFunding.js";
import type { AnyClient } from "../internal/client.js";
import { ask } from "../internal/read.js";
import { abiOf, type Signature } from "../internal/signature.js";
import { typed, unlessRefused } from "../internal/typed.js";
import type { Deployment } from "../types/deployment.js";
import { type CommunityContract, CONTRACTS } from "../types/deploymentJson.js";

/** One thing that must be so in a community. */
export interface Link {
  readonly contract: CommunityContract;
  /** What must be so of the contract, in English: "has code". */
  readonly what: string;
  readonly ok: boolean;
}

/** Roles of a community's access manager. */
const [ADMIN, GUARDIAN, STEWARD] = [0n, 1n, 2n];
/** Functions that its access manager gives to a role, and to nobody in a contract of somebody else's. */
const GUARDED: readonly (readonly [CommunityContract, Signature, bigint])[] = [
  ["pool", emergencyPool.pausePayouts, GUARDIAN],
  ["requests", aidRequests.refuse, STEWARD],
  ["rounds", quadraticFunding.createRound, STEWARD],
  ["token", contributionToken.attestCare, STEWARD],
];
/** ERC-165: a governor (IGovernor), and the timelock's receiver of tokens (IERC1155Receiver). */
const [GOVERNOR, RECEIVER] = ["0x65455a86", "0x4e2312e0"] as const;

/**
 * Whether eight addresses are one community's: each has code that answers as it should, and they name each other. Asked
 * from the pool's side, the access manager's and the timelock's, so that nobody can pass contracts of theirs off as a
 * pool's.
 *
 * @throws {NetworkError} when the node does not answer.
 */
export function linksOf(client: AnyClient, deployment: Deployment): Promise<readonly Link[]> {
  const { pool, requests, rounds, registry, token, governor, timelock, access } = deployment;
  const is = (answer: Address | undefined, expected: Address): boolean =>
    answer !== undefined && isAddressEqual(answer, expected);
  const link = async <answer>(
    contract: CommunityContract,
    what: string,
    question: () => Promise<answer>,
    holds: (answer: answer) => boolean,
  ): Promise<Link> => {
    const answer = await unlessRefused(question);
    return { contract, what, ok: answer !== undefined && holds(answer) };
  };

  const withCode = CONTRACTS.map(async (contract): Promise<Link> => {
    const code = await typed(() => getCode(client, { address: deployment[contract] }));
    return { contract, what: "has code", ok: code !== undefined && code !== "0x" };
  });
  const managed = (
    [
      ["pool", () => ask(client, emergencyPool.authority, pool, [])],
      ["requests", () => ask(client, aidRequests.authority, requests, [])],
      ["rounds", () => ask(client, quadraticFunding.authority, rounds, [])],
      ["registry", () => ask(client, memberRegistry.authority, registry, [])],
      ["token", () => ask(client, contributionToken.authority, token, [])],
    ] as const
  ).map(([contract, question]) => link(contract, "is under the access manager", question, (by) => is(by, access)));
  const guarded = GUARDED.map(([contract, signature, role]) => {
    const [item] = abiOf(signature);
    const selector = item.type === "function" ? toFunctionSelector(item) : "0x";
    const question = () => ask(client, communityAccess.getTargetFunctionRole, access, [deployment[contract], selector]);
    return link(contract, "is known to the access manager", question, (given) => given === role);
  });
  // Names that contracts sign by (ERC-5267).
  const signing = (
    [
      ["requests", () => ask(client, aidRequests.eip712Domain, requests, [])],
      ["registry", () => ask(client, memberRegistry.eip712Domain, registry, [])],
      ["token", () => ask(client, contributionToken.eip712Domain, token, [])],
      ["governor", () => ask(client, communityGovernor.eip712Domain, governor, [])],
    ] as const
  ).map(([contract, question]) =>
    link(contract, "signs for itself, in version 1", question, ([, , version, chainId, verifyingContract]) => {
      return version === "1" && chainId === BigInt(deployment.chainId) && is(verifyingContract, deployment[contract]);
    }),
  );
  return Promise.all([
    ...withCode,
    ...managed,
    ...guarded,
    ...signing,
    link(
      "requests",
      "belongs to pool, registry and token",
      () => ask(client, aidRequests.parts, requests, []),
      (parts) => [pool, registry, token].every((part, index) => is(parts[index], part)),
    ),
    link(
      "governor",
      `has the interface ${GOVERNOR}`,
      () => ask(client, communityGovernor.supportsInterface, governor, [GOVERNOR]),
      (has) => has,
    ),
    link(
      "governor",
      "counts the registry's members",
      () => ask(client, communityGovernor.token, governor, []),
      (counted) => is(counted, registry),
    ),
    link(
      "governor",
      "acts through the timelock",
      () => ask(client, communityGovernor.timelock, governor, []),
      (through) => is(through, timelock),
    ),
    link(
      "governor",
      "is the one that the timelock obeys",
      () => ask(client, communityTimelock.governor, timelock, []),
      (obeyed) => is(obeyed, governor),
    ),
    link(
      "timelock",
      `has the interface ${RECEIVER}`,
      () => ask(client, communityTimelock.supportsInterface, timelock, [RECEIVER]),
      (has) => has,
    ),
    link(
      "access",
      "is the timelock's",
      () => ask(client, communityAccess.hasRole, access, [ADMIN, timelock]),
      ([has]) => has,
    ),
  ]);
}

/** What does not hold, in words. */
export const brokenOf = (links: readonly Link[]): readonly string[] =>
  links.filter(({ ok }) => !ok).map(({ contract, what }) => `not so: ${contract} ${what}`);
