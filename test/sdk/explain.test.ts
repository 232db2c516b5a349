import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { expect } from "chai";
import { type Abi, encodeErrorResult } from "viem";

import { errorsAbi } from "../../sdk/abis/index.js";
import * as sdk from "../../sdk/errors/index.js";
import { decodeError, explainError, SolidarityError } from "../../sdk/errors/index.js";
import type { ErrorWords, OwnCode } from "../../sdk/errors/words/catalogue.js";
import { NATIVE } from "../../sdk/index.js";
import { languages } from "../../sdk/errors/words/index.js";
import { type ErrorItem, revertOf } from "./utils/reverts.js";

const locales = ["en", "de", "es"] as const;
const asset = "0x00000000000000000000000000000000000000A1";
const account = "0x00000000000000000000000000000000000000A2";
const hash = `0x${"ab".repeat(32)}` as const;

/** One of each that is not a contract's. The compiler refuses a table in which one is missing. */
const own: { readonly [code in OwnCode]: SolidarityError } = {
  NoAccount: new sdk.NoAccountError(),
  WrongChain: new sdk.WrongChainError({ actual: 1, expected: 10 }),
  UnknownDeployment: new sdk.UnknownDeploymentError({ contract: "factory", chainId: 10 }),
  UnknownAsset: new sdk.UnknownAssetError({ asset }),
  ZeroAmount: new sdk.ZeroAmountError(),
  InvalidAmount: new sdk.InvalidAmountError({ given: "1,5", decimals: 6 }),
  OutOfRange: new sdk.OutOfRangeError({ name: "earmark", given: -1, least: 0, most: 65_535 }),
  UnknownWord: new sdk.UnknownWordError({ name: "track", given: "fast", known: ["rapid", "consent"] }),
  InsufficientBalance: new sdk.InsufficientBalanceError({ asset, account, balance: 5n, needed: 1_500_000n }),
  InsufficientAllowance: new sdk.InsufficientAllowanceError({
    asset,
    owner: account,
    spender: asset,
    allowance: 0n,
    needed: 7n,
  }),
  ExpiredDeadline: new sdk.ExpiredDeadlineError({ deadline: 1_800_000_000n, now: 1_800_000_060n }),
  InvalidPayee: new sdk.InvalidPayeeError({ payee: account, reason: "pool" }),
  NotMember: new sdk.NotMemberError({ account, since: 0, until: 0 }),
  RequestClosed: new sdk.RequestClosedError({ id: (1n << 32n) | 12n, status: "released" }),
  WrongVersion: new sdk.WrongVersionError({ id: (1n << 32n) | 12n, given: 12n }),
  DomainMismatch: new sdk.DomainMismatchError({ contract: account, expected: "a", actual: "b" }),
  UnsupportedToken: new sdk.UnsupportedTokenError({ asset, feature: "signed permits" }),
  PlainText: new sdk.PlainTextError({ name: "evidence" }),
  EventNotFound: new sdk.EventNotFoundError({ event: "Pledged" }),
  TransactionReverted: new sdk.TransactionRevertedError({ hash, blockNumber: 9n }),
  MalformedData: new sdk.MalformedDataError({ what: "record", given: "[]" }),
  RecordMismatch: new sdk.RecordMismatchError({ differences: [{ what: "head", record: "1", chain: "2" }] }),
  PlanNotReady: new sdk.PlanNotReadyError({ failed: ["balance", "gas"] }, "Choose less."),
  StalePlan: new sdk.StalePlanError({ changes: [{ what: "gas", planned: "1", found: "2" }] }),
  AlteredPlan: new sdk.AlteredPlanError({ expected: hash, actual: hash }),
  NotSeenYet: new sdk.NotSeenYetError({ sent: hash }),
  MaybeSent: new sdk.MaybeSentError({ account, code: "Network" }),
  TransactionReplaced: new sdk.TransactionReplacedError({ hash, by: hash }),
  PlanInterrupted: new sdk.PlanInterruptedError({ sent: [hash], step: 1, steps: 2 }, new Error("x")),
  SignatureNeeded: new sdk.SignatureNeededError(),
  CommunityNotFound: new sdk.CommunityNotFoundError({ address: account, found: [asset, account] }),
  NotOneCommunity: new sdk.NotOneCommunityError({ wrong: ["not so: governor has code"] }),
  ForeignCursor: new sdk.ForeignCursorError({ given: hash, expected: hash }),
  RecordReorganised: new sdk.RecordReorganisedError({ blockNumber: 9n, expected: hash, actual: undefined }),
  UnknownGift: new sdk.UnknownGiftError({ transactionHash: hash, logIndex: undefined, found: 0 }),
  NothingGiven: new sdk.NothingGivenError({ donor: account, from: 1_800_000_000n, until: 1_800_000_060n }),
  WrongSigner: new sdk.WrongSignerError({ expected: account, actual: asset }),
  UserRejected: new sdk.UserRejectedError(),
  ChainNotAdded: new sdk.ChainNotAddedError(),
  RequestPending: new sdk.RequestPendingError(),
  Unauthorized: new sdk.UnauthorizedError(),
  Disconnected: new sdk.DisconnectedError(),
  UnsupportedMethod: new sdk.UnsupportedMethodError(),
  UnsupportedCapability: new sdk.UnsupportedCapabilityError(),
  UnsupportedBatchChain: new sdk.UnsupportedBatchChainError(),
  DuplicateBundle: new sdk.DuplicateBundleError(),
  UnknownBundle: new sdk.UnknownBundleError(),
  BundleTooLarge: new sdk.BundleTooLargeError(),
  UpgradeRejected: new sdk.UpgradeRejectedError(),
  AtomicityUnsupported: new sdk.AtomicityUnsupportedError(),
  InsufficientGasMoney: new sdk.InsufficientGasMoneyError(),
  AlreadySent: new sdk.AlreadySentError(),
  FeeTooLow: new sdk.FeeTooLowError(),
  NonceConflict: new sdk.NonceConflictError(),
  TransactionRejected: new sdk.TransactionRejectedError(),
  Network: new sdk.NetworkError(),
  HistoryMissing: new sdk.HistoryMissingError(),
  TokenBlockedAccount: new sdk.TokenBlockedAccountError("x"),
  TokenPaused: new sdk.TokenPausedError("x"),
  TokenBalance: new sdk.TokenBalanceError("x"),
  TokenAllowance: new sdk.TokenAllowanceError("x"),
  TokenSignature: new sdk.TokenSignatureError("x"),
  TokenPayee: new sdk.TokenPayeeError("x"),
  TokenZeroAddress: new sdk.TokenZeroAddressError("x"),
  TokenRole: new sdk.TokenRoleError("x"),
  TokenTransfer: new sdk.TokenTransferError("x"),
  ContractReason: new sdk.ContractReasonError("x"),
  ContractPanic: new sdk.ContractPanicError(17n),
  UnknownRevert: new sdk.UnknownRevertError("0x12345678"),
  Unexpected: new sdk.UnexpectedError(new Error("boom")),
  WrongType: new sdk.WrongTypeError({ name: "amount", given: "number 5", expected: "bigint" }),
  DeploymentChain: new sdk.DeploymentChainError({ pool: account, actual: 1, expected: 2 }),
  KeySignatureNeeded: new sdk.KeySignatureNeededError({ account, feature: "a permit" }),
  SafeSendsNothing: new sdk.SafeSendsNothingError({ safe: account }),
  AccountNotDeployed: new sdk.AccountNotDeployedError({ account }),
  SafeMessageNotSigned: new sdk.SafeMessageNotSignedError({ safe: account, digest: "0x12" }),
  OwnerSignature: new sdk.OwnerSignatureError({ owner: account, problem: "it is there twice" }),
  EmptyBatch: new sdk.EmptyBatchError(),
  SafeRefused: new sdk.SafeRefusedError({ reason: "GS999" }),
  UserOperationRefused: new sdk.UserOperationRefusedError({ reason: "AA89" }),
};

const items = (errorsAbi as Abi).filter((item): item is ErrorItem => item.type === "error");
const every: readonly SolidarityError[] = [...items.map((item) => decodeError(revertOf(item))), ...Object.values(own)];

/** All words of a language; some contract's error shares its name with a check. */
const byKey = ({ contracts, others }: ErrorWords): ReadonlyMap<string, readonly string[]> =>
  new Map(
    Object.entries({ contracts, others }).flatMap(([kind, words]) =>
      Object.entries<readonly string[]>(words).map(([code, sentences]) => [`${kind}.${code}`, sentences] as const),
    ),
  );

describe("explainError", () => {
  for (const locale of locales)
    it(`says in two sentences what happened and what to do, for every error: ${locale}`, async () => {
      for (const error of every) {
        const { what, next } = await explainError(error, locale);
        for (const sentence of [what, next])
          expect(sentence, error.code).to.match(/^[^{}]{9,}[.”“»)]\.$|^[^{}]{8,}[^.]\.$/);
        expect(`${what} ${next}`, error.code).to.not.match(/undefined|NaN|\[object/);
        expect(next, error.code).to.not.match(/\.{2}$/);
      }
    });

  it("leaves no English in another language, and puts the same values in", async () => {
    const english = byKey(await languages.en());
    for (const locale of ["de", "es"] as const) {
      const words = byKey(await languages[locale]());
      expect([...words.keys()].sort()).to.deep.equal([...english.keys()].sort());
      for (const [code, sentences] of words)
        for (const [index, sentence] of sentences.entries()) {
          const label = `${locale} ${code}`;
          const original = english.get(code)?.[index] ?? "";
          expect(sentence, label).to.not.equal(original);
          expect(sentence.replace(/{[^}]*}|`[^`]*`/g, ""), label).to.not.match(
            /\b(the|and|is|of|with|this|already|your|does|wait|again|first)\b/i,
          );
          const wanted = original.match(/{[^}]*}/g) ?? [];
          expect(wanted, label).to.include.members(sentence.match(/{[^}]*}/g) ?? []);
        }
    }
  });

  it("speaks for itself when there is no network to fetch a language by", async () => {
    const { de } = languages;
    const error = new sdk.ZeroAmountError();
    try {
      Object.assign(languages, { de: () => Promise.reject(new TypeError("Failed to fetch")) });
      expect(await explainError(error, "de")).to.deep.equal({ what: error.message, next: error.hint });
    } finally {
      Object.assign(languages, { de });
    }
  });

  it("has words for every error, and none for what is no error", async () => {
    const keys = [...byKey(await languages.en()).keys()];
    const met = every.map((error) => `${error instanceof sdk.ContractError ? "contracts" : "others"}.${error.code}`);
    const inside = keys.filter((key) => /^others\.(GS|AA)\d/.test(key));
    expect([...met, ...inside].sort()).to.deep.equal(keys.sort());
  });

  it("says amounts in the smallest unit, or as people write them", async () => {
    const error = own.InsufficientBalance;
    expect((await explainError(error, "en")).what)
      .to.contain("holds 5 of")
      .and.contain("needs 1500000.");
    const style = { decimals: 6, symbol: "USDC" };
    expect((await explainError(error, "en", style)).what).to.contain("needs 1.5 USDC.");
    expect((await explainError(error, "de", style)).what).to.contain("braucht 1,5 USDC.");
  });

  it("says native coin for its address, and writes its amounts with 18 decimals", async () => {
    const error = new sdk.EmergencyPoolInsufficientError({ asset: NATIVE, available: 0n, needed: 15n * 10n ** 17n });
    expect(error.message).to.contain("The pool has 0 of native coin free, and 1.5 is needed.");
    expect((await explainError(error, "de")).what).to.equal("Die Kasse hat 0 in Chain-Münze frei und braucht 1,5.");
    expect((await explainError(error, "es", { symbol: "ETH" })).what).to.equal(
      "El fondo tiene 0 ETH libres en moneda nativa y necesita 1,5 ETH.",
    );
    const balance = new sdk.InsufficientBalanceError({ asset: NATIVE, account, balance: 1n, needed: 10n ** 18n });
    expect((await explainError(balance, "en")).what).to.contain("0.000000000000000001 of native coin and needs 1.");
  });

  it("says times as dates, spans in their unit, requests by number, and states in words", async () => {
    expect((await explainError(own.ExpiredDeadline, "es")).what).to.equal(
      "El plazo era el 2027-01-15 08:00 UTC, y es el 2027-01-15 08:01 UTC.",
    );
    const pause = new sdk.EmergencyPoolInvalidPauseError({ duration: 864_000, longest: 259_200 });
    expect((await explainError(pause, "de")).what).to.equal(
      "Eine Pause von 10 Tagen geht nicht, höchstens eine von 3 Tagen.",
    );
    expect(pause.message).to.contain("A pause of 10 days is not possible: 3 days is the longest.");
    expect((await explainError(own.RequestClosed, "de")).what).to.contain("Antrag 12 steht auf „ausgezahlt“");
    const phase = new sdk.QuadraticFundingUnexpectedPhaseError({ round: 3n, current: 4, expected: 2 });
    expect((await explainError(phase, "en")).what).to.equal(
      "Round 3 is in the phase “claims”, and this belongs to “gifts”.",
    );
    const far = new sdk.ERC2612ExpiredSignatureError({ deadline: 2n ** 256n - 1n });
    expect((await explainError(far, "en")).what).to.match(/until \d{78} s\.$/);
  });

  it("leaves no value out of the English sentences that every error carries", () => {
    for (const error of every) expect(`${error.message} ${error.hint}`, error.code).to.not.match(/[{}]|undefined/);
  });

  it("takes a region, and falls back to English", async () => {
    const german = await explainError(own.ZeroAmount, "de");
    expect(await explainError(own.ZeroAmount, "de-AT")).to.deep.equal(german);
    expect(await explainError(own.ZeroAmount, "DE_ch")).to.deep.equal(german);
    for (const unknown of ["fr", "", "constructor", "toString"])
      expect((await explainError(own.ZeroAmount, unknown)).what).to.equal("The amount is zero.");
  });

  it("decodes what is no error of the SDK yet, and lets an app's own error speak for itself", async () => {
    expect((await explainError({ code: 4001 }, "de")).what).to.equal("In der Wallet wurde abgelehnt.");
    class OwnError extends SolidarityError {
      constructor() {
        super({ code: "Own", message: "The kitchen is closed.", hint: "Come tomorrow.", values: {} });
      }
    }
    expect((await explainError(new OwnError(), "de")).next).to.equal("Come tomorrow.");
  });

  it("names the code within a smart account's refusal", async () => {
    const operation = encodeErrorResult({
      abi: [
        {
          type: "error",
          name: "FailedOp",
          inputs: [
            { name: "opIndex", type: "uint256" },
            { name: "reason", type: "string" },
          ],
        },
      ] as const,
      args: [0n, "AA21 didn't pay prefund"],
    });
    const error = decodeError({ code: 3, data: operation });
    expect(error).to.be.instanceOf(sdk.UserOperationRefusedError);
    expect(error.message).to.equal(
      "The smart account cannot pay for gas (AA21). Top up the account, or let a paymaster pay.",
    );
    const { what } = await explainError(new sdk.SafeRefusedError({ reason: "GS020" }), "es");
    expect(what).to.equal("Aún han firmado muy pocos dueños del Safe (GS020).");
  });

  it("knows every code of the Safe and the EntryPoint in use", () => {
    const words = Object.keys(readWords());
    const modules = resolve(import.meta.dirname, "../../node_modules");
    const found = new Set<string>();
    for (const folder of ["@safe-global/safe-smart-account/contracts", "@account-abstraction/contracts"])
      for (const file of readdirSync(join(modules, folder), { recursive: true, encoding: "utf8" }))
        if (file.endsWith(".sol"))
          for (const [, code = ""] of readFileSync(join(modules, folder, file), "utf8").matchAll(
            /"((?:GS\d|AA)\d\d)\b/g,
          ))
            found.add(code);
    expect(found.size).to.be.greaterThan(45);
    expect(words).to.include.members([...found]);
  });
});

/** The keys of the English words, read from their file: all there are, in whatever language. */
const readWords = (): Record<string, true> =>
  Object.fromEntries(
    [
      ...readFileSync(resolve(import.meta.dirname, "../../sdk/errors/words/en/accounts.ts"), "utf8").matchAll(
        /^ {2}((?:GS\d|AA)\d\d):/gm,
      ),
    ].map(([, code = ""]) => [code, true as const]),
  );
