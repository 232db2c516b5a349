// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";

import {ICommunityGovernor} from "../../../contracts/interfaces/ICommunityGovernor.sol";
import {ICommunityTimelock} from "../../../contracts/interfaces/ICommunityTimelock.sol";
import {ISolidarityFactory} from "../../../contracts/interfaces/ISolidarityFactory.sol";
import {Communities} from "../utils/Communities.sol";

/// @notice Whatever governance settings somebody thinks of: they are refused, or a community can live with them.
contract GovernanceSettingsFuzz is Communities {
    function setUp() public {
        deployFactory();
    }

    /// @notice Any settings at all: taken exactly if they are within bounds.
    function testFuzz_settings_areTakenExactlyWithinBounds(
        ISolidarityFactory.GovernanceSettings memory s,
        uint256 near
    ) public {
        // Half of the time close to the bounds, where the mistakes are.
        if (near & 1 == 1) s.votingDelay = uint48(bound(s.votingDelay, 1 hours - 2, 30 days + 2));
        if (near & 2 == 2) s.votingPeriod = uint32(bound(s.votingPeriod, 1 days - 2, 60 days + 2));
        uint256 most = uint256(s.votingPeriod) + 1 days;
        if (near & 4 == 4) s.lateExtension = uint48(bound(s.lateExtension, 1 hours - 2, most));
        if (near & 8 == 8) s.timelockDelay = uint32(bound(s.timelockDelay, 1 hours - 2, 30 days + 2));
        if (near & 16 == 16) s.quorumBps = uint16(bound(s.quorumBps, 98, 5_002));

        bool within = s.votingDelay >= 1 hours && s.votingDelay <= 30 days;
        within = within && s.votingPeriod >= 1 days && s.votingPeriod <= 60 days;
        within = within && s.lateExtension >= 1 hours && s.lateExtension <= s.votingPeriod;
        within = within && s.timelockDelay >= 1 hours && s.timelockDelay <= 30 days;
        within = within && s.quorumBps >= 100 && s.quorumBps <= 5_000;

        ISolidarityFactory.Community memory community = communityOf(3, ISolidarityFactory.Preset.Group);
        community.settings.governance = s;
        (bool opened, bytes memory answer) = address(factory).call(abi.encodeCall(factory.open, (community)));
        assertEq(opened, within, "Law 19, Settings stay sane: taken exactly within bounds");
        if (!opened) assertTrue(_isBoundError(bytes4(answer)), "and refused with the bound that was missed");
    }

    /// @notice Any settings within bounds, any size: all who want a change together can make it, and no fewer than a
    /// hundredth, nor fewer than one, can.
    function testFuzz_settings_withinBoundsLetACommunityDecide(
        ISolidarityFactory.GovernanceSettings memory s,
        uint256 people,
        uint256 voters
    ) public {
        s.votingDelay = uint48(bound(s.votingDelay, 1 hours, 30 days));
        s.votingPeriod = uint32(bound(s.votingPeriod, 1 days, 60 days));
        s.lateExtension = uint48(bound(s.lateExtension, 1 hours, s.votingPeriod));
        s.timelockDelay = uint32(bound(s.timelockDelay, 1 hours, 30 days));
        s.quorumBps = uint16(bound(s.quorumBps, 100, 5_000));
        people = bound(people, 1, 40);
        voters = bound(voters, 0, people);

        ISolidarityFactory.Community memory community = communityOf(people, ISolidarityFactory.Preset.Group);
        community.settings.governance = s;
        Parts memory at = open(community);
        uint256 needed = (people * s.quorumBps + 9_999) / 10_000;

        Proposal memory p = proposalOf(
            address(at.requests),
            abi.encodeCall(at.requests.setResponder, (responder(9), true)),
            "One more responder"
        );
        uint256 id = propose(at.governor, p);
        skipToVote(at.governor, id);
        assertEq(at.governor.quorum(at.governor.proposalSnapshot(id)), needed, "the share, rounded up");
        assertGt(needed, 0, "Law 19, Settings stay sane: never nobody");
        assertLe(needed, people / 2 + 1, "Law 9, Reachable veto: never more than just over half");
        vote(at.governor, id, voters, 1);
        skipPastVote(at.governor, id);
        if (voters < needed) {
            assertEq(uint256(at.governor.state(id)), uint256(IGovernor.ProposalState.Defeated), "too few");
            return;
        }
        queue(at.governor, p);
        skip(s.timelockDelay);
        execute(at.governor, p);
        assertTrue(serves(at, responder(9)), "decided and done");
    }

    function _isBoundError(bytes4 selector) private pure returns (bool) {
        return
            selector == ICommunityGovernor.CommunityGovernorInvalidVotingDelay.selector ||
            selector == ICommunityGovernor.CommunityGovernorInvalidVotingPeriod.selector ||
            selector == ICommunityGovernor.CommunityGovernorInvalidLateExtension.selector ||
            selector == ICommunityGovernor.CommunityGovernorInvalidQuorum.selector ||
            selector == ICommunityTimelock.CommunityTimelockInvalidDelay.selector;
    }
}
