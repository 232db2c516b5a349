import type { Command, Room } from "./command.js";
import { EXITS } from "./exits.js";
import { COMMON, type OptionName, OPTIONS, SENDING } from "./options.js";

const WIDTH = 96;

const columns = (rows: readonly (readonly [string, string])[], width = 0): string[] => {
  const left = Math.max(...rows.map(([name]) => name.length), width) + 4;
  return rows.flatMap(([name, text]) => {
    const lines = wrapped(text, WIDTH - left);
    return lines.map((line, index) => `${(index === 0 ? `  ${name}` : "").padEnd(left)}${line}`);
  });
};

function wrapped(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}

const described = (names: readonly OptionName[]): string[] =>
  columns(
    names.map((name) => {
      const option = OPTIONS[name];
      return [`--${name}${"value" in option ? ` ${option.value}` : ""}`, option.help] as const;
    }),
  );

const exits = (): string[] => columns(Object.values(EXITS).map(({ code, means }) => [`${code}`, means] as const));

const ROOMS: Readonly<Record<Room, string>> = {
  look: "See where things stand:",
  give: "Give and ask:",
  decide: "Decide and pay:",
  send: "Plan on one machine, send from another:",
  check: "Check:",
};

/** What the environment says, so that no command has to. */
const VARIABLES: readonly (readonly [string, string])[] = [
  ["SOLIDARITY_RPC", "the node, instead of --rpc"],
  ["SOLIDARITY_DEPLOYMENT", "the community, instead of --deployment"],
  ["SOLIDARITY_PRIVATE_KEY", "the key that signs; or --keystore FILE, with"],
  ["SOLIDARITY_PASSWORD_FILE", "the file with the keystore's password; else it is asked for"],
  ["SOLIDARITY_LANG", "en, de or es, instead of --lang"],
  ["NO_COLOR", "any value: no colours"],
  ["DEBUG", "any value: failures with their cause"],
];

const named = ({ name, words = [] }: Command): string => [name, ...words.map((word) => word.toUpperCase())].join(" ");

/** What `solidarity --help` says. */
export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => named(command).length), "plan COMMAND …".length);
  const rooms = (Object.keys(ROOMS) as Room[]).flatMap((room) => [
    ROOMS[room],
    ...columns(
      [
        ...(room === "send" ? [["plan COMMAND …", "show what a command would do, and send nothing"] as const] : []),
        ...commands
          .filter((command) => command.room === room)
          .map((command) => [named(command), command.summary] as const),
      ],
      width,
    ),
    "",
  ]);
  return [
    "solidarity: give, ask, decide, release, and check the record of a community.",
    "",
    "Usage: solidarity COMMAND [options]",
    "",
    ...rooms,
    "Every command takes:",
    ...described(COMMON),
    "",
    "Every write is planned, shown and asked about before it is sent. It takes:",
    ...described(SENDING),
    "",
    "From the environment (a key never comes from an argument: those stay in the shell's history):",
    ...columns(VARIABLES),
    "",
    "Exit codes:",
    ...exits(),
    "",
    "More about each: solidarity COMMAND --help",
  ].join("\n");
}

/** What `solidarity COMMAND --help` says. */
export function helpOf({ name, summary, about, words = [], options, needs = [], examples }: Command): string {
  const sends = options.includes("dry-run");
  const own = options.filter((option) => !sends || !SENDING.includes(option));
  const sending = SENDING.filter((option) => sends && options.includes(option));
  const wanted = needs.map((option) => {
    const spec = OPTIONS[option];
    return ` --${option}${"value" in spec ? ` ${spec.value}` : ""}`;
  });
  return [
    `Usage: solidarity ${name}${words.map((word) => ` ${word.toUpperCase()}`).join("")}${wanted.join("")} [options]`,
    "",
    ...wrapped(`${summary[0]?.toUpperCase()}${summary.slice(1)}. ${about ?? ""}`.trim(), WIDTH),
    "",
    ...(own.length > 0 ? [...described(own), ""] : []),
    ...(sends ? ["Sending:", ...described(sending), ""] : []),
    "Common:",
    ...described(COMMON),
    "",
    examples.length > 1 ? "Examples:" : "Example:",
    ...examples.map((example) => `  ${example}`),
    "",
    "Exit codes:",
    ...exits(),
  ].join("\n");
}
