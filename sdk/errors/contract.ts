import type { ContractErrorName } from "./names.js";
import { describeValues, SolidarityError } from "./base.js";
import { hints, retryable } from "./hints.js";

/** A contract refused. One subclass per error of the contracts, made by `npm run generate`. */
export abstract class ContractError<values extends object = object> extends SolidarityError<values> {
  /** The error's name in the contract. */
  static readonly code: ContractErrorName;

  constructor(values: values, options: { cause?: unknown } = {}) {
    const { code } = new.target;
    const described = describeValues(values);
    super({
      code,
      message: `${code}${described && ` (${described})`}.`,
      hint: hints[code],
      values,
      retryable: retryable.has(code),
      ...options,
    });
  }
}
