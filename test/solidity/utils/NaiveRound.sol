// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title Quadratic funding as one would write it down: lists, sums over all pairs of donors, caps one at a time
/// @dev For tests only; nothing in it is shared with the contract.
contract NaiveRound {
    struct Gift {
        address donor;
        uint256 project;
        uint256 amount;
        uint256 weight;
    }

    Gift[] private _gifts;
    uint256 private immutable _projects;
    uint256 private immutable _scale;
    uint256 private immutable _minimum;
    uint256 private immutable _donorCap;

    constructor(uint256 projects, uint256 scale, uint256 minimum, uint256 donorCap) {
        (_projects, _scale, _minimum, _donorCap) = (projects, scale, minimum, donorCap);
    }

    function give(address donor, uint256 project, uint256 amount, uint256 weight) external {
        _gifts.push(Gift(donor, project, amount, weight));
    }

    function rootOf(address donor, uint256 project) public view returns (uint256) {
        uint256 sum;
        uint256 counted;
        for (uint256 i = 0; i < _gifts.length; ++i) {
            Gift memory gift = _gifts[i];
            if (gift.donor != donor || gift.project != project) continue;
            sum += gift.amount;
            counted += gift.amount * gift.weight;
        }
        if (sum < _minimum) return 0;
        if (counted > _donorCap * 10_000) counted = _donorCap * 10_000;
        return Math.sqrt((counted * _scale) / 10_000);
    }

    /// @dev Σ over all ordered pairs of different donors of f · f.
    function rawOf(uint256 project, address[] memory donors) public view returns (uint256 raw) {
        uint256[] memory roots = new uint256[](donors.length);
        for (uint256 i = 0; i < donors.length; ++i) roots[i] = rootOf(donors[i], project);
        for (uint256 i = 0; i < donors.length; ++i) {
            for (uint256 j = 0; j < donors.length; ++j) if (i != j) raw += roots[i] * roots[j];
        }
    }

    /// @dev Caps whoever exceeds the cap, looks again, until nobody does. Small numbers only: plain products.
    function matches(
        uint256 fund,
        uint256 cap,
        address[] memory donors
    ) external view returns (uint256[] memory shares) {
        uint256[] memory raws = new uint256[](_projects);
        bool[] memory capped = new bool[](_projects);
        uint256 total;
        for (uint256 p = 0; p < _projects; ++p) total += raws[p] = rawOf(p + 1, donors);
        bool again = true;
        while (again) {
            again = false;
            for (uint256 p = 0; p < _projects && !again; ++p) {
                if (capped[p] || fund * raws[p] <= cap * total) continue;
                (capped[p], again) = (true, true);
                fund -= cap;
                total -= raws[p];
            }
        }
        shares = new uint256[](_projects);
        for (uint256 p = 0; p < _projects; ++p) {
            shares[p] =
                capped[p]
                    ? cap
                    : raws[p] == 0
                        ? 0
                        : (fund * raws[p]) / total;
        }
    }
}
