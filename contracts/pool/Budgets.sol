// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {RateLimiter} from "@openzeppelin/contracts/utils/RateLimiter.sol";

import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {NATIVE} from "../libraries/Assets.sol";
import {Bookkeeping} from "./Bookkeeping.sol";

/// @title What may go out: admitted assets, and each module's limit per asset and lane
/// @dev A limit is kept by OpenZeppelin's refilling bucket of half its size. Whoever draws it empty and then takes every
/// drop that comes in gets one half at once and the other half over the window: `limit`, in any window, and no more.
abstract contract Budgets is Bookkeeping, AccessManagedUpgradeable {
    using RateLimiter for RateLimiter.RefillingBucket;

    uint48 private constant SHORTEST_WINDOW = 1 hours;
    uint48 private constant LONGEST_WINDOW = 365 days;

    /// @dev The library keeps many buckets under the same settings; here each has settings of its own, so it has one.
    bytes32 private constant SOLE_BUCKET = 0;

    mapping(address module => mapping(address asset => mapping(uint8 lane => RateLimiter.RefillingBucket)))
        private _budgets;

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
        // An odd unit could not be halved.
        limit -= limit % 2;
        // Effect: what has melted until now is settled at the old rate first. So what was drawn stays drawn, and new
        // settings refill nothing.
        RateLimiter.RefillingBucket storage bucket = _budgets[module][asset][lane];
        bucket.sync(SOLE_BUCKET);
        bucket.updateSettings({newWindow: window, newCapacity: limit / 2});
        emit BudgetSet(module, asset, lane, limit, window);
    }

    /// @dev Draw on the caller's bucket. Whoever has no budget has an empty bucket.
    function _draw(address asset, uint8 lane, uint256 amount) internal {
        RateLimiter.RefillingBucket storage bucket = _budgets[msg.sender][asset][lane];
        if (!bucket.tryConsume(SOLE_BUCKET, amount)) {
            uint256 left = bucket.available(SOLE_BUCKET);
            revert EmergencyPoolBudgetExceeded(msg.sender, asset, lane, left, amount);
        }
    }

    /// @inheritdoc IEmergencyPool
    function budgetLeft(address module, address asset, uint8 lane) external view returns (uint256 amount) {
        return _budgets[module][asset][lane].available(SOLE_BUCKET);
    }

    /// @inheritdoc IEmergencyPool
    function budgetOf(address module, address asset, uint8 lane) external view returns (Budget memory) {
        RateLimiter.RefillingBucket storage bucket = _budgets[module][asset][lane];
        // Safe cast: the capacity is half of a uint128.
        return Budget({limit: uint128(bucket._capacity * 2), window: bucket._window});
    }

    /// @inheritdoc IEmergencyPool
    function assetTerms(address asset) external view returns (bool admitted, uint128 creditRate) {
        Book storage book = _bookOf[asset];
        return (asset == NATIVE || book.standing == Standing.Admitted, book.creditRate);
    }
}
