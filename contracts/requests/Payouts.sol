// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {RateLimiter} from "@openzeppelin/contracts/utils/RateLimiter.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IAidRequests} from "../interfaces/IAidRequests.sol";
import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {Schedule} from "../libraries/Schedule.sol";
import {Cadence, RequestId, Status, Terms} from "../types/Request.sol";
import {Phase, Tally} from "../types/Tally.sol";
import {WaitingLine} from "./WaitingLine.sol";

/// @title Pays what was decided: at once, or set aside and then by its cadence
/// @dev The pool pushes last, after everything here is written, and a push that fails becomes owed to the payee there:
/// no payee can make a release fail.
abstract contract Payouts is WaitingLine, ReentrancyGuardTransient {
    using RateLimiter for RateLimiter.RefillingBucket;

    /// @dev The two budgets of this module in the pool.
    uint8 internal constant ORDINARY = 0;
    uint8 internal constant RAPID = 1;
    /// @dev Tranches of which nothing is proven for so long are over; what is left returns to the pool.
    uint256 private constant PATIENCE = 365 days;

    /// @param paid So far. @param startedAt When the whole amount was set aside.
    /// @param patience When unproven tranches lapse; 0 for other cadences. @param proven Tranches proven so far.
    struct Disbursement {
        uint112 paid;
        uint48 startedAt;
        uint48 patience;
        uint8 proven;
    }

    /// @dev Only of what is not paid at once.
    mapping(RequestId id => Disbursement disbursement) private _disbursements;

    /// @inheritdoc IAidRequests
    function release(RequestId id, Terms calldata terms) external nonReentrant returns (uint256 paid) {
        Tally tally = _tallyOf(id, terms);
        if (tally.isRapid()) return _releaseRapid(id, terms, tally);

        Status status = _status(id, tally);
        if (status == Status.Paying) {
            paid = _payDue(id, terms, tally);
            require(paid > 0, AidRequestsNothingDue(id));
            return paid;
        }
        require(status == Status.Approved, AidRequestsUnexpectedStatus(id, status, Status.Approved));
        if (terms.cadence == Cadence.Lump && _nobodyWaits(terms.asset) && _paidAtOnce(id, terms, tally)) {
            return terms.amount;
        }
        return _fund(id, terms, tally) ? _payDue(id, terms, tally) : 0;
    }

    /// @inheritdoc IAidRequests
    function releaseRapid(
        RequestId id,
        Terms calldata terms,
        Approval[] calldata approvals
    ) external nonReentrant returns (uint256 paid) {
        Tally tally = _tallyOf(id, terms);
        require(tally.isRapid(), AidRequestsWrongTrack(id));
        if (approvals.length > 0) tally = _approveSigned(id, terms, tally, approvals);
        return _releaseRapid(id, terms, tally);
    }

    /// @inheritdoc IAidRequests
    function proveTranche(RequestId id, Terms calldata terms, uint8 part, bytes32 proof) external restricted {
        // Check: being paid in tranches, somebody else's, the next part
        _requireStatus(id, _tallyOf(id, terms), Status.Paying);
        _requireNoStake(id, terms, msg.sender);
        Disbursement storage disbursement = _disbursements[id];
        uint8 next = disbursement.proven + 1;
        require(part == next && part < terms.parts, AidRequestsInvalidPart(id, part, next));

        // Effect
        disbursement.proven = part;
        disbursement.patience = uint48(block.timestamp + PATIENCE);
        emit TrancheProven(id, msg.sender, part, proof);
    }

    /// @inheritdoc IAidRequests
    function withdraw(RequestId id, Terms calldata terms) external nonReentrant {
        // Check: by whom it concerns, and not over yet
        Tally tally = _tallyOf(id, terms);
        require(
            msg.sender == terms.requester || msg.sender == terms.payee,
            AidRequestsNotRequester(msg.sender, terms.requester)
        );
        Status status = _status(id, tally);
        require(
            status == Status.Open ||
                status == Status.Escalated ||
                status == Status.Approved ||
                status == Status.Paying,
            AidRequestsUnexpectedStatus(id, status, Status.Open)
        );

        // Effect, Interaction
        _close(id, terms, tally, Phase.Withdrawn);
        emit Withdrawn(id, msg.sender);
    }

    /// @inheritdoc IAidRequests
    function lapse(RequestId id, Terms calldata terms) external nonReentrant {
        // Check: lapsed, and not cleared up yet
        Tally tally = _tallyOf(id, terms);
        _requireStatus(id, tally, Status.Lapsed);
        require(tally.phase() != Phase.Lapsed, AidRequestsNothingDue(id));

        // Effect, Interaction
        _close(id, terms, tally, Phase.Lapsed);
        emit Lapsed(id);
    }

    /// @inheritdoc IAidRequests
    function dueOf(
        RequestId id,
        Terms calldata terms
    ) external view returns (uint256 due, uint256 paid, uint256 funded) {
        Tally tally = _tallyOf(id, terms);
        Status status = _status(id, tally);
        Disbursement memory disbursement = _disbursements[id];
        paid = status == Status.Released ? terms.amount : disbursement.paid;
        (uint256 setAside, ) = _pool().commitment(address(this), RequestId.unwrap(id), terms.asset);
        funded = paid + setAside;
        if (status == Status.Paying) due = _fallen(terms, disbursement) - paid;
        if (status == Status.Approved) due = Schedule.fallen(terms, 0, 0);
    }

    function _patience(RequestId id) internal view override returns (uint256) {
        return _disbursements[id].patience;
    }

    // ------------------------------------------------------------------------------------------------------ private

    function _releaseRapid(RequestId id, Terms calldata terms, Tally tally) private returns (uint256) {
        // Check: approved, the track open, the delay over, the payee within the cap
        uint256 needed = _rulesAt(tally.openedAt()).rapidApprovals();
        Status status = _status(id, tally);
        require(status != Status.Open, AidRequestsTooFewApprovals(id, tally.approvals(), needed));
        require(status == Status.Approved, AidRequestsUnexpectedStatus(id, status, Status.Approved));
        require(!_rules.suspended(), AidRequestsRapidSuspended());
        uint256 from = tally.openedAt() + _rulesAt(tally.openedAt()).rapidDelay();
        require(block.timestamp >= from, AidRequestsTooEarly(id, uint40(from), uint48(block.timestamp)));
        _drawRapid(terms);

        // Effect
        _tallies[id] = tally.withPhase(Phase.Released);

        // Interaction: all or nothing, from the rapid budget
        _pool().payAtOnce(_payment(id, terms, RAPID));
        emit Released(id, terms.payee, terms.amount, true);
        return terms.amount;
    }

    function _drawRapid(Terms calldata terms) private {
        RateLimiter.RefillingBucket storage cap = _rapidCaps[terms.asset];
        bytes32 key = bytes32(uint256(uint160(terms.payee)));
        if (!cap.tryConsume(key, terms.amount)) {
            revert AidRequestsBeyondRapidCap(terms.asset, terms.payee, terms.amount, cap.available(key));
        }
    }

    /// @dev True if a lump was paid in one step. False, with nothing changed, if money or budget are short.
    function _paidAtOnce(RequestId id, Terms calldata terms, Tally tally) private returns (bool) {
        // Effect
        _tallies[id] = tally.withPhase(Phase.Released);

        // Interaction
        try _pool().payAtOnce(_payment(id, terms, ORDINARY)) {
            emit Released(id, terms.payee, terms.amount, true);
            return true;
        } catch (bytes memory reason) {
            // Any other refusal (a pause, too little gas) is the caller's to know.
            bytes4 cause = bytes4(reason);
            bool short = cause == IEmergencyPool.EmergencyPoolInsufficient.selector ||
                cause == IEmergencyPool.EmergencyPoolBudgetExceeded.selector;
            if (!short) LowLevelCall.bubbleRevert(reason);
            _tallies[id] = tally;
            return false;
        }
    }

    /// @dev Set aside what the request may take. True once that is the whole amount, and its cadence begins.
    function _fund(RequestId id, Terms calldata terms, Tally tally) private returns (bool) {
        if (!_setAside(id, terms, tally)) return false;
        _tallies[id] = tally.withPhase(Phase.Paying);
        _leaveLine(terms);
        _disbursements[id] = Disbursement({
            paid: 0,
            startedAt: uint48(block.timestamp),
            patience: terms.cadence == Cadence.Tranches ? uint48(block.timestamp + PATIENCE) : 0,
            proven: 0
        });
        return true;
    }

    /// @dev Pay what has fallen due out of what is set aside; nothing, if nothing has.
    function _payDue(RequestId id, Terms calldata terms, Tally tally) private returns (uint256 due) {
        Disbursement memory disbursement = _disbursements[id];
        uint256 fallen = _fallen(terms, disbursement);
        due = fallen - disbursement.paid;
        if (due == 0) return 0;

        // Effect
        bool complete = fallen == terms.amount;
        _disbursements[id].paid = uint112(fallen);
        if (complete) _tallies[id] = tally.withPhase(Phase.Released);

        // Interaction
        _pool().pay(RequestId.unwrap(id), terms.asset, terms.payee, due, terms.agreed);
        emit Released(id, terms.payee, due, complete);
    }

    /// @dev The end of a request: what has fallen due is paid, everything else that was set aside goes back.
    function _close(RequestId id, Terms calldata terms, Tally tally, Phase end) private {
        if (tally.phase() == Phase.Paying) _payDue(id, terms, tally);
        _tallies[id] = tally.withPhase(end);
        IEmergencyPool pool = _pool();
        (uint256 left, ) = pool.commitment(address(this), RequestId.unwrap(id), terms.asset);
        if (left > 0) pool.uncommit(RequestId.unwrap(id), terms.asset);
    }

    function _fallen(Terms calldata terms, Disbursement memory disbursement) private view returns (uint256) {
        return Schedule.fallen(terms, disbursement.proven, block.timestamp - disbursement.startedAt);
    }

    function _payment(
        RequestId id,
        Terms calldata terms,
        uint8 lane
    ) private pure returns (IEmergencyPool.Payment memory) {
        return
            IEmergencyPool.Payment({
                ref: RequestId.unwrap(id),
                asset: terms.asset,
                to: terms.payee,
                amount: terms.amount,
                category: terms.category,
                lane: lane,
                // Nobody has shown to hold an address that did not agree: the money waits until they collect it.
                push: terms.agreed
            });
    }
}
