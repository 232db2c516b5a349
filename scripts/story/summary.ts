import type { Address, Hex } from "viem";

import { grouped, table } from "../lib/table.js";

/** What the story ends with. Amounts are in the asset's smallest unit. */
export type Summary = {
  rpcUrl: string;
  chainId: number;
  community: { name: string; addresses: Record<string, Address> };
  /** Shared by all communities of the chain, and the real parts. */
  contracts: Record<string, Address>;
  people: { members: number; donors: number };
  assets: AssetSummary[];
  requests: RequestSummary[];
  gas: GasSummary[];
  record: RecordSummary;
  seconds: number;
};

export type AssetSummary = {
  symbol: string;
  address: Address;
  decimals: number;
  /** Pledged in all. */
  in: bigint;
  /** Paid out, and arrived. */
  out: bigint;
  owed: bigint;
  committed: bigint;
  /** For one category only. */
  earmarked: bigint;
  available: bigint;
};

export type RequestSummary = {
  number: number;
  version: number;
  about: string;
  track: string;
  cadence: string;
  symbol: string;
  decimals: number;
  asked: bigint;
  paid: bigint;
  status: string;
};

export type GasSummary = { action: string; transactions: number; median: bigint };

export type RecordSummary = { verified: boolean; entries: number; head: Hex; file: string };

/** The summary as people read it. */
export function renderSummary(summary: Summary): string {
  const { assets, requests, gas, record, people } = summary;
  return [
    `${summary.community.name}: ${grouped(people.members)} members, ${grouped(people.donors)} donors`,
    "",
    table(
      ["asset", "in", "out", "owed", "committed", "earmarked", "available"].map(rightAfterFirst(1)),
      assets.map((asset) => [
        asset.symbol,
        ...[asset.in, asset.out, asset.owed, asset.committed, asset.earmarked, asset.available].map((amount) =>
          readable(amount, asset.decimals),
        ),
      ]),
    ),
    "",
    table(
      [
        { title: "no.", align: "right" },
        { title: "request" },
        { title: "track" },
        { title: "paid as" },
        { title: "asset" },
        { title: "asked", align: "right" },
        { title: "paid", align: "right" },
        { title: "status" },
      ],
      requests.map((request) => [
        request.version > 1 ? `${request.number}.${request.version}` : `${request.number}`,
        request.about,
        request.track,
        request.cadence,
        request.symbol,
        readable(request.asked, request.decimals),
        readable(request.paid, request.decimals),
        request.status,
      ]),
    ),
    "",
    table(
      ["action", "transactions", "gas (median)"].map(rightAfterFirst(1)),
      gas.map(({ action, transactions, median }) => [action, grouped(transactions), grouped(median)]),
    ),
    "",
    `record verified: ${record.verified ? "yes" : "NO"}, ${grouped(record.entries)} entries, head ${record.head}`,
    `record exported: ${record.file}`,
    `chain:           ${summary.rpcUrl} (chain id ${summary.chainId})`,
    "",
    table(
      [{ title: "contract" }, { title: "address" }],
      Object.entries({ ...summary.community.addresses, ...summary.contracts }),
    ),
  ].join("\n");
}

/** The summary as programs read it: one object, amounts as decimal strings in the asset's own unit ("12.5"). */
export function summaryJson(summary: Summary): string {
  return JSON.stringify({
    ...summary,
    assets: summary.assets.map(({ symbol, address, decimals, ...amounts }) => ({
      symbol,
      address,
      decimals,
      ...mapValues(amounts, (amount) => exact(amount, decimals)),
    })),
    requests: summary.requests.map(({ asked, paid, ...request }) => ({
      ...request,
      asked: exact(asked, request.decimals),
      paid: exact(paid, request.decimals),
    })),
    gas: summary.gas.map((line) => ({ ...line, median: Number(line.median) })),
  });
}

/** An amount with all its decimals that matter: "1234.5". */
function exact(amount: bigint, decimals: number): string {
  const digits = amount.toString().padStart(decimals + 1, "0");
  const fraction = digits.slice(-decimals).replace(/0+$/, "");
  return fraction ? `${digits.slice(0, -decimals)}.${fraction}` : digits.slice(0, -decimals);
}

/** The same for the eye: grouped, and never fewer than two decimals. */
function readable(amount: bigint, decimals: number): string {
  const [whole = "0", fraction = ""] = exact(amount, decimals).split(".");
  return `${grouped(BigInt(whole))}.${fraction.padEnd(2, "0")}`;
}

function rightAfterFirst(first: number) {
  return (title: string, index: number) => ({ title, align: index < first ? ("left" as const) : ("right" as const) });
}

function mapValues<value, result>(
  object: Record<string, value>,
  map: (value: value) => result,
): Record<string, result> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}
