import type { Deployment } from "../types/deployment.js";

/**
 * What a question is kept under: "solidarity", chain, pool, contract, function, and the parameters as text. Any first
 * part of it names all questions that begin so, for example all that were asked of one contract.
 */
export type SolidarityKey = readonly ["solidarity", ...(string | number)[]];

/** A contract of a community, or what is made of several: its record, its plans. */
export type Topic = string;

/** Parameters as text, the same for the same whatever their order. JSON knows no bigint: 5n is written "#5". */
export const textOf = (parameters: object): string =>
  JSON.stringify(parameters, (_key, value: unknown) => {
    if (typeof value === "bigint") return `#${value}`;
    if (typeof value === "string" && /^#/.test(value)) return `#${value}`;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const known = Object.entries(value).filter(([, part]) => part !== undefined);
    return Object.fromEntries(known.sort(([a], [b]) => (a < b ? -1 : 1)));
  });

/**
 * The key of all questions about a community, or about one of its topics.
 *
 * @example
 * ```ts
 * await queryClient.invalidateQueries({ queryKey: keyOf(deployment, "pool") });
 * ```
 */
export const keyOf = ({ chainId, pool }: Deployment, ...topic: Topic[]): SolidarityKey => [
  "solidarity",
  chainId,
  pool.toLowerCase(),
  ...topic,
];
