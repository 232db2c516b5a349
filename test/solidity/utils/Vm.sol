// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

/// @title What Solidity tests may ask of the machine that runs them
/// @notice The part of the simulator's test interface that this project uses. The simulator answers at one fixed
/// address (see `Test.vm`); it understands more calls than are written here, add one when a test needs it.
interface Vm {
    /// @notice An event seen between `recordLogs` and `getRecordedLogs`.
    struct Log {
        bytes32[] topics;
        bytes data;
        address emitter;
    }

    /// @notice What the most recent call cost.
    struct Gas {
        uint64 gasLimit;
        uint64 gasTotalUsed;
        uint64 gasMemoryUsed;
        int64 gasRefunded;
        uint64 gasRemaining;
    }

    // ── Who calls ───────────────────────────────────────────────────────────────────────────────────────────────────
    // A prank is spent by the very next call, be it a view in an argument: read first, then prank.

    function prank(address sender) external;
    function prank(address sender, address origin) external;
    function startPrank(address sender) external;
    function startPrank(address sender, address origin) external;
    function stopPrank() external;

    // ── Time, block and chain ───────────────────────────────────────────────────────────────────────────────────────
    // The optimizer may fold several reads of `block.timestamp` into one: after `warp`, read `getBlockTimestamp`.

    function warp(uint256 timestamp) external;
    function roll(uint256 blockNumber) external;
    function fee(uint256 baseFee) external;
    function txGasPrice(uint256 gasPrice) external;
    function chainId(uint256 id) external;
    function coinbase(address producer) external;
    function prevrandao(bytes32 randomness) external;
    function getBlockTimestamp() external view returns (uint256 timestamp);
    function getBlockNumber() external view returns (uint256 blockNumber);

    // ── State ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function deal(address account, uint256 balance) external;
    function etch(address account, bytes calldata runtimeCode) external;
    function load(address account, bytes32 slot) external view returns (bytes32 value);
    function store(address account, bytes32 slot, bytes32 value) external;
    function getNonce(address account) external view returns (uint64 nonce);
    function setNonce(address account, uint64 nonce) external;
    function resetNonce(address account) external;
    function getCode(string calldata artifact) external view returns (bytes memory creationCode);
    function getDeployedCode(string calldata artifact) external view returns (bytes memory runtimeCode);
    function snapshotState() external returns (uint256 id);
    function revertToState(uint256 id) external returns (bool success);
    function revertToStateAndDelete(uint256 id) external returns (bool success);
    function record() external;
    function accesses(address account) external returns (bytes32[] memory reads, bytes32[] memory writes);
    function cool(address account) external;

    // ── Keys and signatures ─────────────────────────────────────────────────────────────────────────────────────────

    function addr(uint256 privateKey) external pure returns (address account);
    function sign(uint256 privateKey, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);
    function signCompact(uint256 privateKey, bytes32 digest) external pure returns (bytes32 r, bytes32 vs);
    function signP256(uint256 privateKey, bytes32 digest) external pure returns (bytes32 r, bytes32 s);
    function publicKeyP256(uint256 privateKey) external pure returns (uint256 x, uint256 y);

    // For a delegated account (EIP-7702), `etch` its designator: `abi.encodePacked(hex"ef0100", implementation)`. The
    // simulator does not support signing or attaching delegations.

    // ── Expectations: about the next call ───────────────────────────────────────────────────────────────────────────
    // `expectRevert(bytes4)` wants exactly these four bytes: an error with values needs its full encoding, or
    // `expectPartialRevert` where the values do not matter.

    function expectRevert() external;
    function expectRevert(bytes4 selector) external;
    function expectRevert(bytes calldata data) external;
    function expectRevert(address reverter) external;
    function expectRevert(bytes4 selector, address reverter) external;
    function expectRevert(bytes calldata data, address reverter) external;
    function expectRevert(uint64 count) external;
    function expectRevert(bytes4 selector, uint64 count) external;
    function expectRevert(bytes calldata data, uint64 count) external;
    function expectRevert(address reverter, uint64 count) external;
    function expectRevert(bytes4 selector, address reverter, uint64 count) external;
    function expectRevert(bytes calldata data, address reverter, uint64 count) external;
    function expectPartialRevert(bytes4 selector) external;
    function expectPartialRevert(bytes4 selector, address reverter) external;

    function expectEmit() external;
    function expectEmit(address emitter) external;
    function expectEmit(uint64 count) external;
    function expectEmit(address emitter, uint64 count) external;
    function expectEmit(bool topic1, bool topic2, bool topic3, bool data) external;
    function expectEmit(bool topic1, bool topic2, bool topic3, bool data, address emitter) external;

    function expectCall(address callee, bytes calldata data) external;
    function expectCall(address callee, bytes calldata data, uint64 count) external;
    function expectCall(address callee, uint256 value, bytes calldata data) external;

    // ── Made-up answers ─────────────────────────────────────────────────────────────────────────────────────────────

    function mockCall(address callee, bytes calldata data, bytes calldata answer) external;
    function mockCall(address callee, uint256 value, bytes calldata data, bytes calldata answer) external;
    function mockCallRevert(address callee, bytes calldata data, bytes calldata revertData) external;
    function clearMockedCalls() external;

    // ── Fuzzing ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function assume(bool condition) external pure;
    function assumeNoRevert() external pure;
    function randomUint() external returns (uint256 value);
    function randomUint(uint256 min, uint256 max) external returns (uint256 value);
    function randomAddress() external returns (address account);

    // ── Events and gas ──────────────────────────────────────────────────────────────────────────────────────────────

    function recordLogs() external;
    function getRecordedLogs() external returns (Log[] memory logs);
    function lastCallGas() external view returns (Gas memory gas);
    function pauseGasMetering() external;
    function resumeGasMetering() external;
    function snapshotGasLastCall(string calldata name) external returns (uint256 gasUsed);
    function snapshotGasLastCall(string calldata group, string calldata name) external returns (uint256 gasUsed);
    function snapshotValue(string calldata name, uint256 value) external;
    function snapshotValue(string calldata group, string calldata name, uint256 value) external;
    function startSnapshotGas(string calldata name) external;
    function startSnapshotGas(string calldata group, string calldata name) external;
    function stopSnapshotGas() external returns (uint256 gasUsed);

    // ── Text ────────────────────────────────────────────────────────────────────────────────────────────────────────

    function label(address account, string calldata name) external;
    function toString(address value) external pure returns (string memory text);
    function toString(bool value) external pure returns (string memory text);
    function toString(bytes calldata value) external pure returns (string memory text);
    function toString(bytes32 value) external pure returns (string memory text);
    function toString(int256 value) external pure returns (string memory text);
    function toString(uint256 value) external pure returns (string memory text);
    function skip(bool condition) external;
    function skip(bool condition, string calldata reason) external;

    // ── Assertions: wrapped by `Test`, which is what tests call ─────────────────────────────────────────────────────

    function assertTrue(bool condition, string calldata law) external pure;
    function assertFalse(bool condition, string calldata law) external pure;
    function assertEq(bool left, bool right, string calldata law) external pure;
    function assertEq(uint256 left, uint256 right, string calldata law) external pure;
    function assertEq(int256 left, int256 right, string calldata law) external pure;
    function assertEq(address left, address right, string calldata law) external pure;
    function assertEq(bytes32 left, bytes32 right, string calldata law) external pure;
    function assertEq(string calldata left, string calldata right, string calldata law) external pure;
    function assertEq(bytes calldata left, bytes calldata right, string calldata law) external pure;
    function assertEq(uint256[] calldata left, uint256[] calldata right, string calldata law) external pure;
    function assertEq(address[] calldata left, address[] calldata right, string calldata law) external pure;
    function assertNotEq(uint256 left, uint256 right, string calldata law) external pure;
    function assertNotEq(address left, address right, string calldata law) external pure;
    function assertNotEq(bytes32 left, bytes32 right, string calldata law) external pure;
    function assertLt(uint256 left, uint256 right, string calldata law) external pure;
    function assertLt(int256 left, int256 right, string calldata law) external pure;
    function assertLe(uint256 left, uint256 right, string calldata law) external pure;
    function assertLe(int256 left, int256 right, string calldata law) external pure;
    function assertGt(uint256 left, uint256 right, string calldata law) external pure;
    function assertGt(int256 left, int256 right, string calldata law) external pure;
    function assertGe(uint256 left, uint256 right, string calldata law) external pure;
    function assertGe(int256 left, int256 right, string calldata law) external pure;
    function assertApproxEqAbs(uint256 left, uint256 right, uint256 maxDelta, string calldata law) external pure;
}
