// What the SDK's examples take for granted, besides what is imported from the SDK. Nothing executes it.

import type { QueryClient } from "@tanstack/react-query";
import type { Signer } from "ethers";
import type { ReactElement } from "react";
import type {
  Account,
  Address,
  Chain,
  Client,
  Hex,
  LocalAccount,
  PublicActions,
  TransactionReceipt,
  Transport,
  TypedDataDefinition,
  WalletActions,
} from "viem";
import type { Config } from "wagmi";

import type { SignedInvitation } from "../../../sdk/actions/member/index.js";
import type { Approval, Ballot } from "../../../sdk/actions/request/index.js";
import type * as sdk from "../../../sdk/index.js";
import type { RoundGift } from "../../../sdk/math/index.js";
import type { Plan } from "../../../sdk/plan/index.js";
import type { PriceSource, Receipt, RecordEntry, RoundLog, SignedReceipt } from "../../../sdk/record/index.js";

export { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
export { BrowserProvider, Wallet } from "ethers";
export { createWalletClient, isAddressEqual, parseEther, publicActions, sha256 } from "viem";
export { WagmiProvider } from "wagmi";

type Connected = Client<Transport, Chain, Account> & PublicActions<Transport, Chain> & WalletActions<Chain, Account>;
/** Somebody by their address, their account or their client: an example says by its use which. */
type Somebody = Address & Omit<Connected, keyof LocalAccount> & LocalAccount;

export declare const window: Window & { readonly ethereum: sdk.Eip1193Provider };

export declare const client: Connected;
export declare const config: Config;
export declare const queryClient: QueryClient;
export declare const deployment: sdk.Deployment;
export declare const provider: sdk.Eip1193Provider;
export declare const app: ReactElement;
export declare const signer: Address & Signer;

export declare const account: Somebody,
  ana: Somebody,
  anybody: Somebody,
  assessor: Somebody,
  attester: Somebody,
  ben: Somebody,
  candidate: Somebody;
export declare const carer: Somebody,
  donor: Somebody,
  eve: Somebody,
  fresh: Somebody,
  friend: Somebody,
  funder: Somebody,
  holder: Somebody;
export declare const invitee: Somebody, lost: Somebody, otherPool: Somebody, otherWallet: Somebody;
export declare const payee: Somebody, relayer: Somebody, requester: Somebody, responder: Somebody, source: Somebody;
export declare const steward: Somebody, treasurer: Somebody, voter: Somebody;
export declare const responders: readonly Somebody[];

export declare const address: Address,
  asset: Address,
  dai: Address,
  factory: Address,
  multiSend: Address,
  personhood: Address,
  safe: Address,
  signMessageLib: Address;
export declare const to: Address, usdc: Address;
export declare const about: Hex,
  digest: Hex,
  encryptedReason: Hex,
  encryptedReport: Hex,
  evidence: Hex,
  hash: Hex,
  key: Hex;
export declare const notes: Hex, reason: Hex, person: Hex, salt: Hex, secret: Hex;
export declare const amount: bigint,
  consentCap: bigint,
  deadline: bigint,
  fund: bigint,
  nonce: bigint,
  proposalId: bigint;
export declare const rapidPerPayee: bigint, timepoint: bigint;
export declare const chainId: number,
  closesAt: number,
  effectiveAt: number,
  opensAt: number,
  rapidWindow: number,
  version: number;
export declare const description: string, identifier: string, text: string;

export declare const id: sdk.RequestId;
export declare const ids: readonly sdk.RequestId[];
export declare const terms: sdk.Terms;
export declare const draft: sdk.CommunityDraft & { preset: "group" };
export declare const ordinary: sdk.Budget, rapid: sdk.Budget;
export declare const policy: sdk.Policy;
export declare const invitation: SignedInvitation["invitation"], signatures: readonly SignedInvitation[];
export declare const approvals: readonly Approval[];
export declare const ballot: Ballot;
export declare const calls: readonly sdk.AnyCall[];
export declare const entries: readonly RecordEntry[], lastEntry: RecordEntry;
export declare const logs: readonly RoundLog[];
export declare const gifts: readonly RoundGift[];
export declare const plan: Plan;
export declare const price: PriceSource;
export declare const receipt: Receipt & Pick<TransactionReceipt, "logs">, signed: SignedReceipt;
export declare const typedData: TypedDataDefinition;
export declare const caught: unknown;
export declare const field: HTMLInputElement, button: HTMLButtonElement;

export declare const forget: (...what: unknown[]) => void, show: (...what: unknown[]) => void;
export declare const save: (...what: unknown[]) => Promise<void>;
export declare const writeFile: (path: string, text: string) => Promise<void>;
export declare const readFile: (path: string, encoding: "utf8") => Promise<string>;
