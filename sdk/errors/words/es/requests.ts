import type { ContractWords } from "../catalogue.js";
import * as common from "./common.js";

/** Requests. */
export const requests = {
  AidRequestsUnknownRequest: [
    "No hay ninguna solicitud con el identificador {id}.",
    "Comprueba el identificador, y que esta sea la comunidad y la cadena correctas.",
  ],
  AidRequestsUnexpectedStatus: [
    "La solicitud {id:request} está en «{current:standing}», y hace falta «{expected:standing}».",
    "Mira en qué punto está (getRequest) y actúa según eso.",
  ],
  AidRequestsWrongTerms: [
    "Estos no son los términos de la solicitud {id:request}.",
    "Léelos en el registro (getTerms).",
  ],
  AidRequestsWrongTrack: [
    "Este paso no es de la vía de la solicitud {id:request}.",
    "Lee los términos de la solicitud y haz lo que pide su vía.",
  ],
  AidRequestsNotRequester: [
    "{caller} no presentó esta solicitud: lo hizo {requester}.",
    "Deja que lo haga quien la presentó (o, para retirarla, quien cobra).",
  ],
  AidRequestsInvalidPayee: [
    "No se puede pagar a {payee}.",
    "Indica una dirección que no sea el fondo, ni el token, ni la dirección cero.",
  ],
  AidRequestsInvalidTerms: [
    "Los términos de la solicitud no son posibles.",
    "Comprueba categoría (desde 1), partes (de 2 a 24), espera y duración (hasta 2 años), y marcas.",
  ],
  AidRequestsUnknownAsset: ["El fondo no acepta {asset}.", "Pide un activo admitido."],
  AidRequestsZeroAmount: ["La cantidad pedida es cero.", "Pide una cantidad mayor que cero."],
  AidRequestsNotMember: [
    "{account} no es miembro con derecho a voto.",
    "Entra en la comunidad y espera a que acabe el periodo de espera.",
  ],
  AidRequestsBeyondConsentCap: [
    "{amount:amount} en {asset} es más de lo que permite el consentimiento: {cap:amount}.",
    "Pide como máximo eso, o elige la deliberación.",
  ],
  AidRequestsBeyondRapidCap: [
    "{amount:amount} en {asset} es más de lo que le queda a {payee} por la vía rápida: {left:amount}.",
    "Pide como máximo eso, o elige otra vía.",
  ],
  AidRequestsNobodyCanObject: ["De {people} personas con voto, ninguna podría objetar.", "Elige la deliberación."],
  AidRequestsNoVoice: [
    "{voter} no tiene voz en la solicitud {id:request}.",
    "No hace falta que hagas nada: la cuenta no tenía voz al abrirse, o se trata de su propia solicitud.",
  ],
  AidRequestsAlreadyVoted: [
    "{voter} ya ha votado esta versión de la solicitud {id:request}.",
    "No hace falta que hagas nada: se vota una vez.",
  ],
  AidRequestsVotingOver: [
    "La votación de la solicitud {id:request} terminó el {deadline:time}.",
    "No hace falta que hagas nada: los votos ya no cuentan.",
  ],
  AidRequestsConsentTakesObjectionsOnly: [
    "La solicitud {id:request} solo admite objeciones: callar es asentir.",
    "Vota en contra para objetar, o no hagas nada.",
  ],
  AidRequestsExpiredSignature: ["La firma valía hasta el {deadline:time}, y es el {now:time}.", common.laterDeadline],
  AidRequestsInvalidSignature: ["Esta no es una firma de {signer}.", common.signAgain],
  AidRequestsNotResponder: [
    "{account} no está en el equipo de respuesta rápida.",
    "Deja que lo haga alguien de ese equipo.",
  ],
  AidRequestsAlreadyApproved: [
    "{responder} ya aprobó la solicitud {id:request}.",
    "Pídeselo a otra persona del equipo.",
  ],
  AidRequestsConflictOfInterest: [
    "La solicitud {id:request} toca a {account}, que no puede decidir sobre ella.",
    "Deja que lo haga otra persona.",
  ],
  AidRequestsTooFewApprovals: [
    "Han aprobado la solicitud {id:request} {approvals} personas del equipo, y hacen falta {needed}.",
    "Reúne más aprobaciones.",
  ],
  AidRequestsTooEarly: [
    "La solicitud {id:request} puede seguir desde el {from:time}, y es el {now:time}.",
    "Espera hasta entonces.",
  ],
  AidRequestsRapidSuspended: ["Los miembros han detenido la vía rápida.", "Elige otra vía, o propón abrirla de nuevo."],
  AidRequestsRapidShut: [
    "El equipo de respuesta tiene {panel} personas, y hacen falta {needed}.",
    "Elige otra vía, o propón a más personas.",
  ],
  AidRequestsRapidNotSuspended: ["La vía rápida está abierta.", common.nothingToDo],
  AidRequestsAppealStands: [
    "La apelación de la solicitud {id:request} no se puede rechazar.",
    "Deja que decidan los miembros.",
  ],
  AidRequestsNotFirstInLine: [
    "La solicitud {first:request} va antes que la {id:request}.",
    "Paga primero aquella, o despeja la fila.",
  ],
  AidRequestsNoMoney: [
    "Hay {available:amount} libres para la solicitud {id:request}, y hacen falta {needed:amount}.",
    "Inténtalo más tarde: llegan donaciones, y el presupuesto se rellena con el tiempo.",
  ],
  AidRequestsNothingDue: [
    "De la solicitud {id:request} aún no toca pagar nada.",
    "Espera a que venza más, o a que se dé fe de la siguiente parte.",
  ],
  AidRequestsInvalidPart: [
    "No se puede dar fe de la parte {part} de la solicitud {id:request}: toca la {next}.",
    "Da fe de las partes en orden, una a una.",
  ],
  AidRequestsInvalidScores: ["Estas valoraciones no son posibles.", "Da cada valoración de 1 a 10."],
  AidRequestsAlreadyAssessed: [
    "{assessor} ya valoró esta versión de la solicitud {id:request}.",
    "Pide una valoración a otra persona.",
  ],
  AidRequestsInvalidPolicy: ["Un ajuste está fuera de sus límites.", "Lee los límites en la descripción de Policy."],
  AidRequestsInvalidCap: [
    "No es posible un tope rápido de {perPayee:amount} en {window:span}.",
    "Indica cantidad y periodo, o ninguno de los dos.",
  ],
  AidRequestsPanelFull: ["El equipo de respuesta está lleno: tiene {panel} puestos.", "Deja libre un puesto primero."],
  AidRequestsUnchangedResponder: [
    "{responder} ya está como se quería.",
    "No hace falta que hagas nada: el equipo queda como está.",
  ],
} as const satisfies ContractWords;
