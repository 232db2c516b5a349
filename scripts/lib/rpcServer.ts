import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Answers JSON-RPC requests, as in EIP-1193. */
export type Provider = { request(args: { method: string; params?: unknown }): Promise<unknown> };

export type RpcServer = { url: string; port: number; close(): Promise<void> };

const HOST = "127.0.0.1";
const PORTS_TO_TRY = 50;

/** Serves `provider` as JSON-RPC over HTTP on 127.0.0.1, at `port` or, if it is taken, the next free one. */
export async function serveRpc(provider: Provider, port: number): Promise<RpcServer> {
  const server = createServer((request, response) => {
    answer(provider, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  for (let candidate = port; ; candidate++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(candidate, HOST, () => {
          server.off("error", reject);
          resolve();
        });
      });
      break;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!taken || candidate + 1 >= port + PORTS_TO_TRY) throw error;
    }
  }
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://${HOST}:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Any page may read a test chain on this machine, as with `hardhat node`.
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Access-Control-Allow-Headers", "*");
  if (request.method !== "POST") {
    response.writeHead(request.method === "OPTIONS" ? 204 : 405).end();
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);

  let body: unknown;
  try {
    body = JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    body = undefined;
  }
  const reply = Array.isArray(body)
    ? await Promise.all(body.map((call) => answerOne(provider, call)))
    : await answerOne(provider, body);
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify(reply));
}

async function answerOne(provider: Provider, call: unknown): Promise<object> {
  const { id = null, method, params = [] } = (call ?? {}) as { id?: unknown; method?: unknown; params?: unknown };
  if (typeof method !== "string") {
    return { jsonrpc: "2.0", id, error: { code: -32600, message: "Not a JSON-RPC request." } };
  }
  try {
    return { jsonrpc: "2.0", id, result: (await provider.request({ method, params })) ?? null };
  } catch (error) {
    const { code, message, data } = error as { code?: unknown; message?: unknown; data?: unknown };
    return {
      jsonrpc: "2.0",
      id,
      error: {
        code: typeof code === "number" ? code : -32603,
        message: typeof message === "string" ? message : String(error),
        data: revertData(data),
      },
    };
  }
}

/** What a reverted call returned, where clients look for it: as a string of its own. */
function revertData(data: unknown): unknown {
  return typeof data === "object" && data !== null && "data" in data ? data.data : data;
}
