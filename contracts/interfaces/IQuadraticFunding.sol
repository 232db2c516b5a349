// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {CartItem, Phase, ProjectStatus, RoundTerms} from "../types/Round.sol";
import {ILedger} from "./ILedger.sol";

/// @title All funding rounds of a community, each with books of its own
/// @notice Many small gifts by many people move more of a matching fund than one large gift by one. The whole tally is on
/// chain and is brought up to date with each gift, in a constant number of steps: when a round ends there is nothing
/// left to compute, and nobody to be trusted with it.
///
/// Per donor and project, all gifts are added up, each times the donor's identity weight at the time: `c`, normalised to
/// 18 decimals; `f` = ⌊√c⌋. Per project, `S` = Σ f, `Q` = Σ f², `raw` = S² − Q. With `W` = Σ raw a project is matched
/// ⌊fund · raw / W⌋, but no more than the cap; what capped projects leave is shared out by the same rule.
/// @dev Rounds and projects are numbered from 1. Amounts are in the asset's smallest unit, times in seconds.
interface IQuadraticFunding is ILedger {
    // ------------------------------------------------------------------------------------------------- structs

    /// @notice Where a round stands, with the numbers that matches follow from.
    /// @param projects How many have registered. @param total `W`. @param fund What was given for matching.
    /// @param cap The most that one project is matched. @param ceilingBps The most that pairs of donors are matched.
    /// @param settled Whether it is known whom the cap binds. @param capped How many projects it binds.
    /// @param cappedRaw Their Σ raw.
    struct RoundState {
        Phase phase;
        address asset;
        uint256 opensAt;
        uint256 closesAt;
        uint256 claimsFrom;
        uint256 closedFrom;
        uint256 decimals;
        uint256 projects;
        uint256 total;
        uint256 fund;
        uint256 cap;
        uint256 ceilingBps;
        bool settled;
        uint256 capped;
        uint256 cappedRaw;
    }

    /// @notice The books of a project. @param roots `S`. @param squares `Q`.
    /// @param gifts What was given to it and has not been refunded.
    struct ProjectState {
        ProjectStatus status;
        address payee;
        uint256 gifts;
        uint256 roots;
        uint256 squares;
    }

    // ------------------------------------------------------------------- events: entries of the ledger, money moves

    /// @notice A gift came in. `payer` sent it; `donor` is credited, and refunded if it comes to that.
    event Contributed(
        uint256 indexed round,
        uint256 indexed project,
        address indexed donor,
        address payer,
        uint256 amount,
        uint256 weight
    );
    /// @notice Gifts to many projects came in.
    event CartContributed(
        uint256 indexed round,
        address indexed donor,
        address payer,
        uint256 weight,
        CartItem[] items
    );
    /// @notice Money came in for matching.
    event Funded(uint256 indexed round, address indexed funder, uint256 amount);
    /// @notice A project was paid its gifts and its match.
    event Claimed(
        uint256 indexed round,
        uint256 indexed project,
        address indexed payee,
        uint256 gifts,
        uint256 matched
    );
    /// @notice A donor was given a gift back.
    event Refunded(uint256 indexed round, uint256 indexed project, address indexed donor, uint256 amount);
    /// @notice Whoever gave to the fund got their part of what matches nobody.
    event FundReturned(uint256 indexed round, address indexed funder, uint256 amount);
    /// @notice What nobody claimed, up to this project, went to the residue.
    event Swept(uint256 indexed round, address indexed to, uint256 amount, uint256 upToProject);
    /// @notice Follows the entry of a payment that did not leave: it waits for `to` to collect it.
    event Owed(address indexed asset, address indexed to, uint256 amount);
    /// @notice `amount` owed to `payee` left for `to`.
    event Collected(address indexed asset, address indexed payee, address indexed to, uint256 amount);

    // ------------------------------------------------------------------------------- events: no money moves

    event RoundCreated(uint256 indexed round, address indexed creator, RoundTerms terms, uint8 decimals, bytes32 about);
    event Registered(
        uint256 indexed round,
        uint256 indexed project,
        address indexed payee,
        bytes32 about,
        uint256 previous
    );
    /// @notice Bit `i` of `projects` stands for project `256 · group + i + 1`.
    event Accepted(uint256 indexed round, uint256 indexed group, uint256 projects);
    event Refused(uint256 indexed round, uint256 indexed project, address indexed steward, bytes32 reason);
    event ProjectWithdrawn(uint256 indexed round, uint256 indexed project, bytes32 reason);
    /// @notice All gifts of `donor` to `project` so far count with this weight from now on.
    event Recounted(uint256 indexed round, address indexed donor, uint256 indexed project, uint256 weight);
    event Challenged(uint256 indexed round, address indexed donor, address indexed steward, bytes32 evidence);
    event Answered(uint256 indexed round, address indexed donor, bytes32 answer);
    /// @notice No later gift of `donor` counts; those so far are recounted, with weight 0, one by one.
    event Excluded(uint256 indexed round, address indexed donor, bytes32 evidence);
    event Settled(uint256 indexed round, uint256 capped, uint256 cappedRaw);
    event Cancelled(uint256 indexed round, bytes32 reason);

    // -------------------------------------------------------------------------------------------------- errors

    error QuadraticFundingUnexpectedPhase(uint256 round, Phase current, Phase expected);
    error QuadraticFundingInvalidDates(uint256 opensAt, uint256 closesAt, uint256 challengePeriod, uint256 claimPeriod);
    error QuadraticFundingInvalidShares(uint256 capBps, uint256 capAmount, uint256 ceilingBps);
    error QuadraticFundingInvalidLimits(uint256 minimum, uint256 donorCap);
    error QuadraticFundingInvalidList(uint256 payees, uint256 maximum);
    error QuadraticFundingUnknownAsset(address asset);
    error QuadraticFundingTooManyProjects(uint256 round, uint256 maximum);
    error QuadraticFundingFixedList(uint256 round);
    error QuadraticFundingInvalidPayee(address payee);
    error QuadraticFundingUnexpectedStatus(
        uint256 round,
        uint256 project,
        ProjectStatus current,
        ProjectStatus expected
    );
    error QuadraticFundingNothingToAccept(uint256 round, uint256 group, uint256 projects);
    error QuadraticFundingNotPayee(address caller, address payee);
    error QuadraticFundingInvalidDonor(address donor);
    error QuadraticFundingZeroAmount(uint256 round);
    error QuadraticFundingWrongValue(uint256 sent, uint256 expected);
    error QuadraticFundingWrongArrival(address asset, uint256 arrived, uint256 expected);
    error QuadraticFundingUnexpectedCoin(address sender);
    error QuadraticFundingNothingToRecount(uint256 round, address donor, uint256 weight);
    error QuadraticFundingNotDonor(uint256 round, address account);
    error QuadraticFundingNotSettled(uint256 round);
    error QuadraticFundingAlreadySettled(uint256 round);
    error QuadraticFundingWrongThreshold(uint256 round, uint256 threshold, uint256 least, uint256 most);
    error QuadraticFundingNothingToPay(uint256 round, address account);
    error QuadraticFundingNothingOwed(address asset, address payee);
    error QuadraticFundingCollectFailed(address asset, address payee, uint256 amount);
    error QuadraticFundingNotEnoughGas(uint256 left, uint256 needed);

    // -------------------------------------------------------------------------------------------------- rounds

    /// @notice Create a round. Its terms never change. Stewards only.
    /// @param payees The projects, if the list is fixed (1 to 256, numbered in this order); else none.
    /// @param about Digest of the words: what the round is for.
    /// @return round Its number.
    /// @dev Reverts with InvalidDates, InvalidShares or InvalidLimits when a bound (see `RoundTerms`) is not kept or a limit
    /// does not fit `Compact`; UnknownAsset when the pool has not admitted the asset, or it has more than 36 decimals;
    /// InvalidList when payees do not fit the rule; InvalidPayee for one that cannot be paid.
    function createRound(
        RoundTerms calldata terms,
        address[] calldata payees,
        bytes32 about
    ) external returns (uint256 round);

    /// @notice Cancel a round before the first second of its claims: all gifts and the fund go back in full, in pull form.
    /// Governance only.
    function cancel(uint256 round, bytes32 reason) external;

    // ------------------------------------------------------------------------------------------------ projects

    /// @notice Register a project, before the round opens. Anyone may call.
    /// @param payee Who is paid, and alone may withdraw the project. It never changes.
    /// @param about Digest of the words: what the project is.
    /// @param previous The number of this payee's refused application that this one answers, or 0. It keeps its history: the
    /// new application has a number of its own, so that no decision on the old one can touch it.
    function register(uint256 round, address payee, bytes32 about, uint256 previous) external returns (uint256 project);

    /// @notice Accept up to 256 projects: those of `projects` that have applied and are neither refused nor withdrawn. Until
    /// the round closes. Stewards only.
    function accept(uint256 round, uint256 group, uint256 projects) external returns (uint256 accepted);

    /// @notice Refuse a project that has not been accepted. Reason: a digest. Until the round closes. Stewards only.
    function refuse(uint256 round, uint256 project, bytes32 reason) external;

    /// @notice Take a project out of the round before claims begin: its gifts go back to their donors, its match to the
    /// others. By its payee, or by decision of the community (governance).
    function withdrawProject(uint256 round, uint256 project, bytes32 reason) external;

    // --------------------------------------------------------------------------------------------------- gifts

    /// @notice Give to a project; the caller is the donor. Native coin: `msg.value` is the amount. ERC-20: needs an allowance.
    /// Anyone may call while the round is open.
    function contribute(uint256 round, uint256 project, uint256 amount) external payable;

    /// @notice Give to many projects in one transaction; the caller is the donor.
    function contributeCart(uint256 round, CartItem[] calldata items) external payable;

    /// @notice The same in another's name: it counts as theirs, and any refund is theirs.
    function contributeFor(uint256 round, CartItem[] calldata items, address donor) external payable;

    /// @notice Add to the matching fund, before claims begin. Anyone may call.
    function fund(uint256 round, uint256 amount) external payable;

    /// @notice Add the pool's money to the matching fund, from this module's budget in that lane; `category`'s own money
    /// first. Governance only.
    function fundFromPool(uint256 round, uint256 amount, uint16 category, uint8 lane) external;

    /// @notice Count a donor's gifts with the weight that they have now, where that is more than what was counted: all of the
    /// donor's basket, and their gifts to `others` (see `basketOf`). Before claims begin. Anyone may call.
    function recount(uint256 round, address donor, uint16[] calldata others) external;

    // ---------------------------------------------------------------------------------------------- challenges

    /// @notice Put it to the community that a donor is not one person. Evidence: a digest. While the round is open, or is
    /// being challenged. Stewards only; it changes nothing by itself.
    function challenge(uint256 round, address donor, bytes32 evidence) external;

    /// @notice Answer a challenge: a digest. The donor only, at any time before claims begin.
    function answer(uint256 round, bytes32 digest) external;

    /// @notice Carry out the community's vote that a donor's gifts count for nothing, now or later; the money stays with the
    /// projects. Before claims begin; again for more of `others`. Governance only: the donor can answer for as long as the
    /// vote and the timelock last. No steward can do it alone.
    function exclude(uint256 round, address donor, bytes32 evidence, uint16[] calldata others) external;

    // ---------------------------------------------------------------------------------------------- settlement

    /// @notice Find out whom the cap binds, where it may bind somebody: those whose raw match is at least `threshold`. Looks
    /// at `steps` more projects; whoever calls next goes on from there. A wrong threshold is refused at its end, and hinders
    /// nobody who brings the right one. Anyone may call.
    /// @return done Whether the round is settled.
    function settle(uint256 round, uint256 threshold, uint256 steps) external returns (bool done);

    /// @notice Pay a project its gifts and its match. Anyone may call.
    /// @return pushed False when the money could not be delivered and is owed instead.
    function claim(uint256 round, uint256 project) external returns (bool pushed);

    /// @notice Give a donor their gifts back: all, when the round was cancelled; else those to projects that were withdrawn.
    /// All of the donor's basket, and their gifts to `others` (see `basketOf`). Anyone may call.
    function refund(uint256 round, address donor, uint16[] calldata others) external returns (uint256 amount);

    /// @notice Give a funder back what they gave, when the round was cancelled or matches nobody; or their part of what no
    /// rule gives to any project. The pool's part goes to the pool. Anyone may call.
    function returnFund(uint256 round, address funder) external returns (uint256 amount);

    /// @notice When the time for claims is over: send what the next `steps` projects did not claim, and at the end what
    /// rounding left of the fund, where the terms say. Anyone may call.
    function sweep(uint256 round, uint256 steps) external returns (uint256 amount);

    /// @notice Send `payee` what is owed to them. Anyone may call.
    function collect(address asset, address payee) external returns (uint256 amount);

    /// @notice Send what is owed to the caller to another address of theirs.
    function collectTo(address asset, address to) external returns (uint256 amount);

    // --------------------------------------------------------------------------------------------------- views

    /// @notice How many rounds there are.
    function roundCount() external view returns (uint256);
    /// @notice Where a round stands.
    function roundOf(uint256 round) external view returns (RoundState memory);
    /// @notice Where a project stands.
    function projectOf(uint256 round, uint256 project) external view returns (ProjectState memory);
    /// @notice A project's match as the tally stands now. Reverts with NotSettled where the cap may bind somebody.
    function matchOf(uint256 round, uint256 project) external view returns (uint256 amount);
    /// @notice A donor's gifts to a project: their sum, and the sum of each times the weight of its time (in basis points).
    function giftsOf(
        uint256 round,
        address donor,
        uint256 project
    ) external view returns (uint256 amount, uint256 counted);
    /// @notice A donor's basket, as it is stored: see `Baskets`. Projects to which they gave and which are not in it are
    /// those that `refund`, `recount` and `exclude` must be told.
    function basketOf(uint256 round, address donor) external view returns (uint256[8] memory words);
    /// @notice What somebody gave to a round's fund and has not got back.
    function fundedBy(uint256 round, address funder) external view returns (uint256 amount);
    /// @notice What waits for `payee` to collect.
    function owed(address asset, address payee) external view returns (uint256 amount);
}
