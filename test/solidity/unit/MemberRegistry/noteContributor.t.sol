// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IMemberRegistry} from "../../../../contracts/interfaces/IMemberRegistry.sol";
import {Vm} from "../../utils/Vm.sol";
import {Members} from "../../utils/Members.sol";

contract NoteContributorTest is Members {
    address private ada;

    function setUp() public {
        open(1, 2);
        ada = person("ada");
        pool.count(ada, 100e18);
    }

    function test_RevertGiven_AnAccountThatNeverWasAMember() public {
        token.credit(ada);
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryNotMember.selector, ada));
        registry.noteContributor(ada);
    }

    function test_RevertGiven_AMemberWithoutCredits() public {
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryNotContributor.selector, founder(0)));
        registry.noteContributor(founder(0));
    }

    function test_GivenAMemberWithCreditsFromBeforeJoining() public {
        token.credit(ada);
        seat(ada);
        uint48 past = timestamp() - 1;
        (, , bool before) = registry.standing(ada, past, 0, 0);
        assertFalse(before, "not noted by joining");

        vm.expectEmit(address(registry));
        emit IMemberRegistry.ContributorNoted(ada);
        vm.prank(person("passer-by"));
        registry.noteContributor(ada);
        (, , bool contributor) = registry.standing(ada, past, 0, 0);
        assertTrue(contributor, "noted");

        // A return does not forget it.
        leaveAs(ada);
        seat(ada);
        assertTrue(registry.memberOf(ada).contributor, "still noted");
    }

    function test_GivenAMemberWhoIsNoted() public {
        seat(ada);
        token.credit(ada);
        vm.recordLogs();
        registry.noteContributor(ada);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, uint256(0), "no second event");
    }
}
