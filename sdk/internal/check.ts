import { type Address, erc20Abi, zeroAddress } from "viem";
import { getBalance, getBlock, getCode, readContract } from "viem/actions";

import * as aidRequests from "../abis/items/aidRequests.js";
import * as emergencyPool from "../abis/items/emergencyPool.js";
import * as memberRegistry from "../abis/items/memberRegistry.js";
import * as errors from "../errors/checks.js";
import { AccountNotDeployedError } from "../errors/wallets.js";
import type { Deployment } from "../types/deployment.js";
import { isNative } from "../types/native.js";
import { matchesTerms, type RequestId } from "../types/requestId.js";
import type { Terms } from "../types/terms.js";
import { type Status, status } from "../types/words.js";
import type { AnyClient } from "./client.js";
import { ask } from "./read.js";

/** @throws {ZeroAmountError} when nothing would move. */
export function checkAmount(amount: bigint): void {
  if (amount === 0n) throw new errors.ZeroAmountError();
}

/** @throws {UnknownAssetError} when the pool does not take the asset. */
export async function checkAsset(client: AnyClient, { pool }: Deployment, asset: Address): Promise<void> {
  if (isNative(asset)) return;
  const [admitted] = await ask(client, emergencyPool.assetTerms, pool, [asset]);
  if (!admitted) throw new errors.UnknownAssetError({ asset });
}

/** @throws {InsufficientBalanceError} when the account holds less than the amount. */
export async function checkBalance(client: AnyClient, asset: Address, account: Address, needed: bigint): Promise<void> {
  const balance = isNative(asset)
    ? await getBalance(client, { address: account })
    : await readContract(client, { abi: erc20Abi, address: asset, functionName: "balanceOf", args: [account] });
  if (balance < needed) throw new errors.InsufficientBalanceError({ asset, account, balance, needed });
}

/** @throws {InsufficientAllowanceError} when the spender may take less than the amount. Native coin needs none. */
export async function checkAllowance(
  client: AnyClient,
  asset: Address,
  owner: Address,
  spender: Address,
  needed: bigint,
): Promise<void> {
  if (isNative(asset)) return;
  const allowance = await readContract(client, {
    abi: erc20Abi,
    address: asset,
    functionName: "allowance",
    args: [owner, spender],
  });
  if (allowance < needed) throw new errors.InsufficientAllowanceError({ asset, owner, spender, allowance, needed });
}

/** @throws {InvalidPayeeError} when money sent there would be lost. */
export function checkPayee({ pool }: Deployment, asset: Address, payee: Address): void {
  const is = (other: Address): boolean => payee.toLowerCase() === other.toLowerCase();
  if (is(zeroAddress)) throw new errors.InvalidPayeeError({ payee, reason: "zero" });
  if (is(pool)) throw new errors.InvalidPayeeError({ payee, reason: "pool" });
  if (is(asset)) throw new errors.InvalidPayeeError({ payee, reason: "asset" });
}

/** @throws {ExpiredDeadlineError} when the deadline is not after the newest block. */
export async function checkDeadline(client: AnyClient, deadline: bigint | number): Promise<void> {
  const { timestamp: now } = await getBlock(client);
  if (BigInt(deadline) <= now) throw new errors.ExpiredDeadlineError({ deadline: BigInt(deadline), now });
}

/** @throws {AccountNotDeployedError} when there is no code at the address of a contract. */
export async function checkDeployed(client: AnyClient, account: Address): Promise<void> {
  if (!(await getCode(client, { address: account }))) throw new AccountNotDeployedError({ account });
}

/** @throws {NotMemberError} when the account is not a member who may vote now. */
export async function checkMember(client: AnyClient, { registry }: Deployment, account: Address): Promise<void> {
  const [{ number, since, until }, { timestamp }] = await Promise.all([
    ask(client, memberRegistry.memberOf, registry, [account]),
    getBlock(client),
  ]);
  if (number === 0 || until !== 0 || BigInt(since) > timestamp)
    throw new errors.NotMemberError({ account, since, until });
}

/** @throws {RequestClosedError} when the request stands elsewhere than named. */
export async function checkStatus(
  client: AnyClient,
  { requests }: Deployment,
  id: RequestId,
  wanted: readonly Status[],
): Promise<void> {
  const index = await ask(client, aidRequests.statusOf, requests, [id]);
  const current = status.decode(index);
  if (!wanted.includes(current)) throw new errors.RequestClosedError({ id, status: current });
}

/** @throws {WrongVersionError} when the terms are not those that the id stands for. */
export function checkTerms(id: RequestId, terms: Terms): void {
  if (!matchesTerms(id, terms)) throw new errors.WrongVersionError({ id, given: id });
}
