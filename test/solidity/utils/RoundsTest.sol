// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";

import {EmergencyPool} from "../../../contracts/EmergencyPool.sol";
import {QuadraticFunding} from "../../../contracts/QuadraticFunding.sol";
import {IPersonhood} from "../../../contracts/interfaces/IPersonhood.sol";
import {IQuadraticFunding} from "../../../contracts/interfaces/IQuadraticFunding.sol";
import {NATIVE} from "../../../contracts/libraries/Assets.sol";
import {CartItem, RoundTerms} from "../../../contracts/types/Round.sol";
import {RoundPlanner} from "../../../contracts/rounds/RoundPlanner.sol";
import {OpenPersonhood} from "../../mocks/OpenPersonhood.sol";
import {AuthorityMock} from "../../mocks/PoolMocks.sol";
import {PlainToken} from "../../mocks/tokens/PlainToken.sol";
import {Test} from "./Test.sol";

/// @title Rounds as a community has them: a clone beside its pool, under an access manager
abstract contract RoundsTest is Test {
    uint64 internal constant STEWARD = 2;
    uint128 internal constant NONE = type(uint128).max;
    uint32 internal constant NO_CEILING = type(uint32).max;
    uint16[] internal noOthers;

    EmergencyPool internal pool;
    QuadraticFunding internal rounds;
    AuthorityMock internal access;
    OpenPersonhood internal personhood;
    PlainToken internal token;

    address internal governance = makeAddr("governance");
    address internal steward = makeAddr("steward");
    address internal ada = makeAddr("ada, a donor");
    address internal ben = makeAddr("ben, a donor");
    address internal cleo = makeAddr("cleo, a donor");
    address internal eve = makeAddr("eve, a stranger");

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        access = new AuthorityMock(governance);
        pool = EmergencyPool(payable(Clones.clone(address(new EmergencyPool()))));
        pool.initialize(address(access));
        rounds = QuadraticFunding(
            payable(
                Clones.cloneDeterministicWithImmutableArgs(
                    // What people's money will be in: the artifact has compiler settings of its own.
                    _deploy(
                        bytes.concat(
                            vm.getCode("contracts/QuadraticFunding.sol:QuadraticFunding"),
                            abi.encode(new RoundPlanner())
                        )
                    ),
                    abi.encode(pool),
                    bytes32(0)
                )
            )
        );
        rounds.initialize(address(access));
        personhood = new OpenPersonhood();
        token = new PlainToken();

        bytes4[] memory tasks = new bytes4[](4);
        tasks[0] = IQuadraticFunding.createRound.selector;
        tasks[1] = IQuadraticFunding.accept.selector;
        tasks[2] = IQuadraticFunding.refuse.selector;
        tasks[3] = IQuadraticFunding.challenge.selector;
        vm.startPrank(governance);
        access.setTargetFunctionRole(address(rounds), tasks, STEWARD);
        access.grantRole(STEWARD, steward, 0);
        pool.admitAsset(address(token), 0);
        vm.stopPrank();

        address[4] memory people = [ada, ben, cleo, eve];
        for (uint256 i = 0; i < people.length; ++i) _equip(people[i]);
    }

    /// @dev From the bytes that create it.
    function _deploy(bytes memory creation) private returns (address at) {
        assembly ("memory-safe") {
            at := create(0, add(creation, 32), mload(creation))
        }
        require(at != address(0), "It could not be created.");
    }

    function _equip(address person) internal {
        vm.deal(person, 1e30);
        token.mint(person, 1e30);
        vm.prank(person);
        token.approve(address(rounds), type(uint256).max);
        personhood.set(person, 10_000);
    }

    // ── Rounds ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function _terms() internal view returns (RoundTerms memory terms) {
        uint32 opensAt = uint32(vm.getBlockTimestamp() + 1 days);
        return
            RoundTerms({
                asset: NATIVE,
                opensAt: opensAt,
                closesAt: opensAt + 30 days,
                challengePeriod: 9 days,
                claimPeriod: 90 days,
                capBps: 10_000,
                capAmount: NONE,
                ceilingBps: NO_CEILING,
                fixedList: false,
                personhood: IPersonhood(address(0)),
                minimum: 0,
                donorCap: NONE,
                residue: address(0)
            });
    }

    function _create(RoundTerms memory terms) internal returns (uint256 round) {
        vm.prank(steward);
        return rounds.createRound(terms, new address[](0), 0);
    }

    /// @dev A round that is open, with so many accepted projects.
    function _open(RoundTerms memory terms, uint256 projects) internal returns (uint256 round) {
        round = _create(terms);
        for (uint256 i = 1; i <= projects; ++i) rounds.register(round, _payee(i), 0, 0);
        vm.startPrank(steward);
        for (uint256 group = 0; group << 8 < projects; ++group) rounds.accept(round, group, type(uint256).max);
        vm.stopPrank();
        vm.warp(terms.opensAt);
    }

    function _payee(uint256 project) internal pure returns (address) {
        return address(uint160(0xBEEF0000 + project));
    }

    function _toClaims(uint256 round) internal {
        vm.warp(rounds.roundOf(round).claimsFrom);
    }

    function _toClosed(uint256 round) internal {
        vm.warp(rounds.roundOf(round).closedFrom);
    }

    // ── Gifts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _give(uint256 round, address donor, uint256 project, uint256 amount) internal {
        bool native = rounds.roundOf(round).asset == NATIVE;
        vm.prank(donor);
        rounds.contribute{value: native ? amount : 0}(round, project, amount);
    }

    function _fund(uint256 round, address funder, uint256 amount) internal {
        bool native = rounds.roundOf(round).asset == NATIVE;
        vm.prank(funder);
        rounds.fund{value: native ? amount : 0}(round, amount);
    }

    function _item(uint256 project, uint256 amount) internal pure returns (CartItem memory) {
        return CartItem({project: uint16(project), amount: uint128(amount)});
    }

    function _others(uint16 project) internal pure returns (uint16[] memory others) {
        others = new uint16[](1);
        others[0] = project;
    }

    // ── What should be ──────────────────────────────────────────────────────────────────────────────────────────────

    function _raw(uint256 round, uint256 project) internal view returns (uint256) {
        IQuadraticFunding.ProjectState memory state = rounds.projectOf(round, project);
        return state.roots * state.roots - state.squares;
    }

    /// @dev Law 14 for a round whose outcome is known: never more than the fund, and less than one unit a project lost.
    function _assertShared(uint256 round, uint256 leftover) internal view {
        IQuadraticFunding.RoundState memory state = rounds.roundOf(round);
        uint256 sum;
        uint256 total;
        for (uint256 i = 1; i <= state.projects; ++i) {
            sum += rounds.matchOf(round, i);
            total += _raw(round, i);
            assertLe(rounds.matchOf(round, i), state.cap, "Law 14, Exact match: no project beyond the cap");
        }
        assertEq(total, state.total, "Law 14, Exact match: W is the sum of all raw matches");
        assertLe(sum + leftover, state.fund, "Law 14, Exact match: matches are at most the fund");
        if (state.fund != leftover) {
            assertLt(state.fund - leftover - sum, state.projects, "Law 14, Exact match: dust below one unit a project");
        }
    }
}
