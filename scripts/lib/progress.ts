import { styleText } from "node:util";

const WIDTH = 28;
const FRAME_MS = 80;

/** Where progress is written. Standard error, so that standard output keeps only results. */
export type Screen = { write(text: string): unknown; isTTY?: boolean; columns?: number };

/** One chapter with its bar. */
export type Chapter = {
  /** Moves the bar to `done` steps (and, if given, tells of how many). */
  to(done: number, of?: number): void;
  /** One more step done. */
  step(): void;
  /** A sentence that stays on the screen. */
  note(sentence: string): void;
  /** The chapter is over; `sentence` says what came of it. */
  done(sentence: string): void;
};

/**
 * Shows chapters one after the other: on a terminal a bar that moves, elsewhere a line when a chapter begins and ends.
 *
 * ```
 * const progress = createProgress();
 * const chapter = progress.chapter("Pledge", 2605);
 * for (…) chapter.step();
 * chapter.done("2,605 gifts came in.");
 * ```
 */
export function createProgress(screen: Screen = process.stderr) {
  const live = Boolean(screen.isTTY);
  let bar: (() => string) | undefined;
  let drawnAt = 0;

  const erase = () => live && screen.write("\r\u001b[2K");
  const say = (line: string) => {
    erase();
    screen.write(`${line}\n`);
    draw(true);
  };
  function draw(now = false) {
    if (!live || !bar || (!now && Date.now() - drawnAt < FRAME_MS)) return;
    drawnAt = Date.now();
    screen.write(`\r\u001b[2K${bar().slice(0, (screen.columns ?? 80) - 1)}`);
  }

  return {
    /** Begins a chapter of `total` steps. */
    chapter(title: string, total = 0): Chapter {
      const began = Date.now();
      let done = 0;
      bar = () => {
        const share = total > 0 ? Math.min(1, done / total) : 0;
        const filled = Math.round(share * WIDTH);
        const steps = total > 0 ? ` ${done}/${total}` : " …";
        return `  ${title.padEnd(8)} ${"█".repeat(filled)}${"░".repeat(WIDTH - filled)}${steps}`;
      };
      if (!live) screen.write(`  ${title} …\n`);
      draw(true);
      const chapter: Chapter = {
        to(steps, of) {
          done = steps;
          if (of !== undefined) total = of;
          draw();
        },
        step: () => chapter.to(done + 1),
        note: (sentence) => say(`           ${dim(sentence)}`),
        done(sentence) {
          bar = undefined;
          const seconds = ((Date.now() - began) / 1000).toFixed(1);
          say(`${green("✔")} ${title.padEnd(8)} ${sentence} ${dim(`(${seconds} s)`)}`);
        },
      };
      return chapter;
    },
    /** Writes a line between chapters. */
    say,
    /** Takes an unfinished bar off the screen. */
    clear() {
      bar = undefined;
      erase();
    },
  };

  function green(text: string) {
    return live ? styleText("green", text, { validateStream: false }) : text;
  }
  function dim(text: string) {
    return live ? styleText("dim", text, { validateStream: false }) : text;
  }
}

export type Progress = ReturnType<typeof createProgress>;
