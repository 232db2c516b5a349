import { type Account, type Address, createClient, custom, type Hex } from "viem";
import { getBlock } from "viem/actions";

import type { AnyClient } from "../internal/client.js";
import { unlessRefused } from "../internal/typed.js";
import type { Check, CheckName, CheckValue, Dependency, Locale } from "./types.js";
import { type Words, words } from "./words/index.js";

/** As of when a plan reads: one block, so that its answers belong together. */
export interface AsOf {
  readonly blockNumber: bigint;
}

/** The sheet that a plan is worked out on. */
export interface Sheet {
  readonly client: AnyClient;
  readonly account: Account;
  readonly sender: Address;
  readonly chainId: number;
  readonly locale: Locale;
  readonly words: Words;
  readonly block: { readonly number: bigint; readonly timestamp: bigint; readonly baseFee: bigint };
  readonly checks: Check[];
  readonly notices: string[];
  readonly depends: Dependency[];
  /** Reads, as of the plan's block. */
  read<result>(run: (client: AnyClient, asOf: AsOf) => Promise<result>): Promise<result>;
  /** The same, and remembers the answer: if it changes (or falls below `atLeast`), the plan is stale. */
  watch<result>(
    what: CheckName,
    run: (client: AnyClient, asOf: AsOf) => Promise<result>,
    atLeast?: bigint | ((result: result) => bigint),
  ): Promise<result>;
  /** The same, for what a contract may not have: undefined when it refuses to answer. */
  probe<result>(what: CheckName, run: (client: AnyClient, asOf: AsOf) => Promise<result>): Promise<result | undefined>;
  /** Writes a verdict down. `texts` say how to show both sides in the sentence; the values themselves, unless given. */
  judge(name: CheckName, ok: boolean, values: Sides, texts?: Partial<Texts>, blocks?: boolean): void;
  /** Whether nothing stands in the way so far. */
  clear(): boolean;
}

interface Sides {
  readonly have: CheckValue;
  readonly need: CheckValue;
}
/** How the sides of a check are written. */
export interface Texts {
  readonly have: string;
  readonly need: string;
  /** Whether it is for coin that is given, of which one may give less. */
  readonly gives?: boolean;
}

/** Starts a sheet at the chain's newest block. */
export async function openSheet(
  client: AnyClient,
  { account, chainId, locale }: { account: Account; chainId: number; locale: Locale },
): Promise<Sheet> {
  const { number, timestamp, baseFeePerGas } = await getBlock(client, { blockTag: "latest" });
  const asOf: AsOf = { blockNumber: number };
  const [checks, notices, depends]: [Check[], string[], Dependency[]] = [[], [], []];
  return {
    client,
    account,
    sender: account.address,
    chainId,
    locale,
    words: words[locale],
    block: { number, timestamp, baseFee: baseFeePerGas ?? 0n },
    checks,
    notices,
    depends,
    read: (run) => run(client, asOf),
    async watch(what, run, atLeast) {
      const asked = recording(client);
      const result = await run(asked.client, asOf);
      const least = typeof atLeast === "function" ? atLeast(result) : atLeast;
      depends.push(
        ...asked.answers.map((answer) => ({ what, ...answer, ...(least === undefined ? {} : { atLeast: least }) })),
      );
      return result;
    },
    async probe(what, run) {
      const asked = recording(client);
      const result = await unlessRefused(() => run(asked.client, asOf));
      if (result !== undefined) depends.push(...asked.answers.map((answer) => ({ what, ...answer })));
      return result;
    },
    judge(name, ok, { have, need }, texts = {}, blocks = true) {
      const fix = ok ? undefined : words[locale].fixes[name]({ have: `${have}`, need: `${need}`, ...texts });
      checks.push({ name, ok, blocks, have, need, ...(fix === undefined ? {} : { fix }) });
    },
    clear: () => checks.every(({ ok, blocks }) => ok || !blocks),
  };
}

/** A client that writes down every question to a contract, with its answer. */
function recording(client: AnyClient): { client: AnyClient; answers: { to: Address; data: Hex; answer: Hex }[] } {
  const answers: { to: Address; data: Hex; answer: Hex }[] = [];
  const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    const answer: unknown = await client.request({ method, params } as never);
    const [question] = (params ?? []) as { to?: Address; data?: Hex }[];
    if (method === "eth_call" && question?.to && question.data)
      answers.push({ to: question.to, data: question.data, answer: answer as Hex });
    return answer;
  };
  const recorder = createClient({ transport: custom({ request }, { retryCount: 0 }), cacheTime: 0 });
  return { client: recorder as AnyClient, answers };
}
