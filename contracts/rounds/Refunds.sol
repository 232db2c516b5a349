// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {Phase} from "../types/Round.sol";
import {IS_CANCELLED} from "../types/RoundWords.sol";
import {Settlement} from "./Settlement.sol";

/// @title What goes back: gifts to donors, the fund to those who gave it
/// @notice Refunds never expire. Nothing is sent to anybody who did not give it.
abstract contract Refunds is Settlement {
    /// @dev What is still to be returned of a fund that matched nobody, or not in full. @param given By those not yet served.
    struct Return {
        uint128 given;
        uint128 leftover;
    }

    mapping(uint256 round => Return) private _returns;

    /// @inheritdoc IQuadraticFunding
    function cancel(uint256 round, bytes32 reason) external restricted {
        // Check
        _requireUntil(round, Phase.Challenge);
        // Effect
        _hot[round] = _hot[round].withFlag(IS_CANCELLED);
        emit Cancelled(round, reason);
    }

    /// @inheritdoc IQuadraticFunding
    function refund(uint256 round, address donor, uint16[] calldata others)
        external
        nonReentrant
        returns (uint256 amount)
    {
        // Effect
        bool all = _phaseOf(round) == Phase.Cancelled;
        amount = _emptyBasket(round, donor, all);
        for (uint256 i = 0; i < others.length; ++i) {
            uint256 project = others[i];
            uint256 given = _others[round][donor][project].amount;
            if (given == 0 || !_isRefundable(round, project, all)) continue;
            delete _others[round][donor][project];
            amount += given;
            _takeFromBooks(round, project, donor, given);
        }
        require(amount != 0, QuadraticFundingNothingToPay(round, donor));
        // Interaction
        _deliver(_assetOf(round), donor, amount);
    }

    /// @inheritdoc IQuadraticFunding
    function returnFund(uint256 round, address funder) external nonReentrant returns (uint256 amount) {
        // Check
        uint256 given = _fundedBy[round][funder];
        require(given != 0, QuadraticFundingNothingToPay(round, funder));
        Return memory due = _returns[round];
        if (due.given == 0) {
            // The first who comes finds out what there is to return. The tally moves no more, so that it stays so.
            due.given = uint128(_pots[round].money());
            // Safe cast: never more than the fund.
            due.leftover = _isCancelled(round) ? due.given : uint128(_leftoverOf(round, _hot[round]));
        }
        amount = Math.mulDiv(due.leftover, given, due.given);
        require(amount != 0, QuadraticFundingNothingToPay(round, funder));
        // Effect: the last who comes gets what is left by rounding too.
        delete _fundedBy[round][funder];
        // Safe casts: `given` is part of `due.given`, and `amount` of `due.leftover`.
        (due.given, due.leftover) = (due.given - uint128(given), due.leftover - uint128(amount));
        _returns[round] = due;
        _logFundReturned(round, funder, amount);
        // Interaction
        _deliver(_assetOf(round), funder, amount);
    }

    // --------------------------------------------------------------------------------------------------- parts

    /// @dev Takes out of the basket what goes back, and tells how much that is.
    function _emptyBasket(uint256 round, address donor, bool all) private returns (uint256 amount) {
        uint256[WORDS] storage basket = _baskets[round][donor];
        for (uint256 index = 0; index < WORDS; ++index) {
            uint256 word = basket[index];
            if (word == 0) break;
            uint256 kept = word;
            for (uint256 lane = 0; lane < LANES; ++lane) {
                uint256 shift = _shiftOf(lane);
                uint256 project = _projectIn(word, shift);
                if (project == 0 || !_isRefundable(round, project, all)) continue;
                uint256 given = _pairIn(word, shift).amount;
                kept = _withLane(kept, shift, 0, 0);
                amount += given;
                _takeFromBooks(round, project, donor, given);
            }
            if (kept != word) basket[index] = kept;
        }
    }

    function _takeFromBooks(uint256 round, uint256 project, address donor, uint256 amount) private {
        Books memory books = _booksOf(round, project);
        books.gifts -= amount;
        _writeBooks(round, project, books);
        _logRefunded(round, project, donor, amount);
    }

    /// @dev Gifts go back when the round was cancelled, or when their project was taken out of it. A project that takes no
    /// part had no gifts; one that was refused neither.
    function _isRefundable(uint256 round, uint256 project, bool all) private view returns (bool) {
        return all || _isShut(round, project);
    }

    /// @dev Else the round must be over: only then is it known what its fund matches.
    function _isCancelled(uint256 round) private view returns (bool) {
        Phase phase = _phaseOf(round);
        if (phase == Phase.Cancelled) return true;
        if (phase != Phase.Closed) _requirePhase(round, Phase.Claim);
        return false;
    }
}
