/** What people sign in the benchmark (EIP-712). */
import { parseSignature, type Address, type Hex, type LocalAccount } from "viem";

import { type Community } from "./community.js";
import { NO_BYTES, type World } from "./world.js";
import { PERMIT2 } from "../lib/parts/permit2.js";

/** Never reached by the benchmark. */
export const DEADLINE = 4_102_444_800n;

export interface Gift {
  asset: Address;
  amount: bigint;
  earmark: number;
  counted: boolean;
  memo: Hex;
}

const GIFT = [
  { name: "asset", type: "address" },
  { name: "amount", type: "uint256" },
  { name: "earmark", type: "uint16" },
  { name: "counted", type: "bool" },
  { name: "memo", type: "bytes32" },
] as const;

/** ERC-2612. */
export async function signPermit(
  { node }: World,
  token: { address: Address; name: string; version: string },
  { owner, spender, value, nonce }: { owner: LocalAccount; spender: Address; value: bigint; nonce: bigint },
) {
  const signature = await owner.signTypedData({
    domain: { name: token.name, version: token.version, chainId: node.chain.id, verifyingContract: token.address },
    types: {
      Permit: [
        { name: "owner", type: "address" },
        { name: "spender", type: "address" },
        { name: "value", type: "uint256" },
        { name: "nonce", type: "uint256" },
        { name: "deadline", type: "uint256" },
      ],
    },
    primaryType: "Permit",
    message: { owner: owner.address, spender, value, nonce, deadline: DEADLINE },
  });
  const { r, s, yParity } = parseSignature(signature);
  return { v: 27 + yParity, r, s };
}

/** ERC-3009, for a gift to a pool. */
export async function signAuthorization(
  { node }: World,
  { pool }: Community,
  { from, gift, salt }: { from: LocalAccount; gift: Gift; salt: Hex },
) {
  const nonce = await node.readContract({ ...pool, functionName: "giftNonce", args: [gift, salt] });
  const signature = await from.signTypedData({
    domain: { name: "USD Coin", version: "2", chainId: node.chain.id, verifyingContract: gift.asset },
    types: {
      ReceiveWithAuthorization: [
        { name: "from", type: "address" },
        { name: "to", type: "address" },
        { name: "value", type: "uint256" },
        { name: "validAfter", type: "uint256" },
        { name: "validBefore", type: "uint256" },
        { name: "nonce", type: "bytes32" },
      ],
    },
    primaryType: "ReceiveWithAuthorization",
    message: {
      from: from.address,
      to: pool.address,
      value: gift.amount,
      validAfter: 0n,
      validBefore: DEADLINE,
      nonce,
    },
  });
  return { from: from.address, validAfter: 0n, validBefore: DEADLINE, salt, signature };
}

/** Permit2's SignatureTransfer, with the gift as witness. */
export async function signPermit2(
  { node }: World,
  { pool }: Community,
  { from, gift, nonce }: { from: LocalAccount; gift: Gift; nonce: bigint },
) {
  const signature = await from.signTypedData({
    domain: { name: "Permit2", chainId: node.chain.id, verifyingContract: PERMIT2 },
    types: {
      PermitWitnessTransferFrom: [
        { name: "permitted", type: "TokenPermissions" },
        { name: "spender", type: "address" },
        { name: "nonce", type: "uint256" },
        { name: "deadline", type: "uint256" },
        { name: "witness", type: "Gift" },
      ],
      TokenPermissions: [
        { name: "token", type: "address" },
        { name: "amount", type: "uint256" },
      ],
      Gift: GIFT,
    },
    primaryType: "PermitWitnessTransferFrom",
    message: {
      permitted: { token: gift.asset, amount: gift.amount },
      spender: pool.address,
      nonce,
      deadline: DEADLINE,
      witness: gift,
    },
  });
  return { from: from.address, nonce, deadline: DEADLINE, signature };
}

/** The running number in a request's id, which wallets show. */
const numberOf = (id: bigint): number => Number(id & 0xffffffffn);

const requestsDomain = ({ node }: World, { requests }: Community) => ({
  name: "Solidarity AidRequests",
  version: "1",
  chainId: node.chain.id,
  verifyingContract: requests.address,
});

/** A vote for others to bring. */
export async function signBallot(
  world: World,
  community: Community,
  { id, voter, support, reason = NO_BYTES }: { id: bigint; voter: LocalAccount; support: number; reason?: Hex },
) {
  const signature = await voter.signTypedData({
    domain: requestsDomain(world, community),
    types: {
      Ballot: [
        { name: "id", type: "uint256" },
        { name: "request", type: "uint32" },
        { name: "escalated", type: "bool" },
        { name: "support", type: "uint8" },
        { name: "reason", type: "bytes32" },
        { name: "voter", type: "address" },
        { name: "deadline", type: "uint256" },
      ],
    },
    primaryType: "Ballot",
    message: { id, request: numberOf(id), escalated: false, support, reason, voter: voter.address, deadline: DEADLINE },
  });
  return { id, voter: voter.address, support, reason, deadline: DEADLINE, signature };
}

/** A responder's approval for others to bring. */
export async function signApproval(
  world: World,
  community: Community,
  { id, responder }: { id: bigint; responder: LocalAccount },
) {
  const signature = await responder.signTypedData({
    domain: requestsDomain(world, community),
    types: {
      RapidApproval: [
        { name: "id", type: "uint256" },
        { name: "request", type: "uint32" },
        { name: "responder", type: "address" },
        { name: "deadline", type: "uint256" },
      ],
    },
    primaryType: "RapidApproval",
    message: { id, request: numberOf(id), responder: responder.address, deadline: DEADLINE },
  });
  return { responder: responder.address, deadline: DEADLINE, signature };
}

/** A payee's agreement to be asked for. */
export async function signAgreement(
  world: World,
  community: Community,
  {
    payee,
    nonce,
    terms,
  }: {
    payee: LocalAccount;
    nonce: bigint;
    terms: { requester: Address; asset: Address; amount: bigint; category: number; evidence: Hex };
  },
): Promise<Hex> {
  return payee.signTypedData({
    domain: requestsDomain(world, community),
    types: {
      PayeeAgreement: [
        { name: "requester", type: "address" },
        { name: "payee", type: "address" },
        { name: "asset", type: "address" },
        { name: "amount", type: "uint256" },
        { name: "category", type: "uint16" },
        { name: "evidence", type: "bytes32" },
        { name: "nonce", type: "uint256" },
        { name: "deadline", type: "uint256" },
      ],
    },
    primaryType: "PayeeAgreement",
    message: { ...terms, payee: payee.address, nonce, deadline: DEADLINE },
  });
}

/** An invitation that `vouchers` sign, in the order that the registry asks for. */
export async function signInvitation(
  { node }: World,
  { registry }: Community,
  { invitee, vouchers }: { invitee: Address; vouchers: readonly LocalAccount[] },
) {
  const invitation = { invitee, nonce: 0n, deadline: Number(DEADLINE) };
  const sorted = [...vouchers].sort((a, b) => (a.address.toLowerCase() < b.address.toLowerCase() ? -1 : 1));
  const signatures = await Promise.all(
    sorted.map((voucher) =>
      voucher.signTypedData({
        domain: {
          name: "Solidarity MemberRegistry",
          version: "1",
          chainId: node.chain.id,
          verifyingContract: registry.address,
        },
        types: {
          Invitation: [
            { name: "invitee", type: "address" },
            { name: "nonce", type: "uint256" },
            { name: "deadline", type: "uint48" },
          ],
        },
        primaryType: "Invitation",
        message: invitation,
      }),
    ),
  );
  return { invitation, vouchers: sorted.map(({ address }) => address), signatures };
}
