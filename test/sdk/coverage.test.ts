// Everything that the contracts can do has an action, or a reason why it has none: a new function fails this until one is given.

import { expect } from "chai";
import type { Abi } from "viem";

import { calledInDeployment } from "../../scripts/generate.js";
import * as abis from "../../sdk/abis/index.js";
import * as community from "../../sdk/actions/community/index.js";
import * as personhood from "../../sdk/actions/personhood/index.js";
import * as sdk from "../../sdk/index.js";

/** The contract and function of every action. */
const acted = new Map(
  Object.entries({ ...sdk, community, personhood }).flatMap(([namespace, actions]) =>
    typeof actions === "object"
      ? Object.entries(actions as Record<string, { key?: string }>).flatMap(([name, action]) =>
          typeof action.key === "string" ? [[action.key, `${namespace}.${name}`] as const] : [],
        )
      : [],
  ),
);

/** Why there is no action. A reason may stand for all functions of a contract that have none. */
const reasons: Readonly<Record<string, readonly string[]>> = {
  "said by another action, which puts it together": [
    "governor.lateQuorumVoteExtension",
    "governor.proposalDeadline",
    "governor.proposalEta",
    "governor.proposalSnapshot",
    "governor.proposalVotes",
    "governor.quorum",
    "governor.quorumNumerator",
    "governor.votingDelay",
    "governor.votingPeriod",
    "requests.desk",
    "requests.tallyOf",
    "requests.votersOf",
    "registry.electorateAndEntries",
    "registry.entryOf",
    "timelock.getMinDelay",
    "timelock.governor",
    "giftDesk.cartNonce",
    "governor.castVote",
    "governor.hashProposal",
    "governor.getProposalId",
    "governor.proposalProposer",
  ],
  "what signing actions ask": ["*.nonces", "*.eip712Domain"],
  "called by contracts of the community, never by people": [
    "*.initialize",
    "access.initializeCommunity",
    "access.consumeScheduledOp",
    "*.isConsumingScheduledOp",
    "access.canCall",
    "pool.commit",
    "pool.pay",
    "pool.payAtOnce",
    "pool.uncommit",
    "token.mint",
    "desk.draw",
    "desk.fund",
    "desk.prove",
    "desk.score",
    "desk.toRules",
    "desk.hashTerms",
    "desk.isSchedule",
    "requests.parts",
    "*.onERC721Received",
    "*.onERC1155Received",
    "*.onERC1155BatchReceived",
    "governor.getVotesWithParams",
  ],
  "fixed when the contract was written": [
    "access.*_ROLE",
    "timelock.*_ROLE",
    "governor.*_TYPEHASH",
    "governor.MIN_*",
    "governor.MAX_*",
    "timelock.MIN_*",
    "timelock.MAX_*",
    "factory.MAX_*",
    "*.CLOCK_MODE",
    "*.clock",
    "*.supportsInterface",
    "governor.COUNTING_MODE",
    "governor.name",
    "governor.version",
    "governor.timelock",
    "governor.token",
    "governor.quorumDenominator",
    "governor.proposalThreshold",
    "governor.proposalNeedsQueuing",
    "access.expiration",
    "access.minSetback",
    "token.name",
    "token.symbol",
    "token.decimals",
    "token.genesis",
  ],
  "refused by the contract, always": [
    "token.transfer",
    "token.transferFrom",
    "token.approve",
    "token.allowance",
    "governor.updateTimelock",
    "governor.setProposalThreshold",
    "timelock.grantRole",
    "timelock.revokeRole",
    "timelock.renounceRole",
  ],
  "open to the governor alone, which the SDK reaches by proposals": [
    "timelock.schedule",
    "timelock.scheduleBatch",
    "timelock.cancel",
    "timelock.execute",
    "timelock.executeBatch",
    "timelock.hasRole",
    "timelock.hashOperation*",
    "timelock.isOperation*",
    "timelock.getOperationState",
    "timelock.getRoleAdmin",
    "timelock.getTimestamp",
  ],
  "hands the community's own power on: to be written by whoever knows what they do (`solidarity-dao/abis`)": [
    "*.authority",
    "*.setAuthority",
    "access.updateAuthority",
    "access.setTarget*",
    "access.getTarget*",
    "access.isTargetClosed",
    "access.setRole*",
    "access.getRole*",
    "access.setGrantDelay",
    "access.labelRole",
    "access.getAccess",
    "access.multicall",
  ],
  "for what somebody sent to the governor by mistake: proposed as any call": ["governor.relay"],
  "for roles with a delay, of which a community has none": [
    "access.schedule",
    "access.cancel",
    "access.execute",
    "access.getSchedule",
    "access.getNonce",
    "access.hashOperation",
  ],
  "no proposal of ours has parameters": [
    "governor.castVoteWithReasonAndParams",
    "governor.castVoteWithReasonAndParamsBySig",
  ],
  "the registry's own answers say it (`member.getElectorate`, `member.getVotes`)": [
    "registry.getPastTotalSupply",
    "governor.getVotes",
  ],
  "history for explorers, by the ABI; a request's voice is `request.getVoice`": [
    "token.getPastTotalSupply",
    "token.getPastVotes",
    "token.grainsOf",
  ],
  "asked of any proof module by `personhood.getWeight`": ["attesterPersonhood.weight"],
};

const patterns = Object.values(reasons)
  .flat()
  .map((pattern) => ({ pattern, matches: new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", ".*")}$`) }));

const functions = Object.entries(abis as Readonly<Record<string, Abi>>).flatMap(([constant, abi]) => {
  const name = constant.replace(/Abi$/, "");
  return abi.flatMap((item) => (item.type === "function" ? [`${calledInDeployment[name] ?? name}.${item.name}`] : []));
});

describe("coverage", () => {
  it("gives every function of every contract an action, or says why it has none", () => {
    const missing = functions.filter((key) => !acted.has(key));
    const unexplained = missing.filter((key) => !patterns.some(({ matches }) => matches.test(key)));
    expect(unexplained).to.deep.equal([]);
  });

  it("gives no reason that is none", () => {
    for (const { pattern, matches } of patterns)
      expect(
        functions.some((key) => matches.test(key) && !acted.has(key)),
        pattern,
      ).to.equal(true);
    expect(acted.size).to.be.greaterThan(150);
  });
});
