import { expect } from "chai";
import { Linter } from "eslint";
import tseslint from "typescript-eslint";

const { default: config } = (await import(new URL("../../eslint.config.mjs", import.meta.url).href)) as {
  readonly default: readonly Linter.Config[];
};

/** How much the rules for the SDK have against a line. */
function complaints(line: string): number {
  const rule = config.find(({ files }) => files?.[0] === "sdk/**/*.{ts,tsx}")?.rules?.["no-restricted-syntax"];
  const messages = new Linter().verify(
    line,
    {
      files: ["**/*.ts"],
      languageOptions: { parser: tseslint.parser as Linter.Parser },
      rules: { "no-restricted-syntax": rule ?? "off" },
    },
    "line.ts",
  );
  expect(messages.filter(({ fatal }) => fatal)).to.deep.equal([]);
  return messages.length;
}

describe("amounts of money", () => {
  it("have no way into a float that the linter would let pass", () => {
    for (const line of [
      "Number(amount);",
      "new Number(amount);",
      "globalThis.Number(amount);",
      "amounts.map(Number);",
      "const toNumber = Number;",
      "parseFloat(text);",
      "Number.parseFloat(text);",
      "texts.map(parseFloat);",
      "parseInt(text, 10);",
      "Number.parseInt(text, 10);",
      "+text;",
      'throw new Error("no");',
    ])
      expect(complaints(line), line).to.be.greaterThan(0);
    for (const line of ["Number.isSafeInteger(count);", "const count: number = 1 + 2;", "toSafeNumber(count);"])
      expect(complaints(line), line).to.equal(0);
  });
});
