// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IEmergencyPool} from "../../../../contracts/interfaces/IEmergencyPool.sol";
import {IGiftDesk} from "../../../../contracts/interfaces/IGiftDesk.sol";
import {IPermit2, PERMIT2} from "../../../../contracts/interfaces/external/IPermit2.sol";
import {GiftDesk} from "../../../../contracts/periphery/GiftDesk.sol";
import {CartItem, RoundTerms} from "../../../../contracts/types/Round.sol";
import {Permit2Double} from "../../../mocks/Permit2Double.sol";
import {AuthorizationToken} from "../../../mocks/tokens/AuthorizationToken.sol";
import {RoundsTest} from "../../utils/RoundsTest.sol";

/// @dev The digests are built here from the standards' own words, not from the desk's constants.
contract GiftDeskTest is RoundsTest {
    GiftDesk private desk;
    AuthorizationToken private auth;
    address private dora;
    uint256 private doraKey;

    function setUp() public override {
        super.setUp();
        desk = new GiftDesk();
        auth = new AuthorizationToken();
        (dora, doraKey) = makeAddrAndKey("dora, who signs");
        token.mint(dora, 100 ether);
        auth.mint(dora, 100 ether);
        vm.prank(governance);
        pool.admitAsset(address(auth), 0);
        vm.etch(PERMIT2, address(new Permit2Double()).code);
        vm.prank(dora);
        token.approve(PERMIT2, type(uint256).max);
    }

    function _cart(address asset) private returns (IGiftDesk.Cart memory cart) {
        RoundTerms memory terms = _terms();
        terms.asset = asset;
        cart = IGiftDesk.Cart({rounds: rounds, round: _open(terms, 2), items: new CartItem[](2)});
        (cart.items[0], cart.items[1]) = (_item(1, 1 ether), _item(2, 4 ether));
    }

    function _assertGiven(IGiftDesk.Cart memory cart, AuthorizationToken asset) private view {
        (uint256 first, ) = rounds.giftsOf(cart.round, dora, 1);
        (uint256 second, ) = rounds.giftsOf(cart.round, dora, 2);
        assertEq(first, 1 ether, "the first line is hers");
        assertEq(second, 4 ether, "the second too");
        assertEq(asset.balanceOf(address(desk)), 0, "nothing stays at the desk");
        assertEq(asset.allowance(address(desk), address(rounds)), 0, "nor an allowance");
        assertEq(asset.balanceOf(address(rounds)), 5 ether, "all of it is in the rounds");
    }

    // ── contributeWithPermit ────────────────────────────────────────────────────────────────────────────────────────

    function _permit() private view returns (IGiftDesk.Permit memory permit) {
        permit.deadline = vm.getBlockTimestamp() + 1 hours;
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"),
                dora,
                address(desk),
                5 ether,
                token.nonces(dora),
                permit.deadline
            )
        );
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), structHash));
        (permit.v, permit.r, permit.s) = vm.sign(doraKey, digest);
    }

    function test_contributeWithPermit_RevertWhen_theRoundIsOfNativeCoin() public {
        IGiftDesk.Cart memory cart = _cart(0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE);
        IGiftDesk.Permit memory permit = _permit();
        vm.expectPartialRevert(IGiftDesk.GiftDeskNotAToken.selector);
        vm.prank(dora);
        desk.contributeWithPermit(cart, permit);
    }

    function test_contributeWithPermit_doesNoHarm() public {
        IGiftDesk.Cart memory cart = _cart(address(token));
        IGiftDesk.Permit memory permit = _permit();
        vm.prank(eve);
        token.permit(dora, address(desk), 5 ether, permit.deadline, permit.v, permit.r, permit.s);
        vm.prank(dora);
        desk.contributeWithPermit(cart, permit);
        _assertGiven(cart, AuthorizationToken(address(token)));
    }

    function test_contributeWithPermit_givesInTheCallersName() public {
        IGiftDesk.Cart memory cart = _cart(address(token));
        IGiftDesk.Permit memory permit = _permit();
        vm.prank(dora);
        desk.contributeWithPermit(cart, permit);
        _assertGiven(cart, AuthorizationToken(address(token)));
    }

    // ── contributeWithAuthorization ─────────────────────────────────────────────────────────────────────────────────

    function _hashOf(IGiftDesk.Cart memory cart) private pure returns (bytes32) {
        bytes32 itemType = keccak256("CartItem(uint16 project,uint128 amount)");
        bytes32 items = keccak256(
            abi.encodePacked(
                keccak256(abi.encode(itemType, cart.items[0].project, cart.items[0].amount)),
                keccak256(abi.encode(itemType, cart.items[1].project, cart.items[1].amount))
            )
        );
        return
            keccak256(
                abi.encode(
                    keccak256(
                        "Cart(address rounds,uint256 round,CartItem[] items)CartItem(uint16 project,uint128 amount)"
                    ),
                    cart.rounds,
                    cart.round,
                    items
                )
            );
    }

    function _authorize(
        IGiftDesk.Cart memory cart
    ) private view returns (IEmergencyPool.Authorization memory authorization) {
        authorization.from = dora;
        authorization.validBefore = vm.getBlockTimestamp() + 1 hours;
        bytes32 nonce = keccak256(abi.encode(block.chainid, address(desk), _hashOf(cart), bytes32(0)));
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256(
                    "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
                ),
                dora,
                address(desk),
                5 ether,
                0,
                authorization.validBefore,
                (nonce >> 64) << 64
            )
        );
        (, string memory name, string memory version, , , , ) = auth.eip712Domain();
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256(bytes(name)),
                keccak256(bytes(version)),
                block.chainid,
                address(auth)
            )
        );
        authorization.signature = signature(doraKey, keccak256(abi.encodePacked(hex"1901", domain, structHash)));
    }

    function test_contributeWithAuthorization_RevertWhen_theCartIsNotTheOneThatWasSigned() public {
        IGiftDesk.Cart memory cart = _cart(address(auth));
        IEmergencyPool.Authorization memory authorization = _authorize(cart);
        (cart.items[0].project, cart.items[1].project) = (2, 1);
        vm.expectRevert();
        vm.prank(eve);
        desk.contributeWithAuthorization(cart, authorization);
    }

    function test_contributeWithAuthorization_RevertGiven_itWasUsedBefore() public {
        IGiftDesk.Cart memory cart = _cart(address(auth));
        IEmergencyPool.Authorization memory authorization = _authorize(cart);
        desk.contributeWithAuthorization(cart, authorization);
        vm.expectRevert();
        desk.contributeWithAuthorization(cart, authorization);
    }

    function test_contributeWithAuthorization_givesInTheSignersNameAndLeavesNothingHere() public {
        IGiftDesk.Cart memory cart = _cart(address(auth));
        IEmergencyPool.Authorization memory authorization = _authorize(cart);
        vm.prank(eve);
        desk.contributeWithAuthorization(cart, authorization);
        _assertGiven(cart, auth);
    }

    // ── contributeWithPermit2 ───────────────────────────────────────────────────────────────────────────────────────

    function _permit2(
        IGiftDesk.Cart memory cart
    ) private view returns (IEmergencyPool.Permit2Transfer memory transfer) {
        (transfer.from, transfer.nonce, transfer.deadline) = (dora, 7, vm.getBlockTimestamp() + 1 hours);
        bytes32 digest = Permit2Double(PERMIT2).digestOf(
            IPermit2.PermitTransferFrom({
                permitted: IPermit2.TokenPermissions({token: address(token), amount: 5 ether}),
                nonce: 7,
                deadline: transfer.deadline
            }),
            address(desk),
            _hashOf(cart),
            "Cart witness)Cart(address rounds,uint256 round,CartItem[] items)CartItem(uint16 project,uint128 amount)TokenPermissions(address token,uint256 amount)"
        );
        transfer.signature = signature(doraKey, digest);
    }

    function test_contributeWithPermit2_RevertWhen_theCartIsNotTheOneThatWasSigned() public {
        IGiftDesk.Cart memory cart = _cart(address(token));
        IEmergencyPool.Permit2Transfer memory transfer = _permit2(cart);
        (cart.items[0].project, cart.items[1].project) = (2, 1);
        vm.expectPartialRevert(Permit2Double.InvalidSigner.selector);
        vm.prank(eve);
        desk.contributeWithPermit2(cart, transfer);
    }

    function test_contributeWithPermit2_givesInTheSignersOwnName() public {
        IGiftDesk.Cart memory cart = _cart(address(token));
        IEmergencyPool.Permit2Transfer memory transfer = _permit2(cart);
        vm.prank(eve);
        desk.contributeWithPermit2(cart, transfer);
        _assertGiven(cart, AuthorizationToken(address(token)));
    }
}
