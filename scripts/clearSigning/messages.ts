import { delegationTypes } from "../../sdk/signing/delegation.js";
import { invitationTypes } from "../../sdk/signing/invitation.js";
import { approvalTypes } from "../../sdk/signing/approval.js";
import { attestationTypes } from "../../sdk/signing/attestation.js";
import { ballotTypes } from "../../sdk/signing/ballot.js";
import { proposalBallotTypes } from "../../sdk/signing/proposalBallot.js";
import { agreementTypes } from "../../sdk/signing/payeeAgreement.js";
import { receiptTypes } from "../../sdk/record/receipt/receipt.js";
import { digest, each, hidden, moment, money, plain, requestVersion, share, who, word } from "./fields.js";
import { giftMessages } from "./giftMessages.js";
import { deadline, type Messages } from "./message.js";

const request = plain("request", "Request number");
/** The rest of an id is its version and the digest of its terms. */
const id = [requestVersion(), plain("id", "Digest of the terms, with version and number", "optional")];

/** What people sign, by the contract that takes it. */
export const messages: Readonly<Record<string, Messages>> = {
  aidRequests: {
    title: "Solidarity: votes, approvals and agreements on requests",
    domain: { name: "Solidarity AidRequests", version: "1" },
    messages: [
      {
        types: ballotTypes,
        primaryType: "Ballot",
        format: {
          id: "request.signBallot",
          intent: "Vote on a request",
          sentence: "Vote {support} on request {request}",
          fields: [
            word("support")("support", "Vote"),
            request,
            plain("escalated", "Before all members"),
            who("voter", "Voter"),
            deadline,
            digest("reason", "Digest of a reason"),
            ...id,
          ],
        },
      },
      {
        types: approvalTypes,
        primaryType: "RapidApproval",
        format: {
          id: "request.signApproval",
          intent: "Approve a rapid request as a responder",
          sentence: "Approve the rapid request {request}",
          fields: [request, who("responder", "Responder"), deadline, ...id],
        },
      },
      {
        types: agreementTypes,
        primaryType: "PayeeAgreement",
        format: {
          id: "request.signPayeeAgreement",
          intent: "Agree that somebody asks for help for you",
          sentence: "Let {requester} ask for {amount} for {payee}",
          fields: [
            money("amount", "Amount", "asset"),
            who("payee", "Paid to"),
            who("requester", "Asked by"),
            plain("category", "Category"),
            deadline,
            digest("evidence", "Digest of the evidence"),
            ...hidden("nonce"),
          ],
        },
      },
    ],
  },
  memberRegistry: {
    title: "Solidarity: invitations and delegations of members",
    domain: { name: "Solidarity MemberRegistry", version: "1" },
    messages: [
      {
        types: invitationTypes,
        primaryType: "Invitation",
        format: {
          id: "member.signInvitation",
          intent: "Vouch for somebody",
          sentence: "Vouch for {invitee}, who may join until {deadline}",
          fields: [who("invitee", "Joins"), deadline, ...hidden("nonce")],
        },
      },
      {
        types: delegationTypes,
        primaryType: "Delegation",
        format: {
          id: "member.signDelegation",
          intent: "Let somebody vote for you",
          sentence: "Let {delegatee} vote for you",
          fields: [who("delegatee", "Who votes for you"), moment("expiry", "To be brought by"), ...hidden("nonce")],
        },
      },
    ],
  },
  contributionToken: {
    title: "Solidarity: delegations of contribution credits",
    domain: { name: "Solidarity ContributionToken", version: "1" },
    messages: [
      {
        types: delegationTypes,
        primaryType: "Delegation",
        format: {
          id: "token.signDelegation",
          intent: "Let somebody speak with your contribution credits",
          sentence: "Let {delegatee} speak with your contribution credits",
          fields: [who("delegatee", "Who speaks for you"), moment("expiry", "To be brought by"), ...hidden("nonce")],
        },
      },
    ],
  },
  communityGovernor: {
    title: "Solidarity: votes on proposals",
    domain: { name: "Solidarity CommunityGovernor", version: "1" },
    messages: [
      {
        types: proposalBallotTypes,
        primaryType: "Ballot",
        format: {
          id: "governance.signBallot",
          intent: "Vote on a proposal",
          sentence: "Vote {support} on proposal {proposalId}",
          fields: [
            word("support")("support", "Vote"),
            plain("proposalId", "Proposal (a digest: compare it with the app)"),
            who("voter", "Voter"),
            ...hidden("nonce"),
          ],
        },
      },
    ],
  },
  attesterPersonhood: {
    title: "Solidarity: who is one person",
    domain: { name: "Solidarity AttesterPersonhood", version: "1" },
    messages: [
      {
        types: attestationTypes,
        primaryType: "Attestation",
        format: {
          id: "personhood.signAttestation",
          intent: "Attest that somebody is one person",
          sentence: "Attest that {account} is one person, by {weight}, until {expiry}",
          fields: [
            who("account", "Account"),
            share("weight", "How surely"),
            moment("expiry", "Until"),
            moment("issuedAt", "Issued on", "optional"),
            digest("person", "Digest of the person"),
          ],
        },
      },
    ],
  },
  receipts: {
    title: "Solidarity: receipts for donors",
    domain: { name: "Solidarity Receipt", version: "1" },
    messages: [
      {
        types: receiptTypes,
        primaryType: "Receipt",
        format: {
          id: "record.signReceipt",
          intent: "Confirm what a donor gave",
          sentence: "Confirm in the name of {community} what {donor} gave from {from} to {until}",
          fields: [
            plain("community", "Community"),
            who("donor", "Donor"),
            moment("from", "From"),
            moment("until", "Before"),
            who("signer", "Signed by"),
            each("totals", "In all", [
              money("amount", "Amount", "asset"),
              plain("symbol", "Symbol, as stated", "optional"),
              plain("decimals", "Decimals, as stated", "optional"),
            ]),
            each("gifts", "Gift", [
              money("amount", "Amount", "asset"),
              moment("time", "On"),
              plain("value", "Worth, as stated (smallest unit of the currency)"),
              plain("currency", "Currency"),
              plain("valueDecimals", "Decimals of the currency", "optional"),
              plain("earmark", "Category", "optional"),
              plain("transactionHash", "Transaction", "optional"),
              plain("logIndex", "Log", "optional"),
            ]),
            moment("issuedAt", "Issued on", "optional"),
            plain("recordBlock", "Record up to block", "optional"),
            digest("recordHead", "Head of the record"),
          ],
        },
      },
    ],
  },
  ...giftMessages,
};
