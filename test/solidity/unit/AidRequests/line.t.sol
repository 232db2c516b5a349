// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAidRequests} from "../../../../contracts/interfaces/IAidRequests.sol";
import {IEmergencyPool} from "../../../../contracts/interfaces/IEmergencyPool.sol";
import {NATIVE} from "../../../../contracts/libraries/Assets.sol";
import {RequestId, Status, Terms, Track} from "../../../../contracts/types/Request.sol";
import {RequestsTest} from "../../utils/RequestsTest.sol";

contract LineTest is RequestsTest {
    /// @dev A request with its terms.
    struct Item {
        RequestId id;
        Terms terms;
    }

    function setUp() public {
        open(20);
        requests.setConsentCap(NATIVE, type(uint112).max);
    }

    // ── release ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_release_takesWhatThereIsAndWaitsInLine() public {
        Item memory item = decided(7, 130 ether);
        vm.expectEmit(address(requests));
        emit IAidRequests.Queued(item.id, NATIVE, 125);
        vm.expectEmit(address(requests));
        emit IAidRequests.Funded(item.id, 100 ether, 30 ether);
        assertEq(release(item), uint256(0), "nothing is paid yet");
        isFirst(item.id, 1);
        fill(10 ether);
        vm.expectEmit(address(requests));
        emit IAidRequests.Funded(item.id, 10 ether, 20 ether);
        release(item);
        fill(25 ether);
        assertEq(release(item), uint256(130 ether), "once it is all there");
        statusIs(item.id, Status.Released, "for good");
        assertEq(pool.books(NATIVE).available, uint256(5 ether), "and not more");
        isEmpty();
    }

    function test_release_takesWhatTheBudgetAllowsAndGoesOnAsThatRefills() public {
        setBudget(NATIVE, ORDINARY, 20 ether);
        Item memory item = decided(7, 15 ether);
        assertEq(release(item), uint256(0), "half the limit at once");
        assertEq(pool.books(NATIVE).committed, uint256(10 ether), "is set aside");
        skip(15 days);
        assertEq(release(item), uint256(15 ether), "the other half in half the window");
    }

    function test_release_joinsThemEvenIfItCouldBePaid() public {
        Item memory big = decided(7, 130 ether);
        release(big);
        Item memory small = decided(7, 1 ether);
        fill(5 ether);
        assertEq(release(small), uint256(0), "it would take the money of those before it");
        isFirst(big.id, 2);
        assertEq(pool.books(NATIVE).available, uint256(5 ether), "the money is there");
        release(big);
        fill(26 ether);
        release(big);
        assertEq(release(small), uint256(1 ether), "it follows");
    }

    function test_release_servesTheHighestPriorityFirst() public {
        Item memory first = decided(7, 130 ether);
        Item[3] memory items = [asked(7, 10 ether), asked(7, 10 ether), asked(7, 10 ether)];
        assess(items[0], 2);
        assess(items[1], 10);
        assess(items[2], 6);
        skip(3 days);
        release(first);
        for (uint256 i = 0; i < 3; ++i) release(items[i]);
        fill(31 ether);
        isFirst(items[1].id, 4);
        assertEq(release(items[1]), uint256(10 ether), "1,000");
        assertEq(release(items[2]), uint256(10 ether), "216");
        isFirst(first.id, 2);
        release(first);
        fill(29 ether);
        assertEq(release(first), uint256(130 ether), "125, while nobody assessed, and three days older");
        assertEq(release(items[0]), uint256(10 ether), "8");
    }

    function test_release_letsAgeOutrunPriority() public {
        // Ten urgent points are 1,000, one is 1: the difference is 999 hours.
        IAidRequests.Policy memory slow = policyOf();
        slow.fundingPeriod = 180 days;
        requests.setPolicy(slow);
        skip(1);
        fill(1 ether);
        Item memory old = asked(7, 130 ether);
        assess(old, 1);
        skip(999 hours);
        Item memory urgent = asked(7, 10 ether);
        assess(urgent, 10);
        skip(1);
        Item memory later = asked(7, 10 ether);
        assess(later, 10);
        skip(3 days);
        release(old);
        release(later);
        release(urgent);
        isFirst(old.id, 3);
        fill(100 ether);
        release(old);
        assertEq(release(urgent), uint256(10 ether), "the same merit: the lower number");
        assertEq(release(later), uint256(10 ether), "a second younger");
    }

    function test_release_RevertWhen_itIsNotItsTurn() public {
        Item memory big = decided(7, 130 ether);
        release(big);
        Item memory small = decided(7, 1 ether);
        release(small);
        fill(5 ether);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsNotFirstInLine.selector, small.id, big.id));
        requests.release(small.id, small.terms);
    }

    function test_release_RevertGiven_itsTurnButNoMoney() public {
        Item memory item = decided(7, 130 ether);
        release(item);
        vm.expectRevert(
            abi.encodeWithSelector(IAidRequests.AidRequestsNoMoney.selector, item.id, uint256(0), uint256(30 ether))
        );
        requests.release(item.id, item.terms);
    }

    function test_release_takesThatMoneyPastThoseWhomItCouldNotHelp() public {
        Item memory other = decided(7, 130 ether);
        release(other);
        Item memory mine = decided(8, 2 ether);
        Item memory alike = decided(8, 1 ether);
        release(mine);
        release(alike);
        earmark(8, 2.5 ether);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsNotFirstInLine.selector, alike.id, other.id));
        requests.release(alike.id, alike.terms);
        assertEq(release(mine), uint256(2 ether), "Law 5, No hostage: money that could not help the first");
        assertEq(release(alike), uint256(0), "then the next of that category");
        fill(5 ether);
        vm.expectRevert(
            abi.encodeWithSelector(IAidRequests.AidRequestsNoMoney.selector, alike.id, uint256(0), uint256(0.5 ether))
        );
        requests.release(alike.id, alike.terms);
        release(other);
        assertEq(pool.books(NATIVE).available, uint256(0), "general money is for the first of all");
    }

    function test_release_stepsOverThoseWhoWithdrewLapsedOrWereServed() public {
        Item memory big = decided(7, 130 ether);
        release(big);
        Item memory second = decided(7, 1 ether);
        Item memory third = decided(8, 1 ether);
        Item memory fourth = decided(7, 1 ether);
        release(second);
        release(third);
        release(fourth);
        earmark(8, 1 ether);
        release(third);
        vm.prank(member(1));
        requests.withdraw(big.id, big.terms);
        vm.prank(member(1));
        requests.withdraw(second.id, second.terms);
        assertEq(release(fourth), uint256(1 ether), "Law 5, No hostage: nobody is before it any more");
        isEmpty();
    }

    function test_release_doesNotStepOverMoreThanEightAtOnce() public {
        Item[10] memory items;
        items[0] = decided(7, 130 ether);
        release(items[0]);
        for (uint256 i = 1; i < 10; ++i) {
            items[i] = decided(7, 1 ether);
            release(items[i]);
        }
        for (uint256 i = 0; i < 9; ++i) {
            vm.prank(member(1));
            requests.withdraw(items[i].id, items[i].terms);
        }
        vm.expectRevert(
            abi.encodeWithSelector(IAidRequests.AidRequestsNotFirstInLine.selector, items[9].id, items[8].id)
        );
        requests.release(items[9].id, items[9].terms);
        desk.clearLine(requests, NATIVE, 0, 1);
        desk.clearLine(requests, NATIVE, 7, 1);
        assertEq(release(items[9]), uint256(1 ether), "Law 5, No hostage: anybody may clear the line");
    }

    function test_release_paysAtOnceAgain() public {
        Item memory big = decided(7, 130 ether);
        release(big);
        assertTrue(requests.rulesAt(now_()).waiting(), "somebody waits");
        fill(50 ether);
        release(big);
        assertFalse(requests.rulesAt(now_()).waiting(), "nobody waits");
        Item memory item = decided(7, 1 ether);
        assertEq(release(item), uint256(1 ether), "at once");
        assertEq(uint256(desk.progressOf(requests, item.id).since), uint256(0), "past the desk");
    }

    // ── clearLine ───────────────────────────────────────────────────────────────────────────────────────────────────

    function test_clearLine_takesGapsOffTheHeadAtMostAsManyAsTold() public {
        Item[3] memory items = [decided(7, 130 ether), decided(7, 1 ether), decided(7, 1 ether)];
        for (uint256 i = 0; i < 3; ++i) release(items[i]);
        skip(30 days);
        vm.prank(stranger);
        assertEq(desk.clearLine(requests, NATIVE, 0, 2), uint256(2), "as many as told");
        (, uint256 length) = desk.lineOf(requests, NATIVE, 0);
        assertEq(length, uint256(1), "one is left");
        assertEq(desk.clearLine(requests, NATIVE, 0, 2), uint256(1), "the last");
        isEmpty();
        assertEq(desk.clearLine(requests, NATIVE, 0, 2), uint256(0), "no more");
        assertEq(desk.clearLine(requests, NATIVE, 7, 9), uint256(3), "the category's line by itself");
    }

    function test_clearLine_stopsAtOneWhoWaits() public {
        Item[2] memory items = [decided(7, 130 ether), decided(7, 1 ether)];
        for (uint256 i = 0; i < 2; ++i) release(items[i]);
        vm.prank(member(1));
        requests.withdraw(items[1].id, items[1].terms);
        assertEq(desk.clearLine(requests, NATIVE, 0, 9), uint256(0), "the first waits");
        isFirst(items[0].id, 2);
    }

    // ── lineOf ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_lineOf_tellsWhoIsFirstAndHowManyThereAre() public {
        isEmpty();
        Item memory item = decided(7, 130 ether);
        release(item);
        isFirst(item.id, 1);
        (RequestId first, uint256 length) = desk.lineOf(requests, NATIVE, 7);
        assertEq(RequestId.unwrap(first), RequestId.unwrap(item.id), "of the category, too");
        assertEq(length, uint256(1), "one");
        (first, length) = desk.lineOf(requests, NATIVE, 8);
        assertEq(length, uint256(0), "not of another");
    }

    // ── Parts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function asked(uint16 category, uint256 amount) private returns (Item memory item) {
        item.terms = termsBy(member(1), Track.Consent);
        (item.terms.category, item.terms.amount) = (category, amount);
        item.id = ask(item.terms);
    }

    function decided(uint16 category, uint256 amount) private returns (Item memory item) {
        item = asked(category, amount);
        skip(3 days);
    }

    function release(Item memory item) private returns (uint256) {
        return requests.release(item.id, item.terms);
    }

    function assess(Item memory item, uint8 each) private {
        vm.prank(assessor);
        requests.assess(item.id, item.terms, IAidRequests.Scores(each, each, each));
    }

    function earmark(uint16 category, uint256 amount) private {
        vm.deal(address(this), amount);
        pool.pledge{value: amount}(
            IEmergencyPool.Gift({asset: NATIVE, amount: amount, earmark: category, counted: false, memo: 0})
        );
    }

    function isFirst(RequestId id, uint256 expected) private view {
        (RequestId first, uint256 length) = desk.lineOf(requests, NATIVE, 0);
        assertEq(RequestId.unwrap(first), RequestId.unwrap(id), "first in line");
        assertEq(length, expected, "in line");
    }

    function isEmpty() private view {
        (, uint256 length) = desk.lineOf(requests, NATIVE, 0);
        assertEq(length, uint256(0), "nobody is in line");
    }
}
