// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

/// @title What the community's governor adds to OpenZeppelin's: bounds
/// @notice Every setting of the governor can only be changed by a proposal that passed, and only within these bounds.
/// They are wide; what they shut out are the settings with which a community would lock itself out or could be taken by
/// surprise: a vote of no time, a quorum of nobody, a quorum that the absent can prevent.
interface ICommunityGovernor {
    /// @notice Seconds between a proposal and its vote are not within bounds.
    error CommunityGovernorInvalidVotingDelay(uint256 given, uint256 minimum, uint256 maximum);
    /// @notice Seconds of voting are not within bounds, or shorter than the late extension.
    error CommunityGovernorInvalidVotingPeriod(uint256 given, uint256 minimum, uint256 maximum);
    /// @notice The late extension is shorter than the least that lets members answer, or longer than the voting period.
    error CommunityGovernorInvalidLateExtension(uint256 given, uint256 minimum, uint256 maximum);
    /// @notice The share of people who must take part is not within bounds (basis points).
    error CommunityGovernorInvalidQuorum(uint256 given, uint256 minimum, uint256 maximum);
    /// @notice Any one member may propose: the threshold is one, for good.
    error CommunityGovernorFixedThreshold(uint256 given, uint256 threshold);
    /// @notice The timelock is the governor's for good. A community moves to another governor by granting the timelock
    /// of that one the admin role in its access manager.
    error CommunityGovernorFixedTimelock(address given, address timelock);
}
