// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IEmergencyPool} from "../../../contracts/interfaces/IEmergencyPool.sol";
import {IPermit2, PERMIT2} from "../../../contracts/interfaces/external/IPermit2.sol";
import {Permit2Double} from "../../mocks/Permit2Double.sol";
import {AuthorizationToken} from "../../mocks/tokens/AuthorizationToken.sol";
import {PoolTest} from "./PoolTest.sol";

/// @title Gifts that Ada signs and anyone brings
/// @notice The digests are built here from the standards' own words, not from the pool's constants.
abstract contract SignedGifts is PoolTest {
    string internal constant GIFT_TYPE = "Gift(address asset,uint256 amount,uint16 earmark,bool counted,bytes32 memo)";

    AuthorizationToken internal auth;

    function setUp() public virtual override {
        super.setUp();
        auth = new AuthorizationToken();
        _admit(address(auth), 1e18);
        auth.mint(ada, 100 ether);
        vm.etch(PERMIT2, address(new Permit2Double()).code);
        vm.prank(ada);
        token.approve(PERMIT2, type(uint256).max);
    }

    function _hashGift(IEmergencyPool.Gift memory gift) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256(bytes(GIFT_TYPE)), gift));
    }

    // ── ERC-2612 ────────────────────────────────────────────────────────────────────────────────────────────────────

    function _signPermit(uint256 amount, uint256 deadline) internal view returns (uint8 v, bytes32 r, bytes32 s) {
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"),
                ada,
                address(pool),
                amount,
                token.nonces(ada),
                deadline
            )
        );
        return vm.sign(adaKey, keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), structHash)));
    }

    // ── ERC-3009 ────────────────────────────────────────────────────────────────────────────────────────────────────

    function _authorize(
        IEmergencyPool.Gift memory gift,
        bytes32 salt
    ) internal view returns (IEmergencyPool.Authorization memory authorization) {
        authorization = IEmergencyPool.Authorization({
            from: ada,
            validAfter: _now() - 1,
            validBefore: _now() + 1 hours,
            salt: salt,
            signature: ""
        });
        authorization.signature = _signAuthorization(authorization, gift);
    }

    function _signAuthorization(
        IEmergencyPool.Authorization memory authorization,
        IEmergencyPool.Gift memory gift
    ) internal view returns (bytes memory) {
        bytes32 digest = keccak256(
            abi.encode(keccak256(bytes(GIFT_TYPE)), block.chainid, address(pool), gift, authorization.salt)
        );
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256(
                    "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
                ),
                authorization.from,
                address(pool),
                gift.amount,
                authorization.validAfter,
                authorization.validBefore,
                (digest >> 64) << 64
            )
        );
        return signature(adaKey, keccak256(abi.encodePacked(hex"1901", _authDomain(), structHash)));
    }

    function _authDomain() private view returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                    keccak256("Authorization Token"),
                    keccak256("1"),
                    block.chainid,
                    address(auth)
                )
            );
    }

    // ── Permit2 ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _signTransfer(
        IEmergencyPool.Gift memory gift,
        uint256 nonce
    ) internal view returns (IEmergencyPool.Permit2Transfer memory transfer) {
        transfer = IEmergencyPool.Permit2Transfer({from: ada, nonce: nonce, deadline: _now() + 1 hours, signature: ""});
        bytes32 digest = Permit2Double(PERMIT2).digestOf(
            IPermit2.PermitTransferFrom({
                permitted: IPermit2.TokenPermissions({token: gift.asset, amount: gift.amount}),
                nonce: nonce,
                deadline: transfer.deadline
            }),
            address(pool),
            _hashGift(gift),
            string.concat("Gift witness)", GIFT_TYPE, "TokenPermissions(address token,uint256 amount)")
        );
        transfer.signature = signature(adaKey, digest);
    }
}
