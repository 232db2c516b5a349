// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {ERC3009} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC3009.sol";

import {EmergencyPool} from "../../../../contracts/EmergencyPool.sol";
import {IEmergencyPool} from "../../../../contracts/interfaces/IEmergencyPool.sol";
import {NATIVE} from "../../../../contracts/libraries/Assets.sol";
import {Permit2Double} from "../../../mocks/Permit2Double.sol";
import {SwallowingToken} from "../../../mocks/tokens/WeirdTokens.sol";
import {SignedGifts} from "../../utils/SignedGifts.sol";

contract EmergencyPoolPledgeBySignatureTest is SignedGifts {
    // ── pledgeWithPermit ────────────────────────────────────────────────────────────────────────────────────────────

    function test_pledgeWithPermit_RevertWhen_theAssetIsNativeCoin() public {
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolUnknownAsset.selector, NATIVE));
        pool.pledgeWithPermit(_gift(NATIVE, 1, 0), _now(), 27, 0, 0);
    }

    function test_pledgeWithPermit_RevertWhen_theAmountIsZero() public {
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolZeroAmount.selector, token));
        pool.pledgeWithPermit(_gift(address(token), 0, 0), _now(), 27, 0, 0);
    }

    function test_pledgeWithPermit_RevertGiven_theCommunityHasDissolved() public {
        _dissolve(_successors(ben, 5_000, eve, 5_000));
        vm.prank(ada);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolDissolved.selector, _now()));
        pool.pledgeWithPermit(_gift(address(token), 1, 0), _now(), 27, 0, 0);
    }

    function test_pledgeWithPermit_RevertWhen_thePermitIsBadAndThereIsNoAllowance() public {
        vm.prank(ada);
        token.approve(address(pool), 0);
        (uint8 v, bytes32 r, bytes32 s) = _signPermit(2 ether, _now());
        vm.prank(ada);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(pool), 0, 1 ether)
        );
        pool.pledgeWithPermit(_gift(address(token), 1 ether, 0), _now(), v, r, s);
    }

    function test_pledgeWithPermit_pledgesAllTheSameGivenSomebodyElseHasSubmittedThePermit() public {
        vm.prank(ada);
        token.approve(address(pool), 0);
        uint256 deadline = _now() + 1;
        (uint8 v, bytes32 r, bytes32 s) = _signPermit(1 ether, deadline);
        vm.prank(eve);
        token.permit(ada, address(pool), 1 ether, deadline, v, r, s);
        vm.prank(ada);
        pool.pledgeWithPermit(_gift(address(token), 1 ether, 0), deadline, v, r, s);
        assertBooks(address(token), 1 ether, 0, 0, 0);
    }

    function test_pledgeWithPermit_pledgesInOneStep() public {
        vm.prank(ada);
        token.approve(address(pool), 0);
        (uint8 v, bytes32 r, bytes32 s) = _signPermit(1 ether, _now());
        vm.expectEmit(address(pool));
        emit IEmergencyPool.Pledged(address(token), ada, ada, 1 ether, FOOD, false, 0);
        vm.prank(ada);
        assertEq(pool.pledgeWithPermit(_gift(address(token), 1 ether, FOOD), _now(), v, r, s), 1 ether, "credited");
        assertEq(token.allowance(ada, address(pool)), 0, "no allowance is left");
        _replay();
    }

    // ── pledgeWithAuthorization ─────────────────────────────────────────────────────────────────────────────────────

    function test_pledgeWithAuthorization_RevertWhen_theSignerIsZero() public {
        IEmergencyPool.Gift memory gift = _gift(address(auth), 1, 0);
        IEmergencyPool.Authorization memory authorization = _authorize(gift, 0);
        authorization.from = address(0);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolInvalidDonor.selector, address(0)));
        pool.pledgeWithAuthorization(gift, authorization);
    }

    function test_pledgeWithAuthorization_RevertWhen_theAssetIsNativeCoin() public {
        IEmergencyPool.Gift memory gift = _gift(NATIVE, 1, 0);
        IEmergencyPool.Authorization memory authorization = _authorize(gift, 0);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolUnknownAsset.selector, NATIVE));
        pool.pledgeWithAuthorization(gift, authorization);
    }

    function test_pledgeWithAuthorization_RevertGiven_theCommunityHasDissolved() public {
        _dissolve(_successors(ben, 5_000, eve, 5_000));
        IEmergencyPool.Gift memory gift = _gift(address(auth), 1, 0);
        IEmergencyPool.Authorization memory authorization = _authorize(gift, 0);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolDissolved.selector, _now()));
        pool.pledgeWithAuthorization(gift, authorization);
    }

    function test_pledgeWithAuthorization_RevertWhen_theTokenSwallowsTheCall() public {
        SwallowingToken gulp = new SwallowingToken();
        _admit(address(gulp), 0);
        gulp.mint(ada, 10);
        IEmergencyPool.Gift memory gift = _gift(address(gulp), 10, 0);
        IEmergencyPool.Authorization memory authorization = _authorize(gift, 0);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolNothingArrived.selector, gulp, 10));
        pool.pledgeWithAuthorization(gift, authorization);
    }

    function test_pledgeWithAuthorization_RevertWhen_theSignatureIsOverAnotherGift() public {
        IEmergencyPool.Gift memory gift = _gift(address(auth), 1 ether, 0);
        IEmergencyPool.Authorization memory authorization = _authorize(gift, MEMO);
        gift.counted = true;
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        pool.pledgeWithAuthorization(gift, authorization);
    }

    function test_pledgeWithAuthorization_pledgesInTheSignersName() public {
        IEmergencyPool.Gift memory gift = _counted(address(auth), 5 ether);
        gift.earmark = FOOD;
        IEmergencyPool.Authorization memory authorization = _authorize(gift, MEMO);
        vm.expectEmit(address(pool));
        emit IEmergencyPool.Pledged(address(auth), ada, ada, 5 ether, FOOD, true, MEMO);
        vm.prank(eve);
        assertEq(pool.pledgeWithAuthorization(gift, authorization), 5 ether, "credited");
        assertBooks(address(auth), 0, 5 ether, 0, 0);
        assertEq(pool.countedGifts(ada), 5 ether, "counted for the signer");
        _replay();
    }

    // ── pledgeWithPermit2 ───────────────────────────────────────────────────────────────────────────────────────────

    function test_pledgeWithPermit2_RevertWhen_theSignerIsZero() public {
        IEmergencyPool.Gift memory gift = _gift(address(token), 1, 0);
        IEmergencyPool.Permit2Transfer memory transfer = _signTransfer(gift, 1);
        transfer.from = address(0);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolInvalidDonor.selector, address(0)));
        pool.pledgeWithPermit2(gift, transfer);
    }

    function test_pledgeWithPermit2_RevertWhen_theAssetIsNativeCoin() public {
        IEmergencyPool.Gift memory gift = _gift(NATIVE, 1, 0);
        IEmergencyPool.Permit2Transfer memory transfer = _signTransfer(gift, 1);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolUnknownAsset.selector, NATIVE));
        pool.pledgeWithPermit2(gift, transfer);
    }

    function test_pledgeWithPermit2_RevertGiven_theCommunityHasDissolved() public {
        _dissolve(_successors(ben, 5_000, eve, 5_000));
        IEmergencyPool.Gift memory gift = _gift(address(token), 1, 0);
        IEmergencyPool.Permit2Transfer memory transfer = _signTransfer(gift, 1);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolDissolved.selector, _now()));
        pool.pledgeWithPermit2(gift, transfer);
    }

    function test_pledgeWithPermit2_RevertWhen_theSignatureIsOverAnotherGift() public {
        IEmergencyPool.Gift memory gift = _gift(address(token), 1 ether, 0);
        IEmergencyPool.Permit2Transfer memory transfer = _signTransfer(gift, 1);
        gift.earmark = FOOD;
        vm.expectRevert(Permit2Double.InvalidSigner.selector);
        pool.pledgeWithPermit2(gift, transfer);
    }

    function test_pledgeWithPermit2_pledgesInTheSignersName() public {
        IEmergencyPool.Gift memory gift = _counted(address(token), 5 ether);
        IEmergencyPool.Permit2Transfer memory transfer = _signTransfer(gift, 1);
        vm.expectEmit(address(pool));
        emit IEmergencyPool.Pledged(address(token), ada, ada, 5 ether, 0, true, MEMO);
        vm.prank(eve);
        assertEq(pool.pledgeWithPermit2(gift, transfer), 5 ether, "credited");
        assertBooks(address(token), 5 ether, 0, 0, 0);
        assertEq(pool.countedGifts(ada), 10 ether, "counted for the signer");
        _replay();
    }

    // ── giftNonce ───────────────────────────────────────────────────────────────────────────────────────────────────

    function test_giftNonce_differsForEveryFieldSaltPoolAndChain() public {
        IEmergencyPool.Gift memory gift = _gift(address(auth), 5, FOOD);
        bytes32[8] memory nonces;
        nonces[0] = pool.giftNonce(gift, MEMO);
        nonces[1] = pool.giftNonce(gift, 0);
        gift.asset = address(token);
        nonces[2] = pool.giftNonce(gift, MEMO);
        gift.amount = 6;
        nonces[3] = pool.giftNonce(gift, MEMO);
        gift.counted = true;
        nonces[4] = pool.giftNonce(gift, MEMO);
        gift.memo = MEMO;
        nonces[5] = pool.giftNonce(gift, MEMO);
        nonces[6] = EmergencyPool(payable(Clones.clone(address(new EmergencyPool())))).giftNonce(gift, MEMO);
        vm.chainId(10);
        nonces[7] = pool.giftNonce(gift, MEMO);
        for (uint256 i = 0; i < nonces.length; ++i) {
            for (uint256 j = 0; j < i; ++j) {
                assertTrue(nonces[i] != nonces[j], "Law 17, Bound signatures: another gift has another nonce");
            }
        }
    }

    function testFuzz_giftNonce_endsIn64ZeroBits(IEmergencyPool.Gift memory gift, bytes32 salt) public view {
        assertEq(uint256(uint64(uint256(pool.giftNonce(gift, salt)))), 0, "tokens with counted nonces accept it");
    }
}
