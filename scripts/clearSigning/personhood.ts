import { digest, type Formats, hidden, moment, plain, share, who } from "./fields.js";

export const personhood: Formats = {
  attest: {
    id: "personhood.attest",
    intent: "Bring an attestation that somebody is one person",
    sentence: "Bring the word of {attester} that {attestation.account} is one person",
    fields: [
      who("attestation.account", "Account"),
      who("attester", "Attested by"),
      share("attestation.weight", "How surely"),
      moment("attestation.expiry", "Until"),
      moment("attestation.issuedAt", "Issued on", "optional"),
      digest("attestation.person", "Digest of the person"),
      ...hidden("signature"),
    ],
  },
  revoke: {
    id: "personhood.revoke",
    intent: "Take back what you have attested of somebody",
    sentence: "Take back what you have attested of {account}",
    fields: [who("account", "Account")],
  },
  setAttester: {
    id: "personhood.setAttester",
    intent: "Admit an attester, or drop one",
    fields: [who("attester", "Attester"), plain("admitted", "Admitted")],
  },
};
