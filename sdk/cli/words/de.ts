import { states } from "../../errors/words/de/states.js";
import type { CliWords } from "./catalogue.js";
import { check } from "./checking/de.js";
import { errors } from "./errors/de.js";

const many = (count: number | bigint, one: string, more: string): string =>
  `${count} ${BigInt(count) === 1n ? one : more}`;

/** German. */
export const de: CliWords = {
  headings: {
    account: "Konto",
    checks: "Prüfung",
    steps: "Schritte",
    fee: "Gebühr",
    effects: "Wirkung",
    note: "Hinweis",
    file: "Datei",
    signs: "Zeichnet",
    until: "bis",
  },
  marks: { ok: "gut", fail: "fehlt", wait: "wartet", mined: "verbucht", next: "Weiter", error: "Fehler" },
  progress: {
    planning: "Plane",
    record: "Lese das Protokoll",
    round: "Rechne die Runde nach",
    requests: "Lese die Anträge",
  },
  checks: {
    chain: "Chain",
    amount: "Betrag",
    asset: "Währung",
    balance: "Guthaben",
    allowance: "Freigabe",
    route: "Zahlweg",
    blocklist: "Sperrliste",
    tokenPause: "Token-Stopp",
    dissolution: "Auflösung",
    payee: "Empfang",
    terms: "Bedingungen",
    phase: "Phase",
    project: "Vorhaben",
    status: "Stand",
    deadline: "Frist",
    eligibility: "Stimmrecht",
    voted: "Stimme",
    cap: "Obergrenze",
    suspension: "Eilweg",
    pause: "Auszahlungen",
    money: "Geld",
    budget: "Budget",
    gas: "Gas",
    accepted: "Zusage",
  },
  tracks: { rapid: "Eilweg", consent: "Konsent", deliberation: "Beratung" },
  plan: {
    account: ({ account, chainId }) => `${account} auf Chain ${chainId}`,
    sign: ({ standard, contract }) => `nach ${standard} unterschreiben, für ${contract}`,
    batch: ({ calls }) => `${many(calls, "Aufruf", "Aufrufe")} in einem`,
    send({ to, what, gas }) {
      const does = {
        reset: "die alte Erlaubnis zurücknehmen",
        approve: "genau diesen Betrag erlauben",
        act: "die Handlung selbst",
      }[what];
      return `an ${to} senden: ${does} (Gas bis ${gas})`;
    },
    fee: ({ likely, most, bound, measured }) =>
      `etwa ${likely}, ${bound ? "höchstens" : "geschätzt"} ${most}${measured ? "" : " (nicht alles ließ sich messen)"}`,
    you: "du",
    pool: "die Kasse",
    events: ({ names }) => `Ereignisse ${names}`,
  },
  ask: {
    send: "Senden? [j/N]",
    sign: "Unterschreiben? [j/N]",
    nobody: "Niemand hat geantwortet.",
    password: ({ file }) => `Passwort von ${file}:`,
  },
  told: {
    lookedOnly: "Nichts wurde gesendet: das war nur zum Ansehen.",
    notReady: "Noch nicht möglich: siehe Prüfung. Nichts wurde gesendet.",
    planKept: ({ file, until }) => `Der Plan liegt in ${file}. Er gilt bis ${until}: solidarity send ${file}`,
    fromFile: ({ file, made, until }) =>
      `${file}, geplant ${made}, gilt bis ${until}. Was folgt, wurde hier neu ausgerechnet.`,
    mined: ({ hash, block, gas }) => `${hash} in Block ${block}, Gas ${gas}`,
    given: ({ amount, who }) => `Gegeben: ${amount} von ${who}.`,
    givenTo: ({ amount, project, round }) => `Gegeben: ${amount} an Vorhaben ${project} der Runde ${round}.`,
    allowed: ({ amount }) => `Erlaubt: ${amount}, für die Spende, die folgt.`,
    giftLater: "Die Spende selbst wird geplant, sobald das erlaubt ist.",
    secretKept: ({ file }) =>
      `Die gesalzene Begründung liegt in ${file}. Ohne diese Datei kann niemand die Begründung beweisen.`,
    request: ({ number, version, amount, who, category, track, how }) =>
      `Antrag ${number}, Fassung ${version}: ${amount} für ${who}, Kategorie ${category}, ${de.tracks[track]}${how}`,
    parts: ({ parts }) => `, in ${parts} Teilen`,
    stream: ", nach und nach",
    counted: ({ voice }) => `Gezählt, mit dem Gewicht ${voice}.`,
    paid: ({ amount, who, complete }) => `Ausgezahlt: ${amount} an ${who}${complete ? ", und damit alles" : ""}.`,
    owed: ({ amount, who, asset }) =>
      `Ausgezahlt, aber nicht angekommen: ${amount} warten in der Kasse auf ${who}. Weitersenden: solidarity collect --payee ${who}${asset}`,
    withdrawn: ({ number }) => `Zurückgezogen: Antrag ${number}.`,
    waits: "Nichts wurde ausgezahlt: der Antrag hat sich angestellt.",
    missing: ({ amount }) => `Es fehlen noch ${amount}.`,
    approvals: ({ have, need, number }) =>
      have >= need
        ? `Bewilligt haben ${have} von ${need}. Auszahlen: solidarity release ${number}`
        : `Bewilligt haben ${have} von ${need}. Die anderen: solidarity approve ${number}`,
    signature: ({ number }) =>
      `Den Eilantrag ${number} mit einer Unterschrift bewilligen: keine Transaktion, keine Gebühr.`,
    signed: ({ file, number }) =>
      `Die Unterschrift liegt in ${file}. Wer genug davon hat, zahlt aus: solidarity release ${number} --approvals ${file} …`,
    leftOut({ file, why }) {
      const reason = {
        twice: "die Unterschrift dieser Person steht schon in einer anderen Datei",
        counted: "diese Person hat schon bewilligt",
        expired: "ihre Zeit ist um: lass neu unterschreiben (solidarity approve --sign)",
        seat: "dieses Konto gehörte nicht zum Eilteam, als der Antrag gestellt wurde",
        party: "diese Person hat um das Geld gebeten oder bekommt es",
        signature: "die Unterschrift ist nicht von dieser Person",
      }[why];
      return `${file} bleibt weg: ${reason}.`;
    },
  },
  list: {
    none: "Nichts ist offen.",
    over: ({ count }) => `${many(count, "Antrag ist", "Anträge sind")} erledigt. Auch sie zeigen: --all`,
    votes: ({ people, needed, forVoice, againstVoice }) =>
      `Gewicht ${forVoice} dafür, ${againstVoice} dagegen; Personen ${people} von ${needed}`,
    objections: ({ people, needed }) => `Einwände ${people} von ${needed}`,
    approvals: ({ have, need }) => `Bewilligungen ${have} von ${need}`,
    until: ({ moment, left }) => `bis ${moment} (${left})`,
    span: (seconds) =>
      seconds <= 0n
        ? "vorbei"
        : seconds >= 172_800n
          ? `noch ${seconds / 86_400n} Tage`
          : seconds >= 7_200n
            ? `noch ${seconds / 3_600n} Stunden`
            : `noch ${seconds / 60n} Minuten`,
    now: "jetzt",
    steps: {
      approve: "das Eilteam bewilligt",
      object: "Mitglieder wenden ein",
      vote: "Mitglieder stimmen ab",
      release: "alle können auszahlen",
      lapse: "die Zeit zum Auszahlen ist um",
      appeal: "wer gebeten hat, kann Einspruch erheben",
    },
    you: { voted: "du hast geantwortet", none: "du hast hier keine Stimme" },
  },
  check,
  status: {
    available: "frei",
    earmarked: "gebunden",
    committed: "zugesagt",
    owed: "abzuholen",
    ordinary: "Budget",
    rapid: "Eilbudget",
    requests: "Anträge",
    payouts: "Auszahlungen",
    track: "Eilweg",
    payoutsRun: "laufen",
    trackOpen: "offen",
    suspended: "von den Mitgliedern angehalten",
    nothing: "keine offen",
    head: "Kopf",
    paused: ({ until }) => `bis ${until} angehalten`,
    dissolves: ({ at }) => `Die Gemeinschaft löst sich am ${at} auf.`,
    left: ({ left, limit, days }) => `${left} von ${limit} in ${days} übrig`,
    count: (status, count) => `${count} ${states.standing[status]}`,
  },
  faults: {
    absent: "diese Datei gibt es nicht",
    noFolder: "diesen Ordner gibt es nicht",
    closed: "sie darf nicht geöffnet werden",
    folder: "das ist ein Ordner",
    exists: "es gibt sie schon",
    full: "der Datenträger ist voll",
    readOnly: "dort kann nichts geschrieben werden",
  },
  errors,
};
