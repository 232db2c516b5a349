// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IPersonhood} from "../interfaces/IPersonhood.sol";

/// @notice Where a round stands. Exactly one is true at every second; time alone leads from each to the next.
/// Registration: from creation until it opens. Contribution: gifts. Challenge: donors' weights may be questioned. Claim:
/// projects are paid. Closed: what nobody claimed goes where the terms say. Cancelled: everybody is refunded.
enum Phase {
    None,
    Registration,
    Contribution,
    Challenge,
    Claim,
    Closed,
    Cancelled
}

/// @notice Where a project of a round stands. Withdrawn: by itself, or expelled by governance.
enum ProjectStatus {
    None,
    Applied,
    Accepted,
    Refused,
    Withdrawn,
    Claimed,
    Swept
}

/// @notice A round's terms, fixed at creation.
/// @param asset The ERC-7528 address for native coin, or an ERC-20 that the pool has admitted. Not one that takes a fee on
/// transfers.
/// @param opensAt First second of gifts, last of registration.
/// @param closesAt First second without gifts: 1 hour to 365 days after opening.
/// @param challengePeriod Seconds after closing in which gifts are still questioned: 0 (none can be) or 1 hour to 60 days.
/// Shorter: projects are paid sooner. Longer: more time to find and to hear donors who are not one person.
/// @param claimPeriod Seconds in which projects may claim: 90 days to 10 years.
/// @param capBps The most that one project is matched, as a share of the fund: 1 to 10,000, which never binds.
/// @param capAmount The same as an amount; the lower of the two holds. 2¹²⁸ − 1: no such cap.
/// @param ceilingBps The most that pairs of donors are matched: 10,000 in full, 1 to 4,294,967,294; 4,294,967,295 is none.
/// @param fixedList Whether only the projects named at creation take part. Else anyone registers, and stewards review.
/// @param personhood Says how surely a donor is one person. Zero: everybody counts in full.
/// @param minimum A donor who gives a project less than this in all does not count for it.
/// @param donorCap The most that a donor counts for at a project. 2¹²⁸ − 1: no such cap.
/// @param residue Who receives what nobody claimed. Zero: the community's pool.
struct RoundTerms {
    address asset;
    uint32 opensAt;
    uint32 closesAt;
    uint32 challengePeriod;
    uint32 claimPeriod;
    uint16 capBps;
    uint128 capAmount;
    uint32 ceilingBps;
    bool fixedList;
    IPersonhood personhood;
    uint128 minimum;
    uint128 donorCap;
    address residue;
}

/// @notice One line of a cart. All gifts of a cart are of the round's asset.
struct CartItem {
    uint16 project;
    uint128 amount;
}

/// @title Amounts in 64 bits, or in 96
/// @notice 62 (94) digits of the binary number and one of four units: 1, 10⁶, 10¹² or 10¹⁸ of the smallest. Exact or not at
/// all: with 18 decimals every amount below 4.6 (19 billion), and beyond that every one that has no more than 12 decimals.
library Compact {
    /// @notice The amount in 64 bits, if it fits exactly.
    function tryPack(uint256 amount) internal pure returns (bool fits, uint64 packed) {
        for (uint256 unit = 0; unit < 4; ++unit) {
            // Safe cast: 62 bits and 2 bits.
            if (amount >> 62 == 0) return (true, uint64((unit << 62) | amount));
            if (amount % 1e6 != 0) return (false, 0);
            amount /= 1e6;
        }
        return (false, 0);
    }

    /// @notice The amount in 96 bits, if it fits exactly.
    function tryPackWide(uint256 amount) internal pure returns (bool fits, uint96 packed) {
        for (uint256 unit = 0; unit < 4; ++unit) {
            // Safe cast: 94 bits and 2 bits.
            if (amount >> 94 == 0) return (true, uint96((unit << 94) | amount));
            if (amount % 1e6 != 0) return (false, 0);
            amount /= 1e6;
        }
        return (false, 0);
    }

    /// @notice The amount again.
    function unpack(uint64 packed) internal pure returns (uint256) {
        unchecked {
            // 62 bits times at most 10¹⁸.
            return uint256(packed & (2 ** 62 - 1)) * 1e6 ** uint256(packed >> 62);
        }
    }

    /// @notice The amount again.
    function unpackWide(uint96 packed) internal pure returns (uint256) {
        unchecked {
            // 94 bits times at most 10¹⁸.
            return uint256(packed & (2 ** 94 - 1)) * 1e6 ** uint256(packed >> 94);
        }
    }
}
