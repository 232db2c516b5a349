// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {Phase, ProjectStatus, RoundTerms} from "../types/Round.sol";
import {Tallies} from "./Tallies.sol";

/// @title Who takes part: rounds are created, projects register, stewards review
/// @dev A decision names a number, and a number never changes its meaning: a new application has a new one.
abstract contract Projects is Tallies {
    uint256 private constant LONGEST_LIST = 256;

    /// @inheritdoc IQuadraticFunding
    function createRound(RoundTerms calldata terms, address[] calldata payees, bytes32 about)
        external
        restricted
        returns (uint256 round)
    {
        // Check
        require(
            terms.fixedList ? payees.length != 0 && payees.length <= LONGEST_LIST : payees.length == 0,
            QuadraticFundingInvalidTerms(terms)
        );
        // Effect
        round = _create(terms, about);
        for (uint256 i = 0; i < payees.length; ++i) {
            _requirePayee(terms.asset, payees[i]);
            _entries[round][i + 1].payee = payees[i];
            emit Registered(round, i + 1, payees[i], 0, 0);
        }
        // Safe cast: at most 256.
        if (payees.length != 0) _hot[round].projects = uint16(payees.length);
    }

    /// @inheritdoc IQuadraticFunding
    function register(uint256 round, address payee, bytes32 about, uint256 previous)
        external
        returns (uint256 project)
    {
        // Check
        _requirePhase(round, Phase.Registration);
        Hot memory hot = _hot[round];
        require(hot.flags & FIXED_LIST == 0, QuadraticFundingFixedList(round));
        require(
            hot.projects != type(uint16).max, QuadraticFundingTooManyProjects(round, type(uint16).max)
        );
        _requirePayee(_assetOf(round, hot), payee);
        if (previous != 0) {
            _requireStatus(round, previous, ProjectStatus.Refused);
            address before = _entries[round][previous].payee;
            require(before == payee, QuadraticFundingNotPayee(payee, before));
        }
        // Effect
        project = ++hot.projects;
        _hot[round].projects = hot.projects;
        _entries[round][project].payee = payee;
        emit Registered(round, project, payee, about, previous);
    }

    /// @inheritdoc IQuadraticFunding
    function accept(uint256 round, uint256 group, uint256 projects) external restricted returns (uint256 accepted) {
        // Check
        _requireBefore(round, Phase.Challenge);
        Hot memory hot = _hot[round];
        require(hot.flags & FIXED_LIST == 0, QuadraticFundingFixedList(round));
        accepted = projects & ~_shut[round][group] & _registeredIn(group, hot.projects);
        uint256 before = _accepted[round][group];
        require(accepted & ~before != 0, QuadraticFundingNothingToAccept(round, group, projects));
        // Effect: what has been withdrawn or refused in the meantime is left out; it spoils nothing for the others.
        _accepted[round][group] = before | accepted;
        accepted &= ~before;
        emit Accepted(round, group, accepted);
    }

    /// @inheritdoc IQuadraticFunding
    function refuse(uint256 round, uint256 project, bytes32 reason) external restricted {
        // Check
        _requireBefore(round, Phase.Challenge);
        _requireStatus(round, project, ProjectStatus.Applied);
        // Effect
        _shutProject(round, project);
        emit Refused(round, project, msg.sender, reason);
    }

    /// @inheritdoc IQuadraticFunding
    function withdrawProject(uint256 round, uint256 project, bytes32 reason) external {
        address payee = _entries[round][project].payee;
        require(msg.sender == payee, QuadraticFundingNotPayee(msg.sender, payee));
        _takeOut(round, project, reason);
    }

    /// @inheritdoc IQuadraticFunding
    function expelProject(uint256 round, uint256 project, bytes32 reason) external restricted {
        _takeOut(round, project, reason);
    }

    // --------------------------------------------------------------------------------------------------- parts

    function _takeOut(uint256 round, uint256 project, bytes32 reason) private {
        // Check
        _requireBefore(round, Phase.Claim);
        ProjectStatus status = _statusOf(round, project);
        require(
            status == ProjectStatus.Applied || status == ProjectStatus.Accepted,
            QuadraticFundingUnexpectedStatus(round, project, status, ProjectStatus.Accepted)
        );
        // Effect: the gifts stay in its books, for their donors to take back.
        _shutProject(round, project);
        _entries[round][project].ended = ProjectStatus.Withdrawn;
        Books memory books = _booksOf(round, project);
        if (books.roots != 0) {
            Hot memory hot = _hot[round];
            uint256 raw = _rawOf(round, project);
            (books.roots, books.squares) = (0, 0);
            _writeBooks(round, project, books);
            _writeHot(round, hot, _totalOf(round, hot) - raw);
        }
        emit ProjectWithdrawn(round, project, reason);
    }

    /// @dev Bits of those of a group's 256 numbers that have been given out.
    function _registeredIn(uint256 group, uint256 count) private pure returns (uint256) {
        if (group > 255 || count <= group << 8) return 0;
        uint256 inGroup = count - (group << 8);
        return inGroup >= 256 ? type(uint256).max : (1 << inGroup) - 1;
    }

    /// @dev See RoundPayouts.
    function _requirePayee(address asset, address payee) internal view virtual;
}
