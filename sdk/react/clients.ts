"use client";

import { useChains, useClient, useConfig, useConnectorClient } from "wagmi";
import { getConnectorClient } from "wagmi/actions";

import type { AnyClient } from "../internal/client.js";
import { NoAccountError } from "../errors/checks.js";
import { ChainNotConfiguredError } from "./errors.js";
import { useDeployment } from "./provider.js";

/**
 * The client that reads: by the transport that wagmi's config has for the community's chain, never by the wallet.
 *
 * @throws {ChainNotConfiguredError} when wagmi's config lacks the chain.
 *
 * @example
 * ```ts
 * const { data } = useQuery(requestQueries.getTerms(useReader(), { deployment: useDeployment(), id }));
 * ```
 */
export function useReader(): AnyClient {
  const { chainId } = useDeployment();
  const configured = useChains().map(({ id }) => id);
  const client = useClient({ chainId }) as AnyClient | undefined;
  if (!client) throw new ChainNotConfiguredError({ chainId, configured });
  return client;
}

/** The client that acts for the wallet that is connected; undefined while none is. */
export function useActor(): AnyClient | undefined {
  const { chainId } = useDeployment();
  // A wallet on another chain is not refused here: plans and writes say so, in the SDK's words.
  const { data } = useConnectorClient({ chainId, assertChainId: false });
  return data as AnyClient | undefined;
}

/** Finds the client that acts at the moment of acting: the wallet may have been connected, or changed, just now. */
export function useFindActor(): () => Promise<AnyClient> {
  const { chainId } = useDeployment();
  const config = useConfig();
  return async () => {
    if (config.state.current === null) throw new NoAccountError();
    return (await getConnectorClient(config, { chainId, assertChainId: false })) as AnyClient;
  };
}
