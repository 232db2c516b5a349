import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type * as ReactTesting from "@testing-library/react";
import { expect } from "chai";
import { Window } from "happy-dom";
import { createElement, StrictMode, type ReactNode } from "react";
import { custom, defineChain, getAddress, type Address } from "viem";
import { createConfig, mock, WagmiProvider, type Config } from "wagmi";

import { hydration, SolidarityProvider } from "../../../sdk/react/index.js";
import { serveRpc, type RpcServer } from "../../../scripts/lib/rpcServer.js";
import { openFlow, type Flow } from "../../flow/utils/community.js";
import { openHardhat } from "../../flow/utils/nodes.js";

/** What React needs of a browser. */
const parts = ["document", "HTMLElement", "HTMLIFrameElement", "Element", "Node", "MutationObserver"] as const;

/** Opens a browser's window in this process. React looks for it when it is loaded. */
export function openWindow(): () => Promise<void> {
  const window = new Window();
  const global = globalThis as Record<string, unknown>;
  global.window = window;
  for (const part of parts) global[part] = (window as unknown as Record<string, unknown>)[part];
  return async () => {
    for (const part of ["window", ...parts]) delete global[part];
    await window.happyDOM.close();
  };
}

/** A community on the embedded chain, and wagmi on it: reads count, and its wallet signs with the node's own accounts. */
export type Site = {
  flow: Flow;
  alice: Address;
  config: Config;
  /** What was read from the node, by method. */
  asked: string[];
  close(): Promise<void>;
};

export async function openSite(port: number): Promise<Site> {
  const flow = await openFlow(await openHardhat("hardhatL1"));
  const { provider } = flow.connection;
  const server: RpcServer = await serveRpc(provider, port);
  const accounts = (await provider.request({ method: "eth_accounts" })) as Address[];
  const alice = getAddress(accounts[0]!);
  const asked: string[] = [];
  const line = {
    request: ({ method, params }: { method: string; params?: unknown }) => {
      asked.push(method);
      return provider.request({ method, params: params as unknown[] });
    },
  };
  const chain = defineChain({ ...flow.node.chain, rpcUrls: { default: { http: [server.url] } }, blockTime: 60 });
  const config = createConfig({
    chains: [chain],
    connectors: [mock({ accounts: [alice] })],
    transports: { [chain.id]: custom(line, { retryCount: 0 }) },
    pollingInterval: 25,
    storage: null,
    multiInjectedProviderDiscovery: false,
  });
  return {
    flow,
    alice,
    config: config as Config,
    asked,
    async close() {
      await server.close();
      await flow.close();
    },
  };
}

/** A page of an app: wagmi, TanStack Query and the community around it. */
export function pageOf({ config, flow }: Site, { strict = false } = {}) {
  const queryClient = new QueryClient({ defaultOptions: { ...hydration, queries: { gcTime: 0 } } });
  const community = (children: ReactNode): ReactNode =>
    createElement(SolidarityProvider, { deployment: flow.deployment }, children);
  const wrapper = ({ children }: { children: ReactNode }): ReactNode => {
    const page = createElement(
      WagmiProvider,
      { config, reconnectOnMount: false },
      createElement(QueryClientProvider, { client: queryClient }, community(children)),
    );
    return strict ? createElement(StrictMode, null, page) : page;
  };
  return { queryClient, wrapper };
}

/** React's test library, without hooks of its own. Loaded when there is a window. */
export const loadTesting = (): Promise<typeof ReactTesting> => import("@testing-library/react/pure.js");

/** A hook on a page, and how to wait until it shows what is wanted. */
export interface Shown<result, props> {
  readonly queryClient: QueryClient;
  readonly result: { readonly current: result };
  readonly unmount: () => void;
  readonly rerender: (props: props) => void;
  readonly until: (wanted: (current: result) => boolean, why?: string) => Promise<unknown>;
}

interface ShowOptions<props> {
  /** Mounted twice, as React does while an app is developed. */
  strict?: boolean;
  initialProps?: props;
}

/** Shows a hook on a page. */
export type Show = <result, props>(
  hook: (props: props) => result,
  options?: ShowOptions<props>,
) => Shown<result, props>;

export function showOn<result, props>(
  testing: Awaited<ReturnType<typeof loadTesting>>,
  site: Site,
  hook: (props: props) => result,
  { strict = false, initialProps = {} as props }: ShowOptions<props> = {},
): Shown<result, props> {
  const { queryClient, wrapper } = pageOf(site, { strict });
  const shown = testing.renderHook(hook, { wrapper, initialProps } as never);
  const { result, unmount, rerender } = shown as unknown as Omit<Shown<result, props>, "until">;
  const until: Shown<result, props>["until"] = (wanted, why = "never shown") =>
    testing.waitFor(() => expect(wanted(result.current), why).to.equal(true), { timeout: 10_000, interval: 20 });
  return { queryClient, result, unmount, rerender, until };
}
