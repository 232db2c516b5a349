// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {AidDesk} from "../../../contracts/AidDesk.sol";
import {AidRequests} from "../../../contracts/AidRequests.sol";
import {ContributionToken} from "../../../contracts/ContributionToken.sol";
import {EmergencyPool} from "../../../contracts/EmergencyPool.sol";
import {MemberRegistry} from "../../../contracts/MemberRegistry.sol";
import {QuadraticFunding} from "../../../contracts/QuadraticFunding.sol";
import {SolidarityFactory} from "../../../contracts/SolidarityFactory.sol";
import {CommunityAccess} from "../../../contracts/governance/CommunityAccess.sol";
import {CommunityGovernor} from "../../../contracts/governance/CommunityGovernor.sol";
import {CommunityTimelock} from "../../../contracts/governance/CommunityTimelock.sol";
import {IAidRequests} from "../../../contracts/interfaces/IAidRequests.sol";
import {IEmergencyPool} from "../../../contracts/interfaces/IEmergencyPool.sol";
import {ISolidarityFactory} from "../../../contracts/interfaces/ISolidarityFactory.sol";
import {NATIVE} from "../../../contracts/libraries/Assets.sol";
import {RoundPlanner} from "../../../contracts/rounds/RoundPlanner.sol";
import {Test} from "./Test.sol";

/// @title Whole communities, opened by the real factory, and decisions carried through the real governor
abstract contract Communities is Test {
    /// @notice A community's contracts by their types.
    struct Parts {
        EmergencyPool pool;
        AidRequests requests;
        QuadraticFunding rounds;
        MemberRegistry registry;
        ContributionToken token;
        CommunityGovernor governor;
        CommunityTimelock timelock;
        CommunityAccess access;
    }

    address internal immutable opener = address(0x09e4e7);
    address internal immutable guardian = address(0x904d1a4);
    address internal immutable steward = address(0x57e4a4d);
    address internal immutable assessor = address(0xa55e5504);
    address internal immutable stranger = address(0x574a49e4);

    SolidarityFactory internal factory;

    /// @notice The code that communities share, and the factory.
    function deployFactory() internal {
        factory = new SolidarityFactory(
            ISolidarityFactory.Deployment({
                pool: address(new EmergencyPool()),
                requests: address(new AidRequests(new AidDesk())),
                rounds: address(new QuadraticFunding(new RoundPlanner())),
                registry: address(new MemberRegistry()),
                token: address(new ContributionToken()),
                governor: address(new CommunityGovernor()),
                timelock: address(new CommunityTimelock()),
                access: address(new CommunityAccess())
            })
        );
    }

    /// @notice The n-th founder, from 0; they have no code and no key that a test needs.
    function founder(uint256 index) internal pure returns (address) {
        return address(uint160(0xf0000000 + index));
    }

    /// @notice The n-th responder, from 0.
    function responder(uint256 index) internal pure returns (address) {
        return address(uint160(0x4e590000 + index));
    }

    /// @notice A community of `founders` people with a preset, three responders, one of each other role, and native coin.
    function communityOf(
        uint256 founders,
        ISolidarityFactory.Preset kind
    ) internal view returns (ISolidarityFactory.Community memory community) {
        community.name = "Quartiersnetz Nord";
        community.settings = factory.preset(kind);
        if (founders < community.settings.registry.vouchesNeeded) {
            community.settings.registry.vouchesNeeded = uint8(founders);
        }
        community.founders = new address[](founders);
        for (uint256 i = 0; i < founders; ++i) {
            community.founders[i] = founder(i);
        }
        community.responders = new address[](3);
        for (uint256 i = 0; i < 3; ++i) {
            community.responders[i] = responder(i);
        }
        community.guardians = _one(guardian);
        community.stewards = _one(steward);
        community.assessors = _one(assessor);
        community.assets = new ISolidarityFactory.AssetSettings[](1);
        community.assets[0] = assetSettings(NATIVE);
    }

    function assetSettings(address asset) internal pure returns (ISolidarityFactory.AssetSettings memory) {
        return
            ISolidarityFactory.AssetSettings({
                asset: asset,
                creditRate: 1e18,
                ordinary: IEmergencyPool.Budget({limit: 100e18, window: 30 days}),
                rapid: IEmergencyPool.Budget({limit: 10e18, window: 7 days}),
                consentCap: 5e18,
                rapidPerPayee: 2e18,
                rapidWindow: 30 days
            });
    }

    /// @notice The rules for what opens now.
    function policyOf(Parts memory at) internal view returns (IAidRequests.Policy memory) {
        return at.requests.desk().policyAt(at.requests, vm.getBlockTimestamp());
    }

    function rapidSuspended(Parts memory at) internal view returns (bool) {
        return at.requests.rulesAt(vm.getBlockTimestamp()).suspended();
    }

    /// @notice Whether `account` sits on the panel of responders.
    function serves(Parts memory at, address account) internal view returns (bool) {
        (uint8 seat, , ) = at.requests.responder(account);
        return seat != 0;
    }

    function open(ISolidarityFactory.Community memory community) internal returns (Parts memory) {
        vm.prank(opener);
        return partsOf(factory.open(community));
    }

    function open(uint256 founders) internal returns (Parts memory) {
        return open(communityOf(founders, ISolidarityFactory.Preset.Group));
    }

    function partsOf(ISolidarityFactory.Deployment memory at) internal pure returns (Parts memory) {
        return
            Parts({
                pool: EmergencyPool(payable(at.pool)),
                requests: AidRequests(at.requests),
                rounds: QuadraticFunding(payable(at.rounds)),
                registry: MemberRegistry(at.registry),
                token: ContributionToken(at.token),
                governor: CommunityGovernor(payable(at.governor)),
                timelock: CommunityTimelock(payable(at.timelock)),
                access: CommunityAccess(at.access)
            });
    }

    // ── Decisions ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice One call that a community decides on.
    struct Proposal {
        address[] targets;
        uint256[] values;
        bytes[] calldatas;
        string description;
    }

    function proposalOf(
        address target,
        bytes memory data,
        string memory description
    ) internal pure returns (Proposal memory proposal) {
        proposal.targets = _one(target);
        proposal.values = new uint256[](1);
        proposal.calldatas = new bytes[](1);
        proposal.calldatas[0] = data;
        proposal.description = description;
    }

    function propose(CommunityGovernor governor, Proposal memory proposal) internal returns (uint256 id) {
        skip(1);
        vm.prank(founder(0));
        return governor.propose(proposal.targets, proposal.values, proposal.calldatas, proposal.description);
    }

    /// @notice To the first second in which a vote counts.
    function skipToVote(CommunityGovernor governor, uint256 id) internal {
        vm.warp(governor.proposalSnapshot(id) + 1);
    }

    /// @notice To the first second after the vote.
    function skipPastVote(CommunityGovernor governor, uint256 id) internal {
        vm.warp(governor.proposalDeadline(id) + 1);
    }

    /// @notice The first `people` founders vote alike. 0: against, 1: for, 2: abstain.
    function vote(CommunityGovernor governor, uint256 id, uint256 people, uint8 support) internal {
        for (uint256 i = 0; i < people; ++i) {
            vm.prank(founder(i));
            governor.castVote(id, support);
        }
    }

    function queue(CommunityGovernor governor, Proposal memory proposal) internal {
        governor.queue(proposal.targets, proposal.values, proposal.calldatas, keccak256(bytes(proposal.description)));
    }

    function execute(CommunityGovernor governor, Proposal memory proposal) internal {
        governor.execute(proposal.targets, proposal.values, proposal.calldatas, keccak256(bytes(proposal.description)));
    }

    /// @notice A proposal that all of `people` founders voted for, queued and due, one `execute` from its effect.
    function decided(
        Parts memory at,
        uint256 people,
        address target,
        bytes memory data
    ) internal returns (Proposal memory proposal) {
        proposal = proposalOf(target, data, "As discussed in the assembly.");
        uint256 id = propose(at.governor, proposal);
        skipToVote(at.governor, id);
        vote(at.governor, id, people, 1);
        skipPastVote(at.governor, id);
        queue(at.governor, proposal);
        skip(at.timelock.getMinDelay());
    }

    function decide(Parts memory at, uint256 people, address target, bytes memory data) internal {
        execute(at.governor, decided(at, people, target, data));
    }

    function _one(address account) internal pure returns (address[] memory list) {
        list = new address[](1);
        list[0] = account;
    }
}
