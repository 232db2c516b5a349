import { states } from "../../../errors/words/de/states.js";
import type { CliWords } from "../catalogue.js";

/** What is said of records that are checked, in German. */
export const check: CliWords["check"] = {
  head: "Kopf",
  entries: "Einträge",
  sums: "Summen",
  fund: "Topf",
  project: "Vorhaben",
  verified: "geprüft",
  different: "anders",
  written: "geschrieben",
  places: {
    pledged: "gegeben",
    available: "frei",
    earmarked: "gebunden",
    committed: "zugesagt",
    owed: "abzuholen",
    paid: "ausgezahlt",
  },
  toTheUnit: "bis auf die kleinste Einheit.",
  entriesOf: ({ count, block }) => `${count}, die Geld bewegt haben, bis Block ${block}`,
  roundEntries: ({ count, block, phase }) =>
    `${count}, bis Block ${block}; die Runde steht auf „${states.phase[phase]}“`,
  funded: ({ fund, held, total }) => `${fund}, gehalten ${held}, W ${total}`,
  matched: ({ project, gifts, match }) => `${project}: Spenden ${gifts}, Zuschuss ${match}`,
  recordSays: ({ value }) => `das Protokoll sagt  ${value}`,
  chainSays: ({ value }) => `die Chain sagt      ${value}`,
  more: ({ count }) => `und ${count} mehr (--json nennt alle)`,
  next: "Weiter: lies von einem anderen Knoten, und vergleiche Eintrag für Eintrag.",
  nothingWritten: "Nichts wurde geschrieben.",
  standardOutput: "Standardausgabe",
  wrote: ({ file, format, count }) => `${file}: ${format}, Bewegungen von Geld: ${count}`,
  reconciles: "stimmt",
  withChain: ({ block, head }) => `mit der Chain in Block ${block} überein, Kopf ${head}`,
};
