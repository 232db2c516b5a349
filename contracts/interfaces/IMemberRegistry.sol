// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IERC5805} from "@openzeppelin/contracts/interfaces/IERC5805.sol";
import {Entry} from "../types/Entry.sol";
import {IPersonhood} from "./IPersonhood.sol";

/// @title One person, one entry, one number
/// @notice Members are vouched for by members, invited by signature, or shown to be persons by a proof module. Each has
/// one unit of IVotes, so that any Governor counts people. Timestamps are the clock.
/// @dev A member's own unit needs no checkpoint: the entry's `since` and `until` answer for the past; only delegates
/// need history. Joining writes two new words: the entry, and one point of the census (none for others who
/// become eligible in the same second).
/// Words: a member *waits* until `since`, and is *eligible* (able to vote, vouch, delegate and be delegated to) from then
/// on. All times are seconds since 1970. What is said about a past second never changes.
/// Of IVotes: `getPastVotes` and `getPastTotalSupply` answer for past seconds only (`MemberRegistryFutureLookup`).
/// `delegates(account)` is whoever carries the unit, the account itself if nobody else does, zero for a stranger.
/// `delegate` and `delegateBySig` are for eligible members, and to eligible members (`MemberRegistryNotMember`,
/// `MemberRegistryNotEligible`); to oneself or to the zero address takes the unit back. A delegation moves one unit, never
/// those that were delegated to the delegator. It follows the delegate through a rotation, and ends when the delegate
/// leaves: from that second on the unit counts for its owner again. `DelegateVotesChanged` tells of the units that a
/// call moves, not of those that time or a delegate's departure brings.
/// `delegateBySig` takes an EIP-712 `Delegation(address delegatee,uint256 nonce,uint256 expiry)` with the signer's next
/// `nonces` (OpenZeppelin's `InvalidAccountNonce` else; `VotesExpiredSignature` after `expiry`).
interface IMemberRegistry is IERC5805 {
    // ------------------------------------------------------------------------------------------------- structs

    /// @param number Running number, from 1; kept for life, through rotation and return. 0: never a member.
    /// @param since From when the unit counts: the end of the waiting period.
    /// @param until When the unit ceased to count; 0 while a member.
    /// @param joins How often this address joined: the nonce of its invitations.
    /// @param contributor Whether the account has ever earned contribution credits (see `noteContributor`).
    struct Member {
        uint32 number;
        uint48 since;
        uint48 until;
        uint16 joins;
        bool contributor;
    }

    /// @notice What members sign to invite `invitee` (EIP-712).
    /// @dev `nonce` is the invitee's `joins`: an invitation serves one joining, never another.
    struct Invitation {
        address invitee;
        uint256 nonce;
        uint48 deadline;
    }

    /// @notice A member's move to a new address, open to veto until `readyAt`.
    struct Rotation {
        address to;
        uint48 readyAt;
    }

    /// @param vouchesNeeded How many members vouch for a newcomer or a rotation: 1 to 7, never more than there are
    /// members able to vouch. Lower: open to sham members. Higher: slow to grow.
    /// @param waitingPeriod Between joining and the first vote: 0 to 180 days. At zero, somebody who joins can vote on
    /// whatever opens a second later.
    /// @param rotationDelay How long the old key may veto: 1 to 60 days.
    struct Settings {
        uint8 vouchesNeeded;
        uint32 waitingPeriod;
        uint32 rotationDelay;
    }

    // -------------------------------------------------------------------------------------------------- events

    /// @notice `voucher` vouched for `candidate`, the `vouches`-th to do so. For an invitation, one for each signer. For
    /// a rotation, `candidate` is the new address. Not told where the settings ask for a single vouch: then `by` of the
    /// event that follows is the voucher.
    event Vouched(address indexed voucher, address indexed candidate, uint256 vouches);
    /// @notice `account` is member `number`, waiting until `since`. `by` made the call: the last voucher, whoever brought
    /// the invitation, the account itself with a proof, or for founders the opener.
    event Joined(address indexed account, uint32 indexed number, address indexed by, uint48 since);
    /// @notice A member left.
    event Left(address indexed account, uint32 indexed number);
    /// @notice The community removed a member. `reason` is a digest.
    event Removed(address indexed account, uint32 indexed number, bytes32 reason);
    /// @notice From `readyAt` on, member `number` can be moved. `by`: the member, or the last of those who vouched for it.
    /// It replaces any earlier proposal for this member.
    event RotationProposed(uint32 indexed number, address indexed from, address indexed to, address by, uint48 readyAt);
    /// @notice The old key said no.
    event RotationVetoed(uint32 indexed number, address indexed from, address indexed to);
    /// @notice Member `number` moved. What is delegated to and by them moved along; credits did not.
    event Rotated(uint32 indexed number, address indexed from, address indexed to);
    /// @notice From now on, votes of `account` look up its contribution credits.
    event ContributorNoted(address indexed account);
    /// @notice `module` lets persons of at least this weight join (0: nobody any more).
    event ProofModuleSet(IPersonhood indexed module, uint16 minimumWeight);
    /// @notice The settings from now on.
    event SettingsChanged(Settings settings);

    // -------------------------------------------------------------------------------------------------- errors

    /// @notice Not a member now. Join first, or name somebody who is.
    error MemberRegistryNotMember(address account);
    /// @notice A member, but still waiting. Come back at `since`.
    error MemberRegistryNotEligible(address account, uint48 since, uint48 now_);
    /// @notice Who is to join is a member already, or who is to be moved to has a number of their own. Nothing to do, or
    /// choose an address that never was a member.
    error MemberRegistryAlreadyMember(address account);
    /// @notice The zero address, this contract, or an address that its member has moved away from. Choose another.
    error MemberRegistryInvalidAccount(address account);
    /// @notice `voucher` has vouched, and more are needed. Ask another member.
    error MemberRegistryAlreadyVouched(address voucher, address candidate);
    /// @notice The invitation carries fewer signatures than needed. Ask more members to sign.
    error MemberRegistryTooFewVouches(address candidate, uint256 vouches, uint256 needed);
    /// @notice `signer` of an invitation cannot vote now. Leave them out, or wait until they can.
    error MemberRegistryInvalidVoucher(address signer);
    /// @notice Signers must come in ascending order of address, each once. Sort them.
    error MemberRegistryUnsortedVouchers(address previous, address signer);
    /// @notice The invitation is too late. Ask for a new one.
    error MemberRegistryExpiredSignature(uint48 deadline, uint48 now_);
    /// @notice The invitation is for another joining of this account. Ask for one with nonce `expected`.
    error MemberRegistryInvalidNonce(address account, uint256 given, uint256 expected);
    /// @notice The signature is not `signer`'s, over exactly this invitation, this chain and this contract.
    error MemberRegistryInvalidSignature(address signer);
    /// @notice Governance has not admitted this module. Use one it has.
    error MemberRegistryUnknownProofModule(IPersonhood module);
    /// @notice The module is less sure than needed that the caller is a person. Give it more to go by.
    error MemberRegistryInsufficientProof(address account, uint256 weight, uint256 needed);
    /// @notice No move of this member is pending (number 0: not a member). Propose one.
    error MemberRegistryNoRotation(uint32 number);
    /// @notice The old key may still say no. Come back at `readyAt`.
    error MemberRegistryRotationPending(uint32 number, uint48 readyAt);
    /// @notice The account has never earned credits. Nothing to note.
    error MemberRegistryNotContributor(address account);
    /// @notice A setting is out of its bounds (see `Settings`), or asks for more vouches than there are people to give
    /// them.
    error MemberRegistryInvalidSettings(Settings settings);
    /// @notice Full. Somebody has to leave first, or found a second community.
    error MemberRegistryTooManyMembers(uint256 members, uint256 maximum);
    /// @notice Of `members` able to vote at least `needed` are required to remove one, so that somebody is left who can
    /// decide. Let others join first; anyone may leave by themselves.
    error MemberRegistryLastMembers(uint256 members, uint256 needed);
    /// @notice Lists that belong together differ in length. Pass one of each for each.
    error MemberRegistryUnequalLengths(uint256 a, uint256 b);
    /// @notice `timepoint` is not yet past (for `electorate`: it is in the future). Ask for an earlier one.
    error MemberRegistryFutureLookup(uint256 timepoint, uint48 now_);
    /// @notice The module is the zero address, or its weight above 10,000.
    error MemberRegistryInvalidProofModule(IPersonhood module, uint16 minimumWeight);

    // ------------------------------------------------------------------------------------------------- joining

    /// @notice Vouch for `candidate`. With the last vouch needed they are a member (and may leave at once).
    /// @dev Eligible members only (`MemberRegistryNotMember`, `MemberRegistryNotEligible`), once per candidate and
    /// joining (`MemberRegistryAlreadyVouched`). The candidate must be able to join (`MemberRegistryAlreadyMember`,
    /// `MemberRegistryInvalidAccount`, `MemberRegistryTooManyMembers`).
    /// Needed are as many as the settings say, or all who are eligible if they are fewer. Vouches of members who have
    /// left since do not count. Where others have already given enough (as when the settings came to ask for fewer),
    /// any eligible member's call admits, even one who vouched before.
    function vouch(address candidate) external;

    /// @notice Join by an invitation that enough members signed. Anyone may bring it: it admits its invitee only, once.
    /// @dev Reverts with `MemberRegistryInvalidNonce`, `MemberRegistryExpiredSignature`, `MemberRegistryTooFewVouches`,
    /// `MemberRegistryUnequalLengths`, `MemberRegistryUnsortedVouchers`, `MemberRegistryInvalidVoucher`,
    /// `MemberRegistryInvalidSignature`, and for the invitee as `vouch` does for a candidate.
    /// @param vouchers Signers in ascending order of address (so that none counts twice), eligible now.
    /// @param signatures EIP-712 signatures (65 bytes) or ERC-1271 signatures of them, in the same order.
    function join(Invitation calldata invitation, address[] calldata vouchers, bytes[] calldata signatures) external;

    /// @notice Many invitations in one transaction. One that fails reverts all.
    /// @dev As `join`; and `MemberRegistryUnequalLengths`.
    function joinMany(
        Invitation[] calldata invitations,
        address[][] calldata vouchers,
        bytes[][] calldata signatures
    ) external;

    /// @notice Join on the word of an admitted proof module. The caller joins.
    /// @dev Reverts with `MemberRegistryUnknownProofModule`, `MemberRegistryInsufficientProof`, and for the caller as
    /// `vouch` does for a candidate.
    function joinWithProof(IPersonhood module) external;

    // ----------------------------------------------------------------------------------------- leaving, moving

    /// @notice Leave, at once. Members only (`MemberRegistryNotMember`). Nobody can prevent it.
    /// @dev Units entrusted to the one who leaves count for their owners again. A pending rotation ends.
    function leave() external;

    /// @notice Remove a member by decision of the community (governance only).
    /// @dev Reverts with `MemberRegistryNotMember`, and with `MemberRegistryLastMembers` if nobody able to vote would be
    /// left.
    /// @param reason Digest of a reason; never plain text.
    function remove(address account, bytes32 reason) external;

    /// @notice Propose that the member `from`, who lost the key, moves to `to`. Members vouch as for a newcomer;
    /// with the last vouch the delay begins. The member may also call it alone with the old key.
    /// @dev `from` must be a member (`MemberRegistryNotMember`), `to` an address that never was one
    /// (`MemberRegistryInvalidAccount`, `MemberRegistryAlreadyMember`); the caller as for `vouch`. The newest proposal
    /// that is vouched for replaces an older one.
    function proposeRotation(address from, address to) external;

    /// @notice The old key says no. Nobody else can. Possible until the rotation is carried out.
    /// @dev Reverts with `MemberRegistryNoRotation`.
    function vetoRotation() external;

    /// @notice After the delay: move entry and number to the new address. Anyone may call. What opened before still
    /// counts the old address (and only it), what opens from now on the new one. The old address can never join again.
    /// @dev Reverts with `MemberRegistryNoRotation`, `MemberRegistryRotationPending`, and
    /// `MemberRegistryAlreadyMember` if the new address has become a member by itself meanwhile.
    function rotate(address from) external;

    /// @notice Remember that `account` has earned contribution credits, so that its votes look them up. Anyone may
    /// call; the contribution token calls it by itself when it mints to a member. Does nothing the second time.
    /// @dev Reverts with `MemberRegistryNotMember` for who never was one, and `MemberRegistryNotContributor`.
    function noteContributor(address account) external;

    // ---------------------------------------------------------------------------------------------- governance

    /// @notice Change the settings. Governance only.
    /// @dev Reverts with `MemberRegistryInvalidSettings`. Who waits already keeps their `since`; nobody who joins later is
    /// eligible before them.
    function setSettings(Settings calldata settings) external;

    /// @notice Admit a proof module (weight needed: 1 to 10,000) or drop it (0). Governance only.
    /// @dev Reverts with `MemberRegistryInvalidProofModule`.
    function setProofModule(IPersonhood module, uint16 minimumWeight) external;

    // --------------------------------------------------------------------------------------------------- views

    /// @notice The entry of `account`; all zero for who never was a member.
    function memberOf(address account) external view returns (Member memory);

    /// @notice The same in the one word that is stored, for contracts which read it with the functions of `Entry`.
    function entryOf(address account) external view returns (Entry);

    /// @notice Whether `account` is a member now (waiting or eligible).
    function isMember(address account) external view returns (bool);

    /// @notice What a voter is at `timepoint`, in one call.
    /// @dev Reverts with `MemberRegistryFutureLookup`. Reads one cold word for a member who has nothing to do with
    /// delegation. Whole words go in and out, since every vote asks this and narrower ones have to be checked.
    /// @param account The voter.
    /// @param timepoint A past time.
    /// @param conflictedA Number of a member whose own unit must not count, whoever carries it (0: nobody).
    /// @param conflictedB Another one.
    /// @return number The voter's number (0: never a member).
    /// @return people Units carried at that time: their own (unless delegated away) and their delegators', without the
    /// conflicted ones. Zero for who was not eligible then.
    /// @return contributor Whether to look up contribution credits. It is the present answer, also for a past time; the
    /// credits of that time are for the token to say.
    function standing(
        address account,
        uint256 timepoint,
        uint256 conflictedA,
        uint256 conflictedB
    ) external view returns (uint256 number, uint256 people, bool contributor);

    /// @notice People able to vote at `timepoint` (the present included), and the highest number given so far.
    /// @dev Reverts with `MemberRegistryFutureLookup`. Never fewer than could vote. It may be more by those who left
    /// while waiting, but only until the last of those who waited with them is eligible.
    function electorate(uint48 timepoint) external view returns (uint32 people, uint32 highestNumber);

    /// @notice The electorate at `timepoint`, with the entries of two accounts (or twice of one), in one call.
    /// @dev Reverts as `electorate`.
    function electorateAndEntries(
        uint48 timepoint,
        address a,
        address b
    ) external view returns (uint256 people, uint256 highestNumber, Entry entryA, Entry entryB);

    /// @notice Numbers of those who vouched for `candidate` so far, for the next joining, and are members still.
    function vouchersOf(address candidate) external view returns (uint32[] memory numbers);

    /// @notice The pending rotation of `account` (zero: none).
    function rotationOf(address account) external view returns (Rotation memory);

    /// @notice The settings in force.
    function settings() external view returns (Settings memory);

    /// @notice Weight that a proof module must attest (0: not admitted).
    function proofModule(IPersonhood module) external view returns (uint16 minimumWeight);
}
