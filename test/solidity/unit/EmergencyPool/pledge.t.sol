// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IEmergencyPool} from "../../../../contracts/interfaces/IEmergencyPool.sol";
import {NATIVE} from "../../../../contracts/libraries/Assets.sol";
import {FeeToken, SilentToken} from "../../../mocks/tokens/WeirdTokens.sol";
import {PlainToken} from "../../../mocks/tokens/PlainToken.sol";
import {PoolTest} from "../../utils/PoolTest.sol";

contract EmergencyPoolPledgeTest is PoolTest {
    // ── receive ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_receive_RevertWhen_nothingIsSent() public {
        vm.prank(ada);
        (bool success, bytes memory answer) = address(pool).call("");
        assertFalse(success, "an empty transfer is refused");
        assertEq(
            answer,
            abi.encodeWithSelector(IEmergencyPool.EmergencyPoolZeroAmount.selector, NATIVE),
            "with its error"
        );
    }

    function test_receive_RevertGiven_theCommunityHasDissolved() public {
        _dissolve(_successors(ben, 5_000, eve, 5_000));
        vm.prank(ada);
        (bool success, bytes memory answer) = address(pool).call{value: 1}("");
        assertFalse(success, "a dissolved pool takes nothing");
        assertEq(
            answer,
            abi.encodeWithSelector(IEmergencyPool.EmergencyPoolDissolved.selector, _now()),
            "with its error"
        );
    }

    function test_receive_isAGeneralPledgeByTheSender() public {
        vm.expectEmit(address(pool));
        emit IEmergencyPool.Pledged(NATIVE, ada, ada, 2 ether, 0, false, 0);
        vm.prank(ada);
        (bool success, ) = address(pool).call{value: 2 ether}("");
        assertTrue(success, "a plain transfer is taken");
        assertBooks(NATIVE, 2 ether, 0, 0, 0);
        _replay();
    }

    // ── pledge: what it refuses ─────────────────────────────────────────────────────────────────────────────────────

    function test_pledge_RevertWhen_theAmountIsZero() public {
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolZeroAmount.selector, NATIVE));
        pool.pledge(_gift(NATIVE, 0, 0));
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolZeroAmount.selector, token));
        pool.pledge(_gift(address(token), 0, 0));
    }

    function test_pledge_RevertWhen_theCoinsSentDifferFromTheAmount() public {
        vm.startPrank(ada);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolWrongValue.selector, 1 ether - 1, 1 ether));
        pool.pledge{value: 1 ether - 1}(_gift(NATIVE, 1 ether, 0));
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolWrongValue.selector, 1 ether + 1, 1 ether));
        pool.pledge{value: 1 ether + 1}(_gift(NATIVE, 1 ether, 0));
        vm.stopPrank();
    }

    function test_pledge_RevertWhen_coinsComeWithAGiftOfTokens() public {
        vm.prank(ada);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolWrongValue.selector, 1, 0));
        pool.pledge{value: 1}(_gift(address(token), 1 ether, 0));
    }

    function test_pledge_RevertGiven_theAssetIsUnknown() public {
        PlainToken other = new PlainToken();
        vm.prank(ada);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolUnknownAsset.selector, other));
        pool.pledge(_gift(address(other), 1 ether, 0));
    }

    function test_pledge_RevertGiven_theAssetWasDropped() public {
        vm.prank(governance);
        pool.dropAsset(address(token));
        vm.prank(ada);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolUnknownAsset.selector, token));
        pool.pledge(_gift(address(token), 1 ether, 0));
    }

    function test_pledge_RevertGiven_theCommunityHasDissolved() public {
        _dissolve(_successors(ben, 5_000, eve, 5_000));
        vm.startPrank(ada);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolDissolved.selector, _now()));
        pool.pledge{value: 1}(_gift(NATIVE, 1, 0));
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolDissolved.selector, _now()));
        pool.pledge(_gift(address(token), 1, 0));
        vm.stopPrank();
    }

    function test_pledge_RevertWhen_nothingArrives() public {
        FeeToken fee = new FeeToken();
        _admit(address(fee), 0);
        vm.mockCall(address(fee), abi.encodeWithSelector(fee.transferFrom.selector), abi.encode(true));
        vm.prank(ada);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolNothingArrived.selector, fee, 5));
        pool.pledge(_gift(address(fee), 5, 0));
    }

    function test_pledge_RevertWhen_generalMoneyExceedsWhatTheWordHolds() public {
        uint256 most = type(uint88).max;
        vm.deal(ada, most + 1);
        _pledge(NATIVE, most, 0);
        vm.prank(ada);
        vm.expectRevert(abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 88, most + 1));
        pool.pledge{value: 1}(_gift(NATIVE, 1, 0));
        assertBooks(NATIVE, most, 0, 0, 0);
    }

    // ── pledge: what it does ────────────────────────────────────────────────────────────────────────────────────────

    function test_pledge_stillTakesPledgesGivenADissolutionIsAnnounced() public {
        vm.prank(governance);
        pool.announceDissolution(_now() + 30 days, _successors(ben, 5_000, eve, 5_000));
        skip(30 days - 1);
        _pledge(NATIVE, 1 ether, 0);
        _pledge(address(token), 1 ether, 0);
        assertBooks(NATIVE, 1 ether, 0, 0, 0);
        assertBooks(address(token), 1 ether, 0, 0, 0);
    }

    function test_pledge_creditsTheDonorAndSaysSo() public {
        IEmergencyPool.Gift memory gift = _gift(NATIVE, 3 ether, 0);
        gift.memo = MEMO;
        vm.expectEmit(address(pool));
        emit IEmergencyPool.Pledged(NATIVE, ada, ada, 3 ether, 0, false, MEMO);
        vm.prank(ada);
        uint256 credited = pool.pledge{value: 3 ether}(gift);
        assertEq(credited, 3 ether, "credited");
        assertEq(address(pool).balance, 3 ether, "the pool's coins");
        assertEq(ada.balance, 997 ether, "the donor's coins");
        assertBooks(NATIVE, 3 ether, 0, 0, 0);
        _replay();
    }

    function test_pledge_creditsWhatArrived() public {
        vm.prank(ada);
        assertEq(pool.pledge(_gift(address(token), 4 ether, 0)), 4 ether, "credited");
        assertEq(token.balanceOf(address(pool)), 4 ether, "the pool's tokens");
        assertBooks(address(token), 4 ether, 0, 0, 0);

        FeeToken fee = new FeeToken();
        SilentToken silent = new SilentToken();
        _admit(address(fee), 0);
        _admit(address(silent), 0);
        fee.mint(ada, 1_000);
        silent.mint(ada, 1_000);
        vm.startPrank(ada);
        fee.approve(address(pool), 1_000);
        silent.approve(address(pool), 1_000);
        vm.expectEmit(address(pool));
        emit IEmergencyPool.Pledged(address(fee), ada, ada, 975, 0, false, 0);
        assertEq(pool.pledge(_gift(address(fee), 1_000, 0)), 975, "less the token's fee");
        assertEq(pool.pledge(_gift(address(silent), 1_000, 0)), 1_000, "a token that returns nothing");
        vm.stopPrank();
        assertBooks(address(fee), 975, 0, 0, 0);
        assertBooks(address(silent), 1_000, 0, 0, 0);
        _replay();
    }

    function test_pledge_goesToItsCategoryAlone() public {
        _pledge(NATIVE, 1 ether, FOOD);
        _pledge(NATIVE, 2 ether, 65_535);
        _pledge(address(token), 3 ether, FOOD);
        assertEq(pool.earmarked(NATIVE, FOOD), 1 ether, "coins for food");
        assertEq(pool.earmarked(NATIVE, 65_535), 2 ether, "coins for another category");
        assertEq(pool.earmarked(NATIVE, 0), 0, "no general coins");
        assertEq(pool.earmarked(address(token), FOOD), 3 ether, "tokens for food");
        assertBooks(NATIVE, 0, 3 ether, 0, 0);
        assertBooks(address(token), 0, 3 ether, 0, 0);
        _replay();
    }

    function test_pledge_addsCoinsAtTheFixedRate() public {
        vm.startPrank(ada);
        pool.pledge{value: 1 ether}(_counted(NATIVE, 1 ether));
        pool.pledge{value: 0.5 ether}(_counted(NATIVE, 0.5 ether));
        vm.stopPrank();
        assertEq(pool.countedGifts(ada), 4_500 ether, "1.5 coins at 3,000");
        _replay();
        assertEq(replica.countedGifts(ada), 4_500 ether, "Law 16, Replayable: counted gifts");
    }

    function test_pledge_addsTokensAtTheRateOfTheDay() public {
        vm.prank(ada);
        pool.pledge(_counted(address(token), 3 ether));
        assertEq(pool.countedGifts(ada), 6 ether, "3 at 2");
        _admit(address(token), 5e18);
        assertEq(pool.countedGifts(ada), 6 ether, "a new rate changes nothing that was given before");
        vm.prank(ada);
        pool.pledge(_counted(address(token), 1 ether));
        assertEq(pool.countedGifts(ada), 11 ether, "and 1 at 5");
        _replay();
        assertEq(replica.countedGifts(ada), 11 ether, "Law 16, Replayable: counted gifts");
    }

    function test_pledge_addsNothingToTheDonorsCreditsWhenNotCounted() public {
        _pledge(NATIVE, 1 ether, 0);
        _pledge(address(token), 1 ether, 0);
        assertEq(pool.countedGifts(ada), 0, "not asked for");
    }

    // ── pledgeFor ───────────────────────────────────────────────────────────────────────────────────────────────────

    function test_pledgeFor_RevertWhen_theDonorIsZero() public {
        vm.prank(ada);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolInvalidDonor.selector, address(0)));
        pool.pledgeFor{value: 1}(_gift(NATIVE, 1, 0), address(0));
    }

    function test_pledgeFor_takesFromTheCallerAndCreditsTheDonor() public {
        token.mint(ben, 10);
        vm.prank(ben);
        token.approve(address(pool), 10);

        vm.expectEmit(address(pool));
        emit IEmergencyPool.Pledged(address(token), ben, ada, 10, 0, true, MEMO);
        vm.prank(ada);
        pool.pledgeFor(_counted(address(token), 10), ben);
        assertEq(token.balanceOf(ben), 10, "the named donor's allowance is not touched");
        assertEq(token.balanceOf(ada), 1_000 ether - 10, "the caller paid");

        vm.prank(ada);
        pool.pledgeFor{value: 1 ether}(_counted(NATIVE, 1 ether), ben);
        assertEq(pool.countedGifts(ben), 3_000 ether + 20, "the donor gets the credits");
        assertEq(pool.countedGifts(ada), 0, "not who paid");
        _replay();
    }
}
