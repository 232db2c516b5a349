// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IMemberRegistry} from "../../../../contracts/interfaces/IMemberRegistry.sol";
import {Members} from "../../utils/Members.sol";

contract RotateTest is Members {
    address private from;
    address private to;

    function setUp() public {
        open(1, 3);
        from = founder(2);
        to = person("to");
    }

    function test_RevertGiven_NothingIsPending() public {
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryNoRotation.selector, uint32(3)));
        registry.rotate(from);
    }

    function test_RevertGiven_TheDelayIsNotOver() public {
        propose();
        uint48 readyAt = timestamp() + DELAY;
        vm.warp(readyAt - 1);
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryRotationPending.selector, uint32(3), readyAt)
        );
        registry.rotate(from);
        vm.warp(readyAt);
        registry.rotate(from);
        assertTrue(registry.isMember(to), "moved when it is over");
    }

    function test_RevertGiven_TheNewAddressHasBecomeAMemberMeanwhile() public {
        propose();
        admit(to);
        skip(DELAY);
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryAlreadyMember.selector, to));
        registry.rotate(from);
    }

    function test_GivenAMemberAbleToVote() public {
        propose();
        skip(DELAY);
        uint48 at = timestamp();
        vm.expectEmit(address(registry));
        emit IMemberRegistry.Rotated(3, from, to);
        registry.rotate(from);

        // it moves entry and number
        IMemberRegistry.Member memory old = registry.memberOf(from);
        IMemberRegistry.Member memory current = registry.memberOf(to);
        assertEq(old.until, uint256(at), "the old one ends now");
        assertEq(current.since, uint256(at), "the new one begins now");
        assertEq(current.number, uint256(3), "number");
        assertEq(registry.rotationOf(from).to, address(0), "nothing pending");
        assertFalse(registry.isMember(from), "not two members");
        assertTrue(registry.isMember(to), "but one");

        // it counts the old address before, and the new one from now on
        skip(1);
        assertEq(registry.getPastVotes(from, at - 1), uint256(1), "Law 7, One person, one voice: the old one before");
        assertEq(registry.getPastVotes(to, at - 1), uint256(0), "Law 7, One person, one voice: only the old one");
        assertEq(registry.getPastVotes(from, at), uint256(0), "Law 7, One person, one voice: only the new one");
        assertEq(registry.getPastVotes(to, at), uint256(1), "Law 7, One person, one voice: the new one from then on");

        // it leaves the electorate as it is
        assertEq(registry.getPastTotalSupply(at - 1), uint256(3), "electorate before");
        assertEq(registry.getPastTotalSupply(at), uint256(3), "electorate after");
    }

    function test_GivenAMemberWhoWaits() public {
        address ada = person("ada");
        admit(ada);
        uint48 since = registry.memberOf(ada).since;
        move(ada, to);
        assertEq(registry.memberOf(to).since, uint256(since), "the wait is as long as before");
        vm.warp(since + 1);
        assertEq(registry.getPastVotes(ada, since), uint256(0), "not the old one");
        assertEq(registry.getPastVotes(to, since), uint256(1), "the new one");
        assertEq(registry.getPastVotes(to, since - 1), uint256(0), "when the wait is over");
        assertEq(registry.getPastTotalSupply(since), uint256(4), "electorate");
    }

    function test_GivenADelegate() public {
        delegateAs(founder(0), from);
        move(from, to);
        uint48 at = timestamp();
        assertEq(registry.getVotes(to), uint256(2), "carried on");
        assertEq(registry.getVotes(from), uint256(0), "not by both");
        assertEq(registry.delegates(founder(0)), to, "the delegation follows");
        skip(1);
        assertEq(registry.getPastVotes(from, at - 1), uint256(2), "Law 8, Past weight: carried before");
        assertEq(registry.getPastVotes(to, at - 1), uint256(0), "Law 8, Past weight: not by both");

        delegateAs(founder(0), address(0));
        assertEq(registry.getVotes(to), uint256(1), "taken back from the new address");
        assertEq(registry.getVotes(founder(0)), uint256(1), "to its owner");
    }

    function test_GivenAMemberWhoHasDelegated() public {
        delegateAs(from, founder(0));
        move(from, to);
        assertEq(registry.getVotes(founder(0)), uint256(2), "still carried");
        assertEq(registry.getVotes(to), uint256(0), "not counted twice");
        assertEq(registry.delegates(to), founder(0), "the choice moved");

        delegateAs(to, to);
        assertEq(registry.getVotes(to), uint256(1), "the new key takes it back");
        assertEq(registry.getVotes(founder(0)), uint256(1), "from the delegate");
    }

    function test_GivenAContributor() public {
        pool.count(from, 100e18);
        token.credit(from);
        assertTrue(registry.memberOf(from).contributor, "noted");
        move(from, to);
        assertFalse(registry.memberOf(to).contributor, "Law 15, Earned: credits never move between accounts");
        assertEq(token.balanceOf(to), uint256(0), "Law 15, Earned: credits never move between accounts");
    }

    function test_GivenAMoveAfterAMove() public {
        move(from, to);
        address next = person("next");
        move(to, next);
        assertEq(numberOf(next), uint256(3), "the same number");
        assertEq(registry.getVotes(next), uint256(1), "one vote");
        assertEq(registry.getVotes(from) + registry.getVotes(to), uint256(0), "Law 7, One person, one voice");
    }

    function propose() private {
        vm.prank(from);
        registry.proposeRotation(from, to);
    }
}
