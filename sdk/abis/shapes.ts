// Written by `npm run generate` from the contracts. Do not edit.

import type { Address, Hex } from "viem";

/* prettier-ignore */
export interface EmergencyPoolShape {
  reads: {
    assetTerms: { args: readonly [asset_: Address]; result: readonly [admitted_: boolean, creditRate_: bigint] };
    authority: { args: readonly []; result: Address };
    books: { args: readonly [asset_: Address]; result: { readonly available: bigint; readonly earmarked: bigint; readonly committed: bigint; readonly owed: bigint } };
    budgetLeft: { args: readonly [module_: Address, asset_: Address, lane_: number]; result: bigint };
    budgetOf: { args: readonly [module_: Address, asset_: Address, lane_: number]; result: { readonly limit: bigint; readonly window: number } };
    commitment: { args: readonly [module_: Address, ref_: bigint, asset_: Address]; result: readonly [amount_: bigint, earmarkedPart_: bigint] };
    countedGifts: { args: readonly [donor_: Address]; result: bigint };
    dissolution: { args: readonly []; result: readonly [effectiveAt_: number, successors_: ReadonlyArray<{ readonly to: Address; readonly basisPoints: number }>] };
    earmarked: { args: readonly [asset_: Address, earmark_: number]; result: bigint };
    giftNonce: { args: readonly [gift_: { readonly asset: Address; readonly amount: bigint; readonly earmark: number; readonly counted: boolean; readonly memo: Hex }, salt_: Hex]; result: Hex };
    isConsumingScheduledOp: { args: readonly []; result: Hex };
    ledgerHead: { args: readonly []; result: Hex };
    owed: { args: readonly [asset_: Address, payee_: Address]; result: bigint };
    pausedUntil: { args: readonly []; result: number };
  };
  writes: {
    absorb: { args: readonly [asset_: Address]; result: bigint };
    admitAsset: { args: readonly [asset_: Address, creditRate_: bigint]; result: void };
    allot: { args: readonly [asset_: Address, earmarks_: ReadonlyArray<number>]; result: void };
    announceDissolution: { args: readonly [effectiveAt_: number, successors_: ReadonlyArray<{ readonly to: Address; readonly basisPoints: number }>]; result: void };
    cancelDissolution: { args: readonly []; result: void };
    collect: { args: readonly [asset_: Address, payee_: Address]; result: bigint };
    collectTo: { args: readonly [asset_: Address, to_: Address]; result: bigint };
    commit: { args: readonly [ref_: bigint, asset_: Address, amount_: bigint, category_: number, lane_: number]; result: void };
    dropAsset: { args: readonly [asset_: Address]; result: void };
    initialize: { args: readonly [authority_: Address]; result: void };
    pausePayouts: { args: readonly [duration_: number]; result: void };
    pay: { args: readonly [ref_: bigint, asset_: Address, to_: Address, amount_: bigint, push_: boolean]; result: boolean };
    payAtOnce: { args: readonly [payment_: { readonly ref: bigint; readonly asset: Address; readonly to: Address; readonly amount: bigint; readonly category: number; readonly lane: number; readonly push: boolean }]; result: boolean };
    pledge: { args: readonly [gift_: { readonly asset: Address; readonly amount: bigint; readonly earmark: number; readonly counted: boolean; readonly memo: Hex }]; result: bigint };
    pledgeFor: { args: readonly [gift_: { readonly asset: Address; readonly amount: bigint; readonly earmark: number; readonly counted: boolean; readonly memo: Hex }, donor_: Address]; result: bigint };
    pledgeWithAuthorization: { args: readonly [gift_: { readonly asset: Address; readonly amount: bigint; readonly earmark: number; readonly counted: boolean; readonly memo: Hex }, authorization_: { readonly from: Address; readonly validAfter: bigint; readonly validBefore: bigint; readonly salt: Hex; readonly signature: Hex }]; result: bigint };
    pledgeWithPermit: { args: readonly [gift_: { readonly asset: Address; readonly amount: bigint; readonly earmark: number; readonly counted: boolean; readonly memo: Hex }, deadline_: bigint, v_: number, r_: Hex, s_: Hex]; result: bigint };
    pledgeWithPermit2: { args: readonly [gift_: { readonly asset: Address; readonly amount: bigint; readonly earmark: number; readonly counted: boolean; readonly memo: Hex }, transfer_: { readonly from: Address; readonly nonce: bigint; readonly deadline: bigint; readonly signature: Hex }]; result: bigint };
    resumePayouts: { args: readonly []; result: void };
    setAuthority: { args: readonly [newAuthority_: Address]; result: void };
    setBudget: { args: readonly [module_: Address, asset_: Address, lane_: number, budget_: { readonly limit: bigint; readonly window: number }]; result: void };
    uncommit: { args: readonly [ref_: bigint, asset_: Address]; result: bigint };
  };
  events: {
    Absorbed: { asset: Address; amount: bigint };
    Allotted: { asset: Address; successor: Address; earmark: number; amount: bigint };
    AssetAdmitted: { asset: Address; creditRate: bigint };
    AssetDropped: { asset: Address };
    AuthorityUpdated: { authority: Address };
    BudgetSet: { module: Address; asset: Address; lane: number; limit: bigint; window: number };
    Collected: { asset: Address; payee: Address; to: Address; amount: bigint };
    Committed: { module: Address; ref: bigint; asset: Address; amount: bigint; earmarked: bigint; category: number };
    DissolutionAnnounced: { effectiveAt: number; successors: ReadonlyArray<{ readonly to: Address; readonly basisPoints: number }> };
    DissolutionCancelled: {  };
    Initialized: { version: bigint };
    Owed: { asset: Address; to: Address; amount: bigint };
    Paid: { module: Address; ref: bigint; to: Address; asset: Address; amount: bigint };
    PaidAtOnce: { module: Address; ref: bigint; to: Address; asset: Address; amount: bigint; earmarked: bigint; category: number };
    PayoutsPaused: { guardian: Address; until: number };
    PayoutsResumed: { guardian: Address };
    Pledged: { asset: Address; donor: Address; payer: Address; amount: bigint; earmark: number; counted: boolean; memo: Hex };
    Uncommitted: { module: Address; ref: bigint; asset: Address; amount: bigint; earmarked: bigint; category: number };
  };
}

/* prettier-ignore */
export interface AidRequestsShape {
  reads: {
    authority: { args: readonly []; result: Address };
    capsOf: { args: readonly [asset_: Address]; result: readonly [consentCap_: bigint, rapidPerPayee_: bigint, rapidWindow_: number] };
    consentFloor: { args: readonly []; result: number };
    desk: { args: readonly []; result: Address };
    eip712Domain: { args: readonly []; result: readonly [fields_: Hex, name_: string, version_: string, chainId_: bigint, verifyingContract_: Address, salt_: Hex, extensions_: ReadonlyArray<bigint>] };
    isConsumingScheduledOp: { args: readonly []; result: Hex };
    nonces: { args: readonly [owner_: Address]; result: bigint };
    parts: { args: readonly []; result: readonly [pool_: Address, registry_: Address, token_: Address] };
    requestCount: { args: readonly []; result: number };
    responder: { args: readonly [account_: Address]; result: readonly [seat_: number, since_: number, panel_: bigint] };
    rulesAt: { args: readonly [time_: bigint]; result: bigint };
    statusOf: { args: readonly [id_: bigint]; result: number };
    tallyOf: { args: readonly [id_: bigint]; result: bigint };
    votersOf: { args: readonly [id_: bigint, word_: bigint]; result: bigint };
  };
  writes: {
    amend: { args: readonly [id_: bigint, terms_: { readonly asset: Address; readonly amount: bigint; readonly payee: Address; readonly requester: Address; readonly category: number; readonly track: number; readonly cadence: number; readonly parts: number; readonly cliff: number; readonly duration: number; readonly evidence: Hex; readonly agreed: boolean; readonly appealed: boolean }, next_: { readonly asset: Address; readonly amount: bigint; readonly payee: Address; readonly requester: Address; readonly category: number; readonly track: number; readonly cadence: number; readonly parts: number; readonly cliff: number; readonly duration: number; readonly evidence: Hex; readonly agreed: boolean; readonly appealed: boolean }]; result: bigint };
    appeal: { args: readonly [id_: bigint, terms_: { readonly asset: Address; readonly amount: bigint; readonly payee: Address; readonly requester: Address; readonly category: number; readonly track: number; readonly cadence: number; readonly parts: number; readonly cliff: number; readonly duration: number; readonly evidence: Hex; readonly agreed: boolean; readonly appealed: boolean }, evidence_: Hex]; result: bigint };
    approveRapid: { args: readonly [id_: bigint, terms_: { readonly asset: Address; readonly amount: bigint; readonly payee: Address; readonly requester: Address; readonly category: number; readonly track: number; readonly cadence: number; readonly parts: number; readonly cliff: number; readonly duration: number; readonly evidence: Hex; readonly agreed: boolean; readonly appealed: boolean }]; result: void };
    assess: { args: readonly [id_: bigint, terms_: { readonly asset: Address; readonly amount: bigint; readonly payee: Address; readonly requester: Address; readonly category: number; readonly track: number; readonly cadence: number; readonly parts: number; readonly cliff: number; readonly duration: number; readonly evidence: Hex; readonly agreed: boolean; readonly appealed: boolean }, scores_: { readonly urgency: number; readonly vulnerability: number; readonly impact: number }]; result: void };
    initialize: { args: readonly [authority_: Address, floor_: number, first_: { readonly since: number; readonly consentWindow: number; readonly votingPeriod: number; readonly lateExtension: number; readonly fundingPeriod: number; readonly rapidWindow: number; readonly rapidDelay: number; readonly rapidApprovals: number; readonly objectionBps: number; readonly quorumBps: number; readonly approvalBps: number; readonly ratifyBps: number }, responders_: ReadonlyArray<Address>]; result: void };
    lapse: { args: readonly [id_: bigint, terms_: { readonly asset: Address; readonly amount: bigint; readonly payee: Address; readonly requester: Address; readonly category: number; readonly track: number; readonly cadence: number; readonly parts: number; readonly cliff: number; readonly duration: number; readonly evidence: Hex; readonly agreed: boolean; readonly appealed: boolean }]; result: void };
    proveTranche: { args: readonly [id_: bigint, terms_: { readonly asset: Address; readonly amount: bigint; readonly payee: Address; readonly requester: Address; readonly category: number; readonly track: number; readonly cadence: number; readonly parts: number; readonly cliff: number; readonly duration: number; readonly evidence: Hex; readonly agreed: boolean; readonly appealed: boolean }, part_: number, proof_: Hex]; result: void };
    refuse: { args: readonly [id_: bigint, terms_: { readonly asset: Address; readonly amount: bigint; readonly payee: Address; readonly requester: Address; readonly category: number; readonly track: number; readonly cadence: number; readonly parts: number; readonly cliff: number; readonly duration: number; readonly evidence: Hex; readonly agreed: boolean; readonly appealed: boolean }, reason_: Hex]; result: void };
    release: { args: readonly [id_: bigint, terms_: { readonly asset: Address; readonly amount: bigint; readonly payee: Address; readonly requester: Address; readonly category: number; readonly track: number; readonly cadence: number; readonly parts: number; readonly cliff: number; readonly duration: number; readonly evidence: Hex; readonly agreed: boolean; readonly appealed: boolean }]; result: bigint };
    releaseRapid: { args: readonly [id_: bigint, terms_: { readonly asset: Address; readonly amount: bigint; readonly payee: Address; readonly requester: Address; readonly category: number; readonly track: number; readonly cadence: number; readonly parts: number; readonly cliff: number; readonly duration: number; readonly evidence: Hex; readonly agreed: boolean; readonly appealed: boolean }, approvals_: ReadonlyArray<{ readonly responder: Address; readonly deadline: bigint; readonly signature: Hex }>]; result: bigint };
    request: { args: readonly [terms_: { readonly asset: Address; readonly amount: bigint; readonly payee: Address; readonly requester: Address; readonly category: number; readonly track: number; readonly cadence: number; readonly parts: number; readonly cliff: number; readonly duration: number; readonly evidence: Hex; readonly agreed: boolean; readonly appealed: boolean }]; result: bigint };
    requestFor: { args: readonly [terms_: { readonly asset: Address; readonly amount: bigint; readonly payee: Address; readonly requester: Address; readonly category: number; readonly track: number; readonly cadence: number; readonly parts: number; readonly cliff: number; readonly duration: number; readonly evidence: Hex; readonly agreed: boolean; readonly appealed: boolean }, deadline_: bigint, signature_: Hex]; result: bigint };
    resumeRapid: { args: readonly []; result: void };
    setAuthority: { args: readonly [newAuthority_: Address]; result: void };
    setConsentCap: { args: readonly [asset_: Address, cap_: bigint]; result: void };
    setPolicy: { args: readonly [newPolicy_: { readonly since: number; readonly consentWindow: number; readonly votingPeriod: number; readonly lateExtension: number; readonly fundingPeriod: number; readonly rapidWindow: number; readonly rapidDelay: number; readonly rapidApprovals: number; readonly objectionBps: number; readonly quorumBps: number; readonly approvalBps: number; readonly ratifyBps: number }]; result: void };
    setRapidCap: { args: readonly [asset_: Address, perPayee_: bigint, window_: number]; result: void };
    setResponder: { args: readonly [account_: Address, serves_: boolean]; result: void };
    vote: { args: readonly [id_: bigint, support_: number, reason_: Hex]; result: bigint };
    voteBySig: { args: readonly [ballots_: ReadonlyArray<{ readonly id: bigint; readonly voter: Address; readonly support: number; readonly reason: Hex; readonly deadline: bigint; readonly signature: Hex }>]; result: void };
    voteMany: { args: readonly [choices_: ReadonlyArray<{ readonly id: bigint; readonly support: number; readonly reason: Hex }>]; result: void };
    withdraw: { args: readonly [id_: bigint, terms_: { readonly asset: Address; readonly amount: bigint; readonly payee: Address; readonly requester: Address; readonly category: number; readonly track: number; readonly cadence: number; readonly parts: number; readonly cliff: number; readonly duration: number; readonly evidence: Hex; readonly agreed: boolean; readonly appealed: boolean }]; result: void };
  };
  events: {
    Amended: { id: bigint; previous: bigint };
    Appealed: { id: bigint; refused: bigint };
    Assessed: { id: bigint; assessor: Address; scores: { readonly urgency: number; readonly vulnerability: number; readonly impact: number } };
    AuthorityUpdated: { authority: Address };
    ConsentCapSet: { asset: Address; cap: bigint };
    EIP712DomainChanged: {  };
    Escalated: { id: bigint; objections: bigint };
    Funded: { id: bigint; amount: bigint; missing: bigint };
    Initialized: { version: bigint };
    Lapsed: { id: bigint };
    PolicyChanged: { policy: { readonly since: number; readonly consentWindow: number; readonly votingPeriod: number; readonly lateExtension: number; readonly fundingPeriod: number; readonly rapidWindow: number; readonly rapidDelay: number; readonly rapidApprovals: number; readonly objectionBps: number; readonly quorumBps: number; readonly approvalBps: number; readonly ratifyBps: number } };
    Queued: { id: bigint; asset: Address; priority: bigint };
    RapidApproved: { id: bigint; responder: Address };
    RapidCapSet: { asset: Address; perPayee: bigint; window: number };
    RapidResumed: {  };
    RapidSuspended: { id: bigint; objections: bigint };
    Refused: { id: bigint; steward: Address; reason: Hex };
    Released: { id: bigint; payee: Address; amount: bigint; complete: boolean };
    Requested: { id: bigint; requester: Address; payee: Address; terms: { readonly asset: Address; readonly amount: bigint; readonly payee: Address; readonly requester: Address; readonly category: number; readonly track: number; readonly cadence: number; readonly parts: number; readonly cliff: number; readonly duration: number; readonly evidence: Hex; readonly agreed: boolean; readonly appealed: boolean } };
    ResponderSet: { responder: Address; serves: boolean; panel: bigint };
    TrancheProven: { id: bigint; steward: Address; part: number; proof: Hex };
    Voted: { id: bigint; voter: Address; support: number; voice: bigint; people: bigint; reason: Hex };
    VotingExtended: { id: bigint; deadline: number };
    Withdrawn: { id: bigint; by: Address };
  };
}

/* prettier-ignore */
export interface AidDeskShape {
  reads: {
    dueOf: { args: readonly [requests_: Address, id_: bigint, terms_: { readonly asset: Address; readonly amount: bigint; readonly payee: Address; readonly requester: Address; readonly category: number; readonly track: number; readonly cadence: number; readonly parts: number; readonly cliff: number; readonly duration: number; readonly evidence: Hex; readonly agreed: boolean; readonly appealed: boolean }]; result: bigint };
    hasVoted: { args: readonly [requests_: Address, id_: bigint, voter_: Address]; result: boolean };
    hashTerms: { args: readonly [terms_: { readonly asset: Address; readonly amount: bigint; readonly payee: Address; readonly requester: Address; readonly category: number; readonly track: number; readonly cadence: number; readonly parts: number; readonly cliff: number; readonly duration: number; readonly evidence: Hex; readonly agreed: boolean; readonly appealed: boolean }, version_: number, number_: number]; result: bigint };
    isSchedule: { args: readonly [terms_: { readonly asset: Address; readonly amount: bigint; readonly payee: Address; readonly requester: Address; readonly category: number; readonly track: number; readonly cadence: number; readonly parts: number; readonly cliff: number; readonly duration: number; readonly evidence: Hex; readonly agreed: boolean; readonly appealed: boolean }]; result: boolean };
    lineOf: { args: readonly [requests_: Address, asset_: Address, category_: number]; result: readonly [first_: bigint, length_: bigint] };
    policyAt: { args: readonly [requests_: Address, time_: bigint]; result: { readonly since: number; readonly consentWindow: number; readonly votingPeriod: number; readonly lateExtension: number; readonly fundingPeriod: number; readonly rapidWindow: number; readonly rapidDelay: number; readonly rapidApprovals: number; readonly objectionBps: number; readonly quorumBps: number; readonly approvalBps: number; readonly ratifyBps: number } };
    priorityOf: { args: readonly [requests_: Address, id_: bigint]; result: bigint };
    progressOf: { args: readonly [requests_: Address, id_: bigint]; result: { readonly paid: bigint; readonly since: number; readonly movedAt: number; readonly proven: number } };
    standingOf: { args: readonly [requests_: Address, id_: bigint]; result: { readonly status: number; readonly openedAt: number; readonly deadline: number; readonly forVoice: bigint; readonly againstVoice: bigint; readonly people: bigint; readonly electorate: bigint; readonly peopleNeeded: bigint; readonly approvals: bigint; readonly approvalsNeeded: bigint } };
    toRules: { args: readonly [policy_: { readonly since: number; readonly consentWindow: number; readonly votingPeriod: number; readonly lateExtension: number; readonly fundingPeriod: number; readonly rapidWindow: number; readonly rapidDelay: number; readonly rapidApprovals: number; readonly objectionBps: number; readonly quorumBps: number; readonly approvalBps: number; readonly ratifyBps: number }, floor_: number]; result: bigint };
    voiceOf: { args: readonly [requests_: Address, id_: bigint, voter_: Address]; result: readonly [voice_: bigint, people_: bigint] };
  };
  writes: {
    clearLine: { args: readonly [requests_: Address, asset_: Address, category_: number, most_: bigint]; result: bigint };
    draw: { args: readonly [id_: bigint, terms_: { readonly asset: Address; readonly amount: bigint; readonly payee: Address; readonly requester: Address; readonly category: number; readonly track: number; readonly cadence: number; readonly parts: number; readonly cliff: number; readonly duration: number; readonly evidence: Hex; readonly agreed: boolean; readonly appealed: boolean }]; result: readonly [due_: bigint, complete_: boolean, stalled_: boolean] };
    fund: { args: readonly [id_: bigint, terms_: { readonly asset: Address; readonly amount: bigint; readonly payee: Address; readonly requester: Address; readonly category: number; readonly track: number; readonly cadence: number; readonly parts: number; readonly cliff: number; readonly duration: number; readonly evidence: Hex; readonly agreed: boolean; readonly appealed: boolean }, openedAt_: bigint, pool_: Address]; result: { readonly take: bigint; readonly missing: bigint; readonly priority: bigint; readonly anyoneWaits: boolean } };
    prove: { args: readonly [id_: bigint, terms_: { readonly asset: Address; readonly amount: bigint; readonly payee: Address; readonly requester: Address; readonly category: number; readonly track: number; readonly cadence: number; readonly parts: number; readonly cliff: number; readonly duration: number; readonly evidence: Hex; readonly agreed: boolean; readonly appealed: boolean }, part_: number]; result: void };
    score: { args: readonly [id_: bigint, assessor_: Address, scores_: { readonly urgency: number; readonly vulnerability: number; readonly impact: number }]; result: void };
  };
  events: {
  };
}

/* prettier-ignore */
export interface MemberRegistryShape {
  reads: {
    CLOCK_MODE: { args: readonly []; result: string };
    authority: { args: readonly []; result: Address };
    clock: { args: readonly []; result: number };
    delegates: { args: readonly [account_: Address]; result: Address };
    eip712Domain: { args: readonly []; result: readonly [fields_: Hex, name_: string, version_: string, chainId_: bigint, verifyingContract_: Address, salt_: Hex, extensions_: ReadonlyArray<bigint>] };
    electorate: { args: readonly [timepoint_: number]; result: readonly [people_: number, highestNumber_: number] };
    electorateAndEntries: { args: readonly [timepoint_: number, a_: Address, b_: Address]; result: readonly [people_: bigint, highestNumber_: bigint, entryA_: bigint, entryB_: bigint] };
    entryOf: { args: readonly [account_: Address]; result: bigint };
    getPastTotalSupply: { args: readonly [timepoint_: bigint]; result: bigint };
    getPastVotes: { args: readonly [account_: Address, timepoint_: bigint]; result: bigint };
    getVotes: { args: readonly [account_: Address]; result: bigint };
    isConsumingScheduledOp: { args: readonly []; result: Hex };
    isMember: { args: readonly [account_: Address]; result: boolean };
    memberOf: { args: readonly [account_: Address]; result: { readonly number: number; readonly since: number; readonly until: number; readonly joins: number; readonly contributor: boolean } };
    nonces: { args: readonly [owner_: Address]; result: bigint };
    proofModule: { args: readonly [module_: Address]; result: number };
    rotationOf: { args: readonly [account_: Address]; result: { readonly to: Address; readonly readyAt: number } };
    settings: { args: readonly []; result: { readonly vouchesNeeded: number; readonly waitingPeriod: number; readonly rotationDelay: number } };
    standing: { args: readonly [account_: Address, timepoint_: bigint, conflictedA_: bigint, conflictedB_: bigint]; result: readonly [number_: bigint, people_: bigint, contributor_: boolean] };
    vouchersOf: { args: readonly [candidate_: Address]; result: ReadonlyArray<number> };
  };
  writes: {
    delegate: { args: readonly [delegatee_: Address]; result: void };
    delegateBySig: { args: readonly [delegatee_: Address, nonce_: bigint, expiry_: bigint, v_: number, r_: Hex, s_: Hex]; result: void };
    initialize: { args: readonly [authority_: Address, token_: Address, settings_: { readonly vouchesNeeded: number; readonly waitingPeriod: number; readonly rotationDelay: number }, founders_: ReadonlyArray<Address>]; result: void };
    join: { args: readonly [invitation_: { readonly invitee: Address; readonly nonce: bigint; readonly deadline: number }, vouchers_: ReadonlyArray<Address>, signatures_: ReadonlyArray<Hex>]; result: void };
    joinMany: { args: readonly [invitations_: ReadonlyArray<{ readonly invitee: Address; readonly nonce: bigint; readonly deadline: number }>, vouchers_: ReadonlyArray<ReadonlyArray<Address>>, signatures_: ReadonlyArray<ReadonlyArray<Hex>>]; result: void };
    joinWithProof: { args: readonly [module_: Address]; result: void };
    leave: { args: readonly []; result: void };
    noteContributor: { args: readonly [account_: Address]; result: void };
    proposeRotation: { args: readonly [from_: Address, to_: Address]; result: void };
    remove: { args: readonly [account_: Address, reason_: Hex]; result: void };
    rotate: { args: readonly [from_: Address]; result: void };
    setAuthority: { args: readonly [newAuthority_: Address]; result: void };
    setProofModule: { args: readonly [module_: Address, minimumWeight_: number]; result: void };
    setSettings: { args: readonly [settings_: { readonly vouchesNeeded: number; readonly waitingPeriod: number; readonly rotationDelay: number }]; result: void };
    vetoRotation: { args: readonly []; result: void };
    vouch: { args: readonly [candidate_: Address]; result: void };
  };
  events: {
    AuthorityUpdated: { authority: Address };
    ContributorNoted: { account: Address };
    DelegateChanged: { delegator: Address; fromDelegate: Address; toDelegate: Address };
    DelegateVotesChanged: { delegate: Address; previousVotes: bigint; newVotes: bigint };
    EIP712DomainChanged: {  };
    Initialized: { version: bigint };
    Joined: { account: Address; number: number; by: Address; since: number };
    Left: { account: Address; number: number };
    ProofModuleSet: { module: Address; minimumWeight: number };
    Removed: { account: Address; number: number; reason: Hex };
    Rotated: { number: number; from: Address; to: Address };
    RotationProposed: { number: number; from: Address; to: Address; by: Address; readyAt: number };
    RotationVetoed: { number: number; from: Address; to: Address };
    SettingsChanged: { settings: { readonly vouchesNeeded: number; readonly waitingPeriod: number; readonly rotationDelay: number } };
    Vouched: { voucher: Address; candidate: Address; vouches: bigint };
  };
}

/* prettier-ignore */
export interface ContributionTokenShape {
  reads: {
    CLOCK_MODE: { args: readonly []; result: string };
    allowance: { args: readonly [value0_: Address, value1_: Address]; result: bigint };
    approve: { args: readonly [value0_: Address, value1_: bigint]; result: boolean };
    authority: { args: readonly []; result: Address };
    balanceOf: { args: readonly [account_: Address]; result: bigint };
    clock: { args: readonly []; result: number };
    decimals: { args: readonly []; result: number };
    delegates: { args: readonly [account_: Address]; result: Address };
    eip712Domain: { args: readonly []; result: readonly [fields_: Hex, name_: string, version_: string, chainId_: bigint, verifyingContract_: Address, salt_: Hex, extensions_: ReadonlyArray<bigint>] };
    genesis: { args: readonly []; result: number };
    getPastBalance: { args: readonly [account_: Address, timepoint_: bigint]; result: bigint };
    getPastTotalSupply: { args: readonly [timepoint_: bigint]; result: bigint };
    getPastVotes: { args: readonly [account_: Address, timepoint_: bigint]; result: bigint };
    getVotes: { args: readonly [account_: Address]; result: bigint };
    giftCredits: { args: readonly [account_: Address]; result: bigint };
    grainsOf: { args: readonly [account_: Address]; result: bigint };
    halfLife: { args: readonly []; result: number };
    isConsumingScheduledOp: { args: readonly []; result: Hex };
    name: { args: readonly []; result: string };
    nonces: { args: readonly [owner_: Address]; result: bigint };
    symbol: { args: readonly []; result: string };
    totalSupply: { args: readonly []; result: bigint };
    transfer: { args: readonly [value0_: Address, value1_: bigint]; result: boolean };
    transferFrom: { args: readonly [value0_: Address, value1_: Address, value2_: bigint]; result: boolean };
  };
  writes: {
    attestCare: { args: readonly [account_: Address, minutes_: number, digest_: Hex]; result: bigint };
    credit: { args: readonly [account_: Address]; result: bigint };
    delegate: { args: readonly [delegatee_: Address]; result: void };
    delegateBySig: { args: readonly [delegatee_: Address, nonce_: bigint, expiry_: bigint, v_: number, r_: Hex, s_: Hex]; result: void };
    initialize: { args: readonly [authority_: Address, communityName_: string, halfLife_: number, careCreditsPerHour_: bigint, careMinutesPerWeek_: number]; result: void };
    mint: { args: readonly [account_: Address, amount_: bigint, reason_: Hex]; result: void };
    setAuthority: { args: readonly [newAuthority_: Address]; result: void };
    setCareRate: { args: readonly [creditsPerHour_: bigint, minutesPerWeek_: number]; result: void };
    setSource: { args: readonly [source_: Address, limit_: bigint, window_: number]; result: void };
  };
  events: {
    AuthorityUpdated: { authority: Address };
    CareAttested: { attester: Address; account: Address; minutes: number; digest: Hex };
    CareRateSet: { creditsPerHour: bigint; minutesPerWeek: number };
    DelegateChanged: { delegator: Address; fromDelegate: Address; toDelegate: Address };
    DelegateVotesChanged: { delegate: Address; previousVotes: bigint; newVotes: bigint };
    EIP712DomainChanged: {  };
    Earned: { source: Address; account: Address; amount: bigint; grains: bigint; reason: Hex };
    GiftsCredited: { account: Address; worth: bigint; credited: bigint };
    Initialized: { version: bigint };
    SourceSet: { source: Address; limit: bigint; window: number };
    Transfer: { from: Address; to: Address; value: bigint };
  };
}

/* prettier-ignore */
export interface CommunityGovernorShape {
  reads: {
    BALLOT_TYPEHASH: { args: readonly []; result: Hex };
    CLOCK_MODE: { args: readonly []; result: string };
    COUNTING_MODE: { args: readonly []; result: string };
    EXTENDED_BALLOT_TYPEHASH: { args: readonly []; result: Hex };
    MAX_QUORUM_BPS: { args: readonly []; result: bigint };
    MAX_VOTING_DELAY: { args: readonly []; result: bigint };
    MAX_VOTING_PERIOD: { args: readonly []; result: bigint };
    MIN_LATE_EXTENSION: { args: readonly []; result: bigint };
    MIN_QUORUM_BPS: { args: readonly []; result: bigint };
    MIN_VOTING_DELAY: { args: readonly []; result: bigint };
    MIN_VOTING_PERIOD: { args: readonly []; result: bigint };
    clock: { args: readonly []; result: number };
    eip712Domain: { args: readonly []; result: readonly [fields_: Hex, name_: string, version_: string, chainId_: bigint, verifyingContract_: Address, salt_: Hex, extensions_: ReadonlyArray<bigint>] };
    getProposalId: { args: readonly [targets_: ReadonlyArray<Address>, values_: ReadonlyArray<bigint>, calldatas_: ReadonlyArray<Hex>, descriptionHash_: Hex]; result: bigint };
    getVotes: { args: readonly [account_: Address, timepoint_: bigint]; result: bigint };
    getVotesWithParams: { args: readonly [account_: Address, timepoint_: bigint, params_: Hex]; result: bigint };
    hasVoted: { args: readonly [proposalId_: bigint, account_: Address]; result: boolean };
    hashProposal: { args: readonly [targets_: ReadonlyArray<Address>, values_: ReadonlyArray<bigint>, calldatas_: ReadonlyArray<Hex>, descriptionHash_: Hex]; result: bigint };
    lateQuorumVoteExtension: { args: readonly []; result: number };
    name: { args: readonly []; result: string };
    nonces: { args: readonly [owner_: Address]; result: bigint };
    proposalDeadline: { args: readonly [proposalId_: bigint]; result: bigint };
    proposalEta: { args: readonly [proposalId_: bigint]; result: bigint };
    proposalNeedsQueuing: { args: readonly [proposalId_: bigint]; result: boolean };
    proposalProposer: { args: readonly [proposalId_: bigint]; result: Address };
    proposalSnapshot: { args: readonly [proposalId_: bigint]; result: bigint };
    proposalThreshold: { args: readonly []; result: bigint };
    proposalVotes: { args: readonly [proposalId_: bigint]; result: readonly [againstVotes_: bigint, forVotes_: bigint, abstainVotes_: bigint] };
    quorum: { args: readonly [timepoint_: bigint]; result: bigint };
    quorumDenominator: { args: readonly []; result: bigint };
    state: { args: readonly [proposalId_: bigint]; result: number };
    supportsInterface: { args: readonly [interfaceId_: Hex]; result: boolean };
    timelock: { args: readonly []; result: Address };
    token: { args: readonly []; result: Address };
    updateTimelock: { args: readonly [newTimelock_: Address]; result: void };
    version: { args: readonly []; result: string };
    votingDelay: { args: readonly []; result: bigint };
    votingPeriod: { args: readonly []; result: bigint };
  };
  writes: {
    cancel: { args: readonly [targets_: ReadonlyArray<Address>, values_: ReadonlyArray<bigint>, calldatas_: ReadonlyArray<Hex>, descriptionHash_: Hex]; result: bigint };
    castVote: { args: readonly [proposalId_: bigint, support_: number]; result: bigint };
    castVoteBySig: { args: readonly [proposalId_: bigint, support_: number, voter_: Address, signature_: Hex]; result: bigint };
    castVoteWithReason: { args: readonly [proposalId_: bigint, support_: number, reason_: string]; result: bigint };
    castVoteWithReasonAndParams: { args: readonly [proposalId_: bigint, support_: number, reason_: string, params_: Hex]; result: bigint };
    castVoteWithReasonAndParamsBySig: { args: readonly [proposalId_: bigint, support_: number, voter_: Address, reason_: string, params_: Hex, signature_: Hex]; result: bigint };
    execute: { args: readonly [targets_: ReadonlyArray<Address>, values_: ReadonlyArray<bigint>, calldatas_: ReadonlyArray<Hex>, descriptionHash_: Hex]; result: bigint };
    initialize: { args: readonly [timelock_: Address, settings_: { readonly votingDelay: number; readonly votingPeriod: number; readonly lateExtension: number; readonly timelockDelay: number; readonly quorumBps: number }]; result: void };
    onERC1155BatchReceived: { args: readonly [value0_: Address, value1_: Address, value2_: ReadonlyArray<bigint>, value3_: ReadonlyArray<bigint>, value4_: Hex]; result: Hex };
    onERC1155Received: { args: readonly [value0_: Address, value1_: Address, value2_: bigint, value3_: bigint, value4_: Hex]; result: Hex };
    onERC721Received: { args: readonly [value0_: Address, value1_: Address, value2_: bigint, value3_: Hex]; result: Hex };
    propose: { args: readonly [targets_: ReadonlyArray<Address>, values_: ReadonlyArray<bigint>, calldatas_: ReadonlyArray<Hex>, description_: string]; result: bigint };
    queue: { args: readonly [targets_: ReadonlyArray<Address>, values_: ReadonlyArray<bigint>, calldatas_: ReadonlyArray<Hex>, descriptionHash_: Hex]; result: bigint };
    relay: { args: readonly [target_: Address, value_: bigint, data_: Hex]; result: void };
    setLateQuorumVoteExtension: { args: readonly [newVoteExtension_: number]; result: void };
    setProposalThreshold: { args: readonly [newProposalThreshold_: bigint]; result: void };
    setVotingDelay: { args: readonly [newVotingDelay_: number]; result: void };
    setVotingPeriod: { args: readonly [newVotingPeriod_: number]; result: void };
    updateQuorumNumerator: { args: readonly [newQuorumNumerator_: bigint]; result: void };
  };
  events: {
    EIP712DomainChanged: {  };
    Initialized: { version: bigint };
    LateQuorumVoteExtensionSet: { oldVoteExtension: bigint; newVoteExtension: bigint };
    ProposalCanceled: { proposalId: bigint };
    ProposalCreated: { proposalId: bigint; proposer: Address; targets: ReadonlyArray<Address>; values: ReadonlyArray<bigint>; signatures: ReadonlyArray<string>; calldatas: ReadonlyArray<Hex>; voteStart: bigint; voteEnd: bigint; description: string };
    ProposalExecuted: { proposalId: bigint };
    ProposalExtended: { proposalId: bigint; extendedDeadline: bigint };
    ProposalQueued: { proposalId: bigint; etaSeconds: bigint };
    ProposalThresholdSet: { oldProposalThreshold: bigint; newProposalThreshold: bigint };
    QuorumNumeratorUpdated: { oldQuorumNumerator: bigint; newQuorumNumerator: bigint };
    TimelockChange: { oldTimelock: Address; newTimelock: Address };
    VoteCast: { voter: Address; proposalId: bigint; support: number; weight: bigint; reason: string };
    VoteCastWithParams: { voter: Address; proposalId: bigint; support: number; weight: bigint; reason: string; params: Hex };
    VotingDelaySet: { oldVotingDelay: bigint; newVotingDelay: bigint };
    VotingPeriodSet: { oldVotingPeriod: bigint; newVotingPeriod: bigint };
  };
}

/* prettier-ignore */
export interface CommunityTimelockShape {
  reads: {
    CANCELLER_ROLE: { args: readonly []; result: Hex };
    DEFAULT_ADMIN_ROLE: { args: readonly []; result: Hex };
    EXECUTOR_ROLE: { args: readonly []; result: Hex };
    MAX_DELAY: { args: readonly []; result: bigint };
    MIN_DELAY: { args: readonly []; result: bigint };
    PROPOSER_ROLE: { args: readonly []; result: Hex };
    getMinDelay: { args: readonly []; result: bigint };
    getOperationState: { args: readonly [id_: Hex]; result: number };
    getRoleAdmin: { args: readonly [role_: Hex]; result: Hex };
    getTimestamp: { args: readonly [id_: Hex]; result: bigint };
    governor: { args: readonly []; result: Address };
    hasRole: { args: readonly [role_: Hex, account_: Address]; result: boolean };
    hashOperation: { args: readonly [target_: Address, value_: bigint, data_: Hex, predecessor_: Hex, salt_: Hex]; result: Hex };
    hashOperationBatch: { args: readonly [targets_: ReadonlyArray<Address>, values_: ReadonlyArray<bigint>, payloads_: ReadonlyArray<Hex>, predecessor_: Hex, salt_: Hex]; result: Hex };
    isOperation: { args: readonly [id_: Hex]; result: boolean };
    isOperationDone: { args: readonly [id_: Hex]; result: boolean };
    isOperationPending: { args: readonly [id_: Hex]; result: boolean };
    isOperationReady: { args: readonly [id_: Hex]; result: boolean };
    supportsInterface: { args: readonly [interfaceId_: Hex]; result: boolean };
  };
  writes: {
    cancel: { args: readonly [id_: Hex]; result: void };
    execute: { args: readonly [target_: Address, value_: bigint, payload_: Hex, predecessor_: Hex, salt_: Hex]; result: void };
    executeBatch: { args: readonly [targets_: ReadonlyArray<Address>, values_: ReadonlyArray<bigint>, payloads_: ReadonlyArray<Hex>, predecessor_: Hex, salt_: Hex]; result: void };
    grantRole: { args: readonly [role_: Hex, account_: Address]; result: void };
    initialize: { args: readonly [minDelay_: bigint, proposers_: ReadonlyArray<Address>, executors_: ReadonlyArray<Address>, admin_: Address]; result: void };
    onERC1155BatchReceived: { args: readonly [value0_: Address, value1_: Address, value2_: ReadonlyArray<bigint>, value3_: ReadonlyArray<bigint>, value4_: Hex]; result: Hex };
    onERC1155Received: { args: readonly [value0_: Address, value1_: Address, value2_: bigint, value3_: bigint, value4_: Hex]; result: Hex };
    onERC721Received: { args: readonly [value0_: Address, value1_: Address, value2_: bigint, value3_: Hex]; result: Hex };
    renounceRole: { args: readonly [role_: Hex, callerConfirmation_: Address]; result: void };
    revokeRole: { args: readonly [role_: Hex, account_: Address]; result: void };
    schedule: { args: readonly [target_: Address, value_: bigint, data_: Hex, predecessor_: Hex, salt_: Hex, delay_: bigint]; result: void };
    scheduleBatch: { args: readonly [targets_: ReadonlyArray<Address>, values_: ReadonlyArray<bigint>, payloads_: ReadonlyArray<Hex>, predecessor_: Hex, salt_: Hex, delay_: bigint]; result: void };
    updateDelay: { args: readonly [newDelay_: bigint]; result: void };
  };
  events: {
    CallExecuted: { id: Hex; index: bigint; target: Address; value: bigint; data: Hex };
    CallSalt: { id: Hex; salt: Hex };
    CallScheduled: { id: Hex; index: bigint; target: Address; value: bigint; data: Hex; predecessor: Hex; delay: bigint };
    Cancelled: { id: Hex };
    Initialized: { version: bigint };
    MinDelayChange: { oldDuration: bigint; newDuration: bigint };
    RoleAdminChanged: { role: Hex; previousAdminRole: Hex; newAdminRole: Hex };
    RoleGranted: { role: Hex; account: Address; sender: Address };
    RoleRevoked: { role: Hex; account: Address; sender: Address };
  };
}

/* prettier-ignore */
export interface CommunityAccessShape {
  reads: {
    ADMIN_ROLE: { args: readonly []; result: bigint };
    ASSESSOR_ROLE: { args: readonly []; result: bigint };
    GUARDIAN_ROLE: { args: readonly []; result: bigint };
    PUBLIC_ROLE: { args: readonly []; result: bigint };
    STEWARD_ROLE: { args: readonly []; result: bigint };
    canCall: { args: readonly [caller_: Address, target_: Address, selector_: Hex]; result: readonly [immediate_: boolean, delay_: number] };
    expiration: { args: readonly []; result: number };
    getAccess: { args: readonly [roleId_: bigint, account_: Address]; result: readonly [since_: number, currentDelay_: number, pendingDelay_: number, effect_: number] };
    getNonce: { args: readonly [id_: Hex]; result: number };
    getRoleAdmin: { args: readonly [roleId_: bigint]; result: bigint };
    getRoleGrantDelay: { args: readonly [roleId_: bigint]; result: number };
    getRoleGuardian: { args: readonly [roleId_: bigint]; result: bigint };
    getSchedule: { args: readonly [id_: Hex]; result: number };
    getTargetAdminDelay: { args: readonly [target_: Address]; result: number };
    getTargetFunctionRole: { args: readonly [target_: Address, selector_: Hex]; result: bigint };
    hasRole: { args: readonly [roleId_: bigint, account_: Address]; result: readonly [isMember_: boolean, executionDelay_: number] };
    hashOperation: { args: readonly [caller_: Address, target_: Address, data_: Hex]; result: Hex };
    isTargetClosed: { args: readonly [target_: Address]; result: boolean };
    minSetback: { args: readonly []; result: number };
  };
  writes: {
    cancel: { args: readonly [caller_: Address, target_: Address, data_: Hex]; result: number };
    consumeScheduledOp: { args: readonly [caller_: Address, data_: Hex]; result: void };
    execute: { args: readonly [target_: Address, data_: Hex]; result: number };
    grantRole: { args: readonly [roleId_: bigint, account_: Address, executionDelay_: number]; result: void };
    initialize: { args: readonly [initialAdmin_: Address]; result: void };
    initializeCommunity: { args: readonly [wiring_: { readonly opener: Address; readonly timelock: Address; readonly pool: Address; readonly requests: Address; readonly token: Address; readonly guardians: ReadonlyArray<Address>; readonly stewards: ReadonlyArray<Address>; readonly assessors: ReadonlyArray<Address> }]; result: void };
    labelRole: { args: readonly [roleId_: bigint, label_: string]; result: void };
    multicall: { args: readonly [data_: ReadonlyArray<Hex>]; result: ReadonlyArray<Hex> };
    renounceRole: { args: readonly [roleId_: bigint, callerConfirmation_: Address]; result: void };
    revokeRole: { args: readonly [roleId_: bigint, account_: Address]; result: void };
    schedule: { args: readonly [target_: Address, data_: Hex, when_: number]; result: readonly [operationId_: Hex, nonce_: number] };
    setGrantDelay: { args: readonly [roleId_: bigint, newDelay_: number]; result: void };
    setRoleAdmin: { args: readonly [roleId_: bigint, admin_: bigint]; result: void };
    setRoleGuardian: { args: readonly [roleId_: bigint, guardian_: bigint]; result: void };
    setTargetAdminDelay: { args: readonly [target_: Address, newDelay_: number]; result: void };
    setTargetClosed: { args: readonly [target_: Address, closed_: boolean]; result: void };
    setTargetFunctionRole: { args: readonly [target_: Address, selectors_: ReadonlyArray<Hex>, roleId_: bigint]; result: void };
    updateAuthority: { args: readonly [target_: Address, newAuthority_: Address]; result: void };
  };
  events: {
    Initialized: { version: bigint };
    OperationCanceled: { operationId: Hex; nonce: number };
    OperationExecuted: { operationId: Hex; nonce: number };
    OperationScheduled: { operationId: Hex; nonce: number; schedule: number; caller: Address; target: Address; data: Hex };
    RoleAdminChanged: { roleId: bigint; admin: bigint };
    RoleGrantDelayChanged: { roleId: bigint; delay: number; since: number };
    RoleGranted: { roleId: bigint; account: Address; delay: number; since: number; newMember: boolean };
    RoleGuardianChanged: { roleId: bigint; guardian: bigint };
    RoleLabel: { roleId: bigint; label: string };
    RoleRevoked: { roleId: bigint; account: Address };
    TargetAdminDelayUpdated: { target: Address; delay: number; since: number };
    TargetClosed: { target: Address; closed: boolean };
    TargetFunctionRoleUpdated: { target: Address; selector: Hex; roleId: bigint };
  };
}

/* prettier-ignore */
export interface SolidarityFactoryShape {
  reads: {
    MAX_FOUNDERS: { args: readonly []; result: bigint };
    MAX_NAME_LENGTH: { args: readonly []; result: bigint };
    addressesOf: { args: readonly [opener_: Address, salt_: Hex]; result: { readonly pool: Address; readonly requests: Address; readonly registry: Address; readonly token: Address; readonly governor: Address; readonly timelock: Address; readonly access: Address } };
    implementations: { args: readonly []; result: { readonly pool: Address; readonly requests: Address; readonly registry: Address; readonly token: Address; readonly governor: Address; readonly timelock: Address; readonly access: Address } };
    preset: { args: readonly [kind_: number]; result: { readonly registry: { readonly vouchesNeeded: number; readonly waitingPeriod: number; readonly rotationDelay: number }; readonly policy: { readonly since: number; readonly consentWindow: number; readonly votingPeriod: number; readonly lateExtension: number; readonly fundingPeriod: number; readonly rapidWindow: number; readonly rapidDelay: number; readonly rapidApprovals: number; readonly objectionBps: number; readonly quorumBps: number; readonly approvalBps: number; readonly ratifyBps: number }; readonly governance: { readonly votingDelay: number; readonly votingPeriod: number; readonly lateExtension: number; readonly timelockDelay: number; readonly quorumBps: number }; readonly consentFloor: number; readonly halfLife: number; readonly careCreditsPerHour: bigint; readonly careMinutesPerWeek: number } };
  };
  writes: {
    open: { args: readonly [community_: { readonly name: string; readonly salt: Hex; readonly founders: ReadonlyArray<Address>; readonly guardians: ReadonlyArray<Address>; readonly stewards: ReadonlyArray<Address>; readonly assessors: ReadonlyArray<Address>; readonly responders: ReadonlyArray<Address>; readonly assets: ReadonlyArray<{ readonly asset: Address; readonly creditRate: bigint; readonly ordinary: { readonly limit: bigint; readonly window: number }; readonly rapid: { readonly limit: bigint; readonly window: number }; readonly consentCap: bigint; readonly rapidPerPayee: bigint; readonly rapidWindow: number }>; readonly settings: { readonly registry: { readonly vouchesNeeded: number; readonly waitingPeriod: number; readonly rotationDelay: number }; readonly policy: { readonly since: number; readonly consentWindow: number; readonly votingPeriod: number; readonly lateExtension: number; readonly fundingPeriod: number; readonly rapidWindow: number; readonly rapidDelay: number; readonly rapidApprovals: number; readonly objectionBps: number; readonly quorumBps: number; readonly approvalBps: number; readonly ratifyBps: number }; readonly governance: { readonly votingDelay: number; readonly votingPeriod: number; readonly lateExtension: number; readonly timelockDelay: number; readonly quorumBps: number }; readonly consentFloor: number; readonly halfLife: number; readonly careCreditsPerHour: bigint; readonly careMinutesPerWeek: number } }]; result: { readonly pool: Address; readonly requests: Address; readonly registry: Address; readonly token: Address; readonly governor: Address; readonly timelock: Address; readonly access: Address } };
  };
  events: {
    CommunityOpened: { opener: Address; pool: Address; name: string; deployment: { readonly pool: Address; readonly requests: Address; readonly registry: Address; readonly token: Address; readonly governor: Address; readonly timelock: Address; readonly access: Address } };
  };
}

/* prettier-ignore */
export interface AttesterPersonhoodShape {
  reads: {
    accountOf: { args: readonly [person_: Hex]; result: Address };
    attestationOf: { args: readonly [account_: Address]; result: readonly [attester_: Address, attestation_: { readonly account: Address; readonly person: Hex; readonly weight: number; readonly issuedAt: number; readonly expiry: number }] };
    authority: { args: readonly []; result: Address };
    eip712Domain: { args: readonly []; result: readonly [fields_: Hex, name_: string, version_: string, chainId_: bigint, verifyingContract_: Address, salt_: Hex, extensions_: ReadonlyArray<bigint>] };
    isAttester: { args: readonly [attester_: Address]; result: boolean };
    isConsumingScheduledOp: { args: readonly []; result: Hex };
    weight: { args: readonly [account_: Address]; result: bigint };
  };
  writes: {
    attest: { args: readonly [attestation_: { readonly account: Address; readonly person: Hex; readonly weight: number; readonly issuedAt: number; readonly expiry: number }, attester_: Address, signature_: Hex]; result: void };
    revoke: { args: readonly [account_: Address]; result: void };
    setAttester: { args: readonly [attester_: Address, admitted_: boolean]; result: void };
    setAuthority: { args: readonly [newAuthority_: Address]; result: void };
  };
  events: {
    Attested: { attester: Address; account: Address; person: Hex; weight: number; issuedAt: number; expiry: number };
    AttesterSet: { attester: Address; admitted: boolean };
    AuthorityUpdated: { authority: Address };
    EIP712DomainChanged: {  };
    Revoked: { attester: Address; account: Address };
  };
}

/* prettier-ignore */
export interface PersonhoodShape {
  reads: {
    weight: { args: readonly [account_: Address]; result: bigint };
  };
  writes: {
  };
  events: {
  };
}
