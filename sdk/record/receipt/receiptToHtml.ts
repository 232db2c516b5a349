import { formatAmount } from "../../amounts.js";
import { formatTime } from "../export/format.js";
import { toJson } from "../json.js";
import type { Receipt, ReceiptGift, SignedReceipt } from "./receipt.js";
import { type ReceiptWords, receiptWords } from "./receiptWords.js";

/** Text that is text, whatever it contains, and whichever way it runs. */
const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const text = (raw: string): string => raw.replace(/\p{Cc}/gu, " ").replace(/[&<>"']/g, (sign) => escapes[sign] ?? "");
const said = (raw: string): string => `<bdi>${text(raw)}</bdi>`;

// No number and no time is broken over two lines: half of one reads as another.
const style = `
body{font:15px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
h1,dd{overflow-wrap:anywhere}.gifts{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:1rem 0}
th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:start;vertical-align:top}tr{break-inside:avoid}
td.n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}td.t{white-space:nowrap}
td.x{overflow-wrap:anywhere;font-size:.75rem;min-width:8rem}dt{font-weight:600}dd{margin:0 0 .5rem;break-before:avoid}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.75rem}
@page{margin:15mm}@media print{body{margin:0;padding:0;font-size:9pt}.gifts{overflow-x:visible}details{display:none}}
`;

/**
 * Print a receipt as one page of HTML that needs nothing else: no script, no picture, no font, no address to fetch from,
 * and every text escaped. Amounts are exact, to the last unit. In English, unless other words are given. Pure.
 *
 * @example
 * ```ts
 * await writeFile("receipt.html", receiptToHtml(signed));
 * await writeFile("quittung.html", receiptToHtml(signed, receiptWords.de));
 * ```
 */
export function receiptToHtml(receipt: Receipt | SignedReceipt, words: ReceiptWords = {}): string {
  const say = (word: keyof ReceiptWords): string => words[word] ?? receiptWords.en[word];
  const { gifts, totals } = receipt;
  const signature = "signature" in receipt ? receipt.signature : undefined;
  const known = new Map(totals.map((total) => [total.asset.toLowerCase(), total]));
  const amount = (asset: string, units: bigint): string => {
    const { symbol = "", decimals = 0 } = known.get(asset.toLowerCase()) ?? {};
    return `${formatAmount(units, decimals)} ${said(symbol || asset)}`;
  };
  const row = (gift: ReceiptGift): string => {
    const purpose = gift.earmark === 0 ? said(say("general")) : `${said(say("category"))} ${gift.earmark}`;
    const worth = gift.currency ? money(gift.value, gift.valueDecimals, gift.currency) : "";
    const place = `${text(gift.transactionHash)}, ${gift.logIndex}`;
    const cells: readonly [string, string][] = [
      ["t", formatTime(gift.time)],
      ["p", purpose],
      ["n", amount(gift.asset, gift.amount)],
      ["n", worth],
      ["x", place],
    ];
    return `<tr>${cells.map(([kind, cell]) => `<td class="${kind}">${cell}</td>`).join("")}</tr>`;
  };
  const heads = (["time", "purpose", "amount", "worth", "transaction"] as const).map(
    (word) => `<th scope="col">${said(say(word))}</th>`,
  );
  const facts: readonly [string, string][] = [
    [say("donor"), text(receipt.donor)],
    [say("span"), `${formatTime(receipt.from)} … ${formatTime(receipt.until)}`],
    [say("total"), totals.map(({ asset, amount: sum }) => amount(asset, sum)).join("<br>")],
    [say("totalWorth"), worthOf(gifts).join("<br>")],
    [say("issued"), formatTime(receipt.issuedAt)],
    [say("chain"), receipt.chainId.toString()],
    [say("pool"), text(receipt.pool)],
    [say("record"), `${receipt.recordBlock}, ${text(receipt.recordHead)}`],
    [say("signer"), text(receipt.signer)],
    [say("signature"), signature === undefined ? said(say("unsigned")) : text(signature)],
  ];
  return `<!doctype html>
<html lang="${text(say("language"))}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(say("title"))}: ${text(receipt.community)}</title>
<style>${style}</style>
</head>
<body>
<h1 id="title">${said(say("title"))}: ${said(receipt.community)}</h1>
<p>${said(say("intro"))}</p>
<div class="gifts" role="region" tabindex="0" aria-labelledby="title">
<table>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${gifts.map(row).join("\n")}
</tbody>
</table>
</div>
<dl>
${facts
  .filter(([, fact]) => fact !== "")
  .map(([name, fact]) => `<dt>${said(name)}</dt><dd>${fact}</dd>`)
  .join("\n")}
</dl>
<details><summary>${said(say("machine"))}</summary><pre>${text(toJson(receipt))}</pre></details>
</body>
</html>
`;
}

const money = (value: bigint, decimals: number, currency: string): string =>
  `${formatAmount(value, decimals)} ${said(currency)}`;

/** Sums of what gifts were worth, by currency. */
function worthOf(gifts: readonly ReceiptGift[]): string[] {
  const sums = new Map<string, { value: bigint; decimals: number; currency: string }>();
  for (const { value, valueDecimals: decimals, currency } of gifts) {
    if (currency === "") continue;
    const key = `${currency} ${decimals}`;
    sums.set(key, { value: (sums.get(key)?.value ?? 0n) + value, decimals, currency });
  }
  return [...sums.values()].map(({ value, decimals, currency }) => money(value, decimals, currency));
}
