import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { expect } from "chai";
import { createPublicClient, http } from "viem";

import { parseAmount } from "../../sdk/index.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tsx = ["--import", "tsx"];

/** What `--json` prints. */
type Printed = {
  rpcUrl: string;
  community: { addresses: { pool: `0x${string}` } };
  people: { donors: number; members: number };
  assets: ({ symbol: string; decimals: number } & Record<Place, string>)[];
  requests: { track: string; cadence: string; symbol: string; asked: string; paid: string; status: string }[];
  gas: { action: string; transactions: number; median: number }[];
  round: {
    fund: string;
    contributions: number;
    donors: number;
    verified: boolean;
    projects: {
      project: number;
      gifts: string;
      matched: string;
      expected: string;
      lifters: { donor: number; share: number }[];
    }[];
  };
  record: { verified: boolean; entries: number; head: string };
};
type Place = "in" | "out" | "owed" | "committed" | "earmarked" | "available";

describe("npm start", function () {
  this.timeout(400_000);
  let child: ChildProcess;
  const printed: string[] = [];
  let summary: Printed;

  before(async () => {
    const args = [...tsx, "scripts/start.ts", "--json", "--port", "18545"];
    child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let progress = "";
    child.stderr?.on("data", (chunk: Buffer) => (progress += chunk.toString()));
    if (!child.stdout) throw new Error("unreachable");
    const lines = createInterface({ input: child.stdout });
    lines.on("line", (line) => printed.push(line));
    await Promise.race([once(lines, "line"), once(child, "exit")]);
    if (printed.length === 0) throw new Error(`npm start ended before its summary:\n${progress}`);
    summary = JSON.parse(printed[0] ?? "") as Printed;
  });
  after(() => void child.kill("SIGKILL"));

  it("lives the round: 1,835 donors, 43 members, requests on all tracks in both assets, paid in all ways", () => {
    expect(summary.people).to.deep.equal({ donors: 1835, members: 43 });
    const kinds = summary.requests.map(({ track, symbol }) => `${track} ${symbol}`);
    for (const track of ["rapid", "consent", "deliberation"]) {
      expect(kinds).to.include(`${track} USDC`).and.to.include(`${track} ETH`);
    }
    const cadences = summary.requests.filter(({ status }) => status === "released").map(({ cadence }) => cadence);
    expect(cadences).to.include.members(["lump", "tranches", "stream"]);
    for (const { status, asked, paid } of summary.requests) expect(paid).to.equal(status === "released" ? asked : "0");
    const gifts = summary.gas.filter(({ action }) => action.startsWith("pledge USDC"));
    expect(gifts.reduce((sum, { transactions }) => sum + transactions, 0)).to.equal(2605);
  });

  it("Law 14, Exact match: matches the TEGR2 round as it must be, to the last unit, and says who lifted it", () => {
    const { projects, ...round } = summary.round;
    expect(round).to.include({ fund: "25000", contributions: 2605, donors: 1835, verified: true });
    expect(projects).to.have.length(14);
    for (const { project, matched, expected, lifters } of projects) {
      expect(matched, `project ${project}`).to.equal(expected);
      expect(lifters).to.have.length(2);
      const [first, second] = lifters.map(({ share }) => share) as [number, number];
      expect(first).to.be.at.least(second);
      expect(second).to.be.greaterThan(0);
    }
    const cents = projects.reduce((sum, { matched }) => sum + parseAmount(matched, 18), 0n);
    expect(parseAmount("25000", 18) - cents < 14n, "dust below one unit a project").to.equal(true);
    const { matched } = projects.find(({ project }) => project === 3) ?? {};
    expect(matched, "the cap of a fifth").to.equal("5000");
  });

  it("accounts for every unit, and proves it", () => {
    for (const { decimals, ...asset } of summary.assets) {
      const amount = (place: Place) => parseAmount(asset[place], decimals);
      const places = (["out", "owed", "committed", "earmarked", "available"] as const).map(amount);
      expect(
        places.reduce((sum, each) => sum + each, 0n),
        asset.symbol,
      ).to.equal(amount("in"));
    }
    expect(summary.assets.find(({ symbol }) => symbol === "USDC")?.in).to.equal("6288.88842");
    expect(summary.record.verified).to.equal(true);
    expect(summary.record.entries).to.be.greaterThan(2605);
    expect(summary.record.head).to.match(/^0x[0-9a-f]{40}$/);
  });

  it("keeps a chain up that answers with the same figures", async () => {
    const client = createPublicClient({ transport: http(summary.rpcUrl) });
    const coin = summary.assets.find(({ symbol }) => symbol === "ETH");
    const held = parseAmount(coin?.available ?? "", 18) + parseAmount(coin?.earmarked ?? "", 18);
    expect(await client.getBalance({ address: summary.community.addresses.pool })).to.equal(held);
  });

  it("runs the README's scripts as they stand, each of at most 25 lines", async () => {
    const text = await readFile(join(root, "README.md"), "utf8");
    const blocks = [...text.matchAll(/^```ts runnable\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);
    expect(blocks).to.have.length(1);
    for (const [index, block] of blocks.entries()) {
      expect(block.trimEnd().split("\n").length).to.be.at.most(25);
      const file = join(root, `first-${process.pid}-${index}.tmp.ts`);
      await writeFile(file, block.replaceAll("http://127.0.0.1:8545", summary.rpcUrl));
      try {
        const { stdout } = await promisify(execFile)(process.execPath, [...tsx, file], { cwd: root });
        expect(stdout).to.match(/^2\.5 pledged; record true: true 0x[0-9a-f]{40}\n$/);
      } finally {
        await rm(file);
      }
    }
  });

  it("ends cleanly on Ctrl-C, having printed one line", async () => {
    const ended = once(child, "exit");
    child.kill("SIGINT");
    expect(await ended).to.deep.equal([0, null]);
    expect(printed).to.have.length(1);
  });

  it("names what it does not understand", async () => {
    const run = promisify(execFile)(process.execPath, [...tsx, "scripts/start.ts", "--prot", "1"], { cwd: root });
    const { code, stderr } = (await run.catch((error: unknown) => error)) as { code: number; stderr: string };
    expect(code).to.equal(2);
    expect(stderr).to.contain("--prot").and.to.contain("Usage: npm start");
  });
});
