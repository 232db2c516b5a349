// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";

import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {NATIVE} from "../libraries/Assets.sol";
import {QuadraticMath} from "../libraries/QuadraticMath.sol";
import {Compact, RoundTerms} from "../types/Round.sol";
import {
    FIXED_LIST,
    HAS_CAP,
    HAS_CAP_AMOUNT,
    HAS_IDENTITY,
    HAS_LIMITS,
    Hot,
    IS_NATIVE,
    Pot,
    toHot,
    toPot
} from "../types/RoundWords.sol";

/// @title Reads the terms of a round: refuses what is out of bounds, and packs the rest into words
/// @dev Keeps nothing and may do nothing. One for all communities; apart from the rounds for their code to fit.
contract RoundPlanner {
    uint256 private constant SHORTEST = 1 hours;
    uint256 private constant LONGEST_ROUND = 365 days;
    uint256 private constant LONGEST_CHALLENGE = 60 days;
    uint256 private constant SHORTEST_CLAIM = 90 days;
    uint256 private constant LONGEST_CLAIM = 3650 days;
    uint256 private constant MOST_DECIMALS = 36;

    /// @notice The words of a round with these terms in the community of `pool`.
    /// @dev Reverts as `IQuadraticFunding.createRound` says. In memory: calldata is checked again at every look.
    /// @param pool Asked about tokens only; for native coin it may be anything.
    function plan(
        RoundTerms memory terms,
        IEmergencyPool pool
    ) external view returns (Hot hot, Pot pot, uint64 minimum, uint64 donorCap, uint96 capAmount) {
        _requireDates(terms);
        bool fits;
        (fits, capAmount) = Compact.tryPackWide(terms.capAmount);
        require(
            terms.capBps != 0 &&
                terms.capBps <= QuadraticMath.WHOLE &&
                terms.ceilingBps != 0 &&
                (terms.capAmount == type(uint128).max || (fits && terms.capAmount != 0)),
            IQuadraticFunding.QuadraticFundingInvalidShares(terms.capBps, terms.capAmount, terms.ceilingBps)
        );
        require(
            terms.residue != terms.asset && terms.residue != msg.sender,
            IQuadraticFunding.QuadraticFundingInvalidPayee(terms.residue)
        );
        (minimum, donorCap) = _packLimits(terms.minimum, terms.donorCap);
        hot = toHot(terms.opensAt, terms.closesAt, _decimalsOf(terms.asset, pool), _flagsOf(terms));
        pot = toPot(terms.challengePeriod, terms.claimPeriod, terms.ceilingBps, terms.capBps);
    }

    function _requireDates(RoundTerms memory terms) private view {
        (uint256 opensAt, uint256 closesAt) = (terms.opensAt, terms.closesAt);
        uint256 challengePeriod = terms.challengePeriod;
        require(
            opensAt > block.timestamp &&
                closesAt >= opensAt + SHORTEST &&
                closesAt <= opensAt + LONGEST_ROUND &&
                (challengePeriod == 0 || challengePeriod >= SHORTEST) &&
                challengePeriod <= LONGEST_CHALLENGE &&
                terms.claimPeriod >= SHORTEST_CLAIM &&
                terms.claimPeriod <= LONGEST_CLAIM,
            IQuadraticFunding.QuadraticFundingInvalidDates(opensAt, closesAt, challengePeriod, terms.claimPeriod)
        );
    }

    function _flagsOf(RoundTerms memory terms) private pure returns (uint256 flags) {
        if (terms.asset == NATIVE) flags |= IS_NATIVE;
        if (address(terms.personhood) != address(0)) flags |= HAS_IDENTITY;
        if (terms.minimum != 0 || terms.donorCap != type(uint128).max) flags |= HAS_LIMITS;
        if (terms.fixedList) flags |= FIXED_LIST;
        if (terms.capBps != QuadraticMath.WHOLE) flags |= HAS_CAP;
        if (terms.capAmount != type(uint128).max) flags |= HAS_CAP | HAS_CAP_AMOUNT;
    }

    function _packLimits(
        uint256 minimum,
        uint256 donorCap
    ) private pure returns (uint64 packedMinimum, uint64 packedCap) {
        bool fits;
        bool capFits;
        (fits, packedMinimum) = Compact.tryPack(minimum);
        (capFits, packedCap) = Compact.tryPack(donorCap);
        if (donorCap == type(uint128).max) (capFits, packedCap) = (true, type(uint64).max);
        require(
            fits && capFits && donorCap != 0 && minimum <= donorCap,
            IQuadraticFunding.QuadraticFundingInvalidLimits(minimum, donorCap)
        );
    }

    function _decimalsOf(address asset, IEmergencyPool pool) private view returns (uint8 decimals) {
        if (asset == NATIVE) return 18;
        (bool admitted, ) = pool.assetTerms(asset);
        require(admitted, IQuadraticFunding.QuadraticFundingUnknownAsset(asset));
        decimals = IERC20Metadata(asset).decimals();
        require(decimals <= MOST_DECIMALS, IQuadraticFunding.QuadraticFundingUnknownAsset(asset));
    }
}
