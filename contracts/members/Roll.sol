// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {BitMaps} from "@openzeppelin/contracts/utils/structs/BitMaps.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";

import {IMemberRegistry} from "../interfaces/IMemberRegistry.sol";
import {Census} from "../libraries/Census.sol";
import {History} from "../libraries/History.sol";
import {CONTRIBUTOR, Entry, MOVED} from "../types/Entry.sol";
import {Headcount} from "../types/Headcount.sol";

/// @title Who is a member, who was at any past time, and how many people could vote then
/// @dev An address has at most one number for life, and a number at most one address at any time:
/// - a newcomer gets the next number; who returns keeps theirs;
/// - a rotation hands the number to an address that never had one, and the old address can never join again.
/// A term is the span from `since` to `until`. Only the last one lives in the entry; former ones, which exist only for
/// those who have returned, are kept apart, so that nothing past ever changes.
abstract contract Roll is IMemberRegistry {
    using BitMaps for BitMaps.BitMap;
    using Census for mapping(uint256 index => Census.Point);
    using Checkpoints for Checkpoints.Trace208;
    using History for Checkpoints.Trace208;

    /// @dev More could not be told apart by those who count them in 16 bits.
    uint256 internal constant MAX_MEMBERS = type(uint16).max;

    mapping(address account => Entry) internal _entries;
    Headcount internal _headcount;
    mapping(uint256 index => Census.Point) private _census;
    /// @dev Running total of those who left while able to vote.
    Checkpoints.Trace208 private _left;
    /// @dev Former terms of those who returned: `until` → `since` and `joins`, packed.
    mapping(address account => Checkpoints.Trace208) private _formerTerms;
    /// @dev Numbers that are vacant: their vouches do not count.
    BitMaps.BitMap private _vacant;

    // -------------------------------------------------------------------------------------------------- reading

    /// @inheritdoc IMemberRegistry
    function memberOf(address account) public view returns (Member memory) {
        Entry entry = _entries[account];
        return
            Member({
                number: entry.numberOf(),
                since: entry.sinceOf(),
                until: entry.untilOf(),
                joins: entry.joinsOf(),
                contributor: entry.has(CONTRIBUTOR)
            });
    }

    /// @inheritdoc IMemberRegistry
    function entryOf(address account) external view returns (Entry) {
        return _entries[account];
    }

    /// @inheritdoc IMemberRegistry
    function isMember(address account) public view returns (bool) {
        return _entries[account].isMember();
    }

    /// @inheritdoc IMemberRegistry
    function electorate(uint48 timepoint) public view returns (uint32 people, uint32 highestNumber) {
        require(timepoint <= _now(), MemberRegistryFutureLookup(timepoint, _now()));
        Headcount count = _headcount;
        people = timepoint >= count.newest() ? count.everEligible() : _census.lookup(count.point(), timepoint);
        // Safe: whoever left while able to vote had been counted at a point before.
        people -= uint32(_left.at(timepoint));
        highestNumber = count.highestNumber();
    }

    /// @inheritdoc IMemberRegistry
    function electorateAndEntries(
        uint48 timepoint,
        address a,
        address b
    ) external view returns (uint256 people, uint256 highestNumber, Entry entryA, Entry entryB) {
        (people, highestNumber) = electorate(timepoint);
        (entryA, entryB) = (_entries[a], _entries[b]);
    }

    function _now() internal view returns (uint48) {
        return uint48(block.timestamp);
    }

    /// @dev The entry of a member who can vote now.
    function _eligible(address account) internal view returns (Entry entry) {
        entry = _entries[account];
        require(entry.isMember(), MemberRegistryNotMember(account));
        require(entry.sinceOf() <= _now(), MemberRegistryNotEligible(account, entry.sinceOf(), _now()));
    }

    /// @dev The entry as of `timepoint`, and whether its unit counted then.
    function _entryAt(address account, uint48 timepoint) internal view returns (Entry entry, bool counted) {
        entry = _entries[account];
        if (entry.tellsOf(timepoint)) return (entry, entry.countedAt(timepoint));

        // The first former term that ended after `timepoint`, if it had begun by then.
        uint208 term = _formerTerms[account].lowerLookup(timepoint + 1);
        uint48 since = uint48(term);
        if (since == 0 || timepoint < since) return (entry, false);
        return (entry.inTerm(uint16(term >> 48)), true);
    }

    /// @dev Whether `number` belongs to nobody at present.
    function _isVacant(uint32 number) internal view returns (bool) {
        return _vacant.get(number);
    }

    // -------------------------------------------------------------------------------------------------- writing

    /// @dev Whether `account` may become a member.
    function _checkJoinable(address account, Entry entry) internal view {
        require(account != address(0) && account != address(this), MemberRegistryInvalidAccount(account));
        if (entry.numberOf() == 0) return;
        require(entry.untilOf() != 0, MemberRegistryAlreadyMember(account));
        // Its number, and what it once voted for, belong to the address that the member moved to.
        require(!entry.has(MOVED), MemberRegistryInvalidAccount(account));
    }

    /// @dev Make `account`, which `_checkJoinable` has let pass, a member whose unit counts from now + `waiting` on, or
    /// with the newest point of the census if that is later (as after the waiting period was shortened).
    function _enter(address account, Entry entry, Headcount count, uint32 waiting) internal {
        // Check: there is room.
        require(count.members() < MAX_MEMBERS, MemberRegistryTooManyMembers(count.members(), MAX_MEMBERS));

        // Effect: the census.
        bool isNew = entry.numberOf() == 0;
        uint48 since;
        (count, since) = count.afterJoin(isNew, _now() + waiting);
        _headcount = count;
        _census.record(count.point(), since, count.everEligible());

        // Effect: the entry.
        if (!isNew) _closeTerm(account, entry);
        uint32 number = isNew ? count.highestNumber() : entry.numberOf();
        _entries[account] = entry.joined(number, since);

        emit Joined({account: account, number: number, by: msg.sender, since: since});
    }

    /// @dev Keep the last term of somebody who returns, unless it ended before it began and so counted for nothing.
    function _closeTerm(address account, Entry entry) private {
        _vacant.unset(entry.numberOf());
        if (entry.sinceOf() < entry.untilOf()) {
            _formerTerms[account].push(entry.untilOf(), (uint208(entry.joinsOf()) << 48) | entry.sinceOf());
        }
    }

    /// @dev End the membership of `account`.
    function _exit(address account, Entry entry) internal {
        Headcount count = _headcount.minusMember();
        if (entry.sinceOf() <= _now()) {
            _left.push(_now(), _left.latest() + 1);
        } else {
            // Safe: the newest point is not before this entry's `since`, hence in the future. Between the two the
            // electorate may count one too many, never one too few.
            count = count.minusEligible();
            _census.lower(count.point());
        }
        _headcount = count;
        _entries[account] = entry.endedAt(_now());
        _vacant.set(entry.numberOf());
    }

    /// @dev Hand the entry of `from` to `to`, which never had one. The unit counts for exactly one of them at any time.
    function _handOver(address from, Entry entry, address to) internal {
        _entries[from] = entry.endedAt(_now()).withFlag(MOVED);
        if (entry.sinceOf() < _now()) entry = entry.heldFrom(_now());
        // Credits do not move between accounts.
        _entries[to] = entry.withoutFlag(CONTRIBUTOR);
    }
}
