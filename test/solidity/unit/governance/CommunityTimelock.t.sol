// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {TimelockControllerUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/TimelockControllerUpgradeable.sol";
import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";

import {CommunityTimelock} from "../../../../contracts/governance/CommunityTimelock.sol";
import {ICommunityTimelock} from "../../../../contracts/interfaces/ICommunityTimelock.sol";
import {Communities} from "../../utils/Communities.sol";

contract CommunityTimelockTest is Communities {
    uint256 private constant PEOPLE = 5;

    Parts private at;
    CommunityTimelock private timelock;
    bytes32[4] private roles;

    function setUp() public {
        deployFactory();
        at = open(PEOPLE);
        timelock = at.timelock;
        roles = [
            timelock.DEFAULT_ADMIN_ROLE(),
            timelock.PROPOSER_ROLE(),
            timelock.CANCELLER_ROLE(),
            timelock.EXECUTOR_ROLE()
        ];
    }

    // ── initialize ──────────────────────────────────────────────────────────────────────────────────────────────────

    function test_initialize_RevertGiven_aCloneThatIsInitializedOrTheSharedCode() public {
        address[2] memory all = [address(timelock), factory.implementations().timelock];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(Initializable.InvalidInitialization.selector);
            CommunityTimelock(payable(all[i])).initialize(1 days, _one(stranger), _none(), address(0));
        }
    }

    function test_initialize_RevertWhen_thereIsNotExactlyOneProposer() public {
        _refuses(1 days, _none(), _none(), address(0));
        _refuses(1 days, new address[](2), _none(), address(0));
        _refuses(1 days, _one(address(0)), _none(), address(0));
    }

    function test_initialize_RevertWhen_thereIsAnExecutorOrAnAdmin() public {
        _refuses(1 days, _one(address(at.governor)), _one(address(0)), address(0));
        _refuses(1 days, _one(address(at.governor)), _none(), stranger);
    }

    function test_initialize_RevertWhen_theDelayIsOutOfBounds() public {
        uint256[3] memory wrong = [uint256(0), 1 hours - 1, 30 days + 1];
        for (uint256 i = 0; i < 3; ++i) {
            CommunityTimelock fresh = _newTimelock();
            vm.expectRevert(_invalidDelay(wrong[i]));
            fresh.initialize(wrong[i], _one(address(at.governor)), _none(), address(0));
        }
    }

    function test_initialize_namesTheGovernorForGood() public {
        uint256[2] memory edges = [uint256(1 hours), 30 days];
        for (uint256 i = 0; i < 2; ++i) {
            CommunityTimelock fresh = _newTimelock();
            fresh.initialize(edges[i], _one(founder(3)), _none(), address(0));
            assertEq(fresh.governor(), founder(3), "its governor");
            assertEq(fresh.getMinDelay(), edges[i], "its delay");
        }
    }

    // ── schedule, cancel ────────────────────────────────────────────────────────────────────────────────────────────

    function test_schedule_RevertWhen_theCallerIsNotTheGovernor() public {
        address[7] memory callers = [
            founder(0),
            guardian,
            steward,
            opener,
            address(factory),
            address(timelock),
            address(at.access)
        ];
        for (uint256 i = 0; i < callers.length; ++i) {
            vm.startPrank(callers[i]);
            vm.expectRevert(_unauthorized(callers[i], roles[1]));
            timelock.schedule(stranger, 0, "", 0, 0, 30 days);
            vm.expectRevert(_unauthorized(callers[i], roles[1]));
            timelock.scheduleBatch(_one(stranger), new uint256[](1), new bytes[](1), 0, 0, 30 days);
            vm.expectRevert(_unauthorized(callers[i], roles[2]));
            timelock.cancel(0);
            vm.stopPrank();
        }
    }

    // ── execute ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_execute_RevertWhen_theDelayIsNotOver() public {
        uint256 delay = timelock.getMinDelay();
        vm.prank(address(at.governor));
        timelock.schedule(stranger, 0, "", 0, 0, delay);
        skip(delay - 1);
        bytes32 id = timelock.hashOperation(stranger, 0, "", 0, 0);
        vm.expectRevert(
            abi.encodeWithSelector(
                TimelockControllerUpgradeable.TimelockUnexpectedOperationState.selector,
                id,
                bytes32(uint256(1) << uint8(TimelockControllerUpgradeable.OperationState.Ready))
            )
        );
        timelock.execute(stranger, 0, "", 0, 0);
    }

    function test_execute_anyoneExecutesWhenTheDelayIsOver() public {
        uint256 delay = timelock.getMinDelay();
        vm.prank(address(at.governor));
        timelock.schedule(stranger, 0, "", 0, 0, delay);
        skip(delay);
        vm.prank(stranger);
        timelock.execute(stranger, 0, "", 0, 0);
        assertTrue(timelock.isOperationDone(timelock.hashOperation(stranger, 0, "", 0, 0)), "done");
    }

    // ── roles ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_hasRole_theGovernorAloneProposesAndCancels() public view {
        address[6] memory accounts = [founder(0), guardian, opener, address(factory), address(timelock), address(0)];
        for (uint256 role = 1; role < 3; ++role) {
            assertTrue(timelock.hasRole(roles[role], address(at.governor)), "the governor");
            for (uint256 i = 0; i < accounts.length; ++i) {
                assertFalse(timelock.hasRole(roles[role], accounts[i]), "Law 3, No back door: and nobody else");
            }
        }
    }

    function test_hasRole_everyoneExecutes() public view {
        assertTrue(timelock.hasRole(roles[3], address(0)), "an open role");
        assertTrue(timelock.hasRole(roles[3], stranger), "for strangers too");
    }

    function test_hasRole_nobodyAdministers() public view {
        address[6] memory accounts = [
            address(timelock),
            address(at.governor),
            opener,
            address(factory),
            guardian,
            address(0)
        ];
        for (uint256 i = 0; i < accounts.length; ++i) {
            assertFalse(timelock.hasRole(roles[0], accounts[i]), "Law 3, No back door: nobody gives roles");
        }
    }

    function test_roles_RevertWhen_anybodyGivesTakesOrLaysThemDown() public {
        address[3] memory callers = [founder(0), address(at.governor), address(timelock)];
        for (uint256 i = 0; i < 3; ++i) {
            for (uint256 role = 0; role < 4; ++role) {
                vm.startPrank(callers[i]);
                vm.expectRevert(_unauthorized(callers[i], roles[0]));
                timelock.grantRole(roles[role], stranger);
                vm.expectRevert(_unauthorized(callers[i], roles[0]));
                timelock.revokeRole(roles[role], address(at.governor));
                vm.expectRevert(ICommunityTimelock.CommunityTimelockFixedRoles.selector);
                timelock.renounceRole(roles[role], callers[i]);
                vm.stopPrank();
            }
        }
        Proposal memory p = decided(
            at,
            PEOPLE,
            address(timelock),
            abi.encodeCall(timelock.grantRole, (roles[1], stranger))
        );
        vm.expectRevert(_unauthorized(address(timelock), roles[0]));
        execute(at.governor, p);
    }

    // ── updateDelay ─────────────────────────────────────────────────────────────────────────────────────────────────

    function test_updateDelay_RevertWhen_anybodyCallsDirectly() public {
        address[4] memory callers = [founder(0), address(at.governor), opener, address(factory)];
        for (uint256 i = 0; i < callers.length; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(TimelockControllerUpgradeable.TimelockUnauthorizedCaller.selector, callers[i])
            );
            vm.prank(callers[i]);
            timelock.updateDelay(2 days);
        }
    }

    function test_updateDelay_RevertWhen_theMembersDecideOutOfBounds() public {
        uint256[4] memory wrong = [uint256(0), 1 hours - 1, 30 days + 1, type(uint256).max];
        for (uint256 i = 0; i < wrong.length; ++i) {
            Proposal memory p = decided(
                at,
                PEOPLE,
                address(timelock),
                abi.encodeCall(timelock.updateDelay, (wrong[i]))
            );
            vm.expectRevert(_invalidDelay(wrong[i]));
            execute(at.governor, p);
        }
    }

    function test_updateDelay_changesWhatIsScheduledFromThenOn() public {
        decide(at, PEOPLE, address(timelock), abi.encodeCall(timelock.updateDelay, (7 days)));
        assertEq(timelock.getMinDelay(), 7 days, "the new delay");
        vm.expectRevert(
            abi.encodeWithSelector(TimelockControllerUpgradeable.TimelockInsufficientDelay.selector, 2 days, 7 days)
        );
        vm.prank(address(at.governor));
        timelock.schedule(stranger, 0, "", 0, 0, 2 days);
    }

    // ── parts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _newTimelock() private returns (CommunityTimelock) {
        return CommunityTimelock(payable(Clones.clone(factory.implementations().timelock)));
    }

    function _none() private pure returns (address[] memory) {
        return new address[](0);
    }

    function _refuses(uint256 delay, address[] memory proposers, address[] memory executors, address admin) private {
        CommunityTimelock fresh = _newTimelock();
        vm.expectRevert(ICommunityTimelock.CommunityTimelockFixedRoles.selector);
        fresh.initialize(delay, proposers, executors, admin);
    }

    function _invalidDelay(uint256 delay) private pure returns (bytes memory) {
        return
            abi.encodeWithSelector(ICommunityTimelock.CommunityTimelockInvalidDelay.selector, delay, 1 hours, 30 days);
    }

    function _unauthorized(address account, bytes32 role) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, account, role);
    }
}
