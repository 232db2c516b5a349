// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";

import {CommunityAccess} from "../../../../contracts/governance/CommunityAccess.sol";
import {IAidRequests} from "../../../../contracts/interfaces/IAidRequests.sol";
import {ICommunityAccess} from "../../../../contracts/interfaces/ICommunityAccess.sol";
import {IContributionToken} from "../../../../contracts/interfaces/IContributionToken.sol";
import {IEmergencyPool} from "../../../../contracts/interfaces/IEmergencyPool.sol";
import {IMemberRegistry} from "../../../../contracts/interfaces/IMemberRegistry.sol";
import {ISolidarityFactory} from "../../../../contracts/interfaces/ISolidarityFactory.sol";
import {IQuadraticFunding} from "../../../../contracts/interfaces/IQuadraticFunding.sol";
import {IPersonhood} from "../../../../contracts/interfaces/IPersonhood.sol";
import {RequestId, Terms} from "../../../../contracts/types/Request.sol";
import {RoundTerms} from "../../../../contracts/types/Round.sol";
import {Communities} from "../../utils/Communities.sol";
import {Vm} from "../../utils/Vm.sol";

contract CommunityAccessTest is Communities {
    uint256 private constant PEOPLE = 5;

    /// @dev A function that asks the access manager, and the one role besides the admin (0: none).
    struct Restricted {
        address target;
        bytes data;
        uint64 role;
    }

    Parts private at;
    Restricted[] private table;

    function setUp() public {
        deployFactory();
        at = open(PEOPLE);
        _fillTable();
    }

    // ── initializeCommunity ─────────────────────────────────────────────────────────────────────────────────────────

    function test_initializeCommunity_RevertGiven_aCloneThatIsInitializedOrTheSharedCode() public {
        address[2] memory all = [address(at.access), factory.implementations().access];
        ICommunityAccess.Wiring memory wiring;
        wiring.opener = stranger;
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(Initializable.InvalidInitialization.selector);
            CommunityAccess(all[i]).initializeCommunity(wiring);
            vm.expectRevert(Initializable.InvalidInitialization.selector);
            CommunityAccess(all[i]).initialize(stranger);
        }
    }

    /// @dev The table of `_fillTable` is complete: test/governance/restricted.test.ts finds restricted functions by itself.
    function test_initializeCommunity_opensEachRestrictedFunctionToItsRoleOnly() public {
        address[14] memory callers = [
            guardian,
            steward,
            assessor,
            responder(0),
            founder(0),
            opener,
            stranger,
            address(factory),
            address(at.governor),
            address(at.pool),
            address(at.requests),
            address(at.rounds),
            address(at.registry),
            address(at.token)
        ];
        for (uint256 i = 0; i < table.length; ++i) {
            for (uint256 j = 0; j < callers.length; ++j) {
                (bool isMember, ) = at.access.hasRole(table[i].role, callers[j]);
                assertEq(
                    _isLetThrough(table[i], callers[j]),
                    isMember,
                    "Law 3, No back door: each function is for its role only"
                );
                assertEq(isMember, table[i].role != 0 && j + 1 == table[i].role, "and each role for its holder");
            }
            assertEq(_isLetThrough(table[i], address(at.timelock)), table[i].role == 0, "the rest is for the members");
        }
    }

    function test_initializeCommunity_labelsTheRoles() public {
        vm.recordLogs();
        ISolidarityFactory.Community memory community = communityOf(PEOPLE, ISolidarityFactory.Preset.Group);
        community.salt = "another";
        open(community);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        bytes32[3] memory labels = [keccak256("guardian"), keccak256("steward"), keccak256("assessor")];
        uint256 found;
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] != IAccessManager.RoleLabel.selector) continue;
            assertEq(uint256(logs[i].topics[1]), found + 1, "roles in order");
            assertEq(keccak256(bytes(abi.decode(logs[i].data, (string)))), labels[found], "by name");
            ++found;
        }
        assertEq(found, 3, "three roles");
    }

    function test_initializeCommunity_letsRolesActAtOnce() public {
        vm.prank(guardian);
        at.pool.pausePayouts(1 hours);
        assertEq(at.pool.pausedUntil(), vm.getBlockTimestamp() + 1 hours, "an emergency does not wait");
    }

    // ── roles ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_renounceRole_everyRoleCanBeLaidDown() public {
        address[3] memory holders = [guardian, steward, assessor];
        for (uint64 role = 1; role < 4; ++role) {
            vm.prank(holders[role - 1]);
            at.access.renounceRole(role, holders[role - 1]);
            (bool isMember, ) = at.access.hasRole(role, holders[role - 1]);
            assertFalse(isMember, "nobody is held in office");
        }
    }

    function test_administration_RevertWhen_anybodyButTheTimelockCalls() public {
        address[7] memory callers = [
            guardian,
            steward,
            assessor,
            founder(0),
            opener,
            address(factory),
            address(at.governor)
        ];
        bytes[] memory calls = new bytes[](9);
        calls[0] = abi.encodeCall(IAccessManager.grantRole, (0, stranger, 0));
        calls[1] = abi.encodeCall(IAccessManager.revokeRole, (1, guardian));
        calls[2] = abi.encodeCall(IAccessManager.setTargetFunctionRole, (address(at.pool), new bytes4[](1), 1));
        calls[3] = abi.encodeCall(IAccessManager.setTargetClosed, (address(at.pool), true));
        calls[4] = abi.encodeCall(IAccessManager.updateAuthority, (address(at.pool), stranger));
        calls[5] = abi.encodeCall(IAccessManager.setRoleAdmin, (1, 1));
        calls[6] = abi.encodeCall(IAccessManager.setRoleGuardian, (1, 1));
        calls[7] = abi.encodeCall(IAccessManager.setGrantDelay, (1, 1));
        calls[8] = abi.encodeCall(IAccessManager.setTargetAdminDelay, (address(at.pool), 1));
        for (uint256 i = 0; i < callers.length; ++i) {
            for (uint256 j = 0; j < calls.length; ++j) {
                vm.prank(callers[i]);
                (bool done, bytes memory answer) = address(at.access).call(calls[j]);
                assertFalse(done, "Law 3, No back door: only the members administer");
                assertEq(
                    bytes32(bytes4(answer)),
                    bytes32(IAccessManager.AccessManagerUnauthorizedAccount.selector),
                    "for want of a right"
                );
            }
        }
    }

    function test_administration_theMembersGiveAndTakeRoles() public {
        decide(at, PEOPLE, address(at.access), abi.encodeCall(at.access.grantRole, (1, founder(1), 0)));
        decide(at, PEOPLE, address(at.access), abi.encodeCall(at.access.revokeRole, (1, guardian)));
        (bool isFounder, ) = at.access.hasRole(1, founder(1));
        (bool isGuardian, ) = at.access.hasRole(1, guardian);
        assertTrue(isFounder, "given");
        assertFalse(isGuardian, "taken");
    }

    // ── parts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _fillTable() private {
        Terms memory terms;
        IMemberRegistry.Settings memory settings;
        IAidRequests.Policy memory policy;
        IAidRequests.Scores memory scores;
        RoundTerms memory round;

        _add(address(at.pool), abi.encodeCall(IEmergencyPool.pausePayouts, (0)), 1);
        _add(address(at.pool), abi.encodeCall(IEmergencyPool.resumePayouts, ()), 1);
        _add(address(at.requests), abi.encodeCall(IAidRequests.refuse, (RequestId.wrap(0), terms, 0)), 2);
        _add(address(at.requests), abi.encodeCall(IAidRequests.proveTranche, (RequestId.wrap(0), terms, 0, 0)), 2);
        _add(address(at.token), abi.encodeCall(IContributionToken.attestCare, (address(0), 0, 0)), 2);
        _add(address(at.rounds), abi.encodeCall(IQuadraticFunding.createRound, (round, new address[](0), 0)), 2);
        _add(address(at.rounds), abi.encodeCall(IQuadraticFunding.accept, (0, 0, 0)), 2);
        _add(address(at.rounds), abi.encodeCall(IQuadraticFunding.refuse, (0, 0, 0)), 2);
        _add(address(at.rounds), abi.encodeCall(IQuadraticFunding.challenge, (0, address(0), 0)), 2);
        _add(address(at.requests), abi.encodeCall(IAidRequests.assess, (RequestId.wrap(0), terms, scores)), 3);

        _add(address(at.pool), abi.encodeCall(IEmergencyPool.admitAsset, (address(0), 0)), 0);
        _add(address(at.pool), abi.encodeCall(IEmergencyPool.dropAsset, (address(0))), 0);
        _add(
            address(at.pool),
            abi.encodeCall(IEmergencyPool.setBudget, (address(0), address(0), 0, IEmergencyPool.Budget(0, 0))),
            0
        );
        _add(
            address(at.pool),
            abi.encodeCall(IEmergencyPool.announceDissolution, (0, new IEmergencyPool.Successor[](0))),
            0
        );
        _add(address(at.pool), abi.encodeCall(IEmergencyPool.cancelDissolution, ()), 0);
        _add(address(at.rounds), abi.encodeCall(IQuadraticFunding.cancel, (0, 0)), 0);
        _add(address(at.rounds), abi.encodeCall(IQuadraticFunding.fundFromPool, (0, 0, 0, 0)), 0);
        _add(address(at.rounds), abi.encodeCall(IQuadraticFunding.exclude, (0, address(0), 0, new uint16[](0))), 0);
        _add(address(at.requests), abi.encodeCall(IAidRequests.setPolicy, (policy)), 0);
        _add(address(at.requests), abi.encodeCall(IAidRequests.setResponder, (address(0), true)), 0);
        _add(address(at.requests), abi.encodeCall(IAidRequests.setConsentCap, (address(0), 0)), 0);
        _add(address(at.requests), abi.encodeCall(IAidRequests.setRapidCap, (address(0), 0, 0)), 0);
        _add(address(at.requests), abi.encodeCall(IAidRequests.resumeRapid, ()), 0);
        _add(address(at.registry), abi.encodeCall(IMemberRegistry.remove, (address(0), 0)), 0);
        _add(address(at.registry), abi.encodeCall(IMemberRegistry.setSettings, (settings)), 0);
        _add(address(at.registry), abi.encodeCall(IMemberRegistry.setProofModule, (IPersonhood(address(0)), 0)), 0);
        _add(address(at.token), abi.encodeCall(IContributionToken.setSource, (address(0), 0, 0)), 0);
        _add(address(at.token), abi.encodeCall(IContributionToken.setCareRate, (0, 0)), 0);
    }

    function _add(address target, bytes memory data, uint64 role) private {
        table.push(Restricted({target: target, data: data, role: role}));
    }

    /// @dev Whether the access manager lets `caller` through; whatever else the call lacks does not matter here.
    function _isLetThrough(Restricted storage row, address caller) private returns (bool) {
        uint256 state = vm.snapshotState();
        vm.prank(caller);
        (bool done, bytes memory answer) = row.target.call(row.data);
        vm.revertToStateAndDelete(state);
        return
            done ||
            keccak256(answer) !=
                keccak256(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, caller));
    }
}
