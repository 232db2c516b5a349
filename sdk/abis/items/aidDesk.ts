// Written by `npm run generate` from the contracts. Do not edit.

export const clearLine = "desk.clearLine(a,a,u16,most w)(w)";
export const draw = "desk.draw(id w,t(asset a,amount w,payee a,requester a,category u16,track u8,cadence u8,parts u8,cliff u32,duration u32,evidence d,agreed o,appealed o))(w,o,o)";
export const dueOf = "desk.dueOf(a,id w,t(asset a,amount w,payee a,requester a,category u16,track u8,cadence u8,parts u8,cliff u32,duration u32,evidence d,agreed o,appealed o))(w)v";
export const fund = "desk.fund(id w,t(asset a,amount w,payee a,requester a,category u16,track u8,cadence u8,parts u8,cliff u32,duration u32,evidence d,agreed o,appealed o),openedAt w,a)(t(take w,missing w,priority w,anyoneWaits o))";
export const hasVoted = "desk.hasVoted(a,id w,a)(o)v";
export const hashTerms = "desk.hashTerms(t(asset a,amount w,payee a,requester a,category u16,track u8,cadence u8,parts u8,cliff u32,duration u32,evidence d,agreed o,appealed o),u16,u32)(w)v";
export const isSchedule = "desk.isSchedule(t(asset a,amount w,payee a,requester a,category u16,track u8,cadence u8,parts u8,cliff u32,duration u32,evidence d,agreed o,appealed o))(o)v";
export const lineOf = "desk.lineOf(a,a,u16)(w,w)v";
export const policyAt = "desk.policyAt(a,time w)(t(since u40,consentWindow u24,votingPeriod u24,lateExtension u24,fundingPeriod u24,rapidWindow u24,rapidDelay u24,rapidApprovals u8,objectionBps u16,quorumBps u16,approvalBps u16,ratifyBps u16))v";
export const priorityOf = "desk.priorityOf(a,id w)(w)v";
export const progressOf = "desk.progressOf(a,id w)(t(paid u112,since u48,movedAt u48,proven u8))v";
export const prove = "desk.prove(id w,t(asset a,amount w,payee a,requester a,category u16,track u8,cadence u8,parts u8,cliff u32,duration u32,evidence d,agreed o,appealed o),u8)()";
export const score = "desk.score(id w,a,t(urgency u8,vulnerability u8,impact u8))()";
export const standingOf = "desk.standingOf(a,id w)(t(status u8,openedAt u40,deadline u40,forVoice w,againstVoice w,people w,electorate w,peopleNeeded w,approvals w,approvalsNeeded w))v";
export const toRules = "desk.toRules(t(since u40,consentWindow u24,votingPeriod u24,lateExtension u24,fundingPeriod u24,rapidWindow u24,rapidDelay u24,rapidApprovals u8,objectionBps u16,quorumBps u16,approvalBps u16,ratifyBps u16),u24)(w)v";
export const voiceOf = "desk.voiceOf(a,id w,a)(w,w)v";
