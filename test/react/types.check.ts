// Type tests: the compiler runs them (`npm test -- types`), nothing executes them.

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";

import * as personhood from "../../sdk/actions/personhood/index.js";
import { governance, NATIVE, pool, request, type Status } from "../../sdk/index.js";
import {
  poolQueries,
  requestQueries,
  useDeployment,
  useMatchEstimate,
  usePlan,
  useRead,
  useReader,
  useRecord,
  useSend,
  useWatchRecord,
  useWrite,
} from "../../sdk/react/index.js";
import type { Plan } from "../../sdk/plan/index.js";
import type { RecordEntry } from "../../sdk/record/index.js";
import type { SolidarityError } from "../../sdk/errors/index.js";
import type { RequestId, Terms } from "../../sdk/index.js";

type Equal<a, b> = (<t>() => t extends a ? 1 : 2) extends <t>() => t extends b ? 1 : 2 ? true : false;
const holds = <claim extends true>(): claim | undefined => undefined;

declare const id: RequestId;

export function Reading(): void {
  const books = useRead(pool.getBooks, { asset: NATIVE });
  holds<Equal<NonNullable<typeof books.data>["available"], bigint>>();
  holds<Equal<typeof books.error, SolidarityError | null>>();
  const { data: status } = useRead(request.getStatus, { id });
  holds<Equal<typeof status, Status | undefined>>();
  const { data: doubled } = useRead(pool.getBooks, { asset: NATIVE }, { select: ({ owed }) => [owed] });
  holds<Equal<typeof doubled, bigint[] | undefined>>();
  // Reads that ask the desk, or more than one contract, are read as all others.
  const { data: standing } = useRead(request.getRequest, { id });
  holds<Equal<NonNullable<typeof standing>["status"], Status>>();
  const { data: terms } = useRead(request.getTerms, { id });
  holds<Equal<typeof terms, Terms | undefined>>();
  const { data: proposal } = useRead(governance.getProposal, { proposalId: 1n });
  holds<Equal<NonNullable<typeof proposal>["forVotes"], bigint>>();
  useRead(pool.getHead, {});
  // What stands beside communities is read as what belongs to one.
  const { data: weight } = useRead(personhood.getWeight, { personhood: NATIVE, holder: NATIVE });
  holds<Equal<typeof weight, bigint | undefined>>();
  // @ts-expect-error Whose weight?
  useRead(personhood.getWeight, { personhood: NATIVE });
  useRead(pool.getBooks, undefined);
  // @ts-expect-error Which asset?
  useRead(pool.getBooks, {});
  // @ts-expect-error An asset is an address.
  useRead(pool.getBooks, { asset: 5n });
  // @ts-expect-error A write is not read.
  useRead(pool.pledge, { asset: NATIVE, amount: 1n });
  // @ts-expect-error Signing is no question.
  useRead(pool.signPermit, { asset: NATIVE, amount: 1n });
  // @ts-expect-error A setting is neither.
  useRead(governance.setResponder, {});
}

export function Asking(): void {
  const [deployment, reader] = [useDeployment(), useReader()];
  const { data: terms } = useSuspenseQuery(requestQueries.getTerms(reader, { deployment, id }));
  holds<Equal<typeof terms, Terms>>();
  const { data: books } = useQuery(poolQueries.getBooks(reader, { deployment, asset: NATIVE }));
  holds<Equal<NonNullable<typeof books>["owed"], bigint>>();
  // @ts-expect-error A write has no query.
  void poolQueries.pledge;
  // @ts-expect-error Signing is no question.
  void poolQueries.signPermit;
}

export async function Sending(): Promise<void> {
  const { data: plan } = usePlan(pool.pledge, { asset: NATIVE, amount: "max", locale: "es" });
  holds<Equal<typeof plan, Plan | undefined>>();
  const { mutateAsync } = useSend(pool.pledge, { confirm: ({ sentence }, { ready }) => ready && sentence !== "" });
  const gift = await mutateAsync({ asset: NATIVE, amount: 1n });
  holds<Equal<typeof gift.amount, bigint>>();
  holds<Equal<typeof gift.receipt.status, "success" | "reverted">>();
  if (plan) await mutateAsync(plan);
  const vote = useSend(request.vote);
  const { support } = await vote.mutateAsync({ id, support: "for" });
  holds<Equal<typeof support, "against" | "for" | "abstain">>();
  // @ts-expect-error An amount is a bigint.
  await mutateAsync({ asset: NATIVE, amount: 1 });
  // @ts-expect-error There are three ways to vote.
  vote.mutate({ id, support: "yes" });
  // @ts-expect-error A read is not sent.
  useSend(pool.getBooks);
}

export async function Writing(): Promise<void> {
  const { look, result, plan } = useWrite(pool.pledge, { locale: "de-AT", amounts: { decimals: 18 } });
  holds<Equal<typeof plan, Plan | undefined>>();
  holds<Equal<NonNullable<typeof result>["amount"], bigint>>();
  await look({ asset: NATIVE, amount: "max" });
  await look(() => ({ asset: NATIVE, amount: 1n }));
  // @ts-expect-error An amount is a bigint.
  await look({ asset: NATIVE, amount: 1 });
  // @ts-expect-error Which asset?
  await look({ amount: 1n });
  // @ts-expect-error A read is not sent.
  useWrite(pool.getBooks);
}

export function Recording(): void {
  const { data } = useRecord({ contracts: ["pool"] });
  holds<Equal<NonNullable<typeof data>["pages"][number]["entries"], RecordEntry[]>>();
  const { data: watched, error } = useWatchRecord();
  holds<Equal<NonNullable<typeof watched>["entries"], readonly RecordEntry[]>>();
  holds<Equal<typeof error, SolidarityError | undefined>>();
  const { data: estimate } = useMatchEstimate({ round: 1n, project: 1n, amount: 5n });
  holds<Equal<NonNullable<typeof estimate>["lift"], bigint>>();
  // @ts-expect-error An amount is a bigint.
  useMatchEstimate({ round: 1n, project: 1n, amount: 5 });
}
