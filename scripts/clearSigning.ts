// Writes what lets wallets say in words what people sign (ERC-7730, schema version 2.0.0): for every call that somebody
// sends, every setting that members decide on, and every message that somebody signs. Part of `npm run generate`.
//
// The words are in clearSigning/; names and types are read from the SDK's ABIs and typed data.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import type { Abi, AbiFunction, AbiParameter, TypedData } from "viem";

import * as abis from "../sdk/abis/index.js";
import { roles, type Role } from "../sdk/types/roles.js";
import { cadence, type Cadence, support, type Support, track, type Track } from "../sdk/types/words.js";
import { NATIVE } from "../sdk/types/native.js";
import { factory } from "./clearSigning/factory.js";
import type { Entry, Format, Formats } from "./clearSigning/fields.js";
import { access, governor, registry, timelock, token } from "./clearSigning/members.js";
import type { Messages } from "./clearSigning/message.js";
import { messages } from "./clearSigning/messages.js";
import { personhood } from "./clearSigning/personhood.js";
import { pool } from "./clearSigning/pool.js";
import { desk, requests } from "./clearSigning/requests.js";
import { giftDesk, rounds } from "./clearSigning/rounds.js";

const root = resolve(fileURLToPath(new URL("..", import.meta.url)));
const FOLDER = "clear-signing";
const SCHEMA = "https://eips.ethereum.org/assets/eip-7730/erc7730-v2.schema.json";

/** Each contract: its ABI, its words, and whether there is one for everybody or one per community. */
const contracts: Readonly<Record<string, { abi: Abi; title: string; formats: Formats; shared?: string }>> = {
  emergencyPool: { abi: abis.emergencyPoolAbi, title: "Solidarity: the community's pool", formats: pool },
  aidRequests: { abi: abis.aidRequestsAbi, title: "Solidarity: requests for help", formats: requests },
  quadraticFunding: { abi: abis.quadraticFundingAbi, title: "Solidarity: funding rounds", formats: rounds },
  memberRegistry: { abi: abis.memberRegistryAbi, title: "Solidarity: members", formats: registry },
  contributionToken: { abi: abis.contributionTokenAbi, title: "Solidarity: contribution credits", formats: token },
  communityGovernor: { abi: abis.communityGovernorAbi, title: "Solidarity: decisions", formats: governor },
  communityTimelock: { abi: abis.communityTimelockAbi, title: "Solidarity: decisions that wait", formats: timelock },
  communityAccess: { abi: abis.communityAccessAbi, title: "Solidarity: roles", formats: access },
  aidDesk: { abi: abis.aidDeskAbi, title: "Solidarity: waiting lines", formats: desk, shared: "AidDesk" },
  giftDesk: { abi: abis.giftDeskAbi, title: "Solidarity: signed gifts", formats: giftDesk, shared: "GiftDesk" },
  attesterPersonhood: {
    abi: abis.attesterPersonhoodAbi,
    title: "Solidarity: who is one person",
    formats: personhood,
    shared: "AttesterPersonhood",
  },
  solidarityFactory: {
    abi: abis.solidarityFactoryAbi,
    title: "Solidarity: new communities",
    formats: factory,
    shared: "SolidarityFactory",
  },
};

/** What people read for each of the contracts' words: the compiler misses none. */
const SUPPORT: Readonly<Record<Support, string>> = { against: "NO", for: "YES", abstain: "ABSTAIN" };
const TRACK: Readonly<Record<Track, string>> = {
  rapid: "Responders, at once",
  consent: "Consent: silence is assent",
  deliberation: "All members",
};
const CADENCE: Readonly<Record<Cadence, string>> = { lump: "At once", tranches: "In parts", stream: "Bit by bit" };
const ROLE: Readonly<Record<Role, string>> = { guardian: "guardian", steward: "steward", assessor: "assessor" };

const numbered = <name extends string>(words: readonly name[], texts: Readonly<Record<name, string>>) =>
  Object.fromEntries(words.map((name, index) => [`${index}`, texts[name]]));
const enums: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  support: numbered(support.words, SUPPORT),
  track: numbered(track.words, TRACK),
  cadence: numbered(cadence.words, CADENCE),
  role: Object.fromEntries(Object.entries(roles).map(([name, number]) => [`${number}`, ROLE[name as Role]])),
};

/** Where contracts stand that all communities share, by chain. */
function deployed(name: string): { chainId: number; address: string }[] {
  const path = join(root, "deployments", "addresses.json");
  const chains = existsSync(path)
    ? (JSON.parse(readFileSync(path, "utf8")) as Record<string, Record<string, { address: string }>>)
    : {};
  return Object.entries(chains).flatMap(([chainId, at]) => {
    const address = at[name]?.address;
    return address ? [{ chainId: Number(chainId), address }] : [];
  });
}

/** A function with the names of its parameters, as wallets look it up. */
const fragment = ({ name, inputs }: AbiFunction): string => `${name}(${inputs.map(parameter).join(",")})`;

function parameter(input: AbiParameter): string {
  const inner = "components" in input ? `(${input.components.map(parameter).join(",")})` : undefined;
  return `${inner === undefined ? input.type : `${inner}${input.type.slice("tuple".length)}`} ${input.name}`;
}

/** The types alone: what a selector or a topic is made from. */
function signature(name: string, inputs: readonly AbiParameter[]): string {
  const plain = (input: AbiParameter): string =>
    "components" in input
      ? `(${input.components.map(plain).join(",")})${input.type.slice("tuple".length)}`
      : input.type;
  return `${name}(${inputs.map(plain).join(",")})`;
}

/** A message with all types that it is made of, as EIP-712 hashes it: its own first, the others by name. */
export function encodeType(types: TypedData, primaryType: string): string {
  const fieldsOf = (name: string) => (types as Record<string, readonly { name: string; type: string }[]>)[name];
  const reach = (name: string, seen: Set<string>): Set<string> => {
    const fields = fieldsOf(name);
    if (!fields || seen.has(name)) return seen;
    seen.add(name);
    for (const { type } of fields) reach(type.replace(/\[\d*\]$/, ""), seen);
    return seen;
  };
  const others = [...reach(primaryType, new Set())].filter((name) => name !== primaryType).sort();
  return [primaryType, ...others]
    .map((name) => `${name}(${(fieldsOf(name) ?? []).map((field) => `${field.type} ${field.name}`).join(",")})`)
    .join("");
}

const shown = ({ id, intent, sentence, fields }: Format) => ({
  $id: id,
  intent,
  ...(sentence !== undefined && { interpolatedIntent: sentence }),
  fields,
});

/** Metadata with only what the formats use. */
function metadata(formats: readonly Format[], more: object = {}) {
  const text = JSON.stringify(formats.map(({ fields }): readonly Entry[] => fields));
  const used = Object.entries(enums).filter(([name]) => text.includes(`$.metadata.enums.${name}"`));
  return {
    owner: "Solidarity",
    ...more,
    ...(text.includes("$.metadata.constants.native") && { constants: { native: NATIVE } }),
    ...(used.length > 0 && { enums: Object.fromEntries(used) }),
  };
}

function renderContract(name: string): object {
  const { abi, title, formats, shared } = contracts[name]!;
  const functions = abi.filter((item): item is AbiFunction => item.type === "function");
  const opened = (abis.solidarityFactoryAbi as Abi).find((item) => "name" in item && item.name === "CommunityOpened");
  if (opened?.type !== "event") throw new TypeError("The factory tells of no community that it opens.");
  const entries = Object.entries(formats).map(([called, format]) => {
    const [item, ...others] = functions.filter((one) => one.name === called);
    if (!item || others.length > 0) throw new TypeError(`${name} has ${others.length + 1} functions ${called}.`);
    return [fragment(item), shown(format)];
  });
  const context = shared
    ? { deployments: deployed(shared) }
    : {
        factory: {
          deployments: deployed("SolidarityFactory"),
          deployEvent: signature("CommunityOpened", opened.inputs),
        },
      };
  return {
    $schema: SCHEMA,
    context: { $id: title, contract: context },
    metadata: metadata(Object.values(formats), { contractName: title }),
    display: { formats: Object.fromEntries(entries) as object },
  };
}

function renderMessages({ title, domain, messages: all }: Messages): object {
  const entries = all.map(({ types, primaryType, format }) => [encodeType(types, primaryType), shown(format)]);
  return {
    $schema: SCHEMA,
    context: { $id: title, eip712: { domain } },
    metadata: metadata(all.map(({ format }) => format)),
    display: { formats: Object.fromEntries(entries) as object },
  };
}

/** Every descriptor, by its path. */
export const renderClearSigning = (): Map<string, string> =>
  new Map(
    [
      ...Object.keys(contracts).map((name) => [`${FOLDER}/calldata-${name}.json`, renderContract(name)] as const),
      ...Object.entries(messages).map(([name, all]) => [`${FOLDER}/eip712-${name}.json`, renderMessages(all)] as const),
    ].map(([path, descriptor]) => [path, `${JSON.stringify(descriptor, null, 2)}\n`]),
  );

/** Writes, or with `check` compares. Returns the paths that differed. */
export function generateClearSigning({ check = false } = {}): string[] {
  const files = renderClearSigning();
  mkdirSync(join(root, FOLDER), { recursive: true });
  const stale = readdirSync(join(root, FOLDER))
    .filter((name) => name.endsWith(".json"))
    .map((name) => `${FOLDER}/${name}`)
    .filter((path) => !files.has(path));
  const changed = [...files].filter(
    ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), "utf8") !== text,
  );
  if (!check) {
    for (const [path, text] of changed) writeFileSync(join(root, path), text);
    for (const path of stale) rmSync(join(root, path));
  }
  return [...changed.map(([path]) => path), ...stale];
}
