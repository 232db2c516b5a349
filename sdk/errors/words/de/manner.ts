import type { Manner } from "../catalogue.js";
import { states } from "./states.js";

/** How values are said. Spans follow a preposition: hence the dative. */
export const manner: Manner = {
  states,
  decimalMark: ",",
  coin: "Chain-Münze",
  spans: {
    day: ["Tag", "Tagen"],
    hour: ["Stunde", "Stunden"],
    minute: ["Minute", "Minuten"],
    second: ["Sekunde", "Sekunden"],
  },
};
