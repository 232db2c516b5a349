import type { Address } from "viem";

/** Where personhood is attested: a contract beside communities, which one or many of them may trust. */
export interface AtPersonhood {
  /** The address of the `AttesterPersonhood`: what a round calls `personhood`, and a registry a proof module. */
  personhood: Address;
  /** A community on its chain (the chain's id is enough): nothing is sent or signed on another one. */
  deployment?: { readonly chainId: number } | undefined;
}

/** What an attester signs: that an account is one particular person. Holds no bigint, so that JSON takes it as it is. */
export interface Attestation {
  /** The person's account. */
  readonly account: Address;
  /** The person, as every attester calls them: a digest from `personDigest`. */
  readonly person: `0x${string}`;
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
  readonly signature: `0x${string}`;
}
