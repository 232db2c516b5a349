import type { Address, Hex } from "viem";

import type * as errors from "../../errors/index.js";
import type { AnyClient } from "../../internal/client.js";
import { laterTyped } from "../../internal/later.js";
import type { WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Sign a token's permit (ERC-2612) that lets the pool, or another spender, take an amount once.
 *
 * Reads the token's name, version, nonce and domain separator, and signs only if they agree. `pledgeWithPermit`
 * does this by itself; sign apart when somebody else sends.
 *
 * @throws {UnsupportedTokenError} when the token knows no permits.
 * @throws {DomainMismatchError} when the token signs for another domain.
 * @throws {KeySignatureNeededError} when the account is a contract, such as a Safe.
 * @throws {ExpiredDeadlineError} when the deadline is not in the future.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const permit = await pool.signPermit(client, { deployment, asset: usdc, amount: 5_000_000n });
 * await pool.pledgeWithPermit(client, { deployment, asset: usdc, amount: 5_000_000n, permit });
 * ```
 */
export const signPermit: (client: AnyClient, parameters: signPermit.Parameters) => Promise<signPermit.ReturnType> =
  /* @__PURE__ */ laterTyped(async () => (await import("../../signing/permit.js")).sign);

export namespace signPermit {
  export type Args = InCommunity & {
    asset: Address;
    /** In the token's smallest unit. */
    amount: bigint;
    /** Who may take it: the pool, unless named. */
    spender?: Address | undefined;
    /** Seconds since 1970; an hour from now, unless named. */
    deadline?: bigint | undefined;
  };
  export type Parameters = Args & Pick<WriteOptions, "account">;
  export type ReturnType = Permit;
  export type ErrorType =
    errors.UnsupportedTokenError | errors.DomainMismatchError | errors.KeySignatureNeededError | errors.SolidarityError;
}

/** A signed ERC-2612 permit. */
export interface Permit {
  readonly deadline: bigint;
  readonly v: number;
  readonly r: Hex;
  readonly s: Hex;
}
