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

    /// @dev How far somebody has looked with one threshold. @param least Smallest raw match from the threshold on.
    /// @param most Largest below it.
    struct Pass {
        uint128 looked;
        uint128 capped;
        uint256 cappedRaw;
        uint256 least;
        uint256 most;
    }

    /// @dev The outcome.
    struct Outcome {
        uint16 capped;
        uint240 cappedRaw;
    }

    /// @dev How far the money that nobody claimed has been swept, and what all those projects were matched.
    struct Broom {
        uint16 swept;
        uint128 matched;
    }

    mapping(uint256 round => mapping(uint256 threshold => Pass)) private _passes;
    mapping(uint256 round => Outcome) private _outcomes;
    mapping(uint256 round => Broom) private _brooms;

    // -------------------------------------------------------------------------------------------------- settle

    /// @inheritdoc IQuadraticFunding
    function settle(uint256 round, uint256 threshold, uint256 steps) external returns (bool done) {
        // Check
        _requirePhase(round, Phase.Claim);
        Hot hot = _hot[round];
        require(!hot.has(IS_SETTLED), QuadraticFundingAlreadySettled(round));
        // Effect
        Pass memory pass = _passes[round][threshold];
        uint256 end = Math.min(hot.projects(), uint256(pass.looked) + Math.min(steps, hot.projects()));
        _look(pass, round, threshold, end);
        if (end < hot.projects()) {
            _passes[round][threshold] = pass;
            return false;
        }
        _requireRight(round, hot, threshold, pass);
        _outcomes[round] = Outcome(uint16(pass.capped), pass.cappedRaw.toUint240());
        _hot[round] = hot.withFlag(IS_SETTLED);
        emit Settled(round, pass.capped, pass.cappedRaw);
        return true;
    }

    function _look(Pass memory pass, uint256 round, uint256 threshold, uint256 end) private view {
        for (uint256 project = uint256(pass.looked) + 1; project <= end; ++project) {
            uint256 raw = _rawOf(round, project);
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
    function _requireRight(uint256 round, Hot hot, uint256 threshold, Pass memory pass) private view {
        bool right = !QuadraticMath.exceedsCap(pass.most, _restOf(round, hot, pass.capped, pass.cappedRaw));
        if (pass.capped != 0) {
            right = right
                && QuadraticMath.exceedsCap(
                    pass.least, _restOf(round, hot, pass.capped - 1, pass.cappedRaw - pass.least)
                );
        }
        require(right, QuadraticFundingWrongThreshold(round, threshold, pass.least, pass.most));
    }

    // --------------------------------------------------------------------------------------------------- match

    /// @dev What is left to share out once so many projects have their cap. Where caps add up to more than the fund (only in
    /// a threshold that is wrong), nothing is left.
    function _restOf(uint256 round, Hot hot, uint256 capped, uint256 cappedRaw)
        private
        view
        returns (QuadraticMath.Rest memory rest)
    {
        Pot pot = _pots[round];
        rest.cap = pot.cap();
        rest.fund = Math.saturatingSub(pot.money(), capped * rest.cap);
        rest.total = _totalOf(round, hot) - cappedRaw;
        rest.ceiling = pot.ceilingBps();
        rest.decimals = hot.decimals();
    }

    /// @dev The rest by which every project's match is computed, once it is known.
    function _settledRestOf(uint256 round, Hot hot) private view returns (QuadraticMath.Rest memory rest) {
        if (hot.has(IS_SETTLED)) {
            Outcome memory outcome = _outcomes[round];
            return _restOf(round, hot, outcome.capped, outcome.cappedRaw);
        }
        rest = _restOf(round, hot, 0, 0);
        require(!_mayBind(hot, rest), QuadraticFundingNotSettled(round));
    }

    /// @dev Whether the cap may bind somebody: the largest raw match there ever was, rounded up, would exceed it.
    function _mayBind(Hot hot, QuadraticMath.Rest memory rest) private pure returns (bool) {
        return hot.has(HAS_CAP) && QuadraticMath.exceedsCap(QuadraticMath.unbound(hot.peak()), rest);
    }

    // --------------------------------------------------------------------------------------------------- claim

    /// @inheritdoc IQuadraticFunding
    function claim(uint256 round, uint256 project) external nonReentrant returns (bool pushed) {
        // Check
        _requirePhase(round, Phase.Claim);
        Hot hot = _hot[round];
        Entry memory entry = _entries[round][project];
        (uint256 gifts, uint256 matched) = _dueTo(round, project, entry, _settledRestOf(round, hot));
        require(gifts + matched != 0, QuadraticFundingNothingToPay(round, entry.payee));
        // Effect
        _entries[round][project].ended = ProjectStatus.Claimed;
        _logClaimed(round, project, entry.payee, gifts, matched);
        // Interaction
        return _deliver(_assetOf(round), entry.payee, gifts + matched);
    }

    /// @inheritdoc IQuadraticFunding
    function sweep(uint256 round, uint256 steps) external nonReentrant returns (uint256 amount) {
        // Check
        _requirePhase(round, Phase.Closed);
        Hot hot = _hot[round];
        Broom memory broom = _brooms[round];
        uint256 end = Math.min(hot.projects(), uint256(broom.swept) + Math.min(steps, hot.projects()));
        require(end > broom.swept, QuadraticFundingNothingToSweep(round));
        // Effect
        QuadraticMath.Rest memory rest = _settledRestOf(round, hot);
        for (uint256 project = uint256(broom.swept) + 1; project <= end; ++project) {
            broom.matched += QuadraticMath.matchOf(_rawOf(round, project), rest).toUint128();
            Entry memory entry = _entries[round][project];
            (uint256 gifts, uint256 matched) = _dueTo(round, project, entry, rest);
            if (gifts + matched == 0) continue;
            amount += gifts + matched;
            _entries[round][project].ended = ProjectStatus.Swept;
        }
        // Safe cast: at most the number of projects.
        broom.swept = uint16(end);
        _brooms[round] = broom;
        if (end == hot.projects()) amount += _pots[round].money() - _leftoverOf(round, hot) - broom.matched;
        address to = _residueOf(round);
        _logSwept(round, to, amount, end);
        // Interaction
        if (amount != 0) _deliver(_assetOf(round), to, amount);
    }

    /// @dev Nothing, once paid or taken out.
    function _dueTo(uint256 round, uint256 project, Entry memory entry, QuadraticMath.Rest memory rest)
        private
        view
        returns (uint256 gifts, uint256 matched)
    {
        if (entry.ended != ProjectStatus.None) return (0, 0);
        Books memory books = _booksOf(round, project);
        return (books.gifts, QuadraticMath.matchOf(QuadraticMath.rawOf(books.roots, books.squares), rest));
    }

    /// @dev What no rule gives to any project: nobody to match, all capped, or the ceiling.
    function _leftoverOf(uint256 round, Hot hot) internal view returns (uint256) {
        QuadraticMath.Rest memory rest = _settledRestOf(round, hot);
        return rest.fund - QuadraticMath.shareRoundDown(rest.total, rest);
    }

    // --------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IQuadraticFunding
    function matchOf(uint256 round, uint256 project) external view returns (uint256 amount) {
        return QuadraticMath.matchOf(_rawOf(round, project), _settledRestOf(round, _hot[round]));
    }

    /// @inheritdoc IQuadraticFunding
    function roundOf(uint256 round) external view returns (RoundState memory state) {
        Hot hot = _hot[round];
        Pot pot = _pots[round];
        Outcome memory outcome = _outcomes[round];
        state.phase = _phaseOf(round);
        state.opensAt = hot.opensAt();
        state.closesAt = hot.closesAt();
        state.claimsFrom = state.closesAt + pot.challengePeriod();
        state.closedFrom = state.claimsFrom + pot.claimPeriod();
        state.decimals = hot.decimals();
        state.projects = hot.projects();
        state.total = _totalOf(round, hot);
        state.fund = pot.money();
        state.cap = pot.cap();
        state.ceilingBps = pot.ceilingBps();
        state.settled = hot.has(IS_SETTLED) || !_mayBind(hot, _restOf(round, hot, 0, 0));
        state.capped = outcome.capped;
        state.cappedRaw = outcome.cappedRaw;
    }
}
