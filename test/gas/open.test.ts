// What opening a community costs, in whole transactions on a chain with today's rules and its limit per transaction.

import { expect } from "chai";
import hre from "hardhat";
import { type Hex, zeroHash } from "viem";

import Solidarity from "../../modules/Solidarity.js";

const NATIVE = "0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE";
const GAS_PER_TRANSACTION = 16_777_216n;

const person = (index: number): Hex =>
  `0x${(BigInt("0x1f3a5c7e9b2d4f6a8c0e1b3d5f7a9c2e4b6d8f00") + BigInt(index)).toString(16).padStart(40, "0")}`;
const people = (from: number, count: number): Hex[] =>
  Array.from({ length: count }, (_, index) => person(from + index));

describe("gas of opening a community", () => {
  /** Opens a community with the real factory and returns the gas of the whole transaction. */
  async function gasOfOpening(size: Record<"founders" | "responders" | "others" | "assets", number>): Promise<bigint> {
    const { founders, responders, others, assets } = size;
    const { viem, ignition, networkHelpers: _ } = await hre.network.create("hardhatL1");
    const { factory } = await ignition.deploy(Solidarity);
    const contract = await viem.getContractAt("SolidarityFactory", (await factory.getAddress()) as Hex);
    const tokens = await Promise.all(Array.from({ length: assets }, () => viem.deployContract("PlainToken")));
    const budget = { limit: 10n ** 21n, window: 2_592_000 };

    const hash = await contract.write.open(
      [
        {
          name: "Quartiersnetz Nord",
          salt: zeroHash,
          founders: people(1_000, founders),
          guardians: people(10_000, others),
          stewards: people(20_000, others),
          assessors: people(30_000, others),
          responders: people(40_000, responders),
          assets: [NATIVE as Hex, ...tokens.map(({ address }) => address)].map((asset) => ({
            asset,
            creditRate: 10n ** 18n,
            ordinary: budget,
            rapid: budget,
            consentCap: 10n ** 19n,
            rapidPerPayee: 10n ** 18n,
            rapidWindow: 2_592_000,
          })),
          settings: await contract.read.preset([0]),
        },
      ],
      { gas: GAS_PER_TRANSACTION },
    );
    const client = await viem.getPublicClient();
    const receipt = await client.waitForTransactionReceipt({ hash });
    expect(receipt.status).to.equal("success");
    return receipt.gasUsed;
  }

  it("five founders, native coin and one ERC-20: within the budget", async () => {
    const gas = await gasOfOpening({ founders: 5, responders: 3, others: 1, assets: 1 });
    expect(Number(gas)).to.be.at.most(2_400_000);
  });

  it("every further founder costs the same", async () => {
    const [five, thirty, threeHundred] = await Promise.all(
      [5, 30, 300].map((founders) => gasOfOpening({ founders, responders: 3, others: 1, assets: 1 })),
    );
    expect(Number(thirty! - five!) / 25).to.be.at.most(28_500);
    expect(Number(threeHundred! - thirty!) / 270).to.be.at.most(28_500);
  });

  it("as many founders as the factory takes, with full panels: fits into one transaction", async () => {
    const gas = await gasOfOpening({ founders: 400, responders: 32, others: 10, assets: 7 });
    expect(Number(gas)).to.be.below(Number(GAS_PER_TRANSACTION));
  });
});
