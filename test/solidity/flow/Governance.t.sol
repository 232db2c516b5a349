// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";

import {IAidRequests} from "../../../contracts/interfaces/IAidRequests.sol";
import {ISolidarityFactory} from "../../../contracts/interfaces/ISolidarityFactory.sol";
import {Communities} from "../utils/Communities.sol";

/// @notice From a proposal to its effect, and every state between, in a community of thirty.
contract GovernanceFlow is Communities {
    uint256 private constant PEOPLE = 30;

    Parts private at;

    function setUp() public {
        deployFactory();
        at = open(PEOPLE);
    }

    /// @notice Propose → vote → queue → execute: the members lengthen the consent window of AidRequests.
    function test_flow_theMembersChangeAPolicy() public {
        IAidRequests.Policy memory policy = policyOf(at);
        policy.consentWindow = 3 days;
        policy.objectionBps = 500;

        // Propose: anyone of them.
        Proposal memory p = proposalOf(
            address(at.requests),
            abi.encodeCall(IAidRequests.setPolicy, (policy)),
            "Three days to object, and two of thirty suffice."
        );
        uint256 id = propose(at.governor, p);
        _assertState(id, IGovernor.ProposalState.Pending);

        // Vote: the quorum is twelve of thirty, abstaining counts towards it.
        skipToVote(at.governor, id);
        _assertState(id, IGovernor.ProposalState.Active);
        vote(at.governor, id, 9, 1);
        for (uint256 i = 9; i < 12; ++i) {
            vm.prank(founder(i));
            at.governor.castVoteWithReason(id, 2, "ipfs://digest");
        }
        for (uint256 i = 12; i < 20; ++i) {
            vm.prank(founder(i));
            at.governor.castVote(id, 0);
        }

        // Queue: nine for, eight against, twelve for the quorum.
        skipPastVote(at.governor, id);
        _assertState(id, IGovernor.ProposalState.Succeeded);
        vm.prank(stranger);
        queue(at.governor, p);
        _assertState(id, IGovernor.ProposalState.Queued);
        assertEq(
            at.governor.proposalEta(id),
            vm.getBlockTimestamp() + factory.preset(ISolidarityFactory.Preset.Group).governance.timelockDelay,
            "the timelock leaves time to leave"
        );

        // Execute: anyone.
        vm.warp(at.governor.proposalEta(id));
        assertEq(policyOf(at).consentWindow, 2 days, "nothing has changed yet");
        vm.prank(stranger);
        execute(at.governor, p);
        _assertState(id, IGovernor.ProposalState.Executed);
        assertEq(policyOf(at).consentWindow, 2 days, "what opened in this second keeps its rules");
        skip(1);
        policy.since = uint40(vm.getBlockTimestamp());
        assertEq(keccak256(abi.encode(policyOf(at))), keccak256(abi.encode(policy)), "the new rules are in force");
    }

    /// @notice A community moves to another governor: the new timelock is made admin, the old one steps down.
    function test_flow_aCommunityMovesToAnotherGovernor() public {
        ISolidarityFactory.Community memory community = communityOf(PEOPLE, ISolidarityFactory.Preset.Network);
        community.salt = "next";
        Parts memory next = open(community);

        Proposal memory p;
        p.targets = new address[](2);
        p.values = new uint256[](2);
        p.calldatas = new bytes[](2);
        p.targets[0] = address(at.access);
        p.calldatas[0] = abi.encodeCall(at.access.grantRole, (0, address(next.timelock), 0));
        p.targets[1] = address(at.access);
        p.calldatas[1] = abi.encodeCall(at.access.renounceRole, (0, address(at.timelock)));
        p.description = "Move";
        uint256 id = propose(at.governor, p);
        skipToVote(at.governor, id);
        vote(at.governor, id, PEOPLE, 1);
        skipPastVote(at.governor, id);
        queue(at.governor, p);
        skip(at.timelock.getMinDelay());
        execute(at.governor, p);

        Parts memory mixed = at;
        (mixed.governor, mixed.timelock) = (next.governor, next.timelock);
        decide(mixed, PEOPLE, address(at.requests), abi.encodeCall(at.requests.setResponder, (responder(5), true)));
        assertTrue(serves(at, responder(5)), "the new governor decides");
    }

    function _assertState(uint256 id, IGovernor.ProposalState expected) private view {
        assertEq(uint256(at.governor.state(id)), uint256(expected), "state of the proposal");
    }
}
