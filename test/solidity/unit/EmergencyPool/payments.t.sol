// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IEmergencyPool} from "../../../../contracts/interfaces/IEmergencyPool.sol";
import {NATIVE} from "../../../../contracts/libraries/Assets.sol";
import {Payee} from "../../../mocks/Payees.sol";
import {ModuleMock} from "../../../mocks/PoolMocks.sol";
import {BlocklistToken, FalseToken, SilentToken} from "../../../mocks/tokens/WeirdTokens.sol";
import {PoolTest} from "../../utils/PoolTest.sol";

contract EmergencyPoolPaymentsTest is PoolTest {
    uint256 private constant REF = 11;

    function setUp() public override {
        super.setUp();
        _pledge(NATIVE, 50 ether, GENERAL);
        _pledge(address(token), 50 ether, GENERAL);
    }

    function _pause() private {
        vm.prank(guardian);
        pool.pausePayouts(1 hours);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolPayoutsPaused.selector, _now() + 1 hours));
    }

    function _expectDissolved() private {
        _dissolve(_successors(eve, 5_000, ada, 5_000));
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolDissolved.selector, _now()));
    }

    function _expectInvalid(address to) private {
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolInvalidPayee.selector, to));
    }

    // ── commit ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_commit_RevertWhen_theAmountIsZero() public {
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolZeroAmount.selector, NATIVE));
        module.commit(REF, NATIVE, 0, FOOD, ORDINARY);
    }

    function test_commit_RevertGiven_payoutsArePaused() public {
        _pause();
        module.commit(REF, NATIVE, 1, FOOD, ORDINARY);
    }

    function test_commit_RevertGiven_theCommunityHasDissolved() public {
        _expectDissolved();
        module.commit(REF, NATIVE, 1, FOOD, ORDINARY);
    }

    function test_commit_RevertWhen_theCallerHasNoBudget() public {
        vm.prank(eve);
        vm.expectRevert(
            abi.encodeWithSelector(IEmergencyPool.EmergencyPoolBudgetExceeded.selector, eve, NATIVE, ORDINARY, 0, 1)
        );
        pool.commit(REF, NATIVE, 1, FOOD, ORDINARY);
        vm.expectRevert(
            abi.encodeWithSelector(IEmergencyPool.EmergencyPoolBudgetExceeded.selector, module, NATIVE, 1, 0, 1)
        );
        module.commit(REF, NATIVE, 1, FOOD, 1);
    }

    function test_commit_RevertWhen_theBudgetHasLess() public {
        _setBudget(NATIVE, 20 ether, WINDOW);
        module.commit(REF, NATIVE, 4 ether, FOOD, ORDINARY);
        vm.expectRevert(
            abi.encodeWithSelector(
                IEmergencyPool.EmergencyPoolBudgetExceeded.selector,
                module,
                NATIVE,
                ORDINARY,
                6 ether,
                6 ether + 1
            )
        );
        module.commit(REF, NATIVE, 6 ether + 1, FOOD, ORDINARY);
        module.commit(REF, NATIVE, 6 ether, FOOD, ORDINARY);
        assertEq(pool.budgetLeft(address(module), NATIVE, ORDINARY), 0, "half the limit at once, to the unit");
    }

    function test_commit_RevertWhen_thereIsLessMoney() public {
        _pledge(NATIVE, 1 ether, FOOD);
        vm.expectRevert(
            abi.encodeWithSelector(IEmergencyPool.EmergencyPoolInsufficient.selector, NATIVE, 51 ether, 51 ether + 1)
        );
        module.commit(REF, NATIVE, 51 ether + 1, FOOD, ORDINARY);
        vm.expectRevert(
            abi.encodeWithSelector(IEmergencyPool.EmergencyPoolInsufficient.selector, NATIVE, 50 ether, 50 ether + 1)
        );
        module.commit(REF, NATIVE, 50 ether + 1, FOOD + 1, ORDINARY);
    }

    function test_commit_RevertGiven_theReferenceHasACommitmentInAnotherCategory() public {
        module.commit(REF, NATIVE, 1 ether, FOOD, ORDINARY);
        vm.expectRevert(
            abi.encodeWithSelector(IEmergencyPool.EmergencyPoolOtherCategory.selector, module, REF, FOOD, FOOD + 1)
        );
        module.commit(REF, NATIVE, 1 ether, FOOD + 1, ORDINARY);
        module.commit(REF, NATIVE, 1 ether, FOOD, ORDINARY);
    }

    function test_commit_setsGeneralMoneyAside() public {
        vm.expectEmit(address(pool));
        emit IEmergencyPool.Committed(address(module), REF, NATIVE, 5 ether, 0, FOOD);
        module.commit(REF, NATIVE, 5 ether, FOOD, ORDINARY);
        module.commit(REF, address(token), 6 ether, FOOD, ORDINARY);
        (uint256 amount, uint256 part) = pool.commitment(address(module), REF, NATIVE);
        assertEq(amount, 5 ether, "set aside");
        assertEq(part, 0, "of it earmarked");
        assertBooks(NATIVE, 45 ether, 0, 5 ether, 0);
        assertBooks(address(token), 44 ether, 0, 6 ether, 0);
        assertEq(pool.budgetLeft(address(module), NATIVE, ORDINARY), 95 ether, "drawn from the budget");
        _replay();
        assertEq(replica.committed(address(module), REF, NATIVE), 5 ether, "Law 16, Replayable: commitments");
    }

    function test_commit_takesEarmarkedMoneyFirst() public {
        for (uint256 i = 0; i < 2; ++i) {
            address asset = i == 0 ? NATIVE : address(token);
            _pledge(asset, 3 ether, FOOD);
            module.commit(REF, asset, 2 ether, FOOD, ORDINARY);
            assertBooks(asset, 50 ether, 1 ether, 2 ether, 0);
            module.commit(REF, asset, 4 ether, FOOD, ORDINARY);
            assertBooks(asset, 47 ether, 0, 6 ether, 0);
            (uint256 amount, uint256 part) = pool.commitment(address(module), REF, asset);
            assertEq(amount, 6 ether, "set aside");
            assertEq(part, 3 ether, "of it earmarked");
            assertEq(pool.earmarked(asset, FOOD), 0, "nothing left of the category's own");
        }
        _replay();
    }

    function test_commit_leavesEarmarkedMoneyAloneWhenTheCategoryIsGeneral() public {
        _pledge(NATIVE, 3 ether, FOOD);
        module.commit(REF, NATIVE, 50 ether, GENERAL, ORDINARY);
        assertBooks(NATIVE, 0, 3 ether, 50 ether, 0);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolInsufficient.selector, NATIVE, 0, 1));
        module.commit(REF, NATIVE, 1, GENERAL, ORDINARY);
    }

    // ── pay ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_pay_RevertWhen_theAmountIsZero() public {
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolZeroAmount.selector, NATIVE));
        module.pay(REF, NATIVE, ben, 0, true);
    }

    function test_pay_RevertGiven_payoutsArePaused() public {
        module.commit(REF, NATIVE, 1 ether, FOOD, ORDINARY);
        _pause();
        module.pay(REF, NATIVE, ben, 1 ether, true);
    }

    function test_pay_RevertWhen_thePayeeIsZeroThePoolOrTheAsset() public {
        module.commit(REF, NATIVE, 1 ether, FOOD, ORDINARY);
        module.commit(REF, address(token), 1 ether, FOOD, ORDINARY);
        _expectInvalid(address(0));
        module.pay(REF, NATIVE, address(0), 1 ether, true);
        _expectInvalid(address(pool));
        module.pay(REF, NATIVE, address(pool), 1 ether, true);
        _expectInvalid(NATIVE);
        module.pay(REF, NATIVE, NATIVE, 1 ether, true);
        _expectInvalid(address(token));
        module.pay(REF, address(token), address(token), 1 ether, false);
    }

    function test_pay_RevertWhen_theCommitmentIsSmaller() public {
        module.commit(REF, NATIVE, 1 ether, FOOD, ORDINARY);
        vm.expectRevert(
            abi.encodeWithSelector(
                IEmergencyPool.EmergencyPoolBeyondCommitment.selector,
                module,
                REF,
                1 ether,
                1 ether + 1
            )
        );
        module.pay(REF, NATIVE, ben, 1 ether + 1, true);
    }

    function test_pay_RevertWhen_theCommitmentIsAnotherModules() public {
        module.commit(REF, NATIVE, 1 ether, FOOD, ORDINARY);
        ModuleMock other = new ModuleMock(pool);
        vm.expectRevert(
            abi.encodeWithSelector(IEmergencyPool.EmergencyPoolBeyondCommitment.selector, other, REF, 0, 1 ether)
        );
        other.pay(REF, NATIVE, ben, 1 ether, true);
    }

    function test_pay_RevertWhen_tooLittleGasIsLeftForThePayee() public {
        module.commit(REF, NATIVE, 1 ether, FOOD, ORDINARY);
        vm.expectPartialRevert(IEmergencyPool.EmergencyPoolNotEnoughGas.selector);
        module.pay{gas: 130_000}(REF, NATIVE, ben, 1 ether, true);
    }

    function test_pay_stillPaysWhatWasSetAsideGivenTheCommunityHasDissolved() public {
        module.commit(REF, NATIVE, 1 ether, FOOD, ORDINARY);
        _dissolve(_successors(eve, 5_000, ada, 5_000));
        pool.allot(NATIVE, new uint16[](0));
        assertTrue(module.pay(REF, NATIVE, ben, 1 ether, true), "delivered");
        assertEq(ben.balance, 1 ether, "the payee's coins");
        assertBooks(NATIVE, 0, 0, 0, 49 ether);
    }

    function test_pay_deliversCoins() public {
        module.commit(REF, NATIVE, 3 ether, FOOD, ORDINARY);
        vm.expectEmit(address(pool));
        emit IEmergencyPool.Paid(address(module), REF, ben, NATIVE, 1 ether);
        assertTrue(module.pay(REF, NATIVE, ben, 1 ether, true), "delivered");
        assertEq(ben.balance, 1 ether, "the payee's coins");
        assertEq(address(pool).balance, 49 ether, "the pool's coins");
        assertBooks(NATIVE, 47 ether, 0, 2 ether, 0);
        assertTrue(module.pay(REF, NATIVE, ben, 2 ether, true), "the rest too");
        assertBooks(NATIVE, 47 ether, 0, 0, 0);
        _replay();
    }

    function test_pay_deliversTokensThoseThatReturnNothingToo() public {
        module.commit(REF, address(token), 3 ether, FOOD, ORDINARY);
        assertTrue(module.pay(REF, address(token), ben, 3 ether, true), "delivered");
        assertEq(token.balanceOf(ben), 3 ether, "the payee's tokens");

        SilentToken silent = new SilentToken();
        _admit(address(silent), 0);
        silent.mint(ada, 5);
        vm.prank(ada);
        silent.approve(address(pool), 5);
        _pledge(address(silent), 5, GENERAL);
        module.commit(REF, address(silent), 5, FOOD, ORDINARY);
        assertTrue(module.pay(REF, address(silent), ben, 5, true), "delivered");
        assertEq(silent.balanceOf(ben), 5, "the payee's tokens");
        _replay();
    }

    function test_pay_spendsTheEarmarkedPartFirst() public {
        _pledge(NATIVE, 2 ether, FOOD);
        module.commit(REF, NATIVE, 5 ether, FOOD, ORDINARY);
        module.pay(REF, NATIVE, ben, 1 ether, true);
        (uint256 amount, uint256 part) = pool.commitment(address(module), REF, NATIVE);
        assertEq(amount, 4 ether, "left");
        assertEq(part, 1 ether, "of it earmarked");
        module.pay(REF, NATIVE, ben, 2 ether, true);
        (amount, part) = pool.commitment(address(module), REF, NATIVE);
        assertEq(amount, 2 ether, "left");
        assertEq(part, 0, "of it earmarked");
    }

    function test_pay_owesInsteadWhenThePushFails() public {
        Payee refuser = new Payee(Payee.Mood.Refusing);
        module.commit(REF, NATIVE, 3 ether, FOOD, ORDINARY);
        vm.expectEmit(address(pool));
        emit IEmergencyPool.Paid(address(module), REF, address(refuser), NATIVE, 3 ether);
        vm.expectEmit(address(pool));
        emit IEmergencyPool.Owed(NATIVE, address(refuser), 3 ether);
        assertFalse(module.pay(REF, NATIVE, address(refuser), 3 ether, true), "not delivered");
        assertEq(pool.owed(NATIVE, address(refuser)), 3 ether, "owed");
        assertBooks(NATIVE, 47 ether, 0, 0, 3 ether);
        _replay();
        assertEq(replica.owed(NATIVE, address(refuser)), 3 ether, "Law 16, Replayable: debts");

        BlocklistToken blocklist = new BlocklistToken();
        FalseToken falsy = new FalseToken();
        blocklist.mint(address(this), 10);
        falsy.mint(address(this), 10);
        blocklist.approve(address(pool), 10);
        falsy.approve(address(pool), 10);
        _admit(address(blocklist), 0);
        _admit(address(falsy), 0);
        pool.pledge(_gift(address(blocklist), 10, GENERAL));
        pool.pledge(_gift(address(falsy), 10, GENERAL));
        blocklist.setBlocked(ben, true);
        falsy.setRefusing(true);
        module.commit(REF, address(blocklist), 10, FOOD, ORDINARY);
        module.commit(REF, address(falsy), 10, FOOD, ORDINARY);
        assertFalse(module.pay(REF, address(blocklist), ben, 10, true), "blocked");
        assertFalse(module.pay(REF, address(falsy), ben, 10, true), "answered false");
        assertEq(pool.owed(address(blocklist), ben), 10, "owed");
        assertEq(pool.owed(address(falsy), ben), 10, "owed");
        assertBooks(address(blocklist), 0, 0, 0, 10);
        assertBooks(address(falsy), 0, 0, 0, 10);
    }

    function test_pay_owesWhenNotPushing() public {
        module.commit(REF, NATIVE, 3 ether, FOOD, ORDINARY);
        assertFalse(module.pay(REF, NATIVE, ben, 2 ether, false), "not delivered");
        assertEq(ben.balance, 0, "the payee's coins");
        assertEq(pool.owed(NATIVE, ben), 2 ether, "owed");
        assertBooks(NATIVE, 47 ether, 0, 1 ether, 2 ether);
        _replay();
    }

    // ── uncommit ────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_uncommit_RevertWhen_nothingIsSetAside() public {
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolNothingCommitted.selector, module, REF));
        module.uncommit(REF, NATIVE);
        module.commit(REF, NATIVE, 3 ether, FOOD, ORDINARY);
        ModuleMock other = new ModuleMock(pool);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolNothingCommitted.selector, other, REF));
        other.uncommit(REF, NATIVE);
    }

    function test_uncommit_givesBackAllTheSameGivenPayoutsArePaused() public {
        module.commit(REF, NATIVE, 3 ether, FOOD, ORDINARY);
        vm.prank(guardian);
        pool.pausePayouts(1 hours);
        assertEq(module.uncommit(REF, NATIVE), 3 ether, "given back");
        assertBooks(NATIVE, 50 ether, 0, 0, 0);
    }

    function test_uncommit_givesTheRestBackToWhereItCameFrom() public {
        for (uint256 i = 0; i < 2; ++i) {
            address asset = i == 0 ? NATIVE : address(token);
            _pledge(asset, 4 ether, FOOD);
            module.commit(REF, asset, 10 ether, FOOD, ORDINARY);
            module.pay(REF, asset, ben, 1 ether, true);
            vm.expectEmit(address(pool));
            emit IEmergencyPool.Uncommitted(address(module), REF, asset, 9 ether, 3 ether, FOOD);
            assertEq(module.uncommit(REF, asset), 9 ether, "given back");
            assertBooks(asset, 50 ether, 3 ether, 0, 0);
            assertEq(pool.earmarked(asset, FOOD), 3 ether, "the category has its own again");
        }
        module.commit(REF, NATIVE, 3 ether, FOOD, ORDINARY);
        module.uncommit(REF, NATIVE);
        assertBooks(NATIVE, 50 ether, 3 ether, 0, 0);
        _replay();
    }

    function test_uncommit_doesNotRefillTheBudget() public {
        module.commit(REF, NATIVE, 50 ether, FOOD, ORDINARY);
        module.uncommit(REF, NATIVE);
        assertEq(
            pool.budgetLeft(address(module), NATIVE, ORDINARY),
            50 ether,
            "Law 4, Bounded emergency: drawn stays drawn"
        );
    }

    // ── payAtOnce ───────────────────────────────────────────────────────────────────────────────────────────────────

    function test_payAtOnce_RevertWhen_theAmountIsZero() public {
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolZeroAmount.selector, NATIVE));
        module.payAtOnce(_payment(NATIVE, ben, 0, FOOD));
    }

    function test_payAtOnce_RevertGiven_payoutsArePaused() public {
        _pause();
        module.payAtOnce(_payment(NATIVE, ben, 1 ether, FOOD));
    }

    function test_payAtOnce_RevertGiven_theCommunityHasDissolved() public {
        _expectDissolved();
        module.payAtOnce(_payment(NATIVE, ben, 1 ether, FOOD));
    }

    function test_payAtOnce_RevertWhen_thePayeeIsZeroThePoolOrTheAsset() public {
        _expectInvalid(address(0));
        module.payAtOnce(_payment(NATIVE, address(0), 1 ether, FOOD));
        _expectInvalid(address(pool));
        module.payAtOnce(_payment(address(token), address(pool), 1 ether, FOOD));
        _expectInvalid(NATIVE);
        module.payAtOnce(_payment(NATIVE, NATIVE, 1 ether, FOOD));
        _expectInvalid(address(token));
        module.payAtOnce(_payment(address(token), address(token), 1 ether, FOOD));
    }

    function test_payAtOnce_RevertWhen_theBudgetHasLess() public {
        _setBudget(NATIVE, 20 ether, WINDOW);
        vm.expectRevert(
            abi.encodeWithSelector(
                IEmergencyPool.EmergencyPoolBudgetExceeded.selector,
                module,
                NATIVE,
                ORDINARY,
                10 ether,
                10 ether + 1
            )
        );
        module.payAtOnce(_payment(NATIVE, ben, 10 ether + 1, FOOD));
        vm.prank(eve);
        vm.expectRevert(
            abi.encodeWithSelector(
                IEmergencyPool.EmergencyPoolBudgetExceeded.selector,
                eve,
                NATIVE,
                ORDINARY,
                0,
                1 ether
            )
        );
        pool.payAtOnce(_payment(NATIVE, eve, 1 ether, FOOD));
    }

    function test_payAtOnce_RevertWhen_thereIsLessMoney() public {
        vm.expectRevert(
            abi.encodeWithSelector(IEmergencyPool.EmergencyPoolInsufficient.selector, NATIVE, 50 ether, 50 ether + 1)
        );
        module.payAtOnce(_payment(NATIVE, ben, 50 ether + 1, FOOD));
    }

    function test_payAtOnce_deliversCoins() public {
        vm.expectEmit(address(pool));
        emit IEmergencyPool.PaidAtOnce(address(module), REF, ben, NATIVE, 2 ether, 0, FOOD);
        assertTrue(module.payAtOnce(_payment(NATIVE, ben, 2 ether, FOOD)), "delivered");
        assertEq(ben.balance, 2 ether, "the payee's coins");
        assertEq(address(pool).balance, 48 ether, "the pool's coins");
        assertBooks(NATIVE, 48 ether, 0, 0, 0);
        assertEq(pool.budgetLeft(address(module), NATIVE, ORDINARY), 98 ether, "drawn from the budget");
        assertTrue(module.payAtOnce(_payment(NATIVE, ben, 48 ether, FOOD)), "to the last unit");
        assertBooks(NATIVE, 0, 0, 0, 0);
        _replay();
    }

    function test_payAtOnce_deliversTokens() public {
        assertTrue(module.payAtOnce(_payment(address(token), ben, 2 ether, FOOD)), "delivered");
        assertEq(token.balanceOf(ben), 2 ether, "the payee's tokens");
        assertBooks(address(token), 48 ether, 0, 0, 0);
        _replay();
    }

    function test_payAtOnce_takesThatFirstWhenTheCategoryHasMoneyOfItsOwn() public {
        for (uint256 i = 0; i < 2; ++i) {
            address asset = i == 0 ? NATIVE : address(token);
            _pledge(asset, 3 ether, FOOD);
            module.payAtOnce(_payment(asset, ben, 2 ether, FOOD));
            assertBooks(asset, 50 ether, 1 ether, 0, 0);
            vm.expectEmit(address(pool));
            emit IEmergencyPool.PaidAtOnce(address(module), REF, ben, asset, 2 ether, 1 ether, FOOD);
            module.payAtOnce(_payment(asset, ben, 2 ether, FOOD));
            assertBooks(asset, 49 ether, 0, 0, 0);
            module.payAtOnce(_payment(asset, ben, 2 ether, FOOD + 1));
            assertBooks(asset, 47 ether, 0, 0, 0);
        }
        _replay();
    }

    function test_payAtOnce_owesInsteadWhenThePushFails() public {
        Payee refuser = new Payee(Payee.Mood.Refusing);
        vm.expectEmit(address(pool));
        emit IEmergencyPool.PaidAtOnce(address(module), REF, address(refuser), NATIVE, 3 ether, 0, FOOD);
        vm.expectEmit(address(pool));
        emit IEmergencyPool.Owed(NATIVE, address(refuser), 3 ether);
        assertFalse(module.payAtOnce(_payment(NATIVE, address(refuser), 3 ether, FOOD)), "not delivered");
        assertFalse(module.payAtOnce(_payment(NATIVE, address(refuser), 2 ether, FOOD)), "not delivered");
        assertEq(pool.owed(NATIVE, address(refuser)), 5 ether, "debts add up");
        assertBooks(NATIVE, 45 ether, 0, 0, 5 ether);
        _replay();
    }

    function test_payAtOnce_owesWhenNotPushing() public {
        IEmergencyPool.Payment memory payment = _payment(address(token), ben, 3 ether, FOOD);
        payment.push = false;
        assertFalse(module.payAtOnce(payment), "not delivered");
        assertEq(pool.owed(address(token), ben), 3 ether, "owed");
        assertBooks(address(token), 47 ether, 0, 0, 3 ether);
        _replay();
    }

    // ── collect ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _owe(address asset, address to, uint256 amount) private {
        IEmergencyPool.Payment memory payment = _payment(asset, to, amount, FOOD);
        payment.push = false;
        module.payAtOnce(payment);
    }

    function test_collect_RevertWhen_nothingIsOwed() public {
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolNothingOwed.selector, NATIVE, ben));
        pool.collect(NATIVE, ben);
        _owe(NATIVE, ben, 1 ether);
        pool.collect(NATIVE, ben);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolNothingOwed.selector, NATIVE, ben));
        pool.collect(NATIVE, ben);
    }

    function test_collect_RevertWhen_itCannotBeDelivered() public {
        Payee refuser = new Payee(Payee.Mood.Refusing);
        _owe(NATIVE, address(refuser), 1 ether);
        _replay();
        vm.expectRevert(
            abi.encodeWithSelector(IEmergencyPool.EmergencyPoolCollectFailed.selector, NATIVE, refuser, 1 ether)
        );
        pool.collect(NATIVE, address(refuser));
        vm.getRecordedLogs(); // the recorder also keeps what a reverted call had emitted: away with it
        assertEq(pool.owed(NATIVE, address(refuser)), 1 ether, "still owed");
        refuser.setMood(Payee.Mood.Thankful);
        assertEq(pool.collect(NATIVE, address(refuser)), 1 ether, "collected once they can");
        assertBooks(NATIVE, 49 ether, 0, 0, 0);
        _replay();
    }

    function test_collect_deliversAllTheSameGivenPayoutsArePaused() public {
        _owe(NATIVE, ben, 1 ether);
        vm.prank(guardian);
        pool.pausePayouts(72 hours);
        assertEq(pool.collect(NATIVE, ben), 1 ether, "collecting never pauses");
    }

    function test_collect_deliversToThePayeeWhenAnyoneCalls() public {
        _owe(NATIVE, ben, 1 ether);
        _owe(address(token), ben, 2 ether);
        vm.expectEmit(address(pool));
        emit IEmergencyPool.Collected(NATIVE, ben, ben, 1 ether);
        vm.startPrank(eve);
        assertEq(pool.collect(NATIVE, ben), 1 ether, "collected");
        assertEq(pool.collect(address(token), ben), 2 ether, "collected");
        vm.stopPrank();
        assertEq(ben.balance, 1 ether, "the payee's coins");
        assertEq(token.balanceOf(ben), 2 ether, "the payee's tokens");
        assertBooks(NATIVE, 49 ether, 0, 0, 0);
        assertBooks(address(token), 48 ether, 0, 0, 0);
        _replay();
    }

    // ── collectTo ───────────────────────────────────────────────────────────────────────────────────────────────────

    function test_collectTo_RevertWhen_theDestinationIsZeroThePoolOrTheAsset() public {
        _owe(address(token), ben, 1 ether);
        vm.startPrank(ben);
        _expectInvalid(address(0));
        pool.collectTo(address(token), address(0));
        _expectInvalid(address(pool));
        pool.collectTo(address(token), address(pool));
        _expectInvalid(address(token));
        pool.collectTo(address(token), address(token));
        vm.stopPrank();
    }

    function test_collectTo_RevertWhen_theCallerIsOwedNothing() public {
        _owe(NATIVE, ben, 1 ether);
        vm.prank(eve);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolNothingOwed.selector, NATIVE, eve));
        pool.collectTo(NATIVE, eve);
    }

    function test_collectTo_deliversThereWhenThePayeeRedirects() public {
        Payee refuser = new Payee(Payee.Mood.Refusing);
        _owe(NATIVE, address(refuser), 1 ether);
        vm.expectEmit(address(pool));
        emit IEmergencyPool.Collected(NATIVE, address(refuser), ben, 1 ether);
        assertEq(refuser.collectTo(pool, NATIVE, ben), 1 ether, "collected");
        assertEq(ben.balance, 1 ether, "at the address that the payee named");
        assertBooks(NATIVE, 49 ether, 0, 0, 0);
        _replay();
    }
}
