// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAidRequests} from "../interfaces/IAidRequests.sol";
import {RequestId, Status, Terms} from "../types/Request.sol";
import {Phase, Tally} from "../types/Tally.sol";
import {Ballots} from "./Ballots.sol";

/// @title Seats the responders and counts their approvals of rapid requests
/// @dev An approval counts if the responder was seated before the request opened. A seat that is given to somebody else
/// can therefore not be used twice on one request.
abstract contract Rapid is Ballots {
    bytes32 private constant APPROVAL_TYPEHASH =
        keccak256("RapidApproval(uint256 id,uint32 request,address responder,uint256 deadline)");

    uint256 private constant SEATS = 32;

    /// @param place From 1; 0: not on the panel. @param since When seated.
    struct Seat {
        uint8 place;
        uint48 since;
    }

    mapping(address responder => Seat seat) private _seats;
    uint32 private _taken;
    uint8 private _panel;

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
    function responder(address account) external view returns (bool serves, uint256 panel) {
        return (_seats[account].place != 0, _panel);
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
        // Check: a change, and a seat for it
        Seat memory seat = _seats[account];
        require((seat.place != 0) != serves, AidRequestsUnchangedResponder(account, serves));
        uint256 panel = _panel;

        // Effect
        if (serves) {
            require(panel < SEATS, AidRequestsPanelFull(panel));
            uint256 free;
            while (_taken & (1 << free) != 0) ++free;
            _taken |= uint32(1 << free);
            _seats[account] = Seat({place: uint8(free + 1), since: uint48(block.timestamp)});
            ++panel;
        } else {
            _taken &= ~uint32(1 << (seat.place - 1));
            delete _seats[account];
            --panel;
        }
        _panel = uint8(panel);
        emit ResponderSet(account, serves, panel);
    }

    /// @inheritdoc Ballots
    function _hasApproved(Tally tally, address account) internal view override returns (bool) {
        Seat memory seat = _seats[account];
        return tally.isRapid() && seat.place != 0 && seat.since < tally.openedAt() && tally.hasApproval(seat.place - 1);
    }

    function _panelSize() internal view override returns (uint256) {
        return _panel;
    }

    /// @dev Approvals come while the rapid track is open and the request's window runs.
    function _checkApprovable(RequestId id, Tally tally) private view {
        require(tally.isRapid(), AidRequestsWrongTrack(id));
        require(!_rules.suspended(), AidRequestsRapidSuspended());
        if (tally.phase() != Phase.Live) _check(false, id, _status(tally), Status.Open);
        uint256 end = tally.openedAt() + _rulesAt(tally.openedAt()).rapidWindow();
        require(block.timestamp < end, AidRequestsVotingOver(id, uint40(end), uint48(block.timestamp)));
    }

    function _approve(
        RequestId id,
        Terms memory terms,
        Tally tally,
        address account
    ) private returns (Tally) {
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
