import { network } from "hardhat";
import fs from "node:fs";
const { ethers } = await (network as any).create("hardhatL1");
const signers = await ethers.getSigners();
const F = await ethers.getContractFactory("MemberRegistry");
const impl = await F.deploy();
const init = "0x3d602d80600a3d3981f3363d3d373d3d3d363d73" + (await impl.getAddress()).slice(2) + "5af43d82803e903d91602b57fd5bf3";
const rr = await (await signers[0].sendTransaction({ data: init })).wait();
const r = F.attach(rr.contractAddress) as any;
await r.initialize(signers[0].address, signers[1].address, [1, 604800, 86400], signers.slice(0, 5).map((s: any) => s.address));
const tx = await r.vouch(ethers.Wallet.createRandom().address);
const t = await ethers.provider.send("debug_traceTransaction", [tx.hash, { disableMemory: true, disableStorage: true }]);
// source map
const dirs = fs.readdirSync("artifacts/build-info").filter((f) => f.endsWith(".output.json"));
for (const d of dirs) {
  const out = JSON.parse(fs.readFileSync("artifacts/build-info/" + d, "utf8")).output;
  const key = Object.keys(out.contracts).find((k) => k.endsWith("contracts/MemberRegistry.sol") && !k.includes("interfaces"));
  if (!key) continue;
  const dep = out.contracts[key].MemberRegistry?.evm?.deployedBytecode;
  if (!dep) continue;
  if ("0x" + dep.object !== (await ethers.provider.getCode(await impl.getAddress())) ) continue;
  const code = Buffer.from(dep.object, "hex");
  const pcToIdx = new Map<number, number>(); let i = 0, idx = 0;
  while (i < code.length) { pcToIdx.set(i, idx++); const op = code[i]; i += op >= 0x60 && op <= 0x7f ? op - 0x5e : 1; }
  let s = 0, l = 0, f = 0; const map = dep.sourceMap.split(";").map((e: string) => { const p = e.split(":"); if (p[0]) s = +p[0]; if (p[1]) l = +p[1]; if (p[2]) f = +p[2]; return [s, l, f]; });
  const ids = new Map<number, string>(Object.entries(out.sources).map(([k, v]: any) => [v.id, k]));
  const agg = new Map<string, number>();
  const src = new Map<string, string>();
  for (const log of t.structLogs) {
    if (log.depth !== 2) continue;
    if (["SLOAD", "SSTORE"].includes(log.op) || log.op.startsWith("LOG")) continue;
    const m = map[pcToIdx.get(log.pc)!]; const file = ids.get(m[2]) ?? "gen";
    let txt = "";
    const path = file.replace("project/", "").replace(/^npm\/@openzeppelin\/contracts@[^/]*/, "node_modules/@openzeppelin/contracts").replace(/^npm\/@openzeppelin\/contracts-upgradeable@[^/]*/, "node_modules/@openzeppelin/contracts-upgradeable");
    if (fs.existsSync(path)) { if (!src.has(path)) src.set(path, fs.readFileSync(path, "utf8")); txt = path.split("/").pop() + ":" + src.get(path)!.slice(0, m[0]).split("\n").length + " " + src.get(path)!.slice(m[0], m[0] + Math.min(m[1], 60)).replace(/\s+/g, " "); } else txt = file + m[0];
    agg.set(txt, (agg.get(txt) ?? 0) + Number(log.gasCost));
  }
  let total = 0; for (const [, v] of agg) total += v;
  console.log("total", total);
  for (const [k, v] of [...agg].sort((a, b) => b[1] - a[1]).slice(0, 60)) console.log(v, k);
}
