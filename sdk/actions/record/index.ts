export { getRecord, streamRecord } from "../../record/getRecord.js";
export { assertRecord, verifyRecord } from "../../record/verify.js";
export { watchRecord } from "../../record/watch.js";
