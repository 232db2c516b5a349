// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

/// @notice Up to seven members' numbers in one word: 32 bits each, filled from the low end. Number 0 ends the list.
type Vouches is uint256;

using {voucherAt, withVoucher} for Vouches global;

/// @dev As many as one word remembers, and as the settings may ask for.
uint256 constant MAX_VOUCHES = 7;

/// @notice The number at `position`, from 0; zero past the end.
function voucherAt(Vouches self, uint256 position) pure returns (uint32) {
    return uint32(Vouches.unwrap(self) >> (32 * position));
}

/// @notice The list with `number` put at `position`, which must be the end of it and below `MAX_VOUCHES`.
function withVoucher(Vouches self, uint256 position, uint32 number) pure returns (Vouches) {
    return Vouches.wrap(Vouches.unwrap(self) | (uint256(number) << (32 * position)));
}
