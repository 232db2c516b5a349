// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {EIP712Upgradeable} from "@openzeppelin/contracts-upgradeable/utils/cryptography/EIP712Upgradeable.sol";
import {RateLimiter} from "@openzeppelin/contracts/utils/RateLimiter.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {IContributionToken} from "./interfaces/IContributionToken.sol";
import {IEmergencyPool} from "./interfaces/IEmergencyPool.sol";
import {Credits} from "./token/Credits.sol";

/// @title Credits for what one has contributed: earned, never bought
/// @dev What each role can and cannot do to holders:
/// - Stewards can attest care to others, at the community's rate and up to its weekly limit per person. They cannot
///   attest it to themselves, nor take anything back.
/// - Sources can mint within their budget. They can take nothing back.
/// - Governance (through the timelock) can admit and drop sources and change what care earns. It can neither mint, burn,
///   move, nor change the half-life.
/// Nobody can take credits from anybody, or give their own away: only time takes.
contract ContributionToken is Credits, AccessManagedUpgradeable {
    using RateLimiter for RateLimiter.RefillingBucket;

    /// @param week Weeks since 1970. @param spent Minutes attested in it.
    struct Care {
        uint32 week;
        uint32 spent;
    }

    uint256 private constant MAX_CREDITS_PER_HOUR = 1_000_000e18;
    uint256 private constant MAX_MINUTES_PER_WEEK = 7 * 24 * 60;
    uint256 private constant MIN_WINDOW = 1 hours;
    uint256 private constant MAX_WINDOW = 365 days;
    bytes32 private constant SOLE_BUCKET = 0;

    /// @dev In the word of the half-life, which every earning reads anyway.
    uint128 private _creditsPerHour;
    uint32 private _minutesPerWeek;

    mapping(address account => uint256 credits) private _giftCredits;
    mapping(address account => Care) private _care;
    mapping(address source => RateLimiter.RefillingBucket) private _sources;

    /// @dev The code that clones share is nobody's token.
    constructor() {
        _disableInitializers();
    }

    /// @notice Begin. The clone's immutable arguments are the community's pool and registry.
    /// @param authority The community's AccessManager.
    /// @param communityName For people to read.
    /// @param halfLife_ Seconds in which credits halve: 90 days to 10 years. Shorter: voice follows the present more
    /// closely. Longer: what was given long ago counts for longer.
    /// @param careCreditsPerHour See `setCareRate`. @param careMinutesPerWeek See `setCareRate`.
    function initialize(
        address authority,
        string calldata communityName,
        uint48 halfLife_,
        uint128 careCreditsPerHour,
        uint32 careMinutesPerWeek
    ) external initializer {
        __AccessManaged_init(authority);
        _initializeCredits(communityName, halfLife_);
        _setCareRate(careCreditsPerHour, careMinutesPerWeek);
    }

    // ------------------------------------------------------------------------------------------------- earning

    /// @inheritdoc IContributionToken
    function credit(address account) external returns (uint256 credited) {
        // Check: gifts were counted since the last time.
        (IEmergencyPool pool, ) = _community();
        uint256 worth = pool.countedGifts(account);
        uint256 earned = _giftCreditsDown(worth);
        uint256 before = _giftCredits[account];
        require(earned > before, ContributionTokenNothingToCredit(account, worth));

        // Effect: what is credited now is never credited again.
        credited = earned - before;
        _giftCredits[account] = earned;
        emit GiftsCredited(account, worth, credited);
        _earn(address(pool), account, credited, 0);
    }

    /// @inheritdoc IContributionToken
    function attestCare(
        address account,
        uint32 minutes_,
        bytes32 digest
    ) external restricted returns (uint256 credited) {
        // Check: another's care, within this week's limit.
        require(account != msg.sender, ContributionTokenSelfAttested(msg.sender));
        Care memory care = _care[account];
        uint32 week = uint32(block.timestamp / 1 weeks);
        if (care.week != week) care = Care({week: week, spent: 0});
        uint256 left = Math.saturatingSub(_minutesPerWeek, care.spent);
        require(minutes_ <= left, ContributionTokenCareBeyondLimit(account, left, minutes_));

        // Effect: spend the limit, earn the credits.
        care.spent += minutes_;
        _care[account] = care;
        credited = (uint256(_creditsPerHour) * minutes_) / 60;
        emit CareAttested(msg.sender, account, minutes_, digest);
        _earn(msg.sender, account, credited, digest);
    }

    /// @inheritdoc IContributionToken
    function mint(address account, uint256 amount, bytes32 reason) external {
        // Check and effect: draw on the caller's budget.
        RateLimiter.RefillingBucket storage bucket = _sources[msg.sender];
        require(bucket._capacity != 0, ContributionTokenUnknownSource(msg.sender));
        uint256 left = bucket.available(SOLE_BUCKET);
        require(bucket.tryConsume(SOLE_BUCKET, amount), ContributionTokenSourceExhausted(msg.sender, left, amount));

        _earn(msg.sender, account, amount, reason);
    }

    /// @inheritdoc IContributionToken
    function giftCredits(address account) external view returns (uint256) {
        return _giftCredits[account];
    }

    /// @dev Concave, of the lifetime's total: a hundred times the gifts earn ten times the credits, given at once
    /// or in a hundred parts.
    function _giftCreditsDown(uint256 worth) private pure returns (uint256) {
        // Anything above would earn more than MAX_EARNED.
        uint256 bounded = Math.min(worth, (MAX_EARNED * MAX_EARNED) / 1e18);
        return Math.sqrt(bounded * 1e18);
    }

    // ---------------------------------------------------------------------------------------------- governance

    /// @inheritdoc IContributionToken
    function setSource(address source, uint128 limit, uint48 window) external restricted {
        // Check: a budget that is none, or one that can be kept.
        bool sane = limit > 1 && limit <= MAX_EARNED && window >= MIN_WINDOW && window <= MAX_WINDOW;
        require(source != address(0) && (limit == 0 || sane), ContributionTokenInvalidSettings());

        // Effect: what was spent stays spent. Half at once, half over the window: so no window sees more than the limit.
        RateLimiter.RefillingBucket storage bucket = _sources[source];
        bucket.sync(SOLE_BUCKET);
        bucket.updateSettings({newWindow: window, newCapacity: limit / 2});
        emit SourceSet(source, limit, window);
    }

    /// @inheritdoc IContributionToken
    function setCareRate(uint128 creditsPerHour, uint32 minutesPerWeek) external restricted {
        _setCareRate(creditsPerHour, minutesPerWeek);
    }

    function _setCareRate(uint128 creditsPerHour, uint32 minutesPerWeek) private {
        require(
            creditsPerHour <= MAX_CREDITS_PER_HOUR && minutesPerWeek <= MAX_MINUTES_PER_WEEK,
            ContributionTokenInvalidSettings()
        );
        _creditsPerHour = creditsPerHour;
        _minutesPerWeek = minutesPerWeek;
        emit CareRateSet(creditsPerHour, minutesPerWeek);
    }

    /// @inheritdoc EIP712Upgradeable
    /// @dev Constants, so that no storage is read for a signature.
    // solhint-disable-next-line func-name-mixedcase
    function _EIP712Name() internal pure override returns (string memory) {
        return "Solidarity ContributionToken";
    }

    /// @inheritdoc EIP712Upgradeable
    // solhint-disable-next-line func-name-mixedcase
    function _EIP712Version() internal pure override returns (string memory) {
        return "1";
    }
}
