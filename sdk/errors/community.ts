import type { Address } from "viem";

import { WordedError } from "./base.js";
import { plainly } from "./plainly.js";

// About the addresses that a community is known by.

/** What was looked for is not there, or more than one is. */
export class CommunityNotFoundError extends WordedError<{ address: Address; found: readonly Address[] }> {
  static override readonly code = "CommunityNotFound";
  static override readonly words = [
    "Which community {address} stands for cannot be told: {found:count} were opened with it.",
    "Give the address of the community's pool, or the file of its addresses.",
  ] as const;
  static override readonly say = plainly;
}

/** The addresses do not belong together: money sent there may be lost. */
export class NotOneCommunityError extends WordedError<{ wrong: readonly string[] }> {
  static override readonly code = "NotOneCommunity";
  static override readonly words = [
    "These addresses are not those of one community: {wrong}.",
    "Send nothing there, and ask the community for its addresses again.",
  ] as const;
}
