import { type Abi, type Address, decodeEventLog, erc20Abi, type Hex, type Log } from "viem";
import { call, getBalance, readContract, simulateBlocks } from "viem/actions";

import * as abis from "../abis/index.js";
import type { SolidarityError } from "../errors/base.js";
import type { AnyCall } from "../internal/call.js";
import type { AnyClient } from "../internal/client.js";
import { toTyped } from "../internal/typed.js";
import { isNative, NATIVE } from "../types/native.js";
import type { AsOf } from "./sheet.js";
import type { BalanceChange, Effects, ForeseenEvent, Move } from "./types.js";

/** What came of trying calls without sending them. */
export interface Rehearsed {
  readonly effects: Effects;
  /** Gas of each call, where the node told. */
  readonly gas?: readonly bigint[] | undefined;
  /** Why the calls would be refused. */
  readonly failure?: SolidarityError | undefined;
}

/** What is tried: the calls in their order, the money they move, and the events they are known to end with. */
export interface Scene {
  readonly sender: Address;
  readonly calls: readonly AnyCall[];
  readonly moves: readonly Move[];
  readonly events: readonly ForeseenEvent[];
  /** Whether the last call answers how much of what is moved arrives: some tokens keep a part of it. */
  readonly credits?: boolean;
}

interface SimulatedCall {
  readonly status: "success" | "failure";
  readonly data: Hex;
  readonly gasUsed: bigint;
  readonly logs?: readonly Log[] | undefined;
  readonly error?: Error | undefined;
}

/** Everything that an event of a community, or of a token, may be. */
const everyEvent = (): Abi =>
  [...Object.values(abis).flatMap((abi): Abi => abi), ...erc20Abi].filter(({ type }) => type === "event");

/**
 * Tries calls on top of one block: by `eth_simulateV1` if the node has it, else the one call that can be made by itself.
 */
export async function rehearse(client: AnyClient, scene: Scene, asOf: AsOf): Promise<Rehearsed> {
  const before = await Promise.all(
    holdersOf(scene.moves).map(async (holder) => ({ ...holder, held: await held(client, holder, asOf) })),
  );
  const simulated = await simulate(client, scene, asOf).catch(() => undefined);
  if (simulated === undefined) return reckon(client, scene, before, asOf);

  const acted = simulated.slice(0, scene.calls.length);
  const failed = acted.find(({ status }) => status === "failure");
  if (failed) return { effects: unknown(before, []), failure: await toTyped(failed.error ?? failed.data) };
  const balances = before.map(({ account, asset, held: amount }, index) => {
    const answer = simulated[scene.calls.length + index]?.data;
    const after = isNative(asset) || !answer ? amount + arrived(acted, account) : BigInt(answer);
    return { account, asset, before: amount, after };
  });
  const events = acted.flatMap(({ logs = [] }) => logs.map(foreseen).filter((event) => event !== undefined));
  return { effects: { by: "eth_simulateV1", balances, events }, gas: acted.map(({ gasUsed }) => gasUsed) };
}

/** All calls in one block that is thrown away, and the balances after them. */
async function simulate(
  client: AnyClient,
  { sender, calls, moves }: Scene,
  asOf: AsOf,
): Promise<readonly SimulatedCall[]> {
  const questions = holdersOf(moves).map(({ account, asset }) => ({
    account: sender,
    abi: erc20Abi,
    // Native coin has no contract to ask: what arrived is in the traced transfers.
    to: isNative(asset) ? account : asset,
    ...(isNative(asset) ? { data: "0x" as const } : { functionName: "balanceOf" as const, args: [account] as const }),
  }));
  const actions = calls.map(({ to, data, value }) => ({ account: sender, to, data, value }));
  const all: readonly unknown[] = [...actions, ...questions.filter((question) => "functionName" in question)];
  const [block] = await simulateBlocks(client, { blocks: [{ calls: all as [] }], traceTransfers: true, ...asOf });
  const answers = (block?.calls ?? []) as readonly SimulatedCall[];
  // One answer for every holder, in their order, whether or not a contract was asked.
  const asked = answers.slice(calls.length)[Symbol.iterator]();
  const none: SimulatedCall = { status: "success", data: "0x", gasUsed: 0n };
  const told = questions.map((question) => ("functionName" in question ? (asked.next().value ?? none) : none));
  return [...answers.slice(0, calls.length), ...told];
}

/** Without simulation: the one call if it stands alone, and balances from what is known to move. */
async function reckon(
  client: AnyClient,
  { sender, calls, moves, events, credits = false }: Scene,
  before: readonly Held[],
  asOf: AsOf,
): Promise<Rehearsed> {
  const reckoned = (arrives?: bigint) =>
    before.map(({ account, asset, held: amount }) => ({
      account,
      asset,
      before: amount,
      after: moves
        .filter((move) => same(move.asset, asset))
        .reduce(
          (sum, move) =>
            sum +
            (same(move.to, account) ? (arrives ?? move.amount) : 0n) -
            (same(move.from, account) ? move.amount : 0n),
          amount,
        ),
    }));
  const [only, ...others] = calls;
  if (only === undefined || others.length > 0) return { effects: { by: "none", balances: reckoned(), events } };
  try {
    const { data } = await call(client, { account: sender, ...only, ...asOf });
    const amount = credits && data ? BigInt(data) : undefined;
    const told = amount === undefined ? events : events.map((event) => ({ ...event, args: { ...event.args, amount } }));
    return { effects: { by: "eth_call", balances: reckoned(amount), events: told } };
  } catch (caught) {
    return { effects: unknown(before, []), failure: await toTyped(caught) };
  }
}

interface Holder {
  readonly account: Address;
  readonly asset: Address;
}
type Held = Holder & { readonly held: bigint };

/** Nothing will have changed. */
export const unknown = (before: readonly Held[], events: readonly ForeseenEvent[]): Effects => ({
  by: "none",
  balances: before.map(({ account, asset, held: amount }): BalanceChange => ({
    account,
    asset,
    before: amount,
    after: amount,
  })),
  events,
});

const same = (a: Address, b: Address): boolean => a.toLowerCase() === b.toLowerCase();

/** Everybody whose balance of an asset changes, once. */
function holdersOf(moves: readonly Move[]): readonly Holder[] {
  const all = moves.flatMap(({ asset, from, to }) => [from, to].map((account) => ({ account, asset })));
  return all.filter((holder, index) => {
    const first = all.findIndex(({ account, asset }) => same(account, holder.account) && same(asset, holder.asset));
    return first === index;
  });
}

const held = (client: AnyClient, { account, asset }: Holder, asOf: AsOf): Promise<bigint> =>
  isNative(asset)
    ? getBalance(client, { address: account, ...asOf })
    : readContract(client, { abi: erc20Abi, address: asset, functionName: "balanceOf", args: [account], ...asOf });

/** Native coin that came to an account, less what left it, by the transfers that the node traced. */
function arrived(calls: readonly SimulatedCall[], account: Address): bigint {
  const transfers = calls.flatMap(({ logs = [] }) => logs).filter(({ address }) => isTraced(address));
  return transfers.reduce((sum, { topics, data }) => {
    const [, from = "0x", to = "0x"] = topics;
    const is = (topic: Hex): boolean => same(`0x${topic.slice(-40)}`, account);
    return sum + (is(to) ? BigInt(data) : 0n) - (is(from) ? BigInt(data) : 0n);
  }, 0n);
}

const isTraced = (address: Address): boolean => same(address, NATIVE);

function foreseen({ address, data, topics }: Log): ForeseenEvent | undefined {
  if (isTraced(address)) return undefined;
  try {
    const { eventName, args } = decodeEventLog({ abi: everyEvent(), data, topics });
    return { address, name: eventName ?? "", args: (args ?? {}) as Readonly<Record<string, unknown>> };
  } catch {
    return undefined;
  }
}
