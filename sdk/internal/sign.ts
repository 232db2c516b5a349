import {
  type Address,
  domainSeparator,
  type Hex,
  parseSignature,
  size,
  type TypedData,
  type TypedDataDomain,
} from "viem";
import { getBlock, getChainId, readContract, signTypedData } from "viem/actions";

import { DomainMismatchError, UnsupportedTokenError, WrongChainError } from "../errors/checks.js";
import { KeySignatureNeededError } from "../errors/wallets.js";
import { accountOf, type AnyClient } from "./client.js";
import { requireExactMessage } from "./exact.js";
import { unlessRefused } from "./typed.js";
import type { Context } from "./write.js";

/** A signing domain with nothing left open: viem would sign for an empty one without a word. */
export interface FullDomain {
  readonly name: string;
  /** Absent for Permit2 alone. */
  readonly version?: string;
  readonly chainId: number;
  readonly verifyingContract: Address;
}

// prettier-ignore
const domainAbi = [
  { type: "function", name: "eip712Domain", stateMutability: "view", inputs: [], outputs: [
    { name: "fields", type: "bytes1" }, { name: "name", type: "string" }, { name: "version", type: "string" },
    { name: "chainId", type: "uint256" }, { name: "verifyingContract", type: "address" },
    { name: "salt", type: "bytes32" }, { name: "extensions", type: "uint256[]" } ] },
  { type: "function", name: "DOMAIN_SEPARATOR", stateMutability: "view", inputs: [], outputs: [{ name: "", type: "bytes32" }] },
  { type: "function", name: "name", stateMutability: "view", inputs: [], outputs: [{ name: "", type: "string" }] },
  { type: "function", name: "version", stateMutability: "view", inputs: [], outputs: [{ name: "", type: "string" }] },
  { type: "function", name: "nonces", stateMutability: "view", inputs: [{ name: "owner", type: "address" }], outputs: [{ name: "", type: "uint256" }] },
] as const;

const describe = (domain: FullDomain): string =>
  `${domain.name} ${domain.version} at ${domain.verifyingContract.toLowerCase()} on chain ${domain.chainId}`;

/** The domain of one of our own contracts (ERC-5267), compared with what it must be. */
export async function domainOf(
  client: AnyClient,
  contract: Address,
  name: string,
  chainId: number,
): Promise<FullDomain> {
  const expected: FullDomain = { name, version: "1", chainId, verifyingContract: contract };
  const [, actualName, version, actualChain, verifyingContract] = await readContract(client, {
    abi: domainAbi,
    address: contract,
    functionName: "eip712Domain",
  });
  const actual: FullDomain = { name: actualName, version, chainId, verifyingContract };
  if (BigInt(chainId) !== actualChain || describe(actual) !== describe(expected))
    throw new DomainMismatchError({ contract, expected: describe(expected), actual: describe(actual) });
  return expected;
}

/** The domain of a token, with or without ERC-5267, proven by its DOMAIN_SEPARATOR. */
export async function tokenDomainOf(client: AnyClient, token: Address, chainId: number): Promise<FullDomain> {
  const read = (functionName: "name" | "version" | "DOMAIN_SEPARATOR") =>
    unlessRefused(() => readContract(client, { abi: domainAbi, address: token, functionName }));
  const [name, version = "1", separator] = await Promise.all([read("name"), read("version"), read("DOMAIN_SEPARATOR")]);
  if (name === undefined || separator === undefined)
    throw new UnsupportedTokenError({ asset: token, feature: "signed permits" });
  const domain: FullDomain = { name, version, chainId, verifyingContract: token };
  const expected = domainSeparator({ domain });
  if (separator !== expected) throw new DomainMismatchError({ contract: token, expected, actual: separator });
  return domain;
}

/** The next nonce of an account in a contract that counts its signatures. */
export const nonceOf = (client: AnyClient, contract: Address, owner: Address): Promise<bigint> =>
  readContract(client, { abi: domainAbi, address: contract, functionName: "nonces", args: [owner] });

/**
 * Sign typed data, once the client's chain is known to be the domain's.
 *
 * @throws {WrongChainError} when the client is on another chain.
 * @throws {WrongTypeError} when a number stands where digits would be lost.
 */
export async function signFor(
  client: AnyClient,
  account: Context["account"] | Address | undefined,
  domain: FullDomain,
  types: TypedData,
  primaryType: string,
  message: Record<string, unknown>,
): Promise<Hex> {
  requireExactMessage(types, primaryType, message);
  const actual = await getChainId(client);
  if (actual !== domain.chainId) throw new WrongChainError({ actual, expected: domain.chainId });
  const full: TypedDataDomain = { ...domain };
  return signTypedData(client, { account: accountOf(client, account), domain: full, types, primaryType, message });
}

/**
 * A key's signature in the three parts that older functions take.
 *
 * @throws {KeySignatureNeededError} when it is not a key's: of a Safe's, the first owner's would be taken for all.
 */
export function partsOf(signature: Hex, account: Address, feature: string): { v: number; r: Hex; s: Hex } {
  if (size(signature) !== 65) throw new KeySignatureNeededError({ account, feature });
  const { r, s, yParity } = parseSignature(signature);
  return { v: 27 + yParity, r, s };
}

/** 32 random bytes. */
export function randomDigest(): Hex {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return bytes.reduce<Hex>((hex, byte) => `${hex}${byte.toString(16).padStart(2, "0")}`, "0x");
}

/** The chain's time, so many seconds from its newest block. */
export async function deadlineIn(client: AnyClient, seconds: bigint): Promise<bigint> {
  const { timestamp } = await getBlock(client);
  return timestamp + seconds;
}
