// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {IContributionToken} from "../interfaces/IContributionToken.sol";
import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {IMemberRegistry} from "../interfaces/IMemberRegistry.sol";

/// @title Knows the other contracts of the community
/// @dev They are written into the clone's own code, fixed for life: reading them costs no storage.
abstract contract Parts {
    function _pool() internal view returns (IEmergencyPool pool) {
        (pool, , ) = _parts();
    }

    function _registry() internal view returns (IMemberRegistry registry) {
        (, registry, ) = _parts();
    }

    function _parts() internal view returns (IEmergencyPool pool, IMemberRegistry registry, IContributionToken token) {
        return abi.decode(Clones.fetchCloneArgs(address(this)), (IEmergencyPool, IMemberRegistry, IContributionToken));
    }
}
