export { useActor, useReader } from "./clients.js";
export { ChainNotConfiguredError, NoSolidarityProviderError } from "./errors.js";
export { hydration } from "./hydration.js";
export { invalidateChanged } from "./invalidate.js";
export { keyOf, type SolidarityKey } from "./keys.js";
export { SolidarityProvider, useDeployment } from "./provider.js";
export {
  governanceQueries,
  memberQueries,
  poolQueries,
  type Queries,
  queriesOf,
  type Readable,
  type ReadQuery,
  readQuery,
  recordQueries,
  requestQueries,
  roundQueries,
  tokenQueries,
} from "./queries.js";
export type { Followed } from "./useFollow.js";
export { useMatchEstimate, type UseMatchEstimateParameters } from "./useMatchEstimate.js";
export { type Plannable, usePlan } from "./usePlan.js";
export { type Given, type ReadOptionsOf, useRead } from "./useRead.js";
export { useRecord, type UseRecordParameters } from "./useRecord.js";
export { type Sendable, useSend, type UseSendOptions } from "./useSend.js";
export { useSolidarity } from "./useSolidarity.js";
export { type UseWatchRecordParameters, useWatchRecord, type WatchedRecord } from "./useWatchRecord.js";
export { useWrite, type UseWriteOptions, type UseWriteResult } from "./useWrite.js";
export { useWatchRound } from "./useWatchRound.js";
