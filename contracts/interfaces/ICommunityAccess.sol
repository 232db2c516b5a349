// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

/// @title Who may call what in a community
interface ICommunityAccess {
    /// @notice Everything that the access manager is told when a community opens.
    /// @param opener Administers until it renounces, in the same transaction: the factory.
    /// @param timelock Administers from then on.
    struct Wiring {
        address opener;
        address timelock;
        address pool;
        address requests;
        address rounds;
        address token;
        address[] guardians;
        address[] stewards;
        address[] assessors;
    }

    /// @notice Tell the access manager, once, who administers and who may call what. Called by the factory.
    function initializeCommunity(Wiring calldata wiring) external;
}
