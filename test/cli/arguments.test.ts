import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";

import { expect } from "chai";
import { encryptKeystoreJsonSync } from "ethers";
import fc from "fast-check";
import { Keystore } from "ox";
import type { Hex } from "viem";

import { InvalidAmountError, NetworkError } from "../../sdk/errors/index.js";
import { formatAmount } from "../../sdk/index.js";
import { askHidden } from "../../sdk/cli/ask.js";
import { commands } from "../../sdk/cli/commands/index.js";
import { exitOf, EXITS } from "../../sdk/cli/exits.js";
import { openKeystore, parseKeystore } from "../../sdk/cli/keystore.js";
import { nearest } from "../../sdk/cli/nearest.js";
import { toAmount } from "../../sdk/cli/values.js";
import { FileError, UsageError } from "../../sdk/cli/errors.js";
import { writeWhole } from "../../sdk/cli/files.js";
import { newJournal, openOutput } from "../../sdk/cli/world.js";
import { person } from "../../scripts/lib/people.js";
import { rejected } from "../flow/utils/rejected.js";
import { cli, keyOf, newFolder } from "./utils/cli.js";

const key = keyOf("owner of a keystore");
const { address } = person("owner of a keystore");
const DEAD = "http://127.0.0.1:1";

describe("The command line", () => {
  it("explains itself: every command with options, an example that parses, and all exit codes", async () => {
    const { code, out } = await cli(["--help"]);
    expect(code).to.equal(0);
    for (const { name, examples } of commands) {
      expect(out).to.contain(name);
      const help = (await cli([...name.split(" "), "--help"])).out;
      for (const example of examples) expect(help).to.contain(example);
      for (const { code: exit, means } of Object.values(EXITS)) expect(help).to.contain(`${exit}`).and.contain(means);
      for (const example of examples) {
        const [first = ""] = example.split(" | ");
        const argv = first.replace(/ > .*/, "").split(" ").slice(1);
        const { err } = await cli([...argv, "--help"]);
        expect(err, example).to.equal("");
      }
    }
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect((await cli(["--version"])).out).to.equal(`${version}\n`);
  });

  it("says what was meant, in words and as JSON, and ends with 2", async () => {
    const cases: readonly [string, RegExp][] = [
      ["pledg --amount 1", /Did you mean pledge\?/],
      ["record exprt", /Did you mean record export\?/],
      ["recrod verify", /Did you mean record verify\?/],
      ["round", /One of: .*round verify/],
      ["", /What is to be done\?/],
      ["plan", /What is to be planned\?/],
      ["plan record verify", /cannot be planned/],
      ["pledge --ammount 1", /Did you mean --amount\?/],
      ["pledge --amount", /--amount needs a value/],
      ["pledge --amount --yes", /--amount needs a value/],
      ["pledge --amount 1 --amount 2", /--amount is given twice/],
      ["pledge --amount 1 --yes=no", /--yes takes no value/],
      ["pledge", /--amount is missing/],
      ["pledge 0.5 --amount 1", /takes no further words \(given: 1\)/],
      ["vote --support yes", /takes REQUEST \(given: 0\)/],
      ["request --amount 1 --category 1 --track consent --parts 3 --duration 60", /--parts and --duration are both/],
      ["vote 1 --support yes --amount 3", /vote takes no --amount/],
      ["vote 1 --support maybe", /one of yes, no, abstain/],
      ["release twelve", /no whole number|Nobody to sign/],
      ["record export --format xls --out -", /one of csv, jsonl, beancount/],
      ["pledge --amount 1 --asset 0x12", /no address/],
      ["pledge --amount 1 --asset 0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB49", /capitals do not fit/],
      ["request --amount 1 --category one --track consent", /no whole number/],
      ["request --amount 1 --category 1 --track quick", /one of rapid, consent, deliberation/],
      ["request --amount 1 --category 1 --track rapid --evidence 0x12", /no digest/],
      ["request --amount 1 --category 1 --track rapid --secret-file x", /no.*reason|none is given/],
      ["pledge --amount 1 --out x", /Put plan before/],
      ["pledge --amount 1 --valid-for 60", /Put plan before/],
      ["plan approve 1 --sign", /a plan signs nothing/],
      ["release 1 --approvals", /--approvals needs a value/],
      ["release --approvals a.json 1", /takes REQUEST/],
      ["send", /takes FILE/],
      ["send nowhere.json", /there is no such file/],
      ["plan requests", /cannot be planned/],
      ["requests --sign", /requests takes no --sign/],
      ["pledge --amount 1", /Nobody to sign/],
      [`pledge --amount 1 --dry-run --from ${address}`, /Which node\?/],
      [`record verify --rpc ftp://somewhere`, /no URL/],
      [`record verify --rpc ${DEAD} --chain main`, /no whole number/],
    ];
    for (const [line, expected] of cases) {
      const argv = line.split(" ").filter((word) => word !== "");
      const { code, out, err } = await cli(argv);
      expect(err, line)
        .to.match(expected)
        .and.match(/\nNext: ./);
      expect({ line, code, out }).to.deep.equal({ line, code: 2, out: "" });
      const { document, code: again } = await cli([...argv, "--json"]);
      expect([again, document.exit], line).to.deep.equal([2, 2]);
      expect(`${document.error?.message} ${document.error?.hint}`, line).to.match(expected);
    }
  });

  it("leaves nothing behind of a file that cannot be written", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "taken"));
    const writing = (name: string) => writeWhole(newJournal(), join(folder, name), "text");
    expect((await rejected(writing("taken"), FileError)).message).to.contain("taken: it is a folder.");
    expect((await rejected(writing("none/plan.json"), FileError)).message).to.contain("there is no such folder.");
    expect(readdirSync(folder)).to.deep.equal(["taken"]);
  });

  it("lets nothing that comes from elsewhere move the cursor, hide itself or turn around", () => {
    let out = "";
    const screen = { write: (text: string) => (out += text) };
    const world = { env: {}, stdin: new PassThrough(), stdout: screen, stderr: screen, journal: newJournal() };
    const output = openOutput(world, { json: false, quiet: false });
    output.say("a\u001b[2Jb\u202ec\u0008d\re");
    output.note(`${"\u001b[31m"}red`);
    expect(out).to.equal("a?[2Jb?c?d?e\n\u001b[31mred\n");
  });

  it("never says that it may be tried again once something was sent", () => {
    expect([exitOf(new NetworkError(), 0), exitOf(new NetworkError(), 1)]).to.deep.equal(["unreachable", "refused"]);
    expect(exitOf(new InvalidAmountError({ given: "x", decimals: 18 }), 1)).to.equal("refused");
  });

  it("finds the word that was meant, and none where nothing is near", () => {
    expect(nearest("dep", ["deployment", "help"])).to.equal("deployment");
    expect(nearest("relaese", ["release", "request"])).to.equal("release");
    expect(nearest("xyz", ["release", "request"])).to.equal(undefined);
    const names = commands.map(({ name }) => name);
    for (const name of names)
      for (const index of name.split("").keys()) {
        const typed = name.slice(0, index) + name.slice(index + 1);
        // "requests" without its last letter is another command.
        if (!names.includes(typed)) expect(nearest(typed, names), typed).to.equal(name);
      }
  });

  it("takes amounts exactly as they are written, or not at all", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }), fc.integer({ min: 0, max: 77 }), (amount, decimals) => {
        expect(toAmount(formatAmount(amount, decimals), decimals)).to.equal(amount);
      }),
    );
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 30n }), fc.integer({ min: 0, max: 30 }), (digits, decimals) => {
        const tooFine = `0.${"0".repeat(decimals)}${digits}`;
        expect(() => toAmount(tooFine, decimals)).to.throw(InvalidAmountError);
      }),
    );
    for (const wrong of ["", "-1", "+1", "1e3", ".5", "1.", "0x10", "1 000", "01", "1_0", "Infinity", "٣"])
      expect(() => toAmount(wrong, 6), wrong).to.throw(InvalidAmountError);
    expect(() => toAmount("0,5", 6)).to.throw(UsageError, /Write a point/);
  });

  it("takes no key from arguments, and never repeats one", async () => {
    for (const argv of [
      ["pledge", "--amount", "1", "--private-key", key],
      ["pledge", "--amount", "1", `--private-key=${key}`],
      ["--mnemonic", "test test", "pledge"],
      ["pledge", key],
      [key],
      [`--${key.slice(2)}`],
      ["pledge", "--amount", "1", "--from", key],
    ]) {
      const { code, out, err } = await cli(argv);
      expect(code, err).to.equal(2);
      expect(out + err).not.to.contain(key.slice(2, 40));
    }
    expect((await cli(["pledge", "--private-key", key])).err).to.contain("shell's history");
  });

  it("is a guest in the SDK: nothing else there imports it, or Node's own modules", () => {
    const others = readdirSync("sdk", { recursive: true, encoding: "utf8" }).filter(
      (file) => /\.tsx?$/.test(file) && !file.startsWith("cli"),
    );
    expect(others.length).to.be.greaterThan(150);
    for (const file of others)
      expect(readFileSync(join("sdk", file), "utf8"), file).not.to.match(/from "(node:|[./]+cli\/)/);
  });

  it("says that the node is out of reach with 3, and nothing else does", async () => {
    const env = { SOLIDARITY_RPC: DEAD, SOLIDARITY_DEPLOYMENT: address, SOLIDARITY_PRIVATE_KEY: key };
    for (const line of ["pledge --amount 1 --yes", "record verify", "round verify 1", "doctor"]) {
      const { code, document } = await cli([...line.split(" "), "--json"], { env });
      expect([code, document.error?.code], line).to.deep.equal([3, "Network"]);
    }
  });
});

describe("Keystores", () => {
  const folder = newFolder();
  const secret = join(folder, "password");
  writeFileSync(secret, "correct horse\n", { mode: 0o600 });
  let count = 0;
  const kept = (content: unknown, mode = 0o600): string => {
    const file = join(folder, `key-${count++}.json`);
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content), { mode });
    return file;
  };
  const env = { SOLIDARITY_PASSWORD_FILE: secret, SOLIDARITY_RPC: DEAD, SOLIDARITY_DEPLOYMENT: address };
  const opening = (file: string, more: object = {}) =>
    cli(["pledge", "--amount", "1", "--yes", "--keystore", file], { env: { ...env, ...more } });

  const made = (kind: "scrypt" | "pbkdf2", password = "correct horse"): Keystore.Keystore => {
    const [derived, options] =
      kind === "scrypt" ? Keystore.scrypt({ password, n: 1024 }) : Keystore.pbkdf2({ password, iterations: 2_000 });
    return Keystore.encrypt(key, derived, { ...options, iv: new Uint8Array(16).fill(7) } as never);
  };
  /** As other wallets write them: r 8, p 1, and a capital C. */
  const others = encryptKeystoreJsonSync({ address, privateKey: key }, "correct horse", {
    scrypt: { N: 1024, r: 8, p: 1 },
  });

  it("are opened whether scrypt or pbkdf2, by whichever wallet", () => {
    for (const text of [JSON.stringify(made("scrypt")), JSON.stringify(made("pbkdf2")), others]) {
      expect(openKeystore("k", parseKeystore("k", text), "correct horse")).to.equal(key);
      expect(() => openKeystore("k", parseKeystore("k", text), "wrong horse")).to.throw(/password does not open/);
    }
  });

  it("reach the node with the right password; the wrong one ends with 2, and nothing shows the key", async () => {
    expect((await opening(kept(others))).code).to.equal(3);
    const { code, out, err } = await opening(kept(made("scrypt", "another")));
    expect(code).to.equal(2);
    expect(err).to.contain("The password does not open");
    expect(out + err)
      .not.to.contain(key.slice(2))
      .and.not.to.contain("correct horse");
  });

  it("are refused when they are none, cost too much to open, or leave a choice; a shared file is warned of", async () => {
    const { crypto, ...rest } = made("scrypt");
    const cases: readonly [unknown, RegExp][] = [
      [key, /no JSON/],
      ["[]", /another version/],
      [{ ...rest, version: 1, crypto }, /another version/],
      [{ ...rest, crypto: { ...crypto, cipher: "rot13" } }, /another cipher/],
      [{ ...rest, crypto: { ...crypto, mac: "12" } }, /no mac/],
      [{ ...rest, crypto: { ...crypto, kdfparams: { ...crypto.kdfparams, n: 2 ** 40 } } }, /not read here/],
      [{ ...rest, crypto: { ...crypto, kdf: "md5" } }, /not read here/],
    ];
    for (const [content, expected] of cases) {
      const { code, err } = await opening(kept(content));
      expect(err, JSON.stringify(content)).to.match(expected).and.not.contain(key.slice(2));
      expect(code).to.equal(2);
    }
    expect((await opening(join(folder, "none"))).err).to.contain("there is no such file");
    const spoken = { SOLIDARITY_LANG: "de" };
    expect((await opening(join(folder, "none"), spoken)).err).to.contain("none: diese Datei gibt es nicht.");
    const both = await opening(kept(others), { SOLIDARITY_PRIVATE_KEY: key as Hex });
    expect([both.code, both.err])
      .to.deep.equal([2, both.err])
      .and.to.match(/Which key/);
    const shared = kept(others);
    chmodSync(shared, 0o644);
    expect((await opening(shared)).err).to.contain("chmod 600");
    for (const wrong of ["0x12", "z".repeat(64), "0".repeat(64)])
      expect((await cli(["pledge", "--amount", "1"], { env: { SOLIDARITY_PRIVATE_KEY: wrong } })).err).to.match(
        /holds no private key/,
      );
  });

  it("hide what is typed before the question stands there, not after", async () => {
    const done: string[] = [];
    const setRawMode = (raw: boolean): void => void done.push(raw ? "hidden" : "shown");
    const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode });
    stdin.write("secret\r");
    const stderr = { write: (text: string) => done.push(text) };
    const world = { env: {}, stdin, stdout: stderr, stderr, journal: newJournal() };
    expect(await askHidden(world, "Password? ")).to.equal("secret");
    expect(done).to.deep.equal(["hidden", "Password? ", "shown", "\n"]);
  });

  it("take the password from a terminal without showing it, and nowhere else", async () => {
    const line = ["pledge", "--amount", "1", "--yes", "--keystore", kept(others)];
    const away = { ...env, SOLIDARITY_PASSWORD_FILE: undefined };
    const typed = await cli(line, { env: away, terminal: true, typed: "correct hors\u007fse\r" });
    expect(typed.code, typed.err).to.equal(3);
    expect(typed.err).to.contain("Password of").and.not.contain("horse");
    const interrupted = await cli(line, { env: away, terminal: true, typed: "corr\u0003" });
    expect(interrupted.code).to.equal(130);
    const piped = await cli(line, { env: away, typed: "correct horse\n" });
    expect([piped.code, piped.err.includes("SOLIDARITY_PASSWORD_FILE")]).to.deep.equal([2, true]);
  });
});
