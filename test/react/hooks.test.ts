import { connect, disconnect } from "wagmi/actions";
import { expect } from "chai";

import { chainTime, passTime } from "../../scripts/lib/chain.js";
import { contractErrors, NoAccountError, UserRejectedError } from "../../sdk/errors/index.js";
import * as personhood from "../../sdk/actions/personhood/index.js";
import { governance, member, NATIVE, pool } from "../../sdk/index.js";
import {
  keyOf,
  NoSolidarityProviderError,
  poolQueries,
  useMatchEstimate,
  usePlan,
  useRead,
  useRecord,
  useSend,
  useSolidarity,
  useWatchRecord,
} from "../../sdk/react/index.js";
import { DAY, eth } from "../flow/utils/community.js";
import { admit, deployPersonhood } from "../flow/utils/personhood.js";
import { loadTesting, openSite, openWindow, type Show, showOn, type Site } from "./utils/page.js";

const gift = { asset: NATIVE, amount: eth("1") };

describe("hooks", () => {
  let site: Site;
  let testing: Awaited<ReturnType<typeof loadTesting>>;
  let closeWindow: () => Promise<void>;

  before(async () => {
    closeWindow = openWindow();
    testing = await loadTesting();
    site = await openSite(28_745);
    await site.flow.here.pool.pledgeSync({ account: site.flow.relayer, ...gift });
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

  describe("useRead", () => {
    it("shows the answer, and keeps it under chain, community, contract, function and parameters", async () => {
      const { result, until, queryClient } = show(() => useRead(pool.getBooks, { asset: NATIVE }));
      expect(result.current.isPending).to.equal(true);
      await until(({ isSuccess }) => isSuccess);
      expect(result.current.data).to.deep.equal(await books());
      const [query] = queryClient.getQueryCache().getAll();
      const { chainId, pool: address } = site.flow.deployment;
      const asset = JSON.stringify({ asset: NATIVE });
      expect(query?.queryKey).to.deep.equal(["solidarity", chainId, address.toLowerCase(), "pool", "books", asset]);
    });

    it("waits while it does not know what to ask", async () => {
      site.asked.length = 0;
      const hook = ({ asset }: { asset: typeof NATIVE | undefined }) => useRead(pool.getBooks, asset && { asset });
      const { result, rerender, until } = show(hook, {
        initialProps: { asset: undefined as typeof NATIVE | undefined },
      });
      expect(result.current).to.include({ fetchStatus: "idle", data: undefined });
      expect(site.asked).to.deep.equal([]);
      rerender({ asset: NATIVE });
      await until(({ isSuccess }) => isSuccess);
    });

    it("tells what went wrong in the SDK's words, and does not ask again what will not change", async () => {
      const { result, until } = show(() => useRead(governance.getState, { proposalId: 5n as never }));
      await until(({ isError }) => isError);
      expect(result.current.error).to.be.instanceOf(contractErrors.GovernorNonexistentProposal);
      expect(result.current.failureCount).to.equal(1);
    });

    it("takes TanStack Query's options, select among them", async () => {
      const { result, until } = show(() =>
        useRead(pool.getBooks, { asset: NATIVE }, { select: ({ available }) => available * 2n }),
      );
      await until(({ isSuccess }) => isSuccess);
      expect(result.current.data).to.equal((await books()).available * 2n);
    });

    it("says so outside of a community", () => {
      const quiet = console.error;
      console.error = () => undefined;
      expect(() => testing.renderHook(() => useRead(pool.getBooks, { asset: NATIVE }))).to.throw(
        NoSolidarityProviderError,
      );
      console.error = quiet;
    });
  });

  describe("usePlan and useSend", () => {
    it("plan for the wallet that is connected, as soon as it is", async () => {
      const { result, until } = show(() => usePlan(pool.pledge, { ...gift, locale: "de" }));
      expect(result.current.fetchStatus).to.equal("idle");
      await login();
      await until(({ isSuccess }) => isSuccess);
      expect(result.current.data).to.include({ ready: true, account: site.alice, locale: "de" });
      expect(Object.isFrozen(result.current.data)).to.equal(true);
    });

    it("show the plan, send it as it was shown, and ask again exactly what it changed", async () => {
      await login();
      const shown: string[] = [];
      const { result, until } = show(() => ({
        books: useRead(pool.getBooks, { asset: NATIVE }),
        head: useRead(pool.getHead, {}),
        member: useRead(member.getMember, { member: site.alice }),
        send: useSend(pool.pledge, {
          confirm: (plan, preview) => shown.push(plan.sentence) > 0 && preview.ready,
          onStep: ({ type }) => shown.push(type),
        }),
        plan: usePlan(pool.pledge, gift),
      }));
      await until(({ books, head, member, plan }) => [books, head, member, plan].every(({ isSuccess }) => isSuccess));
      const before = { books: result.current.books.data!, head: result.current.head.data };
      const asked = result.current.member.dataUpdatedAt;

      const { donor, amount, receipt } = await testing.act(() => result.current.send.mutateAsync(gift));
      expect([donor, amount, receipt.status]).to.deep.equal([site.alice, gift.amount, "success"]);
      expect(shown).to.deep.equal([result.current.plan.data?.sentence, "transaction"]);
      await until(({ books }) => books.data?.available === before.books.available + gift.amount);
      await until(({ head }) => head.data !== before.head);
      expect(result.current.member.dataUpdatedAt, "members did not change").to.equal(asked);
    });

    it("send what stands beside communities, and ask it again", async () => {
      const { flow, alice } = site;
      const at = { personhood: await deployPersonhood(flow) };
      const [attester] = flow.members;
      await admit(flow, at.personhood, attester!.address);
      const draft = { ...at, account: attester!, holder: alice, person: personhood.newSecret(), weight: 7_000 };
      const signed = await personhood.signAttestation(flow.node, draft);
      await login();
      const { result, until } = show(() => ({
        weight: useRead(personhood.getWeight, { ...at, holder: alice }),
        found: useRead(personhood.getAttestation, { ...at, holder: alice }),
        plan: usePlan(personhood.attest, signed),
        send: useSend(personhood.attest),
      }));
      await until(({ weight, found, plan }) => [weight, found, plan].every(({ isSuccess }) => isSuccess));
      expect(result.current.weight.data).to.equal(0n);
      expect(result.current.plan.data).to.include({ ready: true });
      await testing.act(() => result.current.send.mutateAsync(signed));
      await until(({ weight }) => weight.data === 7_000n);
      await until(({ found }) => found.data?.attester === attester!.address);
    });

    it("send on what was confirmed when the page is left in the middle, once", async () => {
      await login();
      const before = await books();
      let confirmed: (yes: boolean) => void = () => undefined;
      let asked = false;
      const answer = new Promise<boolean>((resolve) => (confirmed = resolve));
      const confirm = (): Promise<boolean> => ((asked = true), answer);
      const { result, unmount } = show(() => useSend(pool.pledge, { confirm }));
      const sent = result.current.mutateAsync(gift);
      await testing.waitFor(() => expect(asked).to.equal(true), { timeout: 10_000, interval: 20 });
      unmount();
      confirmed(true);
      expect(await sent).to.include({ amount: gift.amount, donor: site.alice });
      expect((await books()).available).to.equal(before.available + gift.amount);
    });

    it("send a plan that was shown elsewhere", async () => {
      await login();
      const { result, until } = show(() => ({ plan: usePlan(pool.pledge, gift), send: useSend(pool.pledge) }));
      await until(({ plan }) => plan.isSuccess);
      const sent = await testing.act(() => result.current.send.mutateAsync(result.current.plan.data!));
      expect(sent.donor).to.equal(site.alice);
    });

    it("send nothing when the person says no, or when no wallet is connected", async () => {
      const before = await books();
      const { result, until } = show(() => useSend(pool.pledge, { confirm: () => false }));
      testing.act(() => result.current.mutate(gift));
      await until(({ error }) => error instanceof NoAccountError);
      await testing.act(() => login());
      testing.act(() => result.current.mutate(gift));
      await until(({ error }) => error instanceof UserRejectedError);
      expect(await books()).to.deep.equal(before);
    });
  });

  it("useSolidarity binds every action to whoever is there", async () => {
    const { result, until } = show(() => useSolidarity());
    expect(await result.current.pool.getBooks({ asset: NATIVE })).to.deep.equal(await books());
    await testing.act(() => login());
    let donor: string | undefined;
    await until((here) => {
      void here.pool.getRequirements(gift).then(
        () => (donor = site.alice),
        () => undefined,
      );
      return donor === site.alice;
    });
    expect((await result.current.pool.pledgeSync(gift)).donor).to.equal(site.alice);
  });

  describe("useRecord and useWatchRecord", () => {
    it("reads page by page to the end", async () => {
      const { entries } = await site.flow.here.record.getRecord({});
      const { result, until } = show(() => useRecord({ limit: 7 }));
      await until(({ isSuccess }) => isSuccess);
      expect(result.current.data?.pages[0]?.entries).to.have.length(7);
      while (result.current.hasNextPage) await testing.act(() => result.current.fetchNextPage());
      expect(result.current.data?.pages.flatMap((page) => page.entries)).to.deep.equal(entries);
    });

    for (const strict of [false, true])
      it(`shows what there is and what comes, and stops when it is left${strict ? ", mounted twice" : ""}`, async () => {
        const { entries } = await site.flow.here.record.getRecord({});
        const { result, until, unmount } = show(
          () => ({
            watched: useWatchRecord({ pollingInterval: 20 }),
            books: useRead(pool.getBooks, { asset: NATIVE }),
          }),
          { strict },
        );
        await until(({ watched }) => watched.data?.entries.length === entries.length);
        expect(result.current.watched.data?.entries).to.deep.equal(entries);
        await until(({ books }) => books.isSuccess);
        const { available } = result.current.books.data!;
        const { relayer } = site.flow;
        await site.flow.here.pool.pledgeSync({ account: relayer, ...gift });
        await until(({ watched }) => watched.data?.entries.at(-1)?.event === "Pledged");
        await until(({ books }) => books.data?.available === available + gift.amount, "asked again");
        expect(result.current.watched.data?.entries).to.have.length(entries.length + 1);
        expect(result.current.watched.error).to.equal(undefined);

        unmount();
        await new Promise((resolve) => setTimeout(resolve, 100));
        site.asked.length = 0;
        await new Promise((resolve) => setTimeout(resolve, 200));
        expect(site.asked, "nobody looks any more").to.deep.equal([]);
      });

    it("takes out what a reorganisation took back", async () => {
      const { node, here, relayer } = site.flow;
      const snapshot = await node.snapshot();
      await here.pool.pledgeSync({ account: relayer, ...gift });
      const gone = (await here.record.getRecord({})).entries.at(-1)!;
      const { result, until } = show(() => useWatchRecord({ pollingInterval: 20, contracts: ["pool"] }));
      const has = (hash: string) =>
        result.current.data?.entries.some(({ transactionHash }) => transactionHash === hash) === true;
      await until(() => has(gone.transactionHash));
      await node.revert({ id: snapshot });
      await here.pool.pledgeSync({ account: relayer, asset: NATIVE, amount: eth("2") });
      const { entries } = await here.record.getRecord({ contracts: ["pool"] });
      await until(() => !has(gone.transactionHash) && has(entries.at(-1)!.transactionHash));
      expect(result.current.data?.entries).to.deep.equal(entries);
    });

    it("begins anew when something else is to be watched", async () => {
      const hook = ({ contracts }: { contracts: ("pool" | "requests")[] }) =>
        useWatchRecord({ contracts, pollingInterval: 20 });
      const { result, until, rerender } = show(hook, {
        initialProps: { contracts: ["pool"] as ("pool" | "requests")[] },
      });
      const { entries } = await site.flow.here.record.getRecord({ contracts: ["pool"] });
      await until(({ data }) => data?.entries.length === entries.length);
      rerender({ contracts: ["requests"] });
      await until(({ data }) => data?.entries.every(({ contract }) => contract === "requests") === true);
      const others = await site.flow.here.record.getRecord({ contracts: ["requests"] });
      await until(({ data }) => data?.toBlock !== undefined && data.entries.length === others.entries.length);
      expect(result.current.data?.entries).to.deep.equal(others.entries);
    });

    it("tells why it ended", async () => {
      const { until } = show(() => useWatchRecord({ after: "0x00" }));
      await until(({ error }) => error?.code === "MalformedData");
    });
  });

  it("useMatchEstimate tells, live, what the contract then yields", async () => {
    const { node, here, steward, relayer, members } = site.flow;
    const opensAt = Number(await chainTime(node)) + 2 * DAY;
    const { round } = await here.round.createRoundSync({
      account: steward,
      asset: NATIVE,
      opensAt,
      closesAt: opensAt + 10 * DAY,
      challengePeriod: DAY,
    });
    for (const account of members.slice(0, 2)) await here.round.registerSync({ account, round });
    await here.round.acceptSync({ account: steward, round, projects: [1, 2] });
    await here.round.fundSync({ account: relayer, round, amount: eth("10") });
    await passTime(node, 2 * DAY + 60);
    const [, , ann, ben] = members;
    await here.round.contributeSync({ account: ann!, round, project: 1n, amount: eth("1") });
    await here.round.contributeSync({ account: ben!, round, project: 2n, amount: eth("1") });

    const amount = eth("4");
    const { result, until } = show(() => useMatchEstimate({ round, project: 2n, amount, pollingInterval: 20 }));
    await until(({ data }) => data !== undefined);
    expect(result.current.data).to.deep.equal({ before: 0n, after: eth("10"), lift: eth("10") });
    await here.round.contributeSync({ account: ben!, round, project: 1n, amount: eth("9") });
    await until(({ data }) => data!.lift < eth("10"), "somebody else gave meanwhile");
    const { after } = result.current.data!;
    await here.round.contributeSync({ account: relayer, round, project: 2n, amount });
    expect(await here.round.getMatch({ round, project: 2n })).to.equal(after);
  });

  it("makes keys that name all of a community's questions, or one contract's", () => {
    const { deployment } = site.flow;
    const { queryKey } = poolQueries.getBooks(site.flow.node, { deployment, asset: NATIVE });
    for (const begun of [keyOf(deployment), keyOf(deployment, "pool"), keyOf(deployment, "pool", "books")])
      expect(queryKey.slice(0, begun.length)).to.deep.equal(begun);
  });
});
