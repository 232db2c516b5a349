import { expect } from "chai";
import { FallbackProvider, Transaction, VoidSigner, Wallet } from "ethers";
import fc from "fast-check";
import {
  createClient,
  custom,
  getAddress,
  keccak256,
  recoverTypedDataAddress,
  serializeTransaction,
  toHex,
  type Hex,
  type SignedAuthorization,
  type TransactionSerializable,
  type TypedDataDomain,
} from "viem";
import { privateKeyToAccount, type PrivateKeyAccount } from "viem/accounts";

import { accountFromSigner, fromEthers, toEthersSigner } from "../../sdk/ethers/index.js";
import { NoAccountError, WrongSignerError, WrongTypeError } from "../../sdk/errors/index.js";
import { rejected } from "../flow/utils/rejected.js";
import { address, hex, uint } from "./utils/arbitrary.js";

const key = keccak256(toHex("a key of these tests"));
const own: PrivateKeyAccount = privateKeyToAccount(key);
const wallet = new Wallet(key);
const nowhere = createClient({ account: own, transport: custom({ request: () => Promise.resolve("0x1") }) });

/** Transactions of every type that viem and ethers share. */
const transactions = fc
  .record({
    chainId: fc.integer({ min: 1, max: 2 ** 31 }),
    nonce: fc.integer({ min: 0, max: 2 ** 31 }),
    gas: uint(40),
    value: uint(100),
    to: fc.option(address, { nil: undefined }),
    data: fc.uint8Array({ maxLength: 80 }).map((bytes) => toHex(bytes)),
    price: uint(60),
    tip: uint(60),
    storageKeys: fc.array(hex(32), { maxLength: 2 }),
    listed: address,
    type: fc.constantFrom("legacy", "eip2930", "eip1559", "eip7702"),
  })
  .chain(({ price, tip, storageKeys, listed, type, to, ...base }) => {
    const accessList = [{ address: listed, storageKeys }];
    const fees = { maxFeePerGas: price > tip ? price : tip, maxPriorityFeePerGas: price > tip ? tip : price };
    if (type === "legacy") return fc.constant({ ...base, to, type, gasPrice: price } as TransactionSerializable);
    if (type === "eip2930")
      return fc.constant({ ...base, to, type, gasPrice: price, accessList } as TransactionSerializable);
    if (type === "eip1559") return fc.constant({ ...base, to, type, ...fees, accessList } as TransactionSerializable);
    return fc
      .record({ address, chainId: fc.integer({ min: 0, max: 1e6 }), nonce: fc.integer({ min: 0, max: 1e6 }) })
      .map(
        (request) =>
          ({
            ...base,
            to: to ?? listed,
            type,
            ...fees,
            accessList,
            authorizationList: [request],
          }) as never as TransactionSerializable,
      );
  });

/** With authorizations signed, which takes time that a generator does not have. */
async function whole(transaction: TransactionSerializable): Promise<TransactionSerializable> {
  const requests = transaction.authorizationList as unknown as SignedAuthorization[] | undefined;
  if (!requests) return transaction;
  const authorizationList = await Promise.all(requests.map((request) => own.signAuthorization(request)));
  return { ...transaction, authorizationList } as TransactionSerializable;
}

const types = {
  Ballot: [
    { name: "id", type: "uint256" },
    { name: "choice", type: "Choice" },
    { name: "past", type: "Choice[]" },
  ],
  Choice: [
    { name: "support", type: "uint8" },
    { name: "reason", type: "bytes32" },
  ],
  // Nothing refers to it: ethers alone would not know what is signed.
  Unused: [{ name: "note", type: "string" }],
} as const;
const choice = fc.record({ support: fc.integer({ min: 0, max: 2 }), reason: hex(32) });
const ballots = fc.record({ id: uint(256), choice, past: fc.array(choice, { maxLength: 3 }) });
const domains: fc.Arbitrary<TypedDataDomain> = fc.record({
  name: fc.string(),
  version: fc.constantFrom("1", "2"),
  chainId: fc.integer({ min: 1, max: 2 ** 31 }),
  verifyingContract: address,
});

describe("ethers and viem", () => {
  it("sign the same transactions, both ways", async () => {
    const account = await accountFromSigner(wallet);
    const signer = toEthersSigner(nowhere);
    await fc.assert(
      fc.asyncProperty(transactions, async (drawn) => {
        const transaction = await whole(drawn);
        const expected = await own.signTransaction(transaction);
        expect(await account.signTransaction(transaction), "a wallet of ethers for viem").to.equal(expected);
        const given = Transaction.from(serializeTransaction(transaction));
        expect(await signer.signTransaction(given), "an account of viem for ethers").to.equal(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("sign the same typed data, both ways, whatever other types lie beside", async () => {
    const account = await accountFromSigner(wallet);
    const signer = toEthersSigner(nowhere);
    const { Unused: _, ...used } = types;
    await fc.assert(
      fc.asyncProperty(domains, ballots, async (domain, message) => {
        const data = { domain, types, primaryType: "Ballot", message } as const;
        const expected = await own.signTypedData(data);
        expect(await account.signTypedData(data)).to.equal(expected);
        const given = Object.fromEntries(Object.entries(used).map(([name, fields]) => [name, [...fields]]));
        expect(await signer.signTypedData(domain as never, given, message)).to.equal(expected);
        expect(await recoverTypedDataAddress({ ...data, signature: expected })).to.equal(own.address);
      }),
      { numRuns: 40 },
    );
  });

  it("sign the same messages, text and bytes, both ways", async () => {
    const account = await accountFromSigner(wallet);
    const signer = toEthersSigner(nowhere);
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.uint8Array({ maxLength: 50 }), async (text, raw) => {
        const [asText, asBytes] = await Promise.all([
          own.signMessage({ message: text }),
          own.signMessage({ message: { raw } }),
        ]);
        expect(await account.signMessage({ message: text })).to.equal(asText);
        expect(await account.signMessage({ message: { raw } })).to.equal(asBytes);
        expect(await account.signMessage({ message: { raw: toHex(raw) } })).to.equal(asBytes);
        expect(await signer.signMessage(text)).to.equal(asText);
        expect(await signer.signMessage(raw)).to.equal(asBytes);
      }),
      { numRuns: 30 },
    );
  });

  it("sign the same authorizations (EIP-7702), both ways", async () => {
    const account = await accountFromSigner(wallet);
    const signer = toEthersSigner(nowhere);
    const request = { address: own.address, chainId: 10, nonce: 7 } as const;
    const { r, s, yParity } = await own.signAuthorization(request);
    expect(await account.signAuthorization?.(request)).to.deep.include({ ...request, r, s, yParity });
    expect(await account.signAuthorization?.({ contractAddress: own.address, chainId: 10, nonce: 7 })).to.include({
      r,
    });
    const { signature, chainId, nonce } = await signer.authorize(request);
    expect([signature.r, signature.s, signature.yParity, chainId, nonce]).to.deep.equal([r, s, yParity, 10n, 7n]);
  });

  it("refuse to sign a transaction in another's name", async () => {
    const signer = toEthersSigner(nowhere);
    const other = getAddress(`0x${"11".repeat(20)}`);
    const refusal = await rejected(
      signer.signTransaction({ from: other, to: other, type: 2, chainId: 1 }),
      WrongSignerError,
    );
    expect(refusal.values).to.deep.equal({ expected: own.address, actual: other });
  });

  it("need a provider that takes JSON-RPC, and an account", async () => {
    await rejected(fromEthers(wallet), WrongTypeError);
    await rejected(fromEthers(new VoidSigner(own.address)), WrongTypeError);
    const { values } = await rejected(fromEthers(new FallbackProvider([], 1)), WrongTypeError);
    expect(values.expected).to.contain("JsonRpcProvider");
    const reader = createClient({ transport: custom({ request: () => Promise.resolve("0x1" as Hex) }) });
    expect(() => toEthersSigner(reader)).to.throw(NoAccountError);
  });
});
