// Type tests: the compiler runs them (`npm test -- types`), nothing executes them.

import { createWalletClient, http, publicActions } from "viem";

import * as community from "../../sdk/actions/community/index.js";
import {
  type AnyCall,
  type Deployment,
  governance,
  NATIVE,
  pool,
  record,
  request,
  type RequestId,
  solidarityActions,
  type Status,
  type Terms,
} from "../../sdk/index.js";
import type { Step } from "../../sdk/plan/index.js";
import { AidRequestsAlreadyVotedError, contractErrors, hints } from "../../sdk/errors/index.js";
import type { ErrorWords, OwnCode } from "../../sdk/errors/words/catalogue.js";
import { de } from "../../sdk/errors/words/de.js";

type Equal<a, b> = (<t>() => t extends a ? 1 : 2) extends <t>() => t extends b ? 1 : 2 ? true : false;
const holds = <claim extends true>(): claim | undefined => undefined;

declare const deployment: Deployment;
const client = createWalletClient({ transport: http() })
  .extend(publicActions)
  .extend(solidarityActions({ deployment }));

export async function bound(): Promise<void> {
  const { pool, request, governance, member, token } = client.solidarity;
  const gift = await pool.pledgeSync({ asset: NATIVE, amount: 1n });
  holds<Equal<typeof gift.amount, bigint>>();
  holds<Equal<typeof gift.receipt.status, "success" | "reverted">>();

  const { id, terms } = await request.requestSync({ asset: NATIVE, amount: 1n, category: 1, track: "consent" });
  holds<Equal<typeof id, RequestId>>();
  holds<Equal<typeof terms, Terms>>();
  const { support } = await request.voteSync({ id, support: "against" });
  holds<Equal<typeof support, "against" | "for" | "abstain">>();
  const { status, deadline } = await request.getRequest({ id });
  holds<Equal<typeof status, Status>>();
  holds<Equal<typeof deadline, number>>();
  const { paid } = await request.releaseSync({ id, terms });
  holds<Equal<typeof paid, bigint>>();

  const plan = await pool.pledge.plan({ asset: NATIVE, amount: "max", locale: "de" });
  const sent = await pool.pledge.send(plan);
  holds<Equal<typeof sent.amount, bigint>>();
  holds<Equal<typeof plan.steps, readonly Step[]>>();
  const { changes } = await request.vote.preview(await request.vote.plan({ id, support: "for" }));
  holds<Equal<(typeof changes)[number]["what"], string>>();

  const simulated = await pool.pledge.simulate({ asset: NATIVE, amount: 1n });
  holds<Equal<typeof simulated, bigint>>();
  const [owed, entry] = await client.multicall({
    contracts: [pool.getOwed.call({ asset: NATIVE, payee: NATIVE }), member.getMember.call({ member: NATIVE })],
    allowFailure: false,
  });
  holds<Equal<typeof owed, bigint>>();
  holds<Equal<typeof entry.number, number>>();

  const [standing] = await client.multicall({
    contracts: [request.getRequest.call({ desk: NATIVE, id })],
    allowFailure: false,
  });
  holds<Equal<typeof standing.openedAt, number>>();

  const calls: AnyCall[] = [
    governance.setResponder.call({ responder: NATIVE, serves: true }),
    governance.cancelDissolution.call(),
    pool.collect.call({ asset: NATIVE, payee: NATIVE }),
  ];
  await governance.propose({ calls, description: "Seat a responder" });
  await token.credit();
  await pool.resumePayouts();
  await community.getPreset(client, { preset: "group" });
}

export async function loose(): Promise<void> {
  await pool.pledge(client, { deployment, asset: NATIVE, amount: 1n });
  for (const news of (await record.getRecord(client, { deployment })).entries)
    if (news.contract === "pool" && news.event === "Pledged") holds<Equal<typeof news.args.amount, bigint>>();
  // Any deployment may be named on the way, and any action takes it.
  governance.setPolicy.call satisfies (args: never) => AnyCall;
}

export async function records(): Promise<void> {
  const { record } = client.solidarity;
  const { cursor, more } = await record.getRecord({ limit: 10 });
  holds<Equal<typeof more, boolean>>();
  await record.getRecord({ after: cursor });
  for await (const news of record.watchRecord({ after: cursor }))
    if (news.type === "reorg") holds<Equal<typeof news.fromBlock, bigint>>();
  const { reached, free } = await record.traceGift({ pledge: { transactionHash: "0x" } });
  holds<Equal<typeof free, bigint>>();
  holds<Equal<(typeof reached)[number]["amount"], bigint>>();
  await record.exportRecord({ format: "csv", price: () => Promise.resolve(undefined) });
  // @ts-expect-error There is no such format.
  await record.exportRecord({ format: "xlsx" });
  const floating = () => Promise.resolve({ price: 1, decimals: 2, currency: "USD" });
  // @ts-expect-error A price is a bigint.
  await record.exportRecord({ format: "csv", price: floating });
  const who = { donor: NATIVE, signer: NATIVE, community: "Elm Street" } as const;
  const receipt = await record.getReceipt({ ...who, year: 2026 });
  holds<Equal<(typeof receipt.gifts)[number]["amount"], bigint>>();
  await record.getReceipt({ ...who, from: 0n, until: 1n });
  // @ts-expect-error A year or a span, not both.
  await record.getReceipt({ ...who, year: 2026, from: 0n, until: 1n });
  // @ts-expect-error A signed receipt is verified, not a draft.
  await record.verifyReceipt({ receipt, signer: NATIVE });
}

export async function refused(): Promise<void> {
  const { pool: bound } = client.solidarity;
  // @ts-expect-error An amount is a bigint.
  await bound.pledge({ asset: NATIVE, amount: 1 });
  // @ts-expect-error Everything may be planned, never sent unseen.
  await bound.pledge({ asset: NATIVE, amount: "max" });
  // @ts-expect-error Nobody asks for everything.
  await request.request.plan(client, { deployment, asset: NATIVE, amount: "max", category: 1, track: "consent" });
  // @ts-expect-error A plan is not changed.
  (await bound.pledge.plan({ asset: NATIVE, amount: 1n })).ready = true;
  // @ts-expect-error An amount is given.
  await bound.pledge({ asset: NATIVE });
  // @ts-expect-error Which community?
  await pool.pledge(client, { asset: NATIVE, amount: 1n });
  // @ts-expect-error There are three ways to vote.
  await request.vote(client, { deployment, id: 1n, support: "yes" });
  // @ts-expect-error A setting is proposed, not sent.
  await client.solidarity.governance.setResponder({ responder: NATIVE, serves: true });
  // @ts-expect-error Every value of an error is given.
  new AidRequestsAlreadyVotedError({ id: 1n });
  // @ts-expect-error No such error.
  void contractErrors.EmergencyPoolMadeUp;
  // @ts-expect-error No such hint.
  void hints.EmergencyPoolMadeUp;
}

/** Every code is known by name, so that a language in which one is missing is refused. */
export function worded(): void {
  holds<Equal<string extends OwnCode ? true : false, false>>();
  holds<Equal<"PlanNotReady" extends OwnCode ? true : false, true>>();
  const { AidRequestsNoMoney: _a, ...contracts } = de.contracts;
  const { RequestPending: _b, ...others } = de.others;
  // @ts-expect-error A contract's error is missing.
  const first: ErrorWords = { ...de, contracts };
  // @ts-expect-error An error of the wallet's is missing.
  const second: ErrorWords = { ...de, others };
  return void [first, second];
}
