import { later, laterEach } from "../../internal/later.js";
import type * as each from "./each.js";

type Each = typeof each;
type Stream = "streamRecord" | "watchRecord" | "watchRound";

/** One of the record's actions. */
export const one = <name extends Exclude<keyof Each, Stream>>(name: name) =>
  later(async (): Promise<Each[name]> => (await import("./each.js"))[name]);
/** One of those that come bit by bit. */
export const stream = <name extends Stream>(name: name) =>
  laterEach(async (): Promise<Each[name]> => (await import("./each.js"))[name]);
