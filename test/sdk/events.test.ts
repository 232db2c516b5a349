// What an action reads from a transaction's logs is what ethers wrote into them, among logs of others. Every action that
// reads an event has a row here: which events they are, by the contract that writes them.

import { expect } from "chai";
import type { EventFragment, ParamType } from "ethers";
import fc from "fast-check";
import { type Address, createClient, custom, type Hex, type Log } from "viem";

import * as community from "../../sdk/actions/community/index.js";
import * as personhood from "../../sdk/actions/personhood/index.js";
import { EventNotFoundError } from "../../sdk/errors/index.js";
import * as sdk from "../../sdk/index.js";
import * as arbitrary from "./utils/arbitrary.js";
import { deployment } from "./utils/chainDouble.js";
import { interfaces } from "./utils/interfaces.js";
import {
  bytes,
  cadence,
  fields,
  type Kind,
  list,
  number,
  same,
  support,
  text,
  track,
  uint,
  yesOrNo,
} from "./utils/kinds.js";

/** Words that stand for numbers, wherever a field has this name. */
const inWords: Readonly<Record<string, Kind<unknown>>> = { support, track, cadence };

/** Arbitrary values of a field. Numbers of up to 48 bits are numbers, all others bigints. */
function kindOf(param: ParamType): Kind<unknown> {
  const [, bits] = /^uint(\d+)$/.exec(param.type) ?? [];
  if (bits !== undefined) return inWords[param.name] ?? (Number(bits) > 48 ? uint(Number(bits)) : number(Number(bits)));
  if (param.arrayChildren) return list(kindOf(param.arrayChildren));
  if (param.components) return fields(Object.fromEntries(param.components.map((part) => [part.name, kindOf(part)])));
  const others: Record<string, Kind<unknown>> = {
    address: same(arbitrary.address),
    bool: yesOrNo,
    bytes,
    bytes4: same(arbitrary.hex(4)),
    bytes32: same(arbitrary.hex(32)),
    string: text,
  };
  return others[param.type] ?? expect.fail(`No values of ${param.type}`);
}

/** A log, and the fields that the SDK should read from it. */
interface Written {
  readonly log: Log;
  readonly event: string;
  readonly fields: object;
}

const logOf = (address: Address, topics: readonly string[], data: string): Log =>
  ({ address: address.toLowerCase(), topics, data, logIndex: 0 }) as object as Log;

const write = (contract: string, name: string, writer: fc.Arbitrary<Address>): fc.Arbitrary<Written> => {
  const coder = interfaces[contract];
  const fragment: EventFragment | null | undefined = coder?.getEvent(name);
  if (!coder || !fragment) return expect.fail(`No event ${contract}.${name}`);
  const kinds = Object.fromEntries(fragment.inputs.map((input) => [input.name, kindOf(input)]));
  return fc.tuple(writer, fields(kinds)).map(([address, { given, raw }]) => {
    const { topics, data } = coder.encodeEventLog(fragment, Object.values(raw));
    return { log: logOf(address, topics as string[], data), event: name, fields: given };
  });
};

/** What an action reads from its events, in the order of the logs. Undefined: that there is none. */
type Read = (events: readonly Written[]) => object | undefined;

interface Row {
  readonly contract: string;
  readonly events: readonly string[];
  readonly read: Read;
}

const row = (key: string, read: Read): Row => {
  const [contract = "", events = ""] = key.split(".");
  return { contract, events: events.split("|"), read };
};
/** The first event, and no success without it. */
const one = (key: string, map: (fields: never) => object = (same) => same): Row =>
  row(key, ([first]) => first && map(first.fields as never));
/** All of them, none too. */
const all = (key: string, name = "events"): Row =>
  row(key, (events) => ({ [name]: events.map(({ fields }) => fields) }));

const released = row("requests.Released|Funded", (events) => {
  const paid = events.find(({ event }) => event === "Released")?.fields as
    { amount: bigint; complete: boolean } | undefined;
  const funded = events.findLast(({ event }) => event === "Funded")?.fields as
    { amount: bigint; missing: bigint } | undefined;
  return {
    paid: paid?.amount ?? 0n,
    complete: paid?.complete ?? false,
    funded: funded && { amount: funded.amount, missing: funded.missing },
  };
});

/** A gift alone, or else the first line of a cart. */
const contributed = row("rounds.Contributed|CartContributed", (events) => {
  const alone = events.find(({ event }) => event === "Contributed");
  if (alone || !events[0]) return alone?.fields;
  const { items, ...rest } = events[0].fields as { items: { project: number; amount: bigint }[] };
  return { ...rest, project: BigInt(items[0]?.project ?? 0), amount: items[0]?.amount ?? 0n };
});

type Namespaces = Omit<typeof sdk, "record"> & { community: typeof community; personhood: typeof personhood };
/** A row for every write: the compiler misses the one that has none. */
type Table = {
  [space in "community" | "governance" | "member" | "personhood" | "pool" | "request" | "round" | "token"]: {
    [action in keyof Namespaces[space] as Namespaces[space][action] extends { type: "write" } ? action : never]: Row;
  };
};

const table: Table = {
  community: {
    open: one("factory.CommunityOpened", ({ opener, name, deployment }: Record<string, unknown>) => ({
      opener,
      name,
      addresses: deployment,
    })),
  },
  governance: {
    cancel: one("governor.ProposalCanceled"),
    castVote: one("governor.VoteCast"),
    castVoteBySig: one("governor.VoteCast"),
    execute: one("governor.ProposalExecuted"),
    propose: one("governor.ProposalCreated"),
    queue: one("governor.ProposalQueued"),
    renounceRole: one("access.RoleRevoked"),
  },
  member: {
    delegate: one("registry.DelegateChanged"),
    delegateBySig: one("registry.DelegateChanged"),
    join: one("registry.Joined"),
    joinMany: all("registry.Joined"),
    joinWithProof: one("registry.Joined"),
    leave: one("registry.Left"),
    noteContributor: one("registry.ContributorNoted"),
    proposeRotation: all("registry.RotationProposed"),
    rotate: one("registry.Rotated"),
    vetoRotation: one("registry.RotationVetoed"),
    vouch: one("registry.Vouched"),
  },
  personhood: {
    attest: one("attesterPersonhood.Attested"),
    revoke: one("attesterPersonhood.Revoked"),
  },
  pool: {
    absorb: one("pool.Absorbed"),
    allot: all("pool.Allotted"),
    approve: one("erc20.Approval"),
    collect: one("pool.Collected"),
    collectTo: one("pool.Collected"),
    pausePayouts: one("pool.PayoutsPaused"),
    pledge: one("pool.Pledged"),
    pledgeFor: one("pool.Pledged"),
    pledgeWithAuthorization: one("pool.Pledged"),
    pledgeWithPermit: one("pool.Pledged"),
    pledgeWithPermit2: one("pool.Pledged"),
    resumePayouts: one("pool.PayoutsResumed"),
  },
  request: {
    amend: one("requests.Requested"),
    appeal: one("requests.Requested"),
    approveRapid: one("requests.RapidApproved"),
    assess: one("requests.Assessed"),
    clearLine: row("requests.Lapsed", () => ({})),
    lapse: one("requests.Lapsed"),
    proveTranche: one("requests.TrancheProven"),
    refuse: one("requests.Refused"),
    release: released,
    releaseRapid: released,
    request: one("requests.Requested"),
    requestFor: one("requests.Requested"),
    vote: one("requests.Voted"),
    voteBySig: all("requests.Voted", "votes"),
    voteMany: all("requests.Voted", "votes"),
    withdraw: one("requests.Withdrawn"),
  },
  round: {
    accept: one("rounds.Accepted"),
    answer: one("rounds.Answered"),
    approve: one("erc20.Approval"),
    challenge: one("rounds.Challenged"),
    claim: one("rounds.Claimed"),
    collect: one("rounds.Collected"),
    collectTo: one("rounds.Collected"),
    contribute: contributed,
    contributeCart: one("rounds.CartContributed"),
    contributeFor: one("rounds.CartContributed"),
    contributeWithAuthorization: one("rounds.CartContributed"),
    contributeWithPermit: one("rounds.CartContributed"),
    contributeWithPermit2: one("rounds.CartContributed"),
    createRound: one("rounds.RoundCreated"),
    fund: one("rounds.Funded"),
    recount: all("rounds.Recounted"),
    refund: all("rounds.Refunded"),
    refuse: one("rounds.Refused"),
    register: one("rounds.Registered"),
    returnFund: one("rounds.FundReturned"),
    settle: all("rounds.Settled"),
    sweep: one("rounds.Swept"),
    withdrawProject: one("rounds.ProjectWithdrawn"),
  },
  token: {
    attestCare: one("token.CareAttested"),
    credit: one("token.GiftsCredited"),
    delegate: one("token.DelegateChanged"),
    delegateBySig: one("token.DelegateChanged"),
  },
};

/** The contract whose events are meant, as people name it, and strangers. */
const contract: Address = "0xdAC17F958D2ee523a2206206994597C13D831ec7";
const stranger = arbitrary.address.filter((address) => address !== contract);

/** Logs that say nothing: other events of the contract, and events of its name that are not like it. */
function noiseBeside({ contract: name, events }: Row): fc.Arbitrary<Log> {
  const others: string[] = [];
  interfaces[name]?.forEachEvent((event) => void (events.includes(event.name) || others.push(event.name)));
  const topics = events.map((event) => interfaces[name]?.getEvent(event)?.topicHash as Hex);
  const cutShort = fc.constantFrom(...topics).map((topic) => logOf(contract, [topic], "0x"));
  const nameless = arbitrary.hex(40).map((data) => logOf(contract, [], data));
  if (others.length === 0) return fc.oneof(cutShort, nameless);
  const other = fc.constantFrom(...others).chain((event) => write(name, event, fc.constant(contract)));
  return fc.oneof(
    other.map(({ log }) => log),
    cutShort,
    nameless,
  );
}

type Extract = (logs: readonly Log[], contract?: Address) => object;
const spaces: Readonly<Record<string, Readonly<Record<string, { extractEvent: Extract }>>>> = {
  ...sdk,
  community,
  personhood,
} as never;

describe("events", () => {
  it("have a row for each write that the SDK exports", () => {
    const rows = Object.entries(table).flatMap(([space, actions]) =>
      Object.keys(actions).map((name) => `${space}.${name}`),
    );
    const writes = Object.entries(spaces).flatMap(([space, actions]) =>
      Object.entries(actions).flatMap(([name, part]) =>
        Object.hasOwn(part, "extractEvent") ? [`${space}.${name}`] : [],
      ),
    );
    expect(rows.sort()).to.deep.equal(writes.sort());
  });

  for (const [space, actions] of Object.entries(table))
    for (const [name, row] of Object.entries(actions as Record<string, Row>))
      it(`${space}.${name} reads ${row.events.join(", ")} as ethers wrote it`, () => {
        const extract = spaces[space]?.[name]?.extractEvent ?? expect.fail("no such action");
        const own = fc.constantFrom(...row.events).chain((event) => write(row.contract, event, fc.constant(contract)));
        const foreign = fc.constantFrom(...row.events).chain((event) => write(row.contract, event, stranger));
        const logs = fc.array(
          fc.oneof(
            own,
            foreign,
            noiseBeside(row).map((log) => ({ log })),
          ),
          { maxLength: 8 },
        );
        fc.assert(
          fc.property(logs, (all) => {
            const told = all.filter((log): log is Written => "fields" in log);
            const ours = told.filter(({ log }) => log.address === contract.toLowerCase());
            for (const [heard, named] of [
              [ours, contract],
              [told, undefined],
            ] as const) {
              const read = (): object =>
                extract(
                  all.map(({ log }) => log),
                  named,
                );
              const expected = row.read(heard);
              if (expected) expect(read()).to.deep.equal(expected);
              else expect(read).to.throw(EventNotFoundError);
            }
          }),
          { numRuns: 50 },
        );
      });

  it("of carts that the gift desk brought are, when bound, those of the community's own rounds", () => {
    const { round } = sdk.solidarity(createClient({ transport: custom({ request: () => expect.fail("asked") }) }), {
      deployment,
    });
    const cart = (writer: fc.Arbitrary<Address>) => write("rounds", "CartContributed", writer);
    fc.assert(
      fc.property(cart(stranger), cart(fc.constant(deployment.rounds)), (foreign, own) => {
        const logs = [foreign.log, own.log];
        expect(round.contributeWithPermit.extractEvent(logs)).to.deep.equal(own.fields);
        expect(round.contributeWithAuthorization.extractEvent(logs)).to.deep.equal(own.fields);
        expect(round.contributeWithPermit2.extractEvent(logs)).to.deep.equal(own.fields);
      }),
    );
  });
});
