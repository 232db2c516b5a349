import type { SolidarityError } from "../../errors/base.js";
import { RecordMismatchError, type WrongChainError } from "../../errors/checks.js";
import { WrongSignerError } from "../../errors/record.js";
import { accountOf, type AnyClient } from "../../internal/client.js";
import { signFor } from "../../internal/sign.js";
import { typed } from "../../internal/typed.js";
import type { WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { type Receipt, receiptDomain, receiptMessage, receiptTypes, type SignedReceipt } from "./receipt.js";

/**
 * Sign a donor's receipt as the community's signer (EIP-712). Anybody can check it with `verifyReceipt`.
 *
 * @throws {WrongSignerError} when the account is not the signer whom the receipt names.
 * @throws {RecordMismatchError} when the receipt is another community's.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const signed = await record.signReceipt(treasurer, { deployment, receipt });
 * await writeFile("receipt.json", toJson(signed));
 * ```
 */
export const signReceipt = (client: AnyClient, parameters: signReceipt.Parameters): Promise<signReceipt.ReturnType> =>
  typed(async () => {
    const { deployment, receipt } = parameters;
    const account = accountOf(client, parameters.account);
    if (account.address.toLowerCase() !== receipt.signer.toLowerCase())
      throw new WrongSignerError({ expected: receipt.signer, actual: account.address });
    const differences = communityOf(receipt, deployment);
    if (differences.length > 0) throw new RecordMismatchError({ differences });
    const message = receiptMessage(receipt);
    const signature = await signFor(client, account, receiptDomain(receipt), receiptTypes, "Receipt", message);
    return { ...receipt, signature };
  });

export namespace signReceipt {
  export type Args = InCommunity & { receipt: Receipt };
  export type Parameters = Args & Pick<WriteOptions, "account">;
  export type ReturnType = SignedReceipt;
  export type ErrorType = WrongSignerError | RecordMismatchError | WrongChainError | SolidarityError;
}

/** Where a receipt is of another community than this one. */
export function communityOf(receipt: Receipt, { chainId, pool }: InCommunity["deployment"]) {
  return [
    { what: "chain of the receipt", record: `${chainId}`, chain: `${receipt.chainId}` },
    { what: "pool of the receipt", record: pool.toLowerCase(), chain: receipt.pool.toLowerCase() },
  ].filter(({ record, chain }) => record !== chain);
}
