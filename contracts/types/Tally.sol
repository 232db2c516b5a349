// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Opening} from "./Opening.sol";
import {Rules} from "./Rules.sol";
import {Status, Support, Track} from "./Request.sol";

/// @notice All that is stored of a version of a request, in one word: when it opened, how it is decided, how the votes
/// stand, and in a small community who has voted. Nothing here calls or loads anything.
/// @dev From the lowest bit, in every request: openedAt 32, minutes until the deadline 18, track 2, phase 3,
/// escalated 1, extended 1, wide 1. Then
/// small (numbers up to 128; consent and deliberation): people 8, for 15, against 15, needed 8, electorate 8,
/// requester 8, payee 8, and one flag for each of 128 voters;
/// wide: people 16, for 24, against 24, needed 16, electorate 16, requester 32, payee 32, and one flag for each of
/// 32 seats of responders. Voters of a wide request have their flags in a bitmap beside it.
/// A voice is at most 200 per person, so that sums of voices fit wherever the number of people fits.
type Tally is uint256;

/// @notice What somebody did to a request. What time does to it is computed (see `statusAt`).
/// @dev From `Paying` on, each is the status three further on. That is why `Defeated` is here, which only time brings and
/// nobody ever writes.
enum Phase {
    Live,
    Paying,
    Released,
    Defeated,
    Refused,
    Withdrawn,
    Superseded,
    Lapsed
}

using {
    exists,
    openedAt,
    snapshot,
    deadline,
    track,
    phase,
    escalated,
    extended,
    wide,
    deliberates,
    isParty,
    missing,
    isRapid,
    isLive,
    people,
    forVoice,
    againstVoice,
    needed,
    electorate,
    requester,
    payee,
    hasVoter,
    flagOf,
    hasApproval,
    approvals,
    passes,
    statusAt,
    withPhase,
    withVote,
    withVoter,
    withApproval,
    withExtension,
    withEscalation
} for Tally global;

uint256 constant MINUTES_AT = 32;
uint256 constant TRACK_AT = 50;
uint256 constant TRACK = 3 << TRACK_AT;
uint256 constant RAPID = uint256(Track.Rapid) << TRACK_AT;
uint256 constant PHASE_AT = 52;
uint256 constant PHASE = 7 << PHASE_AT;
uint256 constant ESCALATED = 1 << 55;
/// @dev Only deliberation, the third track, has the higher bit of the two.
uint256 constant DELIBERATES = ESCALATED | (2 << TRACK_AT);
uint256 constant EXTENDED = 1 << 56;
uint256 constant WIDE = 1 << 57;
uint256 constant PEOPLE_AT = 58;
uint256 constant FIRST_RESPONDER = 1 << 218;
/// @dev The flag of member number 1 lies at bit 128.
uint256 constant BEFORE_VOTERS = 1 << 127;
/// @dev What an escalation keeps: opening, deadline, track, wide, electorate, requester and payee.
uint256 constant SMALL_KEPT = (0xffffff << 104) | (3 << TRACK_AT) | 0x3ffffffffffff;
uint256 constant WIDE_KEPT = (0xffffffffffffffffffff << 138) | WIDE | (3 << TRACK_AT) | 0x3ffffffffffff;

// ---------------------------------------------------------------------------------------------------------- making

function toTally(Opening memory o) pure returns (Tally) {
    unchecked {
        uint256 word = o.openedAt | ((o.window / 60) << MINUTES_AT) | (uint256(o.track) << TRACK_AT);
        word |= o.wide
            ? WIDE | (o.needed << 122) | (o.electorate << 138) | (o.requester << 154) | (o.payee << 186)
            : (o.needed << 96) | (o.electorate << 104) | (o.requester << 112) | (o.payee << 120);
        return Tally.wrap(word);
    }
}

function withPhase(Tally tally, Phase next) pure returns (Tally) {
    return Tally.wrap((Tally.unwrap(tally) & ~PHASE) | (uint256(next) << PHASE_AT));
}

/// @notice Add a voter. `voice` is at most 200 for each of `count` people.
function withVote(Tally tally, Support support, uint256 count, uint256 voice) pure returns (Tally) {
    unchecked {
        // Nobody outside the electorate has people to count, hence every sum stays inside its field, and so do these.
        assert(count <= electorate(tally) - people(tally) && voice <= 200 * count);
        uint256 added = count << PEOPLE_AT;
        if (support == Support.For) added |= voice << (wide(tally) ? 74 : 66);
        else if (support == Support.Against) added |= voice << (wide(tally) ? 98 : 81);
        return Tally.wrap(Tally.unwrap(tally) + added);
    }
}

/// @notice Small requests only: remember that the member with this number, from 1 to 128, voted.
function withVoter(Tally tally, uint256 number) pure returns (Tally) {
    return Tally.wrap(Tally.unwrap(tally) | (BEFORE_VOTERS << number));
}

/// @notice Wide requests only: remember that the responder in this seat, from 0 to 31, approved.
function withApproval(Tally tally, uint256 seat) pure returns (Tally) {
    return Tally.wrap(Tally.unwrap(tally) | (FIRST_RESPONDER << seat));
}

/// @notice Give a deliberation more time, once.
function withExtension(Tally tally, uint256 extension) pure returns (Tally) {
    return Tally.wrap((Tally.unwrap(tally) | EXTENDED) + ((extension / 60) << MINUTES_AT));
}

/// @notice Turn objections into a deliberation: same request, same electorate, more time, and nobody has voted yet.
function withEscalation(Tally tally, uint256 votingPeriod, uint256 quorum) pure returns (Tally) {
    uint256 word = Tally.unwrap(tally) & (wide(tally) ? WIDE_KEPT : SMALL_KEPT);
    word |= ESCALATED | (quorum << (wide(tally) ? 122 : 96));
    return Tally.wrap(word + ((votingPeriod / 60) << MINUTES_AT));
}

// --------------------------------------------------------------------------------------------------------- reading

function exists(Tally tally) pure returns (bool) {
    return Tally.unwrap(tally) != 0;
}

function openedAt(Tally tally) pure returns (uint256) {
    return uint32(Tally.unwrap(tally));
}

/// @notice Weights are those of this second, the last before it opened.
function snapshot(Tally tally) pure returns (uint48) {
    unchecked {
        return uint48(openedAt(tally) - 1);
    }
}

/// @notice Votes and objections count before this second, never in it.
function deadline(Tally tally) pure returns (uint256) {
    unchecked {
        return openedAt(tally) + ((Tally.unwrap(tally) >> MINUTES_AT) & 0x3ffff) * 60;
    }
}

function track(Tally tally) pure returns (Track) {
    return Track((Tally.unwrap(tally) >> TRACK_AT) & 3);
}

function phase(Tally tally) pure returns (Phase) {
    return Phase((Tally.unwrap(tally) >> PHASE_AT) & 7);
}

function escalated(Tally tally) pure returns (bool) {
    return Tally.unwrap(tally) & ESCALATED != 0;
}

function extended(Tally tally) pure returns (bool) {
    return Tally.unwrap(tally) & EXTENDED != 0;
}

function wide(Tally tally) pure returns (bool) {
    return Tally.unwrap(tally) & WIDE != 0;
}

/// @notice Whether members vote for and against, rather than object.
function deliberates(Tally tally) pure returns (bool) {
    return Tally.unwrap(tally) & DELIBERATES != 0;
}

/// @notice Whether responders decide. Not any more once it has escalated.
function isRapid(Tally tally) pure returns (bool) {
    return Tally.unwrap(tally) & (TRACK | ESCALATED) == RAPID;
}

/// @notice Whether nobody has done anything to it that ends the deciding.
function isLive(Tally tally) pure returns (bool) {
    return Tally.unwrap(tally) & PHASE == 0;
}

/// @notice People who voted or objected.
function people(Tally tally) pure returns (uint256) {
    return (Tally.unwrap(tally) >> PEOPLE_AT) & (wide(tally) ? 0xffff : 0xff);
}

function forVoice(Tally tally) pure returns (uint256) {
    return wide(tally) ? (Tally.unwrap(tally) >> 74) & 0xffffff : (Tally.unwrap(tally) >> 66) & 0x7fff;
}

function againstVoice(Tally tally) pure returns (uint256) {
    return wide(tally) ? (Tally.unwrap(tally) >> 98) & 0xffffff : (Tally.unwrap(tally) >> 81) & 0x7fff;
}

function needed(Tally tally) pure returns (uint256) {
    return wide(tally) ? uint16(Tally.unwrap(tally) >> 122) : uint8(Tally.unwrap(tally) >> 96);
}

function electorate(Tally tally) pure returns (uint256) {
    return wide(tally) ? uint16(Tally.unwrap(tally) >> 138) : uint8(Tally.unwrap(tally) >> 104);
}

function requester(Tally tally) pure returns (uint32) {
    return wide(tally) ? uint32(Tally.unwrap(tally) >> 154) : uint8(Tally.unwrap(tally) >> 112);
}

function payee(Tally tally) pure returns (uint32) {
    return wide(tally) ? uint32(Tally.unwrap(tally) >> 186) : uint8(Tally.unwrap(tally) >> 120);
}

/// @notice Whether the member with this number asked, or is paid.
function isParty(Tally tally, uint256 number) pure returns (bool) {
    uint256 word = Tally.unwrap(tally);
    if (wide(tally)) return number == uint32(word >> 154) || number == uint32(word >> 186);
    return number == uint8(word >> 112) || number == uint8(word >> 120);
}

/// @notice How many people more it takes to escalate, or to make a quorum.
function missing(Tally tally) pure returns (uint256) {
    uint256 word = Tally.unwrap(tally);
    (uint256 there, uint256 enough) = wide(tally)
        ? ((word >> PEOPLE_AT) & 0xffff, uint256(uint16(word >> 122)))
        : ((word >> PEOPLE_AT) & 0xff, uint256(uint8(word >> 96)));
    unchecked {
        return there < enough ? enough - there : 0;
    }
}

/// @notice Small requests only: whether the member with this number, from 1 to 128, voted.
function hasVoter(Tally tally, uint256 number) pure returns (bool) {
    return Tally.unwrap(tally) & (BEFORE_VOTERS << number) != 0;
}

/// @notice Wide requests only: where in its bitmap the member with this number has a flag. The two stages of a request
/// have flags of their own.
function flagOf(Tally tally, uint256 number) pure returns (uint256) {
    return escalated(tally) ? (1 << 32) | number : number;
}

/// @notice Wide requests only: whether the responder in this seat, from 0 to 31, approved.
function hasApproval(Tally tally, uint256 seat) pure returns (bool) {
    return Tally.unwrap(tally) & (FIRST_RESPONDER << seat) != 0;
}

/// @notice Wide requests only: how many responders approved.
function approvals(Tally tally) pure returns (uint256) {
    return countFlags(uint32(Tally.unwrap(tally) >> 218));
}

/// @notice How many bits are set. Each turn takes off the lowest: as many turns as there are.
function countFlags(uint256 flags) pure returns (uint256 count) {
    unchecked {
        for (; flags != 0; flags &= flags - 1) ++count;
    }
}

/// @notice Whether a deliberation, as it stands, has its quorum and its majority.
function passes(Tally tally, uint256 approvalBps) pure returns (bool) {
    unchecked {
        uint256 yes = forVoice(tally);
        return people(tally) >= needed(tally) && yes > 0 && yes * 10_000 >= approvalBps * (yes + againstVoice(tally));
    }
}

/// @notice Where a request stands at `time`: exactly one status at every second.
/// @param rules Those in force when it opened.
function statusAt(Tally tally, Rules rules, uint256 time) pure returns (Status) {
    if (!exists(tally)) return Status.None;
    Phase now_ = phase(tally);
    if (now_ != Phase.Live) return Status(uint8(now_) + 3);
    uint256 end = deadline(tally);
    unchecked {
        if (isRapid(tally)) {
            if (approvals(tally) < rules.rapidApprovals()) {
                return time < openedAt(tally) + rules.rapidWindow() ? Status.Open : Status.Defeated;
            }
        } else if (time < end) {
            return escalated(tally) ? Status.Escalated : Status.Open;
        } else if (deliberates(tally) && !passes(tally, rules.approvalBps())) {
            return Status.Defeated;
        }
        return time < end + rules.fundingPeriod() ? Status.Approved : Status.Lapsed;
    }
}
