import { expect } from "chai";
import { encodeFunctionData, hashTypedData, type Hex, keccak256, type LocalAccount, parseAbi, stringToHex } from "viem";

import { type Acting, actingFor, chainTime, fund } from "../../scripts/lib/chain.js";
import { people, person } from "../../scripts/lib/people.js";
import { createSafe, deploySafeLibraries, deploySafeParts, usdcAbi } from "../../scripts/lib/realParts.js";
import type { SafeLibraries } from "../../scripts/lib/realParts.js";
import * as errors from "../../sdk/errors/index.js";
import * as sdk from "../../sdk/index.js";
import { NATIVE } from "../../sdk/index.js";
import type { Ballot } from "../../sdk/actions/request/index.js";
import * as wallets from "../../sdk/wallets/index.js";
import { DAY, eth, openFlow, usd, type Flow } from "../flow/utils/community.js";
import { openHardhat } from "../flow/utils/nodes.js";
import { rejected } from "../flow/utils/rejected.js";
import { fileRequest, openRound } from "./utils.js";

/** The real Safe 1.5.0, two of three owners, is a founder of the community: donor, voter and signer without a key. */
describe("Wallets: a Safe", () => {
  let flow: Flow;
  let libraries: SafeLibraries;
  let at: wallets.SafeAt;
  let ana: LocalAccount;
  let ben: LocalAccount;
  let eve: LocalAccount;
  let relayer: Acting;
  /** The Safe as an account: two of its owners are at hand. */
  let safe: wallets.SafeAccount;

  before(async () => {
    flow = await openFlow(await openHardhat("hardhatL1"));
    libraries = await deploySafeLibraries(flow.node);
    [ana, ben, eve] = flow.safe.owners as [LocalAccount, LocalAccount, LocalAccount];
    at = { safe: flow.safe.address, chainId: flow.node.chain.id };
    relayer = actingFor(flow.node, flow.relayer);
    safe = wallets.toSafeAccount({ ...at, signers: [ben, ana] });
    await fund(flow.node, at.safe, eth("50"));
    await flow.usdc.mint(at.safe, usd("1000"));
  });
  after(() => flow.close());

  const read = (functionName: "balanceOf" | "allowance", ...args: Hex[]) =>
    flow.node.readContract({ address: flow.usdc.address, abi: usdcAbi, functionName, args: args as never });
  const nonce = () =>
    flow.node.readContract({
      address: at.safe,
      abi: parseAbi(["function nonce() view returns (uint256)"]),
      functionName: "nonce",
    });

  /** Owners sign a Safe transaction, somebody brings it. */
  async function bring(transaction: wallets.SafeTransaction, signers: readonly LocalAccount[] = [ana, ben]) {
    const typed = wallets.safeTransactionTypedData(at, transaction);
    const signed = signers.map(async (owner) => ({
      owner: owner.address,
      signature: await owner.signTypedData(typed),
    }));
    const signatures = wallets.joinSafeSignatures(await Promise.all(signed));
    const hash = await relayer.sendTransaction(wallets.execSafeTransaction(at.safe, transaction, signatures));
    return relayer.waitForTransactionReceipt({ hash });
  }
  const execute = async (...calls: readonly sdk.AnyCall[]) =>
    bring(wallets.toSafeTransaction({ calls, multiSend: libraries.multiSendCallOnly, nonce: await nonce() }));

  describe("by its own transactions", () => {
    it("approves and pledges in one, and leaves no allowance", async () => {
      const gift = { asset: flow.usdc.address, amount: usd("40") };
      const { logs } = await execute(flow.here.pool.approve.call(gift), flow.here.pool.pledge.call(gift));
      expect(flow.here.pool.pledge.extractEvent(logs)).to.include({
        donor: at.safe,
        payer: at.safe,
        amount: usd("40"),
      });
      expect(await read("allowance", at.safe, flow.deployment.pool)).to.equal(0n);
    });

    it("pledges, contributes and votes in one, out of the coin that it holds", async () => {
      const [id, round] = [await fileRequest(flow), await openRound(flow, NATIVE)];
      const before = await flow.node.getBalance({ address: at.safe });
      const { logs } = await execute(
        flow.here.pool.pledge.call({ asset: NATIVE, amount: eth("3") }),
        flow.here.round.contribute.call({ round, project: 1n, amount: eth("2"), asset: NATIVE }),
        flow.here.request.vote.call({ id, support: "for" }),
      );
      expect(flow.here.pool.pledge.extractEvent(logs)).to.include({ donor: at.safe, amount: eth("3") });
      expect(flow.here.round.contribute.extractEvent(logs)).to.include({ donor: at.safe, amount: eth("2") });
      expect(flow.here.request.vote.extractEvent(logs)).to.include({ voter: at.safe, support: "for" });
      expect(await flow.node.getBalance({ address: at.safe })).to.equal(before - eth("5"));
    });

    it("does all or nothing, and says why in the community's words", async () => {
      const id = await fileRequest(flow);
      await execute(flow.here.request.vote.call({ id, support: "against" }));
      const again = execute(
        flow.here.pool.pledge.call({ asset: NATIVE, amount: eth("1") }),
        flow.here.request.vote.call({ id, support: "for" }),
      );
      const thrown: unknown = await again.catch((error: unknown) => error);
      expect(errors.decodeError(thrown)).to.be.instanceOf(errors.AidRequestsAlreadyVotedError);
    });

    it("is refused with one owner's signature, or a stranger's", async () => {
      const call = flow.here.pool.pledge.call({ asset: NATIVE, amount: 1n });
      const transaction = wallets.toSafeTransaction({ calls: [call], nonce: await nonce() });
      for (const signers of [[ana], [ana, person("a stranger")]]) {
        const thrown: unknown = await bring(transaction, signers).catch((error: unknown) => error);
        const error = errors.decodeError(thrown);
        expect(error).to.be.instanceOf(errors.SafeRefusedError);
        expect(error.message).to.match(/GS02[06]/);
      }
    });

    it("is planned and sent like anybody's, as one batch with an exact allowance", async () => {
      const sending = { multiSend: libraries.multiSendCallOnly, sender: flow.relayer };
      const account = wallets.toSafeAccount({ ...at, signers: [ana, ben], sending });
      const plan = await flow.here.pool.pledge.plan({ account, asset: flow.usdc.address, amount: usd("60") });
      expect(plan.checks.filter(({ ok }) => !ok)).to.deep.equal([]);
      expect(plan.route).to.include({ name: "batch", signatures: 0, transactions: 1 });
      const event = await flow.here.pool.pledge.send(plan, { account });
      expect(event).to.include({ donor: at.safe, amount: usd("60") });
      expect(event.receipt.to?.toLowerCase()).to.equal(at.safe.toLowerCase());
      expect(await read("allowance", at.safe, flow.deployment.pool)).to.equal(0n);

      const id = await fileRequest(flow);
      const vote = await flow.here.request.vote.plan({ account, id, support: "abstain" });
      expect(vote.steps.map(({ type }) => type)).to.deep.equal(["batch"]);
      expect(await flow.here.request.vote.send(vote, { account })).to.include({ voter: at.safe, support: "abstain" });
    });

    it("says that it sends nothing by itself, instead of failing somewhere in a wallet", async () => {
      const pledge = flow.here.pool.pledge({ account: safe, asset: NATIVE, amount: 1n });
      await rejected(pledge, errors.SafeSendsNothingError);
    });
  });

  describe("by its owners' signatures (ERC-1271)", () => {
    it("votes, and somebody else brings it", async () => {
      const id = await fileRequest(flow);
      const ballot = await flow.here.request.signBallot({ account: safe, id, support: "for" });
      const { votes } = await flow.here.request.voteBySigSync({ account: flow.relayer, ballots: [ballot] });
      expect(votes).to.have.length(1);
      expect(votes[0]).to.include({ voter: at.safe, support: "for" });
      const again = flow.here.request.voteBySigSync({ account: flow.relayer, ballots: [ballot] });
      await rejected(again, errors.AidRequestsAlreadyVotedError);
    });

    it("gives by ERC-3009 and Permit2 to the pool, and a cart to a round", async () => {
      const asset = flow.usdc.address;
      const signed = await flow.here.pool.signAuthorization({ account: safe, asset, amount: usd("30") });
      const event = await flow.here.pool.pledgeWithAuthorizationSync({ account: flow.relayer, ...signed });
      expect(event).to.include({ donor: at.safe, amount: usd("30") });

      const approval = { abi: usdcAbi, functionName: "approve", args: [sdk.PERMIT2, usd("20")] } as const;
      await execute({ to: asset, value: 0n, data: encodeFunctionData(approval) });
      const through = await flow.here.pool.signPermit2({ account: safe, asset, amount: usd("20") });
      const given = await flow.here.pool.pledgeWithPermit2Sync({ account: flow.relayer, ...through });
      expect(given).to.include({ donor: at.safe, amount: usd("20") });

      const round = await openRound(flow, asset);
      const items = [
        { project: 1, amount: usd("5") },
        { project: 2, amount: usd("7") },
      ];
      const desk = flow.shared.giftDesk as Hex;
      const cart = await flow.here.round.signAuthorization({ account: safe, round, items, desk });
      await flow.here.round.contributeWithAuthorizationSync({ account: flow.relayer, ...cart });
      const { amount } = await flow.here.round.getGifts({ round, project: 2n, donor: at.safe });
      expect(amount).to.equal(usd("7"));
    });

    it("vouches by invitation, and agrees to be paid", async () => {
      const others = await Promise.all(
        flow.members
          .slice(0, 2)
          .map((account) => flow.here.member.signInvitation({ account, invitee: person("invited by a Safe").address })),
      );
      const invitee = person("invited by a Safe").address;
      const [{ invitation }] = others as [sdk.member.SignedInvitation];
      const bySafe = await flow.here.member.signInvitation({ account: safe, ...invitation });
      await flow.here.member.joinSync({ account: flow.relayer, invitation, signatures: [bySafe, ...others] });
      expect(await flow.here.member.isMember({ member: invitee })).to.equal(true);

      const draft = { asset: NATIVE, amount: eth("1"), category: 1, track: "deliberation", payee: at.safe } as const;
      const [requester] = flow.members;
      const asked = { ...draft, requester: requester!.address };
      const agreement = await flow.here.request.signPayeeAgreement({ account: safe, ...asked });
      const { terms } = await flow.here.request.requestForSync({ account: requester!, ...agreement });
      expect(terms).to.include({ payee: at.safe, agreed: true });
    });

    it("collects signatures from wherever the owners are, in any order, also by text message", async () => {
      const id = await fileRequest(flow);
      const account = wallets.toSafeAccount({
        ...at,
        signers: async (typed) => [
          { owner: eve.address, signature: await eve.signTypedData(typed as never) },
          {
            owner: ana.address,
            signature: await ana.signMessage({ message: { raw: hashTypedData(typed as never) } }),
            kind: "ethSign",
          },
        ],
      });
      const ballot = await flow.here.request.signBallot({ account, id, support: "against" });
      const { votes } = await flow.here.request.voteBySigSync({ account: flow.relayer, ballots: [ballot] });
      expect(votes[0]).to.include({ voter: at.safe, support: "against" });
    });

    it("may have a Safe among its owners", async () => {
      const parts = await deploySafeParts(flow.node);
      const inner = await createSafe(flow.node, parts, { owners: people("inner owner", 2), threshold: 2 });
      const mixed = [inner.account, ana];
      const outer = await createSafe(flow.node, parts, { owners: mixed, threshold: 2, salt: 7n });
      await flow.usdc.mint(outer.address, usd("5"));
      const signers = [wallets.toSafeAccount({ ...at, safe: inner.address, signers: inner.owners }), ana];
      const account = wallets.toSafeAccount({ ...at, safe: outer.address, signers, version: "1.5.0" });
      const asset = flow.usdc.address;
      const nameless = wallets.toSafeAccount({ ...at, safe: outer.address, signers });
      const unsure = flow.here.pool.signAuthorization({ account: nameless, asset, amount: usd("5") });
      expect((await rejected(unsure, errors.OwnerSignatureError)).values.owner).to.equal(inner.address);
      const signed = await flow.here.pool.signAuthorization({ account, asset, amount: usd("5") });
      const event = await flow.here.pool.pledgeWithAuthorizationSync({ account: flow.relayer, ...signed });
      expect(event).to.include({ donor: outer.address, amount: usd("5") });
    });

    it("law 17 (bound signatures): another vote, another Safe of the same owners, one owner alone are refused", async () => {
      const id = await fileRequest(flow);
      const ballot = await flow.here.request.signBallot({ account: safe, id, support: "for" });
      const refused = (changed: Partial<Ballot>) =>
        rejected(
          flow.here.request.voteBySigSync({ account: flow.relayer, ballots: [{ ...ballot, ...changed }] }),
          errors.AidRequestsInvalidSignatureError,
        );
      await refused({ support: "against" });
      await refused({ id: await fileRequest(flow) });
      await refused({ deadline: ballot.deadline + 1n });
      const twin = await createSafe(flow.node, await deploySafeParts(flow.node), {
        owners: flow.safe.owners,
        threshold: 2,
        salt: 1n,
      });
      const elsewhere = wallets.toSafeAccount({ ...at, safe: twin.address, signers: [ana, ben] });
      const { signature } = await flow.here.request.signBallot({ account: elsewhere, id, support: "for" });
      await refused({ signature });
      const alone = wallets.toSafeAccount({ ...at, signers: [ana] });
      const { signature: one } = await flow.here.request.signBallot({ account: alone, id, support: "for" });
      await refused({ signature: one });
    });

    it("refuses to make of it what only keys can sign, where the first owner's would have been taken for all", async () => {
      const asset = flow.usdc.address;
      await rejected(flow.here.pool.signPermit({ account: safe, asset, amount: 1n }), errors.KeySignatureNeededError);
      const delegatee = flow.members[0]!.address;
      await rejected(flow.here.member.signDelegation({ account: safe, delegatee }), errors.KeySignatureNeededError);

      // A single owner's signature has the length of a key's.
      const parts = await deploySafeParts(flow.node);
      const lone = await createSafe(flow.node, parts, { owners: [ana], threshold: 1, salt: 9n });
      const account = wallets.toSafeAccount({ ...at, safe: lone.address, signers: [ana] });
      await rejected(flow.here.pool.signPermit({ account, asset, amount: 1n }), errors.KeySignatureNeededError);
      await rejected(flow.here.member.signDelegation({ account, delegatee }), errors.KeySignatureNeededError);
    });

    it("neither signs nor sends for a Safe that is not on the chain yet, or is on another one", async () => {
      const sending = { multiSend: libraries.multiSendCallOnly, sender: flow.relayer };
      const planned = { safe: person("a Safe to be").address, signers: [ana, ben], sending };
      const account = wallets.toSafeAccount({ ...at, ...planned });
      const gift = { account, asset: flow.usdc.address, amount: 1n };
      await rejected(flow.here.pool.signAuthorization(gift), errors.AccountNotDeployedError);
      const calls = [flow.here.pool.pledge.call({ asset: NATIVE, amount: 1n })];
      await rejected(account.sendCalls!(relayer, calls), errors.AccountNotDeployedError);
      const elsewhere = wallets.toSafeAccount({ ...at, chainId: 1, signers: [ana, ben], sending });
      await rejected(elsewhere.sendCalls!(relayer, calls), errors.WrongChainError);
    });
  });

  describe("by a message signed on the chain", () => {
    it("votes with an empty signature, once its owners have executed the message", async () => {
      const id = await fileRequest(flow);
      const deadline = (await chainTime(flow.node)) + BigInt(DAY);
      const account = wallets.toOnChainSafeAccount(flow.node, at);
      const vote = { account, id, support: "for", deadline } as const;
      const { values } = await rejected(flow.here.request.signBallot(vote), errors.SafeMessageNotSignedError);
      expect(values.safe).to.equal(at.safe);

      const said = { id, voter: at.safe, support: "for", reason: sdk.NO_DIGEST } as const;
      const unsigned = { ...said, deadline, signature: "0x" } as const;
      const early = flow.here.request.voteBySigSync({ account: flow.relayer, ballots: [unsigned] });
      await rejected(early, errors.AidRequestsInvalidSignatureError);

      const { digest } = values;
      await bring(wallets.signOnChain({ digest, library: libraries.signMessageLib, nonce: await nonce() }));
      const ballot = await flow.here.request.signBallot(vote);
      expect(ballot).to.deep.equal(unsigned);
      for (const changed of [{ support: "against" }, { deadline: deadline + 1n }] as const) {
        const ballots = [{ ...ballot, ...changed }];
        const other = flow.here.request.voteBySigSync({ account: flow.relayer, ballots });
        await rejected(other, errors.AidRequestsInvalidSignatureError);
      }
      const { votes } = await flow.here.request.voteBySigSync({ account: flow.relayer, ballots: [ballot] });
      expect(votes[0]).to.include({ voter: at.safe, support: "for" });
    });

    it("gives by ERC-3009", async () => {
      const gift = {
        account: wallets.toOnChainSafeAccount(flow.node, at),
        asset: flow.usdc.address,
        amount: usd("11"),
        salt: keccak256(stringToHex("a gift on the chain")),
        validBefore: (await chainTime(flow.node)) + BigInt(DAY),
      };
      const { values } = await rejected(flow.here.pool.signAuthorization(gift), errors.SafeMessageNotSignedError);
      const { digest } = values;
      await bring(wallets.signOnChain({ digest, library: libraries.signMessageLib, nonce: await nonce() }));
      const signed = await flow.here.pool.signAuthorization(gift);
      const event = await flow.here.pool.pledgeWithAuthorizationSync({ account: flow.relayer, ...signed });
      expect(event).to.include({ donor: at.safe, amount: usd("11") });
    });
  });
});
