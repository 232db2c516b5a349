// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernorCountingSimple} from "@openzeppelin/contracts/governance/extensions/GovernorCountingSimple.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {GovernorVotesQuorumFraction} from "@openzeppelin/contracts/governance/extensions/GovernorVotesQuorumFraction.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";

import {Members} from "../../utils/Members.sol";

/// @notice OpenZeppelin's Governor with nothing of ours in it: half of the people are a quorum.
contract PlainGovernor is Governor, GovernorCountingSimple, GovernorVotes, GovernorVotesQuorumFraction {
    constructor(IVotes registry) Governor("Plain") GovernorVotes(registry) GovernorVotesQuorumFraction(50) {}

    function votingDelay() public pure override returns (uint256) {
        return 1 days;
    }

    function votingPeriod() public pure override returns (uint256) {
        return 3 days;
    }
}

contract GovernorTest is Members {
    PlainGovernor private governor;
    uint256 private id;

    function setUp() public {
        open(1, 6);
        governor = new PlainGovernor(registry);
    }

    function test_GivenOpenZeppelinsGovernorAsItIs() public {
        // it takes the registry's clock
        assertEq(governor.clock(), uint256(timestamp()), "clock");
        assertEq(governor.CLOCK_MODE(), "mode=timestamp", "clock mode");

        // it counts people, delegated or not, as of the snapshot
        delegateAs(founder(1), founder(0));
        delegateAs(founder(2), founder(0));
        propose();
        delegateAs(founder(3), founder(0));
        assertEq(governor.quorum(governor.proposalSnapshot(id)), uint256(3), "half of six people");
        vote(founder(0), 1);
        vote(founder(1), 0);
        vote(founder(3), 0);
        (uint256 against, uint256 for_, ) = governor.proposalVotes(id);
        assertEq(for_, uint256(3), "themselves and two others");
        assertEq(against, uint256(1), "a later delegation moves nothing");
        skip(3 days + 1);
        assertEq(uint256(governor.state(id)), uint256(IGovernor.ProposalState.Succeeded), "passed");
    }

    function test_GivenPeopleWhoCameAfterTheSnapshot() public {
        propose();
        // it counts nobody who joined, returned or moved after the snapshot
        address ada = person("ada");
        admit(ada);
        leaveAs(founder(5));
        vouchAs(founder(0), founder(5));
        vm.prank(founder(4));
        registry.proposeRotation(founder(4), person("new key"));
        vote(founder(5), 1);
        vote(ada, 1);
        vote(person("new key"), 1);
        vote(founder(4), 1);
        (, uint256 for_, ) = governor.proposalVotes(id);
        assertEq(for_, uint256(2), "who could vote at the snapshot, and by the address they had");
    }

    function test_WhenTooFewTakePart() public {
        propose();
        vote(founder(0), 1);
        vote(founder(1), 1);
        skip(3 days + 1);
        assertEq(uint256(governor.state(id)), uint256(IGovernor.ProposalState.Defeated), "two of six");
    }

    function test_RevertWhen_AMemberVotesTwice() public {
        propose();
        vote(founder(0), 1);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, founder(0)));
        vm.prank(founder(0));
        governor.castVote(id, 1);
    }

    function propose() private {
        address[] memory targets = new address[](1);
        targets[0] = address(this);
        vm.prank(founder(0));
        id = governor.propose(targets, new uint256[](1), new bytes[](1), "");
        skip(1 days + 1);
    }

    function vote(address voter, uint8 support) private {
        vm.prank(voter);
        governor.castVote(id, support);
    }
}
