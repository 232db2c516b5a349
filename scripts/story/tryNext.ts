import { TEST_MNEMONIC } from "../lib/people.js";
import type { Summary } from "./summary.js";

/** What a newcomer can do with the running chain: commands to copy. */
export function tryNext({ rpcUrl, chainId, community }: Summary): string {
  const { pool } = community.addresses;
  return [
    "Try next, in another terminal:",
    "",
    "  use the package in a project of your own, in five minutes: docs/quickstart.md",
    "",
    "  write your first script: README.md has one to copy into first.ts, then",
    "    npx tsx first.ts",
    "",
    "  ask the chain what the pool holds in its own coin (in wei, hexadecimal)",
    `    curl -s ${rpcUrl} -H 'content-type: application/json' \\`,
    `      -d '{"jsonrpc":"2.0","id":1,"method":"eth_getBalance","params":["${pool}","latest"]}'`,
    "",
    "  live the story again, as one JSON object",
    "    npm start -s -- --once --json",
    "",
    `A wallet finds the chain at ${rpcUrl}, chain id ${chainId}; the mnemonic of its funded test accounts is`,
    `“${TEST_MNEMONIC}”.`,
  ].join("\n");
}
