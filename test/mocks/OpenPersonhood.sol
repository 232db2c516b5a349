// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IPersonhood} from "../../contracts/interfaces/IPersonhood.sol";

/// @title Test double: says of everybody what anybody told it
contract OpenPersonhood is IPersonhood {
    mapping(address account => uint256 basisPoints) private _weights;

    function set(address account, uint256 basisPoints) external {
        _weights[account] = basisPoints;
    }

    function setMany(address[] calldata accounts, uint16[] calldata basisPoints) external {
        for (uint256 i = 0; i < accounts.length; ++i) _weights[accounts[i]] = basisPoints[i];
    }

    function weight(address account) external view returns (uint256 basisPoints) {
        return _weights[account];
    }
}
