"use client";

import { createContext, createElement, type ReactElement, type ReactNode, useContext } from "react";

import type { Deployment } from "../types/deployment.js";
import { NoSolidarityProviderError } from "./errors.js";

const Context = createContext<Deployment | undefined>(undefined);

/**
 * Tell everything inside which community it is about. Goes inside wagmi's provider and TanStack Query's.
 *
 * @example
 * ```tsx
 * <WagmiProvider config={config}>
 *   <QueryClientProvider client={queryClient}>
 *     <SolidarityProvider deployment={deployment}>{app}</SolidarityProvider>
 *   </QueryClientProvider>
 * </WagmiProvider>
 * ```
 */
export const SolidarityProvider = (props: { deployment: Deployment; children?: ReactNode }): ReactElement =>
  createElement(Context.Provider, { value: props.deployment }, props.children);

/**
 * The community that everything here is about.
 *
 * @throws {NoSolidarityProviderError} outside of a `SolidarityProvider`.
 *
 * @example
 * ```ts
 * const { chainId, pool } = useDeployment();
 * ```
 */
export function useDeployment(): Deployment {
  const deployment = useContext(Context);
  if (!deployment) throw new NoSolidarityProviderError();
  return deployment;
}
