import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { expect } from "chai";

import { BadFileError, readGifts, readJob, UsageError } from "../../scripts/rounds.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const data = join(root, "test/data/rounds");

interface Expected {
  decimals: number;
  expected: {
    config: string;
    pool: string;
    cap: string | null;
    matched: Record<string, string>;
    total: string;
    cappedProjects: (number | string)[];
  }[];
}

interface Printed {
  matched: Record<string, string>;
  total: string;
  dust: string;
  cappedProjects: number[];
  contributions: number;
  contributionsPerSecond: number;
  gasPerContribution: { min: number; median: number; max: number };
  verified: boolean;
}

/** Whole units from 18 decimals. */
const whole = (amount: string): string => `${amount.slice(0, -18) || "0"}.${amount.slice(-18).padStart(18, "0")}`;

async function run(script: "match" | "replay", args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  const command = ["--import", "tsx", `scripts/${script}.ts`, ...args];
  return promisify(execFile)(process.execPath, command, { cwd: root, maxBuffer: 2 ** 26 });
}

describe("npm run match", () => {
  for (const name of ["gr1", "tegr2"]) {
    it(`Law 14, Exact match: shares out ${name} to the last unit, for every cap`, async () => {
      const { decimals, expected } = JSON.parse(
        await readFile(join(data, `${name}.expected.json`), "utf8"),
      ) as Expected;
      for (const { config, pool, cap, matched, total, cappedProjects } of expected) {
        const limits = cap === null ? [] : ["--cap", whole(cap)];
        const args = [
          join(data, `${name}.csv`),
          "--decimals",
          `${decimals}`,
          "--pool",
          whole(pool),
          ...limits,
          "--json",
        ];
        const printed = JSON.parse((await run("match", args)).stdout) as Printed;
        expect(printed.matched, config).to.deep.equal(matched);
        expect(printed.total, config).to.equal(total);
        expect(printed.cappedProjects, config).to.have.members(cappedProjects);
      }
    });
  }

  it("prints a table for people", async () => {
    const { stdout } = await run("match", [
      join(data, "gr1.csv"),
      "--decimals",
      "6",
      "--pool",
      "25000",
      "--cap",
      "2500",
    ]);
    expect(stdout)
      .to.match(/^6 +2500000000000000000000 .*capped$/m)
      .and.to.match(/^contributions +131$/m);
  });
});

describe("npm run replay", function () {
  this.timeout(200_000);

  it("Law 14, Exact match: pays gr1 through the contracts to the last unit, and verifies the record", async () => {
    const { expected } = JSON.parse(await readFile(join(data, "gr1.expected.json"), "utf8")) as Expected;
    const capped = expected.find(({ config }) => config === "cap4pct");
    if (!capped) throw new Error("unreachable");
    const args = [
      join(data, "gr1.csv"),
      "--decimals",
      "6",
      "--pool",
      "25000",
      "--cap",
      whole(capped.cap ?? ""),
      "--json",
    ];
    const { stdout } = await run("replay", args);
    const printed = JSON.parse(stdout) as Printed;
    expect(printed.matched).to.deep.equal(capped.matched);
    expect(printed.total).to.equal(capped.total);
    expect(printed.cappedProjects).to.have.members(capped.cappedProjects);
    expect(printed).to.include({ verified: true, contributions: 131 });
    const { min, median, max } = printed.gasPerContribution;
    expect(min).to.be.greaterThan(40_000);
    expect(median).to.be.within(min, max);
    expect(max).to.be.lessThan(130_000);
  });

  it("equals the mathematics alone for weights that change, names, quotes, and more decimals than 18", async () => {
    const folder = await mkdtemp(join(tmpdir(), "rounds-"));
    try {
      const file = join(folder, "odd.csv");
      const rows = [
        "\uFEFFweight,amount,project,donor",
        '3333,1000000000000000000000007,"bread, and roses",0xAda',
        "10000,999999999999999999999999,tools,0xAda",
        "0,5000000000000000000000000,tools,ben",
        '10000,17,"bread, and roses",ben',
        "7,123456789012345678901234567,tools,ben",
        "10000,0,tools,cleo",
        '10000,400000000000000000000000000,"bread, and roses",cleo',
        "",
      ];
      await writeFile(file, rows.join("\r\n"));
      const args = [file, "--decimals", "24", "--pool", "1000.000000000000000007", "--cap", "900.5", "--json"];
      const replayed = JSON.parse((await run("replay", args)).stdout) as Printed;
      const matched = JSON.parse((await run("match", args)).stdout) as Printed;
      expect(Object.keys(matched.matched)).to.deep.equal(["bread, and roses", "tools"]);
      for (const key of ["matched", "total", "dust", "cappedProjects"] as const) {
        expect(replayed[key], key).to.deep.equal(matched[key]);
      }
      expect(replayed.verified).to.equal(true);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("says in one sentence what it cannot use, prints nothing else, and fails", async () => {
    for (const script of ["match", "replay"] as const) {
      const failed = (await run(script, ["no.csv", "--decimals", "6", "--pool", "1"]).catch(
        (error: unknown) => error,
      )) as {
        code: number;
        stdout: string;
        stderr: string;
      };
      expect(failed.code).to.equal(1);
      expect(failed.stdout).to.equal("");
      expect(failed.stderr).to.equal("no.csv: there is no such file that can be read.\n");
    }
  });
});

describe("The list of gifts", () => {
  let folder: string;
  before(async () => (folder = await mkdtemp(join(tmpdir(), "gifts-"))));
  after(() => rm(folder, { recursive: true }));

  const bad: Record<string, { text: string; line: number; says: RegExp }> = {
    "is empty": { text: "\n \n", line: 0, says: /is empty/ },
    "has no gifts": { text: "donor,project,amount\n", line: 0, says: /no gifts/ },
    "lacks a column": { text: "donor,amount\n1,2", line: 1, says: /must name the column project/ },
    "names a column twice": { text: "donor,project,amount,amount\n1,2,3,4", line: 1, says: /amount is named 2 times/ },
    "has a negative amount": { text: "donor,project,amount\n1,2,-3", line: 2, says: /not negative.*"-3"/ },
    "has decimals in an amount": { text: "donor,project,amount\n1,2,3.5", line: 2, says: /smallest unit.*"3.5"/ },
    "has words for an amount": { text: "donor,project,amount\n1,2,3\n1,2,many", line: 3, says: /whole number.*"many"/ },
    "has no amount": { text: "donor,project,amount\n1,2,", line: 2, says: /whole number/ },
    "has a weight of more than one": { text: "donor,project,amount,weight\n1,2,3,10001", line: 2, says: /0 to 10000/ },
    "has half a weight": { text: "donor,project,amount,weight\n1,2,3,0.5", line: 2, says: /0 to 10000/ },
    "lacks a cell": { text: "donor,project,amount\n1,2", line: 2, says: /need 3 cells, not 2/ },
    "lacks a donor": { text: "donor,project,amount\n,2,3", line: 2, says: /donor is missing/ },
    "leaves a quote open": { text: 'donor,project,amount\n"1,2,3', line: 2, says: /quote/ },
  };
  for (const [what, { text, line, says }] of Object.entries(bad)) {
    it(`is refused when it ${what}`, async () => {
      const file = join(folder, "bad.csv");
      await writeFile(file, text);
      expect(() => readGifts(file))
        .to.throw(BadFileError, says)
        .that.includes({ file, line });
    });
  }

  it("is refused with a command line that does not fit", async () => {
    const file = join(folder, "good.csv");
    await writeFile(file, "donor,project,amount\n1,2,3");
    const good = [file, "--decimals", "6", "--pool", "1.5", "--cap", "0.5"];
    expect(readJob("match", good)).to.include({ fund: 15n * 10n ** 17n, cap: 5n * 10n ** 17n, json: false });
    const others = [
      [],
      [file],
      [file, "--decimals", "37", "--pool", "1"],
      [file, "--decimals", "six", "--pool", "1"],
      [file, "--decimals", "6", "--pool", "1e3"],
      [file, "--decimals", "6", "--pool", "-1"],
      [file, "--decimals", "6", "--pool", "1", "--cap", "0"],
      [file, "--decimals", "6", "--pool", "0.0000000000000000001"],
      [file, file, "--decimals", "6", "--pool", "1"],
      [file, "--decimals", "6", "--pool", "1", "--caps", "1"],
    ];
    for (const args of others) expect(() => readJob("match", args), args.join(" ")).to.throw(UsageError);
  });
});
