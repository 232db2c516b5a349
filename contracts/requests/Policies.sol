// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {IAidRequests} from "../interfaces/IAidRequests.sol";
import {Rules} from "../types/Rules.sol";
import {Parts} from "./Parts.sol";

/// @title Keeps the rules of decision, their history, and the caps of each asset
/// @dev A request is decided by the rules that were in force when it opened, whatever governance does later.
abstract contract Policies is Parts, AccessManagedUpgradeable {
    uint256 private constant SHORTEST_FLOOR = 1 hours;

    /// @param consent Per request. @param perPayee By the rapid track, in any window.
    struct Caps {
        uint128 consent;
        uint96 perPayee;
        uint32 window;
    }

    /// @dev The newest rules, with what every payment must know beside them (see Rules).
    Rules internal _rules;
    /// @dev All rules before the newest, oldest first.
    Rules[] private _pastRules;
    mapping(address asset => Caps caps) internal _caps;
    uint24 private _consentFloor;

    /// @inheritdoc IAidRequests
    function setPolicy(Policy memory newPolicy) external restricted {
        _pastRules.push(_rules);
        // From the next second on: what opened in this one keeps the rules that it opened under.
        _adopt(newPolicy, block.timestamp + 1);
    }

    /// @inheritdoc IAidRequests
    function setConsentCap(address asset, uint128 cap) external restricted {
        _caps[asset].consent = cap;
        emit ConsentCapSet(asset, cap);
    }

    /// @inheritdoc IAidRequests
    function setRapidCap(address asset, uint128 perPayee, uint48 window) external restricted {
        bool bounded_ = perPayee <= type(uint96).max && window >= 1 hours && window <= 365 days;
        require(perPayee == 0 || bounded_, AidRequestsInvalidCap(perPayee, window));
        Caps storage caps = _caps[asset];
        (caps.perPayee, caps.window) = (uint96(perPayee), uint32(window));
        emit RapidCapSet(asset, perPayee, window);
    }

    /// @inheritdoc IAidRequests
    function resumeRapid() external restricted {
        Rules current = _rules;
        require(current.suspended(), AidRequestsRapidNotSuspended());
        _rules = current.withSuspended(false);
        emit RapidResumed();
    }

    /// @inheritdoc IAidRequests
    function rulesAt(uint256 time) external view returns (Rules) {
        return _rulesAt(time);
    }

    /// @inheritdoc IAidRequests
    function consentFloor() external view returns (uint24) {
        return _consentFloor;
    }

    /// @inheritdoc IAidRequests
    function capsOf(
        address asset
    ) external view returns (uint128 consentCap, uint128 rapidPerPayee, uint48 rapidWindow) {
        Caps storage caps = _caps[asset];
        return (caps.consent, caps.perPayee, caps.window);
    }

    function _initializePolicy(uint24 floor, Policy memory first) internal onlyInitializing {
        require(floor >= SHORTEST_FLOOR, AidRequestsInvalidPolicy(first));
        _consentFloor = floor;
        _adopt(first, block.timestamp);
    }

    /// @dev The rules in force at `time`. Only what opened before a change of rules looks further than one word.
    function _rulesAt(uint256 time) internal view returns (Rules rules) {
        rules = _rules;
        if (rules.since() <= time) return rules;
        // As many turns as governance changed the rules since: nobody else can lengthen it.
        for (uint256 i = _pastRules.length; i > 0 && rules.since() > time; --i) rules = _pastRules[i - 1];
    }

    function _checkNotSuspended() internal view {
        require(!_rules.suspended(), AidRequestsRapidSuspended());
    }

    function _adopt(Policy memory newPolicy, uint256 from) private {
        newPolicy.since = uint40(from);
        // Check: the desk wants every rule between its bounds
        _rules = _desk.toRules(newPolicy, _consentFloor).withFactsOf(_rules);
        emit PolicyChanged(newPolicy);
    }
}
