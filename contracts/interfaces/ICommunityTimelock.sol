// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

/// @title What the community's timelock adds to OpenZeppelin's: fixed roles, and a delay within bounds
interface ICommunityTimelock {
    /// @notice The delay between a passed proposal and its execution is not within bounds (seconds).
    error CommunityTimelockInvalidDelay(uint256 given, uint256 minimum, uint256 maximum);
    /// @notice The governor alone proposes and cancels, anyone executes, nobody administers: no role can be given,
    /// taken or laid down.
    error CommunityTimelockFixedRoles();

    /// @notice The only account that can propose and cancel.
    function governor() external view returns (address);
}
