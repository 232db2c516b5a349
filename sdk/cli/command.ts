import type { Exit } from "./exits.js";
import type { Given, OptionName } from "./options.js";
import type { Output, World } from "./world.js";

/** What a command works with. */
export interface Context {
  readonly world: World;
  readonly out: Output;
  readonly given: Given;
  /** What follows the command's name, without options. */
  readonly words: readonly string[];
}

/** What a command ends with. */
export interface Ending {
  readonly exit: Exit;
  /** What --json prints. */
  readonly document: object;
}

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
  readonly examples: readonly string[];
  run(context: Context): Promise<Ending>;
}
