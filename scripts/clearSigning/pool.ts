import { coinSent, each, type Formats, gift, hidden, lasts, moment, money, plain, share, who } from "./fields.js";

/** What waits for a payee is told in the same words by all contracts: their functions have the same selector. */
export const collects = (id: string): Formats => ({
  collect: {
    id: `${id}.collect`,
    intent: "Send a payee what waits for them",
    sentence: "Send {payee} what waits for them of {asset}",
    fields: [who("payee", "Payee"), who("asset", "Asset")],
  },
  collectTo: {
    id: `${id}.collectTo`,
    intent: "Send what waits for you to another address",
    sentence: "Send what waits for you of {asset} to {to}",
    fields: [who("to", "Sent to"), who("asset", "Asset")],
  },
});
const signedTransfer = (path: string) => hidden(`${path}.signature`, `${path}.nonce`);

export const pool: Formats = {
  ...collects("pool"),
  pledge: {
    id: "pool.pledge",
    intent: "Give to the community's pool",
    sentence: "Give {gift.amount} to the community's pool",
    fields: [...gift(), coinSent],
  },
  pledgeFor: {
    id: "pool.pledgeFor",
    intent: "Give to the community's pool in another's name",
    sentence: "Give {gift.amount} to the community's pool in the name of {donor}",
    fields: [...gift(), who("donor", "In the name of"), coinSent],
  },
  pledgeWithPermit: {
    id: "pool.pledgeWithPermit",
    intent: "Give to the community's pool by a permit",
    sentence: "Give {gift.amount} to the community's pool",
    fields: [...gift(), moment("deadline", "Permit ends"), ...hidden("v", "r", "s")],
  },
  pledgeWithAuthorization: {
    id: "pool.pledgeWithAuthorization",
    intent: "Bring a signed gift to the community's pool",
    sentence: "Bring the {gift.amount} that {authorization.from} gives to the community's pool",
    fields: [
      ...gift(),
      who("authorization.from", "Donor"),
      moment("authorization.validBefore", "Valid before"),
      { ...moment("authorization.validAfter", "Valid after"), visible: { ifNotIn: [0] } },
      ...hidden("authorization.salt", "authorization.signature"),
    ],
  },
  pledgeWithPermit2: {
    id: "pool.pledgeWithPermit2",
    intent: "Bring a signed gift to the community's pool",
    sentence: "Bring the {gift.amount} that {transfer.from} gives to the community's pool",
    fields: [
      ...gift(),
      who("transfer.from", "Donor"),
      moment("transfer.deadline", "Valid until"),
      ...signedTransfer("transfer"),
    ],
  },
  absorb: {
    id: "pool.absorb",
    intent: "Take what was sent without a pledge into the books",
    sentence: "Take what was sent of {asset} without a pledge into the books",
    fields: [who("asset", "Asset")],
  },
  allot: {
    id: "pool.allot",
    intent: "Divide what the dissolved community holds among its successors",
    sentence: "Divide what the dissolved community holds of {asset} among its successors",
    fields: [who("asset", "Asset"), plain("earmarks.[]", "Category")],
  },
  pausePayouts: {
    id: "pool.pausePayouts",
    intent: "Stop all payouts for a while",
    sentence: "Stop all payouts for {duration}",
    fields: [lasts("duration", "For")],
  },
  resumePayouts: { id: "pool.resumePayouts", intent: "Let payouts go on", fields: [] },
  admitAsset: {
    id: "governance.admitAsset",
    intent: "Let the pool take an asset",
    sentence: "Let the pool take {asset}",
    fields: [who("asset", "Asset"), plain("creditRate", "Credits per smallest unit (18 decimals)")],
  },
  dropAsset: {
    id: "governance.dropAsset",
    intent: "Let the pool take an asset no more",
    sentence: "Let the pool take {asset} no more",
    fields: [who("asset", "Asset")],
  },
  setBudget: {
    id: "governance.setBudget",
    intent: "Change what a module may pay",
    sentence: "Let {module} pay up to {budget.limit} in {budget.window}",
    fields: [
      who("module", "Module"),
      money("budget.limit", "At most", "asset"),
      lasts("budget.window", "In"),
      plain("lane", "Budget line", "optional"),
    ],
  },
  announceDissolution: {
    id: "governance.announceDissolution",
    intent: "Announce that the community dissolves",
    sentence: "Announce that the community dissolves on {effectiveAt}",
    fields: [
      moment("effectiveAt", "On"),
      each("successors", "Successor", [who("to", "Who"), share("basisPoints", "Share")]),
    ],
  },
  cancelDissolution: { id: "governance.cancelDissolution", intent: "Call the dissolution off", fields: [] },
};
