import { toSafeNumber } from "../types/integers.js";
import type { World } from "./world.js";

const WIDTH = 28;
const FRAME_MS = 80;

/** A bar that moves on a terminal, and is silent elsewhere. */
export interface Progress {
  /** So much of the whole is done, in any unit. */
  to(done: bigint, of: bigint): void;
  /** Takes the bar off the screen. */
  clear(): void;
}

/** Shows how far a long step is, on standard error. */
export function openProgress({ stderr: screen, env }: World, title: string): Progress {
  const live = Boolean(screen.isTTY) && env.TERM !== "dumb";
  let drawnAt = 0;
  const draw = (filled: number, tail: string): void => {
    const bar = `  ${title}  ${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${tail}`;
    screen.write(`\r\u001b[2K${bar.slice(0, (screen.columns ?? 80) - 1)}`);
  };
  if (live) draw(0, "…");
  return {
    to(done, of) {
      if (!live || Date.now() - drawnAt < FRAME_MS) return;
      drawnAt = Date.now();
      const percent = of > 0n ? (done * 100n) / of : 0n;
      draw(Math.round((WIDTH * toSafeNumber(percent)) / 100), `${percent} %`);
    },
    clear() {
      if (live) screen.write("\r\u001b[2K");
    },
  };
}
