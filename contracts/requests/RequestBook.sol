// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IAidRequests} from "../interfaces/IAidRequests.sol";
import {IContributionToken} from "../interfaces/IContributionToken.sol";
import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {IMemberRegistry} from "../interfaces/IMemberRegistry.sol";
import {NATIVE} from "../libraries/Assets.sol";
import {Entry} from "../types/Entry.sol";
import {Cadence, RequestId, Terms, toRequestId, Track} from "../types/Request.sol";
import {Rules} from "../types/Rules.sol";
import {Opening, peopleFor, SMALL} from "../types/Opening.sol";
import {toTally} from "../types/Tally.sol";
import {Shelf} from "./Shelf.sol";

/// @title Opens requests: what may be asked, who can decide on it, and how long that takes
abstract contract RequestBook is Shelf {
    uint32 private _requestCount;

    /// @inheritdoc IAidRequests
    function requestCount() external view returns (uint32) {
        return _requestCount;
    }

    /// @dev How many responders there are to approve.
    function _panelSize() internal view virtual returns (uint256);

    /// @dev The first version of a new request by the caller.
    function _openNew(Terms memory terms) internal returns (RequestId) {
        _check(!terms.appealed, terms);
        return _open(terms, 1, ++_requestCount);
    }

    /// @dev Every version of every request begins here.
    function _open(Terms memory terms, uint16 version, uint32 number) internal returns (RequestId id) {
        // Check: by the requester, with terms that can be decided and paid
        _checkRequester(terms);
        require(terms.amount > 0, AidRequestsZeroAmount());
        _check(terms.amount <= type(uint112).max && terms.category > 0, terms);
        // A plain lump is checked here, so that it need not go to the desk.
        bool plain = terms.cadence == Cadence.Lump && terms.parts == 0 && terms.cliff == 0 && terms.duration == 0;
        _check(plain || _desk.isSchedule(terms), terms);
        (IEmergencyPool pool, IMemberRegistry registry, IContributionToken token) = _parts();
        _checkPayee(terms, address(pool), address(registry), address(token));
        Opening memory opening;
        opening.openedAt = block.timestamp;
        opening.track = terms.track;
        _countElectorate(opening, terms, registry);
        uint256 bps = _applyTrack(opening, terms, pool);
        opening.needed = peopleFor(bps, opening.electorate);

        // Effect: one word
        id = toRequestId(terms, version, number);
        _tallies[id] = toTally(opening);
        emit Requested(id, terms.requester, terms.payee, terms);
    }

    /// @dev What each track asks of a request, how long it takes, and what share of the people it takes.
    function _applyTrack(
        Opening memory opening,
        Terms memory terms,
        IEmergencyPool pool
    ) private view returns (uint256 bps) {
        Rules rules = _rulesAt(block.timestamp);
        if (terms.track == Track.Deliberation) {
            // For the other tracks their caps say so.
            bool known = terms.asset == NATIVE || pool.budgetOf(address(this), terms.asset, 0).limit > 0;
            require(known, AidRequestsUnknownAsset(terms.asset));
            opening.window = rules.votingPeriod();
            return rules.quorumBps();
        }
        opening.window = rules.consentWindow();
        if (terms.track == Track.Consent) {
            uint256 cap = _caps[terms.asset].consent;
            require(terms.amount <= cap, AidRequestsBeyondConsentCap(terms.asset, terms.amount, cap));
            return rules.objectionBps();
        }
        _checkNotSuspended();
        _check(terms.cadence == Cadence.Lump, terms);
        uint256 panel = _panelSize();
        require(panel >= rules.rapidApprovals(), AidRequestsRapidShut(panel, rules.rapidApprovals()));
        // Half the cap is what the payee's bucket ever holds at once.
        uint256 most = _caps[terms.asset].perPayee / 2;
        if (terms.amount > most) _revertBeyondRapidCap(terms, most);
        // Members may object after the responders' time is over.
        opening.window += rules.rapidWindow();
        opening.wide = true;
        return rules.ratifyBps();
    }

    /// @dev Who can vote on it: everybody eligible in the second before, without requester and payee.
    function _countElectorate(Opening memory opening, Terms memory terms, IMemberRegistry registry) private view {
        uint48 snapshot = uint48(block.timestamp - 1);
        (uint256 people, uint256 highest, Entry asking, Entry paid) = registry.electorateAndEntries(
            snapshot,
            terms.requester,
            terms.payee
        );
        opening.wide = highest > SMALL;
        opening.requester = asking.numberOf();
        uint256 able = asking.countedAt(snapshot) ? 1 : 0;
        // Consent is between members.
        require(terms.track != Track.Consent || able == 1, AidRequestsNotMember(terms.requester));
        bool payeeAble = paid.countedAt(snapshot);
        if (paid.numberOf() != asking.numberOf()) {
            opening.payee = paid.numberOf();
            if (payeeAble) ++able;
        } else if (payeeAble) {
            // Two addresses of one person are one number: kept, and taken off, once.
            able = 1;
        }
        require(people > able, AidRequestsNobodyCanObject(people));
        opening.electorate = Math.min(people - able, type(uint16).max);
    }

    function _revertBeyondRapidCap(Terms memory terms, uint256 left) internal pure {
        revert AidRequestsBeyondRapidCap(terms.asset, terms.payee, terms.amount, left);
    }

    /// @dev Nothing is paid to an address where it would be stuck.
    function _checkPayee(Terms memory terms, address pool, address registry, address token) private view {
        address payee = terms.payee;
        bool stuck =
            payee == address(0) ||
                payee == address(this) ||
                payee == terms.asset ||
                payee == pool ||
                payee == registry ||
                payee == token;
        require(!stuck, AidRequestsInvalidPayee(payee));
    }
}
