// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {BitMaps} from "@openzeppelin/contracts/utils/structs/BitMaps.sol";
import {IAidRequests} from "../interfaces/IAidRequests.sol";
import {IContributionToken} from "../interfaces/IContributionToken.sol";
import {IMemberRegistry} from "../interfaces/IMemberRegistry.sol";
import {RequestId, Status, Support} from "../types/Request.sol";
import {Rules} from "../types/Rules.sol";
import {peopleFor, Phase, Tally} from "../types/Tally.sol";
import {Versions} from "./Versions.sol";

/// @title Counts votes and objections: direct, in batches, or signed
/// @dev A vote is a pure step of the tally. What a voter weighs is asked of the registry in one call, as of the second
/// before the request opened; no vote can change what another counts for.
abstract contract Ballots is Versions {
    using BitMaps for BitMaps.BitMap;

    /// @dev `escalated` binds a ballot to its stage: an objection can never serve again as a vote.
    bytes32 private constant BALLOT_TYPEHASH =
        keccak256(
            "Ballot(uint256 id,uint32 request,bool escalated,uint8 support,bytes32 reason,address voter,uint256 deadline)"
        );

    uint256 private constant VOICE_PER_PERSON = 100;
    uint256 private constant MOST_BONUS = 100;
    uint256 private constant CREDIT = 1e18;
    /// @dev Where the flags of the second stage begin, above all member numbers of the first.
    uint256 private constant SECOND_STAGE = 1 << 32;

    /// @dev Voter flags of wide requests, by member number.
    mapping(RequestId id => BitMaps.BitMap voters) private _voters;

    /// @dev What a voter is on one request.
    struct Weight {
        uint256 number;
        uint256 people;
        uint256 voice;
    }

    /// @inheritdoc IAidRequests
    function vote(RequestId id, Support support, bytes32 reason) external returns (uint256 voice) {
        return _vote(id, _existing(id), msg.sender, support, reason);
    }

    /// @inheritdoc IAidRequests
    function voteMany(RequestId[] calldata ids, Support[] calldata choices, bytes32[] calldata reasons) external {
        require(ids.length == choices.length, AidRequestsUnequalLengths(ids.length, choices.length));
        require(ids.length == reasons.length, AidRequestsUnequalLengths(ids.length, reasons.length));
        for (uint256 i; i < ids.length; ++i) {
            _vote(ids[i], _existing(ids[i]), msg.sender, choices[i], reasons[i]);
        }
    }

    /// @inheritdoc IAidRequests
    function voteBySig(Ballot[] calldata ballots) external {
        bytes32 domain = _domainSeparatorV4();
        for (uint256 i; i < ballots.length; ++i) {
            Ballot calldata ballot = ballots[i];
            Tally tally = _existing(ballot.id);

            // Check: signed by the voter, for this request, stage and choice, in time
            bytes32 ballotHash = _ballotHash(ballot, tally.escalated());
            _checkSigned(domain, ballotHash, ballot.voter, ballot.deadline, ballot.signature);

            _vote(ballot.id, tally, ballot.voter, ballot.support, ballot.reason);
        }
    }

    /// @inheritdoc IAidRequests
    function hasVoted(RequestId id, address voter) external view returns (bool) {
        Tally tally = _existing(id);
        uint256 number = _weigh(tally, voter).number;
        return (number != 0 && _hasVoted(id, tally, number)) || _hasApproved(tally, voter);
    }

    /// @inheritdoc IAidRequests
    function voiceOf(RequestId id, address voter) external view returns (uint256 voice, uint256 people) {
        Weight memory weight = _weigh(_existing(id), voter);
        return (weight.voice, weight.people);
    }

    /// @dev Whether `account` approved a rapid request as a responder.
    function _hasApproved(Tally tally, address account) internal view virtual returns (bool);

    function _vote(
        RequestId id,
        Tally tally,
        address voter,
        Support support,
        bytes32 reason
    ) private returns (uint256) {
        // Check: open for this choice, with people to speak for, once
        _checkOpen(id, tally, support);
        Weight memory weight = _weigh(tally, voter);
        require(weight.people > 0, AidRequestsNoVoice(id, voter));
        require(!_hasVoted(id, tally, weight.number), AidRequestsAlreadyVoted(id, voter));

        // Effect: count, and see whether this was the vote that mattered
        uint256 before = tally.people();
        if (tally.wide()) _voters[id].set(_flag(tally, weight.number));
        else tally = tally.withVoter(weight.number);
        tally = tally.withVote(support, weight.people, weight.voice);
        emit Voted(id, voter, support, weight.voice, weight.people, reason);
        uint256 needed = tally.needed();
        if (before < needed && tally.people() >= needed) tally = _reach(id, tally);
        _tallies[id] = tally;
        return weight.voice;
    }

    /// @dev The quorum, or enough objections, are reached by the vote just counted.
    function _reach(RequestId id, Tally tally) private returns (Tally) {
        Rules rules = _rulesAt(tally.openedAt());
        if (tally.deliberates()) {
            // A quorum reached late gives everybody else time to answer, once.
            if (block.timestamp + rules.lateExtension() < tally.deadline()) return tally;
            tally = tally.withExtension(rules.lateExtension());
            emit VotingExtended(id, uint40(tally.deadline()));
            return tally;
        }
        uint256 objections = tally.people();
        if (tally.isRapid()) {
            Rules current = _rules;
            if (!current.suspended()) {
                _rules = current.withSuspended(true);
                emit RapidSuspended(id, objections);
            }
            // What is paid is paid: only the track is stopped.
            if (tally.phase() == Phase.Released) return tally;
        }
        emit Escalated(id, objections);
        return tally.withEscalation(rules.votingPeriod(), peopleFor(rules.quorumBps(), tally.electorate()));
    }

    function _checkOpen(RequestId id, Tally tally, Support support) private view {
        bool objecting = !tally.deliberates();
        require(!objecting || support == Support.Against, AidRequestsConsentTakesObjectionsOnly(id));
        Phase phase = tally.phase();
        bool open = phase == Phase.Live;
        if (tally.isRapid()) {
            // Members may object to a rapid request before and after it is paid, but not revive one that failed.
            open = phase == Phase.Released || (open && _status(tally) != Status.Defeated);
        }
        if (!open) _check(false, id, _status(tally), Status.Open);
        uint256 deadline = tally.deadline();
        bool inTime = block.timestamp < deadline;
        require(inTime, AidRequestsVotingOver(id, uint40(deadline), uint48(block.timestamp)));
    }

    /// @dev Number, people and voice of a voter, as of the second before the request opened.
    function _weigh(Tally tally, address voter) private view returns (Weight memory weight) {
        (, IMemberRegistry registry, IContributionToken token) = _parts();
        uint32 requester = tally.requester();
        uint32 payee = tally.payee();
        uint48 snapshot = tally.snapshot();
        bool contributor;
        (weight.number, weight.people, contributor) = registry.standing(voter, snapshot, requester, payee);
        weight.voice = weight.people * VOICE_PER_PERSON;
        // Credits are the voter's own: they do not count where the voter's own unit does not.
        if (contributor && weight.people > 0 && weight.number != requester && weight.number != payee) {
            weight.voice += _rootUpTo(MOST_BONUS, token.getPastBalance(voter, snapshot) / CREDIT);
        }
    }

    /// @dev The smaller of `most` and the square root of `square`, rounded down, by halving.
    function _rootUpTo(uint256 most, uint256 square) private pure returns (uint256 root) {
        while (root < most) {
            uint256 middle = (root + most + 1) / 2;
            if (middle * middle <= square) root = middle;
            else most = middle - 1;
        }
    }

    function _hasVoted(RequestId id, Tally tally, uint256 number) private view returns (bool) {
        return tally.wide() ? _voters[id].get(_flag(tally, number)) : number <= 128 && tally.hasVoter(number);
    }

    function _flag(Tally tally, uint256 number) private pure returns (uint256) {
        return tally.escalated() ? SECOND_STAGE + number : number;
    }

    function _ballotHash(Ballot calldata ballot, bool escalated) private pure returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    BALLOT_TYPEHASH,
                    ballot.id,
                    ballot.id.numberOf(),
                    escalated,
                    ballot.support,
                    ballot.reason,
                    ballot.voter,
                    ballot.deadline
                )
            );
    }
}
