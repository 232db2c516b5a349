// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAidRequests} from "./IAidRequests.sol";
import {IEmergencyPool} from "./IEmergencyPool.sol";
import {IMemberRegistry} from "./IMemberRegistry.sol";

/// @title Opens a whole community in one transaction
/// @notice Pool, requests, registry, token, governor, timelock and access manager, wired, with nobody left in power
/// but the members: the factory keeps no role, and neither does whoever called it.
interface ISolidarityFactory {
    /// @notice Sensible settings by size. Group: 5 to 30 people. Network: hundreds. Federation: thousands.
    enum Preset {
        Group,
        Network,
        Federation
    }

    /// @param votingDelay Seconds between a proposal and its vote. @param votingPeriod Seconds of voting.
    /// @param timelockDelay Seconds between a passed proposal and its execution: at least 1 hour.
    /// @param quorumBps Share of people who must take part. @param lateExtension See OpenZeppelin.
    struct GovernanceSettings {
        uint48 votingDelay;
        uint32 votingPeriod;
        uint48 lateExtension;
        uint32 timelockDelay;
        uint16 quorumBps;
    }

    /// @notice An asset with what the requests module may spend of it.
    /// @param creditRate See IEmergencyPool.admitAsset. Ignored for native coin when 0.
    /// @param ordinary Budget of consent and deliberation. @param rapid Budget of the rapid track.
    struct AssetSettings {
        address asset;
        uint128 creditRate;
        IEmergencyPool.Budget ordinary;
        IEmergencyPool.Budget rapid;
        uint128 consentCap;
        uint128 rapidPerPayee;
        uint48 rapidWindow;
    }

    struct Settings {
        IMemberRegistry.Settings registry;
        IAidRequests.Policy policy;
        GovernanceSettings governance;
        uint24 consentFloor;
        uint48 halfLife;
        uint128 careCreditsPerHour;
        uint32 careMinutesPerWeek;
    }

    /// @param name Name of the community, up to 64 bytes. @param salt Chooses the addresses, per caller.
    /// @param founders First members, able to vote at once.
    struct Community {
        string name;
        bytes32 salt;
        address[] founders;
        address[] guardians;
        address[] stewards;
        address[] assessors;
        address[] responders;
        AssetSettings[] assets;
        Settings settings;
    }

    struct Deployment {
        address pool;
        address requests;
        address registry;
        address token;
        address governor;
        address timelock;
        address access;
    }

    event CommunityOpened(address indexed opener, address indexed pool, string name, Deployment deployment);

    error SolidarityFactoryNoFounders();
    error SolidarityFactoryInvalidName(string name);
    error SolidarityFactoryTooFewFounders(uint256 founders, uint256 needed);
    error SolidarityFactoryInvalidGovernance(GovernanceSettings settings);

    /// @notice Open a community. Anyone may call.
    function open(Community calldata community) external returns (Deployment memory deployment);

    /// @notice Where `opener` would open a community with this salt.
    function addressesOf(address opener, bytes32 salt) external view returns (Deployment memory deployment);

    /// @notice The settings that a preset stands for.
    function preset(Preset kind) external pure returns (Settings memory settings);

    /// @notice The code that all communities share.
    function implementations() external view returns (Deployment memory);
}
