import { carryOut } from "../carryOut.js";
import type { Command } from "../command.js";
import { SENDING } from "../options.js";
import { toWrite } from "../stage.js";
import { toAddress, toAmount, toAsset, toCount } from "../values.js";
import { pledging } from "../writings.js";

/** `solidarity pledge` */
export const pledge: Command = {
  name: "pledge",
  room: "give",
  summary: "give to the community's pool",
  about:
    "Tokens are paid in the way that asks least of you: by an allowance that exists, by a signature, or by approving the exact amount first. --amount max gives all, but for the gas in native coin.",
  options: ["amount", "asset", "earmark", "counted", "for", ...SENDING],
  needs: ["amount"],
  examples: [
    "solidarity pledge --amount 0.5",
    "solidarity pledge --amount 25 --asset 0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48 --counted",
  ],
  async run(context) {
    const { given } = context;
    const asset = toAsset(given.asset);
    const earmark = given.earmark === undefined ? undefined : toCount("--earmark", given.earmark);
    const donor = given.for === undefined ? undefined : toAddress("--for", given.for);
    const stage = await toWrite(context);
    const { decimals } = await stage.units.of(asset);
    const amount: bigint | "max" = given.amount === "max" ? "max" : toAmount(given.amount ?? "", decimals);
    const gift = { asset, amount, earmark, counted: given.counted, donor };
    return carryOut(context, stage, pledging(context, stage, gift));
  },
};
