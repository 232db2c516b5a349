import { type Account, createClient, type EIP1193RequestFn, type Hex, http, keccak256, type Transport } from "viem";
import { getChainId } from "viem/actions";

import { UnexpectedError } from "../errors/refusals.js";
import type { AnyClient } from "../internal/client.js";
import { typed } from "../internal/typed.js";
import { chainOf } from "./chains.js";
import type { Context } from "./command.js";
import { NotANodeError, OtherChainError, UsageError } from "./errors.js";
import { toCount } from "./values.js";
import type { Journal } from "./world.js";

/** Where the node is. */
export function rpcOf({ given, world }: Context): string {
  const url = given.rpc ?? world.env.SOLIDARITY_RPC;
  if (!url) throw new UsageError("Which node?", "Name one: --rpc URL, or set SOLIDARITY_RPC.");
  // Not repeated: many hold a key.
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new UsageError("The node's address is no URL.", "It begins with https:// or http://.");
  return url;
}

/** HTTP that writes down what is sent before it leaves: what the node answers, or whether, may never be known. */
const writingDown =
  (url: string, journal: Journal, retryCount: number): Transport =>
  (options) => {
    const inner = http(url, { retryCount, timeout: 20_000 })(options);
    const request = (call: { method: string; params?: unknown }): Promise<unknown> => {
      if (call.method === "eth_sendRawTransaction") journal.sent.push(keccak256((call.params as [Hex])[0]));
      return (inner.request as (call: object) => Promise<unknown>)(call);
    };
    return { ...inner, request: request as EIP1193RequestFn };
  };

/**
 * Reaches the node.
 *
 * @throws {UsageError} when none is named.
 * @throws {NetworkError} when it does not answer.
 * @throws {NotANodeError} when something else does.
 * @throws {OtherChainError} when it is on another chain than `--chain` names.
 */
export async function connect(
  context: Context,
  { account, retryCount = 2 }: { account?: Account | undefined; retryCount?: number } = {},
): Promise<{ client: AnyClient; chainId: number }> {
  const { given, world } = context;
  const transport = writingDown(rpcOf(context), world.journal, retryCount);
  const expected = given.chain === undefined ? undefined : toCount("--chain", given.chain);
  // Whether anybody is there shows soon: nobody should wait a minute for that.
  const chainId = await chainIdOf(http(rpcOf(context), { retryCount: 1, timeout: 8_000 }));
  if (expected !== undefined && chainId !== expected) throw new OtherChainError({ actual: chainId, expected });
  const client = createClient({
    ...(account && { account }),
    chain: chainOf(chainId),
    transport,
    cacheTime: 0,
    pollingInterval: chainId === 31337 || chainId === 1337 ? 50 : 2_000,
  });
  return { client, chainId };
}

async function chainIdOf(transport: Transport): Promise<number> {
  try {
    return await typed(() => getChainId(createClient({ transport })));
  } catch (caught) {
    if (!(caught instanceof UnexpectedError)) throw caught;
    throw new NotANodeError({ because: caught.values.reason }, caught.cause);
  }
}
