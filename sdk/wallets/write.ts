import type { Hash } from "viem";

import type { SolidarityError } from "../errors/base.js";
import { decodeError } from "../errors/decode.js";
// Here from the start: when something fails, there may be no network to fetch them by.
import { explainError } from "../errors/explain.js";
import { localeOf } from "../internal/locale.js";
import type { SendOptions, Sent } from "../plan/send.js";
import type { Plan } from "../plan/types.js";
import { writeWords } from "./words.js";

/** Where a write stands, as a page shows it. Frozen; a new one each time that something changes. */
export interface WriteState<result extends Sent = Sent> {
  /** For the page's status line (`role="status"`): what is under way, or what went wrong and what to do. Or nothing. */
  readonly said: string;
  /** Whether something is under way: buttons are to be disabled. */
  readonly busy: boolean;
  /** What would be sent: show its `sentence` and `notices`. Gone once it cannot be sent any more. */
  readonly plan: Plan | undefined;
  /** What stands in the way of the plan, and how to go on: one sentence each. */
  readonly problems: readonly string[];
  /** Whether `send` would ask the wallet now. */
  readonly sendable: boolean;
  /** Of the transaction that was sent last, as soon as it is known. */
  readonly hash: Hash | undefined;
  /** What came of it. */
  readonly result: result | undefined;
  /** What `said` tells about, for programs. */
  readonly error: SolidarityError | undefined;
}

/** A write, as a page goes through it: look, agree, send. */
export interface Write<parameters extends object, result extends Sent> {
  readonly state: WriteState<result>;
  /**
   * Connect the wallet if it is not, bring it to the community's chain, and plan. Signs nothing. Of two looks the later
   * one counts; while something is being sent, none does.
   *
   * @param parameters What the action's `plan` takes, or how to find it: a function may throw (`parseAmount`).
   */
  readonly look: (parameters: parameters | (() => parameters)) => Promise<void>;
  /** Send the plan that is shown: once, however often this is called. */
  readonly send: () => Promise<void>;
  /** Say no more. What was sent stays sent. */
  readonly close: () => void;
}

/** Plans and sends: any write of a bound client, `client.pool.pledge` for example. */
export interface Writable<parameters, result extends Sent> {
  plan(parameters: parameters): Promise<Plan>;
  send(plan: Plan, options?: SendOptions): Promise<result>;
}

/** A client whose wallet may have to be connected, or brought to another chain. Those of ethers are as they are. */
export interface Connectable {
  readonly account?: string | undefined;
  connect?(): Promise<unknown>;
  switchChain?(): Promise<void>;
}

/** How a write is shown. */
export interface WriteOptions<result extends Sent> {
  /** Told each time that something changes. */
  onChange?: ((state: WriteState<result>) => void) | undefined;
  /** `navigator.language`, for example. German and Spanish are spoken; any other gets English. */
  locale?: string | undefined;
  /** How errors write amounts: `{ decimals: 18, symbol: "ETH" }`. In the smallest unit, unless named. */
  amounts?: { readonly decimals?: number | undefined; readonly symbol?: string | undefined } | undefined;
}

/**
 * Go through a write as a page does, whatever the wallet does meanwhile: no account yet, another chain, a no, a click too
 * many, a plan that went stale in another tab, a node that does not answer. Nothing throws: all of it is said in words.
 *
 * Nothing is sent that was not shown. When something has changed since the person looked, the new plan is shown instead,
 * and waits for them. What was declined in the wallet may be sent again; what may be on its way already may not.
 *
 * @example
 * ```ts
 * const client = createSolidarityClient({ provider, deployment });
 * const gift = createWrite(client, client.pool.pledge, { locale: navigator.language, onChange: show });
 * await gift.look(() => ({ asset: NATIVE, amount: parseAmount(field.value, 18) }));
 * button.onclick = () => gift.send();
 * ```
 */
export function createWrite<parameters extends object, result extends Sent>(
  client: Connectable,
  action: Writable<parameters, result>,
  { onChange, locale = "en", amounts = {} }: WriteOptions<result> = {},
): Write<parameters, result> {
  const language = localeOf(locale);
  const words = writeWords[language];
  let state: WriteState<result> = Object.freeze(nothing);
  let closed = false;
  let looks = 0;
  let last: parameters | (() => parameters) | undefined;

  const tell = (change: Partial<WriteState<result>>): void => {
    if (closed) return;
    state = Object.freeze({ ...state, ...change });
    onChange?.(state);
  };

  const fail = async (caught: unknown, rest: Partial<WriteState<result>> = {}): Promise<void> => {
    const error = decodeError(caught);
    const { what, next } = await explainError(error, locale, amounts);
    tell({ ...nothing, ...rest, error, said: `${what} ${next}` });
  };

  const plan = async (given: parameters | (() => parameters), said = ""): Promise<void> => {
    const look = ++looks;
    last = given;
    tell({ ...nothing, busy: true, said: words.looking });
    try {
      const parameters = typeof given === "function" ? given() : given;
      if (client.account === undefined) await client.connect?.();
      await client.switchChain?.();
      const made = await action.plan({ locale: language, ...parameters });
      if (look !== looks) return;
      const problems = made.checks.flatMap(({ ok, blocks, fix }) => (!ok && blocks && fix ? [fix] : []));
      tell({ busy: false, said, plan: made, problems, sendable: made.ready });
    } catch (caught) {
      if (look === looks) await fail(caught);
    }
  };

  const send = async (): Promise<void> => {
    const { plan: shown, sendable } = state;
    if (!shown || !sendable) return;
    // Before anything is waited for: a second click finds nothing to send.
    tell({ busy: true, sendable: false, error: undefined, said: words.looking });
    try {
      const result = await action.send(shown, {
        onStep: (_, index) => tell({ said: words.answer(index + 1, shown.steps.length) }),
        // A batch has an id of its wallet's; its transaction comes with the result.
        onSent: (hash, index) =>
          tell({ said: words.waiting, ...(shown.steps[index]?.type === "transaction" && { hash }) }),
      });
      tell({ ...nothing, hash: result.receipt.transactionHash, result });
    } catch (caught) {
      const { code } = decodeError(caught);
      if (last !== undefined && unsent.has(code)) return plan(last, words.changed);
      const { hash } = state;
      await fail(caught, code === "UserRejected" ? { plan: shown, sendable: true } : { hash });
    }
  };

  return {
    get state() {
      return state;
    },
    look: async (given) => {
      const sending = state.busy && state.plan !== undefined;
      if (!sending) await plan(given);
    },
    send,
    close() {
      closed = true;
    },
  };
}

const nothing = {
  said: "",
  busy: false,
  plan: undefined,
  problems: [],
  sendable: false,
  hash: undefined,
  result: undefined,
  error: undefined,
} as const;

/** The world has moved on since the plan was made, and nobody was asked to sign. */
const unsent: ReadonlySet<string> = new Set(["StalePlan", "WrongChain"]);
