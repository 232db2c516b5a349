import type { Summary } from "./summary.js";

/** What a newcomer can do with the running chain: commands to copy. */
export function tryNext({ rpcUrl, community }: Summary): string {
  const { pool } = community.addresses;
  return [
    "Try next, in another terminal:",
    "",
    "  the pool's coin, straight from the chain",
    `    curl -s ${rpcUrl} -H 'content-type: application/json' \\`,
    `      -d '{"jsonrpc":"2.0","id":1,"method":"eth_getBalance","params":["${pool}","latest"]}'`,
    "",
    "  your first script: paste the block of README.md, “Write your first script”, into first.ts, then",
    "    npx tsx first.ts",
    "",
    "  the same story again, as JSON",
    "    npm start -s -- --once --json",
  ].join("\n");
}
