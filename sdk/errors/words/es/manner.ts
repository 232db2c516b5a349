import type { Manner } from "../catalogue.js";
import { states } from "./states.js";

/** How values are said. */
export const manner: Manner = {
  states,
  decimalMark: ",",
  coin: "moneda nativa",
  spans: {
    day: ["día", "días"],
    hour: ["hora", "horas"],
    minute: ["minuto", "minutos"],
    second: ["segundo", "segundos"],
  },
};
