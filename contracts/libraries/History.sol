// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";

/// @title Reading a history where the newest entry is nearly always the one that is asked for
library History {
    using Checkpoints for Checkpoints.Trace208;

    /// @notice The value of `history` at `timepoint`; zero before its first entry.
    /// @dev Two cold words if nothing was written since, however long the history is.
    function at(Checkpoints.Trace208 storage history, uint48 timepoint) internal view returns (uint208 value) {
        uint48 newest;
        (, newest, value) = history.latestCheckpoint();
        if (newest > timepoint) value = history.upperLookupRecent(timepoint);
    }
}
