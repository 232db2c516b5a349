// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";

import {IAidDesk} from "../../../../contracts/interfaces/IAidDesk.sol";
import {IAidRequests} from "../../../../contracts/interfaces/IAidRequests.sol";
import {IEmergencyPool} from "../../../../contracts/interfaces/IEmergencyPool.sol";
import {NATIVE} from "../../../../contracts/libraries/Assets.sol";
import {Cadence, RequestId, Status, Support, Terms, toRequestId, Track} from "../../../../contracts/types/Request.sol";
import {Payee} from "../../../mocks/Payees.sol";
import {RequestsTest} from "../../utils/RequestsTest.sol";

contract ReleaseTest is RequestsTest {
    function setUp() public {
        open(10);
    }

    // ── release ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_release_RevertGiven_aRequestThatIsNotApproved() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        skip(3 days - 1);
        expectUnexpected(id, Status.Open, Status.Approved);
        requests.release(id, terms);
        skip(1);
        requests.release(id, terms);
        expectUnexpected(id, Status.Released, Status.Approved);
        requests.release(id, terms);

        (RequestId late, Terms memory lateTerms) = approved();
        skip(30 days - 1);
        statusIs(late, Status.Approved, "to the last second");
        skip(1);
        expectUnexpected(late, Status.Lapsed, Status.Approved);
        requests.release(late, lateTerms);
    }

    function test_release_RevertWhen_theTermsAreNotThoseOfTheRequest() public {
        (RequestId id, Terms memory terms) = approved();
        terms.payee = stranger;
        vm.expectRevert(
            abi.encodeWithSelector(IAidRequests.AidRequestsWrongTerms.selector, id, toRequestId(terms, 1, 1))
        );
        requests.release(id, terms);
    }

    function test_release_RevertGiven_payoutsArePaused() public {
        (RequestId id, Terms memory terms) = approved();
        pool.pausePayouts(1 days);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolPayoutsPaused.selector, now_() + 1 days));
        requests.release(id, terms);
        statusIs(id, Status.Approved, "it is not lost");
        skip(1 days);
        requests.release(id, terms);
    }

    function test_release_paysAtOnceWhoeverCalls() public {
        (RequestId id, Terms memory terms) = approved();
        vm.expectEmit(address(requests));
        emit IAidRequests.Released(id, member(1), 1 ether, true);
        vm.prank(stranger);
        assertEq(requests.release(id, terms), uint256(1 ether), "all of it");
        assertEq(member(1).balance, uint256(1 ether), "paid");
        assertEq(pool.books(NATIVE).available, uint256(99 ether), "from general money");
        assertEq(pool.books(NATIVE).committed, uint256(0), "nothing is set aside");
        statusIs(id, Status.Released, "for good");
        assertEq(desk.dueOf(requests, id, terms), uint256(0), "nothing more is due");
    }

    function test_release_usesMoneyForItsCategoryFirst() public {
        earmark(7, 0.25 ether);
        earmark(8, 5 ether);
        (RequestId id, Terms memory terms) = approved();
        requests.release(id, terms);
        assertEq(pool.earmarked(NATIVE, 7), uint256(0), "its own category's first");
        assertEq(pool.earmarked(NATIVE, 8), uint256(5 ether), "never another's");
        assertEq(pool.books(NATIVE).available, uint256(99.25 ether), "general money for the rest");
    }

    function test_release_leavesTheMoneyToBeCollectedWhenNobodyAgreed() public {
        Terms memory terms = termsBy(member(1), Track.Consent);
        (terms.payee, terms.agreed) = (stranger, false);
        RequestId id = ask(terms);
        skip(3 days);
        requests.release(id, terms);
        assertEq(stranger.balance, uint256(0), "not sent");
        assertEq(pool.owed(NATIVE, stranger), uint256(1 ether), "but theirs");
        pool.collect(NATIVE, stranger);
        assertEq(stranger.balance, uint256(1 ether), "when they collect it");
    }

    function test_release_paysTheFirstPartThenEachThatIsProvenThenTheOddRest() public {
        Terms memory terms = inTranches(3);
        terms.amount = 100;
        RequestId id = ask(terms);
        skip(3 days);
        vm.expectEmit(address(requests));
        emit IAidRequests.Funded(id, 100, 0);
        assertEq(requests.release(id, terms), uint256(33), "the first");
        statusIs(id, Status.Paying, "begun");
        assertEq(pool.books(NATIVE).committed, uint256(67), "the rest is set aside");
        prove(id, terms, 1);
        assertEq(desk.dueOf(requests, id, terms), uint256(33), "due");
        assertEq(requests.release(id, terms), uint256(33), "the second");
        prove(id, terms, 2);
        vm.expectEmit(address(requests));
        emit IAidRequests.Released(id, member(1), 34, true);
        assertEq(requests.release(id, terms), uint256(34), "the last, with the odd unit");
        statusIs(id, Status.Released, "for good");
        assertEq(member(1).balance, uint256(100), "all of it");
        assertEq(pool.books(NATIVE).committed, uint256(0), "Law 6, Everything ends: nothing is left over");
    }

    function test_release_RevertWhen_nothingNewWasProven() public {
        (RequestId id, Terms memory terms) = paying(inTranches(2));
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsNothingDue.selector, id));
        requests.release(id, terms);
    }

    function test_release_paysWhatHasFlowedSinceTheCliff() public {
        (RequestId id, Terms memory terms) = paying(stream(2 days, 10 days));
        assertEq(member(1).balance, uint256(0), "nothing flows before the cliff");
        statusIs(id, Status.Paying, "but it is set aside");
        skip(2 days - 1);
        assertEq(desk.dueOf(requests, id, terms), uint256(0), "to the last second");
        skip(1);
        assertEq(requests.release(id, terms), uint256(0.2 ether), "two days of ten");
        skip(3 days);
        assertEq(requests.release(id, terms), uint256(0.3 ether), "three more");
        skip(30 days);
        assertEq(requests.release(id, terms), uint256(0.5 ether), "and the rest");
        statusIs(id, Status.Released, "for good");
    }

    function test_release_RevertWhen_nothingHasFlowed() public {
        (RequestId id, Terms memory terms) = paying(stream(2 days, 10 days));
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsNothingDue.selector, id));
        requests.release(id, terms);
    }

    function test_release_owesThemTheMoneyAndIsDone() public {
        Payee payee = new Payee(Payee.Mood.Refusing);
        Terms memory terms = termsBy(address(payee), Track.Deliberation);
        RequestId id = ask(terms);
        for (uint256 i = 2; i <= 4; ++i) vote(id, member(i), Support.For);
        skip(5 days);
        requests.release(id, terms);
        statusIs(id, Status.Released, "Law 5, No hostage: done");
        assertEq(pool.owed(NATIVE, address(payee)), uint256(1 ether), "Law 5, No hostage: and theirs");
    }

    // ── proveTranche ────────────────────────────────────────────────────────────────────────────────────────────────

    function test_proveTranche_RevertGiven_aCallerWhoIsNoSteward() public {
        (RequestId id, Terms memory terms) = paying(inTranches(2));
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, member(1)));
        vm.prank(member(1));
        requests.proveTranche(id, terms, 1, 0);
    }

    function test_proveTranche_RevertGiven_aRequestThatIsNotBeingPaid() public {
        Terms memory terms = inTranches(2);
        RequestId id = ask(terms);
        expectUnexpected(id, Status.Open, Status.Paying);
        vm.prank(steward);
        requests.proveTranche(id, terms, 1, 0);
    }

    function test_proveTranche_RevertGiven_aStewardWhoAsksOrIsPaid() public {
        access.grantRole(STEWARD, member(1), 0);
        (RequestId id, Terms memory terms) = paying(inTranches(2));
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsConflictOfInterest.selector, id, member(1)));
        vm.prank(member(1));
        requests.proveTranche(id, terms, 1, 0);
    }

    function test_proveTranche_RevertWhen_itIsNotTheNextPart() public {
        (RequestId id, Terms memory terms) = paying(inTranches(3));
        wrongPart(id, terms, 0, 1);
        wrongPart(id, terms, 2, 1);
        prove(id, terms, 1);
        wrongPart(id, terms, 1, 2);
        prove(id, terms, 2);
        wrongPart(id, terms, 3, 3);

        (RequestId other, Terms memory flowing) = paying(stream(0, 1 days));
        wrongPart(other, flowing, 1, 1);
    }

    function test_proveTranche_makesThePartDue() public {
        (RequestId id, Terms memory terms) = paying(inTranches(4));
        vm.expectEmit(address(requests));
        emit IAidRequests.TrancheProven(id, steward, 1, keccak256("proof"));
        prove(id, terms, 1);
        assertEq(desk.dueOf(requests, id, terms), uint256(0.25 ether), "one");
        prove(id, terms, 2);
        assertEq(desk.dueOf(requests, id, terms), uint256(0.5 ether), "two at once");
        IAidDesk.Progress memory progress = desk.progressOf(requests, id);
        assertEq(uint256(progress.proven), uint256(2), "proven");
        assertEq(uint256(progress.paid), uint256(0.25 ether), "paid");
    }

    // ── lapse ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_lapse_RevertGiven_aRequestThatHasNotLapsed() public {
        (RequestId id, Terms memory terms) = approved();
        skip(30 days - 1);
        expectUnexpected(id, Status.Approved, Status.Lapsed);
        requests.lapse(id, terms);
        (RequestId flowing, Terms memory theirs) = paying(stream(0, 500 days));
        skip(400 days);
        expectUnexpected(flowing, Status.Paying, Status.Lapsed);
        requests.lapse(flowing, theirs);
    }

    function test_lapse_RevertGiven_aLapseThatIsClearedUp() public {
        (RequestId id, Terms memory terms) = approved();
        skip(30 days);
        requests.lapse(id, terms);
        expectUnexpected(id, Status.Lapsed, Status.Lapsed);
        requests.lapse(id, terms);
    }

    function test_lapse_returnsWhatWasSetAsideAfterTheFundingPeriod() public {
        Terms memory terms = termsBy(member(1), Track.Deliberation);
        terms.amount = 150 ether;
        RequestId id = ask(terms);
        for (uint256 i = 2; i <= 4; ++i) vote(id, member(i), Support.For);
        skip(5 days);
        requests.release(id, terms);
        assertEq(pool.books(NATIVE).committed, uint256(100 ether), "it took all there is");
        statusIs(id, Status.Approved, "and waits for the rest");
        skip(30 days);
        statusIs(id, Status.Lapsed, "in vain");
        vm.expectEmit(address(requests));
        emit IAidRequests.Lapsed(id);
        vm.prank(stranger);
        requests.lapse(id, terms);
        assertEq(pool.books(NATIVE).available, uint256(100 ether), "Law 6, Everything ends: it is back");
        assertEq(pool.books(NATIVE).committed, uint256(0), "Law 6, Everything ends: all of it");
    }

    function test_lapse_returnsUnprovenTranchesAfterAYearAndNotBefore() public {
        (RequestId id, Terms memory terms) = paying(inTranches(4));
        skip(300 days);
        prove(id, terms, 1);
        skip(365 days - 1);
        expectUnexpected(id, Status.Paying, Status.Lapsed);
        requests.lapse(id, terms);
        skip(1);
        requests.lapse(id, terms);
        assertEq(member(1).balance, uint256(0.5 ether), "Law 6, Everything ends: what was proven is paid");
        assertEq(pool.books(NATIVE).available, uint256(99.5 ether), "Law 6, Everything ends: the rest is back");
        statusIs(id, Status.Lapsed, "and it is over");
    }

    // ── Parts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function inTranches(uint8 parts) private returns (Terms memory terms) {
        terms = termsBy(member(1), Track.Consent);
        (terms.cadence, terms.parts) = (Cadence.Tranches, parts);
    }

    function stream(uint32 cliff, uint32 duration) private returns (Terms memory terms) {
        terms = termsBy(member(1), Track.Consent);
        (terms.cadence, terms.cliff, terms.duration) = (Cadence.Stream, cliff, duration);
    }

    /// @dev Approved, set aside, and paid what is due at once.
    function paying(Terms memory terms) private returns (RequestId id, Terms memory) {
        id = ask(terms);
        skip(3 days);
        requests.release(id, terms);
        return (id, terms);
    }

    function prove(RequestId id, Terms memory terms, uint8 part) private {
        vm.prank(steward);
        requests.proveTranche(id, terms, part, keccak256("proof"));
    }

    function wrongPart(RequestId id, Terms memory terms, uint8 part, uint8 next) private {
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsInvalidPart.selector, id, part, next));
        vm.prank(steward);
        requests.proveTranche(id, terms, part, 0);
    }

    function earmark(uint16 category, uint256 amount) private {
        vm.deal(address(this), amount);
        pool.pledge{value: amount}(
            IEmergencyPool.Gift({asset: NATIVE, amount: amount, earmark: category, counted: false, memo: 0})
        );
    }

    function expectUnexpected(RequestId id, Status current, Status expected) private {
        vm.expectRevert(
            abi.encodeWithSelector(IAidRequests.AidRequestsUnexpectedStatus.selector, id, current, expected)
        );
    }
}
