// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {TimelockControllerUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/TimelockControllerUpgradeable.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";

import {CommunityGovernor} from "../../../../contracts/governance/CommunityGovernor.sol";
import {ICommunityGovernor} from "../../../../contracts/interfaces/ICommunityGovernor.sol";
import {ISolidarityFactory} from "../../../../contracts/interfaces/ISolidarityFactory.sol";
import {Communities} from "../../utils/Communities.sol";

contract CommunityGovernorTest is Communities {
    uint256 private constant PEOPLE = 5;

    Parts private at;
    CommunityGovernor private governor;

    function setUp() public {
        deployFactory();
        at = open(PEOPLE);
        governor = at.governor;
    }

    // ── initialize ──────────────────────────────────────────────────────────────────────────────────────────────────

    function test_initialize_RevertGiven_aCloneThatIsInitialized() public {
        ISolidarityFactory.GovernanceSettings memory s = _settings();
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        governor.initialize(at.timelock, s);
    }

    function test_initialize_RevertGiven_theSharedCode() public {
        CommunityGovernor code = CommunityGovernor(payable(factory.implementations().governor));
        ISolidarityFactory.GovernanceSettings memory s = _settings();
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        code.initialize(at.timelock, s);
    }

    function test_initialize_RevertWhen_theVotingDelayIsOutOfBounds() public {
        uint48[2] memory wrong = [uint48(1 hours - 1), 30 days + 1];
        for (uint256 i = 0; i < 2; ++i) {
            ISolidarityFactory.GovernanceSettings memory s = _settings();
            s.votingDelay = wrong[i];
            _refuses(
                s,
                abi.encodeWithSelector(
                    ICommunityGovernor.CommunityGovernorInvalidVotingDelay.selector,
                    wrong[i],
                    1 hours,
                    30 days
                )
            );
        }
    }

    function test_initialize_RevertWhen_theVotingPeriodIsOutOfBounds() public {
        uint32[2] memory wrong = [uint32(1 days - 1), 60 days + 1];
        for (uint256 i = 0; i < 2; ++i) {
            ISolidarityFactory.GovernanceSettings memory s = _settings();
            s.votingPeriod = wrong[i];
            _refuses(
                s,
                abi.encodeWithSelector(
                    ICommunityGovernor.CommunityGovernorInvalidVotingPeriod.selector,
                    wrong[i],
                    1 days,
                    60 days
                )
            );
        }
    }

    function test_initialize_RevertWhen_theLateExtensionIsOutOfBounds() public {
        ISolidarityFactory.GovernanceSettings memory s = _settings();
        uint48[2] memory wrong = [uint48(1 hours - 1), s.votingPeriod + 1];
        for (uint256 i = 0; i < 2; ++i) {
            s.lateExtension = wrong[i];
            _refuses(
                s,
                abi.encodeWithSelector(
                    ICommunityGovernor.CommunityGovernorInvalidLateExtension.selector,
                    wrong[i],
                    1 hours,
                    s.votingPeriod
                )
            );
        }
    }

    function test_initialize_RevertWhen_theQuorumIsOutOfBounds() public {
        uint16[2] memory wrong = [uint16(99), 5_001];
        for (uint256 i = 0; i < 2; ++i) {
            ISolidarityFactory.GovernanceSettings memory s = _settings();
            s.quorumBps = wrong[i];
            _refuses(
                s,
                abi.encodeWithSelector(ICommunityGovernor.CommunityGovernorInvalidQuorum.selector, wrong[i], 100, 5_000)
            );
        }
    }

    function test_initialize_takesEachSettingAtItsBound() public {
        ISolidarityFactory.GovernanceSettings memory low = ISolidarityFactory.GovernanceSettings({
            votingDelay: 1 hours,
            votingPeriod: 1 days,
            lateExtension: 1 hours,
            timelockDelay: 1 hours,
            quorumBps: 100
        });
        ISolidarityFactory.GovernanceSettings memory high = ISolidarityFactory.GovernanceSettings({
            votingDelay: 30 days,
            votingPeriod: 60 days,
            lateExtension: 60 days,
            timelockDelay: 30 days,
            quorumBps: 5_000
        });
        _newGovernor().initialize(at.timelock, low);
        _newGovernor().initialize(at.timelock, high);
    }

    // ── propose ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_propose_RevertWhen_theCallerIsNoMember() public {
        Proposal memory p = _anything();
        skip(1);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInsufficientProposerVotes.selector, stranger, 0, 1));
        vm.prank(stranger);
        governor.propose(p.targets, p.values, p.calldatas, p.description);
    }

    function test_propose_anyOneMemberOpensAProposal() public {
        uint256 id = propose(governor, _anything());
        assertEq(uint8(governor.state(id)), uint8(IGovernor.ProposalState.Pending), "open to all");
        assertEq(governor.proposalProposer(id), founder(0), "by a member");
    }

    // ── cancel ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_cancel_RevertWhen_theCallerIsNotTheProposer() public {
        Proposal memory p = _anything();
        uint256 id = propose(governor, p);
        address[4] memory others = [founder(1), guardian, opener, address(factory)];
        for (uint256 i = 0; i < others.length; ++i) {
            _refusesToCancel(p, id, others[i]);
        }
    }

    function test_cancel_theProposerCancelsBeforeTheVote() public {
        Proposal memory p = _anything();
        uint256 id = propose(governor, p);
        vm.prank(founder(0));
        governor.cancel(p.targets, p.values, p.calldatas, keccak256(bytes(p.description)));
        assertEq(uint8(governor.state(id)), uint8(IGovernor.ProposalState.Canceled), "cancelled");
    }

    function test_cancel_RevertGiven_theVoteHasBegunWasWonOrIsQueued() public {
        Proposal memory p = _anything();
        uint256 id = propose(governor, p);
        skipToVote(governor, id);
        _refusesToCancel(p, id, founder(0));
        vote(governor, id, PEOPLE, 1);
        skipPastVote(governor, id);
        _refusesToCancel(p, id, founder(0));
        queue(governor, p);
        _refusesToCancel(p, id, founder(0));
        _refusesToCancel(p, id, guardian);
    }

    // ── castVote ────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_castVote_countsEachPersonOnce() public {
        uint256 id = propose(governor, _anything());
        skipToVote(governor, id);
        vote(governor, id, 3, 1);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, founder(0)));
        vm.prank(founder(0));
        governor.castVote(id, 1);
        (, uint256 inFavour, ) = governor.proposalVotes(id);
        assertEq(inFavour, 3, "Law 7, One person, one voice: three people, three votes");
    }

    function test_castVote_countsNothingForStrangers() public {
        uint256 id = propose(governor, _anything());
        skipToVote(governor, id);
        vm.prank(stranger);
        assertEq(governor.castVote(id, 1), 0, "Law 7, One person, one voice: who is no member has none");
    }

    function test_castVote_aQuorumReachedLateLeavesTimeToAnswer() public {
        Proposal memory p = _anything();
        uint256 id = propose(governor, p);
        uint256 deadline = governor.proposalDeadline(id);
        vm.warp(deadline);
        vote(governor, id, 2, 1);
        assertEq(
            governor.proposalDeadline(id),
            deadline + governor.lateQuorumVoteExtension(),
            "the others can still answer"
        );
        vm.warp(deadline + 1);
        for (uint256 i = 2; i < PEOPLE; ++i) {
            vm.prank(founder(i));
            governor.castVote(id, 0);
        }
        skipPastVote(governor, id);
        assertEq(uint8(governor.state(id)), uint8(IGovernor.ProposalState.Defeated), "and do");
    }

    function test_castVote_fewerThanTheQuorumDefeat() public {
        uint256 id = propose(governor, _anything());
        assertEq(governor.quorumNumerator(), 4_000, "two of five");
        skipToVote(governor, id);
        vote(governor, id, 1, 1);
        skipPastVote(governor, id);
        assertEq(uint8(governor.state(id)), uint8(IGovernor.ProposalState.Defeated), "one of five decides nothing");
    }

    // ── quorum ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_quorum_roundsUp() public {
        uint256[5] memory people = [uint256(1), 2, 3, 6, 30];
        uint256[5] memory expected = [uint256(1), 1, 2, 3, 12]; // 40 % of each, rounded up
        for (uint256 i = 0; i < people.length; ++i) {
            ISolidarityFactory.Community memory community = communityOf(people[i], ISolidarityFactory.Preset.Group);
            community.salt = bytes32(i + 1);
            Parts memory other = open(community);
            uint256 opened = vm.getBlockTimestamp();
            skip(1);
            assertEq(other.governor.quorum(opened), expected[i], "people, rounded up");
        }
    }

    function test_quorum_isOneGivenNobodyCanVote() public view {
        assertEq(governor.quorum(vm.getBlockTimestamp() - 1), 1, "Law 19, Settings stay sane: nobody is no quorum");
    }

    // ── settings ────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_settings_RevertWhen_anybodyCallsDirectly() public {
        address[6] memory callers = [founder(0), guardian, opener, address(factory), address(governor), stranger];
        for (uint256 i = 0; i < callers.length; ++i) {
            bytes memory expected = abi.encodeWithSelector(IGovernor.GovernorOnlyExecutor.selector, callers[i]);
            vm.startPrank(callers[i]);
            vm.expectRevert(expected);
            governor.setVotingDelay(2 hours);
            vm.expectRevert(expected);
            governor.setVotingPeriod(2 days);
            vm.expectRevert(expected);
            governor.setLateQuorumVoteExtension(2 hours);
            vm.expectRevert(expected);
            governor.updateQuorumNumerator(200);
            vm.expectRevert(expected);
            governor.setProposalThreshold(1);
            vm.expectRevert(expected);
            governor.relay(stranger, 0, "");
            vm.stopPrank();
        }
    }

    function test_settings_theMembersDecideWithinBounds() public {
        decide(at, PEOPLE, address(governor), abi.encodeCall(governor.setVotingDelay, (2 hours)));
        assertEq(governor.votingDelay(), 2 hours, "voting delay");
        decide(at, PEOPLE, address(governor), abi.encodeCall(governor.setLateQuorumVoteExtension, (2 hours)));
        assertEq(governor.lateQuorumVoteExtension(), 2 hours, "late extension");
        decide(at, PEOPLE, address(governor), abi.encodeCall(governor.setVotingPeriod, (2 days)));
        assertEq(governor.votingPeriod(), 2 days, "voting period");
        decide(at, PEOPLE, address(governor), abi.encodeCall(governor.updateQuorumNumerator, (2_000)));
        assertEq(governor.quorumNumerator(), 2_000, "quorum");
    }

    function test_settings_RevertWhen_theMembersDecideOutOfBounds() public {
        _decisionFails(
            abi.encodeCall(governor.setVotingDelay, (0)),
            abi.encodeWithSelector(ICommunityGovernor.CommunityGovernorInvalidVotingDelay.selector, 0, 1 hours, 30 days)
        );
        _decisionFails(
            abi.encodeCall(governor.setVotingPeriod, (0)),
            abi.encodeWithSelector(ICommunityGovernor.CommunityGovernorInvalidVotingPeriod.selector, 0, 1 days, 60 days)
        );
        _decisionFails(
            abi.encodeCall(governor.setLateQuorumVoteExtension, (0)),
            abi.encodeWithSelector(
                ICommunityGovernor.CommunityGovernorInvalidLateExtension.selector,
                0,
                1 hours,
                5 days
            )
        );
        _decisionFails(
            abi.encodeCall(governor.updateQuorumNumerator, (0)),
            abi.encodeWithSelector(ICommunityGovernor.CommunityGovernorInvalidQuorum.selector, 0, 100, 5_000)
        );
        _decisionFails(
            abi.encodeCall(governor.updateQuorumNumerator, (10_000)),
            abi.encodeWithSelector(ICommunityGovernor.CommunityGovernorInvalidQuorum.selector, 10_000, 100, 5_000)
        );
    }

    function test_setVotingPeriod_RevertWhen_shorterThanTheLateExtension() public {
        decide(at, PEOPLE, address(governor), abi.encodeCall(governor.setLateQuorumVoteExtension, (3 days)));
        _decisionFails(
            abi.encodeCall(governor.setVotingPeriod, (3 days - 1)),
            abi.encodeWithSelector(
                ICommunityGovernor.CommunityGovernorInvalidVotingPeriod.selector,
                3 days - 1,
                3 days,
                60 days
            )
        );
        decide(at, PEOPLE, address(governor), abi.encodeCall(governor.setVotingPeriod, (3 days)));
    }

    function test_setProposalThreshold_RevertWhen_anythingButOne() public {
        uint256[3] memory wrong = [uint256(0), 2, type(uint256).max];
        for (uint256 i = 0; i < 3; ++i) {
            _decisionFails(
                abi.encodeCall(governor.setProposalThreshold, (wrong[i])),
                abi.encodeWithSelector(ICommunityGovernor.CommunityGovernorFixedThreshold.selector, wrong[i], 1)
            );
        }
    }

    function test_updateTimelock_RevertWhen_anybodyCallsOrTheMembersDecide() public {
        TimelockControllerUpgradeable other = TimelockControllerUpgradeable(payable(stranger));
        bytes memory expected = abi.encodeWithSelector(
            ICommunityGovernor.CommunityGovernorFixedTimelock.selector,
            stranger,
            address(at.timelock)
        );
        vm.expectRevert(expected);
        governor.updateTimelock(other);
        _decisionFails(abi.encodeCall(governor.updateTimelock, (other)), expected);
    }

    // ── receive, views ──────────────────────────────────────────────────────────────────────────────────────────────

    function test_receive_refusesNativeCoin() public {
        vm.deal(address(this), 1);
        (bool taken, ) = address(governor).call{value: 1}("");
        assertFalse(taken, "the governor holds no money");
    }

    function test_views_answerFromCode() public view {
        (bytes1 fields, string memory name, string memory version, uint256 chain, address where, , ) = governor
            .eip712Domain();
        assertEq(bytes32(fields), bytes32(bytes1(0x0f)), "name, version, chain, contract");
        assertEq(name, governor.name(), "the domain is the governor's name");
        assertEq(name, "Solidarity CommunityGovernor", "name");
        assertEq(version, governor.version(), "version");
        assertEq(chain, block.chainid, "chain");
        assertEq(where, address(governor), "contract");
        assertEq(governor.clock(), vm.getBlockTimestamp(), "seconds");
        assertEq(governor.clock(), at.registry.clock(), "the registry's clock");
        assertEq(governor.CLOCK_MODE(), at.registry.CLOCK_MODE(), "the registry's mode");
        assertEq(governor.proposalThreshold(), 1, "any one member");
        assertEq(governor.quorumDenominator(), 10_000, "basis points");
    }

    // ── parts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _settings() private view returns (ISolidarityFactory.GovernanceSettings memory) {
        return factory.preset(ISolidarityFactory.Preset.Group).governance;
    }

    function _newGovernor() private returns (CommunityGovernor) {
        address code = factory.implementations().governor;
        return CommunityGovernor(payable(Clones.cloneWithImmutableArgs(code, abi.encode(at.registry))));
    }

    function _refuses(ISolidarityFactory.GovernanceSettings memory settings, bytes memory expected) private {
        CommunityGovernor fresh = _newGovernor();
        vm.expectRevert(expected);
        fresh.initialize(at.timelock, settings);
    }

    function _anything() private view returns (Proposal memory) {
        return proposalOf(address(at.pool), abi.encodeCall(at.pool.dropAsset, (stranger)), "Anything");
    }

    function _refusesToCancel(Proposal memory p, uint256 id, address caller) private {
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, id, caller));
        vm.prank(caller);
        governor.cancel(p.targets, p.values, p.calldatas, keccak256(bytes(p.description)));
    }

    function _decisionFails(bytes memory data, bytes memory expected) private {
        Proposal memory p = decided(at, PEOPLE, address(governor), data);
        vm.expectRevert(expected);
        execute(governor, p);
    }
}
