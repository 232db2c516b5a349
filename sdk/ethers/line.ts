import type { JsonRpcApiProvider } from "ethers";

/** JSON-RPC, as EIP-1193 has it. */
export interface Line {
  request(args: { method: string; params?: unknown }): Promise<unknown>;
}

/** What a node or wallet said when it refused. */
interface Refusal {
  readonly code: number;
  readonly message: string;
  readonly data?: unknown;
}

const isRefusal = (value: unknown): value is Refusal =>
  typeof value === "object" && value !== null && typeof (value as { code?: unknown }).code === "number";

/**
 * Asks through a provider of ethers. What the node or wallet answered comes back as it was: ethers keeps it inside its
 * own error, where viem would not look for it.
 */
export const lineOf = (provider: Pick<JsonRpcApiProvider, "send">): Line => ({
  async request({ method, params }) {
    try {
      const answer: unknown = await provider.send(method, (params ?? []) as unknown[]);
      return answer;
    } catch (caught) {
      const { info, error } = caught as { info?: { error?: unknown }; error?: unknown };
      const refusal = [info?.error, error].find(isRefusal);
      throw refusal ? Object.assign(new Error(refusal.message), refusal, { cause: caught }) : caught;
    }
  },
});

/** Asks through a client of viem. What the node or wallet answered comes back as ethers expects it. */
export const lineThrough = (client: { request: (args: never) => Promise<unknown> }): Line => ({
  async request({ method, params }) {
    try {
      return await client.request({ method, params } as never);
    } catch (caught) {
      let refusal: Refusal | undefined;
      for (let layer: unknown = caught; layer instanceof Error || isRefusal(layer);) {
        // The innermost is the node's own, with its data.
        if (isRefusal(layer)) refusal = layer;
        layer = (layer as { cause?: unknown }).cause;
      }
      throw refusal ?? caught;
    }
  },
});
