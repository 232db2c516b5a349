// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {TimelockControllerUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/TimelockControllerUpgradeable.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";

import {AidRequests} from "./AidRequests.sol";
import {ContributionToken} from "./ContributionToken.sol";
import {EmergencyPool} from "./EmergencyPool.sol";
import {MemberRegistry} from "./MemberRegistry.sol";
import {CommunityAccess} from "./governance/CommunityAccess.sol";
import {CommunityGovernor} from "./governance/CommunityGovernor.sol";
import {CommunityTimelock} from "./governance/CommunityTimelock.sol";
import {ICommunityAccess} from "./interfaces/ICommunityAccess.sol";
import {IEmergencyPool} from "./interfaces/IEmergencyPool.sol";
import {ISolidarityFactory} from "./interfaces/ISolidarityFactory.sol";
import {NATIVE} from "./libraries/Assets.sol";
import {Presets} from "./libraries/Presets.sol";

/// @title Opens a whole community in one transaction
/// @notice Seven small clones of shared code, wired and handed to their members.
///
/// What each role can and cannot do to members:
/// - **Whoever calls `open`** chooses the founders, the first holders of each role and the settings, which everyone can read
///   before giving or joining. They gain nothing else, and can change nothing afterwards.
/// - **The factory** administers the new community while `open` runs, and renounces before it returns. It has no owner, no
///   fee, no list and no way to change; it can do nothing to a community that is open.
/// @dev A clone (EIP-1167) points to its code for good: nothing here is upgradeable.
contract SolidarityFactory is ISolidarityFactory {
    /// @notice One transaction of 16,777,216 gas carries this many founders (28,000 gas each) with 32 responders, thirty
    /// other role holders and eight assets. The others join by invitation.
    uint256 public constant MAX_FOUNDERS = 400;
    /// @notice Longest name of a community, in bytes.
    uint256 public constant MAX_NAME_LENGTH = 64;

    /// @dev Lanes of AidRequests' budget.
    uint8 private constant ORDINARY = 0;
    uint8 private constant RAPID = 1;

    address private immutable _pool;
    address private immutable _requests;
    address private immutable _registry;
    address private immutable _token;
    address private immutable _governor;
    address private immutable _timelock;
    address private immutable _access;

    /// @param code The implementations that all communities share; each must be deployed before.
    constructor(Deployment memory code) {
        _pool = _withCode(code.pool);
        _requests = _withCode(code.requests);
        _registry = _withCode(code.registry);
        _token = _withCode(code.token);
        _governor = _withCode(code.governor);
        _timelock = _withCode(code.timelock);
        _access = _withCode(code.access);
    }

    /// @inheritdoc ISolidarityFactory
    function open(Community calldata community) external returns (Deployment memory deployment) {
        // Check: what no part could check by itself; the rest is checked where it is kept.
        uint256 nameLength = bytes(community.name).length;
        require(nameLength > 0 && nameLength <= MAX_NAME_LENGTH, SolidarityFactoryInvalidName(community.name));
        uint256 founders = community.founders.length;
        uint256 needed = community.settings.registry.vouchesNeeded;
        require(founders > 0, SolidarityFactoryNoFounders());
        require(founders >= needed, SolidarityFactoryTooFewFounders(founders, needed));
        require(founders <= MAX_FOUNDERS, SolidarityFactoryTooManyFounders(founders, MAX_FOUNDERS));

        // Interaction: only with clones of the code that this factory was made with; no token is called.
        deployment = _clone(_saltOf(msg.sender, community.salt));
        _initialize(deployment, community);
        for (uint256 i = 0; i < community.assets.length; ++i) {
            _admit(deployment, community.assets[i]);
        }

        // The last step: from here on only what the members decide passes the access manager.
        CommunityAccess access = CommunityAccess(deployment.access);
        access.renounceRole(access.ADMIN_ROLE(), address(this));
        emit CommunityOpened(msg.sender, deployment.pool, community.name, deployment);
    }

    /// @inheritdoc ISolidarityFactory
    function addressesOf(address opener, bytes32 salt) external view returns (Deployment memory at) {
        salt = _saltOf(opener, salt);
        at.pool = Clones.predictDeterministicAddress(_pool, salt);
        at.registry = Clones.predictDeterministicAddress(_registry, salt);
        at.token = Clones.predictDeterministicAddressWithImmutableArgs(_token, _tokenArgs(at), salt);
        at.requests = Clones.predictDeterministicAddressWithImmutableArgs(_requests, _requestsArgs(at), salt);
        at.governor = Clones.predictDeterministicAddressWithImmutableArgs(_governor, _governorArgs(at), salt);
        at.timelock = Clones.predictDeterministicAddress(_timelock, salt);
        at.access = Clones.predictDeterministicAddress(_access, salt);
    }

    /// @inheritdoc ISolidarityFactory
    function preset(Preset kind) external pure returns (Settings memory settings) {
        return Presets.settingsOf(kind);
    }

    /// @inheritdoc ISolidarityFactory
    function implementations() external view returns (Deployment memory) {
        return
            Deployment({
                pool: _pool,
                requests: _requests,
                registry: _registry,
                token: _token,
                governor: _governor,
                timelock: _timelock,
                access: _access
            });
    }

    // ---------------------------------------------------------------------------------------------------- clones

    function _clone(bytes32 salt) private returns (Deployment memory at) {
        at.pool = Clones.cloneDeterministic(_pool, salt);
        at.registry = Clones.cloneDeterministic(_registry, salt);
        at.token = Clones.cloneDeterministicWithImmutableArgs(_token, _tokenArgs(at), salt);
        at.requests = Clones.cloneDeterministicWithImmutableArgs(_requests, _requestsArgs(at), salt);
        at.governor = Clones.cloneDeterministicWithImmutableArgs(_governor, _governorArgs(at), salt);
        at.timelock = Clones.cloneDeterministic(_timelock, salt);
        at.access = Clones.cloneDeterministic(_access, salt);
    }

    /// @dev The caller is part of the salt, so that nobody can open a community of theirs at another's addresses.
    function _saltOf(address opener, bytes32 salt) private pure returns (bytes32) {
        return keccak256(abi.encode(opener, salt));
    }

    function _tokenArgs(Deployment memory at) private pure returns (bytes memory) {
        return abi.encode(at.pool, at.registry);
    }

    function _requestsArgs(Deployment memory at) private pure returns (bytes memory) {
        return abi.encode(at.pool, at.registry, at.token);
    }

    function _governorArgs(Deployment memory at) private pure returns (bytes memory) {
        return abi.encode(at.registry);
    }

    function _withCode(address implementation) private view returns (address) {
        require(implementation.code.length > 0, SolidarityFactoryInvalidImplementation(implementation));
        return implementation;
    }

    // ---------------------------------------------------------------------------------------------------- wiring

    function _initialize(Deployment memory at, Community calldata community) private {
        Settings calldata settings = community.settings;
        CommunityAccess(at.access).initializeCommunity(
            ICommunityAccess.Wiring({
                opener: address(this),
                timelock: at.timelock,
                pool: at.pool,
                requests: at.requests,
                token: at.token,
                guardians: community.guardians,
                stewards: community.stewards,
                assessors: community.assessors
            })
        );
        EmergencyPool(payable(at.pool)).initialize(at.access);
        MemberRegistry(at.registry).initialize(at.access, at.token, settings.registry, community.founders);
        ContributionToken(at.token).initialize(
            at.access,
            community.name,
            settings.halfLife,
            settings.careCreditsPerHour,
            settings.careMinutesPerWeek
        );
        AidRequests(at.requests).initialize(at.access, settings.consentFloor, settings.policy, community.responders);

        address[] memory proposers = new address[](1);
        proposers[0] = at.governor;
        CommunityTimelock(payable(at.timelock)).initialize(
            settings.governance.timelockDelay,
            proposers,
            new address[](0),
            address(0)
        );
        CommunityGovernor(payable(at.governor)).initialize(
            TimelockControllerUpgradeable(payable(at.timelock)),
            settings.governance
        );
    }

    function _admit(Deployment memory at, AssetSettings calldata given) private {
        IEmergencyPool pool = IEmergencyPool(at.pool);
        if (given.asset != NATIVE || given.creditRate > 0) pool.admitAsset(given.asset, given.creditRate);
        if (given.ordinary.limit > 0) pool.setBudget(at.requests, given.asset, ORDINARY, given.ordinary);
        if (given.rapid.limit > 0) pool.setBudget(at.requests, given.asset, RAPID, given.rapid);

        AidRequests requests = AidRequests(at.requests);
        if (given.consentCap > 0) requests.setConsentCap(given.asset, given.consentCap);
        if (given.rapidPerPayee > 0) requests.setRapidCap(given.asset, given.rapidPerPayee, given.rapidWindow);
    }
}
