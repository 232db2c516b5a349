// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IQuadraticFunding} from "../../../contracts/interfaces/IQuadraticFunding.sol";
import {CartItem} from "../../../contracts/types/Round.sol";
import {RoundsTest} from "../utils/RoundsTest.sol";
import {Vm} from "../utils/Vm.sol";

/// @notice Carts whose calldata no honest wallet would write. The ledger takes a cart's lines from the call, and whoever
/// checks the record has the log only: whatever is accepted, the two must be the same bytes.
contract RoundCalldataFindingsTest is RoundsTest {
    uint256 private constant LINES = 32;
    bytes4 private constant CART = IQuadraticFunding.contributeCart.selector;
    bytes4 private constant FOR = IQuadraticFunding.contributeFor.selector;

    uint256 private _round;

    function setUp() public override {
        super.setUp();
        _round = _open(_terms(), LINES);
    }

    // ── What must be refused ────────────────────────────────────────────────────────────────────────────────────────

    function test_dirtyBitsInAProject() public {
        for (uint256 bit = 16; bit < 256; ++bit) _assertRefused(_withLine(1 | (1 << bit), 1 ether));
    }

    function test_dirtyBitsInAnAmount() public {
        for (uint256 bit = 128; bit < 256; ++bit) _assertRefused(_withLine(1, 1 ether | (1 << bit)));
    }

    function test_dirtyBitsInADonor() public {
        for (uint256 bit = 160; bit < 256; ++bit) {
            uint256 donor = uint160(ben) | (1 << bit);
            _assertRefused(bytes.concat(FOR, abi.encode(_round, 96, donor, 1, 1, 1 ether)));
        }
    }

    function test_listBeyondTheCall() public {
        bytes memory tail = abi.encode(1, 1, 1 ether);
        uint256[7] memory offsets = [uint256(160), 161, 192, 2 ** 32, 2 ** 64, 2 ** 255, type(uint256).max - 35];
        for (uint256 i = 0; i < offsets.length; ++i) {
            _assertRefused(bytes.concat(CART, abi.encode(_round, offsets[i]), tail));
        }
        uint256[6] memory lengths = [uint256(2), 3, 2 ** 58, 2 ** 64, 2 ** 250, type(uint256).max];
        for (uint256 i = 0; i < lengths.length; ++i) {
            _assertRefused(bytes.concat(CART, abi.encode(_round, 64, lengths[i], 1, 1 ether)));
        }
    }

    // ── What may be taken: then the record says the same as the books ───────────────────────────────────────────────

    function test_listAtAnOddPlace() public {
        for (uint256 gap = 0; gap < 66; ++gap) {
            bytes memory call = bytes.concat(CART, abi.encode(_round, 64 + gap), new bytes(gap), _twoLines());
            assertTrue(_isRecorded(ada, call, 3 ether), "A list may stand anywhere in the call");
        }
    }

    function test_trailingBytes() public {
        for (uint256 more = 1; more < 66; ++more) {
            bytes memory noise = new bytes(more);
            noise[0] = 0xff;
            bytes memory call = bytes.concat(CART, abi.encode(_round, 64), _twoLines(), noise);
            assertTrue(_isRecorded(ada, call, 3 ether), "What follows the list is nothing");
        }
    }

    function test_decoyAtTheUsualPlace() public {
        bytes memory decoy = abi.encode(1, 1, 100 ether);
        bytes memory call = bytes.concat(CART, abi.encode(_round, 64 + decoy.length), decoy, _twoLines());
        assertTrue(_isRecorded(ada, call, 3 ether), "What counts is what the offset names");
        bytes memory named = bytes.concat(FOR, abi.encode(_round, 96 + decoy.length, ben), decoy, _twoLines());
        assertTrue(_isRecorded(ada, named, 3 ether), "For somebody else too");
    }

    /// @dev The word that says where the list starts is its length as well: 32 lines from byte 32 on.
    function test_listOverItsOwnOffset() public {
        bytes memory lines;
        for (uint256 i = 1; i <= LINES; ++i) lines = bytes.concat(lines, abi.encode(i, 1 gwei));
        assertTrue(
            _isRecorded(ada, bytes.concat(CART, abi.encode(_round, 32), lines), 32 gwei),
            "One word, read twice"
        );
    }

    /// @dev The donor's word is a line's project as well.
    function test_listOverItsDonor() public {
        bytes memory lines = abi.encode(1, 1 gwei);
        for (uint256 i = 2; i <= LINES; ++i) lines = bytes.concat(lines, abi.encode(i, 1 gwei));
        bytes memory call = bytes.concat(FOR, abi.encode(_round, 32), lines);
        assertTrue(_isRecorded(ada, call, 32 gwei), "One word, read twice");
        (uint256 amount, ) = rounds.giftsOf(_round, address(1), 1);
        assertEq(amount, 1 gwei, "Credited to whom the word names");
    }

    /// @dev Whatever bytes follow the round's number: they are refused, or recorded as they count.
    function testFuzz_takenMeansRecorded(bytes memory rest, uint256 offset, uint256 at, uint256 value) public {
        bytes memory call = bytes.concat(CART, abi.encode(_round, 64 + (offset % 160)), rest, _twoLines(), rest);
        // One byte of it changed.
        call[68 + (at % (call.length - 68))] = bytes1(uint8(value));
        _isRecorded(ada, call, 3 ether);
        call = bytes.concat(CART, abi.encode(_round, 64 + rest.length), rest, _twoLines());
        assertTrue(_isRecorded(ada, call, 3 ether), "A list may stand behind anything");
    }

    // ── Parts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _withLine(uint256 project, uint256 amount) private view returns (bytes memory) {
        return bytes.concat(CART, abi.encode(_round, 64, 1, project, amount));
    }

    function _twoLines() private pure returns (bytes memory) {
        return abi.encode(2, 1, 1 ether, 2, 2 ether);
    }

    function _assertRefused(bytes memory call) private {
        bytes20 head = rounds.ledgerHead();
        vm.prank(ada);
        (bool taken, ) = address(rounds).call{value: 1 ether}(call);
        assertFalse(taken, "Law 16, Replayable: what a log cannot say is not taken");
        assertEq(rounds.ledgerHead(), head, "Law 16, Replayable: and leaves no entry");
    }

    /// @dev Whether the call was taken. If so, its log alone says what happened.
    function _isRecorded(address payer, bytes memory call, uint256 value) private returns (bool taken) {
        bytes20 head = rounds.ledgerHead();
        uint256 held = address(rounds).balance;
        uint256 before = _booked();
        vm.recordLogs();
        vm.prank(payer);
        (taken, ) = address(rounds).call{value: value}(call);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        if (!taken) {
            assertEq(rounds.ledgerHead(), head, "Law 16, Replayable: no entry without a log");
            return false;
        }
        assertEq(logs.length, uint256(1), "One log for one cart");
        assertEq(logs[0].topics[0], IQuadraticFunding.CartContributed.selector, "Of a cart");
        head = bytes20(keccak256(abi.encodePacked(bytes32(head), logs[0].topics, logs[0].data)));
        assertEq(rounds.ledgerHead(), head, "Law 16, Replayable: the log's own bytes are the entry");

        (address from, uint256 weight, CartItem[] memory items) = abi.decode(
            logs[0].data,
            (address, uint256, CartItem[])
        );
        assertEq(
            keccak256(logs[0].data),
            keccak256(abi.encode(from, weight, items)),
            "Law 16, Replayable: whoever writes the fields again gets the same bytes"
        );
        uint256 sum;
        for (uint256 i = 0; i < items.length; ++i) sum += items[i].amount;
        assertEq(from, payer, "Whoever sent it");
        assertEq(address(rounds).balance - held, sum, "Law 2, Conserved: what the log says is what came in");
        assertEq(_booked() - before, sum, "Law 2, Conserved: and what is in the books");
    }

    function _booked() private view returns (uint256 sum) {
        for (uint256 p = 1; p <= LINES; ++p) sum += rounds.projectOf(_round, p).gifts;
    }
}
