// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {IPersonhood} from "../interfaces/IPersonhood.sol";
import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {NATIVE} from "../libraries/Assets.sol";
import {QuadraticMath} from "../libraries/QuadraticMath.sol";
import {Compact, Phase, ProjectStatus, RoundTerms} from "../types/Round.sol";
import {
    HAS_CAP_AMOUNT,
    HAS_IDENTITY,
    HAS_LIMITS,
    Hot,
    IS_CANCELLED,
    IS_NATIVE,
    IS_WIDE,
    Pot
} from "../types/RoundWords.sol";
import {RoundJournal} from "./RoundJournal.sol";
import {RoundPlanner} from "./RoundPlanner.sol";

/// @title Rounds: their terms, which never change, and their phases, which time alone moves
/// @dev A round's terms are two to four words, and a fifth if the residue is not the pool. The first says which others to
/// look at. Everything that is kept of a round stands in its own `Round`: nothing here can reach another's.
abstract contract Rounds is RoundJournal, AccessManagedUpgradeable {
    /// @dev Shared by all communities.
    RoundPlanner private immutable _planner;

    uint256 internal constant WORDS = 8;

    /// @param payee Zero: never registered.
    /// @param ended Withdrawn, Claimed or Swept; None while it is none of these.
    struct Entry {
        address payee;
        ProjectStatus ended;
    }

    /// @notice What one donor gave to one project, where it is not in their basket.
    /// @param counted Only if the weights were mixed; else it is amount · weight.
    struct Other {
        uint128 amount;
        uint16 weight;
        bool mixed;
        uint256 counted;
    }

    /// @notice How far somebody has looked with one threshold. @param least Smallest raw match from the threshold on.
    /// @param most Largest below it.
    struct Pass {
        uint128 looked;
        uint128 capped;
        uint256 cappedRaw;
        uint256 least;
        uint256 most;
    }

    /// @param minimum As `Compact`. @param donorCap As `Compact`; 2⁶⁴ − 1 is no cap. @param capped Whom the cap binds.
    /// @param capAmount As `Compact`, wide. @param totalHigh What of `W` has no room in `hot`. @param given By funders to whom a leftover is still to return.
    /// @param leftover What is still to return to them. @param swept How far the unclaimed has been swept.
    /// @param matched What the projects so far were matched. @param shut Refused or withdrawn.
    struct Round {
        Hot hot;
        Pot pot;
        address asset;
        uint64 minimum;
        IPersonhood personhood;
        uint64 donorCap;
        address residue;
        uint96 capAmount;
        uint256 totalHigh;
        uint16 capped;
        uint240 cappedRaw;
        uint128 given;
        uint128 leftover;
        uint16 swept;
        uint128 matched;
        mapping(uint256 project => uint256) books;
        mapping(uint256 project => uint256) booksHigh;
        mapping(uint256 project => Entry) entries;
        mapping(uint256 group => uint256) accepted;
        mapping(uint256 group => uint256) shut;
        mapping(address donor => uint256[WORDS]) baskets;
        mapping(address donor => mapping(uint256 project => Other)) others;
        mapping(address funder => uint256) fundedBy;
        mapping(uint256 threshold => Pass) passes;
    }

    /// @dev Shares the word of the ledger's head.
    uint32 private _roundCount;

    mapping(uint256 round => Round) private _rounds;

    constructor(RoundPlanner planner) {
        _planner = planner;
    }

    function _at(uint256 round) internal view returns (Round storage) {
        return _rounds[round];
    }

    // --------------------------------------------------------------------------------------------------- terms

    /// @dev Writes the terms down. The caller registers the projects of a fixed list.
    function _create(RoundTerms calldata terms, bytes32 about) internal returns (uint256 round) {
        round = ++_roundCount;
        Round storage r = _at(round);
        // Check
        IEmergencyPool pool = terms.asset == NATIVE ? IEmergencyPool(address(0)) : _pool();
        (Hot hot, Pot pot, uint64 minimum, uint64 donorCap, uint96 capAmount) = _planner.plan(terms, pool);
        // Effect: words that would be zero, or that nothing will read, are not written.
        (r.hot, r.pot) = (hot, pot);
        if (!hot.has(IS_NATIVE) || minimum != 0) (r.asset, r.minimum) = (terms.asset, minimum);
        if (hot.has(HAS_IDENTITY | HAS_LIMITS)) (r.personhood, r.donorCap) = (terms.personhood, donorCap);
        if (terms.residue != address(0) || hot.has(HAS_CAP_AMOUNT)) {
            (r.residue, r.capAmount) = (terms.residue, capAmount);
        }
        emit RoundCreated(round, msg.sender, terms, uint8(hot.decimals()), about);
    }

    // -------------------------------------------------------------------------------------------------- phases

    function _phaseOf(Round storage r) internal view returns (Phase) {
        Hot hot = r.hot;
        if (hot.opensAt() == 0) return Phase.None;
        if (hot.has(IS_CANCELLED)) return Phase.Cancelled;
        if (block.timestamp < hot.opensAt()) return Phase.Registration;
        if (block.timestamp < hot.closesAt()) return Phase.Contribution;
        Pot pot = r.pot;
        unchecked {
            // Of 32 bits each.
            uint256 claimsFrom = hot.closesAt() + pot.challengePeriod();
            if (block.timestamp < claimsFrom) return Phase.Challenge;
            return block.timestamp < claimsFrom + pot.claimPeriod() ? Phase.Claim : Phase.Closed;
        }
    }

    function _requirePhase(uint256 round, Phase expected) internal view returns (Round storage r) {
        r = _at(round);
        Phase current = _phaseOf(r);
        require(current == expected, QuadraticFundingUnexpectedPhase(round, current, expected));
    }

    /// @dev In `last` or before, and not cancelled.
    function _requireUntil(uint256 round, Phase last) internal view returns (Round storage r) {
        r = _at(round);
        Phase current = _phaseOf(r);
        require(current != Phase.None && current <= last, QuadraticFundingUnexpectedPhase(round, current, last));
    }

    // -------------------------------------------------------------------------------------------- what it says

    function _pool() internal view returns (IEmergencyPool) {
        // The pool is the only argument.
        return IEmergencyPool(address(uint160(uint256(bytes32(Clones.fetchCloneArgs(address(this)))))));
    }

    function _assetOf(Round storage r, Hot hot) internal view returns (address) {
        return hot.has(IS_NATIVE) ? NATIVE : r.asset;
    }

    /// @dev The most that one project is matched.
    function _capOf(Round storage r, Hot hot, Pot pot) internal view returns (uint256 cap) {
        cap = pot.cap();
        if (hot.has(HAS_CAP_AMOUNT)) cap = Math.min(cap, Compact.unpackWide(r.capAmount));
    }

    function _residueOf(Round storage r) internal view returns (address residue) {
        residue = r.residue;
        if (residue == address(0)) residue = address(_pool());
    }

    function _countingOf(Round storage r, Hot hot) internal view returns (QuadraticMath.Counting memory) {
        uint256 minimum;
        uint256 donorCap = type(uint128).max;
        if (hot.has(HAS_LIMITS)) {
            minimum = Compact.unpack(r.minimum);
            uint64 packed = r.donorCap;
            if (packed != type(uint64).max) donorCap = Compact.unpack(packed);
        }
        return QuadraticMath.countingOf(hot.decimals(), minimum, donorCap);
    }

    /// @dev What the round's identity rule says of `account` now. The call is static: it can change nothing here.
    function _weightOf(Round storage r, Hot hot, address account) internal view returns (uint256) {
        if (!hot.has(HAS_IDENTITY)) return QuadraticMath.WHOLE;
        return Math.min(r.personhood.weight(account), QuadraticMath.WHOLE);
    }

    function _totalOf(Round storage r, Hot hot) internal view returns (uint256 total) {
        total = hot.total();
        if (hot.has(IS_WIDE)) total |= r.totalHigh << 128;
    }

    /// @dev Writes the round's first word, and what of `W` does not fit into it.
    function _writeHot(Round storage r, Hot hot, uint256 total) internal {
        if (total >> 128 != 0) hot = hot.withFlag(IS_WIDE);
        if (hot.has(IS_WIDE)) r.totalHigh = total >> 128;
        r.hot = hot.withTotal(total);
    }

    // --------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IQuadraticFunding
    function roundCount() external view returns (uint256) {
        return _roundCount;
    }
}
