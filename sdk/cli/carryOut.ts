import type { Account } from "viem";

import { SolidarityError } from "../errors/base.js";
import { TransactionRevertedError } from "../errors/checks.js";
import { ContractError } from "../errors/contract.js";
import { decodeError } from "../errors/decode.js";
import { InsufficientGasMoneyError, UserRejectedError } from "../errors/outside.js";
import { PlanInterruptedError, PlanNotReadyError } from "../errors/plans.js";
import type { AnyClient } from "../internal/client.js";
import type { SendOptions, Sent } from "../plan/send.js";
import type { Locale, Plan, PlanOptions } from "../plan/types.js";
import { planToJson } from "../plan/json.js";
import { ask } from "./ask.js";
import type { Context, Ending } from "./command.js";
import { OutcomeUnknownError } from "./errors.js";
import { writeWhole } from "./files.js";
import type { Actor } from "./keys.js";
import { openProgress } from "./progress.js";
import { showPlan, stepInWords } from "./showPlan.js";
import { toWord } from "./values.js";

/** One write: how it is planned, how it is sent, and what to say when it is done. */
export interface Writing<result extends object> {
  plan(options: PlanOptions & { account: Actor }): Promise<Plan>;
  send(plan: Plan, options: SendOptions): Promise<result & Sent>;
  /** What must be safe before anything is sent. */
  before?(): Promise<void>;
  told(result: result): readonly string[] | Promise<readonly string[]>;
}

/** The language that plans are to speak. */
export const localeOf = ({ given }: Context): Locale => toWord("--lang", given.lang ?? "en", ["en", "de", "es"]);

/**
 * Plans, shows, asks, sends: the one way in which the command line writes to a chain. Stops after showing with
 * `--dry-run`; does not ask with `--yes`.
 *
 * @throws {PlanNotReadyError} when a check stands in the way.
 * @throws {UserRejectedError} when the answer is no, or nobody answers.
 * @throws {OutcomeUnknownError} when something was sent, and what came of it is not known.
 */
export async function carryOut<result extends object>(
  context: Context,
  { client, actor }: { client: AnyClient; actor: Actor },
  writing: Writing<result>,
): Promise<Ending> {
  const { given, world, out } = context;
  const locale = localeOf(context);
  const progress = openProgress(world.stderr, "Planning");
  const plan = await writing.plan({ account: actor, locale }).finally(() => progress.clear());
  if (!out.json) await showPlan(out, client, plan);
  if (given["dry-run"]) return dryEnding(context, plan);
  if (!plan.ready) throw notReady(plan);
  if (!given.yes && !(await confirmed(context, plan))) throw new UserRejectedError();

  await writing.before?.();
  const onStep: SendOptions["onStep"] = (step, index) => {
    if (!out.json) out.note(`${index + 1}/${plan.steps.length} ${stepInWords(step)} …`);
  };
  const known = world.journal.sent.length;
  try {
    const result = await writing.send(plan, { account: actor as Account, onStep });
    const { receipts, receipt: _, ...rest } = result;
    const sent = receipts.map(({ transactionHash: hash, blockNumber: block, gasUsed }) => ({ hash, block, gasUsed }));
    for (const { hash, block, gasUsed } of sent)
      out.say(`${out.green("mined")}    ${hash} in block ${block}, gas ${gasUsed}`);
    for (const line of await writing.told(result)) out.say(line);
    return { exit: "done", document: { sent: true, sentence: plan.sentence, transactions: sent, result: rest } };
  } catch (caught) {
    const error = decodeError(caught);
    const sent = world.journal.sent.slice(known);
    if (sent.length <= settledBy(error)) throw error;
    throw new OutcomeUnknownError({ sent, because: error.code }, error);
  }
}

/** Of how many transactions a failure says what became of them: what was refused is known, what met silence is not. */
function settledBy(error: SolidarityError): number {
  if (error instanceof PlanInterruptedError) {
    const { cause } = error;
    return error.values.sent.length + (cause instanceof SolidarityError ? settledBy(cause as SolidarityError) : 0);
  }
  const refused = [TransactionRevertedError, InsufficientGasMoneyError, ContractError];
  return refused.some((type) => error instanceof type) ? 1 : 0;
}

const notReady = (plan: Plan): PlanNotReadyError => {
  const failed = plan.checks.filter(({ ok, blocks }) => !ok && blocks);
  return new PlanNotReadyError({ failed: failed.map(({ name }) => name) }, failed[0]?.fix ?? "");
};

async function dryEnding({ given, world, out }: Context, plan: Plan): Promise<Ending> {
  const { "plan-file": file } = given;
  if (file !== undefined) {
    await writeWhole(world.journal, file, `${planToJson(plan)}\n`);
    out.say(`Plan kept in ${file}.`);
  }
  out.say(
    plan.ready ? "Nothing was sent: this was to look only." : out.red("Not ready: see the checks. Nothing was sent."),
  );
  return { exit: plan.ready ? "done" : "refused", document: { sent: false, ready: plan.ready, plan } };
}

async function confirmed({ world, out }: Context, plan: Plan): Promise<boolean> {
  // Who reads JSON on standard output has seen no plan: the question says what it is about.
  const about = out.json ? `${plan.sentence} ` : "";
  const answer = await ask(world, `${about}Send? [y/N] `);
  if (answer === undefined) {
    world.stderr.write("\n");
    out.note("Nobody answered. To send without a question: --yes");
  }
  return /^(y|yes|j|ja|s|si|sí)$/i.test((answer ?? "").trim());
}
