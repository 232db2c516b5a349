export { addressesOf } from "./addressesOf.js";
export type { AtFactory } from "./factory.js";
export { getImplementations } from "./getImplementations.js";
export { getPreset } from "./getPreset.js";
export { open, openSync } from "./open.js";
export { preset } from "../../types/words.js";
export { deploymentFromJson, deploymentToJson } from "../../types/deploymentJson.js";
