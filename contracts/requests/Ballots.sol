// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAidRequests} from "../interfaces/IAidRequests.sol";
import {IContributionToken} from "../interfaces/IContributionToken.sol";
import {IMemberRegistry} from "../interfaces/IMemberRegistry.sol";
import {Voice} from "../libraries/Voice.sol";
import {Entry} from "../types/Entry.sol";
import {RequestId, Status, Support} from "../types/Request.sol";
import {Rules} from "../types/Rules.sol";
import {peopleFor} from "../types/Opening.sol";
import {Phase, Tally} from "../types/Tally.sol";
import {Versions} from "./Versions.sol";

/// @title Counts votes and objections: direct, in batches, or signed
/// @dev A vote is a pure step of the tally. What a voter weighs is asked of the registry in one call, as of the second
/// before the request opened; no vote can change what another counts for.
abstract contract Ballots is Versions {
    /// @dev `escalated` binds a ballot to its stage: an objection can never serve again as a vote.
    bytes32 private constant BALLOT_TYPEHASH = keccak256(
        "Ballot(uint256 id,uint32 request,bool escalated,uint8 support,bytes32 reason,address voter,uint256 deadline)"
    );

    /// @param flags One for each of 256 places, see `flagOf`.
    struct Voters {
        uint256 flags;
    }

    /// @dev Who voted on a wide request.
    mapping(RequestId id => mapping(uint256 word => Voters voters)) private _voters;

    /// @dev A request while votes on it are being counted, and the voter whose turn it is: each read once for many.
    struct Poll {
        RequestId id;
        Tally tally;
        address voter;
        Entry entry;
        IMemberRegistry registry;
        IContributionToken token;
    }

    /// @inheritdoc IAidRequests
    function vote(RequestId id, Support support, bytes32 reason) external returns (uint256 voice) {
        Poll memory poll = _poll();
        _hear(poll, msg.sender);
        return _cast(poll, id, support, reason);
    }

    /// @inheritdoc IAidRequests
    function voteMany(Choice[] calldata choices) external {
        Poll memory poll = _poll();
        _hear(poll, msg.sender);
        for (uint256 i; i < choices.length; ++i) {
            Choice calldata choice = choices[i];
            _cast(poll, choice.id, choice.support, choice.reason);
        }
    }

    /// @inheritdoc IAidRequests
    function voteBySig(Ballot[] calldata ballots) external {
        bytes32 domain = _domainSeparatorV4();
        Poll memory poll = _poll();
        for (uint256 i; i < ballots.length; ++i) {
            Ballot calldata ballot = ballots[i];
            RequestId id = ballot.id;
            if (i == 0 || RequestId.unwrap(id) != RequestId.unwrap(poll.id)) {
                if (i > 0) _tallies[poll.id] = poll.tally;
                _takeUp(poll, id);
            }

            // Check: signed by the voter, for this request, stage and choice, in time
            (address voter, Support support, bytes32 reason) = (ballot.voter, ballot.support, ballot.reason);
            bytes32 ballotHash = keccak256(
                abi.encode(
                    BALLOT_TYPEHASH,
                    id,
                    id.numberOf(),
                    poll.tally.escalated(),
                    support,
                    reason,
                    voter,
                    ballot.deadline
                )
            );
            _checkSigned(domain, ballotHash, voter, ballot.deadline, ballot.signature);

            _hear(poll, voter);
            _count(poll, support, reason);
        }
        _tallies[poll.id] = poll.tally;
    }

    /// @inheritdoc IAidRequests
    function votersOf(RequestId id, uint256 word) external view returns (uint256 flags) {
        return _voters[id][word].flags;
    }

    /// @dev Count one vote on one request.
    function _cast(Poll memory poll, RequestId id, Support support, bytes32 reason) private returns (uint256 voice) {
        _takeUp(poll, id);
        voice = _count(poll, support, reason);
        _tallies[id] = poll.tally;
    }

    /// @dev Count one vote. The caller stores the tally.
    function _count(Poll memory poll, Support support, bytes32 reason) private returns (uint256 voice) {
        // Check: a choice that is asked for, by somebody with people to speak for
        (RequestId id, Tally tally, address voter) = (poll.id, poll.tally, poll.voter);
        bool asked = tally.deliberates() || support == Support.Against;
        require(asked, AidRequestsConsentTakesObjectionsOnly(id));
        uint256 people;
        (people, voice) = Voice.weigh(tally, voter, poll.entry, poll.registry, poll.token);
        require(people > 0, AidRequestsNoVoice(id, voter));

        // Check and effect: once
        uint256 missing = tally.missing();
        poll.tally = _mark(poll, tally).withVote(support, people, voice);
        emit Voted(id, voter, support, voice, people, reason);

        // Effect: this may have been the vote that mattered
        if (missing > 0 && people >= missing) _reach(poll);
    }

    /// @dev Remember that the voter voted, in the tally's own word or beside it.
    function _mark(Poll memory poll, Tally tally) private returns (Tally) {
        uint256 number = poll.entry.numberOf();
        if (!tally.wide()) {
            require(!tally.hasVoter(number), AidRequestsAlreadyVoted(poll.id, poll.voter));
            return tally.withVoter(number);
        }
        uint256 place = tally.flagOf(number);
        uint256 flag = 1 << (place & 0xff);
        Voters storage voters = _voters[poll.id][place >> 8];
        uint256 flags = voters.flags;
        require(flags & flag == 0, AidRequestsAlreadyVoted(poll.id, poll.voter));
        voters.flags = flags | flag;
        return tally;
    }

    /// @dev The quorum, or enough objections, are reached by the vote just counted.
    function _reach(Poll memory poll) private {
        (RequestId id, Tally tally) = (poll.id, poll.tally);
        Rules rules = _rulesOf(tally);
        if (tally.deliberates()) {
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
        emit Escalated(id, objections);
    }

    /// @dev No request yet, but whom to ask about voters.
    function _poll() private view returns (Poll memory poll) {
        (, poll.registry, poll.token) = _parts();
    }

    /// @dev Look up who wants to be counted.
    function _hear(Poll memory poll, address voter) private view {
        (poll.voter, poll.entry) = (voter, poll.registry.entryOf(voter));
    }

    /// @dev Take up a request that is open for votes or objections now.
    function _takeUp(Poll memory poll, RequestId id) private view {
        Tally tally = _existing(id);
        bool open = tally.isLive();
        if (tally.isRapid()) {
            // Members may object to a rapid request before and after it is paid, but not revive one that failed.
            open = open ? _status(tally) != Status.Defeated : tally.phase() == Phase.Released;
        }
        if (!open) _check(false, id, _status(tally), Status.Open);
        _checkBefore(id, tally.deadline());
        (poll.id, poll.tally) = (id, tally);
    }
}
