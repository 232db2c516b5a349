// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {EIP712Upgradeable} from "@openzeppelin/contracts-upgradeable/utils/cryptography/EIP712Upgradeable.sol";

import {IContributionToken} from "./interfaces/IContributionToken.sol";
import {IMemberRegistry} from "./interfaces/IMemberRegistry.sol";
import {IPersonhood} from "./interfaces/IPersonhood.sol";
import {CONTRIBUTOR, Entry} from "./types/Entry.sol";
import {Headcount} from "./types/Headcount.sol";
import {MAX_VOUCHES} from "./types/Vouches.sol";
import {Rotations} from "./members/Rotations.sol";

/// @title One person, one entry, one number
/// @dev What each role can and cannot do to members:
/// - Members able to vote can vouch somebody in, and propose where a member who lost the key moves to. They can put
///   nobody out, and move nobody whose old key says no.
/// - Governance (through the timelock) can remove a member, but not the last one able to vote; admit and drop proof
///   modules; and change the settings within the bounds below. It can add, move, count, silence or re-weigh nobody, and
///   change nothing about the past.
/// - A proof module can let somebody in who calls by themselves. It can do nothing to a member.
/// - The contribution token can mark an account as one that has earned credits. No other role has any power here.
contract MemberRegistry is Rotations, AccessManagedUpgradeable {
    uint256 private constant MAX_WAITING_PERIOD = 180 days;
    uint256 private constant MIN_ROTATION_DELAY = 1 days;
    uint256 private constant MAX_ROTATION_DELAY = 60 days;
    uint256 private constant MAX_WEIGHT = 10_000;

    IContributionToken private _token;

    /// @dev The code that clones share is nobody's registry.
    constructor() {
        _disableInitializers();
    }

    /// @notice Begin, with founders who can vote at once.
    /// @param authority The community's AccessManager.
    /// @param token The community's contribution token.
    /// @param settings_ See `Settings`; no more vouches needed than there are founders.
    /// @param founders Different accounts, none of them zero.
    function initialize(
        address authority,
        address token,
        Settings calldata settings_,
        address[] calldata founders
    ) external initializer {
        __AccessManaged_init(authority);
        _token = IContributionToken(token);
        for (uint256 i = 0; i < founders.length; ++i) {
            address founder = founders[i];
            Entry entry = _entries[founder];
            _checkJoinable(founder, entry);
            _enter(founder, entry, _headcount, 0);
        }
        _setSettings(settings_);
    }

    /// @inheritdoc IMemberRegistry
    function leave() external {
        uint32 number = _depart(msg.sender);
        emit Left({account: msg.sender, number: number});
    }

    /// @inheritdoc IMemberRegistry
    function remove(address account, bytes32 reason) external restricted {
        // Check: somebody able to vote remains, or this community could never decide anything again.
        if (_entries[account].sinceOf() <= _now()) {
            (uint256 people, ) = electorate(_now());
            require(people > 1, MemberRegistryLastMembers(people, 2));
        }

        uint32 number = _depart(account);
        emit Removed({account: account, number: number, reason: reason});
    }

    /// @inheritdoc IMemberRegistry
    function noteContributor(address account) external {
        // Check: a member, or one who was, with credits.
        Entry entry = _entries[account];
        require(entry.numberOf() != 0, MemberRegistryNotMember(account));
        if (entry.has(CONTRIBUTOR)) return;
        require(_token.grainsOf(account) != 0, MemberRegistryNotContributor(account));

        _entries[account] = entry.withFlag(CONTRIBUTOR);
        emit ContributorNoted(account);
    }

    /// @inheritdoc IMemberRegistry
    function setSettings(Settings calldata settings_) external restricted {
        _setSettings(settings_);
    }

    /// @inheritdoc IMemberRegistry
    function setProofModule(IPersonhood module, uint16 minimumWeight) external restricted {
        require(
            address(module) != address(0) && minimumWeight <= MAX_WEIGHT,
            MemberRegistryInvalidProofModule(module, minimumWeight)
        );
        _setProofModule(module, minimumWeight);
    }

    /// @inheritdoc IMemberRegistry
    function settings() external view returns (Settings memory) {
        Headcount count = _headcount;
        return
            Settings({
                vouchesNeeded: count.vouchesNeeded(),
                waitingPeriod: count.waitingPeriod(),
                rotationDelay: count.rotationDelay()
            });
    }

    function _setSettings(Settings calldata settings_) private {
        // Check: every door can still be opened, and none stands wide open.
        (uint256 people, ) = electorate(_now());
        uint256 needed = settings_.vouchesNeeded;
        require(
            needed != 0 &&
                needed <= MAX_VOUCHES &&
                needed <= people &&
                settings_.waitingPeriod <= MAX_WAITING_PERIOD &&
                settings_.rotationDelay >= MIN_ROTATION_DELAY &&
                settings_.rotationDelay <= MAX_ROTATION_DELAY,
            MemberRegistryInvalidSettings(settings_)
        );

        // Effect: from now on.
        _headcount = _headcount.withSettings({
            waiting: settings_.waitingPeriod,
            delay: settings_.rotationDelay,
            vouches: settings_.vouchesNeeded
        });
        emit SettingsChanged(settings_);
    }

    /// @dev End a membership and all that hangs on it.
    function _depart(address account) private returns (uint32 number) {
        Entry entry = _entries[account];
        require(entry.isMember(), MemberRegistryNotMember(account));
        _cancelRotation(account);
        _leaveSeat(account, entry);
        _exit(account, entry);
        return entry.numberOf();
    }

    /// @dev Constants, so that no storage is read for a signature.
    // solhint-disable-next-line func-name-mixedcase
    function _EIP712Name() internal pure override returns (string memory) {
        return "Solidarity MemberRegistry";
    }

    /// @inheritdoc EIP712Upgradeable
    // solhint-disable-next-line func-name-mixedcase
    function _EIP712Version() internal pure override returns (string memory) {
        return "1";
    }
}
