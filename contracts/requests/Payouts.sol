// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IAidRequests} from "../interfaces/IAidRequests.sol";
import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {IAidDesk} from "../interfaces/IAidDesk.sol";
import {Bucket, Buckets} from "../libraries/Buckets.sol";
import {Cadence, RequestId, Status, Terms} from "../types/Request.sol";
import {Rules} from "../types/Rules.sol";
import {Phase, Tally} from "../types/Tally.sol";
import {Rapid} from "./Rapid.sol";

/// @title Pays what was decided: at once, or set aside and then by its cadence
/// @dev The pool pushes last, after everything here is written, and a push that fails becomes owed to the payee there:
/// no payee can make a release fail.
abstract contract Payouts is Rapid, ReentrancyGuardTransient {
    using Buckets for Bucket;

    /// @dev The two budgets of this module in the pool.
    uint8 private constant ORDINARY = 0;
    uint8 private constant RAPID = 1;

    /// @dev A bucket for each payee: no window sees more than the cap.
    mapping(address asset => mapping(address payee => Bucket)) private _drawn;

    /// @inheritdoc IAidRequests
    function release(RequestId id, Terms memory terms) external nonReentrant returns (uint256 paid) {
        Tally tally = _tallyOf(id, terms);
        if (tally.isRapid()) return _releaseRapid(id, terms, tally);

        Status status = _status(tally);
        if (status == Status.Paying) {
            (paid, ) = _payDue(id, terms, tally);
            require(paid > 0, AidRequestsNothingDue(id));
            return paid;
        }
        _check(status == Status.Approved, id, status, Status.Approved);
        if (terms.cadence == Cadence.Lump && !_rules.waiting() && _paidAtOnce(id, terms, tally, ORDINARY))
            return terms.amount;
        if (_funded(id, terms, tally)) (paid, ) = _payDue(id, terms, tally);
    }

    /// @inheritdoc IAidRequests
    function releaseRapid(
        RequestId id,
        Terms memory terms,
        Approval[] calldata approvals
    ) external nonReentrant returns (uint256 paid) {
        Tally tally = _tallyOf(id, terms);
        _checkRapid(id, tally);
        if (approvals.length > 0) tally = _approveSigned(id, terms, tally, approvals);
        return _releaseRapid(id, terms, tally);
    }

    /// @inheritdoc IAidRequests
    function proveTranche(RequestId id, Terms memory terms, uint8 part, bytes32 proof) external restricted {
        // Check: being paid, and somebody else's
        _checkStatus(id, _tallyOf(id, terms), Status.Paying);
        _checkNoStake(id, terms, msg.sender);

        // Effect: the desk checks that it is the next part
        _desk.prove(id, terms, part);
        emit TrancheProven(id, msg.sender, part, proof);
    }

    /// @inheritdoc IAidRequests
    function withdraw(RequestId id, Terms memory terms) external nonReentrant {
        // Check: by whom it concerns, and not over yet
        Tally tally = _tallyOf(id, terms);
        if (msg.sender != terms.payee) _checkRequester(terms);
        Status status = _status(tally);
        bool over = status > Status.Paying;
        _check(!over, id, status, Status.Open);

        // Effect, Interaction
        _close(id, terms, tally, Phase.Withdrawn);
        emit Withdrawn(id, msg.sender);
    }

    /// @inheritdoc IAidRequests
    function lapse(RequestId id, Terms memory terms) external nonReentrant {
        Tally tally = _tallyOf(id, terms);
        Status status = _status(tally);

        // Effect, Interaction
        bool stalled = _close(id, terms, tally, Phase.Lapsed);

        // Check: its time was over, or nobody proved a tranche for long; and it was not cleared up before
        bool over = status == Status.Lapsed && tally.phase() == Phase.Live;
        _check(over || (status == Status.Paying && stalled), id, status, Status.Lapsed);
        emit Lapsed(id);
    }

    // ------------------------------------------------------------------------------------------------------ private

    function _releaseRapid(RequestId id, Terms memory terms, Tally tally) private returns (uint256) {
        // Check: approved, the track open, the delay over, the payee within the cap
        Rules rules = _rulesOf(tally);
        Status status = tally.statusAt(rules, block.timestamp);
        require(status != Status.Open, AidRequestsTooFewApprovals(id, tally.approvals(), rules.rapidApprovals()));
        _check(status == Status.Approved, id, status, Status.Approved);
        _checkNotSuspended();
        uint256 from = tally.openedAt() + rules.rapidDelay();
        require(block.timestamp >= from, AidRequestsTooEarly(id, uint40(from), uint48(block.timestamp)));
        _drawForPayee(terms);

        // Effect, Interaction
        _paidAtOnce(id, terms, tally, RAPID);
        return terms.amount;
    }

    function _drawForPayee(Terms memory terms) private {
        Caps memory caps = _caps[terms.asset];
        Bucket storage bucket = _drawn[terms.asset][terms.payee];
        // A payee's bucket learns of new caps when it is next drawn on; that refills nothing.
        if (bucket.limit != caps.perPayee || bucket.window != caps.window) {
            bucket.set(caps.perPayee, caps.window, block.timestamp);
        }
        bool drawn = bucket.tryDraw(terms.amount, block.timestamp);
        if (!drawn) _revertBeyondRapidCap(terms, bucket.leftAt(block.timestamp));
    }

    /// @dev True if a lump was paid in one step. False, with nothing changed, if money or the ordinary budget are short;
    /// from the rapid one it is all or nothing.
    function _paidAtOnce(RequestId id, Terms memory terms, Tally tally, uint8 lane) private returns (bool) {
        // Effect
        _enter(id, tally, Phase.Released);

        // Interaction
        try _pool().payAtOnce(_payment(id, terms, lane)) {
            emit Released(id, terms.payee, terms.amount, true);
            return true;
        } catch (bytes memory reason) {
            // Any other refusal (a pause, too little gas) is the caller's to know.
            bytes4 cause = bytes4(reason);
            bool short =
                cause == IEmergencyPool.EmergencyPoolInsufficient.selector ||
                    cause == IEmergencyPool.EmergencyPoolBudgetExceeded.selector;
            if (!short || lane == RAPID) LowLevelCall.bubbleRevert(reason);
            _tallies[id] = tally;
            return false;
        }
    }

    /// @dev Set aside what the desk says the request may have. True once that is all, and its cadence begins.
    function _funded(RequestId id, Terms memory terms, Tally tally) private returns (bool) {
        // Effect: its turn, or its place in the line
        IEmergencyPool pool = _pool();
        IAidDesk.Turn memory turn = _desk.fund(id, terms, tally.openedAt(), pool);
        Rules rules = _rules;
        if (rules.waiting() != turn.anyoneWaits) _rules = rules.withWaiting(turn.anyoneWaits);
        if (turn.priority > 0) emit Queued(id, terms.asset, turn.priority);
        bool whole = turn.missing == 0;
        if (whole) _enter(id, tally, Phase.Paying);

        // Interaction: the pool sets it aside
        if (turn.take > 0) {
            emit Funded(id, turn.take, turn.missing);
            pool.commit(RequestId.unwrap(id), terms.asset, turn.take, terms.category, ORDINARY);
        }
        return whole;
    }

    /// @dev Pay what has fallen due out of what is set aside; nothing, if nothing has.
    function _payDue(RequestId id, Terms memory terms, Tally tally) private returns (uint256 due, bool stalled) {
        // Effect
        bool complete;
        (due, complete, stalled) = _desk.draw(id, terms);
        if (due == 0) return (0, stalled);
        if (complete) _enter(id, tally, Phase.Released);

        // Interaction
        _pool().pay(RequestId.unwrap(id), terms.asset, terms.payee, due, terms.agreed);
        emit Released(id, terms.payee, due, complete);
    }

    /// @dev The end of a request: what has fallen due is paid, everything else that was set aside goes back.
    function _close(RequestId id, Terms memory terms, Tally tally, Phase end) private returns (bool stalled) {
        if (tally.phase() == Phase.Paying) (, stalled) = _payDue(id, terms, tally);
        _enter(id, tally, end);
        IEmergencyPool pool = _pool();
        (uint256 left, ) = pool.commitment(address(this), RequestId.unwrap(id), terms.asset);
        if (left > 0) pool.uncommit(RequestId.unwrap(id), terms.asset);
    }

    function _payment(
        RequestId id,
        Terms memory terms,
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
