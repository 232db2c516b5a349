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

    /// @dev What a search for a project's lane found: the lane, one with room for it, or neither. With it goes where: the
    /// lane's shift in the low 8 bits, the word's index in the next 8.
    uint256 private constant NOWHERE = 0;
    uint256 private constant ROOM = 1 << 16;
    uint256 private constant HERE = 2 << 16;

    // -------------------------------------------------------------------------------------------------- giving

    /// @dev Add a gift. Returns all gifts of the donor to the project before it: their sum, and what they count for.
    function _put(
        Round storage r,
        address donor,
        uint256 weight,
        uint256 project,
        uint256 amount
    ) internal returns (uint256 oldAmount, uint256 oldCounted) {
        uint256[WORDS] storage basket = r.baskets[donor];
        (uint256 place, uint256 word) = _find(basket, project, weight);
        if (place & HERE != 0) (oldAmount, oldCounted) = _giftsIn(word, uint8(place));
        else if (basket[0] & HAS_OTHERS != 0) (oldAmount, oldCounted) = _giftsBeside(r.others[donor][project]);

        uint256 counted;
        unchecked {
            // Amounts have 128 bits, weights 14; nobody lives to add up to more than 256.
            counted = oldCounted + amount * weight;
            amount += oldAmount;
        }
        if (place & HERE != 0 || (place != NOWHERE && oldAmount == 0)) {
            bool fits;
            (fits, word) = _withGifts(word, uint8(place), project, amount, counted, weight);
            basket[uint8(place >> 8)] = word;
            if (fits) return (oldAmount, oldCounted);
        }
        // It leaves the basket, if it was there, and never comes back.
        if (oldAmount == 0 || place & HERE != 0) basket[0] |= HAS_OTHERS;
        _putBeside(r.others[donor][project], amount, counted, weight);
    }

    function _putBeside(Other storage other, uint256 amount, uint256 counted, uint256 weight) internal {
        bool mixed = counted != amount * weight;
        // Safe cast: at most 10,000.
        (other.amount, other.weight, other.mixed) = (amount.toUint128(), uint16(weight), mixed);
        if (mixed) other.counted = counted;
    }

    /// @dev The word with these gifts in that lane; or with an empty lane, if they do not fit or have mixed weights.
    function _withGifts(
        uint256 word,
        uint256 shift,
        uint256 project,
        uint256 amount,
        uint256 counted,
        uint256 weight
    ) private pure returns (bool, uint256) {
        (bool fits, uint64 packed) = Compact.tryPack(amount);
        unchecked {
            if (!fits || counted != amount * weight) return (false, word & ~(LANE_MASK << shift));
            // The weight is the word's already, unless the word is empty: at most 10,000.
            word &= ~((LANE_MASK << shift) | (WEIGHT_MASK << WEIGHT_SHIFT));
            return (true, word | (((project << 64) | packed) << shift) | ((weight + 1) << WEIGHT_SHIFT));
        }
    }

    // ------------------------------------------------------------------------------------------------- looking

    /// @inheritdoc IQuadraticFunding
    function basketOf(uint256 round, address donor) external view returns (uint256[WORDS] memory words) {
        return _at(round).baskets[donor];
    }

    function _giftsOf(
        Round storage r,
        address donor,
        uint256 project
    ) internal view returns (uint256 amount, uint256 counted) {
        (uint256 place, uint256 word) = _find(r.baskets[donor], project, 0);
        return place & HERE != 0 ? _giftsIn(word, uint8(place)) : _giftsBeside(r.others[donor][project]);
    }

    function _giftsBeside(Other storage other) internal view returns (uint256 amount, uint256 counted) {
        amount = other.amount;
        counted = other.mixed ? other.counted : amount * other.weight;
    }

    /// @dev Look for `project`, and on the way for the first lane that a gift of this weight could take.
    function _find(
        uint256[WORDS] storage basket,
        uint256 project,
        uint256 weight
    ) private view returns (uint256 place, uint256 word) {
        unchecked {
            for (uint256 i = 0; i < WORDS; ++i) {
                uint256 next = basket[i];
                // Of each lane, the project: 0 for an empty one. Not by `_projectIn`: this is where a gift spends its gas.
                uint256 first = uint16(next >> 64);
                if (first == project) return (HERE | (i << 8), next);
                uint256 second = uint16(next >> (LANE + 64));
                if (second == project) return (HERE | (i << 8) | LANE, next);
                uint256 third = uint16(next >> (2 * LANE + 64));
                if (third == project) return (HERE | (i << 8) | (2 * LANE), next);
                if (place == NOWHERE && first * second * third == 0) {
                    // A word without gifts takes any weight.
                    if (next & LANES_MASK == 0 || _weightIn(next) == weight) {
                        place =
                            first == 0
                                ? 0
                                : second == 0
                                    ? LANE
                                    : 2 * LANE;
                        (place, word) = (ROOM | (i << 8) | place, next);
                    }
                }
                if (next == 0) break;
            }
        }
    }

    // --------------------------------------------------------------------------------------------- single words

    function _giftsIn(uint256 word, uint256 shift) internal pure returns (uint256 amount, uint256 counted) {
        amount = Compact.unpack(uint64(word >> shift));
        unchecked {
            // 122 bits times 14.
            counted = amount * _weightIn(word);
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
