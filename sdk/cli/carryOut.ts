import type { Account } from "viem";

import { SolidarityError } from "../errors/base.js";
import { TransactionRevertedError } from "../errors/checks.js";
import { ContractError } from "../errors/contract.js";
import { decodeError } from "../errors/decode.js";
import { InsufficientGasMoneyError } from "../errors/outside.js";
import { PlanInterruptedError, PlanNotReadyError } from "../errors/plans.js";
import type { WriteOptions } from "../internal/write.js";
import { planToJson } from "../plan/json.js";
import { moment } from "../plan/money.js";
import type { SendOptions, Sent } from "../plan/send.js";
import type { Plan, PlanOptions } from "../plan/types.js";
import { ask } from "./ask.js";
import type { Context, Ending } from "./command.js";
import { DeclinedError, OutcomeUnknownError } from "./errors.js";
import { writeWhole } from "./files.js";
import type { Actor } from "./keys.js";
import { openProgress } from "./progress.js";
import { showPlan, stepInWords } from "./showPlan.js";
import type { Stage } from "./stage.js";
import { toCount } from "./values.js";

/** What every plan is told besides what it is about. */
export type Planning = PlanOptions & Pick<WriteOptions, "gas" | "maxFeePerGas" | "maxPriorityFeePerGas">;

/** One write: how it is planned, how it is sent, and what to say when it is done. */
export interface Writing<result extends object> {
  plan(options: Planning & { account: Actor }): Promise<Plan>;
  send(plan: Plan, options: SendOptions): Promise<result & Sent>;
  /** What must be safe before anything is sent, or kept to be sent elsewhere. */
  before?: (() => Promise<void>) | undefined;
  told(result: result & Sent): readonly string[] | Promise<readonly string[]>;
}

/** What a write may be bound to: a plan made elsewhere. */
export interface Bound {
  readonly planning?: Planning;
  /** Told the plan, before it is shown. Throws when it is not what was bound. */
  check?(plan: Plan): void;
}

/**
 * Plans, shows, asks, sends: the one way in which the command line writes to a chain. Stops after showing with
 * `--dry-run`; does not ask with `--yes`.
 *
 * @throws {PlanNotReadyError} when a check stands in the way.
 * @throws {DeclinedError} when the answer is no, or nobody answers.
 * @throws {OutcomeUnknownError} when something was sent, and what came of it is not known.
 */
export async function carryOut<result extends object>(
  context: Context,
  { client, deployment, actor }: Pick<Stage, "client" | "deployment"> & { actor: Actor },
  writing: Writing<result>,
  bound: Bound = {},
): Promise<Ending> {
  const { given, world, out, locale, texts } = context;
  const validFor = given["valid-for"] === undefined ? undefined : toCount("--valid-for", given["valid-for"]);
  const progress = openProgress(world, texts.progress.planning);
  const planned = writing.plan({ account: actor, locale, validFor, ...bound.planning });
  const plan = await planned.finally(() => progress.clear());
  bound.check?.(plan);
  if (!out.json) await showPlan(context, { client, deployment }, plan);
  if (given["dry-run"]) return dryEnding(context, plan, writing);
  if (!plan.ready) throw notReady(plan);
  await confirm(context, texts.ask.send, plan.sentence);

  await writing.before?.();
  const onStep: SendOptions["onStep"] = (step, index) => {
    if (!out.json) out.note(`${index + 1}/${plan.steps.length} ${stepInWords(step, texts)} …`);
  };
  const onSent: SendOptions["onSent"] = (hash) => {
    if (!out.json) out.note(`    ${hash} …`);
  };
  const known = world.journal.sent.length;
  try {
    const result = await writing.send(plan, { account: actor as Account, onStep, onSent });
    const { receipts, receipt: _, ...rest } = result;
    const sent = receipts.map(({ transactionHash: hash, blockNumber: block, gasUsed }) => ({ hash, block, gasUsed }));
    const mark = out.green(texts.marks.mined.padEnd(9));
    for (const { hash, block, gasUsed: gas } of sent) out.say(`${mark}${texts.told.mined({ hash, block, gas })}`);
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

/** The failure of a plan that is not ready, with what its first check says to do. */
export const notReady = ({ checks }: Pick<Plan, "checks">): PlanNotReadyError => {
  const failed = checks.filter(({ ok, blocks }) => !ok && blocks);
  return new PlanNotReadyError({ failed: failed.map(({ name }) => name) }, failed[0]?.fix ?? "");
};

async function dryEnding({ given, world, out, texts }: Context, plan: Plan, writing: Pick<Writing<object>, "before">) {
  const { told } = texts;
  const { ready } = plan;
  const { out: file } = given;
  // What cannot be sent is not kept.
  if (ready && file !== undefined) {
    await writing.before?.();
    const text = `${planToJson(plan)}\n`;
    if (file !== "-") await writeWhole(world.journal, file, text);
    else if (!out.json) world.stdout.write(text);
    if (file !== "-") out.say(told.planKept({ file, until: moment(plan.expiresAt) }));
  }
  out.say(ready ? told.lookedOnly : out.red(told.notReady));
  return { exit: ready ? "done" : "refused", document: { sent: false, ready, plan } } satisfies Ending;
}

/**
 * Asks, unless `--yes` has answered already.
 *
 * @throws {DeclinedError} when the answer is no, or nobody answers.
 */
export async function confirm(
  { given, world, out, texts }: Context,
  question: string,
  sentence: string,
): Promise<void> {
  if (!given.yes) {
    // Who reads JSON on standard output has seen no plan: the question says what it is about.
    const answer = await ask(world, `${out.json ? `${sentence} ` : ""}${question} `);
    if (answer === undefined) {
      world.stderr.write("\n");
      out.note(texts.ask.nobody);
    }
    if (!/^(y|yes|j|ja|s|si|sí)$/i.test((answer ?? "").trim())) throw new DeclinedError();
  }
  world.journal.agreed = true;
}
