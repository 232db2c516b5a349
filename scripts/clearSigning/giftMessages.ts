import { authorizationTypes } from "../../sdk/signing/giftAuthorization.js";
import { permitTypes } from "../../sdk/signing/permit.js";
import { permit2Types } from "../../sdk/signing/giftPermit2.js";
import { cartTypes } from "../../sdk/signing/cartPermit2.js";
import { PERMIT2 } from "../../sdk/types/native.js";
import { digest, each, hidden, moment, money, plain, unlimited, who } from "./fields.js";
import { deadline, type Messages } from "./message.js";

/** What donors sign for their tokens to be taken. */
export const giftMessages: Readonly<Record<string, Messages>> = {
  // Whoever is named as spender may take what is permitted, whatever the gift beside it says: the sentence tells of that.
  permit2: {
    title: "Solidarity: gifts through Permit2",
    domain: { name: "Permit2", verifyingContract: PERMIT2 },
    messages: [
      {
        types: permit2Types,
        primaryType: "PermitWitnessTransferFrom",
        format: {
          id: "pool.signPermit2",
          intent: "Give to a community's pool",
          sentence: "Let {spender} take up to {permitted.amount} from you once, as a gift to a community's pool",
          fields: [
            unlimited(money("permitted.amount", "Taken at most", "permitted.token"), 256),
            who("spender", "Who takes it (the pool)"),
            money("witness.amount", "Gift", "witness.asset"),
            plain("witness.earmark", "Only for category", { ifNotIn: [0] }),
            plain("witness.counted", "Counts towards contribution credits"),
            deadline,
            digest("witness.memo", "Digest of a message"),
            ...hidden("nonce"),
          ],
        },
      },
      {
        types: cartTypes,
        primaryType: "PermitWitnessTransferFrom",
        format: {
          id: "round.signPermit2",
          intent: "Give to projects of a funding round",
          sentence:
            "Let {spender} take up to {permitted.amount} from you once, as gifts in round {witness.round} of {witness.rounds}",
          fields: [
            unlimited(money("permitted.amount", "Taken at most", "permitted.token"), 256),
            who("spender", "Who takes it (the gift desk)"),
            plain("witness.round", "Round"),
            who("witness.rounds", "Community's rounds"),
            each("witness.items", "Gift", [
              plain("project", "Project"),
              money("amount", "Amount", "#.permitted.token"),
            ]),
            deadline,
            ...hidden("nonce"),
          ],
        },
      },
    ],
  },
  // Any token's: what is told is true whatever they are signed for, and says nothing of a community.
  tokens: {
    title: "Permits and authorizations of tokens",
    domain: {},
    messages: [
      {
        types: permitTypes,
        primaryType: "Permit",
        format: {
          id: "pool.signPermit",
          intent: "Let somebody take an amount of a token from you",
          sentence: "Let {spender} take {value} from you until {deadline}",
          fields: [
            unlimited(money("value", "At most", "@.to"), 256),
            who("spender", "Who may take it"),
            who("owner", "From"),
            deadline,
            ...hidden("nonce"),
          ],
        },
      },
      {
        types: authorizationTypes,
        primaryType: "ReceiveWithAuthorization",
        format: {
          id: "pool.signAuthorization",
          intent: "Pay an amount of a token once",
          sentence: "Pay {value} to {to} once, before {validBefore}",
          fields: [
            money("value", "Amount", "@.to"),
            who("to", "Paid to"),
            who("from", "From"),
            moment("validBefore", "Valid before"),
            { ...moment("validAfter", "Valid after"), visible: { ifNotIn: [0] } },
            digest("nonce", "Digest of what it is for (pool, earmark, memo; or cart)"),
          ],
        },
      },
    ],
  },
};
