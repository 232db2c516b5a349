import type { Words } from "./catalogue.js";

const supports = { for: "SÍ", against: "NO", abstain: "ABSTENCIÓN" } as const;
const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** Spanish. */
export const es: Words = {
  decimalMark: ",",
  coin: "moneda",
  unlimited: "una cantidad ilimitada",
  statuses: {
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
  writes: {
    "pool.pledge": ({ amount }) => `Dar ${amount} al fondo de la comunidad`,
    "pool.pledgeFor": ({ amount, who }) => `Dar ${amount} al fondo de la comunidad en nombre de ${who}`,
    "pool.pledgeWithPermit": ({ amount }) => `Dar ${amount} al fondo de la comunidad`,
    "pool.pledgeWithAuthorization": ({ amount, who }) => `Llevar al fondo los ${amount} que da ${who}`,
    "pool.pledgeWithPermit2": ({ amount, who }) => `Llevar al fondo los ${amount} que da ${who}`,
    "pool.absorb": "Anotar en los libros lo que llegó al fondo sin promesa",
    "pool.allot": "Repartir entre sus sucesores lo que aún tiene la comunidad disuelta",
    "pool.collect": ({ amount, who }) => `Enviar a ${who} los ${amount} que esperan en el fondo`,
    "pool.collectTo": ({ amount, who }) => `Enviar a ${who} los ${amount} que te esperan`,
    "pool.pausePayouts": "Detener todos los pagos por un tiempo",
    "pool.resumePayouts": "Dejar que sigan los pagos",
    "erc20.approve": ({ amount, who }) => `Permitir que ${who} tome ${amount} de tu cuenta`,
    "requests.request": ({ amount, who }) => `Pedir ${amount} para ${who}`,
    "requests.requestFor": ({ amount, who }) => `Pedir ${amount} para ${who}, con su acuerdo`,
    "requests.amend": ({ request, amount, who }) => `Cambiar la solicitud ${request} a ${amount} para ${who}`,
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
    "token.credit": "Convertir donaciones contadas en créditos de aporte",
    "token.attestCare": "Dar fe de horas de cuidado",
    "governor.propose": "Proponer una decisión a los miembros",
    "governor.castVoteWithReason": ({ support }) => `Votar ${supports[support]} sobre la propuesta`,
    "governor.queue": "Poner en cola la propuesta aprobada",
    "governor.execute": "Ejecutar la propuesta aprobada",
    "governor.cancel": "Anular tu propuesta",
    "factory.open": "Abrir una comunidad",
  },
  fixes: {
    chain: ({ have, need }) => `Cambia la cartera de la cadena ${have} a la cadena ${need}.`,
    amount: () => "Indica una cantidad mayor que cero.",
    asset: () => "La comunidad no acepta este activo: elige uno admitido.",
    balance: ({ have, need }) => `Tienes ${have} y necesitas ${need}: elige una cantidad menor o recarga la cuenta.`,
    allowance: ({ have, need }) => `El fondo puede tomar ${have} y necesita ${need}: permite exactamente eso.`,
    route: ({ have, need }) => `Aquí no se puede pagar con ${need}: elige ${have}, o deja que el plan elija.`,
    blocklist: ({ have }) => `El emisor del token bloquea ${have}: usa otro activo u otra cuenta.`,
    tokenPause: () => "El emisor del token ha detenido todas las transferencias: espera o usa otro activo.",
    dissolution: ({ have }) => `La comunidad se disolvió el ${have}: da a una de sus sucesoras.`,
    payee: ({ have }) => `El dinero enviado a ${have} se perdería: indica la dirección de una persona.`,
    terms: () => "Estos no son los términos que se decidieron: léelos en el registro.",
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
    gas: ({ have, need }) => `Tienes ${have} y necesitas hasta ${need} con comisiones: recarga o da menos.`,
    accepted: ({ have }) => `El contrato rechazaría esto: ${have}`,
  },
  notices: {
    leftover: ({ amount, who }) =>
      `Después ${who} aún podrá tomar ${amount} de tu cuenta: permite 0 para acabar con eso.`,
    waits: ({ who }) =>
      `El emisor del token bloquea a ${who}: el dinero esperará en el fondo hasta que se pueda cobrar.`,
    keptForGas: ({ amount }) => `${amount} se quedan contigo para pagar el gas.`,
    refused: ({ code, hint }) => `${hint} (${code})`,
  },
  cost({ signatures, transactions, most, inCurrency }) {
    const signing = signatures ? `${many(signatures, "firma", "firmas")}, ` : "";
    const fee = inCurrency === undefined ? most : `${most} (${inCurrency})`;
    return `${signing}${many(transactions, "transacción", "transacciones")}, como máximo ${fee} de comisión`;
  },
};
