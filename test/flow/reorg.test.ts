import { expect } from "chai";

import { NATIVE, type RecordEntry, RecordReorganisedError } from "../../sdk/index.js";
import { eth, openFlow, type Flow } from "./utils/community.js";
import { openAnvil } from "./utils/nodes.js";

describe("A real reorganisation (anvil)", () => {
  let flow: Flow;
  before(async () => {
    flow = await openFlow(await openAnvil());
  });
  after(() => flow.close());

  it("is told by watchRecord with the entries that it took back, and makes older cursors useless, not wrong", async () => {
    const { node, here, relayer, deployment } = flow;
    const give = (amount: bigint) => here.pool.pledgeSync({ account: relayer, asset: NATIVE, amount });
    await give(eth("1"));
    await give(eth("2"));
    const { cursor } = await here.record.getRecord();
    const stop = new AbortController();
    let known: RecordEntry[] = [];
    let dropped: readonly RecordEntry[] = [];
    for await (const news of here.record.watchRecord({ contracts: ["pool"], signal: stop.signal, pollingInterval: 20 })) {
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
});
