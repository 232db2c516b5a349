// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Test} from "./Test.sol";
import {Vm} from "./Vm.sol";

/// @notice A little thing to test with: it adds, remembers and complains.
contract Tally {
    error TooMuch(uint256 given, uint256 allowed);
    error Closed();

    event Added(address indexed by, uint256 amount);

    uint256 public total;
    bool public closed;

    function add(uint256 amount) external returns (uint256) {
        if (closed) revert Closed();
        if (amount > 100) revert TooMuch(amount, 100);
        total += amount;
        emit Added(msg.sender, amount);
        return total;
    }

    function close() external {
        closed = true;
    }
}

/// @notice Checks the tools that all other Solidity tests stand on, above all that a broken law is noticed.
contract TestTest is Test {
    Tally private tally;
    address private ada;
    uint256 private adaKey;

    function setUp() public {
        tally = new Tally();
        (ada, adaKey) = makeAddrAndKey("ada");
    }

    // ── Assertions ──────────────────────────────────────────────────────────────────────────────────────────────────

    function assertEqOutside(uint256 left, uint256 right) external pure {
        assertEq(left, right, "two numbers are equal");
    }

    function assertOrderOutside(int256 left, int256 right) external pure {
        assertLt(left, right, "smaller");
        assertLe(left, right);
        assertGt(right, left);
        assertGe(right, left, "greater");
    }

    function test_assertionsPass() public view {
        assertEq(uint256(1), uint256(1));
        assertEq(int256(-1), int256(-1), "signed");
        assertEq(ada, vm.addr(adaKey), "address");
        assertEq(true, true, "bool");
        assertEq(bytes32("a"), bytes32("a"), "bytes32");
        assertEq(string("text"), string("text"), "string");
        assertEq(abi.encode(1), abi.encode(1), "bytes");
        assertNotEq(uint256(1), uint256(2), "different");
        assertApproxEqAbs(10, 11, 1, "one off");
        assertTrue(true, "true");
        assertFalse(false, "false");
    }

    function test_failedAssertionRevertsWithItsLaw() public {
        vm.expectRevert("two numbers are equal: 1 != 2");
        this.assertEqOutside(1, 2);
    }

    function testFuzz_orderAssertionsAgreeWithTheOperators(int256 left, int256 right) public view {
        try this.assertOrderOutside(left, right) {
            require(left < right, "an assertion passed that should fail");
        } catch {
            require(left >= right, "an assertion failed that should pass");
        }
    }

    // ── The machine ─────────────────────────────────────────────────────────────────────────────────────────────────

    function test_expectRevertAndEmit() public {
        vm.expectRevert(abi.encodeWithSelector(Tally.TooMuch.selector, 101, 100));
        tally.add(101);
        vm.expectPartialRevert(Tally.TooMuch.selector);
        tally.add(102);

        vm.expectEmit(address(tally));
        emit Tally.Added(ada, 7);
        vm.prank(ada);
        assertEq(tally.add(7), 7, "the sum is returned");

        tally.close();
        vm.expectRevert(Tally.Closed.selector, address(tally));
        tally.add(1);
        vm.expectRevert();
        tally.add(1);
    }

    function test_recordedLogs() public {
        vm.recordLogs();
        hoax(ada, 1 ether);
        tally.add(5);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 1, "one event");
        assertEq(logs[0].emitter, address(tally), "emitter");
        assertEq(logs[0].topics[1], bytes32(uint256(uint160(ada))), "indexed sender");
        assertEq(abi.decode(logs[0].data, (uint256)), 5, "data");
        assertEq(ada.balance, 1 ether, "hoax gives coin");
    }

    function test_stateAndTime() public {
        vm.warp(1_000);
        skip(50);
        vm.roll(77);
        assertEq(vm.getBlockTimestamp(), 1_050, "clock");
        assertEq(vm.getBlockNumber(), 77, "height");
        vm.chainId(10);
        assertEq(block.chainid, 10, "chain");

        uint256 before = vm.snapshotState();
        vm.store(address(tally), 0, bytes32(uint256(9)));
        assertEq(uint256(vm.load(address(tally), 0)), 9, "store, load");
        assertEq(tally.total(), 9, "seen by the contract");
        assertTrue(vm.revertToState(before), "back");
        assertEq(tally.total(), 0, "state is restored");

        address elsewhere = makeAddr("elsewhere");
        vm.etch(elsewhere, address(tally).code);
        assertEq(Tally(elsewhere).add(3), 3, "etched code runs");
    }

    function testFuzz_signatures(bytes32 digest) public view {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(adaKey, digest);
        assertEq(ecrecover(digest, v, r, s), ada, "recovered");
        assertEq(signature(adaKey, digest), abi.encodePacked(r, s, v), "packed");
    }

    // ── Numbers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function testFuzz_boundStaysInRange(uint256 x, uint256 min, uint256 max) public pure {
        if (min > max) (min, max) = (max, min);
        uint256 y = bound(x, min, max);
        assertGe(y, min, "not below");
        assertLe(y, max, "not above");
        if (x >= min && x <= max) assertEq(y, x, "untouched inside");
    }

    function testFuzz_boundStaysInRangeSigned(int256 x, int256 min, int256 max) public pure {
        if (min > max) (min, max) = (max, min);
        int256 y = bound(x, min, max);
        assertGe(y, min, "not below");
        assertLe(y, max, "not above");
    }

    function test_boundHitsTheUpperEdge() public pure {
        assertEq(bound(type(uint256).max, 1, 10), 10, "largest becomes largest");
        assertEq(bound(type(uint256).max - 3, 1, 10), 7, "fourth from the top");
        assertEq(bound(type(uint256).max, 5, 5), 5, "a range of one");
    }
}

/// @notice Does only valid things to a tally and keeps its own count.
contract TallyHandler is Test {
    Tally private immutable tally;
    uint256 public sum;
    uint256 public calls;

    constructor(Tally tally_) {
        tally = tally_;
    }

    function add(uint256 amount) external {
        amount = bound(amount, 0, 100);
        tally.add(amount);
        sum += amount;
        ++calls;
    }

    function forbidden() external pure {
        revert("this function is not a target");
    }
}

/// @notice Checks that campaigns reach the handler, and only the functions that were chosen.
contract TestCampaignTest is Test {
    Tally private tally;
    TallyHandler private handler;

    function setUp() public {
        tally = new Tally();
        handler = new TallyHandler(tally);
        targetSelectors(address(handler), only(TallyHandler.add.selector));
    }

    function invariant_tallyIsTheSumOfWhatWasAdded() public view {
        assertEq(tally.total(), handler.sum(), "the tally is the sum of what was added");
    }

    function afterInvariant() public view {
        assertGt(handler.calls(), 0, "the campaign reached the handler");
    }
}
