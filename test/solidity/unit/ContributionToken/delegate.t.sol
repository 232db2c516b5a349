// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";

import {Members} from "../../utils/Members.sol";

contract DelegateTest is Members {
    address private ada;
    address private ben;

    function setUp() public {
        open(1, 1);
        (ada, ben) = (person("ada"), person("ben"));
        vm.warp(START);
        pool.count(ada, 100e18);
        token.credit(ada);
    }

    function test_GivenCreditsThatNobodyDelegated() public view {
        assertEq(token.getVotes(ada), uint256(0), "no votes");
        assertEq(token.delegates(ada), address(0), "no delegate");
    }

    function test_GivenCreditsDelegatedToOneself() public {
        vm.prank(ada);
        token.delegate(ada);
        assertEq(token.getVotes(ada), uint256(10e18), "votes are credits");
        skip(HALF_LIFE);
        assertEq(token.getVotes(ada), uint256(5e18), "and decay");
        skip(1);
        assertEq(token.getPastVotes(ada, timestamp() - 1), uint256(5e18), "past votes decay alike");
    }

    function test_GivenCreditsDelegatedToAnother() public {
        vm.prank(ada);
        token.delegate(ben);
        pool.count(ada, 400e18);
        token.credit(ada);
        assertEq(token.getVotes(ben), uint256(20e18), "also those earned later");
        assertEq(token.balanceOf(ben), uint256(0), "Law 15, Earned: delegation moves no credits");
        skip(HALF_LIFE);
        vm.prank(ada);
        token.delegate(address(0));
        assertEq(token.getVotes(ben), uint256(0), "taken back");
        skip(1);
        assertEq(token.getPastVotes(ben, START), uint256(20e18), "Law 8, Past weight");
        assertEq(token.getPastVotes(ben, START + HALF_LIFE / 2), uint256(15e18), "Law 8, Past weight");
        assertEq(token.getPastVotes(ben, START + HALF_LIFE), uint256(0), "Law 8, Past weight");
    }

    function test_GivenASignature() public {
        uint256 expiry = timestamp() + 10;
        bytes32 structHash = keccak256(abi.encode(DELEGATION_TYPEHASH, ben, uint256(0), expiry));
        bytes32 domain = domainOf("Solidarity ContributionToken", block.chainid, address(token));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keyOf[ada], typed(domain, structHash));
        vm.warp(expiry + 1);
        vm.expectRevert(abi.encodeWithSelector(IVotes.VotesExpiredSignature.selector, expiry));
        token.delegateBySig(ben, 0, expiry, v, r, s);
        vm.warp(expiry);
        token.delegateBySig(ben, 0, expiry, v, r, s);
        assertEq(token.delegates(ada), ben, "delegated");
        vm.expectRevert(abi.encodeWithSelector(Nonces.InvalidAccountNonce.selector, ada, uint256(1)));
        token.delegateBySig(ben, 0, expiry, v, r, s);
    }
}
