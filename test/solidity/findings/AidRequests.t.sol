// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {AidRequests} from "../../../contracts/AidRequests.sol";
import {IAidRequests} from "../../../contracts/interfaces/IAidRequests.sol";
import {NATIVE} from "../../../contracts/libraries/Assets.sol";
import {Cadence, RequestId, Status, Support, Terms, toRequestId, Track} from "../../../contracts/types/Request.sol";
import {Payee, Reentrant} from "../../mocks/Payees.sol";
import {RequestsTest} from "../utils/RequestsTest.sol";

/// @dev Looks at the requests while it is being paid.
contract Onlooker {
    IAidRequests private immutable requests;
    RequestId public id;
    Status public seen;

    constructor(IAidRequests requests_) {
        requests = requests_;
    }

    function watch(RequestId id_) external {
        id = id_;
    }

    // solhint-disable-next-line no-complex-fallback -- a payee with a will of its own is the point
    receive() external payable {
        seen = requests.statusOf(id);
    }
}

/// @notice Attacks known from elsewhere, each with the test that would have caught it here.
contract AidRequestsFindingsTest is RequestsTest {
    address private mallory;

    function setUp() public {
        open(10);
        mallory = person("mallory");
    }

    // ── Weight ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Votes that appear for the occasion: joined, lent or earned in the block of the request or after.
    /// @custom:finding flash-loaned-votes
    function test_flashLoanedVotesWithEmergencyExecution() public {
        token.setSource(address(this), type(uint96).max, 30 days);
        (RequestId id, Terms memory terms) = ask(Track.Deliberation);
        // In the same second:
        join(mallory);
        token.mint(member(2), 10_000e18, 0);
        delegate(member(3), member(2));
        skip(7 days - 1);
        assertVoice(id, mallory, 0);
        assertVoice(id, member(2), 100);
        assertVoice(id, member(3), 100);
        skip(1);
        assertVoice(id, mallory, 0);

        // Voting and execution never share a block.
        (id, terms) = ask(Track.Deliberation);
        for (uint256 i = 4; i <= 9; ++i) vote(id, member(i), Support.For);
        vm.expectRevert(
            abi.encodeWithSelector(IAidRequests.AidRequestsUnexpectedStatus.selector, id, Status.Open, Status.Approved)
        );
        requests.release(id, terms);
    }

    /// @notice A delegate of requester and payee keeps everybody else's units, and the requester keeps those of others.
    function test_delegatingToAnOpponentSilencesNobody() public {
        // Mallory's friends delegate to member 3, who would object.
        delegate(member(1), member(3));
        delegate(member(2), member(3));
        skip(1);
        Terms memory terms = termsBy(member(1), Track.Consent);
        (terms.payee, terms.agreed) = (member(2), false);
        RequestId id = ask(terms);
        assertVoice(id, member(3), 100);
        object(id, 3, 4);
        statusIs(id, Status.Escalated, "Law 11, No self-dealing: nobody is silenced by being delegated to");
    }

    /// @notice A person moves to a new address between two votes.
    function test_rotationDoesNotVoteTwice() public {
        (RequestId id, ) = ask(Track.Deliberation);
        vote(id, member(2), Support.For);
        vm.prank(member(2));
        registry.proposeRotation(member(2), mallory);
        skip(3 days);
        registry.rotate(member(2));
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsNoVoice.selector, id, mallory));
        vm.prank(mallory);
        requests.vote(id, Support.For, 0);

        // What opens now is the new address's, and both addresses together are one conflict of interest.
        skip(1);
        Terms memory terms = termsBy(mallory, Track.Consent);
        (terms.payee, terms.agreed) = (member(2), false);
        id = ask(terms);
        assertEq(standingOf(id).electorate, uint256(9), "Law 11, No self-dealing: one person is taken off, once");
        assertVoice(id, mallory, 0);
        assertVoice(id, member(2), 0);
    }

    /// @notice A responder approves their own request, or one that pays them.
    function test_responderApprovesTheirOwn() public {
        Terms memory terms = termsBy(responder(0), Track.Rapid);
        RequestId id = ask(terms);
        skip(1 hours);
        IAidRequests.Approval[] memory approvals = approvalsOf(id, 0, 1);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsConflictOfInterest.selector, id, responder(0)));
        requests.releaseRapid(id, terms, approvals);
        approvals = approvalsOf(id, 1, 2);
        requests.releaseRapid(id, terms, approvals);
        assertEq(responder(0).balance, uint256(1 ether), "two others may");
    }

    // ── Time ────────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice A takeover that failed is tried again without anybody noticing.
    /// @custom:finding quiet-second-try
    function test_quietSecondTryAfterAFailedTakeover() public {
        // Defeated stays defeated: nothing revives it.
        (RequestId id, Terms memory terms) = ask(Track.Deliberation);
        vote(id, member(2), Support.For);
        skip(5 days);
        statusIs(id, Status.Defeated, "no quorum");
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsVotingOver.selector, id, now_(), now_()));
        vm.prank(member(3));
        requests.vote(id, Support.For, 0);
        vm.expectPartialRevert(IAidRequests.AidRequestsUnexpectedStatus.selector);
        vm.prank(member(1));
        requests.amend(id, terms, terms);
        vm.expectPartialRevert(IAidRequests.AidRequestsUnexpectedStatus.selector);
        vm.prank(member(1));
        requests.appeal(id, terms, 0);

        // The same terms again are another request, with nobody's vote.
        RequestId again = ask(terms);
        assertNotEq(RequestId.unwrap(again), RequestId.unwrap(id), "another id");
        assertEq(standingOf(again).people, uint256(0), "nobody's vote");

        // An escalated request cannot slip back to consent.
        (id, terms) = ask(Track.Consent);
        object(id, 2, 3);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsInvalidTerms.selector, terms));
        vm.prank(member(1));
        requests.amend(id, terms, terms);
    }

    /// @notice A hidden majority shows up in the last second.
    /// @custom:finding late-votes
    function test_lateVotesAtTheDeadline() public {
        (RequestId id, ) = ask(Track.Deliberation);
        skip(5 days - 1);
        for (uint256 i = 2; i <= 4; ++i) vote(id, member(i), Support.For);
        skip(1);
        statusIs(id, Status.Open, "everybody else gets a day to answer");
        for (uint256 i = 5; i <= 8; ++i) vote(id, member(i), Support.Against);
        skip(1 days);
        statusIs(id, Status.Defeated, "and did");
    }

    /// @notice At every threshold: what is exactly enough is enough, and one less is not.
    /// @custom:finding boundary-equality
    /// @custom:finding overlapping-phases
    function test_boundaryEquality() public {
        // Nine people: 20 % is 1.8, hence two objections; 30 % is 2.7, hence three for the quorum.
        (RequestId one_, ) = ask(Track.Consent);
        (RequestId two, ) = ask(Track.Consent);
        (RequestId few, ) = ask(Track.Deliberation);
        (RequestId enough, ) = ask(Track.Deliberation);
        (RequestId tied, ) = ask(Track.Deliberation);
        (RequestId sixty, ) = ask(Track.Deliberation);
        object(one_, 2, 2);
        object(two, 2, 3);
        statusIs(one_, Status.Open, "one objection of two");
        statusIs(two, Status.Escalated, "two of two");
        for (uint256 i = 2; i <= 3; ++i) vote(few, member(i), Support.For);
        for (uint256 i = 2; i <= 4; ++i) vote(enough, member(i), Support.For);
        for (uint256 i = 2; i <= 5; ++i) vote(tied, member(i), i < 4 ? Support.For : Support.Against);
        for (uint256 i = 2; i <= 6; ++i) vote(sixty, member(i), i < 5 ? Support.For : Support.Against);
        skip(3 days - 1);
        statusIs(one_, Status.Open, "Law 18, Phases partition time: the last second of the window");
        skip(1);
        statusIs(one_, Status.Approved, "Law 18, Phases partition time: the first after it");
        skip(2 days);
        statusIs(few, Status.Defeated, "two people of three");
        statusIs(enough, Status.Approved, "three of three");
        statusIs(tied, Status.Defeated, "a tie");
        statusIs(sixty, Status.Approved, "60 % of 60 %");
        skip(30 days - 1);
        statusIs(enough, Status.Approved, "Law 18, Phases partition time: the last second to be paid");
        skip(1);
        statusIs(enough, Status.Lapsed, "Law 18, Phases partition time: the first after it");
    }

    /// @notice Money after the deadline: what was not paid in time is not paid.
    /// @custom:finding money-after-deadline
    function test_moneyAfterTheDeadline() public {
        (RequestId id, Terms memory terms) = approved();
        (RequestId rapid, Terms memory rapidTerms) = ask(Track.Rapid);
        approveRapid(rapid, rapidTerms, 0, 1);
        skip(30 days);
        vm.expectPartialRevert(IAidRequests.AidRequestsUnexpectedStatus.selector);
        requests.release(id, terms);
        skip(4 days);
        statusIs(rapid, Status.Lapsed, "rapid ones lapse, too");
        vm.expectPartialRevert(IAidRequests.AidRequestsUnexpectedStatus.selector);
        requests.release(rapid, rapidTerms);
    }

    // ── What is decided is what is paid ─────────────────────────────────────────────────────────────────────────────

    /// @notice Another amount, payee or asset than was approved.
    /// @custom:finding terms-changed-after-approval
    function test_termsChangedAfterApproval() public {
        (RequestId id, Terms memory terms) = approved();
        bytes memory original = abi.encode(terms);
        for (uint256 i = 0; i < 13; ++i) {
            Terms memory changed = abi.decode(original, (Terms));
            if (i == 0) changed.asset = address(token);
            if (i == 1) changed.amount += 1;
            if (i == 2) changed.payee = mallory;
            if (i == 3) changed.requester = mallory;
            if (i == 4) changed.category += 1;
            if (i == 5) changed.track = Track.Rapid;
            if (i == 6) changed.cadence = Cadence.Stream;
            if (i == 7) changed.parts = 1;
            if (i == 8) changed.cliff = 1;
            if (i == 9) changed.duration = 1;
            if (i == 10) changed.evidence = 0;
            if (i == 11) changed.agreed = false;
            if (i == 12) changed.appealed = true;
            vm.expectRevert(
                abi.encodeWithSelector(IAidRequests.AidRequestsWrongTerms.selector, id, toRequestId(changed, 1, 1))
            );
            requests.release(id, changed);
            // Nor by an id that fits the terms: it was never opened.
            RequestId other = toRequestId(changed, 1, 1);
            vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsUnknownRequest.selector, other));
            requests.release(other, changed);
        }
        vm.expectPartialRevert(IAidRequests.AidRequestsUnexpectedStatus.selector);
        vm.prank(member(1));
        requests.amend(id, terms, terms);
        vm.expectPartialRevert(IAidRequests.AidRequestsUnexpectedStatus.selector);
        vm.prank(steward);
        requests.refuse(id, terms, 0);
        requests.release(id, terms);
        assertEq(member(1).balance, uint256(1 ether), "Law 12, Approved is frozen");
    }

    /// @notice Votes, approvals and scores for version 1 used for version 2.
    /// @custom:finding review-of-other-version
    function test_reviewOfVersion1UsedForVersion2() public {
        (RequestId id, Terms memory terms) = ask(Track.Rapid);
        approveRapid(id, terms, 0, 0);
        IAidRequests.Approval[] memory approvals = approvalsOf(id, 1, 1);
        vm.prank(assessor);
        requests.assess(id, terms, IAidRequests.Scores(10, 10, 10));
        Terms memory next = abi.decode(abi.encode(terms), (Terms));
        next.amount = 10 ether;
        vm.prank(member(1));
        RequestId nextId = requests.amend(id, terms, next);
        skip(1 hours);
        assertEq(standingOf(nextId).approvals, uint256(0), "no approvals");
        assertEq(desk.priorityOf(requests, nextId), uint256(125), "no scores");
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsInvalidSignature.selector, responder(1)));
        requests.releaseRapid(nextId, next, approvals);
        vm.expectPartialRevert(IAidRequests.AidRequestsUnexpectedStatus.selector);
        requests.releaseRapid(id, terms, approvals);
    }

    // ── Thresholds ──────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Silence is assent, and there is nobody to speak.
    /// @custom:finding no-voters
    function test_noVoters() public {
        for (uint256 i = 2; i <= 10; ++i) {
            vm.prank(member(i));
            registry.leave();
        }
        skip(1);
        for (uint8 track = 0; track < 3; ++track) {
            Terms memory terms = termsBy(member(1), Track(track));
            vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsNobodyCanObject.selector, uint256(1)));
            vm.prank(member(1));
            requests.request(terms);
        }
        // One who can object suffices, whatever the share.
        address friend = person("friend");
        join(friend);
        skip(7 days + 1);
        RequestId id = ask(termsBy(member(1), Track.Consent));
        assertEq(standingOf(id).peopleNeeded, uint256(1), "Law 9, Reachable veto: one of one");
        vote(id, friend, Support.Against);
        statusIs(id, Status.Escalated, "Law 9, Reachable veto: and it counts");
    }

    /// @notice A threshold over people who cannot vote: those who wait, left, ask or are paid.
    /// @custom:finding threshold-over-nonvoters
    function test_thresholdCountedOverPeopleWhoCannotVote() public {
        for (uint256 i = 0; i < 20; ++i) join(address(uint160(0xadd0000 + i)));
        for (uint256 i = 8; i <= 10; ++i) {
            vm.prank(member(i));
            registry.leave();
        }
        skip(1);
        Terms memory terms = termsBy(member(1), Track.Consent);
        (terms.payee, terms.agreed) = (member(2), false);
        RequestId id = ask(terms);
        assertEq(standingOf(id).electorate, uint256(5), "Law 9, Reachable veto: seven members without two");
        assertEq(standingOf(id).peopleNeeded, uint256(1), "Law 9, Reachable veto: 20 % of them");
        assertEq(standingOf(ask(termsBy(stranger, Track.Deliberation))).electorate, uint256(7), "all who can");
    }

    /// @notice Somebody lowers the bar for themselves: by leaving, delegating, voting or asking.
    /// @custom:finding lowering-the-bar
    function test_ownActionLoweringTheBar() public {
        (RequestId id, Terms memory terms) = ask(Track.Deliberation);
        uint256 needed = standingOf(id).peopleNeeded;
        vm.prank(member(1));
        registry.leave();
        for (uint256 i = 5; i <= 10; ++i) {
            vm.prank(member(i));
            registry.leave();
        }
        requests.setResponder(responder(0), false);
        assertEq(standingOf(id).peopleNeeded, needed, "leaving lowers nothing");
        vote(id, member(2), Support.For);
        assertEq(standingOf(id).peopleNeeded, needed, "voting lowers nothing");
        skip(5 days);
        statusIs(id, Status.Defeated, "one of three");
        vm.expectPartialRevert(IAidRequests.AidRequestsUnexpectedStatus.selector);
        requests.release(id, terms);

        // Fewer responders do not mean fewer approvals.
        open(10);
        (id, terms) = ask(Track.Rapid);
        requests.setResponder(responder(1), false);
        requests.setResponder(responder(2), false);
        approveRapid(id, terms, 0, 0);
        statusIs(id, Status.Open, "two are needed as before");
    }

    /// @notice Zero that means unlimited.
    /// @custom:finding sentinel
    function test_zeroAsUnlimited() public {
        requests.setConsentCap(NATIVE, 0);
        requests.setRapidCap(NATIVE, 0, 0);
        Terms memory terms = termsBy(member(1), Track.Consent);
        terms.amount = 1;
        vm.expectRevert(
            abi.encodeWithSelector(IAidRequests.AidRequestsBeyondConsentCap.selector, NATIVE, uint256(1), uint256(0))
        );
        vm.prank(member(1));
        requests.request(terms);
        terms.track = Track.Rapid;
        vm.expectRevert(
            abi.encodeWithSelector(
                IAidRequests.AidRequestsBeyondRapidCap.selector,
                NATIVE,
                member(1),
                uint256(1),
                uint256(0)
            )
        );
        vm.prank(member(1));
        requests.request(terms);

        // A budget taken away pays nothing, and no waiting opens it.
        setBudget(NATIVE, ORDINARY, 0);
        terms.track = Track.Deliberation;
        RequestId id = ask(terms);
        for (uint256 i = 2; i <= 4; ++i) vote(id, member(i), Support.For);
        skip(5 days);
        assertEq(requests.release(id, terms), uint256(0), "it waits");
        assertEq(pool.books(NATIVE).committed, uint256(0), "Law 3, No back door: without a budget nothing moves");
    }

    // ── Queues, batches, ids ────────────────────────────────────────────────────────────────────────────────────────

    /// @notice One item that can never be served blocks the line.
    /// @custom:finding stuck-item
    function test_oneStuckItemBlocksAQueue() public {
        requests.setConsentCap(NATIVE, type(uint112).max);
        Payee burner = new Payee(Payee.Mood.Burning);
        Terms memory big = termsBy(member(1), Track.Consent);
        big.amount = 120 ether;
        (big.payee, big.agreed) = (address(burner), false);
        RequestId bigId = ask(big);
        (RequestId smallId, Terms memory small) = approved();
        requests.release(bigId, big);
        requests.release(smallId, small);
        fill(21 ether);
        requests.release(bigId, big);
        statusIs(bigId, Status.Released, "Law 5, No hostage: owed to who cannot be paid");
        requests.release(smallId, small);
        assertEq(member(1).balance, uint256(1 ether), "Law 5, No hostage: and the next is served");

        // One that asks for more than there will ever be ends with its time, and gives back what it held.
        big.amount = type(uint112).max;
        bigId = ask(big);
        (smallId, small) = approved();
        requests.release(bigId, big);
        requests.release(smallId, small);
        fill(5 ether);
        skip(27 days + 3 days);
        statusIs(bigId, Status.Lapsed, "it does not stand for ever");
        requests.lapse(bigId, big);
        (smallId, small) = approved();
        requests.release(smallId, small);
        statusIs(smallId, Status.Released, "Law 5, No hostage: the line moves on");
    }

    /// @notice The same voter, request or responder twice in one call.
    /// @custom:finding duplicates-in-one-call
    function test_duplicatesInOneCall() public {
        (RequestId id, ) = ask(Track.Deliberation);
        IAidRequests.Ballot[] memory ballots = new IAidRequests.Ballot[](3);
        ballots[0] = ballotOf(id, member(2), Support.For);
        ballots[1] = ballotOf(id, member(3), Support.For);
        ballots[2] = ballotOf(id, member(2), Support.Against);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsAlreadyVoted.selector, id, member(2)));
        requests.voteBySig(ballots);
        (RequestId other, ) = ask(Track.Deliberation);
        IAidRequests.Choice[] memory choices = new IAidRequests.Choice[](3);
        choices[0] = IAidRequests.Choice(id, Support.For, 0);
        choices[1] = IAidRequests.Choice(other, Support.For, 0);
        choices[2] = IAidRequests.Choice(id, Support.Against, 0);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsAlreadyVoted.selector, id, member(2)));
        vm.prank(member(2));
        requests.voteMany(choices);
        assertEq(standingOf(id).people, uint256(0), "Law 7, One person, one voice: nothing of it counts");
    }

    /// @notice Id 0 as "none" and as something.
    /// @custom:finding id-zero
    function test_idZeroCollision() public {
        RequestId zero = RequestId.wrap(0);
        statusIs(zero, Status.None, "nothing is there");
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsUnknownRequest.selector, zero));
        vm.prank(member(2));
        requests.vote(zero, Support.For, 0);
        IAidRequests.Ballot[] memory none = one(ballotOf(zero, member(2), Support.For));
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsUnknownRequest.selector, zero));
        requests.voteBySig(none);
        (RequestId id, ) = ask(Track.Consent);
        assertEq(uint256(id.numberOf()), uint256(1), "numbers begin at one");
        assertEq(uint256(id.versionOf()), uint256(1), "and versions");
        // Strangers have number 0, and so has the absence of a conflict: nobody is taken off for them.
        assertEq(standingOf(ask(termsBy(stranger, Track.Deliberation))).electorate, uint256(10), "all ten");
    }

    // ── Signatures ──────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice A ballot for this chain used on another, for this contract at another.
    /// @custom:finding replay-chain
    /// @custom:finding replay-contract
    function test_ballotReplayedAcrossChainsAndContracts() public {
        (RequestId id, ) = ask(Track.Deliberation);
        IAidRequests.Ballot memory ballot = ballotOf(id, member(2), Support.For);
        bytes32 hash = ballotHash(ballot, false);
        ballot.signature = sign(member(2), hash, domainOf(address(requests), block.chainid + 1));
        forged(ballot);
        ballot.signature = sign(member(2), hash, domainOf(address(desk), block.chainid));
        forged(ballot);
        ballot.signature = sign(member(2), hash);
        uint256 here = block.chainid;
        vm.chainId(here + 1);
        forged(ballot);
        vm.chainId(here);
        requests.voteBySig(one(ballot));
    }

    /// @notice A ballot for one request or version used for another, by another, for another choice, or again.
    /// @custom:finding replay-request
    /// @custom:finding replay-version
    function test_ballotReplayedAcrossRequestsVersionsAndVoters() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        (RequestId other, ) = ask(Track.Consent);
        IAidRequests.Ballot memory ballot = ballotOf(id, member(2), Support.Against);
        requests.voteBySig(one(ballot));
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsAlreadyVoted.selector, id, member(2)));
        requests.voteBySig(one(ballot));
        ballot.id = other;
        forged(ballot);
        Terms memory next = abi.decode(abi.encode(terms), (Terms));
        next.amount += 1;
        vm.prank(member(1));
        ballot.id = requests.amend(id, terms, next);
        forged(ballot);
        // The next version escalates: an objection to it is no vote on it.
        ballot = ballotOf(ballot.id, member(2), Support.Against);
        object(ballot.id, 3, 4);
        forged(ballot);
        assertFalse(desk.hasVoted(requests, ballot.id, member(2)), "Law 17, Bound signatures");
    }

    // ── Payees ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice The payee is a contract of the community, the asset, or nobody.
    /// @custom:finding payee-is-ours
    function test_payeeIsOurs() public {
        address[6] memory ours = [
            address(0),
            NATIVE,
            address(pool),
            address(registry),
            address(token),
            address(requests)
        ];
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        for (uint256 i = 0; i < ours.length; ++i) {
            Terms memory next = abi.decode(abi.encode(terms), (Terms));
            (next.payee, next.agreed) = (ours[i], false);
            vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsInvalidPayee.selector, ours[i]));
            vm.prank(member(1));
            requests.amend(id, terms, next);
        }
    }

    /// @notice A payee calls back while it is being paid.
    /// @custom:finding re-entrancy
    function test_reEntrancy() public {
        Reentrant payee = new Reentrant();
        Terms memory terms = termsBy(address(payee), Track.Deliberation);
        (terms.cadence, terms.parts) = (Cadence.Tranches, 2);
        RequestId id = ask(terms);
        for (uint256 i = 2; i <= 4; ++i) vote(id, member(i), Support.For);
        skip(5 days);
        payee.plan(address(requests), abi.encodeCall(requests.release, (id, terms)), 0, false);
        requests.release(id, terms);
        assertTrue(payee.called(), "it tried");
        assertFalse(payee.succeeded(), "in vain");
        assertEq(
            payee.answer(),
            abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector),
            "by the guard"
        );
        assertEq(address(payee).balance, uint256(0.5 ether), "it has what was due");

        payee.plan(address(requests), abi.encodeCall(requests.withdraw, (id, terms)), 0, false);
        vm.prank(steward);
        requests.proveTranche(id, terms, 1, 0);
        requests.release(id, terms);
        assertFalse(payee.succeeded(), "nor can it withdraw");
        assertEq(address(payee).balance, uint256(1 ether), "it has all");
        statusIs(id, Status.Released, "and that was it");
    }

    /// @notice Who looks while a payee is being paid sees what will be.
    /// @custom:finding read-only-re-entrancy
    function test_readOnlyReEntrancy() public {
        Onlooker payee = new Onlooker(requests);
        Terms memory terms = termsBy(address(payee), Track.Deliberation);
        RequestId id = ask(terms);
        payee.watch(id);
        for (uint256 i = 2; i <= 4; ++i) vote(id, member(i), Support.For);
        skip(5 days);
        requests.release(id, terms);
        assertEq(uint256(payee.seen()), uint256(Status.Released), "already released");
    }

    /// @notice Parts that do not sum to the total.
    /// @custom:finding parts-and-total
    function test_partsThatDoNotSumToTheTotal() public {
        for (uint8 parts = 2; parts <= 24; ++parts) {
            Terms memory terms = termsBy(member(1), Track.Consent);
            (terms.cadence, terms.parts, terms.amount) = (Cadence.Tranches, parts, 1 ether + 1);
            RequestId id = ask(terms);
            skip(3 days);
            uint256 before = member(1).balance;
            uint256 sum = requests.release(id, terms);
            for (uint8 part = 1; part < parts; ++part) {
                vm.prank(steward);
                requests.proveTranche(id, terms, part, 0);
                sum += requests.release(id, terms);
            }
            assertEq(sum, uint256(1 ether + 1), "Law 6, Everything ends: the parts are the amount");
            assertEq(member(1).balance - before, sum, "and were paid");
            assertEq(pool.books(NATIVE).committed, uint256(0), "nothing stays behind");
        }
    }

    // ── Who acts ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Somebody initializes the implementation, or a clone again.
    /// @custom:finding re-initialisation
    function test_reInitialisation() public {
        address[] memory responders = new address[](1);
        responders[0] = mallory;
        IAidRequests.Policy memory policy = policyOf();
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        vm.prank(mallory);
        requests.initialize(mallory, 1 days, policy, responders);
        AidRequests code = new AidRequests(desk);
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        vm.prank(mallory);
        code.initialize(mallory, 1 days, policy, responders);
    }

    /// @notice An address appended to calldata, as trusted forwarders do, is nobody's word.
    /// @custom:finding identity-from-calldata
    function test_identityTakenFromCalldata() public {
        (RequestId id, ) = ask(Track.Deliberation);
        vm.prank(mallory);
        (bool done, bytes memory reason) = address(requests).call(
            abi.encodePacked(abi.encodeCall(requests.vote, (id, Support.For, bytes32(0))), member(2))
        );
        assertFalse(done, "the caller is who calls");
        assertEq(reason, abi.encodeWithSelector(IAidRequests.AidRequestsNoVoice.selector, id, mallory), "mallory");
        (id, ) = ask(Track.Consent);
        vm.prank(mallory);
        (done, reason) = address(requests).call(
            abi.encodePacked(abi.encodeCall(requests.setResponder, (mallory, true)), address(this))
        );
        assertEq(
            reason,
            abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory),
            "nor for roles"
        );
    }

    /// @notice The desk is shared: another contract that calls it changes nothing of ours.
    function test_aStrangersRequestsContractUsesTheDesk() public {
        requests.setConsentCap(NATIVE, type(uint112).max);
        Terms memory terms = termsBy(member(1), Track.Consent);
        terms.amount = 120 ether;
        RequestId id = ask(terms);
        skip(3 days);
        requests.release(id, terms);
        vm.startPrank(mallory);
        desk.draw(id, terms);
        desk.score(id, assessor, IAidRequests.Scores(10, 10, 10));
        vm.stopPrank();
        assertEq(uint256(desk.progressOf(requests, id).paid), uint256(0), "Law 3, No back door: nothing was drawn");
        assertEq(desk.priorityOf(requests, id), uint256(125), "nor scored");
        (RequestId first, ) = desk.lineOf(requests, NATIVE, 0);
        assertEq(RequestId.unwrap(first), RequestId.unwrap(id), "nor moved");
    }

    // ── Parts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function assertVoice(RequestId id, address voter, uint256 expected) private view {
        (uint256 voice, ) = desk.voiceOf(requests, id, voter);
        assertEq(voice, expected, "Law 8, Past weight: as in the second before the request");
    }

    function forged(IAidRequests.Ballot memory ballot) private {
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsInvalidSignature.selector, ballot.voter));
        requests.voteBySig(one(ballot));
    }
}
