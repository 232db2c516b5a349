"use client";

import { useMutation, type UseMutationResult, useQueryClient } from "@tanstack/react-query";

import { useRef } from "react";

import type { SolidarityError } from "../errors/base.js";
import { UserRejectedError } from "../errors/outside.js";
import { toTyped } from "../internal/typed.js";
import type { AnyClient } from "../internal/client.js";
import type { Preview } from "../plan/preview.js";
import type { SendOptions, Sent } from "../plan/send.js";
import type { Plan } from "../plan/types.js";
import type { OnChain } from "../types/deployment.js";
import { useFindActor } from "./clients.js";
import { invalidateChanged } from "./invalidate.js";
import { keyOf, textOf } from "./keys.js";
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
 * ask again what it changed. The same, asked for twice while it is under way, is sent once.
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
export function useSend<parameters extends OnChain, result extends Sent>(
  action: Sendable<parameters, result>,
  { confirm, onStep }: UseSendOptions = {},
): UseMutationResult<result, SolidarityError, Plan | Given<parameters>> {
  const deployment = useDeployment();
  const findActor = useFindActor();
  const queryClient = useQueryClient();
  // A second click may come before the button is drawn as disabled: it waits for what the first one sends.
  const { current: underWay } = useRef(new Map<string, Promise<result>>());

  const send = async (given: Plan | Given<parameters>): Promise<result> => {
    try {
      const client = await findActor();
      const parameters = { ...given, deployment } as object as parameters;
      const plan = isPlan(given) ? given : await action.plan(client, parameters);
      if (confirm && !(await confirm(plan, await action.preview(client, plan)))) throw new UserRejectedError();
      return await action.send(client, plan, { onStep });
    } catch (caught) {
      throw await toTyped(caught);
    }
  };

  return useMutation<result, SolidarityError, Plan | Given<parameters>>({
    mutationKey: keyOf(deployment, "send", action.key),
    mutationFn(given) {
      const what = isPlan(given) ? given.id : textOf(given);
      const sending = underWay.get(what) ?? send(given).finally(() => underWay.delete(what));
      underWay.set(what, sending);
      return sending;
    },
    onSuccess: ({ receipts }) =>
      invalidateChanged(
        queryClient,
        deployment,
        receipts.flatMap(({ logs }) => logs),
      ),
  });
}
