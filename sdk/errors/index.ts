export { SolidarityError, type SolidarityErrorOptions } from "./base.js";
export * from "./accounts.js";
export * from "./checks.js";
export * from "./community.js";
export { ContractError } from "./contract.js";
export { decodeError } from "./decode.js";
export { type ErrorExplanation, explainError } from "./explain.js";
export * from "./generated.js";
export { hints } from "./hints.js";
export * from "./input.js";
export type { AnyAbi, ContractErrorName } from "./names.js";
export * from "./outside.js";
export * from "./plans.js";
export * from "./refusals.js";
export {
  ForeignCursorError,
  NothingGivenError,
  RecordReorganisedError,
  UnknownGiftError,
  WrongSignerError,
} from "./record.js";
export * from "./wallets.js";
export type { ErrorWords } from "./words/catalogue.js";
