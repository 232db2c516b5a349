export * as governance from "./governance/index.js";
export * as member from "./member/index.js";
export * as pool from "./pool/index.js";
export * as record from "./record/index.js";
export * as request from "./request/index.js";
export * as round from "./round/index.js";
export * as token from "./token/index.js";
