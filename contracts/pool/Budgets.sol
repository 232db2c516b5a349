// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";

import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {NATIVE} from "../libraries/Assets.sol";
import {Bucket, Buckets} from "../libraries/Buckets.sol";
import {Bookkeeping} from "./Bookkeeping.sol";

/// @title What may go out: admitted assets, and each module's limit per asset and lane
abstract contract Budgets is Bookkeeping, AccessManagedUpgradeable {
    using Buckets for Bucket;

    uint48 private constant SHORTEST_WINDOW = 1 hours;
    uint48 private constant LONGEST_WINDOW = 365 days;

    mapping(address module => mapping(address asset => mapping(uint8 lane => Bucket))) private _buckets;

    /// @inheritdoc IEmergencyPool
    function admitAsset(address asset, uint128 creditRate) external restricted {
        // Check: gifts in native coin are counted in coins, so that another rate would change what they were worth.
        Book storage book = _bookOf[asset];
        if (asset == NATIVE) require(book.creditRate == 0, EmergencyPoolRateIsFixed(asset, book.creditRate));
        else require(asset.code.length != 0, EmergencyPoolUnknownAsset(asset));
        // Effect
        (book.standing, book.creditRate) = (Standing.Admitted, creditRate);
        emit AssetAdmitted(asset, creditRate);
    }

    /// @inheritdoc IEmergencyPool
    function dropAsset(address asset) external restricted {
        require(asset != NATIVE && _bookOf[asset].standing == Standing.Admitted, EmergencyPoolUnknownAsset(asset));
        _bookOf[asset].standing = Standing.Dropped;
        emit AssetDropped(asset);
    }

    /// @inheritdoc IEmergencyPool
    function setBudget(address module, address asset, uint8 lane, Budget calldata budget) external restricted {
        (uint128 limit, uint48 window) = (budget.limit, budget.window);
        if (limit == 0) {
            window = 0;
        } else {
            require(asset == NATIVE || _bookOf[asset].standing != Standing.Unknown, EmergencyPoolUnknownAsset(asset));
            // A limit of one would make a bucket that holds nothing.
            require(
                limit > 1 && limit <= type(uint96).max && window >= SHORTEST_WINDOW && window <= LONGEST_WINDOW,
                EmergencyPoolInvalidBudget(limit, window)
            );
        }
        _buckets[module][asset][lane].set(uint96(limit), uint32(window), block.timestamp);
        emit BudgetSet(module, asset, lane, limit, window);
    }

    /// @dev Draw on the caller's bucket. Whoever has no budget has an empty bucket.
    function _draw(address asset, uint8 lane, uint256 amount) internal {
        Bucket storage bucket = _buckets[msg.sender][asset][lane];
        if (!bucket.tryDraw(amount, block.timestamp)) {
            uint256 left = bucket.leftAt(block.timestamp);
            revert EmergencyPoolBudgetExceeded(msg.sender, asset, lane, left, amount);
        }
    }

    /// @inheritdoc IEmergencyPool
    function budgetLeft(address module, address asset, uint8 lane) external view returns (uint256 amount) {
        return _buckets[module][asset][lane].leftAt(block.timestamp);
    }

    /// @inheritdoc IEmergencyPool
    function budgetOf(address module, address asset, uint8 lane) external view returns (Budget memory) {
        Bucket storage bucket = _buckets[module][asset][lane];
        return Budget({limit: bucket.limit, window: bucket.window});
    }

    /// @inheritdoc IEmergencyPool
    function assetTerms(address asset) external view returns (bool admitted, uint128 creditRate) {
        Book storage book = _bookOf[asset];
        return (asset == NATIVE || book.standing == Standing.Admitted, book.creditRate);
    }
}
