// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";

import {IMemberRegistry} from "../../../../contracts/interfaces/IMemberRegistry.sol";
import {Members} from "../../utils/Members.sol";

contract DelegateTest is Members {
    address private ada;
    address private ben;
    address private cat;
    address private newcomer;

    function setUp() public {
        open(1, 3);
        (ada, ben, cat) = (founder(0), founder(1), founder(2));
        newcomer = person("newcomer");
    }

    function test_RevertGiven_ACallerWhoCannotVote() public {
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryNotMember.selector, newcomer));
        vm.prank(newcomer);
        registry.delegate(ada);

        admit(newcomer);
        vm.expectPartialRevert(IMemberRegistry.MemberRegistryNotEligible.selector);
        vm.prank(newcomer);
        registry.delegate(ada);
    }

    function test_RevertGiven_ADelegateWhoCannotVote() public {
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryNotMember.selector, newcomer));
        vm.prank(ada);
        registry.delegate(newcomer);

        admit(newcomer);
        vm.expectPartialRevert(IMemberRegistry.MemberRegistryNotEligible.selector);
        vm.prank(ada);
        registry.delegate(newcomer);
    }

    function test_WhenDelegatingForTheFirstTime() public {
        uint48 at = timestamp();
        assertEq(registry.delegates(ada), ada, "before, carried by themselves");
        vm.expectEmit(address(registry));
        emit IVotes.DelegateChanged(ada, ada, ben);
        vm.expectEmit(address(registry));
        emit IVotes.DelegateVotesChanged(ada, 1, 0);
        vm.expectEmit(address(registry));
        emit IVotes.DelegateVotesChanged(ben, 1, 2);
        delegateAs(ada, ben);

        // it moves the unit from now on
        check(0, 2, 1);
        assertEq(registry.delegates(ada), ben, "delegate");

        // it keeps the past
        skip(1);
        assertEq(registry.getPastVotes(ada, at - 1), uint256(1), "Law 8, Past weight: own unit");
        assertEq(registry.getPastVotes(ben, at - 1), uint256(1), "Law 8, Past weight: not yet carried");
        assertEq(registry.getPastVotes(ben, at), uint256(2), "from the second of the delegation");
    }

    function test_WhenDelegatingToAnother() public {
        delegateAs(ada, ben);
        skip(1);
        vm.expectEmit(address(registry));
        emit IVotes.DelegateChanged(ada, ben, cat);
        delegateAs(ada, cat);
        check(0, 1, 2);
    }

    function test_WhenDelegatingToTheSameOneAgain() public {
        delegateAs(ada, ben);
        delegateAs(ada, ben);
        check(0, 2, 1);
        skip(1);
        delegateAs(ada, ben);
        check(0, 2, 1);
    }

    function test_WhenTakingTheUnitBack() public {
        delegateAs(ada, ben);
        delegateAs(ada, address(0));
        check(1, 1, 1);
        delegateAs(ada, ben);
        vm.expectEmit(address(registry));
        emit IVotes.DelegateChanged(ada, ben, ada);
        delegateAs(ada, ada);
        check(1, 1, 1);
        delegateAs(cat, cat);
        check(1, 1, 1);
    }

    function test_WhenTheDelegateDelegates() public {
        delegateAs(ada, ben);
        delegateAs(ben, cat);
        check(0, 1, 2);
        assertEq(registry.delegates(ada), ben, "to whom they chose");
    }

    function test_WhenTwoDelegateToEachOther() public {
        delegateAs(ada, ben);
        delegateAs(ben, ada);
        check(1, 1, 1);
        leaveAs(ada);
        assertEq(registry.getVotes(ben), uint256(1), "one is left with one");
        assertEq(registry.getVotes(ada), uint256(0), "who left has none");
    }

    function check(uint256 a, uint256 b, uint256 c) private view {
        assertEq(registry.getVotes(ada), a, "votes of ada");
        assertEq(registry.getVotes(ben), b, "votes of ben");
        assertEq(registry.getVotes(cat), c, "votes of cat");
        (uint32 people, ) = registry.electorate(timestamp());
        assertEq(a + b + c, uint256(people), "Law 7, One person, one voice: votes are people");
    }
}
