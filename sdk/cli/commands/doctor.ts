import type { Address } from "viem";

import type { Deployment } from "../../types/deployment.js";
import type { Command, Context } from "../command.js";
import { connect } from "../connect.js";
import { communityOf } from "../deployment.js";
import {
  examineAccount,
  examineBlock,
  examineContracts,
  examineLatency,
  examineLogs,
  examineNode,
  examineSimulation,
  type Finding,
  orFailed,
} from "../examine.js";
import { keyOf } from "../keys.js";
import { toAddress } from "../values.js";

/** `solidarity doctor` */
export const doctor: Command = {
  name: "doctor",
  room: "check",
  summary: "check this machine, node, contracts and account",
  about:
    "Each line is ok, warn or fail, with what to do. With --json the community's addresses are in the document: keep it as the file for --deployment.",
  options: ["keystore", "from"],
  examples: [
    "solidarity doctor --rpc http://127.0.0.1:8545 --deployment 0x5FbDB2315678afecb367f032d93F642f64180aa3",
    "solidarity doctor --json > community.json",
  ],
  async run(context) {
    const { out, given, world } = context;
    const findings: Finding[] = [];
    const tell = (found: readonly Finding[]): void => {
      for (const one of found) show(context, one);
      findings.push(...found);
    };
    tell([examineNode(process.versions.node)]);
    // Without a node, or on the wrong chain, there is nothing else to look at.
    const { client, chainId } = await connect(context);
    tell([{ name: "chain", state: "ok", found: `${chainId}` }]);
    tell(await orFailed("latency", () => examineLatency(client)));
    tell(await orFailed("newest block", () => examineBlock(client, Date.now())));
    tell(await orFailed("eth_simulateV1", () => examineSimulation(client)));

    let deployment: Deployment | undefined;
    if ((given.deployment ?? world.env.SOLIDARITY_DEPLOYMENT) === undefined)
      tell([{ name: "community", state: "warn", found: "none named", next: "Name one: --deployment WHERE." }]);
    else {
      const found = await communityOf(context, { client, chainId }, { check: false });
      deployment = found;
      tell([{ name: "community", state: "ok", found: `opened in block ${found.startBlock}` }]);
      tell(await orFailed("contracts", () => examineContracts(client, found)));
      tell(await orFailed("eth_getLogs", () => examineLogs(client, found)));
    }
    const account = await accountOf(context);
    if (account) tell(await orFailed("account", () => examineAccount(client, account)));

    const failed = findings.filter(({ state }) => state === "fail").length;
    const warned = findings.filter(({ state }) => state === "warn").length;
    out.say();
    out.say(failed > 0 ? `${failed} to mend.` : warned > 0 ? `Works, with ${warned} to know about.` : "All is well.");
    return {
      exit: failed > 0 ? "refused" : "done",
      document: { findings, ...(deployment && { chainId, deployment }) },
    };
  },
};

async function accountOf(context: Context): Promise<Address | undefined> {
  const { from } = context.given;
  return from === undefined ? (await keyOf(context))?.address : toAddress("--from", from);
}

function show({ out }: Context, { name, state, found, next }: Finding): void {
  const paint = { ok: out.green, warn: out.yellow, fail: out.red }[state];
  out.say(`${paint(state.padEnd(4))}  ${name.padEnd(15)}${found}`);
  if (next) out.say(`      ${" ".repeat(15)}${out.dim(next)}`);
}
