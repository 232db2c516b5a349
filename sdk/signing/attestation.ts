import { isAddressEqual, zeroAddress } from "viem";
import { getChainId } from "viem/actions";

import { getAccount } from "../actions/personhood/getAccount.js";
import { getAttestation } from "../actions/personhood/getAttestation.js";
import { isAttester } from "../actions/personhood/isAttester.js";
import type { signAttestation } from "../actions/personhood/signAttestation.js";
import {
  AttesterPersonhoodBoundError,
  AttesterPersonhoodInvalidAttestationError,
  AttesterPersonhoodUnknownAttesterError,
} from "../errors/generated.js";
import { checkDeadline } from "../internal/check.js";
import { accountOf, type AnyClient } from "../internal/client.js";
import { requireDigests } from "../internal/plainText.js";
import { deadlineIn, domainOf, signFor } from "../internal/sign.js";
import { NO_DIGEST } from "../types/native.js";
import { inRange, toSafeNumber } from "../types/integers.js";

export const attestationTypes = {
  Attestation: [
    { name: "account", type: "address" },
    { name: "person", type: "bytes32" },
    { name: "weight", type: "uint16" },
    { name: "issuedAt", type: "uint40" },
    { name: "expiry", type: "uint40" },
  ],
} as const;

const YEAR = 365 * 86_400;

/** What `personhood.signAttestation` does. */
export async function sign(
  client: AnyClient,
  parameters: signAttestation.Parameters,
): Promise<signAttestation.ReturnType> {
  const { personhood, deployment, holder, person, weight } = parameters;
  // Before anything is asked: a node would be told the text.
  requireDigests({ person });
  inRange("weight", weight, 1, 10_000);
  const account = accountOf(client, parameters.account);
  const attester = account.address;
  const chainId = deployment?.chainId ?? client.chain?.id ?? (await getChainId(client));
  const [domain, admitted, personsAccount, known, now] = await Promise.all([
    domainOf(client, personhood, "Solidarity AttesterPersonhood", chainId),
    isAttester(client, { personhood, attester }),
    getAccount(client, { personhood, person }),
    getAttestation(client, { personhood, holder }),
    deadlineIn(client, 0n),
  ]);
  if (!admitted) throw new AttesterPersonhoodUnknownAttesterError({ attester });
  const issuedAt = toSafeNumber(now);
  const expiry = inRange("expiry", parameters.expiry ?? issuedAt + YEAR, 0, 2 ** 40 - 1);
  await checkDeadline(client, expiry);
  const attestation = { account: holder, person, weight, issuedAt, expiry };
  if (isAddressEqual(holder, zeroAddress) || person === NO_DIGEST)
    throw new AttesterPersonhoodInvalidAttestationError({ attestation });
  const { person: accountsPerson } = known.attestation;
  const isNew = isAddressEqual(personsAccount, zeroAddress) && accountsPerson === NO_DIGEST;
  if (!isNew && !isAddressEqual(personsAccount, holder))
    throw new AttesterPersonhoodBoundError({ person, personsAccount, accountsPerson });
  const signature = await signFor(client, account, domain, attestationTypes, "Attestation", attestation);
  return { personhood, attestation, attester, signature };
}
