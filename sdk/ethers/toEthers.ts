import {
  AbstractSigner,
  type Authorization,
  type AuthorizationRequest,
  type BigNumberish,
  BrowserProvider,
  copyRequest,
  getAddress,
  getBigInt,
  JsonRpcSigner,
  type Provider,
  resolveAddress,
  Signature,
  type Signer,
  Transaction,
  type TransactionRequest,
  type TypedDataDomain,
  TypedDataEncoder,
  type TypedDataField,
} from "ethers";
import { type Account, type Address, type Hex, type LocalAccount, parseTransaction } from "viem";

import { WrongSignerError } from "../errors/record.js";
import { accountOf, type AnyClient } from "../internal/client.js";
import { toSafeNumber } from "../types/integers.js";
import { lineThrough } from "./line.js";

/**
 * Make a provider of ethers from a client of viem: everything goes through that client's transport.
 *
 * @example
 * ```ts
 * const pool = EmergencyPool__factory.connect(deployment.pool, toEthersProvider(client));
 * ```
 */
export const toEthersProvider = (client: AnyClient): BrowserProvider =>
  new BrowserProvider(lineThrough(client), undefined, { pollingInterval: client.pollingInterval, cacheTimeout: -1 });

/**
 * Make a signer of ethers from a client of viem and its account, or another one.
 *
 * @throws {NoAccountError} when neither the client nor the call names an account.
 *
 * @example
 * ```ts
 * const pool = EmergencyPool__factory.connect(deployment.pool, toEthersSigner(client));
 * await pool.collect(asset, payee);
 * ```
 */
export function toEthersSigner(client: AnyClient, given?: Account | Address): Signer {
  const account = accountOf(client, given);
  const provider = toEthersProvider(client);
  return account.type === "json-rpc"
    ? new JsonRpcSigner(provider, getAddress(account.address))
    : new AccountSigner(account as LocalAccount, provider);
}

/** A signer of ethers whose key is in an account of viem. */
class AccountSigner extends AbstractSigner {
  constructor(
    readonly account: LocalAccount,
    provider: Provider | null,
  ) {
    super(provider);
  }

  override getAddress(): Promise<string> {
    return Promise.resolve(getAddress(this.account.address));
  }

  override connect(provider: Provider | null): AccountSigner {
    return new AccountSigner(this.account, provider);
  }

  override async signTransaction(given: TransactionRequest): Promise<string> {
    const { to, from, ...rest } = copyRequest(given);
    const signer = from && (await resolveAddress(from, this));
    if (signer && signer !== (await this.getAddress()))
      throw new WrongSignerError({ expected: this.account.address, actual: signer as Address });
    const whole = Transaction.from({ ...rest, to: to ? await resolveAddress(to, this) : null });
    // By way of the bytes that are signed: nothing can be lost or added between the two.
    return this.account.signTransaction(parseTransaction(whole.unsignedSerialized as Hex));
  }

  override signMessage(message: string | Uint8Array): Promise<string> {
    return this.account.signMessage({ message: typeof message === "string" ? message : { raw: message } });
  }

  override async signTypedData(
    domain: TypedDataDomain,
    types: Record<string, TypedDataField[]>,
    value: Record<string, unknown>,
  ): Promise<string> {
    const named = await TypedDataEncoder.resolveNames(domain, types, value, async (name) => resolveAddress(name, this));
    const message = named.value as Record<string, unknown>;
    const payload: unknown = TypedDataEncoder.getPayload(named.domain, types, message);
    return this.account.signTypedData(payload as Parameters<LocalAccount["signTypedData"]>[0]);
  }

  override async authorize(given: AuthorizationRequest): Promise<Authorization> {
    const { address, chainId, nonce } = await this.populateAuthorization(given);
    const to = (await resolveAddress(address, this)) as Address;
    const request = { address: to, chainId: small(chainId, "chainId"), nonce: small(nonce, "nonce") };
    const signed = await this.account.signAuthorization?.(request);
    if (!signed) return super.authorize(given);
    const { r, s, yParity } = signed;
    const signature = Signature.from({ r, s, yParity: yParity === 1 ? 1 : 0 });
    return { address: to, chainId: BigInt(signed.chainId), nonce: BigInt(signed.nonce), signature };
  }
}

const small = (value: BigNumberish | undefined, name: string): number => toSafeNumber(getBigInt(value ?? 0), name);
