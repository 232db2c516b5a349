import type { Address } from "viem";

import { SolidarityError, WordedError } from "./base.js";
import { fill } from "./fill.js";

/** Something is of another type than asked for: in plain JavaScript nobody else would say so. */
export class WrongTypeError extends SolidarityError<{ name: string; given: string; expected: string }> {
  static readonly code = "WrongType";
  static readonly words = [
    "`{name}` is of another type (given “{given}”, expected “{expected}”).",
    'Pass what is expected: amounts from `parseAmount("12.50", decimals)`, other whole numbers as `12n`.',
  ] as const;

  constructor(values: { name: string; given: string; expected: string }) {
    const { code, words } = WrongTypeError;
    // About numbers only where numbers are.
    const hint = values.expected === "bigint" ? words[1] : `Pass ${values.expected}.`;
    super({ code, message: fill(words[0], values), hint, values });
  }
}

/** The community lives on another chain than the one named beside it. */
export class DeploymentChainError extends WordedError<{ pool: Address; actual: number; expected: number }> {
  static override readonly code = "DeploymentChain";
  static override readonly words = [
    "The community lives on chain {actual}, and chain {expected} was asked for.",
    "Pass the community's own chain id, or another deployment.",
  ] as const;
}
