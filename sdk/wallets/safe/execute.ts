import type { Account, Address, Hash, Hex } from "viem";
import { getChainId, readContract } from "viem/actions";

import { WrongChainError } from "../../errors/checks.js";
import type { AnyCall } from "../../internal/call.js";
import { checkDeployed } from "../../internal/check.js";
import { accountOf, type AnyClient } from "../../internal/client.js";
import { deliver } from "../../internal/delivery.js";
import { typed } from "../../internal/typed.js";
import { safeAbi } from "./abi.js";
import type { SafeTypedData } from "./account.js";
import type { SafeAt } from "./message.js";
import { execSafeTransaction, safeTransactionTypedData, toSafeTransaction } from "./transaction.js";

/** How Safe transactions are brought to the chain. */
export interface SafeSender {
  /** Who brings them, and pays gas: anybody. The client's account, unless named. */
  sender?: Account | Address | undefined;
  /** Safe's MultiSendCallOnly on this chain, as `safe-deployments` lists it. */
  multiSend: Address;
}

/**
 * Let a Safe make calls as one transaction, all or nothing: the owners sign it, the sender brings it.
 *
 * @throws {EmptyBatchError} when there is no call.
 * @throws {WrongChainError} when the client is on another chain than the Safe.
 * @throws {AccountNotDeployedError} when the Safe is not on the chain yet.
 * @throws {SafeRefusedError} when the Safe refuses: too few owners signed, or somebody else.
 *
 * @example
 * ```ts
 * const hash = await executeSafe(client, {
 *   safe,
 *   chainId,
 *   multiSend,
 *   calls: [pool.pledge.call({ deployment, asset: NATIVE, amount })],
 *   sign: async (typedData) => joinSafeSignatures([{ owner: ana.address, signature: await ana.signTypedData(typedData) }]),
 * });
 * ```
 */
export const executeSafe = (
  client: AnyClient,
  {
    safe,
    chainId,
    multiSend,
    sender,
    calls,
    sign,
  }: SafeAt &
    SafeSender & {
      calls: readonly AnyCall[];
      /** Gets the owners' signatures, joined (`joinSafeSignatures`). */
      sign: (typedData: SafeTypedData) => Promise<Hex>;
    },
): Promise<Hash> =>
  typed(async () => {
    const account = accountOf(client, sender);
    const actual = await getChainId(client);
    if (actual !== chainId) throw new WrongChainError({ actual, expected: chainId });
    await checkDeployed(client, safe);
    const nonce = await readContract(client, { abi: safeAbi, address: safe, functionName: "nonce" });
    const transaction = toSafeTransaction({ calls, multiSend, nonce });
    const signatures = await sign(safeTransactionTypedData({ safe, chainId }, transaction));
    const call = execSafeTransaction(safe, transaction, signatures);
    return deliver(client, { account, ...call, chain: client.chain ?? null });
  });
