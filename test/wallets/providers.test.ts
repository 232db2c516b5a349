import { expect } from "chai";
import { Window } from "happy-dom";

import { findProviders, watchProviders, type AnnouncedProvider, type ProviderInfo } from "../../sdk/wallets/index.js";

const info: ProviderInfo = {
  uuid: "350670db-19fa-4704-a166-e52e178b59d2",
  name: "A wallet",
  icon: "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>",
  rdns: "org.example.wallet",
};
const provider = { request: () => Promise.resolve("0x1") };

/** A wallet as browsers have it: it announces itself when it loads, and whenever a page asks. */
function inject(target: EventTarget, detail: unknown): void {
  const announce = () =>
    target.dispatchEvent(Object.assign(new Event("eip6963:announceProvider"), { detail: Object.freeze(detail) }));
  target.addEventListener("eip6963:requestProvider", announce);
  announce();
}

/** Everything that a watcher is told. */
function watch(target: EventTarget) {
  const told: (readonly AnnouncedProvider[])[] = [];
  return { told, stop: watchProviders((providers) => told.push(providers), { target }) };
}

describe("Wallets of the browser (EIP-6963)", () => {
  it("are found whether they load before the page or after, each told once, in their order", () => {
    const target = new EventTarget();
    const later = { ...info, uuid: "0b1d2a3c-4e5f-4a6b-8c7d-9e0f1a2b3c4d", name: "A later one" };
    inject(target, { info, provider });
    const { told } = watch(target);
    inject(target, { info: later, provider });
    inject(target, { info, provider });
    expect(told.map((providers) => providers.map((entry) => entry.info.name))).to.deep.equal([
      ["A wallet"],
      ["A wallet", "A later one"],
    ]);
    expect(told[0]?.[0]?.provider).to.equal(provider);
  });

  it("are told no more once the page has stopped watching", () => {
    const target = new EventTarget();
    const { told, stop } = watch(target);
    stop();
    inject(target, { info, provider });
    expect(told).to.deep.equal([]);
  });

  it("cannot take another's place, or change afterwards what they said", () => {
    const target = new EventTarget();
    const words = { ...info };
    inject(target, { info: words, provider });
    const { told } = watch(target);
    const impostor = { request: () => Promise.reject(new Error("mine now")) };
    inject(target, { info: { ...info, uuid: info.uuid.toUpperCase(), name: "An impostor" }, provider: impostor });
    words.name = "Another name";
    expect(told).to.have.length(1);
    expect(told[0]?.[0]?.info.name).to.equal("A wallet");
    expect(told[0]?.[0]?.provider).to.equal(provider);
    expect(() => Object.assign(told[0]?.[0]?.info ?? {}, { name: "x" })).to.throw(TypeError);
  });

  const malformed: readonly [string, unknown][] = [
    ["nothing", undefined],
    ["null", null],
    ["no info", { provider }],
    ["no provider", { info }],
    ["a provider that answers nothing", { info, provider: {} }],
    ["no UUID", { info: { ...info, uuid: "1" }, provider }],
    ["a UUID of another version", { info: { ...info, uuid: "350670db-19fa-1704-a166-e52e178b59d2" }, provider }],
    [
      "an icon from elsewhere, which would tell who visits",
      { info: { ...info, icon: "https://example.org/i.png" }, provider },
    ],
    ["an icon that is a script", { info: { ...info, icon: "javascript:alert(1)" }, provider }],
    ["an icon that is a page", { info: { ...info, icon: "data:text/html,<script>alert(1)</script>" }, provider }],
    ["no domain name", { info: { ...info, rdns: "wallet" }, provider }],
    ["a domain name with markup", { info: { ...info, rdns: "org.<b>.wallet" }, provider }],
    ["an empty name", { info: { ...info, name: " " }, provider }],
    ["a name that turns letters around", { info: { ...info, name: "A\u202Ewallet" }, provider }],
    ["an endless name", { info: { ...info, name: "A".repeat(65) }, provider }],
    ["a number for a name", { info: { ...info, name: 7 }, provider }],
  ];
  for (const [what, detail] of malformed)
    it(`are not those that announce ${what}`, () => {
      const target = new EventTarget();
      inject(target, detail);
      const { told } = watch(target);
      expect(told).to.deep.equal([]);
    });

  it("are found at once by who does not want to watch, with a moment for late ones", async () => {
    const target = new EventTarget();
    setTimeout(() => inject(target, { info, provider }), 5);
    const found = await findProviders({ target, wait: 50 });
    expect(found.map((entry) => entry.info.rdns)).to.deep.equal(["org.example.wallet"]);
  });

  it("are the old one at window.ethereum while none has announced itself, and it no more once one has", async () => {
    const old = { request: () => Promise.resolve("0x2") };
    const target = Object.assign(new EventTarget(), { ethereum: old });
    const { told } = watch(target);
    expect(told.map((all) => all.map((entry) => [entry.info.name, entry.info.rdns, entry.provider]))).to.deep.equal([
      [["Browser wallet", "window.ethereum", old]],
    ]);
    inject(target, { info, provider });
    expect(told.at(-1)?.map((entry) => entry.provider)).to.deep.equal([provider]);
    expect((await findProviders({ target, wait: 1 })).map((entry) => entry.info.name)).to.deep.equal(["A wallet"]);
    const { told: none } = watch(Object.assign(new EventTarget(), { ethereum: { isWallet: true } }));
    expect(none, "nothing that answers").to.deep.equal([]);
  });

  it("are none on a server, without waiting for any", async () => {
    expect("window" in globalThis).to.equal(false);
    expect(watchProviders(() => expect.fail("told"))()).to.equal(undefined);
    const asked = performance.now();
    expect(await findProviders({ wait: 60_000 })).to.deep.equal([]);
    expect(performance.now() - asked).to.be.lessThan(1_000);
  });

  it("are found on a page's own window", async () => {
    const window = new Window();
    try {
      Object.assign(globalThis, { window });
      window.addEventListener("eip6963:requestProvider", () => {
        window.dispatchEvent(new window.CustomEvent("eip6963:announceProvider", { detail: { info, provider } }));
      });
      const [found] = await findProviders({ wait: 1 });
      expect(found?.info).to.deep.equal(info);
      expect(await found?.provider.request({ method: "eth_chainId" })).to.equal("0x1");
    } finally {
      Reflect.deleteProperty(globalThis, "window");
      await window.happyDOM.close();
    }
  });
});
