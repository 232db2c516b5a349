import { states } from "../../errors/words/es/states.js";
import type { Words } from "./catalogue.js";

const supports = { for: "SÍ", against: "NO", abstain: "ABSTENCIÓN" } as const;
const only = (earmark: number): string => (earmark === 0 ? "" : ` (solo para la categoría ${earmark})`);
const tracks = { rapid: "vía rápida", consent: "por consentimiento", deliberation: "por deliberación" } as const;
const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** Spanish. */
export const es: Words = {
  decimalMark: ",",
  coin: "moneda",
  unlimited: "una cantidad ilimitada",
  statuses: states.standing,
  phases: {
    none: "desconocida",
    registration: "abierta a proyectos",
    contribution: "abierta a donaciones",
    challenge: "en revisión",
    claim: "en pago",
    closed: "cerrada",
    cancelled: "cancelada",
  },
  writes: {
    "pool.pledge": ({ amount, earmark }) => `Dar ${amount} al fondo de la comunidad${only(earmark)}`,
    "pool.pledgeFor": ({ amount, who, earmark }) =>
      `Dar ${amount} al fondo de la comunidad en nombre de ${who}${only(earmark)}`,
    "pool.pledgeWithPermit": ({ amount, earmark }) => `Dar ${amount} al fondo de la comunidad${only(earmark)}`,
    "pool.pledgeWithAuthorization": ({ amount, who, earmark }) =>
      `Llevar al fondo los ${amount} que da ${who}${only(earmark)}`,
    "pool.pledgeWithPermit2": ({ amount, who, earmark }) =>
      `Llevar al fondo los ${amount} que da ${who}${only(earmark)}`,
    "pool.absorb": "Anotar en los libros lo que llegó al fondo sin promesa",
    "pool.allot": "Repartir entre sus sucesores lo que aún tiene la comunidad disuelta",
    "pool.collect": ({ amount, who }) => `Enviar a ${who} los ${amount} que esperan en el fondo`,
    "pool.collectTo": ({ amount, who }) => `Enviar a ${who} los ${amount} que te esperan`,
    "pool.pausePayouts": "Detener todos los pagos por un tiempo",
    "pool.resumePayouts": "Dejar que sigan los pagos",
    "erc20.approve": ({ amount, who }) => `Permitir que ${who} tome ${amount} de tu cuenta`,
    "requests.request": ({ amount, who, category, track }) =>
      `Pedir ${amount} para ${who} (categoría ${category}, ${tracks[track]})`,
    "requests.requestFor": ({ amount, who, category, track }) =>
      `Pedir ${amount} para ${who}, con su acuerdo (categoría ${category}, ${tracks[track]})`,
    "requests.amend": ({ request, amount, who, category, track }) =>
      `Cambiar la solicitud ${request} a ${amount} para ${who} (categoría ${category}, ${tracks[track]})`,
    "requests.appeal": ({ request, amount, who }) =>
      `Apelar el rechazo de la solicitud ${request}: ${amount} para ${who}`,
    "requests.vote": ({ request, support }) => `Votar ${supports[support]} sobre la solicitud ${request}`,
    "requests.voteMany": ({ count }) => `Votar sobre ${many(count, "solicitud", "solicitudes")} a la vez`,
    "requests.voteBySig": ({ count }) => `Llevar ${many(count, "voto firmado", "votos firmados")} por otras personas`,
    "requests.approveRapid": ({ request }) => `Aprobar la solicitud urgente ${request}`,
    "requests.release": ({ request, amount, who }) => `Pagar hasta ${amount} a ${who} por la solicitud ${request}`,
    "requests.releaseRapid": ({ request, amount, who }) =>
      `Pagar ${amount} a ${who} por la solicitud urgente ${request}`,
    "requests.withdraw": ({ request }) => `Retirar la solicitud ${request}`,
    "requests.refuse": ({ request }) => `Rechazar la solicitud ${request}`,
    "requests.lapse": ({ request }) => `Cerrar la solicitud ${request}, cuyo plazo terminó`,
    "requests.assess": ({ request }) => `Valorar la urgencia de la solicitud ${request}`,
    "requests.proveTranche": ({ request }) => `Dar fe de la siguiente parte de la solicitud ${request}`,
    "desk.clearLine": "Sacar de la fila las solicitudes terminadas",
    "registry.vouch": ({ who }) => `Avalar a ${who}`,
    "registry.join": "Entrar con una invitación",
    "registry.joinMany": "Hacer entrar a varias personas con sus invitaciones",
    "registry.joinWithProof": "Entrar con una prueba de persona",
    "registry.leave": "Dejar la comunidad",
    "registry.delegate": ({ who }) => `Dejar que ${who} vote por ti`,
    "registry.delegateBySig": "Llevar una delegación firmada",
    "registry.proposeRotation": "Pedir que una membresía pase a otra dirección",
    "registry.rotate": "Pasar una membresía a su nueva dirección",
    "registry.vetoRotation": "Impedir que tu membresía pase a otra dirección",
    "registry.noteContributor": "Hacer que los aportes de un miembro cuenten en las votaciones",
    "token.delegate": ({ who }) => `Dejar que ${who} hable con tus créditos de aporte`,
    "token.delegateBySig": "Llevar una delegación firmada de créditos de aporte",
    "token.credit": "Convertir donaciones contadas en créditos de aporte",
    "token.attestCare": "Dar fe de horas de cuidado",
    "governor.propose": "Proponer una decisión a los miembros",
    "governor.castVoteWithReason": ({ support }) => `Votar ${supports[support]} sobre la propuesta`,
    "governor.castVoteBySig": "Llevar un voto firmado",
    "governor.queue": "Poner en cola la propuesta aprobada",
    "governor.execute": "Ejecutar la propuesta aprobada",
    "governor.cancel": "Anular tu propuesta",
    "access.renounceRole": "Renunciar a tu función",
    "rounds.createRound": "Abrir una ronda de financiación",
    "rounds.register": "Inscribir un proyecto en una ronda de financiación",
    "rounds.accept": "Admitir proyectos en una ronda de financiación",
    "rounds.refuse": "Rechazar un proyecto en una ronda de financiación",
    "rounds.withdrawProject": "Retirar un proyecto de una ronda de financiación",
    "rounds.contribute": ({ amount, project, round }) =>
      `Dar ${amount} al proyecto ${project} en la ronda de financiación ${round}`,
    "rounds.contributeFor": ({ amount, count, round, who }) =>
      `Dar ${amount} a ${many(count, "proyecto", "proyectos")} en la ronda de financiación ${round} en nombre de ${who}`,
    "rounds.contributeCart": ({ amount, count, round }) =>
      `Dar ${amount} a ${many(count, "proyecto", "proyectos")} en la ronda de financiación ${round}`,
    "giftDesk.contributeWithPermit": "Dar a proyectos de una ronda con un permiso firmado",
    "giftDesk.contributeWithAuthorization": "Llevar una donación firmada a proyectos de una ronda",
    "giftDesk.contributeWithPermit2": "Llevar a proyectos de una ronda una donación firmada con Permit2",
    "rounds.fund": "Aportar al fondo de una ronda de financiación",
    "rounds.returnFund": "Devolver el fondo a quien lo dio",
    "rounds.settle": "Liquidar una ronda de financiación cerrada",
    "rounds.claim": "Pagar a un proyecto sus donaciones y su aporte",
    "rounds.refund": "Devolver lo donado a una ronda cancelada",
    "rounds.collect": "Enviar lo que espera en las rondas",
    "rounds.collectTo": "Enviar a otra dirección lo que te espera en las rondas",
    "rounds.challenge": "Impugnar la identidad de quien dona en una ronda",
    "rounds.answer": "Responder a una impugnación en una ronda",
    "rounds.recount": "Contar de nuevo las donaciones de alguien en una ronda",
    "rounds.sweep": "Recoger lo que queda de una ronda terminada",
    "attesterPersonhood.attest": ({ who }) => `Llevar una acreditación de que ${who} es una persona`,
    "attesterPersonhood.revoke": ({ who }) => `Retirar lo que has acreditado de ${who}`,
    "factory.open": "Abrir una comunidad",
  },
  fixes: {
    chain: ({ have, need }) => `Cambia la cartera de la cadena ${have} a la cadena ${need}.`,
    amount: () => "Indica una cantidad mayor que cero.",
    asset: () => "La comunidad no acepta este activo: elige uno admitido.",
    balance: ({ have, need }) => `Tienes ${have} y necesitas ${need}: elige una cantidad menor o recarga la cuenta.`,
    allowance: ({ have, need }) => `Has autorizado ${have} y hacen falta ${need}: autoriza justo esa cantidad.`,
    route: ({ have, need }) => `Aquí no se puede pagar con ${need}: elige ${have}, o deja que el plan elija.`,
    blocklist: ({ have }) => `El emisor del token bloquea ${have}: usa otro activo u otra cuenta.`,
    tokenPause: () => "El emisor del token ha detenido todas las transferencias: espera o usa otro activo.",
    dissolution: ({ have }) => `La comunidad se disolvió el ${have}: da a una de sus sucesoras.`,
    payee: ({ have }) => `El dinero enviado a ${have} se perdería: indica la dirección de una persona.`,
    terms: () => "Estos no son los términos que se decidieron: léelos en el registro.",
    phase: ({ have }) => `La ronda está «${have}»: solo recibe donaciones entre su apertura y su cierre.`,
    project: ({ have }) => `El proyecto ${have} no recibe donaciones en esta ronda: elige uno que esté aceptado.`,
    status: ({ have }) => `La solicitud está en «${have}», que no permite esto: mírala de nuevo.`,
    deadline: ({ have }) => `El plazo terminó el ${have}: ya no es posible.`,
    eligibility: () => "Esta cuenta no tiene voz aquí: hazte miembro y espera a que acabe el periodo de espera.",
    voted: () => "Esta cuenta ya ha votado: se vota una vez.",
    cap: ({ have, need }) =>
      `Por esta vía se pide como máximo ${have}, no ${need}: pide menos o elige la deliberación.`,
    suspension: () => "Los miembros han detenido la vía rápida: elige otra.",
    pause: ({ have }) => `Los pagos están detenidos hasta el ${have}: inténtalo entonces.`,
    money: ({ have, need }) =>
      `El fondo tiene ${have} libres para esto y necesita ${need}: la solicitud se pone en la fila.`,
    budget: ({ have, need }) =>
      `Al presupuesto le quedan ${have} y necesita ${need}: se rellena con el tiempo, así que espera.`,
    gas: ({ have, need, gives }) =>
      `Tienes ${have} y necesitas hasta ${need} con comisiones: recarga la cuenta${gives ? " o da menos" : ""}.`,
    accepted: ({ have }) => `El contrato rechazaría esto: ${have}`,
  },
  notices: {
    leftover: ({ amount, who }) =>
      `Después ${who} aún podrá tomar ${amount} de tu cuenta: permite 0 para acabar con eso.`,
    waits: ({ who }) =>
      `El emisor del token bloquea a ${who}: el dinero esperará en el fondo hasta que se pueda cobrar.`,
    keptForGas: ({ amount }) => `${amount} se quedan contigo para pagar el gas.`,
    shrinks: ({ amount, arrives }) =>
      `El token se queda con una parte de cada transferencia: de ${amount} llegan ${arrives}.`,
    refused: ({ what, next, code }) => `${what} ${next} (${code})`,
  },
  cost({ signatures, transactions, most, inCurrency, bound }) {
    const signing = signatures ? `${many(signatures, "firma", "firmas")}, ` : "";
    const fee = inCurrency === undefined ? most : `${most} (${inCurrency})`;
    return `${signing}${many(transactions, "transacción", "transacciones")}, ${bound ? "como máximo" : "unos"} ${fee} de comisión`;
  },
};
