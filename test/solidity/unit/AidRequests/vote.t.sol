// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

import {IAidDesk} from "../../../../contracts/interfaces/IAidDesk.sol";
import {IAidRequests} from "../../../../contracts/interfaces/IAidRequests.sol";
import {RequestId, Status, Support, Terms, toRequestId, Track} from "../../../../contracts/types/Request.sol";
import {RequestsTest} from "../../utils/RequestsTest.sol";

/// @notice A contract wallet with one owner.
contract Wallet is IERC1271 {
    address private immutable owner;

    constructor(address owner_) {
        owner = owner_;
    }

    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        return ECDSA.recover(hash, signature) == owner ? IERC1271.isValidSignature.selector : bytes4(0);
    }
}

contract VoteTest is RequestsTest {
    bytes32 private constant REASON = keccak256("reason");

    function setUp() public {
        open(10);
    }

    // ── vote ────────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_vote_RevertGiven_anUnknownRequest() public {
        RequestId id = toRequestId(termsBy(member(1), Track.Consent), 1, 1);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsUnknownRequest.selector, id));
        vm.prank(member(2));
        requests.vote(id, Support.Against, 0);
    }

    function test_vote_RevertGiven_aRequestThatIsOver() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        vm.prank(member(1));
        requests.withdraw(id, terms);
        expectUnexpected(id, Status.Withdrawn, Status.Open);
        vm.prank(member(2));
        requests.vote(id, Support.Against, 0);
    }

    function test_vote_RevertWhen_theDeadlineHasCome() public {
        (RequestId id, ) = ask(Track.Consent);
        uint48 deadline = now_() + 3 days;
        vm.warp(deadline - 1);
        object(id, 2, 2);
        vm.warp(deadline);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsVotingOver.selector, id, deadline, deadline));
        vm.prank(member(3));
        requests.vote(id, Support.Against, 0);
        statusIs(id, Status.Approved, "Law 18, Phases partition time: approved from that second on");
    }

    function test_vote_RevertGiven_aVoterWithoutAVoice() public {
        address newcomer = person("newcomer");
        join(newcomer);
        delegate(member(3), member(4));
        skip(7 days);
        (RequestId id, ) = ask(Track.Deliberation);
        address[4] memory silent = [stranger, newcomer, member(1), member(3)];
        for (uint256 i = 0; i < silent.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsNoVoice.selector, id, silent[i]));
            vm.prank(silent[i]);
            requests.vote(id, Support.For, 0);
        }
    }

    function test_vote_RevertGiven_aVoterWhoHasVoted() public {
        (RequestId id, ) = ask(Track.Deliberation);
        vote(id, member(2), Support.For);
        assertTrue(desk.hasVoted(requests, id, member(2)), "known to have voted");
        assertFalse(desk.hasVoted(requests, id, member(3)), "and only they");
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsAlreadyVoted.selector, id, member(2)));
        vm.prank(member(2));
        requests.vote(id, Support.Against, 0);
    }

    function test_vote_countsVoiceForAndAgainstAndPeopleForAllThree() public {
        (RequestId id, ) = ask(Track.Deliberation);
        vm.expectEmit(address(requests));
        emit IAidRequests.Voted(id, member(2), Support.For, 100, 1, REASON);
        vm.prank(member(2));
        assertEq(requests.vote(id, Support.For, REASON), uint256(100), "the voice is returned");
        vote(id, member(3), Support.Against);
        vote(id, member(4), Support.Abstain);
        vote(id, member(5), Support.For);
        IAidDesk.Standing memory standing = standingOf(id);
        assertEq(standing.forVoice, uint256(200), "for");
        assertEq(standing.againstVoice, uint256(100), "against");
        assertEq(standing.people, uint256(4), "people");
    }

    function test_vote_countsThoseWhoDelegatedAndNoOneElsesLaterChoice() public {
        delegate(member(3), member(2));
        delegate(member(4), member(2));
        skip(1);
        (RequestId id, ) = ask(Track.Deliberation);
        delegate(member(5), member(2));
        (uint256 voice, uint256 people) = desk.voiceOf(requests, id, member(2));
        assertEq(voice, uint256(300), "Law 8, Past weight: three voices");
        assertEq(people, uint256(3), "Law 8, Past weight: three people");
        vote(id, member(2), Support.For);
        vote(id, member(5), Support.Against);
        assertEq(standingOf(id).people, uint256(4), "Law 7, One person, one voice: each once");
        assertEq(standingOf(id).againstVoice, uint256(100), "Law 8, Past weight: their own unit was theirs then");
    }

    function test_vote_addsTheRootOfTheCreditsUpToDoublingOneVoice() public {
        token.setSource(address(this), type(uint96).max, 30 days);
        token.mint(member(2), 2_500e18, 0);
        token.mint(member(3), 1_000_000e18, 0);
        token.mint(member(1), 1_000_000e18, 0);
        token.mint(member(4), 1e18 - 1, 0);
        skip(1);
        delegate(member(5), member(1));
        skip(1);
        (RequestId id, ) = ask(Track.Deliberation);
        token.mint(member(6), 2_500e18, 0);
        (uint256 two, ) = desk.voiceOf(requests, id, member(2));
        (uint256 three, ) = desk.voiceOf(requests, id, member(3));
        (uint256 requester, ) = desk.voiceOf(requests, id, member(1));
        (uint256 four, ) = desk.voiceOf(requests, id, member(4));
        (uint256 six, ) = desk.voiceOf(requests, id, member(6));
        // A little has decayed since it was earned.
        assertEq(two, uint256(149), "100 and the root of nearly 2,500");
        assertEq(three, uint256(200), "at most doubled");
        assertEq(requester, uint256(100), "Law 11, No self-dealing: the requester carries another, not themselves");
        assertEq(four, uint256(100), "less than one credit adds nothing");
        assertEq(six, uint256(100), "Law 8, Past weight: credits earned later add nothing");
        vote(id, member(3), Support.For);
        assertEq(standingOf(id).forVoice, uint256(200), "as counted");
    }

    function test_vote_approvesAtQuorumAndMajorityAndNotBelow() public {
        // Nine can vote: the quorum is three people. 60 % of the voice must be for.
        RequestId[5] memory ids;
        for (uint256 i = 0; i < 5; ++i) (ids[i], ) = ask(Track.Deliberation);
        ballots(ids[0], 2, 0, 0);
        ballots(ids[1], 3, 0, 0);
        ballots(ids[2], 3, 2, 0);
        ballots(ids[3], 2, 2, 0);
        ballots(ids[4], 0, 0, 4);
        skip(5 days - 1);
        for (uint256 i = 0; i < 5; ++i) statusIs(ids[i], Status.Open, "open to the last second");
        skip(1);
        statusIs(ids[0], Status.Defeated, "two of three people");
        statusIs(ids[1], Status.Approved, "three of three people");
        statusIs(ids[2], Status.Approved, "three of five voices");
        statusIs(ids[3], Status.Defeated, "two of four voices");
        statusIs(ids[4], Status.Defeated, "nobody for it");
    }

    function test_vote_extendsTheTimeWhenTheQuorumComesLate() public {
        (RequestId id, ) = ask(Track.Deliberation);
        uint48 deadline = now_() + 5 days;
        ballots(id, 2, 0, 0);
        vm.warp(deadline - 1 days);
        vm.expectEmit(address(requests));
        emit IAidRequests.VotingExtended(id, uint40(deadline + 1 days));
        vote(id, member(4), Support.For);
        vm.warp(deadline);
        statusIs(id, Status.Open, "there is time to answer");
        vote(id, member(5), Support.Against);
        vote(id, member(6), Support.Against);
        vote(id, member(7), Support.Against);
        vm.warp(deadline + 1 days);
        statusIs(id, Status.Defeated, "and it was used");
    }

    function test_vote_doesNotExtendWhenTheQuorumCameEarly() public {
        (RequestId id, ) = ask(Track.Deliberation);
        uint48 deadline = now_() + 5 days;
        ballots(id, 2, 0, 0);
        vm.warp(deadline - 1 days - 1);
        vote(id, member(4), Support.For);
        vm.warp(deadline - 1);
        vote(id, member(5), Support.For);
        assertEq(uint256(standingOf(id).deadline), uint256(deadline), "as it was");
    }

    function test_vote_RevertWhen_theChoiceIsNotAnObjection() public {
        (RequestId id, ) = ask(Track.Consent);
        for (uint8 choice = 1; choice <= 2; ++choice) {
            vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsConsentTakesObjectionsOnly.selector, id));
            vm.prank(member(2));
            requests.vote(id, Support(choice), 0);
        }
    }

    function test_vote_approvesBySilenceBelowTheThreshold() public {
        (RequestId id, ) = ask(Track.Consent);
        object(id, 2, 2);
        skip(3 days - 1);
        statusIs(id, Status.Open, "open to the last second");
        skip(1);
        statusIs(id, Status.Approved, "one of two objections");
    }

    function test_vote_escalatesAtTheThresholdWhereEverybodyVotesAnew() public {
        (RequestId id, ) = ask(Track.Consent);
        uint48 openedAt = now_();
        object(id, 2, 2);
        vm.expectEmit(address(requests));
        emit IAidRequests.Escalated(id, 2);
        object(id, 3, 3);
        IAidDesk.Standing memory standing = standingOf(id);
        assertEq(uint256(standing.status), uint256(Status.Escalated), "Law 10, Escalate, never delete");
        assertEq(uint256(standing.deadline), openedAt + 3 days + 5 days, "both windows");
        assertEq(standing.people, uint256(0), "nobody has voted");
        assertEq(standing.againstVoice, uint256(0), "objections are no votes");
        assertEq(standing.electorate, uint256(9), "the same electorate");
        assertEq(standing.peopleNeeded, uint256(3), "the quorum");
        vote(id, member(2), Support.For);
        vote(id, member(3), Support.For);
        vote(id, member(4), Support.For);
        skip(8 days);
        statusIs(id, Status.Approved, "Law 10, Escalate, never delete: members may approve it all the same");
    }

    function test_vote_suspendsTheTrackAndEscalatesAtTheThreshold() public {
        (RequestId id, Terms memory terms) = ask(Track.Rapid);
        approveRapid(id, terms, 0, 1);
        object(id, 5, 6);
        vm.expectEmit(address(requests));
        emit IAidRequests.RapidSuspended(id, 3);
        vm.expectEmit(address(requests));
        emit IAidRequests.Escalated(id, 3);
        object(id, 7, 7);
        assertTrue(requests.rulesAt(now_()).suspended(), "suspended");
        statusIs(id, Status.Escalated, "Law 10, Escalate, never delete: before all members");
        expectUnexpected(id, Status.Escalated, Status.Approved);
        requests.release(id, terms);
        ballots(id, 3, 0, 0);
        skip(1 days + 3 days + 5 days);
        requests.release(id, terms);
        statusIs(id, Status.Released, "Law 10, Escalate, never delete: who can pay it as an ordinary one");
    }

    function test_vote_suspendsTheTrackAfterThePaymentToo() public {
        (RequestId id, Terms memory terms) = ask(Track.Rapid);
        approveRapid(id, terms, 0, 1);
        skip(1 hours);
        requests.release(id, terms);
        object(id, 5, 6);
        assertFalse(requests.rulesAt(now_()).suspended(), "two of three objections");
        object(id, 7, 7);
        assertTrue(requests.rulesAt(now_()).suspended(), "three of three");
        statusIs(id, Status.Released, "what is paid is paid");
        requests.resumeRapid();
        object(id, 8, 8);
        assertFalse(requests.rulesAt(now_()).suspended(), "the same request does not suspend it twice");
    }

    function test_vote_RevertWhen_theRequestHasFailed() public {
        (RequestId id, ) = ask(Track.Rapid);
        skip(1 days);
        statusIs(id, Status.Defeated, "nobody approved it in time");
        expectUnexpected(id, Status.Defeated, Status.Open);
        vm.prank(member(5));
        requests.vote(id, Support.Against, 0);
    }

    function test_vote_countsInTheBitmapTwiceThroughAnEscalation() public {
        open(300);
        (RequestId id, ) = ask(Track.Consent);
        assertTrue(requests.tallyOf(id).wide(), "wide");
        assertEq(standingOf(id).peopleNeeded, uint256(60), "20 % of 299");
        object(id, 220, 278);
        statusIs(id, Status.Open, "one is missing");
        object(id, 300, 300);
        statusIs(id, Status.Escalated, "Law 10, Escalate, never delete");
        assertFalse(desk.hasVoted(requests, id, member(300)), "everybody votes anew");
        vote(id, member(300), Support.For);
        vote(id, member(256), Support.For);
        vote(id, member(255), Support.Against);
        assertTrue(desk.hasVoted(requests, id, member(300)), "Law 7, One person, one voice: once each");
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsAlreadyVoted.selector, id, member(300)));
        vm.prank(member(300));
        requests.vote(id, Support.For, 0);
        assertEq(standingOf(id).people, uint256(3), "three");
        assertEq(standingOf(id).forVoice, uint256(200), "two for");
        assertEq(requests.votersOf(id, (1 << 24) | 1), uint256(1 | (1 << 44)), "flags by number, after the escalation");
    }

    function test_vote_countsEverybodyElses() public {
        // Requester and payee delegate to somebody, and somebody delegates to the requester.
        delegate(member(1), member(3));
        delegate(member(2), member(3));
        delegate(member(4), member(3));
        skip(1);
        Terms memory terms = termsBy(member(1), Track.Deliberation);
        (terms.payee, terms.agreed) = (member(2), false);
        RequestId id = ask(terms);
        (uint256 voice, uint256 people) = desk.voiceOf(requests, id, member(3));
        assertEq(people, uint256(2), "Law 11, No self-dealing: their own and member 4's");
        assertEq(voice, uint256(200), "Law 11, No self-dealing: neither requester's nor payee's");

        delegate(member(5), member(1));
        skip(1);
        RequestId second = ask(Track.Deliberation, member(1));
        vote(second, member(1), Support.For);
        assertEq(
            standingOf(second).forVoice,
            uint256(100),
            "Law 11, No self-dealing: nobody is silenced by delegating"
        );
        assertEq(standingOf(second).people, uint256(1), "Law 11, No self-dealing: member 5's unit only");
    }

    // ── voteMany ────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_voteMany_RevertWhen_oneRequestIsNamedTwice() public {
        (RequestId id, ) = ask(Track.Deliberation);
        IAidRequests.Choice[] memory choices = new IAidRequests.Choice[](2);
        choices[0] = IAidRequests.Choice(id, Support.For, 0);
        choices[1] = IAidRequests.Choice(id, Support.For, 0);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsAlreadyVoted.selector, id, member(2)));
        vm.prank(member(2));
        requests.voteMany(choices);
    }

    function test_voteMany_votesOnEach() public {
        (RequestId first, ) = ask(Track.Deliberation);
        (RequestId second, ) = ask(Track.Consent);
        IAidRequests.Choice[] memory choices = new IAidRequests.Choice[](2);
        choices[0] = IAidRequests.Choice(first, Support.For, REASON);
        choices[1] = IAidRequests.Choice(second, Support.Against, REASON);
        vm.prank(member(2));
        requests.voteMany(choices);
        assertEq(standingOf(first).forVoice, uint256(100), "for the first");
        assertEq(standingOf(second).people, uint256(1), "an objection to the second");
        vm.prank(member(2));
        requests.voteMany(new IAidRequests.Choice[](0));
    }

    // ── voteBySig ───────────────────────────────────────────────────────────────────────────────────────────────────

    function test_voteBySig_RevertWhen_theSignatureIsAnothersOrOverAnythingElse() public {
        (RequestId id, ) = ask(Track.Deliberation);
        (RequestId other, ) = ask(Track.Deliberation);
        IAidRequests.Ballot memory ballot = ballotOf(id, member(2), Support.For);
        ballot.id = other;
        forged(ballot);
        ballot.id = id;
        ballot.support = Support.Against;
        forged(ballot);
        ballot.support = Support.For;
        ballot.reason = 0;
        forged(ballot);
        ballot.reason = REASON;
        ballot.voter = member(3);
        forged(ballot);
        ballot.voter = member(2);
        ballot.deadline += 1;
        forged(ballot);
        ballot.deadline -= 1;
        bytes memory whole = ballot.signature;
        ballot.signature = "";
        forged(ballot);
        ballot.signature = sign(member(2), ballotHash(ballot, true));
        forged(ballot);
        ballot.signature = sign(member(3), ballotHash(ballot, false));
        forged(ballot);
        ballot.signature = whole;
        ballot.voter = address(0);
        forged(ballot);
        ballot.voter = member(2);
        requests.voteBySig(one(ballot));
    }

    function test_voteBySig_RevertWhen_theBallotIsLate() public {
        (RequestId id, ) = ask(Track.Deliberation);
        IAidRequests.Ballot memory ballot = ballotOf(id, member(2), Support.For);
        vm.warp(ballot.deadline + 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAidRequests.AidRequestsExpiredSignature.selector,
                ballot.deadline,
                ballot.deadline + 1
            )
        );
        requests.voteBySig(one(ballot));
        vm.warp(ballot.deadline);
        requests.voteBySig(one(ballot));
    }

    function test_voteBySig_RevertWhen_aBallotIsBroughtTwice() public {
        (RequestId id, ) = ask(Track.Deliberation);
        IAidRequests.Ballot[] memory twice = new IAidRequests.Ballot[](2);
        twice[0] = ballotOf(id, member(2), Support.For);
        twice[1] = twice[0];
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsAlreadyVoted.selector, id, member(2)));
        requests.voteBySig(twice);
    }

    function test_voteBySig_RevertWhen_anObjectionIsBroughtAgainAfterTheEscalation() public {
        (RequestId id, ) = ask(Track.Consent);
        IAidRequests.Ballot memory objection = ballotOf(id, member(2), Support.Against);
        requests.voteBySig(one(objection));
        object(id, 3, 3);
        statusIs(id, Status.Escalated, "escalated");
        forged(objection);
        requests.voteBySig(one(ballotOf(id, member(2), Support.For)));
    }

    function test_voteBySig_countsBallotsOnSeveralRequestsWhoeverBringsThem() public {
        (RequestId first, ) = ask(Track.Deliberation);
        (RequestId second, ) = ask(Track.Consent);
        IAidRequests.Ballot[] memory ballots_ = new IAidRequests.Ballot[](5);
        ballots_[0] = ballotOf(first, member(2), Support.For);
        ballots_[1] = ballotOf(first, member(3), Support.Against);
        ballots_[2] = ballotOf(second, member(2), Support.Against);
        ballots_[3] = ballotOf(first, member(4), Support.For);
        ballots_[4] = ballotOf(second, member(3), Support.Against);
        vm.expectEmit(address(requests));
        emit IAidRequests.Voted(first, member(2), Support.For, 100, 1, REASON);
        vm.prank(stranger);
        requests.voteBySig(ballots_);
        assertEq(standingOf(first).forVoice, uint256(200), "for the first");
        assertEq(standingOf(first).againstVoice, uint256(100), "against the first");
        statusIs(second, Status.Escalated, "both objections to the second");
        requests.voteBySig(new IAidRequests.Ballot[](0));
    }

    function test_voteBySig_takesSignaturesOfContracts() public {
        Wallet wallet = new Wallet(member(2));
        join(address(wallet));
        skip(7 days + 1);
        (RequestId id, ) = ask(Track.Deliberation);
        IAidRequests.Ballot memory ballot = ballotOf(id, member(2), Support.For);
        ballot.voter = address(wallet);
        ballot.signature = sign(member(2), ballotHash(ballot, false));
        requests.voteBySig(one(ballot));
        assertEq(standingOf(id).forVoice, uint256(100), "counted");
    }

    // ── Parts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function ask(Track track, address requester) private returns (RequestId) {
        return ask(termsBy(requester, track));
    }

    /// @dev Members from 2 on vote so.
    function ballots(RequestId id, uint256 yes, uint256 no, uint256 abstain) private {
        for (uint256 i = 0; i < yes + no + abstain; ++i) {
            vote(
                id,
                member(i + 2),
                i < yes
                    ? Support.For
                    : i < yes + no
                        ? Support.Against
                        : Support.Abstain
            );
        }
    }

    function forged(IAidRequests.Ballot memory ballot) private {
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsInvalidSignature.selector, ballot.voter));
        requests.voteBySig(one(ballot));
    }

    function expectUnexpected(RequestId id, Status current, Status expected) private {
        vm.expectRevert(
            abi.encodeWithSelector(IAidRequests.AidRequestsUnexpectedStatus.selector, id, current, expected)
        );
    }
}
