import { type Address, erc20Abi } from "viem";
import { getBalance, readContract } from "viem/actions";

import { approve } from "../actions/pool/approve.js";
import type { getRequirements, Requirement } from "../actions/pool/getRequirements.js";
import { UnknownAssetError } from "../errors/checks.js";
import { checkAsset } from "../internal/check.js";
import { accountOf, type AnyClient } from "../internal/client.js";
import type { Deployment } from "../types/deployment.js";
import { isNative } from "../types/native.js";

/** What `pool.getRequirements` does. */
export async function read(
  client: AnyClient,
  parameters: getRequirements.Parameters,
): Promise<getRequirements.ReturnType> {
  const { deployment, asset, amount } = parameters;
  const { address } = accountOf(client, parameters.account);
  const token = { abi: erc20Abi, address: asset } as const;
  const [admission, balance, allowance] = await Promise.all([
    admissionOf(client, deployment, asset),
    isNative(asset)
      ? getBalance(client, { address })
      : readContract(client, { ...token, functionName: "balanceOf", args: [address] }),
    isNative(asset)
      ? amount
      : readContract(client, { ...token, functionName: "allowance", args: [address, deployment.pool] }),
  ]);
  const missing: (Requirement | undefined)[] = [
    admission,
    balance < amount ? { type: "balance", balance, needed: amount } : undefined,
    allowance < amount
      ? { type: "approval", allowance, needed: amount, call: approve.call({ deployment, asset, amount }) }
      : undefined,
  ];
  return missing.filter((requirement) => requirement !== undefined);
}

/** Only the pool's own no counts as one: a node out of reach knows nothing of the asset. */
async function admissionOf(
  client: AnyClient,
  deployment: Deployment,
  asset: Address,
): Promise<Requirement | undefined> {
  try {
    await checkAsset(client, deployment, asset);
    return undefined;
  } catch (caught) {
    if (!(caught instanceof UnknownAssetError)) throw caught;
    return { type: "admission", asset };
  }
}
