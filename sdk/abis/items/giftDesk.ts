// Written by `npm run generate` from the contracts. Do not edit.

export const cartNonce = "giftDesk.cartNonce(t(rounds a,round w,items t[](project u16,amount u128)),d)(d)v";
export const contributeWithAuthorization = "giftDesk.contributeWithAuthorization(t(rounds a,round w,items t[](project u16,amount u128)),t(from a,validAfter w,validBefore w,salt d,signature y))()";
export const contributeWithPermit = "giftDesk.contributeWithPermit(t(rounds a,round w,items t[](project u16,amount u128)),t(deadline w,v u8,r d,s d))()";
export const contributeWithPermit2 = "giftDesk.contributeWithPermit2(t(rounds a,round w,items t[](project u16,amount u128)),t(from a,nonce w,deadline w,signature y))()";
