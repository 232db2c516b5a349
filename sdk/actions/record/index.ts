export { exportRecord } from "../../record/export/exportRecord.js";
export { getMovements } from "../../record/export/getMovements.js";
export { getReceipt } from "../../record/receipt/getReceipt.js";
export { signReceipt } from "../../record/receipt/signReceipt.js";
export { verifyReceipt } from "../../record/receipt/verifyReceipt.js";
export { getRecord, streamRecord } from "../../record/getRecord.js";
export { traceGift } from "../../record/trace/traceGift.js";
export { assertRecord, verifyRecord } from "../../record/verify.js";
export { watchRecord } from "../../record/watch.js";
