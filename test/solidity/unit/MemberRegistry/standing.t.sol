// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IMemberRegistry} from "../../../../contracts/interfaces/IMemberRegistry.sol";
import {Members} from "../../utils/Members.sol";

contract StandingTest is Members {
    // Numbers: ada 1, ben 2, cat 3, dan 4, eve 5.
    address private ada;
    address private ben;
    address private cat;

    function setUp() public {
        open(1, 5);
        (ada, ben, cat) = (founder(0), founder(1), founder(2));
    }

    function test_RevertGiven_ATimeThatIsNotPast() public {
        uint48 now_ = timestamp();
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryFutureLookup.selector, uint256(now_), now_)
        );
        registry.standing(ada, now_, 0, 0);
    }

    function test_GivenAStranger() public {
        (uint256 number, uint256 people, bool contributor) = registry.standing(person("x"), timestamp() - 1, 0, 0);
        assertEq(number, uint256(0), "no number");
        assertEq(people, uint256(0), "no people");
        assertFalse(contributor, "no credits");
    }

    function test_GivenAPlainMember() public {
        // it is one person
        assertEq(peopleOf(ben, 0, 0), uint256(1), "one person");
        (uint256 number, , ) = registry.standing(ben, timestamp() - 1, 0, 0);
        assertEq(number, uint256(2), "number");

        // it reads one word
        uint48 past = timestamp() - 1;
        vm.record();
        registry.standing(ben, past, 1, 3);
        (bytes32[] memory reads, ) = vm.accesses(address(registry));
        assertGt(reads.length, uint256(0), "reads were recorded");
        for (uint256 i = 1; i < reads.length; ++i) assertEq(reads[i], reads[0], "one cold word");

        // it is nobody when conflicted
        assertEq(peopleOf(ben, 2, 0), uint256(0), "Law 11, No self-dealing");
        assertEq(peopleOf(ben, 0, 2), uint256(0), "Law 11, No self-dealing");
        assertEq(peopleOf(ben, 2, 2), uint256(0), "Law 11, No self-dealing");
        assertEq(peopleOf(ben, 1, 3), uint256(1), "others' conflicts are not theirs");
    }

    function test_GivenADelegate() public {
        delegateAs(ben, ada);
        delegateAs(cat, ada);
        skip(1);

        // it is all whose units they carry
        assertEq(peopleOf(ada, 0, 0), uint256(3), "three people");

        // it leaves out conflicted units, own or carried, each once
        assertEq(peopleOf(ada, 1, 0), uint256(2), "Law 11, No self-dealing: not the own");
        assertEq(peopleOf(ada, 2, 0), uint256(2), "Law 11, No self-dealing: not a carried one");
        assertEq(peopleOf(ada, 0, 3), uint256(2), "Law 11, No self-dealing: not the other carried one");
        assertEq(peopleOf(ada, 2, 3), uint256(1), "Law 11, No self-dealing: neither");
        assertEq(peopleOf(ada, 1, 3), uint256(1), "Law 11, No self-dealing: own and carried");
        assertEq(peopleOf(ada, 3, 3), uint256(2), "Law 11, No self-dealing: the same one once");
        assertEq(peopleOf(ada, 1, 1), uint256(2), "Law 11, No self-dealing: the same one once");

        // it counts a conflicted unit that somebody else carried not against them
        assertEq(peopleOf(ada, 4, 5), uint256(3), "nobody is silenced by another's conflict");
        uint48 before = timestamp() - 1;
        delegateAs(cat, cat);
        skip(1);
        assertEq(peopleOf(ada, 3, 0), uint256(2), "taken back");
        (, uint256 people, ) = registry.standing(ada, before, 3, 0);
        assertEq(people, uint256(2), "Law 8, Past weight: as carried then");
    }

    function test_GivenADelegator() public {
        delegateAs(ben, ada);
        delegateAs(cat, ben);
        skip(1);
        assertEq(peopleOf(cat, 0, 0), uint256(0), "carried by another");
        assertEq(peopleOf(ben, 0, 0), uint256(1), "carries cat, not themselves");
        assertEq(peopleOf(ben, 2, 0), uint256(1), "their own unit counts with ada");
        assertEq(peopleOf(ada, 2, 0), uint256(1), "and is left out there");
    }

    function peopleOf(address account, uint32 conflictedA, uint32 conflictedB) private view returns (uint256 people) {
        (, people, ) = registry.standing(account, timestamp() - 1, conflictedA, conflictedB);
    }
}
