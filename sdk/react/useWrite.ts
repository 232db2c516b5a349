"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import { useConfig } from "wagmi";
import { switchChain } from "wagmi/actions";

import type { Sent } from "../plan/send.js";
import type { OnChain } from "../types/deployment.js";
import { type Connectable, createWrite, type Writable, type Write, type WriteState } from "../wallets/write.js";
import { useFindActor } from "./clients.js";
import { invalidateChanged } from "./invalidate.js";
import { useDeployment } from "./provider.js";
import type { Given } from "./useRead.js";
import type { Sendable } from "./useSend.js";

/** How a write is shown. */
export interface UseWriteOptions {
  /** German and Spanish are spoken; any other gets English. */
  locale?: string | undefined;
  /** How errors write amounts: `{ decimals: 18, symbol: "ETH" }`. In the smallest unit, unless named. */
  amounts?: { readonly decimals?: number | undefined; readonly symbol?: string | undefined } | undefined;
}

/** Where a write stands, and how to go on. */
export type UseWriteResult<parameters extends object, result extends Sent> = WriteState<result> &
  Pick<Write<parameters, result>, "look" | "send">;

/**
 * Go through a write as a form does: look at the plan, agree, send; and ask again what it changed. The React form of
 * `createWrite`: nothing throws, and whatever the wallet does meanwhile is said in words (`said`).
 *
 * `useSend` is for writes without a form of their own: it asks for agreement by itself.
 *
 * @throws {NoSolidarityProviderError} outside of a `SolidarityProvider`.
 *
 * @example
 * ```tsx
 * const { look, send, plan, said, sendable } = useWrite(pool.pledge, { locale: "de" });
 * <button onClick={() => look({ asset: NATIVE, amount })}>Look at it first</button>
 * {plan && <p>{plan.sentence} <button disabled={!sendable} onClick={send}>Give</button></p>}
 * <p role="status">{said}</p>
 * ```
 */
export function useWrite<parameters extends OnChain, result extends Sent>(
  action: Sendable<parameters, result>,
  { locale, amounts: { decimals, symbol } = {} }: UseWriteOptions = {},
): UseWriteResult<Given<parameters> & object, result> {
  const deployment = useDeployment();
  const config = useConfig();
  const findActor = useFindActor();
  const queryClient = useQueryClient();
  const { chainId, pool } = deployment;

  const { write, subscribe } = useMemo(() => {
    const wallet: Connectable = {
      async switchChain() {
        const { connections, current } = config.state;
        if (current !== null && connections.get(current)?.chainId !== chainId) await switchChain(config, { chainId });
      },
    };
    const bound: Writable<Given<parameters> & object, result> = {
      plan: async (given) => action.plan(await findActor(), { ...given, deployment } as object as parameters),
      async send(plan, options) {
        const sent = await action.send(await findActor(), plan, options);
        const logs = sent.receipts.flatMap((receipt) => receipt.logs);
        void invalidateChanged(queryClient, deployment, logs);
        return sent;
      },
    };
    const listeners = new Set<() => void>();
    return {
      write: createWrite(wallet, bound, {
        locale,
        amounts: { decimals, symbol },
        onChange: () => listeners.forEach((listener) => listener()),
      }),
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    // Everything else that is used inside follows from these.
  }, [action, chainId, pool, config, queryClient, locale, decimals, symbol]);

  const stateOf = (): WriteState<result> => write.state;
  const state = useSyncExternalStore(subscribe, stateOf, stateOf);
  return { ...state, look: write.look, send: write.send };
}
