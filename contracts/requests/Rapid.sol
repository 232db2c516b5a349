// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAidRequests} from "../interfaces/IAidRequests.sol";
import {RequestId, Status, Terms} from "../types/Request.sol";
import {countFlags, Phase, Tally} from "../types/Tally.sol";
import {Ballots} from "./Ballots.sol";

/// @title Seats the responders and counts their approvals of rapid requests
/// @dev An approval counts if the responder was seated before the request opened. A seat that is given to somebody else
/// can therefore not be used twice on one request.
abstract contract Rapid is Ballots {
    bytes32 private constant APPROVAL_TYPEHASH = keccak256(
        "RapidApproval(uint256 id,uint32 request,address responder,uint256 deadline)"
    );

    uint256 private constant SEATS = 32;

    /// @param place From 1; 0: not on the panel. @param since When seated.
    struct Seat {
        uint8 place;
        uint48 since;
    }

    mapping(address responder => Seat seat) private _seats;
    /// @dev One flag for each seat, from the lowest bit.
    uint256 private _taken;

    /// @inheritdoc IAidRequests
    function setResponder(address account, bool serves) external restricted {
        _setResponder(account, serves);
    }

    /// @inheritdoc IAidRequests
    function approveRapid(RequestId id, Terms memory terms) external {
        Tally tally = _tallyOf(id, terms);
        _checkApprovable(id, tally);
        _tallies[id] = _approve(id, terms, tally, msg.sender);
    }

    /// @inheritdoc IAidRequests
    function responder(address account) external view returns (uint8 seat, uint48 since, uint256 panel) {
        return (_seats[account].place, _seats[account].since, _panelSize());
    }

    /// @dev Adds signed approvals to the tally; the caller stores it.
    function _approveSigned(
        RequestId id,
        Terms memory terms,
        Tally tally,
        Approval[] calldata approvals
    ) internal returns (Tally) {
        _checkApprovable(id, tally);
        bytes32 domain = _domainSeparatorV4();
        for (uint256 i; i < approvals.length; ++i) {
            Approval calldata approval = approvals[i];
            bytes32 structHash = keccak256(
                abi.encode(APPROVAL_TYPEHASH, id, id.numberOf(), approval.responder, approval.deadline)
            );
            _checkSigned(domain, structHash, approval.responder, approval.deadline, approval.signature);
            tally = _approve(id, terms, tally, approval.responder);
        }
        return tally;
    }

    function _setResponder(address account, bool serves) internal {
        // Check: a change
        Seat storage seat = _seats[account];
        uint256 place = seat.place;
        require((place != 0) != serves, AidRequestsUnchangedResponder(account, serves));

        // Effect: the lowest free seat, or none
        uint256 taken = _taken;
        if (serves) while ((taken >> place++) & 1 == 1) {}
        require(place <= SEATS, AidRequestsPanelFull(SEATS));
        _taken = taken ^ (1 << (place - 1));
        (seat.place, seat.since) = serves ? (uint8(place), uint48(block.timestamp)) : (0, 0);
        emit ResponderSet(account, serves, _panelSize());
    }

    function _panelSize() internal view override returns (uint256) {
        return countFlags(_taken);
    }

    function _checkRapid(RequestId id, Tally tally) internal pure {
        require(tally.isRapid(), AidRequestsWrongTrack(id));
    }

    /// @dev Approvals come while the rapid track is open and the request's window runs.
    function _checkApprovable(RequestId id, Tally tally) private view {
        _checkRapid(id, tally);
        _checkNotSuspended();
        if (tally.phase() != Phase.Live) _check(false, id, _status(tally), Status.Open);
        _checkBefore(id, tally.openedAt() + _rulesOf(tally).rapidWindow());
    }

    function _approve(RequestId id, Terms memory terms, Tally tally, address account) private returns (Tally) {
        // Check: seated in time, without a stake, once
        Seat memory seat = _seats[account];
        require(seat.place != 0 && seat.since < tally.openedAt(), AidRequestsNotResponder(account));
        _checkNoStake(id, terms, account);
        uint256 flag = seat.place - 1;
        require(!tally.hasApproval(flag), AidRequestsAlreadyApproved(id, account));

        // Effect: the caller stores it
        emit RapidApproved(id, account);
        return tally.withApproval(flag);
    }
}
