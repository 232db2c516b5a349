import { states } from "../../errors/words/de/states.js";
import type { Words } from "./catalogue.js";

const supports = { for: "JA", against: "NEIN", abstain: "ENTHALTUNG" } as const;
const only = (earmark: number): string => (earmark === 0 ? "" : ` (nur für Kategorie ${earmark})`);
const tracks = { rapid: "Eilweg", consent: "Konsent", deliberation: "Beratung" } as const;
const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** German. */
export const de: Words = {
  decimalMark: ",",
  coin: "Coin",
  unlimited: "unbegrenzt viel",
  statuses: states.standing,
  phases: {
    none: "unbekannt",
    registration: "offen für Vorhaben",
    contribution: "offen für Gaben",
    challenge: "in Prüfung",
    claim: "in Auszahlung",
    closed: "abgeschlossen",
    cancelled: "abgesagt",
  },
  writes: {
    "pool.pledge": ({ amount, earmark }) => `${amount} in die Kasse der Gemeinschaft geben${only(earmark)}`,
    "pool.pledgeFor": ({ amount, who, earmark }) =>
      `${amount} im Namen von ${who} in die Kasse der Gemeinschaft geben${only(earmark)}`,
    "pool.pledgeWithPermit": ({ amount, earmark }) => `${amount} in die Kasse der Gemeinschaft geben${only(earmark)}`,
    "pool.pledgeWithAuthorization": ({ amount, who, earmark }) =>
      `Die Spende von ${who} über ${amount} in die Kasse bringen${only(earmark)}`,
    "pool.pledgeWithPermit2": ({ amount, who, earmark }) =>
      `Die Spende von ${who} über ${amount} in die Kasse bringen${only(earmark)}`,
    "pool.absorb": "In die Bücher nehmen, was ohne Zusage in die Kasse kam",
    "pool.allot": "Was die aufgelöste Gemeinschaft noch hält, auf ihre Nachfolger verteilen",
    "pool.collect": ({ amount, who }) => `${amount}, die in der Kasse warten, an ${who} senden`,
    "pool.collectTo": ({ amount, who }) => `${amount}, die auf dich warten, an ${who} senden`,
    "pool.pausePayouts": "Alle Auszahlungen eine Zeit lang anhalten",
    "pool.resumePayouts": "Auszahlungen weiterlaufen lassen",
    "erc20.approve": ({ amount, who }) => `${who} erlauben, ${amount} von dir zu nehmen`,
    "requests.request": ({ amount, who, category, track }) =>
      `Um ${amount} für ${who} bitten (Kategorie ${category}, ${tracks[track]})`,
    "requests.requestFor": ({ amount, who, category, track }) =>
      `Um ${amount} für ${who} bitten, mit deren Einverständnis (Kategorie ${category}, ${tracks[track]})`,
    "requests.amend": ({ request, amount, who, category, track }) =>
      `Antrag ${request} ändern: ${amount} für ${who} (Kategorie ${category}, ${tracks[track]})`,
    "requests.appeal": ({ request, amount, who }) =>
      `Gegen die Ablehnung von Antrag ${request} angehen: ${amount} für ${who}`,
    "requests.vote": ({ request, support }) => `Mit ${supports[support]} über Antrag ${request} abstimmen`,
    "requests.voteMany": ({ count }) => `Über ${many(count, "Antrag", "Anträge")} auf einmal abstimmen`,
    "requests.voteBySig": ({ count }) =>
      `${many(count, "Stimme", "Stimmen")} überbringen, die andere unterschrieben haben`,
    "requests.approveRapid": ({ request }) => `Den Eilantrag ${request} bewilligen`,
    "requests.release": ({ request, amount, who }) => `Bis zu ${amount} an ${who} auszahlen, für Antrag ${request}`,
    "requests.releaseRapid": ({ request, amount, who }) =>
      `${amount} an ${who} auszahlen, für den Eilantrag ${request}`,
    "requests.withdraw": ({ request }) => `Antrag ${request} zurückziehen`,
    "requests.refuse": ({ request }) => `Antrag ${request} ablehnen`,
    "requests.lapse": ({ request }) => `Antrag ${request} schließen, dessen Zeit um ist`,
    "requests.assess": ({ request }) => `Bewerten, wie dringend Antrag ${request} ist`,
    "requests.proveTranche": ({ request }) => `Den nächsten Teil von Antrag ${request} bestätigen`,
    "desk.clearLine": "Erledigte Anträge aus der Warteschlange nehmen",
    "registry.vouch": ({ who }) => `Für ${who} bürgen`,
    "registry.join": "Mit einer Einladung beitreten",
    "registry.joinMany": "Mehrere Menschen mit ihren Einladungen beitreten lassen",
    "registry.joinWithProof": "Mit einem Nachweis der Person beitreten",
    "registry.leave": "Die Gemeinschaft verlassen",
    "registry.delegate": ({ who }) => `${who} für dich abstimmen lassen`,
    "registry.delegateBySig": "Eine unterschriebene Vollmacht überbringen",
    "registry.proposeRotation": "Bitten, eine Mitgliedschaft auf eine neue Adresse zu verlegen",
    "registry.rotate": "Eine Mitgliedschaft auf ihre neue Adresse verlegen",
    "registry.vetoRotation": "Verhindern, dass deine Mitgliedschaft auf eine andere Adresse verlegt wird",
    "registry.noteContributor": "Die Beiträge eines Mitglieds bei Abstimmungen zählen lassen",
    "token.delegate": ({ who }) => `${who} mit deinen Beitragspunkten sprechen lassen`,
    "token.delegateBySig": "Eine unterschriebene Vollmacht über Beitragspunkte überbringen",
    "token.credit": "Gezählte Spenden in Beitragspunkte umwandeln",
    "token.attestCare": "Stunden der Fürsorge bestätigen",
    "governor.propose": "Den Mitgliedern einen Beschluss vorschlagen",
    "governor.castVoteWithReason": ({ support }) => `Mit ${supports[support]} über den Vorschlag abstimmen`,
    "governor.castVoteBySig": "Eine unterschriebene Stimme überbringen",
    "governor.queue": "Den angenommenen Vorschlag einreihen",
    "governor.execute": "Den angenommenen Vorschlag ausführen",
    "governor.cancel": "Deinen Vorschlag zurücknehmen",
    "access.renounceRole": "Deine Rolle niederlegen",
    "rounds.createRound": "Eine Förderrunde eröffnen",
    "rounds.register": "Ein Vorhaben in einer Förderrunde anmelden",
    "rounds.accept": "Vorhaben in eine Förderrunde aufnehmen",
    "rounds.refuse": "Ein Vorhaben in einer Förderrunde ablehnen",
    "rounds.withdrawProject": "Ein Vorhaben aus einer Förderrunde nehmen",
    "rounds.contribute": ({ amount, project, round }) =>
      `Vorhaben ${project} in der Förderrunde ${round} ${amount} geben`,
    "rounds.contributeFor": ({ amount, count, round, who }) =>
      `${amount} an ${many(count, "Vorhaben", "Vorhaben")} in der Förderrunde ${round} im Namen von ${who} geben`,
    "rounds.contributeCart": ({ amount, count, round }) =>
      `${amount} an ${many(count, "Vorhaben", "Vorhaben")} in der Förderrunde ${round} geben`,
    "giftDesk.contributeWithPermit": "Vorhaben in einer Förderrunde per Genehmigung geben",
    "giftDesk.contributeWithAuthorization": "Eine unterschriebene Spende an Vorhaben einer Förderrunde überbringen",
    "giftDesk.contributeWithPermit2":
      "Eine über Permit2 unterschriebene Spende an Vorhaben einer Förderrunde überbringen",
    "rounds.fund": "Den Topf einer Förderrunde aufstocken",
    "rounds.returnFund": "Den Topf an die zurückgeben, von denen er kam",
    "rounds.settle": "Eine beendete Förderrunde abrechnen",
    "rounds.claim": "Einem Vorhaben Spenden und Zuschuss auszahlen",
    "rounds.refund": "Spenden einer abgesagten Förderrunde zurückgeben",
    "rounds.collect": "Auszahlen, was in den Förderrunden wartet",
    "rounds.collectTo": "Was in den Förderrunden auf dich wartet, an eine andere Adresse senden",
    "rounds.challenge": "Die Identität einer Spenderin in einer Förderrunde anfechten",
    "rounds.answer": "Auf eine Anfechtung in einer Förderrunde antworten",
    "rounds.recount": "Die Spenden einer Person in einer Förderrunde neu zählen",
    "rounds.sweep": "Einsammeln, was von einer beendeten Förderrunde übrig ist",
    "attesterPersonhood.attest": ({ who }) => `Eine Bestätigung überbringen, dass ${who} ein Mensch ist`,
    "attesterPersonhood.revoke": ({ who }) => `Zurücknehmen, was du über ${who} bestätigt hast`,
    "factory.open": "Eine Gemeinschaft gründen",
  },
  fixes: {
    chain: ({ have, need }) => `Stelle die Wallet von Chain ${have} auf Chain ${need} um.`,
    amount: () => "Gib einen Betrag über null an.",
    asset: () => "Die Gemeinschaft nimmt diese Währung nicht an: wähle eine zugelassene.",
    balance: ({ have, need }) => `Du hast ${have} und brauchst ${need}: wähle weniger oder fülle dein Konto auf.`,
    allowance: ({ have, need }) => `Du hast ${have} freigegeben, gebraucht werden ${need}: gib genau so viel frei.`,
    route: ({ have, need }) => `Zahlen per ${need} geht hier nicht: wähle ${have}, oder überlass dem Plan die Wahl.`,
    blocklist: ({ have }) =>
      `Der Herausgeber des Tokens sperrt ${have}: nimm eine andere Währung oder ein anderes Konto.`,
    tokenPause: () =>
      "Der Herausgeber des Tokens hat alle Überweisungen angehalten: warte, oder nimm eine andere Währung.",
    dissolution: ({ have }) => `Die Gemeinschaft hat sich am ${have} aufgelöst: gib einem ihrer Nachfolger.`,
    payee: ({ have }) => `Geld an ${have} wäre verloren: nenne die Adresse eines Menschen.`,
    terms: () => "Das sind nicht die Bedingungen, über die entschieden wurde: lies sie aus dem Protokoll.",
    phase: ({ have }) => `Die Förderrunde steht auf „${have}“: Gaben nimmt sie nur zwischen Beginn und Ende an.`,
    project: ({ have }) => `Vorhaben ${have} nimmt in dieser Runde keine Gaben an: wähle eines, das aufgenommen ist.`,
    status: ({ have }) => `Der Antrag steht auf „${have}“, das lässt dies nicht zu: sieh ihn dir noch einmal an.`,
    deadline: ({ have }) => `Die Frist endete am ${have}: es geht nicht mehr.`,
    eligibility: () => "Dieses Konto hat hier keine Stimme: werde Mitglied und warte das Ende der Wartezeit ab.",
    voted: () => "Dieses Konto hat schon abgestimmt: jede Stimme wird einmal abgegeben.",
    cap: ({ have, need }) =>
      `Auf diesem Weg geht höchstens ${have}, nicht ${need}: bitte um weniger oder wähle die Beratung.`,
    suspension: () => "Die Mitglieder haben den Eilweg angehalten: wähle einen anderen.",
    pause: ({ have }) => `Auszahlungen sind bis ${have} angehalten: versuche es dann wieder.`,
    money: ({ have, need }) => `Die Kasse hat ${have} dafür frei und braucht ${need}: der Antrag stellt sich an.`,
    budget: ({ have, need }) =>
      `Das Budget hat jetzt noch ${have} und braucht ${need}: es füllt sich mit der Zeit, also warte.`,
    gas: ({ have, need, gives }) =>
      `Du hast ${have} und brauchst mit Gebühren bis zu ${need}: fülle dein Konto auf${gives ? " oder gib weniger" : ""}.`,
    accepted: ({ have }) => `Der Vertrag würde dies ablehnen: ${have}`,
  },
  notices: {
    leftover: ({ amount, who }) => `Danach darf ${who} noch ${amount} von dir nehmen: erlaube 0, um das zu beenden.`,
    waits: ({ who }) =>
      `Der Herausgeber des Tokens sperrt ${who}: das Geld wartet in der Kasse, bis es abgeholt werden kann.`,
    keptForGas: ({ amount }) => `${amount} bleiben bei dir, um Gas zu bezahlen.`,
    shrinks: ({ amount, arrives }) =>
      `Der Token behält von jeder Überweisung einen Teil: von ${amount} kommen ${arrives} an.`,
    refused: ({ what, next, code }) => `${what} ${next} (${code})`,
  },
  cost({ signatures, transactions, most, inCurrency, bound }) {
    const signing = signatures ? `${many(signatures, "Unterschrift", "Unterschriften")}, ` : "";
    const fee = inCurrency === undefined ? most : `${most} (${inCurrency})`;
    return `${signing}${many(transactions, "Transaktion", "Transaktionen")}, ${bound ? "höchstens" : "etwa"} ${fee} Gebühren`;
  },
};
