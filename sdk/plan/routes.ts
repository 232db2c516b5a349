import { type Address, encodeFunctionData, erc20Abi, keccak256, maxUint256, parseAbi, stringToHex } from "viem";
import { call, getCapabilities, getCode, readContract } from "viem/actions";

import * as erc20 from "../abis/items/erc20.js";
import type { AnyCall } from "../internal/call.js";
import { sendsBatches } from "../internal/selfSending.js";
import { nonceOf, tokenDomainOf } from "../internal/sign.js";
import { abiOf } from "../internal/signature.js";
import { unlessRefused } from "../internal/typed.js";
import { PERMIT2 } from "../types/native.js";
import type { Outline } from "./outlines/outline.js";
import { money, named, type Unit, unitOf } from "./money.js";
import type { Sheet } from "./sheet.js";
import type { Route, RouteName, SignatureStep } from "./types.js";

/** The way chosen, with what has to be called before the action itself. */
export interface Way {
  readonly route: Route;
  /** Approvals: exact, never more than the gift. A reset ahead of it where the token demands one. */
  readonly before: readonly { readonly what: "reset" | "approve"; readonly call: AnyCall }[];
}

/** For whom each signature is meant. */
export const STANDARDS: { readonly [route in RouteName]?: SignatureStep["standard"] } = {
  authorization: "ERC-3009",
  permit: "ERC-2612",
  permit2: "Permit2",
};

const typesAbi = parseAbi([
  "function RECEIVE_WITH_AUTHORIZATION_TYPEHASH() view returns (bytes32)",
  "function PERMIT_TYPEHASH() view returns (bytes32)",
]);
const AUTHORIZATION =
  "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)";
const PERMIT = "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)";

/** Nothing but the call itself. */
const DIRECT: Way = { route: { name: "direct", signatures: 0, transactions: 1 }, before: [] };

/** Chooses how a gift is paid: what asks least of the donor comes first, unless they name a way. */
export async function chooseWay(sheet: Sheet, { payment }: Outline, wanted?: RouteName): Promise<Way> {
  if (payment === undefined) return DIRECT;
  const { asset, amount, taker, routes } = payment;
  const allowed = (spender: Address): Promise<bigint> =>
    sheet.watch("allowance", (client, asOf) =>
      readContract(client, {
        abi: erc20Abi,
        address: asset,
        functionName: "allowance",
        args: [sheet.sender, spender],
        ...asOf,
      }),
    );
  const allowance = await allowed(taker);
  const batches = sendsBatches(sheet.account);
  const signs = onlyOnce(() => canSign(sheet));
  const possible: { readonly [route in RouteName]: () => Promise<boolean> | boolean } = {
    direct: () => false,
    allowance: () => wanted === "allowance" || allowance >= amount,
    batch: () => batches || canBatch(sheet),
    authorization: async () => (await signs()) && (await knows(sheet, asset, AUTHORIZATION)),
    permit: async () => (await signs()) && (await knows(sheet, asset, PERMIT)),
    permit2: async () => (await signs()) && (wanted === "permit2" || (await allowed(PERMIT2)) >= amount),
    approve: () => !batches,
  };

  let name: RouteName | undefined;
  for (const route of wanted ? [wanted] : routes)
    if (routes.includes(route) && (await possible[route]())) {
      name = route;
      break;
    }
  if (name === undefined) {
    const tried = await Promise.all(routes.map(async (route) => ((await possible[route]()) ? [route] : [])));
    const [have, need] = [tried.flat().join(", "), wanted ?? routes.join(", ")];
    sheet.judge("route", false, { have, need });
    name = routes.at(-1) ?? "approve";
  }

  // Only these two draw on what was allowed before; the others bring their own, exact allowance.
  const draws = name === "allowance" || name === "permit2";
  const spender = name === "permit2" ? PERMIT2 : taker;
  const held = name === "permit2" ? await allowed(PERMIT2) : allowance;
  const unit = await unitOf(sheet, asset);
  const texts = { have: money(held, unit, sheet.words), need: money(amount, unit, sheet.words) };
  sheet.judge("allowance", !draws || held >= amount, { have: held, need: amount }, texts);
  const left = draws && held > amount ? { spender, amount: held - amount } : undefined;
  if (left) noteLeftover(sheet, unit, left, held);
  const route = { name, ...ASKED[name], ...(left && { leftover: left }) };
  if (name !== "approve" && name !== "batch") return { route, before: [] };

  const exact = approval(asset, taker, amount);
  const before = [{ what: "approve" as const, call: exact }];
  if (allowance === 0n || (await works(sheet, exact))) return { route, before };
  // Some tokens change an allowance only from or to zero.
  const reset = approval(asset, taker, 0n);
  const transactions = name === "batch" ? 1 : 3;
  return { route: { ...route, transactions }, before: [{ what: "reset", call: reset }, ...before] };
}

const ASKED: { readonly [route in RouteName]: Pick<Route, "signatures" | "transactions"> } = {
  direct: { signatures: 0, transactions: 1 },
  allowance: { signatures: 0, transactions: 1 },
  batch: { signatures: 0, transactions: 1 },
  authorization: { signatures: 1, transactions: 1 },
  permit: { signatures: 1, transactions: 1 },
  permit2: { signatures: 1, transactions: 1 },
  approve: { signatures: 0, transactions: 2 },
};

/** Lets `spender` take exactly the amount. */
export const approval = (asset: Address, spender: Address, amount: bigint): AnyCall => ({
  to: asset,
  data: encodeFunctionData({ abi: abiOf(erc20.approve), args: [spender, amount] }),
  value: 0n,
});

/** A call without what only viem needs, so that it can be written down. */
export const callOnly = ({ to, data, value }: AnyCall): AnyCall => ({ to, data, value });

/** Whether the wallet makes several calls as one, all or nothing (EIP-5792). Keys without a wallet never do. */
async function canBatch({ client, account, sender, chainId }: Sheet): Promise<boolean> {
  if (account.type !== "json-rpc") return false;
  const found = await getCapabilities(client, { account: sender, chainId }).catch(() => undefined);
  // Safe{Wallet} says so in the words of the standard's first draft.
  const { atomic, atomicBatch } = (found ?? {}) as {
    atomic?: { status?: string };
    atomicBatch?: { supported?: boolean };
  };
  return atomic?.status === "supported" || atomic?.status === "ready" || atomicBatch?.supported === true;
}

/** Whether a signature of the account is one that tokens take. An account with code answers for itself (ERC-1271). */
async function canSign({ client, account, sender }: Sheet): Promise<boolean> {
  // A smart account may have no code yet, and then signs in a form (ERC-6492) that tokens do not know.
  if (sendsBatches(account) || (account.type === "local" && !account.signTypedData)) return false;
  const code = await getCode(client, { address: sender });
  return code === undefined || code === "0x";
}

/** Whether a token takes a kind of signature: it says so by its type hash, and its domain is as it should be. */
async function knows({ client, chainId, sender, read }: Sheet, asset: Address, type: string): Promise<boolean> {
  const permit = type === PERMIT;
  const functionName = permit ? "PERMIT_TYPEHASH" : "RECEIVE_WITH_AUTHORIZATION_TYPEHASH";
  const hash = await unlessRefused(() =>
    read((reader, asOf) => readContract(reader, { abi: typesAbi, address: asset, functionName, ...asOf })),
  );
  // ERC-2612 does not ask for the hash to be public; but where it is, it must be that one: DAI's permit is another.
  if (hash === undefined ? !permit : hash !== keccak256(stringToHex(type))) return false;
  const domain = await unlessRefused(() => tokenDomainOf(client, asset, chainId));
  return domain !== undefined && (!permit || (await unlessRefused(() => nonceOf(client, asset, sender))) !== undefined);
}

const works = async ({ client, account }: Sheet, { to, data, value }: AnyCall): Promise<boolean> =>
  (await unlessRefused(() => call(client, { account, to, data, value }))) !== undefined;

function noteLeftover(sheet: Sheet, unit: Unit, left: NonNullable<Route["leftover"]>, held: bigint): void {
  const endless = held > maxUint256 / 2n;
  const amount = endless ? sheet.words.unlimited : money(left.amount, unit, sheet.words);
  sheet.notices.push(sheet.words.notices.leftover({ amount, who: named(left.spender) }));
}

function onlyOnce<result>(ask: () => Promise<result>): () => Promise<result> {
  let asked: Promise<result> | undefined;
  return () => (asked ??= ask());
}
