// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IMemberRegistry} from "../../../../contracts/interfaces/IMemberRegistry.sol";
import {Members} from "../../utils/Members.sol";

contract VouchTest is Members {
    address private ada;
    address private ben;

    function setUp() public {
        open(3, 5);
        ada = person("ada");
        ben = person("ben");
    }

    // given a caller who cannot vote

    function test_RevertWhen_TheyNeverWereAMember() public {
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryNotMember.selector, ben));
        vm.prank(ben);
        registry.vouch(ada);
    }

    function test_RevertWhen_TheyHaveLeft() public {
        leaveAs(founder(0));
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryNotMember.selector, founder(0)));
        vm.prank(founder(0));
        registry.vouch(ada);
    }

    function test_RevertWhen_TheyStillWait() public {
        admit(ben);
        uint48 since = registry.memberOf(ben).since;
        vm.warp(since - 1);
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryNotEligible.selector, ben, since, since - 1)
        );
        vm.prank(ben);
        registry.vouch(ada);

        vm.warp(since);
        vouchAs(ben, ada);
        assertEq(registry.vouchersOf(ada).length, uint256(1), "from `since` on they may");
    }

    // given a candidate who cannot join

    function test_RevertWhen_ItIsTheZeroAddressOrTheRegistry() public {
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryInvalidAccount.selector, address(0)));
        vm.prank(founder(0));
        registry.vouch(address(0));

        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryInvalidAccount.selector, address(registry))
        );
        vm.prank(founder(0));
        registry.vouch(address(registry));
    }

    function test_RevertWhen_TheyAreAMember() public {
        admit(ada);
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryAlreadyMember.selector, ada));
        vm.prank(founder(4));
        registry.vouch(ada);
    }

    function test_RevertWhen_TheirMemberMovedAwayFromTheAddress() public {
        seat(ada);
        move(ada, ben);
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryInvalidAccount.selector, ada));
        vm.prank(founder(0));
        registry.vouch(ada);
    }

    function test_GivenOneVouchIsNeeded() public {
        registry.setSettings(settingsOf(1));
        uint48 since = timestamp() + WAITING;
        vm.expectEmit(address(registry));
        emit IMemberRegistry.Joined(ada, 6, founder(0), since);
        vouchAs(founder(0), ada);

        IMemberRegistry.Member memory member = registry.memberOf(ada);
        assertEq(member.number, uint256(6), "next number");
        assertEq(member.since, uint256(since), "since");
        assertTrue(registry.isMember(ada), "a member at once");
        assertEq(registry.getVotes(ada), uint256(0), "but waiting");
        vm.warp(since - 1);
        assertEq(registry.getVotes(ada), uint256(0), "to the last second");
        vm.warp(since);
        assertEq(registry.getVotes(ada), uint256(1), "and no longer");
        (uint32 people, uint32 highest) = registry.electorate(since);
        assertEq(people, uint256(6), "electorate");
        assertEq(highest, uint256(6), "highest number");
        (people, ) = registry.electorate(since - 1);
        assertEq(people, uint256(5), "electorate before");
    }

    // given several are needed

    function test_WhenMoreAreMissing() public {
        vm.expectEmit(address(registry));
        emit IMemberRegistry.Vouched(founder(0), ada, 1);
        vouchAs(founder(0), ada);
        vm.expectEmit(address(registry));
        emit IMemberRegistry.Vouched(founder(1), ada, 2);
        vouchAs(founder(1), ada);

        uint32[] memory vouchers = registry.vouchersOf(ada);
        assertEq(vouchers.length, uint256(2), "two vouched");
        assertEq(vouchers[0], uint256(1), "first voucher");
        assertEq(vouchers[1], uint256(2), "second voucher");
        assertFalse(registry.isMember(ada), "not a member yet");
        assertEq(numberOf(ada), uint256(0), "no number yet");
    }

    function test_RevertWhen_TheVoucherHasVouched() public {
        vouchAs(founder(0), ada);
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryAlreadyVouched.selector, founder(0), ada));
        vm.prank(founder(0));
        registry.vouch(ada);
    }

    function test_WhenItIsTheLastOne() public {
        vouchAs(founder(0), ada);
        vouchAs(founder(1), ada);
        vm.expectEmit(address(registry));
        emit IMemberRegistry.Vouched(founder(2), ada, 3);
        vm.expectEmit(address(registry));
        emit IMemberRegistry.Joined(ada, 6, founder(2), timestamp() + WAITING);
        vouchAs(founder(2), ada);
        assertTrue(registry.isMember(ada), "admitted");

        leaveAs(ada);
        assertEq(registry.vouchersOf(ada).length, uint256(0), "vouches served once");
    }

    function test_WhenAVoucherHasLeft() public {
        vouchAs(founder(0), ada);
        vouchAs(founder(1), ada);
        leaveAs(founder(0));
        vouchAs(founder(2), ada);
        assertFalse(registry.isMember(ada), "a vouch of somebody who has left does not count");
        assertEq(registry.vouchersOf(ada).length, uint256(2), "two are left");

        // Who returns can vouch again.
        admit3(founder(0));
        skip(WAITING);
        vouchAs(founder(0), ben);
        assertEq(registry.vouchersOf(ben).length, uint256(1), "the vouch of a member who returned counts");

        vouchAs(founder(3), ada);
        assertTrue(registry.isMember(ada), "three members vouch");
    }

    function test_WhenOthersHaveComeToBeEnough() public {
        vouchAs(founder(0), ada);
        vouchAs(founder(1), ada);
        registry.setSettings(settingsOf(2));
        vouchAs(founder(1), ada);
        assertTrue(registry.isMember(ada), "admitted by a call that adds no vouch");
    }

    function test_WhenAllSevenPlacesHoldVouchesAndOneVoucherHasLeft() public {
        open(7, 9);
        for (uint256 i = 0; i < 6; ++i) vouchAs(founder(i), ada);
        leaveAs(founder(2));
        vouchAs(founder(6), ada);
        assertFalse(registry.isMember(ada), "six members vouch");
        leaveAs(founder(0));
        vouchAs(founder(7), ada);
        assertFalse(registry.isMember(ada), "six again");
        assertEq(registry.vouchersOf(ada).length, uint256(6), "places of those who left are free");
        vouchAs(founder(8), ada);
        assertTrue(registry.isMember(ada), "seven members vouch");
    }

    function test_GivenFewerCanVoteThanAreNeeded() public {
        leaveAs(founder(0));
        leaveAs(founder(1));
        leaveAs(founder(2));
        vouchAs(founder(3), ada);
        assertFalse(registry.isMember(ada), "not by one of two");
        vouchAs(founder(4), ada);
        assertTrue(registry.isMember(ada), "Law 19, Settings stay sane: by all who can vouch");

        leaveAs(founder(3));
        vouchAs(founder(4), ben);
        assertTrue(registry.isMember(ben), "Law 19, Settings stay sane: by the only one who can");
    }

    function test_GivenFewerCanVoteThanAreNeededAndSomebodyLeftWhileWaiting() public {
        for (uint256 i = 0; i < 3; ++i) leaveAs(founder(i));
        // Two can vote: both vouch for Ada, and a day later for Ben. She leaves again, before her time has come.
        for (uint256 i = 3; i < 5; ++i) vouchAs(founder(i), ada);
        skip(1 days);
        for (uint256 i = 3; i < 5; ++i) vouchAs(founder(i), ben);
        leaveAs(ada);

        vm.warp(registry.memberOf(ada).since);
        address cleo = person("cleo");
        for (uint256 i = 3; i < 5; ++i) vouchAs(founder(i), cleo);
        assertFalse(registry.isMember(cleo), "Ada, who is gone, is still counted: all who can vouch are one too few");
        vm.warp(registry.memberOf(ben).since);
        vouchAs(ben, cleo);
        assertTrue(registry.isMember(cleo), "Law 19, Settings stay sane: no longer than that");
    }

    function test_GivenAMemberWhoReturns() public {
        seat(ada);
        uint48 firstSince = registry.memberOf(ada).since;
        uint48 left = timestamp();
        leaveAs(ada);
        skip(10 days);
        admit(ada);

        IMemberRegistry.Member memory member = registry.memberOf(ada);
        assertEq(member.number, uint256(6), "the same number");
        assertEq(member.joins, uint256(2), "joined twice");
        assertEq(member.since, uint256(timestamp() + WAITING), "waits again");
        assertEq(member.until, uint256(0), "a member");
        (, uint32 highest) = registry.electorate(timestamp());
        assertEq(highest, uint256(6), "no new number");

        skip(WAITING + 1);
        assertEq(registry.getPastVotes(ada, firstSince - 1), uint256(0), "Law 8, Past weight: before the first term");
        assertEq(registry.getPastVotes(ada, firstSince), uint256(1), "Law 8, Past weight: first second of it");
        assertEq(registry.getPastVotes(ada, left - 1), uint256(1), "Law 8, Past weight: last second of it");
        assertEq(registry.getPastVotes(ada, left), uint256(0), "Law 8, Past weight: after it");
        assertEq(registry.getPastVotes(ada, member.since - 1), uint256(0), "Law 8, Past weight: before the second");
        assertEq(registry.getPastVotes(ada, member.since), uint256(1), "Law 8, Past weight: in the second");
    }

    function test_GivenAWaitingPeriodThatWasShortened() public {
        admit(ada);
        uint48 since = registry.memberOf(ada).since;
        IMemberRegistry.Settings memory none = settingsOf(3);
        none.waitingPeriod = 0;
        registry.setSettings(none);
        admit(ben);
        assertEq(registry.memberOf(ben).since, uint256(since), "eligible together");

        vm.warp(since + 1);
        address eve = person("eve");
        admit(eve);
        assertEq(registry.memberOf(eve).since, uint256(since + 1), "eligible at once");
    }

    function test_GivenTwoWhoBecomeEligibleTogether() public {
        registry.setSettings(settingsOf(1));
        assertEq(newWordsWrittenBy(ada), uint256(2), "entry and point of the census");
        assertEq(newWordsWrittenBy(ben), uint256(1), "the second writes no point of its own");
    }

    function test_RevertGiven_AFullRegistry() public {
        registry.setSettings(settingsOf(1));
        // The low 32 bits of the count are members: pretend that there are 65,535.
        bytes32 word = vm.load(address(registry), bytes32(uint256(1)));
        uint256 full = ((uint256(word) >> 32) << 32) | type(uint16).max;
        assertEq(uint32(uint256(word)), uint256(5), "the word that counts members");
        vm.store(address(registry), bytes32(uint256(1)), bytes32(full));
        vm.expectRevert(
            abi.encodeWithSelector(
                IMemberRegistry.MemberRegistryTooManyMembers.selector,
                uint256(type(uint16).max),
                uint256(type(uint16).max)
            )
        );
        vm.prank(founder(0));
        registry.vouch(ada);

        vm.store(address(registry), bytes32(uint256(1)), bytes32(full - 1));
        vouchAs(founder(0), ada);
        assertTrue(registry.isMember(ada), "the last place is taken");

        vm.expectPartialRevert(IMemberRegistry.MemberRegistryTooManyMembers.selector);
        vm.prank(founder(0));
        registry.vouch(ben);
        leaveAs(ada);
        vouchAs(founder(0), ben);
        assertTrue(registry.isMember(ben), "who leaves makes room");
    }

    /// @dev Three others than founder 0 vouch.
    function admit3(address candidate) private {
        for (uint256 i = 1; i < 4; ++i) vouchAs(founder(i), candidate);
    }

    /// @dev Of the words written, those that were zero before.
    function newWordsWrittenBy(address candidate) private returns (uint256 count) {
        uint256 before = vm.snapshotState();
        vm.record();
        vouchAs(founder(0), candidate);
        (, bytes32[] memory writes) = vm.accesses(address(registry));
        vm.revertToState(before);
        for (uint256 i = 0; i < writes.length; ++i) if (vm.load(address(registry), writes[i]) == 0) ++count;
        vouchAs(founder(0), candidate);
    }
}
