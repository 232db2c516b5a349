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
import { attacks, laws } from "./design.js";

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
