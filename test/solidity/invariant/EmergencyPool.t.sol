// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {EmergencyPool} from "../../../contracts/EmergencyPool.sol";
import {IEmergencyPool} from "../../../contracts/interfaces/IEmergencyPool.sol";
import {NATIVE} from "../../../contracts/libraries/Assets.sol";
import {Payee} from "../../mocks/Payees.sol";
import {ModuleMock} from "../../mocks/PoolMocks.sol";
import {BlocklistToken, FeeToken, IMintable} from "../../mocks/tokens/WeirdTokens.sol";
import {PoolTest} from "../utils/PoolTest.sol";
import {Replica} from "../utils/Replica.sol";
import {Test} from "../utils/Test.sol";

/// @notice Lives in a community: gives, decides, pays, collects, pauses, waits. Only valid things, and keeps count.
contract PoolHandler is Test {
    struct Draw {
        uint256 at;
        uint256 amount;
    }

    EmergencyPool public immutable pool;
    Replica public immutable replica;
    address public immutable governance;
    address public immutable guardian;

    address[] public assets;
    ModuleMock[] public modules;
    address[] public payees;
    address[] public donors;
    uint16[] private _earmarks;

    mapping(bytes32 action => uint256) public calls;
    /// @dev What is in the pool without being in its books.
    mapping(address asset => uint256) public surplus;
    mapping(address module => mapping(address asset => Draw[])) private _draws;
    mapping(address module => uint256[]) private _refs;

    constructor(
        EmergencyPool pool_,
        Replica replica_,
        address governance_,
        address guardian_,
        address[] memory assets_,
        ModuleMock[] memory modules_
    ) {
        (pool, replica, governance, guardian) = (pool_, replica_, governance_, guardian_);
        (assets, modules) = (assets_, modules_);
        donors = [makeAddr("donor one"), makeAddr("donor two"), makeAddr("donor three")];
        payees = [
            makeAddr("payee one"),
            makeAddr("payee two"),
            address(new Payee(Payee.Mood.Refusing)),
            address(new Payee(Payee.Mood.Burning)),
            address(new Payee(Payee.Mood.Bombing))
        ];
        _earmarks = [0, 0, 7, 8, 65_535];
    }

    /// @dev What an action logged is read right after it.
    modifier logged() {
        _;
        replica.read(vm.getRecordedLogs());
    }

    // ── Ways in ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function pledge(uint256 who, uint256 what, uint256 amount, uint256 earmark, bool counted) external logged {
        (address donor, address asset) = (donors[who % donors.length], _asset(what));
        amount = bound(amount, 40, 300 ether); // from 40 units the fee token lets something through
        vm.startPrank(donor);
        pool.pledge{value: _fund(asset, donor, amount)}(
            IEmergencyPool.Gift({
                asset: asset,
                amount: amount,
                earmark: _earmarks[earmark % _earmarks.length],
                counted: counted,
                memo: bytes32(amount)
            })
        );
        vm.stopPrank();
        ++calls["pledge"];
    }

    function transferPlainly(uint256 who, uint256 amount) external logged {
        address donor = donors[who % donors.length];
        amount = bound(amount, 1, 100 ether);
        hoax(donor, amount);
        (bool success, ) = address(pool).call{value: amount}("");
        assertTrue(success, "a plain transfer is a pledge");
        ++calls["transfer"];
    }

    function lose(uint256 what, uint256 amount) external logged {
        address asset = _asset(what);
        amount = bound(amount, 1, 10 ether);
        if (asset == NATIVE) vm.deal(address(pool), address(pool).balance + amount);
        else IMintable(asset).mint(address(pool), amount);
        surplus[asset] += amount;
        ++calls["lose"];
    }

    function absorb(uint256 what) external logged {
        address asset = _asset(what);
        if (surplus[asset] == 0) return;
        assertEq(pool.absorb(asset), surplus[asset], "Law 2, Conserved: what was lost is found, and no more");
        surplus[asset] = 0;
        ++calls["absorb"];
    }

    // ── Ways out ────────────────────────────────────────────────────────────────────────────────────────────────────

    function commit(uint256 which, uint256 what, uint256 amount, uint256 category) external logged {
        (ModuleMock module, address asset) = (modules[which % modules.length], _asset(what));
        uint16 code = _earmarks[category % _earmarks.length];
        amount = _affordable(address(module), asset, amount, code);
        if (amount == 0 || _paused()) return;
        uint256 ref = _refs[address(module)].length;
        module.commit(ref, asset, amount, code, 0);
        _refs[address(module)].push(ref);
        _noteDraw(address(module), asset, amount);
        ++calls["commit"];
    }

    function pay(uint256 which, uint256 what, uint256 ref, uint256 to, uint256 amount, bool push) external logged {
        (ModuleMock module, address asset) = (modules[which % modules.length], _asset(what));
        if (_refs[address(module)].length == 0 || _paused()) return;
        ref %= _refs[address(module)].length;
        (uint256 left, ) = pool.commitment(address(module), ref, asset);
        if (left == 0) return;
        module.pay(ref, asset, payees[to % payees.length], bound(amount, 1, left), push);
        ++calls["pay"];
    }

    function uncommit(uint256 which, uint256 what, uint256 ref) external logged {
        (ModuleMock module, address asset) = (modules[which % modules.length], _asset(what));
        if (_refs[address(module)].length == 0) return;
        ref %= _refs[address(module)].length;
        (uint256 left, ) = pool.commitment(address(module), ref, asset);
        if (left == 0) return;
        assertEq(module.uncommit(ref, asset), left, "all that is left comes back");
        ++calls["uncommit"];
    }

    function payAtOnce(
        uint256 which,
        uint256 what,
        uint256 to,
        uint256 amount,
        uint256 category,
        bool push
    ) external logged {
        (ModuleMock module, address asset) = (modules[which % modules.length], _asset(what));
        uint16 code = _earmarks[category % _earmarks.length];
        amount = _affordable(address(module), asset, amount, code);
        if (amount == 0 || _paused()) return;
        module.payAtOnce(
            IEmergencyPool.Payment({
                ref: type(uint256).max,
                asset: asset,
                to: payees[to % payees.length],
                amount: amount,
                category: code,
                lane: 0,
                push: push
            })
        );
        _noteDraw(address(module), asset, amount);
        ++calls["payAtOnce"];
    }

    function collect(uint256 what, uint256 who) external logged {
        (address asset, address payee) = (_asset(what), payees[who % 2]);
        if (pool.owed(asset, payee) == 0 || _blocked(asset, payee)) return;
        pool.collect(asset, payee);
        ++calls["collect"];
    }

    function collectTo(uint256 what, uint256 who, uint256 to) external logged {
        (address asset, address payee) = (_asset(what), payees[who % payees.length]);
        address destination = donors[to % donors.length];
        if (pool.owed(asset, payee) == 0) return;
        vm.prank(payee);
        pool.collectTo(asset, destination);
        ++calls["collectTo"];
    }

    // ── Circumstances ───────────────────────────────────────────────────────────────────────────────────────────────

    function blockOrUnblock(uint256 who) external logged {
        BlocklistToken token = BlocklistToken(assets[3]);
        address payee = payees[who % payees.length];
        token.setBlocked(payee, !token.blocked(payee));
        ++calls["block"];
    }

    function pause(uint256 duration) external logged {
        uint48 until = pool.pausedUntil();
        bool paused = _paused();
        if (!paused && until != 0 && vm.getBlockTimestamp() < until + 30 days) return;
        vm.startPrank(guardian);
        if (paused) pool.resumePayouts();
        else pool.pausePayouts(uint48(bound(duration, 1, 72 hours)));
        vm.stopPrank();
        ++calls["pause"];
    }

    function wait(uint256 time) external logged {
        skip(bound(time, 1, 4 days));
        ++calls["wait"];
    }

    /// @dev Everyone with a role or none tries every door. All are shut, and nothing has moved.
    function knock(uint256 what, uint256 who) external logged {
        address asset = _asset(what);
        address[4] memory people = [governance, guardian, donors[0], address(0xdead)];
        address person = people[who % 4];
        bytes[5] memory doors = [
            abi.encodeCall(pool.commit, (1, asset, 1, 0, 0)),
            abi.encodeCall(pool.pay, (0, asset, person, 1, true)),
            abi.encodeCall(pool.uncommit, (0, asset)),
            abi.encodeCall(
                pool.payAtOnce,
                (
                    IEmergencyPool.Payment({
                        ref: 0,
                        asset: asset,
                        to: person,
                        amount: 1,
                        category: 0,
                        lane: 0,
                        push: true
                    })
                )
            ),
            abi.encodeCall(pool.initialize, (person))
        ];
        for (uint256 i = 0; i < doors.length; ++i) {
            vm.prank(person);
            (bool success, ) = address(pool).call(doors[i]);
            assertFalse(success, "Law 3, No back door");
        }
        uint16[] memory none;
        vm.prank(person);
        (bool allotted, ) = address(pool).call(abi.encodeCall(pool.allot, (asset, none)));
        assertFalse(allotted, "Law 3, No back door: nothing is allotted without notice");
        vm.getRecordedLogs(); // what reverted calls had emitted
        ++calls["knock"];
    }

    // ── The end ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Dissolves, gives everything back, and lets everyone collect.
    function windUp() external {
        IEmergencyPool.Successor[] memory heirs = new IEmergencyPool.Successor[](3);
        heirs[0] = IEmergencyPool.Successor({to: makeAddr("heir one"), basisPoints: 3_333});
        heirs[1] = IEmergencyPool.Successor({to: makeAddr("heir two"), basisPoints: 3_333});
        heirs[2] = IEmergencyPool.Successor({to: makeAddr("heir three"), basisPoints: 3_334});
        uint48 effectiveAt = uint48(vm.getBlockTimestamp()) + 30 days;
        vm.prank(governance);
        pool.announceDissolution(effectiveAt, heirs);
        vm.warp(effectiveAt);
        for (uint256 i = 0; i < assets.length; ++i) {
            address asset = assets[i];
            for (uint256 m = 0; m < modules.length; ++m) _return(modules[m], asset);
            if (surplus[asset] != 0) pool.absorb(asset);
            surplus[asset] = 0;
            pool.allot(asset, _earmarks);
            for (uint256 h = 0; h < 3; ++h) _collectTo(asset, heirs[h].to, heirs[h].to);
            for (uint256 p = 0; p < payees.length; ++p) _collectTo(asset, payees[p], donors[0]);
        }
        replica.read(vm.getRecordedLogs());
    }

    function _return(ModuleMock module, address asset) private {
        for (uint256 ref = 0; ref < _refs[address(module)].length; ++ref) {
            (uint256 left, ) = pool.commitment(address(module), ref, asset);
            if (left == 0) continue;
            // Half of them are still paid, as decided.
            if (ref % 2 == 0) module.pay(ref, asset, payees[0], left, false);
            else module.uncommit(ref, asset);
        }
    }

    function _collectTo(address asset, address payee, address to) private {
        if (pool.owed(asset, payee) == 0) return;
        vm.prank(payee);
        pool.collectTo(asset, to);
    }

    // ── Parts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function draws(address module, address asset) external view returns (Draw[] memory) {
        return _draws[module][asset];
    }

    function earmarks() external view returns (uint16[] memory) {
        return _earmarks;
    }

    function _asset(uint256 seed) private view returns (address) {
        return assets[seed % assets.length];
    }

    function _fund(address asset, address donor, uint256 amount) private returns (uint256 value) {
        if (asset == NATIVE) {
            vm.deal(donor, amount);
            return amount;
        }
        IMintable(asset).mint(donor, amount);
        IERC20(asset).approve(address(pool), amount);
    }

    function _paused() private view returns (bool) {
        return vm.getBlockTimestamp() < pool.pausedUntil();
    }

    function _blocked(address asset, address payee) private view returns (bool) {
        return asset == assets[3] && BlocklistToken(asset).blocked(payee);
    }

    /// @dev An amount that the module may take. Every other time the very most, to press against the bounds.
    function _affordable(address module, address asset, uint256 amount, uint16 code) private view returns (uint256) {
        uint256 money = pool.earmarked(asset, 0) + (code == 0 ? 0 : pool.earmarked(asset, code));
        uint256 left = pool.budgetLeft(module, asset, 0);
        uint256 most = money < left ? money : left;
        if (most == 0) return 0;
        return amount % 2 == 0 ? most : bound(amount, 1, most);
    }

    function _noteDraw(address module, address asset, uint256 amount) private {
        _draws[module][asset].push(Draw({at: vm.getBlockTimestamp(), amount: amount}));
    }
}

contract EmergencyPoolLaws is PoolTest {
    PoolHandler private handler;
    address[] private assets;
    ModuleMock[] private modules;

    function setUp() public override {
        super.setUp();
        assets = [NATIVE, address(token), address(new FeeToken()), address(new BlocklistToken())];
        modules = [module, new ModuleMock(pool)];
        for (uint256 i = 2; i < 4; ++i) _admit(assets[i], uint128(i * 1e18));
        for (uint256 i = 0; i < 4; ++i) {
            vm.prank(governance);
            pool.setBudget(address(modules[1]), assets[i], 0, IEmergencyPool.Budget(10 ether + 1, 1 days));
        }
        replica.read(vm.getRecordedLogs());
        handler = new PoolHandler(pool, replica, governance, guardian, assets, modules);
        bytes4[] memory selectors = new bytes4[](14);
        selectors[0] = handler.pledge.selector;
        selectors[1] = handler.transferPlainly.selector;
        selectors[2] = handler.lose.selector;
        selectors[3] = handler.absorb.selector;
        selectors[4] = handler.commit.selector;
        selectors[5] = handler.pay.selector;
        selectors[6] = handler.uncommit.selector;
        selectors[7] = handler.payAtOnce.selector;
        selectors[8] = handler.collect.selector;
        selectors[9] = handler.collectTo.selector;
        selectors[10] = handler.blockOrUnblock.selector;
        selectors[11] = handler.pause.selector;
        selectors[12] = handler.wait.selector;
        selectors[13] = handler.knock.selector;
        targetSelectors(address(handler), selectors);
    }

    function _held(address asset) private view returns (uint256) {
        return asset == NATIVE ? address(pool).balance : IERC20(asset).balanceOf(address(pool));
    }

    function invariant_solventConservedReplayableAndNoBackDoor() public view {
        _checkReplayable();
        for (uint256 i = 0; i < assets.length; ++i) {
            IEmergencyPool.Books memory books = pool.books(assets[i]);
            Replica.Sums memory sums = replica.sums(assets[i]);
            uint256 written = books.available + books.earmarked + books.committed + books.owed;
            uint256 held = _held(assets[i]);
            assertGe(held, written, "Law 1, Solvent: balance >= available + earmarked + committed + owed");
            assertEq(sums.pledged, written + sums.paid, "Law 2, Conserved: pledged = what is here + what was paid");
            assertEq(
                held,
                sums.pledged + handler.surplus(assets[i]) - sums.paid,
                "Law 3, No back door: nothing left but by a logged payment"
            );
        }
    }

    function invariant_bounded() public view {
        for (uint256 m = 0; m < modules.length; ++m) {
            for (uint256 i = 0; i < assets.length; ++i) {
                IEmergencyPool.Budget memory budget = pool.budgetOf(address(modules[m]), assets[i], 0);
                PoolHandler.Draw[] memory draws = handler.draws(address(modules[m]), assets[i]);
                for (uint256 last = 0; last < draws.length; ++last) {
                    uint256 sum;
                    for (uint256 k = 0; k <= last; ++k) {
                        if (draws[k].at + budget.window > draws[last].at) sum += draws[k].amount;
                    }
                    assertLe(sum, budget.limit, "Law 4, Bounded emergency: no window sees more than the limit");
                }
            }
        }
    }

    function _checkReplayable() private view {
        assertEq(bytes32(replica.head()), bytes32(pool.ledgerHead()), "Law 16, Replayable: the logs give the head");
        uint16[] memory earmarks = handler.earmarks();
        for (uint256 i = 0; i < assets.length; ++i) {
            address asset = assets[i];
            IEmergencyPool.Books memory books = pool.books(asset);
            Replica.Sums memory sums = replica.sums(asset);
            assertEq(books.available, sums.available, "Law 16, Replayable: available");
            assertEq(books.earmarked, sums.earmarked, "Law 16, Replayable: earmarked");
            assertEq(books.committed, sums.committed, "Law 16, Replayable: committed");
            assertEq(books.owed, sums.owed, "Law 16, Replayable: owed");
            uint256 sum;
            for (uint256 k = 2; k < earmarks.length; ++k) {
                uint256 amount = pool.earmarked(asset, earmarks[k]);
                assertEq(amount, replica.earmarked(asset, earmarks[k]), "Law 16, Replayable: a category's money");
                sum += amount;
            }
            assertEq(books.earmarked, sum, "Law 2, Conserved: the categories make up what is earmarked");
            sum = 0;
            for (uint256 k = 0; k < 5; ++k) {
                uint256 amount = pool.owed(asset, handler.payees(k));
                assertEq(amount, replica.owed(asset, handler.payees(k)), "Law 16, Replayable: a debt");
                sum += amount;
            }
            assertEq(books.owed, sum, "Law 2, Conserved: the debts make up what is owed");
        }
        for (uint256 k = 0; k < 3; ++k) {
            address donor = handler.donors(k);
            assertEq(pool.countedGifts(donor), replica.countedGifts(donor), "Law 16, Replayable: counted gifts");
        }
    }

    /// @notice One long life with a fixed course, in which every kind of thing happens.
    function test_everyActionHappens() public {
        uint256 seed = 1;
        for (uint256 i = 0; i < 500; ++i) {
            uint256[6] memory r;
            for (uint256 k = 0; k < 6; ++k) r[k] = seed = uint256(keccak256(abi.encode(seed)));
            _act(i % 14, r);
        }
        bytes32[14] memory names = [
            bytes32("pledge"),
            "transfer",
            "lose",
            "absorb",
            "commit",
            "pay",
            "uncommit",
            "payAtOnce",
            "collect",
            "collectTo",
            "block",
            "pause",
            "wait",
            "knock"
        ];
        for (uint256 i = 0; i < names.length; ++i) {
            assertGt(handler.calls(names[i]), 0, string(abi.encodePacked("it happened: ", names[i])));
        }
        invariant_solventConservedReplayableAndNoBackDoor();
        invariant_bounded();
        afterInvariant();
    }

    function _act(uint256 what, uint256[6] memory r) private {
        if (what == 0) handler.pledge(r[0], r[1], r[2], r[3], r[4] % 2 == 0);
        else if (what == 1) handler.transferPlainly(r[0], r[1]);
        else if (what == 2) handler.lose(r[0], r[1]);
        else if (what == 3) handler.absorb(r[0]);
        else if (what == 4) handler.commit(r[0], r[1], r[2], r[3]);
        else if (what == 5) handler.pay(r[0], r[1], r[2], r[3], r[4], r[5] % 2 == 0);
        else if (what == 6) handler.uncommit(r[0], r[1], r[2]);
        else if (what == 7) handler.payAtOnce(r[0], r[1], r[2], r[3], r[4], r[5] % 2 == 0);
        else if (what == 8) handler.collect(r[0], r[1]);
        else if (what == 9) handler.collectTo(r[0], r[1], r[2]);
        else if (what == 10) handler.blockOrUnblock(r[0]);
        else if (what == 11) handler.pause(r[0]);
        else if (what == 12) handler.wait(r[0]);
        else handler.knock(r[0], r[1]);
    }

    /// @dev Law 5 needs no assertion of its own: the handler pays refusing, burning, bombing and blocked payees among
    /// the others, and any revert fails the campaign.
    function afterInvariant() public {
        handler.windUp();
        for (uint256 i = 0; i < assets.length; ++i) {
            IEmergencyPool.Books memory books = pool.books(assets[i]);
            assertEq(
                books.available + books.earmarked + books.committed + books.owed,
                0,
                "Law 6, Everything ends: every unit has gone to someone named"
            );
            assertEq(_held(assets[i]), 0, "Law 6, Everything ends: nothing is left behind");
        }
        assertEq(bytes32(replica.head()), bytes32(pool.ledgerHead()), "Law 16, Replayable: to the end");
    }
}
