// Written by `npm run generate` from the contracts. Do not edit.

export const Approval = "erc20.Approval(owner A,spender A,value w)";
export const Transfer = "erc20.Transfer(from A,to A,value w)";
export const allowance = "erc20.allowance(a,a)(w)v";
export const approve = "erc20.approve(a,amount w)(o)";
export const balanceOf = "erc20.balanceOf(a)(w)v";
export const decimals = "erc20.decimals()(u8)v";
export const name = "erc20.name()(s)v";
export const symbol = "erc20.symbol()(s)v";
export const totalSupply = "erc20.totalSupply()(w)v";
export const transfer = "erc20.transfer(a,amount w)(o)";
export const transferFrom = "erc20.transferFrom(a,a,amount w)(o)";
