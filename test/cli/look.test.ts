import { expect } from "chai";

import { chainTime, passTime } from "../../scripts/lib/chain.js";
import { listRequests } from "../../sdk/record/index.js";
import { DAY, eth, type Flow, usd } from "../flow/utils/community.js";
import { keyOf } from "./utils/cli.js";
import { cast, openStage, type Stage } from "./utils/stage.js";

interface Row {
  readonly number: number;
  readonly version: number;
  readonly status: string;
  readonly possible: readonly string[];
  readonly until?: string;
  readonly you?: string;
}

/** What is there and what can be done: every step that the list names is tried, and so is one that it does not name. */
describe("Looking around on the command line, on l1 (Hardhat)", () => {
  let stage: Stage;
  let flow: Flow;
  const { donorKey, as } = cast(() => stage);
  const member = keyOf("member");
  const rows = async (more = ""): Promise<readonly Row[]> => {
    const { code, document, err } = await as(undefined, `requests --json ${more}`.trim());
    expect(code, err).to.equal(0);
    return document.requests as readonly Row[];
  };
  const ask = (track: string, amount = "0.1", key = member) =>
    as(key, `request --amount ${amount} --category 1 --track ${track} --yes --json`);

  before(async () => {
    stage = await openStage(19_145);
    ({ flow } = stage);
  });
  after(() => stage.close());

  it("tells of an empty community", async () => {
    const { out, code } = await as(undefined, "requests");
    expect([code, out]).to.deep.equal([0, "Nothing is open.\n"]);
    const { out: glance } = await as(undefined, "status");
    expect(glance)
      .to.match(/^ETH$/m)
      .and.match(/free +0 ETH/)
      .and.match(/requests +none open/);
  });

  it("lists what is open, the one whose time ends soonest first, and what can be done now", async () => {
    for (const asset of ["native", flow.usdc.address])
      expect((await as(donorKey, `pledge --amount 5 --asset ${asset} --yes`)).code).to.equal(0);
    for (const track of ["deliberation", "rapid", "consent"]) expect((await ask(track)).code).to.equal(0);
    await passTime(flow.node, 60);
    const listed = await rows();
    expect(listed.map(({ possible }) => possible[0]).sort()).to.deep.equal(["approve", "object", "vote"]);
    const ends = listed.map(({ until }) => BigInt(until ?? 0));
    expect(ends).to.deep.equal([...ends].sort((a, b) => (a < b ? -1 : 1)));
    const now = await chainTime(flow.node);
    for (const end of ends) expect(end > now).to.equal(true);

    const { out } = await as(undefined, "requests");
    expect(out)
      .to.contain("0.1 ETH → ")
      .and.contain("approvals 0 of 2")
      .and.contain("solidarity approve 2")
      .and.contain("solidarity vote 3 --support no")
      .and.contain("solidarity vote 1 --support yes|no|abstain")
      .and.match(/until \d{4}-\d\d-\d\d \d\d:\d\d UTC \(\d+ (days|hours|minutes) left\)/);
    const { out: german } = await as(undefined, "requests --lang de");
    expect(german).to.contain("0,1 ETH").and.contain("Bewilligungen 0 von 2").and.contain("Mitglieder stimmen ab");
  });

  it("names steps that are then taken, and none that would be refused", async () => {
    const of = async (number: number) => (await rows("--all")).find((row) => row.number === number);
    expect((await of(1))?.possible).to.deep.equal(["vote"]);
    for (const index of [1, 2, 3, 4])
      expect((await as(keyOf("member", index), "vote 1 --support yes --yes")).code).to.equal(0);
    const mine = await rows(`--from ${flow.members[1]?.address}`);
    expect(mine.find(({ number }) => number === 1)?.you).to.equal("voted");
    expect(mine.find(({ number }) => number === 3)?.you).to.equal(undefined);
    const strange = await rows(`--from ${flow.relayer.address}`);
    expect(strange.map(({ you }) => you)).to.deep.equal(["none", "none", "none"]);

    for (const index of [0, 1]) expect((await as(keyOf("responder", index), "approve 2 --yes")).code).to.equal(0);
    expect((await of(2))?.possible[0]).to.equal("release");
    expect((await as(donorKey, "release 2 --yes")).code).to.equal(0);
    expect(await of(2)).to.include({ status: "released" });
    expect((await rows()).map(({ number }) => number)).not.to.include(2);

    await passTime(flow.node, 10 * DAY);
    for (const number of [1, 3]) {
      expect(await of(number)).to.include({ status: "approved" });
      expect((await of(number))?.possible).to.deep.equal(["release"]);
      expect((await as(donorKey, `release ${number} --yes`)).code).to.equal(0);
      expect((await of(number))?.possible).to.deep.equal([]);
    }
    const { out } = await as(undefined, "requests");
    expect(out).to.contain("Nothing is open.").and.contain("3 requests are over");
  });

  it("shows only the newest version, and is the same from the SDK", async () => {
    expect((await ask("deliberation", "0.2")).code).to.equal(0);
    const { requests } = await listRequests(flow.node, { deployment: flow.deployment });
    const [open] = requests;
    if (open === undefined) throw new RangeError("nothing is listed");
    const account = flow.members[0];
    const { id, terms } = open;
    await flow.here.request.amendSync({ account, id, terms, next: { ...terms, amount: eth("0.3") } });
    const [amended, ...others] = await rows();
    expect([amended?.number, amended?.version, others]).to.deep.equal([4, 2, []]);
    const { requests: all, over } = await listRequests(flow.node, { deployment: flow.deployment, over: true });
    expect([all.length, over]).to.deep.equal([4, 0]);
    expect(all.find(({ number }) => number === 4)?.terms.amount).to.equal(eth("0.3"));
  });

  it("gives the books of every asset as the contract has them, with what may be paid now", async () => {
    const { document, code } = await as(undefined, "status --json");
    expect(code).to.equal(0);
    const assets = document.assets as { asset: string; available: string; budgets: { rapid: { limit: string } } }[];
    const books = await flow.here.pool.getBooks({ asset: flow.usdc.address });
    const token = assets.find(({ asset }) => asset.toLowerCase() === flow.usdc.address.toLowerCase());
    expect([token?.available, token?.budgets.rapid.limit]).to.deep.equal([`${books.available}`, `${usd("1000")}`]);
    expect(document.head).to.equal(await flow.here.pool.getHead());
    await flow.here.pool.pausePayoutsSync({ account: flow.guardian, duration: DAY });
    const { out } = await as(undefined, "status --lang es");
    expect(out)
      .to.match(/pagos +detenidos hasta/)
      .and.match(/libre +5 USDC/);
  });
});
