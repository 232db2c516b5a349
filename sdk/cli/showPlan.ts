import type { AnyClient } from "../internal/client.js";
import { coinOf } from "../plan/money.js";
import type { Plan, Step } from "../plan/types.js";
import { words } from "../plan/words/index.js";
import type { Output } from "./world.js";
import { openUnits, written } from "./units.js";

/** Lines under a heading, the heading beside the first. */
export function showBlock(out: Output, heading: string, lines: readonly string[]): void {
  for (const [index, line] of lines.entries()) out.say(`  ${out.dim((index === 0 ? heading : "").padEnd(9))}${line}`);
}

/** What a step asks of the key, in a few words. */
export function stepInWords(step: Step): string {
  if (step.type === "signature") return `sign for ${step.standard}, to ${step.contract}`;
  if (step.type === "batch") return `one batch of ${step.calls.length} calls`;
  const what = { reset: "take the old allowance back", approve: "allow the exact amount", act: "act" }[step.what];
  return `send to ${step.to}: ${what} (gas up to ${step.gas})`;
}

/** Shows a plan: its sentence, who acts, each check that fails and how to fix it, the fee, and what will change. */
export async function showPlan(out: Output, client: AnyClient, plan: Plan): Promise<void> {
  const { locale, checks, fee, effects, notices, steps } = plan;
  const language = words[locale];
  const units = openUnits(client);
  out.say(out.bold(plan.sentence));
  out.say();
  showBlock(out, "account", [`${plan.account} on chain ${plan.chainId}`]);
  const fine = checks.filter(({ ok }) => ok).map(({ name }) => name);
  showBlock(out, "checks", [
    ...(fine.length > 0 ? [`${out.green("ok")}    ${fine.join(", ")}`] : []),
    ...checks
      .filter(({ ok }) => !ok)
      .map(({ name, fix = "", blocks }) => `${blocks ? out.red("fail") : out.yellow("wait")}  ${name}: ${fix}`),
  ]);
  showBlock(
    out,
    "steps",
    steps.map((step, index) => `${index + 1}. ${stepInWords(step)}`),
  );
  const coin = coinOf(client, language);
  const bound = plan.route.name === "batch" ? "estimated" : "at most";
  showBlock(out, "fee", [
    `about ${written(fee.likely, coin, language)}, ${bound} ${written(fee.most, coin, language)}${fee.measured ? "" : " (not all of it could be measured)"}`,
  ]);
  const changes = await Promise.all(
    effects.balances.map(async ({ account, asset, before, after }) => {
      const unit = await units.of(asset);
      return `${account}  ${written(before, unit, language)} -> ${written(after, unit, language)}`;
    }),
  );
  const events = effects.events.map(({ name }) => name).join(", ");
  showBlock(out, "effects", [...changes, ...(events ? [`events ${events}`] : [])]);
  showBlock(out, "note", notices);
  out.say();
}
