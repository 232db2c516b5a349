import { openArena, accountOf } from "./lib/arena.ts";
import { createRequire } from "node:module"; import fs from "node:fs";
const require=createRequire(import.meta.url);
// pc map
const target="contracts/QuadraticFunding.sol",name="QuadraticFunding";
const solc=require("solc");
const find=(p:string)=>fs.existsSync(p)?fs.readFileSync(p,"utf8"):fs.readFileSync("node_modules/"+p,"utf8");
const input={language:"Solidity",sources:{[target]:{content:find(target)}},settings:{optimizer:{enabled:true,runs:200},evmVersion:"prague",outputSelection:{"*":{"":["ast"],[name]:["evm.deployedBytecode","evm.deployedBytecode.generatedSources"]}}}};
const out=JSON.parse(solc.compile(JSON.stringify(input),{import:(p:string)=>({contents:find(p)})}));
const c=out.contracts[target][name].evm.deployedBytecode; const code=Buffer.from(c.object.replace(/__\$.*?\$__/g,"0".repeat(40)),"hex");
const ids:any={}; for(const [f,s] of Object.entries<any>(out.sources)) ids[s.id]=f; const fns:any[]=[];
const walk=(n:any,f:string)=>{if(!n||typeof n!=="object")return; if(Array.isArray(n)){n.forEach(x=>walk(x,f));return;} if(n.nodeType==="FunctionDefinition"){const [s,l]=n.src.split(":").map(Number);fns.push({f,s,e:s+l,n:n.name||n.kind});} for(const k of Object.values(n)) if(k&&typeof k==="object") walk(k,f);};
for(const [f,s] of Object.entries<any>(out.sources)) walk(s.ast,f);
for(const g of c.generatedSources??[]){ids[g.id]="YUL"; const re=/function (\w+)\(/g; let m; while((m=re.exec(g.contents))){ let i=g.contents.indexOf("{",m.index),d=0; for(;;i++){ if(g.contents[i]=="{")d++; if(g.contents[i]=="}"){d--; if(!d)break;} } fns.push({f:"YUL",s:m.index,e:i+1,n:m[1]}); }}
const map:string[]=[]; let cur=["","","",""],pc=0,last="";
for(const en of c.sourceMap.split(";")){en.split(":").forEach((p:string,i:number)=>{if(p!=="")cur[i]=p}); const op=code[pc]!; const f=ids[cur[2]!]; const s=+cur[0]!,l=+cur[1]!; const fn=f&&fns.filter(x=>x.f===f&&x.s<=s&&s+l<=x.e).sort((a,b)=>(a.e-a.s)-(b.e-b.s))[0]; map[pc]=f?f.split("/").pop()+" "+(fn?fn.n:"(none)"):"none:"+cur.join(":"); pc+=op>=0x60&&op<=0x7f?op-0x5e:1;}
const a = await openArena();
const ada=accountOf("ada"), bob=accountOf("bob"); for (const x of [ada,bob]) await a.enter(x);
const payees=Array.from({length:30},(_,i)=>accountOf("p"+i));
const {round}=await a.open({},payees); const g=3n*10n**18n;
const items=Array.from({length:10},(_,i)=>({project:11+i,amount:g}));
await a.write("contribute",[round,1n,g],{from:bob,value:g});
await a.write("contributeCart",[round,items],{from:bob,value:g*10n});
const t1=await a.write("contribute",[round,1n,g],{from:ada,value:g});
const t2=await a.write("contributeCart",[round,items],{from:ada,value:g*10n});
const t3=await a.write("contributeCart",[round,items],{from:ada,value:g*10n});
await a.write("fund",[round,g*100n],{value:g*100n});
const st=await a.read("roundOf",[round]); await a.warp(Number(st.closesAt)+5);
const t4=await a.write("claim",[round,1n]);
for (const [n,t] of [["single first",t1],["cart first",t2],["cart later",t3],["claim",t4]] as any) {
  const tr=await a.request("debug_traceTransaction",[t.hash,{disableStorage:true,disableMemory:true,disableStack:true}]);
  const by:any={}; let sst=0; for(const l of tr.structLogs){ if(l.depth!==2) continue; let cost=+l.gasCost; if(["SSTORE","SLOAD","CALL","STATICCALL","LOG1","LOG2","LOG3","LOG4"].includes(l.op)) { by["~"+l.op]=(by["~"+l.op]??0)+(l.op.endsWith("CALL")?0:cost); continue;} const k=map[l.pc]??"?"; by[k]=(by[k]??0)+cost; }
  console.log("==",n,t.gasUsed); let sum=0; for(const [k,v] of Object.entries<number>(by).sort((x,y)=>y[1]-x[1]).slice(0,22)) console.log(String(v).padStart(7),k);
}
await a.close();
