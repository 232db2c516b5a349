// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {Compact} from "../types/Round.sol";
import {Rounds} from "./Rounds.sol";

/// @title What each donor gave to each project, several to a word
/// @notice A donor's basket in a round is up to eight words of three gifts each, in the order in which they first gave. All
/// gifts of a word were given with one identity weight, which the word carries. What does not fit (an amount that is not
/// `Compact`, a weight that changed between two gifts to one project, the twenty-fifth project) stands in a word of its own
/// beside the basket. Nothing is ever rounded.
/// @dev From low to high: three lanes of 64 bits of amount and 16 of project; 14 bits of weight plus one, so that a word once
/// used is never zero and the first zero is the end; and, in the first word, two flags. To find a project, at most eight
/// words are read: what a gift costs does not grow with projects, donors or gifts.
abstract contract Baskets is Rounds {
    using SafeCast for uint256;

    uint256 internal constant LANES = 3;
    uint256 internal constant LANE = 80;
    uint256 private constant LANE_MASK = 2 ** 80 - 1;
    uint256 private constant LANES_MASK = 2 ** 240 - 1;
    uint256 private constant WEIGHT_SHIFT = 240;
    uint256 private constant WEIGHT_MASK = 2 ** 14 - 1;
    uint256 internal constant EXCLUDED = 1 << 254;
    uint256 internal constant HAS_OTHERS = 1 << 255;

    /// @param amount Sum of the gifts. @param counted The same, each times the weight of its time.
    struct Pair {
        uint256 amount;
        uint256 counted;
    }

    /// @dev A lane: the one where a project was found, or one with room for it.
    struct Spot {
        uint256 index;
        uint256 shift;
        uint256 word;
        bool found;
        bool room;
    }

    // -------------------------------------------------------------------------------------------------- giving

    /// @dev Add a gift. Returns what there was before, and what there is now.
    function _put(Round storage r, address donor, uint256 project, uint256 amount, uint256 weight)
        internal
        returns (Pair memory old, Pair memory now_)
    {
        uint256[WORDS] storage basket = r.baskets[donor];
        Spot memory spot = _find(basket, project, weight);
        bool inBasket = spot.found;
        if (inBasket) old = _pairIn(spot.word, spot.shift);
        else if (basket[0] & HAS_OTHERS != 0) old = _pairBeside(r.others[donor][project]);

        unchecked {
            // Amounts have 128 bits, weights 14; nobody lives to add up to more than 256.
            now_ = Pair(old.amount + amount, old.counted + amount * weight);
        }
        if (inBasket || (spot.room && old.amount == 0)) {
            (bool fits, uint64 packed) = Compact.tryPack(now_.amount);
            if (fits && now_.counted == now_.amount * weight) {
                basket[spot.index] = _withLane(_withWeight(spot.word, weight), spot.shift, project, packed);
                return (old, now_);
            }
            // It leaves the basket, if it was there, and never comes back.
            if (inBasket) basket[spot.index] = _withLane(spot.word, spot.shift, 0, 0);
        }
        if (old.amount == 0 || inBasket) basket[0] |= HAS_OTHERS;
        _putBeside(r.others[donor][project], now_, weight);
    }

    function _putBeside(Other storage other, Pair memory pair, uint256 weight) internal {
        bool mixed = pair.counted != pair.amount * weight;
        // Safe cast: at most 10,000.
        (other.amount, other.weight, other.mixed) = (pair.amount.toUint128(), uint16(weight), mixed);
        if (mixed) other.counted = pair.counted;
    }

    // ------------------------------------------------------------------------------------------------- looking

    /// @inheritdoc IQuadraticFunding
    function basketOf(uint256 round, address donor) external view returns (uint256[WORDS] memory words) {
        return _at(round).baskets[donor];
    }

    function _pairOf(Round storage r, address donor, uint256 project) internal view returns (Pair memory) {
        uint256[WORDS] storage basket = r.baskets[donor];
        Spot memory spot = _find(basket, project, 0);
        return spot.found ? _pairIn(spot.word, spot.shift) : _pairBeside(r.others[donor][project]);
    }

    function _pairBeside(Other storage other) internal view returns (Pair memory pair) {
        pair.amount = other.amount;
        pair.counted = other.mixed ? other.counted : pair.amount * other.weight;
    }

    /// @dev Look for `project`, and on the way for the first lane that a gift of this weight could take.
    function _find(uint256[WORDS] storage basket, uint256 project, uint256 weight)
        private
        view
        returns (Spot memory spot)
    {
        unchecked {
            // Eight words of three lanes.
            for (uint256 index = 0; index < WORDS; ++index) {
                uint256 word = basket[index];
                for (uint256 shift = 0; shift < LANES * LANE; shift += LANE) {
                    uint256 there = _projectIn(word, shift);
                    if (there == project) return Spot(index, shift, word, true, false);
                    if (there != 0 || spot.room) continue;
                    if (word & LANES_MASK != 0 && _weightIn(word) != weight) continue;
                    (spot.index, spot.shift, spot.word, spot.room) = (index, shift, word, true);
                }
                if (word == 0) return spot;
            }
        }
    }

    // --------------------------------------------------------------------------------------------- single words

    function _pairIn(uint256 word, uint256 shift) internal pure returns (Pair memory pair) {
        pair.amount = Compact.unpack(uint64(word >> shift));
        unchecked {
            // 122 bits times 14.
            pair.counted = pair.amount * _weightIn(word);
        }
    }

    /// @dev 0 for an empty lane.
    function _projectIn(uint256 word, uint256 shift) internal pure returns (uint256) {
        unchecked {
            return uint16(word >> (shift + 64));
        }
    }

    function _weightIn(uint256 word) internal pure returns (uint256) {
        uint256 field = (word >> WEIGHT_SHIFT) & WEIGHT_MASK;
        unchecked {
            return field == 0 ? 0 : field - 1;
        }
    }

    function _withWeight(uint256 word, uint256 weight) internal pure returns (uint256) {
        unchecked {
            // At most 10,000.
            return (word & ~(WEIGHT_MASK << WEIGHT_SHIFT)) | ((weight + 1) << WEIGHT_SHIFT);
        }
    }

    function _withLane(uint256 word, uint256 shift, uint256 project, uint64 packed) internal pure returns (uint256) {
        return (word & ~(LANE_MASK << shift)) | (((project << 64) | packed) << shift);
    }
}
