import { SolidarityError } from "./base.js";
import { fill } from "./fill.js";
import { hints, retryable } from "./hints.js";
import type { ContractErrorName } from "./names.js";
import { sayIn } from "./say.js";
import { contracts } from "./words/en/contracts.js";
import { manner } from "./words/en/manner.js";

/** A contract refused. One subclass per error of the contracts, made by `npm run generate`. */
export abstract class ContractError<values extends object = object> extends SolidarityError<values> {
  /** The error's name in the contract. */
  static readonly code: ContractErrorName;

  constructor(values: values, options: { cause?: unknown } = {}) {
    const { code } = new.target;
    super({
      code,
      message: fill(contracts[code][0], values, sayIn(manner, values)),
      hint: hints[code],
      values,
      retryable: retryable.has(code),
      ...options,
    });
  }
}
