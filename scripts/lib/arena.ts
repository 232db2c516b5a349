import { createRequire } from "node:module";

import { artifacts, network } from "hardhat";
import {
  type Abi,
  type Address,
  type Hex,
  concatHex,
  encodeAbiParameters,
  encodeDeployData,
  encodeFunctionData,
  keccak256,
  numberToHex,
  size,
  stringToHex,
} from "viem";

/** A receipt, as far as it is looked at. */
export interface ArenaReceipt {
  readonly gasUsed: bigint;
  readonly contractAddress: Address | undefined;
}

interface Sending {
  to?: Address;
  data: Hex;
  from?: Address;
}

/** An account by name. It can send transactions once it was `enter`ed. */
export function accountOf(name: string): Address {
  return `0x${keccak256(stringToHex(name)).slice(26)}`;
}

/** From our build, or ready-made from a package's. */
async function contractOf(name: string): Promise<{ abi: Abi; bytecode: Hex }> {
  if (name.endsWith(".json")) return createRequire(import.meta.url)(name) as { abi: Abi; bytecode: Hex };
  const { abi, bytecode } = await artifacts.readArtifact(name);
  return { abi: abi as unknown as Abi, bytecode: bytecode as Hex };
}

/** A chain, with the parts of a community that funding rounds need. */
export type Arena = Awaited<ReturnType<typeof openArena>>;

/** Opens a chain in this process with a pool, rounds, an access manager whose administrator is `owner`, and identity by decree. */
export async function openArena() {
  const connection = await network.create("hardhatL1");
  const request = async <result = unknown>(method: string, params: unknown[] = []): Promise<result> =>
    (await connection.provider.request({ method, params })) as result;
  const [owner] = await request<[Address]>("eth_accounts");
  const rich = numberToHex(2n ** 200n);
  await request("hardhat_setBalance", [owner, rich]);

  async function receiptOf(hash: Hex): Promise<ArenaReceipt> {
    const receipt = await request<{ gasUsed: Hex; contractAddress: Address | null; status: Hex }>(
      "eth_getTransactionReceipt",
      [hash],
    );
    if (receipt.status !== "0x1") throw new Error(`The chain refused a transaction: ${hash}.`);
    return { gasUsed: BigInt(receipt.gasUsed), contractAddress: receipt.contractAddress ?? undefined };
  }

  async function send({ to, data, from = owner }: Sending): Promise<ArenaReceipt> {
    const transaction = { from, ...(to ? { to } : {}), data, gas: numberToHex(16_000_000) };
    return receiptOf(await request<Hex>("eth_sendTransaction", [transaction]));
  }

  async function create(data: Hex): Promise<Address> {
    const { contractAddress } = await send({ data });
    if (!contractAddress) throw new Error("Nothing was deployed.");
    return contractAddress;
  }

  async function deploy(name: string, args: readonly unknown[] = []): Promise<{ address: Address; abi: Abi }> {
    const { abi, bytecode } = await contractOf(name);
    return { address: await create(encodeDeployData({ abi, bytecode, args })), abi };
  }

  /** An EIP-1167 clone with immutable arguments, as OpenZeppelin's `Clones` makes it. */
  const clone = (implementation: Address, args: Hex): Promise<Address> =>
    create(
      concatHex([
        "0x61",
        numberToHex(size(args) + 0x2d, { size: 2 }),
        "0x3d81600a3d39f3363d3d373d3d3d363d73",
        implementation,
        "0x5af43d82803e903d91602b57fd5bf3",
        args,
      ]),
    );

  const authority = await deploy("@openzeppelin/contracts/build/contracts/AccessManager.json", [owner]);
  const poolCode = await deploy("EmergencyPool");
  const pool = await clone(poolCode.address, "0x");
  const roundsCode = await deploy("QuadraticFunding", [(await deploy("RoundPlanner")).address]);
  const rounds = await clone(roundsCode.address, encodeAbiParameters([{ type: "address" }], [pool]));
  const personhood = await deploy("OpenPersonhood");
  for (const [to, { abi }] of [
    [pool, poolCode],
    [rounds, roundsCode],
  ] as const) {
    await send({ to, data: encodeFunctionData({ abi, functionName: "initialize", args: [authority.address] }) });
  }

  return {
    connection,
    request,
    owner,
    send,
    receiptOf,
    deploy,
    authority,
    pool,
    poolAbi: poolCode.abi,
    rounds,
    personhood,
    /** Lets an account send transactions, and gives it more coin than it can spend. */
    async enter(account: Address): Promise<void> {
      await request("hardhat_impersonateAccount", [account]);
      await request("hardhat_setBalance", [account, rich]);
    },
    async now(): Promise<number> {
      return Number((await request<{ timestamp: Hex }>("eth_getBlockByNumber", ["latest", false])).timestamp);
    },
    async warp(to: number): Promise<void> {
      await request("evm_setNextBlockTimestamp", [to]);
      await request("evm_mine");
    },
    close: () => connection.close(),
  };
}
