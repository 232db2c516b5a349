import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { toJson } from "../../../sdk/record/index.js";
import { fund } from "../../../scripts/lib/chain.js";
import { person } from "../../../scripts/lib/people.js";
import { serveRpc } from "../../../scripts/lib/rpcServer.js";
import { eth, openFlow, usd } from "../../flow/utils/community.js";
import { openHardhat } from "../../flow/utils/nodes.js";
import { cli, type Ended, keyOf, newFolder } from "./cli.js";

const donor = person("donor of the command line");

/** A community on a node of its own behind HTTP, and a donor with coin and USDC. */
export async function openStage(port: number) {
  const flow = await openFlow(await openHardhat("hardhatL1"));
  const server = await serveRpc(flow.connection.provider, port);
  await fund(flow.node, donor.address, eth("50"));
  await flow.usdc.mint(donor.address, usd("100"));
  return {
    flow,
    server,
    poolHolds: () => flow.node.getBalance({ address: flow.deployment.pool }),
    async close() {
      await server.close();
      await flow.close();
    },
  };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** Who acts on a stage that opens later, and how: a line of words in the name of a key. */
export function cast(stage: () => Stage) {
  const folder = newFolder();
  const file = join(folder, "community.json");
  const envOf = (key: string | undefined): Record<string, string | undefined> => {
    const { server, flow } = stage();
    writeFileSync(file, toJson(flow.deployment));
    return { SOLIDARITY_RPC: server.url, SOLIDARITY_DEPLOYMENT: file, SOLIDARITY_PRIVATE_KEY: key };
  };
  const as = (key: string | undefined, line: string, more: { typed?: string; env?: object } = {}): Promise<Ended> =>
    cli(line.split(" "), { ...more, env: { ...envOf(key), ...more.env } });
  return { donor, donorKey: keyOf("donor of the command line"), folder, envOf, as };
}

/** What an action ended with. */
export const resultOf = ({ document }: Ended) => document.result as Record<string, string>;
