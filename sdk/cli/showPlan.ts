import { coinOf } from "../plan/money.js";
import type { Check, Plan, Step } from "../plan/types.js";
import { words } from "../plan/words/index.js";
import type { Context } from "./command.js";
import type { Stage } from "./stage.js";
import type { Output } from "./world.js";
import { openUnits, written } from "./units.js";
import type { CliWords } from "./words/catalogue.js";

/** Lines under a heading, the heading beside the first. */
export function showBlock(out: Output, heading: string, lines: readonly string[]): void {
  for (const [index, line] of lines.entries()) out.say(`  ${out.dim((index === 0 ? heading : "").padEnd(11))}${line}`);
}

/** What a step asks of the key, in a few words. */
export function stepInWords(step: Step, { plan }: CliWords): string {
  if (step.type === "signature") return plan.sign(step);
  return step.type === "batch" ? plan.batch({ calls: step.calls.length }) : plan.send(step);
}

/** What was looked at: the fine ones by name, the others with how to fix them. */
export function showChecks(
  { out, texts: { headings, marks, checks: names } }: Context,
  checks: readonly Check[],
): void {
  const fine = checks.filter(({ ok }) => ok).map(({ name }) => names[name]);
  const width = Math.max(...[marks.ok, marks.fail, marks.wait].map(({ length }) => length)) + 2;
  const bad = checks.filter(({ ok }) => !ok);
  showBlock(out, headings.checks, [
    ...(fine.length > 0 ? [`${out.green(marks.ok.padEnd(width))}${fine.join(", ")}`] : []),
    ...bad.map(({ name, fix = "", blocks }) => {
      const mark = blocks ? out.red(marks.fail.padEnd(width)) : out.yellow(marks.wait.padEnd(width));
      return `${mark}${names[name]}: ${fix}`;
    }),
  ]);
}

/** Shows a plan: its sentence, who acts, each check that fails and how to fix it, the fee, and what will change. */
export async function showPlan(
  context: Context,
  { client, deployment }: Pick<Stage, "client" | "deployment">,
  plan: Plan,
): Promise<void> {
  const { out, texts } = context;
  const { headings } = texts;
  const { account, chainId, checks, fee, effects, notices, steps, route } = plan;
  const language = words[plan.locale];
  const units = openUnits(client);
  out.say(out.bold(plan.sentence));
  out.say();
  showBlock(out, headings.account, [texts.plan.account({ account, chainId })]);
  showChecks(context, checks);
  showBlock(
    out,
    headings.steps,
    steps.map((step, index) => `${index + 1}. ${stepInWords(step, texts)}`),
  );
  const coin = coinOf(client, language);
  const [likely, most] = [written(fee.likely, coin, language), written(fee.most, coin, language)];
  const { measured } = fee;
  showBlock(out, headings.fee, [texts.plan.fee({ likely, most, bound: route.name !== "batch", measured })]);
  const changes = await Promise.all(
    effects.balances.map(async ({ account: holder, asset, before, after }) => {
      const unit = await units.of(asset);
      // By name: whole addresses stand above, and two of them leave no room for what changes.
      const known = { [account.toLowerCase()]: texts.plan.you, [deployment.pool.toLowerCase()]: texts.plan.pool };
      return `${known[holder.toLowerCase()] ?? holder}  ${written(before, unit, language)} -> ${written(after, unit, language)}`;
    }),
  );
  const names = effects.events.map(({ name }) => name).join(", ");
  showBlock(out, headings.effects, [...changes, ...(names ? [texts.plan.events({ names })] : [])]);
  showBlock(out, headings.note, notices);
  out.say();
}
