import { keccak256, stringToHex, type LocalAccount } from "viem";

import { formatAmount } from "../../sdk/index.js";
import { passTime } from "../lib/chain.js";
import { cast } from "./cast.js";
import type { Story } from "./open.js";
import type { Filed } from "./request.js";

/** Money goes out: at once, in parts that are proven, and little by little. Anybody may set it going. */
export async function release(story: Story): Promise<void> {
  const { node, usdc, solidarity, gas, requests } = story;
  const { rent, bicycle, roof, glasses, kitchen, nurse, boots, seeds } = requests;
  const chapter = story.progress.chapter("Release", 8 + 2 + 3 + 1);
  const account = cast.relayer;
  const pay = async ({ id, terms }: Filed, action: string): Promise<bigint> => {
    const { paid, receipt } = await solidarity.request.releaseSync({ account, id, terms });
    gas.note(action, receipt);
    chapter.step();
    return paid;
  };

  // The issuer of USDC blocks one payee. That concerns nobody else: the money waits for them, the others are paid.
  await usdc.block(cast.emeka.address);
  await pay(glasses, "release USDC to a blocked payee (owed)");
  const owed = await solidarity.pool.getOwed({ asset: usdc.address, payee: cast.emeka.address });
  if (owed !== glasses.terms.amount) throw new Error(`USDC blocks Emeka; ${owed} units are owed to him.`);
  chapter.note(`USDC blocks Emeka: ${formatAmount(owed, 6)} USDC wait for him. The others are paid.`);

  for (const lump of [rent, roof, boots]) await pay(lump, "release USDC");
  for (const lump of [bicycle, seeds]) await pay(lump, "release native coin");

  // A third of the kitchen's money now; the other thirds once a steward has seen the work.
  await pay(kitchen, "release USDC, first of three tranches");
  for (const part of [1, 2]) {
    await passTime(node, 14 * 86_400);
    const proof = keccak256(stringToHex(`Photographs of part ${part}, encrypted`));
    const steward = cast.stewards[0] as LocalAccount;
    const { receipt } = await solidarity.request.proveTrancheSync({
      account: steward,
      id: kitchen.id,
      terms: kitchen.terms,
      part,
      proof,
    });
    gas.note("prove a tranche", receipt);
    await pay(kitchen, "release USDC, a later tranche");
  }

  // The nurse's pay begins to run, and is drawn twice: after the cliff, and at the end.
  await pay(nurse, "release USDC, a stream begins");
  await passTime(node, nurse.terms.duration / 2);
  const half = await pay(nurse, "release USDC, from a stream");
  chapter.note(
    `After half the time the nurse had earned ${formatAmount(half, 6)} of ${formatAmount(nurse.terms.amount, 6)} USDC.`,
  );
  await passTime(node, nurse.terms.duration / 2);
  await pay(nurse, "release USDC, from a stream");

  // Circle finds its mistake, and Emeka's money goes to him: anybody may send it.
  await usdc.unblock(cast.emeka.address);
  const { receipt } = await solidarity.pool.collectSync({ account, asset: usdc.address, payee: cast.emeka.address });
  gas.note("collect what is owed", receipt);
  chapter.step();

  for (const each of [rent, bicycle, roof, glasses, kitchen, nurse, boots, seeds]) {
    await story.expectStatus(each, "released");
    if (each.terms.asset !== usdc.address) continue;
    const balance = await node.readContract({ ...usdc, functionName: "balanceOf", args: [each.terms.payee] });
    if (balance < each.terms.amount) throw new Error(`"${each.about}" was not paid in full.`);
  }
  chapter.done("5 lumps at once, 3 tranches, 1 stream; the blocked payee has collected.");
}
