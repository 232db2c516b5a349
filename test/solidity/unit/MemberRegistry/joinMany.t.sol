// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IMemberRegistry} from "../../../../contracts/interfaces/IMemberRegistry.sol";
import {Members} from "../../utils/Members.sol";

contract JoinManyTest is Members {
    IMemberRegistry.Invitation[] private invitations;
    address[][] private vouchers;
    bytes[][] private signatures;

    function setUp() public {
        open(2, 4);
        for (uint256 i = 0; i < 5; ++i) add(person(string.concat("newcomer ", vm.toString(i))));
    }

    function test_RevertWhen_ListsDifferInLength() public {
        vouchers.pop();
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryUnequalLengths.selector, uint256(5), uint256(4))
        );
        registry.joinMany(invitations, vouchers, signatures);

        vouchers.push();
        signatures.push();
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryUnequalLengths.selector, uint256(5), uint256(6))
        );
        registry.joinMany(invitations, vouchers, signatures);
    }

    function test_RevertWhen_OneInvitationFails() public {
        invitations[4].nonce = 7;
        vm.expectPartialRevert(IMemberRegistry.MemberRegistryInvalidNonce.selector);
        registry.joinMany(invitations, vouchers, signatures);
        assertFalse(registry.isMember(invitations[0].invitee), "nobody joined");
    }

    function test_RevertWhen_OneInvitationComesTwice() public {
        add(invitations[2].invitee);
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryAlreadyMember.selector, invitations[2].invitee)
        );
        registry.joinMany(invitations, vouchers, signatures);
    }

    function test_WhenAllAreGood() public {
        registry.joinMany(invitations, vouchers, signatures);
        for (uint256 i = 0; i < 5; ++i) {
            assertEq(numberOf(invitations[i].invitee), uint256(5 + i), "numbers in order");
        }
        uint48 since = timestamp() + WAITING;
        vm.warp(since + 1);
        assertEq(registry.getPastTotalSupply(since), uint256(9), "all count together");
        assertEq(registry.getPastTotalSupply(since - 1), uint256(4), "and none before");
    }

    function add(address invitee) private {
        IMemberRegistry.Invitation memory invitation = invitationTo(invitee);
        (address[] memory by, bytes[] memory with) = signedBy(invitation, 2);
        invitations.push(invitation);
        vouchers.push(by);
        signatures.push(with);
    }
}
