export type { Deployment, InCommunity, OnChain } from "./deployment.js";
export { toSafeNumber, toUint } from "./integers.js";
export { isNative, NATIVE, NO_DIGEST, PERMIT2 } from "./native.js";
export { matchesTerms, packRequestId, type RequestId, type RequestIdParts, toRequestId, unpackRequestId } from "./requestId.js";
export { decodeTerms, encodeTerms, type Terms, type TermsDraft, toTerms } from "./terms.js";
export { type CartItem, decodeBasket, encodeCart, encodeRoundTerms, groupOf, NO_CAP, NO_CEILING, NO_THRESHOLD, type RoundTerms, sumOf } from "./round.js";
export {
  cadence,
  type Cadence,
  type Codec,
  phase,
  type Phase,
  type Preset,
  projectStatus,
  type ProjectStatus,
  proposalState,
  type ProposalState,
  status,
  type Status,
  support,
  type Support,
  track,
  type Track,
} from "./words.js";
export type { ContractGift, Gift } from "./gift.js";
export { toProposalId } from "./proposalId.js";
export { type Role, roles } from "./roles.js";
export type {
  AssetSettings,
  Budget,
  CommunityDraft,
  GovernanceSettings,
  MemberSettings,
  Policy,
  Scores,
  Settings,
  Successor,
} from "./settings.js";
