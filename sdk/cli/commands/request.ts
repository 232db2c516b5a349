import { carryOut } from "../carryOut.js";
import type { Command } from "../command.js";
import { UsageError } from "../errors.js";
import { SENDING } from "../options.js";
import { secretOf } from "../secret.js";
import { toWrite } from "../stage.js";
import { track } from "../../types/words.js";
import { toAddress, toAmount, toAsset, toCount, toDigest, toWord } from "../values.js";
import { asking } from "../writings.js";

/** `solidarity request` */
export const request: Command = {
  name: "request",
  room: "give",
  summary: "ask for help",
  about:
    "Public are amount, asset, payee, category and a digest; never the reason. With --reason-file the reason is salted and kept in a file on this machine, whose SHA-256 is the digest: pass that file on, encrypted, to those who decide. Without it nobody can prove what was asked for.",
  options: [
    "amount",
    "asset",
    "category",
    "track",
    "payee",
    "parts",
    "duration",
    "cliff",
    "reason-file",
    "secret-file",
    "evidence",
    ...SENDING,
  ],
  needs: ["amount", "category", "track"],
  examples: [
    "solidarity request --amount 0.2 --category 1 --track consent --reason-file reason.txt",
    "solidarity request --amount 900 --asset 0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48 --category 3 --track deliberation --parts 3",
  ],
  async run(context) {
    const { given, out, texts } = context;
    const asset = toAsset(given.asset);
    const count = (name: "parts" | "duration" | "cliff"): number | undefined =>
      given[name] === undefined ? undefined : toCount(`--${name}`, given[name]);
    const draft = {
      asset,
      category: toCount("--category", given.category ?? ""),
      track: toWord("--track", given.track ?? "", track.words),
      payee: given.payee === undefined ? undefined : toAddress("--payee", given.payee),
      schedule: { parts: count("parts"), duration: count("duration"), cliff: count("cliff") },
    };
    if (given.parts !== undefined && given.duration !== undefined)
      throw new UsageError("--parts and --duration are both given.", "Choose one: equal parts, or a stream.");
    if (given.evidence !== undefined && given["reason-file"] !== undefined)
      throw new UsageError(
        "--evidence and --reason-file are both given.",
        "A request has one digest: give one of them.",
      );
    const secret = await secretOf(context);
    const evidence = given.evidence === undefined ? secret?.digest : toDigest("--evidence", given.evidence);

    const stage = await toWrite(context);
    const amount = toAmount(given.amount ?? "", (await stage.units.of(asset)).decimals);
    let kept: string | undefined;
    const before = async (): Promise<void> => {
      kept = await secret?.keep();
      if (kept) out.note(texts.told.secretKept({ file: kept }));
    };
    const ending = await carryOut(context, stage, asking(context, stage, { ...draft, amount, evidence }, before));
    return kept === undefined ? ending : { ...ending, document: { ...ending.document, secretFile: kept } };
  },
};
