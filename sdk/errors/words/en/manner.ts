import type { Manner } from "../catalogue.js";
import { states } from "./states.js";

/** How values are said. */
export const manner: Manner = {
  states,
  decimalMark: ".",
  coin: "native coin",
  spans: {
    day: ["day", "days"],
    hour: ["hour", "hours"],
    minute: ["minute", "minutes"],
    second: ["second", "seconds"],
  },
};
