// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {IAidDesk} from "../interfaces/IAidDesk.sol";
import {IAidRequests} from "../interfaces/IAidRequests.sol";
import {IContributionToken} from "../interfaces/IContributionToken.sol";
import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {IMemberRegistry} from "../interfaces/IMemberRegistry.sol";

/// @title Knows the other contracts it works with
/// @dev Those of the community are written into the clone's own code, the desk, which all communities share, into the
/// code of the implementation. All are fixed for life, and reading them costs no storage.
abstract contract Parts is IAidRequests {
    IAidDesk internal immutable _desk;

    constructor(IAidDesk desk_) {
        _desk = desk_;
    }

    /// @inheritdoc IAidRequests
    function desk() external view returns (IAidDesk) {
        return _desk;
    }

    /// @inheritdoc IAidRequests
    function parts() external view returns (IEmergencyPool pool, IMemberRegistry registry, IContributionToken token) {
        return _parts();
    }

    /// @dev The first of them.
    function _pool() internal view returns (IEmergencyPool pool) {
        return abi.decode(Clones.fetchCloneArgs(address(this)), (IEmergencyPool));
    }

    /// @dev Decoded as whole words: the code was written once, by whoever opened the community.
    function _parts() internal view returns (IEmergencyPool pool, IMemberRegistry registry, IContributionToken token) {
        bytes memory written = Clones.fetchCloneArgs(address(this));
        (uint256 a, uint256 b, uint256 c) = abi.decode(written, (uint256, uint256, uint256));
        pool = IEmergencyPool(address(uint160(a)));
        registry = IMemberRegistry(address(uint160(b)));
        token = IContributionToken(address(uint160(c)));
    }
}
