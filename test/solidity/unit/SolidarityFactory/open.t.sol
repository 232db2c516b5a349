// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Errors} from "@openzeppelin/contracts/utils/Errors.sol";

import {SolidarityFactory} from "../../../../contracts/SolidarityFactory.sol";
import {ICommunityGovernor} from "../../../../contracts/interfaces/ICommunityGovernor.sol";
import {ICommunityTimelock} from "../../../../contracts/interfaces/ICommunityTimelock.sol";
import {IEmergencyPool} from "../../../../contracts/interfaces/IEmergencyPool.sol";
import {IMemberRegistry} from "../../../../contracts/interfaces/IMemberRegistry.sol";
import {ISolidarityFactory} from "../../../../contracts/interfaces/ISolidarityFactory.sol";
import {NATIVE} from "../../../../contracts/libraries/Assets.sol";
import {PlainToken} from "../../../mocks/tokens/PlainToken.sol";
import {Communities} from "../../utils/Communities.sol";
import {Vm} from "../../utils/Vm.sol";

contract SolidarityFactoryTest is Communities {
    ISolidarityFactory.Preset internal constant GROUP = ISolidarityFactory.Preset.Group;

    function setUp() public {
        deployFactory();
    }

    // ── constructor ─────────────────────────────────────────────────────────────────────────────────────────────────

    function test_constructor_RevertWhen_anImplementationHasNoCode() public {
        for (uint256 i = 0; i < 8; ++i) {
            address[8] memory code = _list(factory.implementations());
            code[i] = address(0xdead);
            ISolidarityFactory.Deployment memory given = abi.decode(abi.encode(code), (ISolidarityFactory.Deployment));
            vm.expectRevert(
                abi.encodeWithSelector(
                    ISolidarityFactory.SolidarityFactoryInvalidImplementation.selector,
                    address(0xdead)
                )
            );
            new SolidarityFactory(given);
        }
    }

    function test_constructor_knowsTheImplementations() public {
        ISolidarityFactory.Deployment memory code = factory.implementations();
        address[8] memory list = _list(code);
        for (uint256 i = 0; i < 8; ++i) {
            assertGt(list[i].code.length, 0, "each part has code");
            for (uint256 j = 0; j < i; ++j) {
                assertNotEq(list[i], list[j], "each part has code of its own");
            }
        }
        SolidarityFactory other = new SolidarityFactory(code);
        assertEq(
            keccak256(abi.encode(other.implementations())),
            keccak256(abi.encode(code)),
            "in the order they were given"
        );
    }

    // ── open: what it refuses ───────────────────────────────────────────────────────────────────────────────────────

    function test_open_RevertWhen_theNameIsEmpty() public {
        ISolidarityFactory.Community memory community = communityOf(5, GROUP);
        community.name = "";
        vm.expectRevert(abi.encodeWithSelector(ISolidarityFactory.SolidarityFactoryInvalidName.selector, ""));
        factory.open(community);
    }

    function test_open_RevertWhen_theNameHas65Bytes() public {
        ISolidarityFactory.Community memory community = communityOf(5, GROUP);
        community.name = "12345678901234567890123456789012345678901234567890123456789012345";
        vm.expectRevert(
            abi.encodeWithSelector(ISolidarityFactory.SolidarityFactoryInvalidName.selector, community.name)
        );
        factory.open(community);

        community.name = "1234567890123456789012345678901234567890123456789012345678901234";
        open(community);
    }

    function test_open_RevertWhen_thereIsNoFounder() public {
        ISolidarityFactory.Community memory community = communityOf(5, GROUP);
        community.founders = new address[](0);
        vm.expectRevert(ISolidarityFactory.SolidarityFactoryNoFounders.selector);
        factory.open(community);
    }

    function test_open_RevertWhen_thereAreFewerFoundersThanVouchesNeeded() public {
        ISolidarityFactory.Community memory community = communityOf(3, GROUP);
        community.settings.registry.vouchesNeeded = 4;
        vm.expectRevert(abi.encodeWithSelector(ISolidarityFactory.SolidarityFactoryTooFewFounders.selector, 3, 4));
        factory.open(community);

        community.settings.registry.vouchesNeeded = 3;
        open(community);
    }

    function test_open_RevertWhen_thereAre401Founders() public {
        ISolidarityFactory.Community memory community = communityOf(401, GROUP);
        vm.expectRevert(abi.encodeWithSelector(ISolidarityFactory.SolidarityFactoryTooManyFounders.selector, 401, 400));
        factory.open(community);
    }

    function test_open_RevertWhen_aFounderIsNamedTwice() public {
        ISolidarityFactory.Community memory community = communityOf(5, GROUP);
        community.founders[4] = founder(1);
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryAlreadyMember.selector, founder(1)));
        factory.open(community);
    }

    function test_open_RevertWhen_aGovernanceSettingIsOutOfBounds() public {
        ISolidarityFactory.Community memory community = communityOf(5, GROUP);
        community.settings.governance.quorumBps = 99;
        vm.expectRevert(
            abi.encodeWithSelector(ICommunityGovernor.CommunityGovernorInvalidQuorum.selector, 99, 100, 5_000)
        );
        factory.open(community);
    }

    function test_open_RevertWhen_theTimelockDelayIsOutOfBounds() public {
        ISolidarityFactory.Community memory community = communityOf(5, GROUP);
        community.settings.governance.timelockDelay = 1 hours - 1;
        vm.expectRevert(
            abi.encodeWithSelector(
                ICommunityTimelock.CommunityTimelockInvalidDelay.selector,
                1 hours - 1,
                1 hours,
                30 days
            )
        );
        factory.open(community);
    }

    function test_open_RevertGiven_theCallerHasOpenedWithThisSalt() public {
        ISolidarityFactory.Community memory community = communityOf(5, GROUP);
        open(community);
        community.name = "Another name, other founders, the same addresses";
        community.founders[0] = founder(9);
        vm.expectRevert(Errors.FailedDeployment.selector);
        vm.prank(opener);
        factory.open(community);
    }

    // ── open: what it does ──────────────────────────────────────────────────────────────────────────────────────────

    function test_open_opensAtTheAnnouncedAddresses() public {
        ISolidarityFactory.Community memory community = communityOf(5, GROUP);
        community.salt = keccak256("salt");
        ISolidarityFactory.Deployment memory announced = factory.addressesOf(opener, community.salt);
        vm.prank(opener);
        ISolidarityFactory.Deployment memory opened = factory.open(community);
        assertEq(keccak256(abi.encode(opened)), keccak256(abi.encode(announced)), "opened where announced");
        address[8] memory list = _list(opened);
        for (uint256 i = 0; i < 8; ++i) {
            assertGt(list[i].code.length, 0, "each part is there");
        }
    }

    function test_open_emitsCommunityOpenedLastOfAll() public {
        ISolidarityFactory.Community memory community = communityOf(5, GROUP);
        vm.recordLogs();
        vm.prank(opener);
        ISolidarityFactory.Deployment memory at = factory.open(community);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        Vm.Log memory last = logs[logs.length - 1];
        assertEq(last.emitter, address(factory), "the factory speaks last");
        assertEq(last.topics[0], ISolidarityFactory.CommunityOpened.selector, "CommunityOpened");
        assertEq(last.topics[1], bytes32(uint256(uint160(opener))), "by whom");
        assertEq(last.topics[2], bytes32(uint256(uint160(at.pool))), "whose pool");
        assertEq(last.data, abi.encode(community.name, at), "its name and its contracts");
    }

    function test_open_makesTheFoundersMembersWhoCanVoteAtOnce() public {
        Parts memory at = open(5);
        (uint32 people, uint32 highest) = at.registry.electorate(uint48(vm.getBlockTimestamp()));
        assertEq(people, 5, "five people are able to vote");
        assertEq(highest, 5, "numbered from one");
        for (uint256 i = 0; i < 5; ++i) {
            assertEq(at.registry.getVotes(founder(i)), 1, "Law 7, One person, one voice: one unit each");
        }
        assertFalse(at.registry.isMember(opener), "whoever opens is no member by it");
    }

    function test_open_wiresThePartsToEachOther() public {
        Parts memory at = open(5);
        assertEq(at.pool.authority(), address(at.access), "pool");
        assertEq(at.requests.authority(), address(at.access), "requests");
        assertEq(at.rounds.authority(), address(at.access), "rounds");
        assertEq(at.registry.authority(), address(at.access), "registry");
        assertEq(at.token.authority(), address(at.access), "token");
        assertEq(address(at.governor.token()), address(at.registry), "the governor counts people");
        assertEq(at.governor.timelock(), address(at.timelock), "the governor acts through the timelock");
        assertEq(at.timelock.governor(), address(at.governor), "the timelock listens to the governor");
    }

    function test_open_givesEachRoleToWhomItWasNamedForAndNoMore() public {
        Parts memory at = open(5);
        address[8] memory people = [
            guardian,
            steward,
            assessor,
            responder(0),
            founder(0),
            opener,
            stranger,
            address(factory)
        ];
        for (uint256 i = 0; i < people.length; ++i) {
            assertEq(_has(at, at.access.GUARDIAN_ROLE(), people[i]), i == 0, "guardian");
            assertEq(_has(at, at.access.STEWARD_ROLE(), people[i]), i == 1, "steward");
            assertEq(_has(at, at.access.ASSESSOR_ROLE(), people[i]), i == 2, "assessor");
            (uint8 seat, , uint256 panel) = at.requests.responder(people[i]);
            assertEq(seat != 0, i == 3, "responder");
            assertEq(panel, 3, "three sit on the panel");
            assertFalse(_has(at, at.access.ADMIN_ROLE(), people[i]), "Law 3, No back door: no person administers");
        }
    }

    function test_open_makesTheTimelockTheOnlyAdmin() public {
        Parts memory at = open(5);
        assertTrue(_has(at, at.access.ADMIN_ROLE(), address(at.timelock)), "the timelock administers");
        address[8] memory others = [
            address(factory),
            opener,
            address(at.governor),
            address(at.pool),
            address(at.requests),
            address(at.rounds),
            address(at.registry),
            address(at.token)
        ];
        for (uint256 i = 0; i < others.length; ++i) {
            assertFalse(_has(at, at.access.ADMIN_ROLE(), others[i]), "Law 3, No back door: nobody else does");
        }
    }

    function test_open_admitsTheAssetsWithTheirBudgetsAndCaps() public {
        address token = address(new PlainToken());
        ISolidarityFactory.Community memory community = communityOf(5, GROUP);
        community.assets = new ISolidarityFactory.AssetSettings[](2);
        community.assets[0] = assetSettings(NATIVE);
        community.assets[1] = assetSettings(token);
        community.assets[1].ordinary = IEmergencyPool.Budget({limit: 5_000e6, window: 90 days});
        Parts memory at = open(community);

        for (uint256 i = 0; i < 2; ++i) {
            ISolidarityFactory.AssetSettings memory asset = community.assets[i];
            (bool admitted, uint128 rate) = at.pool.assetTerms(asset.asset);
            assertTrue(admitted, "admitted");
            assertEq(rate, asset.creditRate, "with its credit rate");
            _assertBudget(at, asset.asset, 0, asset.ordinary);
            _assertBudget(at, asset.asset, 1, asset.rapid);
            (uint128 consentCap, uint128 perPayee, uint48 window) = at.requests.capsOf(asset.asset);
            assertEq(consentCap, asset.consentCap, "the most by consent");
            assertEq(perPayee, asset.rapidPerPayee, "the most by the rapid track, per payee");
            assertEq(window, asset.rapidWindow, "in this window");
        }
        _assertBudget(at, address(0xabc), 0, IEmergencyPool.Budget(0, 0));
    }

    function test_open_leavesOutWhatIsZero() public {
        ISolidarityFactory.Community memory community = communityOf(5, GROUP);
        ISolidarityFactory.AssetSettings memory nothing;
        nothing.asset = NATIVE;
        community.assets[0] = nothing;
        community.guardians = new address[](0);
        community.responders = new address[](0);
        Parts memory at = open(community);

        (bool admitted, uint128 rate) = at.pool.assetTerms(NATIVE);
        assertTrue(admitted, "native coin is always taken");
        assertEq(rate, 0, "and earns nothing unless said");
        _assertBudget(at, NATIVE, 0, nothing.ordinary);
        _assertBudget(at, NATIVE, 1, nothing.rapid);
        assertEq(
            at.pool.budgetLeft(address(at.requests), NATIVE, 0),
            0,
            "Law 19, Settings stay sane: zero is none, never unlimited"
        );
        (uint128 consentCap, uint128 perPayee, ) = at.requests.capsOf(NATIVE);
        assertEq(consentCap, 0, "nothing by consent");
        assertEq(perPayee, 0, "nothing by the rapid track");
    }

    function test_open_putsTheSettingsInForce() public {
        ISolidarityFactory.Community memory community = communityOf(5, GROUP);
        ISolidarityFactory.Settings memory s = community.settings;
        Parts memory at = open(community);

        assertEq(
            keccak256(abi.encode(at.registry.settings())),
            keccak256(abi.encode(s.registry)),
            "settings of the registry"
        );
        s.policy.since = uint40(vm.getBlockTimestamp());
        assertEq(keccak256(abi.encode(policyOf(at))), keccak256(abi.encode(s.policy)), "policy");
        assertEq(at.requests.consentFloor(), s.consentFloor, "consent floor");
        assertEq(at.token.halfLife(), s.halfLife, "half-life");
        assertEq(at.governor.votingDelay(), s.governance.votingDelay, "voting delay");
        assertEq(at.governor.votingPeriod(), s.governance.votingPeriod, "voting period");
        assertEq(at.governor.lateQuorumVoteExtension(), s.governance.lateExtension, "late extension");
        assertEq(at.governor.quorumNumerator(), s.governance.quorumBps, "quorum");
        assertEq(at.timelock.getMinDelay(), s.governance.timelockDelay, "timelock delay");
    }

    // ── addressesOf ─────────────────────────────────────────────────────────────────────────────────────────────────

    function test_addressesOf_differsByOpener() public view {
        address[8] memory mine = _list(factory.addressesOf(opener, 0));
        address[8] memory theirs = _list(factory.addressesOf(stranger, 0));
        for (uint256 i = 0; i < 8; ++i) {
            assertNotEq(mine[i], theirs[i], "nobody can take another's addresses");
        }
    }

    function test_addressesOf_differsBySalt() public view {
        address[8] memory first = _list(factory.addressesOf(opener, 0));
        address[8] memory second = _list(factory.addressesOf(opener, bytes32(uint256(1))));
        for (uint256 i = 0; i < 8; ++i) {
            assertNotEq(first[i], second[i], "one opener, many communities");
        }
    }

    // ── preset ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_preset_opensCommunitiesOf1And5And30And300Founders() public {
        uint256[4] memory sizes = [uint256(1), 5, 30, 300];
        for (uint256 kind = 0; kind < 3; ++kind) {
            for (uint256 i = 0; i < sizes.length; ++i) {
                ISolidarityFactory.Community memory community = communityOf(sizes[i], ISolidarityFactory.Preset(kind));
                community.salt = keccak256(abi.encode(kind, i));
                Parts memory at = open(community);
                skip(1);
                uint256 past = vm.getBlockTimestamp() - 1;
                assertEq(at.registry.getPastTotalSupply(past), sizes[i], "all can vote");
                assertLe(at.governor.quorum(past), (sizes[i] + 1) / 2, "Law 9, Reachable veto: half is always enough");
                assertGt(at.governor.quorum(past), 0, "Law 19, Settings stay sane: somebody must vote");
            }
        }
    }

    // ── parts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _list(ISolidarityFactory.Deployment memory at) private pure returns (address[8] memory) {
        return [at.pool, at.requests, at.rounds, at.registry, at.token, at.governor, at.timelock, at.access];
    }

    function _has(Parts memory at, uint64 role, address account) private view returns (bool isMember) {
        (isMember, ) = at.access.hasRole(role, account);
    }

    function _assertBudget(
        Parts memory at,
        address asset,
        uint8 lane,
        IEmergencyPool.Budget memory expected
    ) private view {
        IEmergencyPool.Budget memory actual = at.pool.budgetOf(address(at.requests), asset, lane);
        assertEq(actual.limit, expected.limit, "limit of the budget");
        assertEq(actual.window, expected.window, "window of the budget");
    }
}
