import { dehydrate, type DehydratedState, hydrate, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { expect } from "chai";
import type { LocalAccount } from "viem";
import { createElement, type ReactElement, type ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { createConfig, custom, WagmiProvider, type Config } from "wagmi";

import * as actions from "../../sdk/actions/index.js";
import { actingFor } from "../../scripts/lib/chain.js";
import { type AnyClient, formatAmount, NATIVE, pool } from "../../sdk/index.js";
import {
  governanceQueries,
  hydration,
  memberQueries,
  poolQueries,
  recordQueries,
  requestQueries,
  roundQueries,
  SolidarityProvider,
  tokenQueries,
  useMatchEstimate,
  usePlan,
  useRead,
  useReader,
  useRecord,
  useSend,
  useSolidarity,
  useWatchRecord,
  useWrite,
} from "../../sdk/react/index.js";
import { textOf } from "../../sdk/react/keys.js";
import { eth, openFlow, type Flow } from "../flow/utils/community.js";
import { openHardhat } from "../flow/utils/nodes.js";

describe("on a server", () => {
  let flow: Flow;
  let config: Config;

  before(async () => {
    flow = await openFlow(await openHardhat("hardhatL1"));
    await flow.here.pool.pledgeSync({ account: flow.relayer, asset: NATIVE, amount: eth("1.5") });
    config = createConfig({
      chains: [flow.node.chain],
      transports: { [flow.node.chain.id]: custom(flow.connection.provider) },
      ssr: true,
    });
  });
  after(() => flow.close());

  const page = (queryClient: QueryClient, children: ReactNode): ReactElement =>
    createElement(
      WagmiProvider,
      { config },
      createElement(
        QueryClientProvider,
        { client: queryClient },
        createElement(SolidarityProvider, { deployment: flow.deployment }, children),
      ),
    );

  function Books(): ReactNode {
    const { data } = useRead(pool.getBooks, { asset: NATIVE });
    return data ? `holds ${formatAmount(data.available, 18)}` : "looking";
  }

  it("is loaded and renders without a window, asking nothing", () => {
    expect("window" in globalThis).to.equal(false);
    function Everything(): ReactNode {
      const gift = { asset: NATIVE, amount: 1n };
      const pending = [
        useRead(pool.getBooks, { asset: NATIVE }).isPending,
        usePlan(pool.pledge, gift).isPending,
        useRecord().isPending,
        useSend(pool.pledge).isIdle,
        useWrite(pool.pledge).plan === undefined,
        useWatchRecord().data === undefined,
        useMatchEstimate({ round: 1n, project: 1n, amount: 1n }).data === undefined,
        typeof useSolidarity().pool.pledge === "function",
        useReader().chain?.id === flow.deployment.chainId,
      ];
      return pending.join();
    }
    const queryClient = new QueryClient();
    expect(renderToString(page(queryClient, createElement(Everything)))).to.equal(Array(9).fill("true").join());
  });

  it("hands amounts to the browser through JSON, to the last digit", async () => {
    const server = new QueryClient({ defaultOptions: { ...hydration } });
    const { node, deployment } = flow;
    const question = poolQueries.getBooks(node, { deployment, asset: NATIVE });
    await server.prefetchQuery(question);
    await server.prefetchQuery(memberQueries.getSettings(node, { deployment }));
    const sent = JSON.stringify(dehydrate(server));

    const browser = new QueryClient({ defaultOptions: { ...hydration, queries: { staleTime: 60_000 } } });
    hydrate(browser, JSON.parse(sent) as DehydratedState);
    expect(browser.getQueryData(question.queryKey)).to.deep.equal(await flow.here.pool.getBooks({ asset: NATIVE }));
    expect(renderToString(page(browser, createElement(Books)))).to.equal("holds 1.5");
    expect(renderToString(page(new QueryClient(), createElement(Books)))).to.equal("looking");
  });

  it("carries every kind of answer through JSON as it was", () => {
    const { serializeData } = hydration.dehydrate;
    const { deserializeData } = hydration.hydrate;
    const answers = [
      undefined,
      null,
      5n,
      -(2n ** 255n),
      "5",
      { a: [1n, { b: "x", c: false }] },
      [],
      {},
      new Map([["a", new Set([1n])]]),
    ];
    for (const answer of answers)
      expect(deserializeData(JSON.parse(JSON.stringify(serializeData(answer)) ?? "null"))).to.deep.equal(
        answer ?? null,
      );
  });

  it("has a query for every action that only reads, each under a key of its own that JSON can write", () => {
    const queries = {
      pool: poolQueries,
      request: requestQueries,
      member: memberQueries,
      round: roundQueries,
      token: tokenQueries,
      governance: governanceQueries,
      record: recordQueries,
    };
    const keys = new Set<string>();
    let reads = 0;
    for (const [namespace, made] of Object.entries(queries)) {
      const all = Object.entries(actions[namespace as keyof typeof queries] as Record<string, { type?: string }>);
      const wanted = all
        .filter(([name, { type }]) => type === "read" || (!type && /^(get|has|is|verify)[A-Z]/.test(name)))
        .map(([name]) => name);
      expect(Object.keys(made), namespace).to.deep.equal(wanted);
      reads += wanted.length;
      for (const query of Object.values(made as object as Record<string, typeof poolQueries.getBooks>)) {
        const { queryKey } = query(flow.node, { deployment: flow.deployment, asset: NATIVE });
        keys.add(JSON.stringify(queryKey));
      }
    }
    expect(reads).to.be.greaterThan(50);
    // The same question in two namespaces has one answer.
    expect(keys.size).to.be.at.least(reads - 2);
  });

  it("tells parameters apart, whatever their order", () => {
    expect(textOf({ a: 1n, b: undefined, c: { e: 2, d: "x" } })).to.equal(textOf({ c: { d: "x", e: 2 }, a: 1n }));
    const different = [{ id: 5n }, { id: 5 }, { id: "5" }, { id: "#5" }, { id: "##5" }, { id: [5n] }, { id: null }, {}];
    expect(new Set(different.map(textOf)).size).to.equal(different.length);
  });

  it("keeps apart what depends on who asks", () => {
    const { deployment, node, members } = flow;
    const [ann, ben] = members.map((account) => actingFor(node, account));
    const need = { deployment, asset: NATIVE, amount: 1n };
    const keyFor = (client: AnyClient, account?: LocalAccount) =>
      JSON.stringify(poolQueries.getRequirements(client, { ...need, account }).queryKey);
    expect(keyFor(ann!)).to.not.equal(keyFor(ben!));
    expect(keyFor(ann!, members[1])).to.equal(keyFor(ben!));
  });

  it("asks actions of several contracts too", async () => {
    const { node, deployment } = flow;
    const queryClient = new QueryClient();
    const verified = await queryClient.fetchQuery(recordQueries.verifyRecord(node, { deployment }));
    expect(verified.verified).to.equal(true);
  });
});
