export type Align = "left" | "right";

/** A column: its title, and which way its cells lean. */
export type Column = { title: string; align?: Align };

/**
 * Sets rows under their titles, aligned, in plain text.
 *
 * ```
 * asset        in      out
 * ─────  ────────  ───────
 * USDC   5,788.88  1,200.0
 * ```
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ title }, i) => Math.max(width(title), ...rows.map((row) => width(row[i] ?? ""))));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => {
        const space = " ".repeat(Math.max(0, (widths[i] ?? 0) - width(cell)));
        return columns[i]?.align === "right" ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd();
  return [line(columns.map(({ title }) => title)), line(widths.map((w) => "─".repeat(w))), ...rows.map(line)].join(
    "\n",
  );
}

/** Groups digits: 1234567 → "1,234,567". */
export function grouped(value: bigint | number): string {
  const [whole = "", fraction] = value.toString().split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

function width(text: string): number {
  return [...text].length;
}
