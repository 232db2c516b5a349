// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Refunds} from "./rounds/Refunds.sol";
import {RoundPlanner} from "./rounds/RoundPlanner.sol";
import {Rounds} from "./rounds/Rounds.sol";

/// @title A community's funding rounds
/// @notice Many small gifts by many people move a matching fund. The tally is on chain and always up to date.
///
/// What each role can and cannot do to members, donors and projects:
/// - **Anyone** can give, add to a fund, register a project, have gifts counted anew when a donor has verified, settle a
///   capped round, and bring projects, donors and funders what is theirs. Nobody can take from another's wallet:
///   allowances are used for the caller's own gifts only, and signatures bind the whole cart.
/// - **A project's payee** alone can withdraw it, and alone can redirect what it is owed.
/// - **Stewards** can create rounds, accept and refuse projects before a round closes, and bring evidence against a donor.
///   They cannot change terms, take a project out, weigh a donor, or move money.
/// - **Governance** (the members by vote, through a timelock) can decide that a donor's gifts do not count; expel a project or
///   cancel a round before claims begin, whereupon gifts go back to donors; and add the pool's money to a fund, within
///   the module's budget. It cannot change terms, keep a gift, or stop a claim.
///
/// Each round has books of its own, and pays from nothing else. What tokens must be like: plain ERC-20, without a fee on
/// transfers, and with balances that do not change by themselves.
/// @dev Every community has a clone of its own, with its pool as immutable argument.
contract QuadraticFunding is Refunds {
    /// @param planner Reads terms; shared by all communities.
    constructor(RoundPlanner planner) Rounds(planner) {
        _disableInitializers();
    }

    /// @notice Put the rounds under their authority, once, right after they are cloned.
    /// @param authority An AccessManager.
    function initialize(address authority) external initializer {
        __AccessManaged_init(authority);
        _openLedger();
    }
}
