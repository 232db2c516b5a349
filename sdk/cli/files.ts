import { randomBytes } from "node:crypto";
import { renameSync, unlinkSync } from "node:fs";
import { open, readFile } from "node:fs/promises";

import { FileError, type FileFault } from "./errors.js";
import type { Journal } from "./world.js";

/** Why not. `writing`: what is absent then is the folder. */
export const faultOf = (caught: unknown, writing = false): string => {
  const { code, message } = caught as { code?: unknown; message?: unknown };
  const known: Readonly<Record<string, FileFault>> = {
    ENOENT: writing ? "noFolder" : "absent",
    ENOTDIR: "noFolder",
    EACCES: "closed",
    EPERM: "closed",
    EISDIR: "folder",
    EEXIST: "exists",
    ENOSPC: "full",
    EROFS: "readOnly",
  };
  return known[String(code)] ?? String(message);
};

/** @throws {FileError} when the file cannot be read. */
export async function read(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (caught) {
    throw new FileError({ file, reason: faultOf(caught) }, caught);
  }
}

/** Writes a file whole or not at all: beside it first, then in its place. */
export async function writeWhole(journal: Journal, file: string, text: string): Promise<void> {
  const part = `${file}.${randomBytes(4).toString("hex")}.part`;
  const discard = (): void => {
    try {
      unlinkSync(part);
    } catch {
      // It was not there yet, or is in its place already.
    }
  };
  journal.undo.add(discard);
  try {
    await create(part, text, 0o666);
    renameSync(part, file);
  } catch (caught) {
    discard();
    if (caught instanceof FileError) throw new FileError({ ...caught.values, file }, caught.cause);
    throw new FileError({ file, reason: faultOf(caught, true) }, caught);
  } finally {
    journal.undo.delete(discard);
  }
}

/** Writes a file that only its owner may read, and never over another. */
export const writeSecret = (file: string, text: string): Promise<void> => create(file, text, 0o600);

async function create(file: string, text: string, mode: number): Promise<void> {
  try {
    const handle = await open(file, "wx", mode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (caught) {
    throw new FileError({ file, reason: faultOf(caught, true) }, caught);
  }
}
