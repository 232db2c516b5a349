import type { Address } from "viem";

import { addresses } from "../../addresses.js";
import type { FunctionName } from "../../internal/abis.js";
import type { Call } from "../../internal/call.js";
import type { AnyClient } from "../../internal/client.js";
import type { ReadAction, ReadOptions } from "../../internal/read.js";
import { typed } from "../../internal/typed.js";
import { getChainId } from "viem/actions";
import { UnknownDeploymentError } from "../../errors/checks.js";

/** How to find the factory: by its address, or by the chain. */
export interface AtFactory {
  /** The factory's address; the known one of the client's chain, unless named. */
  factory?: Address | undefined;
}

/** The factory that is known on a chain, if one is. */
export const knownFactory = (chainId: number): Address | undefined => addresses[chainId]?.SolidarityFactory?.address;

/**
 * Find the factory of the client's chain.
 *
 * @throws {UnknownDeploymentError} when no address is given and none is known.
 */
export async function factoryOf(client: AnyClient, { factory }: AtFactory): Promise<Address> {
  if (factory) return factory;
  const chainId = await getChainId(client);
  const known = knownFactory(chainId);
  if (!known) throw new UnknownDeploymentError({ contract: "SolidarityFactory", chainId });
  return known;
}

/** A read of the factory, which needs not be named where one is known. */
export interface FactoryRead<name extends FunctionName<"factory", "reads">, args extends { factory: Address }, result> {
  (client: AnyClient, parameters: Omit<args, "factory"> & AtFactory & ReadOptions): Promise<result>;
  readonly type: "read";
  readonly key: `factory.${name}`;
  /** The call by itself, for multicall. Pure. */
  call(args: args): Call<"factory", "reads", name>;
}

/** Makes a read look for the factory by itself. */
export const atFactory = <name extends FunctionName<"factory", "reads">, args extends { factory: Address }, result>(
  read: ReadAction<"factory", name, args, result>,
): FactoryRead<name, args, result> =>
  Object.assign(
    async (client: AnyClient, parameters: Omit<args, "factory"> & AtFactory & ReadOptions): Promise<result> => {
      const factory = await typed(() => factoryOf(client, parameters));
      return read(client, { ...parameters, factory } as args & ReadOptions);
    },
    { type: read.type, key: read.key, call: read.call },
  );
