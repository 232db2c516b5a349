// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {QuadraticFunding} from "../../../contracts/QuadraticFunding.sol";
import {IQuadraticFunding} from "../../../contracts/interfaces/IQuadraticFunding.sol";
import {Assets, NATIVE} from "../../../contracts/libraries/Assets.sol";
import {QuadraticMath} from "../../../contracts/libraries/QuadraticMath.sol";
import {CartItem, Phase, ProjectStatus, RoundTerms} from "../../../contracts/types/Round.sol";
import {OpenPersonhood} from "../../mocks/OpenPersonhood.sol";
import {Payee} from "../../mocks/Payees.sol";
import {PlainToken} from "../../mocks/tokens/PlainToken.sol";
import {RoundsTest} from "../utils/RoundsTest.sol";
import {Test} from "../utils/Test.sol";
import {Vm} from "../utils/Vm.sol";

/// @notice Does only valid things to three rounds, and keeps its own account of every one.
contract RoundsHandler is Test {
    uint256 public constant PROJECTS = 6;
    uint256 public constant DONORS = 5;
    uint256 public constant ROUNDS = 3;

    QuadraticFunding private immutable rounds;
    OpenPersonhood private immutable personhood;
    PlainToken private immutable token;
    address private immutable governance;
    address public immutable bad;

    bytes20 public head;
    mapping(bytes32 selector => bool) private _isEntry;
    mapping(string name => uint256) public calls;
    /// @dev What came in for a round, less what left it.
    mapping(uint256 round => uint256) public moneyOf;
    mapping(uint256 round => mapping(address donor => mapping(uint256 project => uint256))) public given;

    constructor(
        QuadraticFunding rounds_,
        OpenPersonhood personhood_,
        PlainToken token_,
        address governance_,
        address bad_
    ) {
        (rounds, personhood, token, governance, bad) = (rounds_, personhood_, token_, governance_, bad_);
        head = bytes20(keccak256(abi.encode(block.chainid, address(rounds_))));
        bytes32[9] memory entries = [
            IQuadraticFunding.Contributed.selector,
            IQuadraticFunding.CartContributed.selector,
            IQuadraticFunding.Funded.selector,
            IQuadraticFunding.Claimed.selector,
            IQuadraticFunding.Refunded.selector,
            IQuadraticFunding.FundReturned.selector,
            IQuadraticFunding.Swept.selector,
            IQuadraticFunding.Owed.selector,
            IQuadraticFunding.Collected.selector
        ];
        for (uint256 i = 0; i < entries.length; ++i) _isEntry[entries[i]] = true;
    }

    // ── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function donor(uint256 seed) public pure returns (address) {
        return address(uint160(0xD0000 + (seed % DONORS)));
    }

    function _round(uint256 seed) private pure returns (uint256) {
        return 1 + (seed % ROUNDS);
    }

    function _project(uint256 seed) private pure returns (uint256) {
        return 1 + (seed % PROJECTS);
    }

    function _amount(uint256 seed) private pure returns (uint256) {
        return 1 + ((seed >> 8) % 10 ** (seed % 24));
    }

    function _is(uint256 round, Phase phase) private view returns (bool) {
        return rounds.roundOf(round).phase == phase;
    }

    function _before(uint256 round) private returns (uint256 held) {
        vm.recordLogs();
        return _heldFor(rounds.roundOf(round).asset);
    }

    /// @dev What is held and owed to nobody.
    function _heldFor(address asset) private view returns (uint256) {
        return Assets.balanceOf(asset, address(rounds)) - rounds.owed(asset, bad);
    }

    function _after(string memory name, uint256 round, uint256 held) private {
        uint256 holds = _heldFor(rounds.roundOf(round).asset);
        // Underflow, which fails the campaign, would be a round that pays with another's money.
        moneyOf[round] = moneyOf[round] + holds - held;
        _read(name);
    }

    function _read(string memory name) private {
        ++calls[name];
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].emitter != address(rounds) || !_isEntry[logs[i].topics[0]]) continue;
            head = bytes20(keccak256(abi.encodePacked(bytes32(head), logs[i].topics, logs[i].data)));
        }
    }

    // ── Actions ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function contribute(uint256 r, uint256 p, uint256 d, uint256 a) external {
        (uint256 round, uint256 project, address who, uint256 amount) = (_round(r), _project(p), donor(d), _amount(a));
        if (!_is(round, Phase.Contribution)) return;
        if (rounds.projectOf(round, project).status != ProjectStatus.Accepted) return;
        bool native = rounds.roundOf(round).asset == NATIVE;
        uint256 held = _before(round);
        vm.prank(who);
        rounds.contribute{value: native ? amount : 0}(round, project, amount);
        given[round][who][project] += amount;
        _after("contribute", round, held);
    }

    function cart(uint256 r, uint256 p, uint256 d, uint256 a) external {
        (uint256 round, uint256 first, address who, uint256 amount) = (_round(r), p, donor(d), _amount(a));
        if (!_is(round, Phase.Contribution)) return;
        bool native = rounds.roundOf(round).asset == NATIVE;
        CartItem[] memory items = new CartItem[](4);
        for (uint256 i = 0; i < 4; ++i) {
            uint256 project = _project((first >> (i * 3)) % 64);
            if (rounds.projectOf(round, project).status != ProjectStatus.Accepted) return;
            items[i] = CartItem(uint16(project), uint128(amount + i));
        }
        uint256 held = _before(round);
        vm.prank(donor((d % DONORS) + 1));
        rounds.contributeFor{value: native ? 4 * amount + 6 : 0}(round, items, who);
        for (uint256 i = 0; i < 4; ++i) given[round][who][items[i].project] += items[i].amount;
        _after("cart", round, held);
    }

    function fund(uint256 r, uint256 d, uint256 a) external {
        uint256 round = _round(r);
        if (uint8(rounds.roundOf(round).phase) > uint8(Phase.Challenge)) return;
        bool native = rounds.roundOf(round).asset == NATIVE;
        uint256 held = _before(round);
        vm.prank(donor(d));
        rounds.fund{value: native ? _amount(a) : 0}(round, _amount(a));
        _after("fund", round, held);
    }

    function verify(uint256 d, uint256 weight) external {
        personhood.set(
            donor(d),
            weight % 4 == 0
                ? 0
                : weight % 4 == 1
                    ? 10_000
                    : (weight >> 8) % 10_001
        );
        ++calls["verify"];
    }

    function recount(uint256 r, uint256 d) external {
        uint256 round = _round(r);
        if (uint8(rounds.roundOf(round).phase) > uint8(Phase.Challenge)) return;
        vm.recordLogs();
        try rounds.recount(round, donor(d), _all()) {
            _read("recount");
        } catch (bytes memory reason) {
            assertEq(
                bytes32(bytes4(reason)),
                bytes32(IQuadraticFunding.QuadraticFundingNothingToRecount.selector),
                "A recount fails only for want of anything to count"
            );
        }
    }

    function exclude(uint256 r, uint256 d, uint256 chance) external {
        uint256 round = _round(r);
        if (chance % 8 != 0 || uint8(rounds.roundOf(round).phase) > uint8(Phase.Challenge)) return;
        if (rounds.basketOf(round, donor(d))[0] == 0) return;
        vm.prank(governance);
        rounds.exclude(round, donor(d), 0, _all());
        ++calls["exclude"];
    }

    function withdrawProject(uint256 r, uint256 p, uint256 chance) external {
        (uint256 round, uint256 project) = (_round(r), _project(p));
        if (chance % 8 != 0 || uint8(rounds.roundOf(round).phase) > uint8(Phase.Challenge)) return;
        if (rounds.projectOf(round, project).status != ProjectStatus.Accepted) return;
        vm.prank(governance);
        rounds.withdrawProject(round, project, 0);
        ++calls["withdrawProject"];
    }

    function cancel(uint256 r, uint256 chance) external {
        uint256 round = _round(r);
        if (chance % 32 != 0 || uint8(rounds.roundOf(round).phase) > uint8(Phase.Challenge)) return;
        vm.prank(governance);
        rounds.cancel(round, 0);
        ++calls["cancel"];
    }

    function settle(uint256 r, uint256 p, uint256 steps) external {
        uint256 round = _round(r);
        if (!_is(round, Phase.Claim) || rounds.roundOf(round).settled) return;
        IQuadraticFunding.ProjectState memory state = rounds.projectOf(round, _project(p));
        vm.recordLogs();
        try rounds.settle(round, state.roots * state.roots - state.squares, steps % 7) {
            _read("settle");
        } catch {}
    }

    function claim(uint256 r, uint256 p) external {
        (uint256 round, uint256 project) = (_round(r), _project(p));
        if (!_is(round, Phase.Claim) || !rounds.roundOf(round).settled) return;
        if (rounds.projectOf(round, project).status != ProjectStatus.Accepted) return;
        if (rounds.projectOf(round, project).gifts == 0) return;
        uint256 held = _before(round);
        rounds.claim(round, project);
        _after("claim", round, held);
    }

    function refund(uint256 r, uint256 d) external {
        (uint256 round, address who) = (_round(r), donor(d));
        bool all = _is(round, Phase.Cancelled);
        uint256 due;
        for (uint256 p = 1; p <= PROJECTS; ++p) {
            if (!all && rounds.projectOf(round, p).status != ProjectStatus.Withdrawn) continue;
            due += given[round][who][p];
            given[round][who][p] = 0;
        }
        if (due == 0) return;
        uint256 held = _before(round);
        assertEq(rounds.refund(round, who, _all()), due, "Law 6, Everything ends: refunds are in full");
        _after("refund", round, held);
    }

    function returnFund(uint256 r, uint256 d) external {
        uint256 round = _round(r);
        if (rounds.fundedBy(round, donor(d)) == 0) return;
        uint256 held = _before(round);
        try rounds.returnFund(round, donor(d)) {
            _after("returnFund", round, held);
        } catch {}
    }

    function sweep(uint256 r, uint256 steps) external {
        uint256 round = _round(r);
        if (!_is(round, Phase.Closed) || !rounds.roundOf(round).settled) return;
        uint256 held = _before(round);
        try rounds.sweep(round, 1 + (steps % 7)) {
            _after("sweep", round, held);
        } catch (bytes memory reason) {
            assertEq(
                bytes32(bytes4(reason)),
                bytes32(IQuadraticFunding.QuadraticFundingNothingToPay.selector),
                "A sweep fails only when all is swept"
            );
        }
    }

    function warp(uint256 time) external {
        vm.warp(vm.getBlockTimestamp() + (time % 3 == 0 ? time % 30 days : time % 2 days));
        ++calls["warp"];
    }

    function _all() private pure returns (uint16[] memory others) {
        others = new uint16[](PROJECTS);
        for (uint16 i = 0; i < PROJECTS; ++i) others[i] = i + 1;
    }
}

contract QuadraticFundingLaws is RoundsTest {
    RoundsHandler private handler;

    function setUp() public override {
        super.setUp();
        Payee bad = new Payee(Payee.Mood.Refusing);
        for (uint256 r = 1; r <= 3; ++r) {
            RoundTerms memory terms = _terms();
            terms.residue = cleo;
            terms.opensAt = uint32(vm.getBlockTimestamp() + 1 days);
            terms.closesAt = terms.opensAt + 20 days;
            if (r != 1) terms.personhood = personhood;
            if (r == 2) (terms.capBps, terms.minimum, terms.donorCap) = (2_500, 1e9, 1e21);
            if (r == 3) (terms.asset, terms.capAmount, terms.ceilingBps) = (address(token), 1e18, 20_000);
            uint256 round = _create(terms);
            for (uint256 p = 1; p <= 6; ++p) rounds.register(round, p == 1 ? address(bad) : _payee(p), 0, 0);
            vm.prank(steward);
            rounds.accept(round, 0, type(uint256).max);
        }
        handler = new RoundsHandler(rounds, personhood, token, governance, address(bad));
        for (uint256 d = 0; d < 5; ++d) _equip(handler.donor(d));
        vm.warp(vm.getBlockTimestamp() + 1 days);
        targetContract(address(handler));
    }

    function invariant_moneyAndLedger() public view {
        uint256 natives = handler.moneyOf(1) + handler.moneyOf(2) + rounds.owed(NATIVE, handler.bad());
        assertEq(address(rounds).balance, natives, "Law 1, Solvent: every round's own money, and what is owed");
        uint256 tokens = handler.moneyOf(3) + rounds.owed(address(token), handler.bad());
        assertEq(token.balanceOf(address(rounds)), tokens, "Law 2, Conserved: tokens too");
        assertEq(
            bytes32(rounds.ledgerHead()),
            bytes32(handler.head()),
            "Law 16, Replayable: the logs rebuild the head"
        );
        for (uint256 r = 1; r <= 3; ++r) {
            uint256 gifts;
            for (uint256 p = 1; p <= 6; ++p) {
                IQuadraticFunding.ProjectState memory state = rounds.projectOf(r, p);
                if (state.status != ProjectStatus.Claimed && state.status != ProjectStatus.Swept) gifts += state.gifts;
            }
            assertGe(handler.moneyOf(r), gifts, "Law 1, Solvent: a round holds all gifts that nobody has had");
        }
    }

    function invariant_tallies() public view {
        for (uint256 r = 1; r <= 3; ++r) {
            QuadraticMath.Counting memory counting = QuadraticMath.countingOf(
                18,
                r == 2 ? 1e9 : 0,
                r == 2 ? 1e21 : type(uint128).max
            );
            uint256 total;
            for (uint256 p = 1; p <= 6; ++p) {
                (uint256 sum, uint256 squares, uint256 gifts) = (0, 0, 0);
                for (uint256 d = 0; d < 5; ++d) {
                    address donor = handler.donor(d);
                    (uint256 amount, uint256 counted) = rounds.giftsOf(r, donor, p);
                    assertEq(amount, handler.given(r, donor, p), "Law 13, Split-proof: a donor's total is their gifts");
                    uint256 f = QuadraticMath.rootOf(amount, counted, counting);
                    (sum, squares, gifts) = (sum + f, squares + f * f, gifts + amount);
                }
                IQuadraticFunding.ProjectState memory state = rounds.projectOf(r, p);
                assertEq(state.gifts, gifts, "Law 2, Conserved: a project's gifts are its donors'");
                if (rounds.roundOf(r).phase == Phase.Cancelled) continue;
                if (state.status == ProjectStatus.Withdrawn) (sum, squares) = (0, 0);
                assertEq(state.roots, sum, "Law 14, Exact match: S");
                assertEq(state.squares, squares, "Law 14, Exact match: Q");
                total += sum * sum - squares;
            }
            if (rounds.roundOf(r).phase == Phase.Cancelled) continue;
            assertEq(rounds.roundOf(r).total, total, "Law 14, Exact match: W");
        }
    }

    function invariant_matches() public view {
        for (uint256 r = 1; r <= 3; ++r) {
            IQuadraticFunding.RoundState memory state = rounds.roundOf(r);
            if (!state.settled) continue;
            uint256 matched;
            for (uint256 p = 1; p <= 6; ++p) {
                uint256 share = rounds.matchOf(r, p);
                assertLe(share, state.cap, "Law 14, Exact match: no project beyond the cap");
                matched += share;
            }
            assertLe(matched, state.fund, "Law 14, Exact match: matches are at most the fund");
            if (r == 1 && state.total != 0) {
                assertLt(state.fund - matched, 6, "Law 14, Exact match: dust below one unit a project");
            }
        }
    }
}
