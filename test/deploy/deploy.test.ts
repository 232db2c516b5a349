// Deployment to a second, independent node over HTTP, through the very commands that serve real networks.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { expect } from "chai";
import { type Address, createTestClient, http, publicActions } from "viem";
import { privateKeyToAccount } from "viem/accounts";

import { isLasting, readBook, readJournal, sharedCode, writeBook } from "../../scripts/lib/addressBook.js";

const root = resolve(import.meta.dirname, "../..");
const chainId = 99_331;
// The first account of every test node: known to all, worth nothing.
const key = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
const deployer = privateKeyToAccount(key).address;

const connect = (url: string) => createTestClient({ mode: "anvil", transport: http(url) }).extend(publicActions);

interface Run {
  readonly child: ChildProcess;
  /** Exit code (null: killed) and everything printed. */
  readonly ended: Promise<{ code: number | null; output: string }>;
}

describe("deploy", function () {
  this.timeout(180_000);

  let anvil: ChildProcess;
  let folder: string;
  let url: string;
  let client: ReturnType<typeof connect>;

  /** Runs a script in a process of its own, as npm would. */
  function run(script: string, withKey = true): Run {
    const args = [
      "--import",
      "tsx",
      script,
      "--network",
      "remote",
      "--root",
      folder,
      "--confirmations",
      "1",
      "--no-compile",
    ];
    const env: NodeJS.ProcessEnv = { ...process.env, SOLIDARITY_RPC_URL: url };
    delete env.SOLIDARITY_PRIVATE_KEY;
    if (withKey) env.SOLIDARITY_PRIVATE_KEY = key;
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    const chunks: string[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
    const ended = once(child, "close").then(([code]) => ({ code: code as number | null, output: chunks.join("") }));
    return { child, ended };
  }

  const deploy = (): Run => run("scripts/deploy.ts");
  const check = (): Run => run("scripts/deploy-check.ts", false);
  const deployments = (): string => join(folder, "deployments");
  const sent = (): Promise<number> => client.getTransactionCount({ address: deployer, blockTag: "pending" });

  async function until(condition: () => Promise<boolean>): Promise<void> {
    while (!(await condition())) await sleep(50);
  }

  before(async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as { port: number };
    server.close();

    url = `http://127.0.0.1:${port}`;
    folder = mkdtempSync(join(tmpdir(), "solidarity-deploy-"));
    const bin = join(root, "node_modules", ".bin", "anvil");
    anvil = spawn(bin, ["--port", String(port), "--chain-id", String(chainId), "--no-mining", "--silent"], {
      stdio: "ignore",
    });
    client = connect(url);
    await until(() =>
      client
        .getChainId()
        .then(() => true)
        .catch(() => false),
    );
  });

  after(async () => {
    anvil.kill();
    await once(anvil, "close");
    rmSync(folder, { recursive: true });
  });

  it("goes on where it was killed, first while its transactions wait, then while they are mined", async () => {
    const first = deploy();
    await until(async () => (await sent()) === 9);
    first.child.kill("SIGKILL");
    await first.ended;
    expect(await client.getTransactionCount({ address: deployer })).to.equal(0);

    await client.mine({ blocks: 1 });
    const second = deploy();
    await until(async () => (await sent()) === 11);
    second.child.kill("SIGKILL");
    await second.ended;
    expect(existsSync(join(deployments(), "addresses.json")), "no book before the end").to.be.false;

    await client.setIntervalMining({ interval: 1 });
    const third = await deploy().ended;
    expect(third.code, third.output).to.equal(0);
    expect(await sent(), "nothing is deployed twice").to.equal(12);
  });

  it("writes the book from the journal and the chain", async () => {
    const book = readBook(deployments());
    expect(Object.keys(book)).to.deep.equal([String(chainId)]);
    const contracts = book[String(chainId)]!;
    expect(Object.keys(contracts)).to.deep.equal(
      [...Object.values(sharedCode), "AidDesk", "GiftDesk", "RoundPlanner", "SolidarityFactory"].sort(),
    );
    for (const [name, { address, startBlock }] of Object.entries(contracts)) {
      const [before, then] = await Promise.all(
        [startBlock - 1, startBlock].map((block) => client.getCode({ address, blockNumber: BigInt(block) })),
      );
      expect(before, `${name} before its start block`).to.be.undefined;
      expect(then, `${name} at its start block`).to.match(/^0x60/);
    }
  });

  it("changes nothing when it is run again", async () => {
    const before = readFileSync(join(deployments(), "addresses.json"), "utf8");
    const again = await deploy().ended;
    expect(again.code, again.output).to.equal(0);
    expect(readFileSync(join(deployments(), "addresses.json"), "utf8")).to.equal(before);
    expect(await sent()).to.equal(12);
  });

  it("keeps a chain that ends with its node out of the book", () => {
    expect(isLasting("31337")).to.be.false;
    expect(isLasting("1")).to.be.true;
  });

  describe("deploy:check", () => {
    const at = (name: string): Address => readBook(deployments())[String(chainId)]![name]!.address;

    it("finds the code on the chain to be what is built here, without a key", async () => {
      const { code, output } = await check().ended;
      expect(code, output).to.equal(0);
      expect(output).to.include(`12 contracts on chain ${chainId} are what this repository builds`);
    });

    it("reports code that was replaced, and code that is gone", async () => {
      const [pool, registry] = [at("EmergencyPool"), at("MemberRegistry")];
      const [poolCode, registryCode] = await Promise.all(
        [pool, registry].map((address) => client.getCode({ address })),
      );
      await client.setCode({ address: pool, bytecode: `${poolCode!}00` });
      await client.setCode({ address: registry, bytecode: "0x" });

      const { code, output } = await check().ended;
      expect(code).to.equal(1);
      expect(output).to.include(`EmergencyPool at ${pool}: the code there has the hash`);
      expect(output).to.include(`EmergencyPool at ${pool}: the code there is not what this repository builds`);
      expect(output).to.include(`MemberRegistry at ${registry}: there is no code at this address`);
      expect(output).not.to.include("CommunityGovernor");

      await client.setCode({ address: pool, bytecode: poolCode! });
      await client.setCode({ address: registry, bytecode: registryCode! });
    });

    it("reports a factory that clones other code than the book names", async () => {
      const book = readBook(deployments());
      const contracts = book[String(chainId)]!;
      const timelock = contracts.CommunityTimelock!;
      const other = "0x00000000000000000000000000000000000000Aa";
      await client.setCode({ address: other, bytecode: (await client.getCode({ address: timelock.address }))! });
      writeBook(deployments(), { [chainId]: { ...contracts, CommunityTimelock: { ...timelock, address: other } } });

      const { code, output } = await check().ended;
      expect(code).to.equal(1);
      expect(output).to.include(`it clones CommunityTimelock from ${timelock.address}, the book says ${other}`);
      expect(output).to.match(new RegExp(`it relies on 0x0+${timelock.address.slice(2)}, which the book`, "i"));
      writeBook(deployments(), book);
    });
  });

  describe("the committed book", () => {
    it("holds nothing but what the committed journals say", () => {
      const committed = join(root, "deployments");
      const book = readBook(committed);
      for (const [id, contracts] of Object.entries(book)) {
        const journal = readJournal(join(committed, `chain-${id}`));
        const said = Object.entries(contracts).map(([name, { address, startBlock }]) => [
          name,
          { address, startBlock },
        ]);
        expect(Object.fromEntries(said)).to.deep.equal(journal.contracts);
      }
      const journals = readdirSync(committed).filter((name) => name.startsWith("chain-") && isLasting(name.slice(6)));
      expect(
        Object.keys(book)
          .map((id) => `chain-${id}`)
          .sort(),
      ).to.deep.equal(journals.sort());
    });

    it("is written the same way each time", () => {
      const copy = mkdtempSync(join(tmpdir(), "solidarity-book-"));
      cpSync(join(root, "deployments", "addresses.json"), join(copy, "addresses.json"));
      writeBook(copy, readBook(copy));
      const [mine, theirs] = [copy, join(root, "deployments")].map((path) =>
        readFileSync(join(path, "addresses.json"), "utf8"),
      );
      expect(mine).to.equal(theirs);
      rmSync(copy, { recursive: true });
    });
  });
});
