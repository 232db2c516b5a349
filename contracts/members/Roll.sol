// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {BitMaps} from "@openzeppelin/contracts/utils/structs/BitMaps.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";

import {IMemberRegistry} from "../interfaces/IMemberRegistry.sol";
import {Census} from "../libraries/Census.sol";

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

    /// @dev One word. The first five fields are those of `Member`.
    /// @param delegates Whether the number has ever delegated: only then is there a history to read.
    /// @param trusted Whether anybody has ever delegated to this term: only then is there something gathered.
    /// @param moved Whether the member has left this address by rotation.
    struct Entry {
        uint32 number;
        uint48 since;
        uint48 until;
        uint16 joins;
        bool contributor;
        bool delegates;
        bool trusted;
        bool moved;
    }

    /// @dev One word, so that a join reads and writes only one beside its own two.
    /// @param points Length of the census.
    /// @param newest Time of its newest point.
    /// @param everEligible Running total at that point.
    /// @param members Members now, waiting ones included.
    struct State {
        uint32 points;
        uint48 newest;
        uint32 everEligible;
        uint32 highestNumber;
        uint32 members;
        uint8 vouchesNeeded;
        uint32 waitingPeriod;
        uint32 rotationDelay;
    }

    /// @dev More could not be told apart by those who count them in 16 bits.
    uint256 internal constant MAX_MEMBERS = type(uint16).max;

    mapping(address account => Entry) internal _entries;
    State internal _state;
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
        Entry storage entry = _entries[account];
        return Member({
            number: entry.number,
            since: entry.since,
            until: entry.until,
            joins: entry.joins,
            contributor: entry.contributor
        });
    }

    /// @inheritdoc IMemberRegistry
    function isMember(address account) public view returns (bool) {
        return _isMember(_entries[account]);
    }

    /// @inheritdoc IMemberRegistry
    function electorate(uint48 timepoint) public view returns (uint32 people, uint32 highestNumber) {
        require(timepoint <= _now(), MemberRegistryFutureLookup(timepoint, _now()));
        State memory state = _state;
        people = timepoint >= state.newest ? state.everEligible : _census.lookup(state.points, timepoint);
        // Safe: whoever left while able to vote had been counted at a point before.
        people -= uint32(_left.upperLookupRecent(timepoint));
        highestNumber = state.highestNumber;
    }

    function _now() internal view returns (uint48) {
        return uint48(block.timestamp);
    }

    function _isMember(Entry memory entry) internal pure returns (bool) {
        return entry.number != 0 && entry.until == 0;
    }

    /// @dev The entry of a member who can vote now.
    function _eligible(address account) internal view returns (Entry memory entry) {
        entry = _entries[account];
        require(_isMember(entry), MemberRegistryNotMember(account));
        require(entry.since <= _now(), MemberRegistryNotEligible(account, entry.since, _now()));
    }

    /// @dev The entry as of `timepoint`, and whether its unit counted then.
    function _entryAt(address account, uint48 timepoint) internal view returns (Entry memory entry, bool counted) {
        entry = _entries[account];
        if (entry.number == 0) return (entry, false);
        if (timepoint >= entry.since) return (entry, entry.until == 0 || timepoint < entry.until);
        if (entry.joins == 1) return (entry, false);

        // The first former term that ended after `timepoint`, if it had begun by then.
        uint208 term = _formerTerms[account].lowerLookup(timepoint + 1);
        uint48 since = uint48(term);
        if (since == 0 || timepoint < since) return (entry, false);
        entry.joins = uint16(term >> 48);
        // Whether that term delegated or was delegated to is not kept: look.
        entry.delegates = true;
        entry.trusted = true;
        return (entry, true);
    }

    /// @dev Whether `number` belongs to nobody at present.
    function _isVacant(uint32 number) internal view returns (bool) {
        return _vacant.get(number);
    }

    // -------------------------------------------------------------------------------------------------- writing

    /// @dev Whether `account` may become a member.
    function _checkJoinable(address account, Entry memory entry) internal view {
        require(account != address(0) && account != address(this), MemberRegistryInvalidAccount(account));
        require(!_isMember(entry), MemberRegistryAlreadyMember(account));
        // Its number, and what it once voted for, belong to the address that the member moved to.
        require(!entry.moved, MemberRegistryInvalidAccount(account));
    }

    /// @dev Make `account`, which `_checkJoinable` has let pass, a member whose unit counts from now + `waiting` on, or
    /// with the newest point of the census if that is later (as after the waiting period was shortened).
    function _enter(address account, Entry memory entry, uint256 waiting) internal {
        State memory state = _state;
        require(state.members < MAX_MEMBERS, MemberRegistryTooManyMembers(state.members, MAX_MEMBERS));
        uint48 since = uint48(Math.max(block.timestamp + waiting, state.newest));

        // Effect: the entry.
        if (entry.number == 0) {
            entry.number = ++state.highestNumber;
        } else {
            _vacant.unset(entry.number);
            // A term that ended before it began counted for nothing.
            if (entry.since < entry.until) {
                _formerTerms[account].push(entry.until, (uint208(entry.joins) << 48) | entry.since);
            }
        }
        entry.since = since;
        entry.until = 0;
        ++entry.joins;
        entry.delegates = false;
        entry.trusted = false;
        _entries[account] = entry;

        // Effect: the census.
        ++state.members;
        ++state.everEligible;
        state.points = uint32(_census.record(state.points, state.newest, since, state.everEligible));
        state.newest = since;
        _state = state;

        emit Joined({account: account, number: entry.number, since: since});
    }

    /// @dev End the membership of `account`.
    function _exit(address account, Entry memory entry) internal {
        Entry storage stored = _entries[account];
        stored.until = _now();
        _vacant.set(entry.number);

        --_state.members;
        if (entry.since <= _now()) {
            _left.push(_now(), _left.latest() + 1);
        } else {
            // Safe: the newest point is not before this entry's `since`, hence in the future. Between the two the
            // electorate may count one too many, never one too few.
            --_state.everEligible;
            _census.lower(_state.points);
        }
    }

    /// @dev Hand the entry of `from` to `to`, which never had one. The unit counts for exactly one of them at any time.
    function _handOver(address from, Entry memory entry, address to) internal {
        Entry storage old = _entries[from];
        old.until = _now();
        old.moved = true;

        if (entry.since < _now()) entry.since = _now();
        // Credits do not move between accounts.
        entry.contributor = false;
        _entries[to] = entry;
    }
}
