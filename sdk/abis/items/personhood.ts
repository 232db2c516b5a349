// Written by `npm run generate` from the contracts. Do not edit.

export const weight = {"inputs":[{"name":"account","type":"address"}],"name":"weight","outputs":[{"name":"basisPoints","type":"uint256"}],"stateMutability":"view","type":"function"} as const;
