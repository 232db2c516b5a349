// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Heap} from "@openzeppelin/contracts/utils/structs/Heap.sol";
import {IAidRequests} from "../interfaces/IAidRequests.sol";
import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {Line} from "../libraries/Line.sol";
import {RequestId, Status, Terms} from "../types/Request.sol";
import {Tally} from "../types/Tally.sol";
import {Rapid} from "./Rapid.sol";

/// @title Lets approved requests wait their turn when money is short
/// @dev One line per asset for all money, and one per asset and category for the money given for that category, so that
/// nobody waits for somebody whom that money could not help. Whoever lapsed, withdrew or was served is a gap in the
/// line that the next ones step over, a few per call.
abstract contract WaitingLine is Rapid {
    using Heap for Heap.Uint256Heap;

    /// @dev The line for all money of an asset. Requests have categories from 1.
    uint16 private constant EVERYBODY = 0;
    uint8 private constant ORDINARY_LANE = 0;
    uint256 private constant GAPS_PER_CALL = 8;

    mapping(address asset => mapping(uint16 category => Heap.Uint256Heap line)) private _lines;
    /// @dev Who is waiting under a number. Only one version of a number is ever approved.
    mapping(uint32 number => RequestId id) private _waiting;

    /// @inheritdoc IAidRequests
    function clearLine(address asset, uint16 category, uint256 most) external returns (uint256 cleared) {
        return _clear(asset, category, most);
    }

    /// @inheritdoc IAidRequests
    function lineOf(address asset, uint16 category) external view returns (RequestId first, uint256 length) {
        return (_first(_lines[asset][category]), _lines[asset][category].length());
    }

    function _nobodyWaits(address asset) internal view returns (bool) {
        return _rules.lines() == 0 || _lines[asset][EVERYBODY].length() == 0;
    }

    /// @dev Take for `id` what there is and it may take; join the line if that is not all.
    /// @return whole Whether the whole amount is set aside now.
    function _setAside(RequestId id, Terms calldata terms, Tally tally) internal returns (bool whole) {
        _clear(terms.asset, EVERYBODY, GAPS_PER_CALL);
        _clear(terms.asset, terms.category, GAPS_PER_CALL);
        Heap.Uint256Heap storage all = _lines[terms.asset][EVERYBODY];
        bool waited = RequestId.unwrap(_waiting[id.numberOf()]) != 0;
        if (!waited && all.length() > 0) _join(id, terms, tally);

        // Check: whose turn it is
        IEmergencyPool pool = _pool();
        uint256 reach = pool.earmarked(terms.asset, terms.category);
        if (all.length() == 0 || _isFirst(all, id)) reach += pool.books(terms.asset).available;
        else if (!_isFirst(_lines[terms.asset][terms.category], id)) {
            require(!waited, AidRequestsNotFirstInLine(id, _first(all)));
            return false;
        }
        (uint256 held, ) = pool.commitment(address(this), RequestId.unwrap(id), terms.asset);
        uint256 missing = terms.amount - held;
        uint256 left = pool.budgetLeft(address(this), terms.asset, ORDINARY_LANE);
        uint256 take = Math.min(missing, Math.min(reach, left));
        whole = take == missing;
        require(take > 0 || !waited, AidRequestsNoMoney(id, Math.min(reach, left), missing));

        // Effect: a place in the line
        if (!whole && !waited && all.length() == 0) _join(id, terms, tally);

        // Interaction: the pool sets it aside
        if (take > 0) {
            emit Funded(id, take, missing - take);
            pool.commit(RequestId.unwrap(id), terms.asset, take, terms.category, ORDINARY_LANE);
        }
    }

    /// @dev Close the gap that a served request leaves, if it was at the head.
    function _leaveLine(Terms calldata terms) internal {
        _clear(terms.asset, EVERYBODY, GAPS_PER_CALL);
        _clear(terms.asset, terms.category, GAPS_PER_CALL);
    }

    function _join(RequestId id, Terms calldata terms, Tally tally) private {
        uint256 priority = _priority(id);
        uint256 place = Line.place(tally.openedAt(), priority, id.numberOf());
        _waiting[id.numberOf()] = id;
        if (_lines[terms.asset][EVERYBODY].length() == 0) _rules = _rules.withLines(_rules.lines() + 1);
        _lines[terms.asset][EVERYBODY].insert(place);
        _lines[terms.asset][terms.category].insert(place);
        emit Queued(id, terms.asset, priority);
    }

    /// @dev Step over gaps at the head. A gap never fills again: nobody returns to being approved.
    function _clear(address asset, uint16 category, uint256 most) private returns (uint256 cleared) {
        Heap.Uint256Heap storage line = _lines[asset][category];
        while (cleared < most && line.length() > 0) {
            uint32 number = Line.numberAt(line.peek());
            RequestId id = _waiting[number];
            if (_status(id, _tallies[id]) == Status.Approved) break;
            line.pop();
            _waiting[number] = RequestId.wrap(0);
            ++cleared;
        }
        if (cleared > 0 && category == EVERYBODY && line.length() == 0) {
            _rules = _rules.withLines(_rules.lines() - 1);
        }
    }

    function _isFirst(Heap.Uint256Heap storage line, RequestId id) private view returns (bool) {
        return line.length() > 0 && Line.numberAt(line.peek()) == id.numberOf();
    }

    function _first(Heap.Uint256Heap storage line) private view returns (RequestId) {
        return line.length() == 0 ? RequestId.wrap(0) : _waiting[Line.numberAt(line.peek())];
    }
}
