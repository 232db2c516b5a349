// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Heap} from "@openzeppelin/contracts/utils/structs/Heap.sol";
import {IAidRequests} from "./interfaces/IAidRequests.sol";
import {IEmergencyPool} from "./interfaces/IEmergencyPool.sol";
import {IAidDesk} from "./interfaces/IAidDesk.sol";
import {Answers} from "./desk/Answers.sol";
import {Line} from "./libraries/Line.sol";
import {Priority} from "./libraries/Priority.sol";
import {Schedule} from "./libraries/Schedule.sol";
import {Cadence, RequestId, Status, Terms} from "./types/Request.sol";

/// @title AidDesk
/// @notice Works out whose turn it is and what has fallen due, for every requests contract that asks. See IAidDesk.
///
/// What each can and cannot do to you: nobody has a role here. A requests contract can change what is kept under its own
/// address and nothing else. Anybody can tidy up lines, which changes nobody's turn.
/// @dev Only used when money is short or is paid in parts; a lump that the pool can pay never comes here. There is one
/// line per asset for all money, and one per asset and category for the money given for that category, so that nobody
/// waits for somebody whom that money could not help. Whoever lapsed, withdrew or was served is a gap in a line, which
/// the next ones step over, a few per call.
contract AidDesk is Answers {
    using Heap for Heap.Uint256Heap;

    /// @dev The line for all money of an asset. Requests have categories from 1.
    uint16 private constant EVERYBODY = 0;
    /// @dev The budget of a requests contract from which money is set aside.
    uint8 private constant ORDINARY = 0;
    uint256 private constant GAPS_PER_CALL = 8;
    /// @dev Tranches of which nothing is proven for so long are over.
    uint256 private constant PATIENCE = 365 days;

    /// @dev What is kept for one requests contract.
    /// @param lines Places, by asset and category. @param waiting Who waits under a number: only one version of a number
    /// is ever approved. @param assets In how many assets anybody waits.
    struct Desk {
        mapping(address asset => mapping(uint16 category => Heap.Uint256Heap)) lines;
        mapping(uint32 number => RequestId) waiting;
        uint256 assets;
        mapping(RequestId id => uint256 histogram) scores;
        mapping(RequestId id => mapping(address assessor => bool)) assessed;
        mapping(RequestId id => Progress) progress;
    }

    mapping(IAidRequests requests => Desk) private _desks;

    // -------------------------------------------------------------------------------------- for a requests contract

    /// @inheritdoc IAidDesk
    function score(RequestId id, address assessor, IAidRequests.Scores calldata scores) external {
        Desk storage desk = _desks[IAidRequests(msg.sender)];
        require(!desk.assessed[id][assessor], IAidRequests.AidRequestsAlreadyAssessed(id, assessor));
        require(Priority.valid(scores), IAidRequests.AidRequestsInvalidScores(scores));
        desk.assessed[id][assessor] = true;
        desk.scores[id] = Priority.add(desk.scores[id], scores);
    }

    /// @inheritdoc IAidDesk
    function fund(
        RequestId id,
        Terms calldata terms,
        uint256 openedAt,
        IEmergencyPool pool
    ) external returns (Turn memory turn) {
        Desk storage desk = _desks[IAidRequests(msg.sender)];
        _clearBoth(terms);
        bool waited = RequestId.unwrap(desk.waiting[id.numberOf()]) != 0;

        // Effect: whoever finds others waiting joins them, before it is clear who comes first
        Heap.Uint256Heap storage all = desk.lines[terms.asset][EVERYBODY];
        if (!waited && all.length() > 0) turn.priority = _join(desk, id, terms, openedAt);

        // Check: whose turn it is, and how far the money goes
        (uint256 reach, bool hasTurn) = _reach(desk, id, terms, pool);
        require(hasTurn || !waited, IAidRequests.AidRequestsNotFirstInLine(id, _first(desk, all)));
        (uint256 held, ) = pool.commitment(msg.sender, RequestId.unwrap(id), terms.asset);
        turn.missing = terms.amount - held;
        turn.take = Math.min(turn.missing, reach);
        require(
            turn.take > 0 || !waited || turn.missing == 0,
            IAidRequests.AidRequestsNoMoney(id, reach, turn.missing)
        );
        turn.missing -= turn.take;

        // Effect: served, or a place in the line
        if (turn.missing == 0) {
            desk.waiting[id.numberOf()] = RequestId.wrap(0);
            desk.progress[id] = Progress({
                paid: 0,
                since: uint48(block.timestamp),
                movedAt: uint48(block.timestamp),
                proven: 0
            });
            _clearBoth(terms);
        } else if (!waited && turn.priority == 0) {
            turn.priority = _join(desk, id, terms, openedAt);
        }
        turn.anyoneWaits = desk.assets > 0;
    }

    /// @inheritdoc IAidDesk
    function draw(RequestId id, Terms calldata terms) external returns (uint256 due, bool complete, bool stalled) {
        Progress storage progress = _desks[IAidRequests(msg.sender)].progress[id];
        uint256 fallen = _fallen(progress, terms);
        due = fallen - progress.paid;
        complete = fallen == terms.amount;
        // Safe: no request is for more than 112 bits.
        progress.paid = uint112(fallen);
        stalled = !complete && terms.cadence == Cadence.Tranches && block.timestamp >= progress.movedAt + PATIENCE;
    }

    /// @inheritdoc IAidDesk
    function prove(RequestId id, Terms calldata terms, uint8 part) external {
        Progress storage progress = _desks[IAidRequests(msg.sender)].progress[id];
        uint8 next = progress.proven + 1;
        require(part == next && part < terms.parts, IAidRequests.AidRequestsInvalidPart(id, part, next));
        progress.proven = part;
        progress.movedAt = uint48(block.timestamp);
    }

    // ------------------------------------------------------------------------------------------------- for anybody

    /// @inheritdoc IAidDesk
    function clearLine(
        IAidRequests requests,
        address asset,
        uint16 category,
        uint256 most
    ) external returns (uint256 cleared) {
        return _clear(requests, asset, category, most);
    }

    /// @inheritdoc IAidDesk
    function lineOf(
        IAidRequests requests,
        address asset,
        uint16 category
    ) external view returns (RequestId first, uint256 length) {
        Heap.Uint256Heap storage line = _desks[requests].lines[asset][category];
        return (_first(_desks[requests], line), line.length());
    }

    /// @inheritdoc IAidDesk
    function priorityOf(IAidRequests requests, RequestId id) external view returns (uint256) {
        return Priority.rank(_desks[requests].scores[id]);
    }

    /// @inheritdoc IAidDesk
    function progressOf(IAidRequests requests, RequestId id) external view returns (Progress memory) {
        return _desks[requests].progress[id];
    }

    /// @inheritdoc IAidDesk
    function dueOf(IAidRequests requests, RequestId id, Terms calldata terms) external view returns (uint256) {
        Progress storage progress = _desks[requests].progress[id];
        bool paying = requests.statusOf(id) == Status.Paying;
        return paying ? _fallen(progress, terms) - progress.paid : 0;
    }

    // ------------------------------------------------------------------------------------------------------ private

    /// @dev What `id` may use, within the budget, and whether it has a turn at all.
    function _reach(
        Desk storage desk,
        RequestId id,
        Terms calldata terms,
        IEmergencyPool pool
    ) private view returns (uint256 reach, bool hasTurn) {
        Heap.Uint256Heap storage all = desk.lines[terms.asset][EVERYBODY];
        bool first = all.length() == 0 || _isFirst(all, id);
        if (!first && !_isFirst(desk.lines[terms.asset][terms.category], id)) return (0, false);
        reach = pool.earmarked(terms.asset, terms.category);
        if (first) reach += pool.books(terms.asset).available;
        return (Math.min(reach, pool.budgetLeft(msg.sender, terms.asset, ORDINARY)), true);
    }

    function _join(
        Desk storage desk,
        RequestId id,
        Terms calldata terms,
        uint256 openedAt
    ) private returns (uint256 priority) {
        priority = Priority.rank(desk.scores[id]);
        uint256 place = Line.place(openedAt, priority, id.numberOf());
        desk.waiting[id.numberOf()] = id;
        if (desk.lines[terms.asset][EVERYBODY].length() == 0) ++desk.assets;
        desk.lines[terms.asset][EVERYBODY].insert(place);
        desk.lines[terms.asset][terms.category].insert(place);
    }

    function _clearBoth(Terms calldata terms) private {
        _clear(IAidRequests(msg.sender), terms.asset, EVERYBODY, GAPS_PER_CALL);
        _clear(IAidRequests(msg.sender), terms.asset, terms.category, GAPS_PER_CALL);
    }

    /// @dev Step over gaps at the head. A gap never fills again: nobody becomes approved a second time.
    function _clear(
        IAidRequests requests,
        address asset,
        uint16 category,
        uint256 most
    ) private returns (uint256 cleared) {
        Desk storage desk = _desks[requests];
        Heap.Uint256Heap storage line = desk.lines[asset][category];
        while (cleared < most && line.length() > 0) {
            RequestId id = _first(desk, line);
            bool waits = RequestId.unwrap(id) != 0 && requests.statusOf(id) == Status.Approved;
            if (waits) break;
            desk.waiting[Line.numberAt(line.pop())] = RequestId.wrap(0);
            ++cleared;
        }
        if (cleared > 0 && category == EVERYBODY && line.length() == 0) --desk.assets;
    }

    function _isFirst(Heap.Uint256Heap storage line, RequestId id) private view returns (bool) {
        return line.length() > 0 && Line.numberAt(line.peek()) == id.numberOf();
    }

    function _first(Desk storage desk, Heap.Uint256Heap storage line) private view returns (RequestId) {
        return line.length() == 0 ? RequestId.wrap(0) : desk.waiting[Line.numberAt(line.peek())];
    }

    function _fallen(Progress storage progress, Terms calldata terms) private view returns (uint256) {
        return Schedule.fallen(terms, progress.proven, block.timestamp - progress.since);
    }
}
