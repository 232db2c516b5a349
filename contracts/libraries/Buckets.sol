// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

/// @notice A refilling bucket in one word: a quantity that may be drawn at a limited rate.
/// @param limit No span of `window` seconds sees more than this drawn.
/// @param used What counts as drawn, as of `updatedAt`. It melts to zero over a window.
/// @param window In seconds.
/// @param updatedAt Time of the last draw, modulo 2³² (see `levelAt`).
struct Bucket {
    uint96 limit;
    uint96 used;
    uint32 window;
    uint32 updatedAt;
}

/// @title The arithmetic of refilling buckets
/// @notice The bucket holds half the limit and refills once per window. Whoever draws it empty and then takes every
/// drop that comes in gets one half at once and the other half over the window: `limit`, in any window, to the unit.
/// @dev For a cap that every payee has and whose settings change under many keys at once: OpenZeppelin's RateLimiter would
/// refill them when a setting is raised, and keeps settings and level in two words (the pool's budgets, each with settings
/// of its own, use it).
library Buckets {
    /// @notice What counts as drawn at time `timepoint`, and the most that ever may.
    /// @dev The clock is kept modulo 2³² so that it never runs out. After 136 idle years elapsed time is taken for
    /// less than it is: the error is on the side of caution.
    function levelAt(Bucket storage bucket, uint256 timepoint) internal view returns (uint256 used, uint256 capacity) {
        uint256 window;
        uint32 updatedAt;
        (capacity, used, window, updatedAt) = (bucket.limit, bucket.used, bucket.window, bucket.updatedAt);
        capacity /= 2;
        if (window == 0) return (used, capacity);
        unchecked {
            // 32 bits by 95 bits cannot overflow.
            uint256 melted = (uint256(uint32(timepoint) - updatedAt) * capacity) / window;
            used = used > melted ? used - melted : 0;
        }
    }

    /// @notice What may be drawn at time `timepoint`, rounded down.
    function leftAt(Bucket storage bucket, uint256 timepoint) internal view returns (uint256) {
        (uint256 used, uint256 capacity) = levelAt(bucket, timepoint);
        return used < capacity ? capacity - used : 0;
    }

    /// @notice Draw `amount`, if that much is left at `timepoint`.
    /// @return drawn Whether it was. If not, the bucket is as before.
    function tryDraw(Bucket storage bucket, uint256 amount, uint256 timepoint) internal returns (bool drawn) {
        (uint256 used, uint256 capacity) = levelAt(bucket, timepoint);
        // The first comparison keeps the sum from overflowing.
        if (amount > capacity || used + amount > capacity) return false;
        bucket.used = uint96(used + amount); // ≤ capacity < 2⁹⁵
        bucket.updatedAt = uint32(timepoint); // modulo 2³², on purpose
        return true;
    }

    /// @notice Change the settings. What was drawn stays drawn: new settings refill nothing.
    function set(Bucket storage bucket, uint96 limit, uint32 window, uint256 timepoint) internal {
        (uint256 used, ) = levelAt(bucket, timepoint);
        bucket.used = uint96(used); // never more than the uint96 that it was
        bucket.updatedAt = uint32(timepoint);
        bucket.limit = limit;
        bucket.window = window;
    }
}
