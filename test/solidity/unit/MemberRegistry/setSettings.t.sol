// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";

import {IMemberRegistry} from "../../../../contracts/interfaces/IMemberRegistry.sol";
import {Members} from "../../utils/Members.sol";

contract SetSettingsTest is Members {
    function setUp() public {
        open(2, 8);
    }

    function test_RevertGiven_ACallerOtherThanGovernance() public {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, founder(0)));
        vm.prank(founder(0));
        registry.setSettings(settingsOf(1));
    }

    function test_RevertWhen_ASettingIsOutOfBounds() public {
        refuse(IMemberRegistry.Settings(0, WAITING, DELAY));
        refuse(IMemberRegistry.Settings(8, WAITING, DELAY));
        refuse(IMemberRegistry.Settings(2, 180 days + 1, DELAY));
        refuse(IMemberRegistry.Settings(2, WAITING, 1 days - 1));
        refuse(IMemberRegistry.Settings(2, WAITING, 60 days + 1));
    }

    function test_RevertWhen_MoreVouchesAreNeededThanCanBeGiven() public {
        leaveAs(founder(7));
        registry.setSettings(settingsOf(7));
        leaveAs(founder(6));
        // One who waits cannot vouch, and so does not count.
        for (uint256 i = 0; i < 6; ++i) vouchAs(founder(i), founder(7));
        assertTrue(registry.isMember(founder(7)), "seven members, one waiting");
        refuse(settingsOf(7));
        skip(WAITING);
        registry.setSettings(settingsOf(7));
    }

    function test_WhenAllAreWithinBounds() public {
        accept(IMemberRegistry.Settings(1, 0, 1 days));
        accept(IMemberRegistry.Settings(7, 180 days, 60 days));
        (uint32 people, uint32 highest) = registry.electorate(timestamp());
        assertEq(people, uint256(8), "electorate");
        assertEq(highest, uint256(8), "highest number");
        accept(settingsOf(1));
        admit(person("ada"));
        assertEq(numberOf(person("ada")), uint256(9), "numbers go on");
    }

    function refuse(IMemberRegistry.Settings memory settings) private {
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryInvalidSettings.selector, settings));
        registry.setSettings(settings);
    }

    function accept(IMemberRegistry.Settings memory settings) private {
        vm.expectEmit(address(registry));
        emit IMemberRegistry.SettingsChanged(settings);
        registry.setSettings(settings);
        assertEq(abi.encode(registry.settings()), abi.encode(settings), "settings");
    }
}
