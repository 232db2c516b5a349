// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";

import {AidDesk} from "../../../contracts/AidDesk.sol";
import {AidRequests} from "../../../contracts/AidRequests.sol";
import {EmergencyPool} from "../../../contracts/EmergencyPool.sol";
import {MemberRegistry} from "../../../contracts/MemberRegistry.sol";
import {IAidRequests} from "../../../contracts/interfaces/IAidRequests.sol";
import {IMemberRegistry} from "../../../contracts/interfaces/IMemberRegistry.sol";
import {NATIVE} from "../../../contracts/libraries/Assets.sol";
import {Cadence, RequestId, Status, Support, Terms, Track} from "../../../contracts/types/Request.sol";
import {Rules} from "../../../contracts/types/Rules.sol";
import {Phase, Tally} from "../../../contracts/types/Tally.sol";
import {Payee} from "../../mocks/Payees.sol";
import {RequestsTest} from "../utils/RequestsTest.sol";

/// @notice Lives in a community and does only what is allowed, all tracks, all ways of voting, all cadences. Keeps its
/// own books of who could vote on what, who did, and what was paid, and compares after every step.
contract RequestsHandler is RequestsTest {
    /// @notice A version of a request, as this handler remembers it.
    struct Item {
        RequestId id;
        Terms terms;
        Rules rules;
        Tally tally;
        Status last;
        uint256 stage;
        uint256 people;
        uint256 paid;
        uint48 votedAt;
    }

    struct Draw {
        uint256 at;
        uint256 amount;
        address payee;
    }

    uint256 private constant MOST_ITEMS = 16;

    address[] private people;
    address[] private payees;
    Item[] private items;
    Draw[] public draws;
    uint256 private nextSalt;
    uint256 private steps;
    /// @dev The time, kept here because asking for it is a call, and every call is traced.
    uint48 private clock;
    mapping(RequestId id => mapping(address account => uint256 units)) private carried;
    mapping(RequestId id => mapping(uint256 stage => mapping(address account => bool))) private voted;
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

    /// @dev Around every action: what time did, and then what the action did, to each request is allowed.
    modifier watched() {
        pass(1);
        _;
        observe();
    }

    /// @dev Time passes, and nothing else: a status can be told from what was stored before.
    function pass(uint256 period) private {
        clock = now_() + uint48(period);
        vm.warp(clock);
        for (uint256 i = 0; i < items.length; ++i) {
            Status status = statusOf(i);
            assertTrue(
                status == items[i].last || byTime(items[i].last, status),
                "Law 18, Phases partition time: time led to a status that cannot follow"
            );
            items[i].last = status;
        }
    }

    /// @dev By the pure function, from what this handler saw last.
    function statusOf(uint256 i) private view returns (Status) {
        return items[i].tally.statusAt(items[i].rules, clock);
    }

    // ── People ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function admit(uint256 who, uint256 by) external watched {
        address newcomer = people[who % people.length];
        (address voucher, bool found) = eligible(by);
        if (!found || registry.isMember(newcomer)) return;
        vm.prank(voucher);
        registry.vouch(newcomer);
        ++calls["admit"];
    }

    function leave(uint256 who) external watched {
        (address account, bool found) = eligible(who);
        (uint256 able, ) = registry.electorate(clock);
        if (!found || able < 7) return;
        vm.prank(account);
        registry.leave();
        ++calls["leave"];
    }

    function delegate(uint256 from, uint256 to) external watched {
        (address account, bool found) = eligible(from);
        (address carrier, bool other) = eligible(to);
        if (!found || !other) return;
        vm.prank(account);
        registry.delegate(carrier);
        ++calls["delegate"];
    }

    // ── Asking ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function ask(uint256 who, uint256 kind, uint256 amount, uint256 payee) external watched {
        if (room() == MOST_ITEMS) return;
        Terms memory terms = shaped(people[who % people.length], kind, amount, payee);
        if (!may(terms)) return;
        vm.prank(terms.requester);
        remember(requests.request(terms), terms);
        ++calls["ask"];
    }

    function amend(uint256 which, uint256 kind, uint256 amount) external watched {
        (uint256 i, bool found) = pick(which, Status.Open, Status.Escalated);
        if (!found || room() == MOST_ITEMS) return;
        Item storage item = items[i];
        Terms memory terms = shaped(item.terms.requester, kind, amount, 0);
        (terms.payee, terms.agreed, terms.appealed) = (item.terms.payee, item.terms.agreed, item.terms.appealed);
        if (item.terms.appealed || statusOf(i) == Status.Escalated) terms.track = Track.Deliberation;
        if (!may(terms)) return;
        vm.prank(item.terms.requester);
        remember(requests.amend(item.id, item.terms, terms), terms);
        ++calls["amend"];
    }

    function withdraw(uint256 which, uint256 by) external watched {
        if (which % 6 != 0) return; // rarely
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

    function refuse(uint256 which) external watched {
        (uint256 i, bool found) = pick(which, Status.Open, Status.Escalated);
        if (!found || items[i].terms.appealed || which % 2 == 0) return;
        vm.prank(steward);
        requests.refuse(items[i].id, items[i].terms, bytes32(which));
        ++calls["refuse"];
    }

    function appeal(uint256 which) external watched {
        (uint256 i, bool found) = pick(which, Status.Refused, Status.Refused);
        if (!found || room() == MOST_ITEMS) return;
        Terms memory terms = items[i].terms;
        if (!may(terms)) return;
        vm.prank(terms.requester);
        RequestId id = requests.appeal(items[i].id, items[i].terms, bytes32(which));
        (terms.track, terms.evidence, terms.appealed) = (Track.Deliberation, bytes32(which), true);
        remember(id, terms);
        ++calls["appeal"];
    }

    function assess(uint256 which, uint256 scores) external watched {
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

    function vote(uint256 which, uint256 who, uint256 choice) external watched {
        (uint256 i, address voter, bool found) = votable(which, who);
        if (!found) return;
        Support support = choiceOn(i, choice);
        vm.prank(voter);
        requests.vote(items[i].id, support, bytes32(choice));
        noteVote(i, voter);
        settle(i);
        ++calls["vote"];
    }

    function voteMany(uint256 who, uint256 choice) external watched {
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

    function voteBySig(uint256 which, uint256 choice) external watched {
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

    function approveRapid(uint256 which, uint256 who) external watched {
        (uint256 i, bool found) = pickRapid(which, Status.Open);
        if (!found) return;
        address by = responder(who % 3);
        if (conflicted(i, by) || !seatedFor(i, by) || approvedBy(i, by)) return;
        vm.prank(by);
        requests.approveRapid(items[i].id, items[i].terms);
        ++calls["approveRapid"];
    }

    function releaseRapid(uint256 which) external watched {
        (uint256 i, bool found) = pickRapid(which, Status.Open);
        if (!found) return;
        if (early(i)) pass(items[i].tally.openedAt() + items[i].rules.rapidDelay() - clock);
        if (statusOf(i) != Status.Open || !affordable(items[i].terms)) return;
        uint256 count;
        IAidRequests.Approval[] memory approvals = new IAidRequests.Approval[](3);
        for (uint256 k = 0; k < 3; ++k) {
            address by = responder(k);
            if (conflicted(i, by) || !seatedFor(i, by) || approvedBy(i, by)) continue;
            approvals[count++] = approvalOf(items[i].id, by);
        }
        if (count + items[i].tally.approvals() < items[i].rules.rapidApprovals()) return;
        IAidRequests.Approval[] memory exact = new IAidRequests.Approval[](count);
        for (uint256 k = 0; k < count; ++k) exact[k] = approvals[k];
        requests.releaseRapid(items[i].id, items[i].terms, exact);
        noteRapid(i);
        ++calls["releaseRapid"];
    }

    // ── Paying ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function release(uint256 which) external watched {
        (uint256 i, bool found) = pick(which, Status.Approved, Status.Paying);
        if (!found) return;
        Item storage item = items[i];
        if (item.tally.isRapid()) {
            if (early(i) || !affordable(item.terms) || requests.rulesAt(clock + 1).suspended()) return;
            requests.release(item.id, item.terms);
            noteRapid(i);
        } else {
            try requests.release(item.id, item.terms) returns (uint256 paid) {
                if (paid > 0) notePaid(i, paid);
                ++calls[paid > 0 ? bytes32("release") : bytes32("queue")];
                assertLt(
                    uint256(item.votedAt),
                    uint256(clock),
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

    function prove(uint256 which) external watched {
        (uint256 i, bool found) = pick(which, Status.Paying, Status.Paying);
        if (!found || items[i].terms.cadence != Cadence.Tranches) return;
        uint8 next = desk.progressOf(requests, items[i].id).proven + 1;
        if (next == items[i].terms.parts) return;
        vm.prank(steward);
        requests.proveTranche(items[i].id, items[i].terms, next, 0);
        ++calls["prove"];
    }

    function lapse(uint256 which) external watched {
        (uint256 forgotten, bool found) = pick(which, Status.Open, Status.Approved);
        // Now and then nobody cares for so long that it lapses, if it was approved at all.
        if (found && which % 12 == 0) {
            uint256 end = items[forgotten].tally.deadline() + items[forgotten].rules.fundingPeriod();
            pass(end > clock ? end - clock : 0);
        }
        for (uint256 k = 0; k < items.length; ++k) {
            uint256 i = ((which % items.length) + k) % items.length;
            if (items[i].tally.phase() != Phase.Live || statusOf(i) != Status.Lapsed) continue;
            requests.lapse(items[i].id, items[i].terms);
            ++calls["lapse"];
            return;
        }
    }

    function pledge(uint256 amount) external watched {
        fill(bound(amount, 1, 5 ether));
        ++calls["pledge"];
    }

    // ── Governing, waiting ──────────────────────────────────────────────────────────────────────────────────────────

    function setPolicy(uint256 seed) external watched {
        IAidRequests.Policy memory p = policyOf();
        p.consentWindow = uint24(bound(seed, 24, 24 * 20) * 1 hours);
        p.votingPeriod = uint24(bound(seed >> 16, 1, 24 * 20) * 1 hours);
        p.lateExtension = uint24(bound(seed >> 32, 0, p.votingPeriod / 60) * 60);
        p.fundingPeriod = uint24(bound(seed >> 48, 1 days, 60 days));
        p.rapidWindow = uint24(bound(seed >> 64, 60, 60 * 24 * 3) * 60);
        p.rapidDelay = uint24(seed % 2 == 0 ? 0 : bound(seed >> 80, 1, p.rapidWindow / 2));
        p.rapidApprovals = uint8(bound(seed >> 96, 1, 3));
        p.objectionBps = uint16(bound(seed >> 112, 1, 5_000));
        p.quorumBps = uint16(bound(seed >> 128, 1, 10_000));
        p.approvalBps = uint16(bound(seed >> 144, 5_001, 10_000));
        p.ratifyBps = uint16(bound(seed >> 160, 1, 5_000));
        requests.setPolicy(p);
        if (requests.rulesAt(clock + 1).suspended()) requests.resumeRapid();
        ++calls["setPolicy"];
    }

    function reseat(uint256 who) external watched {
        address account = responder(who % 3);
        (uint8 seat, , ) = requests.responder(account);
        requests.setResponder(account, seat == 0);
        if (seat != 0) requests.setResponder(account, true);
        ++calls["reseat"];
    }

    function wait(uint256 time) external watched {
        pass(time % 3 == 0 ? bound(time >> 1, 1 minutes, 3 hours) : bound(time >> 1, 3 hours, 6 days));
        ++calls["wait"];
    }

    /// @notice Everything that must not be possible, tried on some request.
    function tryForbidden(uint256 which) external watched {
        if (items.length == 0) return;
        Item storage item = items[which % items.length];
        Status status = statusOf(which % items.length);
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
                if (conflicted(which % items.length, people[k])) {
                    fail("Law 11, No self-dealing: requester or payee voted, and with nobody else's unit");
                }
                fail("Law 7, One person, one voice: somebody voted who could not, or again");
            } catch {}
        }
        ++calls["tryForbidden"];
    }

    // ── What holds after every step ─────────────────────────────────────────────────────────────────────────────────

    /// @notice Each request: its status follows from the last, its numbers from the handler's own.
    function observe() public {
        uint256 set;
        for (uint256 i = 0; i < items.length; ++i) set += look(i);
        assertEq(pool.books(NATIVE).committed, set, "Law 6, Everything ends: every coin set aside is somebody's");
        checkBounds();
    }

    function look(uint256 i) private returns (uint256 held) {
        Item storage item = items[i];
        Tally tally = requests.tallyOf(item.id);
        item.tally = tally;
        Status status = statusOf(i);
        assertTrue(
            status == item.last || byAction(item.last, status),
            "Law 18, Phases partition time: an action led to a status that cannot follow"
        );
        item.last = status;
        (uint256 people_, uint256 all) = (tally.people(), tally.electorate());
        assertEq(people_, item.people, "Law 7, One person, one voice: as many as the handler counted");
        assertLe(people_, all, "Law 7, One person, one voice: never more than there are");
        assertLe(
            tally.forVoice() + tally.againstVoice(),
            200 * people_,
            "Law 7, One person, one voice: contribution at most doubles a voice"
        );
        assertGe(tally.needed(), uint256(1), "Law 19, Settings stay sane: nobody is not enough");
        assertLe(tally.needed(), all, "Law 9, Reachable veto: those able to vote suffice");
        (held, ) = pool.commitment(address(requests), RequestId.unwrap(item.id), NATIVE);
        checkMoney(item, status, held);
    }

    /// @notice That the contract says the same as the pure function.
    function check(uint256 which) external view {
        if (items.length == 0) return;
        uint256 i = which % items.length;
        statusIs(items[i].id, statusOf(i), "Law 18, Phases partition time: status is a function of storage and time");
        assertEq(
            Rules.unwrap(requests.rulesAt(items[i].tally.openedAt()).withSuspended(false).withWaiting(false)),
            Rules.unwrap(items[i].rules.withSuspended(false).withWaiting(false)),
            "Law 12, Approved is frozen: the rules of a request never change"
        );
    }

    function checkMoney(Item storage item, Status status, uint256 held) private view {
        assertLe(item.paid + held, item.terms.amount, "Law 12, Approved is frozen: never more than was approved");
        if (status == Status.Released) {
            assertEq(item.paid, item.terms.amount, "Law 6, Everything ends: released is paid in full");
        }
        if (isOver(item, status)) assertEq(held, uint256(0), "Law 6, Everything ends: what is over holds nothing");
    }

    function checkBounds() private view {
        if (draws.length == 0) return;
        Draw memory last = draws[draws.length - 1];
        uint256 all;
        uint256 theirs;
        for (uint256 k = 0; k < draws.length; ++k) {
            if (draws[k].at + WINDOW <= last.at) continue;
            all += draws[k].amount;
            if (draws[k].payee == last.payee) theirs += draws[k].amount;
        }
        assertLe(all, uint256(24 ether), "Law 4, Bounded emergency: no window sees more than the budget");
        assertLe(theirs, uint256(8 ether), "Law 4, Bounded emergency: nor a payee more than the cap");
    }

    /// @dev What may come after what by time alone. A long wait may skip what lies between.
    function byTime(Status a, Status b) private pure returns (bool) {
        bool undecided = a == Status.Open || a == Status.Escalated;
        return
            (undecided && (b == Status.Approved || b == Status.Defeated || b == Status.Lapsed)) ||
            (a == Status.Approved && b == Status.Lapsed);
    }

    /// @dev What may come after what by an action.
    function byAction(Status a, Status b) private pure returns (bool) {
        bool undecided = a == Status.Open || a == Status.Escalated;
        if (b == Status.Approved) return a == Status.Open;
        if (b == Status.Escalated) return a == Status.Open || a == Status.Approved;
        if (b == Status.Paying) return a == Status.Approved;
        if (b == Status.Released) return a == Status.Open || a == Status.Approved || a == Status.Paying;
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
            // Sometimes more than there is, so that some wait in line.
            if ((kind >> 96) % 4 == 0) terms.amount *= 5;
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
        uint48 snapshot = clock - 1;
        (uint256 able, ) = registry.electorate(snapshot);
        IMemberRegistry.Member memory entry = registry.memberOf(terms.requester);
        bool votes = entry.number != 0 && entry.since <= snapshot && (entry.until == 0 || entry.until > snapshot);
        if (able < 3 || (terms.track == Track.Consent && !votes)) return false;
        if (terms.track != Track.Rapid) return true;
        (, , uint256 panel) = requests.responder(stranger);
        return
            !requests.rulesAt(clock).suspended() &&
            !requests.rulesAt(clock + 1).suspended() &&
            panel >= desk.policyAt(requests, clock).rapidApprovals &&
            terms.cadence == Cadence.Lump &&
            terms.amount <= 4 ether;
    }

    /// @dev Nothing has happened in this second, so that weights now are those of the second before.
    /// @dev A place for one more: a new one, or that of a request which is over. `MOST_ITEMS` if there is none.
    function room() private view returns (uint256 i) {
        if (items.length < MOST_ITEMS) return items.length;
        for (; i < MOST_ITEMS; ++i) if (isOver(items[i], statusOf(i))) return i;
    }

    /// @dev Nothing more is set aside for it, ever.
    function isOver(Item storage item, Status status) private view returns (bool) {
        return status > Status.Paying && (status != Status.Lapsed || item.tally.phase() == Phase.Lapsed);
    }

    function remember(RequestId id, Terms memory terms) private {
        uint256 i = room();
        if (i == items.length) items.push();
        else delete items[i];
        Item storage item = items[i];
        (item.id, item.terms, item.last) = (id, terms, Status.Open);
        (item.tally, item.rules) = (requests.tallyOf(id), requests.rulesAt(clock));
        for (uint256 k = 0; k < people.length; ++k) {
            carried[items[i].id][people[k]] = registry.getPastVotes(people[k], clock - 1);
        }
        takeOff(i, terms.requester);
        if (terms.payee != terms.requester) takeOff(i, terms.payee);
    }

    /// @dev Law 11: whoever carries the unit of requester or payee does not on this request.
    function takeOff(uint256 i, address account) private {
        IMemberRegistry.Member memory entry = registry.memberOf(account);
        bool counts = entry.number != 0 && entry.until == 0 && entry.since < clock;
        if (counts) --carried[items[i].id][registry.delegates(account)];
    }

    function noteVote(uint256 i, address voter) private {
        Item storage item = items[i];
        assertFalse(voted[item.id][item.stage][voter], "Law 7, One person, one voice: once in a stage");
        voted[item.id][item.stage][voter] = true;
        item.people += carried[items[i].id][voter];
        item.votedAt = clock;
    }

    /// @dev After all votes of a transaction were noted: the last of them may have escalated it.
    function settle(uint256 i) private {
        Item storage item = items[i];
        item.tally = requests.tallyOf(item.id);
        Status status = statusOf(i);
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
    }

    function noteRapid(uint256 i) private {
        notePaid(i, items[i].terms.amount);
        draws.push(Draw(clock, items[i].terms.amount, items[i].terms.payee));
        ++calls["rapid"];
    }

    function choiceOn(uint256 i, uint256 choice) private view returns (Support) {
        return items[i].tally.deliberates() ? Support((1 + (choice % 5)) % 3) : Support.Against;
    }

    /// @dev By the handler's own books.
    function canVote(uint256 i, address voter) private view returns (bool) {
        Item storage item = items[i];
        Status status = statusOf(i);
        bool open_ = status == Status.Open || status == Status.Escalated;
        if (item.tally.isRapid()) open_ = open_ || status == Status.Approved || status == Status.Released;
        if (!open_ || clock >= item.tally.deadline()) return false;
        return carried[items[i].id][voter] > 0 && !voted[item.id][item.stage][voter];
    }

    /// @dev Everybody with a key who can vote; of objectors no more than escalate it, since an escalation in the middle
    /// would make the other ballots those of another stage.
    function signers(uint256 i) private view returns (address[] memory voters) {
        Tally tally = items[i].tally;
        uint256 left = tally.needed() > tally.people() ? tally.needed() - tally.people() : 1;
        bool objecting = !tally.deliberates();
        address[] memory all = new address[](people.length);
        uint256 count;
        uint256 sum;
        for (uint256 k = 0; k < people.length && !(objecting && sum >= left); ++k) {
            if (keyOf[people[k]] == 0 || !canVote(i, people[k])) continue;
            sum += carried[items[i].id][people[k]];
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
            Status status = statusOf(i);
            if (status == a || status == b) return (i, true);
        }
    }

    function pickRapid(uint256 which, Status status) private view returns (uint256 i, bool found) {
        if (requests.rulesAt(clock + 1).suspended()) return (0, false);
        for (uint256 k = 0; k < items.length; ++k) {
            i = ((which % items.length) + k) % items.length;
            if (items[i].tally.isRapid() && statusOf(i) == status) return (i, true);
        }
    }

    function conflicted(uint256 i, address account) private view returns (bool) {
        return account == items[i].terms.requester || account == items[i].terms.payee;
    }

    function seatedFor(uint256 i, address account) private view returns (bool) {
        (uint8 seat, uint48 since, ) = requests.responder(account);
        return seat != 0 && since < items[i].tally.openedAt();
    }

    function early(uint256 i) private view returns (bool) {
        return clock < items[i].tally.openedAt() + items[i].rules.rapidDelay();
    }

    function approvedBy(uint256 i, address account) private view returns (bool) {
        (uint8 seat, , ) = requests.responder(account);
        return seat != 0 && items[i].tally.hasApproval(seat - 1);
    }

    function eligible(uint256 who) private view returns (address account, bool found) {
        for (uint256 k = 0; k < people.length; ++k) {
            account = people[((who % people.length) + k) % people.length];
            IMemberRegistry.Member memory entry = registry.memberOf(account);
            if (entry.number != 0 && entry.until == 0 && entry.since <= clock) return (account, true);
        }
    }

    /// @dev Whether pool, budget and the payee's cap allow it now.
    function affordable(Terms memory terms) private view returns (bool) {
        uint256 theirs;
        for (uint256 k = 0; k < draws.length; ++k) {
            // Half the cap refills over a window: at most this is still in the bucket.
            if (draws[k].payee == terms.payee && draws[k].at + WINDOW > clock) theirs += draws[k].amount;
        }
        return
            theirs + terms.amount <= 4 ether &&
            pool.books(NATIVE).available >= terms.amount &&
            pool.budgetLeft(address(requests), NATIVE, RAPID) >= terms.amount;
    }

    // ── A life ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice The next step of a fixed course.
    function live() external {
        bytes4[] memory list = selectors();
        uint256 r = uint256(keccak256(abi.encode(++steps)));
        (bool done, bytes memory reason) = address(this).call(
            abi.encodePacked(list[r % list.length], abi.encode(r >> 8, r >> 16, r >> 24, r >> 32))
        );
        if (!done) LowLevelCall.bubbleRevert(reason);
    }

    function selectors() public view returns (bytes4[] memory list) {
        list = new bytes4[](27);
        list[0] = this.admit.selector;
        list[1] = this.leave.selector;
        list[2] = this.delegate.selector;
        list[3] = this.ask.selector;
        list[4] = this.amend.selector;
        list[5] = this.withdraw.selector;
        list[6] = this.refuse.selector;
        list[7] = this.appeal.selector;
        list[8] = this.assess.selector;
        list[9] = this.vote.selector;
        list[10] = this.voteMany.selector;
        list[11] = this.voteBySig.selector;
        list[12] = this.approveRapid.selector;
        list[13] = this.releaseRapid.selector;
        list[14] = this.release.selector;
        list[15] = this.prove.selector;
        list[16] = this.lapse.selector;
        list[17] = this.pledge.selector;
        list[18] = this.setPolicy.selector;
        list[19] = this.reseat.selector;
        list[20] = this.wait.selector;
        list[21] = this.tryForbidden.selector;
        // More likely than others: without requests nothing happens, and few are ever paid.
        (list[22], list[23], list[24]) = (this.ask.selector, this.vote.selector, this.voteBySig.selector);
        (list[25], list[26]) = (this.release.selector, this.release.selector);
    }

    /// @dev Something that has not happened yet.
    function missing() external view returns (bytes32) {
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
        for (uint256 i = 0; i < names.length; ++i) if (calls[names[i]] == 0) return names[i];
        return 0;
    }

    function itemCount() external view returns (uint256) {
        return items.length;
    }
}

contract AidRequestsLaws is RequestsTest {
    RequestsHandler internal handler;

    function setUp() public {
        open(12);
        setBudget(NATIVE, RAPID, 24 ether);
        setBudget(NATIVE, ORDINARY, 60 ether);
        requests.setRapidCap(NATIVE, 8 ether, WINDOW);
        handler = new RequestsHandler(access, pool, registry, desk, requests, 12);
        access.grantRole(access.ADMIN_ROLE(), address(handler), 0);
        aim();
    }

    function aim() internal virtual {
        targetSelectors(address(handler), handler.selectors());
    }

    /// @notice The handler compares after every step; here it looks once more.
    function invariant_requestsKeepTheirLaws() public virtual {
        handler.observe();
        handler.check(handler.itemCount() / 2);
    }
}

/// @notice One long life with a fixed course, in which every kind of thing happens. It is a campaign of one run, each
/// step a transaction, because the runner keeps the trace of a whole transaction in memory.
contract AidRequestsLife is AidRequestsLaws {
    function aim() internal override {
        targetSelectors(address(handler), only(handler.live.selector));
    }

    /// hardhat-config: invariant.runs = 1
    /// hardhat-config: invariant.depth = 3000
    function invariant_requestsKeepTheirLaws() public override {
        super.invariant_requestsKeepTheirLaws();
    }

    function afterInvariant() public view {
        bytes32 missing = handler.missing();
        assertEq(missing, bytes32(0), string(abi.encodePacked("it happened: ", missing)));
    }
}
