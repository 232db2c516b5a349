import type { SolidarityError } from "../errors/base.js";
import { MalformedDataError, RecordMismatchError } from "../errors/checks.js";
import { InvalidAmountError, OutOfRangeError, UnknownWordError } from "../errors/input.js";
import { DisconnectedError, NetworkError } from "../errors/outside.js";
import { InputError, InterruptedError, InterruptedSendingError, NotANodeError, UsageError } from "./errors.js";

/** What each exit code means: the one table, shown by `--help`. */
export const EXITS = {
  done: { code: 0, means: "done; the plan is ready; the record is true" },
  refused: { code: 1, means: "refused by a check, the chain or you; or sent with an unknown outcome" },
  usage: { code: 2, means: "bad usage: options, amounts, files, keys; nothing was sent" },
  unreachable: { code: 3, means: "the node could not be reached; nothing was sent: try again" },
  different: { code: 4, means: "verification found a difference" },
  interrupted: { code: 130, means: "interrupted (Ctrl-C); what had been sent is listed" },
} as const;

export type Exit = keyof typeof EXITS;

/** How a failure ends. Whoever tries again after 3 must not send twice: what was sent never ends so. */
export function exitOf(error: SolidarityError, sent: number): Exit {
  if (error instanceof InterruptedError || error instanceof InterruptedSendingError) return "interrupted";
  if (error instanceof RecordMismatchError) return "different";
  if (sent > 0) return "refused";
  const silences = [NetworkError, DisconnectedError, NotANodeError];
  if (silences.some((type) => error instanceof type)) return "unreachable";
  const inputs = [UsageError, InputError, InvalidAmountError, MalformedDataError, OutOfRangeError, UnknownWordError];
  return inputs.some((type) => error instanceof type) ? "usage" : "refused";
}
