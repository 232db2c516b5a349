// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IMemberRegistry} from "../../../../contracts/interfaces/IMemberRegistry.sol";
import {Members} from "../../utils/Members.sol";

contract ElectorateTest is Members {
    function setUp() public {
        open(1, 2);
    }

    function test_RevertGiven_AFutureTime() public {
        uint48 now_ = timestamp();
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryFutureLookup.selector, uint256(now_ + 1), now_)
        );
        registry.electorate(now_ + 1);
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryFutureLookup.selector, type(uint256).max, now_)
        );
        registry.getPastTotalSupply(type(uint256).max);
    }

    function test_GivenThePresent() public {
        uint48 now_ = timestamp();
        (uint32 people, ) = registry.electorate(now_);
        assertEq(people, uint256(2), "electorate");
        bytes memory notPast = abi.encodeWithSelector(
            IMemberRegistry.MemberRegistryFutureLookup.selector,
            uint256(now_),
            now_
        );
        vm.expectRevert(notPast);
        registry.getPastTotalSupply(now_);
        vm.expectRevert(notPast);
        registry.getPastVotes(founder(0), now_);
    }

    function test_GivenALongHistory() public {
        uint48[] memory since = new uint48[](40);
        for (uint256 i = 0; i < 40; ++i) {
            address newcomer = person(string.concat("newcomer ", vm.toString(i)));
            admit(newcomer);
            since[i] = registry.memberOf(newcomer).since;
            // Three of four steps take time, one shares the second.
            if (i % 4 != 3) skip(1 hours + i);
        }
        skip(WAITING + 1);
        for (uint256 i = 0; i < 40; ++i) {
            uint256 together = i % 4 == 3 && i + 1 < 40 ? i + 2 : i + 1;
            if (i > 0 && since[i] == since[i - 1]) together = i + 1;
            assertEq(registry.getPastTotalSupply(since[i]), uint256(2 + together), "from that second");
            uint256 before = i > 0 && since[i] == since[i - 1] ? i - 1 : i;
            assertEq(registry.getPastTotalSupply(since[i] - 1), uint256(2 + before), "the second before");
        }
        assertEq(registry.getPastTotalSupply(START), uint256(2), "the founders");
        assertEq(registry.getPastTotalSupply(START - 1), uint256(0), "nobody");
        assertEq(registry.getPastTotalSupply(0), uint256(0), "nobody");
    }
}
