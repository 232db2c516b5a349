import type { Command } from "./command.js";
import { EXITS } from "./exits.js";
import { COMMON, type OptionName, OPTIONS, SENDING } from "./options.js";

const WIDTH = 96;

const columns = (rows: readonly (readonly [string, string])[]): string[] => {
  const left = Math.max(...rows.map(([name]) => name.length)) + 4;
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

/** What `solidarity --help` says. */
export const overview = (commands: readonly Command[]): string =>
  [
    "solidarity: give, ask, decide, release, and check the record of a community.",
    "",
    "Usage: solidarity COMMAND [options]",
    "",
    ...columns([
      ["plan COMMAND …", "show what a pledge, request, vote, release or contribution would do; send nothing"],
      ...commands.map(({ name, summary }) => [name, summary] as const),
    ]),
    "",
    "Every command takes:",
    ...described(COMMON),
    "",
    "Keys come from SOLIDARITY_PRIVATE_KEY or from --keystore FILE, whose password comes from the file that",
    "SOLIDARITY_PASSWORD_FILE names, or from the keyboard. Never from an argument: those stay in the shell's history.",
    "",
    "Exit codes:",
    ...exits(),
    "",
    "More about each: solidarity COMMAND --help",
  ].join("\n");

/** What `solidarity COMMAND --help` says. */
export function helpOf({ name, summary, about, words = [], options, needs = [], examples }: Command): string {
  const own = options.filter((option) => !SENDING.includes(option));
  const sends = options.some((option) => SENDING.includes(option));
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
    ...(sends ? ["Sending:", ...described(SENDING), ""] : []),
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
