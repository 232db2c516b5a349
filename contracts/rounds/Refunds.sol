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
    /// @inheritdoc IQuadraticFunding
    function cancel(uint256 round, bytes32 reason) external restricted {
        // Check
        Round storage r = _requireUntil(round, Phase.Challenge);
        // Effect
        r.hot = r.hot.withFlag(IS_CANCELLED);
        emit Cancelled(round, reason);
    }

    /// @inheritdoc IQuadraticFunding
    function refund(
        uint256 round,
        address donor,
        uint16[] calldata others
    ) external nonReentrant returns (uint256 amount) {
        Round storage r = _at(round);
        bool all = r.hot.has(IS_CANCELLED);
        // Effect
        uint256[WORDS] storage basket = r.baskets[donor];
        for (uint256 index = 0; index < WORDS; ++index) {
            for (uint256 shift = 0; shift < LANES * LANE; shift += LANE) {
                uint256 word = basket[index];
                uint256 project = _projectIn(word, shift);
                if (project == 0 || !(all || _isIn(r.shut, project))) continue;
                basket[index] = word & ~(LANE_MASK << shift);
                (uint256 given, ) = _giftsIn(word, shift);
                amount += _giveBack(round, project, donor, given);
            }
        }
        for (uint256 i = 0; i < others.length; ++i) {
            uint256 project = others[i];
            uint256 given = r.others[donor][project].amount;
            if (given == 0 || !(all || _isIn(r.shut, project))) continue;
            delete r.others[donor][project];
            amount += _giveBack(round, project, donor, given);
        }
        require(amount != 0, QuadraticFundingNothingToPay(round, donor));
        // Interaction
        _deliver(_assetOf(r, r.hot), donor, amount);
    }

    /// @inheritdoc IQuadraticFunding
    function returnFund(uint256 round, address funder) external nonReentrant returns (uint256 amount) {
        // Check
        Round storage r = _at(round);
        uint256 gave = r.fundedBy[funder];
        (uint256 given, uint256 leftover) = (r.given, r.leftover);
        // The first who comes finds out what there is to return; the tally moves no more, so that it stays so.
        if (given == 0) (given, leftover) = (r.pot.money(), _toReturn(round, r));
        if (gave != 0) amount = Math.mulDiv(leftover, gave, given);
        require(amount != 0, QuadraticFundingNothingToPay(round, funder));
        // Effect: the last who comes gets what is left by rounding too.
        delete r.fundedBy[funder];
        // Safe casts: parts of the fund.
        (r.given, r.leftover) = (uint128(given - gave), uint128(leftover - amount));
        _logFundReturned(round, funder, amount);
        // Interaction
        _deliver(_assetOf(r, r.hot), funder, amount);
    }

    // --------------------------------------------------------------------------------------------------- parts

    function _giveBack(uint256 round, uint256 project, address donor, uint256 amount) private returns (uint256) {
        Round storage r = _at(round);
        Books memory books = _booksOf(r, project);
        books.gifts -= amount;
        _writeBooks(r, project, books);
        _logRefunded(round, project, donor, amount);
        return amount;
    }

    /// @dev All of the fund, if the round was cancelled; else what matches nobody, as soon as that is known.
    function _toReturn(uint256 round, Round storage r) private view returns (uint256) {
        if (r.hot.has(IS_CANCELLED)) return r.pot.money();
        if (_phaseOf(r) != Phase.Closed) _requirePhase(round, Phase.Claim);
        return _leftoverOf(_requireSettled(round, r, r.hot));
    }
}
