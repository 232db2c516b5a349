import { inspect } from "node:util";

import { expect } from "chai";
import {
  concatHex,
  createClient,
  custom,
  type Hex,
  hexToBigInt,
  isAddress,
  isHex,
  numberToHex,
  serializeErc6492Signature,
  size,
  slice,
} from "viem";
import { toAccount, type LocalAccount } from "viem/accounts";

import * as personhood from "../../sdk/actions/personhood/index.js";
import { actingFor, chainTime } from "../../scripts/lib/chain.js";
import { person } from "../../scripts/lib/people.js";
import * as errors from "../../sdk/errors/index.js";
import type * as sdk from "../../sdk/index.js";
import { NATIVE, PERMIT2, solidarity } from "../../sdk/index.js";
import { usdcAbi } from "../../scripts/lib/realParts.js";
import { eth, openFlow, usd, type Flow } from "../flow/utils/community.js";
import { openHardhat } from "../flow/utils/nodes.js";
import { admit, deployPersonhood } from "../flow/utils/personhood.js";
import { rejected } from "../flow/utils/rejected.js";
import { fileRequest, openRound } from "./utils.js";

/** A message of the SDK: how it is signed, and what whoever brings it would do with it. */
interface Message {
  readonly signer: () => LocalAccount;
  readonly sign: (account: LocalAccount, until?: bigint) => Promise<object>;
  readonly bring: (signed: never) => Promise<unknown>;
}

/** Every message that people sign for a contract, brought to the real ones. */
describe("Wallets: typed messages", () => {
  let flow: Flow;
  let asset: Hex;
  let adapter: Hex;
  let round: bigint;
  let vote: sdk.RequestId;
  let rapid: sdk.RequestId;
  let terms: sdk.Terms;
  const items = [{ project: 1, amount: usd("2") }] as const;

  before(async () => {
    flow = await openFlow(await openHardhat("hardhatL1"));
    asset = flow.usdc.address;
    round = await openRound(flow, asset);
    vote = await fileRequest(flow);
    const { here, members, node } = flow;
    await here.pool.pledgeSync({ account: members[1]!, asset: NATIVE, amount: eth("5") });
    const asked = { asset: NATIVE, amount: eth("0.1"), category: 1, track: "rapid" } as const;
    ({ id: rapid, terms } = await here.request.requestSync({ account: members[0]!, ...asked }));
    await flow.usdc.mint(members[1]!.address, usd("1000"));
    const client = actingFor(node, members[1]!);
    const args = [PERMIT2, usd("100")] as const;
    const hash = await client.writeContract({ address: asset, abi: usdcAbi, functionName: "approve", args });
    await client.waitForTransactionReceipt({ hash });
    adapter = await deployPersonhood(flow);
    await admit(flow, adapter, member().address);
  });
  after(() => flow.close());

  const invitee = person("invited by typed messages").address;
  const at = () => ({ account: flow.relayer }) as const;
  const member = () => flow.members[1] as LocalAccount;
  const desk = () => flow.shared.giftDesk as Hex;
  /** Who asks, if the wallet has moved to another chain. */
  let moved: sdk.AnyClient | undefined;
  const here = () => (moved ? solidarity(moved, { deployment: flow.deployment }) : flow.here);
  const messages: Readonly<Record<string, Message>> = {
    Ballot: {
      signer: member,
      sign: (account, deadline) => here().request.signBallot({ account, id: vote, support: "for", deadline }),
      bring: (ballot: sdk.request.Ballot) => here().request.voteBySig.simulate({ ...at(), ballots: [ballot] }),
    },
    RapidApproval: {
      signer: () => flow.responders[0] as LocalAccount,
      sign: (account, deadline) => here().request.signApproval({ account, id: rapid, deadline }),
      async bring(approval: sdk.request.Approval) {
        const other = await here().request.signApproval({ account: flow.responders[1]!, id: rapid });
        return here().request.releaseRapid.simulate({ ...at(), id: rapid, terms, approvals: [approval, other] });
      },
    },
    PayeeAgreement: {
      signer: member,
      sign: (account, deadline) =>
        here().request.signPayeeAgreement({
          ...{ account, deadline, requester: flow.members[0]!.address },
          ...{ asset: NATIVE, amount: eth("1"), category: 1, track: "deliberation" },
        }),
      bring: (agreement: sdk.request.PayeeAgreement) =>
        here().request.requestFor.simulate({ account: flow.members[0]!, ...agreement }),
    },
    Invitation: {
      signer: member,
      sign: (account, until) =>
        here().member.signInvitation({ account, invitee, ...(until !== undefined && { deadline: Number(until) }) }),
      async bring({ invitation, ...signature }: sdk.member.SignedInvitation) {
        const vouches = [2, 3].map((index) =>
          here().member.signInvitation({ account: flow.members[index]!, invitee, deadline: invitation.deadline }),
        );
        const signatures = [signature, ...(await Promise.all(vouches))];
        return here().member.join.simulate({ ...at(), invitation, signatures });
      },
    },
    Delegation: {
      signer: member,
      sign: (account, expiry) => here().member.signDelegation({ account, expiry, delegatee: flow.members[2]!.address }),
      bring: (delegation: sdk.member.SignedDelegation) => here().member.delegateBySig.simulate({ ...at(), delegation }),
    },
    Permit: {
      signer: member,
      sign: (account, deadline) => here().pool.signPermit({ account, asset, amount: usd("3"), deadline }),
      bring: (permit: sdk.pool.Permit) =>
        here().pool.pledgeWithPermit.simulate({ account: member(), asset, amount: usd("3"), permit }),
    },
    ReceiveWithAuthorization: {
      signer: member,
      sign: (account, validBefore) =>
        here().pool.signAuthorization({ account, asset, amount: usd("3"), earmark: 2, validBefore }),
      bring: (gift: Awaited<ReturnType<sdk.Solidarity["pool"]["signAuthorization"]>>) =>
        here().pool.pledgeWithAuthorization.simulate({ ...at(), ...gift }),
    },
    "PermitWitnessTransferFrom of a gift": {
      signer: member,
      sign: (account, deadline) => here().pool.signPermit2({ account, asset, amount: usd("3"), deadline }),
      bring: (gift: Awaited<ReturnType<sdk.Solidarity["pool"]["signPermit2"]>>) =>
        here().pool.pledgeWithPermit2.simulate({ ...at(), ...gift }),
    },
    "ReceiveWithAuthorization of a cart": {
      signer: member,
      sign: (account, validBefore) =>
        here().round.signAuthorization({ account, round, items, desk: desk(), validBefore }),
      bring: (cart: Awaited<ReturnType<sdk.Solidarity["round"]["signAuthorization"]>>) =>
        here().round.contributeWithAuthorization.simulate({ ...at(), ...cart }),
    },
    Attestation: {
      signer: member,
      sign: (account, until) =>
        personhood.signAttestation(moved ?? flow.node, {
          ...{ account, personhood: adapter, deployment: flow.deployment, holder: invitee, weight: 5_000 },
          ...{ person: personhood.newSecret(), ...(until !== undefined && { expiry: Number(until) }) },
        }),
      bring: (attestation: personhood.SignedAttestation) =>
        personhood.attest.simulate(flow.node, { ...at(), ...attestation }),
    },
    "PermitWitnessTransferFrom of a cart": {
      signer: member,
      sign: (account, deadline) => here().round.signPermit2({ account, round, items, desk: desk(), deadline }),
      bring: (cart: Awaited<ReturnType<sdk.Solidarity["round"]["signPermit2"]>>) =>
        here().round.contributeWithPermit2.simulate({ ...at(), ...cart }),
    },
  };

  const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

  /** As some hardware and server wallets sign: v counted from 0, or the larger s of the two that are right. */
  const oddly = (account: LocalAccount, how: "v from 0" | "large s"): LocalAccount => ({
    ...toAccount({
      address: account.address,
      signMessage: () => Promise.reject(new Error("Typed data only.")),
      signTransaction: () => Promise.reject(new Error("Typed data only.")),
      async signTypedData(typed) {
        const signature = await account.signTypedData(typed as never);
        const [rs, last] = [slice(signature, 0, 64), hexToBigInt(slice(signature, 64))];
        if (how === "v from 0") return concatHex([rs, numberToHex(last - 27n, { size: 1 })]);
        const s = numberToHex(ORDER - hexToBigInt(slice(rs, 32)), { size: 32 });
        return concatHex([slice(rs, 0, 32), s, last === 27n ? "0x1c" : "0x1b"]);
      },
    }),
  });

  for (const [name, { signer, sign, bring }] of Object.entries(messages))
    describe(name, () => {
      it("is taken as signed, and by wallets that count v from 0 or give the larger s", async () => {
        await bring((await sign(signer())) as never);
        for (const how of ["v from 0", "large s"] as const) await bring((await sign(oddly(signer(), how))) as never);
      });

      it("is refused once any of its values is changed (law 17, bound signatures)", async () => {
        const signed = await sign(signer());
        let changed = 0;
        for (const other of variants(signed, flow.deployment.pool)) {
          const thrown: unknown = await bring(other as never).then(
            () => undefined,
            (error: unknown) => error,
          );
          expect(thrown, inspect(other)).to.be.instanceOf(errors.SolidarityError);
          changed++;
        }
        expect(changed).to.be.greaterThan(2);
      });

      it("is not signed by a wallet that has moved to another chain at the last moment", async () => {
        const transport = custom({
          request: (asked: { method: string }) =>
            asked.method === "eth_chainId" ? Promise.resolve("0x1") : flow.connection.provider.request(asked as never),
        });
        moved = createClient({ transport });
        const signTypedData = () => Promise.reject(new Error("The wallet was asked."));
        const asked = sign({ ...signer(), signTypedData }).finally(() => (moved = undefined));
        await rejected(asked, errors.WrongChainError);
      });

      it("is not signed when its time is over", async () => {
        const now = await chainTime(flow.node);
        await rejected(sign(signer(), now), errors.ExpiredDeadlineError);
        await bring((await sign(signer(), now + 600n)) as never);
      });
    });

  it("are not taken from an account that is a contract to be (ERC-6492): nobody could check them", async () => {
    const wrapped = async (...given: Parameters<LocalAccount["signTypedData"]>): Promise<Hex> =>
      serializeErc6492Signature({ address: desk(), data: "0x", signature: await member().signTypedData(...given) });
    const account = { ...member(), signTypedData: wrapped as LocalAccount["signTypedData"] };
    await rejected(messages.Ballot!.sign(account), errors.AccountNotDeployedError);
  });

  /** What an account's wallet may give that is none of its own signatures. */
  it("leave what is not the account's own key's signature as the wallet gave it", async () => {
    const stranger = person("a stranger");
    const foreign = { ...stranger, address: member().address } as LocalAccount;
    const ballot = await flow.here.request.signBallot({ account: foreign, id: vote, support: "for" });
    expect(size(ballot.signature)).to.equal(65);
    const bringing = flow.here.request.voteBySig.simulate({ ...at(), ballots: [ballot] });
    await rejected(bringing, errors.AidRequestsInvalidSignatureError);
    const permit = flow.here.pool.signPermit({ account: foreign, asset, amount: 1n });
    await rejected(permit, errors.KeySignatureNeededError);
  });
});

/** The same object with one value after the other changed; addresses to another contract's. */
function* variants(value: unknown, address: Hex): Generator<unknown> {
  if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value))
      for (const other of variants(inner, address))
        yield Array.isArray(value)
          ? value.map((element: unknown, index) => (`${index}` === key ? other : element))
          : { ...value, [key]: other };
  } else if (typeof value === "bigint") yield value + 1n;
  else if (typeof value === "number") yield value + 1;
  else if (typeof value === "boolean") yield !value;
  else if (value === "for") yield "against";
  else if (typeof value === "string" && isAddress(value)) yield address;
  else if (isHex(value)) yield `${value.slice(0, 12)}${value[12] === "0" ? "1" : "0"}${value.slice(13)}`;
}
