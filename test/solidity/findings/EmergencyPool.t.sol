// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {ERC3009} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC3009.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {EmergencyPool} from "../../../contracts/EmergencyPool.sol";
import {IEmergencyPool} from "../../../contracts/interfaces/IEmergencyPool.sol";
import {PERMIT2} from "../../../contracts/interfaces/external/IPermit2.sol";
import {NATIVE} from "../../../contracts/libraries/Assets.sol";
import {Payee, Reentrant} from "../../mocks/Payees.sol";
import {Permit2Double} from "../../mocks/Permit2Double.sol";
import {ModuleMock} from "../../mocks/PoolMocks.sol";
import {FeeToken, HookToken, HostileToken, RebasingToken, SwallowingToken} from "../../mocks/tokens/WeirdTokens.sol";
import {SignedGifts} from "../utils/SignedGifts.sol";

/// @dev Looks at the pool while it is being paid.
contract Observer {
    IEmergencyPool private immutable pool;
    IEmergencyPool.Books public seen;
    uint256 public held;

    constructor(IEmergencyPool pool_) {
        pool = pool_;
    }

    // A payee with a will of its own is the point.
    // solhint-disable-next-line no-complex-fallback
    receive() external payable {
        seen = pool.books(NATIVE);
        held = address(pool).balance;
    }
}

/// @dev A wallet that needs a good deal of gas to receive, but less than the pool grants.
contract HungryWallet {
    uint256 private _spent;

    // A payee with a will of its own is the point.
    // solhint-disable-next-line no-complex-fallback
    receive() external payable {
        uint256 start = gasleft();
        while (start - gasleft() < 85_000) ++_spent;
    }
}

/// @notice Attacks known from elsewhere, each with the test that would have caught it here.
contract EmergencyPoolFindingsTest is SignedGifts {
    uint256 private constant REF = 11;
    Reentrant private mallory;
    HookToken private hook;

    function setUp() public override {
        super.setUp();
        _pledge(NATIVE, 50 ether, GENERAL);
        _pledge(address(token), 50 ether, GENERAL);
        mallory = new Reentrant();
        hook = new HookToken();
        _admit(address(hook), 0);
        hook.mint(address(mallory), 100);
        hook.mint(ada, 100);
        vm.prank(ada);
        hook.approve(address(pool), 100);
        mallory.run(address(hook), abi.encodeCall(hook.approve, (address(pool), 100)));
        mallory.run(address(hook), abi.encodeCall(hook.setHooked, (true)));
    }

    // ── Where money would be lost ───────────────────────────────────────────────────────────────────────────────────

    /// @custom:finding payee-is-ours
    function testFuzz_payeeIsTokenPoolOrZero(uint256 which, bool inTokens) public {
        address asset = inTokens ? address(token) : NATIVE;
        address[3] memory sinks = [address(0), address(pool), asset];
        address sink = sinks[bound(which, 0, 2)];
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolInvalidPayee.selector, sink));
        module.payAtOnce(_payment(asset, sink, 1, FOOD));
    }

    /// @custom:finding id-zero
    function test_referenceZeroAndCategoryZeroAreLikeOthers() public {
        module.commit(0, NATIVE, 1 ether, GENERAL, ORDINARY);
        module.commit(1, NATIVE, 2 ether, GENERAL, ORDINARY);
        module.pay(0, NATIVE, ben, 1 ether, true);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolBeyondCommitment.selector, module, 0, 0, 1));
        module.pay(0, NATIVE, ben, 1, true);
        assertBooks(NATIVE, 47 ether, 0, 2 ether, 0);
    }

    // ── Tokens that are not what they seem ──────────────────────────────────────────────────────────────────────────

    /// @custom:finding fee-on-transfer
    function test_feeOnTransfer() public {
        FeeToken fee = new FeeToken();
        _admit(address(fee), 1e18);
        fee.mint(ada, 2_000);
        vm.startPrank(ada);
        fee.approve(address(pool), 2_000);
        pool.pledge(_counted(address(fee), 1_000));
        vm.stopPrank();
        assertBooks(address(fee), 975, 0, 0, 0);
        assertEq(pool.countedGifts(ada), 975, "credits for what arrived");
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolInsufficient.selector, fee, 975, 976));
        module.payAtOnce(_payment(address(fee), ben, 976, FOOD));
        module.payAtOnce(_payment(address(fee), ben, 975, FOOD));
        assertEq(fee.balanceOf(ben), 951, "the payee bears the token's fee");
        assertBooks(address(fee), 0, 0, 0, 0);
        assertEq(fee.balanceOf(address(pool)), 0, "and the pool ends even");
    }

    function test_rebasingIsNotSupportedAndStaysContained() public {
        RebasingToken rebasing = new RebasingToken();
        _admit(address(rebasing), 0);
        rebasing.mint(ada, 100);
        vm.prank(ada);
        rebasing.approve(address(pool), 100);
        _pledge(address(rebasing), 100, GENERAL);
        rebasing.rebase(50);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolNothingToAbsorb.selector, rebasing));
        pool.absorb(address(rebasing));
        module.payAtOnce(_payment(NATIVE, ben, 1 ether, FOOD));
        module.payAtOnce(_payment(address(token), ben, 1 ether, FOOD));
        assertBooks(NATIVE, 49 ether, 0, 0, 0);
        assertBooks(address(token), 49 ether, 0, 0, 0);
    }

    /// @custom:finding others-allowance
    function test_tokenThatSwallowsAPermitCannotSpendAStrangersAllowance() public {
        SwallowingToken gulp = new SwallowingToken();
        _admit(address(gulp), 0);
        gulp.mint(ada, 100);
        vm.prank(ada);
        gulp.approve(address(pool), 100);
        vm.prank(eve);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(pool), 0, 100)
        );
        pool.pledgeWithPermit(_gift(address(gulp), 100, 0), _now(), 27, 0, 0);
        vm.prank(eve);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(pool), 0, 100)
        );
        pool.pledgeFor(_gift(address(gulp), 100, 0), ada);
        assertEq(gulp.balanceOf(ada), 100, "an allowance serves the caller's own gifts only");
    }

    // ── Re-entrancy ─────────────────────────────────────────────────────────────────────────────────────────────────

    function _expectTurnedAway() private view {
        assertTrue(mallory.called(), "she had her turn");
        assertFalse(mallory.succeeded(), "and was turned away");
        assertEq(
            mallory.answer(),
            abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector),
            "by the guard"
        );
    }

    /// @custom:finding re-entrancy
    function test_reentrancy_payeeCollectsTwice() public {
        IEmergencyPool.Payment memory payment = _payment(NATIVE, address(mallory), 1 ether, FOOD);
        payment.push = false;
        module.payAtOnce(payment);
        mallory.plan(address(pool), abi.encodeCall(pool.collect, (NATIVE, address(mallory))), 0, false);
        pool.collect(NATIVE, address(mallory));
        _expectTurnedAway();
        assertEq(address(mallory).balance, 1 ether, "once");
        assertBooks(NATIVE, 49 ether, 0, 0, 0);
    }

    /// @custom:finding re-entrancy
    function test_reentrancy_payeeTakesAnotherPayment() public {
        mallory.plan(
            address(module),
            abi.encodeCall(module.payAtOnce, (_payment(NATIVE, address(mallory), 1 ether, FOOD))),
            0,
            false
        );
        assertTrue(module.payAtOnce(_payment(NATIVE, address(mallory), 1 ether, FOOD)), "delivered");
        _expectTurnedAway();
        assertBooks(NATIVE, 49 ether, 0, 0, 0);
    }

    /// @custom:finding re-entrancy erc777-hooks
    function test_reentrancy_senderHookPledgesWithinAPledge() public {
        _hookedPledge(abi.encodeCall(pool.pledge, (_gift(address(hook), 40, 0))));
    }

    /// @custom:finding re-entrancy erc777-hooks
    function test_reentrancy_senderHookAbsorbsWithinAPledge() public {
        hook.mint(address(pool), 7);
        _hookedPledge(abi.encodeCall(pool.absorb, (address(hook))));
        assertEq(pool.absorb(address(hook)), 7, "the rest is there for later");
    }

    function _hookedPledge(bytes memory inner) private {
        mallory.plan(address(pool), inner, 0, false);
        mallory.run(address(pool), abi.encodeCall(pool.pledge, (_gift(address(hook), 60, 0))));
        _expectTurnedAway();
        assertBooks(address(hook), 60, 0, 0, 0);
    }

    /// @custom:finding re-entrancy erc777-hooks
    function test_reentrancy_receiverHookAbsorbsWithinAPayment() public {
        _pledge(address(hook), 50, GENERAL);
        mallory.plan(address(pool), abi.encodeCall(pool.absorb, (address(hook))), 0, false);
        assertTrue(module.payAtOnce(_payment(address(hook), address(mallory), 50, FOOD)), "delivered");
        _expectTurnedAway();
        assertBooks(address(hook), 0, 0, 0, 0);
    }

    function test_reentrancy_pledgingCoinsWhileBeingPaidIsAnOrdinaryPledge() public {
        mallory.plan(address(pool), "", 0.4 ether, true);
        assertTrue(module.payAtOnce(_payment(NATIVE, address(mallory), 1 ether, FOOD)), "delivered");
        assertTrue(mallory.succeeded(), "native coin needs no guard");
        assertBooks(NATIVE, 49.4 ether, 0, 0, 0);
        assertEq(address(pool).balance, 49.4 ether, "Law 2, Conserved: to the wei");
        _replay();
    }

    /// @custom:finding read-only-re-entrancy
    function test_reentrancy_readOnly() public {
        Observer observer = new Observer(pool);
        module.payAtOnce(_payment(NATIVE, address(observer), 10 ether, FOOD));
        (uint256 available, uint256 earmarked, uint256 committed, uint256 owed) = observer.seen();
        assertEq(available, 40 ether, "the books say what they will say afterwards");
        assertEq(observer.held(), available + earmarked + committed + owed, "Law 1, Solvent: in the middle too");
    }

    // ── Gas as a weapon ─────────────────────────────────────────────────────────────────────────────────────────────

    /// @custom:finding stuck-item
    function test_gasBurningPayee() public {
        _costsABoundedAmount(address(new Payee(Payee.Mood.Burning)));
    }

    /// @custom:finding stuck-item
    function test_returnBomb() public {
        _costsABoundedAmount(address(new Payee(Payee.Mood.Bombing)));
    }

    function _costsABoundedAmount(address payee) private {
        uint256 before = gasleft();
        assertFalse(module.payAtOnce(_payment(NATIVE, payee, 1 ether, FOOD)), "not delivered");
        assertLt(before - gasleft(), 400_000, "Law 5, No hostage: what such a payee can burn is bounded");
        assertEq(pool.owed(NATIVE, payee), 1 ether, "owed");
        before = gasleft();
        module.payAtOnce(_payment(NATIVE, ben, 1 ether, FOOD));
        assertLt(before - gasleft(), 150_000, "Law 5, No hostage: the next one is paid as usual");
    }

    function test_hostileTokenBurnsOrBombs() public {
        HostileToken hostile = new HostileToken();
        _admit(address(hostile), 0);
        hostile.mint(ada, 100);
        vm.prank(ada);
        hostile.approve(address(pool), 100);
        _pledge(address(hostile), 100, GENERAL);
        for (uint8 mood = 1; mood <= 3; ++mood) {
            hostile.setMood(HostileToken.Mood(mood));
            uint256 before = gasleft();
            assertFalse(module.payAtOnce(_payment(address(hostile), ben, 10, FOOD)), "not delivered");
            assertLt(before - gasleft(), 600_000, "Law 5, No hostage: bounded");
        }
        hostile.setMood(HostileToken.Mood.Kind);
        assertEq(pool.collect(address(hostile), ben), 30, "all of it was owed");
    }

    function testFuzz_relayerCannotStarveThePushIntoADebt(uint256 gasLimit) public {
        gasLimit = bound(gasLimit, 30_000, 400_000);
        HungryWallet wallet = new HungryWallet();
        (bool success, bytes memory answer) = address(module).call{gas: gasLimit}(
            abi.encodeCall(module.payAtOnce, (_payment(NATIVE, address(wallet), 1 ether, FOOD)))
        );
        if (success) {
            assertTrue(abi.decode(answer, (bool)), "if it goes through, the payee has the money");
            assertEq(address(wallet).balance, 1 ether, "in hand");
        }
        assertEq(pool.owed(NATIVE, address(wallet)), 0, "Law 5, No hostage: nobody else decides to owe it");
    }

    /// hardhat-config: fuzz.runs = 64
    function testFuzz_relayerCannotStarveATokenPushIntoADebt(uint256 gasLimit) public {
        gasLimit = bound(gasLimit, 30_000, 500_000);
        (bool success, bytes memory answer) = address(module).call{gas: gasLimit}(
            abi.encodeCall(module.payAtOnce, (_payment(address(token), ben, 1 ether, FOOD)))
        );
        if (success) assertTrue(abi.decode(answer, (bool)), "if it goes through, the payee has the money");
        assertEq(pool.owed(address(token), ben), 0, "Law 5, No hostage: nobody else decides to owe it");
    }

    // ── One stuck item blocks nothing ───────────────────────────────────────────────────────────────────────────────

    /// @custom:finding stuck-item
    function test_stuckPayeeBlocksNobody() public {
        Payee refuser = new Payee(Payee.Mood.Refusing);
        module.commit(1, NATIVE, 1 ether, FOOD, ORDINARY);
        module.commit(2, NATIVE, 1 ether, FOOD, ORDINARY);
        module.pay(1, NATIVE, address(refuser), 1 ether, true);
        module.pay(2, NATIVE, ben, 1 ether, true);
        assertEq(ben.balance, 1 ether, "paid");
        _dissolve(_successors(address(refuser), 5_000, ben, 5_000));
        pool.allot(NATIVE, new uint16[](0));
        pool.collect(NATIVE, ben);
        assertEq(ben.balance, 25 ether, "Law 5, No hostage: at the exit too");
        vm.expectPartialRevert(IEmergencyPool.EmergencyPoolCollectFailed.selector);
        pool.collect(NATIVE, address(refuser));
        assertEq(refuser.collectTo(pool, NATIVE, eve), 25 ether, "and nothing is lost");
        assertEq(address(pool).balance, 0, "Law 6, Everything ends");
    }

    /// @custom:finding hostile-token-at-exit
    function test_hostileOrOmittedTokenAtExit() public {
        HostileToken hostile = new HostileToken();
        _admit(address(hostile), 0);
        hostile.mint(ada, 100);
        vm.prank(ada);
        hostile.approve(address(pool), 100);
        _pledge(address(hostile), 100, GENERAL);
        hostile.setMood(HostileToken.Mood.Reverting);
        _dissolve(_successors(ada, 5_000, ben, 5_000));
        pool.allot(NATIVE, new uint16[](0));
        pool.allot(address(hostile), new uint16[](0));
        pool.collect(NATIVE, ben);
        skip(1_000 days);
        pool.allot(address(token), new uint16[](0));
        pool.collect(address(token), ben);
        hostile.setMood(HostileToken.Mood.Kind);
        pool.collect(address(hostile), ben);
        assertEq(ben.balance, 25 ether, "coins");
        assertEq(token.balanceOf(ben), 25 ether, "an asset that was forgotten at first");
        assertEq(hostile.balanceOf(ben), 50, "a token that came to its senses");
    }

    /// @custom:finding rounding-dust parts-and-total
    function test_roundingDustHasAnOwner() public {
        for (uint256 i = 0; i < 3; ++i) _pledge(NATIVE, 7, uint16(FOOD + i));
        _dissolve(_successors(ben, 3_333, eve, 6_667));
        uint16[] memory earmarks = new uint16[](3);
        (earmarks[0], earmarks[1], earmarks[2]) = (FOOD, FOOD + 1, FOOD + 2);
        pool.allot(NATIVE, earmarks);
        pool.collect(NATIVE, ben);
        pool.collect(NATIVE, eve);
        assertEq(address(pool).balance, 0, "Law 6, Everything ends: to the last unit");
    }

    // ── Power that nobody has ───────────────────────────────────────────────────────────────────────────────────────

    /// @custom:finding forced-dissolution
    function test_dissolutionForcedOrHastenedByAStranger() public {
        vm.prank(governance);
        pool.announceDissolution(_now() + 30 days, _successors(eve, 5_000, ben, 5_000));
        address[4] memory others = [eve, guardian, address(module), ada];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.startPrank(others[i]);
            vm.expectPartialRevert(IEmergencyPool.EmergencyPoolNotDissolved.selector);
            pool.allot(NATIVE, new uint16[](0));
            vm.expectRevert();
            pool.announceDissolution(_now() + 30 days, _successors(eve, 5_000, ben, 5_000));
            vm.expectRevert();
            pool.cancelDissolution();
            vm.stopPrank();
        }
        vm.startPrank(governance);
        vm.expectPartialRevert(IEmergencyPool.EmergencyPoolDissolutionPending.selector);
        pool.announceDissolution(_now() + 30 days, _successors(eve, 5_000, ben, 5_000));
        vm.stopPrank();
        assertBooks(NATIVE, 50 ether, 0, 0, 0);
    }

    /// @custom:finding re-initialisation
    function test_reinitialisation() public {
        vm.startPrank(eve);
        vm.expectRevert();
        pool.initialize(eve);
        EmergencyPool shared = new EmergencyPool();
        vm.expectRevert();
        shared.initialize(eve);
        vm.expectRevert();
        pool.setAuthority(eve);
        vm.stopPrank();
        assertEq(pool.authority(), address(access), "the authority stays");
    }

    function test_moduleTouchesWhatIsNotItsOwn() public {
        module.commit(REF, NATIVE, 5 ether, FOOD, ORDINARY);
        module.pay(REF, NATIVE, ben, 1 ether, false);
        ModuleMock rogue = new ModuleMock(pool);
        vm.prank(governance);
        pool.setBudget(address(rogue), NATIVE, 0, IEmergencyPool.Budget(2 ether, 1 days));
        vm.expectPartialRevert(IEmergencyPool.EmergencyPoolBeyondCommitment.selector);
        rogue.pay(REF, NATIVE, eve, 1, true);
        vm.expectPartialRevert(IEmergencyPool.EmergencyPoolNothingCommitted.selector);
        rogue.uncommit(REF, NATIVE);
        vm.expectPartialRevert(IEmergencyPool.EmergencyPoolBudgetExceeded.selector);
        rogue.payAtOnce(_payment(NATIVE, eve, 1 ether + 1, FOOD));
        rogue.payAtOnce(_payment(NATIVE, eve, 1 ether, FOOD));
        assertBooks(NATIVE, 44 ether, 0, 4 ether, 1 ether);
    }

    /// @custom:finding sentinel
    function test_zeroIsNotUnlimited() public {
        assertEq(pool.budgetLeft(eve, NATIVE, 0), 0, "never set");
        _setBudget(NATIVE, 0, 0);
        vm.expectPartialRevert(IEmergencyPool.EmergencyPoolBudgetExceeded.selector);
        module.payAtOnce(_payment(NATIVE, ben, 1, FOOD));
        vm.expectPartialRevert(IEmergencyPool.EmergencyPoolZeroAmount.selector);
        module.payAtOnce(_payment(NATIVE, ben, 0, FOOD));
    }

    // ── Signatures ──────────────────────────────────────────────────────────────────────────────────────────────────

    /// @custom:finding permit-front-run
    function test_permitFrontRun() public {
        vm.prank(ada);
        token.approve(address(pool), 0);
        (uint8 v, bytes32 r, bytes32 s) = _signPermit(1 ether, _now());
        vm.prank(eve);
        token.permit(ada, address(pool), 1 ether, _now(), v, r, s);
        vm.prank(eve);
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientAllowance.selector);
        pool.pledge(_gift(address(token), 1 ether, 0));
        vm.prank(ada);
        pool.pledgeWithPermit(_gift(address(token), 1 ether, 0), _now(), v, r, s);
        assertBooks(address(token), 51 ether, 0, 0, 0);
    }

    function _flipped(uint256 which) private view returns (IEmergencyPool.Gift memory gift) {
        gift = IEmergencyPool.Gift({asset: address(auth), amount: 5 ether, earmark: FOOD, counted: true, memo: MEMO});
        if (which == 1) gift.amount = 4 ether;
        if (which == 2) gift.earmark = GENERAL;
        if (which == 3) gift.counted = false;
        if (which == 4) gift.memo = 0;
    }

    /// @custom:finding replay-version
    function test_relayerChangesAGiftByAuthorization() public {
        IEmergencyPool.Authorization memory authorization = _authorize(_flipped(0), "salt");
        for (uint256 which = 1; which <= 4; ++which) {
            vm.prank(eve);
            vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
            pool.pledgeWithAuthorization(_flipped(which), authorization);
        }
        authorization.salt = "other";
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        pool.pledgeWithAuthorization(_flipped(0), authorization);
        authorization.salt = "salt";
        authorization.from = eve;
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        pool.pledgeWithAuthorization(_flipped(0), authorization);
        authorization.from = ada;
        vm.prank(eve);
        pool.pledgeWithAuthorization(_flipped(0), authorization);
        vm.expectPartialRevert(Nonces.InvalidAccountNonce.selector);
        pool.pledgeWithAuthorization(_flipped(0), authorization);
        assertBooks(address(auth), 0, 5 ether, 0, 0);
    }

    /// @custom:finding replay-version
    function test_relayerChangesAGiftByPermit2() public {
        vm.prank(ada);
        auth.approve(PERMIT2, type(uint256).max);
        IEmergencyPool.Permit2Transfer memory transfer = _signTransfer(_flipped(0), 1);
        for (uint256 which = 1; which <= 4; ++which) {
            vm.prank(eve);
            vm.expectRevert(Permit2Double.InvalidSigner.selector);
            pool.pledgeWithPermit2(_flipped(which), transfer);
        }
        IEmergencyPool.Gift memory other = _flipped(0);
        other.asset = address(token);
        vm.expectRevert(Permit2Double.InvalidSigner.selector);
        pool.pledgeWithPermit2(other, transfer);
        vm.prank(eve);
        pool.pledgeWithPermit2(_flipped(0), transfer);
        vm.expectRevert(Permit2Double.InvalidNonce.selector);
        pool.pledgeWithPermit2(_flipped(0), transfer);
        assertBooks(address(auth), 0, 5 ether, 0, 0);
    }

    /// @custom:finding replay-chain replay-contract
    function test_signatureReplayAcrossPoolsAndChains() public {
        vm.prank(ada);
        auth.approve(PERMIT2, type(uint256).max);
        IEmergencyPool.Authorization memory authorization = _authorize(_flipped(0), "salt");
        IEmergencyPool.Permit2Transfer memory transfer = _signTransfer(_flipped(0), 1);

        EmergencyPool other = EmergencyPool(payable(Clones.clone(address(new EmergencyPool()))));
        other.initialize(address(access));
        vm.prank(governance);
        other.admitAsset(address(auth), 0);
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        other.pledgeWithAuthorization(_flipped(0), authorization);
        vm.expectRevert(Permit2Double.InvalidSigner.selector);
        other.pledgeWithPermit2(_flipped(0), transfer);

        vm.chainId(10);
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        pool.pledgeWithAuthorization(_flipped(0), authorization);
        vm.expectRevert(Permit2Double.InvalidSigner.selector);
        pool.pledgeWithPermit2(_flipped(0), transfer);
    }

    function test_authorizationTakenToTheTokenDirectly() public {
        IEmergencyPool.Gift memory gift = _flipped(0);
        IEmergencyPool.Authorization memory authorization = _authorize(gift, "salt");
        bytes32 nonce = pool.giftNonce(gift, "salt");
        vm.prank(eve);
        vm.expectPartialRevert(IERC20Errors.ERC20InvalidReceiver.selector);
        auth.receiveWithAuthorization(
            ada,
            address(pool),
            gift.amount,
            authorization.validAfter,
            authorization.validBefore,
            nonce,
            authorization.signature
        );
    }

    // ── Edges ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @custom:finding money-after-deadline boundary-equality
    function test_moneyAfterTheDeadline() public {
        uint48 effectiveAt = _now() + 30 days;
        vm.prank(governance);
        pool.announceDissolution(effectiveAt, _successors(ben, 5_000, eve, 5_000));
        vm.warp(effectiveAt - 1);
        _pledge(NATIVE, 1, GENERAL);
        vm.warp(effectiveAt);
        vm.prank(ada);
        vm.expectPartialRevert(IEmergencyPool.EmergencyPoolDissolved.selector);
        pool.pledge{value: 1}(_gift(NATIVE, 1, GENERAL));
        pool.allot(NATIVE, new uint16[](0));
        assertEq(pool.owed(NATIVE, ben), 25 ether, "Law 18, Phases partition time: no second belongs to both");
    }
}
