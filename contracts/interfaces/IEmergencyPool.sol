// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {ILedger} from "./ILedger.sol";

/// @title The vault: the only contract that holds the community's money
/// @notice Pledges come in from anyone; only modules pay out, each inside its own budget. The pool knows nothing of
/// votes. For every asset, at every moment: `balance ≥ available + earmarked + committed + owed`.
/// @dev Amounts are in the asset's smallest unit. The native coin is named by its ERC-7528 address.
/// Earmark 0 is general; any other number is a category, whose money only commitments of that category may use.
interface IEmergencyPool is ILedger {
    // ------------------------------------------------------------------------------------------------- structs

    /// @param asset The ERC-7528 address for native coin, or an admitted ERC-20.
    /// @param amount What the donor sends. What is credited is what arrives.
    /// @param earmark 0 for general, or the one category that the gift is for.
    /// @param counted Whether the gift counts towards the donor's contribution credits (costs one more word).
    /// @param memo Digest of a message, or zero. Never plain text.
    struct Gift {
        address asset;
        uint256 amount;
        uint16 earmark;
        bool counted;
        bytes32 memo;
    }

    /// @notice An ERC-3009 `receiveWithAuthorization` by `from`, whose nonce must be `giftNonce(gift, salt)`: the
    /// signature thereby covers earmark and memo too, and no relayer can change them.
    struct Authorization {
        address from;
        uint256 validAfter;
        uint256 validBefore;
        bytes32 salt;
        bytes signature;
    }

    /// @notice A Permit2 `SignatureTransfer` by `from`, with the gift as witness.
    struct Permit2Transfer {
        address from;
        uint256 nonce;
        uint256 deadline;
        bytes signature;
    }

    /// @notice What a module asks the pool to pay.
    /// @param ref The module's own reference (for AidRequests: the request's id).
    /// @param lane Which of the module's budgets for this asset is drawn on.
    /// @param category Earmarked money of this category is used first, general money after it.
    /// @param push False leaves the amount as owed, to be collected by the payee.
    struct Payment {
        uint256 ref;
        address asset;
        address to;
        uint256 amount;
        uint16 category;
        uint8 lane;
        bool push;
    }

    /// @notice The books of one asset.
    /// @param available General money that may be committed.
    /// @param earmarked Sum of the money of all categories that may be committed.
    /// @param committed Promised to decided payments and not yet paid.
    /// @param owed Paid, but waiting for its payee to collect.
    struct Books {
        uint256 available;
        uint256 earmarked;
        uint256 committed;
        uint256 owed;
    }

    /// @notice A module's budget: no more than `limit` in any span of `window` seconds, for one asset and lane.
    /// @dev Kept by a refilling bucket of half the limit: half at once at most, the other half over the window. An odd
    /// limit is set as one unit less, so that it can be halved.
    struct Budget {
        uint128 limit;
        uint48 window;
    }

    /// @notice Who receives what remains when the community dissolves.
    struct Successor {
        address to;
        uint16 basisPoints;
    }

    // -------------------------------------------------------------------------------------------------- events
    // Entries of the ledger: each of these is folded into the head.

    /// @notice Money came in. `donor` is credited, `payer` sent it; the two differ for `pledgeFor`.
    event Pledged(
        address indexed asset,
        address indexed donor,
        address payer,
        uint256 amount,
        uint16 indexed earmark,
        bool counted,
        bytes32 memo
    );
    /// @notice Money that had been sent without a pledge was taken into the books as general money.
    event Absorbed(address indexed asset, uint256 amount);
    /// @notice `amount` was set aside for `ref`, of which `earmarked` came from the category's own money.
    event Committed(
        address indexed module,
        uint256 indexed ref,
        address indexed asset,
        uint256 amount,
        uint256 earmarked,
        uint16 category
    );
    /// @notice `amount` that had been set aside went back, of which `earmarked` to the category's own money.
    event Uncommitted(
        address indexed module,
        uint256 indexed ref,
        address indexed asset,
        uint256 amount,
        uint256 earmarked,
        uint16 category
    );
    /// @notice `amount` was paid to `to` out of the commitment for `ref`.
    event Paid(address indexed module, uint256 indexed ref, address indexed to, address asset, uint256 amount);
    /// @notice `amount` was paid to `to` straight from the books, `earmarked` of it from the category's own money.
    event PaidAtOnce(
        address indexed module,
        uint256 indexed ref,
        address indexed to,
        address asset,
        uint256 amount,
        uint256 earmarked,
        uint16 category
    );
    /// @notice Follows Paid or PaidAtOnce when the money did not leave: it waits for `to` to collect it.
    event Owed(address indexed asset, address indexed to, uint256 amount);
    /// @notice `amount` owed to `payee` left for `to`.
    event Collected(address indexed asset, address indexed payee, address indexed to, uint256 amount);
    /// @notice At dissolution, `amount` became owed to a successor; `earmark` says from whose money.
    event Allotted(address indexed asset, address indexed successor, uint16 indexed earmark, uint256 amount);

    // Not entries of the ledger: no money moves.

    event AssetAdmitted(address indexed asset, uint128 creditRate);
    event AssetDropped(address indexed asset);
    event BudgetSet(address indexed module, address indexed asset, uint8 indexed lane, uint128 limit, uint48 window);
    event PayoutsPaused(address indexed guardian, uint48 until);
    event PayoutsResumed(address indexed guardian);
    event DissolutionAnnounced(uint48 effectiveAt, Successor[] successors);
    event DissolutionCancelled();

    // -------------------------------------------------------------------------------------------------- errors

    /// @notice The asset is not admitted, was dropped, has no code, or is the native coin where only a token will do (a
    /// pledge by signature) or where it makes no sense (it cannot be dropped). Ask governance to admit it, or use another.
    error EmergencyPoolUnknownAsset(address asset);
    /// @notice The native coin's rate was set before. It is the measure of all others: change theirs.
    error EmergencyPoolRateIsFixed(address asset, uint128 creditRate);
    /// @notice There is nothing to pledge, to commit or to pay. Give an amount above zero.
    error EmergencyPoolZeroAmount(address asset);
    /// @notice The native coin sent is not what the gift says (nothing may be sent with a gift of tokens). Send exactly that.
    error EmergencyPoolWrongValue(uint256 sent, uint256 expected);
    /// @notice The token took the call, but the pool holds no more of it than before. Check token and signature.
    error EmergencyPoolNothingArrived(address asset, uint256 expected);
    /// @notice The donor is the zero address. Name who gives.
    error EmergencyPoolInvalidDonor(address donor);
    /// @notice The payee is the zero address, the pool, or the asset itself: money sent there would be lost. Name another.
    error EmergencyPoolInvalidPayee(address payee);
    /// @notice Free money (general, and of the payment's own category) does not suffice. Take less, or wait for pledges.
    error EmergencyPoolInsufficient(address asset, uint256 available, uint256 needed);
    /// @notice The module's bucket holds less than needed (a caller without a budget has none). Take less, or wait until
    /// it has refilled; governance can raise the budget.
    error EmergencyPoolBudgetExceeded(address module, address asset, uint8 lane, uint256 left, uint256 needed);
    /// @notice Less is set aside for this reference than the module wants to pay. Pay less, or commit more first.
    error EmergencyPoolBeyondCommitment(address module, uint256 ref, uint256 committed, uint256 needed);
    /// @notice Nothing (any more) is set aside for this reference. There is nothing to give back.
    error EmergencyPoolNothingCommitted(address module, uint256 ref);
    /// @notice Money was set aside for this reference in another category. Commit in that one, or give it back first.
    error EmergencyPoolOtherCategory(address module, uint256 ref, uint16 committed, uint16 given);
    /// @notice Nothing waits for this payee; perhaps it has been collected.
    error EmergencyPoolNothingOwed(address asset, address payee);
    /// @notice All that the pool holds of this asset is in its books already.
    error EmergencyPoolNothingToAbsorb(address asset);
    /// @notice The money could not be delivered; it stays owed. Bring more gas, or let the payee name another address.
    error EmergencyPoolCollectFailed(address asset, address payee, uint256 amount);
    /// @notice Too little gas is left to give the payee a fair chance to receive. Send the transaction with more gas.
    error EmergencyPoolNotEnoughGas(uint256 left, uint256 needed);
    /// @notice A guardian has stopped payouts. Wait until then.
    error EmergencyPoolPayoutsPaused(uint48 until);
    /// @notice Payouts were paused less than 30 days ago, or are now. Another pause is possible from `until` on.
    error EmergencyPoolPauseCoolingDown(uint48 until);
    /// @notice A pause lasts from one second to 72 hours. Choose a duration within.
    error EmergencyPoolInvalidPause(uint48 duration, uint48 longest);
    /// @notice There is no pause to end.
    error EmergencyPoolNotPaused();
    /// @notice A budget's limit goes from 2 to 2⁹⁶ − 1 units and its window from 1 hour to 365 days (limit 0 takes the
    /// budget away).
    error EmergencyPoolInvalidBudget(uint128 limit, uint48 window);
    /// @notice Name 1 to 16 successors, none of them zero, the pool or one of its assets, with shares that sum to 10,000.
    error EmergencyPoolInvalidSuccessors();
    /// @notice Dissolution would take effect sooner than 30 days from now. Name a time not before `earliest`.
    error EmergencyPoolNoticeTooShort(uint48 effectiveAt, uint48 earliest);
    /// @notice No dissolution has been announced: there is nothing to cancel.
    error EmergencyPoolNotDissolving();
    /// @notice A dissolution has been announced already. Cancel it before announcing another.
    error EmergencyPoolDissolutionPending(uint48 effectiveAt);
    /// @notice The community has dissolved: no pledges, no new commitments, no going back. Commitments and debts are paid.
    error EmergencyPoolDissolved(uint48 effectiveAt);
    /// @notice Nothing is given to successors before dissolution takes effect (0: none is announced). Wait until then.
    error EmergencyPoolNotDissolved(uint48 effectiveAt);

    // ------------------------------------------------------------------------------------------------- pledges

    /// @notice Give `gift.amount` of `gift.asset`; the caller is the donor. Anyone may call.
    /// @dev Native coin: `msg.value` must equal the amount. ERC-20: needs an allowance. A plain transfer of native coin
    /// is a general pledge by its sender.
    /// @return credited What arrived.
    function pledge(Gift calldata gift) external payable returns (uint256 credited);

    /// @notice The same, with the receipt (and the credits) in another's name.
    function pledgeFor(Gift calldata gift, address donor) external payable returns (uint256 credited);

    /// @notice The same, after an ERC-2612 permit by the caller. A permit that somebody else already submitted does no
    /// harm: the allowance is what counts.
    function pledgeWithPermit(
        Gift calldata gift,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external returns (uint256 credited);

    /// @notice A gift by `authorization.from`, brought by anyone (ERC-3009).
    function pledgeWithAuthorization(
        Gift calldata gift,
        Authorization calldata authorization
    ) external returns (uint256 credited);

    /// @notice A gift by `transfer.from`, brought by anyone (Permit2 SignatureTransfer with witness).
    function pledgeWithPermit2(
        Gift calldata gift,
        Permit2Transfer calldata transfer
    ) external returns (uint256 credited);

    /// @notice Take into the books, as general money, what was sent to this address without a pledge. Anyone may call.
    function absorb(address asset) external returns (uint256 amount);

    // ------------------------------------------------------------------------------------------------ payments

    /// @notice Set money aside for `payment.ref`, drawing on the caller's budget. Modules only (a caller without a
    /// budget has nothing to draw on).
    function commit(uint256 ref, address asset, uint256 amount, uint16 category, uint8 lane) external;

    /// @notice Pay out of what the caller has set aside for `ref`.
    /// @return pushed False when the money could not be delivered and is owed instead.
    function pay(uint256 ref, address asset, address to, uint256 amount, bool push) external returns (bool pushed);

    /// @notice Give back all that is still set aside for `ref`. The budget is not refilled by it.
    function uncommit(uint256 ref, address asset) external returns (uint256 amount);

    /// @notice Set aside and pay in one step, without a commitment in between.
    /// @return pushed False when the money could not be delivered and is owed instead.
    function payAtOnce(Payment calldata payment) external returns (bool pushed);

    /// @notice Send `payee` what is owed to them. Anyone may call.
    function collect(address asset, address payee) external returns (uint256 amount);

    /// @notice Send what is owed to the caller to another address of theirs. The payee alone may redirect.
    function collectTo(address asset, address to) external returns (uint256 amount);

    // ------------------------------------------------------------------------------------------------ guardian

    /// @notice Stop payouts (and new commitments) for at most 72 hours; not again within 30 days of the end. Pledges,
    /// giving commitments back, collecting what is owed, and exits never stop. Guardians only.
    function pausePayouts(uint48 duration) external;

    /// @notice End the pause early. Guardians only.
    function resumePayouts() external;

    // ---------------------------------------------------------------------------------------------- governance

    /// @notice Admit an ERC-20 (rebasing tokens are not supported). `creditRate`: contribution credits (18 decimals) per
    /// smallest unit, times 10¹⁸; zero means that gifts in this asset earn none. Also changes the rate of an asset, for
    /// gifts from now on. Native coin is always admitted; its rate can be set once, and the others' follow the market.
    function admitAsset(address asset, uint128 creditRate) external;

    /// @notice Take no further pledges in this asset. What is inside can still be paid out.
    function dropAsset(address asset) external;

    /// @notice Give a module a budget, change it, or (limit 0) take it away. Window: 1 hour to 365 days.
    function setBudget(address module, address asset, uint8 lane, Budget calldata budget) external;

    /// @notice Announce that the community dissolves, at the earliest 30 days from now. Shares must sum to 10,000.
    function announceDissolution(uint48 effectiveAt, Successor[] calldata successors) external;

    /// @notice Take the announcement back, while it is not yet in effect.
    function cancelDissolution() external;

    /// @notice After dissolution: make what is left of `asset` (general, and of the named earmarks) owed to the
    /// successors. Anyone may call, for each asset by itself, and again when commitments have come back.
    function allot(address asset, uint16[] calldata earmarks) external;

    // --------------------------------------------------------------------------------------------------- views

    /// @notice The books of `asset`.
    function books(address asset) external view returns (Books memory);
    /// @notice Money of one category (earmark 0: general money).
    function earmarked(address asset, uint16 earmark) external view returns (uint256 amount);
    /// @notice What `module` has set aside for `ref`: in all, and of it from the category's own money.
    function commitment(
        address module,
        uint256 ref,
        address asset
    ) external view returns (uint256 amount, uint256 earmarkedPart);
    /// @notice What waits for `payee` to collect.
    function owed(address asset, address payee) external view returns (uint256 amount);
    /// @notice What `module` could draw now.
    function budgetLeft(address module, address asset, uint8 lane) external view returns (uint256 amount);
    /// @notice The budget as set.
    function budgetOf(address module, address asset, uint8 lane) external view returns (Budget memory);
    /// @notice Whether pledges in `asset` are taken, and the credits they earn.
    function assetTerms(address asset) external view returns (bool admitted, uint128 creditRate);
    /// @notice Credits' worth (18 decimals) of all counted gifts of `donor`, ever. Never falls.
    function countedGifts(address donor) external view returns (uint256 worth);
    /// @notice Payouts are stopped until this time (0 or past: not stopped).
    function pausedUntil() external view returns (uint48);
    /// @notice When dissolution takes effect (0: none announced), and for whom.
    function dissolution() external view returns (uint48 effectiveAt, Successor[] memory successors);
    /// @notice The ERC-3009 nonce that binds a signature to this gift.
    function giftNonce(Gift calldata gift, bytes32 salt) external view returns (bytes32);
}
