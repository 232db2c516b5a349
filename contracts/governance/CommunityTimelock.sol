// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {TimelockControllerUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/TimelockControllerUpgradeable.sol";

import {ICommunityTimelock} from "../interfaces/ICommunityTimelock.sol";

/// @title The owner of every setting of a community
/// @notice What the members decide waits here, in public, before it takes effect, so that whoever disagrees has time to
/// object or to leave. OpenZeppelin's TimelockController, with its roles written into code instead of storage:
///
/// - **The governor** alone proposes and cancels. It can do so only as the outcome of a vote, and it cannot execute sooner
///   than the delay.
/// - **Anyone** executes what is due. They can choose when after the delay, and nothing else.
/// - **Nobody** administers. No guardian or canceller exists, and no decision can make one: roles cannot be given, taken or
///   laid down. (A community that wants another governor makes another timelock the admin of its access manager.)
///
/// The timelock holds no money by design. What is sent to it (a payee may be any address) is for the next vote to decide.
/// @dev An implementation for clones; not upgradeable.
contract CommunityTimelock is TimelockControllerUpgradeable, ICommunityTimelock {
    /// @notice Shortest delay. Lower: a passed proposal takes effect before people have read the outcome.
    uint256 public constant MIN_DELAY = 1 hours;
    /// @notice Longest delay. Higher: a community could not answer to what happens to it.
    uint256 public constant MAX_DELAY = 30 days;

    /// @inheritdoc ICommunityTimelock
    address public governor;

    constructor() {
        _disableInitializers();
    }

    /// @notice Set the delay and, for good, the governor. OpenZeppelin's signature; called once, by the factory.
    /// @param proposers Exactly one: the governor. @param executors Empty: anyone executes. @param admin Zero: nobody.
    function initialize(
        uint256 minDelay,
        address[] memory proposers,
        address[] memory executors,
        address admin
    ) public override initializer {
        bool fixedRoles = proposers.length == 1 && executors.length == 0 && admin == address(0);
        require(fixedRoles && proposers[0] != address(0), CommunityTimelockFixedRoles());
        _checkDelay(minDelay);

        __TimelockController_init(minDelay, proposers, executors, admin);
        governor = proposers[0];
    }

    /// @notice Change the delay of what is scheduled from now on. Only by a decision that went through this timelock.
    function updateDelay(uint256 newDelay) public override {
        _checkDelay(newDelay);
        super.updateDelay(newDelay);
    }

    /// @notice Whether `account` has `role`: the governor proposes and cancels, everyone executes, nobody administers.
    function hasRole(bytes32 role, address account) public view override returns (bool) {
        if (role == EXECUTOR_ROLE) return true;
        bool governs = role == PROPOSER_ROLE || role == CANCELLER_ROLE;
        return governs && account == governor && account != address(0);
    }

    /// @dev Roles are code, see `hasRole`: the grants of OpenZeppelin's initializer write nothing. `grantRole` is out of
    /// reach, since nobody has the admin role.
    function _grantRole(bytes32, address) internal pure override returns (bool) {
        return false;
    }

    function _revokeRole(bytes32, address) internal pure override returns (bool) {
        revert CommunityTimelockFixedRoles();
    }

    function _checkDelay(uint256 delay) private pure {
        require(delay >= MIN_DELAY && delay <= MAX_DELAY, CommunityTimelockInvalidDelay(delay, MIN_DELAY, MAX_DELAY));
    }
}
