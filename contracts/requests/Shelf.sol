// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {EIP712Upgradeable} from "@openzeppelin/contracts-upgradeable/utils/cryptography/EIP712Upgradeable.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IAidRequests} from "../interfaces/IAidRequests.sol";
import {RequestId, Status, Terms, toRequestId} from "../types/Request.sol";
import {Rules} from "../types/Rules.sol";
import {Phase, Tally} from "../types/Tally.sol";
import {Policies} from "./Policies.sol";

/// @title Keeps the tallies, tells where each request stands, and has the checks that all others share
/// @dev A request is one word, its tally, under an id that holds the digest of its terms. Terms are brought by the
/// caller each time and never stored.
abstract contract Shelf is Policies, EIP712Upgradeable {
    mapping(RequestId id => Tally tally) internal _tallies;

    /// @inheritdoc IAidRequests
    function statusOf(RequestId id) external view returns (Status) {
        return _status(_tallies[id]);
    }

    /// @inheritdoc IAidRequests
    function tallyOf(RequestId id) external view returns (Tally) {
        return _tallies[id];
    }

    /// @dev The rules that a request keeps.
    function _rulesOf(Tally tally) internal view returns (Rules) {
        return _rulesAt(tally.openedAt());
    }

    function _status(Tally tally) internal view returns (Status) {
        return tally.statusAt(_rulesOf(tally), block.timestamp);
    }

    /// @dev The tally of a request that exists and has these terms.
    function _tallyOf(RequestId id, Terms memory terms) internal view returns (Tally tally) {
        RequestId given = toRequestId(terms, id.versionOf(), id.numberOf());
        require(RequestId.unwrap(given) == RequestId.unwrap(id), AidRequestsWrongTerms(id, given));
        return _existing(id);
    }

    /// @dev The end of one phase and the beginning of the next.
    function _enter(RequestId id, Tally tally, Phase next) internal {
        _tallies[id] = tally.withPhase(next);
    }

    function _existing(RequestId id) internal view returns (Tally tally) {
        tally = _tallies[id];
        require(tally.exists(), AidRequestsUnknownRequest(id));
    }

    function _checkStatus(RequestId id, Tally tally, Status expected) internal view {
        Status current = _status(tally);
        _check(current == expected, id, current, expected);
    }

    /// @dev Votes and approvals count before a time, never at it.
    function _checkBefore(RequestId id, uint256 end) internal view {
        require(block.timestamp < end, AidRequestsVotingOver(id, uint40(end), uint48(block.timestamp)));
    }

    function _checkUndecided(RequestId id, Tally tally) internal view returns (Status current) {
        current = _status(tally);
        _check(current == Status.Open || current == Status.Escalated, id, current, Status.Open);
    }

    function _check(bool asExpected, RequestId id, Status current, Status expected) internal pure {
        require(asExpected, AidRequestsUnexpectedStatus(id, current, expected));
    }

    function _check(bool valid, Terms memory terms) internal pure {
        require(valid, AidRequestsInvalidTerms(terms));
    }

    function _checkRequester(Terms memory terms) internal view {
        require(msg.sender == terms.requester, AidRequestsNotRequester(msg.sender, terms.requester));
    }

    /// @dev Whoever asks or is paid decides nothing about it in another role.
    function _checkNoStake(RequestId id, Terms memory terms, address account) internal pure {
        require(account != terms.requester && account != terms.payee, AidRequestsConflictOfInterest(id, account));
    }

    /// @dev Signed (EIP-712; ERC-1271 for contracts) by `signer`, and in time.
    function _checkSigned(
        bytes32 domain,
        bytes32 structHash,
        address signer,
        uint256 deadline,
        bytes calldata signature
    ) internal view {
        require(block.timestamp <= deadline, AidRequestsExpiredSignature(deadline, uint48(block.timestamp)));
        bytes32 digest = MessageHashUtils.toTypedDataHash(domain, structHash);
        // As `Signatures.isSigned`, written out: a call more would cost each of many ballots 50 gas.
        (address recovered, , ) = ECDSA.tryRecoverCalldata(digest, signature);
        bool signed = recovered == signer && signer != address(0);
        if (!signed) signed = SignatureChecker.isValidERC1271SignatureNowCalldata(signer, digest, signature);
        require(signed, AidRequestsInvalidSignature(signer));
    }

    // solhint-disable-next-line func-name-mixedcase
    function _EIP712Name() internal pure override returns (string memory) {
        return "Solidarity AidRequests";
    }

    // solhint-disable-next-line func-name-mixedcase
    function _EIP712Version() internal pure override returns (string memory) {
        return "1";
    }
}
