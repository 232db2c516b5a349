import { expect } from "chai";
import {
  type Abi,
  BaseError,
  encodeErrorResult,
  type Hex,
  parseAbi,
  RpcRequestError,
  toFunctionSelector,
  WaitForTransactionReceiptTimeoutError,
} from "viem";
import { formatAbiItem } from "viem/utils";

import { errorsAbi } from "../../sdk/abis/index.js";
import { retryable } from "../../sdk/errors/hints.js";
import * as sdk from "../../sdk/errors/index.js";
import { contractErrors, decodeError, hints } from "../../sdk/errors/index.js";
import { SolidarityError } from "../../sdk/index.js";
import { type ErrorItem, revertOf } from "./utils/reverts.js";

const items = (errorsAbi as Abi).filter((item): item is ErrorItem => item.type === "error");

/** How viem, ethers and wallets wrap the same refusal. */
const wrappings: Readonly<Record<string, (data: Hex) => unknown>> = {
  "as bare data": (data) => data,
  "by a node": (data) => ({ code: 3, message: "execution reverted", data }),
  "by an older node": (data) => ({ code: -32603, message: "Internal error", data: { data, message: "revert" } }),
  "by viem": (data) =>
    new BaseError("Execution reverted.", {
      cause: new RpcRequestError({ body: {}, error: { code: 3, message: "execution reverted", data }, url: "" }),
    }),
  "by ethers": (data) =>
    Object.assign(new Error("execution reverted (unknown custom error)"), {
      code: "CALL_EXCEPTION",
      data,
      transaction: { to: "0x", data: "0xdeadbeef" },
    }),
  "by ethers, through a wallet": (data) =>
    Object.assign(new Error("could not coalesce error"), {
      code: "UNKNOWN_ERROR",
      error: { code: -32603, data: { originalError: { code: 3, data, message: "execution reverted" } } },
    }),
};

describe("errors", () => {
  it("have one exported class, one hint and one selector for every error of every ABI", () => {
    expect(items.length).to.be.greaterThan(150);
    expect(Object.keys(contractErrors).sort()).to.deep.equal(items.map(({ name }) => name).sort());
    expect(Object.keys(hints).sort()).to.deep.equal(items.map(({ name }) => name).sort());
    expect(new Set(items.map((item) => toFunctionSelector(formatAbiItem(item)))).size).to.equal(items.length);
    const exported = new Set<unknown>(Object.values(sdk));
    for (const [name, constructor] of Object.entries(contractErrors)) {
      expect(exported.has(constructor), name).to.equal(true);
      expect(constructor.code).to.equal(name);
    }
  });

  it("are decoded to their class, with every value, however they are wrapped", () => {
    for (const item of items)
      for (const [wrapping, wrap] of Object.entries(wrappings)) {
        const error = decodeError(wrap(revertOf(item)));
        const label = `${item.name} ${wrapping}`;
        expect(error, label).to.be.instanceOf(contractErrors[item.name as keyof typeof contractErrors]);
        expect(error.code, label).to.equal(item.name);
        expect(Object.keys(error.values), label).to.have.length(item.inputs.length);
        for (const value of Object.values(error.values as Record<string, unknown>))
          expect(value === undefined, label).to.equal(false);
        expect(error.hint, label).to.equal(hints[item.name as keyof typeof hints]);
        expect(error.name, label).to.equal(`${item.name}Error`);
        expect(error.message, label).to.match(/^[^{}]+\. [^{}]+\.$/);
        expect(error.message, label).to.contain(error.hint);
      }
  });

  it("put times, requests and counts into words wherever their own words name them", () => {
    for (const [name, made] of Object.entries(sdk)) {
      const { words, say } = made as { words?: unknown; say?: unknown };
      const named = Array.isArray(words) && /:(time|request|count)\}/.test(words.join(" "));
      if (named && name !== "PlanNotReadyError") expect(say, name).to.be.a("function");
    }
    expect(new sdk.ExpiredDeadlineError({ deadline: 1_600_000_000n, now: 1_700_000_000n }).message).to.contain(
      "The deadline was 2020-09-13 12:26 UTC, and it is 2023-11-14 22:13 UTC.",
    );
    expect(new sdk.WrongVersionError({ id: (9n << 48n) + 7n, given: 1n }).message).to.contain("of request 7.");
    expect(new sdk.PlanNotReadyError({ failed: ["chain", "balance"] }, "").message).to.contain("in the way: 2).");
    expect(new sdk.UnknownWordError({ name: "track", given: "x", known: ["a", "b"] }).message).to.contain("a, b");
  });

  it("say the next step in one sentence", () => {
    for (const [name, hint] of Object.entries(hints)) expect(hint, name).to.match(/^[A-Z].{9,140}\.$/);
  });

  it("may be tried again unchanged when their next step is to wait, or somebody else's", () => {
    const waits =
      /^(Wait|Try again|Attest the rest next|Collect further|Release that|Execute the earlier|Ask more|Settle)/;
    const waiting = Object.entries(hints).filter(([, hint]) => waits.test(hint));
    for (const [name] of waiting) expect(retryable.has(name as keyof typeof hints), name).to.equal(true);
    const others = [...retryable].filter((name) => !waits.test(hints[name]));
    expect(others.sort()).to.deep.equal([
      "AccessManagerNotReady",
      "AidRequestsRapidShut",
      "AidRequestsRapidSuspended",
      "EmergencyPoolNotEnoughGas",
      "QuadraticFundingNotEnoughGas",
      "TimelockUnexpectedOperationState",
    ]);
  });

  const reason = (text: string): Hex =>
    encodeErrorResult({
      abi: [{ type: "error", name: "Error", inputs: [{ name: "message", type: "string" }] }] as const,
      args: [text],
    });
  const plain: readonly [string, new (...args: never[]) => SolidarityError][] = [
    ["FiatTokenV2: caller is blacklisted", sdk.TokenBlockedAccountError],
    ["Blacklistable: account is blacklisted", sdk.TokenBlockedAccountError],
    ["FiatTokenV2_2: Account is blacklisted", sdk.TokenBlockedAccountError],
    ["Pausable: paused", sdk.TokenPausedError],
    ["ERC20: transfer amount exceeds balance", sdk.TokenBalanceError],
    ["ERC20: transfer amount exceeds allowance", sdk.TokenAllowanceError],
    ["FiatTokenV2: invalid signature", sdk.TokenSignatureError],
    ["FiatTokenV2: authorization is used or canceled", sdk.TokenSignatureError],
    ["FiatTokenV2: authorization is expired", sdk.TokenSignatureError],
    ["EIP2612: invalid signature", sdk.TokenSignatureError],
    ["ECRecover: invalid signature 's' value", sdk.TokenSignatureError],
    ["FiatTokenV2: permit is expired", sdk.TokenSignatureError],
    ["FiatTokenV2: caller must be the payee", sdk.TokenPayeeError],
    ["ERC20: decreased allowance below zero", sdk.TokenAllowanceError],
    ["ERC20: transfer to the zero address", sdk.TokenZeroAddressError],
    ["ERC20: approve from the zero address", sdk.TokenZeroAddressError],
    ["FiatToken: caller is not a minter", sdk.TokenRoleError],
    ["Blacklistable: caller is not the blacklister", sdk.TokenRoleError],
    ["Dai/insufficient-balance", sdk.TokenBalanceError],
    ["TRANSFER_FROM_FAILED", sdk.TokenTransferError],
    ["GS013", sdk.SafeRefusedError],
    ["GS026", sdk.SafeRefusedError],
    ["AA25 invalid account nonce", sdk.UserOperationRefusedError],
    ["ERC20: insufficient allowance", sdk.TokenAllowanceError],
    ["ERC20Permit: expired deadline", sdk.TokenSignatureError],
    ["address frozen", sdk.TokenBlockedAccountError],
    ["Proposal is expired", sdk.ContractReasonError],
    ["Failed to fetch the price", sdk.ContractReasonError],
    ["insufficient funds", sdk.ContractReasonError],
    ["something else", sdk.ContractReasonError],
  ];
  for (const [text, constructor] of plain)
    it(`know "${text}"`, () => {
      expect(decodeError({ code: 3, data: reason(text) })).to.be.instanceOf(constructor);
    });

  it("tell of a Safe's refusal what to do about that very code", () => {
    const refused = (reason: string): SolidarityError => new sdk.SafeRefusedError({ reason });
    expect(refused("GS020").values).to.deep.equal({ reason: "GS020" });
    expect(refused("GS020").hint).to.contain("signatures that are missing");
    expect(refused("GS021").hint).to.contain("joinSafeSignatures");
    expect(refused("GS204").message).to.contain("owner of the Safe already (GS204)");
    expect(refused("GS999").hint).to.contain("Look the code up");
  });

  const outside: readonly [string, unknown, new (...args: never[]) => SolidarityError, boolean][] = [
    ["a refusal in the wallet", { code: 4001, message: "User rejected" }, sdk.UserRejectedError, true],
    ["the same through ethers", { code: "ACTION_REJECTED", message: "user rejected" }, sdk.UserRejectedError, true],
    ["an unknown chain", { code: 4902, message: "Unrecognized chain" }, sdk.ChainNotAddedError, true],
    ["a question already open", { code: -32002, message: "Request already pending" }, sdk.RequestPendingError, true],
    ["an account not connected", { code: 4100, message: "Unauthorized" }, sdk.UnauthorizedError, true],
    ["a wallet without the method", { code: 4200, message: "Unsupported" }, sdk.UnsupportedMethodError, false],
    ["a wallet offline", { code: 4900, message: "Disconnected" }, sdk.DisconnectedError, true],
    ["a chain that is not connected", { code: 4901, message: "x" }, sdk.DisconnectedError, true],
    ["a node without the method", { code: -32004, message: "Method not supported" }, sdk.UnsupportedMethodError, false],
    ["a capability that is missing", { code: 5700, message: "x" }, sdk.UnsupportedCapabilityError, false],
    ["a chain without batches", { code: 5710, message: "x" }, sdk.UnsupportedBatchChainError, false],
    ["a batch sent twice", { code: 5720, message: "x" }, sdk.DuplicateBundleError, false],
    ["a batch that is not known", { code: 5730, message: "x" }, sdk.UnknownBundleError, false],
    ["a batch that is too large", { code: 5740, message: "x" }, sdk.BundleTooLargeError, false],
    ["an upgrade declined", { code: 5750, message: "x" }, sdk.UpgradeRejectedError, true],
    ["all-or-none that is not to be had", { code: 5760, message: "x" }, sdk.AtomicityUnsupportedError, false],
    ["a transaction not taken", { code: -32003, message: "Transaction rejected" }, sdk.TransactionRejectedError, false],
    [
      "the words beside a vague number",
      { code: -32003, message: "insufficient funds for gas" },
      sdk.InsufficientGasMoneyError,
      false,
    ],
    ["a node at its limit", { code: -32005, message: "Limit exceeded" }, sdk.NetworkError, true],
    [
      "a bundler's refusal",
      { code: -32500, message: "UserOperation reverted with reason: AA21 didn't pay prefund" },
      sdk.UserOperationRefusedError,
      false,
    ],
    ["a bundler's number", { code: -32507, message: "Invalid signature" }, sdk.UserOperationRefusedError, false],
    ["a bundler's code in words", new Error("AA24 signature error"), sdk.UserOperationRefusedError, false],
    ["a node in trouble, through ethers", { code: "SERVER_ERROR", message: "x" }, sdk.NetworkError, true],
    ["a call refused without data, through ethers", { code: "CALL_EXCEPTION" }, sdk.UnknownRevertError, false],
    [
      "a mined refusal, through ethers",
      { code: "CALL_EXCEPTION", receipt: { hash: `0x${"ab".repeat(32)}`, blockNumber: 9 } },
      sdk.TransactionRevertedError,
      false,
    ],
    ["no gas money, by Hardhat", new Error("sender doesn't have enough funds"), sdk.InsufficientGasMoneyError, false],
    ["no gas money", new Error("insufficient funds for gas * price + value"), sdk.InsufficientGasMoneyError, false],
    ["a nonce behind", new Error("nonce too low: next nonce 7"), sdk.NonceConflictError, true],
    ["a node that is behind", { code: -32000, message: "header not found" }, sdk.NetworkError, true],
    [
      "a node with none behind it",
      { code: -32011, message: "no backend is currently healthy" },
      sdk.NetworkError,
      true,
    ],
    [
      "a node that has forgotten",
      { code: -32000, message: "missing trie node ab (path )" },
      sdk.HistoryMissingError,
      false,
    ],
    ["pruned logs", { code: 4444, message: "pruned history unavailable" }, sdk.HistoryMissingError, false],
    ["a dead node", Object.assign(new Error("x"), { name: "HttpRequestError" }), sdk.NetworkError, true],
    ["a wallet whose node is dead (Chromium)", { code: -32603, message: "Failed to fetch" }, sdk.NetworkError, true],
    ["a wallet whose node is dead (Safari)", new TypeError("Load failed"), sdk.NetworkError, true],
    [
      "a wallet whose node is dead (Firefox)",
      new TypeError("NetworkError when attempting to fetch resource."),
      sdk.NetworkError,
      true,
    ],
    [
      "a wallet whose node is gone",
      { code: -32080, message: "RPC endpoint not found or unavailable." },
      sdk.NetworkError,
      true,
    ],
    ["a refusal without reason", { code: 3, message: "execution reverted", data: "0x" }, sdk.UnknownRevertError, false],
    ["an error of nobody's", { code: 3, data: "0x12345678" }, sdk.UnknownRevertError, false],
    [
      "a refused user operation",
      { code: -32507, message: "AA24 signature error" },
      sdk.UserOperationRefusedError,
      false,
    ],
    [
      "no gas money, by Nethermind",
      { code: -32010, message: "InsufficientFunds, Balance is 0" },
      sdk.InsufficientGasMoneyError,
      false,
    ],
    [
      "no gas money, by Besu",
      { code: -32004, message: "Upfront cost exceeds account balance" },
      sdk.InsufficientGasMoneyError,
      false,
    ],
    [
      "no gas money, on OP",
      { code: -32000, message: "insufficient funds for l1Cost + l2 gas * price + value" },
      sdk.InsufficientGasMoneyError,
      false,
    ],
    [
      "a nonce behind, by Nethermind",
      { code: -32010, message: "OldNonce, Current nonce: 5" },
      sdk.NonceConflictError,
      true,
    ],
    [
      "a pending one that is not outbid",
      { code: -32000, message: "replacement transaction underpriced" },
      sdk.NonceConflictError,
      true,
    ],
    ["what was sent already, by Geth", { code: -32000, message: "already known" }, sdk.AlreadySentError, false],
    ["what was sent already, by Nethermind", { code: -32010, message: "AlreadyKnown" }, sdk.AlreadySentError, false],
    ["what was sent already, by Besu", { code: -32000, message: "Known transaction" }, sdk.AlreadySentError, false],
    [
      "too little for gas, by Geth",
      { code: -32000, message: "max fee per gas less than block base fee: x" },
      sdk.FeeTooLowError,
      true,
    ],
    [
      "too little for gas, by anvil",
      { code: -32003, message: "max fee per gas less than block base fee" },
      sdk.FeeTooLowError,
      true,
    ],
    [
      "too little for gas, by Hardhat",
      {
        code: -32000,
        message: "Transaction maxFeePerGas (1) is too low for the next block, which has a baseFeePerGas of 2",
      },
      sdk.FeeTooLowError,
      true,
    ],
    [
      "too little for gas, by viem",
      Object.assign(new Error("x"), { name: "FeeCapTooLowError" }),
      sdk.FeeTooLowError,
      true,
    ],
    [
      "too little gas",
      { code: -32000, message: "intrinsic gas too low: have 1, want 2" },
      sdk.TransactionRejectedError,
      false,
    ],
    [
      "more gas than the account can buy",
      { code: -32000, message: "gas required exceeds allowance (0)" },
      sdk.TransactionRejectedError,
      false,
    ],
    ["a node that took too long", { code: -32002, message: "request timed out" }, sdk.NetworkError, true],
    ["a node that is not there", Object.assign(new Error("read"), { code: "ECONNREFUSED" }), sdk.NetworkError, true],
    [
      "a refusal in the wallet, in words",
      { code: -32603, message: "User rejected the request." },
      sdk.UserRejectedError,
      true,
    ],
    ["a refusal in the wallet, as a string", "User denied transaction signature", sdk.UserRejectedError, true],
    [
      "a refusal on a hardware wallet",
      new Error("Condition of use not satisfied (denied by the user?)"),
      sdk.UserRejectedError,
      true,
    ],
    [
      "WalletConnect without the method",
      { code: 5101, message: "Unsupported methods." },
      sdk.UnsupportedMethodError,
      false,
    ],
    [
      "WalletConnect without the session",
      new Error("No matching key. session topic doesn't exist"),
      sdk.DisconnectedError,
      true,
    ],
    [
      "wagmi without a wallet",
      Object.assign(new Error("x"), { name: "ConnectorNotConnectedError" }),
      sdk.UnauthorizedError,
      true,
    ],
    [
      "an unknown chain, in words",
      { code: -32603, message: 'Unrecognized chain ID "0xa".' },
      sdk.ChainNotAddedError,
      true,
    ],
    [
      "a bundler that refuses a paymaster",
      { code: -32504, message: "paymaster throttled" },
      sdk.UserOperationRefusedError,
      false,
    ],
    [
      "a bundler's refusal without a reason",
      { code: -32521, message: "reverted during simulation with reason: 0x" },
      sdk.UserOperationRefusedError,
      false,
    ],
    ["letters that are no code of an EntryPoint", new Error("request 3f-AA23-11 failed"), sdk.UnexpectedError, false],
    ["a node's refusal without data", { code: 3, message: "execution reverted" }, sdk.UnknownRevertError, false],
    [
      "a reason in a node's words alone",
      { code: -32000, message: "execution reverted: ERC20: transfer amount exceeds balance" },
      sdk.TokenBalanceError,
      false,
    ],
    [
      "a contract's words, not a node's",
      { code: 3, message: "execution reverted: insufficient funds" },
      sdk.ContractReasonError,
      false,
    ],
    ["a Safe's code in words", new Error("Execution failed: GS013"), sdk.SafeRefusedError, false],
    ["anything else", new Error("boom"), sdk.UnexpectedError, false],
    ["nothing at all", undefined, sdk.UnexpectedError, false],
  ];
  for (const [what, thrown, constructor, retryable] of outside)
    it(`know ${what}`, () => {
      const error = decodeError(thrown);
      expect(error).to.be.instanceOf(constructor);
      expect(error.retryable).to.equal(retryable);
      expect(error.hint).to.not.equal("");
    });

  const voted = revertOf(items.find(({ name }) => name === "AidRequestsAlreadyVoted") as ErrorItem);
  const written: readonly [string, unknown][] = [
    ["by Parity", { code: -32015, message: "VM execution error.", data: `Reverted ${voted}` }],
    ["by Hardhat", { message: `reverted with an unrecognized custom error (return data: ${voted})` }],
    ["by a bundler", { code: -32521, message: `reverted during simulation with reason: ${voted}` }],
    ["in capitals", { data: `0x${voted.slice(2).toUpperCase()}` }],
    ["below an empty one", { data: "0x", cause: { data: voted } }],
    ["far below", Array.from({ length: 20 }).reduce<object>((cause) => ({ message: "outer", cause }), { data: voted })],
  ];
  for (const [how, thrown] of written)
    it(`find revert data as it is written ${how}`, () => {
      expect(decodeError(thrown)).to.be.instanceOf(sdk.AidRequestsAlreadyVotedError);
    });

  it("name both chains when the wallet is on another", () => {
    const told =
      "The current chain of the connector (id: 1) does not match the connection's chain (id: 10 – OP Mainnet).";
    expect(decodeError(new Error(told)).values).to.deep.equal({ actual: 1, expected: 10 });
  });

  it("do not invite anybody to send again what was sent", () => {
    const sent = `0x${"ab".repeat(32)}` as const;
    const error = decodeError(new WaitForTransactionReceiptTimeoutError({ hash: sent }));
    expect(error).to.be.instanceOf(sdk.NotSeenYetError);
    expect(error.values).to.deep.equal({ sent });
    expect(error.retryable).to.equal(false);
  });

  it("never throw, whatever is thrown", () => {
    const trap = () => {
      throw new Error("trap");
    };
    const { proxy: revoked, revoke } = Proxy.revocable({}, {});
    revoke();
    const circle: { message: string; cause?: unknown } = { message: "circle" };
    circle.cause = { error: circle };
    let deep: object = { data: voted };
    for (let depth = 0; depth < 50_000; depth++) deep = { message: "outer", cause: deep };
    const rough: readonly [unknown, string][] = [
      [Object.create(null), "no words"],
      [{ message: Object.create(null) as unknown }, "no words"],
      [Object.defineProperty({}, "cause", { get: trap }), "no words"],
      [new Proxy({}, { get: trap, getPrototypeOf: trap }), "no words"],
      [revoked, "no words"],
      [Object.assign(new Error(""), { message: 5 }), "5"],
      [Symbol("x"), "Symbol(x)"],
      [circle, "circle"],
      [deep, "outer"],
      [{ message: "as it is" }, "as it is"],
      [new AggregateError([], ""), "AggregateError"],
      ["x".repeat(10_000), "x".repeat(200)],
    ];
    for (const [thrown, reason] of rough) {
      const error = decodeError(thrown);
      expect(error).to.be.instanceOf(sdk.UnexpectedError);
      expect(error.values).to.deep.equal({ reason });
    }
  });

  it("put into one line, and not at any length, what a contract says", () => {
    const { values } = decodeError({ code: 3, data: reason(`one\ntwo ${"x".repeat(1_000)}`) });
    expect((values as { reason: string }).reason)
      .to.match(/^one two x+$/)
      .and.have.length(200);
    const unknown = decodeError({ code: 3, data: `0x12345678${"00".repeat(1_000)}` });
    expect(unknown.message).to.contain("(0x12345678…)");
    expect((unknown as sdk.UnknownRevertError).values.data).to.have.length(2_010);
  });

  it("know what another copy of the package has thrown", () => {
    const other = Object.assign(new Error("x"), { name: "ZeroAmountError", code: "ZeroAmount", hint: "y", values: {} });
    expect(decodeError(other)).to.equal(other);
  });

  it("are plain data to whoever writes them into a log", () => {
    const { hint, message } = new sdk.ZeroAmountError();
    const code = "ZeroAmount";
    expect(JSON.parse(JSON.stringify(new sdk.ZeroAmountError()))).to.deep.equal({
      name: `${code}Error`,
      code,
      message,
      hint,
      values: {},
      retryable: false,
    });
    const big = new sdk.AidRequestsAlreadyVotedError({ id: 2n ** 200n, voter: `0x${"00".repeat(20)}` });
    expect(JSON.stringify({ failed: [big] })).to.contain(`"id":"${2n ** 200n}"`);
  });

  it("see through the accounts around a call that failed", () => {
    const inner = revertOf(items.find(({ name }) => name === "AidRequestsAlreadyVoted") as ErrorItem);
    const batch = parseAbi(["error ExecuteError(uint256 index, bytes inner)"]);
    const operation = parseAbi(["error FailedOpWithRevert(uint256 opIndex, string reason, bytes inner)"]);
    const wrap = (data: Hex) => encodeErrorResult({ abi: operation, args: [0n, "AA23 reverted", data] });
    const executed = encodeErrorResult({ abi: batch, args: [1n, inner] });
    expect(decodeError(executed)).to.be.instanceOf(sdk.AidRequestsAlreadyVotedError);
    expect(decodeError(wrap(executed))).to.be.instanceOf(sdk.AidRequestsAlreadyVotedError);
    expect(decodeError(wrap("0x12345678")).values).to.deep.equal({ reason: "AA23", opIndex: 0n });
    expect(decodeError(wrap("0x"))).to.be.instanceOf(sdk.UserOperationRefusedError);
    const safe = encodeErrorResult({ abi: parseAbi(["error Error(string reason)"]), args: ["GS020"] });
    expect(decodeError(wrap(safe))).to.be.instanceOf(sdk.SafeRefusedError);
  });

  it("know a panic", () => {
    const data: Hex = `0x4e487b71${"11".padStart(64, "0")}`;
    const error = decodeError({ code: 3, data });
    expect(error).to.be.instanceOf(sdk.ContractPanicError);
    expect((error as sdk.ContractPanicError).values.panic).to.equal(0x11n);
    expect(error.message).to.contain("panic code 0x11.");
  });

  it("come back as they are when they are typed already", () => {
    const error = new sdk.ZeroAmountError();
    expect(decodeError(error)).to.equal(error);
    expect(decodeError(new Error("outer", { cause: error }))).to.equal(error);
  });

  it("can be made by hand, with typed values", () => {
    const error = new sdk.AidRequestsAlreadyVotedError({ id: 1n, voter: "0x00000000000000000000000000000000000000AA" });
    expect(error.values.id).to.equal(1n);
    expect(error.name).to.equal("AidRequestsAlreadyVotedError");
    expect(error).to.be.instanceOf(SolidarityError);
    expect(new sdk.EmergencyPoolPayoutsPausedError({ until: 5 }).retryable).to.equal(true);
  });

  it("do not mistake what was sent for what came back", () => {
    const sent = revertOf(items[0] as ErrorItem);
    const error = decodeError(Object.assign(new Error("boom"), { transaction: { data: sent } }));
    expect(error).to.be.instanceOf(sdk.UnexpectedError);
  });
});
