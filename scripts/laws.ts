/**
 * The laws and the attacks of the design, and where each is tested.
 *
 *   npm run generate              writes docs/LAWS.md and docs/ATTACKS.md, with everything else that is generated
 *   tsx scripts/laws.ts           writes only these two
 *   tsx scripts/laws.ts --check   fails on any difference
 *
 * A test keeps a law when a message in it, or in a helper that it calls, begins with the law: "Law 2, Conserved: …".
 * A test fends off an attack when the comment above it says `@custom:finding <attack>` (TypeScript: `@finding`).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { root, solidityUnits, typescriptUnits, type Unit } from "./lib/testSources.js";

export interface Law {
  readonly number: number;
  readonly name: string;
  readonly sentence: string;
  /** The contract without which the law has nothing to hold for. */
  readonly needs?: string;
}

const ROUNDS = "contracts/QuadraticFunding.sol";

export const laws: readonly Law[] = [
  {
    number: 1,
    name: "Solvent",
    sentence: "For every asset the pool holds at least what is available, earmarked, committed and owed.",
  },
  {
    number: 2,
    name: "Conserved",
    sentence: "Pledged = available + earmarked + committed + owed + paid, always, to the smallest unit.",
  },
  {
    number: 3,
    name: "No back door",
    sentence:
      "No role, alone or together, can move money other than by a module's decided payment within its budget, or by " +
      "the announced dissolution.",
  },
  {
    number: 4,
    name: "Bounded emergency",
    sentence: "Over any window, rapid payouts are at most the budget, even if all responders collude.",
  },
  {
    number: 5,
    name: "No hostage",
    sentence: "One reverting, blocklisted or gas-burning payee blocks nobody else.",
  },
  {
    number: 6,
    name: "Everything ends",
    sentence: "Every terminal state gives all its money back to someone named.",
  },
  {
    number: 7,
    name: "One person, one voice",
    sentence: "No transfer, delegation, rotation, re-entry or batch counts anyone twice.",
  },
  {
    number: 8,
    name: "Past weight",
    sentence:
      "A vote uses weight from before the request; no vote and payment of one request share a block (a rapid release, " +
      "which law 4 bounds, excepted).",
  },
  {
    number: 9,
    name: "Reachable veto",
    sentence: "At creation and after any change of settings, those able to vote suffice to object.",
  },
  {
    number: 10,
    name: "Escalate, never delete",
    sentence: "Objections bring a request before all members; they never end it.",
  },
  {
    number: 11,
    name: "No self-dealing",
    sentence:
      "The units of requester and payee never count on their request, and nobody can be silenced by being delegated to.",
  },
  {
    number: 12,
    name: "Approved is frozen",
    sentence: "Amount, payee and asset of an approved request cannot change.",
  },
  {
    number: 13,
    name: "Split-proof",
    sentence: "A donor's effect on a match depends only on their total per project.",
    needs: ROUNDS,
  },
  {
    number: 14,
    name: "Exact match",
    sentence:
      "The matches sum to at most the pool, and, unless a cap or the multiplier's ceiling binds, to less than one unit " +
      "per project below it; contract and SDK agree bit for bit.",
    needs: ROUNDS,
  },
  {
    number: 15,
    name: "Earned",
    sentence:
      "Contribution credits never move between accounts; decay is monotone; the balances sum to at most the supply, " +
      "which is at most one unit per holder above.",
  },
  {
    number: 16,
    name: "Replayable",
    sentence: "The events alone rebuild every public number and the head of the ledger.",
  },
  {
    number: 17,
    name: "Bound signatures",
    sentence:
      "A signature works once, here, for this, by this signer, before its deadline; flipping any field breaks it.",
  },
  {
    number: 18,
    name: "Phases partition time",
    sentence: "At every second a request, a round or a rotation is in exactly one state.",
  },
  {
    number: 19,
    name: "Settings stay sane",
    sentence: "No reachable setting disables a law.",
  },
];

export interface Attack {
  /** What tests are tagged with. */
  readonly id: string;
  readonly what: string;
  /** The contract that it would attack, while that is not there. */
  readonly needs?: string;
  /** Why there is nothing to attack. */
  readonly excused?: string;
}

export const attacks: readonly Attack[] = [
  { id: "flash-loaned-votes", what: "votes borrowed for one block carry and execute an emergency payment" },
  { id: "quiet-second-try", what: "a failed takeover is tried again, quietly" },
  { id: "late-votes", what: "votes at the deadline decide, and nobody can answer" },
  { id: "boundary-equality", what: "`>` where `>=` is meant, or the other way round" },
  { id: "replaced-code", what: "the code behind an approved call is replaced before it is executed" },
  { id: "re-initialisation", what: "a stranger initializes an implementation, or a clone a second time" },
  { id: "payee-is-ours", what: "the payee is the token, the pool, the zero address or the governor" },
  {
    id: "identity-from-calldata",
    what: "who acts is read from calldata that a forwarder or a multicall lets others write",
  },
  { id: "hostile-token-at-exit", what: "a token is left out, or refuses to move, when the community dissolves" },
  { id: "stuck-item", what: "one stuck item blocks a queue" },
  { id: "sentinel", what: "a value that stands for “unlimited” is reached by a real state" },
  { id: "credits-never-debited", what: "the same gift earns credits again and again" },
  { id: "gift-split-in-hundred", what: "one gift, split into a hundred, draws more match", needs: ROUNDS },
  { id: "duplicates-in-one-call", what: "the same voter, voucher, responder or request twice in one call" },
  { id: "id-zero", what: "id 0 stands for “none” and for something" },
  { id: "terms-changed-after-approval", what: "the terms of a request change after it was approved" },
  { id: "fee-on-transfer", what: "a token that arrives short is credited in full" },
  { id: "overlapping-phases", what: "two phases hold at one second, or none" },
  { id: "money-after-deadline", what: "money or a vote is taken after the deadline" },
  { id: "review-of-other-version", what: "votes or scores for version 1 serve version 2" },
  { id: "no-voters", what: "a request is decided where nobody can vote" },
  { id: "single-backer", what: "one rich backer alone draws a match", needs: ROUNDS },
  { id: "threshold-over-nonvoters", what: "a threshold is counted over people who cannot vote" },
  { id: "lowering-the-bar", what: "an own action lowers the bar for oneself" },
  { id: "re-entrancy", what: "a payee or token calls back before the books are right" },
  { id: "read-only-re-entrancy", what: "a payee reads books that are not right while it is being paid" },
  { id: "erc777-hooks", what: "a token's hooks call back, before and after it moves" },
  { id: "parts-and-total", what: "parts that do not sum to the total" },
  { id: "permit-front-run", what: "somebody submits the donor's permit first" },
  { id: "replay-chain", what: "a signature serves on another chain" },
  { id: "replay-contract", what: "a signature serves at another contract" },
  { id: "replay-request", what: "a signature serves for another request" },
  { id: "replay-version", what: "a signature serves for another version, or twice" },
  {
    id: "oracle-price",
    what: "a stale, negative or zero price of an oracle",
    excused: "No contract reads an oracle: budgets, caps and rates are set in each asset's own units.",
  },
  { id: "rounding-dust", what: "rounding loses money, or gives some away" },
  { id: "others-allowance", what: "a stranger uses another's allowance or invitation" },
  { id: "forced-dissolution", what: "a stranger forces or hastens the dissolution" },
  {
    id: "plain-text-on-chain",
    what: "a reason stands on the chain in plain text",
  },
];

// ------------------------------------------------------------------------------------------------------- evidence

/** A mention of a law in a test. */
interface Mention {
  readonly number: number;
  readonly name: string | undefined;
}

const mentionsIn = (text: string): Mention[] =>
  [...text.matchAll(/\bLaw (\d+)(?:, ([^:"`\n]+))?/g)].map(([, number, name]) => ({
    number: Number(number),
    name: name?.trim(),
  }));

/** Where a law is kept: tests that name it, and tests that call a helper which does. */
export interface Evidence {
  readonly file: string;
  readonly direct: readonly string[];
  /** Helpers by name, with the number of tests that come to them. */
  readonly through: ReadonlyMap<string, number>;
}

export interface Survey {
  readonly laws: ReadonlyMap<number, readonly Evidence[]>;
  readonly attacks: ReadonlyMap<string, readonly Unit[]>;
  /** What is written wrongly: laws that do not exist or have another name, tags that no attack has. */
  readonly mistakes: readonly string[];
}

/** Reads all tests. */
export function survey(): Survey {
  const units = [...solidityUnits(), ...typescriptUnits()];
  const mistakes: string[] = [];
  const named = new Map(laws.map((law) => [law.number, law]));

  for (const unit of units) {
    for (const { number, name } of mentionsIn(unit.body)) {
      const law = named.get(number);
      if (!law) mistakes.push(`${unit.file}, ${unit.name}: there is no law ${number}.`);
      else if (name !== law.name) {
        mistakes.push(`${unit.file}, ${unit.name}: write "Law ${number}, ${law.name}: …", not "${name ?? "Law"}".`);
      }
    }
  }

  return { laws: lawEvidence(units), attacks: attackEvidence(units, mistakes), mistakes };
}

/** Finds, for each file, the files whose helpers its tests can call: itself and what it imports, however indirectly. */
function reachFrom(files: Iterable<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const imports = new Map<string, string[]>();
  for (const file of files) {
    const text = readFileSync(join(root, file), "utf8");
    const paths = [...text.matchAll(/(?:from|import) "(\.{1,2}\/[^"]+)"/g)].map(([, path = ""]) => path);
    imports.set(
      file,
      paths.map((path) => relative(root, resolve(root, dirname(file), path)).replace(/\.js$/, ".ts")),
    );
  }
  return new Map(
    [...imports.keys()].map((file) => {
      // A set that grows while it is walked ends when nothing new is reached.
      const reached = new Set([file]);
      for (const next of reached) for (const path of imports.get(next) ?? []) reached.add(path);
      return [file, reached];
    }),
  );
}

function lawEvidence(units: readonly Unit[]): ReadonlyMap<number, readonly Evidence[]> {
  const helpers = new Map<string, Unit[]>();
  for (const unit of units) {
    if (!unit.isTest) helpers.set(unit.name, [...(helpers.get(unit.name) ?? []), unit]);
  }
  const reach = reachFrom(new Set(units.map(({ file }) => file)));
  const callsOf = new Map<Unit, string[]>(
    units.map((unit) => [
      unit,
      [...new Set([...unit.body.matchAll(/\b(\w+)\s*\(/g)].map(([, name = ""]) => name))].filter((name) =>
        helpers.has(name),
      ),
    ]),
  );

  type Growing = { file: string; direct: string[]; through: Map<string, number> };
  const evidence = new Map<number, Growing[]>();
  const entry = (number: number, file: string) => {
    const list = evidence.get(number) ?? [];
    evidence.set(number, list);
    let found = list.find((one) => one.file === file);
    if (!found) {
      found = { file, direct: [], through: new Map() };
      list.push(found);
    }
    return found;
  };

  for (const test of units.filter(({ isTest }) => isTest)) {
    const direct = new Set(mentionsIn(`${test.name}\n${test.body}`).map(({ number }) => number));
    for (const number of direct) entry(number, test.file).direct.push(test.name);

    // Helpers, and the helpers of helpers.
    const seen = new Set<string>();
    const indirect = new Map<number, string>();
    const ahead = [...(callsOf.get(test) ?? [])];
    for (let name = ahead.shift(); name !== undefined; name = ahead.shift()) {
      if (seen.has(name)) continue;
      seen.add(name);
      const near = (helpers.get(name) ?? []).filter(({ file }) => reach.get(test.file)?.has(file));
      for (const helper of near) {
        for (const { number } of mentionsIn(helper.body)) {
          if (!direct.has(number) && !indirect.has(number)) indirect.set(number, name);
        }
        ahead.push(...(callsOf.get(helper) ?? []));
      }
    }
    for (const [number, name] of indirect) {
      const { through } = entry(number, test.file);
      through.set(name, (through.get(name) ?? 0) + 1);
    }
  }
  return evidence;
}

function attackEvidence(units: readonly Unit[], mistakes: string[]): ReadonlyMap<string, readonly Unit[]> {
  const evidence = new Map<string, Unit[]>();
  const known = new Set(attacks.map(({ id }) => id));
  for (const unit of units) {
    const tags = [...unit.doc.matchAll(/@(?:custom:)?finding ((?:[a-z0-9-]+[ ,]*)+)/g)].flatMap(([, list = ""]) =>
      list.split(/[ ,]+/).filter((tag) => tag !== ""),
    );
    for (const tag of tags) {
      if (!known.has(tag)) mistakes.push(`${unit.file}, ${unit.name}: no attack is called "${tag}".`);
      else if (!unit.isTest) mistakes.push(`${unit.file}, ${unit.name}: not a test, and tagged with an attack.`);
      else evidence.set(tag, [...(evidence.get(tag) ?? []), unit]);
    }
  }
  return evidence;
}

/** Why a law or an attack asks for no test, if so. */
export function excuseOf({ needs, excused }: { needs?: string; excused?: string }): string | undefined {
  if (excused !== undefined) return excused;
  return needs !== undefined && !existsSync(join(root, needs)) ? `Not yet: \`${needs}\` is not there.` : undefined;
}

// -------------------------------------------------------------------------------------------------------- writing

const HEADER = "<!-- Written by `npm run generate` from the tests. Do not edit. -->\n\n";
const link = (file: string) => `[${file.replace(/^test\//, "")}](../${file})`;
const escape = (text: string) => text.replaceAll("|", "\\|");

function evidenceCell(evidence: readonly Evidence[]): string {
  return evidence
    .map(({ file, direct, through }) => {
      const indirect = [...through].map(
        ([name, count]) => `${count} ${count === 1 ? "test" : "tests"} through \`${name}\``,
      );
      return `${link(file)}: ${[...direct.map((name) => `\`${escape(name)}\``), ...indirect].join(", ")}`;
    })
    .join("<br>");
}

function renderLaws({ laws: evidence }: Survey): string {
  const lines = laws.map((law) => {
    const where = evidence.get(law.number) ?? [];
    return `| ${law.number} | **${law.name}** | ${law.sentence} | ${where.length > 0 ? evidenceCell(where) : (excuseOf(law) ?? "**nowhere**")} |`;
  });
  return (
    `${HEADER}# The laws, and where each is tested\n\n` +
    "A law is a sentence that holds at every moment, whoever does whatever. Tests name the law that they would see\n" +
    "broken. `npm test` fails when a law has no test.\n\n" +
    `| | law | says | tested |\n|---|---|---|---|\n${lines.join("\n")}\n`
  );
}

function renderAttacks({ attacks: evidence }: Survey): string {
  const lines = attacks.map((attack) => {
    const units = evidence.get(attack.id) ?? [];
    const where = units.map(({ file, name }) => `${link(file)}: \`${escape(name)}\``).join("<br>");
    return `| \`${attack.id}\` | ${attack.what} | ${where === "" ? (excuseOf(attack) ?? "**nowhere**") : where} |`;
  });
  return (
    `${HEADER}# Attacks, and the tests that fend them off\n\n` +
    "What has gone wrong elsewhere. Each has a test that is tagged with its name (`@custom:finding`), and `npm test`\n" +
    "fails when one has none.\n\n" +
    `| attack | what happens | tested |\n|---|---|---|\n${lines.join("\n")}\n`
  );
}

/** Writes both files, or with `check` compares. Returns the paths that differed. */
export function generateLaws({ check = false } = {}): string[] {
  const found = survey();
  const files = new Map([
    ["docs/LAWS.md", renderLaws(found)],
    ["docs/ATTACKS.md", renderAttacks(found)],
  ]);
  const changed = [...files].filter(([path, text]) => {
    const full = join(root, path);
    return !existsSync(full) || readFileSync(full, "utf8") !== text;
  });
  if (!check) {
    for (const [path, text] of changed) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }
  return changed.map(([path]) => path);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const check = process.argv.includes("--check");
  const changed = generateLaws({ check });
  for (const path of changed) console.log(`${check ? "differs" : "wrote"}  ${path}`);
  if (check && changed.length > 0) {
    console.error("Run `npm run generate` and commit what it writes.");
    process.exitCode = 1;
  }
}
