// Written by `npm run generate` from the contracts. Do not edit.

export const Approval = "Approval(owner A,spender A,value w)";
export const Transfer = "Transfer(from A,to A,value w)";
export const allowance = "allowance(a,a)(w)v";
export const approve = "approve(a,amount w)(o)";
export const balanceOf = "balanceOf(a)(w)v";
export const decimals = "decimals()(u8)v";
export const name = "name()(s)v";
export const symbol = "symbol()(s)v";
export const totalSupply = "totalSupply()(w)v";
export const transfer = "transfer(a,amount w)(o)";
export const transferFrom = "transferFrom(a,a,amount w)(o)";
