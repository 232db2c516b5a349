/**
 * Errors of contracts that are not ours but that members meet: tokens (ERC-6093, ERC-2612, ERC-3009) and Permit2.
 * `npm run generate` makes a class of each, as it does for our own.
 */
export const foreignErrors = {
  /** Standard token errors, named by their standard. */
  "": [
    "error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)",
    "error ERC20InvalidSender(address sender)",
    "error ERC20InvalidReceiver(address receiver)",
    "error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)",
    "error ERC20InvalidApprover(address approver)",
    "error ERC20InvalidSpender(address spender)",
    "error ERC2612ExpiredSignature(uint256 deadline)",
    "error ERC2612InvalidSigner(address signer, address owner)",
    "error ERC3009InvalidAuthorizationTime(uint256 validAfter, uint256 validBefore)",
    "error ERC3009UsedAuthorization(address authorizer, bytes32 nonce)",
    "error ERC3009InvalidSignature()",
    "error SafeERC20FailedOperation(address token)",
  ],
  /** Uniswap's Permit2. */
  Permit2: [
    "error InvalidNonce()",
    "error SignatureExpired(uint256 signatureDeadline)",
    "error AllowanceExpired(uint256 deadline)",
    "error InsufficientAllowance(uint256 amount)",
    "error InvalidAmount(uint256 maxAmount)",
    "error LengthMismatch()",
    "error InvalidSigner()",
    "error InvalidSignature()",
    "error InvalidSignatureLength()",
    "error InvalidContractSignature()",
  ],
} as const;
