// Written by `npm run generate` from the contracts. Do not edit.

export const weight = "personhood.weight(a)(w)v";
