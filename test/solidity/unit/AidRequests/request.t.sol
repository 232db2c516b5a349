// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAidDesk} from "../../../../contracts/interfaces/IAidDesk.sol";
import {IAidRequests} from "../../../../contracts/interfaces/IAidRequests.sol";
import {NATIVE} from "../../../../contracts/libraries/Assets.sol";
import {Cadence, RequestId, Status, Support, Terms, Track} from "../../../../contracts/types/Request.sol";
import {RequestsTest} from "../../utils/RequestsTest.sol";

contract RequestTest is RequestsTest {
    function setUp() public {
        open(10);
    }

    // ── request ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_request_RevertGiven_aCallerWhoIsNotTheRequester() public {
        Terms memory terms = termsBy(member(1), Track.Deliberation);
        terms.payee = stranger;
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsNotRequester.selector, stranger, member(1)));
        vm.prank(stranger);
        requests.request(terms);
    }

    function test_request_RevertWhen_agreementIsNotAsItIs() public {
        Terms memory terms = termsBy(member(1), Track.Deliberation);
        terms.agreed = false;
        vm.prank(member(1));
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsInvalidTerms.selector, terms));
        requests.request(terms);

        terms.agreed = true;
        terms.payee = stranger;
        refused(terms);
    }

    function test_request_RevertWhen_itClaimsToBeAnAppeal() public {
        Terms memory terms = termsBy(member(1), Track.Deliberation);
        terms.appealed = true;
        refused(terms);
    }

    function test_request_RevertWhen_thePayeeIsOneOfOurs() public {
        Terms memory terms = termsBy(member(1), Track.Deliberation);
        terms.agreed = false;
        address[6] memory ours = [
            address(0),
            NATIVE,
            address(pool),
            address(registry),
            address(token),
            address(requests)
        ];
        for (uint256 i = 0; i < ours.length; ++i) {
            terms.payee = ours[i];
            vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsInvalidPayee.selector, ours[i]));
            vm.prank(member(1));
            requests.request(terms);
        }
    }

    function test_request_RevertWhen_theAmountIsZero() public {
        Terms memory terms = termsBy(member(1), Track.Deliberation);
        terms.amount = 0;
        vm.expectRevert(IAidRequests.AidRequestsZeroAmount.selector);
        vm.prank(member(1));
        requests.request(terms);
    }

    function test_request_RevertWhen_amountOrCategoryAreOutOfRange() public {
        Terms memory terms = termsBy(member(1), Track.Deliberation);
        terms.amount = uint256(type(uint112).max) + 1;
        refused(terms);
        terms.amount = type(uint112).max;
        ask(terms);
        terms.category = 0;
        refused(terms);
    }

    function test_request_RevertWhen_partsCliffAndDurationDoNotFitTheCadence() public {
        refused(shaped(Cadence.Lump, 2, 0, 0));
        refused(shaped(Cadence.Lump, 0, 1, 0));
        refused(shaped(Cadence.Lump, 0, 0, 1));
        refused(shaped(Cadence.Tranches, 1, 0, 0));
        refused(shaped(Cadence.Tranches, 25, 0, 0));
        refused(shaped(Cadence.Tranches, 2, 0, 1));
        refused(shaped(Cadence.Stream, 0, 0, 0));
        refused(shaped(Cadence.Stream, 0, 2, 1));
        refused(shaped(Cadence.Stream, 1, 0, 1));
        refused(shaped(Cadence.Stream, 0, 0, 730 days + 1));
        Terms memory crumbs = shaped(Cadence.Tranches, 24, 0, 0);
        crumbs.amount = 23;
        refused(crumbs);

        crumbs.amount = 24;
        ask(crumbs);
        ask(shaped(Cadence.Tranches, 2, 0, 0));
        ask(shaped(Cadence.Stream, 0, 1, 1));
        ask(shaped(Cadence.Stream, 0, 730 days, 730 days));
    }

    function test_request_RevertGiven_nobodyButRequesterAndPayee() public {
        for (uint256 i = 3; i <= 10; ++i) {
            vm.prank(member(i));
            registry.leave();
        }
        skip(1);
        Terms memory terms = termsBy(member(1), Track.Consent);
        (terms.payee, terms.agreed) = (member(2), false);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsNobodyCanObject.selector, uint256(2)));
        vm.prank(member(1));
        requests.request(terms);

        (terms.payee, terms.agreed) = (member(1), true);
        ask(terms);
    }

    function test_request_RevertGiven_aRequesterWhoCannotVote() public {
        address newcomer = person("newcomer");
        join(newcomer);
        Terms memory terms = termsBy(newcomer, Track.Consent);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsNotMember.selector, newcomer));
        vm.prank(newcomer);
        requests.request(terms);

        skip(7 days);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsNotMember.selector, newcomer));
        vm.prank(newcomer);
        requests.request(terms);

        skip(1);
        ask(terms);
    }

    function test_request_RevertWhen_theAmountIsBeyondTheCap() public {
        Terms memory terms = termsBy(member(1), Track.Consent);
        terms.amount = 50 ether + 1;
        vm.expectRevert(
            abi.encodeWithSelector(
                IAidRequests.AidRequestsBeyondConsentCap.selector,
                NATIVE,
                50 ether + 1,
                uint256(50 ether)
            )
        );
        vm.prank(member(1));
        requests.request(terms);

        terms.amount = 50 ether;
        ask(terms);
    }

    function test_request_opensForObjections() public {
        Terms memory terms = termsBy(member(1), Track.Consent);
        RequestId expected = desk.hashTerms(terms, 1, 1);
        vm.expectEmit(address(requests));
        emit IAidRequests.Requested(expected, member(1), member(1), terms);
        RequestId id = ask(terms);
        assertEq(RequestId.unwrap(id), RequestId.unwrap(expected), "the id holds the digest of the terms");
        assertEq(uint256(id.numberOf()), uint256(requests.requestCount()), "numbers run");
        assertEq(uint256(id.versionOf()), uint256(1), "the first version");

        IAidDesk.Standing memory standing = standingOf(id);
        assertEq(uint256(standing.status), uint256(Status.Open), "open");
        assertEq(uint256(standing.openedAt), uint256(now_()), "from now");
        assertEq(uint256(standing.deadline), now_() + 3 days, "for the window");
        assertEq(standing.electorate, uint256(9), "everybody else");
        assertEq(standing.peopleNeeded, uint256(2), "20 % of nine, rounded up");
        assertEq(standing.people, uint256(0), "nobody has objected");
    }

    function test_request_RevertGiven_aTokenWithoutABudget() public {
        Terms memory terms = termsBy(member(1), Track.Deliberation);
        terms.asset = address(0xc01);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsUnknownAsset.selector, address(0xc01)));
        vm.prank(member(1));
        requests.request(terms);
    }

    function test_request_opensForVotesWhoeverAsks() public {
        RequestId id = ask(termsBy(stranger, Track.Deliberation));
        IAidDesk.Standing memory standing = standingOf(id);
        assertEq(standing.electorate, uint256(10), "all members");
        assertEq(standing.peopleNeeded, uint256(3), "30 %");
        assertEq(uint256(standing.deadline), now_() + 5 days, "for the voting period");
        vote(id, member(1), Support.For);
    }

    function test_request_RevertGiven_aPanelSmallerThanTheApprovalsNeeded() public {
        requests.setResponder(responder(0), false);
        requests.setResponder(responder(1), false);
        Terms memory terms = termsBy(member(1), Track.Rapid);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsRapidShut.selector, uint256(1), uint256(2)));
        vm.prank(member(1));
        requests.request(terms);
    }

    function test_request_RevertGiven_aSuspendedTrack() public {
        (RequestId id, ) = ask(Track.Rapid);
        object(id, 5, 7);
        Terms memory terms = termsBy(member(1), Track.Rapid);
        vm.expectRevert(IAidRequests.AidRequestsRapidSuspended.selector);
        vm.prank(member(1));
        requests.request(terms);
    }

    function test_request_RevertWhen_itIsNotALump() public {
        Terms memory terms = shaped(Cadence.Tranches, 2, 0, 0);
        terms.track = Track.Rapid;
        refused(terms);
    }

    function test_request_RevertWhen_theAmountIsBeyondHalfTheCap() public {
        Terms memory terms = termsBy(member(1), Track.Rapid);
        terms.amount = 10 ether + 1;
        vm.expectRevert(
            abi.encodeWithSelector(
                IAidRequests.AidRequestsBeyondRapidCap.selector,
                NATIVE,
                member(1),
                10 ether + 1,
                uint256(10 ether)
            )
        );
        vm.prank(member(1));
        requests.request(terms);

        terms.amount = 10 ether;
        ask(terms);
    }

    function test_request_opensForResponders() public {
        (RequestId id, ) = ask(Track.Rapid);
        IAidDesk.Standing memory standing = standingOf(id);
        assertEq(uint256(standing.status), uint256(Status.Open), "open");
        assertEq(standing.approvals, uint256(0), "nobody approved");
        assertEq(standing.approvalsNeeded, uint256(2), "two of three");
        assertEq(standing.peopleNeeded, uint256(3), "30 % of nine, rounded up, suspend the track");
        assertEq(uint256(standing.deadline), now_() + 1 days + 3 days, "objections outlast approvals");
    }

    // ── requestFor ──────────────────────────────────────────────────────────────────────────────────────────────────

    function test_requestFor_RevertWhen_thePayeeHasNotAgreedToTheseTerms() public {
        Terms memory terms = forStranger();
        uint256 deadline = now_() + 1 days;
        bytes memory agreement = agreementOf(terms, 0, deadline);
        bytes32 evidence = terms.evidence;

        terms.amount += 1;
        notAgreed(terms, deadline, agreement);
        terms.amount -= 1;
        terms.category += 1;
        notAgreed(terms, deadline, agreement);
        terms.category -= 1;
        terms.evidence = 0;
        notAgreed(terms, deadline, agreement);
        terms.evidence = evidence;
        terms.requester = member(2);
        notAgreed(terms, deadline, agreement);
        terms.requester = member(1);
        notAgreed(terms, deadline + 1, agreement);
        terms.payee = member(3);
        notAgreed(terms, deadline, agreement);
        terms.payee = address(0);
        notAgreed(terms, deadline, "");
    }

    function test_requestFor_RevertWhen_theTermsSayThatNobodyAgreed() public {
        Terms memory terms = forStranger();
        bytes memory agreement = agreementOf(terms, 0, now_());
        terms.agreed = false;
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsInvalidTerms.selector, terms));
        vm.prank(member(1));
        requests.requestFor(terms, now_(), agreement);
    }

    function test_requestFor_RevertWhen_theAgreementIsLate() public {
        Terms memory terms = forStranger();
        uint48 deadline = now_() + 1 days;
        bytes memory agreement = agreementOf(terms, 0, deadline);
        vm.warp(deadline + 1);
        vm.expectRevert(
            abi.encodeWithSelector(IAidRequests.AidRequestsExpiredSignature.selector, deadline, deadline + 1)
        );
        vm.prank(member(1));
        requests.requestFor(terms, deadline, agreement);

        vm.warp(deadline);
        vm.prank(member(1));
        requests.requestFor(terms, deadline, agreement);
    }

    function test_requestFor_RevertWhen_theAgreementServedBefore() public {
        Terms memory terms = forStranger();
        uint256 deadline = now_() + 1 days;
        bytes memory agreement = agreementOf(terms, 0, deadline);
        vm.prank(member(1));
        requests.requestFor(terms, deadline, agreement);
        assertEq(requests.nonces(stranger), uint256(1), "the nonce is spent");
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsInvalidSignature.selector, stranger));
        vm.prank(member(1));
        requests.requestFor(terms, deadline, agreement);
    }

    function test_requestFor_opensARequestWhoseMoneyIsSent() public {
        Terms memory terms = forStranger();
        uint256 deadline = now_() + 1 days;
        bytes memory agreement = agreementOf(terms, 0, deadline);
        vm.prank(member(1));
        RequestId id = requests.requestFor(terms, deadline, agreement);
        skip(3 days);
        requests.release(id, terms);
        assertEq(stranger.balance, uint256(1 ether), "sent");
    }

    // ── Parts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function shaped(Cadence cadence, uint8 parts, uint32 cliff, uint32 duration) private returns (Terms memory terms) {
        terms = termsBy(member(1), Track.Deliberation);
        (terms.cadence, terms.parts, terms.cliff, terms.duration) = (cadence, parts, cliff, duration);
    }

    function forStranger() private returns (Terms memory terms) {
        terms = termsBy(member(1), Track.Consent);
        terms.payee = stranger;
    }

    function refused(Terms memory terms) private {
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsInvalidTerms.selector, terms));
        vm.prank(terms.requester);
        requests.request(terms);
    }

    function notAgreed(Terms memory terms, uint256 deadline, bytes memory agreement) private {
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsInvalidSignature.selector, terms.payee));
        vm.prank(terms.requester);
        requests.requestFor(terms, deadline, agreement);
    }
}
