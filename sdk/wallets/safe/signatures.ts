import { type Address, concatHex, type Hex, isHex, numberToHex, padHex, size, slice } from "viem";

import { OwnerSignatureError } from "../../errors/wallets.js";

/**
 * How an owner signed. `typedData`: the SafeMessage or SafeTx itself (EIP-712). `ethSign`: its hash as a text message
 * (`personal_sign`), as some hardware wallets do. `contract`: the owner is a contract and answers for itself (ERC-1271).
 * `approved`: the owner sends the transaction, or approved its hash on the chain.
 */
export type SafeSignatureKind = "typedData" | "ethSign" | "contract" | "approved";

/** One owner's signature. */
export interface SafeSignature {
  readonly owner: Address;
  /** As the owner's wallet gave it. Not looked at for `approved`. */
  readonly signature: Hex;
  /** `typedData`, unless named. */
  readonly kind?: SafeSignatureKind | undefined;
}

/** Length of what a Safe reads per owner: r, s, v. */
const STATIC = 65;

/**
 * Join owners' signatures in the form and order that a Safe wants: ascending by owner, those of contracts at the end
 * with pointers to them, `v` raised by 4 for text messages. Pure.
 *
 * @throws {OwnerSignatureError} when an owner comes twice, or a signature is not one of a key.
 *
 * @example
 * ```ts
 * const signatures = joinSafeSignatures([
 *   { owner: ana, signature: await ana.signTypedData(typedData) },
 *   { owner: ben, signature: await ben.signMessage({ message: { raw: hash } }), kind: "ethSign" },
 * ]);
 * ```
 */
export function joinSafeSignatures(signatures: readonly SafeSignature[]): Hex {
  const sorted = signatures.toSorted((a, b) => (BigInt(a.owner) < BigInt(b.owner) ? -1 : 1));
  const heads: Hex[] = [];
  const tails: Hex[] = [];
  let offset = sorted.length * STATIC;
  for (const [index, { owner, signature, kind = "typedData" }] of sorted.entries()) {
    const previous = sorted[index - 1];
    if (previous && BigInt(previous.owner) === BigInt(owner))
      throw new OwnerSignatureError({ owner, problem: "it is there twice" });
    if (kind === "contract") {
      if (!isHex(signature)) throw new OwnerSignatureError({ owner, problem: "it is not hexadecimal" });
      heads.push(concatHex([padHex(owner, { size: 32 }), numberToHex(offset, { size: 32 }), "0x00"]));
      tails.push(concatHex([numberToHex(size(signature), { size: 32 }), signature]));
      offset += 32 + size(signature);
    } else if (kind === "approved") {
      heads.push(concatHex([padHex(owner, { size: 32 }), numberToHex(0, { size: 32 }), "0x01"]));
    } else {
      heads.push(concatHex([slice(ofKey(owner, signature), 0, 64), recovery(owner, signature, kind)]));
    }
  }
  return concatHex([...heads, ...tails]);
}

function ofKey(owner: Address, signature: Hex): Hex {
  if (!isHex(signature) || size(signature) !== STATIC)
    throw new OwnerSignatureError({ owner, problem: `it has ${isHex(signature) ? size(signature) : 0} bytes, not 65` });
  return signature;
}

/** The last byte, which tells a Safe also how it was signed. Some wallets count it from 0, others from 27. */
function recovery(owner: Address, signature: Hex, kind: "typedData" | "ethSign"): Hex {
  const last = BigInt(slice(signature, 64));
  const v = last < 27n ? last + 27n : last;
  if (v !== 27n && v !== 28n) throw new OwnerSignatureError({ owner, problem: `its last byte is ${last}` });
  return numberToHex(kind === "ethSign" ? v + 4n : v, { size: 1 });
}
