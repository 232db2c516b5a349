// Finds out which functions of a community ask the access manager, by calling every one of them as a stranger, so that the
// table of who may call what (test/solidity/unit/governance/CommunityAccess.t.sol) cannot miss a new one.

import { expect } from "chai";
import hre from "hardhat";
import {
  type Abi,
  type AbiParameter,
  encodeFunctionData,
  type Hex,
  toFunctionSelector,
  zeroAddress,
  zeroHash,
} from "viem";

import Solidarity from "../../modules/Solidarity.js";

/** The functions that are for the members by vote, or for a role; everything else is open to anyone. */
const restricted: Record<string, readonly string[]> = {
  pool: [
    "admitAsset",
    "announceDissolution",
    "cancelDissolution",
    "dropAsset",
    "pausePayouts",
    "resumePayouts",
    "setBudget",
  ],
  requests: [
    "assess",
    "proveTranche",
    "refuse",
    "resumeRapid",
    "setConsentCap",
    "setPolicy",
    "setRapidCap",
    "setResponder",
  ],
  rounds: ["accept", "cancel", "challenge", "createRound", "exclude", "fundFromPool", "refuse"],
  registry: ["remove", "setProofModule", "setSettings"],
  token: ["attestCare", "setCareRate", "setSource"],
};

const contracts: Record<string, string> = {
  pool: "EmergencyPool",
  requests: "AidRequests",
  rounds: "QuadraticFunding",
  registry: "MemberRegistry",
  token: "ContributionToken",
};

const stranger = "0x00000000000000000000000000000000005742a6";

/** The zero of any type. */
function zeroOf(parameter: AbiParameter): unknown {
  if (parameter.type.endsWith("]")) return [];
  if (parameter.type === "tuple" && "components" in parameter) {
    return Object.fromEntries(parameter.components.map((part) => [part.name, zeroOf(part)]));
  }
  if (parameter.type === "address") return zeroAddress;
  if (parameter.type === "bool") return false;
  if (parameter.type === "string") return "";
  if (parameter.type === "bytes") return "0x";
  if (parameter.type.startsWith("bytes")) return zeroHash.slice(0, 2 + 2 * Number(parameter.type.slice(5)));
  return Number(/\d+/.exec(parameter.type)?.[0] ?? "256") <= 48 ? 0 : 0n;
}

describe("restricted functions", () => {
  it("are those of the table, in every contract of a community", async () => {
    const { viem, ignition, provider } = await hre.network.create("hardhatL1");
    const { factory } = await ignition.deploy(Solidarity);
    const opening = await viem.getContractAt("SolidarityFactory", (await factory.getAddress()) as Hex);
    const [wallet] = await viem.getWalletClients();
    const at = await opening.read.addressesOf([wallet!.account.address, zeroHash]);
    const settings = await opening.read.preset([0]);
    const nobody: Hex[] = [];
    await opening.write.open([
      {
        name: "Quartiersnetz Nord",
        salt: zeroHash,
        founders: [stranger.replace("5742a6", "f00001"), stranger.replace("5742a6", "f00002")] as Hex[],
        guardians: nobody,
        stewards: nobody,
        assessors: nobody,
        responders: nobody,
        assets: [],
        settings,
      },
    ]);

    const unauthorized = toFunctionSelector("AccessManagedUnauthorized(address)");
    for (const [part, name] of Object.entries(contracts)) {
      const { abi } = (await hre.artifacts.readArtifact(name)) as { abi: Abi };
      const found: string[] = [];
      for (const item of abi) {
        if (item.type !== "function" || item.stateMutability === "view" || item.stateMutability === "pure") continue;
        const data = encodeFunctionData({ abi: [item], functionName: item.name, args: item.inputs.map(zeroOf) });
        const to = at[part as keyof typeof at];
        const answer = await provider
          .request({ method: "eth_call", params: [{ from: stranger, to, data }, "latest"] })
          .then(
            () => "0x",
            (error: { data?: string | { data?: string } }) =>
              typeof error.data === "string" ? error.data : (error.data?.data ?? "0x"),
          );
        if (answer.startsWith(unauthorized)) found.push(item.name);
      }
      // The access manager may hand its authority on, as it is told to by the members.
      const own = found.filter((each) => each !== "setAuthority").sort();
      expect(own, name).to.deep.equal(restricted[part]);
      expect(found, name).to.include("setAuthority");
    }
  });
});
