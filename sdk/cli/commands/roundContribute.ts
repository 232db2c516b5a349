import { erc20Abi } from "viem";
import { readContract } from "viem/actions";

import { typed } from "../../internal/typed.js";
import { isNative } from "../../types/native.js";
import { carryOut } from "../carryOut.js";
import type { Command } from "../command.js";
import { SENDING } from "../options.js";
import { findRound, toWrite } from "../stage.js";
import { toAmount, toWhole } from "../values.js";
import { allowing, contributing } from "../writings.js";

/** `solidarity round contribute` */
export const roundContribute: Command = {
  name: "round contribute",
  room: "give",
  summary: "give to a project of a funding round",
  about: "In the round's own asset. A token is allowed first, exactly the amount: a plan of its own.",
  words: ["round", "project"],
  options: ["amount", ...SENDING],
  needs: ["amount"],
  examples: ["solidarity round contribute 1 7 --amount 5"],
  async run(context) {
    const { given, words, out, texts } = context;
    const round = toWhole("ROUND", words[0] ?? "");
    const project = toWhole("PROJECT", words[1] ?? "");
    const stage = await toWrite(context);
    const { client, deployment, actor, here } = stage;
    const { asset } = await findRound(here, round);
    const amount = toAmount(given.amount ?? "", (await stage.units.of(asset)).decimals);

    const owner = typeof actor === "string" ? actor : actor.address;
    const token = { abi: erc20Abi, address: asset } as const;
    const allowance = isNative(asset)
      ? amount
      : await typed(() =>
          readContract(client, { ...token, functionName: "allowance", args: [owner, deployment.rounds] }),
        );
    if (allowance < amount) {
      const allowed = await carryOut(context, stage, allowing(context, stage, { asset, amount }));
      if (given["dry-run"]) {
        out.say(texts.told.giftLater);
        return allowed;
      }
    }
    return carryOut(context, stage, contributing(context, stage, { round, project, amount, asset }));
  },
};
