// Written by `npm run generate` from the contracts. Do not edit.

export { emergencyPoolAbi } from "./emergencyPool.js";
export { aidRequestsAbi } from "./aidRequests.js";
export { aidDeskAbi } from "./aidDesk.js";
export { memberRegistryAbi } from "./memberRegistry.js";
export { contributionTokenAbi } from "./contributionToken.js";
export { communityGovernorAbi } from "./communityGovernor.js";
export { communityTimelockAbi } from "./communityTimelock.js";
export { communityAccessAbi } from "./communityAccess.js";
export { solidarityFactoryAbi } from "./solidarityFactory.js";
export { quadraticFundingAbi } from "./quadraticFunding.js";
export { giftDeskAbi } from "./giftDesk.js";
export { attesterPersonhoodAbi } from "./attesterPersonhood.js";
export { personhoodAbi } from "./personhood.js";
export { errorsAbi } from "./errors.js";
