// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IMemberRegistry} from "../../../../contracts/interfaces/IMemberRegistry.sol";
import {Entry} from "../../../../contracts/types/Entry.sol";
import {Members} from "../../utils/Members.sol";

/// @notice Votes are weighed by this word alone wherever it tells enough: it must never tell otherwise than `standing`.
contract EntryOfTest is Members {
    address private ben;

    function setUp() public {
        open(1, 3);
        ben = person("ben");
    }

    function test_GivenAStranger() public view {
        Entry entry = registry.entryOf(address(0xbeef));
        assertEq(Entry.unwrap(entry), uint256(0), "nothing");
        assertTrue(entry.isAlone() && entry.tellsOf(0), "all there is to know");
        assertFalse(entry.countedAt(0), "Law 7, One person, one voice: nobody in the beginning");
        assertFalse(entry.countedAt(timestamp()), "Law 7, One person, one voice: nobody now");
    }

    function test_GivenAMemberWhoLeaves() public {
        uint48 start = timestamp();
        seat(ben);
        uint48 since = registry.memberOf(ben).since;
        skip(1 days);
        leaveAs(ben);
        uint48 until = timestamp();
        skip(1 days);

        checkAgrees(ben, start);
        checkAgrees(ben, since - 1);
        checkAgrees(ben, since);
        checkAgrees(ben, until - 1);
        checkAgrees(ben, until);
        Entry entry = registry.entryOf(ben);
        assertFalse(entry.countedAt(since - 1), "Law 7, One person, one voice: not before");
        assertTrue(entry.countedAt(since), "from the very second");
        assertTrue(entry.countedAt(until - 1), "to the last");
        assertFalse(entry.countedAt(until), "Law 7, One person, one voice: not after");
    }

    function test_GivenOneWhoReturns() public {
        seat(ben);
        uint48 within = timestamp() - 1;
        leaveAs(ben);
        skip(1 days);
        uint48 between = timestamp() - 1;
        seat(ben);

        Entry entry = registry.entryOf(ben);
        assertFalse(entry.tellsOf(within), "Law 8, Past weight: the former term is not for this word to tell");
        assertFalse(entry.tellsOf(between), "Law 8, Past weight: nor the time between");
        (, uint256 people, ) = registry.standing(ben, within, 0, 0);
        assertEq(people, uint256(1), "Law 8, Past weight: standing tells");
        checkAgrees(ben, timestamp() - 1);
    }

    function test_GivenAMemberWhoMoves() public {
        seat(ben);
        address next = person("ben's new key");
        uint48 before = timestamp() - 1;
        move(ben, next);
        uint48 moved = timestamp();
        skip(1);

        checkAgrees(ben, before);
        checkAgrees(next, before);
        checkAgrees(ben, moved);
        checkAgrees(next, moved);
        assertTrue(registry.entryOf(ben).countedAt(before), "Law 7, One person, one voice: the old one then");
        assertFalse(registry.entryOf(next).countedAt(before), "Law 7, One person, one voice: not both");
        assertFalse(registry.entryOf(ben).countedAt(moved), "Law 7, One person, one voice: not both");
        assertTrue(registry.entryOf(next).countedAt(moved), "Law 7, One person, one voice: the new one now");
    }

    function test_GivenADelegation() public {
        seat(ben);
        assertTrue(registry.entryOf(ben).isAlone(), "before");
        delegateAs(ben, founder(0));
        assertFalse(registry.entryOf(ben).isAlone(), "who delegates");
        assertFalse(registry.entryOf(founder(0)).isAlone(), "who is delegated to");
        assertTrue(registry.entryOf(founder(1)).isAlone(), "nobody else");

        delegateAs(ben, ben);
        assertFalse(registry.entryOf(ben).isAlone(), "Law 8, Past weight: taken back, but there is a past");
        leaveAs(ben);
        seat(ben);
        assertTrue(registry.entryOf(ben).isAlone(), "a new term begins without");
        checkAgrees(ben, timestamp() - 1);
    }

    function test_GivenTwoAccounts() public {
        seat(ben);
        uint48 past = timestamp() - 1;
        (uint32 people, uint32 highest) = registry.electorate(past);
        (uint256 all, uint256 top, Entry a, Entry b) = registry.electorateAndEntries(past, ben, founder(1));
        assertEq(all, uint256(people), "people");
        assertEq(top, uint256(highest), "highest number");
        assertEq(Entry.unwrap(a), Entry.unwrap(registry.entryOf(ben)), "the one");
        assertEq(Entry.unwrap(b), Entry.unwrap(registry.entryOf(founder(1))), "the other");
        assertEq(uint256(a.numberOf()), uint256(numberOf(ben)), "by number");

        uint48 now_ = timestamp();
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryFutureLookup.selector, uint256(now_ + 1), now_)
        );
        registry.electorateAndEntries(now_ + 1, ben, ben);
    }

    function checkAgrees(address account, uint48 at) private view {
        Entry entry = registry.entryOf(account);
        assertTrue(entry.isAlone() && entry.tellsOf(at), "it tells");
        (uint256 number, uint256 people, bool contributor) = registry.standing(account, at, 0, 0);
        assertEq(people, entry.countedAt(at) ? uint256(1) : uint256(0), "Law 7, One person, one voice: as standing");
        assertEq(number, uint256(entry.numberOf()), "the same number");
        assertFalse(contributor, "no credits");
    }
}
