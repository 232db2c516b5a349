// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IERC5805} from "@openzeppelin/contracts/interfaces/IERC5805.sol";
import {IPersonhood} from "./IPersonhood.sol";

/// @title One person, one entry, one number
/// @notice Members are vouched for by members, invited by signature, or shown to be persons by a proof module. Each has
/// one unit of IVotes, so that any Governor counts people. Timestamps are the clock.
/// @dev A member's own unit needs no checkpoint: the entry's `since` and `until` answer for the past; only delegates
/// need history. Joining writes two new words: the entry, and one point of the census (none for others who
/// become eligible in the same second).
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

    event Vouched(address indexed voucher, address indexed candidate, uint256 vouches);
    event Joined(address indexed account, uint32 indexed number, address indexed by, uint48 since);
    event Left(address indexed account, uint32 indexed number);
    event Removed(address indexed account, uint32 indexed number, bytes32 reason);
    event RotationProposed(
        uint32 indexed number, address indexed from, address indexed to, address by, uint48 readyAt
    );
    event RotationVetoed(uint32 indexed number, address indexed from, address indexed to);
    event Rotated(uint32 indexed number, address indexed from, address indexed to);
    event ContributorNoted(address indexed account);
    event ProofModuleSet(IPersonhood indexed module, uint16 minimumWeight);
    event SettingsChanged(Settings settings);

    // -------------------------------------------------------------------------------------------------- errors

    error MemberRegistryNotMember(address account);
    error MemberRegistryNotEligible(address account, uint48 since, uint48 now_);
    error MemberRegistryAlreadyMember(address account);
    error MemberRegistryInvalidAccount(address account);
    error MemberRegistryAlreadyVouched(address voucher, address candidate);
    error MemberRegistryTooFewVouches(address candidate, uint256 vouches, uint256 needed);
    error MemberRegistryInvalidVoucher(address signer);
    error MemberRegistryUnsortedVouchers(address previous, address signer);
    error MemberRegistryExpiredSignature(uint48 deadline, uint48 now_);
    error MemberRegistryInvalidNonce(address account, uint256 given, uint256 expected);
    error MemberRegistryInvalidSignature(address signer);
    error MemberRegistryUnknownProofModule(IPersonhood module);
    error MemberRegistryInsufficientProof(address account, uint256 weight, uint256 needed);
    error MemberRegistryNoRotation(uint32 number);
    error MemberRegistryRotationPending(uint32 number, uint48 readyAt);
    error MemberRegistryNotContributor(address account);
    error MemberRegistryInvalidSettings(Settings settings);
    error MemberRegistryTooManyMembers(uint256 members, uint256 maximum);
    error MemberRegistryLastMembers(uint256 members, uint256 needed);
    error MemberRegistryUnequalLengths(uint256 a, uint256 b);
    error MemberRegistryFutureLookup(uint256 timepoint, uint48 now_);
    error MemberRegistryInvalidProofModule(IPersonhood module, uint16 minimumWeight);

    // ------------------------------------------------------------------------------------------------- joining

    /// @notice Vouch for `candidate`. With the last vouch needed they are a member (and may leave at once).
    /// Eligible members only, once per candidate.
    function vouch(address candidate) external;

    /// @notice Join by an invitation that enough members signed. Anyone may bring it.
    /// @param vouchers Signers in ascending order of address (so that none counts twice).
    /// @param signatures EIP-712 signatures (65 bytes) or ERC-1271 signatures of them, in the same order.
    function join(Invitation calldata invitation, address[] calldata vouchers, bytes[] calldata signatures) external;

    /// @notice Many invitations in one transaction. One that fails reverts all.
    function joinMany(
        Invitation[] calldata invitations,
        address[][] calldata vouchers,
        bytes[][] calldata signatures
    ) external;

    /// @notice Join on the word of an admitted proof module. The caller joins.
    function joinWithProof(IPersonhood module) external;

    // ----------------------------------------------------------------------------------------- leaving, moving

    /// @notice Leave, at once. Nobody can prevent it.
    function leave() external;

    /// @notice Remove a member by decision of the community (governance only). Reason: a digest.
    function remove(address account, bytes32 reason) external;

    /// @notice Propose that the member `from`, who lost the key, moves to `to`. Members vouch as for a newcomer;
    /// with the last vouch the delay begins. The member may also call it alone with the old key.
    function proposeRotation(address from, address to) external;

    /// @notice The old key says no. Nobody else can.
    function vetoRotation() external;

    /// @notice After the delay: move entry and number to the new address. Anyone may call. What opened before still
    /// counts the old address (and only it), what opens from now on the new one.
    function rotate(address from) external;

    /// @notice Remember that `account` has earned contribution credits, so that its votes look them up. Anyone may
    /// call; the contribution token calls it by itself when it mints to a member.
    function noteContributor(address account) external;

    // ---------------------------------------------------------------------------------------------- governance

    /// @notice Change the settings. Governance only.
    function setSettings(Settings calldata settings) external;

    /// @notice Admit a proof module (weight needed: 1 to 10,000) or drop it (0). Governance only.
    function setProofModule(IPersonhood module, uint16 minimumWeight) external;

    // --------------------------------------------------------------------------------------------------- views

    /// @notice The entry of `account`.
    function memberOf(address account) external view returns (Member memory);

    /// @notice Whether `account` is a member now (waiting or eligible).
    function isMember(address account) external view returns (bool);

    /// @notice What a voter is at `timepoint`, in one call.
    /// @param account The voter.
    /// @param timepoint A past time.
    /// @param conflictedA Number of a member whose own unit must not count, whoever carries it (0: nobody).
    /// @param conflictedB Another one.
    /// @return number The voter's number.
    /// @return people Units carried at that time: their own (unless delegated away) and their delegators', without the
    /// conflicted ones.
    /// @return contributor Whether to look up contribution credits.
    function standing(address account, uint48 timepoint, uint32 conflictedA, uint32 conflictedB)
        external
        view
        returns (uint32 number, uint32 people, bool contributor);

    /// @notice People able to vote at `timepoint` (the present included), and the highest number given so far.
    function electorate(uint48 timepoint) external view returns (uint32 people, uint32 highestNumber);

    /// @notice Numbers of those who vouched for `candidate` so far.
    function vouchersOf(address candidate) external view returns (uint32[] memory numbers);

    /// @notice The pending rotation of `account` (zero: none).
    function rotationOf(address account) external view returns (Rotation memory);

    /// @notice The settings in force.
    function settings() external view returns (Settings memory);

    /// @notice Weight that a proof module must attest (0: not admitted).
    function proofModule(IPersonhood module) external view returns (uint16 minimumWeight);
}
