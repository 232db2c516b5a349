import { digest, each, type Field, type Formats, lasts, money, plain, share, who } from "./fields.js";

const later = (field: Field): Field => ({ ...field, visible: "optional" });
const settings = "community.settings";

export const factory: Formats = {
  open: {
    id: "community.open",
    intent: "Open a community",
    sentence: "Open the community {community.name}",
    fields: [
      plain("community.name", "Name"),
      who("community.founders.[]", "Founder"),
      who("community.guardians.[]", "Guardian"),
      who("community.stewards.[]", "Steward"),
      who("community.assessors.[]", "Assessor"),
      who("community.responders.[]", "Responder"),
      each("community.assets", "Asset", [
        who("asset", "Asset"),
        money("ordinary.limit", "Paid at most", "asset"),
        lasts("ordinary.window", "In"),
        money("rapid.limit", "Paid rapidly at most", "asset"),
        lasts("rapid.window", "In"),
        money("consentCap", "Asked for by consent at most", "asset"),
        money("rapidPerPayee", "Rapidly to one payee at most", "asset"),
        lasts("rapidWindow", "In"),
        later(plain("creditRate", "Credits per smallest unit (18 decimals)")),
      ]),
      ...[
        plain(`${settings}.registry.vouchesNeeded`, "Members who must vouch"),
        lasts(`${settings}.registry.waitingPeriod`, "Time before the first vote"),
        lasts(`${settings}.registry.rotationDelay`, "Time to veto a move"),
        lasts(`${settings}.policy.consentWindow`, "Time to object to a request"),
        lasts(`${settings}.policy.votingPeriod`, "Time to vote on a request"),
        lasts(`${settings}.policy.lateExtension`, "Time added when the quorum comes late"),
        lasts(`${settings}.policy.fundingPeriod`, "Time that an approved request waits for money"),
        lasts(`${settings}.policy.rapidWindow`, "Time for responders to approve"),
        lasts(`${settings}.policy.rapidDelay`, "Delay before a rapid payment"),
        plain(`${settings}.policy.rapidApprovals`, "Responders who must approve"),
        share(`${settings}.policy.objectionBps`, "Objections that make all members decide"),
        share(`${settings}.policy.quorumBps`, "People who must take part"),
        share(`${settings}.policy.approvalBps`, "Voice that must approve"),
        share(`${settings}.policy.ratifyBps`, "Objections that suspend the rapid track"),
        plain(`${settings}.policy.since`, "Rules since (set by the contract)"),
        lasts(`${settings}.governance.votingDelay`, "Time before a vote on a decision"),
        lasts(`${settings}.governance.votingPeriod`, "Time to vote on a decision"),
        lasts(`${settings}.governance.lateExtension`, "Time added to it when the quorum comes late"),
        lasts(`${settings}.governance.timelockDelay`, "Time before a decision takes effect"),
        share(`${settings}.governance.quorumBps`, "People who must take part in a decision"),
        lasts(`${settings}.consentFloor`, "Time to object, at least for good"),
        lasts(`${settings}.halfLife`, "Contribution credits halve in"),
        plain(`${settings}.careCreditsPerHour`, "Credits for an hour of care (18 decimals)"),
        plain(`${settings}.careMinutesPerWeek`, "Minutes of care that count in a week, at most"),
      ].map(later),
      digest("community.salt", "Salt of the addresses"),
    ],
  },
};
