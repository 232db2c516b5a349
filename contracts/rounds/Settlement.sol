// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {QuadraticMath} from "../libraries/QuadraticMath.sol";
import {Phase, ProjectStatus} from "../types/Round.sol";
import {HAS_CAP, Hot, IS_SETTLED, Pot} from "../types/RoundWords.sol";
import {Challenges} from "./Challenges.sol";

/// @title The end of a round: whom the cap binds, and who is paid what
/// @notice Where no cap can bind, projects are paid from the first second of claims, with no step in between. Else the capped
/// projects are always the largest so many, and one look at each project shows whether a proposed threshold is right:
/// the smallest project above it would exceed the cap if it were not capped, and the largest below it does not.
/// @dev If the least of the capped exceeds the cap while the others are capped, then so did each of them in its turn: what a
/// project that does not exceed the cap would be given by capping it makes less, never more, for those after it.
abstract contract Settlement is Challenges {
    using SafeCast for uint256;

    // -------------------------------------------------------------------------------------------------- settle

    /// @inheritdoc IQuadraticFunding
    function settle(uint256 round, uint256 threshold, uint256 steps) external returns (bool done) {
        // Check
        Round storage r = _requirePhase(round, Phase.Claim);
        Hot hot = r.hot;
        require(!hot.has(IS_SETTLED), QuadraticFundingAlreadySettled(round));
        // Effect
        Pass memory pass = r.passes[threshold];
        uint256 end = _stepTo(hot, pass.looked, steps);
        _look(r, pass, threshold, end);
        if (end < hot.projects()) {
            r.passes[threshold] = pass;
            return false;
        }
        require(_isRight(r, pass), QuadraticFundingWrongThreshold(round, threshold, pass.least, pass.most));
        // Safe cast: at most the number of projects.
        (r.capped, r.cappedRaw) = (uint16(pass.capped), pass.cappedRaw.toUint240());
        r.hot = hot.withFlag(IS_SETTLED);
        emit Settled(round, pass.capped, pass.cappedRaw);
        return true;
    }

    function _look(Round storage r, Pass memory pass, uint256 threshold, uint256 end) private view {
        for (uint256 project = uint256(pass.looked) + 1; project <= end; ++project) {
            uint256 raw = _rawOf(r, project);
            if (raw < threshold) {
                if (raw > pass.most) pass.most = raw;
                continue;
            }
            ++pass.capped;
            pass.cappedRaw += raw;
            if (raw < pass.least || pass.capped == 1) pass.least = raw;
        }
        // Safe cast: at most the number of projects.
        pass.looked = uint128(end);
    }

    /// @dev Exactly those are capped who exceed the cap, one after the other.
    function _isRight(Round storage r, Pass memory pass) private view returns (bool) {
        if (QuadraticMath.exceedsCap(pass.most, _restOf(r, pass.capped, pass.cappedRaw))) return false;
        if (pass.capped == 0) return true;
        return QuadraticMath.exceedsCap(pass.least, _restOf(r, pass.capped - 1, pass.cappedRaw - pass.least));
    }

    function _stepTo(Hot hot, uint256 done, uint256 steps) private pure returns (uint256) {
        return Math.min(hot.projects(), done + Math.min(steps, hot.projects()));
    }

    // --------------------------------------------------------------------------------------------------- match

    /// @dev What is left to share out once so many projects have their cap. Where caps add up to more than the fund (only in
    /// a threshold that is wrong), nothing is left.
    function _restOf(
        Round storage r,
        uint256 capped,
        uint256 cappedRaw
    ) private view returns (QuadraticMath.Rest memory rest) {
        return _restOf(r, r.hot, capped, cappedRaw);
    }

    function _restOf(
        Round storage r,
        Hot hot,
        uint256 capped,
        uint256 cappedRaw
    ) private view returns (QuadraticMath.Rest memory rest) {
        Pot pot = r.pot;
        rest.cap = _capOf(r, hot, pot);
        rest.fund = pot.money();
        if (capped != 0) rest.fund = Math.saturatingSub(rest.fund, capped * rest.cap);
        rest.total = _totalOf(r, hot) - cappedRaw;
        rest.ceiling = pot.ceilingBps();
        rest.decimals = hot.decimals();
    }

    /// @dev The rest by which every project's match is computed; `known` unless the cap may bind somebody who has not been
    /// looked for: unless the largest raw match there ever was, rounded up, would exceed it.
    function _settledRestOf(
        Round storage r,
        Hot hot
    ) private view returns (QuadraticMath.Rest memory rest, bool known) {
        if (hot.has(IS_SETTLED)) return (_restOf(r, hot, r.capped, r.cappedRaw), true);
        rest = _restOf(r, hot, 0, 0);
        known = !hot.has(HAS_CAP) || !QuadraticMath.exceedsCap(QuadraticMath.unbound(hot.peak()), rest);
    }

    function _requireSettled(
        uint256 round,
        Round storage r,
        Hot hot
    ) internal view returns (QuadraticMath.Rest memory rest) {
        bool known;
        (rest, known) = _settledRestOf(r, hot);
        require(known, QuadraticFundingNotSettled(round));
    }

    // --------------------------------------------------------------------------------------------------- claim

    /// @inheritdoc IQuadraticFunding
    function claim(uint256 round, uint256 project) external nonReentrant returns (bool pushed) {
        // Check
        Round storage r = _requirePhase(round, Phase.Claim);
        Hot hot = r.hot;
        Entry storage entry = r.entries[project];
        (address payee, ProjectStatus ended) = (entry.payee, entry.ended);
        (uint256 gifts, uint256 matched) = _dueTo(r, project, _requireSettled(round, r, hot));
        uint256 amount = gifts + matched;
        require(amount != 0 && ended == ProjectStatus.None, QuadraticFundingNothingToPay(round, payee));
        // Effect
        entry.ended = ProjectStatus.Claimed;
        _logClaimed(round, project, payee, gifts, matched);
        // Interaction
        return _deliver(_assetOf(r, hot), payee, amount);
    }

    /// @inheritdoc IQuadraticFunding
    function sweep(uint256 round, uint256 steps) external nonReentrant returns (uint256 amount) {
        // Check
        Round storage r = _requirePhase(round, Phase.Closed);
        uint256 end = _stepTo(r.hot, r.swept, steps);
        require(end > r.swept, QuadraticFundingNothingToPay(round, msg.sender));
        QuadraticMath.Rest memory rest = _requireSettled(round, r, r.hot);
        // Effect
        uint256 allMatched = r.matched;
        for (uint256 project = uint256(r.swept) + 1; project <= end; ++project) {
            (uint256 gifts, uint256 matched) = _dueTo(r, project, rest);
            allMatched += matched;
            Entry storage entry = r.entries[project];
            if (entry.ended != ProjectStatus.None) continue;
            entry.ended = ProjectStatus.Swept;
            amount += gifts + matched;
        }
        // Safe casts: at most the number of projects, and the fund.
        (r.swept, r.matched) = (uint16(end), uint128(allMatched));
        // What rounding left.
        if (end == r.hot.projects()) amount += r.pot.money() - _leftoverOf(rest) - allMatched;
        address to = _residueOf(r);
        _logSwept(round, to, amount, end);
        // Interaction
        if (amount != 0) _deliver(_assetOf(r, r.hot), to, amount);
    }

    function _dueTo(
        Round storage r,
        uint256 project,
        QuadraticMath.Rest memory rest
    ) private view returns (uint256 gifts, uint256 matched) {
        Books memory books = _booksOf(r, project);
        return (books.gifts, QuadraticMath.matchOf(QuadraticMath.rawOf(books.roots, books.squares), rest));
    }

    /// @dev What no rule gives to any project: nobody to match, all capped, or the ceiling.
    function _leftoverOf(QuadraticMath.Rest memory rest) internal pure returns (uint256) {
        return rest.fund - QuadraticMath.shareRoundDown(rest.total, rest);
    }

    // --------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IQuadraticFunding
    function matchOf(uint256 round, uint256 project) external view returns (uint256 amount) {
        Round storage r = _at(round);
        (, amount) = _dueTo(r, project, _requireSettled(round, r, r.hot));
    }

    /// @inheritdoc IQuadraticFunding
    function roundOf(uint256 round) external view returns (RoundState memory state) {
        Round storage r = _at(round);
        Hot hot = r.hot;
        Pot pot = r.pot;
        state.phase = _phaseOf(r);
        state.asset = _assetOf(r, hot);
        state.opensAt = hot.opensAt();
        state.closesAt = hot.closesAt();
        state.claimsFrom = state.closesAt + pot.challengePeriod();
        state.closedFrom = state.claimsFrom + pot.claimPeriod();
        state.decimals = hot.decimals();
        state.projects = hot.projects();
        state.total = _totalOf(r, hot);
        state.fund = pot.money();
        state.cap = _capOf(r, hot, pot);
        state.ceilingBps = pot.ceilingBps();
        (, state.settled) = _settledRestOf(r, hot);
        state.capped = r.capped;
        state.cappedRaw = r.cappedRaw;
    }
}
