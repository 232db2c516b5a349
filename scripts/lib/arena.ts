/** A community on the embedded chain, with nothing but what funding rounds need: for replays and benchmarks. */
import { createRequire } from "node:module";

import { artifacts, network } from "hardhat";
import {
  type Abi,
  type Address,
  type Hex,
  concatHex,
  decodeFunctionResult,
  encodeAbiParameters,
  encodeDeployData,
  encodeFunctionData,
  keccak256,
  numberToHex,
  size,
  stringToHex,
} from "viem";

export const NATIVE: Address = "0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE";
export const NONE = 2n ** 128n - 1n;

/** A receipt, as far as it is looked at. */
export interface Receipt {
  gasUsed: bigint;
  contractAddress?: Address;
  status: boolean;
  blockNumber: bigint;
  hash: Hex;
}

/** Terms of a round in native coin that opens in a minute, without identity, cap or limits, unless told otherwise. */
export interface Terms {
  asset: Address;
  opensAt: number;
  closesAt: number;
  challengePeriod: number;
  claimPeriod: number;
  capBps: number;
  capAmount: bigint;
  ceilingBps: number;
  fixedList: boolean;
  personhood: Address;
  minimum: bigint;
  donorCap: bigint;
  residue: Address;
}

const ZERO: Address = "0x0000000000000000000000000000000000000000";
const DAY = 86_400;

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

export type Arena = Awaited<ReturnType<typeof openArena>>;

/** Open the chain and the community. */
export async function openArena(options: { networkName?: string } = {}) {
  const connection = await network.create(options.networkName ?? "hardhatL1");
  const request = (method: string, params: unknown[] = []): Promise<any> =>
    connection.provider.request({ method, params }) as Promise<any>;
  const [owner] = (await request("eth_accounts")) as [Address];
  const rich = numberToHex(2n ** 200n);
  await request("hardhat_setBalance", [owner, rich]);

  async function enter(account: Address): Promise<void> {
    await request("hardhat_impersonateAccount", [account]);
    await request("hardhat_setBalance", [account, rich]);
  }

  async function receiptOf(hash: Hex): Promise<Receipt> {
    const receipt = await request("eth_getTransactionReceipt", [hash]);
    return {
      gasUsed: BigInt(receipt.gasUsed),
      contractAddress: receipt.contractAddress ?? undefined,
      status: receipt.status === "0x1",
      blockNumber: BigInt(receipt.blockNumber),
      hash,
    };
  }

  interface Sending {
    to?: Address;
    data: Hex;
    from?: Address;
    value?: bigint;
    gas?: bigint;
  }

  /** Hand in a transaction; with automining it is then done. */
  function submit({ to, data, from = owner, value = 0n, gas = 16_000_000n }: Sending): Promise<Hex> {
    const transaction = { from, ...(to ? { to } : {}), data, value: numberToHex(value), gas: numberToHex(gas) };
    return request("eth_sendTransaction", [transaction]);
  }

  async function send(sending: Sending): Promise<Receipt> {
    return receiptOf(await submit(sending));
  }

  async function deploy(name: string, args: unknown[] = []): Promise<{ address: Address; abi: Abi; gas: bigint }> {
    const { abi, bytecode } = await contractOf(name);
    const { contractAddress, gasUsed } = await send({ data: encodeDeployData({ abi, bytecode, args }) });
    return { address: contractAddress!, abi, gas: gasUsed };
  }

  /** An EIP-1167 clone with immutable arguments, as OpenZeppelin's `Clones` makes it. */
  async function clone(implementation: Address, args: Hex): Promise<Address> {
    const code = concatHex([
      "0x61",
      numberToHex(size(args) + 0x2d, { size: 2 }),
      "0x3d81600a3d39f3363d3d373d3d3d363d73",
      implementation,
      "0x5af43d82803e903d91602b57fd5bf3",
      args,
    ]);
    return (await send({ data: code })).contractAddress!;
  }

  const authority = await deploy("@openzeppelin/contracts/build/contracts/AccessManager.json", [owner]);
  const poolCode = await deploy("EmergencyPool");
  const pool = await clone(poolCode.address, "0x");
  const roundsCode = await deploy("QuadraticFunding");
  const addresses = encodeAbiParameters([{ type: "address" }], [pool]);
  const rounds = await clone(roundsCode.address, addresses);
  const personhood = await deploy("OpenPersonhood");
  const { abi } = roundsCode;
  const initialise = (target: Address, targetAbi: Abi): Promise<Receipt> =>
    send({
      to: target,
      data: encodeFunctionData({ abi: targetAbi, functionName: "initialize", args: [authority.address] }),
    });
  await initialise(pool, poolCode.abi);
  await initialise(rounds, abi);

  const call = (functionName: string, args: unknown[]): Hex => encodeFunctionData({ abi, functionName, args });

  /** Call the rounds. */
  function write(functionName: string, args: unknown[], rest: Omit<Sending, "to" | "data"> = {}): Promise<Receipt> {
    return send({ to: rounds, data: call(functionName, args), ...rest });
  }

  /** Ask the rounds. */
  async function read(functionName: string, args: unknown[]): Promise<any> {
    const data: Hex = await request("eth_call", [{ to: rounds, data: call(functionName, args) }, "latest"]);
    return decodeFunctionResult({ abi, functionName, data });
  }

  async function now(): Promise<number> {
    return Number((await request("eth_getBlockByNumber", ["latest", false])).timestamp);
  }

  async function warp(to: number): Promise<void> {
    await request("evm_setNextBlockTimestamp", [to]);
    await request("evm_mine");
  }

  async function terms(changes: Partial<Terms> = {}): Promise<Terms> {
    const opensAt = (await now()) + DAY;
    return {
      asset: NATIVE,
      opensAt,
      closesAt: opensAt + 30 * DAY,
      challengePeriod: 0,
      claimPeriod: 90 * DAY,
      capBps: 10_000,
      capAmount: NONE,
      ceilingBps: 2 ** 32 - 1,
      fixedList: false,
      personhood: ZERO,
      minimum: 0n,
      donorCap: NONE,
      residue: ZERO,
      ...changes,
    };
  }

  /** Create a round with so many projects, all accepted, and go to its opening. */
  async function open(changes: Partial<Terms>, payees: readonly Address[]): Promise<{ round: bigint; terms: Terms }> {
    const agreed = await terms(changes);
    await write("createRound", [agreed, [], keccak256("0x")]);
    const round: bigint = await read("roundCount", []);
    await request("evm_setAutomine", [false]);
    let pending = 0;
    for (const payee of payees) {
      await submit({ to: rounds, data: call("register", [round, payee, keccak256("0x"), 0n]), gas: 100_000n });
      if (++pending % 250 === 0) await request("evm_mine");
    }
    await request("evm_mine");
    await request("evm_setAutomine", [true]);
    for (let group = 0; group << 8 < payees.length; group++) {
      await write("accept", [round, BigInt(group), 2n ** 256n - 1n]);
    }
    await warp(agreed.opensAt);
    return { round, terms: agreed };
  }

  return {
    connection,
    request,
    owner,
    enter,
    submit,
    send,
    receiptOf,
    deploy,
    clone,
    authority,
    pool,
    poolAbi: poolCode.abi,
    rounds,
    roundsCode,
    abi,
    personhood,
    call,
    write,
    read,
    now,
    warp,
    terms,
    open,
    close: () => connection.close(),
  };
}
