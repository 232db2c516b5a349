export { accountFromSigner } from "./account.js";
export { type CommunityChain, fromEthers, type FromEthersOptions, solidarityFromEthers } from "./fromEthers.js";
export { toEthersProvider, toEthersSigner } from "./toEthers.js";
