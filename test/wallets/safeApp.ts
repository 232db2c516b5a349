import { hashTypedData, numberToHex, type Address, type Hex } from "viem";

import { actingFor } from "../../scripts/lib/chain.js";
import * as wallets from "../../sdk/wallets/index.js";
import type { Flow } from "../flow/utils/community.js";

/** What was proposed to the owners: the calls, and how much gas the page said that they may take. */
export interface Proposal {
  readonly calls: readonly { to: Address; value: bigint; data: Hex }[];
  readonly safeTxGas: bigint;
}

/** What Safe{Wallet}'s provider passes on to a node; it knows no other question. */
const READS =
  /^eth_(call|blockNumber|estimateGas|gasPrice|getLogs|get(Balance|Code|StorageAt|TransactionCount|Block.*))$/;

/**
 * Test double of Safe{Wallet} around a page, as `@safe-global/safe-apps-provider` 0.18 speaks with it: there is an account at
 * once and nothing to connect, what is sent comes back as the hash of a proposal, and the owners take their time. The Safe and
 * what it does are real.
 */
export class SafeAppDouble {
  readonly proposals: Proposal[] = [];
  /** Whether enough owners sign what is proposed, and execute it at once. */
  willing = true;
  /** What happens before they do. */
  meanwhile: () => Promise<unknown> = () => Promise.resolve();
  private readonly executed = new Map<Hex, Hex>();

  constructor(
    private readonly flow: Flow,
    private readonly multiSend: Address,
  ) {}

  async request({ method, params }: { method: string; params?: unknown }): Promise<unknown> {
    const { safe, node, connection } = this.flow;
    const given = (params ?? []) as readonly unknown[];
    const ask = (asked: readonly unknown[]) => connection.provider.request({ method, params: [...asked] });
    if (READS.test(method)) return ask(given);
    switch (method) {
      case "eth_accounts":
        return [safe.address];
      case "eth_chainId":
        return numberToHex(node.chain.id);
      case "wallet_getCapabilities":
        return { [numberToHex(node.chain.id)]: { atomicBatch: { supported: true } } };
      case "eth_sendTransaction": {
        const [{ gas, ...call }] = given as [Record<"to" | "value" | "data" | "gas", Hex>];
        return this.propose([call], BigInt(gas ?? 0n));
      }
      case "wallet_sendCalls":
        return { id: await this.propose((given as [{ calls: Record<"to" | "value" | "data", Hex>[] }])[0].calls) };
      case "wallet_getCallsStatus": {
        const [id] = given as [Hex];
        const receipt = await this.receiptOf(id);
        const status = { version: "1.0", id, chainId: numberToHex(node.chain.id), status: receipt ? 200 : 100 };
        return receipt ? { ...status, receipts: [receipt] } : status;
      }
      case "eth_getTransactionReceipt": {
        const receipt = await this.receiptOf(given[0] as Hex);
        return receipt && { ...receipt, transactionHash: given[0] };
      }
      case "eth_getTransactionByHash":
        return { hash: given[0], from: safe.address, nonce: 0, blockHash: null, blockNumber: null };
      case "eth_signTypedData_v4":
        // The owners will sign later, if at all.
        return "0x";
      default:
        throw new Error(`"${method}" not implemented`);
    }
  }

  private async propose(calls: readonly Record<"to" | "value" | "data", Hex>[], safeTxGas = 0n): Promise<Hex> {
    const { safe, node, relayer } = this.flow;
    const numbered = calls.map(({ to, value, data }) => ({ to, value: BigInt(value ?? 0n), data: data ?? "0x" }));
    this.proposals.push({ calls: numbered, safeTxGas });
    await this.meanwhile();
    const nonce = BigInt(
      await node.getStorageAt({ address: safe.address, slot: numberToHex(5) }).then((at) => at ?? 0n),
    );
    const made = wallets.toSafeTransaction({ calls: numbered, multiSend: this.multiSend, nonce });
    const transaction = { ...made, safeTxGas };
    const typed = wallets.safeTransactionTypedData({ safe: safe.address, chainId: node.chain.id }, transaction);
    const proposal = hashTypedData(typed);
    if (!this.willing) return proposal;
    const signed = safe.owners.slice(0, 2).map(async (owner) => ({
      owner: owner.address,
      signature: await owner.signTypedData(typed),
    }));
    const call = wallets.execSafeTransaction(
      safe.address,
      transaction,
      wallets.joinSafeSignatures(await Promise.all(signed)),
    );
    this.executed.set(proposal, await actingFor(node, relayer).sendTransaction({ ...call, gas: 2_000_000n }));
    return proposal;
  }

  private async receiptOf(proposal: Hex): Promise<object | null> {
    // Of a true transaction's hash it says what the node says.
    const params = [this.executed.get(proposal) ?? proposal];
    return (await this.flow.connection.provider.request({ method: "eth_getTransactionReceipt", params })) as
      object | null;
  }
}
