import type { Address, Hex } from "viem";

import type { OnChain } from "../../types/deployment.js";

/** Where personhood is attested: a contract beside communities, which one or many of them may trust. */
export interface AtPersonhood extends OnChain {
  /** The contract's address: what a round calls `personhood`, and a registry a proof module. */
  personhood: Address;
}

/** What an attester signs: that an account is one particular person. Holds no bigint, so that JSON takes it as it is. */
export interface Attestation {
  /** The person's account. */
  readonly account: Address;
  /** The person, as every attester calls them: a digest from `personDigest`. */
  readonly person: Hex;
  /** How sure the attester is, in 1/10,000. */
  readonly weight: number;
  /** Seconds since 1970. The newest attestation of an account is the one that holds. */
  readonly issuedAt: number;
  /** Until when it holds, in seconds since 1970. */
  readonly expiry: number;
}

/** An attestation with its attester's signature: everything that `attest` takes. */
export interface SignedAttestation {
  readonly personhood: Address;
  readonly attestation: Attestation;
  readonly attester: Address;
  readonly signature: Hex;
}
