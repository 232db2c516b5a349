// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";

import {IAidDesk} from "../../../../contracts/interfaces/IAidDesk.sol";
import {IAidRequests} from "../../../../contracts/interfaces/IAidRequests.sol";
import {IEmergencyPool} from "../../../../contracts/interfaces/IEmergencyPool.sol";
import {NATIVE} from "../../../../contracts/libraries/Assets.sol";
import {Cadence, RequestId, Status, Support, Terms, toRequestId, Track} from "../../../../contracts/types/Request.sol";
import {RequestsTest} from "../../utils/RequestsTest.sol";

contract VersionsTest is RequestsTest {
    bytes32 private constant REASON = keccak256("reason");

    function setUp() public {
        open(10);
    }

    // ── amend ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_amend_RevertGiven_anotherCaller() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsNotRequester.selector, stranger, member(1)));
        vm.prank(stranger);
        requests.amend(id, terms, terms);
    }

    function test_amend_RevertGiven_aDecidedRequest() public {
        (RequestId id, Terms memory terms) = approved();
        expectUnexpected(id, Status.Approved, Status.Open);
        vm.prank(member(1));
        requests.amend(id, terms, terms);
    }

    function test_amend_RevertWhen_theTermsAreNotThoseOfTheRequest() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        terms.amount += 1;
        vm.expectRevert(
            abi.encodeWithSelector(IAidRequests.AidRequestsWrongTerms.selector, id, toRequestId(terms, 1, 1))
        );
        vm.prank(member(1));
        requests.amend(id, terms, terms);
    }

    function test_amend_RevertGiven_anUnknownRequest() public {
        Terms memory terms = termsBy(member(1), Track.Consent);
        RequestId id = toRequestId(terms, 1, 1);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsUnknownRequest.selector, id));
        vm.prank(member(1));
        requests.amend(id, terms, terms);
    }

    function test_amend_RevertWhen_anotherPayeeIsSaidToHaveAgreed() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        Terms memory next = copyOf(terms);
        next.payee = stranger;
        refused(id, terms, next);
        next.agreed = false;
        RequestId second = amend(id, terms, next);
        Terms memory third = copyOf(next);
        third.agreed = true;
        refused(second, next, third);
        third.payee = member(1);
        amend(second, next, third);
    }

    function test_amend_RevertWhen_anEscalatedRequestWouldLeaveDeliberation() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        object(id, 2, 3);
        statusIs(id, Status.Escalated, "Law 10, Escalate, never delete: objections bring it before all");
        Terms memory next = copyOf(terms);
        refused(id, terms, next);
        next.track = Track.Rapid;
        refused(id, terms, next);
        next.track = Track.Deliberation;
        RequestId nextId = amend(id, terms, next);
        assertTrue(requests.tallyOf(nextId).deliberates(), "Law 10, Escalate, never delete: members still decide");
    }

    function test_amend_RevertWhen_anAppealWouldBecomeAnOrdinaryRequest() public {
        (RequestId id, Terms memory terms) = appealed();
        Terms memory next = copyOf(terms);
        next.appealed = false;
        refused(id, terms, next);
        next.appealed = true;
        next.track = Track.Consent;
        refused(id, terms, next);
        next.track = Track.Deliberation;
        amend(id, terms, next);
    }

    function test_amend_RevertWhen_theRequesterWouldChange() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        Terms memory next = copyOf(terms);
        next.requester = member(2);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsNotRequester.selector, member(1), member(2)));
        vm.prank(member(1));
        requests.amend(id, terms, next);
    }

    function test_amend_opensTheNextVersionWithNobodysVote() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        object(id, 2, 2);
        skip(1 days);
        Terms memory next = copyOf(terms);
        next.amount = 2 ether;
        RequestId expected = toRequestId(next, 2, 1);
        vm.expectEmit(address(requests));
        emit IAidRequests.Amended(expected, id);
        RequestId nextId = amend(id, terms, next);

        statusIs(id, Status.Superseded, "the first version is over");
        IAidDesk.Standing memory standing = standingOf(nextId);
        assertEq(uint256(standing.status), uint256(Status.Open), "the second is open");
        assertEq(uint256(standing.openedAt), uint256(now_()), "from now");
        assertEq(standing.people, uint256(0), "with nobody's vote");
        assertFalse(desk.hasVoted(requests, nextId, member(2)), "who objected to the first may object to the second");
        assertEq(uint256(requests.requestCount()), uint256(1), "the number stays");
        object(nextId, 2, 3);
        statusIs(nextId, Status.Escalated, "and they count");
    }

    function test_amend_keepsTheAgreementOfTheSamePayee() public {
        Terms memory terms = termsBy(member(1), Track.Consent);
        terms.payee = stranger;
        bytes memory agreement = agreementOf(terms, 0, now_());
        vm.prank(member(1));
        RequestId id = requests.requestFor(terms, now_(), agreement);
        Terms memory next = copyOf(terms);
        next.amount = 2 ether;
        next.agreed = false;
        refused(id, terms, next);
        next.agreed = true;
        amend(id, terms, next);
    }

    // ── refuse ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_refuse_RevertGiven_aCallerWhoIsNoSteward() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, stranger));
        vm.prank(stranger);
        requests.refuse(id, terms, REASON);
    }

    function test_refuse_RevertGiven_aDecidedRequest() public {
        (RequestId id, Terms memory terms) = approved();
        expectUnexpected(id, Status.Approved, Status.Open);
        vm.prank(steward);
        requests.refuse(id, terms, REASON);
    }

    function test_refuse_RevertGiven_anAppeal() public {
        (RequestId id, Terms memory terms) = appealed();
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsAppealStands.selector, id));
        vm.prank(steward);
        requests.refuse(id, terms, REASON);
    }

    function test_refuse_endsTheVersionWithAReason() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        vm.expectEmit(address(requests));
        emit IAidRequests.Refused(id, steward, REASON);
        vm.prank(steward);
        requests.refuse(id, terms, REASON);
        statusIs(id, Status.Refused, "refused");
        skip(3 days);
        statusIs(id, Status.Refused, "for good");
    }

    // ── appeal ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_appeal_RevertGiven_anotherCaller() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        vm.prank(steward);
        requests.refuse(id, terms, REASON);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsNotRequester.selector, stranger, member(1)));
        vm.prank(stranger);
        requests.appeal(id, terms, 0);
    }

    function test_appeal_RevertGiven_aRequestThatWasNotRefused() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        expectUnexpected(id, Status.Open, Status.Refused);
        vm.prank(member(1));
        requests.appeal(id, terms, 0);
    }

    function test_appeal_RevertGiven_aRefusalThatWasAppealedBefore() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        vm.prank(steward);
        requests.refuse(id, terms, REASON);
        vm.startPrank(member(1));
        requests.appeal(id, terms, 0);
        expectUnexpected(id, Status.Superseded, Status.Refused);
        requests.appeal(id, terms, keccak256("again"));
        vm.stopPrank();
    }

    function test_appeal_bringsTheNextVersionBeforeAllMembers() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        vm.prank(steward);
        requests.refuse(id, terms, REASON);
        Terms memory next = copyOf(terms);
        (next.track, next.evidence, next.appealed) = (Track.Deliberation, keccak256("more"), true);
        RequestId expected = toRequestId(next, 2, 1);
        vm.expectEmit(address(requests));
        emit IAidRequests.Appealed(expected, id);
        vm.prank(member(1));
        RequestId nextId = requests.appeal(id, terms, keccak256("more"));
        assertEq(RequestId.unwrap(nextId), RequestId.unwrap(expected), "with new evidence");
        statusIs(id, Status.Superseded, "Law 10, Escalate, never delete: the refusal is over");
        assertTrue(requests.tallyOf(nextId).deliberates(), "Law 10, Escalate, never delete: members decide");
        for (uint256 i = 2; i <= 4; ++i) vote(nextId, member(i), Support.For);
        skip(5 days);
        statusIs(nextId, Status.Approved, "Law 10, Escalate, never delete: and can overrule the steward");
    }

    // ── withdraw ────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_withdraw_RevertGiven_aStranger() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsNotRequester.selector, stranger, member(1)));
        vm.prank(stranger);
        requests.withdraw(id, terms);
    }

    function test_withdraw_RevertGiven_aRequestThatIsOver() public {
        (RequestId id, Terms memory terms) = approved();
        requests.release(id, terms);
        expectUnexpected(id, Status.Released, Status.Open);
        vm.prank(member(1));
        requests.withdraw(id, terms);
    }

    function test_withdraw_endsAnOpenRequestWhetherTheRequesterOrThePayeeCalls() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        vm.expectEmit(address(requests));
        emit IAidRequests.Withdrawn(id, member(1));
        vm.prank(member(1));
        requests.withdraw(id, terms);
        statusIs(id, Status.Withdrawn, "by the requester");

        Terms memory other = termsBy(member(1), Track.Consent);
        (other.payee, other.agreed) = (stranger, false);
        RequestId second = ask(other);
        vm.prank(stranger);
        requests.withdraw(second, other);
        statusIs(second, Status.Withdrawn, "by the payee");
    }

    function test_withdraw_returnsItToWhereItCameFrom() public {
        earmark(2 ether);
        Terms memory terms = termsBy(member(1), Track.Consent);
        terms.amount = 3 ether;
        (terms.cadence, terms.parts) = (Cadence.Tranches, 3);
        RequestId id = ask(terms);
        skip(3 days);
        requests.release(id, terms);
        assertEq(pool.books(NATIVE).committed, uint256(2 ether), "two of three parts are left");
        vm.prank(member(1));
        requests.withdraw(id, terms);
        assertEq(pool.books(NATIVE).committed, uint256(0), "Law 6, Everything ends: nothing stays set aside");
        assertEq(pool.books(NATIVE).available, uint256(100 ether), "Law 6, Everything ends: general money is back");
        assertEq(pool.earmarked(NATIVE, 7), uint256(1 ether), "Law 6, Everything ends: earmarked money is, too");
    }

    function test_withdraw_paysFirstWhatHasFallenDue() public {
        Terms memory terms = termsBy(member(1), Track.Consent);
        (terms.cadence, terms.duration) = (Cadence.Stream, 10 days);
        RequestId id = ask(terms);
        skip(3 days);
        requests.release(id, terms);
        skip(4 days);
        vm.prank(member(1));
        requests.withdraw(id, terms);
        assertEq(member(1).balance, uint256(0.4 ether), "four days of ten");
        assertEq(pool.books(NATIVE).available, uint256(99.6 ether), "Law 6, Everything ends: the rest is back");
        statusIs(id, Status.Withdrawn, "and it is over");
    }

    // ── assess ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_assess_RevertGiven_aCallerWhoIsNoAssessor() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, stranger));
        vm.prank(stranger);
        requests.assess(id, terms, IAidRequests.Scores(1, 1, 1));
    }

    function test_assess_RevertGiven_aDecidedRequest() public {
        (RequestId id, Terms memory terms) = approved();
        expectUnexpected(id, Status.Approved, Status.Open);
        vm.prank(assessor);
        requests.assess(id, terms, IAidRequests.Scores(1, 1, 1));
    }

    function test_assess_RevertGiven_anAssessorWhoAsksOrIsPaid() public {
        access.grantRole(ASSESSOR, member(1), 0);
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsConflictOfInterest.selector, id, member(1)));
        vm.prank(member(1));
        requests.assess(id, terms, IAidRequests.Scores(1, 1, 1));

        Terms memory other = termsBy(member(2), Track.Consent);
        (other.payee, other.agreed) = (member(1), false);
        RequestId second = ask(other);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsConflictOfInterest.selector, second, member(1)));
        vm.prank(member(1));
        requests.assess(second, other, IAidRequests.Scores(1, 1, 1));
    }

    function test_assess_RevertGiven_anAssessorWhoDidItBefore() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        vm.startPrank(assessor);
        requests.assess(id, terms, IAidRequests.Scores(1, 1, 1));
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsAlreadyAssessed.selector, id, assessor));
        requests.assess(id, terms, IAidRequests.Scores(10, 10, 10));
        vm.stopPrank();
    }

    function test_assess_RevertWhen_aScoreIsNotFromOneToTen() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        IAidRequests.Scores[6] memory wrong = [
            IAidRequests.Scores(0, 1, 1),
            IAidRequests.Scores(1, 0, 1),
            IAidRequests.Scores(1, 1, 0),
            IAidRequests.Scores(11, 1, 1),
            IAidRequests.Scores(1, 11, 1),
            IAidRequests.Scores(1, 1, 11)
        ];
        for (uint256 i = 0; i < wrong.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsInvalidScores.selector, wrong[i]));
            vm.prank(assessor);
            requests.assess(id, terms, wrong[i]);
        }
    }

    function test_assess_makesThePriorityTheProductOfTheMedians() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        assertEq(desk.priorityOf(requests, id), uint256(125), "the middle, while nobody assessed");
        IAidRequests.Scores[3] memory scores = [
            IAidRequests.Scores(10, 1, 4),
            IAidRequests.Scores(8, 2, 6),
            IAidRequests.Scores(1, 3, 10)
        ];
        uint256[3] memory expected = [uint256(10 * 1 * 4), 8 * 1 * 4, 8 * 2 * 6];
        for (uint256 i = 0; i < 3; ++i) {
            address by = person(string.concat("assessor ", vm.toString(i)));
            access.grantRole(ASSESSOR, by, 0);
            vm.expectEmit(address(requests));
            emit IAidRequests.Assessed(id, by, scores[i]);
            vm.prank(by);
            requests.assess(id, terms, scores[i]);
            assertEq(desk.priorityOf(requests, id), expected[i], "the lower median of two, the middle one of three");
        }
    }

    // ── Parts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function copyOf(Terms memory terms) private pure returns (Terms memory) {
        return abi.decode(abi.encode(terms), (Terms));
    }

    function amend(RequestId id, Terms memory terms, Terms memory next) private returns (RequestId) {
        vm.prank(terms.requester);
        return requests.amend(id, terms, next);
    }

    function refused(RequestId id, Terms memory terms, Terms memory next) private {
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsInvalidTerms.selector, next));
        vm.prank(terms.requester);
        requests.amend(id, terms, next);
    }

    function appealed() private returns (RequestId id, Terms memory terms) {
        (id, terms) = ask(Track.Consent);
        vm.prank(steward);
        requests.refuse(id, terms, REASON);
        vm.prank(member(1));
        id = requests.appeal(id, terms, terms.evidence);
        (terms.track, terms.appealed) = (Track.Deliberation, true);
    }

    function earmark(uint256 amount) private {
        vm.deal(address(this), amount);
        pool.pledge{value: amount}(
            IEmergencyPool.Gift({asset: NATIVE, amount: amount, earmark: 7, counted: false, memo: 0})
        );
    }

    function expectUnexpected(RequestId id, Status current, Status expected) private {
        vm.expectRevert(
            abi.encodeWithSelector(IAidRequests.AidRequestsUnexpectedStatus.selector, id, current, expected)
        );
    }
}
