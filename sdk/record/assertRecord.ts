import { RecordMismatchError } from "../errors/checks.js";
import type { AnyClient } from "../internal/client.js";
import { verifyRecord } from "./verify.js";

/**
 * Verify a community's record, and throw if the chain disagrees. See `verifyRecord`.
 *
 * @throws {RecordMismatchError} when record and chain differ in anything.
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { entries, head } = await record.assertRecord(client, { deployment });
 * ```
 */
export async function assertRecord(
  client: AnyClient,
  parameters: verifyRecord.Parameters,
): Promise<verifyRecord.ReturnType> {
  const result = await verifyRecord(client, parameters);
  if (!result.verified) throw new RecordMismatchError({ differences: result.differences });
  return result;
}
