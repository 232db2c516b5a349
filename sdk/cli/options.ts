/** One option of the command line. */
interface Option {
  readonly type: "string" | "boolean" | "list";
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly help: string;
}

/** Every option, by name: it means the same in every command that takes it. */
export const OPTIONS = {
  rpc: { type: "string", value: "URL", help: "the node (or SOLIDARITY_RPC)" },
  deployment: {
    type: "string",
    value: "WHERE",
    help: "the community: a JSON file of its addresses, or its pool's or factory's address (or SOLIDARITY_DEPLOYMENT)",
  },
  chain: { type: "string", value: "ID", help: "refuse if the node is on another chain" },
  lang: { type: "string", value: "en|de|es", help: "the language to speak (or SOLIDARITY_LANG)" },
  json: { type: "boolean", help: "one JSON document on standard output; amounts as decimal strings" },
  help: { type: "boolean", help: "this text" },
  version: { type: "boolean", help: "the version" },

  keystore: {
    type: "string",
    value: "FILE",
    help: "an encrypted key (Web3 Secret Storage 3), instead of SOLIDARITY_PRIVATE_KEY",
  },
  from: { type: "string", value: "ADDRESS", help: "who would act, to plan without a key" },
  yes: { type: "boolean", help: "send without asking" },
  "dry-run": { type: "boolean", help: "show the plan, send nothing (as solidarity plan does)" },
  "valid-for": {
    type: "string",
    value: "SECONDS",
    help: "how long a kept plan can be sent (600, unless named), or a signature be used (86400); at most a day",
  },

  asset: { type: "string", value: "native|ADDRESS", help: "what to give or ask for; native, unless named" },
  amount: { type: "string", value: "AMOUNT", help: "for example 0.5, in whole coins or tokens" },
  earmark: { type: "string", value: "N", help: "the one category that the gift is for" },
  counted: { type: "boolean", help: "let the gift count towards contribution credits" },
  for: { type: "string", value: "ADDRESS", help: "give in the name of somebody else" },
  category: { type: "string", value: "N", help: "the kind of help, from 1" },
  track: { type: "string", value: "rapid|consent|deliberation", help: "how it is decided" },
  payee: { type: "string", value: "ADDRESS", help: "who receives it; you, unless named" },
  to: { type: "string", value: "ADDRESS", help: "send it to this address instead" },
  parts: { type: "string", value: "N", help: "pay in equal parts, 2 to 24" },
  duration: { type: "string", value: "SECONDS", help: "pay as a stream, over so long" },
  cliff: { type: "string", value: "SECONDS", help: "nothing of the stream is due before" },
  "reason-file": {
    type: "string",
    value: "FILE",
    help: "the reason, which stays on this machine: only a salted digest is sent",
  },
  "secret-file": { type: "string", value: "FILE", help: "where to keep the salted reason" },
  evidence: { type: "string", value: "DIGEST", help: "SHA-256 digest of evidence that is encrypted already" },
  support: { type: "string", value: "yes|no|abstain", help: "the vote; no objects to a rapid or consent request" },

  sign: { type: "boolean", help: "sign instead of sending: no gas needed; somebody else brings the signature" },
  approvals: { type: "list", value: "FILE…", help: "responders' signatures to bring along: files of approve --sign" },
  all: { type: "boolean", help: "also what is over" },

  format: { type: "string", value: "csv|jsonl|beancount", help: "how to write the record" },
  out: {
    type: "string",
    value: "FILE|-",
    help: "the file to write: a plan (with plan), a signature, the books; - is standard output",
  },
  people: { type: "boolean", help: "name donors and payees in CSV; not, unless asked" },
  title: { type: "string", value: "TEXT", help: "title of the books (beancount)" },
  block: { type: "string", value: "N", help: "as of this block; the newest, unless named" },
  file: { type: "string", value: "FILE", help: "verify this export (JSON lines) instead of the node's record" },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof OPTIONS;

/** What every command takes. */
export const COMMON: readonly OptionName[] = ["rpc", "deployment", "chain", "lang", "json", "help", "version"];
/** What every command takes that sends. */
export const SENDING: readonly OptionName[] = ["keystore", "from", "yes", "dry-run", "out", "valid-for"];

interface Values {
  readonly string: string;
  readonly boolean: boolean;
  readonly list: readonly string[];
}
type ValueOf<name extends OptionName> = Values[(typeof OPTIONS)[name]["type"]];

/** The options as given. */
export type Given = { readonly [name in OptionName]?: ValueOf<name> | undefined };
