/**
 * How much of the chain's own speed is left when a round is replayed through the SDK:
 *
 *     tsx scripts/bench/replayRate.ts [FILE.csv] [--decimals D] [--rows N] [--json]
 *
 * The yardstick sends the same gifts, encoded and signed beforehand, as raw transactions to the same kind of chain, and
 * asks for nothing else. Each way is taken three times, in turns, and the best of each counts.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";

import { encodeFunctionData, type Hash, type Hex, keccak256, stringToHex } from "viem";
import { privateKeyToAccount } from "viem/accounts";

import { quadraticFundingAbi } from "../../sdk/abis/index.js";
import { build } from "../lib/build.js";
import { table } from "../lib/table.js";
import type { Road } from "../lib/replayRound.js";
import { projectsOf, readGifts } from "../rounds.js";

const TURNS = 3;
const WANTED = 0.7;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    decimals: { type: "string", default: "18" },
    rows: { type: "string", default: "2000" },
    json: { type: "boolean", default: false },
  },
});
const [file = join(import.meta.dirname, "../data/tegr2.csv")] = positionals;
const gifts = readGifts(file).slice(0, Number(values.rows));
const job = { decimals: Number(values.decimals), fund: 0n, gifts, projects: projectsOf(gifts) };

await build();
// Loaded once the contracts are built: what it imports reads their artifacts.
const { giftOf, replayRound, SENT } = await import("../lib/replayRound.js");

const walletOf = (name: string) => privateKeyToAccount(keccak256(stringToHex(`donor ${name}`)));

/** Everything but sending is done before the clock starts. */
const bare: Road = {
  receipts: false,
  donorOf: (name) => walletOf(name).address,
  async open(giving) {
    const { arena, round } = giving;
    const chainId = Number(await arena.request("eth_chainId"));
    const nonces = new Map<string, number>();
    const signed: Hex[] = [];
    for (const [row, { donor: name }] of gifts.entries()) {
      const { project, amount } = giftOf(giving, row);
      const nonce = nonces.get(name) ?? 0;
      if (amount > 0n) nonces.set(name, nonce + 1);
      const data = encodeFunctionData({
        abi: quadraticFundingAbi,
        functionName: "contribute",
        args: [round, project, amount],
      });
      const { gas } = SENT;
      const fees = { maxFeePerGas: 10n ** 12n, maxPriorityFeePerGas: 10n ** 9n };
      const transaction = { chainId, nonce, to: arena.rounds, data, value: amount, gas, ...fees };
      signed.push(await walletOf(name).signTransaction(transaction));
    }
    return (row) => arena.request<Hash>("eth_sendRawTransaction", [signed[row]]);
  },
};

const best = { bare: Infinity, sdk: Infinity };
for (let turn = 0; turn < TURNS; turn++) {
  best.bare = Math.min(best.bare, (await replayRound(job, undefined, bare)).seconds);
  best.sdk = Math.min(best.sdk, (await replayRound(job)).seconds);
}
const { length } = gifts;
const share = best.bare / best.sdk;
if (values.json) {
  console.log(JSON.stringify({ gifts: length, bare: length / best.bare, replay: length / best.sdk, share, WANTED }));
} else {
  const row = (what: string, seconds: number): string[] => [what, seconds.toFixed(2), (length / seconds).toFixed(0)];
  const rows = [row("raw transactions, signed beforehand", best.bare), row("replay through the SDK", best.sdk)];
  const columns = [
    { title: `${length} gifts` },
    { title: "seconds", align: "right" },
    { title: "a second", align: "right" },
  ] as const;
  console.log(table(columns, rows));
  console.log(`\n${(share * 100).toFixed(0)} % of the bare rate; ${WANTED * 100} % is wanted.`);
}
