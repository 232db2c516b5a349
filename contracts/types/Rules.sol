// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAidRequests} from "../interfaces/IAidRequests.sol";

/// @notice The rules of decision in one word, with the two facts that every payment must know beside them: whether
/// members have suspended the rapid track, and whether approved requests wait in line.
/// @dev From the lowest bit: since 32, consentWindow 24, votingPeriod 24, lateExtension 24, fundingPeriod 24,
/// rapidWindow 24, rapidDelay 24, rapidApprovals 6, objectionBps 13, quorumBps 14, approvalBps 14, ratifyBps 13,
/// suspended 1, waiting 1. A bounded policy (see `bounded`) fits; `toRules` must be given no other.
type Rules is uint256;

using {
    since,
    consentWindow,
    votingPeriod,
    lateExtension,
    fundingPeriod,
    rapidWindow,
    rapidDelay,
    rapidApprovals,
    objectionBps,
    quorumBps,
    approvalBps,
    ratifyBps,
    suspended,
    waiting,
    withSuspended,
    withWaiting,
    withFactsOf,
    toPolicy
} for Rules global;

uint256 constant WINDOW = 0xffffff;
uint256 constant SUSPENDED = 1 << 236;
uint256 constant WAITING = 1 << 237;

/// @notice Whether every rule lies between its bounds, so that no setting disables a law.
/// @dev Windows are whole minutes, which is how a request remembers its own deadline.
/// @param floor The shortest consent window that this community ever allows.
function bounded(IAidRequests.Policy memory p, uint24 floor) pure returns (bool) {
    return
        _wholeMinutes(p) &&
        p.consentWindow >= floor &&
        p.consentWindow <= 60 days &&
        p.votingPeriod >= 1 hours &&
        p.votingPeriod <= 60 days &&
        p.lateExtension <= p.votingPeriod &&
        p.lateExtension <= 30 days &&
        p.fundingPeriod >= 1 days &&
        p.fundingPeriod <= 180 days &&
        p.rapidWindow >= 10 minutes &&
        p.rapidWindow <= 30 days &&
        p.rapidDelay <= p.rapidWindow &&
        p.rapidApprovals >= 1 &&
        p.rapidApprovals <= 32 &&
        _share(p.objectionBps, 1, 5_000) &&
        _share(p.quorumBps, 1, 10_000) &&
        _share(p.approvalBps, 5_001, 10_000) &&
        _share(p.ratifyBps, 1, 5_000);
}

function _share(uint256 bps, uint256 least, uint256 most) pure returns (bool) {
    return bps >= least && bps <= most;
}

function _wholeMinutes(IAidRequests.Policy memory p) pure returns (bool) {
    return
        p.consentWindow % 60 == 0 && p.votingPeriod % 60 == 0 && p.lateExtension % 60 == 0 && p.rapidWindow % 60 == 0;
}

/// @notice Pack a bounded policy. Not suspended, nobody waits.
function toRules(IAidRequests.Policy memory p) pure returns (Rules) {
    uint256 windows = uint256(p.consentWindow) |
        (uint256(p.votingPeriod) << 24) |
        (uint256(p.lateExtension) << 48) |
        (uint256(p.fundingPeriod) << 72) |
        (uint256(p.rapidWindow) << 96) |
        (uint256(p.rapidDelay) << 120);
    uint256 shares = uint256(p.rapidApprovals) |
        (uint256(p.objectionBps) << 6) |
        (uint256(p.quorumBps) << 19) |
        (uint256(p.approvalBps) << 33) |
        (uint256(p.ratifyBps) << 47);
    return Rules.wrap(uint256(uint32(p.since)) | (windows << 32) | (shares << 176));
}

/// @notice The policy that these rules stand for.
function toPolicy(Rules rules) pure returns (IAidRequests.Policy memory p) {
    p.since = uint40(since(rules));
    p.consentWindow = uint24(consentWindow(rules));
    p.votingPeriod = uint24(votingPeriod(rules));
    p.lateExtension = uint24(lateExtension(rules));
    p.fundingPeriod = uint24(fundingPeriod(rules));
    p.rapidWindow = uint24(rapidWindow(rules));
    p.rapidDelay = uint24(rapidDelay(rules));
    p.rapidApprovals = uint8(rapidApprovals(rules));
    p.objectionBps = uint16(objectionBps(rules));
    p.quorumBps = uint16(quorumBps(rules));
    p.approvalBps = uint16(approvalBps(rules));
    p.ratifyBps = uint16(ratifyBps(rules));
}

/// @notice From when on they are in force.
function since(Rules rules) pure returns (uint256) {
    return uint32(Rules.unwrap(rules));
}

function consentWindow(Rules rules) pure returns (uint256) {
    return (Rules.unwrap(rules) >> 32) & WINDOW;
}

function votingPeriod(Rules rules) pure returns (uint256) {
    return (Rules.unwrap(rules) >> 56) & WINDOW;
}

function lateExtension(Rules rules) pure returns (uint256) {
    return (Rules.unwrap(rules) >> 80) & WINDOW;
}

function fundingPeriod(Rules rules) pure returns (uint256) {
    return (Rules.unwrap(rules) >> 104) & WINDOW;
}

function rapidWindow(Rules rules) pure returns (uint256) {
    return (Rules.unwrap(rules) >> 128) & WINDOW;
}

function rapidDelay(Rules rules) pure returns (uint256) {
    return (Rules.unwrap(rules) >> 152) & WINDOW;
}

function rapidApprovals(Rules rules) pure returns (uint256) {
    return (Rules.unwrap(rules) >> 176) & 0x3f;
}

function objectionBps(Rules rules) pure returns (uint256) {
    return (Rules.unwrap(rules) >> 182) & 0x1fff;
}

function quorumBps(Rules rules) pure returns (uint256) {
    return (Rules.unwrap(rules) >> 195) & 0x3fff;
}

function approvalBps(Rules rules) pure returns (uint256) {
    return (Rules.unwrap(rules) >> 209) & 0x3fff;
}

function ratifyBps(Rules rules) pure returns (uint256) {
    return (Rules.unwrap(rules) >> 223) & 0x1fff;
}

/// @notice Whether members have suspended the rapid track.
function suspended(Rules rules) pure returns (bool) {
    return Rules.unwrap(rules) & SUSPENDED != 0;
}

/// @notice Whether, in some asset, somebody waits in line.
function waiting(Rules rules) pure returns (bool) {
    return Rules.unwrap(rules) & WAITING != 0;
}

function withSuspended(Rules rules, bool yes) pure returns (Rules) {
    return _with(rules, SUSPENDED, yes);
}

function withWaiting(Rules rules, bool yes) pure returns (Rules) {
    return _with(rules, WAITING, yes);
}

/// @notice These rules, of which nothing is known yet, with what is known of others: suspended, waiting.
function withFactsOf(Rules rules, Rules others) pure returns (Rules) {
    return Rules.wrap(Rules.unwrap(rules) | (Rules.unwrap(others) & (SUSPENDED | WAITING)));
}

function _with(Rules rules, uint256 flag, bool yes) pure returns (Rules) {
    uint256 word = Rules.unwrap(rules);
    return Rules.wrap(yes ? word | flag : word & ~flag);
}
