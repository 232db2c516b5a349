import { carryOut } from "../carryOut.js";
import type { Command } from "../command.js";
import { UsageError } from "../errors.js";
import { SENDING } from "../options.js";
import { toWrite } from "../stage.js";
import { toAddress, toAsset } from "../values.js";
import { collecting } from "../writings.js";

/** `solidarity collect` */
export const collect: Command = {
  name: "collect",
  room: "decide",
  summary: "fetch what waits in the pool for a payee",
  about:
    "Money waits where a payee could not receive it, or was named by somebody else and has not agreed. Anybody may send it on to its payee; only the payee may send it elsewhere (--to).",
  options: ["asset", "payee", "to", ...SENDING],
  examples: [
    "solidarity collect",
    "solidarity collect --payee 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 --asset 0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48",
  ],
  async run(context) {
    const { given } = context;
    const asset = toAsset(given.asset);
    const payee = given.payee === undefined ? undefined : toAddress("--payee", given.payee);
    const to = given.to === undefined ? undefined : toAddress("--to", given.to);
    if (payee && to)
      throw new UsageError("--payee and --to are both given.", "Only the payee may send it elsewhere: leave one out.");
    const stage = await toWrite(context);
    return carryOut(context, stage, collecting(context, stage, { asset, payee, to }));
  },
};
