import { numberToHex, type Address, type Hex } from "viem";

/** Answers JSON-RPC, as in EIP-1193. */
type Line = { request(args: { method: string; params?: unknown }): Promise<unknown> };

type Listener = (payload: never) => void;

/**
 * Test double of a wallet in a browser: nodes of this process stand behind it, one a chain, whose unlocked accounts sign.
 * It counts how often its owner is asked for something, and its owner can change account and chain, or decline.
 */
export class WalletDouble {
  /** Every question, by method. */
  readonly asked: string[] = [];
  /** Every transaction that was asked for. */
  readonly transactions: { chainId?: Hex; from?: Address; to?: Address }[] = [];
  readonly added: unknown[] = [];
  /** The chains that it can be sent to. */
  readonly known: Set<number>;
  declines = false;
  /** Whether its node answers no more. */
  dead = false;
  private connected = false;
  private readonly listeners = new Map<string, Set<Listener>>();

  constructor(
    private readonly chains: Map<number, Line>,
    public chain: number,
    public accounts: readonly Address[],
  ) {
    this.known = new Set(chains.keys());
  }

  count = (method: string): number => this.asked.filter((asked) => asked === method).length;

  on(event: string, listener: Listener): void {
    this.listeners.set(event, (this.listeners.get(event) ?? new Set()).add(listener));
  }
  removeListener(event: string, listener: Listener): void {
    this.listeners.get(event)?.delete(listener);
  }
  listening = (): number => [...this.listeners.values()].reduce((all, { size }) => all + size, 0);

  /** Its owner chooses other accounts, or another chain; `quietly` the page is not told. */
  choose({ chain, accounts }: { chain?: number; accounts?: readonly Address[] }, quietly = false): void {
    if (chain !== undefined) this.chain = chain;
    if (accounts !== undefined) this.accounts = accounts;
    if (quietly) return;
    if (chain !== undefined) this.emit("chainChanged", numberToHex(chain));
    if (accounts !== undefined) this.emit("accountsChanged", accounts);
  }

  async request({ method, params }: { method: string; params?: unknown }): Promise<unknown> {
    this.asked.push(method);
    const [first] = (Array.isArray(params) ? params : []) as { chainId?: Hex }[];
    const opens = /^eth_(requestAccounts|send|sign)|^wallet_(switch|add)/.test(method);
    if (opens && this.declines) throw Object.assign(new Error("User rejected the request."), { code: 4001 });
    switch (method) {
      case "eth_accounts":
        return this.connected ? this.accounts : [];
      case "eth_requestAccounts":
        this.connected = true;
        return this.accounts;
      case "wallet_addEthereumChain":
        this.added.push(first);
        this.known.add(Number(first?.chainId));
        return null;
      case "wallet_switchEthereumChain":
        if (!this.known.has(Number(first?.chainId)))
          throw Object.assign(new Error("Unrecognized chain ID."), { code: 4902 });
        this.choose({ chain: Number(first?.chainId) });
        return null;
      case "eth_sendTransaction":
        this.transactions.push(first ?? {});
        break;
    }
    if (this.dead && method !== "eth_chainId") throw Object.assign(new Error("Failed to fetch"), { code: -32603 });
    const node = this.chains.get(this.chain);
    if (!node) throw Object.assign(new Error("Chain disconnected."), { code: 4901 });
    return node.request({ method, params: params ?? [] });
  }

  private emit(event: string, payload: unknown): void {
    for (const listener of this.listeners.get(event) ?? []) listener(payload as never);
  }
}
