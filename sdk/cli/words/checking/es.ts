import { states } from "../../../errors/words/es/states.js";
import type { CliWords } from "../catalogue.js";

/** What is said of records that are checked, in Spanish. */
export const check: CliWords["check"] = {
  head: "cabeza",
  entries: "entradas",
  sums: "sumas",
  fund: "bolsa",
  project: "proyecto",
  verified: "comprobado",
  different: "distinto",
  written: "escrito",
  places: {
    pledged: "dado",
    available: "libre",
    earmarked: "con destino",
    committed: "comprometido",
    owed: "por recoger",
    paid: "pagado",
  },
  toTheUnit: "hasta la última unidad.",
  entriesOf: ({ count, block }) => `${count} que movieron dinero, hasta el bloque ${block}`,
  roundEntries: ({ count, block, phase }) =>
    `${count}, hasta el bloque ${block}; la ronda está en su fase de ${states.phase[phase]}`,
  funded: ({ fund, held, total }) => `${fund}, en custodia ${held}, W ${total}`,
  matched: ({ project, gifts, match }) => `${project}: donaciones ${gifts}, aporte ${match}`,
  recordSays: ({ value }) => `el registro dice  ${value}`,
  chainSays: ({ value }) => `la cadena dice    ${value}`,
  more: ({ count }) => `y ${count} más (--json las da todas)`,
  next: "Ahora: lee de otro nodo, y compara entrada por entrada.",
  nothingWritten: "No se escribió nada.",
  standardOutput: "salida estándar",
  wrote: ({ file, format, count }) => `${file}: ${format}, movimientos de dinero: ${count}`,
  reconciles: "cuadra",
  withChain: ({ block, head }) => `con la cadena en el bloque ${block}, cabeza ${head}`,
};
