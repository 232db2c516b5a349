// The parts that descriptors are made of (ERC-7730, schema version 2).

/** When a wallet shows a field: always, unless named. */
export type Visible = "never" | "optional" | { readonly ifNotIn: readonly (string | number | boolean)[] };

/** How one value is shown. */
export interface Field {
  readonly path: string;
  readonly label?: string;
  readonly format?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly visible?: Visible;
}

/** Values that belong together: those of each element of a list, or of lists side by side. */
export interface Group {
  /** The list whose elements are shown one after the other; paths within are relative to an element. */
  readonly path?: string;
  readonly label: string;
  readonly iteration: "bundled";
  readonly fields: readonly Field[];
}
export type Entry = Field | Group;

/** How a call or a message is shown: what it does, as a sentence with values in it, and value by value. */
export interface Format {
  /** The action of the SDK that it belongs to. */
  readonly id: string;
  readonly intent: string;
  /** The same with values; none when nothing could be told for sure. */
  readonly sentence?: string;
  readonly fields: readonly Entry[];
}

/** Formats of a contract's functions, by their names. */
export type Formats = Readonly<Record<string, Format>>;

const NATIVE_PATH = "$.metadata.constants.native";

const field =
  (format: string, params?: Field["params"]) =>
  (path: string, label: string, visible?: Visible): Field => ({
    path,
    label,
    format,
    ...(params && { params }),
    ...(visible !== undefined && { visible }),
  });

/** As it is: a number in digits, text, a digest in hexadecimal. */
export const plain = field("raw");
/** Somebody, by a name that the wallet trusts, else by address. */
export const who = field("addressName");
export const moment = field("date", { encoding: "timestamp" });
export const lasts = field("duration");
/** Native coin that goes along with the call. */
export const coinSent = field("amount")("@.value", "Native coin sent along", { ifNotIn: [0] });
/** A share in 1/10,000. */
export const share = field("unit", { base: "%", decimals: 2 });
/** One of a contract's words. */
export const word = (name: string) => field("enum", { $ref: `$.metadata.enums.${name}` });
/** An amount of a token, or of native coin, by the address at `token`. */
export const money = (path: string, label: string, token: string, visible?: Visible): Field =>
  field("tokenAmount", { tokenPath: token, nativeCurrencyAddress: NATIVE_PATH })(path, label, visible);
/** An amount of which the largest possible one means that there is no limit. */
export const unlimited = (amount: Field, bits = 128): Field => ({
  ...amount,
  params: { ...amount.params, threshold: `0x${"f".repeat(bits / 4)}`, message: "Unlimited" },
});
/** An amount whose asset the call does not name: in the smallest unit, and said so. */
export const smallest = (path: string, label: string, visible?: Visible): Field =>
  plain(path, `${label} (in the smallest unit of the round's asset)`, visible);
/** A call within the call: shown by its own descriptor. */
export const inner = (path: string, label: string, target: string, value: string): Field =>
  field("calldata", { calleePath: target, amountPath: value })(path, label);
/** Signatures, and whatever else tells people nothing. */
export const hidden = (...paths: string[]): Field[] => paths.map((path) => ({ path, visible: "never" }));
/** For whom it wants to know: digests. */
export const digest = (path: string, label: string): Field => plain(path, label, "optional");

/** A request's number: the last four bytes of its id, whose other bytes are a version and the digest of its terms. */
export const requestNumber = (path = "id", label = "Request number"): Field => plain(`${path}.[-4:]`, label);
/** The version, two bytes before the number. */
export const requestVersion = (path = "id"): Field => plain(`${path}.[-6:-4]`, "Version of the request", "optional");
/** What a request asks for. */
export const terms = (path: string): Field[] => [
  money(`${path}.amount`, "Amount", `${path}.asset`),
  who(`${path}.payee`, "Paid to"),
  who(`${path}.requester`, "Asked by"),
  word("track")(`${path}.track`, "Decided by"),
  plain(`${path}.category`, "Category"),
  word("cadence")(`${path}.cadence`, "Paid"),
  plain(`${path}.parts`, "Number of parts", { ifNotIn: [0] }),
  { ...lasts(`${path}.duration`, "Paid over"), visible: { ifNotIn: [0] } },
  { ...lasts(`${path}.cliff`, "Nothing before"), visible: { ifNotIn: [0] } },
  digest(`${path}.evidence`, "Digest of the evidence"),
  plain(`${path}.agreed`, "The payee agreed", "optional"),
  plain(`${path}.appealed`, "Appeals a refusal", "optional"),
];

/** The terms of a request that is only pointed at. */
export const about = (path = "terms"): Field[] =>
  terms(path).map((entry) =>
    [`${path}.amount`, `${path}.payee`, `${path}.requester`].includes(entry.path) || entry.visible !== undefined
      ? entry
      : { ...entry, visible: "optional" as const },
  );

/** What somebody gives to the pool. */
export const gift = (path = "gift"): Field[] => [
  money(`${path}.amount`, "Amount", `${path}.asset`),
  plain(`${path}.earmark`, "Only for category", { ifNotIn: [0] }),
  plain(`${path}.counted`, "Counts towards contribution credits"),
  digest(`${path}.memo`, "Digest of a message"),
];

/** Each element of a list, whole, one after the other. */
export const each = (path: string, label: string, fields: readonly Field[]): Group => ({
  path: `${path}.[]`,
  label,
  iteration: "bundled",
  fields,
});

/** Gifts to projects. */
export const cart = (path: string): Group =>
  each(path, "Gift", [plain("project", "Project"), smallest("amount", "Amount")]);

/** Calls that the members decide on: what each does, where, and with what. */
export const proposal: Group = {
  label: "Call",
  iteration: "bundled",
  fields: [
    inner("calldatas.[]", "What it does", "targets.[]", "values.[]"),
    who("targets.[]", "Contract called"),
    field("amount")("values.[]", "Native coin sent along"),
  ],
};
