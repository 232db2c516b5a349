// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Initializable} from "@openzeppelin/contracts-upgradeable/proxy/utils/Initializable.sol";
import {IAidDesk} from "./interfaces/IAidDesk.sol";
import {Parts} from "./requests/Parts.sol";
import {Payouts} from "./requests/Payouts.sol";

/// @title AidRequests
/// @notice Requests for help, the three ways of deciding on them, and their release. See IAidRequests.
///
/// What each can and cannot do to you:
/// - Anyone may ask, may release what was approved, and may bring votes that others signed. Nobody can change what was
///   approved, or pay it to somebody else.
/// - Members vote, object, and by objecting bring any request before all members. Nobody can vote twice, vote with
///   weight from after the request opened, or vote their own or their payee's unit on it.
/// - Responders can pay small amounts fast, within the caps per payee and the pool's rapid budget; never to
///   themselves, and not after members have objected.
/// - Stewards can refuse an undecided request once (its requester may bring it before all members) and attest
///   tranches. They cannot approve, pay or take anything.
/// - Assessors weigh in on the order of payment when money is short. They cannot approve or refuse.
/// - Governance sets rules and caps for what opens later. It cannot touch a request that is open or approved.
contract AidRequests is Initializable, Payouts {
    /// @param desk_ Keeps lines and schedules, for all communities alike.
    constructor(IAidDesk desk_) Parts(desk_) {
        _disableInitializers();
    }

    /// @notice Set up a fresh clone, whose immutable arguments are pool, registry and token.
    /// @param authority_ The community's access manager.
    /// @param floor Seconds; no consent window is ever shorter. At least 1 hour. Lower: faster help, less time to
    /// object. Higher: slower.
    /// @param first The first rules of decision.
    /// @param responders The first panel.
    function initialize(
        address authority_,
        uint24 floor,
        Policy memory first,
        address[] calldata responders
    ) external initializer {
        __AccessManaged_init(authority_);
        _initializePolicy(floor, first);
        for (uint256 i; i < responders.length; ++i) _setResponder(responders[i], true);
    }
}
