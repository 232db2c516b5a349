/**
 * What requests, votes and payments cost: whole transactions, through clones, as a community has them.
 *
 *     npx tsx scripts/bench/requests.ts
 *
 * Prints a table against the budgets. The community is the real one: pool, registry and token, not doubles.
 */
import type { BaseContract, ContractTransactionResponse, Interface, Signer } from "ethers";
import { network } from "hardhat";

const NATIVE = "0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE";
const DAY = 86_400;

type Contract = BaseContract & Record<string, (...args: unknown[]) => Promise<ContractTransactionResponse>>;

const connection = await network.create({ network: "hardhatL1", override: { allowUnlimitedContractSize: true } });
const { ethers, networkHelpers } = connection;
const deployer = (await ethers.getSigners())[0]!;
const people = Array.from({ length: 40 }, (_, i) => new ethers.Wallet(ethers.id(`person ${i}`), ethers.provider));
for (const person of people) await networkHelpers.setBalance(person.address, 10n ** 20n);

/** A clone of `implementation` with immutable arguments (EIP-1167, as OpenZeppelin's Clones makes them). */
async function clone(implementation: string, args: string, abi: Interface): Promise<Contract> {
  const length = ((args.length - 2) / 2 + 0x2d).toString(16).padStart(4, "0");
  const data =
    `0x61${length}3d81600a3d39f3363d3d373d3d3d363d73${implementation.slice(2)}5af43d82803e903d91602b57fd5bf3` +
    args.slice(2);
  const receipt = await (await deployer.sendTransaction({ data })).wait();
  return new ethers.Contract(receipt!.contractAddress!, abi, deployer) as unknown as Contract;
}

const coder = ethers.AbiCoder.defaultAbiCoder();
const addresses = (...list: string[]) => coder.encode(list.map(() => "address"), list);

async function implement(name: string, ...args: unknown[]): Promise<{ at: string; abi: Interface }> {
  const contract = await ethers.deployContract(name, args);
  return { at: await contract.getAddress(), abi: contract.interface };
}

const policy = {
  since: 0,
  consentWindow: 3 * DAY,
  votingPeriod: 5 * DAY,
  lateExtension: DAY,
  fundingPeriod: 30 * DAY,
  rapidWindow: DAY,
  rapidDelay: 0,
  rapidApprovals: 2,
  objectionBps: 1_000,
  quorumBps: 1_000,
  approvalBps: 5_001,
  ratifyBps: 2_000,
};

interface Community {
  pool: Contract;
  registry: Contract;
  requests: Contract;
  members: Signer[];
}

async function open(extra: number): Promise<Community> {
  const [poolCode, registryCode, tokenCode, deskCode] = [
    await implement("EmergencyPool"),
    await implement("MemberRegistry"),
    await implement("ContributionToken"),
    await implement("AidDesk"),
  ];
  const requestsCode = await implement("AidRequests", deskCode.at);
  const authority = await ethers.deployContract("AuthorityMock", [deployer.address]);
  const pool = await clone(poolCode.at, "0x", poolCode.abi);
  const registry = await clone(registryCode.at, "0x", registryCode.abi);
  const token = await clone(tokenCode.at, addresses(await pool.getAddress(), await registry.getAddress()), tokenCode.abi);
  const requests = await clone(
    requestsCode.at,
    addresses(await pool.getAddress(), await registry.getAddress(), await token.getAddress()),
    requestsCode.abi,
  );
  const at = await authority.getAddress();
  const members = people;
  const founders = members.map((member) => member.address);
  for (let i = 0; i < extra; i++) founders.push(ethers.Wallet.createRandom().address);
  await pool.initialize!(at);
  await registry.initialize!(
    at,
    await token.getAddress(),
    { vouchesNeeded: 1, waitingPeriod: 0, rotationDelay: DAY },
    founders,
  );
  await token.initialize!(at, "Bench", 365 * DAY, 10n ** 18n, 600);
  await requests.initialize!(at, DAY, policy, [members[30]!.address, members[31]!.address, members[32]!.address]);
  const eth = (n: number) => ethers.parseEther(String(n));
  for (const lane of [0, 1]) {
    await pool.setBudget!(await requests.getAddress(), NATIVE, lane, { limit: eth(1000), window: 30 * DAY });
  }
  await requests.setConsentCap!(NATIVE, eth(5));
  await requests.setRapidCap!(NATIVE, eth(10), 30 * DAY);
  await deployer.sendTransaction({ to: await pool.getAddress(), value: eth(500) });
  await networkHelpers.time.increase(10);
  return { pool, registry, requests, members };
}

const rows: Record<string, { gas: number; budget?: number; each?: number }> = {};
function note(name: string, gas: bigint, budget?: number, times = 1): bigint {
  rows[name] = { gas: Number(gas), ...(budget && { budget }), ...(times > 1 && { each: Math.round(Number(gas) / times) }) };
  return gas;
}

async function gasOf(tx: Promise<ContractTransactionResponse>): Promise<bigint> {
  return (await (await tx).wait())!.gasUsed;
}

const TRACK = { rapid: 0, consent: 1, deliberation: 2 };
const AGAINST = 0;
const FOR = 1;

function termsOf(requester: string, track: number, salt: number) {
  return {
    asset: NATIVE,
    amount: ethers.parseEther("1.25"),
    payee: requester,
    requester,
    category: 3,
    track,
    cadence: 0,
    parts: 0,
    cliff: 0,
    duration: 0,
    evidence: ethers.id(`evidence ${salt}`),
    agreed: true,
    appealed: false,
  };
}

async function measure(label: string, extra: number): Promise<void> {
  const { requests, members } = await open(extra);
  const at = await requests.getAddress();
  const as = (signer: Signer) => requests.connect(signer) as Contract;
  let salt = 0;

  async function ask(signer: Signer, track: number) {
    const terms = termsOf(await signer.getAddress(), track, salt++);
    const tx = await as(signer).request!(terms);
    const receipt = (await tx.wait())!;
    const event = receipt.logs.map((log) => requests.interface.parseLog(log)).find((log) => log?.name === "Requested");
    return { id: event!.args.id as bigint, terms, gas: receipt.gasUsed };
  }
  const later = (seconds: number) => networkHelpers.time.increase(seconds);
  const reason = ethers.id("reason");

  // The first of everything, so that what follows is what users pay day by day.
  await ask(members[0]!, TRACK.deliberation);

  const a = await ask(members[1]!, TRACK.deliberation);
  note(`${label}: request, deliberation`, a.gas, 85_000);
  note(`${label}: request, consent`, (await ask(members[1]!, TRACK.consent)).gas, 85_000);
  note(`${label}: request, rapid`, (await ask(members[1]!, TRACK.rapid)).gas, 85_000);
  await gasOf(as(members[2]!).vote!(a.id, FOR, ethers.ZeroHash));
  note(`${label}: vote`, await gasOf(as(members[3]!).vote!(a.id, FOR, ethers.ZeroHash)), extra ? 45_000 : 40_000);
  note(`${label}: vote with reason`, await gasOf(as(members[4]!).vote!(a.id, FOR, reason)), extra ? 45_000 : 40_000);
  note(`${label}: vote, quorum reached`, await gasOf(as(members[5]!).vote!(a.id, FOR, reason)));

  // Thirty signed votes in one transaction.
  const domain = { name: "Solidarity AidRequests", version: "1", chainId: (await ethers.provider.getNetwork()).chainId, verifyingContract: at };
  const b = await ask(members[1]!, TRACK.deliberation);
  const deadline = BigInt((await networkHelpers.time.latest()) + DAY);
  const ballots = [];
  for (const member of members.slice(2, 32)) {
    const voter = await member.getAddress();
    const ballot = { id: b.id, request: b.id & 0xffffffffn, escalated: false, support: FOR, reason, voter, deadline };
    const signature = await member.signTypedData(
      domain,
      {
        Ballot: [
          { name: "id", type: "uint256" },
          { name: "request", type: "uint32" },
          { name: "escalated", type: "bool" },
          { name: "support", type: "uint8" },
          { name: "reason", type: "bytes32" },
          { name: "voter", type: "address" },
          { name: "deadline", type: "uint256" },
        ],
      },
      ballot,
    );
    ballots.push({ ...ballot, signature });
  }
  note(`${label}: 30 signed votes`, await gasOf(requests.voteBySig!(ballots)), 30 * 18_000, 30);

  // Ten requests voted on in one transaction.
  const many = [];
  for (let i = 0; i < 10; i++) many.push((await ask(members[6 + i]!, TRACK.deliberation)).id);
  await gasOf(as(members[2]!).voteMany!(many.map((id) => ({ id, support: FOR, reason: ethers.ZeroHash }))));
  note(
    `${label}: 10 requests in one vote`,
    await gasOf(as(members[3]!).voteMany!(many.map((id) => ({ id, support: FOR, reason: ethers.ZeroHash })))),
    200_000,
    10,
  );

  // Releases.
  const c = await ask(members[1]!, TRACK.consent);
  const d = await ask(members[5]!, TRACK.consent);
  await later(4 * DAY);
  note(`${label}: release, first`, await gasOf(requests.release!(d.id, d.terms)));
  const releaseGas = note(`${label}: release`, await gasOf(requests.release!(c.id, c.terms)), 62_000);

  async function rapid() {
    const e = await ask(members[1]!, TRACK.rapid);
    const approvals = [];
    const until = BigInt((await networkHelpers.time.latest()) + DAY);
    for (const member of [members[30]!, members[31]!]) {
      const responder = await member.getAddress();
      const approval = { id: e.id, request: e.id & 0xffffffffn, responder, deadline: until };
      const signature = await member.signTypedData(
        domain,
        {
          RapidApproval: [
            { name: "id", type: "uint256" },
            { name: "request", type: "uint32" },
            { name: "responder", type: "address" },
            { name: "deadline", type: "uint256" },
          ],
        },
        approval,
      );
      approvals.push({ responder, deadline: until, signature });
    }
    return gasOf(requests.releaseRapid!(e.id, e.terms, approvals));
  }
  note(`${label}: releaseRapid, first for payee`, await rapid());
  note(`${label}: releaseRapid`, await rapid(), 78_000);

  // Everything: request, three votes, payment.
  const f = await ask(members[1]!, TRACK.deliberation);
  let votes = 0n;
  for (const member of members.slice(2, 5)) votes += await gasOf(as(member).vote!(f.id, FOR, ethers.ZeroHash));
  const g = await ask(members[1]!, TRACK.deliberation);
  const three = [];
  const until = BigInt((await networkHelpers.time.latest()) + DAY);
  for (const member of members.slice(2, 5)) {
    const voter = await member.getAddress();
    const ballot = { id: g.id, request: g.id & 0xffffffffn, escalated: false, support: FOR, reason: ethers.ZeroHash, voter, deadline: until };
    const signature = await member.signTypedData(
      domain,
      {
        Ballot: [
          { name: "id", type: "uint256" },
          { name: "request", type: "uint32" },
          { name: "escalated", type: "bool" },
          { name: "support", type: "uint8" },
          { name: "reason", type: "bytes32" },
          { name: "voter", type: "address" },
          { name: "deadline", type: "uint256" },
        ],
      },
      ballot,
    );
    three.push({ ...ballot, signature });
  }
  const batch = await gasOf(requests.voteBySig!(three));
  note(`${label}: request + 3 votes + payment`, f.gas + votes + releaseGas, 290_000);
  note(`${label}: the same, votes in one batch`, g.gas + batch + releaseGas, 235_000);

  // An objection, and the one that escalates.
  const h = await ask(members[7]!, TRACK.consent);
  note(`${label}: objection`, await gasOf(as(members[8]!).vote!(h.id, AGAINST, reason)));
}

await measure("small", 0);
await measure("wide", 100);
console.table(rows);
await connection.close();
