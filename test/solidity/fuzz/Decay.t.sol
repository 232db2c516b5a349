// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Decay} from "../../../contracts/libraries/Decay.sol";
import {Test} from "../utils/Test.sol";

contract DecayTest is Test {
    uint256 private constant MAX_GRAINS = type(uint208).max;

    function testFuzz_nobodyHoldsMoreThanTheyEarned(uint256 credits, uint256 elapsed, uint256 halfLife) public pure {
        (halfLife, elapsed) = boundTimes(halfLife, elapsed, 104);
        credits = bound(credits, 0, type(uint96).max);
        uint256 grains = Decay.toGrainsDown(credits, elapsed, halfLife);
        assertLe(grains, MAX_GRAINS / 100, "a hundred of the largest fit into a checkpoint");
        assertGe(grains, credits, "the index never falls below one");
        uint256 back = Decay.toCreditsDown(grains, elapsed, halfLife);
        assertLe(back, credits, "Law 15, Earned: not more than was earned");
        assertGe(back + 1, credits, "Law 15, Earned: less by rounding only");
    }

    function testFuzz_decayIsMonotone(uint256 grains, uint256 a, uint256 b, uint256 halfLife) public pure {
        uint256 first;
        uint256 second;
        (halfLife, first) = boundTimes(halfLife, a, 300);
        (, second) = boundTimes(halfLife, b, 300);
        if (first > second) (first, second) = (second, first);
        grains = bound(grains, 0, MAX_GRAINS);
        assertGe(
            Decay.toCreditsDown(grains, first, halfLife),
            Decay.toCreditsDown(grains, second, halfLife),
            "Law 15, Earned: decay is monotone"
        );
    }

    function testFuzz_aSecondChangesLittle(uint256 grains, uint256 elapsed, uint256 halfLife) public pure {
        (halfLife, elapsed) = boundTimes(halfLife, elapsed, 300);
        grains = bound(grains, 0, MAX_GRAINS);
        uint256 now_ = Decay.toCreditsDown(grains, elapsed, halfLife);
        uint256 next = Decay.toCreditsDown(grains, elapsed + 1, halfLife);
        // A line that halves within a half-life falls by at most 1/h of what there is a second, from one halving on.
        assertLe(now_ - next, now_ / halfLife + 2, "no jump, not at a halving either");
    }

    function testFuzz_aHalfLifeHalves(uint256 grains, uint256 elapsed, uint256 halfLife) public pure {
        (halfLife, elapsed) = boundTimes(halfLife, elapsed, 200);
        grains = bound(grains, 0, MAX_GRAINS);
        uint256 now_ = Decay.toCreditsDown(grains, elapsed, halfLife);
        assertEq(Decay.toCreditsDown(grains, elapsed + halfLife, halfLife), now_ / 2, "half, rounded down");
    }

    function testFuzz_sumsDifferByLessThanHolders(
        uint256[5] memory grains,
        uint256 elapsed,
        uint256 halfLife
    ) public pure {
        (halfLife, elapsed) = boundTimes(halfLife, elapsed, 300);
        uint256 sum;
        uint256 total;
        for (uint256 i = 0; i < 5; ++i) {
            grains[i] = bound(grains[i], 0, MAX_GRAINS / 5);
            sum += Decay.toCreditsDown(grains[i], elapsed, halfLife);
            total += grains[i];
        }
        uint256 supply = Decay.toCreditsDown(total, elapsed, halfLife);
        assertLe(sum, supply, "Law 15, Earned: sum of balances <= supply");
        assertLe(supply, sum + 5, "Law 15, Earned: supply <= sum of balances + holders");
    }

    function testFuzz_nothingIsLeftInTheEnd(uint256 elapsed, uint256 halfLife) public pure {
        halfLife = bound(halfLife, 90 days, 3650 days);
        elapsed = bound(elapsed, 208 * halfLife, type(uint48).max);
        assertEq(Decay.toCreditsDown(MAX_GRAINS, elapsed, halfLife), uint256(0), "nothing");
    }

    function boundTimes(uint256 halfLife, uint256 elapsed, uint256 halvings) private pure returns (uint256, uint256) {
        halfLife = bound(halfLife, 90 days, 3650 days);
        return (halfLife, bound(elapsed, 0, halfLife * (halvings + 1) - 1));
    }
}
