import { expect } from "chai";
import { domainSeparator, keccak256, parseAbi, stringToHex } from "viem";

import { actingFor, fund, type TestNode } from "../../scripts/lib/chain.js";
import { person } from "../../scripts/lib/people.js";
import { deployRealParts, permit2Abi, usdcAbi, type RealParts } from "../../scripts/lib/realParts.js";
import { NODES, type OpenNode } from "./utils/nodes.js";

for (const make of NODES) {
  describe(`Real parts on ${make.name}`, () => {
    let opened: OpenNode;
    let node: TestNode;
    let parts: RealParts;

    before(async () => {
      opened = await make.open();
      node = opened.node;
      parts = await deployRealParts(node);
    });
    after(() => opened.close());

    it("has USDC as on mainnet: version 2.2, six decimals, a blocklist that holds", async () => {
      const { usdc } = parts;
      const contract = { address: usdc.address, abi: usdcAbi } as const;
      expect(await node.readContract({ ...contract, functionName: "version" })).to.equal("2");
      expect(await node.readContract({ ...contract, functionName: "decimals" })).to.equal(6);
      expect(await node.readContract({ ...contract, functionName: "name" })).to.equal("USD Coin");

      const [alice, bob] = [person("alice"), person("bob")];
      await fund(node, alice.address, 10n ** 18n);
      await usdc.mint(alice.address, 5_000_000n);
      await usdc.block(bob.address);
      const transfer = { ...contract, functionName: "transfer", args: [bob.address, 1_000_000n] } as const;
      await expectRejection(
        node.simulateContract({ ...transfer, account: alice }),
        "Blacklistable: account is blacklisted",
      );
      await usdc.unblock(bob.address);
      const sender = actingFor(node, alice);
      await sender.waitForTransactionReceipt({ hash: await sender.writeContract(transfer) });
      expect(await node.readContract({ ...contract, functionName: "balanceOf", args: [bob.address] })).to.equal(
        1_000_000n,
      );
    });

    it("has Permit2 at its canonical address, with a domain of this chain", async () => {
      const separator = await node.readContract({
        address: parts.permit2,
        abi: permit2Abi,
        functionName: "DOMAIN_SEPARATOR",
      });
      const domain = { name: "Permit2", chainId: node.chain.id, verifyingContract: parts.permit2 };
      expect(separator).to.equal(domainSeparator({ domain }));
    });

    it("has a Safe whose signature contracts accept and which calls others", async () => {
      const { safe } = parts;
      const digest = keccak256(stringToHex("a digest"));
      const signature = await safe.account.sign?.({ hash: digest });
      const magic = await node.readContract({
        address: safe.address,
        abi: parseAbi(["function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)"]),
        functionName: "isValidSignature",
        args: [digest, signature ?? "0x"],
      });
      expect(magic).to.equal("0x1626ba7e");

      const to = person("someone the Safe pays").address;
      await fund(node, safe.address, 3n);
      await safe.execute({ to, value: 2n });
      expect(await node.getBalance({ address: to })).to.equal(2n);
      expect(await node.getBalance({ address: safe.address })).to.equal(1n);
    });
  });
}

async function expectRejection(promise: Promise<unknown>, sentence: string): Promise<void> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(String(error)).to.contain(sentence);
}
