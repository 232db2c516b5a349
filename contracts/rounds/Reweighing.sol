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
        uint256 weight;
        bool raise;
        uint16[] changed;
        uint256 count;
    }

    /// @inheritdoc IQuadraticFunding
    function recount(uint256 round, address donor, uint16[] calldata others) external {
        // Check
        Round storage r = _requireUntil(round, Phase.Challenge);
        uint256 weight = _weightAtGift(r, donor);
        // Effect
        uint16[] memory changed = _reweigh(r, donor, weight, true, others);
        require(changed.length != 0, QuadraticFundingNothingToRecount(round, donor, weight));
        emit Recounted(round, donor, weight, changed);
    }

    /// @dev All of a donor's basket, and their gifts to `others`, count with `weight` from now on: if that raises what they
    /// count for, or if it lowers it. Returns the projects for which something changed.
    function _reweigh(Round storage r, address donor, uint256 weight, bool raise, uint16[] calldata others)
        internal
        returns (uint16[] memory changed)
    {
        Change memory change;
        change.work = _begin(r);
        change.weight = weight;
        change.raise = raise;
        change.changed = new uint16[](WORDS * LANES + others.length);

        uint256[WORDS] storage basket = r.baskets[donor];
        for (uint256 index = 0; index < WORDS; ++index) {
            uint256 word = basket[index];
            if (!_isMoved(change, _weightIn(word), weight)) continue;
            for (uint256 shift = 0; shift < LANES * LANE; shift += LANE) {
                if (_projectIn(word, shift) == 0) continue;
                _recountPair(r, change, _projectIn(word, shift), _pairIn(word, shift));
                basket[index] = _withWeight(word, weight);
            }
        }
        for (uint256 i = 0; i < others.length; ++i) {
            Other storage other = r.others[donor][others[i]];
            Pair memory pair = _pairBeside(other);
            if (!_isMoved(change, pair.counted, pair.amount * weight)) continue;
            _recountPair(r, change, others[i], pair);
            _putBeside(other, Pair(pair.amount, pair.amount * weight), weight);
        }
        _end(r, change.work);

        changed = new uint16[](change.count);
        for (uint256 i = 0; i < change.count; ++i) changed[i] = change.changed[i];
    }

    function _isMoved(Change memory change, uint256 from, uint256 to) private pure returns (bool) {
        return change.raise ? to > from : to < from;
    }

    function _recountPair(Round storage r, Change memory change, uint256 project, Pair memory pair) private {
        Work memory work = change.work;
        // Safe cast: projects are numbered in 16 bits.
        change.changed[change.count++] = uint16(project);
        // A project that was taken out counts no roots any more.
        if (_isIn(r.shut, project)) return;
        Books memory books = _booksOf(r, project);
        _move(
            work,
            books,
            QuadraticMath.rootOf(pair.amount, pair.counted, work.counting),
            QuadraticMath.rootOf(pair.amount, pair.amount * change.weight, work.counting)
        );
        _writeBooks(r, project, books);
    }
}
