// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {AccessManagerUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagerUpgradeable.sol";

import {IAidRequests} from "../interfaces/IAidRequests.sol";
import {ICommunityAccess} from "../interfaces/ICommunityAccess.sol";
import {IContributionToken} from "../interfaces/IContributionToken.sol";
import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";

/// @title Who may call what in a community
/// @notice OpenZeppelin's AccessManager with one table, given at the opening:
///
/// | role | can | cannot |
/// |---|---|---|
/// | admin: the timelock, hence the members by vote | change every setting; add and drop modules, assets, budgets and role holders; remove a member; cancel a round before its claims, expel a project, discount a donor; announce dissolution | take money: it leaves by a module's decided payment within its budget, or by the announced dissolution |
/// | guardian (1) | pause payouts for at most 72 hours in 30 days, and resume them | anything else: no pledge, vote, exit or collection of what is owed stops |
/// | steward (2) | refuse an undecided request with a reason (which its requester may appeal), prove a tranche, attest care hours; create a funding round, accept or refuse its projects, bring evidence against a donor | decide, delay or change a payment; act for themselves; change a round, take a project out of it, weigh a donor |
/// | assessor (3) | score a request once, and thereby its place in the line | score their own; approve or stop anything |
///
/// Responders sit on a panel inside AidRequests. Nobody can give a role to themselves, every role can be laid down by its
/// holder (`renounceRole`) and taken away by the members, at the end of the vote and the timelock.
/// What members must read with care are proposals that target this contract: here a community hands its power on (to a
/// new timelock), and code cannot tell a good heir from a bad one.
/// @dev An implementation for clones; not upgradeable.
contract CommunityAccess is AccessManagerUpgradeable, ICommunityAccess {
    uint64 public constant GUARDIAN_ROLE = 1;
    uint64 public constant STEWARD_ROLE = 2;
    uint64 public constant ASSESSOR_ROLE = 3;

    constructor() {
        _disableInitializers();
    }

    /// @inheritdoc ICommunityAccess
    function initializeCommunity(Wiring calldata wiring) external initializer {
        __AccessManager_init(wiring.opener);
        _grantRole(ADMIN_ROLE, wiring.timelock, 0, 0);

        emit RoleLabel(GUARDIAN_ROLE, "guardian");
        _setTargetFunctionRole(wiring.pool, IEmergencyPool.pausePayouts.selector, GUARDIAN_ROLE);
        _setTargetFunctionRole(wiring.pool, IEmergencyPool.resumePayouts.selector, GUARDIAN_ROLE);
        _grantAll(GUARDIAN_ROLE, wiring.guardians);

        emit RoleLabel(STEWARD_ROLE, "steward");
        _setTargetFunctionRole(wiring.requests, IAidRequests.refuse.selector, STEWARD_ROLE);
        _setTargetFunctionRole(wiring.requests, IAidRequests.proveTranche.selector, STEWARD_ROLE);
        _setTargetFunctionRole(wiring.token, IContributionToken.attestCare.selector, STEWARD_ROLE);
        _setTargetFunctionRole(wiring.rounds, IQuadraticFunding.createRound.selector, STEWARD_ROLE);
        _setTargetFunctionRole(wiring.rounds, IQuadraticFunding.accept.selector, STEWARD_ROLE);
        _setTargetFunctionRole(wiring.rounds, IQuadraticFunding.refuse.selector, STEWARD_ROLE);
        _setTargetFunctionRole(wiring.rounds, IQuadraticFunding.challenge.selector, STEWARD_ROLE);
        _grantAll(STEWARD_ROLE, wiring.stewards);

        emit RoleLabel(ASSESSOR_ROLE, "assessor");
        _setTargetFunctionRole(wiring.requests, IAidRequests.assess.selector, ASSESSOR_ROLE);
        _grantAll(ASSESSOR_ROLE, wiring.assessors);
    }

    /// @dev At once and without delay: what these roles can do is an answer to an emergency, or small.
    function _grantAll(uint64 role, address[] calldata accounts) private {
        for (uint256 i = 0; i < accounts.length; ++i) {
            _grantRole(role, accounts[i], 0, 0);
        }
    }
}
