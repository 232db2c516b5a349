// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";

import {IMemberRegistry} from "../../../../contracts/interfaces/IMemberRegistry.sol";
import {Members} from "../../utils/Members.sol";

contract LeaveTest is Members {
    address private ada;
    address private ben;

    function setUp() public {
        open(1, 3);
        ada = person("ada");
        ben = person("ben");
    }

    function test_RevertGiven_NoMember() public {
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryNotMember.selector, ada));
        vm.prank(ada);
        registry.leave();

        leaveAs(founder(0));
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryNotMember.selector, founder(0)));
        vm.prank(founder(0));
        registry.leave();
    }

    function test_GivenAMemberAbleToVote() public {
        uint48 at = timestamp();
        vm.expectEmit(address(registry));
        emit IMemberRegistry.Left(founder(1), 2);
        leaveAs(founder(1));

        // it ends the unit now and keeps the past
        IMemberRegistry.Member memory member = registry.memberOf(founder(1));
        assertEq(member.until, uint256(at), "until now");
        assertFalse(registry.isMember(founder(1)), "not a member");
        assertEq(registry.getVotes(founder(1)), uint256(0), "no vote");
        assertEq(registry.delegates(founder(1)), address(0), "no delegate");
        skip(1);
        assertEq(registry.getPastVotes(founder(1), at - 1), uint256(1), "Law 8, Past weight: the past is kept");
        assertEq(registry.getPastVotes(founder(1), at), uint256(0), "it ends with this second");
        assertEq(registry.getPastTotalSupply(at - 1), uint256(3), "electorate before");
        assertEq(registry.getPastTotalSupply(at), uint256(2), "electorate after");

        // it lets the number wait for a return
        assertEq(member.number, uint256(2), "the number stays theirs");
        seat(ada);
        assertEq(numberOf(ada), uint256(4), "and goes to nobody else");
    }

    function test_GivenAMemberWhoWaits() public {
        admit(ada);
        uint48 sinceOfAda = registry.memberOf(ada).since;
        skip(1 days);
        admit(ben);
        uint48 sinceOfBen = registry.memberOf(ben).since;
        leaveAs(ada);

        // it never lets the unit count
        vm.warp(sinceOfBen + 1);
        assertEq(registry.getPastVotes(ada, sinceOfAda), uint256(0), "not when the wait would have ended");
        assertEq(registry.getPastVotes(ada, sinceOfBen), uint256(0), "not later");

        // it never counts fewer than can vote
        assertEq(registry.getPastTotalSupply(sinceOfAda - 1), uint256(3), "the founders");
        assertEq(registry.getPastTotalSupply(sinceOfAda), uint256(4), "one too many while others of that time wait");
        assertEq(registry.getPastTotalSupply(sinceOfBen), uint256(4), "right from then on");
        admit(person("cat"));
        skip(WAITING + 1);
        assertEq(registry.getPastTotalSupply(sinceOfBen), uint256(4), "also when others have come since");
        assertEq(registry.getPastTotalSupply(timestamp() - 1), uint256(5), "and for those who come later");
    }

    function test_GivenTheLastMember() public {
        for (uint256 i = 0; i < 3; ++i) leaveAs(founder(i));
        (uint32 people, ) = registry.electorate(timestamp());
        assertEq(people, uint256(0), "nobody is held back");
    }

    function test_GivenAMemberWhoHasDelegated() public {
        delegateAs(founder(0), founder(1));
        skip(1);
        uint48 at = timestamp();
        vm.expectEmit(address(registry));
        emit IVotes.DelegateVotesChanged(founder(1), 2, 1);
        leaveAs(founder(0));
        assertEq(registry.getVotes(founder(1)), uint256(1), "only their own unit is left");
        skip(1);
        assertEq(registry.getPastVotes(founder(1), at - 1), uint256(2), "Law 8, Past weight: the past is kept");

        // A return starts afresh.
        vouchAs(founder(1), founder(0));
        skip(WAITING);
        assertEq(registry.getVotes(founder(0)), uint256(1), "the own unit");
        assertEq(registry.getVotes(founder(1)), uint256(1), "which nobody else carries");
        assertEq(registry.delegates(founder(0)), founder(0), "delegated to nobody");
    }

    function test_GivenADelegate() public {
        delegateAs(founder(0), founder(2));
        delegateAs(founder(1), founder(2));
        assertEq(registry.getVotes(founder(2)), uint256(3), "carries three");
        skip(1);
        uint48 at = timestamp();
        leaveAs(founder(2));

        // it gives each unit back to its owner
        assertEq(registry.getVotes(founder(0)), uint256(1), "back with its owner");
        assertEq(registry.getVotes(founder(1)), uint256(1), "back with its owner");
        assertEq(registry.delegates(founder(0)), founder(0), "carried by themselves");
        assertEq(registry.getVotes(founder(2)), uint256(0), "who left carries none");
        skip(1);
        assertEq(registry.getPastVotes(founder(2), at - 1), uint256(3), "Law 8, Past weight: the past is kept");
        assertEq(registry.getPastVotes(founder(0), at - 1), uint256(0), "Law 8, Past weight: the past is kept");

        // it gives them nothing of it when they return
        vouchAs(founder(0), founder(2));
        skip(WAITING + 1);
        assertEq(registry.getVotes(founder(2)), uint256(1), "nothing but their own");
        assertEq(registry.getVotes(founder(0)), uint256(1), "Law 7, One person, one voice: the owner keeps theirs");
        assertEq(
            registry.getPastVotes(founder(2), at - 1),
            uint256(3),
            "Law 8, Past weight: the former term keeps what it carried"
        );

        // The stale delegation can be replaced by one to the new term.
        delegateAs(founder(0), founder(2));
        assertEq(registry.getVotes(founder(2)), uint256(2), "entrusted anew");
        delegateAs(founder(1), founder(1));
        assertEq(registry.getVotes(founder(1)), uint256(1), "or taken back for good");
    }

    function test_GivenAMemberAboutToMove() public {
        vm.prank(founder(0));
        registry.proposeRotation(founder(0), ada);
        leaveAs(founder(0));
        skip(DELAY);
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryNoRotation.selector, uint32(1)));
        registry.rotate(founder(0));
    }
}
