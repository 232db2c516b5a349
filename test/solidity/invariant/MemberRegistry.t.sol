// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {MemberRegistry} from "../../../contracts/MemberRegistry.sol";
import {IMemberRegistry} from "../../../contracts/interfaces/IMemberRegistry.sol";
import {Entry} from "../../../contracts/types/Entry.sol";
import {Members} from "../utils/Members.sol";
import {Test} from "../utils/Test.sol";

/// @notice Does only valid things to a registry, and keeps a plain model of it: who was eligible from when to when.
contract RegistryHandler is Test {
    struct Term {
        uint48 since;
        uint48 until;
    }

    struct Memory {
        uint48 at;
        uint256 electorate;
        uint256[] votes;
    }

    uint256 private constant MOST_ACCOUNTS = 28;
    uint256 private constant MOST_MEMORIES = 10;
    uint256 private constant DELAY = 1 days;

    MemberRegistry private immutable registry;
    address[] private accounts;
    mapping(address account => Term[]) private terms;
    mapping(address account => bool) private moved;
    Memory[] private memories;

    /// @notice Until this time the electorate may be too high, since somebody has left while waiting.
    uint48 public residueUntil;
    uint48 public residueFrom = type(uint48).max;
    uint256 public leftWaiting;
    mapping(bytes4 action => uint256) public calls;

    constructor(MemberRegistry registry_, address[] memory founders) {
        registry = registry_;
        for (uint256 i = 0; i < founders.length; ++i) {
            accounts.push(founders[i]);
            begin(founders[i]);
        }
        for (uint256 i = 0; i < 6; ++i) accounts.push(address(uint160(0xadd0000 + i)));
    }

    // ── Actions ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function admit(uint256 who, uint256 firstVoucher) external {
        (address account, bool found) = pick(who, 1);
        if (!found) return;
        // While somebody who left before their time is still counted, all who can vouch may be one too few.
        if (isResidue(now_()) && eligibleNow() < registry.settings().vouchesNeeded) return;
        bool someone;
        for (uint256 i = 0; i < accounts.length && !registry.isMember(account); ++i) {
            address voucher = accounts[((firstVoucher % accounts.length) + i) % accounts.length];
            if (!isEligible(voucher, now_())) continue;
            someone = true;
            vm.prank(voucher);
            registry.vouch(account);
        }
        if (!someone) return;
        assertTrue(registry.isMember(account), "Law 19, Settings stay sane: all who can vouch suffice");
        begin(account);
        ++calls[this.admit.selector];
    }

    function leave(uint256 who) external {
        (address account, bool found) = pick(who, 2);
        if (!found || eligibleNow() < 3) return;
        end(account);
        vm.prank(account);
        registry.leave();
        ++calls[this.leave.selector];
    }

    function remove(uint256 who) external {
        (address account, bool found) = pick(who, 2);
        if (!found || eligibleNow() < 3) return;
        end(account);
        registry.remove(account, 0);
        ++calls[this.remove.selector];
    }

    function delegate(uint256 from, uint256 to) external {
        (address account, bool found) = pick(from, 3);
        (address delegatee, bool foundToo) = pick(to, 3);
        if (!found || !foundToo) return;
        vm.prank(account);
        registry.delegate(delegatee);
        ++calls[this.delegate.selector];
    }

    function takeBack(uint256 from) external {
        (address account, bool found) = pick(from, 3);
        if (!found) return;
        vm.prank(account);
        registry.delegate(address(0));
        ++calls[this.takeBack.selector];
    }

    function rotate(uint256 who) external {
        (address from, bool found) = pick(who, 2);
        if (!found || accounts.length == MOST_ACCOUNTS) return;
        address to = address(uint160(0x30e0000 + accounts.length));
        accounts.push(to);
        // Who is remembered so far had no such account.
        for (uint256 i = 0; i < memories.length; ++i) memories[i].votes.push(0);

        vm.prank(from);
        registry.proposeRotation(from, to);
        skip(DELAY);
        registry.rotate(from);

        Term storage old = terms[from][terms[from].length - 1];
        uint48 since = old.since > now_() ? old.since : now_();
        old.until = now_();
        terms[to].push(Term({since: since, until: 0}));
        moved[from] = true;
        ++calls[this.rotate.selector];
    }

    function changeSettings(uint8 vouches, uint32 waiting) external {
        uint256 most = eligibleNow() < 7 ? eligibleNow() : 7;
        IMemberRegistry.Settings memory settings = IMemberRegistry.Settings({
            vouchesNeeded: uint8(bound(vouches, 1, most)),
            waitingPeriod: uint32(bound(waiting, 0, 5 days)),
            rotationDelay: uint32(DELAY)
        });
        registry.setSettings(settings);
        ++calls[this.changeSettings.selector];
    }

    function wait(uint256 period) external {
        skip(bound(period, 0, 3 days));
        ++calls[this.wait.selector];
    }

    /// @notice Keeps what the registry says about the second before now, to compare with what it says later.
    function remember() external {
        if (memories.length == MOST_MEMORIES) return;
        Memory storage kept = memories.push();
        kept.at = now_() - 1;
        kept.electorate = registry.getPastTotalSupply(kept.at);
        for (uint256 i = 0; i < accounts.length; ++i) kept.votes.push(registry.getPastVotes(accounts[i], kept.at));
        ++calls[this.remember.selector];
    }

    // ── What must hold ──────────────────────────────────────────────────────────────────────────────────────────────

    function checkOneVoice(uint48 at) public view {
        uint256 votes;
        uint256 eligible;
        for (uint256 i = 0; i < accounts.length; ++i) {
            uint256 own = registry.getPastVotes(accounts[i], at);
            votes += own;
            Entry entry = registry.entryOf(accounts[i]);
            if (entry.isAlone() && entry.tellsOf(at)) {
                // Requests weigh by this word alone where it tells enough.
                assertEq(own, entry.countedAt(at) ? 1 : 0, "Law 7, One person, one voice: the word tells the same");
            }
            if (isEligible(accounts[i], at)) ++eligible;
        }
        uint256 electorate = registry.getPastTotalSupply(at);
        assertEq(votes, eligible, "Law 7, One person, one voice: votes are people");
        assertLe(votes, electorate, "Law 7, One person, one voice: no more votes than electorate");
        if (!isResidue(at)) {
            assertEq(votes, electorate, "Law 7, One person, one voice: the electorate is exact");
        }
        assertLe(electorate, votes + leftWaiting, "only who left while waiting is counted too long");
    }

    function checkPast(uint256 index) public view {
        Memory storage kept = memories[index];
        assertEq(registry.getPastTotalSupply(kept.at), kept.electorate, "Law 8, Past weight: electorate");
        for (uint256 i = 0; i < kept.votes.length; ++i) {
            assertEq(registry.getPastVotes(accounts[i], kept.at), kept.votes[i], "Law 8, Past weight: votes");
        }
        checkOneVoice(kept.at);
    }

    function memoriesKept() external view returns (uint256) {
        return memories.length;
    }

    // ── The model ───────────────────────────────────────────────────────────────────────────────────────────────────

    function now_() private view returns (uint48) {
        return uint48(vm.getBlockTimestamp());
    }

    function begin(address account) private {
        terms[account].push(Term({since: registry.memberOf(account).since, until: 0}));
    }

    function end(address account) private {
        Term storage term = terms[account][terms[account].length - 1];
        term.until = now_();
        if (term.since <= now_()) return;
        ++leftWaiting;
        // They left while waiting: the electorate may count them until all who wait now are eligible.
        if (term.since < residueFrom) residueFrom = term.since;
        for (uint256 i = 0; i < accounts.length; ++i) {
            uint48 since = registry.memberOf(accounts[i]).since;
            if (since > residueUntil) residueUntil = since;
        }
    }

    /// @dev Whether the electorate may be too high at that time.
    function isResidue(uint48 at) private view returns (bool) {
        return at >= residueFrom && at < residueUntil;
    }

    function isEligible(address account, uint48 at) private view returns (bool) {
        for (uint256 i = 0; i < terms[account].length; ++i) {
            Term storage term = terms[account][i];
            if (term.since <= at && (term.until == 0 || at < term.until)) return true;
        }
        return false;
    }

    function eligibleNow() private view returns (uint256 count) {
        for (uint256 i = 0; i < accounts.length; ++i) if (isEligible(accounts[i], now_())) ++count;
    }

    /// @dev The next account from `seed` on that may join (1), is a member (2), or can vote (3).
    function pick(uint256 seed, uint256 kind) private view returns (address account, bool found) {
        for (uint256 i = 0; i < accounts.length; ++i) {
            account = accounts[((seed % accounts.length) + i) % accounts.length];
            bool member = registry.isMember(account);
            if (kind == 1 && !member && !moved[account]) return (account, true);
            if (kind == 2 && member) return (account, true);
            if (kind == 3 && isEligible(account, now_())) return (account, true);
        }
    }
}

contract MemberRegistryInvariants is Members {
    RegistryHandler private handler;

    function setUp() public {
        open(2, 5);
        IMemberRegistry.Settings memory settings = settingsOf(2);
        settings.rotationDelay = 1 days;
        settings.waitingPeriod = 2 days;
        registry.setSettings(settings);
        address[] memory founders = new address[](5);
        for (uint256 i = 0; i < 5; ++i) founders[i] = founder(i);
        handler = new RegistryHandler(registry, founders);
        access.grantRole(access.ADMIN_ROLE(), address(handler), 0);
        bytes4[] memory actions = new bytes4[](9);
        actions[0] = handler.admit.selector;
        actions[1] = handler.leave.selector;
        actions[2] = handler.remove.selector;
        actions[3] = handler.delegate.selector;
        actions[4] = handler.takeBack.selector;
        actions[5] = handler.rotate.selector;
        actions[6] = handler.changeSettings.selector;
        actions[7] = handler.wait.selector;
        actions[8] = handler.remember.selector;
        targetSelectors(address(handler), actions);
    }

    /// hardhat-config: invariant.runs = 32
    /// hardhat-config: invariant.depth = 192
    function invariant_oneVoiceNowAndThen() public view {
        handler.checkOneVoice(timestamp() - 1);
        uint256 kept = handler.memoriesKept();
        // One of the remembered times a step; all of them at the end.
        if (kept > 0) handler.checkPast(uint256(timestamp()) % kept);

        IMemberRegistry.Settings memory settings = registry.settings();
        assertTrue(
            settings.vouchesNeeded >= 1 && settings.vouchesNeeded <= 7,
            "Law 19, Settings stay sane: one to seven vouches"
        );
    }

    function afterInvariant() public view {
        for (uint256 i = 0; i < handler.memoriesKept(); ++i) handler.checkPast(i);
        assertGt(handler.calls(handler.admit.selector), 0, "somebody joined");
        assertGt(handler.calls(handler.leave.selector), 0, "somebody left");
        assertGt(handler.calls(handler.remove.selector), 0, "somebody was removed");
        assertGt(handler.calls(handler.delegate.selector), 0, "somebody delegated");
        assertGt(handler.calls(handler.takeBack.selector), 0, "somebody took their unit back");
        assertGt(handler.calls(handler.rotate.selector), 0, "somebody moved");
        assertGt(handler.calls(handler.changeSettings.selector), 0, "settings changed");
        assertGt(handler.calls(handler.wait.selector), 0, "time passed");
        assertGt(handler.calls(handler.remember.selector), 0, "something was remembered");
    }
}
