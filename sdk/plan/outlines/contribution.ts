import { type Address, erc20Abi } from "viem";
import { getBalance, readContract } from "viem/actions";

import { addresses } from "../../addresses.js";
import { contribute } from "../../actions/round/contribute.js";
import { contributeCart } from "../../actions/round/contributeCart.js";
import { contributeFor } from "../../actions/round/contributeFor.js";
import { getProject } from "../../actions/round/getProject.js";
import { getRound } from "../../actions/round/getRound.js";
import type { WriteOptions } from "../../internal/write.js";
import type { Deployment } from "../../types/deployment.js";
import { toSafeNumber } from "../../types/integers.js";
import { isNative } from "../../types/native.js";
import { type CartItem, sumOf } from "../../types/round.js";
import { clauseOf } from "../facts.js";
import { money, unitOf } from "../money.js";
import type { Sheet } from "../sheet.js";
import type { RouteName } from "../types.js";
import { checkIssuer } from "./gift.js";
import type { Outline } from "./outline.js";

export type ContributionParameters = WriteOptions & {
  deployment: Deployment;
  round: bigint;
  /** One project with its amount, or a cart. */
  project?: bigint;
  amount?: bigint;
  items?: readonly CartItem[];
  donor?: Address;
  desk?: Address | undefined;
};

/** Looks at gifts to projects: does the round take them, do the projects, is the money there. */
export async function outlineContribution(
  sheet: Sheet,
  key: string,
  parameters: ContributionParameters,
): Promise<Outline> {
  const { deployment, round, donor } = parameters;
  const { words, sender } = sheet;
  const items = itemsOf(parameters);
  const amount = sumOf(items);
  const state = await sheet.read((client, asOf) => getRound(client, { deployment, round, ...asOf }));
  const { asset, phase } = state;
  const call = callFor(key, { ...parameters, asset, items });
  // What counts and what is matched changes with everybody's gifts: only time and the projects can forbid one.
  sheet.judge("phase", phase === "contribution", { have: phase, need: "contribution" }, { have: words.phases[phase] });
  const clause = await clauseOf(sheet, key, call, deployment);
  if (phase === "none") return { clause, call, moves: [], events: [] };
  const statuses = await Promise.all(
    items.map(({ project }) =>
      sheet.read((client, asOf) => getProject(client, { deployment, round, project: BigInt(project), ...asOf })),
    ),
  );
  const closed = statuses.findIndex(({ status }) => status !== "accepted");
  const [number, status] = [`${items[closed]?.project ?? ""}`, statuses[closed]?.status ?? "accepted"];
  sheet.judge("project", closed < 0, { have: status, need: "accepted" }, { have: number });

  const unit = await unitOf(sheet, asset);
  const text = (value: bigint): string => money(value, unit, words);
  const native = isNative(asset);
  if (!native) await checkIssuer(sheet, asset, [sender, deployment.rounds]);
  const balance = native
    ? await sheet.read((client, asOf) => getBalance(client, { address: sender, ...asOf }))
    : await sheet.watch(
        "balance",
        (client, asOf) =>
          readContract(client, { abi: erc20Abi, address: asset, functionName: "balanceOf", args: [sender], ...asOf }),
        () => amount,
      );
  const least = items.reduce((found, item) => (item.amount < found ? item.amount : found), amount);
  sheet.judge("amount", least > 0n, { have: least, need: 1n });
  const texts = { have: text(balance), need: text(amount) };
  sheet.judge("balance", balance >= amount, { have: balance, need: amount }, texts);

  // Signed gifts come through the desk of the chain; where none is known, they cannot.
  const desk = parameters.desk ?? addresses[sheet.chainId]?.GiftDesk?.address;
  const byName: readonly RouteName[] = ["allowance", "batch", "approve"];
  const bySignature: readonly RouteName[] = ["allowance", "batch", "authorization", "permit", "permit2", "approve"];
  return {
    clause,
    call,
    moves: [{ asset, from: sender, to: deployment.rounds, amount }],
    events: [{ address: deployment.rounds, name: key === "rounds.contribute" ? "Contributed" : "CartContributed" }],
    until: state.closesAt,
    gas: parameters.gas,
    payment: native
      ? undefined
      : {
          asset,
          amount,
          taker: deployment.rounds,
          bearer: desk ?? deployment.rounds,
          signs: { to: "round", deployment, desk: desk ?? deployment.rounds, round, items },
          // A signature always gives in the signer's own name.
          routes: desk === undefined || donor !== undefined ? byName : bySignature,
        },
  };
}

const itemsOf = ({ items, project, amount }: ContributionParameters): readonly CartItem[] =>
  items ?? [{ project: toSafeNumber(project ?? 0n), amount: amount ?? 0n }];

function callFor(key: string, given: ContributionParameters & { asset: Address; items: readonly CartItem[] }) {
  const { donor, project, amount } = given;
  if (key === "rounds.contributeFor" && donor) return contributeFor.call({ ...given, donor });
  if (key === "rounds.contribute" && project !== undefined && amount !== undefined)
    return contribute.call({ ...given, project, amount });
  return contributeCart.call(given);
}
