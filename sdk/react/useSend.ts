"use client";

import { useMutation, type UseMutationResult, useQueryClient } from "@tanstack/react-query";

import type { SolidarityError } from "../errors/base.js";
import { UserRejectedError } from "../errors/outside.js";
import { toTyped } from "../internal/typed.js";
import type { AnyClient } from "../internal/client.js";
import type { Preview } from "../plan/preview.js";
import type { SendOptions, Sent } from "../plan/send.js";
import type { Plan } from "../plan/types.js";
import type { InCommunity } from "../types/deployment.js";
import { useFindActor } from "./clients.js";
import { invalidateChanged } from "./invalidate.js";
import { keyOf } from "./keys.js";
import { useDeployment } from "./provider.js";
import type { Plannable } from "./usePlan.js";
import type { Given } from "./useRead.js";

/** A write action, as far as sending needs to know. */
export interface Sendable<parameters, result> extends Plannable<parameters> {
  preview(client: AnyClient, plan: Plan): Promise<Preview>;
  send(client: AnyClient, plan: Plan, options?: SendOptions): Promise<result>;
}

/** How to send. */
export interface UseSendOptions {
  /** Shows the plan, and what it would do now, before the wallet opens. False: nothing is sent. */
  confirm?: ((plan: Plan, preview: Preview) => boolean | Promise<boolean>) | undefined;
  /** Told before the wallet is asked for each step. */
  onStep?: SendOptions["onStep"];
}

const isPlan = (given: object): given is Plan => "steps" in given && "depends" in given;

/**
 * Send a write: plan it (or take a plan that was shown), preview it, send it as it was shown, wait for the receipts, and
 * ask again what it changed.
 *
 * @throws {NoSolidarityProviderError} outside of a `SolidarityProvider`. Everything else is the mutation's `error`:
 * `NoAccountError` without a wallet, `UserRejectedError` when `confirm` says no, and what planning and sending throw.
 *
 * @example
 * ```ts
 * const { mutate, isPending, error } = useSend(pool.pledge, { confirm: (plan) => confirm(plan.sentence) });
 * mutate({ asset: NATIVE, amount });
 * ```
 */
export function useSend<parameters extends InCommunity, result extends Sent>(
  action: Sendable<parameters, result>,
  { confirm, onStep }: UseSendOptions = {},
): UseMutationResult<result, SolidarityError, Plan | Given<parameters>> {
  const deployment = useDeployment();
  const findActor = useFindActor();
  const queryClient = useQueryClient();
  return useMutation<result, SolidarityError, Plan | Given<parameters>>({
    mutationKey: keyOf(deployment, "send", action.key),
    mutationFn: async (given) => {
      try {
        const client = await findActor();
        const parameters = { ...given, deployment } as object as parameters;
        const plan = isPlan(given) ? given : await action.plan(client, parameters);
        if (confirm && !(await confirm(plan, await action.preview(client, plan)))) throw new UserRejectedError();
        return await action.send(client, plan, { onStep });
      } catch (caught) {
        throw await toTyped(caught);
      }
    },
    onSuccess: ({ receipts }) =>
      invalidateChanged(
        queryClient,
        deployment,
        receipts.flatMap(({ logs }) => logs),
      ),
  });
}
