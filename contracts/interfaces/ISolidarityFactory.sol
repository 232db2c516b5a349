// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAidRequests} from "./IAidRequests.sol";
import {IEmergencyPool} from "./IEmergencyPool.sol";
import {IMemberRegistry} from "./IMemberRegistry.sol";

/// @title Opens a whole community in one transaction
/// @notice Pool, requests, funding rounds, registry, token, governor, timelock and access manager, wired, with nobody left in power
/// but the members: the factory keeps no role, and neither does whoever called it.
interface ISolidarityFactory {
    /// @notice Sensible settings by size. Group: 5 to 30 people. Network: hundreds. Federation: thousands.
    enum Preset {
        Group,
        Network,
        Federation
    }

    /// @notice How members decide about the community itself; see CommunityGovernor and CommunityTimelock for the bounds.
    /// @param votingDelay Seconds between a proposal and its vote: 1 hour to 30 days. Lower: a vote begins before members
    /// have heard of it. No longer than the registry's waiting period, or members can still be gathered for it.
    /// @param votingPeriod Seconds of voting: 1 to 60 days.
    /// @param lateExtension Seconds left to answer when the quorum is reached late: 1 hour to the voting period.
    /// @param timelockDelay Seconds between a passed proposal and its execution: 1 hour to 30 days. Higher: more time to
    /// leave before a decision takes effect.
    /// @param quorumBps Share of people who must vote for or abstain: 100 to 5,000, rounded up. Higher: those who stay
    /// away can keep the community from changing.
    struct GovernanceSettings {
        uint48 votingDelay;
        uint32 votingPeriod;
        uint48 lateExtension;
        uint32 timelockDelay;
        uint16 quorumBps;
    }

    /// @notice An asset with what the requests module may spend of it. A limit or cap of zero means none, never unlimited.
    /// @param asset The ERC-7528 address for native coin, or an ERC-20.
    /// @param creditRate See IEmergencyPool.admitAsset. Ignored for native coin when 0.
    /// @param ordinary Budget of consent and deliberation. Zero: the asset can be given but not paid out.
    /// @param rapid Budget of the rapid track: the most that all responders together could lose in a window.
    /// @param consentCap The most that may be asked by consent, per request.
    /// @param rapidPerPayee The most that one payee may get by the rapid track in `rapidWindow` seconds.
    struct AssetSettings {
        address asset;
        uint128 creditRate;
        IEmergencyPool.Budget ordinary;
        IEmergencyPool.Budget rapid;
        uint128 consentCap;
        uint128 rapidPerPayee;
        uint48 rapidWindow;
    }

    /// @notice Everything that a preset decides. Each part keeps its bounds in its own contract.
    /// @param consentFloor No consent window will ever be shorter (seconds); fixed for life.
    /// @param halfLife Seconds in which contribution credits halve; fixed for life.
    /// @param careCreditsPerHour Credits (18 decimals) for an attested hour of care.
    /// @param careMinutesPerWeek How much care of one person counts in a week.
    struct Settings {
        IMemberRegistry.Settings registry;
        IAidRequests.Policy policy;
        GovernanceSettings governance;
        uint24 consentFloor;
        uint48 halfLife;
        uint128 careCreditsPerHour;
        uint32 careMinutesPerWeek;
    }

    /// @notice A community to be opened.
    /// @param name Name of the community, 1 to 64 bytes.
    /// @param salt Chooses the addresses, per caller: nobody else can take them.
    /// @param founders First members, able to vote at once: at least as many as vouches are needed, at most 400.
    /// @param guardians May pause payouts. @param stewards May refuse, prove tranches, attest care, create
    /// funding rounds and review their projects.
    /// @param assessors May score requests. @param responders Sit on the panel of the rapid track.
    /// @param assets What the pool takes and what the requests module may spend.
    /// @param settings A preset, or your own within the bounds.
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

    /// @notice The contracts of a community (or the code that they share).
    struct Deployment {
        address pool;
        address requests;
        address rounds;
        address registry;
        address token;
        address governor;
        address timelock;
        address access;
    }

    /// @notice A community was opened. The factory has no power in it from here on.
    event CommunityOpened(address indexed opener, address indexed pool, string name, Deployment deployment);

    /// @notice A community needs somebody.
    error SolidarityFactoryNoFounders();
    /// @notice More founders than one transaction can carry; the others join by invitation.
    error SolidarityFactoryTooManyFounders(uint256 founders, uint256 maximum);
    /// @notice With fewer founders than vouches needed nobody could ever join.
    error SolidarityFactoryTooFewFounders(uint256 founders, uint256 needed);
    /// @notice A name has 1 to 64 bytes.
    error SolidarityFactoryInvalidName(string name);
    /// @notice There is no code at this address, so that clones of it would do nothing (when the factory is deployed).
    error SolidarityFactoryInvalidImplementation(address implementation);

    /// @notice Open a community. Anyone may call. Nobody is left in power but the members: neither the factory nor the
    /// caller keeps a role (the caller may be a founder, guardian, … like anyone else).
    /// @dev Settings out of bounds revert with the error of the contract that keeps the bound. Opening twice with the same
    /// salt reverts with OpenZeppelin's `FailedDeployment`.
    function open(Community calldata community) external returns (Deployment memory deployment);

    /// @notice Where `opener` would open, or has opened, a community with this salt. Money sent there beforehand can be
    /// taken into the books by `absorb`; but settings and founders are not known before the opening.
    function addressesOf(address opener, bytes32 salt) external view returns (Deployment memory deployment);

    /// @notice The settings that a preset stands for, with the reasons in the library Presets.
    function preset(Preset kind) external pure returns (Settings memory settings);

    /// @notice The code that all communities share.
    function implementations() external view returns (Deployment memory);
}
