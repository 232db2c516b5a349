// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Initializable} from "@openzeppelin/contracts-upgradeable/proxy/utils/Initializable.sol";
import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";

import {MemberRegistry} from "../../../contracts/MemberRegistry.sol";
import {IContributionToken} from "../../../contracts/interfaces/IContributionToken.sol";
import {IMemberRegistry} from "../../../contracts/interfaces/IMemberRegistry.sol";
import {IPersonhood} from "../../../contracts/interfaces/IPersonhood.sol";
import {Members} from "../utils/Members.sol";

/// @notice A member's wallet that tries to act while its signature is asked for, and says yes anyway.
contract ReenteringWallet is IERC1271 {
    MemberRegistry private immutable registry;

    constructor(MemberRegistry registry_) {
        registry = registry_;
    }

    function isValidSignature(bytes32, bytes calldata) external view returns (bytes4) {
        (bool done, ) = address(registry).staticcall(abi.encodeCall(registry.vouch, (address(0xbad))));
        (bool left, ) = address(registry).staticcall(abi.encodeCall(registry.leave, ()));
        return done || left ? bytes4(0) : IERC1271.isValidSignature.selector;
    }
}

/// @notice A proof module that tries to let others in while it is asked about one.
contract ReenteringProof is IPersonhood {
    MemberRegistry private immutable registry;

    constructor(MemberRegistry registry_) {
        registry = registry_;
    }

    function weight(address) external view returns (uint256) {
        (bool done, ) = address(registry).staticcall(abi.encodeCall(registry.joinWithProof, (this)));
        return done ? 0 : 10_000;
    }
}

/// @notice Known attacks on membership and credits, one test each.
contract MembersFindings is Members {
    address private mallory;

    function setUp() public {
        open(2, 5);
        mallory = person("mallory");
    }

    /// @notice Re-initialisation.
    /// @custom:finding re-initialisation
    function test_reInitialisation() public {
        address[] memory only_ = new address[](1);
        only_[0] = mallory;
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        vm.prank(mallory);
        registry.initialize(mallory, mallory, settingsOf(1), only_);
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        vm.prank(mallory);
        token.initialize(mallory, "", HALF_LIFE, 1, 1);
        MemberRegistry code = new MemberRegistry();
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        vm.prank(mallory);
        code.initialize(mallory, mallory, settingsOf(1), only_);
    }

    /// @notice Identity taken from calldata (multicall and a forwarder's appended sender).
    /// @custom:finding identity-from-calldata
    function test_identityTakenFromCalldata() public {
        vm.prank(mallory);
        (bool done, bytes memory reason) = address(registry).call(
            abi.encodePacked(abi.encodeCall(registry.vouch, (mallory)), founder(0))
        );
        assertFalse(done, "an appended address is nobody's word");
        assertEq(
            reason,
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryNotMember.selector, mallory),
            "the caller is who calls"
        );
        bytes[] memory calls = new bytes[](1);
        calls[0] = abi.encodeCall(registry.leave, ());
        vm.prank(founder(0));
        (done, ) = address(registry).call(abi.encodeWithSignature("multicall(bytes[])", calls));
        assertFalse(done, "there is no multicall");
    }

    /// @notice Id 0 collision.
    /// @custom:finding id-zero
    function test_idZeroCollision() public {
        assertEq(numberOf(founder(0)), uint256(1), "numbers begin at one");
        // Strangers have number 0, and so has the absence of a conflict.
        delegateAs(founder(1), founder(0));
        skip(1);
        (, uint256 people, ) = registry.standing(founder(0), timestamp() - 1, 0, 0);
        assertEq(people, uint256(2), "no conflict takes nobody's unit");
        (uint256 number, uint256 none, ) = registry.standing(mallory, timestamp() - 1, 0, 0);
        assertEq(number, uint256(0), "a stranger has no number");
        assertEq(none, uint256(0), "and no unit");
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryNoRotation.selector, uint32(0)));
        registry.rotate(mallory);
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryNotMember.selector, mallory));
        vm.prank(mallory);
        registry.leave();
    }

    /// @notice Credits never debited.
    /// @custom:finding credits-never-debited
    function test_creditsNeverDebited() public {
        pool.count(mallory, 100e18);
        token.credit(mallory);
        for (uint256 i = 0; i < 3; ++i) {
            skip(HALF_LIFE);
            vm.expectPartialRevert(IContributionToken.ContributionTokenNothingToCredit.selector);
            token.credit(mallory);
        }
        assertLe(token.balanceOf(mallory), uint256(1.25e18), "the same gifts earn once");
    }

    /// @notice One gift split into a hundred.
    function test_oneGiftSplitIntoAHundred() public {
        address ada = person("ada");
        pool.count(ada, 100e18);
        token.credit(ada);
        for (uint256 i = 1; i <= 100; ++i) {
            pool.count(mallory, i * 1e18);
            token.credit(mallory);
        }
        assertEq(token.giftCredits(mallory), token.giftCredits(ada), "the total earns, not the parts");
        assertLe(token.balanceOf(mallory), token.balanceOf(ada), "splitting gains nothing");
    }

    /// @notice Duplicates in one call.
    /// @custom:finding duplicates-in-one-call
    function test_duplicatesInOneCall() public {
        IMemberRegistry.Invitation memory invitation = invitationTo(mallory);
        address[] memory vouchers = new address[](2);
        bytes[] memory signatures = new bytes[](2);
        vouchers[0] = vouchers[1] = founder(0);
        signatures[0] = signatures[1] = signInvitation(invitation, founder(0));
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryUnsortedVouchers.selector, founder(0), founder(0))
        );
        registry.join(invitation, vouchers, signatures);
    }

    /// @notice A stranger using another member's invitation.
    /// @custom:finding others-allowance
    function test_aStrangerUsingAnothersInvitation() public {
        address ada = person("ada");
        IMemberRegistry.Invitation memory invitation = invitationTo(ada);
        (address[] memory vouchers, bytes[] memory signatures) = signedBy(invitation, 2);
        invitation.invitee = mallory;
        vm.expectPartialRevert(IMemberRegistry.MemberRegistryInvalidSignature.selector);
        vm.prank(mallory);
        registry.join(invitation, vouchers, signatures);
        invitation.invitee = ada;
        vm.prank(mallory);
        registry.join(invitation, vouchers, signatures);
        assertFalse(registry.isMember(mallory), "the bringer gains nothing");
        assertTrue(registry.isMember(ada), "the invitee loses nothing");
    }

    /// @notice Threshold counted over people who cannot vote.
    /// @custom:finding threshold-over-nonvoters
    function test_thresholdCountedOverPeopleWhoCannotVote() public {
        registry.setSettings(settingsOf(3));
        for (uint256 i = 0; i < 6; ++i) admit(person(string.concat("waiting ", vm.toString(i))));
        for (uint256 i = 0; i < 3; ++i) leaveAs(founder(i));
        // Eight members, two of whom can vote.
        vouchAs(founder(3), mallory);
        vouchAs(founder(4), mallory);
        assertTrue(registry.isMember(mallory), "both of two suffice");
        vm.expectPartialRevert(IMemberRegistry.MemberRegistryInvalidSettings.selector);
        registry.setSettings(settingsOf(3));
    }

    /// @notice Flash-loaned votes: a unit that arrives in the second in which something opens.
    /// @custom:finding flash-loaned-votes
    function test_aVoteThatArrivesWithTheDecision() public {
        IMemberRegistry.Settings memory hasty = settingsOf(2);
        hasty.waitingPeriod = 0;
        registry.setSettings(hasty);
        admit(mallory);
        assertEq(registry.getVotes(mallory), uint256(1), "eligible at once");
        (, uint256 people, ) = registry.standing(mallory, timestamp() - 1, 0, 0);
        assertEq(people, uint256(0), "Law 8, Past weight: not for what opens in this second");

        delegateAs(founder(0), mallory);
        delegateAs(founder(1), mallory);
        (, people, ) = registry.standing(mallory, timestamp() - 1, 0, 0);
        assertEq(people, uint256(0), "Law 8, Past weight: nor what is delegated in it");
        leaveAs(mallory);
        (, people, ) = registry.standing(mallory, timestamp() - 1, 0, 0);
        assertEq(people, uint256(0), "Law 8, Past weight: nor by leaving");
    }

    /// @notice One unit voted by the old address and, after a move and a return, by another entry.
    function test_votingWithTheOldAddressAfterAMove() public {
        seat(mallory);
        uint48 snapshot = timestamp() - 1;
        address next = person("next");
        move(mallory, next);
        (uint256 oldNumber, uint256 oldPeople, ) = registry.standing(mallory, snapshot, 0, 0);
        (uint256 newNumber, uint256 newPeople, ) = registry.standing(next, snapshot, 0, 0);
        assertEq(oldNumber, uint256(newNumber), "the same number, so the same voter's flag");
        assertEq(oldPeople + newPeople, uint256(1), "Law 7, One person, one voice");

        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryInvalidAccount.selector, mallory));
        vm.prank(founder(0));
        registry.vouch(mallory);
        IMemberRegistry.Invitation memory invitation = invitationTo(mallory);
        (address[] memory vouchers, bytes[] memory signatures) = signedBy(invitation, 2);
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryInvalidAccount.selector, mallory));
        registry.join(invitation, vouchers, signatures);
    }

    /// @notice A removed delegate who goes on voting with what was entrusted to them.
    function test_aRemovedDelegateKeepsNothing() public {
        seat(mallory);
        delegateAs(founder(0), mallory);
        delegateAs(founder(1), mallory);
        skip(1);
        registry.remove(mallory, 0);
        assertEq(registry.getVotes(mallory), uint256(0), "nothing from now on");
        assertEq(registry.getVotes(founder(0)), uint256(1), "the owners vote again");
        assertEq(registry.getVotes(founder(1)), uint256(1), "the owners vote again");
    }

    /// @notice Nobody is silenced by being delegated to: a conflicted member's delegate keeps all other units.
    function test_silencingByDelegation() public {
        seat(mallory);
        vm.prank(mallory);
        registry.delegate(founder(0));
        skip(1);
        (, uint256 people, ) = registry.standing(founder(0), timestamp() - 1, numberOf(mallory), 0);
        assertEq(people, uint256(1), "Law 11, No self-dealing: their own unit still counts");
    }

    /// @notice Re-entrancy by a signer or a proof module.
    /// @custom:finding re-entrancy
    function test_reentrancy() public {
        address wallet = address(new ReenteringWallet(registry));
        seat(wallet);
        registry.setSettings(settingsOf(1));
        IMemberRegistry.Invitation memory invitation = invitationTo(person("ada"));
        address[] memory vouchers = new address[](1);
        vouchers[0] = wallet;
        registry.join(invitation, vouchers, new bytes[](1));
        assertFalse(registry.isMember(address(0xbad)), "nobody slipped in");
        assertTrue(registry.isMember(wallet), "nobody slipped out");

        IPersonhood proof = new ReenteringProof(registry);
        registry.setProofModule(proof, 10_000);
        vm.prank(mallory);
        registry.joinWithProof(proof);
        assertFalse(registry.isMember(address(proof)), "the module did not join");
    }

    /// @notice Signature replay: an invitation for a former joining, a delegation for a former choice.
    /// @custom:finding replay-version
    function test_signatureReplay() public {
        address ada = person("ada");
        IMemberRegistry.Invitation memory invitation = invitationTo(ada);
        (address[] memory vouchers, bytes[] memory signatures) = signedBy(invitation, 2);
        registry.join(invitation, vouchers, signatures);
        registry.remove(ada, 0);
        vm.expectPartialRevert(IMemberRegistry.MemberRegistryInvalidNonce.selector);
        registry.join(invitation, vouchers, signatures);

        // Invitations for one and the same joining: the first one brought voids the others.
        IMemberRegistry.Invitation memory again = invitationTo(ada);
        IMemberRegistry.Invitation memory spare = invitationTo(ada);
        spare.deadline += 1;
        (address[] memory spareVouchers, bytes[] memory spareSignatures) = signedBy(spare, 2);
        (vouchers, signatures) = signedBy(again, 2);
        registry.join(again, vouchers, signatures);
        leaveAs(ada);
        vm.expectPartialRevert(IMemberRegistry.MemberRegistryInvalidNonce.selector);
        registry.join(spare, spareVouchers, spareSignatures);
    }

    /// @notice A vouch for a former joining, or from before the member was removed, counted again.
    /// @custom:finding replay-version
    function test_vouchesServeOneJoining() public {
        registry.setSettings(settingsOf(3));
        vouchAs(founder(0), mallory);
        vouchAs(founder(1), mallory);
        registry.setSettings(settingsOf(1));
        vouchAs(founder(2), mallory);
        registry.remove(mallory, 0);
        registry.setSettings(settingsOf(3));
        assertEq(registry.vouchersOf(mallory).length, uint256(0), "none is left over");
        vouchAs(founder(3), mallory);
        assertFalse(registry.isMember(mallory), "one of three");
    }
}
