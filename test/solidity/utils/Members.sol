// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";

import {ContributionToken} from "../../../contracts/ContributionToken.sol";
import {MemberRegistry} from "../../../contracts/MemberRegistry.sol";
import {IMemberRegistry} from "../../../contracts/interfaces/IMemberRegistry.sol";
import {IPersonhood} from "../../../contracts/interfaces/IPersonhood.sol";
import {Test} from "./Test.sol";

/// @notice Stands in for the pool: only what credits ask of it, set by hand.
contract CountedGiftsDouble {
    mapping(address donor => uint256 worth) public countedGifts;

    function count(address donor, uint256 worth) external {
        countedGifts[donor] = worth;
    }
}

/// @notice Stands in for any proof module: weights set by hand.
contract PersonhoodDouble is IPersonhood {
    mapping(address account => uint256 basisPoints) public weight;

    function set(address account, uint256 basisPoints) external {
        weight[account] = basisPoints;
    }
}

/// @title A registry and a contribution token as the factory wires them, without the rest of a community
/// @notice The test contract is the administrator of the access manager, and so governance and steward in one.
abstract contract Members is Test {
    uint48 internal constant START = 1_800_000_000;
    uint32 internal constant WAITING = 7 days;
    uint32 internal constant DELAY = 3 days;
    uint48 internal constant HALF_LIFE = 365 days;
    uint128 internal constant CREDITS_PER_HOUR = 10e18;
    uint32 internal constant MINUTES_PER_WEEK = 600;

    bytes32 internal constant INVITATION_TYPEHASH = keccak256(
        "Invitation(address invitee,uint256 nonce,uint48 deadline)"
    );
    bytes32 internal constant DELEGATION_TYPEHASH = keccak256(
        "Delegation(address delegatee,uint256 nonce,uint256 expiry)"
    );

    AccessManager internal access;
    MemberRegistry internal registry;
    ContributionToken internal token;
    CountedGiftsDouble internal pool;

    mapping(address account => uint256 privateKey) internal keyOf;

    /// @notice Opens a registry with `founders` founders, the first of `founder(0)`, …, one second before now.
    function open(uint8 vouchesNeeded, uint256 founders) internal {
        vm.warp(START);
        access = new AccessManager(address(this));
        pool = new CountedGiftsDouble();
        registry = MemberRegistry(Clones.clone(address(new MemberRegistry())));
        token = ContributionToken(
            Clones.cloneWithImmutableArgs(address(new ContributionToken()), abi.encode(pool, registry))
        );

        address[] memory first = new address[](founders);
        for (uint256 i = 0; i < founders; ++i) first[i] = founder(i);
        registry.initialize(address(access), address(token), settingsOf(vouchesNeeded), first);
        token.initialize(address(access), "Harbour Street", HALF_LIFE, CREDITS_PER_HOUR, MINUTES_PER_WEEK);
        skip(1);
    }

    function settingsOf(uint8 vouchesNeeded) internal pure returns (IMemberRegistry.Settings memory) {
        return IMemberRegistry.Settings({vouchesNeeded: vouchesNeeded, waitingPeriod: WAITING, rotationDelay: DELAY});
    }

    /// @notice The n-th founder, from 0, who is member n + 1.
    function founder(uint256 index) internal returns (address) {
        return person(string.concat("founder ", vm.toString(index)));
    }

    /// @notice A person with a key.
    function person(string memory name) internal returns (address account) {
        uint256 privateKey;
        (account, privateKey) = makeAddrAndKey(name);
        keyOf[account] = privateKey;
    }

    function timestamp() internal view returns (uint48) {
        return uint48(vm.getBlockTimestamp());
    }

    function vouchAs(address voucher, address candidate) internal {
        vm.prank(voucher);
        registry.vouch(candidate);
    }

    /// @notice Lets as many founders vouch as are needed. The candidate waits.
    function admit(address candidate) internal {
        uint256 needed = registry.settings().vouchesNeeded;
        for (uint256 i = 0; i < needed; ++i) vouchAs(founder(i), candidate);
    }

    /// @notice The same, and lets the waiting period pass. The candidate can vote, and that for a second.
    function seat(address candidate) internal {
        admit(candidate);
        skip(WAITING + 1);
    }

    function leaveAs(address account) internal {
        vm.prank(account);
        registry.leave();
    }

    function delegateAs(address account, address delegatee) internal {
        vm.prank(account);
        registry.delegate(delegatee);
    }

    /// @notice Moves `from` to `to` by the old key, and lets the delay pass.
    function move(address from, address to) internal {
        vm.prank(from);
        registry.proposeRotation(from, to);
        skip(DELAY);
        registry.rotate(from);
    }

    function numberOf(address account) internal view returns (uint32) {
        return registry.memberOf(account).number;
    }

    // ── Signatures ──────────────────────────────────────────────────────────────────────────────────────────────────

    function domainOf(string memory name, uint256 chainId, address verifier) internal pure returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                    keccak256(bytes(name)),
                    keccak256("1"),
                    chainId,
                    verifier
                )
            );
    }

    function registryDomain() internal view returns (bytes32) {
        return domainOf("Solidarity MemberRegistry", block.chainid, address(registry));
    }

    function typed(bytes32 domain, bytes32 structHash) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }

    function invitationTo(address invitee) internal view returns (IMemberRegistry.Invitation memory) {
        return
            IMemberRegistry.Invitation({
                invitee: invitee,
                nonce: registry.memberOf(invitee).joins,
                deadline: timestamp() + 1 days
            });
    }

    function hashInvitation(IMemberRegistry.Invitation memory invitation) internal pure returns (bytes32) {
        return keccak256(abi.encode(INVITATION_TYPEHASH, invitation.invitee, invitation.nonce, invitation.deadline));
    }

    function signInvitation(
        IMemberRegistry.Invitation memory invitation,
        address signer
    ) internal view returns (bytes memory) {
        return signature(keyOf[signer], typed(registryDomain(), hashInvitation(invitation)));
    }

    /// @notice The first `count` founders in ascending order of address, and their signatures.
    function signedBy(
        IMemberRegistry.Invitation memory invitation,
        uint256 count
    ) internal returns (address[] memory vouchers, bytes[] memory signatures) {
        vouchers = new address[](count);
        for (uint256 i = 0; i < count; ++i) {
            address voucher = founder(i);
            uint256 j = i;
            for (; j > 0 && vouchers[j - 1] > voucher; --j) vouchers[j] = vouchers[j - 1];
            vouchers[j] = voucher;
        }
        signatures = new bytes[](count);
        for (uint256 i = 0; i < count; ++i) signatures[i] = signInvitation(invitation, vouchers[i]);
    }
}
