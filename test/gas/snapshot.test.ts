import { readFileSync } from "node:fs";

import { expect } from "chai";

import { rows } from "../../scripts/bench/budgets.js";
import { exceptions } from "../../scripts/bench/excesses.js";
import { isOver, measure, SNAPSHOT, type Figure } from "../../scripts/bench/gas.js";

const HOW = "If the change is meant, run `npm run bench:gas -- --update` and commit test/gas/snapshot.json.";

type Snapshot = Record<string, { gas: number; newSlots: number } | undefined>;

describe("Gas", () => {
  const snapshot = JSON.parse(readFileSync(SNAPSHOT, "utf8")) as Snapshot;
  let figures: Figure[];

  before(async function () {
    this.timeout(300_000);
    figures = await measure();
  });

  const figureOf = (action: string): Figure => {
    const figure = figures.find((one) => one.action === action);
    if (!figure) throw new Error(`"${action}" was not measured.`);
    return figure;
  };

  it("has a snapshot of every action, and of nothing else", () => {
    expect(Object.keys(snapshot), HOW).to.deep.equal(rows.map(({ action }) => action));
  });

  for (const { action, budget } of rows) {
    it(`${action}: as in the snapshot`, () => {
      const { gas, newSlots } = figureOf(action);
      expect({ gas, newSlots }, `${action} has changed. ${HOW}`).to.deep.equal(snapshot[action]);
    });

    if (budget !== undefined) {
      it(`${action}: within its budget`, () => {
        const figure = figureOf(action);
        const told = `${figure.gas} gas of ${budget}, ${figure.newSlots} new slots of ${figure.slots ?? "any number"}`;
        if (action in exceptions) {
          expect(isOver(figure), `${action} takes ${told}: take it off the exceptions of budgets.ts.`).to.equal(true);
        } else {
          expect(isOver(figure), `${action} takes ${told}.`).to.equal(false);
        }
      });
    }
  }

  it("excuses no action that is not measured", () => {
    const known = new Set(rows.map(({ action }) => action));
    expect(Object.keys(exceptions).filter((action) => !known.has(action))).to.deep.equal([]);
  });
});
