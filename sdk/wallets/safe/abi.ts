import { parseAbi } from "viem";

/** As much of a Safe (1.3 and newer) as is called here. */
export const safeAbi = parseAbi([
  "function nonce() view returns (uint256)",
  "function signedMessages(bytes32 message) view returns (uint256)",
  "function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures) payable returns (bool success)",
]);

/** What a Safe runs in its own name (by delegatecall), to do more than call one contract. */
export const safeLibraryAbi = parseAbi([
  "function multiSend(bytes transactions) payable",
  "function signMessage(bytes data)",
]);
