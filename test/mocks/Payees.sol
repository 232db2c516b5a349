// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IEmergencyPool} from "../../contracts/interfaces/IEmergencyPool.sol";

/// @dev Payees that cannot or will not be paid in peace. Each can be told to behave, to show that what is owed stays
/// collectable.
contract Payee {
    enum Mood {
        Refusing,
        Burning,
        Bombing,
        Thankful
    }

    Mood public mood;
    uint256 private _spent;

    constructor(Mood mood_) {
        mood = mood_;
    }

    function setMood(Mood mood_) external {
        mood = mood_;
    }

    function collectTo(IEmergencyPool pool, address asset, address to) external returns (uint256) {
        return pool.collectTo(asset, to);
    }

    // A payee with a will of its own is the point.
    // solhint-disable-next-line no-complex-fallback
    receive() external payable {
        if (mood == Mood.Refusing) revert("no");
        if (mood == Mood.Burning) {
            while (true) ++_spent;
        }
        if (mood == Mood.Bombing) {
            assembly ("memory-safe") {
                revert(0, 150000)
            }
        }
    }
}

/// @dev Uses its turn, when money arrives, for one more call of its choosing, and keeps what came of it.
contract Reentrant {
    address public target;
    bytes public data;
    uint256 public value;
    bool public insist;

    bool public called;
    bool public succeeded;
    bytes public answer;

    function plan(address target_, bytes calldata data_, uint256 value_, bool insist_) external {
        (target, data, value, insist) = (target_, data_, value_, insist_);
        (called, succeeded, answer) = (false, false, "");
    }

    /// @dev To act as itself in a test's set-up.
    function run(address target_, bytes calldata data_) external payable returns (bytes memory) {
        (bool success, bytes memory result) = target_.call{value: msg.value}(data_);
        require(success, "run failed");
        return result;
    }

    receive() external payable {
        _turn();
    }

    function tokensToSend(address, address, uint256) external {
        _turn();
    }

    function tokensReceived(address, address, uint256) external {
        _turn();
    }

    function _turn() private {
        if (called || target == address(0)) return;
        called = true;
        (succeeded, answer) = target.call{value: value}(data);
        require(succeeded || !insist, "the inner call failed");
    }
}
