// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAidRequests} from "../interfaces/IAidRequests.sol";

/// @title Priority: the product of three medians
/// @notice Assessors' scores are kept as a histogram in one word: for urgency, vulnerability and impact ten counters of
/// eight bits each. A median cannot be pulled far by one assessor, and a histogram needs no loop over assessors.
library Priority {
    /// @notice What a request counts for while nobody has assessed it: the middle, 5 × 5 × 5.
    uint256 internal constant UNASSESSED = 125;

    /// @notice Whether all three scores lie between 1 and 10.
    function valid(IAidRequests.Scores calldata scores) internal pure returns (bool) {
        return _inRange(scores.urgency) && _inRange(scores.vulnerability) && _inRange(scores.impact);
    }

    /// @notice Add valid scores. A counter that is full (255 equal scores) stays full.
    function add(uint256 histogram, IAidRequests.Scores calldata scores) internal pure returns (uint256) {
        histogram = _count(histogram, scores.urgency - 1);
        histogram = _count(histogram, 10 + scores.vulnerability - 1);
        return _count(histogram, 20 + scores.impact - 1);
    }

    /// @notice Urgency × vulnerability × impact, from 1 to 1,000.
    function rank(uint256 histogram) internal pure returns (uint256) {
        if (histogram == 0) return UNASSESSED;
        return median(histogram) * median(histogram >> 80) * median(histogram >> 160);
    }

    /// @notice The median of the ten lowest counters; of an even number of scores the lower middle one.
    function median(uint256 histogram) internal pure returns (uint256 score) {
        uint256 total;
        for (uint256 i; i < 10; ++i) total += _counter(histogram, i);
        uint256 seen;
        while (seen * 2 < total) seen += _counter(histogram, score++);
    }

    function _inRange(uint256 score) private pure returns (bool) {
        return score >= 1 && score <= 10;
    }

    function _counter(uint256 histogram, uint256 index) private pure returns (uint256) {
        return (histogram >> (8 * index)) & 0xff;
    }

    function _count(uint256 histogram, uint256 index) private pure returns (uint256) {
        return _counter(histogram, index) == 0xff ? histogram : histogram + (1 << (8 * index));
    }
}
