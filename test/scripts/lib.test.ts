import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { expect } from "chai";

import { person } from "../../scripts/lib/people.js";
import { createProgress } from "../../scripts/lib/progress.js";
import { serveRpc } from "../../scripts/lib/rpcServer.js";
import { grouped, table } from "../../scripts/lib/table.js";
import { readTegr2 } from "../../scripts/lib/tegr2.js";
import { createGasBook } from "../../scripts/story/gasBook.js";
import { summaryJson, type Summary } from "../../scripts/story/summary.js";

describe("The TEGR2 round", () => {
  it("is whole: 2,605 gifts of 1,835 donors, no row lost to rounding", () => {
    const round = readTegr2();
    expect(round.gifts).to.have.length(2605);
    expect(round.donors).to.equal(1835);
    expect(round.skipped).to.equal(0);
    expect(round.total).to.equal(5_788_888_420n);
    expect(round.gifts[0]).to.deep.equal({ donor: 1, project: 1, amount: 998_836n });
  });
});

describe("table", () => {
  it("aligns words left and numbers right", () => {
    const text = table(
      [{ title: "asset" }, { title: "in", align: "right" }],
      [
        ["USDC", "1,200.50"],
        ["ETH", "3"],
      ],
    );
    expect(text).to.equal(["asset        in", "─────  ────────", "USDC   1,200.50", "ETH           3"].join("\n"));
  });
  it("groups digits", () => {
    expect([0, 12, 1234, 1234567n, 1234.5].map(grouped)).to.deep.equal(["0", "12", "1,234", "1,234,567", "1,234.5"]);
  });
});

describe("progress", () => {
  it("writes plain lines where there is no terminal", () => {
    const written: string[] = [];
    const chapter = createProgress({ write: (text) => written.push(text) }).chapter("Pledge", 2);
    chapter.step();
    chapter.step();
    chapter.note("Half of them by permit.");
    chapter.done("2 gifts came in.");
    const text = written.join("");
    expect(text).to.match(
      /^ {2}Pledge …\n {11}Half of them by permit\.\n✔ Pledge {3}2 gifts came in\. \(\d+\.\d s\)\n$/,
    );
    expect(text).not.to.contain("\u001b");
  });
  it("moves a bar on a terminal", () => {
    const written: string[] = [];
    const chapter = createProgress({ write: (text) => written.push(text), isTTY: true, columns: 80 }).chapter(
      "Vote",
      4,
    );
    chapter.to(4);
    chapter.done("All voted.");
    expect(written.join("")).to.contain("░ 0/4").and.to.contain("\r\u001b[2K");
  });
});

describe("person", () => {
  it("is the same on every run, and another for every name", () => {
    expect(person("donor", 17)).to.equal(person("donor", 17));
    expect(person("donor", 17).address).not.to.equal(person("donor", 18).address);
    expect(person("donor", 17).address).to.equal("0xB2c559ba26F6E5189E55Bc619C258EdA07A66DBF");
  });
});

describe("gas book", () => {
  it("gives the median of each action, and shares a batch among its acts", () => {
    const gas = createGasBook();
    for (const gasUsed of [9n, 1n, 5n]) gas.note("pledge", { gasUsed });
    gas.note("vote by signature", { gasUsed: 300n }, 30);
    expect(gas.summary()).to.deep.equal([
      { action: "pledge", transactions: 3, median: 5n },
      { action: "vote by signature", transactions: 1, median: 10n },
    ]);
  });
});

describe("summary as JSON", () => {
  it("writes amounts as decimal strings", () => {
    const summary = {
      community: { name: "Elm Street", startBlock: 12n },
      assets: [
        { symbol: "USDC", decimals: 6, in: 5_788_888_420n, out: 1n, owed: 0n, committed: 0n, available: 10n ** 6n },
      ],
      requests: [{ number: 1, decimals: 18, asked: 10n ** 18n, paid: 5n * 10n ** 17n }],
      round: {
        name: "R",
        number: 1n,
        fund: 25n * 10n ** 17n,
        fromPool: 1n,
        cap: 10n ** 18n,
        projects: [
          {
            project: 3,
            gifts: 5n,
            matched: 10n ** 18n,
            expected: 10n ** 18n,
            lifters: [{ donor: 7, gave: 2n, lifted: 4n, share: 40 }],
          },
        ],
      },
      gas: [{ action: "pledge", transactions: 1, median: 35_000n }],
    } as unknown as Summary;
    expect(JSON.parse(summaryJson(summary))).to.deep.equal({
      community: { name: "Elm Street", startBlock: "12" },
      assets: [
        { symbol: "USDC", decimals: 6, in: "5788.88842", out: "0.000001", owed: "0", committed: "0", available: "1" },
      ],
      requests: [{ number: 1, decimals: 18, asked: "1", paid: "0.5" }],
      round: {
        name: "R",
        number: 1,
        fund: "2.5",
        fromPool: "0.000000000000000001",
        cap: "1",
        projects: [
          {
            project: 3,
            gifts: "0.000000000000000005",
            matched: "1",
            expected: "1",
            lifters: [{ donor: 7, share: 40, gave: "0.000000000000000002", lifted: "0.000000000000000004" }],
          },
        ],
      },
      gas: [{ action: "pledge", transactions: 1, median: 35_000 }],
    });
  });
});

describe("serveRpc", () => {
  const provider = {
    request: ({ method }: { method: string }) =>
      method === "fails"
        ? Promise.reject(Object.assign(new Error("no"), { code: 3, data: "0x1234" }))
        : Promise.resolve(method),
  };
  const post = async (url: string, body: unknown) =>
    (await fetch(url, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) })).json();

  it("answers calls, batches, failures and nonsense as JSON-RPC", async () => {
    const server = await serveRpc(provider, 0);
    try {
      expect(await post(server.url, { jsonrpc: "2.0", id: 7, method: "net_version" })).to.deep.equal({
        jsonrpc: "2.0",
        id: 7,
        result: "net_version",
      });
      expect(
        await post(server.url, [
          { jsonrpc: "2.0", id: 1, method: "a" },
          { jsonrpc: "2.0", id: 2, method: "b" },
        ]),
      ).to.have.length(2);
      expect(await post(server.url, { jsonrpc: "2.0", id: 1, method: "fails" })).to.have.deep.property("error", {
        code: 3,
        message: "no",
        data: "0x1234",
      });
      expect(await post(server.url, "{")).to.have.nested.property("error.code", -32600);
      expect((await fetch(server.url)).status).to.equal(405);
    } finally {
      await server.close();
    }
  });

  it("takes the next free port when the wanted one is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const server = await serveRpc(provider, port);
    try {
      expect(server.port).to.be.greaterThan(port);
    } finally {
      await server.close();
      await new Promise((resolve) => other.close(resolve));
    }
  });
});
