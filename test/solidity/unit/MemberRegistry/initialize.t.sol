// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Initializable} from "@openzeppelin/contracts-upgradeable/proxy/utils/Initializable.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";

import {MemberRegistry} from "../../../../contracts/MemberRegistry.sol";
import {IMemberRegistry} from "../../../../contracts/interfaces/IMemberRegistry.sol";
import {Members} from "../../utils/Members.sol";

contract InitializeTest is Members {
    MemberRegistry private fresh;

    function setUp() public {
        open(2, 3);
        fresh = MemberRegistry(Clones.clone(address(new MemberRegistry())));
    }

    function test_RevertGiven_TheSharedCode() public {
        MemberRegistry code = new MemberRegistry();
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        code.initialize(address(access), address(token), settingsOf(1), founders(1));
    }

    function test_RevertGiven_AnOpenedRegistry() public {
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        registry.initialize(address(this), address(token), settingsOf(1), founders(1));
        assertEq(registry.authority(), address(access), "Law 3, No back door: nobody takes over by initializing again");
    }

    function test_RevertWhen_AFounderIsNamedTwice() public {
        address[] memory twice = founders(3);
        twice[2] = twice[0];
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryAlreadyMember.selector, twice[0]));
        fresh.initialize(address(access), address(token), settingsOf(1), twice);
    }

    function test_RevertWhen_AFounderIsTheZeroAddress() public {
        address[] memory nobody = founders(3);
        nobody[1] = address(0);
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryInvalidAccount.selector, address(0)));
        fresh.initialize(address(access), address(token), settingsOf(1), nobody);
    }

    function test_RevertWhen_ThereAreFewerFoundersThanVouchesNeeded() public {
        address[] memory two = founders(2);
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryInvalidSettings.selector, settingsOf(3)));
        fresh.initialize(address(access), address(token), settingsOf(3), two);
    }

    function test_WhenAllIsWell() public {
        address[] memory three = founders(3);
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectEmit(address(fresh));
            emit IMemberRegistry.Joined(three[i], uint32(i + 1), address(this), timestamp());
        }
        vm.expectEmit(address(fresh));
        emit IMemberRegistry.SettingsChanged(settingsOf(3));
        fresh.initialize(address(access), address(token), settingsOf(3), three);

        // it gives founders the numbers from 1, able to vote at once
        for (uint256 i = 0; i < 3; ++i) {
            IMemberRegistry.Member memory member = fresh.memberOf(three[i]);
            assertEq(member.number, uint256(i + 1), "number");
            assertEq(member.since, uint256(timestamp()), "since");
            assertEq(member.until, uint256(0), "until");
            assertEq(member.joins, uint256(1), "joins");
            assertEq(fresh.getVotes(three[i]), uint256(1), "one vote");
        }
        (uint32 people, uint32 highest) = fresh.electorate(timestamp());
        assertEq(people, uint256(3), "electorate");
        assertEq(highest, uint256(3), "highest number");

        // it counts nobody before
        assertEq(fresh.getPastTotalSupply(timestamp() - 1), uint256(0), "nobody before the beginning");
        assertEq(fresh.getPastVotes(three[0], timestamp() - 1), uint256(0), "no vote before the beginning");

        // it takes the settings
        assertEq(abi.encode(fresh.settings()), abi.encode(settingsOf(3)), "settings");
    }

    function founders(uint256 count) private returns (address[] memory list) {
        list = new address[](count);
        for (uint256 i = 0; i < count; ++i) list[i] = founder(i);
    }
}
