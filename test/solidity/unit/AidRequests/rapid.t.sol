// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAidRequests} from "../../../../contracts/interfaces/IAidRequests.sol";
import {IEmergencyPool} from "../../../../contracts/interfaces/IEmergencyPool.sol";
import {NATIVE} from "../../../../contracts/libraries/Assets.sol";
import {RequestId, Status, Terms, Track} from "../../../../contracts/types/Request.sol";
import {RequestsTest} from "../../utils/RequestsTest.sol";

contract RapidTest is RequestsTest {
    function setUp() public {
        open(10);
    }

    // ── approveRapid ────────────────────────────────────────────────────────────────────────────────────────────────

    function test_approveRapid_RevertGiven_aRequestOfAnotherTrack() public {
        (RequestId id, Terms memory terms) = ask(Track.Consent);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsWrongTrack.selector, id));
        vm.prank(responder(0));
        requests.approveRapid(id, terms);
    }

    function test_approveRapid_RevertGiven_aSuspendedTrack() public {
        (RequestId id, Terms memory terms) = ask(Track.Rapid);
        (RequestId other, ) = ask(Track.Rapid);
        object(other, 5, 7);
        vm.expectRevert(IAidRequests.AidRequestsRapidSuspended.selector);
        vm.prank(responder(0));
        requests.approveRapid(id, terms);

        requests.resumeRapid();
        approveRapid(id, terms, 0, 1);
    }

    function test_approveRapid_RevertGiven_aRequestThatIsOver() public {
        (RequestId id, Terms memory terms) = ask(Track.Rapid);
        vm.prank(member(1));
        requests.withdraw(id, terms);
        expectUnexpected(id, Status.Withdrawn, Status.Open);
        vm.prank(responder(0));
        requests.approveRapid(id, terms);
    }

    function test_approveRapid_RevertWhen_theWindowIsOver() public {
        (RequestId id, Terms memory terms) = ask(Track.Rapid);
        uint48 end = now_() + 1 days;
        vm.warp(end - 1);
        approveRapid(id, terms, 0, 0);
        vm.warp(end);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsVotingOver.selector, id, end, end));
        vm.prank(responder(1));
        requests.approveRapid(id, terms);
        statusIs(id, Status.Defeated, "Law 18, Phases partition time: defeated from that second on");
    }

    function test_approveRapid_RevertGiven_aCallerWhoIsNoResponder() public {
        (RequestId id, Terms memory terms) = ask(Track.Rapid);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsNotResponder.selector, member(5)));
        vm.prank(member(5));
        requests.approveRapid(id, terms);
    }

    function test_approveRapid_RevertGiven_aResponderSeatedWhenTheRequestWasThere() public {
        (RequestId id, Terms memory terms) = ask(Track.Rapid);
        approveRapid(id, terms, 0, 0);
        // The seat of the one who approved is given to another.
        requests.setResponder(responder(0), false);
        requests.setResponder(member(5), true);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsNotResponder.selector, member(5)));
        vm.prank(member(5));
        requests.approveRapid(id, terms);
        assertFalse(desk.hasVoted(requests, id, member(5)), "Law 8, Past weight: nor did they inherit an approval");
    }

    function test_approveRapid_RevertGiven_aResponderWhoAsksOrIsPaid() public {
        Terms memory terms = termsBy(responder(0), Track.Rapid);
        (terms.payee, terms.agreed) = (responder(1), false);
        RequestId id = ask(terms);
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(IAidRequests.AidRequestsConflictOfInterest.selector, id, responder(i))
            );
            vm.prank(responder(i));
            requests.approveRapid(id, terms);
        }
        approveRapid(id, terms, 2, 2);
    }

    function test_approveRapid_RevertGiven_aResponderWhoApprovedBefore() public {
        (RequestId id, Terms memory terms) = ask(Track.Rapid);
        approveRapid(id, terms, 0, 0);
        assertTrue(desk.hasVoted(requests, id, responder(0)), "known to have approved");
        assertFalse(desk.hasVoted(requests, id, responder(1)), "and only they");
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsAlreadyApproved.selector, id, responder(0)));
        vm.prank(responder(0));
        requests.approveRapid(id, terms);
    }

    function test_approveRapid_approvesWithTheLastApprovalNeeded() public {
        (RequestId id, Terms memory terms) = ask(Track.Rapid);
        approveRapid(id, terms, 2, 2);
        statusIs(id, Status.Open, "one of two");
        vm.expectEmit(address(requests));
        emit IAidRequests.RapidApproved(id, responder(0));
        approveRapid(id, terms, 0, 0);
        statusIs(id, Status.Approved, "two of two");
        assertEq(standingOf(id).approvals, uint256(2), "two");
    }

    // ── releaseRapid ────────────────────────────────────────────────────────────────────────────────────────────────

    function test_releaseRapid_RevertGiven_aRequestOfAnotherTrack() public {
        (RequestId id, Terms memory terms) = approved();
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsWrongTrack.selector, id));
        requests.releaseRapid(id, terms, new IAidRequests.Approval[](0));
    }

    function test_releaseRapid_RevertWhen_approvalsAreMissing() public {
        (RequestId id, Terms memory terms) = ask(Track.Rapid);
        skip(1 hours);
        IAidRequests.Approval[] memory approvals = approvalsOf(id, 0, 0);
        vm.expectRevert(
            abi.encodeWithSelector(IAidRequests.AidRequestsTooFewApprovals.selector, id, uint256(1), uint256(2))
        );
        requests.releaseRapid(id, terms, approvals);
    }

    function test_releaseRapid_RevertWhen_aSignatureIsAnothersOrOverAnythingElse() public {
        (RequestId id, Terms memory terms) = ask(Track.Rapid);
        (RequestId other, ) = ask(Track.Rapid);
        skip(1 hours);
        IAidRequests.Approval[] memory approvals = approvalsOf(id, 0, 1);
        bytes memory right = approvals[1].signature;

        approvals[1].signature = sign(responder(1), approvalHash(other, approvals[1]));
        forged(id, terms, approvals);
        approvals[1].signature = sign(responder(2), approvalHash(id, approvals[1]));
        forged(id, terms, approvals);
        approvals[1].signature = right;
        approvals[1].deadline += 1;
        forged(id, terms, approvals);
        approvals[1].deadline -= 1;
        approvals[1].responder = responder(2);
        forged(id, terms, approvals);
        approvals[1].responder = responder(1);
        requests.releaseRapid(id, terms, approvals);
    }

    function test_releaseRapid_RevertWhen_aSignatureIsLate() public {
        (RequestId id, Terms memory terms) = ask(Track.Rapid);
        skip(1 hours);
        IAidRequests.Approval[] memory approvals = approvalsOf(id, 0, 1);
        for (uint256 i = 0; i < 2; ++i) {
            approvals[i].deadline = now_() + 1 hours;
            approvals[i].signature = sign(responder(i), approvalHash(id, approvals[i]));
        }
        uint256 deadline = approvals[0].deadline;
        vm.warp(deadline + 1);
        vm.expectRevert(
            abi.encodeWithSelector(IAidRequests.AidRequestsExpiredSignature.selector, deadline, deadline + 1)
        );
        requests.releaseRapid(id, terms, approvals);
        vm.warp(deadline);
        requests.releaseRapid(id, terms, approvals);
    }

    function test_releaseRapid_RevertWhen_oneResponderSignsTwice() public {
        (RequestId id, Terms memory terms) = ask(Track.Rapid);
        skip(1 hours);
        IAidRequests.Approval[] memory approvals = approvalsOf(id, 0, 1);
        approvals[1] = approvals[0];
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsAlreadyApproved.selector, id, responder(0)));
        requests.releaseRapid(id, terms, approvals);
    }

    function test_releaseRapid_RevertWhen_theDelayIsNotOver() public {
        (RequestId id, Terms memory terms) = ask(Track.Rapid);
        uint48 from = now_() + 1 hours;
        IAidRequests.Approval[] memory approvals = approvalsOf(id, 0, 1);
        vm.warp(from - 1);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsTooEarly.selector, id, from, from - 1));
        requests.releaseRapid(id, terms, approvals);
        vm.warp(from);
        requests.releaseRapid(id, terms, approvals);
    }

    function test_releaseRapid_RevertGiven_aSuspendedTrack() public {
        (RequestId id, Terms memory terms) = ask(Track.Rapid);
        (RequestId other, ) = ask(Track.Rapid);
        approveRapid(id, terms, 0, 1);
        skip(1 hours);
        object(other, 5, 7);
        vm.expectRevert(IAidRequests.AidRequestsRapidSuspended.selector);
        requests.releaseRapid(id, terms, new IAidRequests.Approval[](0));
    }

    function test_releaseRapid_RevertGiven_aRequestThatIsPaid() public {
        (RequestId id, Terms memory terms) = ask(Track.Rapid);
        approveRapid(id, terms, 0, 1);
        skip(1 hours);
        requests.release(id, terms);
        expectUnexpected(id, Status.Released, Status.Approved);
        requests.releaseRapid(id, terms, new IAidRequests.Approval[](0));
    }

    function test_releaseRapid_RevertWhen_thePayeeHasHadTheCap() public {
        // The cap is 20 coins in 30 days, hence at most 10 at once.
        rapid(6 ether);
        rapid(4 ether);
        (RequestId id, Terms memory terms) = readyFor(member(1), 1 ether);
        // A bucket of 10 that refills in 30 days: in the two hours since the first payment a little came back.
        uint256 left = (uint256(10 ether) * 1 hours) / WINDOW;
        vm.expectRevert(
            abi.encodeWithSelector(
                IAidRequests.AidRequestsBeyondRapidCap.selector,
                NATIVE,
                member(1),
                uint256(1 ether),
                left + left
            )
        );
        requests.release(id, terms);

        (RequestId other, Terms memory theirs) = readyFor(member(6), 1 ether);
        requests.release(other, theirs);
        assertEq(member(6).balance, uint256(1 ether), "each payee has their own");
        skip(5 days);
        requests.release(id, terms);
        assertEq(member(1).balance, uint256(11 ether), "and it refills");
    }

    function test_releaseRapid_RevertWhen_theBudgetIsSpent() public {
        setBudget(NATIVE, RAPID, 10 ether);
        rapid(4 ether);
        (RequestId id, Terms memory terms) = readyFor(member(6), 2 ether);
        uint256 left = pool.budgetLeft(address(requests), NATIVE, RAPID);
        vm.expectRevert(
            abi.encodeWithSelector(
                IEmergencyPool.EmergencyPoolBudgetExceeded.selector,
                address(requests),
                NATIVE,
                RAPID,
                left,
                uint256(2 ether)
            )
        );
        requests.release(id, terms);
        statusIs(id, Status.Approved, "Law 4, Bounded emergency: it waits");
    }

    function test_releaseRapid_countsApprovalsByTransactionAndBySignatureTogether() public {
        (RequestId id, Terms memory terms) = ask(Track.Rapid);
        approveRapid(id, terms, 0, 0);
        skip(1 hours);
        requests.releaseRapid(id, terms, approvalsOf(id, 1, 1));
        statusIs(id, Status.Released, "one and one");
    }

    function test_releaseRapid_paysAtOnceWhoeverBringsIt() public {
        (RequestId id, Terms memory terms) = ask(Track.Rapid);
        skip(1 hours);
        IAidRequests.Approval[] memory approvals = approvalsOf(id, 0, 2);
        vm.expectEmit(address(requests));
        emit IAidRequests.RapidApproved(id, responder(0));
        vm.expectEmit(address(requests));
        emit IAidRequests.Released(id, member(1), 1 ether, true);
        vm.prank(stranger);
        assertEq(requests.releaseRapid(id, terms, approvals), uint256(1 ether), "all of it");
        assertEq(member(1).balance, uint256(1 ether), "paid");
        assertEq(pool.books(NATIVE).available, uint256(99 ether), "by the pool");
        statusIs(id, Status.Released, "for good");
    }

    // ── Parts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev A rapid request that can be paid now.
    function readyFor(address payee, uint256 amount) private returns (RequestId id, Terms memory terms) {
        terms = termsBy(payee, Track.Rapid);
        terms.amount = amount;
        id = ask(terms);
        approveRapid(id, terms, 0, 1);
        skip(1 hours);
    }

    function rapid(uint256 amount) private {
        (RequestId id, Terms memory terms) = readyFor(member(1), amount);
        requests.release(id, terms);
    }

    function forged(RequestId id, Terms memory terms, IAidRequests.Approval[] memory approvals) private {
        vm.expectRevert(
            abi.encodeWithSelector(IAidRequests.AidRequestsInvalidSignature.selector, approvals[1].responder)
        );
        requests.releaseRapid(id, terms, approvals);
    }

    function expectUnexpected(RequestId id, Status current, Status expected) private {
        vm.expectRevert(
            abi.encodeWithSelector(IAidRequests.AidRequestsUnexpectedStatus.selector, id, current, expected)
        );
    }
}
