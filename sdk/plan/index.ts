export { planFromJson, planToJson } from "./json.js";
export { preview, type Preview } from "./preview.js";
export { send, type SendOptions, type Sent } from "./send.js";
export type {
  BalanceChange,
  BatchStep,
  Check,
  CheckName,
  CheckValue,
  Dependency,
  Effects,
  Fee,
  ForeseenEvent,
  Locale,
  Move,
  Plan,
  PlannedGift,
  PlanOptions,
  CoinPrice,
  Route,
  RouteName,
  SignatureStep,
  Step,
  TransactionStep,
} from "./types.js";
export { words as planWords, type Words as PlanWords } from "./words/index.js";
