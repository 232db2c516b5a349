import { encodeEventTopics, type EncodeEventTopicsParameters } from "viem";

import type { ContractName, EventName, FieldsOf } from "../internal/abis.js";
import { abiOf, type Signature } from "../internal/signature.js";

/** What to look for in logs: an event, and those of its indexed fields that are given. */
export const topicsOf = <contract extends ContractName, event extends EventName<contract>>(
  signature: Signature<contract, event>,
  fields: Partial<FieldsOf<contract, event>> = {},
) => encodeEventTopics({ abi: abiOf(signature), args: fields } as EncodeEventTopicsParameters);
