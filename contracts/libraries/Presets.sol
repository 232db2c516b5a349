// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAidRequests} from "../interfaces/IAidRequests.sol";
import {IMemberRegistry} from "../interfaces/IMemberRegistry.sol";
import {ISolidarityFactory} from "../interfaces/ISolidarityFactory.sol";

/// @title Settings to start from, by size
/// @notice Pure numbers, each with its reason. A community changes them at the opening or, later, by vote.
///
/// What differs by size, and why:
/// - **Time to notice.** Thirty people tell each other within a day; thousands in many places need a week.
/// - **Who must show up.** The larger a community, the smaller the share that reads any one request, so the shares fall.
///   The number of people behind them rises: a quorum of 9 of 30, 30 of 300, 120 of 3,000.
/// - **Objections** are rare and cost courage: 3 of 30, 9 of 300, 30 of 3,000 suffice; one person in a group of up to ten.
/// - **Joining.** In a group everyone knows a newcomer; in a crowd only the vouchers do, so more vouch and the wait before
///   the first vote is longer. It always exceeds the notice before a vote on the community itself, so that nobody can
///   gather new members for a vote that has been announced.
/// - **Changing the rules** asks for more people and more time than one request, and the timelock leaves time to leave.
///
/// The same for all: more voice for than against passes; credits halve in a year, so that voice follows what people do now;
/// an hour of care earns 10 credits and 20 hours a week count. One hour every week comes to rest near 750 credits, 27 on top
/// of a voice of 100; ten hours every week near 7,500 (86), and nobody gets more than 100 on top.
library Presets {
    /// @notice The settings that `kind` stands for.
    function settingsOf(ISolidarityFactory.Preset kind) internal pure returns (ISolidarityFactory.Settings memory s) {
        s.halfLife = 365 days;
        s.careCreditsPerHour = 10e18;
        s.careMinutesPerWeek = 20 * 60;

        if (kind == ISolidarityFactory.Preset.Group) {
            _group(s);
        } else if (kind == ISolidarityFactory.Preset.Network) {
            _network(s);
        } else {
            _federation(s);
        }
    }

    /// @dev 5 to 30 people who know each other.
    function _group(ISolidarityFactory.Settings memory s) private pure {
        s.registry = IMemberRegistry.Settings({vouchesNeeded: 2, waitingPeriod: 3 days, rotationDelay: 3 days});
        s.consentFloor = 1 days;
        s.policy = IAidRequests.Policy({
            since: 0,
            consentWindow: 2 days,
            votingPeriod: 3 days,
            lateExtension: 1 days,
            fundingPeriod: 30 days,
            rapidWindow: 1 days,
            rapidDelay: 0, // Two who know the person have looked; the budget bounds what both can get wrong.
            rapidApprovals: 2,
            objectionBps: 1_000,
            quorumBps: 3_000,
            approvalBps: 5_001,
            ratifyBps: 2_000
        });
        s.governance = ISolidarityFactory.GovernanceSettings({
            votingDelay: 1 days,
            votingPeriod: 5 days,
            lateExtension: 1 days,
            timelockDelay: 2 days,
            quorumBps: 4_000
        });
    }

    /// @dev Hundreds, who know some of the others.
    function _network(ISolidarityFactory.Settings memory s) private pure {
        s.registry = IMemberRegistry.Settings({vouchesNeeded: 3, waitingPeriod: 14 days, rotationDelay: 7 days});
        s.consentFloor = 2 days;
        s.policy = IAidRequests.Policy({
            since: 0,
            consentWindow: 4 days,
            votingPeriod: 5 days,
            lateExtension: 2 days,
            fundingPeriod: 60 days,
            rapidWindow: 2 days,
            rapidDelay: 1 hours, // Somebody can still call out before the money is gone.
            rapidApprovals: 3,
            objectionBps: 300,
            quorumBps: 1_000,
            approvalBps: 5_001,
            ratifyBps: 500
        });
        s.governance = ISolidarityFactory.GovernanceSettings({
            votingDelay: 2 days,
            votingPeriod: 7 days,
            lateExtension: 2 days,
            timelockDelay: 4 days,
            quorumBps: 2_000
        });
    }

    /// @dev Thousands, in many places.
    function _federation(ISolidarityFactory.Settings memory s) private pure {
        s.registry = IMemberRegistry.Settings({vouchesNeeded: 4, waitingPeriod: 30 days, rotationDelay: 14 days});
        s.consentFloor = 3 days;
        s.policy = IAidRequests.Policy({
            since: 0,
            consentWindow: 7 days,
            votingPeriod: 7 days,
            lateExtension: 2 days,
            fundingPeriod: 90 days,
            rapidWindow: 3 days,
            rapidDelay: 6 hours, // Responders in other time zones see it first.
            rapidApprovals: 4,
            objectionBps: 100,
            quorumBps: 400,
            approvalBps: 5_001,
            ratifyBps: 200
        });
        s.governance = ISolidarityFactory.GovernanceSettings({
            votingDelay: 3 days,
            votingPeriod: 10 days,
            lateExtension: 3 days,
            timelockDelay: 7 days,
            quorumBps: 1_000
        });
    }
}
