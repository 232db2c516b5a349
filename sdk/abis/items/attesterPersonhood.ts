// Written by `npm run generate` from the contracts. Do not edit.

export const Attested = "attesterPersonhood.Attested(attester A,account A,person D,weight u16,issuedAt u40,expiry u40)";
export const AttesterSet = "attesterPersonhood.AttesterSet(attester A,admitted o)";
export const AuthorityUpdated = "attesterPersonhood.AuthorityUpdated(authority a)";
export const EIP712DomainChanged = "attesterPersonhood.EIP712DomainChanged()";
export const Revoked = "attesterPersonhood.Revoked(attester A,account A)";
export const accountOf = "attesterPersonhood.accountOf(d)(a)v";
export const attest = "attesterPersonhood.attest(t(account a,person d,weight u16,issuedAt u40,expiry u40),a,y)()";
export const attestationOf = "attesterPersonhood.attestationOf(a)(a,t(account a,person d,weight u16,issuedAt u40,expiry u40))v";
export const authority = "attesterPersonhood.authority()(a)v";
export const eip712Domain = "attesterPersonhood.eip712Domain()(y1,s,s,w,a,d,w[])v";
export const isAttester = "attesterPersonhood.isAttester(a)(o)v";
export const isConsumingScheduledOp = "attesterPersonhood.isConsumingScheduledOp()(y4)v";
export const revoke = "attesterPersonhood.revoke(a)()";
export const setAttester = "attesterPersonhood.setAttester(a,o)()";
export const setAuthority = "attesterPersonhood.setAuthority(a)()";
export const weight = "attesterPersonhood.weight(a)(w)v";
