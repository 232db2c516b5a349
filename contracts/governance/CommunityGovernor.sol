// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {GovernorUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/GovernorUpgradeable.sol";
import {TimelockControllerUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/TimelockControllerUpgradeable.sol";
import {GovernorCountingSimpleUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/extensions/GovernorCountingSimpleUpgradeable.sol";
import {GovernorPreventLateQuorumUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/extensions/GovernorPreventLateQuorumUpgradeable.sol";
import {GovernorSettingsUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/extensions/GovernorSettingsUpgradeable.sol";
import {GovernorTimelockControlUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/extensions/GovernorTimelockControlUpgradeable.sol";
import {GovernorVotesQuorumFractionUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/extensions/GovernorVotesQuorumFractionUpgradeable.sol";
import {GovernorVotesUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/extensions/GovernorVotesUpgradeable.sol";
import {IERC5805} from "@openzeppelin/contracts/interfaces/IERC5805.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {ICommunityGovernor} from "../interfaces/ICommunityGovernor.sol";
import {ISolidarityFactory} from "../interfaces/ISolidarityFactory.sol";

/// @title How members decide about the community itself
/// @notice OpenZeppelin's Governor, counting one person as one vote through the member registry. It decides settings,
/// roles, modules, removal and dissolution; requests for help are decided in AidRequests.
///
/// - **Any one member** who is able to vote proposes. A proposer can cancel until the vote begins, and never after.
/// - **Members able to vote** when the vote begins decide: at least the quorum for or abstaining, more for than against.
///   Weight is fixed at that moment; a quorum reached late prolongs the vote so that others can answer.
/// - **Anyone** queues and executes what has passed. The timelock carries it out, after its delay.
/// - **Nobody** can cancel a vote, a passed or a queued proposal, and nobody has a say by office.
///
/// Settings change by proposal only, within the bounds below, for proposals made from then on: no proposal changes the bar
/// that it, or another one already made, must clear.
/// @dev An implementation for clones (immutable argument: the registry); not upgradeable. The governor holds no money: it
/// refuses native coin, and tokens sent to it can be moved by a proposal only (`relay`).
contract CommunityGovernor is
    GovernorUpgradeable,
    GovernorSettingsUpgradeable,
    GovernorCountingSimpleUpgradeable,
    GovernorVotesUpgradeable,
    GovernorVotesQuorumFractionUpgradeable,
    GovernorPreventLateQuorumUpgradeable,
    GovernorTimelockControlUpgradeable,
    ICommunityGovernor
{
    /// @notice Lower: a vote begins before members can have heard of it. Higher: nobody remembers what it was about.
    uint256 public constant MIN_VOTING_DELAY = 1 hours;
    uint256 public constant MAX_VOTING_DELAY = 30 days;
    /// @notice Lower: whoever sleeps or works has no vote. Higher: the community cannot correct itself.
    uint256 public constant MIN_VOTING_PERIOD = 1 days;
    uint256 public constant MAX_VOTING_PERIOD = 60 days;
    /// @notice Lower: votes in the last minute cannot be answered. The voting period is the upper bound.
    uint256 public constant MIN_LATE_EXTENSION = 1 hours;
    /// @notice Lower: a handful decides for all. Higher: those who stay away could lock the community in for ever.
    uint256 public constant MIN_QUORUM_BPS = 100;
    uint256 public constant MAX_QUORUM_BPS = 5_000;

    string private constant NAME = "Solidarity CommunityGovernor";

    constructor() {
        _disableInitializers();
    }

    /// @notice Set the timelock, for good, and the first settings. Called once, by the factory.
    /// @dev Name and version are code, so OpenZeppelin's initializers that would store them are left out.
    function initialize(
        TimelockControllerUpgradeable timelock_,
        ISolidarityFactory.GovernanceSettings calldata settings
    ) external initializer {
        __GovernorSettings_init(settings.votingDelay, settings.votingPeriod, proposalThreshold());
        __GovernorVotesQuorumFraction_init(settings.quorumBps);
        __GovernorPreventLateQuorum_init(settings.lateExtension);
        __GovernorTimelockControl_init(timelock_);
    }

    // -------------------------------------------------------------------------------------------- who and when

    /// @inheritdoc GovernorUpgradeable
    function name() public pure override returns (string memory) {
        return NAME;
    }

    /// @notice The member registry: one vote each.
    function token() public view override returns (IERC5805) {
        return IERC5805(abi.decode(Clones.fetchCloneArgs(address(this)), (address)));
    }

    /// @notice Seconds, like the registry.
    function clock() public view override(GovernorUpgradeable, GovernorVotesUpgradeable) returns (uint48) {
        return uint48(block.timestamp);
    }

    /// @inheritdoc GovernorVotesUpgradeable
    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public pure override(GovernorUpgradeable, GovernorVotesUpgradeable) returns (string memory) {
        return "mode=timestamp";
    }

    /// @notice One: any member able to vote may propose.
    function proposalThreshold()
        public
        pure
        override(GovernorUpgradeable, GovernorSettingsUpgradeable)
        returns (uint256)
    {
        return 1;
    }

    /// @notice Basis points.
    function quorumDenominator() public pure override returns (uint256) {
        return 10_000;
    }

    /// @notice People who must vote for or abstain: the share of those able to vote at `timepoint`, rounded up, at least
    /// one. Rounded down, a hundredth of fewer than a hundred people would be nobody.
    function quorum(
        uint256 timepoint
    ) public view override(GovernorUpgradeable, GovernorVotesQuorumFractionUpgradeable) returns (uint256) {
        uint256 people = token().getPastTotalSupply(timepoint);
        uint256 share = Math.mulDiv(people, quorumNumerator(timepoint), quorumDenominator(), Math.Rounding.Ceil);
        return Math.max(share, 1);
    }

    // ------------------------------------------------------------------------------------------------- bounds

    /// @notice Always reverts: the timelock is the governor's for good.
    function updateTimelock(TimelockControllerUpgradeable newTimelock) public view override {
        revert CommunityGovernorFixedTimelock(address(newTimelock), timelock());
    }

    function _setVotingDelay(uint48 given) internal override {
        require(
            given >= MIN_VOTING_DELAY && given <= MAX_VOTING_DELAY,
            CommunityGovernorInvalidVotingDelay(given, MIN_VOTING_DELAY, MAX_VOTING_DELAY)
        );
        super._setVotingDelay(given);
    }

    function _setVotingPeriod(uint32 given) internal override {
        uint256 minimum = Math.max(MIN_VOTING_PERIOD, lateQuorumVoteExtension());
        require(
            given >= minimum && given <= MAX_VOTING_PERIOD,
            CommunityGovernorInvalidVotingPeriod(given, minimum, MAX_VOTING_PERIOD)
        );
        super._setVotingPeriod(given);
    }

    function _setLateQuorumVoteExtension(uint48 given) internal override {
        uint256 maximum = votingPeriod();
        require(
            given >= MIN_LATE_EXTENSION && given <= maximum,
            CommunityGovernorInvalidLateExtension(given, MIN_LATE_EXTENSION, maximum)
        );
        super._setLateQuorumVoteExtension(given);
    }

    function _updateQuorumNumerator(uint256 given) internal override {
        require(
            given >= MIN_QUORUM_BPS && given <= MAX_QUORUM_BPS,
            CommunityGovernorInvalidQuorum(given, MIN_QUORUM_BPS, MAX_QUORUM_BPS)
        );
        super._updateQuorumNumerator(given);
    }

    /// @dev The threshold is code: nothing is stored.
    function _setProposalThreshold(uint256 given) internal pure override {
        require(given == proposalThreshold(), CommunityGovernorFixedThreshold(given, proposalThreshold()));
    }

    // ------------------------------------------------------------------------------ which parent answers for what

    // solhint-disable-next-line func-name-mixedcase
    function _EIP712Name() internal pure override returns (string memory) {
        return NAME;
    }

    // solhint-disable-next-line func-name-mixedcase
    function _EIP712Version() internal pure override returns (string memory) {
        return "1";
    }

    function state(
        uint256 proposalId
    ) public view override(GovernorUpgradeable, GovernorTimelockControlUpgradeable) returns (ProposalState) {
        return super.state(proposalId);
    }

    function votingDelay() public view override(GovernorUpgradeable, GovernorSettingsUpgradeable) returns (uint256) {
        return super.votingDelay();
    }

    function votingPeriod() public view override(GovernorUpgradeable, GovernorSettingsUpgradeable) returns (uint256) {
        return super.votingPeriod();
    }

    function proposalDeadline(
        uint256 proposalId
    ) public view override(GovernorUpgradeable, GovernorPreventLateQuorumUpgradeable) returns (uint256) {
        return super.proposalDeadline(proposalId);
    }

    function proposalNeedsQueuing(
        uint256 proposalId
    ) public view override(GovernorUpgradeable, GovernorTimelockControlUpgradeable) returns (bool) {
        return super.proposalNeedsQueuing(proposalId);
    }

    function _tallyUpdated(
        uint256 proposalId
    ) internal override(GovernorUpgradeable, GovernorPreventLateQuorumUpgradeable) {
        super._tallyUpdated(proposalId);
    }

    function _queueOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(GovernorUpgradeable, GovernorTimelockControlUpgradeable) returns (uint48) {
        return super._queueOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(GovernorUpgradeable, GovernorTimelockControlUpgradeable) {
        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(GovernorUpgradeable, GovernorTimelockControlUpgradeable) returns (uint256) {
        return super._cancel(targets, values, calldatas, descriptionHash);
    }

    function _executor()
        internal
        view
        override(GovernorUpgradeable, GovernorTimelockControlUpgradeable)
        returns (address)
    {
        return super._executor();
    }
}
