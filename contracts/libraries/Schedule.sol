// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Cadence, Terms} from "../types/Request.sol";

/// @title How an amount falls due
/// @notice Whatever the cadence: what has fallen due never shrinks, and in the end it is the amount, to the last unit.
library Schedule {
    uint256 internal constant MOST_PARTS = 24;
    uint256 internal constant LONGEST = 730 days;

    /// @notice Whether parts, cliff and duration fit the cadence, and those that it does not use are zero.
    function valid(Terms calldata terms) internal pure returns (bool) {
        if (terms.cadence == Cadence.Stream) {
            return terms.parts == 0 && terms.duration > 0 && terms.duration <= LONGEST && terms.cliff <= terms.duration;
        }
        if (terms.cliff != 0 || terms.duration != 0) return false;
        if (terms.cadence == Cadence.Lump) return terms.parts == 0;
        return terms.parts >= 2 && terms.parts <= MOST_PARTS && terms.amount >= terms.parts;
    }

    /// @notice What has fallen due in all.
    /// @param proven Tranches proven so far; the first needs no proof.
    /// @param elapsed Seconds since the whole amount was set aside.
    function fallen(Terms calldata terms, uint256 proven, uint256 elapsed) internal pure returns (uint256) {
        if (terms.cadence == Cadence.Stream) {
            if (elapsed < terms.cliff) return 0;
            // Rounded down: the payee gets the odd unit at the end.
            return elapsed >= terms.duration ? terms.amount : Math.mulDiv(terms.amount, elapsed, terms.duration);
        }
        if (terms.cadence == Cadence.Lump || proven + 1 >= terms.parts) return terms.amount;
        // Equal parts rounded down; the last takes the rest.
        return (terms.amount / terms.parts) * (proven + 1);
    }
}
