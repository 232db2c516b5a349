import type { TypedData } from "viem";

import { type Format, moment } from "./fields.js";

/** A message that people sign. */
export interface Message {
  readonly types: TypedData;
  readonly primaryType: string;
  readonly format: Format;
}

/** Messages of one signing domain. */
export interface Messages {
  readonly title: string;
  /** What is known of the domain. Communities are opened at any time, so their addresses are not among it. */
  readonly domain: Readonly<Record<string, string>>;
  readonly messages: readonly Message[];
}

/** Until when most messages hold. */
export const deadline = moment("deadline", "Valid until");
