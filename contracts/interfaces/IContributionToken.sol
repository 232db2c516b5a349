// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IERC5805} from "@openzeppelin/contracts/interfaces/IERC5805.sol";

/// @title Credits for what one has contributed: earned, never bought
/// @notice Credits cannot move between accounts; they can be delegated, and they halve over a half-life, so that voice
/// follows present participation. 18 decimals.
/// @dev Balances are kept in units that do not decay ("grains") and read through an index that only depends on time:
/// with `k` whole half-lives `h` since the community opened and `r` seconds of the next,
/// `index(t) = 2^k · 2h / (2h − r)` and `balance = ⌊grains / index⌋`. Between two halvings decay is linear.
/// Grains add up exactly, hence `Σ balances ≤ supply ≤ Σ balances + holders`, now and at any past time.
interface IContributionToken is IERC5805 {
    // -------------------------------------------------------------------------------------------------- events

    /// @notice ERC-20's event, so that wallets and indexes see credits; always from the zero address.
    event Transfer(address indexed from, address indexed to, uint256 value);
    /// @notice `amount` credits were earned. `grains`: the same in units that do not decay. `source`: the pool for gifts,
    /// the attester for care, the caller of `mint`.
    event Earned(address indexed source, address indexed account, uint256 amount, uint256 grains, bytes32 reason);
    /// @notice Gifts worth `worth` in all have now earned what they can; `credited` of it was new.
    event GiftsCredited(address indexed account, uint256 worth, uint256 credited);
    /// @notice `attester` attested `minutes_` of care. `digest` is of what was done.
    event CareAttested(address indexed attester, address indexed account, uint32 minutes_, bytes32 indexed digest);
    /// @notice `source` may mint `limit` in any `window` seconds (0: nothing any more).
    event SourceSet(address indexed source, uint128 limit, uint48 window);
    /// @notice What care earns from now on.
    event CareRateSet(uint128 creditsPerHour, uint32 minutesPerWeek);

    // -------------------------------------------------------------------------------------------------- errors

    /// @notice Credits do not move. Delegate the votes, or thank by attesting care.
    error ContributionTokenNonTransferable();
    /// @notice Governance has not admitted `source`. Ask it to.
    error ContributionTokenUnknownSource(address source);
    /// @notice The source can mint `left` now. Mint less, or wait.
    error ContributionTokenSourceExhausted(address source, uint256 left, uint256 needed);
    /// @notice The gifts of `account` that were counted, worth `worth`, have earned all they can. Give first.
    error ContributionTokenNothingToCredit(address account, uint256 worth);
    /// @notice Nobody attests their own care. Ask another steward.
    error ContributionTokenSelfAttested(address attester);
    /// @notice Of this week's minutes, `left` remain for `account`. Attest less, or next week.
    error ContributionTokenCareBeyondLimit(address account, uint256 left, uint256 needed);
    /// @notice A setting is out of the bounds that its function names.
    error ContributionTokenInvalidSettings();
    /// @notice `timepoint` is not yet past. Ask for an earlier one.
    error ContributionTokenFutureLookup(uint256 timepoint, uint48 now_);
    /// @notice So many half-lives have passed that nothing can be earned any more. Open a new community token.
    error ContributionTokenTooLate(uint256 halvings, uint256 maximum);
    /// @notice The zero address earns nothing.
    error ContributionTokenInvalidAccount(address account);
    /// @notice There is nothing to earn: no amount, no minutes, or a care rate of zero.
    error ContributionTokenZeroAmount();

    // ------------------------------------------------------------------------------------------------- earning

    /// @notice Turn `account`'s counted gifts into credits: `⌊√(worth now · 10¹⁸)⌋` less what gifts earned before.
    /// Anyone may call, and so nobody can hold credits back to have them fresh later.
    /// @dev Reverts with `ContributionTokenNothingToCredit`, `ContributionTokenTooLate`. Gifts earn at most 2⁹⁶ − 1 of the
    /// smallest unit (79 billion credits), ever.
    /// @return credited In 18 decimals.
    function credit(address account) external returns (uint256 credited);

    /// @notice Attest care given by `account`. Stewards only.
    /// @dev Never for oneself (`ContributionTokenSelfAttested`); at most the weekly limit each, all stewards together, in
    /// weeks that begin on Thursday at midnight UTC (`ContributionTokenCareBeyondLimit`). `ContributionTokenZeroAmount`,
    /// `ContributionTokenInvalidAccount`, `ContributionTokenTooLate`.
    /// @param digest Digest of what was done; never plain text.
    /// @return credited In 18 decimals, rounded down.
    function attestCare(address account, uint32 minutes_, bytes32 digest) external returns (uint256 credited);

    /// @notice Mint for another reason. Admitted sources only, within their budget.
    /// @dev Reverts with `ContributionTokenUnknownSource`, `ContributionTokenSourceExhausted`,
    /// `ContributionTokenZeroAmount`, `ContributionTokenInvalidAccount`, `ContributionTokenTooLate`.
    /// @param amount In 18 decimals. @param reason A digest, or zero.
    function mint(address account, uint256 amount, bytes32 reason) external;

    // ---------------------------------------------------------------------------------------------- governance

    /// @notice Admit a source with a budget, change it, or (limit 0) drop it. Governance only.
    /// @dev Kept by a refilling bucket of half the limit: half at once at most, the other half over the window, so that
    /// no span of `window` seconds sees more than `limit`. Reverts with `ContributionTokenInvalidSettings`.
    /// @param limit 2 to 2⁹⁶ − 1, in 18 decimals; 0 drops. @param window 1 hour to 365 days.
    function setSource(address source, uint128 limit, uint48 window) external;

    /// @notice What an hour of care earns, and how much of it counts per person and week. Governance only.
    /// @dev Reverts with `ContributionTokenInvalidSettings`.
    /// @param creditsPerHour Up to a million credits, in 18 decimals; 0: care earns nothing.
    /// @param minutesPerWeek Up to 10,080, the minutes of a week.
    function setCareRate(uint128 creditsPerHour, uint32 minutesPerWeek) external;

    // --------------------------------------------------------------------------------------------------- views

    /// @notice The community's name and what these are.
    function name() external view returns (string memory);
    /// @notice CREDIT.
    function symbol() external view returns (string memory);
    /// @notice 18.
    function decimals() external pure returns (uint8);
    /// @notice Credits of `account` now, rounded down.
    function balanceOf(address account) external view returns (uint256);
    /// @notice All credits now, rounded down: never less than the sum of balances, never more than it plus holders.
    function totalSupply() external view returns (uint256);
    /// @notice Credits of `account` at a past time, exactly as `balanceOf` said then.
    /// @dev Reverts with `ContributionTokenFutureLookup`, as do `getPastVotes` and `getPastTotalSupply`. Votes are the
    /// credits of those who delegated to an account, itself included; undelegated credits count for nobody's votes.
    function getPastBalance(address account, uint256 timepoint) external view returns (uint256);
    /// @notice Units that do not decay.
    function grainsOf(address account) external view returns (uint256);
    /// @notice Credits that gifts have earned `account` so far, before decay.
    function giftCredits(address account) external view returns (uint256);
    /// @notice Seconds in which credits halve; fixed for life, 90 days to 10 years.
    function halfLife() external view returns (uint48);
    /// @notice When the index was one.
    function genesis() external view returns (uint48);

    /// @notice Always reverts: credits do not move.
    function transfer(address to, uint256 amount) external returns (bool);
    /// @notice Always reverts: credits do not move.
    function transferFrom(address from, address to, uint256 amount) external returns (bool);
    /// @notice Always reverts: credits do not move.
    function approve(address spender, uint256 amount) external returns (bool);
    /// @notice Always zero: credits do not move.
    function allowance(address owner, address spender) external view returns (uint256);
}
