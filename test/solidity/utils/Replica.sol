// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IEmergencyPool} from "../../../contracts/interfaces/IEmergencyPool.sol";
import {NATIVE} from "../../../contracts/libraries/Assets.sol";
import {Vm} from "./Vm.sol";

/// @title A second pool that only knows the first one's logs
/// @notice Folds logs into a head and rebuilds every public number from them, in the plainest way.
contract Replica {
    struct Sums {
        uint256 pledged;
        uint256 available;
        uint256 earmarked;
        uint256 committed;
        uint256 owed;
        uint256 paid;
    }

    address public immutable source;
    bytes20 public head;
    uint256 public entries;

    mapping(address asset => Sums) private _sums;
    mapping(address asset => mapping(uint256 earmark => uint256)) public earmarked;
    mapping(address asset => mapping(address payee => uint256)) public owed;
    mapping(address module => mapping(uint256 ref => mapping(address asset => uint256))) public committed;
    mapping(address module => mapping(uint256 ref => mapping(address asset => uint256))) private _committedEarmarked;
    mapping(address asset => uint256) private _rate;
    mapping(address donor => uint256) private _coins;
    mapping(address donor => uint256) private _worth;

    constructor(IEmergencyPool pool) {
        source = address(pool);
        head = bytes20(keccak256(abi.encode(block.chainid, source)));
    }

    function sums(address asset) external view returns (Sums memory) {
        return _sums[asset];
    }

    function countedGifts(address donor) external view returns (uint256) {
        return (_coins[donor] * _rate[NATIVE]) / 1e18 + _worth[donor];
    }

    function read(Vm.Log[] calldata logs) external {
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].emitter == source) _read(logs[i]);
        }
    }

    function _read(Vm.Log calldata log) private {
        bytes32 kind = log.topics[0];
        if (kind == IEmergencyPool.AssetAdmitted.selector) {
            _rate[_asAddress(log.topics[1])] = abi.decode(log.data, (uint256));
            return;
        }
        if (!_apply(kind, log)) return;
        head = bytes20(keccak256(abi.encodePacked(bytes32(head), log.topics, log.data)));
        ++entries;
    }

    function _apply(bytes32 kind, Vm.Log calldata log) private returns (bool isEntry) {
        if (kind == IEmergencyPool.Pledged.selector) _pledged(log);
        else if (kind == IEmergencyPool.Absorbed.selector) _absorbed(log);
        else if (kind == IEmergencyPool.Committed.selector) _committed(log);
        else if (kind == IEmergencyPool.Uncommitted.selector) _uncommitted(log);
        else if (kind == IEmergencyPool.Paid.selector) _paid(log);
        else if (kind == IEmergencyPool.PaidAtOnce.selector) _paidAtOnce(log);
        else if (kind == IEmergencyPool.Owed.selector) _owed(log);
        else if (kind == IEmergencyPool.Collected.selector) _collected(log);
        else if (kind == IEmergencyPool.Allotted.selector) _allotted(log);
        else return false;
        return true;
    }

    function _pledged(Vm.Log calldata log) private {
        (address asset, address donor) = (_asAddress(log.topics[1]), _asAddress(log.topics[2]));
        (, uint256 amount, bool counted, ) = abi.decode(log.data, (address, uint256, bool, bytes32));
        _sums[asset].pledged += amount;
        _put(asset, uint256(log.topics[3]), amount);
        if (!counted) return;
        if (asset == NATIVE) _coins[donor] += amount;
        else _worth[donor] += (amount * _rate[asset]) / 1e18;
    }

    function _absorbed(Vm.Log calldata log) private {
        uint256 amount = abi.decode(log.data, (uint256));
        _sums[_asAddress(log.topics[1])].pledged += amount;
        _put(_asAddress(log.topics[1]), 0, amount);
    }

    function _committed(Vm.Log calldata log) private {
        address asset = _asAddress(log.topics[3]);
        (uint256 amount, uint256 fromEarmark, uint256 category) = abi.decode(log.data, (uint256, uint256, uint256));
        _take(asset, category, fromEarmark);
        _take(asset, 0, amount - fromEarmark);
        _sums[asset].committed += amount;
        committed[_asAddress(log.topics[1])][uint256(log.topics[2])][asset] += amount;
    }

    function _uncommitted(Vm.Log calldata log) private {
        address asset = _asAddress(log.topics[3]);
        (uint256 amount, uint256 fromEarmark, uint256 category) = abi.decode(log.data, (uint256, uint256, uint256));
        _put(asset, category, fromEarmark);
        _put(asset, 0, amount - fromEarmark);
        _sums[asset].committed -= amount;
        committed[_asAddress(log.topics[1])][uint256(log.topics[2])][asset] -= amount;
    }

    function _paid(Vm.Log calldata log) private {
        (address asset, uint256 amount) = abi.decode(log.data, (address, uint256));
        _sums[asset].committed -= amount;
        _sums[asset].paid += amount;
        committed[_asAddress(log.topics[1])][uint256(log.topics[2])][asset] -= amount;
    }

    function _paidAtOnce(Vm.Log calldata log) private {
        (address asset, uint256 amount, uint256 fromEarmark, uint256 category) = abi.decode(
            log.data,
            (address, uint256, uint256, uint256)
        );
        _take(asset, category, fromEarmark);
        _take(asset, 0, amount - fromEarmark);
        _sums[asset].paid += amount;
    }

    function _owed(Vm.Log calldata log) private {
        (address asset, address to) = (_asAddress(log.topics[1]), _asAddress(log.topics[2]));
        uint256 amount = abi.decode(log.data, (uint256));
        _sums[asset].paid -= amount;
        _sums[asset].owed += amount;
        owed[asset][to] += amount;
    }

    function _collected(Vm.Log calldata log) private {
        (address asset, address payee) = (_asAddress(log.topics[1]), _asAddress(log.topics[2]));
        uint256 amount = abi.decode(log.data, (uint256));
        _sums[asset].owed -= amount;
        _sums[asset].paid += amount;
        owed[asset][payee] -= amount;
    }

    function _allotted(Vm.Log calldata log) private {
        (address asset, address successor) = (_asAddress(log.topics[1]), _asAddress(log.topics[2]));
        uint256 amount = abi.decode(log.data, (uint256));
        _take(asset, uint256(log.topics[3]), amount);
        _sums[asset].owed += amount;
        owed[asset][successor] += amount;
    }

    function _put(address asset, uint256 earmark, uint256 amount) private {
        if (earmark == 0) {
            _sums[asset].available += amount;
        } else {
            _sums[asset].earmarked += amount;
            earmarked[asset][earmark] += amount;
        }
    }

    function _take(address asset, uint256 earmark, uint256 amount) private {
        if (earmark == 0) {
            _sums[asset].available -= amount;
        } else {
            _sums[asset].earmarked -= amount;
            earmarked[asset][earmark] -= amount;
        }
    }

    function _asAddress(bytes32 topic) private pure returns (address) {
        return address(uint160(uint256(topic)));
    }
}
