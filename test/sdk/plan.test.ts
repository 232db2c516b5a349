import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";
import fc from "fast-check";
import type { Address } from "viem";

import * as sdk from "../../sdk/index.js";
import { AlteredPlanError } from "../../sdk/errors/index.js";
import { NATIVE, parseAmount } from "../../sdk/index.js";
import { planFromJson, planToJson, planWords, type Locale, type Plan } from "../../sdk/plan/index.js";
import { sealed } from "../../sdk/plan/json.js";
import { inCurrencyRoundedUp, inWords, moment, money, roundedUp } from "../../sdk/plan/money.js";

const locales = Object.keys(planWords) as Locale[];

/** Facts that suit every sentence. */
const facts = {
  amount: "25 USDC",
  who: "0x1234…abcd",
  request: 12,
  support: "for",
  count: 2,
  round: 1n,
  project: 7n,
  have: "5",
  need: "25",
  code: "AidRequestsNoVoice",
  what: "It has no voice.",
  next: "Do nothing.",
  most: "0.0001 ETH",
  signatures: 1,
  transactions: 2,
  inCurrency: "0.31 EUR",
  bound: true,
  gives: true,
  arrives: "24 USDC",
  earmark: 3,
  category: 4,
  track: "consent",
} as const;

type Saying = string | ((given: typeof facts) => string);

/** Everything that a language says, with where it says it. */
function sayings(locale: Locale): [string, string][] {
  const { writes, statuses, fixes, notices } = planWords[locale];
  const cost = (given: typeof facts): string => planWords[locale].cost(given);
  const groups = { write: writes, status: statuses, fix: fixes, notice: notices, cost: { cost } } as unknown as Record<
    string,
    Record<string, Saying>
  >;
  return Object.entries(groups).flatMap(([group, entries]) =>
    Object.entries(entries).map(([name, saying]): [string, string] => [
      `${group} ${name}`,
      typeof saying === "string" ? saying : saying(facts),
    ]),
  );
}

describe("plans", () => {
  it("say what the snapshot says, in every language (SOLIDARITY_UPDATE=1 writes it)", () => {
    const path = join(import.meta.dirname, "plan.snapshot.txt");
    const text = locales
      .map(
        (locale) =>
          `# ${locale}\n${sayings(locale)
            .map(([name, words]) => `${name}: ${words}`)
            .join("\n")}\n`,
      )
      .join("\n");
    if (process.env.SOLIDARITY_UPDATE) writeFileSync(path, text);
    expect(text).to.equal(readFileSync(path, "utf8"));
  });

  it("have a clause for every write, fixes and notices in whole sentences, and leave no fact out", () => {
    const namespaces = Object.values(sdk).filter((value) => typeof value === "object") as unknown as Record<
      string,
      { type?: string; key?: string }
    >[];
    const keys = namespaces
      .flatMap((namespace) => Object.values(namespace))
      .flatMap((action) => (action?.type === "write" ? [action.key] : []));
    expect(keys.length).to.be.greaterThan(45);
    for (const locale of locales) {
      const { writes, fixes, notices } = planWords[locale];
      for (const key of keys) expect(writes, `${locale} ${key}`).to.have.property(key ?? "");
      for (const [name, clause] of Object.entries(writes))
        expect(typeof clause === "string" ? clause : "x", name).not.to.match(/\.$/);
      for (const [name, fix] of Object.entries(fixes))
        if (name !== "accepted") expect(fix({ have: "5", need: "25" }), name).to.match(/\.$/);
      expect(notices.leftover({ amount: "25 USDC", who: "the pool" }))
        .to.contain("25 USDC")
        .and.to.contain("the pool");
      for (const [name, words] of sayings(locale).filter(([at]) => /pool\.pledge|requests\.(vote|release)$/.test(at)))
        expect(words, name).to.match(/25 USDC|12/);
    }
    for (const [one, other] of [
      ["en", "de"],
      ["en", "es"],
      ["de", "es"],
    ] as const) {
      const same = sayings(one)
        .filter(([, words], index) => words === sayings(other)[index]?.[1])
        .map(([name]) => name);
      expect(same, `${one} and ${other}`).to.deep.equal(["notice refused"]);
    }
  });

  describe("write amounts", () => {
    const usdc = { asset: NATIVE as Address, symbol: "USDC", decimals: 6 };
    const coin = { asset: NATIVE as Address, symbol: "ETH", decimals: 18 };

    it("exactly, with each language's mark and a narrow space between groups", () => {
      expect(money(1_250_500_000n, usdc, planWords.en)).to.equal("1250.5 USDC");
      expect(money(12_500_500_000n, usdc, planWords.en)).to.equal("12\u202f500.5 USDC");
      expect(money(1_234_567_000_001n, usdc, planWords.de)).to.equal("1\u202f234\u202f567,000001 USDC");
      expect(money(0n, usdc, planWords.es)).to.equal("0 USDC");
      expect(inWords(310_005n, { currency: "EUR", decimals: 2 }, planWords.de)).to.equal("3100,05 EUR");
      expect(moment(1_764_000_000n)).to.equal("2025-11-24 16:00 UTC");
    });

    it("so that they can be read back", () => {
      fc.assert(
        fc.property(fc.bigInt(0n, 2n ** 200n), fc.integer({ min: 0, max: 30 }), (amount, decimals) => {
          const text = money(amount, { ...coin, decimals }, planWords.de).replace(" ETH", "");
          expect(parseAmount(text.replaceAll("\u202f", "").replace(",", "."), decimals)).to.equal(amount);
        }),
      );
    });

    it("of fees rounded up: never less than it costs, never a whole step more", () => {
      fc.assert(
        fc.property(fc.bigInt(0n, 10n ** 24n), fc.bigInt(1n, 10n ** 9n), (fee, perCoin) => {
          const shown = parseAmount(
            roundedUp(fee, coin, planWords.en).replace(" ETH", "").replaceAll("\u202f", ""),
            18,
          );
          expect(shown >= fee && shown - fee < 10n ** 12n).to.equal(true);
          const cents = inCurrencyRoundedUp(fee, { currency: "EUR", decimals: 2, perCoin }, coin);
          expect(cents * 10n ** 18n >= fee * perCoin && (cents - 1n) * 10n ** 18n < fee * perCoin).to.equal(true);
        }),
      );
    });
  });

  describe("as JSON", () => {
    const empty: Omit<Plan, "id"> = {
      action: "pool.pledge",
      locale: "en",
      account: NATIVE,
      chainId: 1,
      sentence: "",
      notices: [],
      ready: true,
      checks: [],
      route: { name: "direct", signatures: 0, transactions: 1 },
      steps: [],
      fee: { gas: 0n, measured: true, maxFeePerGas: 0n, maxPriorityFeePerGas: 0n, likely: 0n, most: 0n },
      effects: { by: "none", balances: [], events: [] },
      block: 0n,
      madeAt: 0n,
      expiresAt: 0n,
      depends: [],
      rehearsal: [],
      moves: [],
    };

    it("come back as they were, whatever numbers and texts are in them", () => {
      fc.assert(
        fc.property(fc.bigInt(), fc.string(), (amount, text) => {
          const args = { amount, text, list: [amount, { text }], digits: `${amount}` };
          const plan = sealed({
            ...empty,
            sentence: text,
            effects: { by: "none", balances: [], events: [{ address: NATIVE, name: text, args }] },
          });
          expect(planFromJson(planToJson(plan))).to.deep.equal(plan);
        }),
      );
    });

    it("are refused when any number in them is another", () => {
      fc.assert(
        fc.property(fc.bigInt(1n, 10n ** 30n), fc.bigInt(1n, 1000n), (block, by) => {
          const plan = sealed({ ...empty, block });
          const text = planToJson(plan).replace(`"${block}"`, `"${block + by}"`);
          expect(() => planFromJson(text)).to.throw(AlteredPlanError);
        }),
      );
    });

    it("do not depend on the order of their fields", () => {
      const plan = sealed(empty);
      const turned = Object.fromEntries(Object.entries(plan).reverse());
      expect(
        planFromJson(
          JSON.stringify(turned, (_, value: unknown) => (typeof value === "bigint" ? { $bigint: `${value}` } : value)),
        ).id,
      ).to.equal(plan.id);
    });
  });
});
