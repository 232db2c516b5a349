// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {TimelockControllerUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/TimelockControllerUpgradeable.sol";
import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {Errors} from "@openzeppelin/contracts/utils/Errors.sol";

import {ICommunityAccess} from "../../../contracts/interfaces/ICommunityAccess.sol";
import {IEmergencyPool} from "../../../contracts/interfaces/IEmergencyPool.sol";
import {ISolidarityFactory} from "../../../contracts/interfaces/ISolidarityFactory.sol";
import {NATIVE} from "../../../contracts/libraries/Assets.sol";
import {Communities} from "../utils/Communities.sol";

/// @notice Attacks on the opening of a community and on the code that communities share.
contract SolidarityFactoryFindings is Communities {
    function setUp() public {
        deployFactory();
    }

    /// @notice Re-initialisation: of every clone and of all shared code, by every initializer that there is.
    /// @custom:finding re-initialisation
    function test_finding_reInitialisation() public {
        vm.prank(opener);
        ISolidarityFactory.Deployment memory clones = factory.open(communityOf(5, ISolidarityFactory.Preset.Group));
        address[3] memory callers = [stranger, opener, address(factory)];
        for (uint256 i = 0; i < callers.length; ++i) {
            _cannotInitialize(clones, callers[i]);
            _cannotInitialize(factory.implementations(), callers[i]);
        }
    }

    /// @notice The same salt by somebody else, in front of the opener: other addresses, and the opener's stay free.
    function test_finding_squattingOfASalt() public {
        ISolidarityFactory.Community memory community = communityOf(5, ISolidarityFactory.Preset.Group);
        community.salt = "our street";
        ISolidarityFactory.Deployment memory announced = factory.addressesOf(opener, community.salt);

        vm.prank(stranger);
        ISolidarityFactory.Deployment memory squatted = factory.open(community);
        assertNotEq(squatted.pool, announced.pool, "a stranger opens elsewhere");

        vm.prank(opener);
        ISolidarityFactory.Deployment memory opened = factory.open(community);
        assertEq(keccak256(abi.encode(opened)), keccak256(abi.encode(announced)), "the opener where announced");
    }

    /// @notice Money sent to the announced address beforehand neither hinders the opening nor is lost.
    function test_finding_moneyBeforeTheOpening() public {
        address announced = factory.addressesOf(opener, 0).pool;
        vm.deal(announced, 1 ether);
        Parts memory at = open(5);
        assertEq(address(at.pool), announced, "opened nevertheless");
        assertEq(at.pool.absorb(NATIVE), 1 ether, "and taken into the books");
        assertEq(at.pool.books(NATIVE).available, 1 ether, "Law 2, Conserved: as general money");
    }

    /// @notice The factory keeps no role, and the same salt does not bring it back.
    function test_finding_theFactoryKeepsNoRole() public {
        ISolidarityFactory.Community memory community = communityOf(5, ISolidarityFactory.Preset.Group);
        Parts memory at = open(community);
        (bool administers, ) = at.access.hasRole(0, address(factory));
        assertFalse(administers, "Law 3, No back door: the factory has renounced");
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, address(factory)));
        vm.prank(address(factory));
        at.pool.setBudget(stranger, NATIVE, 0, IEmergencyPool.Budget({limit: 1 ether, window: 1 days}));
        vm.expectRevert(Errors.FailedDeployment.selector);
        vm.prank(opener);
        factory.open(community);
    }

    /// @notice Opening one community changes nothing in another.
    function test_finding_communitiesAreApart() public {
        ISolidarityFactory.Community memory community = communityOf(5, ISolidarityFactory.Preset.Group);
        Parts memory one = open(community);
        community.salt = "two";
        Parts memory two = open(community);

        vm.prank(guardian);
        one.pool.pausePayouts(1 hours);
        assertEq(two.pool.pausedUntil(), 0, "a pause here is no pause there");
        vm.prank(address(one.timelock));
        vm.expectRevert(
            abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, address(one.timelock))
        );
        two.pool.dropAsset(address(1));
    }

    /// @notice An asset without code could get code later, of somebody else's choosing: it is refused, and with it all.
    function test_finding_assetWithoutCode() public {
        ISolidarityFactory.Community memory community = communityOf(5, ISolidarityFactory.Preset.Group);
        community.assets[0].asset = address(0xc0ffee);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolUnknownAsset.selector, address(0xc0ffee)));
        factory.open(community);
        assertEq(factory.addressesOf(address(this), 0).pool.code.length, 0, "nothing half open is left behind");
    }

    /// @notice A budget of zero that means unlimited: it means none.
    function test_finding_zeroIsNone() public {
        ISolidarityFactory.Community memory community = communityOf(5, ISolidarityFactory.Preset.Group);
        community.assets[0].ordinary.limit = 0;
        community.assets[0].rapid.limit = 0;
        Parts memory at = open(community);
        vm.deal(address(at.pool), 1 ether);
        at.pool.absorb(NATIVE);
        vm.expectRevert(
            abi.encodeWithSelector(
                IEmergencyPool.EmergencyPoolBudgetExceeded.selector,
                address(at.requests),
                NATIVE,
                0,
                0,
                1
            )
        );
        vm.prank(address(at.requests));
        at.pool.commit(1, NATIVE, 1, 0, 0);
    }

    // ── parts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _cannotInitialize(ISolidarityFactory.Deployment memory code, address caller) private {
        Parts memory at = partsOf(code);
        ISolidarityFactory.Settings memory s = factory.preset(ISolidarityFactory.Preset.Group);
        ICommunityAccess.Wiring memory wiring;
        wiring.opener = caller;
        bytes[9] memory calls = [
            abi.encodeCall(at.pool.initialize, (caller)),
            abi.encodeCall(at.requests.initialize, (caller, s.consentFloor, s.policy, _one(caller))),
            abi.encodeCall(at.rounds.initialize, (caller)),
            abi.encodeCall(at.registry.initialize, (caller, caller, s.registry, _one(caller))),
            abi.encodeCall(at.token.initialize, (caller, "Mine", s.halfLife, 0, 0)),
            abi.encodeCall(at.governor.initialize, (TimelockControllerUpgradeable(payable(caller)), s.governance)),
            abi.encodeCall(at.timelock.initialize, (1 days, _one(caller), new address[](0), address(0))),
            abi.encodeCall(at.access.initialize, (caller)),
            abi.encodeCall(at.access.initializeCommunity, (wiring))
        ];
        address[9] memory targets = [
            code.pool,
            code.requests,
            code.rounds,
            code.registry,
            code.token,
            code.governor,
            code.timelock,
            code.access,
            code.access
        ];
        for (uint256 i = 0; i < 9; ++i) {
            vm.prank(caller);
            vm.expectRevert(Initializable.InvalidInitialization.selector);
            (bool done, ) = targets[i].call(calls[i]);
            assertTrue(done, "Law 3, No back door: nothing is initialised twice");
        }
    }
}
