// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IEmergencyPool} from "../../../contracts/interfaces/IEmergencyPool.sol";
import {PoolTest} from "../utils/PoolTest.sol";

/// @notice A module's budget, pressed from all sides through the pool itself.
contract BudgetsFuzzTest is PoolTest {
    struct Draw {
        uint256 at;
        uint256 amount;
    }

    Draw[] private draws;

    function setUp() public override {
        super.setUp();
        token.mint(ada, type(uint104).max);
        _pledge(address(token), type(uint104).max, GENERAL);
    }

    /// @dev Any limit, any window, sixteen draws at any moments, half of them for all that is left, and new settings in
    /// between that are never above the limit.
    function testFuzz_noWindowSeesMoreThanTheLimit(uint96 limit, uint32 window, uint256 seed) public {
        limit = uint96(bound(limit, 2, type(uint96).max));
        window = uint32(bound(window, 1 hours, 365 days));
        _setBudget(address(token), limit, window);
        for (uint256 i = 0; i < 16; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            skip(seed % 3 == 0 ? seed % window : seed % (window / 7));
            if (seed % 5 == 0) _setBudget(address(token), 0, 0);
            if (seed % 5 < 2) _setBudget(address(token), uint96(bound(seed >> 8, 2, limit)), window);
            if (seed % 5 == 2) _setBudget(address(token), limit, window);
            uint256 left = _left();
            assertLe(left, limit / 2, "Law 4, Bounded emergency: never more than half at once");
            vm.expectPartialRevert(IEmergencyPool.EmergencyPoolBudgetExceeded.selector);
            module.commit(1, address(token), left + 1, GENERAL, ORDINARY);
            uint256 amount = seed % 2 == 0 ? left : bound(seed, 0, left);
            if (amount == 0) continue;
            module.commit(1, address(token), amount, GENERAL, ORDINARY);
            assertEq(_left(), left - amount, "a draw takes what it says");
            draws.push(Draw({at: _now(), amount: amount}));
            uint256 sum;
            for (uint256 k = 0; k < draws.length; ++k) {
                if (draws[k].at + window > _now()) sum += draws[k].amount;
            }
            assertLe(sum, limit, "Law 4, Bounded emergency: no window sees more than the limit");
        }
    }

    /// @dev Whatever comes after whatever, directly or by way of none at all.
    function testFuzz_newSettingsRefillNothing(
        uint96 a,
        uint96 b,
        uint32[2] memory windows,
        uint96 drawn,
        uint32 waited,
        bool takenAway
    ) public {
        (a, b) = (uint96(bound(a, 2, type(uint96).max)), uint96(bound(b, 2, type(uint96).max)));
        for (uint256 i = 0; i < 2; ++i) windows[i] = uint32(bound(windows[i], 1 hours, 365 days));
        _setBudget(address(token), a, windows[0]);
        drawn = uint96(bound(drawn, 1, a / 2));
        module.commit(1, address(token), drawn, GENERAL, ORDINARY);
        skip(bound(waited, 0, windows[0]));
        uint256 used = a / 2 - _left();
        if (takenAway) {
            _setBudget(address(token), 0, 0);
            assertEq(_left(), 0, "zero is nothing");
            skip(waited);
        }
        _setBudget(address(token), b, windows[1]);
        assertEq(_left(), b / 2 > used ? b / 2 - used : 0, "Law 4, Bounded emergency: drawn stays drawn");
        skip(windows[1]);
        used = used > b / 2 ? used - b / 2 : 0;
        assertEq(_left(), b / 2 > used ? b / 2 - used : 0, "a window later half the new limit has melted");
    }

    function _left() private view returns (uint256) {
        return pool.budgetLeft(address(module), address(token), ORDINARY);
    }
}
