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
    uint256 internal constant LANE_MASK = 2 ** 80 - 1;
    uint256 private constant LANES_MASK = 2 ** 240 - 1;
    uint256 private constant WEIGHT_SHIFT = 240;
    uint256 private constant WEIGHT_MASK = 2 ** 14 - 1;
    uint256 internal constant EXCLUDED = 1 << 254;
    uint256 internal constant HAS_OTHERS = 1 << 255;

    /// @dev What a search for a project's lane found: the lane, one with room for it, or neither.
    uint256 private constant NOWHERE = 0;
    uint256 private constant ROOM = 1;
    uint256 private constant HERE = 2;

    /// @param amount Sum of the gifts. @param counted The same, each times the weight of its time.
    struct Pair {
        uint256 amount;
        uint256 counted;
    }

    // -------------------------------------------------------------------------------------------------- giving

    /// @dev Add a gift. Returns all gifts of the donor to the project, before and with it.
    function _put(
        Round storage r,
        address donor,
        uint256 weight,
        uint256 project,
        uint256 amount
    ) internal returns (Pair memory old, Pair memory now_) {
        uint256[WORDS] storage basket = r.baskets[donor];
        (uint256 found, uint256 index, uint256 shift, uint256 word) = _find(basket, project, weight);
        if (found == HERE) old = _pairIn(word, shift);
        else if (basket[0] & HAS_OTHERS != 0) old = _pairBeside(r.others[donor][project]);

        unchecked {
            // Amounts have 128 bits, weights 14; nobody lives to add up to more than 256.
            now_ = Pair(old.amount + amount, old.counted + amount * weight);
        }
        if (found == HERE || (found == ROOM && old.amount == 0)) {
            uint256 changed = _withGifts(word, shift, project, now_, weight);
            basket[index] = changed;
            if (_projectIn(changed, shift) == project) return (old, now_);
        }
        // It leaves the basket, if it was there, and never comes back.
        if (old.amount == 0 || found == HERE) basket[0] |= HAS_OTHERS;
        _putBeside(r.others[donor][project], now_, weight);
    }

    function _putBeside(Other storage other, Pair memory pair, uint256 weight) internal {
        bool mixed = pair.counted != pair.amount * weight;
        // Safe cast: at most 10,000.
        (other.amount, other.weight, other.mixed) = (pair.amount.toUint128(), uint16(weight), mixed);
        if (mixed) other.counted = pair.counted;
    }

    /// @dev The word with these gifts in that lane; or with an empty lane, if they do not fit or have mixed weights.
    function _withGifts(
        uint256 word,
        uint256 shift,
        uint256 project,
        Pair memory pair,
        uint256 weight
    ) private pure returns (uint256) {
        (bool fits, uint64 packed) = Compact.tryPack(pair.amount);
        unchecked {
            if (!fits || pair.counted != pair.amount * weight) return word & ~(LANE_MASK << shift);
            // The weight is the word's already, unless the word is empty: at most 10,000.
            word &= ~((LANE_MASK << shift) | (WEIGHT_MASK << WEIGHT_SHIFT));
            return word | (((project << 64) | packed) << shift) | ((weight + 1) << WEIGHT_SHIFT);
        }
    }

    // ------------------------------------------------------------------------------------------------- looking

    /// @inheritdoc IQuadraticFunding
    function basketOf(uint256 round, address donor) external view returns (uint256[WORDS] memory words) {
        return _at(round).baskets[donor];
    }

    function _pairOf(Round storage r, address donor, uint256 project) internal view returns (Pair memory) {
        uint256[WORDS] storage basket = r.baskets[donor];
        (uint256 found, , uint256 shift, uint256 word) = _find(basket, project, 0);
        return found == HERE ? _pairIn(word, shift) : _pairBeside(r.others[donor][project]);
    }

    function _pairBeside(Other storage other) internal view returns (Pair memory pair) {
        pair.amount = other.amount;
        pair.counted = other.mixed ? other.counted : pair.amount * other.weight;
    }

    /// @dev Look for `project`, and on the way for the first lane that a gift of this weight could take.
    function _find(
        uint256[WORDS] storage basket,
        uint256 project,
        uint256 weight
    ) private view returns (uint256 found, uint256 index, uint256 shift, uint256 word) {
        unchecked {
            for (uint256 i = 0; i < WORDS; ++i) {
                uint256 next = basket[i];
                if (_projectIn(next, 0) == project) return (HERE, i, 0, next);
                if (_projectIn(next, LANE) == project) return (HERE, i, LANE, next);
                if (_projectIn(next, 2 * LANE) == project) return (HERE, i, 2 * LANE, next);
                if (found == NOWHERE && _hasRoom(next, weight)) {
                    (found, index, word) = (ROOM, i, next);
                    shift =
                        _projectIn(next, 0) == 0
                            ? 0
                            : _projectIn(next, LANE) == 0
                                ? LANE
                                : 2 * LANE;
                }
                if (next == 0) break;
            }
        }
    }

    /// @dev Whether a word has an empty lane for a gift of this weight.
    function _hasRoom(uint256 word, uint256 weight) private pure returns (bool) {
        if (word & LANES_MASK == 0) return true;
        if (_projectIn(word, 0) != 0 && _projectIn(word, LANE) != 0 && _projectIn(word, 2 * LANE) != 0) return false;
        return _weightIn(word) == weight;
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
}
