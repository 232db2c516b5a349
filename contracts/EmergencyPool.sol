// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Dissolution} from "./pool/Dissolution.sol";

/// @title The vault: the only contract that holds the community's money
/// @notice Pledges come in, modules pay out, each inside its own budget. There is no owner, no sweep and no upgrade.
///
/// What each role can and cannot do to members, donors and payees:
/// - **Anyone** can pledge, absorb what was sent without a pledge, bring a payee what they are owed, and, after a
///   dissolution, make what is left owed to the successors. Nobody can take money from another's wallet: allowances are
///   used for the caller's own gifts only, and signatures bind the whole gift.
/// - **A module** can set aside and pay, from the community's free money, no more than its budget in any window, and
///   touch only what it has itself set aside. It cannot touch what is owed, nor another module's commitments.
/// - **A payee** alone can redirect what they are owed. Nobody can take it back.
/// - **The guardian** can stop commitments and payments for at most 72 hours, and not again within 30 days. It cannot
///   stop pledges, the return of commitments, the collecting of what is owed, or dissolution; it cannot move anything.
/// - **Governance** (the authority's administrator, a timelock) can admit and drop assets, give and take budgets, and
///   announce a dissolution at least 30 days ahead. It cannot move money otherwise, and cannot touch what is committed
///   or owed.
///
/// What tokens must be like: plain ERC-20, returning `true` or nothing. A fee on transfers is fine (what arrives is
/// credited, and a payee gets less by the fee) if the token takes it out of the amount sent. Tokens whose balances change
/// by themselves (rebasing), or that take the fee on top, are not supported: their books could exceed what is there.
/// @dev Every community has a clone of its own; this code is shared by all of them and cannot be initialised itself.
contract EmergencyPool is Dissolution {
    constructor() {
        _disableInitializers();
    }

    /// @notice Put the pool under its authority, once, right after it is cloned.
    /// @param authority An AccessManager.
    function initialize(address authority) external initializer {
        __AccessManaged_init(authority);
        _openLedger();
    }
}
