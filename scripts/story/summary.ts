import type { Address, Hex } from "viem";

import { grouped, table } from "../lib/table.js";

/** What the story ends with. Amounts are in the asset's smallest unit. */
export type Summary = {
  rpcUrl: string;
  chainId: number;
  community: {
    name: string;
    /** The record starts there. */
    startBlock: bigint;
    addresses: Record<string, Address>;
    /** All of it as a JavaScript module. */
    file: string;
  };
  /** Shared by all communities of the chain, and the real parts. */
  contracts: Record<string, Address>;
  people: { members: number; donors: number };
  assets: AssetSummary[];
  requests: RequestSummary[];
  round: RoundSummary;
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

/** A funding round: native coin, 18 decimals. */
export type RoundSummary = {
  name: string;
  number: bigint;
  fund: bigint;
  /** What of the fund the members gave from the pool. */
  fromPool: bigint;
  cap: bigint;
  contributions: number;
  transactions: number;
  donors: number;
  /** Entries of the rounds' record. */
  entries: number;
  verified: boolean;
  projects: {
    project: number;
    gifts: bigint;
    matched: bigint;
    /** What an independent implementation found. */
    expected: bigint;
    /** Who lifted the match most, with their part of it in per cent. */
    lifters: { donor: number; gave: bigint; lifted: bigint; share: number }[];
  }[];
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
    renderRound(summary.round),
    "",
    table(
      ["action", "transactions", "gas (median)"].map(rightAfterFirst(1)),
      gas.map(({ action, transactions, median }) => [action, grouped(transactions), grouped(median)]),
    ),
    "",
    `record verified: ${record.verified ? "yes" : "NO"}, ${grouped(record.entries)} entries, head ${record.head}`,
    `record exported: ${record.file}`,
    `addresses:       ${summary.community.file} (import them into a program or a page)`,
    `chain:           ${summary.rpcUrl} (chain id ${summary.chainId})`,
    "",
    table(
      [{ title: "contract" }, { title: "address" }],
      Object.entries({ ...summary.community.addresses, ...summary.contracts }),
    ),
  ].join("\n");
}

function renderRound({ name, projects, ...round }: RoundSummary): string {
  const { contributions, transactions, donors } = round;
  const total = projects.reduce((sum, { matched }) => sum + matched, 0n);
  return [
    `${name}: ${grouped(contributions)} contributions by ${grouped(donors)} donors in ${grouped(transactions)} transactions; ` +
      `${readable(round.fund, 18)} to match, at most ${readable(round.cap, 18)} a project, ${readable(total, 18)} matched`,
    "",
    table(
      [
        { title: "project", align: "right" },
        { title: "gifts", align: "right" },
        { title: "match", align: "right" },
        { title: "expected", align: "right" },
        { title: "" },
        { title: "lifted most by" },
      ],
      projects.map(({ project, gifts, matched, expected, lifters }) => [
        `${project}`,
        readable(gifts, 18),
        full(matched),
        full(expected),
        matched === expected ? "equal" : "OTHER",
        lifters.map(({ donor, share }) => `donor ${donor} (${share.toFixed(2)} %)`).join(", "),
      ]),
    ),
    "",
    `round verified:  ${round.verified ? "yes" : "NO"}, ${grouped(round.entries)} entries: S, Q, W, every match and claim`,
  ].join("\n");
}

/** The summary as programs read it: one object, amounts as decimal strings in the asset's own unit ("12.5"). */
export function summaryJson(summary: Summary): string {
  return JSON.stringify({
    ...summary,
    community: { ...summary.community, startBlock: `${summary.community.startBlock}` },
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
    round: roundJson(summary.round),
    gas: summary.gas.map((line) => ({ ...line, median: Number(line.median) })),
  });
}

function roundJson({ number, fund, fromPool, cap, projects, ...round }: RoundSummary) {
  return {
    ...round,
    number: Number(number),
    ...mapValues({ fund, fromPool, cap }, (amount) => exact(amount, 18)),
    projects: projects.map(({ project, lifters, ...amounts }) => ({
      project,
      ...mapValues(amounts, (amount) => exact(amount, 18)),
      lifters: lifters.map(({ donor, share, ...sums }) => ({
        donor,
        share,
        ...mapValues(sums, (amount) => exact(amount, 18)),
      })),
    })),
  };
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

/** All 18 decimals, so that figures can be compared digit by digit. */
function full(amount: bigint): string {
  const digits = amount.toString().padStart(19, "0");
  return `${digits.slice(0, -18)}.${digits.slice(-18)}`;
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
