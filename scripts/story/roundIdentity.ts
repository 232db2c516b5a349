/** The registrar of the TEGR2 round, whose word makes a donor a person. */
import hre from "hardhat";
import { type Abi, type Address, type Hex, keccak256, stringToHex } from "viem";

import { attesterPersonhoodAbi } from "../../sdk/abis/index.js";
import { parseAmount } from "../../sdk/index.js";
import { attestationTypes } from "../../sdk/signing/attestation.js";
import { actingFor, chainTime, fund, inBlocks, passTime } from "../lib/chain.js";
import { deployCode } from "../lib/parts/deploy.js";
import type { person } from "../lib/people.js";
import { cast } from "./cast.js";
import type { Story } from "./open.js";
import { donorOf, FEES } from "./roundGifts.js";

const DAY = 86_400;

export async function deployPersonhood({ node, deployment }: Story): Promise<Address> {
  const { abi, bytecode } = await hre.artifacts.readArtifact("AttesterPersonhood");
  return deployCode(actingFor(node, cast.relayer), abi as Abi, bytecode as Hex, [deployment.access]);
}

/** Brings the registrar's word on donors, or takes it back. */
export function identity({ node, chain, gas }: Story, personhood: Address, attester: ReturnType<typeof person>) {
  const contract = { address: personhood, abi: attesterPersonhoodAbi } as const;
  const relayer = actingFor(node, cast.relayer);
  return async (donors: readonly number[], counts = true): Promise<void> => {
    if (!counts) {
      await fund(node, attester.address, parseAmount("1", 18));
      const acting = actingFor(node, attester);
      for (const donor of donors)
        await acting.writeContract({ ...contract, functionName: "revoke", args: [donorOf(donor).address] });
      await passTime(node, 60);
      return;
    }
    const issuedAt = Number(await chainTime(node));
    const expiry = issuedAt + 365 * DAY;
    let nonce = await node.getTransactionCount({ address: cast.relayer.address });
    const hashes = await inBlocks(node, donors, async (donor) => {
      const account = donorOf(donor).address;
      const message = { account, person: keccak256(stringToHex(`person ${donor}`)), weight: 10_000, issuedAt, expiry };
      const signature = await attester.signTypedData({
        domain: {
          name: "Solidarity AttesterPersonhood",
          version: "1",
          chainId: chain.chain.id,
          verifyingContract: personhood,
        },
        types: attestationTypes,
        primaryType: "Attestation",
        message,
      });
      const { preflight: _, ...fees } = FEES;
      const args = [message, attester.address, signature] as const;
      return relayer.writeContract({
        ...contract,
        functionName: "attest",
        args,
        nonce: nonce++,
        gas: 250_000n,
        ...fees,
      });
    });
    for (const hash of hashes) {
      const receipt = await node.getTransactionReceipt({ hash });
      if (receipt.status !== "success") throw new Error(`An attestation was refused: ${hash}.`);
      gas.note("attest that a donor is one person", receipt);
    }
  };
}
