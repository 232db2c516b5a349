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
    mapping(address donor => uint256 coins) private _countedCoins;
    mapping(address donor => uint256 worth) private _countedWorth;

    // ------------------------------------------------------------------------------------------------- entries

    /// @dev `gift.amount` must be what arrived.
    function _bookPledged(Gift memory gift, address donor, address payer) internal {
        // One read for the three, which share a word.
        (bytes20 head, uint256 coins, uint8 flags) = (_head, _nativeAvailable, _flags);
        if (flags & DISSOLVING != 0) _requireNotDissolved();
        if (gift.counted) _count(gift.asset, gift.amount, donor);
        head = _logPledged(head, gift, donor, payer);
        if (gift.earmark != 0) {
            _putEarmarked(gift.asset, gift.amount, gift.earmark);
            _head = head;
        } else if (gift.asset == NATIVE) {
            uint88 sum = (coins + gift.amount).toUint88();
            (_nativeAvailable, _head) = (sum, head);
        } else {
            _addAvailable(gift.asset, gift.amount, head);
        }
    }

    function _bookAbsorbed(address asset, uint256 amount) internal {
        bytes20 next = _logAbsorbed(_head, asset, amount);
        _addAvailable(asset, amount, next);
    }

    function _bookCommitted(uint256 ref, address asset, uint256 amount, uint16 category) internal {
        Commitment memory promised = _commitments[msg.sender][ref][asset];
        require(
            promised.amount == 0 || promised.category == category,
            EmergencyPoolOtherCategory(msg.sender, ref, promised.category, category)
        );
        (bytes20 head, uint256 general, uint256 fromEarmark) = _take(asset, amount, category);
        _commitments[msg.sender][ref][asset] = Commitment({
            amount: (promised.amount + amount).toUint112(),
            earmarked: (promised.earmarked + fromEarmark).toUint112(),
            category: category
        });
        _bookOf[asset].committed += amount.toUint128();
        _setAvailable(asset, general, _logCommitted(head, ref, asset, amount, fromEarmark, category));
    }

    function _bookUncommitted(uint256 ref, address asset) internal returns (uint256 amount) {
        Commitment memory promised = _commitments[msg.sender][ref][asset];
        amount = promised.amount;
        require(amount != 0, EmergencyPoolNothingCommitted(msg.sender, ref));
        delete _commitments[msg.sender][ref][asset];
        _bookOf[asset].committed -= uint128(amount);
        if (promised.earmarked != 0) _putEarmarked(asset, promised.earmarked, promised.category);
        bytes20 next = _logUncommitted(_head, ref, asset, amount, promised.earmarked, promised.category);
        _addAvailable(asset, amount - promised.earmarked, next);
    }

    function _bookPaid(uint256 ref, address asset, address to, uint256 amount) internal {
        Commitment storage promised = _commitments[msg.sender][ref][asset];
        uint256 left = promised.amount;
        require(amount <= left, EmergencyPoolBeyondCommitment(msg.sender, ref, left, amount));
        // Safe casts: amount ≤ left, which is a uint112.
        promised.amount = uint112(left - amount);
        promised.earmarked = uint112(Math.saturatingSub(promised.earmarked, amount));
        _bookOf[asset].committed -= uint128(amount);
        _head = _logPaid(_head, ref, to, asset, amount);
    }

    function _bookPaidAtOnce(Payment memory payment) internal {
        (bytes20 head, uint256 general, uint256 fromEarmark) = _take(payment.asset, payment.amount, payment.category);
        _setAvailable(payment.asset, general, _logPaidAtOnce(head, payment, fromEarmark));
    }

    /// @dev Of money that has just left another place of the books.
    function _bookOwed(address asset, address to, uint256 amount) internal {
        _owe(asset, to, amount);
        _head = _logOwed(_head, asset, to, amount);
    }

    function _bookCollected(address asset, address payee, address to) internal returns (uint256 amount) {
        amount = _owedTo[asset][payee];
        require(amount != 0, EmergencyPoolNothingOwed(asset, payee));
        delete _owedTo[asset][payee];
        _bookOf[asset].owed -= amount.toUint128();
        _head = _logCollected(_head, asset, payee, to, amount);
    }

    /// @dev Takes nothing: the caller has emptied the place it comes from, see `_empty`.
    function _bookAllotted(address asset, address successor, uint16 earmark, uint256 amount) internal {
        _owe(asset, successor, amount);
        _head = _logAllotted(_head, asset, successor, earmark, amount);
    }

    // ------------------------------------------------------------------------------------------ the four places

    function _putEarmarked(address asset, uint256 amount, uint16 earmark) private {
        Book storage book = _bookOf[asset];
        _earmarkedFor[asset][earmark] += amount;
        book.earmarked = (book.earmarked + amount).toUint128();
        if (asset == NATIVE) _flags |= NATIVE_EARMARKING;
        else book.earmarking = true;
    }

    /// @dev Take a category's own money first, then general money.
    /// @return head As it is, read together with the rest of its word.
    /// @return general What remains of general money: the caller must write it (together with the next head).
    function _take(
        address asset,
        uint256 amount,
        uint16 category
    ) private returns (bytes20 head, uint256 general, uint256 fromEarmark) {
        bool earmarking;
        (head, general, earmarking) = (_head, _nativeAvailable, _flags & NATIVE_EARMARKING != 0);
        if (asset != NATIVE) (general, earmarking) = (_bookOf[asset].available, _bookOf[asset].earmarking);
        uint256 own = earmarking && category != 0 ? _earmarkedFor[asset][category] : 0;
        if (own != 0) {
            fromEarmark = Math.min(own, amount);
            _earmarkedFor[asset][category] = own - fromEarmark;
            _bookOf[asset].earmarked -= uint128(fromEarmark);
        }
        uint256 fromGeneral = amount - fromEarmark;
        require(fromGeneral <= general, EmergencyPoolInsufficient(asset, general + own, amount));
        general -= fromGeneral;
    }

    /// @dev Take all there is, of general money (earmark 0) or of one category.
    function _empty(address asset, uint16 earmark) internal returns (uint256 amount) {
        amount = earmarked(asset, earmark);
        if (amount == 0) return 0;
        if (earmark == 0) {
            _setAvailable(asset, 0, _head);
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

    /// @dev Together with the head, because for native coin the two are one write to one word.
    function _addAvailable(address asset, uint256 amount, bytes20 head) private {
        if (asset == NATIVE) {
            uint88 coins = (_nativeAvailable + amount).toUint88();
            (_nativeAvailable, _head) = (coins, head);
        } else {
            Book storage book = _bookOf[asset];
            book.available = (book.available + amount).toUint112();
            _head = head;
        }
    }

    /// @dev Only ever lowers it, so that the casts are safe.
    function _setAvailable(address asset, uint256 amount, bytes20 head) private {
        if (asset == NATIVE) (_nativeAvailable, _head) = (uint88(amount), head);
        else (_bookOf[asset].available, _head) = (uint112(amount), head);
    }

    /// @dev Native coin is counted in coins, since its rate never changes; a token at the rate of the day.
    function _count(address asset, uint256 amount, address donor) private {
        if (asset == NATIVE) _countedCoins[donor] += amount;
        else _countedWorth[donor] += (amount * _bookOf[asset].creditRate) / 1e18;
    }

    /// @dev Reverts once dissolution is in effect.
    function _requireNotDissolved() internal view virtual;

    // --------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IEmergencyPool
    function books(address asset) public view returns (Books memory) {
        Book storage book = _bookOf[asset];
        return
            Books({
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
    function commitment(
        address module,
        uint256 ref,
        address asset
    ) external view returns (uint256 amount, uint256 earmarkedPart) {
        Commitment storage promised = _commitments[module][ref][asset];
        return (promised.amount, promised.earmarked);
    }

    /// @inheritdoc IEmergencyPool
    function owed(address asset, address payee) external view returns (uint256 amount) {
        return _owedTo[asset][payee];
    }

    /// @inheritdoc IEmergencyPool
    function countedGifts(address donor) external view returns (uint256 worth) {
        return (_countedCoins[donor] * _bookOf[NATIVE].creditRate) / 1e18 + _countedWorth[donor];
    }
}
