/** Compiles test files and runs them, in this process. */
import { createRequire } from "node:module";

import type * as Edr from "@nomicfoundation/edr";

import { root } from "../lib/testSources.js";
import { compile, errorsOf, type Settings, type Sources } from "./compiler.js";

// Hardhat's own simulator, in the version that Hardhat has.
const require = createRequire(createRequire(import.meta.url).resolve("hardhat/package.json"));
const edr = require("@nomicfoundation/edr") as typeof Edr;

export interface Profile {
  readonly settings: Settings;
  readonly fuzz: Edr.SolidityTestRunnerConfigArgs["fuzz"];
  readonly invariant: Edr.SolidityTestRunnerConfigArgs["invariant"];
}

/** The names of the tests that failed; or that the sources do not compile. */
export type Outcome = { readonly failed: readonly string[]; readonly passed: number } | { readonly errors: string[] };

let context: Promise<Edr.EdrContext> | undefined;

async function open(): Promise<Edr.EdrContext> {
  const opened = new edr.EdrContext();
  await opened.registerSolidityTestRunnerFactory(edr.L1_CHAIN_TYPE, edr.l1SolidityTestRunnerFactory());
  return opened;
}

/** Runs the tests of `files`. */
export async function runTests(files: readonly string[], sources: Sources, profile: Profile): Promise<Outcome> {
  const wanted = ["abi", "evm.bytecode.object", "evm.deployedBytecode.object"];
  // What tests deploy by `vm.getCode` is no part of their own bytecode.
  const asked = [...sources.values()].flatMap((text) =>
    [...text.matchAll(/getCode\("([^":]+)/g)].map(([, name = ""]) => name),
  );
  const outputs = [...files, ...asked.filter((name) => sources.has(name))].map(
    (file) => [file, { "*": wanted }] as const,
  );
  const output = compile(sources, profile.settings, Object.fromEntries(outputs));
  const errors = errorsOf(output);
  if (errors.length > 0) return { errors };

  const artifacts: Edr.Artifact[] = [];
  for (const [source, contracts] of Object.entries(output.contracts ?? {})) {
    for (const [name, { abi, evm }] of Object.entries(contracts)) {
      artifacts.push({
        id: { name, source, solcVersion: "0.8.34" },
        contract: {
          abi: JSON.stringify(abi),
          bytecode: `0x${evm.bytecode.object}`,
          linkReferences: {},
          deployedBytecode: `0x${evm.deployedBytecode.object}`,
          deployedLinkReferences: {},
        },
      });
    }
  }
  const isSuite = ({ contract }: Edr.Artifact): boolean =>
    contract.bytecode !== "0x" &&
    (JSON.parse(contract.abi) as { type: string; name?: string }[]).some(
      ({ type, name = "" }) => type === "function" && /^(test|invariant)/.test(name),
    );
  const suites = artifacts.filter(isSuite).map(({ id }) => id);

  const failed: string[] = [];
  let passed = 0;
  context ??= open();
  // The last suites may be told of after the promise is kept.
  let told = 0;
  let tellAll = (): void => undefined;
  const allTold = new Promise<void>((resolve) => (tellAll = resolve));
  await (
    await context
  ).runSolidityTests(
    edr.L1_CHAIN_TYPE,
    artifacts,
    suites,
    {
      projectRoot: root,
      hardfork: edr.l1HardforkToString(edr.L1Hardfork.Osaka),
      disableBlockGasLimit: true,
      disableTransactionGasCap: true,
      collectStackTraces: edr.CollectStackTraces.OnFailure,
      includeTraces: edr.IncludeTraces.None,
      fuzz: profile.fuzz,
      invariant: profile.invariant,
    } as Edr.SolidityTestRunnerConfigArgs,
    {},
    ({ id, testResults }) => {
      for (const { name, status } of testResults) {
        if (status === edr.TestStatus.Failure) failed.push(`${id.name}.${name}`);
        else passed++;
      }
      if (++told === suites.length) tellAll();
    },
  );
  if (suites.length > 0) await allTold;
  return { failed, passed };
}
