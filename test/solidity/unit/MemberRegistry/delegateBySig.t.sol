// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";

import {IMemberRegistry} from "../../../../contracts/interfaces/IMemberRegistry.sol";
import {Members} from "../../utils/Members.sol";

contract DelegateBySigTest is Members {
    address private ada;
    address private ben;

    function setUp() public {
        open(1, 2);
        (ada, ben) = (founder(0), founder(1));
    }

    function test_RevertGiven_ASignaturePastItsExpiry() public {
        uint256 expiry = timestamp() + 10;
        (uint8 v, bytes32 r, bytes32 s) = sign(ada, ben, 0, expiry);
        vm.warp(expiry + 1);
        vm.expectRevert(abi.encodeWithSelector(IVotes.VotesExpiredSignature.selector, expiry));
        registry.delegateBySig(ben, 0, expiry, v, r, s);
        vm.warp(expiry);
        registry.delegateBySig(ben, 0, expiry, v, r, s);
        assertEq(registry.getVotes(ben), uint256(2), "the expiry itself is in time");
    }

    function test_RevertGiven_AnotherNonceThanTheNext() public {
        uint256 expiry = timestamp() + 10;
        (uint8 v, bytes32 r, bytes32 s) = sign(ada, ben, 1, expiry);
        vm.expectRevert(abi.encodeWithSelector(Nonces.InvalidAccountNonce.selector, ada, uint256(0)));
        registry.delegateBySig(ben, 1, expiry, v, r, s);
    }

    function test_GivenASignatureByAMember() public {
        uint256 expiry = timestamp() + 10;
        (uint8 v, bytes32 r, bytes32 s) = sign(ada, ben, 0, expiry);
        vm.prank(person("relayer"));
        registry.delegateBySig(ben, 0, expiry, v, r, s);
        assertEq(registry.getVotes(ben), uint256(2), "delegated");
        assertEq(registry.nonces(ada), uint256(1), "nonce spent");

        delegateAs(ada, ada);
        vm.expectRevert(abi.encodeWithSelector(Nonces.InvalidAccountNonce.selector, ada, uint256(1)));
        registry.delegateBySig(ben, 0, expiry, v, r, s);
    }

    function test_RevertGiven_ASignatureByNobodyKnown() public {
        uint256 expiry = timestamp() + 10;
        address eve = person("eve");
        (uint8 v, bytes32 r, bytes32 s) = sign(eve, ben, 0, expiry);
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryNotMember.selector, eve));
        registry.delegateBySig(ben, 0, expiry, v, r, s);
    }

    function sign(
        address signer,
        address delegatee,
        uint256 nonce,
        uint256 expiry
    ) private view returns (uint8 v, bytes32 r, bytes32 s) {
        bytes32 structHash = keccak256(abi.encode(DELEGATION_TYPEHASH, delegatee, nonce, expiry));
        return vm.sign(keyOf[signer], typed(registryDomain(), structHash));
    }
}
