// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";

import {IEmergencyPool} from "../../contracts/interfaces/IEmergencyPool.sol";

/// @dev Test double of a community's access manager: OpenZeppelin's own.
contract AuthorityMock is AccessManager {
    constructor(address admin) AccessManager(admin) {}
}

/// @dev Test double of a module: passes on whatever it is told, without deciding anything.
contract ModuleMock {
    IEmergencyPool public immutable pool;

    constructor(IEmergencyPool pool_) {
        pool = pool_;
    }

    function commit(uint256 ref, address asset, uint256 amount, uint16 category, uint8 lane) external {
        pool.commit(ref, asset, amount, category, lane);
    }

    function pay(uint256 ref, address asset, address to, uint256 amount, bool push) external returns (bool) {
        return pool.pay(ref, asset, to, amount, push);
    }

    function uncommit(uint256 ref, address asset) external returns (uint256) {
        return pool.uncommit(ref, asset);
    }

    function payAtOnce(IEmergencyPool.Payment calldata payment) external returns (bool) {
        return pool.payAtOnce(payment);
    }
}

contract NoopModule {
    function payAtOnce(IEmergencyPool.Payment calldata payment) external pure returns (bool) {
        return payment.push;
    }
}
