import * as checks from "../checks.js";
import * as community from "../community.js";
import * as input from "../input.js";
import * as outside from "../outside.js";
import * as plans from "../plans.js";
import * as record from "../record.js";
import * as refusals from "../refusals.js";
import * as wallets from "../wallets.js";
import type { ErrorWords } from "./catalogue.js";
import { accounts } from "./en/accounts.js";
import { contracts } from "./en/contracts.js";
import { manner } from "./en/manner.js";

type Classes = Readonly<Record<string, { readonly code: string; readonly words: unknown }>>;
type WordsOf<classes extends Classes> = {
  readonly [name in keyof classes as classes[name]["code"]]: classes[name]["words"];
};

/** What classes say of themselves, by their codes. */
const wordsOf = <const classes extends Classes>(classes: classes): WordsOf<classes> =>
  Object.fromEntries(Object.values(classes).map(({ code, words }) => [code, words])) as WordsOf<classes>;

/** English. */
export const en: ErrorWords = {
  contracts,
  others: {
    ...accounts,
    ...wordsOf({ ...checks, ...community, ...input, ...outside, ...plans, ...record, ...refusals, ...wallets }),
  },
  ...manner,
};
