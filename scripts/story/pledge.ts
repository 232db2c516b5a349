import { keccak256, stringToHex, type Address, type Hash } from "viem";

import { NATIVE, PERMIT2, parseAmount } from "../../sdk/index.js";
import { actingFor, fund, inBlocks } from "../lib/chain.js";
import { person } from "../lib/people.js";
import { grouped } from "../lib/table.js";
import { readTegr2, walletsOf, type Tegr2Gift } from "../lib/tegr2.js";
import { cast, category } from "./cast.js";
import type { Story } from "./open.js";

type Route = "authorization" | "permit" | "allowance" | "permit2";

const ROUTE_NAMES: Record<Route, string> = {
  authorization: "pledge USDC by ERC-3009, relayed",
  permit: "pledge USDC by ERC-2612",
  allowance: "pledge USDC, allowance set",
  permit2: "pledge USDC by Permit2, relayed",
};

/**
 * Known beforehand, so that thousands of gifts ask the node nothing but to take them. The limit is generous; what is
 * not used is not paid.
 */
const FEES = { gas: 250_000n, maxFeePerGas: 5_000_000_000n, maxPriorityFeePerGas: 0n, preflight: false } as const;

/** Money comes in: the 2,605 gifts of the TEGR2 round as real USDC, and some native coin. */
export async function pledge(story: Story): Promise<void> {
  const { node, usdc, solidarity, gas, safe } = story;
  const round = readTegr2();
  const chapter = story.progress.chapter("Pledge", round.gifts.length);
  if (round.skipped > 0) chapter.note(`${round.skipped} contributions were worth less than 0.000001 USDC: no gift.`);

  const routes = routesOf(round.gifts);
  await approveAhead(story, walletsOf(round.gifts), routes);

  // A donor's second gift comes in a later block than the first: permits count up one by one.
  const sent = new Map<Route, Hash[]>();
  let relayed = await node.getTransactionCount({ address: cast.relayer.address });
  const own = new Map<Address, number>();
  const hashes = await inBlocks(
    node,
    round.gifts,
    async (gift) => {
      const account = person("donor", gift.donor);
      const what = { asset: usdc.address, amount: gift.amount, memo: memoOf(gift) };
      const route = routes.get(gift.donor) ?? "authorization";
      const send = async (): Promise<Hash> => {
        switch (route) {
          case "authorization": {
            const signed = await solidarity.pool.signAuthorization({ account, ...what });
            const brought = { account: cast.relayer, nonce: relayed++, ...FEES };
            return solidarity.pool.pledgeWithAuthorization({ ...signed, ...brought });
          }
          case "permit2": {
            const signed = await solidarity.pool.signPermit2({ account, ...what });
            const brought = { account: cast.relayer, nonce: relayed++, ...FEES };
            return solidarity.pool.pledgeWithPermit2({ ...signed, ...brought });
          }
          case "permit":
            return solidarity.pool.pledgeWithPermit({
              account,
              ...what,
              nonce: nextNonce(account.address, 0),
              ...FEES,
            });
          case "allowance":
            return solidarity.pool.pledge({ account, ...what, nonce: nextNonce(account.address, 1), ...FEES });
        }
      };
      const hash = await send();
      sent.set(route, [...(sent.get(route) ?? []), hash]);
      return hash;
    },
    { onBlock: (done) => chapter.to(done) },
  );
  function nextNonce(address: Address, first: number): number {
    const nonce = own.get(address) ?? first;
    own.set(address, nonce + 1);
    return nonce;
  }

  for (const [route, ofRoute] of sent) {
    for (const hash of ofRoute) {
      const receipt = await node.getTransactionReceipt({ hash });
      if (receipt.status !== "success") throw new Error(`A gift (${ROUTE_NAMES[route]}) was refused: ${hash}.`);
      gas.note(ROUTE_NAMES[route], receipt);
    }
  }
  chapter.note(`${[...sent].map(([route, { length }]) => `${grouped(length)} by ${route}`).join(", ")}.`);

  // The three friends give from their Safe: two of them sign, the relayer brings it. Half of it is for medicine only.
  await usdc.mint(safe.address, parseAmount("500", 6));
  for (const earmark of [0, category.medicine]) {
    const signed = await solidarity.pool.signAuthorization({
      account: safe.account,
      asset: usdc.address,
      amount: parseAmount("250", 6),
      earmark,
    });
    await solidarity.pool.pledgeWithAuthorizationSync({ ...signed, account: cast.relayer });
  }

  // Founders give native coin, counted towards their contribution credits; somebody simply sends some.
  for (const account of cast.founders.slice(0, 10)) {
    const amount = parseAmount("0.2", 18);
    const { receipt } = await solidarity.pool.pledgeSync({ account, asset: NATIVE, amount, counted: true });
    gas.note("pledge native coin, counted", receipt);
    gas.note("credit gifts", (await solidarity.token.creditSync({ account })).receipt);
  }
  for (const account of cast.founders) {
    const { receipt } = await solidarity.pool.pledgeSync({ account, asset: NATIVE, amount: parseAmount("0.05", 18) });
    gas.note("pledge native coin", receipt);
  }
  const passerBy = actingFor(node, cast.passerBy);
  const transfer = await passerBy.sendTransaction({ to: story.deployment.pool, value: parseAmount("0.5", 18) });
  gas.note("pledge native coin by plain transfer", await node.getTransactionReceipt({ hash: transfer }));

  const { available, earmarked } = await solidarity.pool.getBooks({ asset: usdc.address });
  const expected = round.total + parseAmount("500", 6);
  if (available + earmarked !== expected) {
    throw new Error(`The pool should hold ${expected} units of USDC and holds ${available + earmarked}.`);
  }
  chapter.done(`${grouped(hashes.length)} gifts of USDC from ${grouped(round.donors)} donors, and native coin.`);
}

/** How each donor gives: most by a signature that somebody else brings, the others as their wallets can. */
function routesOf(gifts: readonly Tegr2Gift[]): Map<number, Route> {
  const counts = new Map<number, number>();
  for (const { donor } of gifts) counts.set(donor, (counts.get(donor) ?? 0) + 1);
  return new Map(
    [...counts].map(([donor, count]) => {
      const last = donor % 10;
      if (last === 7) return [donor, "allowance"];
      if (last === 8) return [donor, "permit2"];
      // One permit at a time: this way is for those who give once.
      return [donor, last === 9 && count === 1 ? "permit" : "authorization"];
    }),
  );
}

/** Donors who send by themselves get coin for gas; those who need an allowance set it. */
async function approveAhead(story: Story, wallets: Map<number, bigint>, routes: Map<number, Route>): Promise<void> {
  const { node, usdc, solidarity } = story;
  const senders = [...routes].filter(([, route]) => route !== "authorization");
  for (const [donor] of senders) await fund(node, person("donor", donor).address, 10n ** 17n);
  const approvers = senders.filter(([, route]) => route !== "permit");
  await inBlocks(node, approvers, ([donor, route]) => {
    const account = person("donor", donor);
    const amount = wallets.get(donor) ?? 0n;
    if (route === "allowance")
      return solidarity.pool.approve({ account, asset: usdc.address, amount, nonce: 0, ...FEES });
    const { preflight: _, ...fees } = FEES;
    const approval = {
      address: usdc.address,
      abi: usdc.abi,
      functionName: "approve",
      args: [PERMIT2, amount],
    } as const;
    return actingFor(node, account).writeContract({ ...approval, nonce: 0, ...fees });
  });
}

/** The gift's memo: a digest, as always. Here, of the project it was given to. */
function memoOf({ project }: Tegr2Gift) {
  return keccak256(stringToHex(`TEGR2, project ${project}`));
}
