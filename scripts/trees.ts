/**
 * Compares every `.tree` with the tests beside it: the same branches, in the same order, none left out on either side.
 *
 *   tsx scripts/trees.ts           prints what differs
 *
 * A tree tells what a function does: `given` a state, `when` an input, something happens (mostly `it …`).
 *
 *     EmergencyPool.pledge
 *     ├── when the amount is zero
 *     │   └── it reverts with EmergencyPoolZeroAmount
 *     └── when the gift is counted
 *         ├── it adds coins at the fixed rate
 *         └── it adds tokens at the rate of the day
 *
 * Its tests are named after it, in the same order:
 *
 * - after a leaf: `test_pledge_addsCoinsAtTheFixedRate`, perhaps with its condition after it (`…WhenCounted`);
 * - after a branch whose leaves revert: `test_pledge_RevertWhen_theAmountIsZero` (or `RevertGiven_`), and the errors that
 *   the leaf names stand in the test;
 * - or after a branch whose leaves are all shown in one test: `test_WhenTheGiftIsCounted`.
 *
 * The function's name may be left out where the file has a single root. Fuzz tests are named likewise (`testFuzz_…`).
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { filesUnder, functionsOf, readRepositoryFile, root, type Unit } from "./lib/testSources.js";

/** A line of a tree. */
export interface Branch {
  readonly text: string;
  readonly line: number;
  readonly parent: Branch | undefined;
  readonly children: Branch[];
}

/** The roots of a tree file. */
export function parseTree(source: string): Branch[] {
  const roots: Branch[] = [];
  let path: Branch[] = [];
  for (const [index, line] of source.split("\n").entries()) {
    const [, stem = "", text = ""] = /^([\s│├└─]*)(.*?)\s*$/u.exec(line) ?? [];
    if (text === "" || text.startsWith("#")) continue;
    const depth = Math.round([...stem].length / 4);
    const parent = depth === 0 ? undefined : path[depth - 1];
    if (depth > 0 && !parent) throw new Error(`Line ${index + 1} hangs in the air: ${text}`);
    const branch: Branch = { text, line: index + 1, parent, children: [] };
    (parent?.children ?? roots).push(branch);
    path = [...path.slice(0, depth), branch];
  }
  return roots;
}

const leavesOf = (branch: Branch): Branch[] =>
  branch.children.length === 0 ? [branch] : branch.children.flatMap(leavesOf);

function rootOf(branch: Branch): Branch {
  return branch.parent ? rootOf(branch.parent) : branch;
}

/** The branches from a leaf's own parent up to below the root. */
const conditionsOf = (leaf: Branch): Branch[] =>
  leaf.parent?.parent ? [leaf.parent, ...conditionsOf(leaf.parent)] : [];

/** Letters and digits only, so that "its waiting period's end" is `itsWaitingPeriodsEnd`. */
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const condition = ({ text }: Branch): string => plain(text.replace(/^(?:when|given|and|but)\s+/i, ""));
const says = ({ text }: Branch): string => text.replace(/^(?:it|they)\s+/, "");
const isLeaf = ({ text }: Branch): boolean => !/^(?:when|given)\b/.test(text);
const reverts = ({ text }: Branch): boolean => /\breverts?\b/.test(text);

/** Leaves that `test` shows, beginning with `leaves[0]`; none if it is about something else. */
function shownBy(test: Unit, leaves: readonly Branch[], roots: number): Branch[] {
  const [leaf] = leaves;
  if (!leaf) return [];
  const name = ownName(test.name, rootOf(leaf), roots);
  if (name === undefined) return [];
  const conditions = conditionsOf(leaf);
  const while_ = (holds: (one: Branch) => boolean): Branch[] => {
    const end = leaves.findIndex((one) => !holds(one));
    return leaves.slice(0, end === -1 ? leaves.length : end);
  };

  const refusal = /^Revert(?:s)?_?(?:When|Given|If)_?(.+)$/.exec(name)?.[1];
  if (refusal !== undefined) {
    const about = conditions.find((one) => condition(one) === plain(refusal));
    return about && reverts(leaf) ? while_((one) => conditionsOf(one).includes(about) && reverts(one)) : [];
  }
  const branch = /^(?:When|Given)_?(.+)$/.exec(name)?.[1];
  if (branch !== undefined) {
    const about = conditions.find((one) => condition(one) === plain(branch));
    return about ? while_((one) => conditionsOf(one).includes(about)) : [];
  }
  const said = plain(name);
  const words = plain(says(leaf));
  return said === words || (said.startsWith(words) && /^(?:when|given)/.test(said.slice(words.length))) ? [leaf] : [];
}

/** What a test's name says beside the function that it is about, if it is about this root. */
function ownName(name: string, { text }: Branch, roots: number): string | undefined {
  const [, rest = ""] = /^test(?:Fuzz)?_(.+)$/.exec(name) ?? [];
  const functions = text.replace(/^\w+\./, "").split(/\s*,\s*/);
  const [, first = "", after = ""] = /^([^_]+)_(.+)$/.exec(rest) ?? [];
  if (functions.includes(first) || (functions.length > 1 && after !== "")) return after;
  return roots === 1 ? rest : undefined;
}

/** Errors that a leaf names, right after it says that it reverts. */
const errorsIn = (text: string): string[] =>
  /\breverts? (?:with )?([^,]*)/.exec(text)?.[1]?.match(/\b[A-Z]\w*[a-z]\w*[A-Z]\w*\b/g) ?? [];

/** What differs between a tree and its tests, in sentences. */
export function compare(tree: string, treeSource: string, tests: readonly Unit[]): string[] {
  const roots = parseTree(treeSource);
  const differences: string[] = [];
  const at = ({ line }: Branch) => `${tree}:${line}`;
  let leaves = roots.flatMap(leavesOf);
  for (const leaf of leaves) {
    if (!isLeaf(leaf)) differences.push(`${at(leaf)}: ends without saying what happens: ${leaf.text}`);
  }
  leaves = leaves.filter(isLeaf);

  for (const test of tests) {
    const from = leaves.findIndex((_, i) => shownBy(test, leaves.slice(i), roots.length).length > 0);
    if (from === -1) {
      differences.push(`${test.file}: ${test.name} is not in the tree, or not in its order.`);
      continue;
    }
    const shown = shownBy(test, leaves.slice(from), roots.length);
    differences.push(...leaves.slice(0, from).map((leaf) => missing(at(leaf), leaf)));
    leaves = leaves.slice(from + shown.length);
    for (const leaf of shown.filter(reverts)) {
      for (const error of errorsIn(leaf.text)) {
        if (!test.body.includes(error)) differences.push(`${test.file}: ${test.name} does not expect ${error}.`);
      }
    }
  }
  differences.push(...leaves.map((leaf) => missing(at(leaf), leaf)));
  return differences;
}

const missing = (where: string, leaf: Branch): string => {
  const path = [...conditionsOf(leaf)].reverse().map(({ text }) => text);
  return `${where}: no test, in this order, for "${[...path, leaf.text].join(", ")}".`;
};

/** All trees, and the unit tests that have none. */
export function treeFiles(): { tree: string; tests: string }[] {
  const trees = new Set([
    ...filesUnder("test/solidity/**/*.tree"),
    ...filesUnder("test/solidity/unit/**/*.t.sol").map((file) => file.replace(/\.t\.sol$/, ".tree")),
  ]);
  return [...trees].sort().map((tree) => ({ tree, tests: tree.replace(/\.tree$/, ".t.sol") }));
}

/** A test with the helpers of its file that it calls, and theirs. */
function withHelpers(body: string, helpers: readonly Unit[]): string {
  const called = helpers.filter(({ name }) => new RegExp(`\\b${name}\\s*\\(`).test(body));
  if (called.length === 0) return body;
  const others = helpers.filter((helper) => !called.includes(helper));
  return `${body}\n${withHelpers(called.map((helper) => helper.body).join("\n"), others)}`;
}

/** What differs in one pair of files. */
export function check({ tree, tests }: { tree: string; tests: string }): string[] {
  if (!existsSync(join(root, tree))) return [`${tests} has no tree.`];
  if (!existsSync(join(root, tests))) return [`${tree} has no tests.`];
  const units = functionsOf(tests, readRepositoryFile(tests));
  const isTest = ({ name }: Unit) => /^test(?:Fuzz)?_/.test(name);
  const helpers = units.filter((unit) => !isTest(unit));
  return compare(
    tree,
    readRepositoryFile(tree),
    units.filter(isTest).map((test) => ({ ...test, body: withHelpers(test.body, helpers) })),
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const differences = treeFiles().flatMap(check);
  for (const difference of differences) console.log(difference);
  console.log(`${treeFiles().length} trees, ${differences.length} differences.`);
  if (differences.length > 0) process.exitCode = 1;
}
