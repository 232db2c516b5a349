// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {NoncesUpgradeable} from "@openzeppelin/contracts-upgradeable/utils/NoncesUpgradeable.sol";
import {IAidRequests} from "../interfaces/IAidRequests.sol";
import {RequestId, Status, Terms, Track} from "../types/Request.sol";
import {Phase, Tally} from "../types/Tally.sol";
import {RequestBook} from "./RequestBook.sol";

/// @title The ways in which a request comes into being, changes, and is refused, up to its decision
abstract contract Versions is RequestBook, NoncesUpgradeable {
    bytes32 private constant AGREEMENT_TYPEHASH = keccak256(
        "PayeeAgreement(address requester,address payee,address asset,uint256 amount,uint16 category,bytes32 evidence,uint256 nonce,uint256 deadline)"
    );

    /// @inheritdoc IAidRequests
    function request(Terms memory terms) external returns (RequestId id) {
        // Check: who agreed is as the terms say
        _check(terms.agreed == (terms.payee == msg.sender), terms);

        return _openNew(terms);
    }

    /// @inheritdoc IAidRequests
    function requestFor(
        Terms memory terms,
        uint256 deadline,
        bytes calldata signature
    ) external returns (RequestId id) {
        // Check: the payee agreed, to these terms, once, in time
        _check(terms.agreed, terms);
        bytes32 agreement = keccak256(
            abi.encode(
                AGREEMENT_TYPEHASH,
                terms.requester,
                terms.payee,
                terms.asset,
                terms.amount,
                terms.category,
                terms.evidence,
                _useNonce(terms.payee),
                deadline
            )
        );
        _checkSigned(_domainSeparatorV4(), agreement, terms.payee, deadline, signature);

        return _openNew(terms);
    }

    /// @inheritdoc IAidRequests
    function amend(RequestId id, Terms memory terms, Terms memory next) external returns (RequestId nextId) {
        // Check: the requester's own, undecided, and no way around an agreement, an appeal or an escalation
        Tally tally = _tallyOf(id, terms);
        _checkRequester(terms);
        Status status = _checkUndecided(id, tally);
        bool agreed = next.payee == msg.sender || (next.payee == terms.payee && terms.agreed);
        _check(next.agreed == agreed && next.appealed == terms.appealed, next);
        bool deliberates = terms.appealed || status == Status.Escalated;
        _check(!deliberates || next.track == Track.Deliberation, next);

        // Effect: the next version, with a tally of its own
        nextId = _supersede(id, tally, next);
        emit Amended(nextId, id);
    }

    /// @inheritdoc IAidRequests
    function appeal(RequestId id, Terms memory terms, bytes32 evidence) external returns (RequestId nextId) {
        // Check: the requester's own, refused, not appealed yet
        Tally tally = _tallyOf(id, terms);
        _checkRequester(terms);
        _checkStatus(id, tally, Status.Refused);

        // Effect: the next version goes to the members
        terms.track = Track.Deliberation;
        terms.evidence = evidence;
        terms.appealed = true;
        nextId = _supersede(id, tally, terms);
        emit Appealed(nextId, id);
    }

    /// @inheritdoc IAidRequests
    function refuse(RequestId id, Terms memory terms, bytes32 reason) external restricted {
        // Check: undecided, and not an appeal, which only members decide
        Tally tally = _tallyOf(id, terms);
        _checkUndecided(id, tally);
        require(!terms.appealed, AidRequestsAppealStands(id));

        // Effect
        _enter(id, tally, Phase.Refused);
        emit Refused(id, msg.sender, reason);
    }

    /// @inheritdoc IAidRequests
    function assess(RequestId id, Terms memory terms, Scores memory scores) external restricted {
        // Check: undecided, and somebody else's
        _checkUndecided(id, _tallyOf(id, terms));
        _checkNoStake(id, terms, msg.sender);

        // Effect: the desk checks that it is the first time, and in range
        _desk.score(id, msg.sender, scores);
        emit Assessed(id, msg.sender, scores);
    }

    function _supersede(RequestId id, Tally tally, Terms memory next) private returns (RequestId) {
        _enter(id, tally, Phase.Superseded);
        return _open(next, id.versionOf() + 1, id.numberOf());
    }
}
