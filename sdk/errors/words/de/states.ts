import type { States } from "../catalogue.js";

/** Where something stands. */
export const states: States = {
  standing: {
    none: "unbekannt",
    open: "offen",
    escalated: "vor allen Mitgliedern",
    approved: "angenommen",
    paying: "in Auszahlung",
    released: "ausgezahlt",
    defeated: "überstimmt",
    refused: "abgelehnt",
    withdrawn: "zurückgezogen",
    superseded: "durch eine neuere Fassung ersetzt",
    lapsed: "verfallen",
  },
  phase: {
    none: "unbekannt",
    registration: "Anmeldung",
    contribution: "Spenden",
    challenge: "Anfechtung",
    claim: "Auszahlung",
    closed: "beendet",
    cancelled: "abgesagt",
  },
  project: {
    none: "unbekannt",
    applied: "angemeldet",
    accepted: "aufgenommen",
    refused: "abgelehnt",
    withdrawn: "zurückgezogen",
    claimed: "ausgezahlt",
    swept: "eingesammelt",
  },
  proposal: {
    pending: "noch nicht offen",
    active: "zur Abstimmung offen",
    canceled: "zurückgenommen",
    defeated: "überstimmt",
    succeeded: "angenommen",
    queued: "eingereiht",
    expired: "verfallen",
    executed: "ausgeführt",
  },
};
