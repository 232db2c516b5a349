export {
  type AnnouncedProvider,
  findProviders,
  type ProviderInfo,
  type ProvidersOptions,
  watchProviders,
} from "./providers.js";
export {
  type SafeAccount,
  type SafeOwner,
  type SafeSigners,
  type SafeTypedData,
  type SafeVersion,
  toOnChainSafeAccount,
  toSafeAccount,
} from "./safe/account.js";
export { type SafeBatch, type SafeBatchCall, safeBatchChecksum, toSafeBatch } from "./safe/batch.js";
export { executeSafe, type SafeSender } from "./safe/execute.js";
export { type SafeAt, type SafeMessage, signOnChain, toSafeMessage } from "./safe/message.js";
export { joinSafeSignatures, type SafeSignature, type SafeSignatureKind } from "./safe/signatures.js";
export {
  encodeMultiSend,
  execSafeTransaction,
  type SafeTransaction,
  safeTransactionTypedData,
  toSafeTransaction,
} from "./safe/transaction.js";
export {
  type Connectable,
  createWrite,
  type Writable,
  type Write,
  type WriteOptions,
  type WriteState,
} from "./write.js";
