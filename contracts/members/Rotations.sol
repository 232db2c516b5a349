// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IMemberRegistry} from "../interfaces/IMemberRegistry.sol";
import {Entry} from "../types/Entry.sol";
import {Joining} from "./Joining.sol";

/// @title A lost key is not a lost member
/// @dev Vouched like a newcomer, delayed, and open to the veto of the old key until it is carried out. The newest
/// proposal with enough vouches replaces an older one and starts the delay anew, so that members can set right what
/// others got wrong.
abstract contract Rotations is Joining {
    mapping(address account => Rotation) private _rotations;
    /// @dev Vouches for a move, for one term of the member at one address.
    mapping(address from => mapping(uint16 joins => mapping(address to => Candidacy))) private _moves;

    /// @inheritdoc IMemberRegistry
    function proposeRotation(address from, address to) external {
        // Check: a member moves to an address that never was one.
        Entry entry = _entries[from];
        require(entry.isMember(), MemberRegistryNotMember(from));
        _checkDestination(to);

        // Effect: the member's own key suffices; else remember the vouch, unless it is the last one needed.
        if (msg.sender != from) {
            uint32 voucher = _eligible(msg.sender).numberOf();
            if (!_collect(_moves[from][entry.joinsOf()][to], _headcount, voucher, to)) return;
        }
        uint48 readyAt = _now() + _headcount.rotationDelay();
        _rotations[from] = Rotation({to: to, readyAt: readyAt});
        emit RotationProposed({number: entry.numberOf(), from: from, to: to, by: msg.sender, readyAt: readyAt});
    }

    /// @inheritdoc IMemberRegistry
    function vetoRotation() external {
        Rotation memory rotation = _rotations[msg.sender];
        uint32 number = _entries[msg.sender].numberOf();
        require(rotation.to != address(0), MemberRegistryNoRotation(number));

        delete _rotations[msg.sender];
        emit RotationVetoed({number: number, from: msg.sender, to: rotation.to});
    }

    /// @inheritdoc IMemberRegistry
    function rotate(address from) external {
        // Check: the delay is over, and the new address is still free.
        Entry entry = _entries[from];
        Rotation memory rotation = _rotations[from];
        require(rotation.to != address(0), MemberRegistryNoRotation(entry.numberOf()));
        require(_now() >= rotation.readyAt, MemberRegistryRotationPending(entry.numberOf(), rotation.readyAt));
        _checkDestination(rotation.to);

        // Effect: the member moves, with all that is entrusted to them.
        delete _rotations[from];
        _handOver(from, entry, rotation.to);
        _moveSeat(entry, rotation.to);
        emit Rotated({number: entry.numberOf(), from: from, to: rotation.to});
    }

    /// @inheritdoc IMemberRegistry
    function rotationOf(address account) external view returns (Rotation memory) {
        return _rotations[account];
    }

    /// @dev Who leaves moves nowhere, not even after a return.
    function _cancelRotation(address account) internal {
        delete _rotations[account];
    }

    function _checkDestination(address to) private view {
        require(to != address(0) && to != address(this), MemberRegistryInvalidAccount(to));
        require(_entries[to].numberOf() == 0, MemberRegistryAlreadyMember(to));
    }
}
