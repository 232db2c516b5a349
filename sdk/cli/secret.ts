import { createHash, randomBytes } from "node:crypto";

import type { Hex } from "viem";

import type { Context } from "./command.js";
import { UsageError } from "./errors.js";
import { read, writeSecret } from "./files.js";

/** A reason that stays here, and the digest of it that everybody sees. */
export interface Secret {
  readonly digest: Hex;
  /** Keeps it on this machine, before anything is sent. Returns where. */
  keep(): Promise<string>;
}

/**
 * Salts a reason, so that nobody can guess it from its digest. What is kept is a file whose SHA-256 is the digest: who
 * is shown it checks it with `sha256sum`; when it is deleted, the reason is forgotten.
 */
export async function secretOf({ given }: Context): Promise<Secret | undefined> {
  const { "reason-file": source, "secret-file": target } = given;
  if (source === undefined) {
    if (target === undefined) return undefined;
    throw new UsageError("--secret-file keeps a reason, and none is given.", "Name it: --reason-file FILE.");
  }
  const reason = await read(source);
  if (reason.trim() === "") throw new UsageError(`${source} is empty.`, "Write the reason into it.");
  const text = `${JSON.stringify({ salt: randomBytes(32).toString("hex"), reason }, null, 2)}\n`;
  const digest = createHash("sha256").update(text).digest("hex");
  const file = target ?? `solidarity-reason-${digest.slice(0, 16)}.json`;
  return {
    digest: `0x${digest}`,
    keep: async () => {
      await writeSecret(file, text);
      return file;
    },
  };
}
