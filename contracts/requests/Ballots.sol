// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {BitMaps} from "@openzeppelin/contracts/utils/structs/BitMaps.sol";
import {IAidRequests} from "../interfaces/IAidRequests.sol";
import {IContributionToken} from "../interfaces/IContributionToken.sol";
import {IMemberRegistry} from "../interfaces/IMemberRegistry.sol";
import {Voice} from "../libraries/Voice.sol";
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
    bytes32 private constant BALLOT_TYPEHASH = keccak256(
        "Ballot(uint256 id,uint32 request,bool escalated,uint8 support,bytes32 reason,address voter,uint256 deadline)"
    );

    /// @dev Voter flags of wide requests, by member number.
    mapping(RequestId id => BitMaps.BitMap voters) private _voters;

    /// @dev A request while votes on it are being counted: read once for many votes.
    struct Poll {
        RequestId id;
        Tally tally;
        bool objections;
        IMemberRegistry registry;
        IContributionToken token;
    }

    /// @inheritdoc IAidRequests
    function vote(RequestId id, Support support, bytes32 reason) external returns (uint256 voice) {
        return _vote(_poll(id), msg.sender, support, reason);
    }

    /// @inheritdoc IAidRequests
    function voteMany(Choice[] calldata choices) external {
        for (uint256 i; i < choices.length; ++i) {
            Choice calldata choice = choices[i];
            _vote(_poll(choice.id), msg.sender, choice.support, choice.reason);
        }
    }

    /// @inheritdoc IAidRequests
    function voteBySig(Ballot[] calldata ballots) external {
        bytes32 domain = _domainSeparatorV4();
        Poll memory poll;
        for (uint256 i; i < ballots.length; ++i) {
            Ballot calldata ballot = ballots[i];
            if (i == 0 || RequestId.unwrap(ballot.id) != RequestId.unwrap(poll.id)) poll = _poll(ballot.id);

            // Check: signed by the voter, for this request, stage and choice, in time
            bytes32 ballotHash = keccak256(
                abi.encode(
                    BALLOT_TYPEHASH,
                    ballot.id,
                    ballot.id.numberOf(),
                    poll.tally.escalated(),
                    ballot.support,
                    ballot.reason,
                    ballot.voter,
                    ballot.deadline
                )
            );
            _checkSigned(domain, ballotHash, ballot.voter, ballot.deadline, ballot.signature);

            _vote(poll, ballot.voter, ballot.support, ballot.reason);
        }
    }

    /// @inheritdoc IAidRequests
    function votersOf(RequestId id, uint256 word) external view returns (uint256 flags) {
        return _voters[id]._data[word];
    }

    /// @dev Count one vote.
    function _vote(Poll memory poll, address voter, Support support, bytes32 reason) private returns (uint256) {
        // Check: a choice that is asked for, by somebody with people to speak for, once
        RequestId id = poll.id;
        require(!poll.objections || support == Support.Against, AidRequestsConsentTakesObjectionsOnly(id));
        Tally tally = poll.tally;
        (uint256 number, uint256 people, uint256 voice) = Voice.weigh(tally, voter, poll.registry, poll.token);
        require(people > 0, AidRequestsNoVoice(id, voter));
        bool wide = tally.wide();
        bool voted = wide ? _voters[id].get(tally.flagOf(number)) : tally.hasVoter(number);
        require(!voted, AidRequestsAlreadyVoted(id, voter));

        // Effect: count, and see whether this was the vote that mattered
        uint256 before = tally.people();
        if (wide) _voters[id].set(tally.flagOf(number));
        else tally = tally.withVoter(number);
        poll.tally = tally.withVote(support, people, voice);
        emit Voted(id, voter, support, voice, people, reason);
        if (before < tally.needed() && before + people >= tally.needed()) _reach(poll);
        _tallies[id] = poll.tally;
        return voice;
    }

    /// @dev The quorum, or enough objections, are reached by the vote just counted.
    function _reach(Poll memory poll) private {
        (RequestId id, Tally tally) = (poll.id, poll.tally);
        Rules rules = _rulesAt(tally.openedAt());
        if (!poll.objections) {
            // A quorum reached late gives everybody else time to answer, once.
            if (block.timestamp + rules.lateExtension() < tally.deadline()) return;
            poll.tally = tally.withExtension(rules.lateExtension());
            emit VotingExtended(id, uint40(poll.tally.deadline()));
            return;
        }
        uint256 objections = tally.people();
        if (tally.isRapid()) {
            Rules current = _rules;
            if (!current.suspended()) {
                _rules = current.withSuspended(true);
                emit RapidSuspended(id, objections);
            }
            // What is paid is paid: only the track is stopped.
            if (tally.phase() == Phase.Released) return;
        }
        poll.tally = tally.withEscalation(rules.votingPeriod(), peopleFor(rules.quorumBps(), tally.electorate()));
        poll.objections = false;
        emit Escalated(id, objections);
    }

    /// @dev A request that is open for votes or objections now.
    function _poll(RequestId id) private view returns (Poll memory poll) {
        Tally tally = _existing(id);
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
        (poll.id, poll.tally, poll.objections) = (id, tally, !tally.deliberates());
        (, poll.registry, poll.token) = _parts();
    }
}
