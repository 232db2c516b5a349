import type { States } from "../catalogue.js";

/** Where something stands. */
export const states: States = {
  standing: {
    none: "desconocida",
    open: "abierta",
    escalated: "ante todos los miembros",
    approved: "aprobada",
    paying: "en pago",
    released: "pagada",
    defeated: "perdida en la votación",
    refused: "rechazada",
    withdrawn: "retirada",
    superseded: "sustituida por una versión nueva",
    lapsed: "caducada",
  },
  phase: {
    none: "desconocida",
    registration: "inscripción",
    contribution: "donaciones",
    challenge: "impugnaciones",
    claim: "cobros",
    closed: "cerrada",
    cancelled: "cancelada",
  },
  project: {
    none: "desconocido",
    applied: "inscrito",
    accepted: "admitido",
    refused: "rechazado",
    withdrawn: "retirado",
    claimed: "pagado",
    swept: "recogido",
  },
  proposal: {
    pending: "aún sin abrir",
    active: "en votación",
    canceled: "anulada",
    defeated: "no aprobada",
    succeeded: "aprobada",
    queued: "en cola",
    expired: "caducada",
    executed: "ejecutada",
  },
};
