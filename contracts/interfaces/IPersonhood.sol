// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

/// @title How surely an account is one person
/// @notice Behind this one question stand attesters' signatures, EAS attestations, Semaphore groups or any other proof.
interface IPersonhood {
    /// @notice The weight of `account` as a person, from 0 (unknown) to 10,000 (certain), at this moment.
    /// @dev Must not revert for any account.
    function weight(address account) external view returns (uint256 basisPoints);
}
