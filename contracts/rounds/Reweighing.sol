// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {QuadraticMath} from "../libraries/QuadraticMath.sol";
import {Phase} from "../types/Round.sol";
import {Gifts} from "./Gifts.sol";

/// @title What a donor's gifts count for may change: up when they verify, to nothing when a vote excludes them
/// @dev The gifts themselves stay where they are; only the tally changes.
abstract contract Reweighing is Gifts {
    /// @dev What changes the weight of one donor's gifts, and what it has changed so far.
    struct Change {
        Work work;
        address donor;
        uint256 weight;
        bool raise;
        uint16[] changed;
        uint256 count;
    }

    /// @inheritdoc IQuadraticFunding
    function recount(uint256 round, address donor, uint16[] calldata others) external {
        // Check
        _requireUntil(round, Phase.Challenge);
        Work memory work = _begin(round);
        uint256 weight = _baskets[round][donor][0] & EXCLUDED != 0 ? 0 : _weightOf(round, work.hot, donor);
        // Effect
        uint16[] memory changed = _reweigh(work, donor, weight, true, others);
        require(changed.length != 0, QuadraticFundingNothingToRecount(round, donor, weight));
        emit Recounted(round, donor, weight, changed);
    }

    /// @dev All of a donor's basket, and their gifts to `others`, count with `weight` from now on: if that raises what they
    /// count for, or if it lowers it. Returns the projects for which something changed.
    function _reweigh(Work memory work, address donor, uint256 weight, bool raise, uint16[] calldata others)
        internal
        returns (uint16[] memory)
    {
        Change memory change = Change({
            work: work,
            donor: donor,
            weight: weight,
            raise: raise,
            changed: new uint16[](WORDS * LANES + others.length),
            count: 0
        });
        _reweighBasket(change);
        for (uint256 i = 0; i < others.length; ++i) _reweighOther(change, others[i]);
        _end(work);

        uint16[] memory changed = new uint16[](change.count);
        for (uint256 i = 0; i < change.count; ++i) changed[i] = change.changed[i];
        return changed;
    }

    function _reweighBasket(Change memory change) private {
        uint256[WORDS] storage basket = _baskets[change.work.round][change.donor];
        for (uint256 index = 0; index < WORDS; ++index) {
            uint256 word = basket[index];
            if (word == 0) break;
            uint256 old = _weightIn(word);
            if (change.raise ? change.weight <= old : change.weight >= old) continue;
            for (uint256 lane = 0; lane < LANES; ++lane) {
                uint256 shift = _shiftOf(lane);
                uint256 project = _projectIn(word, shift);
                if (project != 0) _recountPair(change, project, _pairIn(word, shift));
            }
            basket[index] = _withWeight(word, change.weight);
        }
    }

    function _reweighOther(Change memory change, uint256 project) private {
        Pair memory pair = _pairBeside(change.work.round, change.donor, project);
        uint256 counted = pair.amount * change.weight;
        if (change.raise ? counted <= pair.counted : counted >= pair.counted) return;
        _recountPair(change, project, pair);
        pair.counted = counted;
        _putBeside(change.work.round, change.donor, project, pair, change.weight);
    }

    function _recountPair(Change memory change, uint256 project, Pair memory pair) private {
        Work memory work = change.work;
        // Safe cast: projects are numbered in 16 bits.
        change.changed[change.count++] = uint16(project);
        Books memory books = _booksOf(work.round, project);
        // A project that was taken out counts no roots any more.
        if (books.roots == 0 && _isShut(work.round, project)) return;
        uint256 from = QuadraticMath.rootOf(pair.amount, pair.counted, work.counting);
        uint256 to = QuadraticMath.rootOf(pair.amount, pair.amount * change.weight, work.counting);
        _move(work, books, from, to);
        _writeBooks(work.round, project, books);
    }
}
