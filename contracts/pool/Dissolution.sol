// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {NATIVE} from "../libraries/Assets.sol";
import {Payouts} from "./Payouts.sol";
import {Pledges} from "./Pledges.sol";

/// @title The end: announced long before, and then everything goes to those whom the decision named
/// @dev Once in effect nothing new is pledged or decided. What was committed or owed before is still paid; what is free
/// becomes owed to the successors, who collect it like any payee. No outside call, so no asset can stand in the way.
abstract contract Dissolution is Pledges, Payouts {
    uint48 private constant SHORTEST_NOTICE = 30 days;
    uint256 private constant MOST_SUCCESSORS = 16;
    uint256 private constant WHOLE = 10_000;

    uint48 private _dissolvesAt;
    Successor[] private _successors;

    /// @inheritdoc IEmergencyPool
    function announceDissolution(uint48 effectiveAt, Successor[] calldata successors) external restricted {
        // Check
        require(_dissolvesAt == 0, EmergencyPoolDissolutionPending(_dissolvesAt));
        uint48 earliest = uint48(block.timestamp) + SHORTEST_NOTICE;
        require(effectiveAt >= earliest, EmergencyPoolNoticeTooShort(effectiveAt, earliest));
        require(successors.length <= MOST_SUCCESSORS, EmergencyPoolInvalidSuccessors());
        // Effect
        uint256 sum;
        for (uint256 i = 0; i < successors.length; ++i) {
            address to = successors[i].to;
            require(
                to != address(0) &&
                    to != address(this) &&
                    to != NATIVE &&
                    _bookOf[to].standing == Standing.Unknown &&
                    successors[i].basisPoints != 0,
                EmergencyPoolInvalidSuccessors()
            );
            sum += successors[i].basisPoints;
            _successors.push(successors[i]);
        }
        require(sum == WHOLE, EmergencyPoolInvalidSuccessors());
        _dissolvesAt = effectiveAt;
        _flags |= DISSOLVING;
        emit DissolutionAnnounced(effectiveAt, successors);
    }

    /// @inheritdoc IEmergencyPool
    function cancelDissolution() external restricted {
        // Check
        require(_dissolvesAt != 0, EmergencyPoolNotDissolving());
        _requireNotDissolved();
        // Effect
        delete _dissolvesAt;
        delete _successors;
        _flags &= ~DISSOLVING;
        emit DissolutionCancelled();
    }

    /// @inheritdoc IEmergencyPool
    function allot(address asset, uint16[] calldata earmarks) external {
        // Check
        require(_dissolvesAt != 0 && block.timestamp >= _dissolvesAt, EmergencyPoolNotDissolved(_dissolvesAt));
        // Effect
        Successor[] memory successors = _successors;
        _allot(asset, 0, successors);
        for (uint256 i = 0; i < earmarks.length; ++i) {
            _allot(asset, earmarks[i], successors);
        }
    }

    /// @inheritdoc IEmergencyPool
    function dissolution() external view returns (uint48 effectiveAt, Successor[] memory successors) {
        return (_dissolvesAt, _successors);
    }

    /// @dev Shares are rounded down; the last successor gets the rest, so that the parts sum to the whole.
    function _allot(address asset, uint16 earmark, Successor[] memory successors) private {
        uint256 whole = _empty(asset, earmark);
        uint256 rest = whole;
        for (uint256 i = 0; i < successors.length && rest != 0; ++i) {
            uint256 share = i + 1 == successors.length ? rest : (whole * successors[i].basisPoints) / WHOLE;
            if (share == 0) continue;
            rest -= share;
            _bookAllotted(asset, successors[i].to, earmark, share);
        }
    }

    /// @dev While no dissolution is announced, this reads only the word that the common paths read anyway.
    function _requireNotDissolved() internal view override {
        if (_flags & DISSOLVING == 0) return;
        require(block.timestamp < _dissolvesAt, EmergencyPoolDissolved(_dissolvesAt));
    }
}
