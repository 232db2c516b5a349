/** Next steps that many errors share. */
export const governanceOnly = "Propose it, and let the members vote: only governance may do this.";
export const signAgain = "Sign again with the right account, on the right chain.";
export const laterDeadline = "Sign again with a later deadline.";
export const freshNonce = "Sign again: each signature works once.";
export const report = "Please report it, with the transaction: this should not be reachable.";
export const askForRole = "Use an account with the role, or ask governance to grant it.";
export const operation = "Look up the operation's state, and wait for it or schedule it again.";
export const bounds = "Choose a value between the bounds, both included.";
export const lengths = "Give every item in each list.";
export const collectElsewhere = "Let the payee collect to another address (collectTo).";
export const pastOnly = "Ask about a time in the past.";
export const moreGas = "Send the transaction again with a higher gas limit.";
export const aboveZero = "Give an amount above zero.";
export const admitted = "Choose an admitted asset, or propose to admit this one.";
export const notMatching = "The signature does not match.";
