import { network } from "hardhat";
const { viem } = await network.create("hardhatL1");
const [admin, donor, other] = await viem.getWalletClients();
const pc = await viem.getPublicClient();
const impl = await viem.deployContract("EmergencyPool");
const h0 = await admin.sendTransaction({ data: `0x3d602d80600a3d3981f3363d3d373d3d3d363d73${impl.address.slice(2)}5af43d82803e903d91602b57fd5bf3` as `0x${string}` });
const addr = (await pc.waitForTransactionReceipt({ hash: h0 })).contractAddress!;
const auth = await viem.deployContract("AuthorityMock", [admin.account.address]);
const pool = await viem.getContractAt("EmergencyPool", addr);
await pool.write.initialize([auth.address]);
const N = "0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE" as const;
const Z = `0x${"00".repeat(32)}` as const;
await pool.write.admitAsset([N, 10n ** 18n]);
const module = await viem.deployContract("ModuleMock", [addr]);
await pool.write.setBudget([module.address, N, 0, { limit: 100n * 10n ** 18n, window: 86400 }]);
const e = 10n ** 18n;
const d = { account: donor.account };
await pool.write.pledge([{ asset: N, amount: e, earmark: 0, counted: true, memo: Z }], { ...d, value: e });
const token = await viem.deployContract("PlainToken");
await pool.write.admitAsset([token.address, e]);
await token.write.mint([donor.account.address, 1000n * e]);
await token.write.approve([addr, 2n * e], d);
await pool.write.pledge([{ asset: token.address, amount: e, earmark: 0, counted: false, memo: Z }], d);
const which = process.env.WHICH ?? "pledge";
let h: `0x${string}`;
if (which === "token") h = await pool.write.pledge([{ asset: token.address, amount: e, earmark: 0, counted: false, memo: Z }], d); else
if (which === "pledge") h = await pool.write.pledge([{ asset: N, amount: e, earmark: 0, counted: false, memo: Z }], { ...d, value: e });
else if (which === "counted") h = await pool.write.pledge([{ asset: N, amount: e, earmark: 0, counted: true, memo: Z }], { ...d, value: e });
else {
  const p = { ref: 1n << 250n, asset: N, to: other.account.address, amount: e / 100n, category: 1, lane: 0, push: true };
  await module.write.payAtOnce([p]);
  h = await module.write.payAtOnce([p]);
}
const t: any = await pc.request({ method: "debug_traceTransaction" as any, params: [h, { disableStorage: true, disableMemory: false }] as any });
const big: any = {}; let small = 0, n = 0; const byop: any = {};
const logs = t.structLogs;
const cost = (i: number) => logs[i].gasCost;
for (let i = 0; i < logs.length; i++) {
  const l = logs[i]; const c = Number(l.gasCost);
  if (["SLOAD", "SSTORE", "LOG4", "LOG3", "CALL", "DELEGATECALL", "TLOAD", "TSTORE","KECCAK256","MCOPY"].includes(l.op)) { console.log(l.depth, l.op, c, "| small ops since:", small, "n", n); small = 0; n = 0; }
  else { small += c; n++; byop[l.op] = (byop[l.op] ?? 0) + c; }
}
console.log("tail", small, n); console.log(JSON.stringify(byop));
if (process.env.SEQ) {
  let acc = 0, out: string[] = [];
  for (const l of logs) {
    if (l.depth !== (which === "pay" ? 3 : 2)) continue;
    if (l.op === "JUMPDEST") { out.push(`${l.pc}:${acc}`); acc = 0; }
    acc += Number(l.gasCost);
    if (["SLOAD","LOG4","SSTORE","KECCAK256","CALL"].includes(l.op)) out.push(`<${l.op}>`);
  }
  console.log(out.join(" "));
}
