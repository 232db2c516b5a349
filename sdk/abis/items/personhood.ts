// Written by `npm run generate` from the contracts. Do not edit.

export const weight = "weight(a)(w)v";
