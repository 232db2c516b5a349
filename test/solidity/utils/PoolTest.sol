// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";

import {EmergencyPool} from "../../../contracts/EmergencyPool.sol";
import {IEmergencyPool} from "../../../contracts/interfaces/IEmergencyPool.sol";
import {NATIVE} from "../../../contracts/libraries/Assets.sol";
import {AuthorityMock, ModuleMock} from "../../mocks/PoolMocks.sol";
import {PlainToken} from "../../mocks/tokens/PlainToken.sol";
import {Replica} from "./Replica.sol";
import {Test} from "./Test.sol";

/// @title A pool as a community has it: a clone under an access manager, with one module that has budgets
/// @notice Every unit test can end with `_replay()`: the logs since the pool was opened rebuild its head and its books.
abstract contract PoolTest is Test {
    uint64 internal constant GUARDIAN = 1;
    uint128 internal constant LIMIT = 200 ether;
    uint48 internal constant WINDOW = 10 days;
    uint8 internal constant ORDINARY = 0;
    uint16 internal constant GENERAL = 0;
    uint16 internal constant FOOD = 7;
    bytes32 internal constant MEMO = keccak256("memo");

    EmergencyPool internal pool;
    AuthorityMock internal access;
    ModuleMock internal module;
    PlainToken internal token;
    Replica internal replica;

    address internal governance = makeAddr("governance");
    address internal guardian = makeAddr("guardian");
    address internal ben = makeAddr("ben, a payee");
    address internal eve = makeAddr("eve, a stranger");
    address internal ada;
    uint256 internal adaKey;

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        (ada, adaKey) = makeAddrAndKey("ada, a donor");
        access = new AuthorityMock(governance);
        pool = EmergencyPool(payable(Clones.clone(address(new EmergencyPool()))));
        vm.recordLogs();
        pool.initialize(address(access));
        module = new ModuleMock(pool);
        token = new PlainToken();
        replica = new Replica(pool);

        bytes4[] memory pauses = new bytes4[](2);
        (pauses[0], pauses[1]) = (IEmergencyPool.pausePayouts.selector, IEmergencyPool.resumePayouts.selector);
        vm.startPrank(governance);
        access.setTargetFunctionRole(address(pool), pauses, GUARDIAN);
        access.grantRole(GUARDIAN, guardian, 0);
        vm.stopPrank();
        _admit(address(token), 2e18);
        vm.prank(governance);
        pool.admitAsset(NATIVE, 3_000e18);
        _setBudget(NATIVE, LIMIT, WINDOW);

        vm.deal(ada, 1_000 ether);
        token.mint(ada, 1_000 ether);
        vm.prank(ada);
        token.approve(address(pool), type(uint256).max);
    }

    // ── Shorthands ──────────────────────────────────────────────────────────────────────────────────────────────────

    function _admit(address asset, uint128 rate) internal {
        vm.prank(governance);
        pool.admitAsset(asset, rate);
        _setBudget(asset, LIMIT, WINDOW);
    }

    function _setBudget(address asset, uint128 limit, uint48 window) internal {
        vm.prank(governance);
        pool.setBudget(address(module), asset, ORDINARY, IEmergencyPool.Budget({limit: limit, window: window}));
    }

    function _gift(address asset, uint256 amount, uint16 earmark) internal pure returns (IEmergencyPool.Gift memory) {
        return IEmergencyPool.Gift({asset: asset, amount: amount, earmark: earmark, counted: false, memo: 0});
    }

    function _counted(address asset, uint256 amount) internal pure returns (IEmergencyPool.Gift memory) {
        return IEmergencyPool.Gift({asset: asset, amount: amount, earmark: 0, counted: true, memo: MEMO});
    }

    /// @dev Ada pledges.
    function _pledge(address asset, uint256 amount, uint16 earmark) internal {
        vm.prank(ada);
        pool.pledge{value: asset == NATIVE ? amount : 0}(_gift(asset, amount, earmark));
    }

    function _payment(
        address asset,
        address to,
        uint256 amount,
        uint16 category
    ) internal pure returns (IEmergencyPool.Payment memory) {
        return
            IEmergencyPool.Payment({
                ref: 11,
                asset: asset,
                to: to,
                amount: amount,
                category: category,
                lane: ORDINARY,
                push: true
            });
    }

    function _now() internal view returns (uint48) {
        return uint48(vm.getBlockTimestamp());
    }

    function _successors(
        address a,
        uint16 shareA,
        address b,
        uint16 shareB
    ) internal pure returns (IEmergencyPool.Successor[] memory list) {
        list = new IEmergencyPool.Successor[](2);
        list[0] = IEmergencyPool.Successor({to: a, basisPoints: shareA});
        list[1] = IEmergencyPool.Successor({to: b, basisPoints: shareB});
    }

    /// @dev Announce, and wait until it is in effect.
    function _dissolve(IEmergencyPool.Successor[] memory list) internal {
        uint48 effectiveAt = _now() + 30 days;
        vm.prank(governance);
        pool.announceDissolution(effectiveAt, list);
        vm.warp(effectiveAt);
    }

    // ── Assertions ──────────────────────────────────────────────────────────────────────────────────────────────────

    function assertBooks(
        address asset,
        uint256 available,
        uint256 earmarked,
        uint256 committed,
        uint256 owed
    ) internal view {
        IEmergencyPool.Books memory books = pool.books(asset);
        assertEq(books.available, available, "available");
        assertEq(books.earmarked, earmarked, "earmarked");
        assertEq(books.committed, committed, "committed");
        assertEq(books.owed, owed, "owed");
        uint256 held = asset == NATIVE ? address(pool).balance : PlainToken(asset).balanceOf(address(pool));
        assertGe(held, available + earmarked + committed + owed, "Law 1, Solvent: the books are covered");
    }

    /// @dev Rebuild head and books from the logs alone.
    function _replay() internal {
        replica.read(vm.getRecordedLogs());
        assertEq(bytes32(replica.head()), bytes32(pool.ledgerHead()), "Law 16, Replayable: the logs give the head");
        _replayBooks(NATIVE);
        _replayBooks(address(token));
    }

    function _replayBooks(address asset) internal view {
        IEmergencyPool.Books memory books = pool.books(asset);
        Replica.Sums memory sums = replica.sums(asset);
        assertEq(books.available, sums.available, "Law 16, Replayable: available");
        assertEq(books.earmarked, sums.earmarked, "Law 16, Replayable: earmarked");
        assertEq(books.committed, sums.committed, "Law 16, Replayable: committed");
        assertEq(books.owed, sums.owed, "Law 16, Replayable: owed");
        assertEq(
            sums.pledged,
            books.available + books.earmarked + books.committed + books.owed + sums.paid,
            "Law 2, Conserved: pledged = available + earmarked + committed + owed + paid"
        );
    }
}
