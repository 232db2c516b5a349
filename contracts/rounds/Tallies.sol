// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {QuadraticMath} from "../libraries/QuadraticMath.sol";
import {ProjectStatus} from "../types/Round.sol";
import {FIXED_LIST, HAS_CAP, Hot} from "../types/RoundWords.sol";
import {Baskets} from "./Baskets.sol";

/// @title The books of projects, and what each change of a gift does to them
/// @notice A project's `S`, `Q` and gifts share one word, as long as they fit (79 billion whole tokens of 18 decimals).
/// What goes beyond stands in a second word; the first then says so.
/// @dev From high to low: 63 bits of `S`, the sign that there is a second word, 96 bits of `Q`, 96 bits of gifts. The second
/// word: 64 bits more of `S`, 96 of `Q`, 96 of gifts.
abstract contract Tallies is Baskets {
    using SafeCast for uint256;

    uint256 private constant ROOTS_SHIFT = 193;
    uint256 private constant WIDE = 1 << 192;
    uint256 private constant MASK_96 = 2 ** 96 - 1;

    /// @param roots `S`. @param squares `Q`.
    struct Books {
        uint256 roots;
        uint256 squares;
        uint256 gifts;
    }

    /// @dev What a transaction works on, written back once at its end. @param donor Whose gifts. @param weight Theirs now.
    /// @param books Room for those of one project after the other.
    struct Work {
        uint256 round;
        address donor;
        uint256 weight;
        uint256 total;
        Hot hot;
        QuadraticMath.Counting counting;
        Books books;
    }

    // ------------------------------------------------------------------------------------------------ one gift

    /// @dev A donor's gifts to a project count for `to` from now on, and no longer for `from`.
    function _move(Work memory work, Books memory books, uint256 from, uint256 to) internal pure {
        // S² − Q is the sum over pairs: what changes is twice the donor's root times everybody else's.
        unchecked {
            // `from` is part of `S`, and its square of `Q`; a root has 94 bits, `S` 127, `Q` 192.
            uint256 others = books.roots - from;
            books.squares = books.squares + to * to - from * from;
            books.roots = others + to;
            (from, to) = (2 * from * others, 2 * to * others);
        }
        work.total = work.total + to - from;
        if (!work.hot.has(HAS_CAP)) return;
        uint256 raw = QuadraticMath.rawOf(books.roots, books.squares);
        if (raw <= QuadraticMath.unbound(work.hot.peak())) return;
        work.hot = work.hot.withPeak(QuadraticMath.boundRoundUp(raw));
    }

    function _begin(uint256 round, Round storage r, address donor) internal view returns (Work memory work) {
        Hot hot = r.hot;
        work.round = round;
        work.donor = donor;
        work.hot = hot;
        work.total = _totalOf(r, hot);
        work.counting = _countingOf(r, hot);
    }

    function _end(Round storage r, Work memory work) internal {
        _writeHot(r, work.hot, work.total);
    }

    // --------------------------------------------------------------------------------------------------- books

    function _booksOf(Round storage r, uint256 project) internal view returns (Books memory books) {
        _readBooks(r, project, books);
    }

    /// @dev Into the same room again and again: memory is not given back.
    function _readBooks(Round storage r, uint256 project, Books memory books) internal view {
        uint256 word = r.books[project];
        books.roots = word >> ROOTS_SHIFT;
        books.squares = (word >> 96) & MASK_96;
        books.gifts = word & MASK_96;
        if (word & WIDE == 0) return;
        uint256 high = r.booksHigh[project];
        books.roots |= (high >> 192) << 63;
        books.squares |= ((high >> 96) & MASK_96) << 96;
        books.gifts |= (high & MASK_96) << 96;
    }

    function _writeBooks(Round storage r, uint256 project, Books memory books) internal {
        uint256 word = (books.roots << ROOTS_SHIFT) | ((books.squares & MASK_96) << 96) | (books.gifts & MASK_96);
        uint256 highRoots = books.roots >> 63;
        uint256 highSquares = books.squares >> 96;
        uint256 highGifts = books.gifts >> 96;
        if (highRoots | highSquares | highGifts != 0) {
            // Gifts are paid and written as 128 bits; sums of squares fit wherever gifts do.
            books.gifts.toUint128();
            r.booksHigh[project] =
                (uint256(highRoots.toUint64()) << 192) |
                (uint256(uint96(highSquares)) << 96) |
                highGifts;
            require(highSquares <= MASK_96, SafeCast.SafeCastOverflowedUintDowncast(96, highSquares));
            word |= WIDE;
        }
        r.books[project] = word;
    }

    /// @dev The raw match alone, in one read where the books are one word.
    function _rawOf(Round storage r, uint256 project) internal view returns (uint256) {
        uint256 word = r.books[project];
        if (word & WIDE == 0) return QuadraticMath.rawOf(word >> ROOTS_SHIFT, (word >> 96) & MASK_96);
        Books memory books = _booksOf(r, project);
        return QuadraticMath.rawOf(books.roots, books.squares);
    }

    // -------------------------------------------------------------------------------------------------- status

    function _statusOf(Round storage r, uint256 project) internal view returns (ProjectStatus) {
        Entry storage entry = r.entries[project];
        if (entry.payee == address(0)) return ProjectStatus.None;
        if (entry.ended != ProjectStatus.None) return entry.ended;
        if (_isIn(r.shut, project)) return ProjectStatus.Refused;
        return _takesGifts(r, project) ? ProjectStatus.Accepted : ProjectStatus.Applied;
    }

    /// @dev Whether a project takes gifts, without looking at its entry.
    function _takesGifts(Round storage r, uint256 project) internal view returns (bool) {
        if (_isIn(r.shut, project)) return false;
        Hot hot = r.hot;
        if (hot.has(FIXED_LIST)) return project != 0 && project <= hot.projects();
        return _isIn(r.accepted, project);
    }

    function _isIn(mapping(uint256 group => uint256) storage bitmap, uint256 project) internal view returns (bool) {
        unchecked {
            // Project 0 wraps around to a group in which no project is.
            uint256 index = project - 1;
            return bitmap[index >> 8] & (1 << (index & 255)) != 0;
        }
    }

    function _shut(Round storage r, uint256 project) internal {
        uint256 index = project - 1;
        r.shut[index >> 8] |= 1 << (index & 255);
    }

    function _requireStatus(uint256 round, uint256 project, ProjectStatus expected) internal view {
        ProjectStatus current = _statusOf(_at(round), project);
        require(current == expected, QuadraticFundingUnexpectedStatus(round, project, current, expected));
    }

    // --------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IQuadraticFunding
    function projectOf(uint256 round, uint256 project) external view returns (ProjectState memory state) {
        Round storage r = _at(round);
        Books memory books = _booksOf(r, project);
        state.status = _statusOf(r, project);
        state.payee = r.entries[project].payee;
        state.gifts = books.gifts;
        state.roots = books.roots;
        state.squares = books.squares;
    }

    /// @inheritdoc IQuadraticFunding
    function giftsOf(
        uint256 round,
        address donor,
        uint256 project
    ) external view returns (uint256 amount, uint256 counted) {
        return _giftsOf(_at(round), donor, project);
    }
}
