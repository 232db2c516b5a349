import { type Authorization, type Signer, Transaction, type TypedDataDomain, type TypedDataField } from "ethers";
import {
  type Address,
  type Hex,
  hexToBytes,
  type LocalAccount,
  serializeTransaction,
  type SignableMessage,
  type TransactionSerializable,
} from "viem";
import { toAccount } from "viem/accounts";

import { toSafeNumber } from "../types/integers.js";

type Types = Record<string, readonly TypedDataField[]>;

/** The types that the primary one is made of: ethers refuses to guess among others. */
function reachable(types: Types, primaryType: string, found: Record<string, TypedDataField[]> = {}): typeof found {
  if (primaryType in found || !(primaryType in types)) return found;
  found[primaryType] = [...(types[primaryType] ?? [])];
  for (const { type } of found[primaryType]) reachable(types, type.split("[", 1)[0] ?? "", found);
  return found;
}

const toAuthorization = ({ address, chainId, nonce, signature }: Authorization) => ({
  address: address as Address,
  chainId: toSafeNumber(chainId, "chainId"),
  nonce: toSafeNumber(nonce, "nonce"),
  r: signature.r as Hex,
  s: signature.s as Hex,
  yParity: signature.yParity,
  v: BigInt(signature.v),
});

/**
 * Make an account of viem from a signer of ethers that holds its own key: a `Wallet`, or any `AbstractSigner` that can
 * sign transactions. Signs the same bytes; the key stays in the signer.
 *
 * (A `JsonRpcSigner` has no key: its wallet sends for it. Pass it to `fromEthers`.)
 *
 * @example
 * ```ts
 * const account = await accountFromSigner(new Wallet(key));
 * await pool.pledge(client, { deployment, account, asset: NATIVE, amount });
 * ```
 */
export async function accountFromSigner(signer: Signer): Promise<LocalAccount> {
  const address = (await signer.getAddress()) as Address;
  return toAccount({
    address,
    signMessage: async ({ message }: { message: SignableMessage }) => {
      const raw = typeof message === "string" ? message : message.raw;
      const plain = typeof message === "string" || typeof raw !== "string";
      return (await signer.signMessage(plain ? raw : hexToBytes(raw as Hex))) as Hex;
    },
    signTransaction: async (transaction) => {
      // By way of the bytes that are signed: nothing can be lost or added between the two.
      const bytes = serializeTransaction(transaction as TransactionSerializable);
      return (await signer.signTransaction(Transaction.from(bytes))) as Hex;
    },
    signTypedData: async (parameters) => {
      const { domain = {}, types, primaryType, message } = parameters as never as Typed;
      const signature = await signer.signTypedData(domain, reachable(types, primaryType), message);
      return signature as Hex;
    },
    signAuthorization: async ({ address, contractAddress, chainId, nonce }) =>
      toAuthorization(await signer.authorize({ address: contractAddress ?? address, chainId, nonce })),
  });
}

interface Typed {
  readonly domain?: TypedDataDomain;
  readonly types: Types;
  readonly primaryType: string;
  readonly message: Record<string, unknown>;
}
