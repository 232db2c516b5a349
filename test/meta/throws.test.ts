// What the reference says that an action throws, some test makes it throw: or stands here, with why none does.

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { expect } from "chai";

const root = resolve(import.meta.dirname, "../..");

/** Every file below a folder, with its text. */
const filesOf = (folder: string): { name: string; text: string }[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(root, folder, name), "utf8") }));

/** Tests that make every error there is, to see how it reads. They provoke none. */
const makers = ["sdk/errors.test.ts", "sdk/explain.test.ts", "meta/throws.test.ts"];

/** Errors that no test names. One more fails this; one fewer is struck off. */
const unprovoked: Readonly<Record<string, readonly string[]>> = {
  "a group has no delay on the rapid track; test/solidity makes one": ["AidRequestsTooEarlyError"],
  "takes a vote, and then months, to dissolve; test/solidity lets them pass": ["EmergencyPoolDissolvedError"],
  "wagmi's types refuse a chain that it lacks": ["ChainNotConfiguredError"],
  "the command line tells it by words and exit code, which test/cli looks at": [
    "DeclinedError",
    "NoKeyError",
    "NotANodeError",
    "WrongPasswordError",
  ],
};

describe("what actions are said to throw", () => {
  const promised = new Set(
    filesOf("sdk").flatMap(({ text }) => [...text.matchAll(/@throws \{(\w+)\}/g)].map(([, name = ""]) => name)),
  );
  const named = new Set(
    filesOf("test")
      .filter(({ name }) => !makers.includes(name))
      .flatMap(({ text }) => [
        ...(text.match(/\b[A-Z]\w*Error\b/g) ?? []),
        // The command line's output has codes: the names without their last word.
        ...[...text.matchAll(/"([A-Z]\w+)"/g)].map(([, code = ""]) => `${code}Error`),
      ]),
  );
  const missing = [...promised].filter((name) => !named.has(name)).sort();

  it(`is provoked by a test, but for ${missing.length} of ${promised.size} errors, each with a reason`, () => {
    expect(promised.size).to.be.greaterThan(140);
    expect(missing).to.deep.equal(Object.values(unprovoked).flat().sort());
  });
});
