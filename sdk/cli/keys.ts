import { stat } from "node:fs/promises";

import type { Address, Hex, LocalAccount } from "viem";
import { privateKeyToAccount } from "viem/accounts";

import { askHidden } from "./ask.js";
import type { Context } from "./command.js";
import { InvalidKeyError, NoKeyError, UsageError, WrongAccountError } from "./errors.js";
import { read } from "./files.js";
import { toAddress } from "./values.js";

/** Who acts: with a key, or by address alone, to plan. */
export type Actor = LocalAccount | Address;

/**
 * Finds who acts: by the key of the environment, by a keystore, or by `--from` where nothing is sent.
 *
 * @throws {NoKeyError} when there is no key, and something is to be sent.
 * @throws {WrongAccountError} when `--from` names another account than the key's.
 */
export async function actorOf(context: Context, sends: boolean): Promise<Actor> {
  const { given } = context;
  const named = given.from === undefined ? undefined : toAddress("--from", given.from);
  // To look, nobody needs to type a password.
  const key = !sends && named ? undefined : await keyOf(context);
  if (key === undefined) {
    if (sends || named === undefined) throw new NoKeyError();
    return named;
  }
  if (named !== undefined && named.toLowerCase() !== key.address.toLowerCase())
    throw new WrongAccountError({ named, key: key.address });
  return key;
}

/** The account whose key is at hand; undefined when none is. */
export async function keyOf(context: Context): Promise<LocalAccount | undefined> {
  const { given, world } = context;
  const plain = world.env.SOLIDARITY_PRIVATE_KEY?.trim();
  if (given.keystore === undefined) return plain ? toAccount(plain, "SOLIDARITY_PRIVATE_KEY") : undefined;
  if (plain)
    throw new UsageError(
      "Which key: SOLIDARITY_PRIVATE_KEY is set, and --keystore is named.",
      "Unset it, or leave the option out.",
    );
  const { keystore: file } = given;
  const text = await read(file);
  await warnIfShared(context, file);
  // Loaded only here: nobody else needs its ciphers.
  const { openKeystore, parseKeystore } = await import("./keystore.js");
  const keystore = parseKeystore(file, text);
  return toAccount(openKeystore(file, keystore, await passwordFor(context, file)), file);
}

function toAccount(key: string, source: string): LocalAccount {
  if (!/^(0x)?[0-9a-fA-F]{64}$/.test(key)) throw new InvalidKeyError({ source });
  try {
    return privateKeyToAccount((key.startsWith("0x") ? key : `0x${key}`) as Hex);
  } catch {
    // Zero, or beyond the curve's order. What was thrown may hold it: it goes no further.
    throw new InvalidKeyError({ source });
  }
}

async function passwordFor(context: Context, file: string): Promise<string> {
  const { world } = context;
  const { SOLIDARITY_PASSWORD_FILE: passwordFile } = world.env;
  if (passwordFile) {
    await warnIfShared(context, passwordFile);
    return (await read(passwordFile)).replace(/\r?\n$/, "");
  }
  if (!world.stdin.isTTY)
    throw new UsageError(
      "Nobody is there to type the password.",
      "Set SOLIDARITY_PASSWORD_FILE to a file that holds it.",
    );
  const password = await askHidden(world, `${context.texts.ask.password({ file })} `);
  if (password === undefined) throw new NoKeyError();
  return password;
}

async function warnIfShared({ out }: Context, file: string): Promise<void> {
  const { mode } = await stat(file);
  if (process.platform !== "win32" && (mode & 0o077) !== 0)
    out.note(`Warning: others on this machine can open ${file}. Close it to them: chmod 600 ${file}`);
}
