import type { Phase, ProjectStatus, ProposalState, Status } from "../../types/words.js";
import type { Wording } from "../base.js";
import type * as accounts from "../accounts.js";
import type * as checks from "../checks.js";
import type * as community from "../community.js";
import type * as input from "../input.js";
import type { ContractErrorName } from "../names.js";
import type * as outside from "../outside.js";
import type * as plans from "../plans.js";
import type * as record from "../record.js";
import type * as refusals from "../refusals.js";
import type * as wallets from "../wallets.js";
import type { accounts as accountWords } from "./en/accounts.js";

type CodeOf<error> = error extends { readonly code: infer code extends string } ? code : never;
type CodesOf<errors> = { [name in keyof errors]: CodeOf<errors[name]> }[keyof errors];

/** The code of every error that is not a contract's. */
export type OwnCode =
  | CodesOf<typeof accounts>
  | CodesOf<typeof checks>
  | CodesOf<typeof community>
  | CodesOf<typeof input>
  | CodesOf<typeof outside>
  | CodesOf<typeof plans>
  | CodesOf<typeof record>
  | CodesOf<typeof refusals>
  | CodesOf<typeof wallets>;

/** What a Safe or an EntryPoint says by number; the classes of both come first. */
export type AccountCode = keyof typeof accountWords;

/** How a language says values. */
export type Manner = Omit<ErrorWords, "contracts" | "others">;

/** Words for some of the contracts' errors. */
export type ContractWords = { readonly [code in ContractErrorName]?: Wording };

/** Words for some of the other errors. */
export type OwnWords = { readonly [code in OwnCode]?: Wording };

/** Words for smart accounts. */
export type AccountWords = { readonly [code: `${"AA" | "GS"}${number}`]: Wording } & {
  readonly [code in "SafeRefused" | "UserOperationRefused"]: Wording;
};

/** Everything that an error says, in one language. The compiler refuses one in which a code is missing. */
export interface ErrorWords {
  readonly contracts: { readonly [code in ContractErrorName]: Wording };
  /** Apart from the contracts', since some share a name: a check tells before what a contract would tell later. */
  readonly others: { readonly [code in OwnCode | AccountCode]: Wording };
  /** Words for the contracts' numbers: `{current:phase}`. */
  readonly states: States;
  readonly decimalMark: "." | ",";
  /** What stands for the chain's own coin in the place of an asset, without an article. */
  readonly coin: string;
  /** A length of time: singular and plural. */
  readonly spans: { readonly [unit in "day" | "hour" | "minute" | "second"]: readonly [one: string, more: string] };
}

/** Where a request, a round, a project or a proposal stands. */
export interface States {
  readonly standing: { readonly [state in Status]: string };
  readonly phase: { readonly [state in Phase]: string };
  readonly project: { readonly [state in ProjectStatus]: string };
  readonly proposal: { readonly [state in ProposalState]: string };
}
