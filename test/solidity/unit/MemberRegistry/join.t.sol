// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

import {IMemberRegistry} from "../../../../contracts/interfaces/IMemberRegistry.sol";
import {Members} from "../../utils/Members.sol";

/// @notice A contract wallet with one owner.
contract Wallet is IERC1271 {
    address private immutable owner;

    constructor(address owner_) {
        owner = owner_;
    }

    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        return ECDSA.recover(hash, signature) == owner ? IERC1271.isValidSignature.selector : bytes4(0);
    }
}

contract JoinTest is Members {
    address private ada;
    address private ben;
    IMemberRegistry.Invitation private invitation;

    function setUp() public {
        open(2, 4);
        ada = person("ada");
        ben = person("ben");
        invitation = invitationTo(ada);
    }

    function test_RevertGiven_AnInvitationForAnotherJoining() public {
        invitation.nonce = 1;
        (address[] memory vouchers, bytes[] memory signatures) = signedBy(invitation, 2);
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryInvalidNonce.selector, ada, uint256(1), uint256(0))
        );
        registry.join(invitation, vouchers, signatures);
    }

    function test_RevertGiven_AnInvitationPastItsDeadline() public {
        (address[] memory vouchers, bytes[] memory signatures) = signedBy(invitation, 2);
        vm.warp(invitation.deadline + 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                IMemberRegistry.MemberRegistryExpiredSignature.selector,
                invitation.deadline,
                invitation.deadline + 1
            )
        );
        registry.join(invitation, vouchers, signatures);

        vm.warp(invitation.deadline);
        registry.join(invitation, vouchers, signatures);
        assertTrue(registry.isMember(ada), "the deadline itself is in time");
    }

    function test_RevertGiven_AnInviteeWhoCannotJoin() public {
        IMemberRegistry.Invitation memory again = invitationTo(founder(3));
        (address[] memory vouchers, bytes[] memory signatures) = signedBy(again, 2);
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryAlreadyMember.selector, founder(3)));
        registry.join(again, vouchers, signatures);

        move(founder(3), ben);
        again = invitationTo(founder(3));
        (vouchers, signatures) = signedBy(again, 2);
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryInvalidAccount.selector, founder(3)));
        registry.join(again, vouchers, signatures);
    }

    function test_RevertWhen_ListsDifferInLength() public {
        (address[] memory vouchers, ) = signedBy(invitation, 2);
        (, bytes[] memory three) = signedBy(invitation, 3);
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryUnequalLengths.selector, uint256(2), uint256(3))
        );
        registry.join(invitation, vouchers, three);
    }

    function test_RevertWhen_TooFewHaveSigned() public {
        (address[] memory vouchers, bytes[] memory signatures) = signedBy(invitation, 1);
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryTooFewVouches.selector, ada, uint256(1), uint256(2))
        );
        registry.join(invitation, vouchers, signatures);

        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryTooFewVouches.selector, ada, uint256(0), uint256(2))
        );
        registry.join(invitation, new address[](0), new bytes[](0));
    }

    function test_RevertWhen_OneSignsTwiceOrOutOfOrder() public {
        (address[] memory vouchers, bytes[] memory signatures) = signedBy(invitation, 2);
        (vouchers[0], vouchers[1]) = (vouchers[1], vouchers[0]);
        (signatures[0], signatures[1]) = (signatures[1], signatures[0]);
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryUnsortedVouchers.selector, vouchers[0], vouchers[1])
        );
        registry.join(invitation, vouchers, signatures);

        (vouchers[1], signatures[1]) = (vouchers[0], signatures[0]);
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryUnsortedVouchers.selector, vouchers[0], vouchers[0])
        );
        registry.join(invitation, vouchers, signatures);
    }

    function test_RevertWhen_ASignerCannotVote() public {
        // Waiting.
        admit(ben);
        expectInvalidVoucher(ben);

        // A member no more.
        skip(WAITING);
        leaveAs(ben);
        invitation.deadline = timestamp() + 1 days;
        expectInvalidVoucher(ben);

        // Never a member.
        expectInvalidVoucher(person("eve"));
    }

    function test_RevertWhen_ASignatureIsAnothers() public {
        (address[] memory vouchers, bytes[] memory signatures) = signedBy(invitation, 2);
        signatures[1] = signatures[0];
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryInvalidSignature.selector, vouchers[1]));
        registry.join(invitation, vouchers, signatures);
    }

    // when enough have signed

    function test_WhenAStrangerBringsIt() public {
        (address[] memory vouchers, bytes[] memory signatures) = signedBy(invitation, 2);
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectEmit(address(registry));
            emit IMemberRegistry.Vouched(vouchers[i], ada, i + 1);
        }
        vm.expectEmit(address(registry));
        emit IMemberRegistry.Joined(ada, 5, ben, timestamp() + WAITING);
        vm.prank(ben);
        registry.join(invitation, vouchers, signatures);

        assertTrue(registry.isMember(ada), "the invitee joined");
        assertFalse(registry.isMember(ben), "the bringer did not");

        // Once: neither while a member, nor after leaving.
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryAlreadyMember.selector, ada));
        registry.join(invitation, vouchers, signatures);
        leaveAs(ada);
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryInvalidNonce.selector, ada, uint256(0), uint256(1))
        );
        registry.join(invitation, vouchers, signatures);

        IMemberRegistry.Invitation memory again = invitationTo(ada);
        (vouchers, signatures) = signedBy(again, 2);
        registry.join(again, vouchers, signatures);
        assertTrue(registry.isMember(ada), "a new invitation serves a new joining");
    }

    function test_WhenASignerIsAContract() public {
        address wallet = address(new Wallet(ben));
        seat(wallet);
        registry.setSettings(settingsOf(1));
        invitation.deadline = timestamp();

        address[] memory vouchers = new address[](1);
        bytes[] memory signatures = new bytes[](1);
        vouchers[0] = wallet;
        signatures[0] = signInvitation(invitation, ada);
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryInvalidSignature.selector, wallet));
        registry.join(invitation, vouchers, signatures);

        signatures[0] = signInvitation(invitation, ben);
        registry.join(invitation, vouchers, signatures);
        assertTrue(registry.isMember(ada), "the wallet's owner signed");
    }

    function test_WhenTheKeyOfASignerDelegatesToCode() public {
        (address[] memory vouchers, bytes[] memory signatures) = signedBy(invitation, 2);
        // The registry's code answers no ERC-1271 question.
        vm.etch(vouchers[0], abi.encodePacked(hex"ef0100", address(registry)));
        registry.join(invitation, vouchers, signatures);
        assertTrue(registry.isMember(ada), "the key's word counts, beside the code");
    }

    function test_WhenThereAreMoreSignersThanNeeded() public {
        (address[] memory vouchers, bytes[] memory signatures) = signedBy(invitation, 3);
        bytes memory good = signatures[2];
        signatures[2] = signatures[0];
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryInvalidSignature.selector, vouchers[2]));
        registry.join(invitation, vouchers, signatures);

        signatures[2] = good;
        registry.join(invitation, vouchers, signatures);
        assertTrue(registry.isMember(ada), "all three are good");
    }

    function expectInvalidVoucher(address voucher) private {
        registry.setSettings(settingsOf(1));
        address[] memory vouchers = new address[](1);
        bytes[] memory signatures = new bytes[](1);
        vouchers[0] = voucher;
        signatures[0] = signInvitation(invitation, voucher);
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryInvalidVoucher.selector, voucher));
        registry.join(invitation, vouchers, signatures);
        registry.setSettings(settingsOf(2));
    }
}
