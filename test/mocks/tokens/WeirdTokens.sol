// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @dev Takes a share of every transfer out of the amount sent.
contract FeeToken is ERC20 {
    uint256 public constant FEE_BPS = 250;

    constructor() ERC20("Fee Token", "FEE") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function _update(address from, address to, uint256 amount) internal override {
        uint256 fee = from == address(0) ? 0 : (amount * FEE_BPS) / 10_000;
        if (fee != 0) super._update(from, address(0), fee);
        super._update(from, to, amount - fee);
    }
}

/// @dev Never reverts: a transfer that cannot be made answers `false`.
contract FalseToken {
    mapping(address account => uint256) public balanceOf;
    mapping(address account => mapping(address spender => uint256)) public allowance;
    bool public refusing;

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function setRefusing(bool refusing_) external {
        refusing = refusing_;
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = amount;
        return true;
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        return _move(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        if (allowance[from][msg.sender] < amount) return false;
        allowance[from][msg.sender] -= amount;
        return _move(from, to, amount);
    }

    function _move(address from, address to, uint256 amount) private returns (bool) {
        if (refusing || balanceOf[from] < amount) return false;
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
        return true;
    }
}

/// @dev Returns nothing, like USDT.
contract SilentToken {
    mapping(address account => uint256) public balanceOf;
    mapping(address account => mapping(address spender => uint256)) public allowance;

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function approve(address spender, uint256 amount) external {
        allowance[msg.sender][spender] = amount;
    }

    function transfer(address to, uint256 amount) external {
        balanceOf[msg.sender] -= amount;
        balanceOf[to] += amount;
    }

    function transferFrom(address from, address to, uint256 amount) external {
        allowance[from][msg.sender] -= amount;
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
    }
}

/// @dev Reverts for accounts on its list, like USDC.
contract BlocklistToken is ERC20 {
    mapping(address account => bool) public blocked;

    error Blocked(address account);

    constructor() ERC20("Blocklist Token", "BLOCK") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function setBlocked(address account, bool blocked_) external {
        blocked[account] = blocked_;
    }

    function _update(address from, address to, uint256 amount) internal override {
        require(!blocked[from], Blocked(from));
        require(!blocked[to], Blocked(to));
        super._update(from, to, amount);
    }
}

interface ITokenHooks {
    function tokensToSend(address from, address to, uint256 amount) external;

    function tokensReceived(address from, address to, uint256 amount) external;
}

/// @dev Calls sender and receiver around every transfer if they asked for it, like ERC-777. What they do may revert it.
contract HookToken is ERC20 {
    mapping(address account => bool) public hooked;

    constructor() ERC20("Hook Token", "HOOK") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function setHooked(bool hooked_) external {
        hooked[msg.sender] = hooked_;
    }

    function _update(address from, address to, uint256 amount) internal override {
        if (hooked[from]) ITokenHooks(from).tokensToSend(from, to, amount);
        super._update(from, to, amount);
        if (hooked[to]) ITokenHooks(to).tokensReceived(from, to, amount);
    }
}

/// @dev Its balances change by themselves. Not supported by the pool: tests show what happens and that it stays contained.
contract RebasingToken is ERC20 {
    uint256 public percent = 100;

    constructor() ERC20("Rebasing Token", "REBASE") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function rebase(uint256 percent_) external {
        percent = percent_;
    }

    function balanceOf(address account) public view override returns (uint256) {
        return (super.balanceOf(account) * percent) / 100;
    }
}

/// @dev Amounts beyond what the books can hold.
contract HugeToken is ERC20 {
    constructor() ERC20("Huge Token", "HUGE") {}

    function decimals() public pure override returns (uint8) {
        return 60;
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }
}

/// @dev Swallows calls that it does not know, like WETH9: a permit or an authorization "succeeds" and does nothing.
contract SwallowingToken is ERC20 {
    constructor() ERC20("Swallowing Token", "GULP") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    fallback() external payable {}

    receive() external payable {}
}

/// @dev Turns hostile once told to: burns all gas, answers with a bomb of data, or reverts, on every call.
contract HostileToken is ERC20 {
    enum Mood {
        Kind,
        Reverting,
        Burning,
        Bombing
    }

    Mood public mood;

    constructor() ERC20("Hostile Token", "HOSTILE") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function setMood(Mood mood_) external {
        mood = mood_;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        if (mood == Mood.Reverting) revert("no");
        if (mood == Mood.Burning) {
            while (true) {}
        }
        if (mood == Mood.Bombing) {
            assembly ("memory-safe") {
                return(0, 150000)
            }
        }
        return super.transfer(to, amount);
    }

    function balanceOf(address account) public view override returns (uint256) {
        if (mood == Mood.Reverting) revert("no");
        return super.balanceOf(account);
    }
}

/// @dev The least that the pool asks of an asset, to name the type.
interface IMintable is IERC20 {
    function mint(address to, uint256 amount) external;
}
