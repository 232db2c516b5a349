import type { Address } from "viem";

import { SolidarityError } from "./base.js";

/** Something is of another type than asked for: in plain JavaScript nobody else would say so. */
export class WrongTypeError extends SolidarityError<{ name: string; given: string; expected: string }> {
  constructor(values: { name: string; given: string; expected: string }) {
    super({
      code: "WrongType",
      message: `"${values.name}" is of another type (given ${values.given}, expected ${values.expected}).`,
      hint:
        values.expected === "bigint"
          ? 'Make amounts with parseAmount("12.50", decimals), and other whole numbers with BigInt("12") or 12n.'
          : `Pass ${values.expected}.`,
      values,
    });
  }
}

/** The community lives on another chain than the one named beside it. */
export class DeploymentChainError extends SolidarityError<{ pool: Address; actual: number; expected: number }> {
  constructor(values: { pool: Address; actual: number; expected: number }) {
    super({
      code: "DeploymentChain",
      message: `The community lives on chain ${values.actual}, and chain ${values.expected} was asked for.`,
      hint: "Pass the community's own chain id, or another deployment.",
      values,
    });
  }
}
