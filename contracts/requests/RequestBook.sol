// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {EIP712Upgradeable} from "@openzeppelin/contracts-upgradeable/utils/cryptography/EIP712Upgradeable.sol";
import {NoncesUpgradeable} from "@openzeppelin/contracts-upgradeable/utils/NoncesUpgradeable.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IAidRequests} from "../interfaces/IAidRequests.sol";
import {IContributionToken} from "../interfaces/IContributionToken.sol";
import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {IMemberRegistry} from "../interfaces/IMemberRegistry.sol";
import {NATIVE} from "../libraries/Assets.sol";
import {Schedule} from "../libraries/Schedule.sol";
import {Cadence, RequestId, Status, Terms, toRequestId, Track} from "../types/Request.sol";
import {Rules} from "../types/Rules.sol";
import {Opening, peopleFor, Phase, SMALL, Tally, toTally} from "../types/Tally.sol";
import {Parts} from "./Parts.sol";
import {Policies} from "./Policies.sol";

/// @title Opens requests, gives them ids and versions, and knows where each stands
/// @dev A request is one word, its tally, under an id that holds the digest of its terms. Terms are brought by the
/// caller each time and never stored.
abstract contract RequestBook is Parts, Policies, EIP712Upgradeable, NoncesUpgradeable {
    bytes32 private constant AGREEMENT_TYPEHASH =
        keccak256(
            "PayeeAgreement(address requester,address payee,address asset,uint256 amount,uint16 category,bytes32 evidence,uint256 nonce,uint256 deadline)"
        );

    mapping(RequestId id => Tally tally) internal _tallies;
    uint32 private _requestCount;

    // ------------------------------------------------------------------------------------------------ new versions

    /// @inheritdoc IAidRequests
    function request(Terms calldata terms) external returns (RequestId id) {
        // Check: who agreed is as the terms say
        require(terms.agreed == (terms.payee == msg.sender), AidRequestsInvalidTerms(terms));

        return _openNew(terms);
    }

    /// @inheritdoc IAidRequests
    function requestFor(
        Terms calldata terms,
        uint256 deadline,
        bytes calldata signature
    ) external returns (RequestId id) {
        // Check: the payee agreed, to these terms, once, in time
        require(terms.agreed, AidRequestsInvalidTerms(terms));
        require(block.timestamp <= deadline, AidRequestsExpiredSignature(deadline, uint48(block.timestamp)));
        bytes32 digest = _hashTypedDataV4(_agreementHash(terms, _useNonce(terms.payee), deadline));
        require(
            SignatureChecker.isValidSignatureNowCalldata(terms.payee, digest, signature),
            AidRequestsInvalidSignature(terms.payee)
        );

        return _openNew(terms);
    }

    /// @inheritdoc IAidRequests
    function amend(RequestId id, Terms calldata terms, Terms calldata next) external returns (RequestId nextId) {
        // Check: the requester's own, undecided, and no way around an agreement, an appeal or an escalation
        Tally tally = _tallyOf(id, terms);
        _requireRequester(terms);
        Status status = _requireUndecided(id, tally);
        bool agreed = next.payee == msg.sender || (next.payee == terms.payee && terms.agreed);
        bool deliberates = terms.appealed || status == Status.Escalated;
        require(
            next.agreed == agreed &&
                next.appealed == terms.appealed &&
                (!deliberates || next.track == Track.Deliberation),
            AidRequestsInvalidTerms(next)
        );

        // Effect: the next version, with a tally of its own
        nextId = _supersede(id, tally, next);
        emit Amended(nextId, id);
    }

    /// @inheritdoc IAidRequests
    function appeal(RequestId id, Terms calldata terms, bytes32 evidence) external returns (RequestId nextId) {
        // Check: the requester's own, refused, not appealed yet
        Tally tally = _tallyOf(id, terms);
        _requireRequester(terms);
        _requireStatus(id, tally, Status.Refused);

        // Effect: the next version goes to the members
        Terms memory next = terms;
        next.track = Track.Deliberation;
        next.evidence = evidence;
        next.appealed = true;
        nextId = _supersede(id, tally, next);
        emit Appealed(nextId, id);
    }

    /// @inheritdoc IAidRequests
    function refuse(RequestId id, Terms calldata terms, bytes32 reason) external restricted {
        // Check: undecided, and not an appeal, which only members decide
        Tally tally = _tallyOf(id, terms);
        _requireUndecided(id, tally);
        require(!terms.appealed, AidRequestsAppealStands(id));

        // Effect
        _tallies[id] = tally.withPhase(Phase.Refused);
        emit Refused(id, msg.sender, reason);
    }

    // ------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IAidRequests
    function statusOf(RequestId id) external view returns (Status) {
        return _status(id, _tallies[id]);
    }

    /// @inheritdoc IAidRequests
    function standingOf(RequestId id) external view returns (Standing memory standing) {
        Tally tally = _existing(id);
        standing.status = _status(id, tally);
        standing.openedAt = uint40(tally.openedAt());
        standing.deadline = uint40(tally.deadline());
        standing.forVoice = tally.forVoice();
        standing.againstVoice = tally.againstVoice();
        standing.people = tally.people();
        standing.electorate = tally.electorate();
        standing.peopleNeeded = tally.needed();
        if (tally.isRapid()) {
            standing.approvals = tally.approvals();
            standing.approvalsNeeded = _rulesAt(tally.openedAt()).rapidApprovals();
        }
    }

    /// @inheritdoc IAidRequests
    function hashTerms(Terms calldata terms, uint16 version, uint32 number) external pure returns (RequestId) {
        return toRequestId(terms, version, number);
    }

    /// @inheritdoc IAidRequests
    function requestCount() external view returns (uint32) {
        return _requestCount;
    }

    // ---------------------------------------------------------------------------------------------------- for heirs

    /// @dev Where a request stands now. The patience of tranches is known to the heir that pays them.
    function _status(RequestId id, Tally tally) internal view returns (Status) {
        uint256 patience = tally.phase() == Phase.Paying ? _patience(id) : 0;
        return tally.statusAt(_rulesAt(tally.openedAt()), patience, block.timestamp);
    }

    function _patience(RequestId id) internal view virtual returns (uint256);

    /// @dev How many responders there are to approve.
    function _panelSize() internal view virtual returns (uint256);

    /// @dev The tally of a request that exists and has these terms.
    function _tallyOf(RequestId id, Terms calldata terms) internal view returns (Tally tally) {
        RequestId given = toRequestId(terms, id.versionOf(), id.numberOf());
        require(RequestId.unwrap(given) == RequestId.unwrap(id), AidRequestsWrongTerms(id, given));
        return _existing(id);
    }

    function _existing(RequestId id) internal view returns (Tally tally) {
        tally = _tallies[id];
        require(tally.exists(), AidRequestsUnknownRequest(id));
    }

    function _requireStatus(RequestId id, Tally tally, Status expected) internal view {
        Status current = _status(id, tally);
        require(current == expected, AidRequestsUnexpectedStatus(id, current, expected));
    }

    function _requireUndecided(RequestId id, Tally tally) internal view returns (Status current) {
        current = _status(id, tally);
        require(
            current == Status.Open || current == Status.Escalated,
            AidRequestsUnexpectedStatus(id, current, Status.Open)
        );
    }

    // ------------------------------------------------------------------------------------------------------ private

    function _requireRequester(Terms calldata terms) private view {
        require(msg.sender == terms.requester, AidRequestsNotRequester(msg.sender, terms.requester));
    }

    function _openNew(Terms calldata terms) private returns (RequestId) {
        _requireRequester(terms);
        require(!terms.appealed, AidRequestsInvalidTerms(terms));
        return _open(terms, 1, ++_requestCount);
    }

    function _supersede(RequestId id, Tally tally, Terms memory next) private returns (RequestId) {
        require(next.requester == msg.sender, AidRequestsNotRequester(msg.sender, next.requester));
        _tallies[id] = tally.withPhase(Phase.Superseded);
        return _open(next, id.versionOf() + 1, id.numberOf());
    }

    /// @dev Every version of every request begins here.
    function _open(Terms memory terms, uint16 version, uint32 number) private returns (RequestId id) {
        // Check: terms that can be decided and paid
        (IEmergencyPool pool, IMemberRegistry registry, IContributionToken token) = _parts();
        _checkPayee(terms, address(pool), address(registry), address(token));
        require(terms.amount > 0, AidRequestsZeroAmount());
        require(
            terms.amount <= type(uint112).max && terms.category > 0 && Schedule.valid(terms),
            AidRequestsInvalidTerms(terms)
        );
        Rules rules = _rulesAt(block.timestamp);
        Opening memory opening = _electorateOf(terms, registry);
        _applyTrack(terms, opening, rules, pool);

        // Effect: one word
        id = toRequestId(terms, version, number);
        _tallies[id] = toTally(opening);
        emit Requested(id, terms.requester, terms.payee, terms);
    }

    /// @dev What each track asks of a request, and how long and how many people it takes.
    function _applyTrack(Terms memory terms, Opening memory opening, Rules rules, IEmergencyPool pool) private view {
        uint256 bps;
        if (terms.track == Track.Consent) {
            uint256 cap = _consentCap(terms.asset);
            require(terms.amount <= cap, AidRequestsBeyondConsentCap(terms.asset, terms.amount, cap));
            opening.window = rules.consentWindow();
            bps = rules.objectionBps();
        } else if (terms.track == Track.Rapid) {
            require(!_rules.suspended(), AidRequestsRapidSuspended());
            require(terms.cadence == Cadence.Lump, AidRequestsInvalidTerms(terms));
            uint256 panel = _panelSize();
            require(panel >= rules.rapidApprovals(), AidRequestsRapidShut(panel, rules.rapidApprovals()));
            uint256 most = _rapidCaps[terms.asset]._capacity;
            require(
                terms.amount <= most,
                AidRequestsBeyondRapidCap(terms.asset, terms.payee, terms.amount, most)
            );
            opening.window = rules.rapidWindow() + rules.consentWindow();
            opening.wide = true;
            bps = rules.ratifyBps();
        } else {
            // A cap proves that governance knows the asset; here only the budget does.
            bool known = terms.asset == NATIVE || pool.budgetOf(address(this), terms.asset, 0).limit > 0;
            require(known, AidRequestsUnknownAsset(terms.asset));
            opening.window = rules.votingPeriod();
            bps = rules.quorumBps();
        }
        opening.track = terms.track;
        opening.needed = peopleFor(bps, opening.electorate);
    }

    /// @dev Who can vote on it: everybody eligible in the second before, without requester and payee.
    function _electorateOf(Terms memory terms, IMemberRegistry registry) private view returns (Opening memory opening) {
        uint48 snapshot = uint48(block.timestamp - 1);
        (uint256 people, uint256 highest) = registry.electorate(snapshot);
        IMemberRegistry.Member memory member = registry.memberOf(terms.requester);
        uint256 conflicted = _eligible(member, snapshot) ? 1 : 0;
        // Consent is between members.
        require(terms.track != Track.Consent || conflicted == 1, AidRequestsNotMember(terms.requester));
        opening.openedAt = block.timestamp;
        opening.requester = member.number;
        if (terms.payee != terms.requester) {
            member = registry.memberOf(terms.payee);
            // Two addresses of one person are one number: it is kept, and taken off, once.
            bool same = member.number == opening.requester;
            if (_eligible(member, snapshot) && (!same || conflicted == 0)) ++conflicted;
            if (!same) opening.payee = member.number;
        }
        require(people > conflicted, AidRequestsNobodyCanObject(people));
        opening.electorate = Math.min(people - conflicted, type(uint16).max);
        opening.wide = highest > SMALL;
    }

    function _eligible(IMemberRegistry.Member memory member, uint48 at) private pure returns (bool) {
        return member.number != 0 && member.since <= at && (member.until == 0 || member.until > at);
    }

    function _checkPayee(Terms memory terms, address pool, address registry, address token) private view {
        address payee = terms.payee;
        require(
            payee != address(0) &&
                payee != address(this) &&
                payee != terms.asset &&
                payee != pool &&
                payee != registry &&
                payee != token,
            AidRequestsInvalidPayee(payee)
        );
    }

    function _agreementHash(Terms calldata terms, uint256 nonce, uint256 deadline) private pure returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    AGREEMENT_TYPEHASH,
                    terms.requester,
                    terms.payee,
                    terms.asset,
                    terms.amount,
                    terms.category,
                    terms.evidence,
                    nonce,
                    deadline
                )
            );
    }
}
