// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Vm} from "./Vm.sol";

/// @title The base of every Solidity test
/// @notice Assertions that name the law they check, people with keys, numbers kept in range, and the choice of targets
/// for invariant campaigns.
///
/// A plain test is `test_…()`, a fuzz test is `testFuzz_…(…)`, a law is `invariant_…()`. For laws, deploy a handler (a
/// contract declared in a test file that does only valid things) and aim the campaign at it:
///
///     contract PledgeLaws is Test {
///         EmergencyPool private pool;
///         PledgeHandler private handler;
///
///         function setUp() public {
///             pool = new EmergencyPool();
///             handler = new PledgeHandler(pool);
///             targetContract(address(handler));     // all its public functions, or
///             targetSelectors(address(handler), only(handler.pledge.selector, handler.warp.selector));
///         }
///
///         function invariant_owedIsHeld() public view {
///             assertGe(address(pool).balance, pool.owed(), "the pool holds what it owes");
///         }
///
///         function afterInvariant() public view {
///             assertGt(handler.calls("pledge"), 0, "the campaign pledged at least once");
///         }
///     }
///
/// Every `invariant_…` runs a campaign of its own, so group cheap assertions. A revert inside a handler is a failure.
/// More runs for one test: `/// hardhat-config: fuzz.runs = 3000` above it.
abstract contract Test {
    /// @notice A handler and the functions of it that a campaign may call.
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    /// @notice The machine that runs the test. The address is what it listens to, not a contract that exists.
    Vm internal constant vm = Vm(0x7109709ECfa91a80626fF3989D68f67F5b1DD12D);

    /// @dev The number of points on secp256k1; private keys are smaller.
    uint256 private constant CURVE_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;

    address[] private _contracts;
    address[] private _senders;
    address[] private _excludedContracts;
    address[] private _excludedSenders;
    FuzzSelector[] private _selectors;

    // ── Campaign targets: the runner asks, `setUp` answers ──────────────────────────────────────────────────────────

    function targetContracts() public view virtual returns (address[] memory) {
        return _contracts;
    }

    function targetSelectors() public view virtual returns (FuzzSelector[] memory) {
        return _selectors;
    }

    function targetSenders() public view virtual returns (address[] memory) {
        return _senders;
    }

    function excludeContracts() public view virtual returns (address[] memory) {
        return _excludedContracts;
    }

    function excludeSenders() public view virtual returns (address[] memory) {
        return _excludedSenders;
    }

    function targetContract(address target) internal {
        _contracts.push(target);
    }

    /// @dev Also makes `target` a target, which the runner wants before it looks at selectors.
    function targetSelectors(address target, bytes4[] memory selectors) internal {
        _contracts.push(target);
        _selectors.push(FuzzSelector({addr: target, selectors: selectors}));
    }

    function targetSender(address sender) internal {
        _senders.push(sender);
    }

    function excludeContract(address target) internal {
        _excludedContracts.push(target);
    }

    function excludeSender(address sender) internal {
        _excludedSenders.push(sender);
    }

    function only(bytes4 a) internal pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](1);
        selectors[0] = a;
    }

    function only(bytes4 a, bytes4 b) internal pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](2);
        (selectors[0], selectors[1]) = (a, b);
    }

    function only(bytes4 a, bytes4 b, bytes4 c) internal pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](3);
        (selectors[0], selectors[1], selectors[2]) = (a, b, c);
    }

    // ── People ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice A named account with its key: the same name is always the same person.
    function makeAddrAndKey(string memory name) internal returns (address account, uint256 privateKey) {
        privateKey = (uint256(keccak256(bytes(name))) % (CURVE_ORDER - 1)) + 1;
        account = vm.addr(privateKey);
        vm.label(account, name);
    }

    function makeAddr(string memory name) internal returns (address account) {
        (account, ) = makeAddrAndKey(name);
    }

    /// @notice Gives `account` native coin and makes it the sender of the next call.
    function hoax(address account, uint256 balance) internal {
        vm.deal(account, balance);
        vm.prank(account);
    }

    /// @notice An `r ‖ s ‖ v` signature, as wallets return it.
    function signature(uint256 privateKey, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(privateKey, digest);
        return abi.encodePacked(r, s, v);
    }

    // ── Time ────────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Lets time pass. Reads the clock from the runner, which the optimizer cannot fold.
    function skip(uint256 period) internal {
        vm.warp(vm.getBlockTimestamp() + period);
    }

    // ── Numbers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Folds a fuzzed number into `min … max`, both included. What lies inside already stays as it is, and the
    /// four largest numbers become the four at the upper end, so that edges are hit often.
    function bound(uint256 x, uint256 min, uint256 max) internal pure returns (uint256) {
        require(min <= max, "bound: min is above max");
        if (x >= min && x <= max) return x;
        uint256 span = max - min;
        uint256 fromTop = type(uint256).max - x;
        if (fromTop < 4 && fromTop <= span) return max - fromTop;
        // Outside the range means that the range is not the whole type, so span + 1 cannot overflow.
        return min + (x % (span + 1));
    }

    /// @notice The same for signed numbers.
    function bound(int256 x, int256 min, int256 max) internal pure returns (int256) {
        require(min <= max, "bound: min is above max");
        // Flipping the sign bit keeps the order and moves signed numbers into the unsigned range.
        uint256 bit = 1 << 255;
        return int256(bound(uint256(x) ^ bit, uint256(min) ^ bit, uint256(max) ^ bit) ^ bit);
    }

    // ── Assertions: the message is the law that would be broken ─────────────────────────────────────────────────────

    function fail(string memory law) internal pure {
        vm.assertTrue(false, law);
    }

    function assertTrue(bool condition) internal pure {
        vm.assertTrue(condition, "");
    }

    function assertTrue(bool condition, string memory law) internal pure {
        vm.assertTrue(condition, law);
    }

    function assertFalse(bool condition) internal pure {
        vm.assertFalse(condition, "");
    }

    function assertFalse(bool condition, string memory law) internal pure {
        vm.assertFalse(condition, law);
    }

    function assertEq(bool left, bool right) internal pure {
        vm.assertEq(left, right, "");
    }

    function assertEq(bool left, bool right, string memory law) internal pure {
        vm.assertEq(left, right, law);
    }

    function assertEq(uint256 left, uint256 right) internal pure {
        vm.assertEq(left, right, "");
    }

    function assertEq(uint256 left, uint256 right, string memory law) internal pure {
        vm.assertEq(left, right, law);
    }

    function assertEq(int256 left, int256 right) internal pure {
        vm.assertEq(left, right, "");
    }

    function assertEq(int256 left, int256 right, string memory law) internal pure {
        vm.assertEq(left, right, law);
    }

    function assertEq(address left, address right) internal pure {
        vm.assertEq(left, right, "");
    }

    function assertEq(address left, address right, string memory law) internal pure {
        vm.assertEq(left, right, law);
    }

    function assertEq(bytes32 left, bytes32 right) internal pure {
        vm.assertEq(left, right, "");
    }

    function assertEq(bytes32 left, bytes32 right, string memory law) internal pure {
        vm.assertEq(left, right, law);
    }

    function assertEq(string memory left, string memory right) internal pure {
        vm.assertEq(left, right, "");
    }

    function assertEq(string memory left, string memory right, string memory law) internal pure {
        vm.assertEq(left, right, law);
    }

    function assertEq(bytes memory left, bytes memory right) internal pure {
        vm.assertEq(left, right, "");
    }

    function assertEq(bytes memory left, bytes memory right, string memory law) internal pure {
        vm.assertEq(left, right, law);
    }

    function assertEq(uint256[] memory left, uint256[] memory right) internal pure {
        vm.assertEq(left, right, "");
    }

    function assertEq(uint256[] memory left, uint256[] memory right, string memory law) internal pure {
        vm.assertEq(left, right, law);
    }

    function assertEq(address[] memory left, address[] memory right) internal pure {
        vm.assertEq(left, right, "");
    }

    function assertEq(address[] memory left, address[] memory right, string memory law) internal pure {
        vm.assertEq(left, right, law);
    }

    function assertNotEq(uint256 left, uint256 right) internal pure {
        vm.assertNotEq(left, right, "");
    }

    function assertNotEq(uint256 left, uint256 right, string memory law) internal pure {
        vm.assertNotEq(left, right, law);
    }

    function assertNotEq(address left, address right) internal pure {
        vm.assertNotEq(left, right, "");
    }

    function assertNotEq(address left, address right, string memory law) internal pure {
        vm.assertNotEq(left, right, law);
    }

    function assertNotEq(bytes32 left, bytes32 right) internal pure {
        vm.assertNotEq(left, right, "");
    }

    function assertNotEq(bytes32 left, bytes32 right, string memory law) internal pure {
        vm.assertNotEq(left, right, law);
    }

    function assertLt(uint256 left, uint256 right) internal pure {
        vm.assertLt(left, right, "");
    }

    function assertLt(uint256 left, uint256 right, string memory law) internal pure {
        vm.assertLt(left, right, law);
    }

    function assertLt(int256 left, int256 right) internal pure {
        vm.assertLt(left, right, "");
    }

    function assertLt(int256 left, int256 right, string memory law) internal pure {
        vm.assertLt(left, right, law);
    }

    function assertLe(uint256 left, uint256 right) internal pure {
        vm.assertLe(left, right, "");
    }

    function assertLe(uint256 left, uint256 right, string memory law) internal pure {
        vm.assertLe(left, right, law);
    }

    function assertLe(int256 left, int256 right) internal pure {
        vm.assertLe(left, right, "");
    }

    function assertLe(int256 left, int256 right, string memory law) internal pure {
        vm.assertLe(left, right, law);
    }

    function assertGt(uint256 left, uint256 right) internal pure {
        vm.assertGt(left, right, "");
    }

    function assertGt(uint256 left, uint256 right, string memory law) internal pure {
        vm.assertGt(left, right, law);
    }

    function assertGt(int256 left, int256 right) internal pure {
        vm.assertGt(left, right, "");
    }

    function assertGt(int256 left, int256 right, string memory law) internal pure {
        vm.assertGt(left, right, law);
    }

    function assertGe(uint256 left, uint256 right) internal pure {
        vm.assertGe(left, right, "");
    }

    function assertGe(uint256 left, uint256 right, string memory law) internal pure {
        vm.assertGe(left, right, law);
    }

    function assertGe(int256 left, int256 right) internal pure {
        vm.assertGe(left, right, "");
    }

    function assertGe(int256 left, int256 right, string memory law) internal pure {
        vm.assertGe(left, right, law);
    }

    function assertApproxEqAbs(uint256 left, uint256 right, uint256 maxDelta) internal pure {
        vm.assertApproxEqAbs(left, right, maxDelta, "");
    }

    function assertApproxEqAbs(uint256 left, uint256 right, uint256 maxDelta, string memory law) internal pure {
        vm.assertApproxEqAbs(left, right, maxDelta, law);
    }
}
