// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {QuadraticMath} from "../libraries/QuadraticMath.sol";
import {Phase, ProjectStatus, RoundTerms} from "../types/Round.sol";
import {FIXED_LIST} from "../types/RoundWords.sol";
import {Tallies} from "./Tallies.sol";

/// @title Who takes part: rounds are created, projects register, stewards review
/// @dev A decision names a number, and a number never changes its meaning: a new application has a new one.
abstract contract Projects is Tallies {
    uint256 private constant LONGEST_LIST = 256;
    uint256 private constant MOST_PROJECTS = type(uint16).max;

    /// @inheritdoc IQuadraticFunding
    function createRound(
        RoundTerms calldata terms,
        address[] calldata payees,
        bytes32 about
    ) external restricted returns (uint256 round) {
        // Check
        uint256 most = terms.fixedList ? LONGEST_LIST : 0;
        uint256 least = terms.fixedList ? 1 : 0;
        require(payees.length >= least && payees.length <= most, QuadraticFundingInvalidList(payees.length, most));
        // Effect
        round = _create(terms, about);
        for (uint256 i = 0; i < payees.length; ++i) _enter(round, payees[i], 0, 0);
    }

    /// @inheritdoc IQuadraticFunding
    function register(
        uint256 round,
        address payee,
        bytes32 about,
        uint256 previous
    ) external returns (uint256 project) {
        // Check
        Round storage r = _requirePhase(round, Phase.Registration);
        _requireOpenList(round, r);
        require(r.hot.projects() < MOST_PROJECTS, QuadraticFundingTooManyProjects(round, MOST_PROJECTS));
        if (previous != 0) {
            _requireStatus(round, previous, ProjectStatus.Refused);
            address before = r.entries[previous].payee;
            require(before == payee, QuadraticFundingNotPayee(payee, before));
        }
        // Effect
        return _enter(round, payee, about, previous);
    }

    /// @inheritdoc IQuadraticFunding
    function accept(uint256 round, uint256 group, uint256 projects) external restricted returns (uint256 accepted) {
        // Check
        Round storage r = _requireUntil(round, Phase.Contribution);
        _requireOpenList(round, r);
        uint256 before = r.accepted[group];
        // What was withdrawn or refused in the meantime is left out; it spoils nothing for the others.
        accepted = projects & _registeredIn(group, r.hot.projects()) & ~(r.shut[group] | before);
        require(accepted != 0, QuadraticFundingNothingToAccept(round, group, projects));
        // Effect
        r.accepted[group] = before | accepted;
        emit Accepted(round, group, accepted);
    }

    /// @inheritdoc IQuadraticFunding
    function refuse(uint256 round, uint256 project, bytes32 reason) external restricted {
        // Check
        Round storage r = _requireUntil(round, Phase.Contribution);
        _requireStatus(round, project, ProjectStatus.Applied);
        // Effect
        _shut(r, project);
        emit Refused(round, project, msg.sender, reason);
    }

    /// @inheritdoc IQuadraticFunding
    function withdrawProject(uint256 round, uint256 project, bytes32 reason) external {
        // Check
        Round storage r = _requireUntil(round, Phase.Challenge);
        if (msg.sender != r.entries[project].payee) _checkCanCall(msg.sender, msg.data);
        ProjectStatus status = _statusOf(r, project);
        if (status != ProjectStatus.Applied) _requireStatus(round, project, ProjectStatus.Accepted);
        // Effect: the gifts stay in its books, for their donors to take back.
        _shut(r, project);
        r.entries[project].ended = ProjectStatus.Withdrawn;
        Books memory books = _booksOf(r, project);
        uint256 raw = QuadraticMath.rawOf(books.roots, books.squares);
        (books.roots, books.squares) = (0, 0);
        _writeBooks(r, project, books);
        _writeHot(r, r.hot, _totalOf(r, r.hot) - raw);
        emit ProjectWithdrawn(round, project, reason);
    }

    // --------------------------------------------------------------------------------------------------- parts

    function _enter(uint256 round, address payee, bytes32 about, uint256 previous) private returns (uint256 project) {
        Round storage r = _at(round);
        _requirePayee(_assetOf(r, r.hot), payee);
        project = r.hot.projects() + 1;
        // Safe cast: at most MOST_PROJECTS.
        r.hot = r.hot.withProjects(uint16(project));
        r.entries[project].payee = payee;
        emit Registered(round, project, payee, about, previous);
    }

    function _requireOpenList(uint256 round, Round storage r) private view {
        require(!r.hot.has(FIXED_LIST), QuadraticFundingFixedList(round));
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
