import type { AccountWords } from "../catalogue.js";

const collectSignatures =
  "Collect the signatures again, for exactly this transaction, and join them (`joinSafeSignatures`).";
const topUp = "Top up the account, or let a paymaster pay.";
const askWallet = "Update the wallet, or report it to its makers.";
const checkPaymaster = "Choose another paymaster, or pay the gas from the account.";
const signAnew = "Sign the operation anew.";
const modules = "Check the Safe's list of modules, and try again.";
const owners = "Check the Safe's list of owners, and try again.";

/** What Safes (`GS…`) and the EntryPoint of smart accounts (`AA…`) say by code. */
export const accounts = {
  SafeRefused: ["The Safe refused.", "Look the code up in Safe's documentation."],
  GS000: ["The Safe could not be set up.", "Check what its setup is to call."],
  GS001: ["The Safe is not set up: it has no threshold.", "Set it up first."],
  GS002: ["The Safe's setup calls an address without a contract.", "Check the address and the chain."],
  GS010: ["The Safe was left with too little gas for the transaction.", "Send it again with a higher gas limit."],
  GS011: ["The Safe could not pay back the gas in native coin.", "Top up the Safe, or let the sender pay the gas."],
  GS012: ["The Safe could not pay back the gas in the token.", "Top up the Safe, or let the sender pay the gas."],
  GS013: ["The Safe's transaction failed.", "Simulate the call inside by itself to see why."],
  GS020: ["The Safe's owners have not signed often enough.", "Collect the signatures that are missing."],
  GS021: ["A contract's signature for the Safe stands in the wrong place.", collectSignatures],
  GS022: ["A contract's signature for the Safe has no length.", collectSignatures],
  GS023: ["A contract's signature for the Safe is cut off.", collectSignatures],
  GS024: ["An owner that is a contract does not confirm its signature for the Safe.", collectSignatures],
  GS025: ["An owner has not approved this transaction of the Safe.", "Let the owner sign it, or approve its hash."],
  GS026: ["A signature is not of one of the Safe's owners, or they are not in order.", collectSignatures],
  GS030: ["Only the Safe's owners may approve a hash.", "Use an account that is an owner."],
  GS031: ["Only the Safe itself may do this.", "Send it as a transaction of the Safe."],
  GS100: ["The Safe's modules are set up already.", "Do nothing: a Safe is set up once."],
  GS101: ["This address cannot be a module of the Safe.", modules],
  GS102: ["The module is one of the Safe's already.", "Do nothing: the module is there."],
  GS103: ["The module before this one is not the one that was named.", modules],
  GS104: ["This address is no module of the Safe.", modules],
  GS105: ["The list of the Safe's modules cannot start there.", modules],
  GS106: ["A page of the Safe's modules needs at least one line.", "Ask for a page of one or more."],
  GS200: ["The Safe's owners are set up already.", "Do nothing: a Safe is set up once."],
  GS201: ["The Safe would need more signatures than it has owners.", "Choose a lower threshold."],
  GS202: ["The Safe would need no signature at all.", "Choose a threshold of at least one."],
  GS203: ["This address cannot be an owner of the Safe.", owners],
  GS204: ["The address is an owner of the Safe already.", "Do nothing: the owner is there."],
  GS205: ["The owner before this one is not the one that was named.", owners],
  GS300: ["The address is no guard for a Safe.", "Name a contract that is made as a guard."],
  GS301: ["The address is no guard for a Safe's modules.", "Name a contract that is made as a module guard."],
  GS400: ["A Safe cannot be its own fallback handler.", "Name another contract."],

  UserOperationRefused: [
    "The smart account's operation was refused.",
    "Simulate the call inside by itself to see why.",
  ],
  AA10: ["The smart account exists already.", "Send the operation without code to create it."],
  AA13: [
    "The smart account could not be created, or ran out of gas.",
    "Check the code that creates it, and give more gas.",
  ],
  AA14: ["Another smart account would be created than the sender.", askWallet],
  AA15: ["No smart account would be created.", askWallet],
  AA20: [
    "The smart account does not exist yet.",
    "Create it with the operation, or delegate the account first (EIP-7702).",
  ],
  AA21: ["The smart account cannot pay for gas.", topUp],
  AA22: ["The operation's signature is not valid at this time.", signAnew],
  AA23: ["The smart account refused to check the operation.", "Simulate the operation to see why."],
  AA24: ["The smart account does not accept the signature.", "Sign again with the account's key, on the right chain."],
  AA25: ["The smart account's count of operations has moved on.", "Wait for what is pending, then sign anew."],
  AA26: ["Checking the operation takes more gas than it allows.", "Allow more gas for the check."],
  AA30: ["The paymaster does not exist on this chain.", checkPaymaster],
  AA31: ["The paymaster's deposit is used up.", checkPaymaster],
  AA32: ["The paymaster's word is not valid at this time.", "Ask the paymaster again, then sign anew."],
  AA33: ["The paymaster refused.", checkPaymaster],
  AA34: ["The paymaster's signature is not accepted.", "Ask the paymaster again, then sign anew."],
  AA36: ["Asking the paymaster takes more gas than the operation allows.", "Allow more gas for the paymaster."],
  AA40: ["Checking the operation takes more gas than it allows.", "Allow more gas for the check."],
  AA41: ["There is too little gas for the check.", "Allow more gas for the check."],
  AA50: ["The paymaster failed after the operation.", checkPaymaster],
  AA51: ["The operation's gas costs more than was set aside.", topUp],
  AA90: ["The bundler named nobody to be paid.", "Use another bundler."],
  AA91: ["The bundler could not be paid.", "Use another bundler."],
  AA92: ["Only the EntryPoint itself may do this.", askWallet],
  AA93: ["What the operation says of its paymaster cannot be read.", askWallet],
  AA94: ["The operation's gas figures are too large.", "Estimate the gas again."],
  AA95: ["The bundle ran out of gas.", "Let the bundler send it again with more gas."],
  AA97: ["Only the EntryPoint may call this.", askWallet],
  AA98: ["This paymaster cannot be used.", checkPaymaster],
  AA99: ["The code that creates the smart account is too short.", askWallet],
} as const satisfies AccountWords;
