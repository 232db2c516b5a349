// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {VotesUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/utils/VotesUpgradeable.sol";
import {IERC6372} from "@openzeppelin/contracts/interfaces/IERC6372.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";

import {IContributionToken} from "../interfaces/IContributionToken.sol";
import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {IMemberRegistry} from "../interfaces/IMemberRegistry.sol";
import {Decay} from "../libraries/Decay.sol";
import {History} from "../libraries/History.sol";

/// @title Keeps credits: who holds how many, how they fade, and how they count as votes
/// @dev What is kept are grains, which do not decay; what is read are credits. Credits come into being in one function
/// and have no other way in or out: they cannot be moved or burnt.
abstract contract Credits is IContributionToken, VotesUpgradeable {
    using Checkpoints for Checkpoints.Trace208;
    using History for Checkpoints.Trace208;

    /// @dev Reached after 25 years at the shortest half-life, a thousand at the longest. Up to then the grains of a
    /// hundred times `MAX_EARNED` fit into a checkpoint.
    uint256 private constant MAX_HALVINGS = 104;
    /// @dev The most that is earned at once, and by gifts ever: 79 billion credits. Voices stop growing at ten thousand.
    uint256 internal constant MAX_EARNED = type(uint96).max;
    uint256 private constant MIN_HALF_LIFE = 90 days;
    uint256 private constant MAX_HALF_LIFE = 3650 days;

    mapping(address account => Checkpoints.Trace208) private _grains;
    string private _communityName;
    /// @dev These two leave room in their word, which the next contract in line fills.
    uint48 private _halfLife;
    uint48 private _genesis;

    function _initializeCredits(string calldata communityName, uint48 halfLife_) internal onlyInitializing {
        require(halfLife_ >= MIN_HALF_LIFE && halfLife_ <= MAX_HALF_LIFE, ContributionTokenInvalidSettings());
        _communityName = communityName;
        _halfLife = halfLife_;
        _genesis = clock();
    }

    /// @dev All credits come into being here.
    function _earn(address source, address account, uint256 amount, bytes32 reason) internal {
        // Check: somebody earns something, while the index is within bounds.
        require(account != address(0), ContributionTokenInvalidAccount(account));
        require(amount != 0, ContributionTokenZeroAmount());
        uint256 elapsed = block.timestamp - _genesis;
        uint256 halvings = elapsed / _halfLife;
        require(halvings <= MAX_HALVINGS, ContributionTokenTooLate(halvings, MAX_HALVINGS));

        // Effect: the account's history, and those of its delegate and of the total.
        uint256 grains = Decay.toGrainsDown(amount, elapsed, _halfLife);
        _grains[account].push(clock(), SafeCast.toUint208(_grains[account].latest() + grains));
        _transferVotingUnits(address(0), account, grains);
        emit Transfer(address(0), account, amount);
        emit Earned(source, account, amount, grains, reason);

        // Interaction: the community's own registry, once in a member's life.
        (, IMemberRegistry registry) = _community();
        IMemberRegistry.Member memory member = registry.memberOf(account);
        if (member.number != 0 && !member.contributor) registry.noteContributor(account);
    }

    // --------------------------------------------------------------------------------------------------- votes

    /// @inheritdoc IVotes
    function getVotes(address account) public view override(VotesUpgradeable, IVotes) returns (uint256) {
        return _creditsAt(super.getVotes(account), clock());
    }

    /// @inheritdoc IVotes
    function getPastVotes(
        address account,
        uint256 timepoint
    ) public view override(VotesUpgradeable, IVotes) returns (uint256) {
        uint48 past = _past(timepoint);
        return _creditsAt(super.getPastVotes(account, past), past);
    }

    /// @inheritdoc IVotes
    function getPastTotalSupply(uint256 timepoint) public view override(VotesUpgradeable, IVotes) returns (uint256) {
        uint48 past = _past(timepoint);
        return _creditsAt(super.getPastTotalSupply(past), past);
    }

    /// @inheritdoc IERC6372
    function clock() public view override(VotesUpgradeable, IERC6372) returns (uint48) {
        return uint48(block.timestamp);
    }

    /// @inheritdoc IERC6372
    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public pure override(VotesUpgradeable, IERC6372) returns (string memory) {
        return "mode=timestamp";
    }

    /// @dev What is delegated are grains; votes are read in credits.
    function _getVotingUnits(address account) internal view override returns (uint256) {
        return _grains[account].latest();
    }

    // --------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IContributionToken
    function balanceOf(address account) external view returns (uint256) {
        return _creditsAt(_grains[account].latest(), clock());
    }

    /// @inheritdoc IContributionToken
    function totalSupply() external view returns (uint256) {
        return _creditsAt(_getTotalSupply(), clock());
    }

    /// @inheritdoc IContributionToken
    function getPastBalance(address account, uint256 timepoint) external view returns (uint256) {
        uint48 past = _past(timepoint);
        return _creditsAt(_grains[account].at(past), past);
    }

    /// @inheritdoc IContributionToken
    function grainsOf(address account) external view returns (uint256) {
        return _grains[account].latest();
    }

    /// @inheritdoc IContributionToken
    function name() external view returns (string memory) {
        return string.concat(_communityName, " contribution credits");
    }

    /// @inheritdoc IContributionToken
    function symbol() external pure returns (string memory) {
        return "CREDIT";
    }

    /// @inheritdoc IContributionToken
    function decimals() external pure returns (uint8) {
        return 18;
    }

    /// @inheritdoc IContributionToken
    function halfLife() external view returns (uint48) {
        return _halfLife;
    }

    /// @inheritdoc IContributionToken
    function genesis() external view returns (uint48) {
        return _genesis;
    }

    /// @inheritdoc IContributionToken
    function transfer(address, uint256) external pure returns (bool) {
        revert ContributionTokenNonTransferable();
    }

    /// @inheritdoc IContributionToken
    function transferFrom(address, address, uint256) external pure returns (bool) {
        revert ContributionTokenNonTransferable();
    }

    /// @inheritdoc IContributionToken
    function approve(address, uint256) external pure returns (bool) {
        revert ContributionTokenNonTransferable();
    }

    /// @inheritdoc IContributionToken
    function allowance(address, address) external pure returns (uint256) {
        return 0;
    }

    /// @dev A time that can no longer change.
    function _past(uint256 timepoint) private view returns (uint48) {
        require(timepoint < block.timestamp, ContributionTokenFutureLookup(timepoint, clock()));
        return uint48(timepoint);
    }

    /// @dev Nobody held anything before the beginning.
    function _creditsAt(uint256 grains, uint48 timepoint) private view returns (uint256) {
        return grains == 0 ? 0 : Decay.toCreditsDown(grains, timepoint - _genesis, _halfLife);
    }

    function _community() internal view returns (IEmergencyPool pool, IMemberRegistry registry) {
        return abi.decode(Clones.fetchCloneArgs(address(this)), (IEmergencyPool, IMemberRegistry));
    }
}
