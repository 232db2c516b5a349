// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";

import {MemberRegistry} from "../../../contracts/MemberRegistry.sol";
import {AttesterPersonhood} from "../../../contracts/identity/AttesterPersonhood.sol";
import {IAttesterPersonhood} from "../../../contracts/interfaces/IAttesterPersonhood.sol";
import {IMemberRegistry} from "../../../contracts/interfaces/IMemberRegistry.sol";
import {Attestations} from "../utils/Attestations.sol";

/// @notice Law 17: a signature works once, here, for this, by this signer, before its deadline.
contract MemberSignaturesTest is Attestations {
    string private constant LAW = "Law 17, Bound signatures: flipping any field breaks it";

    function setUp() public {
        open(1, 3);
        openPersonhood();
        vm.warp(START + 1);
    }

    function testFuzz_invitation(uint256 field, uint256 noise) public {
        field = bound(field, 0, 7);
        noise = bound(noise, 1, type(uint32).max);
        IMemberRegistry.Invitation memory invitation = invitationTo(ada);
        address signer = founder(0);
        address claimed = signer;
        bytes32 domain = registryDomain();
        if (field == 4) domain = domainOf("Solidarity MemberRegistry", block.chainid + noise, address(registry));
        if (field == 5) domain = domainOf("Solidarity MemberRegistry", block.chainid, address(uint160(noise)));
        if (field == 6) domain = domainOf("Solidarity AidRequests", block.chainid, address(registry));
        bytes memory good = signature(keyOf[signer], typed(domain, hashInvitation(invitation)));

        if (field == 0) invitation.invitee = address(uint160(invitation.invitee) ^ uint160(noise));
        if (field == 1) invitation.nonce += noise;
        if (field == 2) invitation.deadline += uint48(noise);
        if (field == 3) claimed = founder(1 + (noise % 2));
        if (field == 7) vm.warp(invitation.deadline + noise);
        assertFalse(joins(invitation, claimed, good), LAW);
        assertFalse(registry.isMember(invitation.invitee), LAW);
    }

    function testFuzz_invitationBits(uint256 bit) public {
        IMemberRegistry.Invitation memory invitation = invitationTo(ada);
        bytes memory changed = signInvitation(invitation, founder(0));
        bit = bound(bit, 0, changed.length * 8 - 1);
        changed[bit / 8] ^= bytes1(uint8(1 << (bit % 8)));
        assertFalse(joins(invitation, founder(0), changed), LAW);
    }

    /// @notice A signature brought elsewhere, or again.
    /// @custom:finding replay-chain, replay-contract, replay-version
    function test_invitationReplay() public {
        IMemberRegistry.Invitation memory invitation = invitationTo(ada);
        bytes memory good = signInvitation(invitation, founder(0));

        // Another community with the same members.
        MemberRegistry twin = MemberRegistry(Clones.clone(address(new MemberRegistry())));
        address[] memory first = new address[](1);
        first[0] = founder(0);
        twin.initialize(address(access), address(token), settingsOf(1), first);
        (registry, twin) = (twin, registry);
        assertFalse(joins(invitation, founder(0), good), "Law 17, Bound signatures: not in another community");
        (registry, twin) = (twin, registry);

        // Another chain.
        uint256 chain = block.chainid;
        vm.chainId(chain + 1);
        assertFalse(joins(invitation, founder(0), good), "Law 17, Bound signatures: not on another chain");
        vm.chainId(chain);

        assertTrue(joins(invitation, founder(0), good), "here it works");
        leaveAs(ada);
        assertFalse(joins(invitation, founder(0), good), "Law 17, Bound signatures: once");
    }

    function testFuzz_delegation(uint256 field, uint256 noise) public {
        field = bound(field, 0, 6);
        noise = bound(noise, 1, type(uint32).max);
        address signer = founder(0);
        address delegatee = founder(1);
        uint256 nonce = 0;
        uint256 expiry = timestamp() + 1 days;
        bytes32 domain = registryDomain();
        if (field == 3) domain = domainOf("Solidarity MemberRegistry", block.chainid + noise, address(registry));
        if (field == 4) domain = domainOf("Solidarity MemberRegistry", block.chainid, address(uint160(noise)));
        if (field == 5) domain = domainOf("Solidarity ContributionToken", block.chainid, address(registry));
        bytes32 structHash = keccak256(abi.encode(DELEGATION_TYPEHASH, delegatee, nonce, expiry));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keyOf[signer], typed(domain, structHash));

        if (field == 0) delegatee = founder(2);
        if (field == 1) nonce += noise;
        if (field == 2) expiry += noise;
        if (field == 6) vm.warp(expiry + noise);
        try registry.delegateBySig(delegatee, nonce, expiry, v, r, s) {
            fail(LAW);
        } catch {
            // As it should be.
        }
        assertEq(registry.delegates(signer), signer, LAW);
        assertEq(registry.nonces(signer), uint256(0), LAW);
    }

    function testFuzz_attestation(uint256 field, uint256 noise) public {
        field = bound(field, 0, 8);
        noise = bound(noise, 1, 1_000);
        IAttesterPersonhood.Attestation memory a = attestationOf(ada, "ada");
        a.issuedAt -= 2_000;
        address claimed = attester;
        bytes32 domain = personhoodDomain();
        string memory name = "Solidarity AttesterPersonhood";
        if (field == 6) domain = domainOf(name, block.chainid + noise, address(personhood));
        if (field == 7) domain = domainOf(name, block.chainid, address(uint160(noise)));
        bytes memory good = signature(keyOf[attester], typed(domain, hashAttestation(a)));

        if (field == 0) a.account = address(uint160(a.account) ^ uint160(noise));
        if (field == 1) a.person = bytes32(uint256(a.person) ^ noise);
        if (field == 2) a.weight += uint16(noise);
        if (field == 3) a.issuedAt += uint40(noise);
        if (field == 4) a.expiry += uint40(noise);
        if (field == 5) claimed = other;
        if (field == 8) vm.warp(a.expiry + noise);
        try personhood.attest(a, claimed, good) {
            fail(LAW);
        } catch {
            // As it should be.
        }
        assertEq(personhood.weight(a.account), uint256(0), LAW);
    }

    /// @notice A signature brought elsewhere, or again.
    /// @custom:finding replay-chain, replay-contract, replay-version
    function test_attestationReplay() public {
        IAttesterPersonhood.Attestation memory a = attestationOf(ada, "ada");
        bytes memory good = signAttestation(a, attester);

        AttesterPersonhood twin = new AttesterPersonhood(address(access));
        twin.setAttester(attester, true);
        vm.expectPartialRevert(IAttesterPersonhood.AttesterPersonhoodInvalidSignature.selector);
        twin.attest(a, attester, good);

        uint256 chain = block.chainid;
        vm.chainId(chain + 1);
        vm.expectPartialRevert(IAttesterPersonhood.AttesterPersonhoodInvalidSignature.selector);
        personhood.attest(a, attester, good);
        vm.chainId(chain);

        personhood.attest(a, attester, good);
        vm.expectPartialRevert(IAttesterPersonhood.AttesterPersonhoodOutdated.selector);
        personhood.attest(a, attester, good);
    }

    function joins(
        IMemberRegistry.Invitation memory invitation,
        address voucher,
        bytes memory with
    ) private returns (bool) {
        address[] memory vouchers = new address[](1);
        bytes[] memory signatures = new bytes[](1);
        (vouchers[0], signatures[0]) = (voucher, with);
        try registry.join(invitation, vouchers, signatures) {
            return true;
        } catch {
            return false;
        }
    }
}
