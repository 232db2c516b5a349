// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";

import {AidRequests} from "../../../../contracts/AidRequests.sol";
import {IAidRequests} from "../../../../contracts/interfaces/IAidRequests.sol";
import {NATIVE} from "../../../../contracts/libraries/Assets.sol";
import {RequestId, Status, Support, Terms, Track} from "../../../../contracts/types/Request.sol";
import {RequestsTest} from "../../utils/RequestsTest.sol";

contract SettingsTest is RequestsTest {
    function setUp() public {
        open(10);
    }

    // ── initialize ──────────────────────────────────────────────────────────────────────────────────────────────────

    function test_initialize_RevertWhen_theImplementationOrACloneIsInitializedAgain() public {
        IAidRequests.Policy memory policy = policyOf();
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        requests.initialize(stranger, 1 days, policy, new address[](0));
        AidRequests code = new AidRequests(desk);
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        code.initialize(stranger, 1 days, policy, new address[](0));
    }

    function test_initialize_RevertWhen_theFloorIsBelowAnHour() public {
        AidRequests fresh = clone();
        IAidRequests.Policy memory policy = policyOf();
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsInvalidPolicy.selector, policy));
        fresh.initialize(address(access), 1 hours - 1, policy, new address[](0));
        policy.consentWindow = 1 hours;
        fresh.initialize(address(access), 1 hours, policy, new address[](0));
    }

    function test_initialize_setsRulesFloorAndPanel() public view {
        IAidRequests.Policy memory policy = desk.policyAt(requests, now_());
        assertEq(uint256(policy.since), uint256(START), "from the beginning");
        policy.since = 0;
        assertEq(abi.encode(policy), abi.encode(policyOf()), "as given");
        assertEq(uint256(requests.consentFloor()), uint256(1 days), "the floor");
        (, , uint256 panel) = requests.responder(stranger);
        assertEq(panel, uint256(3), "the panel");
        assertEq(address(requests.desk()), address(desk), "the desk");
    }

    // ── setPolicy ───────────────────────────────────────────────────────────────────────────────────────────────────

    function test_setPolicy_RevertGiven_aCallerWhoDoesNotGovern() public {
        IAidRequests.Policy memory policy = policyOf();
        expectUnauthorized();
        requests.setPolicy(policy);
    }

    function test_setPolicy_RevertWhen_aRuleIsOutOfBounds() public {
        IAidRequests.Policy[] memory wrong = new IAidRequests.Policy[](26);
        for (uint256 i = 0; i < wrong.length; ++i) wrong[i] = policyOf();
        wrong[0].consentWindow = 1 days - 60;
        wrong[1].consentWindow = 60 days + 60;
        wrong[2].votingPeriod = 1 hours - 60;
        wrong[2].lateExtension = 0;
        wrong[3].votingPeriod = 60 days + 60;
        wrong[4].lateExtension = 5 days + 60;
        (wrong[5].votingPeriod, wrong[5].lateExtension) = (60 days, 30 days + 60);
        wrong[6].fundingPeriod = 1 days - 1;
        wrong[7].fundingPeriod = 180 days + 1;
        (wrong[8].rapidWindow, wrong[8].rapidDelay) = (9 minutes, 0);
        wrong[9].rapidWindow = 30 days + 60;
        wrong[10].rapidDelay = 1 days + 1;
        wrong[11].rapidApprovals = 0;
        wrong[12].rapidApprovals = 33;
        wrong[13].objectionBps = 0;
        wrong[14].objectionBps = 5_001;
        wrong[15].quorumBps = 0;
        wrong[16].quorumBps = 10_001;
        wrong[17].approvalBps = 5_000;
        wrong[18].approvalBps = 10_001;
        wrong[19].ratifyBps = 0;
        wrong[20].ratifyBps = 5_001;
        wrong[21].consentWindow += 1;
        wrong[22].votingPeriod += 1;
        wrong[23].lateExtension += 1;
        wrong[24].rapidWindow += 1;
        wrong[25].objectionBps = type(uint16).max;
        for (uint256 i = 0; i < wrong.length; ++i) {
            vm.expectPartialRevert(IAidRequests.AidRequestsInvalidPolicy.selector);
            requests.setPolicy(wrong[i]);
        }
    }

    function test_setPolicy_takesEveryRuleAtItsBounds() public {
        IAidRequests.Policy memory least = IAidRequests.Policy({
            since: 0,
            consentWindow: 1 days,
            votingPeriod: 1 hours,
            lateExtension: 0,
            fundingPeriod: 1 days,
            rapidWindow: 10 minutes,
            rapidDelay: 0,
            rapidApprovals: 1,
            objectionBps: 1,
            quorumBps: 1,
            approvalBps: 5_001,
            ratifyBps: 1
        });
        IAidRequests.Policy memory most = IAidRequests.Policy({
            since: type(uint40).max,
            consentWindow: 60 days,
            votingPeriod: 60 days,
            lateExtension: 30 days,
            fundingPeriod: 180 days,
            rapidWindow: 30 days,
            rapidDelay: 30 days,
            rapidApprovals: 32,
            objectionBps: 5_000,
            quorumBps: 10_000,
            approvalBps: 10_000,
            ratifyBps: 5_000
        });
        IAidRequests.Policy[2] memory both = [least, most];
        for (uint256 i = 0; i < 2; ++i) {
            requests.setPolicy(both[i]);
            skip(1);
            both[i].since = uint40(now_());
            assertEq(
                abi.encode(desk.policyAt(requests, now_())),
                abi.encode(both[i]),
                "Law 19, Settings stay sane: from the next second, on the contract's own clock"
            );
        }
    }

    function test_setPolicy_leavesOpenRequestsToTheRulesThatTheyOpenedUnder() public {
        (RequestId consent, ) = ask(Track.Consent);
        (RequestId deliberation, ) = ask(Track.Deliberation);
        (RequestId rapid, Terms memory rapidTerms) = ask(Track.Rapid);
        IAidRequests.Policy memory strict = policyOf();
        (strict.objectionBps, strict.quorumBps, strict.approvalBps) = (1, 10_000, 10_000);
        (strict.rapidApprovals, strict.fundingPeriod, strict.votingPeriod) = (3, 1 days, 10 days);
        requests.setPolicy(strict);
        // Even one that opens in the second of the change.
        (RequestId same, ) = ask(Track.Deliberation);
        strict.quorumBps = 9_999;
        requests.setPolicy(strict);
        assertEq(uint256(desk.policyAt(requests, now_()).quorumBps), uint256(3_000), "in force from the next second");

        approveRapid(rapid, rapidTerms, 0, 1);
        statusIs(rapid, Status.Approved, "two approvals suffice");
        object(consent, 2, 2);
        statusIs(consent, Status.Open, "two objections are needed");
        vote(deliberation, member(2), Support.For);
        vote(deliberation, member(3), Support.For);
        vote(deliberation, member(4), Support.Against);
        assertEq(standingOf(same).peopleNeeded, uint256(3), "the old quorum");
        skip(5 days);
        statusIs(deliberation, Status.Approved, "the old quorum and majority");
        statusIs(consent, Status.Approved, "the old threshold");
        skip(1 days);
        statusIs(deliberation, Status.Approved, "the old funding period");
        (RequestId next, ) = ask(Track.Deliberation);
        assertEq(standingOf(next).peopleNeeded, uint256(9), "the new quorum");
        assertEq(uint256(standingOf(next).deadline), now_() + 10 days, "the new period");
    }

    // ── setResponder ────────────────────────────────────────────────────────────────────────────────────────────────

    function test_setResponder_RevertGiven_aCallerWhoDoesNotGovern() public {
        expectUnauthorized();
        requests.setResponder(stranger, true);
    }

    function test_setResponder_RevertWhen_nothingWouldChange() public {
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsUnchangedResponder.selector, stranger, false));
        requests.setResponder(stranger, false);
        address seated = responder(0);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsUnchangedResponder.selector, seated, true));
        requests.setResponder(seated, true);
    }

    function test_setResponder_RevertWhen_thePanelIsFull() public {
        for (uint256 i = 1; i <= 29; ++i) requests.setResponder(address(uint160(i)), true);
        vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsPanelFull.selector, uint256(32)));
        requests.setResponder(stranger, true);
        // The last seat works.
        requests.setResponder(address(uint160(29)), false);
        requests.setResponder(member(9), true);
        skip(1);
        (RequestId id, Terms memory terms) = ask(Track.Rapid);
        vm.prank(member(9));
        requests.approveRapid(id, terms);
        approveRapid(id, terms, 0, 0);
        statusIs(id, Status.Approved, "approved");
        statusIs(id, requests.statusOf(id), "and nothing else was touched");
        assertEq(uint256(standingOf(id).deadline), now_() + 4 days, "as before");
    }

    function test_setResponder_seatsAndUnseatsAndGivesFreeSeatsAgain() public {
        vm.expectEmit(address(requests));
        emit IAidRequests.ResponderSet(responder(1), false, 2);
        requests.setResponder(responder(1), false);
        (uint8 seat, uint48 since, uint256 panel) = requests.responder(responder(1));
        assertEq(uint256(seat), uint256(0), "no seat");
        assertEq(uint256(since), uint256(0), "no date");
        assertEq(panel, uint256(2), "two are left");
        requests.setResponder(stranger, true);
        (seat, since, panel) = requests.responder(stranger);
        assertEq(uint256(seat), uint256(2), "the free seat");
        assertEq(uint256(since), uint256(now_()), "from now");
        assertEq(panel, uint256(3), "three again");
    }

    // ── setConsentCap ───────────────────────────────────────────────────────────────────────────────────────────────

    function test_setConsentCap_RevertGiven_aCallerWhoDoesNotGovern() public {
        expectUnauthorized();
        requests.setConsentCap(NATIVE, 1);
    }

    function test_setConsentCap_shutsTheTrackForTheAssetAtZero() public {
        vm.expectEmit(address(requests));
        emit IAidRequests.ConsentCapSet(NATIVE, 0);
        requests.setConsentCap(NATIVE, 0);
        Terms memory terms = termsBy(member(1), Track.Consent);
        terms.amount = 1;
        vm.expectPartialRevert(IAidRequests.AidRequestsBeyondConsentCap.selector);
        vm.prank(member(1));
        requests.request(terms);
        (, uint128 perPayee, ) = requests.capsOf(NATIVE);
        assertEq(uint256(perPayee), uint256(20 ether), "the other cap stays");
    }

    // ── setRapidCap ─────────────────────────────────────────────────────────────────────────────────────────────────

    function test_setRapidCap_RevertGiven_aCallerWhoDoesNotGovern() public {
        expectUnauthorized();
        requests.setRapidCap(NATIVE, 1, 1 days);
    }

    function test_setRapidCap_RevertWhen_capOrWindowAreOutOfBounds() public {
        uint128[3] memory caps = [uint128(1), 1, uint128(type(uint96).max) + 1];
        uint48[3] memory windows = [uint48(1 hours - 1), 365 days + 1, 1 days];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IAidRequests.AidRequestsInvalidCap.selector, caps[i], windows[i]));
            requests.setRapidCap(NATIVE, caps[i], windows[i]);
        }
        requests.setRapidCap(NATIVE, 1, 1 hours);
        requests.setRapidCap(NATIVE, type(uint96).max, 365 days);
        (uint128 consent, uint128 perPayee, uint48 window) = requests.capsOf(NATIVE);
        assertEq(uint256(consent), uint256(50 ether), "the other cap stays");
        assertEq(uint256(perPayee), uint256(type(uint96).max), "the cap");
        assertEq(uint256(window), uint256(365 days), "the window");
    }

    function test_setRapidCap_shutsTheTrackForTheAssetAtZero() public {
        (RequestId id, Terms memory terms) = ask(Track.Rapid);
        approveRapid(id, terms, 0, 1);
        skip(1 hours);
        requests.setRapidCap(NATIVE, 0, 0);
        vm.expectPartialRevert(IAidRequests.AidRequestsBeyondRapidCap.selector);
        requests.release(id, terms);
        terms = termsBy(member(1), Track.Rapid);
        terms.amount = 1;
        vm.expectPartialRevert(IAidRequests.AidRequestsBeyondRapidCap.selector);
        vm.prank(member(1));
        requests.request(terms);
    }

    function test_setRapidCap_refillsNothing() public {
        Terms memory terms = termsBy(member(1), Track.Rapid);
        terms.amount = 10 ether;
        RequestId id = ask(terms);
        approveRapid(id, terms, 0, 1);
        skip(1 hours);
        requests.release(id, terms);
        requests.setRapidCap(NATIVE, 22 ether, WINDOW);
        terms = termsBy(member(1), Track.Rapid);
        terms.amount = 1.1 ether;
        id = ask(terms);
        approveRapid(id, terms, 0, 1);
        skip(1 hours);
        // 11 at most, 10 drawn, an hour of refilling.
        vm.expectPartialRevert(IAidRequests.AidRequestsBeyondRapidCap.selector);
        requests.release(id, terms);
    }

    // ── resumeRapid ─────────────────────────────────────────────────────────────────────────────────────────────────

    function test_resumeRapid_RevertGiven_aCallerWhoDoesNotGovern() public {
        expectUnauthorized();
        requests.resumeRapid();
    }

    function test_resumeRapid_RevertGiven_aTrackThatIsNotSuspended() public {
        vm.expectRevert(IAidRequests.AidRequestsRapidNotSuspended.selector);
        requests.resumeRapid();
    }

    function test_resumeRapid_opensTheTrackAgain() public {
        (RequestId id, ) = ask(Track.Rapid);
        object(id, 5, 7);
        // A new policy does not lift the suspension.
        requests.setPolicy(policyOf());
        assertTrue(requests.rulesAt(now_() + 1).suspended(), "still suspended");
        vm.expectEmit(address(requests));
        emit IAidRequests.RapidResumed();
        requests.resumeRapid();
        ask(Track.Rapid);
    }

    // ── Parts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function clone() private returns (AidRequests) {
        return
            AidRequests(
                Clones.cloneWithImmutableArgs(
                    address(new AidRequests(desk)),
                    abi.encode(address(pool), address(registry), address(token))
                )
            );
    }

    function expectUnauthorized() private {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, stranger));
        vm.prank(stranger);
    }
}
