import type { Address } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import type { AnyClient } from "../../internal/client.js";
import { ask, type ReadOptions } from "../../internal/read.js";
import { typed } from "../../internal/typed.js";
import type { InCommunity } from "../../types/deployment.js";

/** What the desk is asked about, and where it is. */
export type AtDesk = InCommunity & {
  /** The aid desk's address; asked of the community's requests, unless named. */
  desk?: Address | undefined;
};

/** Where the community's paperwork is done: standings, waiting lines and schedules. */
export const deskOf = (client: AnyClient, { deployment, desk }: AtDesk): Promise<Address> =>
  desk ? Promise.resolve(desk) : ask(client, aidRequests.desk, deployment.requests, []);

/** A read of the desk that finds the desk by itself. */
export function viaDesk<args extends { desk: Address }, result, key extends string, call>(read: {
  (client: AnyClient, parameters: args & ReadOptions): Promise<result>;
  readonly type: "read";
  readonly key: key;
  call: call;
}): {
  (client: AnyClient, parameters: Omit<args, "desk"> & AtDesk & ReadOptions): Promise<result>;
  readonly type: "read";
  readonly key: key;
  /** The call by itself, for multicall: `desk` must be named. Pure. */
  call: call;
} {
  const { type, key, call } = read;
  const action = (client: AnyClient, parameters: Omit<args, "desk"> & AtDesk & ReadOptions): Promise<result> =>
    typed(async () => {
      const found = { ...parameters, desk: await deskOf(client, parameters) };
      return read(client, found as Omit<args, "desk"> & ReadOptions as args & ReadOptions);
    });
  return Object.assign(action, { type, key, call });
}
