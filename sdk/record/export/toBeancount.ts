import { numberToHex } from "viem";

import { unpackRequestId } from "../../types/requestId.js";
import type { AssetBook } from "./assets.js";
import { formatDay, formatFixed, formatSigned, formatTime } from "./format.js";
import type { DatedMovement, Movements } from "./getMovements.js";
import { commodityGrammar } from "./prices.js";

interface Posting {
  readonly account: string;
  readonly amount: bigint;
}

const places = {
  general: "Assets:Pool:General",
  committed: "Assets:Pool:Committed",
  owed: "Assets:Pool:Owed",
  debts: "Liabilities:Owed",
  pledges: "Income:Pledges",
  absorbed: "Income:Absorbed",
  successors: "Expenses:Successors",
} as const;

const earmarkedFor = (category: number): string => `Assets:Pool:Earmarked:Category${category}`;
const helpOf = (category: number): string => `Expenses:Help:Category${category}`;

/** Options of `toBeancount`. */
export interface BeancountOptions {
  /** Of the books; the community's name, say. */
  title?: string | undefined;
}

/**
 * Write the movements of a community's money as books in beancount's double entry, ending with assertions of every
 * balance with no tolerance. Pure, and free of people: donors and payees are not named.
 *
 * `Assets:Pool` is what the pool holds, place by place. Help is an expense once it is paid; what could not be delivered
 * stays in `Assets:Pool:Owed`, against `Liabilities:Owed`. Amounts have all their decimals; `value` is rounded down, and
 * is not used in balancing. (Beancount adds with 28 digits: beyond ten thousand million coins of 18 decimals, raise it.)
 *
 * @example
 * ```ts
 * const books = toBeancount(await record.getMovements(client, { deployment, price }), { title: "Elm Street" });
 * ```
 */
export function toBeancount(books: Movements, options: BeancountOptions = {}): string {
  const { movements, assets } = books;
  const currencies = new Set(movements.flatMap(({ price }) => price?.currency ?? []));
  const names = commoditiesOf(assets, currencies);
  const [first, last] = [movements[0]?.time ?? 0n, movements.at(-1)?.time ?? 0n];
  const nameOf = (asset: string): string => names.get(asset.toLowerCase()) ?? "UNKNOWN";
  const decimalsOf = (asset: string): number => assets.get(asset.toLowerCase())?.decimals ?? 0;
  const balances = new Map<string, Map<string, bigint>>();
  const transactions = movements.map((movement) => {
    const postings = postingsOf(movement).filter(({ amount }) => amount !== 0n);
    for (const { account, amount } of postings) {
      const held = balances.get(account) ?? new Map<string, bigint>();
      balances.set(account, held.set(movement.asset, (held.get(movement.asset) ?? 0n) + amount));
    }
    const written = (amount: bigint): string =>
      `${formatFixed(amount, decimalsOf(movement.asset))} ${nameOf(movement.asset)}`;
    const lines = postings.map(({ account, amount }) => `  ${account}  ${written(amount)}`);
    const head = `${formatDay(movement.time)} * ${quoted(`${movement.event} ${written(movement.amount)}`)}`;
    return [head, ...detailsOf(books, movement), ...lines].join("\n");
  });
  const accounts = [...balances.keys()].sort();
  return [
    `option "title" ${quoted(options.title ?? "Solidarity")}`,
    [...assets.values()]
      .map(
        ({ asset, symbol }) =>
          `${formatDay(first)} commodity ${nameOf(asset)}\n  address: "${asset}"\n  name: ${quoted(symbol)}`,
      )
      .join("\n"),
    accounts.map((account) => `${formatDay(first)} open ${account}`).join("\n"),
    ...transactions,
    pricesOf(movements, nameOf).join("\n"),
    accounts
      .flatMap((account) =>
        [...(balances.get(account) ?? [])].map(([asset, amount]) => {
          const written = formatFixed(amount, decimalsOf(asset));
          return `${formatDay(last + 86_400n)} balance ${account}  ${written} ~ 0 ${nameOf(asset)}`;
        }),
      )
      .join("\n"),
  ]
    .filter((part) => part !== "")
    .map((part) => `${part}\n`)
    .join("\n");
}

/** The double entry of a movement: sums to nothing. */
function postingsOf({ event, amount, category, changes }: DatedMovement): Posting[] {
  const free = [
    { account: places.general, amount: changes.available },
    { account: earmarkedFor(category), amount: changes.earmarked },
  ];
  const promise = { account: places.committed, amount: changes.committed };
  const post = (account: string, signed: bigint): Posting => ({ account, amount: signed });
  switch (event) {
    case "Pledged":
      return [...free, post(places.pledges, -amount)];
    case "Absorbed":
      return [...free, post(places.absorbed, -amount)];
    case "Committed":
    case "Uncommitted":
      return [...free, promise];
    case "Paid":
    case "PaidAtOnce":
      return [...free, promise, post(helpOf(category), amount)];
    case "Owed":
    case "Collected":
      return [post(places.owed, changes.owed), post(places.debts, -changes.owed)];
    case "Allotted":
      return [...free, post(places.owed, amount), post(places.successors, amount), post(places.debts, -amount)];
  }
}

function detailsOf({ deployment }: Movements, { entry, time, purpose, price, value }: DatedMovement): string[] {
  const own = purpose?.module.toLowerCase() === deployment.requests.toLowerCase();
  return [
    `  time: "${formatTime(time)}"`,
    `  transaction: "${entry.transactionHash}"`,
    `  place: "${entry.blockNumber}:${entry.logIndex}"`,
    ...(purpose ? [`  ref: "${numberToHex(purpose.ref)}"`] : []),
    ...(purpose && own ? [`  request: ${unpackRequestId(purpose.ref).number}`] : []),
    ...(price ? [`  price: ${formatSigned(price.price, price.decimals)} ${price.currency}`] : []),
    ...(price && value !== undefined ? [`  value: ${formatSigned(value, price.decimals)} ${price.currency}`] : []),
  ];
}

/** The last price of each day, as directives. */
function pricesOf(movements: readonly DatedMovement[], nameOf: (asset: string) => string): string[] {
  const lines = new Map<string, string>();
  for (const { asset, time, price } of movements) {
    if (!price) continue;
    const head = `${formatDay(time)} price ${nameOf(asset)}`;
    lines.set(`${head} ${price.currency}`, `${head} ${formatSigned(price.price, price.decimals)} ${price.currency}`);
  }
  return [...lines.values()];
}

/** What beancount reads as a value, not as a name. */
const reserved = ["TRUE", "FALSE", "NULL"] as const;

/** A name for each asset that beancount takes. Who shares a name with another, or with money, gets its address added. */
function commoditiesOf(assets: AssetBook, currencies: ReadonlySet<string>): ReadonlyMap<string, string> {
  const plain = (symbol: string): string =>
    symbol
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, "")
      .replace(/^[0-9]+/, "")
      .slice(0, 12);
  const taken = new Set([...currencies, ...reserved]);
  const wanted = [...assets].map(([key, { symbol }]) => [key, plain(symbol)] as const);
  const count = (name: string): number => wanted.filter(([, other]) => other === name).length;
  return new Map(
    wanted.map(([key, name]) => {
      const free = commodityGrammar.test(name) && !taken.has(name) && count(name) === 1;
      return [key, free ? name : `${name.slice(0, 3) || "T"}-${key.slice(-20).toUpperCase()}`];
    }),
  );
}

/** Text that cannot end its quotes, nor its line. */
const quoted = (text: string): string =>
  `"${text
    .replace(/[\p{C}\s]+/gu, " ")
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')}"`;
