// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {QuadraticMath} from "../libraries/QuadraticMath.sol";
import {Phase, ProjectStatus, RoundTerms} from "../types/Round.sol";
import {FIXED_LIST, Hot} from "../types/RoundWords.sol";
import {Tallies} from "./Tallies.sol";

/// @title Who takes part: rounds are created, projects register, stewards review
/// @dev A decision names a number, and a number never changes its meaning: a new application has a new one.
abstract contract Projects is Tallies {
    uint256 private constant LONGEST_LIST = 256;
    uint256 private constant MOST_PROJECTS = type(uint16).max;

    /// @inheritdoc IQuadraticFunding
    function createRound(RoundTerms calldata terms, address[] calldata payees, bytes32 about)
        external
        restricted
        returns (uint256 round)
    {
        // Check
        require(
            terms.fixedList ? payees.length != 0 && payees.length <= LONGEST_LIST : payees.length == 0,
            QuadraticFundingInvalidList(terms.fixedList, payees.length)
        );
        // Effect
        round = _create(terms, about);
        for (uint256 i = 0; i < payees.length; ++i) {
            _requirePayee(terms.asset, payees[i]);
            _entries[round][i + 1].payee = payees[i];
            emit Registered(round, i + 1, payees[i], 0, 0);
        }
        // Safe cast: at most 256.
        if (payees.length != 0) _hot[round] = _hot[round].withProjects(uint16(payees.length));
    }

    /// @inheritdoc IQuadraticFunding
    function register(uint256 round, address payee, bytes32 about, uint256 previous)
        external
        returns (uint256 project)
    {
        // Check
        _requirePhase(round, Phase.Registration);
        Hot hot = _requireOpenList(round);
        require(hot.projects() < MOST_PROJECTS, QuadraticFundingTooManyProjects(round, MOST_PROJECTS));
        _requirePayee(_assetOf(round), payee);
        if (previous != 0) {
            _requireStatus(round, previous, ProjectStatus.Refused);
            _requirePayeeOf(round, previous, payee);
        }
        // Effect
        project = hot.projects() + 1;
        // Safe cast: at most MOST_PROJECTS.
        _hot[round] = hot.withProjects(uint16(project));
        _entries[round][project].payee = payee;
        emit Registered(round, project, payee, about, previous);
    }

    /// @inheritdoc IQuadraticFunding
    function accept(uint256 round, uint256 group, uint256 projects) external restricted returns (uint256 accepted) {
        // Check
        _requireUntil(round, Phase.Contribution);
        uint256 registered = _registeredIn(group, _requireOpenList(round).projects());
        uint256 before = _accepted[round][group];
        // What was withdrawn or refused in the meantime is left out; it spoils nothing for the others.
        accepted = projects & registered & ~_shut[round][group] & ~before;
        require(accepted != 0, QuadraticFundingNothingToAccept(round, group, projects));
        // Effect
        _accepted[round][group] = before | accepted;
        emit Accepted(round, group, accepted);
    }

    /// @inheritdoc IQuadraticFunding
    function refuse(uint256 round, uint256 project, bytes32 reason) external restricted {
        // Check
        _requireUntil(round, Phase.Contribution);
        _requireStatus(round, project, ProjectStatus.Applied);
        // Effect
        _shutProject(round, project);
        emit Refused(round, project, msg.sender, reason);
    }

    /// @inheritdoc IQuadraticFunding
    function withdrawProject(uint256 round, uint256 project, bytes32 reason) external {
        // Check
        if (msg.sender != _entries[round][project].payee) _checkCanCall(msg.sender, msg.data);
        _requireUntil(round, Phase.Challenge);
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
            Hot hot = _hot[round];
            _writeHot(round, hot, _totalOf(round, hot) - QuadraticMath.rawOf(books.roots, books.squares));
            (books.roots, books.squares) = (0, 0);
            _writeBooks(round, project, books);
        }
        emit ProjectWithdrawn(round, project, reason);
    }

    // --------------------------------------------------------------------------------------------------- parts

    function _requireOpenList(uint256 round) private view returns (Hot hot) {
        hot = _hot[round];
        require(!hot.has(FIXED_LIST), QuadraticFundingFixedList(round));
    }

    function _requirePayeeOf(uint256 round, uint256 project, address account) private view {
        address payee = _entries[round][project].payee;
        require(account == payee, QuadraticFundingNotPayee(account, payee));
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
