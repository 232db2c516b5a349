import type { ContractErrorName } from "./names.js";
import { contracts } from "./words/en/contracts.js";

type Hints = { readonly [code in ContractErrorName]: string };

/** The compiler refuses words in which an error is missing. */
const words: { readonly [code in ContractErrorName]: readonly [what: string, next: string] } = contracts;

/** What to do next, for every error that a contract can answer with. */
export const hints: Hints = Object.fromEntries(Object.entries(words).map(([code, [, next]]) => [code, next])) as Hints;

/** Errors after which the same call may succeed later, unchanged. */
export const retryable: ReadonlySet<ContractErrorName> = new Set<ContractErrorName>([
  "EmergencyPoolInsufficient",
  "EmergencyPoolBudgetExceeded",
  "EmergencyPoolNotEnoughGas",
  "EmergencyPoolPayoutsPaused",
  "EmergencyPoolPauseCoolingDown",
  "EmergencyPoolNotDissolved",
  "AidRequestsTooEarly",
  "AidRequestsNoMoney",
  "AidRequestsNothingDue",
  "AidRequestsNotFirstInLine",
  "AidRequestsRapidSuspended",
  "AidRequestsRapidShut",
  "AidRequestsTooFewApprovals",
  "QuadraticFundingNotSettled",
  "QuadraticFundingNotEnoughGas",
  "MemberRegistryNotEligible",
  "MemberRegistryTooFewVouches",
  "MemberRegistryRotationPending",
  "ContributionTokenSourceExhausted",
  "ContributionTokenCareBeyondLimit",
  "AccessManagerNotReady",
  "TimelockUnexecutedPredecessor",
  "TimelockUnexpectedOperationState",
]);
