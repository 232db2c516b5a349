// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAidRequests} from "../../../../contracts/interfaces/IAidRequests.sol";
import {ISolidarityFactory} from "../../../../contracts/interfaces/ISolidarityFactory.sol";
import {NATIVE} from "../../../../contracts/libraries/Assets.sol";
import {Cadence, RequestId, Status, Support, Terms, Track} from "../../../../contracts/types/Request.sol";
import {Communities} from "../../utils/Communities.sol";

contract PresetsTest is Communities {
    uint256[3] private sizes = [uint256(5), 30, 300];

    function setUp() public {
        deployFactory();
    }

    // ── veto ────────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_settingsOf_theOthersCanObject() public {
        for (uint256 kind = 0; kind < 3; ++kind) {
            for (uint256 i = 0; i < 3; ++i) {
                (Parts memory at, RequestId id, uint256 needed) = _asked(sizes[i], kind, Track.Consent);
                assertLt(needed, sizes[i], "Law 9, Reachable veto: fewer than all suffice");
                _object(at, id, needed);
                assertEq(
                    uint8(at.requests.statusOf(id)),
                    uint8(Status.Escalated),
                    "Law 10, Escalate, never delete: the community deliberates"
                );
            }
        }
    }

    function test_settingsOf_oneFewerThanNeededCannot() public {
        for (uint256 kind = 0; kind < 3; ++kind) {
            for (uint256 i = 0; i < 3; ++i) {
                (Parts memory at, RequestId id, uint256 needed) = _asked(sizes[i], kind, Track.Consent);
                _object(at, id, needed - 1);
                skip(policyOf(at).consentWindow);
                assertEq(uint8(at.requests.statusOf(id)), uint8(Status.Approved), "silence of the others is assent");
            }
        }
    }

    function test_settingsOf_respondersPayAndMembersSuspend() public {
        for (uint256 kind = 0; kind < 3; ++kind) {
            for (uint256 i = 0; i < 3; ++i) {
                (Parts memory at, RequestId id, ) = _asked(sizes[i], kind, Track.Rapid);
                IAidRequests.Policy memory rules = policyOf(at);
                Terms memory terms = _terms(Track.Rapid);
                vm.deal(address(at.pool), 1 ether);
                at.pool.absorb(NATIVE);
                for (uint256 r = 0; r < rules.rapidApprovals; ++r) {
                    vm.prank(responder(r));
                    at.requests.approveRapid(id, terms);
                }
                skip(rules.rapidDelay);
                at.requests.release(id, terms);
                assertEq(founder(0).balance, 1 ether, "help came");
                vm.deal(founder(0), 0);

                uint256 needed = (uint256(rules.ratifyBps) * (sizes[i] - 1) + 9_999) / 10_000;
                assertLt(needed, sizes[i], "Law 9, Reachable veto: fewer than all suffice");
                _object(at, id, needed - 1);
                assertFalse(rapidSuspended(at), "one fewer than needed does not");
                vm.prank(founder(needed));
                at.requests.vote(id, Support.Against, 0);
                assertTrue(rapidSuspended(at), "Law 4, Bounded emergency: members end it");
            }
        }
    }

    function test_settingsOf_aCommunityOfOneTakesNoConsentRequest() public {
        for (uint256 kind = 0; kind < 3; ++kind) {
            ISolidarityFactory.Community memory community = communityOf(1, ISolidarityFactory.Preset(kind));
            community.salt = bytes32(kind);
            Parts memory at = open(community);
            skip(1);
            vm.expectPartialRevert(IAidRequests.AidRequestsNobodyCanObject.selector);
            vm.prank(founder(0));
            at.requests.request(_terms(Track.Consent));
        }
    }

    // ── growth ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_settingsOf_growsMorePatientWithSize() public view {
        for (uint256 kind = 0; kind < 2; ++kind) {
            ISolidarityFactory.Settings memory small = factory.preset(ISolidarityFactory.Preset(kind));
            ISolidarityFactory.Settings memory large = factory.preset(ISolidarityFactory.Preset(kind + 1));
            assertLt(small.registry.waitingPeriod, large.registry.waitingPeriod, "waiting period");
            assertLt(small.registry.vouchesNeeded, large.registry.vouchesNeeded, "vouches");
            assertLt(small.consentFloor, large.consentFloor, "consent floor");
            assertLe(large.consentFloor, large.policy.consentWindow, "the window is not below its floor");
            assertLt(small.policy.consentWindow, large.policy.consentWindow, "consent window");
            assertLt(small.policy.votingPeriod, large.policy.votingPeriod, "voting period");
            assertLt(small.policy.rapidApprovals, large.policy.rapidApprovals, "responders");
            assertLt(small.governance.votingPeriod, large.governance.votingPeriod, "voting on the community");
            assertLt(small.governance.timelockDelay, large.governance.timelockDelay, "time to leave");
            assertGt(small.governance.votingPeriod, small.policy.votingPeriod, "rules take longer than requests");
            assertGt(small.governance.quorumBps, small.policy.quorumBps, "and more people");
        }
    }

    function test_settingsOf_asksForMorePeopleWithSizeThoughForSmallerShares() public view {
        uint256[3] memory people = [uint256(30), 300, 3_000];
        uint256[3][3] memory needed; // quorum, objections, ratification
        for (uint256 kind = 0; kind < 3; ++kind) {
            IAidRequests.Policy memory policy = factory.preset(ISolidarityFactory.Preset(kind)).policy;
            uint16[3] memory bps = [policy.quorumBps, policy.objectionBps, policy.ratifyBps];
            for (uint256 i = 0; i < 3; ++i) {
                needed[kind][i] = (people[kind] * bps[i] + 9_999) / 10_000;
                if (kind == 0) continue;
                assertGt(needed[kind][i], needed[kind - 1][i], "more people");
                assertLt(needed[kind][i] * people[kind - 1], needed[kind - 1][i] * people[kind], "a smaller share");
            }
        }
    }

    // ── parts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev A new community in which the first founder has asked for help, and how many of the others must object.
    function _asked(
        uint256 people,
        uint256 kind,
        Track track
    ) private returns (Parts memory at, RequestId id, uint256) {
        ISolidarityFactory.Community memory community = communityOf(people, ISolidarityFactory.Preset(kind));
        community.salt = keccak256(abi.encode(people, kind, track, vm.getBlockTimestamp()));
        community.responders = new address[](4);
        for (uint256 i = 0; i < 4; ++i) {
            community.responders[i] = responder(i);
        }
        at = open(community);
        skip(1);
        vm.prank(founder(0));
        id = at.requests.request(_terms(track));
        skip(1);
        return (at, id, (uint256(community.settings.policy.objectionBps) * (people - 1) + 9_999) / 10_000);
    }

    function _terms(Track track) private pure returns (Terms memory) {
        return
            Terms({
                asset: NATIVE,
                amount: 1 ether,
                payee: founder(0),
                requester: founder(0),
                category: 1,
                track: track,
                cadence: Cadence.Lump,
                parts: 0,
                cliff: 0,
                duration: 0,
                evidence: keccak256("evidence"),
                agreed: true,
                appealed: false
            });
    }

    function _object(Parts memory at, RequestId id, uint256 people) private {
        for (uint256 i = 1; i <= people; ++i) {
            vm.prank(founder(i));
            at.requests.vote(id, Support.Against, 0);
        }
    }
}
