import { SolidarityError } from "./base.js";
import { fill, withReason } from "./fill.js";
import { accounts } from "./words/en/accounts.js";

/** A smart account refused, with a code of its own kind. */
abstract class AccountError<values extends { reason: string }> extends SolidarityError<values> {
  static readonly code: "SafeRefused" | "UserOperationRefused";

  constructor(values: values, cause?: unknown) {
    const { code } = new.target;
    const { reason } = values;
    const [message, hint] = Object.hasOwn(accounts, reason)
      ? accounts[reason as keyof typeof accounts]
      : accounts[code];
    super({ code, message: withReason(fill(message, values), reason), hint, values, cause });
  }
}

/** A Safe refused. `values.reason` is its code, `GS000` to `GS400`; the words say what it stands for. */
export class SafeRefusedError extends AccountError<{ reason: string }> {
  static override readonly code = "SafeRefused";
}

/**
 * The EntryPoint of smart accounts (ERC-4337), or a bundler, refused. `values.reason` is the code, `AA10` to `AA99`;
 * the words say what it stands for.
 */
export class UserOperationRefusedError extends AccountError<{
  reason: string;
  /** Which operation of the bundle. */
  opIndex?: bigint | undefined;
}> {
  static override readonly code = "UserOperationRefused";
}
