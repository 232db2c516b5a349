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
    /// @notice `amount` credits were earned. `grains`: the same in units that do not decay.
    event Earned(address indexed source, address indexed account, uint256 amount, uint256 grains, bytes32 reason);
    event GiftsCredited(address indexed account, uint256 worth, uint256 credited);
    event CareAttested(address indexed attester, address indexed account, uint32 minutes_, bytes32 indexed digest);
    event SourceSet(address indexed source, uint128 limit, uint48 window);
    event CareRateSet(uint128 creditsPerHour, uint32 minutesPerWeek);

    // -------------------------------------------------------------------------------------------------- errors

    error ContributionTokenNonTransferable();
    error ContributionTokenUnknownSource(address source);
    error ContributionTokenSourceExhausted(address source, uint256 left, uint256 needed);
    error ContributionTokenNothingToCredit(address account, uint256 worth);
    error ContributionTokenSelfAttested(address attester);
    error ContributionTokenCareBeyondLimit(address account, uint256 left, uint256 needed);
    error ContributionTokenInvalidSettings();
    error ContributionTokenFutureLookup(uint256 timepoint, uint48 now_);
    error ContributionTokenTooLate(uint256 halvings, uint256 maximum);
    error ContributionTokenInvalidAccount(address account);
    error ContributionTokenZeroAmount();

    // ------------------------------------------------------------------------------------------------- earning

    /// @notice Turn `account`'s counted gifts into credits: `⌊√(worth now · 10¹⁸)⌋` less what gifts earned before.
    /// Anyone may call.
    function credit(address account) external returns (uint256 credited);

    /// @notice Attest care given by `account` (stewards only, never for oneself; at most the weekly limit each).
    /// @param digest Digest of what was done; never plain text.
    function attestCare(address account, uint32 minutes_, bytes32 digest) external returns (uint256 credited);

    /// @notice Mint for another reason. Admitted sources only, within their budget.
    function mint(address account, uint256 amount, bytes32 reason) external;

    // ---------------------------------------------------------------------------------------------- governance

    /// @notice Admit a source with a budget, change it, or (limit 0) drop it. Governance only.
    function setSource(address source, uint128 limit, uint48 window) external;

    /// @notice What an hour of care earns, and how much of it counts per person and week. Governance only.
    function setCareRate(uint128 creditsPerHour, uint32 minutesPerWeek) external;

    // --------------------------------------------------------------------------------------------------- views

    function name() external view returns (string memory);
    function symbol() external view returns (string memory);
    function decimals() external pure returns (uint8);
    /// @notice Credits of `account` now, rounded down.
    function balanceOf(address account) external view returns (uint256);
    /// @notice All credits now, rounded down: never less than the sum of balances, never more than it plus holders.
    function totalSupply() external view returns (uint256);
    /// @notice Credits of `account` at a past time, exactly as `balanceOf` said then.
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
