// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {ContributionToken} from "../../../contracts/ContributionToken.sol";
import {CountedGiftsDouble, Members} from "../utils/Members.sol";
import {Test} from "../utils/Test.sol";

/// @notice Earns credits in every way, lets time pass, and compares with a plain model: the list of what was earned.
contract CreditsHandler is Test {
    struct Earning {
        uint256 amount;
        uint256 elapsed;
    }

    struct Memory {
        uint48 at;
        uint256 supply;
        uint256[] balances;
        uint256[] votes;
    }

    uint256 private constant HOLDERS = 6;
    uint256 private constant MOST_MEMORIES = 8;

    ContributionToken private immutable token;
    CountedGiftsDouble private immutable pool;
    address[] private accounts;
    mapping(address account => Earning[]) private earnings;
    Memory[] private memories;
    mapping(bytes4 action => uint256) public calls;

    constructor(ContributionToken token_, CountedGiftsDouble pool_) {
        token = token_;
        pool = pool_;
        // The second half are founders, and so members.
        for (uint256 i = 0; i < HOLDERS; ++i) {
            accounts.push(
                i < 3 ? address(uint160(0xadd0000 + i)) : makeAddr(string.concat("founder ", vm.toString(i - 3)))
            );
        }
    }

    // ── Actions ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function give(uint256 who, uint256 worth) external {
        address account = accounts[who % HOLDERS];
        uint256 before = pool.countedGifts(account);
        pool.count(account, before + bound(worth, 1e18, 1_000_000e18));
        uint256 giftsBefore = token.giftCredits(account);
        uint256 credited = token.credit(account);
        assertEq(token.giftCredits(account), giftsBefore + credited, "what is credited is debited");
        earned(account, credited);
        ++calls[this.give.selector];
    }

    function care(uint256 who, uint32 minutes_) external {
        address account = accounts[who % HOLDERS];
        // A week of its own for each attestation.
        skip(1 weeks);
        earned(account, token.attestCare(account, uint32(bound(minutes_, 1, 600)), 0));
        ++calls[this.care.selector];
    }

    function mint(uint256 who, uint256 amount) external {
        address account = accounts[who % HOLDERS];
        skip(1 days);
        amount = bound(amount, 1, type(uint96).max / 2);
        token.mint(account, amount, 0);
        earned(account, amount);
        ++calls[this.mint.selector];
    }

    function delegate(uint256 from, uint256 to) external {
        vm.prank(accounts[from % HOLDERS]);
        token.delegate(to % 4 == 0 ? address(0) : accounts[to % HOLDERS]);
        ++calls[this.delegate.selector];
    }

    function wait(uint256 period) external {
        uint256[] memory before = balances();
        uint256 supply = token.totalSupply();
        skip(bound(period, 0, 100 days));
        for (uint256 i = 0; i < HOLDERS; ++i) {
            assertLe(token.balanceOf(accounts[i]), before[i], "Law 15, Earned: decay is monotone");
        }
        assertLe(token.totalSupply(), supply, "Law 15, Earned: decay is monotone");
        ++calls[this.wait.selector];
    }

    function remember() external {
        if (memories.length == MOST_MEMORIES) return;
        Memory storage kept = memories.push();
        kept.at = uint48(vm.getBlockTimestamp());
        kept.supply = token.totalSupply();
        kept.balances = balances();
        for (uint256 i = 0; i < HOLDERS; ++i) kept.votes.push(token.getVotes(accounts[i]));
        skip(1);
        ++calls[this.remember.selector];
    }

    // ── What must hold ──────────────────────────────────────────────────────────────────────────────────────────────

    function checkNow() external view {
        checkSums(balances(), token.totalSupply());
        uint256 votes;
        for (uint256 i = 0; i < HOLDERS; ++i) votes += token.getVotes(accounts[i]);
        assertLe(votes, token.totalSupply(), "Law 7, One person, one voice: no credit votes twice");

        uint256 elapsed = vm.getBlockTimestamp() - token.genesis();
        for (uint256 i = 0; i < HOLDERS; ++i) {
            (uint256 least, uint256 most) = model(accounts[i], elapsed);
            uint256 balance = token.balanceOf(accounts[i]);
            assertLe(balance, most, "Law 15, Earned: not more than was earned and has not decayed");
            assertGe(balance, least, "Law 15, Earned: not less");
        }
    }

    function checkPast() external view {
        for (uint256 m = 0; m < memories.length; ++m) {
            Memory storage kept = memories[m];
            uint256[] memory past = new uint256[](HOLDERS);
            for (uint256 i = 0; i < HOLDERS; ++i) {
                past[i] = token.getPastBalance(accounts[i], kept.at);
                assertEq(past[i], kept.balances[i], "Law 8, Past weight: balances");
                assertEq(token.getPastVotes(accounts[i], kept.at), kept.votes[i], "Law 8, Past weight: votes");
            }
            assertEq(token.getPastTotalSupply(kept.at), kept.supply, "Law 8, Past weight: supply");
            checkSums(past, kept.supply);
        }
    }

    function checkSums(uint256[] memory list, uint256 supply) private pure {
        uint256 sum;
        for (uint256 i = 0; i < list.length; ++i) sum += list[i];
        assertLe(sum, supply, "Law 15, Earned: sum of balances <= supply");
        assertLe(supply, sum + HOLDERS, "Law 15, Earned: supply <= sum of balances + holders");
    }

    // ── The model ───────────────────────────────────────────────────────────────────────────────────────────────────

    function earned(address account, uint256 amount) private {
        earnings[account].push(Earning({amount: amount, elapsed: vm.getBlockTimestamp() - token.genesis()}));
    }

    /// @dev Each earning on its own: halved by whole half-lives, then along the line, in a denominator of its own.
    function model(address account, uint256 elapsed) private view returns (uint256 least, uint256 most) {
        uint256 h = token.halfLife();
        for (uint256 i = 0; i < earnings[account].length; ++i) {
            Earning memory e = earnings[account][i];
            // What one credit of the beginning was worth then and is worth now, in units of 1 / (2h · 2^60).
            uint256 then = (2 * h - (e.elapsed % h)) << (60 - e.elapsed / h);
            uint256 today = (2 * h - (elapsed % h)) << (60 - elapsed / h);
            uint256 value = (e.amount * today) / then;
            least += value > 2 ? value - 2 : 0;
            most += value + 1;
        }
    }

    function balances() private view returns (uint256[] memory list) {
        list = new uint256[](HOLDERS);
        for (uint256 i = 0; i < HOLDERS; ++i) list[i] = token.balanceOf(accounts[i]);
    }
}

contract ContributionTokenInvariants is Members {
    CreditsHandler private handler;

    function setUp() public {
        open(1, 3);
        handler = new CreditsHandler(token, pool);
        access.grantRole(access.ADMIN_ROLE(), address(handler), 0);
        token.setSource(address(handler), type(uint96).max, 1 days);
        bytes4[] memory actions = new bytes4[](6);
        actions[0] = handler.give.selector;
        actions[1] = handler.care.selector;
        actions[2] = handler.mint.selector;
        actions[3] = handler.delegate.selector;
        actions[4] = handler.wait.selector;
        actions[5] = handler.remember.selector;
        targetSelectors(address(handler), actions);
    }

    /// hardhat-config: invariant.runs = 32
    /// hardhat-config: invariant.depth = 128
    function invariant_earned() public view {
        handler.checkNow();
        handler.checkPast();
    }

    function afterInvariant() public view {
        assertGt(handler.calls(handler.give.selector), 0, "gifts were credited");
        assertGt(handler.calls(handler.care.selector), 0, "care was attested");
        assertGt(handler.calls(handler.mint.selector), 0, "a source minted");
        assertGt(handler.calls(handler.delegate.selector), 0, "somebody delegated");
        assertGt(handler.calls(handler.wait.selector), 0, "time passed");
        assertGt(handler.calls(handler.remember.selector), 0, "something was remembered");
    }
}
