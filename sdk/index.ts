export { addresses, type Deployed } from "./addresses.js";
export * from "./actions/index.js";
export { formatAmount, parseAmount } from "./amounts.js";
export { solidarity, type Solidarity, solidarityActions } from "./client.js";
export {
  createSolidarityClient,
  type ChainDetails,
  type Eip1193Provider,
  type SolidarityClient,
  type SolidarityClientParameters,
} from "./createSolidarityClient.js";
export { SolidarityError, type SolidarityErrorOptions } from "./errors/base.js";
// Named here too, so that who exports what is made of them can name it.
export type { ArgsOf, FieldsOf, ResultOf } from "./internal/abis.js";
export type { Bound, BoundAll } from "./internal/bind.js";
export type { LaterRead } from "./internal/later.js";
export type { Preview } from "./plan/preview.js";
export type { SendOptions, Sent } from "./plan/send.js";
export type { Plan, PlanOptions } from "./plan/types.js";
export type { AnyCall, Call, Setting } from "./internal/call.js";
export type { AnyClient } from "./internal/client.js";
export type { Patience } from "./internal/patience.js";
export type { ReadAction, ReadOptions } from "./internal/read.js";
export type { Planned, PlanInput } from "./internal/planning.js";
export type { Done, WriteAction, WriteOptions } from "./internal/write.js";
export * from "./types/index.js";
