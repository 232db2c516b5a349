// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";

import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {IMemberRegistry} from "../interfaces/IMemberRegistry.sol";
import {IPersonhood} from "../interfaces/IPersonhood.sol";
import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {NATIVE} from "../libraries/Assets.sol";
import {QuadraticMath} from "../libraries/QuadraticMath.sol";
import {Compact, Phase, RoundTerms} from "../types/Round.sol";
import {RoundJournal} from "./RoundJournal.sol";

/// @title Rounds: their terms, which never change, and their phases, which time alone moves
/// @dev A round is four words. The first is all that a gift reads and writes of it in the plainest case: native coin, no
/// identity, no limits. Its flags say which of the others to look at.
abstract contract Rounds is RoundJournal, AccessManagedUpgradeable {
    uint8 internal constant IS_NATIVE = 1;
    uint8 internal constant HAS_IDENTITY = 2;
    uint8 internal constant HAS_LIMITS = 4;
    uint8 internal constant FIXED_LIST = 8;
    uint8 internal constant HAS_CAP = 16;
    uint8 internal constant IS_CANCELLED = 32;
    uint8 internal constant IS_SETTLED = 64;
    uint8 internal constant IS_WIDE = 128;

    uint256 private constant SHORTEST = 1 hours;
    uint256 private constant LONGEST_ROUND = 365 days;
    uint256 private constant LONGEST_CHALLENGE = 60 days;
    uint256 private constant SHORTEST_CLAIM = 90 days;
    uint256 private constant LONGEST_CLAIM = 3650 days;
    uint256 private constant MOST_DECIMALS = 36;

    /// @param total The low 128 bits of `W`; a wide round has the others in `_totalHigh`.
    /// @param peak Bound of the largest raw match that a project ever had (`QuadraticMath.boundRoundUp`), kept if there is a cap.
    /// @param projects How many have registered.
    struct Hot {
        uint128 total;
        uint24 peak;
        uint32 opensAt;
        uint32 closesAt;
        uint16 projects;
        uint8 decimals;
        uint8 flags;
    }

    /// @param minimum As `Compact`.
    struct Source {
        address asset;
        uint64 minimum;
    }

    /// @param donorCap As `Compact`; 2⁶⁴ − 1 is no cap.
    struct Identity {
        IPersonhood personhood;
        uint64 donorCap;
    }

    struct Fund {
        uint128 amount;
        uint32 challengePeriod;
        uint32 claimPeriod;
        uint16 capBps;
        uint32 ceilingBps;
        uint16 quorumBps;
    }

    /// @dev Shares the word of the ledger's head.
    uint32 private _roundCount;

    mapping(uint256 round => Hot) internal _hot;
    mapping(uint256 round => Source) private _sources;
    mapping(uint256 round => Identity) private _identities;
    mapping(uint256 round => Fund) internal _funds;
    mapping(uint256 round => address) private _residues;
    mapping(uint256 round => uint256) private _totalHigh;

    // --------------------------------------------------------------------------------------------------- terms

    /// @dev Writes the terms down. The caller registers the projects of a fixed list.
    function _create(RoundTerms calldata terms, bytes32 about) internal returns (uint256 round) {
        // Check
        bool native = terms.asset == NATIVE;
        uint8 decimals = native ? 18 : _decimalsOf(terms.asset);
        (bool fitsMinimum, uint64 minimum) = Compact.tryPack(terms.minimum);
        (bool fitsCap, uint64 donorCap) = _packDonorCap(terms.donorCap);
        require(
            fitsMinimum && fitsCap && decimals <= MOST_DECIMALS && _areDatesValid(terms) && _areSharesValid(terms),
            QuadraticFundingInvalidTerms(terms)
        );
        // Effect
        round = ++_roundCount;
        uint8 flags = native ? IS_NATIVE : 0;
        if (address(terms.personhood) != address(0)) flags |= HAS_IDENTITY;
        if (minimum != 0 || donorCap != type(uint64).max) flags |= HAS_LIMITS;
        if (terms.fixedList) flags |= FIXED_LIST;
        if (terms.capBps != QuadraticMath.WHOLE) flags |= HAS_CAP;
        _hot[round] = Hot(0, 0, terms.opensAt, terms.closesAt, 0, decimals, flags);
        if (!native || minimum != 0) _sources[round] = Source(terms.asset, minimum);
        if (flags & (HAS_IDENTITY | HAS_LIMITS) != 0) _identities[round] = Identity(terms.personhood, donorCap);
        _funds[round] =
            Fund(0, terms.challengePeriod, terms.claimPeriod, terms.capBps, terms.ceilingBps, terms.quorumBps);
        if (terms.residue != address(0)) _residues[round] = terms.residue;
        emit RoundCreated(round, msg.sender, terms, decimals, about);
    }

    function _areDatesValid(RoundTerms calldata terms) private view returns (bool) {
        if (terms.opensAt <= block.timestamp || terms.closesAt < terms.opensAt + SHORTEST) return false;
        if (terms.closesAt > terms.opensAt + LONGEST_ROUND) return false;
        if (terms.challengePeriod != 0 && terms.challengePeriod < SHORTEST) return false;
        return terms.challengePeriod <= LONGEST_CHALLENGE && terms.claimPeriod >= SHORTEST_CLAIM
            && terms.claimPeriod <= LONGEST_CLAIM;
    }

    function _areSharesValid(RoundTerms calldata terms) private view returns (bool) {
        return terms.capBps != 0 && terms.capBps <= QuadraticMath.WHOLE && terms.ceilingBps != 0
            && terms.quorumBps != 0 && terms.quorumBps <= QuadraticMath.WHOLE && terms.donorCap != 0
            && terms.minimum <= terms.donorCap && terms.residue != address(this) && terms.residue != terms.asset;
    }

    function _packDonorCap(uint128 donorCap) private pure returns (bool fits, uint64 packed) {
        return donorCap == type(uint128).max ? (true, type(uint64).max) : Compact.tryPack(donorCap);
    }

    function _decimalsOf(address asset) private view returns (uint8) {
        (bool admitted,) = _pool().assetTerms(asset);
        require(admitted, QuadraticFundingUnknownAsset(asset));
        return IERC20Metadata(asset).decimals();
    }

    // -------------------------------------------------------------------------------------------------- phases

    function _phaseOf(uint256 round) internal view returns (Phase) {
        Hot storage hot = _hot[round];
        uint256 opensAt = hot.opensAt;
        if (opensAt == 0) return Phase.None;
        if (hot.flags & IS_CANCELLED != 0) return Phase.Cancelled;
        if (block.timestamp < opensAt) return Phase.Registration;
        if (block.timestamp < hot.closesAt) return Phase.Contribution;
        if (block.timestamp < _claimsFrom(round)) return Phase.Challenge;
        return block.timestamp < _claimsFrom(round) + _funds[round].claimPeriod ? Phase.Claim : Phase.Closed;
    }

    function _claimsFrom(uint256 round) internal view returns (uint256) {
        return uint256(_hot[round].closesAt) + _funds[round].challengePeriod;
    }

    function _requirePhase(uint256 round, Phase expected) internal view {
        Phase current = _phaseOf(round);
        require(current == expected, QuadraticFundingUnexpectedPhase(round, current, expected));
    }

    /// @dev Until the last second before claims begin, and not once cancelled: while gifts may still change what they count
    /// for, and the fund what it holds.
    function _requireBefore(uint256 round, Phase end) internal view {
        Phase current = _phaseOf(round);
        require(current != Phase.None, QuadraticFundingUnknownRound(round));
        require(current < end, QuadraticFundingUnexpectedPhase(round, current, Phase(uint8(end) - 1)));
    }

    // -------------------------------------------------------------------------------------------- what it says

    function _pool() internal view returns (IEmergencyPool pool) {
        (pool,) = abi.decode(Clones.fetchCloneArgs(address(this)), (IEmergencyPool, IMemberRegistry));
    }

    function _registry() internal view returns (IMemberRegistry registry) {
        (, registry) = abi.decode(Clones.fetchCloneArgs(address(this)), (IEmergencyPool, IMemberRegistry));
    }

    function _assetOf(uint256 round, Hot memory hot) internal view returns (address) {
        return hot.flags & IS_NATIVE != 0 ? NATIVE : _sources[round].asset;
    }

    function _residueOf(uint256 round) internal view returns (address residue) {
        residue = _residues[round];
        if (residue == address(0)) residue = address(_pool());
    }

    function _countingOf(uint256 round, Hot memory hot)
        internal
        view
        returns (QuadraticMath.Counting memory counting)
    {
        if (hot.flags & HAS_LIMITS == 0) return QuadraticMath.Counting(hot.decimals, 0, type(uint128).max);
        return QuadraticMath.Counting(hot.decimals, Compact.unpack(_sources[round].minimum), _donorCapOf(round));
    }

    function _donorCapOf(uint256 round) private view returns (uint256) {
        uint64 packed = _identities[round].donorCap;
        return packed == type(uint64).max ? type(uint128).max : Compact.unpack(packed);
    }

    /// @dev What the round's identity rule says of `account` now. The call is static: it can change nothing here.
    function _weightOf(uint256 round, Hot memory hot, address account) internal view returns (uint256 weight) {
        if (hot.flags & HAS_IDENTITY == 0) return QuadraticMath.WHOLE;
        weight = _identities[round].personhood.weight(account);
        if (weight > QuadraticMath.WHOLE) weight = QuadraticMath.WHOLE;
    }

    function _totalOf(uint256 round, Hot memory hot) internal view returns (uint256 total) {
        total = hot.total;
        if (hot.flags & IS_WIDE != 0) total |= _totalHigh[round] << 128;
    }

    /// @dev Writes the round's first word.
    function _writeHot(uint256 round, Hot memory hot, uint256 total) internal {
        // Safe cast: what does not fit is written beside it.
        hot.total = uint128(total);
        if (total >> 128 != 0) hot.flags |= IS_WIDE;
        if (hot.flags & IS_WIDE != 0) _totalHigh[round] = total >> 128;
        _hot[round] = hot;
    }

    // --------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IQuadraticFunding
    function roundCount() external view returns (uint256) {
        return _roundCount;
    }

    /// @inheritdoc IQuadraticFunding
    function termsOf(uint256 round) external view returns (RoundTerms memory terms) {
        Hot memory hot = _hot[round];
        Fund memory fund_ = _funds[round];
        require(hot.opensAt != 0, QuadraticFundingUnknownRound(round));
        QuadraticMath.Counting memory counting = _countingOf(round, hot);
        terms.asset = _assetOf(round, hot);
        terms.opensAt = hot.opensAt;
        terms.closesAt = hot.closesAt;
        terms.challengePeriod = fund_.challengePeriod;
        terms.claimPeriod = fund_.claimPeriod;
        terms.capBps = fund_.capBps;
        terms.ceilingBps = fund_.ceilingBps;
        terms.quorumBps = fund_.quorumBps;
        terms.fixedList = hot.flags & FIXED_LIST != 0;
        terms.personhood = _identities[round].personhood;
        terms.minimum = uint128(counting.minimum);
        terms.donorCap = uint128(counting.donorCap);
        terms.residue = _residues[round];
    }
}
