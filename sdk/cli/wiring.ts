import { type Abi, type Address, isAddressEqual, toFunctionSelector } from "viem";
import { getCode, readContract } from "viem/actions";

import * as abis from "../abis/index.js";
import type { AnyClient } from "../internal/client.js";
import { typed, unlessRefused } from "../internal/typed.js";
import type { Deployment } from "../types/deployment.js";
import { CONTRACTS } from "../types/deploymentJson.js";

export type Contract = (typeof CONTRACTS)[number];

const ABIS: { readonly [contract in Contract]: Abi } = {
  pool: abis.emergencyPoolAbi,
  requests: abis.aidRequestsAbi,
  rounds: abis.quadraticFundingAbi,
  registry: abis.memberRegistryAbi,
  token: abis.contributionTokenAbi,
  governor: abis.communityGovernorAbi,
  timelock: abis.communityTimelockAbi,
  access: abis.communityAccessAbi,
};

/** One thing that must be so in a community. */
export interface Link {
  readonly contract: Contract;
  readonly what: string;
  readonly ok: boolean;
}

/** Roles of a community's access manager. */
const [ADMIN, GUARDIAN, STEWARD] = [0n, 1n, 2n];
/** Functions that its access manager gives to a role, and to nobody in a contract of somebody else's. */
const GUARDED: readonly (readonly [Contract, string, bigint])[] = [
  ["pool", "pausePayouts", GUARDIAN],
  ["requests", "refuse", STEWARD],
  ["rounds", "createRound", STEWARD],
  ["token", "attestCare", STEWARD],
];
/** Names that contracts sign by (ERC-5267). */
const SIGNING: readonly Contract[] = ["requests", "registry", "token", "governor"];
/** ERC-165: a governor (IGovernor), and the timelock's receiver of tokens (IERC1155Receiver). */
const INTERFACES: readonly (readonly [Contract, string])[] = [
  ["governor", "0x65455a86"],
  ["timelock", "0x4e2312e0"],
];

/**
 * Whether eight addresses are one community's: each has code that answers as it should, and they name each other. Asked
 * from the pool's side and the access manager's, so that nobody can pass contracts of theirs off as a pool's.
 *
 * @throws {NetworkError} when the node does not answer.
 */
export async function linksOf(client: AnyClient, deployment: Deployment): Promise<readonly Link[]> {
  const ask = (contract: Contract, functionName: string, args: readonly unknown[] = []): Promise<unknown> =>
    unlessRefused(() =>
      typed(() => readContract(client, { abi: ABIS[contract], address: deployment[contract], functionName, args })),
    );
  const is = (answer: unknown, contract: Contract): boolean =>
    typeof answer === "string" && isAddressEqual(answer as Address, deployment[contract]);
  const link = async (contract: Contract, what: string, holds: () => Promise<boolean>): Promise<Link> => ({
    contract,
    what,
    ok: await holds(),
  });

  const withCode = CONTRACTS.map((contract) =>
    link(contract, "has code", async () => {
      const code = await typed(() => getCode(client, { address: deployment[contract] }));
      return code !== undefined && code !== "0x";
    }),
  );
  const managed = (["pool", "requests", "rounds", "registry", "token"] as const).map((contract) =>
    link(contract, "is under the access manager", async () => is(await ask(contract, "authority"), "access")),
  );
  const guarded = GUARDED.map(([contract, name, role]) =>
    link(contract, "is known to the access manager", async () => {
      const item = ABIS[contract].find((entry) => entry.type === "function" && entry.name === name);
      if (item?.type !== "function") return false;
      return (await ask("access", "getTargetFunctionRole", [deployment[contract], toFunctionSelector(item)])) === role;
    }),
  );
  const signing = SIGNING.map((contract) =>
    link(contract, "signs for itself, in version 1", async () => {
      const domain = (await ask(contract, "eip712Domain")) as readonly unknown[] | undefined;
      return is(domain?.[4], contract) && domain?.[2] === "1" && domain[3] === BigInt(deployment.chainId);
    }),
  );
  const interfaces = INTERFACES.map(([contract, id]) =>
    link(contract, `has the interface ${id}`, async () => (await ask(contract, "supportsInterface", [id])) === true),
  );
  const parts: readonly Contract[] = ["pool", "registry", "token"];
  return Promise.all([
    ...withCode,
    ...managed,
    ...guarded,
    ...signing,
    ...interfaces,
    link("requests", "belongs to pool, registry and token", async () => {
      const answer = (await ask("requests", "parts")) as readonly unknown[] | undefined;
      return parts.every((contract, index) => is(answer?.[index], contract));
    }),
    link("governor", "counts the registry's members", async () => is(await ask("governor", "token"), "registry")),
    link("governor", "acts through the timelock", async () => is(await ask("governor", "timelock"), "timelock")),
    link("access", "is the timelock's", async () => {
      const answer = (await ask("access", "hasRole", [ADMIN, deployment.timelock])) as readonly unknown[] | undefined;
      return answer?.[0] === true;
    }),
  ]);
}

/** What does not hold, in words. */
export const brokenOf = (links: readonly Link[]): readonly string[] =>
  links.filter(({ ok }) => !ok).map(({ contract, what }) => `not so: ${contract} ${what}`);
