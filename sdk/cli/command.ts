import type { Locale } from "../plan/types.js";
import type { Exit } from "./exits.js";
import type { Given, OptionName } from "./options.js";
import type { CliWords } from "./words/catalogue.js";
import type { Output, World } from "./world.js";

/** What a command works with. */
export interface Context {
  readonly world: World;
  readonly out: Output;
  readonly given: Given;
  /** What follows the command's name, without options. */
  readonly words: readonly string[];
  /** The language that people are spoken to in, and what is said in it. */
  readonly locale: Locale;
  readonly texts: CliWords;
}

/** What a command ends with. */
export interface Ending {
  readonly exit: Exit;
  /** What --json prints. */
  readonly document: object;
}

/** The parts of the overview. */
export type Room = "look" | "give" | "decide" | "send" | "check";

/** One command: all that the command line needs to know of it. */
export interface Command {
  readonly name: string;
  /** One line for the list. */
  readonly summary: string;
  /** More, for its own help. */
  readonly about?: string;
  /** Names of the words that follow it; all of them needed. */
  readonly words?: readonly string[];
  readonly options: readonly OptionName[];
  readonly needs?: readonly OptionName[];
  /** Part of the overview that it stands in. */
  readonly room: Room;
  readonly examples: readonly string[];
  run(context: Context): Promise<Ending>;
}
