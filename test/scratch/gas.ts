import { network } from "hardhat";
const { ethers, networkHelpers: h } = await (network as any).create("hardhatL1");
const signers = await ethers.getSigners();
async function clone(impl: string) {
  const init = "0x3d602d80600a3d3981f3363d3d373d3d3d363d73" + impl.slice(2) + "5af43d82803e903d91602b57fd5bf3";
  const r = await (await signers[0].sendTransaction({ data: init })).wait();
  return r!.contractAddress!;
}
const F = await ethers.getContractFactory("MemberRegistry");
const impl = await F.deploy();
async function registry(v: number, founders: number, waiting = 7 * 86400) {
  const r = F.attach(await clone(await impl.getAddress())) as any;
  await r.initialize(signers[0].address, signers[1].address, [v, waiting, 86400], signers.slice(0, founders).map((s: any) => s.address));
  return r;
}
const gas = async (name: string, tx: Promise<any>) => { const r = await (await tx).wait(); console.log(name.padEnd(50), r.gasUsed.toString()); return r.gasUsed as bigint; };
const rnd = () => ethers.Wallet.createRandom().address;
async function invitation(r: any, invitee: string, vouchers: any[]) {
  const domain = { name: "Solidarity MemberRegistry", version: "1", chainId: (await ethers.provider.getNetwork()).chainId, verifyingContract: await r.getAddress() };
  const types = { Invitation: [{ name: "invitee", type: "address" }, { name: "nonce", type: "uint256" }, { name: "deadline", type: "uint48" }] };
  const inv = { invitee, nonce: 0, deadline: 4102444800 };
  const sorted = [...vouchers].sort((a, b) => (a.address.toLowerCase() < b.address.toLowerCase() ? -1 : 1));
  return { inv, vouchers: sorted.map((s) => s.address), sigs: await Promise.all(sorted.map((s) => s.signTypedData(domain, types, inv))) };
}
{
  const r = await registry(1, 5);
  await gas("vouch v=1, first waiting", r.vouch(rnd()));
  await gas("vouch v=1", r.vouch(rnd()));
  await h.time.increase(30 * 86400);
  await gas("vouch v=1, later", r.vouch(rnd()));
  await gas("vouch v=1, other", r.connect(signers[2]).vouch(signers[10].address));
  const slotTrace = await ethers.provider.send("debug_traceTransaction", [(await r.vouch(rnd())).hash, { disableMemory: true, disableStack: false, disableStorage: true }]);
  const s = slotTrace.structLogs.filter((l: any) => ["SSTORE","SLOAD"].includes(l.op)).map((l: any) => `${l.op}:${l.gasCost}`);
  console.log(s.join(" "));
  await h.time.increase(30 * 86400);
  await gas("delegate first", r.connect(signers[1]).delegate(signers[2].address));
  await gas("delegate second to same", r.connect(signers[3]).delegate(signers[2].address));
  await gas("leave", r.connect(signers[10]).leave());
  await gas("leave delegate", r.connect(signers[2]).leave());
  await gas("vouch v=1 return", r.vouch(signers[10].address));
}
{
  const r = await registry(3, 5);
  const c = rnd();
  for (let i = 0; i < 3; i++) await gas("vouch v=3 #" + i, r.connect(signers[i]).vouch(c));
}
for (const v of [1, 2, 3]) {
  const r = await registry(v, 5);
  const one = await invitation(r, rnd(), signers.slice(0, v));
  await gas(`join by invitation v=${v}`, r.join(one.inv, one.vouchers, one.sigs));
  const many = [];
  for (let i = 0; i < 30; i++) many.push(await invitation(r, rnd(), signers.slice(0, v)));
  const g = await gas(`joinMany 30 v=${v}`, r.joinMany(many.map((m) => m.inv), many.map((m) => m.vouchers), many.map((m) => m.sigs)));
  console.log("   each", Number(g) / 30);
}
