import {
  type Address,
  decodeErrorResult,
  type Hash,
  type Hex,
  isAddressEqual,
  parseAbi,
  parseEventLogs,
  type TransactionReceipt,
} from "viem";
import {
  type BundlerClient,
  sendUserOperation,
  type SmartAccount,
  waitForUserOperationReceipt,
} from "viem/account-abstraction";
import { getTransactionReceipt, signAuthorization } from "viem/actions";

import { TransactionRevertedError } from "../errors/checks.js";
import { decodeError } from "../errors/decode.js";
import type { AnyCall } from "../internal/call.js";
import type { AnyClient } from "../internal/client.js";
import { asking, seen } from "../internal/delivery.js";

/** What an EntryPoint tells of each operation, and how accounts wrap the reason of one call among several. */
const entryPointAbi = parseAbi([
  "event BeforeExecution()",
  "event UserOperationEvent(bytes32 indexed userOpHash, address indexed sender, address indexed paymaster, uint256 nonce, bool success, uint256 actualGasCost, uint256 actualGasUsed)",
  "event UserOperationRevertReason(bytes32 indexed userOpHash, address indexed sender, uint256 nonce, bytes revertReason)",
  "error ExecuteError(uint256 index, bytes reason)",
]);

/**
 * Lets a smart account make all calls as one user operation (ERC-4337), and waits for it. A key that has not delegated
 * yet (EIP-7702) signs that along with it.
 */
export async function sendAsUserOperation(
  client: AnyClient,
  bundler: AnyClient,
  account: SmartAccount,
  calls: readonly AnyCall[],
  onSent: (operation: Hash) => void,
): Promise<readonly TransactionReceipt[]> {
  const to = bundler as BundlerClient;
  const delegates = account.authorization && !(await account.isDeployed()) ? account.authorization : undefined;
  const authorization = delegates && (await signAuthorization(client, delegates));
  const hash = await asking(account, () =>
    sendUserOperation(to, { account, calls, ...(authorization && { authorization }) }),
  );
  onSent(hash);
  const { receipt } = await seen(hash, () => waitForUserOperationReceipt(to, { hash }));
  // From the chain, not from the bundler's word.
  const { transactionHash } = receipt;
  const mined = await seen(transactionHash, () => getTransactionReceipt(client, { hash: transactionHash }));
  return [{ ...mined, logs: logsOf(mined, hash, account.entryPoint.address) }];
}

/** The logs of one operation: a bundler puts many into a transaction, and each ends with its event. */
function logsOf(mined: TransactionReceipt, operation: Hex, entryPoint: Address): TransactionReceipt["logs"] {
  const told = parseEventLogs({ abi: entryPointAbi, logs: mined.logs }).filter(({ address }) =>
    isAddressEqual(address, entryPoint),
  );
  const ends = told.filter(({ eventName }) => eventName === "UserOperationEvent" || eventName === "BeforeExecution");
  const at = ends.findIndex((end) => end.eventName === "UserOperationEvent" && end.args.userOpHash === operation);
  const end = ends[at];
  const { transactionHash: hash, blockNumber } = mined;
  if (end?.eventName !== "UserOperationEvent") throw new TransactionRevertedError({ hash, blockNumber });
  if (end.args.success) {
    const from = ends[at - 1]?.logIndex ?? -1;
    return mined.logs.filter(({ logIndex }) => logIndex > from && logIndex < end.logIndex);
  }
  const failure = told.find(
    (log) => log.eventName === "UserOperationRevertReason" && log.args.userOpHash === operation,
  );
  const reason = failure?.eventName === "UserOperationRevertReason" ? failure.args.revertReason : "0x";
  throw reason === "0x" ? new TransactionRevertedError({ hash, blockNumber }) : decodeError(unwrapped(reason));
}

function unwrapped(reason: Hex): Hex {
  try {
    return decodeErrorResult({ abi: entryPointAbi, data: reason }).args[1];
  } catch {
    return reason;
  }
}
