import { connect, disconnect } from "wagmi/actions";
import { expect } from "chai";

import { NoAccountError } from "../../sdk/errors/index.js";
import { NATIVE, pool } from "../../sdk/index.js";
import { useRead, useSend, useWrite } from "../../sdk/react/index.js";
import { eth } from "../flow/utils/community.js";
import { loadTesting, openSite, openWindow, type Show, showOn, type Site } from "./utils/page.js";

const gift = { asset: NATIVE, amount: eth("1") };

/** Writes as a form goes through them: nothing is given that was not looked at, and nothing twice. */
describe("hooks that write", () => {
  let site: Site;
  let testing: Awaited<ReturnType<typeof loadTesting>>;
  let closeWindow: () => Promise<void>;

  before(async () => {
    closeWindow = openWindow();
    testing = await loadTesting();
    site = await openSite(28_746);
  });
  afterEach(async () => {
    testing.cleanup();
    await disconnect(site.config);
  });
  after(async () => {
    await site.close();
    await closeWindow();
  });

  const books = () => site.flow.here.pool.getBooks({ asset: NATIVE });
  const login = () => connect(site.config, { connector: site.config.connectors[0]! });
  const show: Show = (hook, options) => showOn(testing, site, hook, options);

  it("useSend gives once when it is asked for the same twice at once, and again when it is asked again", async () => {
    await login();
    const before = await books();
    const { result } = show(() => useSend(pool.pledge), { strict: true });
    const [first, second] = await testing.act(() => {
      const { mutateAsync } = result.current;
      return Promise.all([mutateAsync(gift), mutateAsync(gift)]);
    });
    expect(first.receipt.transactionHash).to.equal(second.receipt.transactionHash);
    expect((await books()).available).to.equal(before.available + gift.amount);
    await testing.act(() => result.current.mutateAsync(gift));
    expect((await books()).available).to.equal(before.available + 2n * gift.amount);
  });

  describe("useWrite", () => {
    for (const strict of [false, true])
      it(`shows the plan, sends it once, and asks again what it changed${strict ? ", mounted twice" : ""}`, async () => {
        await login();
        const { result, until } = show(
          () => ({ write: useWrite(pool.pledge), books: useRead(pool.getBooks, { asset: NATIVE }) }),
          { strict },
        );
        await until(({ books }) => books.isSuccess);
        const { available } = result.current.books.data!;
        expect(result.current.write).to.include({ busy: false, sendable: false, plan: undefined, said: "" });
        const { look, send } = result.current.write;
        testing.act(() => void look(gift));
        await until(({ write }) => write.sendable);
        expect(result.current.write.plan).to.include({ account: site.alice, ready: true });
        expect((await books()).available).to.equal(available);
        testing.act(() => void [send(), send()]);
        expect(result.current.write).to.include({ busy: true, sendable: false });
        await until(({ write }) => write.result !== undefined);
        expect(result.current.write.result).to.include({ donor: site.alice, amount: gift.amount });
        await until(({ books }) => books.data?.available === available + gift.amount, "asked again");
        expect([result.current.write.look, result.current.write.send]).to.deep.equal([look, send]);
      });

    it("tells in words what is missing or wrong, and throws nothing", async () => {
      const { result, until } = show(() => useWrite(pool.pledge, { locale: "de" }));
      await testing.act(() => result.current.look(gift));
      expect(result.current.error).to.be.instanceOf(NoAccountError);
      await testing.act(() => login());
      await testing.act(() => result.current.look({ asset: site.alice, amount: 1n }));
      await until(({ plan, error }) => plan !== undefined || error !== undefined);
      expect(result.current.sendable).to.equal(false);
      expect(result.current.said + result.current.problems.join(" ")).to.match(/[a-zäöü]{3}/);
    });
  });
});
