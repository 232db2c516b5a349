// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

/// @title How many people had become able to vote by any given time
/// @notice A history in which one point stands for one second in which people become eligible. Whoever keeps it also
/// keeps the number of its newest point, in a word that they write anyway: a join then costs one new word here, and
/// none if somebody else becomes eligible in the same second.
/// @dev Points are numbered from 1. Point 0 is never written: nobody, since the beginning of time. Times rise from each
/// point to the next. Counts need not: see `lower`.
library Census {
    /// @dev People, the running total, in the low 32 bits; above them the second for which the point stands. One whole
    /// word, written without being read first.
    type Point is uint256;

    /// @notice Write point `index`: the newest one, for the same second, or the one after it, for a later second.
    function record(
        mapping(uint256 index => Point) storage points,
        uint256 index,
        uint48 since,
        uint32 people
    ) internal {
        points[index] = Point.wrap((uint256(since) << 32) | people);
    }

    /// @notice Take one person off the newest point. It must lie in the future, so that nothing past changes.
    function lower(mapping(uint256 index => Point) storage points, uint256 newest) internal {
        points[newest] = Point.wrap(Point.unwrap(points[newest]) - 1);
    }

    /// @notice The running total at `timepoint`: that of the last point not after it.
    /// @dev Steps back from the newest point in doubling strides, then bisects: recent times, which are what votes ask
    /// for, cost few reads, and the oldest no more than twice the logarithm of the length.
    function lookup(
        mapping(uint256 index => Point) storage points,
        uint256 newest,
        uint48 timepoint
    ) internal view returns (uint32 people) {
        // Step back until point `low` is not after `timepoint`. Point `high` is, or does not exist.
        uint256 low = newest;
        uint256 high = newest + 1;
        uint256 stride = 1;
        while (low != 0 && _since(points[low]) > timepoint) {
            high = low;
            low = low > stride ? low - stride : 0;
            stride *= 2;
        }

        // Halve what lies between.
        while (high - low > 1) {
            uint256 middle = (low + high) / 2;
            if (_since(points[middle]) > timepoint) high = middle;
            else low = middle;
        }
        return uint32(Point.unwrap(points[low]));
    }

    function _since(Point point) private pure returns (uint256) {
        return Point.unwrap(point) >> 32;
    }
}
