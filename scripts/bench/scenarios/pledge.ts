import { maxUint256, parseAbi } from "viem";

import { signAuthorization, signPermit, signPermit2, DEADLINE, type Gift } from "../signatures.js";
import { USDC_UNIT, type Scenario } from "../stage.js";
import { accountOf } from "../community.js";
import { COIN, digest, NATIVE, NO_BYTES } from "../world.js";
import { PERMIT2 } from "../../lib/parts/permit2.js";

const erc20 = parseAbi(["function approve(address spender, uint256 amount) returns (bool)"]);

/** Money comes in, by every door. */
export const pledge: Scenario = async ({ world, large, token, usdc }) => {
  const { pool } = large;
  const donor = accountOf("donor");
  const relayer = accountOf("relayer");

  const gift = (over: Partial<Gift> = {}): Gift => ({
    asset: NATIVE,
    amount: COIN,
    earmark: 0,
    counted: false,
    memo: NO_BYTES,
    ...over,
  });
  const give = (over: Partial<Gift> = {}) => {
    const one = gift(over);
    return world.measure(donor, {
      ...pool,
      functionName: "pledge",
      args: [one],
      ...(one.asset === NATIVE ? { value: one.amount } : {}),
    });
  };

  const native = await give();
  const withMemo = await give({ memo: digest(1) });
  const transfer = await world.send(donor, { to: pool.address, value: COIN });
  const plain = await world.measured(transfer);
  const countedFirst = await give({ counted: true });
  const countedLater = await give({ counted: true });

  // ERC-20: the donor has given before, and does not run out of tokens.
  const allow = (amount: bigint) =>
    world.call(donor, { ...token, functionName: "approve", args: [pool.address, amount] });
  await world.call(donor, { ...token, functionName: "mint", args: [donor.address, 1_000n * COIN] });
  await allow(maxUint256);
  await give({ asset: token.address });
  const erc20Later = await give({ asset: token.address });
  await allow(COIN);
  const erc20Exact = await give({ asset: token.address });

  // ERC-2612: another donor, who never gave an allowance.
  const signer = accountOf("signer");
  await world.call(signer, { ...token, functionName: "mint", args: [signer.address, 1_000n * COIN] });
  const permitted = async (nonce: bigint) => {
    const one = gift({ asset: token.address });
    const { v, r, s } = await signPermit(world, token, {
      owner: signer,
      spender: pool.address,
      value: one.amount,
      nonce,
    });
    return world.measure(signer, { ...pool, functionName: "pledgeWithPermit", args: [one, DEADLINE, v, r, s] });
  };
  const permitFirst = await permitted(0n);
  const permitLater = await permitted(1n);

  // Real USDC: relayed, so that the donor needs no native coin.
  await usdc.mint(donor.address, 1_000n * USDC_UNIT);
  const authorized = async (salt: number) => {
    const one = gift({ asset: usdc.address, amount: 25n * USDC_UNIT });
    const authorization = await signAuthorization(world, large, { from: donor, gift: one, salt: digest(salt) });
    return world.measure(relayer, { ...pool, functionName: "pledgeWithAuthorization", args: [one, authorization] });
  };
  await authorized(1);
  const relayed = await authorized(2);

  // Permit2: the donor has approved it once and for all.
  await world.call(donor, { ...token, abi: erc20, functionName: "approve", args: [PERMIT2, maxUint256] });
  const witnessed = async (nonce: bigint) => {
    const one = gift({ asset: token.address });
    const transferred = await signPermit2(world, large, { from: donor, gift: one, nonce });
    return world.measure(relayer, { ...pool, functionName: "pledgeWithPermit2", args: [one, transferred] });
  };
  await witnessed(0n);
  const permit2 = await witnessed(1n);

  return {
    "pledge native coin": native,
    "pledge native coin, with a memo": withMemo,
    "pledge native coin, plain transfer": plain,
    "pledge native coin, counted, first": countedFirst,
    "pledge native coin, counted, later": countedLater,
    "pledge ERC-20, allowance set": erc20Later,
    "pledge ERC-20, allowance used up": erc20Exact,
    "pledge by ERC-2612, first": permitFirst,
    "pledge by ERC-2612, later": permitLater,
    "pledge real USDC by ERC-3009, relayed": relayed,
    "pledge by Permit2, relayed": permit2,
  };
};
