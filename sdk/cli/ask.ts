import { interrupted } from "./errors.js";
import type { World } from "./world.js";

/** What was typed ahead of its question. */
const typedAhead = new WeakMap<object, string>();

/** Asks on standard error, and waits for a line. Undefined when nobody is there. */
export const ask = (world: World, question: string): Promise<string | undefined> => {
  world.stderr.write(question);
  return readLine(world);
};

/** Asks without showing what is typed. Terminals only: the caller has looked. */
export async function askHidden(world: World, question: string): Promise<string | undefined> {
  const { stdin, stderr, journal } = world;
  const show = (): void => void stdin.setRawMode?.(false);
  // Before the question: what is typed as soon as it stands there must not show.
  stdin.setRawMode?.(true);
  journal.undo.add(show);
  stderr.write(question);
  try {
    return await readLine(world, true);
  } finally {
    show();
    journal.undo.delete(show);
    stderr.write("\n");
  }
}

function readLine({ stdin, journal }: World, raw = false): Promise<string | undefined> {
  let text = "";
  return new Promise((resolve, reject) => {
    const finish = (act: () => void): void => {
      stdin.off("data", take);
      stdin.off("end", ended);
      stdin.off("close", ended);
      stdin.pause();
      act();
    };
    const ended = (): void => finish(() => resolve(text === "" ? undefined : text));
    const take = (chunk: Buffer | string): void => {
      const letters = [...chunk.toString()];
      for (const [index, letter] of letters.entries()) {
        if (raw && letter === "\u0003") return finish(() => reject(interrupted(journal.sent)));
        if (letter === "\n" || letter === "\r" || (raw && letter === "\u0004")) {
          const rest = letters.slice(index + 1).join("");
          typedAhead.set(stdin, letter === "\r" ? rest.replace(/^\n/, "") : rest);
          return finish(() => resolve(text));
        }
        if (raw && (letter === "\u007f" || letter === "\b")) text = [...text].slice(0, -1).join("");
        else text += letter;
      }
    };
    const ahead = typedAhead.get(stdin) ?? "";
    typedAhead.delete(stdin);
    stdin.on("data", take);
    stdin.on("end", ended);
    stdin.on("close", ended);
    if (ahead.includes("\n") || ahead.includes("\r")) take(ahead);
    else if (stdin.readableEnded) ended();
    else {
      text = ahead;
      stdin.resume();
    }
  });
}
