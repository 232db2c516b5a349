import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { expect } from "chai";
import { type Address, createClient, custom, type Hex, type LocalAccount, zeroAddress } from "viem";

import * as community from "../../sdk/actions/community/index.js";
import * as personhood from "../../sdk/actions/personhood/index.js";
import * as errors from "../../sdk/errors/index.js";
import { type AnyCall, NATIVE } from "../../sdk/index.js";
import { toSafeAccount } from "../../sdk/wallets/index.js";
import { actingFor, chainTime, fund, passTime } from "../../scripts/lib/chain.js";
import { person as somebody } from "../../scripts/lib/people.js";
import { DAY, eth, type Flow, openFlow } from "./utils/community.js";
import { openHardhat } from "./utils/nodes.js";
import { admit, deployPersonhood } from "./utils/personhood.js";
import { rejected } from "./utils/rejected.js";

/** Who counts as one person, through the SDK alone: from the members' trust in an attester to a gift that counts. */
describe("Personhood on l1 (Hardhat)", () => {
  let flow: Flow;
  let adapter: Address;
  let other: Address;
  const attester = somebody("registrar");
  const second = somebody("second registrar");
  const [ana, ben, eve] = ["Ana", "Ben", "Eve"].map((name) => somebody(name)) as [
    LocalAccount,
    LocalAccount,
    LocalAccount,
  ];
  const secret = personhood.newSecret();
  const digestOf = (identifier: string): Hex => personhood.personDigest({ personhood: adapter, secret, identifier });

  before(async () => {
    flow = await openFlow(await openHardhat("hardhatL1"));
    for (const { address } of [attester, ana, ben, eve]) await fund(flow.node, address, eth("10"));
    adapter = await deployPersonhood(flow);
    other = await deployPersonhood(flow);
    const call = (at: Address, who: LocalAccount) =>
      personhood.setAttester.call({ personhood: at, attester: who.address, admitted: true });
    await decide([
      call(adapter, attester),
      call(adapter, second),
      call(other, attester),
      flow.here.governance.setProofModule.call({ module: adapter, minimumWeight: 9_000 }),
    ]);
  });
  after(() => flow.close());

  /** Passes a proposal, and carries it out. */
  async function decide(calls: readonly AnyCall[]): Promise<void> {
    const { governance } = flow.here;
    const [account] = flow.members;
    const proposal = { calls, description: `Decide on ${calls.length} calls, ${await chainTime(flow.node)}` };
    const { governance: settings } = await community.getPreset(flow.node, {
      factory: flow.shared.factory,
      preset: "group",
    });
    const { proposalId } = await governance.proposeSync({ account, ...proposal });
    await passTime(flow.node, settings.votingDelay + 60);
    for (const voter of flow.members) await governance.castVoteSync({ account: voter, proposalId, support: "for" });
    await passTime(flow.node, settings.votingPeriod + settings.lateExtension + 60);
    await governance.queueSync({ account, ...proposal });
    await passTime(flow.node, settings.timelockDelay + 60);
    await governance.executeSync({ account, ...proposal });
  }

  const by = (account: LocalAccount) => actingFor(flow.node, account);
  const at = () => ({ personhood: adapter, deployment: flow.deployment });
  const weightOf = ({ address: holder }: LocalAccount) => personhood.getWeight(flow.node, { ...at(), holder });
  type Draft = Partial<personhood.signAttestation.Parameters>;
  const sign = (holder: LocalAccount, draft: Draft = {}) =>
    personhood.signAttestation(flow.node, {
      ...{ ...at(), account: attester, holder: holder.address, person: digestOf(`number of ${holder.address}`) },
      ...{ weight: 10_000, ...draft },
    });
  const bring = (signed: personhood.SignedAttestation) => personhood.attestSync(by(flow.relayer), signed);

  it("admits an attester by the members' vote, and by nothing else", async () => {
    const admitted = (who: LocalAccount) => personhood.isAttester(flow.node, { ...at(), attester: who.address });
    expect([await admitted(attester), await admitted(eve)]).to.deep.equal([true, false]);
    expect(await personhood.getAuthority(flow.node, { ...at() })).to.equal(flow.deployment.access);
    const call = personhood.setAttester.call({ ...at(), attester: eve.address, admitted: true });
    const refused = await by(eve)
      .sendTransaction(call)
      .catch((error: unknown) => error);
    expect(errors.decodeError(refused)).to.be.instanceOf(errors.AccessManagedUnauthorizedError);
    await rejected(sign(ana, { account: eve }), errors.AttesterPersonhoodUnknownAttesterError);
  });

  it("knows nobody before an attestation is brought", async () => {
    const { attester: none, attestation } = await personhood.getAttestation(flow.node, {
      ...at(),
      holder: ana.address,
    });
    expect([none, attestation.weight, await weightOf(ana)]).to.deep.equal([zeroAddress, 0, 0n]);
    expect(await personhood.getAccount(flow.node, { ...at(), person: digestOf("1") })).to.equal(zeroAddress);
  });

  it("takes what an attester signed, as JSON, from anybody, by a plan that says what it does", async () => {
    const kept = JSON.parse(JSON.stringify(await sign(ana))) as personhood.SignedAttestation;
    const now = await chainTime(flow.node);
    expect(kept.attestation).to.deep.equal({
      account: ana.address,
      person: digestOf(`number of ${ana.address}`),
      weight: 10_000,
      issuedAt: Number(now),
      expiry: Number(now) + 365 * DAY,
    });
    const plan = await personhood.attest.plan(by(flow.relayer), kept);
    expect(
      plan.ready,
      JSON.stringify(plan.checks, (_, value: unknown) => String(value)),
    ).to.equal(true);
    expect(plan.sentence).to.match(
      new RegExp(`^Bring an attestation that ${ana.address} is one person: 1 transaction`),
    );
    const { receipt: _, ...attested } = await personhood.attest.send(by(flow.relayer), plan);
    expect(attested).to.include({ ...kept.attestation, attester: attester.address });
    expect(await weightOf(ana)).to.equal(10_000n);
    const found = await personhood.getAttestation(flow.node, { ...at(), holder: ana.address });
    expect(found).to.deep.equal({ attester: attester.address, attestation: kept.attestation });
    expect(await personhood.getAccount(flow.node, { ...at(), person: kept.attestation.person })).to.equal(ana.address);
  });

  it("lets somebody join a community that trusts it, if the weight is enough", async () => {
    await bring(await sign(ben, { weight: 8_999 }));
    const { member } = flow.here;
    await rejected(
      member.joinWithProof({ account: ben, module: adapter }),
      errors.MemberRegistryInsufficientProofError,
    );
    await rejected(member.joinWithProof({ account: ana, module: other }), errors.MemberRegistryUnknownProofModuleError);
    const { account: joined } = await member.joinWithProofSync({ account: ana, module: adapter });
    expect(joined).to.equal(ana.address);
    expect(await member.isMember({ member: ana.address })).to.equal(true);
  });

  it("has the gifts of a round count by it", async () => {
    const { round: rounds } = flow.here;
    const opensAt = Number(await chainTime(flow.node)) + DAY;
    const { round } = await rounds.createRoundSync({
      ...{ account: flow.steward, asset: NATIVE, personhood: adapter, opensAt, closesAt: opensAt + 10 * DAY },
    });
    await rounds.registerSync({ account: flow.members[0]!, round });
    await rounds.acceptSync({ account: flow.steward, round, projects: [1] });
    await passTime(flow.node, DAY + 60);
    const counted = async (account: LocalAccount) => {
      await rounds.contributeSync({ account, round, project: 1n, amount: eth("1") });
      return (await rounds.getGifts({ round, donor: account.address, project: 1n })).counted;
    };
    // In 1/10,000 of the smallest unit: Ana counts in full, Ben by his weight, Eve not at all.
    const expected = [10_000n, 8_999n, 0n].map((weight) => eth("1") * weight);
    expect([await counted(ana), await counted(ben), await counted(eve)]).to.deep.equal(expected);
  });

  it("has one account for a person and one person for an account, for life", async () => {
    const [person, another] = [digestOf("eve"), digestOf("nobody yet")];
    const [first, late] = [await sign(eve, { person }), await sign(somebody("Eve's other account"), { person })];
    await bring(first);
    const values = { person, personsAccount: eve.address, accountsPerson: `0x${"0".repeat(64)}` };
    expect((await rejected(bring(late), errors.AttesterPersonhoodBoundError)).values).to.deep.equal(values);
    // And an attester who asks first is told before anything is signed.
    const account = { ...attester, signTypedData: () => Promise.reject(new Error("The wallet was asked.")) };
    const again = sign(somebody("Eve's other account"), { person, account });
    expect((await rejected(again, errors.AttesterPersonhoodBoundError)).values).to.deep.equal(values);
    const renamed = await rejected(sign(eve, { person: another, account }), errors.AttesterPersonhoodBoundError);
    expect(renamed.values.accountsPerson).to.equal(person);
    // Every attester calls them the same.
    await passTime(flow.node, 60);
    await bring(await sign(eve, { person, account: second }));
    expect((await personhood.getAttestation(flow.node, { ...at(), holder: eve.address })).attester).to.equal(
      second.address,
    );
  });

  it("refuses what was signed for another contract, another account or another chain, or by somebody else", async () => {
    await passTime(flow.node, 60);
    const elsewhere = await sign(ben, { personhood: other });
    await rejected(bring({ ...elsewhere, personhood: adapter }), errors.AttesterPersonhoodInvalidSignatureError);
    const signed = await sign(ben);
    const person = digestOf("somebody else");
    for (const changed of [
      { account: somebody("thief").address, person },
      { weight: 10_000 - 1 },
      { expiry: signed.attestation.expiry + 1 },
      { issuedAt: signed.attestation.issuedAt - 1 },
    ]) {
      const attestation = { ...signed.attestation, ...changed };
      await rejected(bring({ ...signed, attestation }), errors.AttesterPersonhoodInvalidSignatureError);
    }
    const borrowed = bring({ ...signed, attester: second.address });
    await rejected(borrowed, errors.AttesterPersonhoodInvalidSignatureError);
    await bring(signed);
    await rejected(bring(signed), errors.AttesterPersonhoodOutdatedError);
  });

  it("signs for one chain: the deployment's, else the client's, never another", async () => {
    const deployment = { chainId: 1 };
    await rejected(sign(ben, { deployment }), errors.DomainMismatchError);
    await rejected(personhood.attest(by(flow.relayer), { ...(await sign(ben)), deployment }), errors.WrongChainError);
    await rejected(
      personhood.revoke(by(attester), { ...at(), deployment, holder: ben.address }),
      errors.WrongChainError,
    );
    const account = { ...attester, signTypedData: () => Promise.reject(new Error("The wallet was asked.")) };
    const request = (asked: { method: string }) =>
      asked.method === "eth_chainId" ? Promise.resolve("0x1") : flow.connection.provider.request(asked as never);
    const moved = createClient({ transport: custom({ request }) });
    const draft = { personhood: adapter, holder: ben.address, person: digestOf(`number of ${ben.address}`), weight: 1 };
    await rejected(personhood.signAttestation(moved, { ...draft, ...at(), account }), errors.WrongChainError);
    await rejected(personhood.signAttestation(moved, { ...draft, account }), errors.DomainMismatchError);
    await passTime(flow.node, 60);
    await bring(await personhood.signAttestation(by(attester), { ...draft, weight: 10_000 }));
  });

  it("signs nothing that would never be taken", async () => {
    const now = Number(await chainTime(flow.node));
    await rejected(sign(ben, { expiry: now }), errors.ExpiredDeadlineError);
    const milliseconds = await rejected(sign(ben, { expiry: now * 1_000 }), errors.OutOfRangeError);
    expect(milliseconds.values.name).to.equal("expiry");
    for (const weight of [0, 10_001, 0.5]) await rejected(sign(ben, { weight }), errors.OutOfRangeError);
    const zero = `0x${"0".repeat(64)}` as const;
    await rejected(sign(ben, { person: zero }), errors.AttesterPersonhoodInvalidAttestationError);
    const nobody = { ...ben, address: zeroAddress } as LocalAccount;
    await rejected(sign(nobody), errors.AttesterPersonhoodInvalidAttestationError);
  });

  it("does what the README says", async () => {
    const readme = await readFile(resolve(import.meta.dirname, "../../README.md"), "utf8");
    const [, block = ""] = /^```js personhood\n([\s\S]*?)^```$/m.exec(readme) ?? [];
    const holder = somebody("who reads the README");
    await fund(flow.node, holder.address, eth("1"));
    // Who joins signs with their own key.
    const member = {
      joinWithProofSync: ({ module }: { module: Address }) =>
        flow.here.member.joinWithProofSync({ account: holder, module }),
    };
    const scope = {
      ...{ personhood, member, contract: adapter, attester: attester.address },
      ...{ registrar: by(attester), anybody: by(flow.relayer), holder: holder.address },
    };
    const AsyncFunction = (async () => await Promise.resolve()).constructor as new (
      ...words: string[]
    ) => (...given: unknown[]) => Promise<unknown>;
    const run = new AsyncFunction(...Object.keys(scope), `${block}\nreturn { proposed, weight, number };`);
    expect(await run(...Object.values(scope))).to.deep.equal({
      proposed: personhood.setAttester.call({ personhood: adapter, attester: attester.address, admitted: true }),
      weight: 10_000n,
      // After six people, a Safe and Ana.
      number: 9,
    });
  });

  it("takes the word of an office that is a Safe: two of its three owners sign", async () => {
    const { safe, node } = flow;
    await admit(flow, adapter, safe.address);
    const holder = somebody("attested by an office");
    const at = { safe: safe.address, chainId: node.chain.id };
    const account = toSafeAccount({ ...at, signers: safe.owners.slice(0, 2) });
    const { attester: office } = await bring(await sign(holder, { account }));
    expect([office, await weightOf(holder)]).to.deep.equal([safe.address, 10_000n]);
    await passTime(node, 60);
    const alone = await sign(holder, { account: toSafeAccount({ ...at, signers: safe.owners.slice(0, 1) }) });
    await rejected(bring(alone), errors.AttesterPersonhoodInvalidSignatureError);
  });

  it("lets an attestation expire", async () => {
    await passTime(flow.node, 60);
    const expiry = Number(await chainTime(flow.node)) + DAY;
    const late = await sign(eve, { person: digestOf("eve"), expiry });
    await bring(await sign(ana, { expiry }));
    expect(await weightOf(ana)).to.equal(10_000n);
    await passTime(flow.node, DAY + 60);
    expect(await weightOf(ana)).to.equal(0n);
    const { values } = await rejected(bring(late), errors.AttesterPersonhoodNotInForceError);
    expect(values.expiry).to.equal(expiry);
    expect(await flow.here.member.isMember({ member: ana.address }), "a member stays one").to.equal(true);
  });

  it("lets an attester take back their own word, brought or not, and no other's", async () => {
    const pending = await sign(ben);
    expect(await weightOf(ben)).to.equal(10_000n);
    const holder = ben.address;
    await personhood.revokeSync(by(eve), { ...at(), holder });
    expect(await weightOf(ben)).to.equal(10_000n);
    const plan = await personhood.revoke.plan(by(attester), { ...at(), holder, locale: "de" });
    expect(plan.sentence).to.match(new RegExp(`^Zurücknehmen, was du über ${holder} bestätigt hast: 1 Transaktion`));
    const { receipt: _, ...revoked } = await personhood.revokeSync(by(attester), { ...at(), holder });
    expect(revoked).to.deep.equal({ attester: attester.address, account: holder });
    expect(await weightOf(ben)).to.equal(0n);
    const refused = await rejected(bring(pending), errors.AttesterPersonhoodOutdatedError);
    expect(refused.hint).to.match(/ask the attester for a new one/);
    await passTime(flow.node, 60);
    await bring(await sign(ben, { weight: 9_500 }));
    expect(await weightOf(ben)).to.equal(9_500n);
  });

  it("drops an attester, and with them all that they said, by the members' vote", async () => {
    await decide([personhood.setAttester.call({ ...at(), attester: attester.address, admitted: false })]);
    expect(await weightOf(ben)).to.equal(0n);
    await rejected(sign(ben), errors.AttesterPersonhoodUnknownAttesterError);
  });

  describe("a person's digest", () => {
    it("is the same however the identifier is written, and another for another person, secret or contract", () => {
      const digest = digestOf("Åna 12-34");
      for (const same of ["åna12-34", " A\u030ANA 12-34 ", "ÅNA\u00a012-\u200b34"])
        expect(digestOf(same), same).to.equal(digest);
      for (const [one, same] of [
        ["Straße 1", "STRASSE 1"],
        ["1ª", "1A"],
        ["İ1", "i\u03071"],
      ] as const)
        expect(digestOf(one), one).to.equal(digestOf(same));
      const inSmall = adapter.toLowerCase() as Address;
      expect(personhood.personDigest({ personhood: inSmall, secret, identifier: "Åna 12-34" })).to.equal(digest);
      const others = [
        digestOf("Ana 12-34"),
        digestOf("Åna 1234"),
        personhood.personDigest({ personhood: other, secret, identifier: "Åna 12-34" }),
        personhood.personDigest({ personhood: adapter, secret: personhood.newSecret(), identifier: "Åna 12-34" }),
      ];
      expect(new Set([digest, ...others]).size).to.equal(5);
    });

    it("is not made with a secret that can be guessed, or of nothing; and no error repeats either", async () => {
      const weak = "correct horse battery staple" as Hex;
      const inHex = `0x${Buffer.from(weak.padEnd(32)).toString("hex")}` as const;
      const make = (salt: Hex, identifier = "Ana 1") =>
        Promise.resolve().then(() => personhood.personDigest({ personhood: adapter, secret: salt, identifier }));
      for (const [salt, refusal] of [
        [weak, errors.WrongTypeError],
        ["0x", errors.WrongTypeError],
        [`0x${"0".repeat(64)}`, errors.WrongTypeError],
        [inHex, errors.PlainTextError],
      ] as const) {
        const { message, values } = await rejected<errors.SolidarityError>(make(salt), refusal);
        expect(JSON.stringify([message, values])).to.not.match(/horse|Ana/);
        if (salt.length > 2) expect(JSON.stringify([message, values])).to.not.contain(salt);
      }
      for (const none of [" \u200b", "", 815 as never]) await rejected(make(secret, none), errors.WrongTypeError);
      expect(() => personhood.personDigest({ personhood: "0x12", secret, identifier: "Ana 1" })).to.throw(
        errors.WrongTypeError,
        "0x12",
      );
    });

    it("is asked for where text is given, by who signs and who brings; nothing is told to the node", async () => {
      const name = "Ana Gómez, Elm Street 4";
      const text = `0x${Buffer.from(name.padEnd(31)).toString("hex")}` as Hex;
      const asked: string[] = [];
      const request = (question: { method: string }) => {
        asked.push(JSON.stringify(question));
        return flow.connection.provider.request(question as never);
      };
      const overheard = createClient({ chain: flow.node.chain, transport: custom({ request }) });
      const draft = { ...at(), account: second, holder: ana.address, weight: 10_000 };
      const signing = personhood.signAttestation(overheard, { ...draft, person: text });
      const { message, hint } = await rejected(signing, errors.PlainTextError);
      expect(`${message} ${hint}`).to.contain("personDigest").and.not.contain("Ana");
      expect(asked).to.deep.equal([]);
      const signed = await sign(ana, { account: second });
      const attestation = { ...signed.attestation, person: text };
      await rejected(personhood.attest(by(flow.relayer), { ...signed, attestation }), errors.PlainTextError);
    });
  });
});
