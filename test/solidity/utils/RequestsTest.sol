// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";

import {AidDesk} from "../../../contracts/AidDesk.sol";
import {AidRequests} from "../../../contracts/AidRequests.sol";
import {ContributionToken} from "../../../contracts/ContributionToken.sol";
import {EmergencyPool} from "../../../contracts/EmergencyPool.sol";
import {MemberRegistry} from "../../../contracts/MemberRegistry.sol";
import {IAidDesk} from "../../../contracts/interfaces/IAidDesk.sol";
import {IAidRequests} from "../../../contracts/interfaces/IAidRequests.sol";
import {IEmergencyPool} from "../../../contracts/interfaces/IEmergencyPool.sol";
import {IMemberRegistry} from "../../../contracts/interfaces/IMemberRegistry.sol";
import {NATIVE} from "../../../contracts/libraries/Assets.sol";
import {Cadence, RequestId, Status, Support, Terms, Track} from "../../../contracts/types/Request.sol";
import {Test} from "./Test.sol";

/// @title Requests in a real community: pool, registry, token and desk are the ones that people use
/// @notice The test contract is the administrator of the access manager, and so governance. Members are `member(1)`, …,
/// who can vote on everything that opens after `open`. All have keys.
abstract contract RequestsTest is Test {
    uint48 internal constant START = 1_800_000_000;
    uint64 internal constant STEWARD = 2;
    uint64 internal constant ASSESSOR = 3;
    uint8 internal constant ORDINARY = 0;
    uint8 internal constant RAPID = 1;
    uint48 internal constant WINDOW = 30 days;

    bytes32 private constant DOMAIN_TYPEHASH = keccak256(
        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
    );
    bytes32 internal constant BALLOT_TYPEHASH = keccak256(
        "Ballot(uint256 id,uint32 request,bool escalated,uint8 support,bytes32 reason,address voter,uint256 deadline)"
    );
    bytes32 internal constant APPROVAL_TYPEHASH = keccak256(
        "RapidApproval(uint256 id,uint32 request,address responder,uint256 deadline)"
    );
    bytes32 internal constant AGREEMENT_TYPEHASH = keccak256(
        "PayeeAgreement(address requester,address payee,address asset,uint256 amount,uint16 category,bytes32 evidence,uint256 nonce,uint256 deadline)"
    );

    AccessManager internal access;
    EmergencyPool internal pool;
    MemberRegistry internal registry;
    ContributionToken internal token;
    AidDesk internal desk;
    AidRequests internal requests;

    address internal steward;
    address internal assessor;
    address internal stranger;

    mapping(address account => uint256 privateKey) internal keyOf;
    uint256 private salt;

    // ── A community ─────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Members from 1 to `members`, three responders (the last members), 100 coins, no limit that matters.
    function open(uint256 members) internal {
        vm.warp(START);
        access = new AccessManager(address(this));
        desk = new AidDesk();
        pool = EmergencyPool(payable(Clones.clone(address(new EmergencyPool()))));
        registry = MemberRegistry(Clones.clone(address(new MemberRegistry())));
        token = ContributionToken(
            Clones.cloneWithImmutableArgs(
                address(new ContributionToken()),
                abi.encode(address(pool), address(registry))
            )
        );
        requests = AidRequests(
            Clones.cloneWithImmutableArgs(
                address(new AidRequests(desk)),
                abi.encode(address(pool), address(registry), address(token))
            )
        );
        address[] memory founders = new address[](members);
        for (uint256 i = 0; i < members; ++i) founders[i] = member(i + 1);
        address[] memory responders = new address[](3);
        for (uint256 i = 0; i < 3; ++i) responders[i] = responder(i);
        pool.initialize(address(access));
        registry.initialize(
            address(access),
            address(token),
            IMemberRegistry.Settings({vouchesNeeded: 1, waitingPeriod: 7 days, rotationDelay: 3 days}),
            founders
        );
        token.initialize(address(access), "Test", 365 days, 10e18, 600);
        requests.initialize(address(access), 1 days, policyOf(), responders);

        (steward, assessor, stranger) = (person("steward"), person("assessor"), person("stranger"));
        bytes4[] memory stewards = new bytes4[](2);
        (stewards[0], stewards[1]) = (IAidRequests.refuse.selector, IAidRequests.proveTranche.selector);
        access.setTargetFunctionRole(address(requests), stewards, STEWARD);
        access.setTargetFunctionRole(address(requests), only(IAidRequests.assess.selector), ASSESSOR);
        access.grantRole(STEWARD, steward, 0);
        access.grantRole(ASSESSOR, assessor, 0);
        setBudget(NATIVE, ORDINARY, 1_000 ether);
        setBudget(NATIVE, RAPID, 1_000 ether);
        requests.setConsentCap(NATIVE, 50 ether);
        requests.setRapidCap(NATIVE, 20 ether, WINDOW);
        fill(100 ether);
        skip(1 hours);
    }

    function policyOf() internal pure returns (IAidRequests.Policy memory) {
        return
            IAidRequests.Policy({
                since: 0,
                consentWindow: 3 days,
                votingPeriod: 5 days,
                lateExtension: 1 days,
                fundingPeriod: 30 days,
                rapidWindow: 1 days,
                rapidDelay: 1 hours,
                rapidApprovals: 2,
                objectionBps: 2_000,
                quorumBps: 3_000,
                approvalBps: 6_000,
                ratifyBps: 3_000
            });
    }

    function setBudget(address asset, uint8 lane, uint128 limit) internal {
        pool.setBudget(address(requests), asset, lane, IEmergencyPool.Budget({limit: limit, window: WINDOW}));
    }

    /// @notice General money for the pool.
    function fill(uint256 amount) internal {
        vm.deal(address(this), amount);
        (bool done, ) = address(pool).call{value: amount}("");
        assertTrue(done, "the pool takes money");
    }

    function person(string memory name) internal returns (address account) {
        uint256 privateKey;
        (account, privateKey) = makeAddrAndKey(name);
        keyOf[account] = privateKey;
    }

    function member(uint256 number) internal returns (address) {
        return person(string.concat("member ", vm.toString(number)));
    }

    /// @dev Responders are members like others here: numbers 2, 3 and 4.
    function responder(uint256 index) internal returns (address) {
        return member(index + 2);
    }

    function now_() internal view returns (uint48) {
        return uint48(vm.getBlockTimestamp());
    }

    // ── Requests ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice One coin, at once, for the requester.
    function termsBy(address requester, Track track) internal returns (Terms memory terms) {
        terms.asset = NATIVE;
        terms.amount = 1 ether;
        terms.payee = requester;
        terms.requester = requester;
        terms.category = 7;
        terms.track = track;
        terms.cadence = Cadence.Lump;
        terms.evidence = keccak256(abi.encode("evidence", ++salt));
        terms.agreed = true;
    }

    function ask(Terms memory terms) internal returns (RequestId id) {
        vm.prank(terms.requester);
        id = requests.request(terms);
    }

    /// @notice Member 1 asks.
    function ask(Track track) internal returns (RequestId id, Terms memory terms) {
        terms = termsBy(member(1), track);
        id = ask(terms);
    }

    /// @notice A request of member 1 that was approved by consent.
    function approved() internal returns (RequestId id, Terms memory terms) {
        (id, terms) = ask(Track.Consent);
        skip(3 days);
    }

    function vote(RequestId id, address voter, Support support) internal {
        vm.prank(voter);
        requests.vote(id, support, 0);
    }

    /// @notice Members `from` to `to` object.
    function object(RequestId id, uint256 from, uint256 to) internal {
        for (uint256 i = from; i <= to; ++i) vote(id, member(i), Support.Against);
    }

    function approveRapid(RequestId id, Terms memory terms, uint256 from, uint256 to) internal {
        for (uint256 i = from; i <= to; ++i) {
            vm.prank(responder(i));
            requests.approveRapid(id, terms);
        }
    }

    function statusIs(RequestId id, Status expected, string memory law) internal view {
        assertEq(uint256(requests.statusOf(id)), uint256(expected), law);
    }

    function standingOf(RequestId id) internal view returns (IAidDesk.Standing memory) {
        return desk.standingOf(requests, id);
    }

    function delegate(address from, address to) internal {
        vm.prank(from);
        registry.delegate(to);
    }

    function join(address newcomer) internal {
        vm.prank(member(1));
        registry.vouch(newcomer);
    }

    // ── Signatures ──────────────────────────────────────────────────────────────────────────────────────────────────

    function domainOf(address contract_, uint256 chain) internal pure returns (bytes32) {
        return
            keccak256(
                abi.encode(DOMAIN_TYPEHASH, keccak256("Solidarity AidRequests"), keccak256("1"), chain, contract_)
            );
    }

    function sign(address signer, bytes32 structHash) internal view returns (bytes memory) {
        return sign(signer, structHash, domainOf(address(requests), block.chainid));
    }

    function sign(address signer, bytes32 structHash, bytes32 domain) internal view returns (bytes memory) {
        return signature(keyOf[signer], keccak256(abi.encodePacked(hex"1901", domain, structHash)));
    }

    function ballotHash(IAidRequests.Ballot memory ballot, bool escalated) internal pure returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    BALLOT_TYPEHASH,
                    ballot.id,
                    ballot.id.numberOf(),
                    escalated,
                    ballot.support,
                    ballot.reason,
                    ballot.voter,
                    ballot.deadline
                )
            );
    }

    function ballotOf(
        RequestId id,
        address voter,
        Support support
    ) internal view returns (IAidRequests.Ballot memory ballot) {
        ballot.id = id;
        ballot.voter = voter;
        ballot.support = support;
        ballot.reason = keccak256("reason");
        ballot.deadline = now_() + 1 days;
        ballot.signature = sign(voter, ballotHash(ballot, requests.tallyOf(id).escalated()));
    }

    function one(IAidRequests.Ballot memory ballot) internal pure returns (IAidRequests.Ballot[] memory ballots) {
        ballots = new IAidRequests.Ballot[](1);
        ballots[0] = ballot;
    }

    function approvalHash(RequestId id, IAidRequests.Approval memory approval) internal pure returns (bytes32) {
        return keccak256(abi.encode(APPROVAL_TYPEHASH, id, id.numberOf(), approval.responder, approval.deadline));
    }

    function approvalOf(RequestId id, address by) internal view returns (IAidRequests.Approval memory approval) {
        approval.responder = by;
        approval.deadline = now_() + 1 days;
        approval.signature = sign(by, approvalHash(id, approval));
    }

    /// @notice Signed approvals of responders `from` to `to`.
    function approvalsOf(
        RequestId id,
        uint256 from,
        uint256 to
    ) internal returns (IAidRequests.Approval[] memory approvals) {
        approvals = new IAidRequests.Approval[](to + 1 - from);
        for (uint256 i = from; i <= to; ++i) approvals[i - from] = approvalOf(id, responder(i));
    }

    function agreementOf(Terms memory terms, uint256 nonce, uint256 deadline) internal view returns (bytes memory) {
        return
            sign(
                terms.payee,
                keccak256(
                    abi.encode(
                        AGREEMENT_TYPEHASH,
                        terms.requester,
                        terms.payee,
                        terms.asset,
                        terms.amount,
                        terms.category,
                        terms.evidence,
                        nonce,
                        deadline
                    )
                )
            );
    }
}
