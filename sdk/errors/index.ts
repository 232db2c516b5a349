export { SolidarityError, type SolidarityErrorOptions } from "./base.js";
export * from "./checks.js";
export { ContractError } from "./contract.js";
export { decodeError } from "./decode.js";
export * from "./generated.js";
export { hints } from "./hints.js";
export * from "./input.js";
export type { AnyAbi, ContractErrorName } from "./names.js";
export * from "./outside.js";
export * from "./plans.js";
export {
  ForeignCursorError,
  NothingGivenError,
  RecordReorganisedError,
  UnknownGiftError,
  WrongSignerError,
} from "./record.js";
export {
  EmptyBatchError,
  KeySignatureNeededError,
  OwnerSignatureError,
  SafeMessageNotSignedError,
  SafeRefusedError,
  SafeSendsNothingError,
  UserOperationRefusedError,
} from "./wallets.js";
