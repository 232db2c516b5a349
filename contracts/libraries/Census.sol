// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

/// @title How many people had become able to vote by any given time
/// @notice A history in which one point stands for one second in which people become eligible. Whoever keeps it also
/// keeps its length and the time of its newest point, in a word that they write anyway: a join then costs one new word
/// here, and none if somebody else becomes eligible in the same second.
/// @dev Times never fall from one point to the next. The counts may: see `lower`.
library Census {
    /// @param since The second for which the point stands.
    /// @param people Everybody who has become eligible by then, running total.
    struct Point {
        uint48 since;
        uint32 people;
    }

    /// @notice Write down that from `since` on the running total is `people`.
    /// @param length Points so far. @param newest Time of the newest one. `since` must not be earlier.
    /// @return newLength Points from now on.
    function record(
        mapping(uint256 index => Point) storage points,
        uint256 length,
        uint48 newest,
        uint48 since,
        uint32 people
    ) internal returns (uint256 newLength) {
        bool sameSecond = length != 0 && since == newest;
        newLength = sameSecond ? length : length + 1;
        points[newLength - 1] = Point({since: since, people: people});
    }

    /// @notice Take one person off the newest point. It must lie in the future, so that nothing past changes.
    function lower(mapping(uint256 index => Point) storage points, uint256 length) internal {
        --points[length - 1].people;
    }

    /// @notice The running total at `timepoint`: that of the newest point not after it, zero before all points.
    /// @dev Steps back from the newest point in doubling strides, then bisects: recent times, which are what votes ask
    /// for, cost few reads, and the oldest no more than twice the logarithm of `length`.
    function lookup(mapping(uint256 index => Point) storage points, uint256 length, uint48 timepoint)
        internal
        view
        returns (uint32 people)
    {
        // All points from `high` on are later than `timepoint`.
        uint256 high = length;
        uint256 stride = 1;
        while (stride <= high && points[high - stride].since > timepoint) {
            high -= stride;
            stride *= 2;
        }

        // All points before `low` are not.
        uint256 low = stride <= high ? high - stride + 1 : 0;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (points[middle].since > timepoint) high = middle;
            else low = middle + 1;
        }

        return high == 0 ? 0 : points[high - 1].people;
    }
}
