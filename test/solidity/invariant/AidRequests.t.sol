// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";

import {AidDesk} from "../../../contracts/AidDesk.sol";
import {AidRequests} from "../../../contracts/AidRequests.sol";
import {EmergencyPool} from "../../../contracts/EmergencyPool.sol";
import {MemberRegistry} from "../../../contracts/MemberRegistry.sol";
import {IAidDesk} from "../../../contracts/interfaces/IAidDesk.sol";
import {IAidRequests} from "../../../contracts/interfaces/IAidRequests.sol";
import {IMemberRegistry} from "../../../contracts/interfaces/IMemberRegistry.sol";
import {NATIVE} from "../../../contracts/libraries/Assets.sol";
import {Cadence, RequestId, Status, Support, Terms, Track} from "../../../contracts/types/Request.sol";
import {Payee} from "../../mocks/Payees.sol";
import {RequestsTest} from "../utils/RequestsTest.sol";

/// @notice Lives in a community and does only what is allowed, all tracks, all ways of voting, all cadences. Keeps its
/// own books of who could vote on what, who did, and what was paid, and compares after every step.
contract RequestsHandler is RequestsTest {
    /// @notice A version of a request, as this handler remembers it.
    struct Item {
        RequestId id;
        Terms terms;
        Status last;
        uint256 stage;
        uint256 people;
        uint256 paid;
        uint48 votedAt;
        uint48 paidAt;
    }

    struct Draw {
        uint256 at;
        uint256 amount;
        address payee;
    }

    uint256 private constant MOST_ITEMS = 24;

    address[] private people;
    address[] private payees;
    Item[] private items;
    Draw[] public draws;
    uint256 private nextSalt;
    mapping(uint256 item => mapping(address account => uint256 units)) private carried;
    mapping(uint256 item => mapping(uint256 stage => mapping(address account => bool))) private voted;
    mapping(bytes32 action => uint256) public calls;

    constructor(
        AccessManager access_,
        EmergencyPool pool_,
        MemberRegistry registry_,
        AidDesk desk_,
        AidRequests requests_,
        uint256 members
    ) {
        (access, pool, registry, desk, requests) = (access_, pool_, registry_, desk_, requests_);
        for (uint256 i = 1; i <= members; ++i) people.push(member(i));
        for (uint256 i = 0; i < 4; ++i) people.push(person(string.concat("newcomer ", vm.toString(i))));
        people.push(address(new Payee(Payee.Mood.Refusing)));
        (steward, assessor, stranger) = (person("steward"), person("assessor"), person("stranger"));
        payees = [stranger, address(new Payee(Payee.Mood.Burning)), address(new Payee(Payee.Mood.Bombing))];
    }

    /// @dev After every action: what happened to each request is allowed, and so is where it stands now.
    modifier watched(bytes32 name) {
        vm.warp(vm.getBlockTimestamp() + 1);
        uint256 before = vm.getBlockTimestamp();
        observe(true);
        _;
        observe(name == "wait");
        if (vm.getBlockTimestamp() > before) observe(true);
    }

    // ── People ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function admit(uint256 who, uint256 by) external watched("admit") {
        address newcomer = people[who % people.length];
        (address voucher, bool found) = eligible(by);
        if (!found || registry.isMember(newcomer)) return;
        vm.prank(voucher);
        registry.vouch(newcomer);
        ++calls["admit"];
    }

    function leave(uint256 who) external watched("leave") {
        (address account, bool found) = eligible(who);
        (uint256 able, ) = registry.electorate(now_());
        if (!found || able < 7) return;
        vm.prank(account);
        registry.leave();
        ++calls["leave"];
    }

    function delegate(uint256 from, uint256 to) external watched("delegate") {
        (address account, bool found) = eligible(from);
        (address carrier, bool other) = eligible(to);
        if (!found || !other) return;
        vm.prank(account);
        registry.delegate(carrier);
        ++calls["delegate"];
    }

    // ── Asking ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function ask(uint256 who, uint256 kind, uint256 amount, uint256 payee) external watched("ask") {
        if (items.length == MOST_ITEMS) return;
        Terms memory terms = shaped(people[who % people.length], kind, amount, payee);
        if (!may(terms)) return;
        vm.prank(terms.requester);
        remember(requests.request(terms), terms);
        ++calls["ask"];
    }

    function amend(uint256 which, uint256 kind, uint256 amount) external watched("amend") {
        (uint256 i, bool found) = pick(which, Status.Open, Status.Escalated);
        if (!found || items.length == MOST_ITEMS) return;
        Item storage item = items[i];
        Terms memory terms = shaped(item.terms.requester, kind, amount, 0);
        (terms.payee, terms.agreed, terms.appealed) = (item.terms.payee, item.terms.agreed, item.terms.appealed);
        if (item.terms.appealed || requests.statusOf(item.id) == Status.Escalated) terms.track = Track.Deliberation;
        if (!may(terms)) return;
        vm.prank(item.terms.requester);
        remember(requests.amend(item.id, item.terms, terms), terms);
        ++calls["amend"];
    }

    function withdraw(uint256 which, uint256 by) external watched("withdraw") {
        if (which % 3 != 0) return; // rarely
        (uint256 i, bool found) = pick(which, Status.Open, Status.Paying);
        if (!found) return;
        Terms memory terms = items[i].terms;
        uint256 before = pool.books(NATIVE).committed;
        uint256 due = desk.dueOf(requests, items[i].id, terms);
        (uint256 held, ) = pool.commitment(address(requests), RequestId.unwrap(items[i].id), NATIVE);
        vm.prank(by % 2 == 0 ? terms.payee : terms.requester);
        requests.withdraw(items[i].id, terms);
        if (due > 0) notePaid(i, due);
        assertEq(before - pool.books(NATIVE).committed, held, "Law 6, Everything ends: all of it went somewhere");
        ++calls["withdraw"];
    }

    function refuse(uint256 which) external watched("refuse") {
        (uint256 i, bool found) = pick(which, Status.Open, Status.Escalated);
        if (!found || items[i].terms.appealed) return;
        vm.prank(steward);
        requests.refuse(items[i].id, items[i].terms, bytes32(which));
        ++calls["refuse"];
    }

    function appeal(uint256 which) external watched("appeal") {
        (uint256 i, bool found) = pick(which, Status.Refused, Status.Refused);
        if (!found || items.length == MOST_ITEMS) return;
        Terms memory terms = items[i].terms;
        if (!may(terms)) return;
        vm.prank(terms.requester);
        RequestId id = requests.appeal(items[i].id, items[i].terms, bytes32(which));
        (terms.track, terms.evidence, terms.appealed) = (Track.Deliberation, bytes32(which), true);
        remember(id, terms);
        ++calls["appeal"];
    }

    function assess(uint256 which, uint256 scores) external watched("assess") {
        (uint256 i, bool found) = pick(which, Status.Open, Status.Escalated);
        if (!found || desk.priorityOf(requests, items[i].id) != 125) return;
        IAidRequests.Scores memory given = IAidRequests.Scores(
            uint8(1 + (scores % 10)),
            uint8(1 + ((scores >> 8) % 10)),
            uint8(1 + ((scores >> 16) % 10))
        );
        if (uint256(given.urgency) * given.vulnerability * given.impact == 125) return;
        vm.prank(assessor);
        requests.assess(items[i].id, items[i].terms, given);
        ++calls["assess"];
    }

    // ── Deciding ────────────────────────────────────────────────────────────────────────────────────────────────────

    function vote(uint256 which, uint256 who, uint256 choice) external watched("vote") {
        (uint256 i, address voter, bool found) = votable(which, who);
        if (!found) return;
        Support support = choiceOn(i, choice);
        vm.prank(voter);
        requests.vote(items[i].id, support, bytes32(choice));
        noteVote(i, voter);
        settle(i);
        ++calls["vote"];
    }

    function voteMany(uint256 who, uint256 choice) external watched("voteMany") {
        address voter = people[who % people.length];
        uint256[] memory chosen = new uint256[](items.length);
        uint256 count;
        for (uint256 i = 0; i < items.length; ++i) if (canVote(i, voter)) chosen[count++] = i;
        if (count == 0) return;
        IAidRequests.Choice[] memory choices = new IAidRequests.Choice[](count);
        for (uint256 k = 0; k < count; ++k) {
            choices[k] = IAidRequests.Choice(items[chosen[k]].id, choiceOn(chosen[k], choice >> k), 0);
        }
        vm.prank(voter);
        requests.voteMany(choices);
        for (uint256 k = 0; k < count; ++k) {
            noteVote(chosen[k], voter);
            settle(chosen[k]);
        }
        ++calls["voteMany"];
    }

    function voteBySig(uint256 which, uint256 choice) external watched("voteBySig") {
        (uint256 i, , bool found) = votable(which, choice);
        if (!found) return;
        address[] memory voters = signers(i);
        if (voters.length == 0) return;
        IAidRequests.Ballot[] memory ballots = new IAidRequests.Ballot[](voters.length);
        for (uint256 k = 0; k < voters.length; ++k) {
            Support support = choiceOn(i, choice >> k);
            ballots[k] = ballotOf(items[i].id, voters[k], support);
        }
        requests.voteBySig(ballots);
        for (uint256 k = 0; k < voters.length; ++k) noteVote(i, voters[k]);
        settle(i);
        for (uint256 k = 0; k < voters.length; ++k) {
            try requests.voteBySig(one(ballots[k])) {
                fail("Law 17, Bound signatures: a ballot served twice");
            } catch {}
        }
        ++calls["voteBySig"];
    }

    function approveRapid(uint256 which, uint256 who) external watched("approveRapid") {
        (uint256 i, bool found) = pickRapid(which, Status.Open);
        if (!found) return;
        address by = responder(who % 3);
        if (conflicted(i, by) || !seatedFor(i, by) || approvedBy(i, by)) return;
        vm.prank(by);
        requests.approveRapid(items[i].id, items[i].terms);
        ++calls["approveRapid"];
    }

    function releaseRapid(uint256 which) external watched("releaseRapid") {
        (uint256 i, bool found) = pickRapid(which, Status.Open);
        if (!found) return;
        IAidDesk.Standing memory standing = standingOf(items[i].id);
        IAidRequests.Policy memory policy = desk.policyAt(requests, standing.openedAt);
        if (now_() < standing.openedAt + policy.rapidDelay || !affordable(items[i].terms)) return;
        uint256 count;
        IAidRequests.Approval[] memory approvals = new IAidRequests.Approval[](3);
        for (uint256 k = 0; k < 3; ++k) {
            address by = responder(k);
            if (conflicted(i, by) || !seatedFor(i, by) || approvedBy(i, by)) continue;
            approvals[count++] = approvalOf(items[i].id, by);
        }
        if (count + standing.approvals < standing.approvalsNeeded) return;
        IAidRequests.Approval[] memory exact = new IAidRequests.Approval[](count);
        for (uint256 k = 0; k < count; ++k) exact[k] = approvals[k];
        requests.releaseRapid(items[i].id, items[i].terms, exact);
        noteRapid(i);
        ++calls["releaseRapid"];
    }

    // ── Paying ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function release(uint256 which) external watched("release") {
        (uint256 i, bool found) = pick(which, Status.Approved, Status.Paying);
        if (!found) return;
        Item storage item = items[i];
        if (requests.tallyOf(item.id).isRapid()) {
            uint256 from =
                standingOf(item.id).openedAt + desk.policyAt(requests, standingOf(item.id).openedAt).rapidDelay;
            if (now_() < from || !affordable(item.terms) || requests.rulesAt(now_()).suspended()) return;
            requests.release(item.id, item.terms);
            noteRapid(i);
        } else {
            try requests.release(item.id, item.terms) returns (uint256 paid) {
                if (paid > 0) notePaid(i, paid);
                ++calls[paid > 0 ? bytes32("release") : bytes32("queue")];
                assertLt(
                    uint256(item.votedAt),
                    uint256(now_()),
                    "Law 8, Past weight: no vote and payment share a second"
                );
            } catch (bytes memory reason) {
                bytes4 cause = bytes4(reason);
                bool waits =
                    cause == IAidRequests.AidRequestsNothingDue.selector ||
                        cause == IAidRequests.AidRequestsNoMoney.selector ||
                        cause == IAidRequests.AidRequestsNotFirstInLine.selector;
                assertTrue(waits, "Law 5, No hostage: a release waits for money, turn or time, and for nothing else");
                ++calls["wait in line"];
            }
        }
    }

    function prove(uint256 which) external watched("prove") {
        (uint256 i, bool found) = pick(which, Status.Paying, Status.Paying);
        if (!found || items[i].terms.cadence != Cadence.Tranches) return;
        uint8 next = desk.progressOf(requests, items[i].id).proven + 1;
        if (next == items[i].terms.parts) return;
        vm.prank(steward);
        requests.proveTranche(items[i].id, items[i].terms, next, 0);
        ++calls["prove"];
    }

    function lapse(uint256 which) external watched("lapse") {
        for (uint256 k = 0; k < items.length; ++k) {
            uint256 i = ((which % items.length) + k) % items.length;
            bool stored = uint256(requests.tallyOf(items[i].id).phase()) == 0;
            if (!stored || requests.statusOf(items[i].id) != Status.Lapsed) continue;
            requests.lapse(items[i].id, items[i].terms);
            ++calls["lapse"];
            return;
        }
    }

    function pledge(uint256 amount) external watched("pledge") {
        fill(bound(amount, 1, 3 ether));
        ++calls["pledge"];
    }

    // ── Governing, waiting ──────────────────────────────────────────────────────────────────────────────────────────

    function setPolicy(uint256 seed) external watched("setPolicy") {
        IAidRequests.Policy memory p = policyOf();
        p.consentWindow = uint24(bound(seed, 24, 24 * 20) * 1 hours);
        p.votingPeriod = uint24(bound(seed >> 16, 1, 24 * 20) * 1 hours);
        p.lateExtension = uint24(bound(seed >> 32, 0, p.votingPeriod / 60) * 60);
        p.fundingPeriod = uint24(bound(seed >> 48, 1 days, 60 days));
        p.rapidWindow = uint24(bound(seed >> 64, 60, 60 * 24 * 3) * 60);
        p.rapidDelay = uint24(bound(seed >> 80, 0, p.rapidWindow / 2));
        p.rapidApprovals = uint8(bound(seed >> 96, 1, 3));
        p.objectionBps = uint16(bound(seed >> 112, 1, 5_000));
        p.quorumBps = uint16(bound(seed >> 128, 1, 10_000));
        p.approvalBps = uint16(bound(seed >> 144, 5_001, 10_000));
        p.ratifyBps = uint16(bound(seed >> 160, 1, 5_000));
        requests.setPolicy(p);
        if (requests.rulesAt(now_() + 1).suspended()) requests.resumeRapid();
        ++calls["setPolicy"];
    }

    function reseat(uint256 who) external watched("reseat") {
        address account = responder(who % 3);
        (uint8 seat, , ) = requests.responder(account);
        requests.setResponder(account, seat == 0);
        if (seat != 0) requests.setResponder(account, true);
        ++calls["reseat"];
    }

    function wait(uint256 time) external watched("wait") {
        skip(bound(time, 1 hours, 6 days));
        ++calls["wait"];
    }

    /// @notice Everything that must not be possible, tried on some request.
    function tryForbidden(uint256 which) external watched("tryForbidden") {
        if (items.length == 0) return;
        Item storage item = items[which % items.length];
        Status status = requests.statusOf(item.id);
        bool undecided = status == Status.Open || status == Status.Escalated;
        Terms memory terms = item.terms;
        if (!undecided) {
            vm.prank(terms.requester);
            try requests.amend(item.id, terms, terms) {
                fail("Law 12, Approved is frozen: a decided request was amended");
            } catch {}
            vm.prank(steward);
            try requests.refuse(item.id, terms, 0) {
                fail("Law 10, Escalate, never delete: a decided request was refused");
            } catch {}
        }
        if (status != Status.Approved && status != Status.Paying) {
            try requests.release(item.id, terms) {
                fail("Law 3, No back door: something was paid that is not approved");
            } catch {}
        }
        terms.amount += 1;
        try requests.release(item.id, terms) {
            fail("Law 12, Approved is frozen: another amount was paid");
        } catch {}
        (terms.amount, terms.payee) = (item.terms.amount, stranger);
        if (item.terms.payee != stranger) {
            try requests.release(item.id, terms) {
                fail("Law 12, Approved is frozen: another payee was paid");
            } catch {}
        }
        for (uint256 k = 0; k < people.length; ++k) {
            if (canVote(which % items.length, people[k])) continue;
            vm.prank(people[k]);
            try requests.vote(item.id, Support.Against, 0) {
                fail("Law 7, One person, one voice: somebody voted who could not, or again");
            } catch {}
        }
        ++calls["tryForbidden"];
    }

    // ── What holds after every step ─────────────────────────────────────────────────────────────────────────────────

    /// @notice Each request: its status follows from the last, its numbers from the handler's own.
    /// @param onlyTime Whether nothing but time has passed since the last look.
    function observe(bool onlyTime) public {
        uint256 set;
        for (uint256 i = 0; i < items.length; ++i) {
            Item storage item = items[i];
            IAidDesk.Standing memory standing = standingOf(item.id);
            if (standing.status != item.last) {
                assertTrue(
                    follows(item.last, standing.status, onlyTime),
                    "Law 18, Phases partition time: a status that cannot follow"
                );
                item.last = standing.status;
            }
            assertEq(standing.people, item.people, "Law 7, One person, one voice: as many as the handler counted");
            assertLe(standing.people, standing.electorate, "Law 7, One person, one voice: never more than there are");
            assertLe(
                standing.forVoice + standing.againstVoice,
                200 * standing.people,
                "Law 7, One person, one voice: contribution at most doubles a voice"
            );
            assertGe(standing.peopleNeeded, uint256(1), "Law 19, Settings stay sane: nobody is not enough");
            assertLe(standing.peopleNeeded, standing.electorate, "Law 9, Reachable veto: those able to vote suffice");
            (uint256 held, ) = pool.commitment(address(requests), RequestId.unwrap(item.id), NATIVE);
            set += held;
            closed(item, standing.status, held);
        }
        assertEq(pool.books(NATIVE).committed, set, "Law 6, Everything ends: every coin set aside is somebody's");
        bounded_();
    }

    function closed(Item storage item, Status status, uint256 held) private view {
        assertLe(item.paid + held, item.terms.amount, "Law 12, Approved is frozen: never more than was approved");
        if (status == Status.Released) {
            assertEq(item.paid, item.terms.amount, "Law 6, Everything ends: released is paid in full");
        }
        bool over =
            status == Status.Released ||
                status == Status.Withdrawn ||
                status == Status.Refused ||
                status == Status.Superseded ||
                status == Status.Defeated ||
                (status == Status.Lapsed && uint256(requests.tallyOf(item.id).phase()) != 0);
        if (over) assertEq(held, uint256(0), "Law 6, Everything ends: what is over holds nothing");
    }

    function bounded_() private view {
        if (draws.length == 0) return;
        uint256 last = draws[draws.length - 1].at;
        uint256 all;
        uint256 theirs;
        for (uint256 k = 0; k < draws.length; ++k) {
            if (draws[k].at + WINDOW <= last) continue;
            all += draws[k].amount;
            if (draws[k].payee == draws[draws.length - 1].payee) theirs += draws[k].amount;
        }
        assertLe(all, uint256(24 ether), "Law 4, Bounded emergency: no window sees more than the budget");
        assertLe(theirs, uint256(8 ether), "Law 4, Bounded emergency: nor a payee more than the cap");
    }

    /// @dev What may come after what; by time alone or by an action.
    function follows(Status a, Status b, bool onlyTime) private pure returns (bool) {
        bool undecided = a == Status.Open || a == Status.Escalated;
        if (b == Status.Approved) return undecided;
        if (b == Status.Defeated) return undecided;
        if (b == Status.Lapsed && a == Status.Approved) return true;
        // A long wait may skip what lies between.
        if (b == Status.Lapsed && undecided) return onlyTime;
        if (onlyTime) return false;
        if (b == Status.Escalated) return a == Status.Open || a == Status.Approved;
        if (b == Status.Paying) return a == Status.Approved;
        if (b == Status.Released) return undecided || a == Status.Approved || a == Status.Paying;
        if (b == Status.Refused) return undecided;
        if (b == Status.Superseded) return undecided || a == Status.Refused;
        if (b == Status.Withdrawn) return undecided || a == Status.Approved || a == Status.Paying;
        return false;
    }

    // ── Parts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function shaped(
        address requester,
        uint256 kind,
        uint256 amount,
        uint256 payee
    ) private returns (Terms memory terms) {
        terms = termsBy(requester, Track(kind % 3));
        terms.evidence = bytes32(++nextSalt);
        terms.category = uint16(1 + ((kind >> 8) % 3));
        terms.amount = bound(amount, 100, 4 ether);
        if (terms.track != Track.Rapid) {
            terms.cadence = Cadence((kind >> 16) % 3);
            if (terms.cadence == Cadence.Tranches) terms.parts = uint8(2 + ((kind >> 24) % 4));
            if (terms.cadence == Cadence.Stream) {
                terms.duration = uint32(bound(kind >> 32, 1, 20 days));
                terms.cliff = uint32(bound(kind >> 64, 0, terms.duration));
            }
        }
        if (payee % 3 == 1) terms.payee = people[(payee >> 8) % people.length];
        if (payee % 3 == 2) terms.payee = payees[(payee >> 8) % payees.length];
        terms.agreed = terms.payee == requester;
    }

    function may(Terms memory terms) private view returns (bool) {
        uint48 snapshot = now_() - 1;
        (uint256 able, ) = registry.electorate(snapshot);
        IMemberRegistry.Member memory entry = registry.memberOf(terms.requester);
        bool votes = entry.number != 0 && entry.since <= snapshot && (entry.until == 0 || entry.until > snapshot);
        if (able < 3 || (terms.track == Track.Consent && !votes)) return false;
        if (terms.track != Track.Rapid) return true;
        (, , uint256 panel) = requests.responder(stranger);
        return
            !requests.rulesAt(now_()).suspended() &&
            !requests.rulesAt(now_() + 1).suspended() &&
            panel >= desk.policyAt(requests, now_()).rapidApprovals &&
            terms.cadence == Cadence.Lump &&
            terms.amount <= 4 ether;
    }

    /// @dev Nothing has happened in this second, so that weights now are those of the second before.
    function remember(RequestId id, Terms memory terms) private {
        uint256 i = items.length;
        items.push();
        Item storage item = items[i];
        (item.id, item.terms, item.last) = (id, terms, Status.Open);
        for (uint256 k = 0; k < people.length; ++k) {
            carried[i][people[k]] = registry.getPastVotes(people[k], now_() - 1);
        }
        takeOff(i, terms.requester);
        if (terms.payee != terms.requester) takeOff(i, terms.payee);
    }

    /// @dev Law 11: whoever carries the unit of requester or payee does not on this request.
    function takeOff(uint256 i, address account) private {
        IMemberRegistry.Member memory entry = registry.memberOf(account);
        bool counts = entry.number != 0 && entry.until == 0 && entry.since < now_();
        if (counts) --carried[i][registry.delegates(account)];
    }

    function noteVote(uint256 i, address voter) private {
        Item storage item = items[i];
        assertFalse(voted[i][item.stage][voter], "Law 7, One person, one voice: once in a stage");
        voted[i][item.stage][voter] = true;
        item.people += carried[i][voter];
        item.votedAt = now_();
    }

    /// @dev After all votes of a transaction were noted: the last of them may have escalated it.
    function settle(uint256 i) private {
        Item storage item = items[i];
        Status status = requests.statusOf(item.id);
        bool alive =
            status == Status.Open ||
                status == Status.Escalated ||
                status == Status.Approved ||
                status == Status.Released;
        assertTrue(alive, "Law 10, Escalate, never delete: a vote or objection ends nothing");
        if (status == Status.Escalated && item.stage == 0) (item.stage, item.people) = (1, 0);
        item.last = status;
    }

    function notePaid(uint256 i, uint256 amount) private {
        items[i].paid += amount;
        items[i].paidAt = now_();
    }

    function noteRapid(uint256 i) private {
        notePaid(i, items[i].terms.amount);
        draws.push(Draw(now_(), items[i].terms.amount, items[i].terms.payee));
        ++calls["rapid"];
    }

    function choiceOn(uint256 i, uint256 choice) private view returns (Support) {
        return requests.tallyOf(items[i].id).deliberates() ? Support((choice % 7) % 3) : Support.Against;
    }

    /// @dev By the handler's own books.
    function canVote(uint256 i, address voter) private view returns (bool) {
        Item storage item = items[i];
        Status status = requests.statusOf(item.id);
        bool open_ = status == Status.Open || status == Status.Escalated;
        if (requests.tallyOf(item.id).isRapid())
            open_ = open_ || status == Status.Approved || status == Status.Released;
        if (!open_ || now_() >= standingOf(item.id).deadline) return false;
        return carried[i][voter] > 0 && !voted[i][item.stage][voter];
    }

    /// @dev Everybody with a key who can vote; of objectors no more than escalate it, since an escalation in the middle
    /// would make the other ballots those of another stage.
    function signers(uint256 i) private view returns (address[] memory voters) {
        IAidDesk.Standing memory standing = standingOf(items[i].id);
        uint256 left = standing.peopleNeeded > standing.people ? standing.peopleNeeded - standing.people : 1;
        bool objecting = !requests.tallyOf(items[i].id).deliberates();
        address[] memory all = new address[](people.length);
        uint256 count;
        uint256 sum;
        for (uint256 k = 0; k < people.length && !(objecting && sum >= left); ++k) {
            if (keyOf[people[k]] == 0 || !canVote(i, people[k])) continue;
            sum += carried[i][people[k]];
            all[count++] = people[k];
        }
        voters = new address[](count);
        for (uint256 k = 0; k < count; ++k) voters[k] = all[k];
    }

    function votable(uint256 which, uint256 who) private view returns (uint256 i, address voter, bool found) {
        for (uint256 k = 0; k < items.length; ++k) {
            i = ((which % items.length) + k) % items.length;
            for (uint256 j = 0; j < people.length; ++j) {
                voter = people[((who % people.length) + j) % people.length];
                if (canVote(i, voter)) return (i, voter, true);
            }
        }
    }

    function pick(uint256 which, Status a, Status b) private view returns (uint256 i, bool found) {
        for (uint256 k = 0; k < items.length; ++k) {
            i = ((which % items.length) + k) % items.length;
            Status status = requests.statusOf(items[i].id);
            if (status == a || status == b) return (i, true);
        }
    }

    function pickRapid(uint256 which, Status status) private view returns (uint256 i, bool found) {
        if (requests.rulesAt(now_() + 1).suspended()) return (0, false);
        for (uint256 k = 0; k < items.length; ++k) {
            i = ((which % items.length) + k) % items.length;
            bool rapid = requests.tallyOf(items[i].id).isRapid();
            if (rapid && requests.statusOf(items[i].id) == status) return (i, true);
        }
    }

    function conflicted(uint256 i, address account) private view returns (bool) {
        return account == items[i].terms.requester || account == items[i].terms.payee;
    }

    function seatedFor(uint256 i, address account) private view returns (bool) {
        (uint8 seat, uint48 since, ) = requests.responder(account);
        return seat != 0 && since < standingOf(items[i].id).openedAt;
    }

    function approvedBy(uint256 i, address account) private view returns (bool) {
        (uint8 seat, , ) = requests.responder(account);
        return seat != 0 && requests.tallyOf(items[i].id).hasApproval(seat - 1);
    }

    function eligible(uint256 who) private view returns (address account, bool found) {
        for (uint256 k = 0; k < people.length; ++k) {
            account = people[((who % people.length) + k) % people.length];
            IMemberRegistry.Member memory entry = registry.memberOf(account);
            if (entry.number != 0 && entry.until == 0 && entry.since <= now_()) return (account, true);
        }
    }

    /// @dev Whether pool, budget and the payee's cap allow it now.
    function affordable(Terms memory terms) private view returns (bool) {
        uint256 theirs;
        for (uint256 k = 0; k < draws.length; ++k) {
            // Half the cap refills over a window: at most this is still in the bucket.
            if (draws[k].payee == terms.payee && draws[k].at + WINDOW > now_()) theirs += draws[k].amount;
        }
        return
            theirs + terms.amount <= 4 ether &&
            pool.books(NATIVE).available >= terms.amount &&
            pool.budgetLeft(address(requests), NATIVE, RAPID) >= terms.amount;
    }

    function itemCount() external view returns (uint256) {
        return items.length;
    }
}

contract AidRequestsLaws is RequestsTest {
    RequestsHandler private handler;

    function setUp() public {
        open(12);
        setBudget(NATIVE, RAPID, 24 ether);
        setBudget(NATIVE, ORDINARY, 60 ether);
        requests.setRapidCap(NATIVE, 8 ether, WINDOW);
        handler = new RequestsHandler(access, pool, registry, desk, requests, 12);
        access.grantRole(access.ADMIN_ROLE(), address(handler), 0);
        targetSelectors(address(handler), selectors());
    }

    function selectors() private view returns (bytes4[] memory list) {
        list = new bytes4[](23);
        list[0] = handler.admit.selector;
        list[1] = handler.leave.selector;
        list[2] = handler.delegate.selector;
        list[3] = handler.ask.selector;
        list[4] = handler.amend.selector;
        list[5] = handler.withdraw.selector;
        list[6] = handler.refuse.selector;
        list[7] = handler.appeal.selector;
        list[8] = handler.assess.selector;
        list[9] = handler.vote.selector;
        list[10] = handler.voteMany.selector;
        list[11] = handler.voteBySig.selector;
        list[12] = handler.approveRapid.selector;
        list[13] = handler.releaseRapid.selector;
        list[14] = handler.release.selector;
        list[15] = handler.prove.selector;
        list[16] = handler.lapse.selector;
        list[17] = handler.pledge.selector;
        list[18] = handler.setPolicy.selector;
        list[19] = handler.reseat.selector;
        list[20] = handler.wait.selector;
        list[21] = handler.tryForbidden.selector;
        // Twice as likely: without requests nothing happens.
        list[22] = handler.ask.selector;
    }

    /// @notice The handler compares after every step; here it looks once more.
    /// hardhat-config: invariant.runs = 4
    /// hardhat-config: invariant.depth = 48
    function invariant_requestsKeepTheirLaws() public {
        handler.observe(true);
    }

    /// @notice One long life with a fixed course, in which every kind of thing happens.
    function test_everyActionHappens() public {
        bytes4[] memory list = selectors();
        uint256 seed = 7;
        for (uint256 i = 0; i < 600; ++i) {
            uint256[4] memory r;
            for (uint256 k = 0; k < 4; ++k) r[k] = seed = uint256(keccak256(abi.encode(seed)));
            (bool done, bytes memory reason) = address(handler).call(
                abi.encodePacked(list[seed % list.length], abi.encode(r[0], r[1], r[2], r[3]))
            );
            if (!done) LowLevelCall.bubbleRevert(reason);
        }
        bytes32[25] memory names = [
            bytes32("admit"),
            "leave",
            "delegate",
            "ask",
            "amend",
            "withdraw",
            "refuse",
            "appeal",
            "assess",
            "vote",
            "voteMany",
            "voteBySig",
            "approveRapid",
            "releaseRapid",
            "rapid",
            "release",
            "queue",
            "wait in line",
            "prove",
            "lapse",
            "pledge",
            "setPolicy",
            "reseat",
            "wait",
            "tryForbidden"
        ];
        for (uint256 i = 0; i < names.length; ++i) {
            assertGt(handler.calls(names[i]), uint256(0), string(abi.encodePacked("it happened: ", names[i])));
        }
    }
}
