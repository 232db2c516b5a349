/**
 * What people pay: each action as a whole transaction, on a fresh chain, in a community that the factory opened.
 *
 *   npm run bench:gas                  a table, beside budgets and peers
 *   npm run -s bench:gas -- --json     [{ "action", "gas", "budget" }], and nothing else
 *   npm run bench:gas -- --update      writes test/gas/snapshot.json
 *   npm run bench:gas -- --growth      what a pledge, a vote, a request and a release cost after 10, 100, 300 and 1,000
 *   npm run bench:gas -- --explain     on what the gas was spent: reads, writes, calls, logs, code …
 *   npm run bench:gas -- vote release  only these groups (not with --update)
 */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { build } from "../lib/build.js";
import { grouped, table } from "../lib/table.js";
import { rows, type Group, type Row } from "./budgets.js";
import { exceptions } from "./excesses.js";
import { community } from "./scenarios/community.js";
import { member } from "./scenarios/member.js";
import { pledge } from "./scenarios/pledge.js";
import { release } from "./scenarios/release.js";
import { request } from "./scenarios/request.js";
import { round } from "./scenarios/round.js";
import { vote } from "./scenarios/vote.js";
import { whole } from "./scenarios/whole.js";
import { PURPOSES, type Spent } from "./explain.js";
import { openStage, type Scenario } from "./stage.js";
import { growth } from "./growth.js";

const OPTIONS = ["--json", "--update", "--growth", "--explain"];

const root = resolve(import.meta.dirname, "../..");

/** Where the figures are that the tests compare with. */
export const SNAPSHOT = join(root, "test/gas/snapshot.json");

const scenarios: Readonly<Record<Group, Scenario>> = {
  pledge,
  request,
  vote,
  release,
  whole,
  round,
  member,
  community,
};

/** A row with what was measured. */
export interface Figure extends Row {
  readonly gas: number;
  readonly newSlots: number;
  readonly spent?: Spent;
}

/** Measures the rows of these groups, each group on the same fresh chain. */
export async function measure(
  groups: readonly Group[] = Object.keys(scenarios) as Group[],
  { explains = false } = {},
): Promise<Figure[]> {
  const stage = await openStage();
  stage.world.explains = explains;
  try {
    const figures: Figure[] = [];
    for (const group of groups) {
      const measured = await stage.world.apart(() => scenarios[group](stage));
      for (const row of rows.filter((one) => one.group === group)) {
        const { [row.action]: figure } = measured;
        if (!figure) throw new Error(`Nothing measures "${row.action}" (scenarios/${group}.ts).`);
        const { gas, slots: newSlots, ...rest } = figure;
        figures.push({ ...row, ...rest, gas: Math.ceil(gas / (row.each ?? 1)), newSlots });
      }
      const known = new Set(rows.map(({ action }) => action));
      for (const action of Object.keys(measured)) {
        if (!known.has(action)) throw new Error(`"${action}" is measured, but budgets.ts has no row for it.`);
      }
    }
    return figures;
  } finally {
    await stage.world.close();
  }
}

/** The snapshot's text: every row, budgeted or not. */
export function snapshotOf(figures: readonly Figure[]): string {
  const entries = figures.map(({ action, gas, newSlots }) => [action, { gas, newSlots }]);
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}

/** Over the budget in gas or in new slots. */
export function isOver({ gas, budget, newSlots, slots }: Figure): boolean {
  return (budget !== undefined && gas > budget) || (slots !== undefined && newSlots > slots);
}

function show(figures: readonly Figure[]): void {
  const shown = figures.map((figure) => {
    const { action, gas, budget, newSlots, slots, peers = "–", when } = figure;
    const margin = budget === undefined ? "" : `${(((budget - gas) / budget) * 100).toFixed(1)} %`;
    const verdict = isOver(figure) ? (action in exceptions ? "over, see below" : "OVER") : "";
    return [
      action,
      grouped(gas),
      budget === undefined ? "–" : grouped(budget),
      margin,
      slots === undefined ? `${newSlots}` : `${newSlots} of ${slots}`,
      verdict,
      when,
      peers,
    ];
  });
  console.log(
    table(
      [
        { title: "action" },
        { title: "gas", align: "right" },
        { title: "budget", align: "right" },
        { title: "margin", align: "right" },
        { title: "new slots", align: "right" },
        { title: "" },
        { title: "measured" },
        { title: "peers" },
      ],
      shown,
    ),
  );
  for (const { action } of figures.filter(isOver)) {
    const { [action]: reason } = exceptions;
    if (reason !== undefined) console.log(`\n${action}: ${reason}`);
  }
}

function showSpent(figures: readonly Figure[]): void {
  console.log(
    table(
      [{ title: "whole transactions" }, ...["gas", ...PURPOSES].map((title) => ({ title, align: "right" as const }))],
      figures.map(({ action, spent, gas, each = 1 }) => [
        each === 1 ? action : `${action} (all ${each})`,
        grouped(spent ? Object.values(spent).reduce((total, part) => total + part, 0) : gas * each),
        ...PURPOSES.map((purpose) => grouped(spent?.[purpose] ?? 0)),
      ]),
    ),
  );
}

async function main(): Promise<void> {
  const options = process.argv.slice(2);
  const flags = new Set(options.filter((option) => option.startsWith("--")));
  const groups = options.filter((option) => !option.startsWith("--")) as Group[];
  const unknown = [
    ...groups.filter((group) => !(group in scenarios)),
    ...[...flags].filter((flag) => !OPTIONS.includes(flag)),
  ];
  if (unknown.length > 0) {
    throw new Error(
      `Unknown: ${unknown.join(", ")}. Groups: ${Object.keys(scenarios).join(", ")}; options: ${OPTIONS.join(", ")}.`,
    );
  }
  // Whoever measures measures what is written.
  await build();
  if (flags.has("--growth")) return growth({ json: flags.has("--json") });

  const figures = await measure(groups.length > 0 ? groups : undefined, { explains: flags.has("--explain") });
  if (flags.has("--update")) {
    if (groups.length > 0) throw new Error("--update writes all groups: name none.");
    writeFileSync(SNAPSHOT, snapshotOf(figures));
    console.error(`Wrote ${SNAPSHOT}.`);
  }
  if (flags.has("--json")) {
    const budgeted = figures.filter(({ budget }) => budget !== undefined);
    console.log(JSON.stringify(budgeted.map(({ action, gas, budget }) => ({ action, gas, budget }))));
  } else if (flags.has("--explain")) {
    showSpent(figures);
  } else {
    show(figures);
  }
  if (figures.some((figure) => isOver(figure) && !(figure.action in exceptions))) process.exitCode = 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
