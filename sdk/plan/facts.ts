import type { Address } from "viem";

import type { Attestation } from "../actions/personhood/adapter.js";
import { getOwed } from "../actions/pool/getOwed.js";
import { getRound } from "../actions/round/getRound.js";
import type { Deployment } from "../types/deployment.js";
import { NATIVE } from "../types/native.js";
import { unpackRequestId } from "../types/requestId.js";
import type { ContractGift } from "../types/gift.js";
import { type CartItem, sumOf } from "../types/round.js";
import type { ContractTerms } from "../types/terms.js";
import { support, track } from "../types/words.js";
import { money, named, unitOf } from "./money.js";
import type { Sheet } from "./sheet.js";
import type { Move } from "./types.js";
import type { FactsOf, WriteKey } from "./words/index.js";

/** A call's arguments, in the contract's order. */
type Args = readonly unknown[];
type Teller<facts> = (
  sheet: Sheet,
  args: Args,
  to: { deployment: Deployment; address: Address },
) => facts | Promise<facts>;

const about = (args: Args) => ({ request: unpackRequestId(args[0] as bigint).number });
const who = (account: unknown) => ({ who: named(account as Address) });
const amountOf = async (sheet: Sheet, asset: Address, amount: bigint) => ({
  amount: money(amount, await unitOf(sheet, asset), sheet.words),
});
const asked = async (sheet: Sheet, { asset, amount, payee, category, track: way }: ContractTerms) => ({
  ...(await amountOf(sheet, asset, amount)),
  ...who(payee),
  category,
  track: track.decode(way),
});
const askedFor: Teller<FactsOf["requests.release"]> = async (sheet, args) => ({
  ...about(args),
  ...(await asked(sheet, args[1] as ContractTerms)),
});
const given: Teller<FactsOf["pool.pledge"]> = async (sheet, args) => {
  const { asset, amount, earmark } = args[0] as ContractGift;
  return { ...(await amountOf(sheet, asset, amount)), earmark };
};
const brought: Teller<FactsOf["pool.pledgeWithPermit2"]> = async (sheet, args, to) => ({
  ...(await given(sheet, args, to)),
  ...who((args[1] as { from: Address }).from),
});
const owed = (sheet: Sheet, deployment: Deployment, asset: Address, payee: Address): Promise<bigint> =>
  sheet.watch("status", (client, asOf) => getOwed(client, { deployment, asset, payee, ...asOf }));

const inRound = async (sheet: Sheet, deployment: Deployment, round: bigint, amount: bigint) => {
  const { asset } = await sheet.read((client, asOf) => getRound(client, { deployment, round, ...asOf }));
  return { ...(await amountOf(sheet, asset, amount)), round };
};
const cartTold: Teller<FactsOf["rounds.contributeCart"]> = async (sheet, args, { deployment }) => {
  const items = args[1] as readonly CartItem[];
  return { ...(await inRound(sheet, deployment, args[0] as bigint, sumOf(items))), count: items.length };
};

/** What each sentence is told, from the arguments of the call: what is shown is what is sent. */
const tellers: { readonly [key in keyof FactsOf]: Teller<FactsOf[key]> } = {
  "pool.pledge": given,
  "pool.pledgeFor": async (sheet, args, to) => ({ ...(await given(sheet, args, to)), ...who(args[1]) }),
  "pool.pledgeWithPermit": given,
  "pool.pledgeWithAuthorization": brought,
  "pool.pledgeWithPermit2": brought,
  "pool.collect": async (sheet, [asset, payee], { deployment }) => ({
    ...(await amountOf(sheet, asset as Address, await owed(sheet, deployment, asset as Address, payee as Address))),
    ...who(payee),
  }),
  "pool.collectTo": async (sheet, [asset, to], { deployment }) => ({
    ...(await amountOf(sheet, asset as Address, await owed(sheet, deployment, asset as Address, sheet.sender))),
    ...who(to),
  }),
  "erc20.approve": async (sheet, [spender, amount], { address }) => ({
    ...(await amountOf(sheet, address, amount as bigint)),
    ...who(spender),
  }),
  "requests.request": (sheet, args) => asked(sheet, args[0] as ContractTerms),
  "requests.requestFor": (sheet, args) => asked(sheet, args[0] as ContractTerms),
  // What it was comes first, what it becomes after that.
  "requests.amend": async (sheet, args) => ({ ...about(args), ...(await asked(sheet, args[2] as ContractTerms)) }),
  "requests.appeal": askedFor,
  "requests.vote": (_, args) => ({ ...about(args), support: support.decode(args[1] as number) }),
  "requests.voteMany": (_, args) => ({ count: (args[0] as Args).length }),
  "requests.voteBySig": (_, args) => ({ count: (args[0] as Args).length }),
  "requests.approveRapid": (_, args) => about(args),
  "requests.release": askedFor,
  "requests.releaseRapid": askedFor,
  "requests.withdraw": (_, args) => about(args),
  "requests.refuse": (_, args) => about(args),
  "requests.lapse": (_, args) => about(args),
  "requests.assess": (_, args) => about(args),
  "requests.proveTranche": (_, args) => about(args),
  "governor.castVoteWithReason": (_, args) => ({ support: support.decode(args[1] as number) }),
  "rounds.contribute": async (sheet, [round, project, amount], { deployment }) => ({
    ...(await inRound(sheet, deployment, round as bigint, amount as bigint)),
    project: project as bigint,
  }),
  "rounds.contributeCart": cartTold,
  "rounds.contributeFor": async (sheet, args, to) => ({ ...(await cartTold(sheet, args, to)), ...who(args[2]) }),
  "registry.vouch": (_, args) => who(args[0]),
  "registry.delegate": (_, args) => who(args[0]),
  "token.delegate": (_, args) => who(args[0]),
  "attesterPersonhood.attest": (_, args) => who((args[0] as Attestation).account),
  "attesterPersonhood.revoke": (_, args) => who(args[0]),
};

/** What a call does, in the sheet's language. */
export async function clauseOf(
  sheet: Sheet,
  key: string,
  { args, to }: { args: Args; to: Address },
  deployment: Deployment,
): Promise<string> {
  const sentence = sheet.words.writes[key as WriteKey] as string | ((facts: object) => string) | undefined;
  // A write that somebody defined beside the SDK's goes by its own name.
  if (sentence === undefined) return key;
  if (typeof sentence === "string") return sentence;
  return sentence(await tellers[key as keyof FactsOf](sheet, args, { deployment, address: to }));
}

/** Money that a call moves without being a gift or a release. */
export async function movesOf(
  sheet: Sheet,
  key: string,
  { args, to, value }: { args: Args; to: Address; value: bigint },
  deployment: Deployment,
): Promise<Move[]> {
  if (key === "pool.collect" || key === "pool.collectTo") {
    const [asset, receiver] = args as readonly [Address, Address];
    const payee = key === "pool.collect" ? receiver : sheet.sender;
    const amount = await sheet.read((client, asOf) => getOwed(client, { deployment, asset, payee, ...asOf }));
    return [{ asset, from: deployment.pool, to: receiver, amount }];
  }
  return value > 0n ? [{ asset: NATIVE, from: sheet.sender, to, amount: value }] : [];
}
