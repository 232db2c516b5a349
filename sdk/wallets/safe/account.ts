import {
  type Address,
  concatHex,
  domainSeparator,
  hashMessage,
  hashStruct,
  hashTypedData,
  type Hash,
  type Hex,
  type LocalAccount,
  type TypedDataDefinition,
} from "viem";
import { toAccount } from "viem/accounts";
import { readContract } from "viem/actions";

import { OwnerSignatureError, SafeMessageNotSignedError, SafeSendsNothingError } from "../../errors/wallets.js";
import type { AnyCall } from "../../internal/call.js";
import type { AnyClient } from "../../internal/client.js";
import type { SelfSending } from "../../internal/selfSending.js";
import { safeAbi } from "./abi.js";
import { executeSafe, type SafeSender } from "./execute.js";
import { type SafeAt, toSafeMessage } from "./message.js";
import { joinSafeSignatures, type SafeSignature } from "./signatures.js";

/** What owners are asked to sign: a message of the Safe, or a transaction. */
export type SafeTypedData = Pick<TypedDataDefinition, "domain" | "types" | "primaryType" | "message">;

/** An owner who can sign here: a viem account, a wallet client bound to one, or another Safe. */
export interface SafeOwner {
  readonly address: Address;
  readonly source?: string | undefined;
  signTypedData?: ((typedData: never) => Promise<Hex>) | undefined;
  /** What a Safe among the owners signs by. */
  sign?: ((message: { hash: Hex }) => Promise<Hex>) | undefined;
}

/** Versions of Safe's contract that differ in what they ask a Safe among their owners. */
export type SafeVersion = "1.3.0" | "1.4.1" | "1.5.0";

/**
 * Who signs: enough owners that are at hand, or a function that gets their signatures from wherever they are (another
 * page, a message to each, a service). It may take days; nothing is held meanwhile but the promise.
 */
export type SafeSigners = readonly SafeOwner[] | ((typedData: SafeTypedData) => Promise<readonly SafeSignature[]>);

/** A Safe as a viem account. */
export type SafeAccount = LocalAccount<"safe"> & Partial<SelfSending>;

/**
 * Let a Safe act wherever the SDK takes an account: it signs through its owners (ERC-1271), so ballots, agreements,
 * invitations, gifts (ERC-3009, Permit2) and receipts work as with a key. No sign-in anywhere.
 *
 * What takes only signatures of keys (`signPermit`, `signDelegation`) says so (`KeySignatureNeededError`). With a
 * `sender`, plans are sent too: all calls as one Safe transaction, which the sender brings and pays gas for.
 *
 * @throws {OwnerSignatureError} on signing, when an owner comes twice or their wallet returns something odd.
 * @throws {SafeSendsNothingError} on sending a transaction: give the owners a batch instead, or plan.
 *
 * @example
 * ```ts
 * const account = toSafeAccount({ safe, chainId, signers: [ana, ben] });
 * const ballot = await request.signBallot(client, { deployment, account, id, support: "for" });
 * ```
 */
export function toSafeAccount({
  safe,
  chainId,
  signers,
  sending,
  version,
}: SafeAt & {
  signers: SafeSigners;
  sending?: SafeSender | undefined;
  /** Of this Safe's contract (its `VERSION`): to be named when there is a Safe among the signers. */
  version?: SafeVersion | undefined;
}): SafeAccount {
  const at: SafeAt = { safe, chainId };
  const sign = async (typedData: SafeTypedData): Promise<Hex> =>
    joinSafeSignatures(
      typeof signers === "function" ? await signers(typedData) : await signedBy(signers, typedData, version),
    );
  const account = local(safe, (message) => sign(toSafeMessage(at, message)));
  if (!sending) return account;
  const sendCalls = (client: AnyClient, calls: readonly AnyCall[]): Promise<Hash> =>
    executeSafe(client, { ...at, ...sending, calls, sign });
  return { ...account, sendCalls };
}

/**
 * Let a Safe whose owners sign on the chain (Safe's SignMessageLib) act wherever the SDK asks for a signature: it
 * returns the empty one, which stands for what they executed.
 *
 * Two steps: sign once, and get `SafeMessageNotSignedError` with the digest for `signOnChain`; once the owners have
 * executed that, sign the same again. Name every field that would change meanwhile (`deadline`, `nonce`, `salt`).
 *
 * @throws {SafeMessageNotSignedError} on signing, until the owners have executed it.
 *
 * @example
 * ```ts
 * const account = toOnChainSafeAccount(client, { safe, chainId });
 * const ballot = await request.signBallot(client, { deployment, account, id, support: "for", deadline });
 * ```
 */
export const toOnChainSafeAccount = (client: AnyClient, { safe, chainId }: SafeAt): SafeAccount =>
  local(safe, async (digest) => {
    const message = hashTypedData(toSafeMessage({ safe, chainId }, digest));
    const signed = await readContract(client, {
      abi: safeAbi,
      address: safe,
      functionName: "signedMessages",
      args: [message],
    });
    if (signed === 0n) throw new SafeMessageNotSignedError({ safe, digest });
    return "0x";
  });

/** The account of a Safe, given how it signs a digest. */
function local(safe: Address, sign: (digest: Hex) => Promise<Hex>): SafeAccount {
  const refuse = (): Promise<never> => Promise.reject(new SafeSendsNothingError({ safe }));
  const account = toAccount({
    address: safe,
    sign: ({ hash }) => sign(hash),
    signMessage: ({ message }) => sign(hashMessage(message)),
    signTypedData: (typedData) => sign(hashTypedData(typedData as TypedDataDefinition)),
    signTransaction: refuse,
  });
  return { ...account, source: "safe" };
}

/** Every owner signs; one that is a Safe itself signs by its own owners. */
const signedBy = (
  owners: readonly SafeOwner[],
  typedData: SafeTypedData,
  version: SafeVersion | undefined,
): Promise<readonly SafeSignature[]> =>
  Promise.all(
    owners.map(async (owner): Promise<SafeSignature> => {
      if (owner.source !== "safe")
        return { owner: owner.address, signature: (await owner.signTypedData?.(typedData as never)) ?? "0x" };
      if (version === undefined)
        throw new OwnerSignatureError({
          owner: owner.address,
          problem: "it is a Safe: name the `version` of its Safe",
        });
      const signature = (await owner.sign?.({ hash: askedOf(typedData, version) })) ?? "0x";
      return { owner: owner.address, signature, kind: "contract" };
    }),
  );

/** What a Safe asks a contract among its owners about: a digest, or as older versions do, what it is the digest of. */
function askedOf(typedData: SafeTypedData, version: SafeVersion): Hex {
  const whole = typedData as TypedDataDefinition & { domain: object; message: { message: Hex } };
  if (version === "1.5.0") return hashTypedData(whole);
  if (version === "1.3.0" && whole.primaryType === "SafeMessage") return whole.message.message;
  const { domain, types, primaryType, message } = whole;
  return concatHex(["0x1901", domainSeparator({ domain }), hashStruct({ data: message, types, primaryType })]);
}
