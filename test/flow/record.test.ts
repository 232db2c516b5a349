import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { expect } from "chai";

import { RecordReorganisedError } from "../../sdk/errors/index.js";
import { NATIVE } from "../../sdk/index.js";
import { receiptToHtml, type PriceSource, type RecordEntry } from "../../sdk/record/index.js";
import { eth, openFlow, type Flow } from "./utils/community.js";
import { openAnvil } from "./utils/nodes.js";

describe("The record on a real node (anvil)", () => {
  let flow: Flow;
  before(async () => {
    flow = await openFlow(await openAnvil());
  });
  after(() => flow.close());

  it("tells a reorganisation with the entries that it took back, and makes older cursors useless, not wrong", async () => {
    const { node, here, relayer, deployment } = flow;
    const give = (amount: bigint) => here.pool.pledgeSync({ account: relayer, asset: NATIVE, amount });
    await give(eth("1"));
    await give(eth("2"));
    const { cursor } = await here.record.getRecord();
    const stop = new AbortController();
    let known: RecordEntry[] = [];
    let dropped: readonly RecordEntry[] = [];
    for await (const news of here.record.watchRecord({
      contracts: ["pool"],
      signal: stop.signal,
      pollingInterval: 20,
    })) {
      if (news.type === "reorg") {
        ({ dropped } = news);
        known = known.filter(({ blockNumber }) => blockNumber < news.fromBlock);
        continue;
      }
      known.push(...news.entries);
      if (dropped.length > 0) stop.abort();
      // The block of the second gift is replaced by an empty one.
      else await node.request({ method: "anvil_reorg", params: [1, []] } as never);
    }
    const amounts = (entries: readonly RecordEntry[]) =>
      entries.flatMap((entry) => (entry.contract === "pool" && entry.event === "Pledged" ? entry.args.amount : []));
    expect(amounts(dropped)).to.include(eth("2"));
    expect(amounts(known)).to.deep.equal([eth("1")]);
    const { entries } = await here.record.getRecord({ contracts: ["pool"] });
    expect(known).to.deep.equal(entries);
    const failure = await here.record.getRecord({ after: cursor }).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(RecordReorganisedError);
    expect((await here.record.verifyRecord()).verified).to.equal(true);
    expect(deployment.chainId).to.equal(424242);
  });

  it("does what the README says", async () => {
    const { node, here, relayer, steward } = flow;
    const readme = await readFile(resolve(import.meta.dirname, "../../README.md"), "utf8");
    const [, block = ""] = /^```js record\n([\s\S]*?)^```$/m.exec(readme) ?? [];
    const { receipt } = await here.pool.pledgeSync({ account: relayer, asset: NATIVE, amount: eth("4") });
    const { timestamp } = await node.getBlock({ blockNumber: receipt.blockNumber });
    const price: PriceSource = () => Promise.resolve({ price: 300_050n, decimals: 2, currency: "USD" });
    const written: string[] = [];
    const scope = {
      ...{ record: here.record, receipt, price, receiptToHtml, treasurer: steward, donor: relayer.address },
      year: new Date(Number(timestamp) * 1_000).getUTCFullYear(),
      show: () => stop.abort(),
      forget: () => undefined,
      writeFile: (_name: string, text: string) => void written.push(text),
    };
    const stop = new AbortController();
    const AsyncFunction = (async () => await Promise.resolve()).constructor as new (
      ...args: string[]
    ) => (...given: unknown[]) => Promise<unknown>;
    const names = [...Object.keys(scope), "signal"];
    const run = new AsyncFunction(...names, `${block}\nreturn { page, verified, reached, free, checked };`);
    const result = (await run(...Object.values(scope), stop.signal)) as Record<string, unknown>;
    expect(result).to.deep.include({ verified: true, reached: [], free: eth("4") });
    expect(result.checked).to.deep.equal({ verified: true, differences: [] });
    expect(written).to.have.length(2);
    expect(written[0]).to.contain("12002,USD");
    expect(written[1]).to.contain("<!doctype html>").and.to.contain("4 ").and.to.contain("12002");
  });
});
