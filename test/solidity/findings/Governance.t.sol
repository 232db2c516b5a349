// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";

import {CommunityGovernor} from "../../../contracts/governance/CommunityGovernor.sol";
import {IEmergencyPool} from "../../../contracts/interfaces/IEmergencyPool.sol";
import {ISolidarityFactory} from "../../../contracts/interfaces/ISolidarityFactory.sol";
import {NATIVE} from "../../../contracts/libraries/Assets.sol";
import {Communities} from "../utils/Communities.sol";

/// @notice Attacks on the way a community decides about itself, each of which was carried out somewhere.
contract GovernanceFindings is Communities {
    uint256 private constant PEOPLE = 10; // quorum: 4

    Parts private at;
    CommunityGovernor private governor;

    function setUp() public {
        deployFactory();
        at = open(PEOPLE);
        governor = at.governor;
    }

    /// @notice An own action lowers the bar: a minority's proposal waits, defeated, for the bar to come down to it.
    /// @custom:finding lowering-the-bar
    function test_finding_ownActionLoweringTheBar() public {
        Proposal memory small = proposalOf(
            address(at.access),
            abi.encodeCall(at.access.grantRole, (0, founder(0), 0)),
            "Make me admin"
        );
        uint256 id = propose(governor, small);
        uint256 lowering = _proposeLowerQuorum();
        skipToVote(governor, lowering);
        vote(governor, id, 3, 1);
        vote(governor, lowering, 4, 1);
        skipPastVote(governor, lowering);
        queue(governor, _lowerQuorum());
        skip(at.timelock.getMinDelay());
        execute(governor, _lowerQuorum());

        assertEq(governor.quorumNumerator(), 100, "the bar is lower now");
        assertEq(governor.quorum(governor.proposalSnapshot(id)), 4, "but not for what was proposed before");
        assertEq(
            uint8(governor.state(id)),
            uint8(IGovernor.ProposalState.Defeated),
            "Law 19, Settings stay sane: three of ten stay too few"
        );
        vm.expectRevert();
        queue(governor, small);
    }

    /// @notice The same within one proposal: its first action lowers the bar, its second needs the lower one.
    /// @custom:finding lowering-the-bar
    function test_finding_oneProposalDoesNotHelpItself() public {
        Proposal memory p;
        p.targets = new address[](2);
        p.values = new uint256[](2);
        p.calldatas = new bytes[](2);
        p.targets[0] = address(governor);
        p.calldatas[0] = abi.encodeCall(governor.updateQuorumNumerator, (100));
        p.targets[1] = address(at.pool);
        p.calldatas[1] = abi.encodeCall(
            at.pool.setBudget,
            (founder(0), NATIVE, 0, IEmergencyPool.Budget({limit: 1e18, window: 1 hours}))
        );
        p.description = "Both";
        uint256 id = propose(governor, p);
        skipToVote(governor, id);
        vote(governor, id, 3, 1);
        skipPastVote(governor, id);
        assertEq(uint8(governor.state(id)), uint8(IGovernor.ProposalState.Defeated), "three of ten are too few");
    }

    /// @notice A quiet second try after a failed takeover: the same proposal again, while nobody looks.
    /// @custom:finding quiet-second-try
    function test_finding_quietSecondTry() public {
        Proposal memory p = proposalOf(
            address(at.access),
            abi.encodeCall(at.access.grantRole, (0, founder(0), 0)),
            "Make me admin"
        );
        uint256 id = propose(governor, p);
        skipToVote(governor, id);
        vote(governor, id, 3, 1);
        skipPastVote(governor, id);
        assertEq(uint8(governor.state(id)), uint8(IGovernor.ProposalState.Defeated), "the first try failed");

        vm.prank(founder(0));
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        governor.propose(p.targets, p.values, p.calldatas, p.description);

        p.description = "Something else";
        uint256 again = propose(governor, p);
        (, uint256 inFavour, ) = governor.proposalVotes(again);
        assertEq(inFavour, 0, "no vote of the first try counts for the second");
        assertEq(
            governor.proposalDeadline(again) - vm.getBlockTimestamp(),
            governor.votingDelay() + governor.votingPeriod(),
            "which is announced and open as long as any other"
        );
        assertEq(uint8(governor.state(id)), uint8(IGovernor.ProposalState.Defeated), "and the first stays lost");
    }

    /// @notice Members gathered for a vote that has been announced: with every preset they wait longer than it takes.
    function test_finding_membersGatheredForAVote() public {
        for (uint256 kind = 0; kind < 3; ++kind) {
            ISolidarityFactory.Settings memory s = factory.preset(ISolidarityFactory.Preset(kind));
            assertGt(uint256(s.registry.waitingPeriod), s.governance.votingDelay, "the wait exceeds the notice");
        }

        uint256 id = _proposeLowerQuorum();
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(founder(i));
            at.registry.vouch(stranger);
        }
        assertTrue(at.registry.isMember(stranger), "they joined");
        skipToVote(governor, id);
        vm.prank(stranger);
        assertEq(governor.castVote(id, 1), 0, "Law 8, Past weight: but not for this vote");
    }

    /// @notice One person votes from two addresses: delegates, then votes where the unit came from.
    function test_finding_delegatingAndVoting() public {
        uint256 id = _proposeLowerQuorum();
        vm.prank(founder(1));
        at.registry.delegate(founder(0));
        skipToVote(governor, id);
        vm.prank(founder(0));
        assertEq(governor.castVote(id, 1), 2, "the delegate votes for two");
        vm.prank(founder(1));
        assertEq(governor.castVote(id, 1), 0, "Law 7, One person, one voice: and the other for nobody");
    }

    /// @notice No voters: in a community that everyone has left, whoever proposed before decides nothing alone.
    /// @custom:finding no-voters
    function test_finding_noVoters() public {
        Proposal memory p = _lowerQuorum();
        uint256 id = propose(governor, p);
        for (uint256 i = 0; i < PEOPLE; ++i) {
            vm.prank(founder(i));
            at.registry.leave();
        }
        skipToVote(governor, id);
        assertEq(governor.quorum(governor.proposalSnapshot(id) - 1), 1, "a quorum of nobody is no quorum");
        vote(governor, id, PEOPLE, 1);
        skipPastVote(governor, id);
        assertEq(uint8(governor.state(id)), uint8(IGovernor.ProposalState.Defeated), "nobody can decide");
    }

    /// @notice Vote and execution in one breath, as with borrowed votes: at the least, delay, vote and timelock lie between.
    /// @custom:finding flash-loaned-votes
    function test_finding_voteAndExecutionNeverMeet() public {
        Proposal memory p = _lowerQuorum();
        uint256 id = propose(governor, p);
        skipToVote(governor, id);
        vote(governor, id, PEOPLE, 1);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        queue(governor, p);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        execute(governor, p);
        skipPastVote(governor, id);
        queue(governor, p);
        vm.expectRevert();
        execute(governor, p);
        skip(at.timelock.getMinDelay() - 1);
        vm.expectRevert();
        execute(governor, p);
        skip(1);
        execute(governor, p);
    }

    /// @notice Code replaced behind an approved call: the parts of a community are forwarders to fixed code, and the pool
    /// hands no authority on but by a decision.
    /// @custom:finding replaced-code
    function test_finding_codeReplacedBehindAnApprovedCall() public {
        ISolidarityFactory.Deployment memory code = factory.implementations();
        bytes memory forwarder = abi.encodePacked(
            hex"363d3d373d3d3d363d73",
            code.pool,
            hex"5af43d82803e903d91602b57fd5bf3"
        );
        assertEq(address(at.pool).code, forwarder, "the pool is a forwarder to the shared code and nothing else");
        vm.expectRevert(
            abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, address(at.timelock))
        );
        vm.prank(address(at.timelock));
        at.pool.setAuthority(stranger);
    }

    /// @notice The guardian stops payouts in order to stop a decision about the guardian: decisions do not stop.
    function test_finding_guardianCannotStopADecision() public {
        Proposal memory p = decided(
            at,
            PEOPLE,
            address(at.access),
            abi.encodeCall(at.access.revokeRole, (1, guardian))
        );
        vm.prank(guardian);
        at.pool.pausePayouts(72 hours);
        vm.prank(guardian);
        vm.expectRevert();
        at.access.cancel(address(at.timelock), address(at.access), p.calldatas[0]);
        execute(governor, p);
        (bool isGuardian, ) = at.access.hasRole(1, guardian);
        assertFalse(isGuardian, "Law 3, No back door: the members take the role away");
    }

    /// @notice A payment to the governor, which takes no native coin: it is owed, and a decision fetches it.
    /// @custom:finding payee-is-ours
    function test_finding_payeeIsTheGovernor() public {
        _giveBudget();
        assertFalse(_pay(address(governor)), "it cannot be pushed");
        assertEq(at.pool.owed(NATIVE, address(governor)), 1 ether, "Law 2, Conserved: it is owed");

        bytes memory collect = abi.encodeCall(at.pool.collectTo, (NATIVE, founder(7)));
        decide(at, PEOPLE, address(governor), abi.encodeCall(governor.relay, (address(at.pool), 0, collect)));
        assertEq(founder(7).balance, 1 ether, "Law 6, Everything ends: with somebody");
        assertEq(at.pool.owed(NATIVE, address(governor)), 0, "nothing is left behind");
    }

    /// @notice A payment to the timelock: it arrives, and only a decision moves it, for instance back into the pool.
    function test_finding_payeeIsTheTimelock() public {
        _giveBudget();
        assertTrue(_pay(address(at.timelock)), "it arrives");

        Proposal memory p = proposalOf(address(at.pool), "", "Back to the pool");
        p.values[0] = 1 ether;
        uint256 id = propose(governor, p);
        skipToVote(governor, id);
        vote(governor, id, PEOPLE, 1);
        skipPastVote(governor, id);
        queue(governor, p);
        skip(at.timelock.getMinDelay());
        uint256 before = at.pool.books(NATIVE).available;
        execute(governor, p);
        assertEq(at.pool.books(NATIVE).available, before + 1 ether, "Law 6, Everything ends: in the books again");
        assertEq(address(at.timelock).balance, 0, "the timelock keeps nothing");
    }

    /// @notice Dissolution forced by strangers or by every office together: only the members can announce it.
    /// @custom:finding forced-dissolution
    function test_finding_dissolutionForcedByAStranger() public {
        IEmergencyPool.Successor[] memory successors = new IEmergencyPool.Successor[](1);
        successors[0] = IEmergencyPool.Successor({to: stranger, basisPoints: 10_000});
        uint48 soon = uint48(vm.getBlockTimestamp() + 31 days);
        address[7] memory callers = [
            stranger,
            guardian,
            steward,
            assessor,
            responder(0),
            founder(0),
            address(governor)
        ];
        for (uint256 i = 0; i < callers.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, callers[i]));
            vm.prank(callers[i]);
            at.pool.announceDissolution(soon, successors);
        }
    }

    // ── parts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _lowerQuorum() private view returns (Proposal memory) {
        return proposalOf(address(governor), abi.encodeCall(governor.updateQuorumNumerator, (100)), "Lower the quorum");
    }

    function _proposeLowerQuorum() private returns (uint256 id) {
        return propose(governor, _lowerQuorum());
    }

    /// @dev This test becomes a module, by decision, and the pool has money.
    function _giveBudget() private {
        IEmergencyPool.Budget memory budget = IEmergencyPool.Budget({limit: 10 ether, window: 1 days});
        decide(at, PEOPLE, address(at.pool), abi.encodeCall(at.pool.setBudget, (address(this), NATIVE, 0, budget)));
        vm.deal(address(this), 3 ether);
        (bool taken, ) = address(at.pool).call{value: 3 ether}("");
        assertTrue(taken, "a pledge");
    }

    function _pay(address payee) private returns (bool pushed) {
        return
            at.pool.payAtOnce(
                IEmergencyPool.Payment({
                    ref: 1,
                    asset: NATIVE,
                    to: payee,
                    amount: 1 ether,
                    category: 0,
                    lane: 0,
                    push: true
                })
            );
    }
}
