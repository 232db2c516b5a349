import type { Address } from "viem";

/** Where a community lives: its chain and its eight contracts. */
export interface Deployment {
  readonly chainId: number;
  /** The block that opened it: the record starts here. */
  readonly startBlock: bigint;
  readonly pool: Address;
  readonly requests: Address;
  readonly rounds: Address;
  readonly registry: Address;
  readonly token: Address;
  readonly governor: Address;
  readonly timelock: Address;
  readonly access: Address;
}

/** What every action of a community takes, unless the client is bound to one. */
export interface InCommunity {
  deployment: Deployment;
}

/** What an action takes that belongs to no community. */
export interface OnChain {
  /** A community on its chain (the chain's id is enough): nothing is sent or signed on another one. */
  deployment?: Pick<Deployment, "chainId"> | undefined;
}
