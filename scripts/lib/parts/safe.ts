import {
  concat,
  encodeAbiParameters,
  encodeFunctionData,
  getAddress,
  hashTypedData,
  parseAbi,
  parseEventLogs,
  zeroAddress,
  type Address,
  type Hex,
  type LocalAccount,
  type TypedDataDefinition,
} from "viem";
import { toAccount } from "viem/accounts";

import { actingFor, fund, type TestNode } from "../chain.js";
import { person } from "../people.js";
import { confirmed, deployCode, readArtifact } from "./deploy.js";

const PACKAGE = "@safe-global/safe-smart-account";
const FOLDER = "./build/artifacts/contracts";

const safeAbi = parseAbi([
  "function setup(address[] owners, uint256 threshold, address to, bytes data, address fallbackHandler, address paymentToken, uint256 payment, address paymentReceiver)",
  "function nonce() view returns (uint256)",
  "function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures) payable returns (bool success)",
  "function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)",
]);
const factoryAbi = parseAbi([
  "function createProxyWithNonce(address singleton, bytes initializer, uint256 saltNonce) returns (address proxy)",
  "event ProxyCreation(address indexed proxy, address singleton)",
]);

/** What all Safes of a chain share. */
export type SafeParts = {
  singleton: Address;
  factory: Address;
  fallbackHandler: Address;
};

/** What Safes run in their own name. */
export type SafeLibraries = { multiSendCallOnly: Address; signMessageLib: Address };

export type Safe = {
  address: Address;
  owners: LocalAccount[];
  threshold: number;
  /** Signs as the Safe: enough owners sign, and contracts check it by ERC-1271. It cannot send transactions by itself. */
  account: LocalAccount;
  /** Makes the Safe call something, with the signatures of enough owners; anyone may bring it. */
  execute(call: { to: Address; data?: Hex; value?: bigint }): Promise<Hex>;
};

/** Deploys the libraries of Safe 1.5.0 for batches, and for messages signed on the chain. */
export async function deploySafeLibraries(node: TestNode): Promise<SafeLibraries> {
  const client = actingFor(node, person("safe deployer"));
  const deploy = async (name: string) => {
    const { abi, bytecode } = readArtifact(PACKAGE, `${FOLDER}/libraries/${name}.sol/${name}.json`);
    return deployCode(client, abi, bytecode);
  };
  return { multiSendCallOnly: await deploy("MultiSendCallOnly"), signMessageLib: await deploy("SignMessageLib") };
}

/** Deploys Safe 1.5.0: singleton, proxy factory and the fallback handler that answers ERC-1271. */
export async function deploySafeParts(node: TestNode): Promise<SafeParts> {
  const account = person("safe deployer");
  await fund(node, account.address, 10n ** 20n);
  const client = actingFor(node, account);
  const deploy = async (path: string) => {
    const { abi, bytecode } = readArtifact(PACKAGE, `${FOLDER}/${path}`);
    return deployCode(client, abi, bytecode);
  };
  return {
    singleton: await deploy("Safe.sol/Safe.json"),
    factory: await deploy("proxies/SafeProxyFactory.sol/SafeProxyFactory.json"),
    fallbackHandler: await deploy("handler/CompatibilityFallbackHandler.sol/CompatibilityFallbackHandler.json"),
  };
}

/** Opens a Safe of `owners`, of whom `threshold` must sign. */
export async function createSafe(
  node: TestNode,
  parts: SafeParts,
  { owners, threshold, salt = 0n }: { owners: LocalAccount[]; threshold: number; salt?: bigint },
): Promise<Safe> {
  const relayer = actingFor(node, person("safe deployer"));
  const setup = encodeFunctionData({
    abi: safeAbi,
    functionName: "setup",
    args: [
      owners.map((owner) => owner.address),
      BigInt(threshold),
      zeroAddress,
      "0x",
      parts.fallbackHandler,
      zeroAddress,
      0n,
      zeroAddress,
    ],
  });
  const hash = await relayer.writeContract({
    address: parts.factory,
    abi: factoryAbi,
    functionName: "createProxyWithNonce",
    args: [parts.singleton, setup, salt],
  });
  const { logs } = await relayer.waitForTransactionReceipt({ hash });
  const [created] = parseEventLogs({ abi: factoryAbi, eventName: "ProxyCreation", logs });
  if (!created) throw new Error(`No Safe was created in transaction ${hash}.`);
  const address = getAddress(created.args.proxy);
  const domain = { chainId: node.chain.id, verifyingContract: address };

  /** The signatures of the first `threshold` owners, in the order that Safe asks for. */
  const signed = async (data: TypedDataDefinition): Promise<Hex> => {
    const signers = owners
      .slice(0, threshold)
      .sort((a, b) => (a.address.toLowerCase() < b.address.toLowerCase() ? -1 : 1));
    return concat(await Promise.all(signers.map((owner) => owner.signTypedData(data))));
  };

  /** Safe wraps what it signs in a message of its own, bound to chain and Safe. */
  const signDigest = (digest: Hex) =>
    signed({
      domain,
      types: { SafeMessage: [{ name: "message", type: "bytes" }] },
      primaryType: "SafeMessage",
      message: { message: encodeAbiParameters([{ type: "bytes32" }], [digest]) },
    });

  const account = toAccount({
    address,
    sign: ({ hash: digest }) => signDigest(digest),
    signTypedData: (data) => signDigest(hashTypedData(data as TypedDataDefinition)),
    signMessage: () => Promise.reject(new Error("This Safe signs typed data only.")),
    signTransaction: () => Promise.reject(new Error("A Safe sends no transactions by itself: use execute().")),
  });

  return {
    address,
    owners,
    threshold,
    account,
    async execute({ to, data = "0x", value = 0n }) {
      const nonce = await relayer.readContract({ address, abi: safeAbi, functionName: "nonce" });
      const message = {
        to,
        value,
        data,
        operation: 0,
        safeTxGas: 0n,
        baseGas: 0n,
        gasPrice: 0n,
        gasToken: zeroAddress,
        refundReceiver: zeroAddress,
        nonce,
      };
      const signatures = await signed({
        domain,
        types: {
          SafeTx: [
            { name: "to", type: "address" },
            { name: "value", type: "uint256" },
            { name: "data", type: "bytes" },
            { name: "operation", type: "uint8" },
            { name: "safeTxGas", type: "uint256" },
            { name: "baseGas", type: "uint256" },
            { name: "gasPrice", type: "uint256" },
            { name: "gasToken", type: "address" },
            { name: "refundReceiver", type: "address" },
            { name: "nonce", type: "uint256" },
          ],
        },
        primaryType: "SafeTx",
        message,
      });
      const execution = await relayer.writeContract({
        address,
        abi: safeAbi,
        functionName: "execTransaction",
        args: [to, value, data, 0, 0n, 0n, 0n, zeroAddress, zeroAddress, signatures],
      });
      await confirmed(relayer, execution);
      return execution;
    },
  };
}
