// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

/// @notice What is known of an address, in one word, from the low end:
/// number 32 | since 48 | until 48 | joins 16 | flags 8. See `IMemberRegistry.Member` for what they mean.
/// @dev A word instead of a struct: a struct of eight fields costs more to copy than a join can spend.
type Entry is uint256;

using {
    numberOf,
    sinceOf,
    untilOf,
    joinsOf,
    seatOf,
    isMember,
    tellsOf,
    countedAt,
    isAlone,
    has,
    withFlag,
    withoutFlag,
    joined,
    endedAt,
    heldFrom,
    inTerm
} for Entry global;

/// @dev The account has earned contribution credits.
uint8 constant CONTRIBUTOR = 1;
/// @dev The number has delegated in this term: only then is there a history of whom it chose.
uint8 constant DELEGATES = 2;
/// @dev Others have delegated to this term: only then is there a history of what it gathered.
uint8 constant TRUSTED = 4;
/// @dev The member has left this address by rotation.
uint8 constant MOVED = 8;

uint256 constant SINCE_SHIFT = 32;
uint256 constant UNTIL_SHIFT = 80;
uint256 constant JOINS_SHIFT = 128;
uint256 constant FLAGS_SHIFT = 144;

/// @notice The running number; 0 if the address never was a member.
function numberOf(Entry self) pure returns (uint32) {
    return uint32(Entry.unwrap(self));
}

/// @notice From when the unit counts.
function sinceOf(Entry self) pure returns (uint48) {
    return uint48(Entry.unwrap(self) >> SINCE_SHIFT);
}

/// @notice When it ceased to count; 0 while a member.
function untilOf(Entry self) pure returns (uint48) {
    return uint48(Entry.unwrap(self) >> UNTIL_SHIFT);
}

/// @notice How often the address joined.
function joinsOf(Entry self) pure returns (uint16) {
    return uint16(Entry.unwrap(self) >> JOINS_SHIFT);
}

/// @notice A number in one of its terms. Never zero for somebody who has joined.
function seatOf(Entry self) pure returns (uint48) {
    return (uint48(self.numberOf()) << 16) | self.joinsOf();
}

/// @notice Whether the address is a member, waiting or able to vote.
function isMember(Entry self) pure returns (bool) {
    return uint32(Entry.unwrap(self)) != 0 && uint48(Entry.unwrap(self) >> UNTIL_SHIFT) == 0;
}

/// @notice Whether this word is enough to say whether the unit counted at `timepoint`. It knows the last term only.
function tellsOf(Entry self, uint256 timepoint) pure returns (bool) {
    return timepoint >= self.sinceOf() || self.joinsOf() < 2;
}

/// @notice Whether the unit counted at `timepoint`, in the last term.
function countedAt(Entry self, uint256 timepoint) pure returns (bool) {
    uint256 raw = Entry.unwrap(self);
    unchecked {
        // Whose membership has no end has none before the end of time: zero less one.
        uint256 last = uint256(uint48(raw >> UNTIL_SHIFT)) - 1;
        return uint32(raw) != 0 && timepoint >= uint48(raw >> SINCE_SHIFT) && timepoint <= last;
    }
}

/// @notice Whether nothing was delegated from or to it in the last term: it carries its own unit and no other.
function isAlone(Entry self) pure returns (bool) {
    return !self.has(DELEGATES | TRUSTED);
}

/// @notice Whether `flag` is set (of several: any of them).
function has(Entry self, uint8 flag) pure returns (bool) {
    return Entry.unwrap(self) & (uint256(flag) << FLAGS_SHIFT) != 0;
}

/// @notice The same with `flag` set.
function withFlag(Entry self, uint8 flag) pure returns (Entry) {
    return Entry.wrap(Entry.unwrap(self) | (uint256(flag) << FLAGS_SHIFT));
}

/// @notice The same with `flag` cleared.
function withoutFlag(Entry self, uint8 flag) pure returns (Entry) {
    return Entry.wrap(Entry.unwrap(self) & ~(uint256(flag) << FLAGS_SHIFT));
}

/// @notice The same, ended at `until`. Only for a member.
function endedAt(Entry self, uint48 until) pure returns (Entry) {
    return Entry.wrap(Entry.unwrap(self) | (uint256(until) << UNTIL_SHIFT));
}

/// @notice The same member, whose unit counts from `since` on.
function heldFrom(Entry self, uint48 since) pure returns (Entry) {
    uint256 rest = Entry.unwrap(self) & ~(uint256(type(uint48).max) << SINCE_SHIFT);
    return Entry.wrap(rest | (uint256(since) << SINCE_SHIFT));
}

/// @notice The same in a former term, of which nobody knows any more whether it delegated or was delegated to.
function inTerm(Entry self, uint16 joins) pure returns (Entry) {
    uint256 rest = Entry.unwrap(self) & ~(uint256(type(uint16).max) << JOINS_SHIFT);
    return Entry.wrap(rest | (uint256(joins) << JOINS_SHIFT)).withFlag(DELEGATES | TRUSTED);
}

/// @notice The entry after one more joining, as member `number`, whose unit counts from `since` on.
function joined(Entry self, uint32 number, uint48 since) pure returns (Entry) {
    uint256 joins = self.joinsOf() + 1;
    uint256 flag = Entry.unwrap(self) & (uint256(CONTRIBUTOR) << FLAGS_SHIFT);
    return Entry.wrap(number | (uint256(since) << SINCE_SHIFT) | (joins << JOINS_SHIFT) | flag);
}
