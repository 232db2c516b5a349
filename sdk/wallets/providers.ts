import type { Eip1193Provider } from "../internal/wallet.js";

/** What a wallet says about itself (EIP-6963). All of it is the wallet's word: anything can call itself anything. */
export interface ProviderInfo {
  /** Tells two wallets of one page apart; new with each visit. */
  readonly uuid: string;
  readonly name: string;
  /** An image as a `data:` URI. Show it in an `<img>`, where an SVG cannot run scripts. */
  readonly icon: string;
  /** Reverse domain name, the same at each visit: what to remember a choice by. */
  readonly rdns: string;
}

/** A wallet of the browser. */
export interface AnnouncedProvider {
  readonly info: ProviderInfo;
  /** For `createSolidarityClient({ provider })`. */
  readonly provider: Eip1193Provider;
}

/** Where wallets announce themselves: the page's `window`, unless named. */
export interface ProvidersOptions {
  readonly target?:
    | (Pick<EventTarget, "addEventListener" | "removeEventListener" | "dispatchEvent"> & {
        readonly ethereum?: unknown;
      })
    | undefined;
}

const ANNOUNCE = "eip6963:announceProvider";
const REQUEST = "eip6963:requestProvider";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const RDNS = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const ICON = /^data:image\/[a-z0-9.+-]+[;,]/i;
/** A wallet from before EIP-6963, which only puts itself at `window.ethereum` and says nothing of itself. */
const UNANNOUNCED: ProviderInfo = Object.freeze({
  uuid: "00000000-0000-4000-8000-000000000000",
  name: "Browser wallet",
  icon: "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E",
  rdns: "window.ethereum",
});

/** Neither empty nor endless, and no character that hides or turns others around. */
const NAME = /^(?!\s*$)[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,64}$/u;

/**
 * Watch which wallets the browser has (EIP-6963). Tells all of them each time that there is one more, in the order in
 * which they came. On a server, where there is no window, it tells nothing.
 *
 * While none has announced itself, what older wallets leave at `window.ethereum` is told in their place, as
 * `{ name: "Browser wallet", rdns: "window.ethereum" }`.
 *
 * Announcements that are malformed (no UUID version 4, no reverse domain name, an icon from elsewhere, no `request`) are
 * dropped; of two with the same UUID the first stays, so that no wallet can take another's place.
 *
 * @returns How to stop.
 *
 * @example
 * ```ts
 * const stop = watchProviders((wallets) => show(wallets.map(({ info }) => info.name)));
 * ```
 */
export function watchProviders(
  listener: (providers: readonly AnnouncedProvider[]) => void,
  { target = pageOf() }: ProvidersOptions = {},
): () => void {
  if (target === undefined) return () => undefined;
  let found: readonly AnnouncedProvider[] = [];
  const onAnnounce = (event: Event): void => {
    const announced = announcementOf((event as { readonly detail?: unknown }).detail);
    if (!announced || found.some(({ info }) => info.uuid === announced.info.uuid)) return;
    found = [...found, announced];
    listener(found);
  };
  target.addEventListener(ANNOUNCE, onAnnounce);
  // A page in a page, or in a test, takes only events of its own kind.
  const { Event: OwnEvent = Event } = target as { readonly Event?: typeof Event };
  target.dispatchEvent(new OwnEvent(REQUEST));
  // Not kept: whoever announces itself later is most often the same wallet.
  if (found.length === 0 && isProvider(target.ethereum))
    listener([Object.freeze({ info: UNANNOUNCED, provider: target.ethereum })]);
  return () => target.removeEventListener(ANNOUNCE, onAnnounce);
}

/**
 * Find the wallets of the browser (EIP-6963), after having given them a moment to answer; or the one that older wallets
 * leave at `window.ethereum`. None on a server.
 *
 * `wait` says how long, in milliseconds; 100, unless named.
 *
 * @example
 * ```ts
 * const [first] = await findProviders();
 * const accounts = await first?.provider.request({ method: "eth_requestAccounts" });
 * ```
 */
export async function findProviders({
  wait = 100,
  ...options
}: ProvidersOptions & { wait?: number | undefined } = {}): Promise<readonly AnnouncedProvider[]> {
  let found: readonly AnnouncedProvider[] = [];
  const stop = watchProviders((providers) => (found = providers), options);
  if (options.target ?? pageOf()) await new Promise((done) => setTimeout(done, wait));
  stop();
  return found;
}

/** The page, if there is one. */
const pageOf = (): ProvidersOptions["target"] =>
  (globalThis as { readonly window?: ProvidersOptions["target"] }).window;

/** The announcement, if it is a whole one: copied, so that the wallet cannot change it afterwards. */
function announcementOf(detail: unknown): AnnouncedProvider | undefined {
  const { info, provider } = (detail ?? {}) as { info?: Partial<ProviderInfo>; provider?: unknown };
  const { uuid, name, icon, rdns } = info ?? {};
  const fits = (pattern: RegExp, value: unknown): value is string => typeof value === "string" && pattern.test(value);
  if (!fits(UUID, uuid) || !fits(NAME, name) || !fits(ICON, icon) || !fits(RDNS, rdns)) return undefined;
  if (!isProvider(provider)) return undefined;
  return Object.freeze({ info: Object.freeze({ uuid: uuid.toLowerCase(), name, icon, rdns }), provider });
}

const isProvider = (given: unknown): given is Eip1193Provider =>
  typeof (given as Partial<Eip1193Provider> | null | undefined)?.request === "function";
