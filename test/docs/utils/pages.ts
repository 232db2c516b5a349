import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../..");

/**
 * How a fenced block is carried out, as the word after its language says:
 * - `run=FILE`: a program, run by Node; blocks of one file are joined in order
 * - `page=FILE`: part of a page, opened in a browser by a person (the test)
 * - `file=FILE`: written beside the others, for them to use
 * - `prints`: what the program before it prints, where `…` stands for anything
 * - none: a shell's commands, or a picture
 */
export interface Block {
  readonly page: string;
  readonly line: number;
  readonly lang: string;
  readonly how: string;
  readonly file: string;
  readonly code: string;
}

/** The pages whose every block is carried out. */
export const PAGES: readonly string[] = [
  "README.md",
  "docs/quickstart.md",
  ...readdirSync(join(root, "docs/recipes"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/recipes/${name}`)
    .sort(),
];

export const textOf = (page: string): string => readFileSync(join(root, page), "utf8");

/** Every fenced block of a page, indented ones too. */
export function blocksOf(page: string, text: string = textOf(page)): Block[] {
  const fence = /^( *)(`{3,}|~{3,})([^\n]*)\n([\s\S]*?)^\1\2 *$/gm;
  return [...text.matchAll(fence)].map(({ index, 1: indent = "", 3: info = "", 4: body = "" }) => {
    const [lang = "", word = ""] = info.trim().split(/\s+/);
    const [how = "", file = ""] = word.split("=");
    const code = body.replaceAll(new RegExp(`^${indent}`, "gm"), "");
    return { page, line: text.slice(0, index).split("\n").length, lang, how, file, code };
  });
}

/** Where a block stands, for people. */
export const placeOf = ({ page, line }: Block): string => `${page}:${line}`;

/** What has been carried out so far: what is not in it at the end has not been. */
export const done = new Set<string>();

export const carriedOut = (...blocks: readonly Block[]): void => blocks.forEach((block) => done.add(placeOf(block)));

/** The files of a page, each joined from its blocks. */
export function filesOf(page: string, blocks: readonly Block[] = blocksOf(page)): Map<string, Block[]> {
  const files = new Map<string, Block[]>();
  for (const block of blocks) if (block.file) files.set(block.file, [...(files.get(block.file) ?? []), block]);
  return files;
}

/** Whether a program printed what the page says; `…` stands for anything on its line. */
export function agrees(printed: string, told: string): boolean {
  const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${told.trim().split("…").map(escape).join("[^\\n]*")}$`).test(printed.trim());
}
