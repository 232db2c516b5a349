import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { numberToHex, type Address, type LocalAccount, type TypedDataDefinition } from "viem";

import { fund } from "../../../scripts/lib/chain.js";
import { person } from "../../../scripts/lib/people.js";
import { serveRpc } from "../../../scripts/lib/rpcServer.js";
import { deploymentModule } from "../../../scripts/story/deploymentFile.js";
import { eth, openFlow, type Flow } from "../../flow/utils/community.js";
import { openHardhat } from "../../flow/utils/nodes.js";
import { WalletDouble } from "../../flow/utils/walletDouble.js";
import { pack, type Packed } from "../../package/utils.js";
import { blocksOf, carriedOut, filesOf, type Block } from "./pages.js";

/** Where the pages say that the node of `npm start` answers. */
const NODE = "http://127.0.0.1:8545";

/** A chain on which the community is not: all that a wallet says of it is its number. */
export const ELSEWHERE = 10_101;
const farAway = {
  request: ({ method }: { method: string }): Promise<unknown> =>
    method === "eth_chainId"
      ? Promise.resolve(numberToHex(ELSEWHERE))
      : Promise.reject(Object.assign(new Error("Chain disconnected."), { code: 4901 })),
};

/** What the pages of the recipes share. */
const PAGE = blocksOf("docs/recipes/donate-button.md")
  .filter(({ file }) => file === "page.js")
  .map(({ code }) => code)
  .join("\n");

/** A community on a node that answers over HTTP, and somebody's project with the packed package in it. */
export interface Stage extends Flow {
  readonly packed: Packed;
  readonly url: string;
  /** Every program in TypeScript that stands in a project. */
  readonly typed: string[];
  /** A person who has coin, and no part in the community. */
  readonly donor: LocalAccount;
  /** A folder in which a page's files stand, beside the community's addresses. */
  project(page: string, ...peers: string[]): Project;
  /** A wallet that holds this person's key. */
  readonly walletOf: (account: LocalAccount) => WalletDouble;
}

export interface Project {
  readonly folder: string;
  readonly blocks: readonly Block[];
  /** Writes a file of one's own. */
  write(file: string, text: string): void;
  /** Runs a file of the page with Node, and returns what it printed: compare it with the page's own `prints`. */
  run(file: string, env?: Readonly<Record<string, string>>, args?: readonly string[]): Promise<string>;
  /** Runs a program of the installed package, or Node itself. */
  exec(program: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<string>;
  /** The page's blocks that show what is printed, in order. */
  readonly prints: readonly Block[];
}

export async function openStage(): Promise<Stage> {
  const flow = await openFlow(await openHardhat("hardhatL1"));
  const server = await serveRpc(flow.connection.provider, 0);
  const packed = pack();
  const donor = person("donor of the documents");
  await fund(flow.node, donor.address, eth("100"));
  const { provider } = flow.connection;
  const typed: string[] = [];

  const line = (account: LocalAccount) => ({
    async request({ method, params }: { method: string; params?: unknown }): Promise<unknown> {
      const [first, second] = (params ?? []) as [unknown, string];
      if (method === "eth_signTypedData_v4")
        return account.signTypedData(JSON.parse(second) as TypedDataDefinition<Record<string, unknown>>);
      if (method === "eth_sendTransaction")
        await provider.request({ method: "hardhat_impersonateAccount", params: [(first as { from: Address }).from] });
      return provider.request({ method, params: params as unknown[] });
    },
  });

  return {
    ...flow,
    packed,
    url: server.url,
    typed,
    donor,
    walletOf(account) {
      const { id } = flow.node.chain;
      return new WalletDouble(new Map([[id, line(account)] as const, [ELSEWHERE, farAway] as const]), id, [
        account.address,
      ]);
    },
    project(page, ...peers) {
      const folder = packed.project("viem", "@types/node", ...peers);
      const blocks = blocksOf(page);
      const write = (file: string, text: string): void =>
        writeFileSync(join(folder, file), text.replaceAll(NODE, server.url));
      for (const [file, parts] of filesOf(page, blocks)) {
        write(file, parts.map(({ code }) => code).join("\n"));
        if (/\.tsx?$/.test(file)) typed.push(join(folder, file));
        if (parts.every(({ how }) => how === "file")) carriedOut(...parts);
      }
      // The page says to bring it along.
      if (!blocks.some(({ file }) => file === "page.js")) write("page.js", PAGE);
      write("deployment.js", deploymentModule("Elm Street", server.url, flow.deployment));
      const exec: Project["exec"] = async (program, args, env = {}) => {
        const options = { cwd: folder, env: { ...process.env, ...env } };
        return (await promisify(execFile)(program, args, options)).stdout;
      };
      return {
        folder,
        blocks,
        write,
        exec,
        prints: blocks.filter(({ how }) => how === "prints"),
        async run(file, env, args = []) {
          const printed = await exec(process.execPath, [file, ...args], env);
          carriedOut(...(filesOf(page, blocks).get(file) ?? []));
          return printed;
        },
      };
    },
    async close() {
      await server.close();
      await flow.close();
    },
  };
}
