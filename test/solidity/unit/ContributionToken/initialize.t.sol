// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Initializable} from "@openzeppelin/contracts-upgradeable/proxy/utils/Initializable.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";

import {ContributionToken} from "../../../../contracts/ContributionToken.sol";
import {IContributionToken} from "../../../../contracts/interfaces/IContributionToken.sol";
import {Members} from "../../utils/Members.sol";

contract InitializeTest is Members {
    ContributionToken private code;

    function setUp() public {
        open(1, 1);
        code = new ContributionToken();
    }

    function test_RevertGiven_TheSharedCodeOrAnOpenedToken() public {
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        code.initialize(address(access), "Another", HALF_LIFE, CREDITS_PER_HOUR, MINUTES_PER_WEEK);
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        token.initialize(address(this), "Another", HALF_LIFE, CREDITS_PER_HOUR, MINUTES_PER_WEEK);
    }

    function test_RevertWhen_TheHalfLifeIsOutOfBounds() public {
        ContributionToken fresh = clone();
        vm.expectRevert(IContributionToken.ContributionTokenInvalidSettings.selector);
        fresh.initialize(address(access), "", 90 days - 1, 0, 0);
        vm.expectRevert(IContributionToken.ContributionTokenInvalidSettings.selector);
        fresh.initialize(address(access), "", 3650 days + 1, 0, 0);
        fresh.initialize(address(access), "", 90 days, 0, 0);
        clone().initialize(address(access), "", 3650 days, 0, 0);
    }

    function test_WhenAllIsWell() public view {
        assertEq(token.name(), "Harbour Street contribution credits", "name");
        assertEq(token.symbol(), "CREDIT", "symbol");
        assertEq(token.decimals(), uint256(18), "decimals");
        assertEq(token.halfLife(), uint256(HALF_LIFE), "half-life");
        assertEq(token.genesis(), uint256(START), "genesis");
        assertEq(token.totalSupply(), uint256(0), "supply");
        assertEq(token.authority(), address(access), "authority");
        assertEq(token.CLOCK_MODE(), "mode=timestamp", "clock mode");
        assertEq(token.clock(), uint256(timestamp()), "clock");
    }

    function clone() private returns (ContributionToken) {
        return ContributionToken(Clones.cloneWithImmutableArgs(address(code), abi.encode(pool, registry)));
    }
}
