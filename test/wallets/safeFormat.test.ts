import { expect } from "chai";
import { createClient, custom, hashStruct, type Hex, keccak256, stringToHex } from "viem";

import * as errors from "../../sdk/errors/index.js";
import * as wallets from "../../sdk/wallets/index.js";

/** What Safe's own software and contracts read, byte by byte. */
describe("Wallets: what a Safe reads", () => {
  describe("as a file for Safe{Wallet}'s Transaction Builder", () => {
    const donor = "0x00000000000000000000000000000000000000A1";
    const call = { to: donor, value: 2n * 10n ** 18n, data: "0xabcdef" } as const;
    const make = () =>
      wallets.toSafeBatch({ safe: donor, chainId: 10, calls: [call], name: "A gift", createdAt: 1_700_000_000_000 });

    it("holds the calls, amounts as digits, and the Builder's checksum", () => {
      const batch = make();
      expect(batch).to.deep.include({ version: "1.0", chainId: "10", createdAt: 1_700_000_000_000 });
      expect(batch.transactions).to.deep.equal([
        { to: donor, value: "2000000000000000000", data: "0xabcdef", contractMethod: null, contractInputsValues: null },
      ]);
      expect(JSON.parse(JSON.stringify(batch))).to.deep.equal(batch);
      // The text that the Builder hashes, spelled out: keys in order, a comma after each value, no name, no checksum.
      const address = JSON.stringify(donor);
      const meta = `{["createdFromOwnerAddress","createdFromSafeAddress","description","name","txBuilderVersion"]"",${address},"",null,"1.18.2",}`;
      const transaction = `{["contractInputsValues","contractMethod","data","to","value"]null,null,"0xabcdef",${address},"2000000000000000000",}`;
      const text = `{["chainId","createdAt","meta","transactions","version"]"10",1700000000000,${meta},[${transaction}],"1.0",}`;
      expect(batch.meta.checksum).to.equal(keccak256(stringToHex(text)));
    });

    it("may be renamed, but not altered", () => {
      const batch = make();
      const renamed = { ...batch, meta: { ...batch.meta, name: "Another name" } };
      expect(wallets.safeBatchChecksum(renamed)).to.equal(batch.meta.checksum);
      const altered = { ...batch, transactions: batch.transactions.map((entry) => ({ ...entry, value: "3" })) };
      expect(wallets.safeBatchChecksum(altered)).to.not.equal(batch.meta.checksum);
      expect(() => wallets.toSafeBatch({ safe: donor, chainId: 1, calls: [], name: "" })).to.throw(
        errors.EmptyBatchError,
      );
    });
  });

  describe("asking a Safe among the owners", () => {
    const at = { safe: "0x00000000000000000000000000000000000000A1", chainId: 1 } as const;
    const digest = keccak256(stringToHex("a message"));

    /** What the inner Safe is asked about, when the outer one is to sign. */
    async function askedBy(version: wallets.SafeVersion, sign: (outer: wallets.SafeAccount) => Promise<unknown>) {
      let asked: Hex | undefined;
      const inner: wallets.SafeOwner = {
        address: "0x00000000000000000000000000000000000000B2",
        source: "safe",
        sign: ({ hash }) => Promise.resolve((asked = hash)),
      };
      const sending = { multiSend: at.safe, sender: at.safe };
      await sign(wallets.toSafeAccount({ ...at, signers: [inner], version, sending }));
      return asked;
    }
    /** A node that knows the Safe, at its fifth transaction. */
    const answers: Readonly<Record<string, Hex>> = {
      eth_chainId: "0x1",
      eth_getCode: "0x00",
      eth_call: `0x${"4".padStart(64, "0")}`,
      eth_sendTransaction: digest,
    };
    const client = createClient({
      transport: custom({ request: ({ method }: { method: string }) => Promise.resolve(answers[method]) }),
    });
    const message = (version: wallets.SafeVersion) => askedBy(version, (outer) => outer.sign!({ hash: digest }));
    const sent = (version: wallets.SafeVersion) =>
      askedBy(version, (outer) => outer.sendCalls!(client, [{ to: at.safe, value: 1n, data: "0x" }]));

    const word = (value: string) => value.padStart(64, "0");
    const separator = keccak256(
      `${keccak256(stringToHex("EIP712Domain(uint256 chainId,address verifyingContract)"))}${word("1")}${word(at.safe.slice(2))}`,
    );
    const whole = (struct: Hex): Hex => `0x1901${separator.slice(2)}${struct.slice(2)}`;

    it("passes the digest on from 1.5.0, from 1.4.1 what it is the digest of, and from 1.3.0 the message itself", async () => {
      const struct = keccak256(`${keccak256(stringToHex("SafeMessage(bytes message)"))}${keccak256(digest).slice(2)}`);
      expect(await message("1.5.0")).to.equal(keccak256(whole(struct)));
      expect(await message("1.4.1")).to.equal(whole(struct));
      expect(await message("1.3.0")).to.equal(digest);
    });

    it("passes a transaction on from 1.5.0 by its digest, from all older ones by what it is the digest of", async () => {
      const transaction = wallets.toSafeTransaction({ calls: [{ to: at.safe, value: 1n, data: "0x" }], nonce: 4n });
      const typed = wallets.safeTransactionTypedData(at, transaction);
      const bytes = whole(hashStruct({ data: typed.message, types: typed.types, primaryType: "SafeTx" }));
      expect(await sent("1.5.0")).to.equal(keccak256(bytes));
      expect(await sent("1.4.1")).to.equal(bytes);
      expect(await sent("1.3.0")).to.equal(bytes);
    });
  });

  describe("joining signatures", () => {
    const key = `0x${"11".repeat(64)}`;
    const [low, high] = [`0x${"01".repeat(20)}`, `0x${"f2".repeat(20)}`] as [Hex, Hex];

    it("sorts by owner, and gives each the form that tells a Safe how it was signed", () => {
      const joined = wallets.joinSafeSignatures([
        { owner: high, signature: `${key}00` as Hex },
        { owner: low, signature: `${key}1c` as Hex, kind: "ethSign" },
      ]);
      expect(joined).to.equal(`${key}20${key.slice(2)}1b`);
    });

    it("puts contracts' signatures behind all others, with a pointer to each", () => {
      const joined = wallets.joinSafeSignatures([
        { owner: high, signature: "0xaabbcc", kind: "contract" },
        { owner: low, signature: "0x", kind: "approved" },
      ]);
      const word = (value: string) => value.padStart(64, "0");
      const heads = `${word(low.slice(2))}${word("")}01${word(high.slice(2))}${word("82")}00`;
      expect(joined).to.equal(`0x${heads}${word("3")}aabbcc`);

      const both = wallets.joinSafeSignatures([
        { owner: high, signature: "0xdd", kind: "contract" },
        { owner: low, signature: "0xaabbcc", kind: "contract" },
      ]);
      // The second one's stands behind the first one's length and three bytes: at 130 + 32 + 3.
      const pointers = `${word(low.slice(2))}${word("82")}00${word(high.slice(2))}${word("a5")}00`;
      expect(both).to.equal(`0x${pointers}${word("3")}aabbcc${word("1")}dd`);
    });

    it("refuses an owner twice, in any case of letters, and what is no key's signature", () => {
      const twice = [high, high.toUpperCase().replace("0X", "0x") as Hex];
      const join = (signatures: readonly wallets.SafeSignature[]) => () => wallets.joinSafeSignatures(signatures);
      expect(join(twice.map((owner) => ({ owner, signature: `${key}1b` as Hex })))).to.throw(
        errors.OwnerSignatureError,
      );
      expect(join([{ owner: low, signature: `${key}1b00` as Hex }])).to.throw(errors.OwnerSignatureError, "66 bytes");
      expect(join([{ owner: low, signature: `${key}05` as Hex }])).to.throw(errors.OwnerSignatureError, "last byte");
    });
  });
});
