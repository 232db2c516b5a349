// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {NoncesUpgradeable} from "@openzeppelin/contracts-upgradeable/utils/NoncesUpgradeable.sol";
import {EIP712Upgradeable} from "@openzeppelin/contracts-upgradeable/utils/cryptography/EIP712Upgradeable.sol";
import {IERC6372} from "@openzeppelin/contracts/interfaces/IERC6372.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";

import {IMemberRegistry} from "../interfaces/IMemberRegistry.sol";
import {History} from "../libraries/History.sol";
import {CONTRIBUTOR, DELEGATES, Entry, TRUSTED} from "../types/Entry.sol";
import {Roll} from "./Roll.sol";

/// @title One unit each, carried by oneself or by a member whom one trusts
/// @dev A member's own unit needs no checkpoint. Only who delegates, and who is delegated to, has a history.
/// Delegations point to a seat, which is a number in one of its terms. So they follow a delegate to a new address, and
/// end when the delegate leaves: from that second on each unit counts for its owner again, without anybody having to
/// touch the owners' entries. A delegate who returns starts with nobody's unit but their own.
abstract contract Delegation is Roll, EIP712Upgradeable, NoncesUpgradeable {
    using Checkpoints for Checkpoints.Trace160;
    using Checkpoints for Checkpoints.Trace208;
    using History for Checkpoints.Trace208;

    bytes32 private constant DELEGATION_TYPEHASH = keccak256(
        "Delegation(address delegatee,uint256 nonce,uint256 expiry)"
    );

    /// @dev Whom a number's unit is entrusted to: time → seat. Zero: to nobody.
    mapping(uint256 number => Checkpoints.Trace208) private _choices;
    /// @dev Units that others have entrusted to a seat: time → count. Meaningless once the seat is empty.
    mapping(uint48 seat => Checkpoints.Trace208) private _gathered;
    /// @dev Who sits on a seat that anybody was ever delegated to: time → address. Zero from when it is empty.
    mapping(uint48 seat => Checkpoints.Trace160) private _sitters;

    // -------------------------------------------------------------------------------------------------- reading

    /// @inheritdoc IERC6372
    function clock() public view returns (uint48) {
        return _now();
    }

    /// @inheritdoc IERC6372
    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() external pure returns (string memory) {
        return "mode=timestamp";
    }

    /// @inheritdoc IVotes
    function getVotes(address account) public view returns (uint256 people) {
        (, people, ) = _standing(account, _now(), 0, 0);
    }

    /// @inheritdoc IVotes
    function getPastVotes(address account, uint256 timepoint) external view returns (uint256 people) {
        (, people, ) = _standing(account, _past(timepoint), 0, 0);
    }

    /// @inheritdoc IVotes
    function getPastTotalSupply(uint256 timepoint) external view returns (uint256 people) {
        (people, ) = electorate(_past(timepoint));
    }

    /// @inheritdoc IMemberRegistry
    function standing(
        address account,
        uint256 timepoint,
        uint256 conflictedA,
        uint256 conflictedB
    ) external view returns (uint256 number, uint256 people, bool contributor) {
        return _standing(account, _past(timepoint), conflictedA, conflictedB);
    }

    /// @inheritdoc IVotes
    function delegates(address account) public view returns (address) {
        Entry entry = _entries[account];
        if (!entry.isMember()) return address(0);
        address sitter = entry.has(DELEGATES) ? _carrier(entry.numberOf(), _now()) : address(0);
        return sitter == address(0) ? account : sitter;
    }

    /// @dev A time that can no longer change.
    function _past(uint256 timepoint) private view returns (uint48) {
        require(timepoint < block.timestamp, MemberRegistryFutureLookup(timepoint, _now()));
        return uint48(timepoint);
    }

    /// @dev See `IMemberRegistry.standing`. One cold word for a member who has nothing to do with delegation.
    function _standing(
        address account,
        uint48 timepoint,
        uint256 conflictedA,
        uint256 conflictedB
    ) private view returns (uint256 number, uint256 people, bool contributor) {
        (Entry entry, bool counted) = _entryAt(account, timepoint);
        (number, contributor) = (entry.numberOf(), entry.has(CONTRIBUTOR));
        if (!counted) return (number, 0, contributor);

        // The own unit.
        if (number != conflictedA && number != conflictedB) {
            bool away = entry.has(DELEGATES) && _carrier(number, timepoint) != address(0);
            if (!away) people = 1;
        }

        // The units of others.
        if (entry.has(TRUSTED)) {
            uint48 seat = entry.seatOf();
            people += _gathered[seat].at(timepoint);
            if (_entrusts(conflictedA, seat, timepoint)) --people;
            if (conflictedB != conflictedA && _entrusts(conflictedB, seat, timepoint)) --people;
        }
    }

    /// @dev Who carried the unit of `number`, if it was not its owner.
    function _carrier(uint256 number, uint48 timepoint) private view returns (address) {
        uint48 seat = uint48(_choices[number].at(timepoint));
        return seat == 0 ? address(0) : address(_sitters[seat].upperLookupRecent(timepoint));
    }

    /// @dev Whether `number` had entrusted its unit to `seat`. Nobody has number 0.
    function _entrusts(uint256 number, uint48 seat, uint48 timepoint) private view returns (bool) {
        return number != 0 && _choices[number].at(timepoint) == seat;
    }

    // -------------------------------------------------------------------------------------------------- writing

    /// @inheritdoc IVotes
    function delegate(address delegatee) external {
        _delegate(msg.sender, delegatee);
    }

    /// @inheritdoc IVotes
    function delegateBySig(address delegatee, uint256 nonce, uint256 expiry, uint8 v, bytes32 r, bytes32 s) external {
        // Check: still valid, signed by whoever is recovered, and the next of their nonces.
        require(block.timestamp <= expiry, VotesExpiredSignature(expiry));
        bytes32 digest = _hashTypedDataV4(keccak256(abi.encode(DELEGATION_TYPEHASH, delegatee, nonce, expiry)));
        address signer = ECDSA.recover(digest, v, r, s);
        _useCheckedNonce(signer, nonce);

        _delegate(signer, delegatee);
    }

    /// @dev Entrust the unit of `account` to `delegatee`; to oneself or the zero address: take it back.
    function _delegate(address account, address delegatee) private {
        // Check: both can vote now.
        Entry entry = _eligible(account);
        bool back = delegatee == address(0) || delegatee == account;
        uint48 seat = back ? 0 : _eligible(delegatee).seatOf();
        address previous = delegates(account);
        if (back) delegatee = account;

        // Effect: the delegate has a seat with a history from now on.
        if (!back && !_entries[delegatee].has(TRUSTED)) {
            _entries[delegatee] = _entries[delegatee].withFlag(TRUSTED);
            _sitters[seat].push(_now(), uint160(delegatee));
        }

        // Effect: the unit moves.
        uint256 votesOfPrevious = getVotes(previous);
        uint256 votesOfNext = getVotes(delegatee);
        _release(entry);
        if (!back) {
            _entries[account] = _entries[account].withFlag(DELEGATES);
            _choices[entry.numberOf()].push(_now(), seat);
            _gathered[seat].push(_now(), _gathered[seat].latest() + 1);
        }

        emit DelegateChanged({delegator: account, fromDelegate: previous, toDelegate: delegatee});
        if (previous != delegatee) {
            emit DelegateVotesChanged(previous, votesOfPrevious, votesOfPrevious - 1);
            emit DelegateVotesChanged(delegatee, votesOfNext, votesOfNext + 1);
        }
    }

    /// @dev Take the unit of `entry` back from whomever it is entrusted to, be it an empty seat.
    function _release(Entry entry) private {
        if (!entry.has(DELEGATES)) return;
        uint48 seat = uint48(_choices[entry.numberOf()].latest());
        if (seat == 0) return;
        _choices[entry.numberOf()].push(_now(), 0);
        // Safe: this unit is one of those counted there.
        _gathered[seat].push(_now(), _gathered[seat].latest() - 1);
    }

    /// @dev The member leaves: their unit counts for nobody, and those entrusted to them count for their owners.
    function _leaveSeat(address account, Entry entry) internal {
        address carrier = delegates(account);
        if (carrier != account) {
            uint256 votes = getVotes(carrier);
            emit DelegateVotesChanged(carrier, votes, votes - 1);
        }
        _release(entry);
        if (entry.has(TRUSTED)) _sitters[entry.seatOf()].push(_now(), 0);
    }

    /// @dev The member moves to `to`, which sits where they sat.
    function _moveSeat(Entry entry, address to) internal {
        if (entry.has(TRUSTED)) _sitters[entry.seatOf()].push(_now(), uint160(to));
    }
}
