// All that a page needs, for the one file that is published for pages without a build step (`dist/browser.js`).

export * from "./index.js";
export * as community from "./actions/community/index.js";
export * as personhood from "./actions/personhood/index.js";
export * from "./errors/checks.js";
export { decodeError } from "./errors/decode.js";
export { explainError } from "./errors/explain.js";
export * from "./errors/input.js";
export { estimateMatch, explain, outlook } from "./math/index.js";
export { planFromJson, planToJson } from "./plan/index.js";
export { receiptToHtml } from "./record/index.js";
export { createWrite, findProviders, watchProviders } from "./wallets/index.js";
