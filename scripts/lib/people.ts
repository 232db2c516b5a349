import { concat, keccak256, stringToHex, type Address, type Hex } from "viem";
import { privateKeyToAccount, type PrivateKeyAccount } from "viem/accounts";

/** The mnemonic that every Hardhat and Anvil node uses for its own funded accounts. Never send real money to it. */
export const TEST_MNEMONIC = "test test test test test test test test test test test junk";

const SEED = keccak256(stringToHex(TEST_MNEMONIC));
const known = new Map<string, PrivateKeyAccount>();
const keys = new Map<Address, Hex>();

/**
 * A person of the story, the same on every run: `person("donor", 17)`.
 *
 * The key comes from the public test mnemonic, so that everyone can sign as this person on a test chain. It is one hash
 * away instead of a BIP-32 path away, because thousands of donors are needed within a second.
 */
export function person(role: string, index = 0): PrivateKeyAccount {
  const name = `${role} ${index}`;
  let account = known.get(name);
  if (!account) {
    const key = keyOf(name);
    account = privateKeyToAccount(key);
    known.set(name, account);
    keys.set(account.address, key);
  }
  return account;
}

/** `count` people of one role: `people("member", 30)`. */
export function people(role: string, count: number): PrivateKeyAccount[] {
  return Array.from({ length: count }, (_, index) => person(role, index));
}

/** The key of somebody whom `person` has made: other libraries make their own wallets of it. */
export const keyOfPerson = (address: Address): Hex | undefined => keys.get(address);

function keyOf(name: string): Hex {
  return keccak256(concat([SEED, stringToHex(name)]));
}
