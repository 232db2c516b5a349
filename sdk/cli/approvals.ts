import { isAddress, isHex } from "viem";
import { verifyTypedData } from "viem/actions";

import type { Approval } from "../actions/request/signApproval.js";
import { MalformedDataError } from "../errors/checks.js";
import { decodeError } from "../errors/decode.js";
import {
  AidRequestsAlreadyApprovedError,
  AidRequestsConflictOfInterestError,
  AidRequestsNotResponderError,
} from "../errors/generated.js";
import { approvalTypes } from "../signing/approval.js";
import { unlessRefused } from "../internal/typed.js";
import { toJson } from "../record/json.js";
import { requireTip } from "../record/blocks.js";
import type { Context } from "./command.js";
import { ForeignApprovalError } from "./errors.js";
import { read } from "./files.js";
import type { Found } from "./requests.js";
import type { Stage } from "./stage.js";
import type { LeftOut } from "./words/catalogue.js";

const KIND = "solidarity-approval";

/** A responder's signature as it is kept: with all that it is for, so that a wrong file is told apart by its name. */
export const approvalToJson = (
  { deployment: { chainId, requests } }: Pick<Stage, "deployment">,
  { id, number, version }: Found,
  { responder, deadline, signature }: Approval,
): string =>
  `${toJson({ kind: KIND, chainId, requests, request: number, version, id, responder, deadline, signature }, 2)}\n`;

/** A kept signature, with the file that it came from. */
type Kept = Approval & { readonly file: string };

/**
 * Reads responders' signatures, and leaves out, with a line that says why, those that would spoil the others: a release
 * counts all that it is brought, or none.
 *
 * @throws {FileError} when a file cannot be read.
 * @throws {MalformedDataError} when it holds no signature.
 * @throws {ForeignApprovalError} when the signature is for another chain, community, request or version.
 */
export async function usableApprovals(
  context: Context,
  stage: Stage,
  found: Found,
  files: readonly string[],
): Promise<readonly Approval[]> {
  const { out, texts } = context;
  const all = await Promise.all(files.map(async (file) => readApproval(file, await read(file), stage, found)));
  const usable: Kept[] = [];
  for (const kept of all) {
    const twice = usable.some(({ responder }) => responder.toLowerCase() === kept.responder.toLowerCase());
    const why = twice ? "twice" : await faultOf(stage, found, kept);
    if (why === undefined) usable.push(kept);
    else out.note(texts.told.leftOut({ file: kept.file, why }));
  }
  return usable.map(({ responder, deadline, signature }) => ({ responder, deadline, signature }));
}

function readApproval(file: string, text: string, { deployment }: Stage, { id }: Found): Kept {
  const malformed = (given: string) => new MalformedDataError({ what: `approval ${file}`, given });
  let whole: Readonly<Record<string, unknown>>;
  try {
    whole = Object(JSON.parse(text)) as Readonly<Record<string, unknown>>;
  } catch {
    throw malformed("no JSON");
  }
  // `approve --sign --json` has it inside its document.
  const kept = Object(whole.approval ?? whole) as Readonly<Record<string, unknown>>;
  if (kept.kind !== KIND) throw malformed("no signature of approve --sign");
  const wanted = { chainId: `${deployment.chainId}`, requests: deployment.requests.toLowerCase(), id: `${id}` };
  for (const [what, value] of Object.entries(wanted)) {
    const found = String(kept[what]).toLowerCase();
    if (found !== value) throw new ForeignApprovalError({ file, what, found, wanted: value });
  }
  const { responder, deadline, signature } = kept;
  if (typeof responder !== "string" || !isAddress(responder)) throw malformed("no address of a responder");
  if (typeof deadline !== "string" || !/^\d{1,20}$/.test(deadline)) throw malformed("no deadline");
  if (!isHex(signature) || signature.length > 20_000) throw malformed("no signature");
  return { file, responder, deadline: BigInt(deadline), signature };
}

/** Why the contract would not take a signature, by its own word; undefined when it would, or all would be refused. */
async function faultOf(stage: Stage, { id, number, terms }: Found, approval: Kept): Promise<LeftOut | undefined> {
  const { client, deployment, here } = stage;
  const { responder, deadline, signature } = approval;
  const signed = await unlessRefused(() =>
    verifyTypedData(client, {
      address: responder,
      domain: {
        name: "Solidarity AidRequests",
        version: "1",
        chainId: deployment.chainId,
        verifyingContract: deployment.requests,
      },
      types: approvalTypes,
      primaryType: "RapidApproval",
      message: { id, request: number, responder, deadline },
      signature,
    }),
  );
  if (signed !== true) return "signature";
  if (deadline < (await requireTip(client, undefined, {})).timestamp) return "expired";
  try {
    await here.request.approveRapid.simulate({ account: responder, id, terms });
    return undefined;
  } catch (caught) {
    if (caught instanceof AidRequestsAlreadyApprovedError) return "counted";
    if (caught instanceof AidRequestsNotResponderError) return "seat";
    if (caught instanceof AidRequestsConflictOfInterestError) return "party";
    if (decodeError(caught).retryable) throw caught;
    return undefined;
  }
}
