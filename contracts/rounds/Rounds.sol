// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {IPersonhood} from "../interfaces/IPersonhood.sol";
import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {NATIVE} from "../libraries/Assets.sol";
import {QuadraticMath} from "../libraries/QuadraticMath.sol";
import {Compact, Phase, RoundTerms} from "../types/Round.sol";
import {
    FIXED_LIST,
    HAS_CAP,
    HAS_IDENTITY,
    HAS_LIMITS,
    Hot,
    IS_CANCELLED,
    IS_NATIVE,
    IS_WIDE,
    Pot,
    toHot,
    toPot
} from "../types/RoundWords.sol";
import {RoundJournal} from "./RoundJournal.sol";

/// @title Rounds: their terms, which never change, and their phases, which time alone moves
/// @dev A round is two to four words, and a fifth if the residue is not the pool. The first says which others to look at.
abstract contract Rounds is RoundJournal, AccessManagedUpgradeable {
    uint256 private constant SHORTEST = 1 hours;
    uint256 private constant LONGEST_ROUND = 365 days;
    uint256 private constant LONGEST_CHALLENGE = 60 days;
    uint256 private constant SHORTEST_CLAIM = 90 days;
    uint256 private constant LONGEST_CLAIM = 3650 days;
    uint256 private constant MOST_DECIMALS = 36;

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

    /// @dev Shares the word of the ledger's head.
    uint32 private _roundCount;

    mapping(uint256 round => Hot) internal _hot;
    mapping(uint256 round => Pot) internal _pots;
    mapping(uint256 round => Source) private _sources;
    mapping(uint256 round => Identity) private _identities;
    mapping(uint256 round => address) private _residues;
    mapping(uint256 round => uint256) private _totalHigh;

    // --------------------------------------------------------------------------------------------------- terms

    /// @dev Writes the terms down. The caller registers the projects of a fixed list.
    function _create(RoundTerms calldata terms, bytes32 about) internal returns (uint256 round) {
        // Check
        _requireDates(terms);
        require(
            terms.capBps != 0 && terms.capBps <= QuadraticMath.WHOLE && terms.ceilingBps != 0,
            QuadraticFundingInvalidShares(terms.capBps, terms.ceilingBps)
        );
        require(terms.residue != terms.asset, QuadraticFundingInvalidPayee(terms.residue));
        uint8 decimals = terms.asset == NATIVE ? 18 : _decimalsOf(terms.asset);
        (uint64 minimum, uint64 donorCap) = _pack(terms.minimum, terms.donorCap);
        // Effect
        round = ++_roundCount;
        uint256 flags = terms.asset == NATIVE ? IS_NATIVE : 0;
        if (address(terms.personhood) != address(0)) flags |= HAS_IDENTITY;
        if (minimum != 0 || donorCap != type(uint64).max) flags |= HAS_LIMITS;
        if (terms.fixedList) flags |= FIXED_LIST;
        if (terms.capBps != QuadraticMath.WHOLE) flags |= HAS_CAP;
        _hot[round] = toHot(terms.opensAt, terms.closesAt, decimals, flags);
        _pots[round] = toPot(terms.challengePeriod, terms.claimPeriod, terms.ceilingBps, terms.capBps);
        if (flags & IS_NATIVE == 0 || minimum != 0) _sources[round] = Source(terms.asset, minimum);
        if (flags & (HAS_IDENTITY | HAS_LIMITS) != 0) _identities[round] = Identity(terms.personhood, donorCap);
        if (terms.residue != address(0)) _residues[round] = terms.residue;
        emit RoundCreated(round, msg.sender, terms, decimals, about);
    }

    function _requireDates(RoundTerms calldata terms) private view {
        uint256 challenge = terms.challengePeriod;
        uint256 length = uint256(terms.closesAt) - Math.min(terms.closesAt, terms.opensAt);
        require(
            terms.opensAt > block.timestamp && length >= SHORTEST && length <= LONGEST_ROUND
                && (challenge == 0 || challenge >= SHORTEST) && challenge <= LONGEST_CHALLENGE
                && terms.claimPeriod >= SHORTEST_CLAIM && terms.claimPeriod <= LONGEST_CLAIM,
            QuadraticFundingInvalidDates(terms.opensAt, terms.closesAt, terms.challengePeriod, terms.claimPeriod)
        );
    }

    function _pack(uint128 minimum, uint128 donorCap) private pure returns (uint64 packedMinimum, uint64 packedCap) {
        bool fits;
        bool capFits;
        (fits, packedMinimum) = Compact.tryPack(minimum);
        (capFits, packedCap) = donorCap == type(uint128).max ? (true, type(uint64).max) : Compact.tryPack(donorCap);
        require(
            fits && capFits && donorCap != 0 && minimum <= donorCap, QuadraticFundingInvalidLimits(minimum, donorCap)
        );
    }

    function _decimalsOf(address asset) private view returns (uint8 decimals) {
        (bool admitted,) = _pool().assetTerms(asset);
        require(admitted, QuadraticFundingUnknownAsset(asset));
        decimals = IERC20Metadata(asset).decimals();
        require(decimals <= MOST_DECIMALS, QuadraticFundingUnknownAsset(asset));
    }

    // -------------------------------------------------------------------------------------------------- phases

    function _phaseOf(uint256 round) internal view returns (Phase) {
        Hot hot = _hot[round];
        if (hot.opensAt() == 0) return Phase.None;
        if (hot.has(IS_CANCELLED)) return Phase.Cancelled;
        if (block.timestamp < hot.opensAt()) return Phase.Registration;
        if (block.timestamp < hot.closesAt()) return Phase.Contribution;
        Pot pot = _pots[round];
        uint256 claimsFrom = hot.closesAt() + pot.challengePeriod();
        if (block.timestamp < claimsFrom) return Phase.Challenge;
        return block.timestamp < claimsFrom + pot.claimPeriod() ? Phase.Claim : Phase.Closed;
    }

    function _requirePhase(uint256 round, Phase expected) internal view {
        Phase current = _phaseOf(round);
        require(current == expected, QuadraticFundingUnexpectedPhase(round, current, expected));
    }

    /// @dev In `last` or before, and not cancelled.
    function _requireUntil(uint256 round, Phase last) internal view {
        Phase current = _phaseOf(round);
        require(current != Phase.None && current <= last, QuadraticFundingUnexpectedPhase(round, current, last));
    }

    // -------------------------------------------------------------------------------------------- what it says

    function _pool() internal view returns (IEmergencyPool) {
        // The arguments are the pool and the registry.
        return IEmergencyPool(address(uint160(uint256(bytes32(Clones.fetchCloneArgs(address(this)))))));
    }

    function _assetOf(uint256 round) internal view returns (address) {
        return _hot[round].has(IS_NATIVE) ? NATIVE : _sources[round].asset;
    }

    function _residueOf(uint256 round) internal view returns (address residue) {
        residue = _residues[round];
        if (residue == address(0)) residue = address(_pool());
    }

    function _countingOf(uint256 round, Hot hot) internal view returns (QuadraticMath.Counting memory counting) {
        counting.decimals = hot.decimals();
        counting.donorCap = type(uint128).max;
        if (!hot.has(HAS_LIMITS)) return counting;
        counting.minimum = Compact.unpack(_sources[round].minimum);
        uint64 donorCap = _identities[round].donorCap;
        if (donorCap != type(uint64).max) counting.donorCap = Compact.unpack(donorCap);
    }

    /// @dev What the round's identity rule says of `account` now. The call is static: it can change nothing here.
    function _weightOf(uint256 round, Hot hot, address account) internal view returns (uint256 weight) {
        if (!hot.has(HAS_IDENTITY)) return QuadraticMath.WHOLE;
        weight = _identities[round].personhood.weight(account);
        if (weight > QuadraticMath.WHOLE) weight = QuadraticMath.WHOLE;
    }

    function _totalOf(uint256 round, Hot hot) internal view returns (uint256 total) {
        total = hot.total();
        if (hot.has(IS_WIDE)) total |= _totalHigh[round] << 128;
    }

    /// @dev Writes the round's first word, and what of `W` does not fit beside it.
    function _writeHot(uint256 round, Hot hot, uint256 total) internal {
        if (total >> 128 != 0) hot = hot.withFlag(IS_WIDE);
        if (hot.has(IS_WIDE)) _totalHigh[round] = total >> 128;
        _hot[round] = hot.withTotal(total);
    }

    // --------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IQuadraticFunding
    function roundCount() external view returns (uint256) {
        return _roundCount;
    }

    /// @inheritdoc IQuadraticFunding
    function rulesOf(uint256 round)
        external
        view
        returns (address asset, IPersonhood personhood, uint256 minimum, uint256 donorCap, address residue)
    {
        QuadraticMath.Counting memory counting = _countingOf(round, _hot[round]);
        return (
            _assetOf(round),
            _identities[round].personhood,
            counting.minimum,
            counting.donorCap,
            _residueOf(round)
        );
    }
}
