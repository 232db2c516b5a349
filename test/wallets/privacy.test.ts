import { expect } from "chai";
import { keccak256, numberToHex, stringToHex, type Hex } from "viem";

import * as errors from "../../sdk/errors/index.js";
import { NATIVE, NO_DIGEST } from "../../sdk/index.js";
import { eth, openFlow, usd, type Flow } from "../flow/utils/community.js";
import { openHardhat } from "../flow/utils/nodes.js";
import { rejected } from "../flow/utils/rejected.js";
import { fileRequest } from "./utils.js";

/** What a person in need tells stays off the chain, though an app's developer knows no better. */
describe("Wallets: no plain text", () => {
  let flow: Flow;
  const hardship = "My roof came down";
  /** Text as somebody may make it fit into 32 bytes: filled up after it, before it, or not at all. */
  const disguises = [
    stringToHex(hardship, { size: 32 }),
    numberToHex(BigInt(stringToHex(hardship)), { size: 32 }),
    stringToHex("Mein Dach ist über mir gefallen"),
    stringToHex("我的屋顶塌了", { size: 32 }),
  ] as Hex[];

  before(async () => {
    flow = await openFlow(await openHardhat("hardhatL1"));
  });
  after(() => flow.close());

  /** Everything that takes a digest from a person, by a transaction, a plan or a signature. */
  const ways = async (): Promise<((digest: Hex) => Promise<unknown>)[]> => {
    const { here, members, steward } = flow;
    const [account, requester] = members as [(typeof members)[0], (typeof members)[0]];
    const id = await fileRequest(flow);
    const terms = await here.request.getTerms({ id });
    const draft = { account, asset: NATIVE, amount: eth("0.1"), category: 1, track: "deliberation" } as const;
    const token = { account, asset: flow.usdc.address, amount: usd("1") };
    return [
      (evidence) => here.request.request({ ...draft, evidence }),
      (evidence) => here.request.request.plan({ ...draft, evidence }),
      (evidence) => here.request.signPayeeAgreement({ ...draft, requester: requester.address, evidence }),
      (reason) => here.request.vote({ account, id, support: "for", reason }),
      (reason) => here.request.voteMany.simulate({ account, votes: [{ id, support: "for", reason }] }),
      (reason) => here.request.signBallot({ account, id, support: "for", reason }),
      (reason) => here.request.refuse({ account: steward, id, terms, reason }),
      (memo) => here.pool.pledge({ account, asset: NATIVE, amount: 1n, memo }),
      (memo) => here.pool.pledge.plan({ account, asset: NATIVE, amount: 1n, memo }),
      (memo) => here.pool.pledgeWithPermit({ ...token, memo }),
    ];
  };

  it("goes into what should be a digest, however it is made to fit; and no error repeats it", async () => {
    const tries = await ways();
    const height = await flow.node.getBlockNumber();
    for (const attempt of tries) {
      for (const disguise of disguises) {
        const error = await rejected(attempt(disguise), errors.PlainTextError);
        expect(JSON.stringify([error.message, error.values]))
          .to.not.contain(disguise)
          .and.not.contain(hardship);
      }
      const bare = await rejected(attempt(hardship as Hex), errors.WrongTypeError);
      expect(JSON.stringify([bare.message, bare.values])).to.not.contain(hardship);
    }
    expect(await flow.node.getBlockNumber(), "nothing was sent").to.equal(height);
  });

  it("is seen where there is none: digests, numbers, nothing at all, and what the contract takes as text", async () => {
    const { here, members } = flow;
    const id = await fileRequest(flow);
    const digests = [keccak256(stringToHex(hardship)), numberToHex(7n, { size: 32 }), NO_DIGEST];
    for (const reason of digests)
      await here.request.vote.simulate({ account: members[1]!, id, support: "for", reason });
    // Reasons of votes on proposals are text by the contract, and say so.
    const vote = here.governance.castVote.simulate({
      ...{ account: members[1]!, proposalId: 1n, support: "for", reason: "It is about time" },
    });
    await rejected(vote, errors.GovernorNonexistentProposalError);
  });
});
