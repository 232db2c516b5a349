import {
  type Address,
  concatHex,
  domainSeparator,
  hashTypedData,
  type Hex,
  hexToBigInt,
  isAddressEqual,
  isErc6492Signature,
  numberToHex,
  recoverAddress,
  size,
  slice,
  type TypedData,
  type TypedDataDefinition,
} from "viem";
import { getBlock, getChainId, readContract, signTypedData } from "viem/actions";

import { DomainMismatchError, UnsupportedTokenError, WrongChainError } from "../errors/checks.js";
import { AccountNotDeployedError, KeySignatureNeededError, SafeMessageNotSignedError } from "../errors/wallets.js";
import { checkDeployed } from "./check.js";
import { accountOf, type AnyClient } from "./client.js";
import { requireExactMessage } from "./exact.js";
import { requireDigests } from "./plainText.js";
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

/** What is signed, and by whom. */
type Signing = readonly [
  account: Context["account"] | Address | undefined,
  domain: FullDomain,
  types: TypedData,
  primaryType: string,
  message: Record<string, unknown>,
];

/**
 * Sign typed data, once the client's chain is known to be the domain's. A key's signature is given as contracts take it.
 *
 * @throws {WrongChainError} when the client is on another chain.
 * @throws {WrongTypeError} when a number stands where digits would be lost.
 * @throws {PlainTextError} when text stands where a digest belongs.
 * @throws {AccountNotDeployedError} when the account is a contract to be, whose signature nobody can check yet.
 * @throws {SafeMessageNotSignedError} when a Safe's own page has only passed the message on to the owners.
 */
export async function signFor(client: AnyClient, ...signing: Signing): Promise<Hex> {
  const { signature, plain } = await sign(client, signing);
  return plain ?? signature;
}

/**
 * A key's signature in the three parts that older functions take.
 *
 * @throws {KeySignatureNeededError} when it is not the account's own key's: of a Safe's, an owner's would be taken for all.
 */
export async function signByKey(
  client: AnyClient,
  feature: string,
  ...signing: Signing
): Promise<{ v: number; r: Hex; s: Hex }> {
  const { account, plain } = await sign(client, signing);
  if (plain === undefined) throw new KeySignatureNeededError({ account, feature });
  return { v: slice(plain, 64) === "0x1b" ? 27 : 28, r: slice(plain, 0, 32), s: slice(plain, 32, 64) };
}

/** The signature as the wallet gave it, and in plain form if it is one of the account's own key. */
async function sign(
  client: AnyClient,
  [given, domain, types, primaryType, message]: Signing,
): Promise<{ account: Address; signature: Hex; plain: Hex | undefined }> {
  requireExactMessage(types, primaryType, message);
  requireDigests(message);
  const account = accountOf(client, given);
  const { address } = account;
  const actual = await getChainId(client);
  if (actual !== domain.chainId) throw new WrongChainError({ actual, expected: domain.chainId });
  if (account.type === "local" && account.source === "safe") await checkDeployed(client, address);
  const typed: TypedDataDefinition = { domain: { ...domain }, types, primaryType, message };
  const signature = await signTypedData(client, { account, ...typed });
  const digest = hashTypedData(typed);
  if (signature === "0x" && account.type === "json-rpc") throw new SafeMessageNotSignedError({ safe: address, digest });
  if (isErc6492Signature(signature)) throw new AccountNotDeployedError({ account: address });
  return { account: address, signature, plain: await plainly(signature, digest, address) };
}

/** The order of the curve on which keys sign (secp256k1). */
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

/** Some wallets count v from 0, or give the larger s of two: contracts take neither. Not touched unless it is the key's. */
async function plainly(signature: Hex, hash: Hex, address: Address): Promise<Hex | undefined> {
  if (size(signature) !== 65) return undefined;
  const [r, s, last] = [
    slice(signature, 0, 32),
    hexToBigInt(slice(signature, 32, 64)),
    hexToBigInt(slice(signature, 64)),
  ];
  if (![0n, 1n, 27n, 28n].includes(last) || s >= ORDER) return undefined;
  const large = s > ORDER / 2n;
  const odd = (last % 27n === 1n) !== large;
  const plain = concatHex([r, numberToHex(large ? ORDER - s : s, { size: 32 }), odd ? "0x1c" : "0x1b"]);
  const signer = await recoverAddress({ hash, signature: plain }).catch(() => undefined);
  return signer && isAddressEqual(signer, address) ? plain : undefined;
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
