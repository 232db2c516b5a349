import type { EmbeddedChain } from "../lib/chain.js";
import type { Progress } from "../lib/progress.js";
import { join } from "./join.js";
import { open } from "./open.js";
import { pledge } from "./pledge.js";
import { record } from "./record.js";
import { release } from "./release.js";
import { request } from "./request.js";
import { round } from "./round.js";
import type { Summary } from "./summary.js";
import { vote } from "./vote.js";

/** The chapters, in the order of the five words, and then a funding round. */
const CHAPTERS = [join, pledge, request, vote, release, round] as const;

/**
 * Lives the story on a chain of its own.
 *
 * @param onOpen told, as soon as there is a chain, how to close it
 */
export async function live(
  progress: Progress,
  port: number,
  onOpen: (close: () => Promise<void>) => void,
): Promise<{ chain: EmbeddedChain; summary: Summary }> {
  const began = Date.now();
  const story = await open(progress, port, onOpen);
  for (const chapter of CHAPTERS) await chapter(story);
  const summary = await record(story);
  return { chain: story.chain, summary: { ...summary, seconds: Math.round((Date.now() - began) / 1000) } };
}
