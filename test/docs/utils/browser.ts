import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { build } from "esbuild";
import { type HTMLElement, type HTMLFormElement, type HTMLInputElement, Window } from "happy-dom";

import type { WalletDouble } from "../../flow/utils/walletDouble.js";
import { carriedOut, filesOf } from "./pages.js";
import type { Project } from "./stage.js";

/** What Node has too, but a page must have from its own window. */
const OWN = ["Event", "CustomEvent", "EventTarget", "MutationObserver", "FormData"];

/** What a page finds by its bare name: the window's classes that Node lacks, and those that must be the window's own. */
const partsOf = (window: Window): string[] => [
  ...Object.getOwnPropertyNames(window).filter((name) => /^[A-Z]/.test(name) && !(name in globalThis)),
  ...["document", "location", "localStorage", "requestAnimationFrame", "cancelAnimationFrame", ...OWN],
];

/** A page in a browser, and what a person does with it. */
export interface OpenPage {
  readonly window: Window;
  /** Types into a field. */
  type(selector: string, text: string): void;
  /** Clicks, or sends the form that is named. */
  click(selector: string): void;
  /** What is to be read there; nothing of what is hidden. */
  read(selector: string): string;
  /** Waits until that is to be read, and returns all of it. */
  until(selector: string, expected: RegExp): Promise<string>;
}

let opened = 0;
let leave: (() => Promise<void>) | undefined;

/** Closes the page that is open, and gives Node back what it had. */
export async function closePage(): Promise<void> {
  await leave?.();
  leave = undefined;
}

/** The wallets of a browser. None: a browser without. */
export interface Wallets {
  /** Announces itself (EIP-6963). */
  wallet?: WalletDouble | undefined;
  /** Another that does. */
  second?: WalletDouble | undefined;
  /** From before EIP-6963: only at `window.ethereum`. */
  old?: WalletDouble | undefined;
}

/** Opens a page of a project as a browser does after a bundler, or with the page's own import map. */
export async function openPage(
  project: Project,
  html: string,
  { wallet, second, old }: Wallets = {},
): Promise<OpenPage> {
  const { folder } = project;
  await closePage();
  const settings = { disableJavaScriptFileLoading: true, disableCSSFileLoading: true };
  const window = new Window({
    url: "http://localhost:3000/",
    settings: { ...settings, handleDisabledFileLoadingAsSuccess: true },
  });
  const text = readFileSync(join(folder, html), "utf8");
  const scripts = /<script type="module"(?: src="([^"]+)")?>([\s\S]*?)<\/script>/g;
  const [[, src, inline = ""] = []] = [...text.matchAll(scripts)];
  window.document.write(text.replaceAll(scripts, ""));

  const global = globalThis as Record<string, unknown>;
  const parts = ["window", ...partsOf(window)];
  const before = new Map(parts.map((part) => [part, Object.getOwnPropertyDescriptor(global, part)]));
  for (const part of parts) {
    const value = part === "window" ? window : (window as unknown as Record<string, unknown>)[part];
    Object.defineProperty(global, part, { value, configurable: true, writable: true });
  }
  const number = ++opened;
  const entry = src ?? `inline-${number}.js`;
  const outfile = `bundle.${html}.${entry}.js`;
  const [, map = "{}"] = /<script type="importmap">([^]*?)<\/script>/.exec(text) ?? [];
  const { imports = {} } = JSON.parse(map) as { imports?: Record<string, string> };
  const own = `page_${join(folder, outfile)}`.replaceAll(/\W/g, "_");
  const stop = runPage(own);
  leave = async () => {
    stop();
    await window.happyDOM.close();
    for (const [part, nodes] of before) {
      if (nodes) Object.defineProperty(global, part, nodes);
      else delete global[part];
    }
  };
  if (old) Object.assign(window, { ethereum: old });
  if (wallet) announce(window, wallet, "Test wallet");
  if (second) announce(window, second, "Second wallet");

  if (!src) project.write(entry, inline);
  // A second visit finds what the first had bundled.
  if (!existsSync(join(folder, outfile)))
    await build({
      absWorkingDir: folder,
      entryPoints: [entry],
      outfile,
      bundle: true,
      alias: imports,
      format: "esm",
      platform: "browser",
      target: "es2023",
      jsx: "automatic",
      define: {
        ...Object.fromEntries(
          ["fetch", "setTimeout", "setInterval"].map((name) => [name, `globalThis.${own}.${name}`]),
        ),
        "process.env.NODE_ENV": '"development"',
      },
      logLevel: "error",
    });
  await import(`${pathToFileURL(join(folder, outfile)).href}?${number}`);
  const files = filesOf("", project.blocks);
  const sheets = [...text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, sheet = ""]) => sheet);
  const used = [html, entry, ...sheets, ...importsOf(readFileSync(join(folder, entry), "utf8"))];
  for (const [file, blocks] of files)
    if (used.includes(file.replace(/\.tsx$/, ".js")) || used.includes(file)) carriedOut(...blocks);

  const find = (selector: string) => {
    const found = window.document.querySelector(selector);
    if (!found) throw new Error(`The page has no ${selector}.`);
    return found as HTMLElement;
  };
  const read = (selector: string): string => {
    const found = window.document.querySelector(selector);
    return found && !found.closest("[hidden]") ? found.textContent.replaceAll(/\s+/g, " ").trim() : "";
  };
  return {
    window,
    type(selector, value) {
      const field = find(selector) as HTMLInputElement;
      // As a person's keys do: React looks at what a program sets, and takes no notice of it.
      const plain = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
      plain?.set?.call(field, value);
      for (const name of ["input", "change"]) field.dispatchEvent(new window.Event(name, { bubbles: true }));
    },
    click(selector) {
      const target = find(selector);
      if (target.tagName === "FORM") (target as HTMLFormElement).requestSubmit();
      else target.click();
    },
    read,
    async until(selector, expected) {
      const end = Date.now() + 15_000;
      while (!expected.test(read(selector))) {
        if (Date.now() > end) throw new Error(`${selector} never read ${expected}: ${read("body")}`);
        await new Promise((later) => setTimeout(later, 25));
      }
      return read(selector);
    },
  };
}

/** The files beside it that a program imports. */
const importsOf = (program: string): string[] =>
  [...program.matchAll(/from "\.\/([^"]+)"/g)].map(([, file = ""]) => file);

/** Bundles a program with JSX for Node, as `FILE.mjs`. */
export const bundleForNode = (folder: string, entry: string): Promise<unknown> =>
  build({
    absWorkingDir: folder,
    entryPoints: [entry],
    outfile: `${entry}.mjs`,
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    jsx: "automatic",
    logLevel: "error",
  });

/** As a wallet's extension does: when a page asks, and once by itself. */
function announce(window: Window, provider: WalletDouble, name: string): void {
  const icon = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>";
  const rdns = `org.example.${name.toLowerCase().replace(" ", "-")}`;
  const info = { uuid: crypto.randomUUID(), name, icon, rdns };
  const tell = (): void =>
    void window.dispatchEvent(new window.CustomEvent("eip6963:announceProvider", { detail: { info, provider } }));
  window.addEventListener("eip6963:requestProvider", tell);
  Object.assign(window, { ethereum: provider });
  tell();
}

/** A page's own network and clock: when it is closed, nobody answers it and nothing wakes it up. Returns how to close. */
function runPage(name: string): () => void {
  const timers = new Set<NodeJS.Timeout>();
  const kept = (timer: NodeJS.Timeout): NodeJS.Timeout => (timers.add(timer), timer);
  const global = globalThis as Record<string, unknown>;
  global[name] = {
    fetch: (...asked: Parameters<typeof fetch>) => fetch(...asked),
    setTimeout: (run: () => void, wait?: number) => kept(setTimeout(run, wait)),
    setInterval: (run: () => void, wait?: number) => kept(setInterval(run, wait)),
  };
  return () => {
    for (const timer of timers) clearTimeout(timer);
    const nothing = (): undefined => undefined;
    global[name] = { fetch: () => new Promise(nothing), setTimeout: nothing, setInterval: nothing };
  };
}
