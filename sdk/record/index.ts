export type { Cursor, Place, PoolEntry, RecordedContract, RecordEntry } from "./entries.js";
export { recordFromJson, toJson } from "./json.js";
export { type LedgerEntry, type LedgerEvent, ledgerEvents } from "./ledger.js";
export { type AssetSums, type Replay, replayRecord } from "./replay.js";
export type { Difference } from "./verify.js";
export { replayRound, type RoundLog, type RoundReplay } from "./rounds.js";
export type { RecordNews } from "./watch.js";
export type { RoundNews } from "./watchRound.js";
