import { expect } from "chai";
import fc from "fast-check";
import { createWalletClient, custom, numberToHex } from "viem";
import { privateKeyToAccount } from "viem/accounts";

import {
  MalformedDataError,
  NothingGivenError,
  OutOfRangeError,
  RecordMismatchError,
  WrongChainError,
  WrongSignerError,
} from "../../sdk/errors/index.js";
import { NATIVE, record } from "../../sdk/index.js";
import {
  type PoolEntry,
  type PriceSource,
  receiptFromJson,
  receiptToHtml,
  receiptWords,
  type SignedReceipt,
  toJson,
} from "../../sdk/record/index.js";
import { ChainDouble, deployment } from "./utils/chainDouble.js";
import { chainId, LedgerBuilder, person, requests, token } from "./utils/ledger.js";

const treasurer = privateKeyToAccount(`0x${"11".repeat(32)}`);
const stranger = privateKeyToAccount(`0x${"22".repeat(32)}`);
const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

/** A wallet that knows its chain and nothing else. */
const walletOf = (account: typeof treasurer, chain = chainId) =>
  createWalletClient({ account, transport: custom({ request: () => Promise.resolve(numberToHex(chain)) }) });

const donor = person(1);
const price: PriceSource = () => Promise.resolve({ price: 300_050n, decimals: 2, currency: "USD" });

/** Gifts of two donors in three assets' ways, over six blocks of twelve seconds from second 1,200 on. */
const gifts = (): PoolEntry[] =>
  new LedgerBuilder()
    .pledge(10n ** 18n + 1n)
    .pledge(5n, { donor: person(2) })
    .pledge(2_500_001n, { asset: token, earmark: 7 })
    .add("PaidAtOnce", {
      module: requests,
      ref: 1n,
      to: person(9),
      asset: NATIVE,
      amount: 3n,
      earmarked: 0n,
      category: 1,
    })
    .pledge(7n)
    .add("Pledged", {
      asset: token,
      donor,
      payer: person(2),
      amount: 9n,
      earmark: 0,
      counted: false,
      memo: `0x${"0".repeat(64)}`,
    })
    .pledge(11n).entries;

const named = { deployment, community: "Elm Street", signer: treasurer.address, donor } as const;
const whole = { from: 0n, until: 10_000n } as const;

async function signedReceipt(chain = new ChainDouble(gifts())): Promise<SignedReceipt> {
  const receipt = await record.getReceipt(chain.client, { ...named, ...whole, price });
  return record.signReceipt(walletOf(treasurer), { deployment, receipt });
}

describe("receipts", () => {
  it("hold every gift in the donor's name within the span, and no other, to the last unit", async () => {
    const { client } = new ChainDouble(gifts());
    const all = await record.getReceipt(client, { ...named, ...whole });
    expect(all.gifts.map(({ amount }) => amount)).to.deep.equal([10n ** 18n + 1n, 2_500_001n, 7n, 9n, 11n]);
    expect(all.totals).to.deep.equal([
      { asset: NATIVE, symbol: "ETH", decimals: 18, amount: 10n ** 18n + 19n },
      { asset: token, symbol: "USDC", decimals: 6, amount: 2_500_010n },
    ]);
    expect(all.gifts[1]).to.include({ earmark: 7, time: 1_200n, currency: "" });
    expect(all).to.include({ recordBlock: 102n, issuedAt: 1_224n, chainId, pool: deployment.pool });
    // The first second is within, the last is not.
    const of = async (from: bigint, until: bigint): Promise<bigint[]> =>
      (await record.getReceipt(client, { ...named, from, until })).gifts.map(({ amount }) => amount);
    expect(await of(1_212n, 1_224n)).to.deep.equal([7n, 9n]);
    expect(await of(1_211n, 1_225n)).to.deep.equal([7n, 9n, 11n]);
    expect(await of(1_213n, 1_225n)).to.deep.equal([11n]);
  });

  it("take a year from its first second in UTC to the first of the next", async () => {
    const receipt = await record.getReceipt(new ChainDouble(gifts()).client, { ...named, year: 1970 });
    expect([receipt.from, receipt.until]).to.deep.equal([0n, 31_536_000n]);
    const leap = await failureOf(record.getReceipt(new ChainDouble(gifts()).client, { ...named, year: 2024 }));
    expect(leap).to.be.instanceOf(NothingGivenError);
    const { from, until } = (leap as NothingGivenError).values;
    expect(until - from).to.equal(366n * 86_400n);
    expect(new Date(Number(from) * 1_000).toISOString()).to.equal("2024-01-01T00:00:00.000Z");
  });

  it("state what gifts were worth, rounded down", async () => {
    const { gifts: stated } = await record.getReceipt(new ChainDouble(gifts()).client, { ...named, ...whole, price });
    expect(stated.map(({ value }) => value)).to.deep.equal([300_050n, (2_500_001n * 300_050n) / 10n ** 6n, 0n, 2n, 0n]);
    expect(stated[0]).to.include({ currency: "USD", valueDecimals: 2 });
  });

  it("are refused for spans that are none, and for those who gave nothing", async () => {
    const { client } = new ChainDouble(gifts());
    for (const span of [{ from: 5n, until: 5n }, { from: -1n, until: 5n }, { year: 1969 }, { year: 2026.5 }])
      expect(await failureOf(record.getReceipt(client, { ...named, ...span } as never))).to.be.instanceOf(
        OutOfRangeError,
      );
    const nobody = record.getReceipt(client, { ...named, ...whole, donor: person(3) });
    expect(await failureOf(nobody)).to.be.instanceOf(NothingGivenError);
  });

  it("are signed by the signer whom they name, for their own community, on its chain", async () => {
    const receipt = await record.getReceipt(new ChainDouble(gifts()).client, { ...named, ...whole });
    const sign = (wallet: ReturnType<typeof walletOf>, pool = deployment.pool) =>
      failureOf(record.signReceipt(wallet, { deployment: { ...deployment, pool }, receipt }));
    expect(await sign(walletOf(stranger))).to.be.instanceOf(WrongSignerError);
    expect(await sign(walletOf(treasurer, 1))).to.be.instanceOf(WrongChainError);
    expect(await sign(walletOf(treasurer), requests)).to.be.instanceOf(RecordMismatchError);
  });

  it("verify: with what the record holds, and by the signer who is expected", async () => {
    const chain = new ChainDouble(gifts());
    const receipt = await signedReceipt(chain);
    // What is given later changes nothing.
    chain.entries = [
      ...gifts(),
      ...new LedgerBuilder().pledge(99n).entries.map((entry) => ({ ...entry, blockNumber: 110n })),
    ];
    chain.tip = 120n;
    const verify = (signer = treasurer.address) => record.verifyReceipt(chain.client, { deployment, receipt, signer });
    expect(await verify()).to.deep.equal({ verified: true, differences: [] });
    expect((await verify(stranger.address)).differences.map(({ what }) => what)).to.deep.equal(["signer", "signature"]);
  });

  it("do not verify once any field is changed (law 17, Bound signatures)", async () => {
    const chain = new ChainDouble(gifts());
    const receipt = await signedReceipt(chain);
    type Path = readonly (string | number)[];
    const paths: Path[] = [];
    const walk = (value: unknown, path: Path): void => {
      if (typeof value === "object" && value !== null)
        for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
      else paths.push(path);
    };
    walk(receipt, []);
    expect(paths.length).to.be.greaterThan(50);
    const change = (value: unknown, [key, ...rest]: Path): unknown => {
      if (key === undefined) return other(value);
      const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
        string,
        unknown
      >;
      copy[key] = change(copy[key], rest);
      return copy;
    };
    for (const path of paths) {
      const changed = change(receipt, path) as SignedReceipt;
      const { verified } = await record.verifyReceipt(chain.client, {
        deployment,
        receipt: changed,
        signer: treasurer.address,
      });
      expect(verified, path.join(".")).to.equal(false);
    }
  });

  it("do not verify if the signer left out a gift, added one, or added up wrongly", async () => {
    const chain = new ChainDouble(gifts());
    const { signature: _, ...true_ } = await signedReceipt(chain);
    const [first, ...others] = true_.gifts;
    const lies = {
      "gift 1": { ...true_, gifts: others },
      "gift 6": { ...true_, gifts: [...true_.gifts, { ...first!, logIndex: 77 }] },
      [`total of ${NATIVE.toLowerCase()}`]: {
        ...true_,
        totals: true_.totals.map((total) => ({ ...total, amount: total.amount + 1n })),
      },
      "number of totals": { ...true_, totals: [...true_.totals, true_.totals[0]!] },
      "head of the record": { ...true_, recordHead: `0x${"00".repeat(20)}` as const },
    };
    for (const [what, lie] of Object.entries(lies)) {
      const receipt = await record.signReceipt(walletOf(treasurer), { deployment, receipt: lie });
      const result = await record.verifyReceipt(chain.client, { deployment, receipt, signer: treasurer.address });
      expect(result.verified).to.equal(false);
      expect(result.differences.map((difference) => difference.what))
        .to.include(what)
        .and.not.include("signature");
    }
  });

  it("can be signed by a contract wallet (ERC-1271)", async () => {
    const wallet = person(77);
    const chain = new ChainDouble(gifts(), { wallet });
    const receipt = {
      ...(await record.getReceipt(chain.client, { ...named, ...whole, signer: wallet })),
      signature: "0x1234",
    } as const;
    expect((await record.verifyReceipt(chain.client, { deployment, receipt, signer: wallet })).verified).to.equal(true);
    const without = new ChainDouble(gifts());
    const result = await record.verifyReceipt(without.client, { deployment, receipt, signer: wallet });
    expect(result.differences.map(({ what }) => what)).to.deep.equal(["signature"]);
  });

  it("survive the way through JSON, and nothing else does", async () => {
    const receipt = await signedReceipt();
    const text = toJson(receipt);
    expect(receiptFromJson(text)).to.deep.equal(receipt);
    const row = JSON.parse(text) as Record<string, unknown>;
    const bad: unknown[] = [
      null,
      1,
      [],
      {},
      { ...row, signature: undefined },
      { ...row, until: 5 },
      { ...row, until: "5e3" },
      { ...row, gifts: {} },
      { ...row, gifts: [{}] },
      { ...row, recordHead: "0x12" },
      { ...row, donor: "0x12" },
      { ...row, chainId: "1" },
    ];
    for (const value of [...bad.map((one) => JSON.stringify(one)), "{"])
      expect(() => receiptFromJson(value), value).to.throw(MalformedDataError);
  });

  it("hold a gift of their first second, and none of the second after their last", async () => {
    const chain = new ChainDouble(gifts());
    const { gifts: all } = await record.getReceipt(chain.client, { ...named, ...whole });
    const [from, until] = [all[0]?.time ?? 0n, all.at(-1)?.time ?? 0n];
    const edge = await record.getReceipt(chain.client, { ...named, from, until });
    expect(edge.gifts.map(({ time }) => time)).to.deep.equal(
      all.map(({ time }) => time).filter((time) => time < until),
    );
    expect(edge.gifts[0]?.time).to.equal(from);
    const receipt = await record.signReceipt(walletOf(treasurer), { deployment, receipt: edge });
    const signer = treasurer.address;
    expect((await record.verifyReceipt(chain.client, { deployment, receipt, signer })).differences).to.deep.equal([]);
  });

  it("print as one page that runs nothing and fetches nothing, whatever names are given", async () => {
    const receipt = await signedReceipt();
    const tags = (html: string): string[] => [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
    const shape = tags(receiptToHtml(receipt)).filter((tag) => !tag.startsWith("<html"));
    for (const forbidden of ["<script", "<img", "<link", "<iframe", "src=", "href=", "url(", "@import", " on"])
      expect(shape.join("").toLowerCase()).to.not.contain(forbidden);
    const evil = fc.oneof(
      fc.constantFrom(
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "</pre></title><b>",
        "&lt;",
        "' onload='x",
        "<!--",
        "]]>",
        "\u202e",
      ),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(evil, evil, evil, (community, symbol, word) => {
        const totals = receipt.totals.map((total) => ({ ...total, symbol }));
        const stated = receipt.gifts.map((gift) => ({ ...gift, currency: symbol || "USD" }));
        const html = receiptToHtml(
          { ...receipt, community, totals, gifts: stated },
          { language: word, title: word, donor: word },
        );
        expect(tags(html).filter((tag) => !tag.startsWith("<html"))).to.deep.equal(shape);
        expect(/<html lang="([^"<>]*)">/.test(html)).to.equal(true);
      }),
      { numRuns: 150 },
    );
  });

  it("print in three languages, each with every word, and break no number or time over two lines", async () => {
    const receipt = await signedReceipt();
    for (const [language, words] of Object.entries(receiptWords)) {
      expect(Object.keys(words)).to.deep.equal(Object.keys(receiptWords.en));
      const html = receiptToHtml(receipt, words);
      expect(html).to.contain(`<html lang="${language}">`);
      for (const [word, said] of Object.entries(words))
        if (word !== "unsigned") expect(html, `${language}: ${word}`).to.contain(said);
      const other = Object.entries(receiptWords).find(([key]) => key !== language)?.[1];
      expect(html).to.not.contain(other?.intro);
    }
    const html = receiptToHtml(receipt);
    expect(html)
      .to.match(/td\.n\{[^}]*white-space:nowrap/)
      .and.to.match(/td\.t\{[^}]*white-space:nowrap/);
    for (const { time } of receipt.gifts)
      expect(html).to.contain(`<td class="t">${new Date(Number(time) * 1_000).toISOString().replace(".000", "")}</td>`);
  });

  it("print amounts to the last unit, in the words given, and say when they are drafts", async () => {
    const receipt = await signedReceipt();
    const html = receiptToHtml(receipt, { language: "de", title: "Quittung" });
    for (const text of [
      "1.000000000000000019",
      "1.000000000000000001",
      "2.50001",
      "0.000000000000000007",
      "10501.77",
      'lang="de"',
      "Quittung",
      receipt.signature,
    ])
      expect(html).to.contain(text);
    const { signature: _, ...draft } = receipt;
    expect(receiptToHtml(draft)).to.contain("this is a draft");
    expect(html).to.not.contain("this is a draft");
    const inside = /<pre>(.*)<\/pre>/.exec(html)?.[1] ?? "";
    const plain = inside
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
    expect(receiptFromJson(plain)).to.deep.equal(receipt);
  });
});

/** Another value of the same type. */
function other(value: unknown): unknown {
  if (typeof value === "bigint") return value + 1n;
  if (typeof value === "number") return value + 1;
  const text = String(value);
  return text.startsWith("0x") ? text.slice(0, 10) + (text[10] === "1" ? "2" : "1") + text.slice(11) : `${text}!`;
}
