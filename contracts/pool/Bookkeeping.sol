// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {NATIVE} from "../libraries/Assets.sol";
import {Journal} from "./Journal.sol";

/// @title The pool's books: what belongs to whom, apart from all effects
/// @notice Every unit is in one of four places: available (general), earmarked (for one category), committed (to a
/// decided payment), or owed (to a named payee). Each function moves an amount from one place to another, and logs it.
/// @dev Nothing here calls out or reads a balance.
abstract contract Bookkeeping is Journal {
    using SafeCast for uint256;

    enum Standing {
        Unknown,
        Admitted,
        Dropped
    }

    /// @dev The first word is all that a pledge needs.
    /// @param available General money. Unused for native coin: see `_nativeAvailable`.
    /// @param earmarking Whether there ever was earmarked money; if not, nobody need look. For native coin: in `_flags`.
    struct Book {
        uint112 available;
        Standing standing;
        bool earmarking;
        uint128 creditRate;
        uint128 committed;
        uint128 owed;
        uint128 earmarked;
    }

    /// @param earmarked The part of `amount` that came from the category's own money. It is paid out first.
    struct Commitment {
        uint112 amount;
        uint112 earmarked;
        uint16 category;
    }

    uint8 internal constant PAUSED = 1;
    uint8 internal constant DISSOLVING = 2;
    uint8 internal constant NATIVE_EARMARKING = 4;

    /// @dev These two share the word of the ledger's head, so that a plain pledge in native coin writes one word, and
    /// neither a pledge nor a payment reads others while there is no pause, no dissolution and no earmark.
    /// 88 bits are 309 million coins of general money. A pledge beyond is refused.
    uint88 private _nativeAvailable;
    uint8 internal _flags;

    mapping(address asset => Book) internal _bookOf;
    mapping(address asset => mapping(uint16 earmark => uint256 amount)) private _earmarkedFor;
    mapping(address asset => mapping(address payee => uint256 amount)) private _owedTo;
    mapping(address module => mapping(uint256 ref => mapping(address asset => Commitment))) private _commitments;
    mapping(address donor => uint256 worth) private _countedGifts;

    // ------------------------------------------------------------------------------------------------- entries

    /// @dev `gift.amount` must be what arrived.
    function _bookPledged(Gift memory gift, address donor, address payer) internal {
        _put(gift.asset, gift.amount, gift.earmark);
        if (gift.counted) _countedGifts[donor] += gift.amount * _bookOf[gift.asset].creditRate / 1e18;
        _logPledged(gift, donor, payer);
    }

    function _bookAbsorbed(address asset, uint256 amount) internal {
        _put(asset, amount, 0);
        _logAbsorbed(asset, amount);
    }

    function _bookCommitted(uint256 ref, address asset, uint256 amount, uint16 category) internal {
        Commitment memory promised = _commitments[msg.sender][ref][asset];
        require(
            promised.amount == 0 || promised.category == category,
            EmergencyPoolOtherCategory(msg.sender, ref, promised.category, category)
        );
        uint256 fromEarmark = _take(asset, amount, category);
        _commitments[msg.sender][ref][asset] = Commitment({
            amount: (promised.amount + amount).toUint112(),
            earmarked: (promised.earmarked + fromEarmark).toUint112(),
            category: category
        });
        _bookOf[asset].committed += amount.toUint128();
        _logCommitted(ref, asset, amount, fromEarmark, category);
    }

    function _bookUncommitted(uint256 ref, address asset) internal returns (uint256 amount) {
        Commitment memory promised = _commitments[msg.sender][ref][asset];
        amount = promised.amount;
        require(amount != 0, EmergencyPoolNothingCommitted(msg.sender, ref));
        delete _commitments[msg.sender][ref][asset];
        _bookOf[asset].committed -= uint128(amount);
        if (promised.earmarked != 0) _put(asset, promised.earmarked, promised.category);
        if (amount != promised.earmarked) _put(asset, amount - promised.earmarked, 0);
        _logUncommitted(ref, asset, amount, promised.earmarked, promised.category);
    }

    function _bookPaid(uint256 ref, address asset, address to, uint256 amount) internal {
        Commitment storage promised = _commitments[msg.sender][ref][asset];
        uint256 left = promised.amount;
        require(amount <= left, EmergencyPoolBeyondCommitment(msg.sender, ref, left, amount));
        // Safe casts: amount ≤ left, which is a uint112.
        promised.amount = uint112(left - amount);
        promised.earmarked = uint112(Math.saturatingSub(promised.earmarked, amount));
        _bookOf[asset].committed -= uint128(amount);
        _logPaid(ref, to, asset, amount);
    }

    function _bookPaidAtOnce(Payment calldata payment) internal {
        _logPaidAtOnce(payment, _take(payment.asset, payment.amount, payment.category));
    }

    /// @dev Of money that has just left another place of the books.
    function _bookOwed(address asset, address to, uint256 amount) internal {
        _owe(asset, to, amount);
        _logOwed(asset, to, amount);
    }

    function _bookCollected(address asset, address payee, address to) internal returns (uint256 amount) {
        amount = _owedTo[asset][payee];
        require(amount != 0, EmergencyPoolNothingOwed(asset, payee));
        delete _owedTo[asset][payee];
        _bookOf[asset].owed -= amount.toUint128();
        _logCollected(asset, payee, to, amount);
    }

    /// @dev Takes nothing: the caller has emptied the place it comes from, see `_empty`.
    function _bookAllotted(address asset, address successor, uint16 earmark, uint256 amount) internal {
        _owe(asset, successor, amount);
        _logAllotted(asset, successor, earmark, amount);
    }

    // ------------------------------------------------------------------------------------------ the four places

    /// @dev Add to general money (earmark 0) or to a category's.
    function _put(address asset, uint256 amount, uint16 earmark) private {
        Book storage book = _bookOf[asset];
        if (earmark == 0) {
            if (asset == NATIVE) _nativeAvailable = (_nativeAvailable + amount).toUint88();
            else book.available = (book.available + amount).toUint112();
            return;
        }
        _earmarkedFor[asset][earmark] += amount;
        book.earmarked = (book.earmarked + amount).toUint128();
        if (asset == NATIVE) _flags |= NATIVE_EARMARKING;
        else if (!book.earmarking) book.earmarking = true;
    }

    /// @dev Take a category's own money first, then general money.
    function _take(address asset, uint256 amount, uint16 category) private returns (uint256 fromEarmark) {
        uint256 general = _available(asset);
        uint256 own = category != 0 && _earmarking(asset) ? _earmarkedFor[asset][category] : 0;
        require(amount <= general + own, EmergencyPoolInsufficient(asset, general + own, amount));
        fromEarmark = Math.min(own, amount);
        if (fromEarmark != 0) {
            _earmarkedFor[asset][category] = own - fromEarmark;
            _bookOf[asset].earmarked -= uint128(fromEarmark);
        }
        if (amount != fromEarmark) _setAvailable(asset, general + fromEarmark - amount);
    }

    /// @dev Take all there is, of general money (earmark 0) or of one category.
    function _empty(address asset, uint16 earmark) internal returns (uint256 amount) {
        amount = earmarked(asset, earmark);
        if (amount == 0) return 0;
        if (earmark == 0) {
            _setAvailable(asset, 0);
        } else {
            _earmarkedFor[asset][earmark] = 0;
            _bookOf[asset].earmarked -= uint128(amount);
        }
    }

    function _owe(address asset, address to, uint256 amount) private {
        _owedTo[asset][to] += amount;
        _bookOf[asset].owed += amount.toUint128();
    }

    function _available(address asset) private view returns (uint256) {
        return asset == NATIVE ? _nativeAvailable : _bookOf[asset].available;
    }

    /// @dev Only ever lowers it, so that the casts are safe.
    function _setAvailable(address asset, uint256 amount) private {
        if (asset == NATIVE) _nativeAvailable = uint88(amount);
        else _bookOf[asset].available = uint112(amount);
    }

    function _earmarking(address asset) private view returns (bool) {
        return asset == NATIVE ? _flags & NATIVE_EARMARKING != 0 : _bookOf[asset].earmarking;
    }

    // --------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IEmergencyPool
    function books(address asset) public view returns (Books memory) {
        Book storage book = _bookOf[asset];
        return Books({
            available: _available(asset),
            earmarked: book.earmarked,
            committed: book.committed,
            owed: book.owed
        });
    }

    /// @inheritdoc IEmergencyPool
    function earmarked(address asset, uint16 earmark) public view returns (uint256 amount) {
        return earmark == 0 ? _available(asset) : _earmarkedFor[asset][earmark];
    }

    /// @inheritdoc IEmergencyPool
    function commitment(address module, uint256 ref, address asset)
        external
        view
        returns (uint256 amount, uint256 earmarkedPart)
    {
        Commitment storage promised = _commitments[module][ref][asset];
        return (promised.amount, promised.earmarked);
    }

    /// @inheritdoc IEmergencyPool
    function owed(address asset, address payee) external view returns (uint256 amount) {
        return _owedTo[asset][payee];
    }

    /// @inheritdoc IEmergencyPool
    function countedGifts(address donor) external view returns (uint256 worth) {
        return _countedGifts[donor];
    }
}
