// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {IMemberRegistry} from "../interfaces/IMemberRegistry.sol";
import {IPersonhood} from "../interfaces/IPersonhood.sol";
import {Signatures} from "../libraries/Signatures.sol";
import {Entry} from "../types/Entry.sol";
import {Headcount} from "../types/Headcount.sol";
import {MAX_VOUCHES, Vouches} from "../types/Vouches.sol";
import {Delegation} from "./Delegation.sol";

/// @title Three doors: members vouch, members sign an invitation, or a proof module vouches for a person
/// @dev Vouches and invitations name the joining that they are for (`joins`), so that none serves twice. A voucher must
/// be able to vote when vouching, and still be a member when the vouch is counted.
abstract contract Joining is Delegation {
    bytes32 private constant INVITATION_TYPEHASH = keccak256(
        "Invitation(address invitee,uint256 nonce,uint48 deadline)"
    );

    /// @dev Who has vouched so far, for a newcomer or for a rotation.
    struct Candidacy {
        Vouches vouches;
    }

    mapping(address candidate => mapping(uint16 joins => Candidacy)) private _candidacies;
    mapping(IPersonhood module => uint16 minimumWeight) private _proofModules;

    /// @inheritdoc IMemberRegistry
    function vouch(address candidate) external {
        // Check: a member able to vote vouches for somebody who may join.
        Entry voucher = _eligible(msg.sender);
        Entry entry = _entries[candidate];
        _checkJoinable(candidate, entry);

        // Effect: remember the vouch, unless it is the last one needed.
        Headcount count = _headcount;
        if (count.vouchesNeeded() > 1) {
            Candidacy storage candidacy = _candidacies[candidate][entry.joinsOf()];
            if (!_collect(candidacy, count, voucher.numberOf(), candidate)) return;
        }
        _enter(candidate, entry, count, count.waitingPeriod());
    }

    /// @inheritdoc IMemberRegistry
    function join(Invitation calldata invitation, address[] calldata vouchers, bytes[] calldata signatures) external {
        _joinInvited(invitation, vouchers, signatures);
    }

    /// @inheritdoc IMemberRegistry
    function joinMany(
        Invitation[] calldata invitations,
        address[][] calldata vouchers,
        bytes[][] calldata signatures
    ) external {
        require(
            invitations.length == vouchers.length,
            MemberRegistryUnequalLengths(invitations.length, vouchers.length)
        );
        require(
            invitations.length == signatures.length,
            MemberRegistryUnequalLengths(invitations.length, signatures.length)
        );
        for (uint256 i = 0; i < invitations.length; ++i) {
            _joinInvited(invitations[i], vouchers[i], signatures[i]);
        }
    }

    /// @inheritdoc IMemberRegistry
    function joinWithProof(IPersonhood module) external {
        // Check: an admitted module is sure enough that the caller is a person.
        Entry entry = _entries[msg.sender];
        _checkJoinable(msg.sender, entry);
        uint256 needed = _proofModules[module];
        require(needed != 0, MemberRegistryUnknownProofModule(module));
        uint256 weight = module.weight(msg.sender);
        require(weight >= needed, MemberRegistryInsufficientProof(msg.sender, weight, needed));

        // Effect: the caller joins.
        Headcount count = _headcount;
        _enter(msg.sender, entry, count, count.waitingPeriod());
    }

    /// @inheritdoc IMemberRegistry
    function vouchersOf(address candidate) external view returns (uint32[] memory numbers) {
        (Vouches vouches, uint256 count, ) = _counted(
            _candidacies[candidate][_entries[candidate].joinsOf()].vouches,
            0
        );
        numbers = new uint32[](count);
        for (uint256 i = 0; i < count; ++i) {
            numbers[i] = vouches.voucherAt(i);
        }
    }

    /// @inheritdoc IMemberRegistry
    function proofModule(IPersonhood module) external view returns (uint16 minimumWeight) {
        return _proofModules[module];
    }

    function _setProofModule(IPersonhood module, uint16 minimumWeight) internal {
        _proofModules[module] = minimumWeight;
        emit ProofModuleSet(module, minimumWeight);
    }

    /// @dev Add a vouch. True, and the list cleared, when there are as many as needed; a voucher may then even repeat
    /// theirs, as when the settings have come to ask for fewer.
    /// Not called where the settings ask for one vouch only: the event that follows then says by whom it came.
    function _collect(
        Candidacy storage candidacy,
        Headcount count,
        uint32 voucher,
        address candidate
    ) internal returns (bool enough) {
        uint256 needed = _vouchesNeeded(count);
        (Vouches vouches, uint256 given, bool repeated) = _counted(candidacy.vouches, voucher);
        if (given < needed) {
            require(!repeated, MemberRegistryAlreadyVouched(msg.sender, candidate));
            // Safe: `given` is below `needed`, which is at most `MAX_VOUCHES`.
            vouches = vouches.withVoucher(given, voucher);
            ++given;
        }
        enough = given >= needed;
        candidacy.vouches = enough ? Vouches.wrap(0) : vouches;
        emit Vouched(msg.sender, candidate, given);
    }

    /// @dev The vouches of those who are still members, how many they are, and whether `voucher` is among them.
    function _counted(
        Vouches given,
        uint32 voucher
    ) private view returns (Vouches vouches, uint256 count, bool repeated) {
        for (uint256 i = 0; i < MAX_VOUCHES; ++i) {
            uint32 number = given.voucherAt(i);
            if (number == 0) break;
            if (_isVacant(number)) continue;
            vouches = vouches.withVoucher(count, number);
            ++count;
            if (number == voucher) repeated = true;
        }
    }

    /// @dev As the settings say, but never more than there are people able to vouch, nor fewer than one.
    function _vouchesNeeded(Headcount count) private view returns (uint256 needed) {
        needed = count.vouchesNeeded();
        if (needed > 1) {
            (uint256 people, ) = electorate(_now());
            needed = Math.max(1, Math.min(needed, people));
        }
    }

    function _joinInvited(
        Invitation calldata invitation,
        address[] calldata vouchers,
        bytes[] calldata signatures
    ) private {
        address invitee = invitation.invitee;
        Entry entry = _entries[invitee];

        // Check: the invitation is for this joining of somebody who may join, and not too late.
        _checkJoinable(invitee, entry);
        require(
            invitation.nonce == entry.joinsOf(),
            MemberRegistryInvalidNonce(invitee, invitation.nonce, entry.joinsOf())
        );
        require(_now() <= invitation.deadline, MemberRegistryExpiredSignature(invitation.deadline, _now()));

        // Check: enough different members able to vote have signed it.
        require(vouchers.length == signatures.length, MemberRegistryUnequalLengths(vouchers.length, signatures.length));
        Headcount count = _headcount;
        uint256 needed = _vouchesNeeded(count);
        require(vouchers.length >= needed, MemberRegistryTooFewVouches(invitee, vouchers.length, needed));
        _checkSignatures(_hashInvitation(invitation), invitee, vouchers, signatures);

        // Effect: the invitee joins.
        _enter(invitee, entry, count, count.waitingPeriod());
    }

    /// @dev Ascending order of address is what makes sure that nobody signs twice.
    function _checkSignatures(
        bytes32 digest,
        address invitee,
        address[] calldata vouchers,
        bytes[] calldata signatures
    ) private {
        address previous = address(0);
        for (uint256 i = 0; i < vouchers.length; ++i) {
            address voucher = vouchers[i];
            require(voucher > previous, MemberRegistryUnsortedVouchers(previous, voucher));
            Entry entry = _entries[voucher];
            require(entry.isMember() && entry.sinceOf() <= _now(), MemberRegistryInvalidVoucher(voucher));
            require(Signatures.isSigned(voucher, digest, signatures[i]), MemberRegistryInvalidSignature(voucher));
            previous = voucher;
            emit Vouched(voucher, invitee, i + 1);
        }
    }

    function _hashInvitation(Invitation calldata invitation) private view returns (bytes32) {
        return
            _hashTypedDataV4(
                keccak256(abi.encode(INVITATION_TYPEHASH, invitation.invitee, invitation.nonce, invitation.deadline))
            );
    }
}
