// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAidRequests} from "../../../contracts/interfaces/IAidRequests.sol";
import {Status, Support, Track} from "../../../contracts/types/Request.sol";
import {bounded, Rules, toRules} from "../../../contracts/types/Rules.sol";
import {Opening, peopleFor} from "../../../contracts/types/Opening.sol";
import {Phase, Tally, toTally} from "../../../contracts/types/Tally.sol";
import {Test} from "../utils/Test.sol";

/// @notice The packed word of a request, and the rules beside it, against plain structs.
contract TallyFuzzTest is Test {
    /// @notice What a tally says, spelled out.
    struct Plain {
        Opening opening;
        uint256 deadline;
        uint256 needed;
        Phase phase;
        bool escalated;
        bool extended;
        uint256 people;
        uint256 forVoice;
        uint256 againstVoice;
        uint256 flags;
    }

    // ── One word, many fields ───────────────────────────────────────────────────────────────────────────────────────

    function testFuzz_everyFieldKeepsToItself(uint256[8] memory opening, uint256[12] memory seeds) public pure {
        Plain memory plain = opened(opening);
        Tally tally = toTally(plain.opening);
        same(tally, plain);
        for (uint256 i = 0; i < seeds.length; ++i) {
            tally = step(tally, plain, seeds[i]);
            same(tally, plain);
        }
    }

    function testFuzz_sumsFitWhoeverVotes(uint256[8] memory opening, uint256 seed) public pure {
        Plain memory plain = opened(opening);
        Tally tally = toTally(plain.opening);
        // The most that can ever come: everybody, with doubled voices, on one side.
        uint256 all = plain.opening.electorate;
        Support side = seed % 2 == 0 ? Support.For : Support.Against;
        uint256 first = bound(seed, 0, all);
        if (first > 0) tally = tally.withVote(side, first, 200 * first);
        if (first < all) tally = tally.withVote(side, all - first, 200 * (all - first));
        (plain.people, plain.forVoice, plain.againstVoice) = (all, 0, 0);
        if (side == Support.For) plain.forVoice = 200 * all;
        else plain.againstVoice = 200 * all;
        same(tally, plain);
    }

    function voteOutside(Tally tally, Support support, uint256 count, uint256 voice) external pure returns (Tally) {
        return tally.withVote(support, count, voice);
    }

    function testFuzz_nobodyOutsideTheElectorateIsCounted(uint256[8] memory opening, uint256 count) public {
        Plain memory plain = opened(opening);
        count = bound(count, plain.opening.electorate + 1, type(uint128).max);
        vm.expectRevert();
        this.voteOutside(toTally(plain.opening), Support.For, count, 0);
        vm.expectRevert();
        this.voteOutside(toTally(plain.opening), Support.For, 1, 201);
    }

    // ── Thresholds ──────────────────────────────────────────────────────────────────────────────────────────────────

    function testFuzz_thresholdsAreTheSmallestThatSuffice(uint256 bps, uint256 whole) public pure {
        bps = bound(bps, 1, 10_000);
        whole = bound(whole, 1, type(uint16).max);
        uint256 needed = peopleFor(bps, whole);
        assertGe(needed * 10_000, bps * whole, "as many as the share says");
        assertTrue(needed == 1 || (needed - 1) * 10_000 < bps * whole, "and not one more");
        assertGe(needed, uint256(1), "Law 19, Settings stay sane: silence is not enough");
        assertLe(needed, whole, "Law 9, Reachable veto: those able to vote suffice");
    }

    function testFuzz_aMajorityIsExact(uint256 yes, uint256 no, uint256 bps) public pure {
        bps = bound(bps, 5_001, 10_000);
        yes = bound(yes, 0, 5_000);
        no = bound(no, 0, 5_000);
        Opening memory opening;
        (opening.openedAt, opening.window, opening.track) = (1, 60, Track.Deliberation);
        (opening.wide, opening.electorate, opening.needed) = (true, 10_000, 1);
        Tally tally = toTally(opening);
        if (yes > 0) tally = tally.withVote(Support.For, yes, yes);
        if (no > 0) tally = tally.withVote(Support.Against, no, no);
        assertEq(tally.passes(bps), yes > 0 && yes * 10_000 >= bps * (yes + no), "at the share, and not below");
        assertTrue(!tally.passes(bps) || yes > no, "Law 19, Settings stay sane: never against the majority");
    }

    // ── Status ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function testFuzz_everySecondHasOneStatus(
        uint256[8] memory opening,
        uint256[6] memory seeds,
        IAidRequests.Policy memory policy,
        uint256 time
    ) public pure {
        Plain memory plain = opened(opening);
        Tally tally = toTally(plain.opening);
        for (uint256 i = 0; i < seeds.length; ++i) tally = step(tally, plain, seeds[i]);
        policy = sane(policy);
        Rules rules = toRules(policy);
        time = bound(time, plain.opening.openedAt, plain.opening.openedAt + 500 days);
        assertEq(
            uint256(tally.statusAt(rules, time)),
            uint256(plainStatus(plain, policy, time)),
            "Law 18, Phases partition time: as told in plain words"
        );
        edges(tally, plain, rules, policy);
    }

    function testFuzz_timeLeadsOnlyForward(
        uint256[8] memory opening,
        uint256[6] memory seeds,
        IAidRequests.Policy memory policy,
        uint256 early,
        uint256 late
    ) public pure {
        Plain memory plain = opened(opening);
        Tally tally = toTally(plain.opening);
        for (uint256 i = 0; i < seeds.length; ++i) tally = step(tally, plain, seeds[i]);
        Rules rules = toRules(sane(policy));
        early = bound(early, plain.opening.openedAt, plain.opening.openedAt + 400 days);
        late = bound(late, early, plain.opening.openedAt + 500 days);
        Status before = tally.statusAt(rules, early);
        Status later = tally.statusAt(rules, late);
        bool forward =
            later == before ||
                ((before == Status.Open || before == Status.Escalated) &&
                    (later == Status.Approved || later == Status.Defeated || later == Status.Lapsed)) ||
                (before == Status.Approved && later == Status.Lapsed);
        assertTrue(forward, "Law 18, Phases partition time: what is over stays over");
    }

    // ── Rules ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function testFuzz_rulesKeepEveryRule(IAidRequests.Policy memory policy, bool suspended, bool waiting) public pure {
        policy = sane(policy);
        Rules rules = toRules(policy).withSuspended(suspended).withWaiting(waiting);
        assertEq(abi.encode(rules.toPolicy()), abi.encode(policy), "as given");
        assertEq(rules.suspended(), suspended, "suspended by itself");
        assertEq(rules.waiting(), waiting, "waiting by itself");
        rules = rules.withSuspended(!suspended).withWaiting(!waiting);
        assertEq(abi.encode(rules.toPolicy()), abi.encode(policy), "still as given");
        assertEq(rules.suspended(), !suspended, "turned");
        assertEq(rules.waiting(), !waiting, "turned");
    }

    // ── Parts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function opened(uint256[8] memory raw) private pure returns (Plain memory plain) {
        Opening memory o = Opening(raw[0], raw[1], Track(raw[2] % 3), raw[3] % 2 == 0, raw[4], raw[5], raw[6], raw[7]);
        if (o.track == Track.Rapid) o.wide = true;
        o.openedAt = bound(o.openedAt, 1, type(uint32).max);
        // The longest windows: consent, or rapid and consent.
        o.window = bound(o.window, 1, 90 days / 60) * 60;
        o.electorate = bound(o.electorate, 1, o.wide ? type(uint16).max : 128);
        o.needed = bound(o.needed, 1, o.electorate);
        o.requester = bound(o.requester, 0, o.wide ? type(uint32).max : 128);
        o.payee = bound(o.payee, 0, o.wide ? type(uint32).max : 128);
        plain.opening = o;
        plain.deadline = o.openedAt + o.window;
        plain.needed = o.needed;
    }

    function step(Tally tally, Plain memory plain, uint256 seed) private pure returns (Tally) {
        uint256 action = seed % 6;
        seed >>= 8;
        if (action < 2) {
            uint256 left = plain.opening.electorate - plain.people;
            if (left == 0) return tally;
            uint256 count = bound(seed, 1, left);
            uint256 voice = bound(seed >> 16, 0, 200 * count);
            Support side = Support((seed >> 3) % 3);
            plain.people += count;
            if (side == Support.For) plain.forVoice += voice;
            if (side == Support.Against) plain.againstVoice += voice;
            return tally.withVote(side, count, voice);
        }
        if (action == 2) {
            uint256 place = plain.opening.wide ? seed % 32 : seed % 128;
            plain.flags |= 1 << place;
            return plain.opening.wide ? tally.withApproval(place) : tally.withVoter(place + 1);
        }
        bool deliberates = plain.escalated || plain.opening.track == Track.Deliberation;
        if (action == 3 && !deliberates && plain.phase == Phase.Live) {
            uint256 period = bound(seed, 60, 60 days / 60) * 60;
            plain.needed = bound(seed >> 64, 1, plain.opening.electorate);
            plain.deadline += period;
            (plain.escalated, plain.extended) = (true, false);
            (plain.people, plain.forVoice, plain.againstVoice, plain.flags) = (0, 0, 0, 0);
            return tally.withEscalation(period, plain.needed);
        }
        if (action == 4 && deliberates && !plain.extended) {
            uint256 extension = bound(seed, 0, 30 days / 60) * 60;
            plain.deadline += extension;
            plain.extended = true;
            return tally.withExtension(extension);
        }
        if (action == 5 && seed % 3 == 0) {
            // Any but the fourth, which nobody writes.
            uint256 index = (seed >> 4) % 7;
            plain.phase = Phase(index < 3 ? index : index + 1);
            return tally.withPhase(plain.phase);
        }
        return tally;
    }

    function same(Tally tally, Plain memory plain) private pure {
        assertTrue(tally.exists(), "exists");
        assertEq(tally.openedAt(), plain.opening.openedAt, "openedAt");
        assertEq(uint256(tally.snapshot()) + 1, plain.opening.openedAt, "snapshot");
        assertEq(tally.deadline(), plain.deadline, "deadline");
        assertEq(uint256(tally.track()), uint256(plain.opening.track), "track");
        assertEq(uint256(tally.phase()), uint256(plain.phase), "phase");
        assertEq(tally.escalated(), plain.escalated, "escalated");
        assertEq(tally.extended(), plain.extended, "extended");
        assertEq(tally.wide(), plain.opening.wide, "wide");
        assertEq(tally.people(), plain.people, "people");
        assertEq(tally.forVoice(), plain.forVoice, "forVoice");
        assertEq(tally.againstVoice(), plain.againstVoice, "againstVoice");
        assertEq(tally.needed(), plain.needed, "needed");
        assertEq(tally.electorate(), plain.opening.electorate, "electorate");
        assertEq(uint256(tally.requester()), plain.opening.requester, "requester");
        assertEq(uint256(tally.payee()), plain.opening.payee, "payee");
        uint256 flags;
        for (uint256 i = 0; i < (plain.opening.wide ? 32 : 128); ++i) {
            if (plain.opening.wide ? tally.hasApproval(i) : tally.hasVoter(i + 1)) flags |= 1 << i;
        }
        assertEq(flags, plain.flags, "flags");
    }

    /// @dev The status in plain words, a second time.
    function plainStatus(
        Plain memory plain,
        IAidRequests.Policy memory policy,
        uint256 time
    ) private pure returns (Status) {
        if (plain.phase != Phase.Live) {
            Status[8] memory done = [
                Status.None,
                Status.Paying,
                Status.Released,
                Status.None,
                Status.Refused,
                Status.Withdrawn,
                Status.Superseded,
                Status.Lapsed
            ];
            return done[uint256(plain.phase)];
        }
        bool decided;
        if (plain.opening.track == Track.Rapid && !plain.escalated) {
            uint256 approvals;
            for (uint256 i = 0; i < 32; ++i) approvals += (plain.flags >> i) & 1;
            if (approvals < policy.rapidApprovals) {
                return time >= plain.opening.openedAt + policy.rapidWindow ? Status.Defeated : Status.Open;
            }
            decided = true;
        }
        if (!decided && time < plain.deadline) return plain.escalated ? Status.Escalated : Status.Open;
        if (!decided && (plain.escalated || plain.opening.track == Track.Deliberation)) {
            uint256 sum = plain.forVoice + plain.againstVoice;
            bool enough = plain.people >= plain.needed;
            bool majority = plain.forVoice != 0 && plain.forVoice * 10_000 >= sum * policy.approvalBps;
            if (!enough || !majority) return Status.Defeated;
        }
        return time >= plain.deadline + policy.fundingPeriod ? Status.Lapsed : Status.Approved;
    }

    /// @dev The seconds at which something changes, and those before.
    function edges(Tally tally, Plain memory plain, Rules rules, IAidRequests.Policy memory policy) private pure {
        uint256[3] memory moments = [
            plain.deadline,
            plain.opening.openedAt + policy.rapidWindow,
            plain.deadline + policy.fundingPeriod
        ];
        for (uint256 i = 0; i < 3; ++i) {
            for (uint256 j = 0; j < 2; ++j) {
                assertEq(
                    uint256(tally.statusAt(rules, moments[i] - j)),
                    uint256(plainStatus(plain, policy, moments[i] - j)),
                    "Law 18, Phases partition time: at the very second"
                );
            }
        }
    }

    /// @dev Changes what it is given: once is enough, twice would multiply minutes twice.
    function sane(IAidRequests.Policy memory p) private pure returns (IAidRequests.Policy memory) {
        p.since = uint40(bound(p.since, 0, type(uint32).max));
        p.consentWindow = uint24(bound(p.consentWindow, 60, uint256(60 days) / 60) * 60);
        p.votingPeriod = uint24(bound(p.votingPeriod, 60, 60 days / 60) * 60);
        p.lateExtension = uint24(
            bound(p.lateExtension, 0, (p.votingPeriod < 30 days ? p.votingPeriod : 30 days) / 60) * 60
        );
        p.fundingPeriod = uint24(bound(p.fundingPeriod, 1 days, 180 days - 1));
        p.rapidWindow = uint24(bound(p.rapidWindow, 10, 30 days / 60) * 60);
        p.rapidDelay = uint24(bound(p.rapidDelay, 0, p.rapidWindow));
        p.rapidApprovals = uint8(bound(p.rapidApprovals, 1, 32));
        p.objectionBps = uint16(bound(p.objectionBps, 1, 5_000));
        p.quorumBps = uint16(bound(p.quorumBps, 1, 10_000));
        p.approvalBps = uint16(bound(p.approvalBps, 5_001, 10_000));
        p.ratifyBps = uint16(bound(p.ratifyBps, 1, 5_000));
        require(bounded(p, 1 hours), "the fuzz stays inside the bounds");
        return p;
    }
}
