import type { ContractWords } from "../catalogue.js";
import * as common from "./common.js";

/** Building blocks of several contracts, tokens, and Permit2. */
export const shared = {
  AddressEmptyCode: ["There is no contract at {target} on this chain.", "Check the address and the chain."],
  CheckpointUnorderedInsertion: ["A history was written out of order.", common.report],
  ECDSAInvalidSignature: [common.notMatching, common.signAgain],
  ECDSAInvalidSignatureLength: ["The signature has {length} bytes, which no signature has.", common.signAgain],
  ECDSAInvalidSignatureS: ["The signature is not in the one form that is accepted.", common.signAgain],
  ERC5805FutureLookup: ["{timepoint:time} is not in the past.", common.pastOnly],
  CloneArgumentsTooLong: ["A copy of a contract was given too many arguments.", common.report],
  Create2EmptyBytecode: ["A contract was to be made of no code.", common.report],
  FailedDeployment: ["There is a community with this salt already.", "Choose another salt."],
  FailedCall: ["The call inside was refused without a reason.", "Simulate it by itself to see why."],
  InsufficientBalance: [
    "The contract holds {balance:amount} of native coin, and the call needs {needed:amount}.",
    "Send it what is missing first.",
  ],
  InvalidAccountNonce: [
    "The signature is not the next one of {account}, which has number {currentNonce}.",
    common.freshNonce,
  ],
  InvalidInitialization: ["This contract is set up already.", "Do nothing: contracts are set up once."],
  InvalidShortString: ["A short text is broken.", common.report],
  NotInitializing: ["This contract is not being set up.", common.report],
  ReentrancyGuardReentrantCall: ["A contract called back in.", "Do it in two transactions."],
  SafeCastOverflowedUintDowncast: [
    "{value} is too large for this contract: it has room for {bits} bits.",
    "Choose a smaller number.",
  ],
  StringTooLong: ["“{str}” is too long.", common.report],
  VotesExpiredSignature: ["The signature was good until {expiry:time}.", common.laterDeadline],

  ERC20InsufficientBalance: [
    "{sender} holds {balance:amount} of the token and needs {needed:amount}.",
    "Choose a smaller amount, or top up the account.",
  ],
  ERC20InvalidSender: ["The token refuses {sender} as a sender.", "Pay from another account."],
  ERC20InvalidReceiver: ["The token refuses {receiver} as a receiver.", "Name another address."],
  ERC20InsufficientAllowance: [
    "{spender} may take {allowance:amount} of the token and needs {needed:amount}.",
    "Approve the amount first, or pledge with a permit.",
  ],
  ERC20InvalidApprover: ["The token refuses an allowance from {approver}.", "Allow it from another account."],
  ERC20InvalidSpender: ["The token refuses an allowance for {spender}.", "Name another spender."],
  ERC2612ExpiredSignature: ["The permit was good until {deadline:time}.", common.laterDeadline],
  ERC2612InvalidSigner: ["The permit was signed by {signer}, not by {owner}.", common.signAgain],
  ERC3009InvalidAuthorizationTime: [
    "The authorization is valid from {validAfter:time} to {validBefore:time}, not now.",
    "Sign one that is valid now.",
  ],
  ERC3009UsedAuthorization: ["This authorization of {authorizer} was used or cancelled.", common.freshNonce],
  ERC3009InvalidSignature: [common.notMatching, common.signAgain],
  SafeERC20FailedOperation: [
    "The token {token} refused the transfer.",
    "Check balance, allowance and whether it is paused.",
  ],
  InvalidNonce: ["Permit2 has seen this signature before.", common.freshNonce],
  SignatureExpired: ["The signature for Permit2 was good until {signatureDeadline:time}.", common.laterDeadline],
  AllowanceExpired: ["Permit2's allowance was good until {deadline:time}.", "Renew the allowance."],
  InsufficientAllowance: ["Permit2 may take no more than {amount:amount} of the token.", "Allow it to take more."],
  InvalidAmount: ["More was asked for than the {maxAmount:amount} that was signed.", "Ask for no more than that."],
  LengthMismatch: ["Two lists for Permit2 differ in length.", common.lengths],
  InvalidSigner: [common.notMatching, common.signAgain],
  InvalidSignature: [common.notMatching, common.signAgain],
  InvalidSignatureLength: ["The signature's length is not that of a signature.", common.signAgain],
  InvalidContractSignature: ["The smart account does not confirm the signature.", common.signAgain],
} as const satisfies ContractWords;
