import { type Address, hexToBigInt, type Hex, numberToHex } from "viem";
import { getBalance, getBlock } from "viem/actions";

import type { AnyClient } from "../internal/client.js";
import { toTyped } from "../internal/typed.js";
import { formatAmount } from "../amounts.js";
import { linksOf } from "../reading/wiring.js";
import { toSafeNumber } from "../types/integers.js";
import type { Deployment } from "../types/deployment.js";
import { CONTRACTS } from "../types/deploymentJson.js";

/** What the doctor found about one thing. */
export interface Finding {
  readonly name: string;
  readonly state: "ok" | "warn" | "fail";
  readonly found: string;
  /** What to do about it. */
  readonly next?: string;
}

const finding = (name: string, state: Finding["state"], found: string, next?: string): Finding => ({
  name,
  state,
  found,
  ...(state !== "ok" && next !== undefined && { next }),
});

/** Whether this Node is new enough. */
export function examineNode(version: string): Finding {
  const [major = ""] = /\d+/.exec(version) ?? [];
  return finding("Node.js", BigInt(major) >= 20n ? "ok" : "fail", version, "Install version 20 or newer.");
}

/** How long the node takes for a short answer: the middle of three. */
export async function examineLatency(client: AnyClient): Promise<Finding> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const began = performance.now();
    await client.request({ method: "eth_blockNumber" });
    times.push(performance.now() - began);
  }
  const middle = Math.round(times.sort((a, b) => a - b)[1] ?? 0);
  return finding(
    "latency",
    middle > 1_500 ? "warn" : "ok",
    `${middle} ms`,
    "Plans ask many questions: a nearer node is quicker.",
  );
}

/** Whether the newest block is new, by this machine's clock; a clock that is behind shows as a block from the future. */
export async function examineBlock(client: AnyClient, now: number): Promise<Finding[]> {
  const { number, timestamp } = await getBlock(client);
  const age = Math.round(now / 1_000) - toSafeNumber(timestamp, "time of a block");
  const found = `${number}, ${age < 0 ? `${-age} s in the future` : `${age} s old`}`;
  const test = client.chain?.id === 31337 || client.chain?.id === 1337;
  return [
    finding(
      "newest block",
      age > 300 && !test ? "warn" : "ok",
      found,
      "The node may be behind, or the chain slow: compare with another node before trusting what it says.",
    ),
    finding(
      "clock",
      age < -30 ? "warn" : "ok",
      age < -30 ? `${-age} s behind the chain` : "not behind the chain",
      test ? "Test chains travel in time: nothing to do." : "Set this machine's clock: deadlines are compared with it.",
    ),
  ];
}

/** How many blocks of events the node tells at once. */
export async function examineLogs(
  client: AnyClient,
  { pool, startBlock }: Pick<Deployment, "pool" | "startBlock">,
): Promise<Finding> {
  const toBlock = hexToBigInt(await client.request({ method: "eth_blockNumber" }));
  const whole = toBlock - startBlock + 1n;
  const ranges = [whole, 10_000n, 1_000n, 100n, 1n].filter((range) => range > 0n && range <= whole);
  for (const range of ranges) {
    const fromBlock = numberToHex(toBlock - range + 1n);
    try {
      await client.request({
        method: "eth_getLogs",
        params: [{ address: pool, fromBlock, toBlock: numberToHex(toBlock) }],
      });
      const all = range === whole ? "all " : "";
      return finding(
        "eth_getLogs",
        range >= 1_000n || all ? "ok" : "warn",
        `${all}${range} blocks at once`,
        "Reading a long record takes many questions: a node with a wider range is quicker.",
      );
    } catch {
      // A smaller range, then.
    }
  }
  return finding("eth_getLogs", "fail", "refused", "The record cannot be read here: use another node.");
}

/** Whether the node can run several transactions without sending them. */
export async function examineSimulation(client: AnyClient): Promise<Finding> {
  const sender: Address = "0x0000000000000000000000000000000000000001";
  const call = { from: sender, to: sender, data: "0x" as Hex };
  try {
    await client.request({
      method: "eth_simulateV1",
      params: [{ blockStateCalls: [{ calls: [call] }] }, "latest"] as never,
    });
    return finding("eth_simulateV1", "ok", "supported");
  } catch {
    return finding(
      "eth_simulateV1",
      "warn",
      "not supported",
      "Plans still work; what follows an approval is reckoned instead of run.",
    );
  }
}

/** Whether the community's contracts are there, and belong together. */
export async function examineContracts(client: AnyClient, deployment: Deployment): Promise<Finding[]> {
  const links = await linksOf(client, deployment);
  return CONTRACTS.map((contract) => {
    const wrong = links.filter((link) => link.contract === contract && !link.ok).map(({ what }) => what);
    const found = `${deployment[contract]}${wrong.length > 0 ? `; not so: ${wrong.join(", ")}` : ""}`;
    return finding(
      contract,
      wrong.length > 0 ? "fail" : "ok",
      found,
      "Send nothing there. Ask the community for its addresses again.",
    );
  });
}

/** What the key's account has for gas. */
export async function examineAccount(client: AnyClient, account: Address): Promise<Finding> {
  const balance = await getBalance(client, { address: account });
  const { symbol, decimals } = client.chain?.nativeCurrency ?? { symbol: "coin", decimals: 18 };
  const found = `${account} holds ${formatAmount(balance, decimals)} ${symbol}`;
  return finding("account", balance === 0n ? "warn" : "ok", found, "Send it some native coin: gas has to be paid.");
}

/** A part of the examination, or the finding that it failed. */
export async function orFailed(name: string, examine: () => Promise<Finding | Finding[]>): Promise<Finding[]> {
  try {
    return [await examine()].flat();
  } catch (caught) {
    const { message, hint } = await toTyped(caught);
    return [finding(name, "fail", message.replace(` ${hint}`, ""), hint)];
  }
}
