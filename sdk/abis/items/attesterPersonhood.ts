// Written by `npm run generate` from the contracts. Do not edit.

export const Attested = "Attested(attester A,account A,person D,weight u16,issuedAt u40,expiry u40)";
export const AttesterSet = "AttesterSet(attester A,admitted o)";
export const AuthorityUpdated = "AuthorityUpdated(authority a)";
export const EIP712DomainChanged = "EIP712DomainChanged()";
export const Revoked = "Revoked(attester A,account A)";
export const accountOf = "accountOf(d)(a)v";
export const attest = "attest(t(account a,person d,weight u16,issuedAt u40,expiry u40),a,y)()";
export const attestationOf = "attestationOf(a)(a,t(account a,person d,weight u16,issuedAt u40,expiry u40))v";
export const authority = "authority()(a)v";
export const eip712Domain = "eip712Domain()(y1,s,s,w,a,d,w[])v";
export const isAttester = "isAttester(a)(o)v";
export const isConsumingScheduledOp = "isConsumingScheduledOp()(y4)v";
export const revoke = "revoke(a)()";
export const setAttester = "setAttester(a,o)()";
export const setAuthority = "setAuthority(a)()";
export const weight = "weight(a)(w)v";
