import type { ContractWords } from "../catalogue.js";
import * as common from "./common.js";

/** Funding rounds. */
export const rounds = {
  QuadraticFundingUnexpectedPhase: [
    "La ronda {round} está en la fase «{current:phase}», y esto es de la fase «{expected:phase}».",
    "Mira la ronda (getRound) y actúa según eso.",
  ],
  QuadraticFundingInvalidDates: [
    "No es posible una ronda del {opensAt:time} al {closesAt:time}, con {challengePeriod:span} de impugnaciones y {claimPeriod:span} de cobros.",
    "Abre en el futuro; de 1 hora a 365 días de donaciones, 0 o de 1 hora a 60 días de impugnaciones, de 90 días a 10 años de cobros.",
  ],
  QuadraticFundingInvalidShares: [
    "No es posible un tope de {capBps} por 10 000, o de {capAmount:amount}, con un techo de {ceilingBps}.",
    "Elige un tope de 1 a 10 000, una cantidad mayor que cero de 62 cifras binarias como máximo, y un techo mayor que cero.",
  ],
  QuadraticFundingInvalidLimits: [
    "Un mínimo de {minimum:amount} y un tope por persona de {donorCap:amount} no van juntos.",
    "Elige un tope mayor que cero y no menor que el mínimo, ambos con tan pocas cifras que quepan en 64 bits.",
  ],
  QuadraticFundingInvalidList: [
    "Aquí no es posible una lista de {payees} proyectos: como máximo {maximum}.",
    "Indica de 1 a 256 proyectos si la lista es fija, y ninguno si no.",
  ],
  QuadraticFundingUnknownAsset: [
    "Las rondas no aceptan {asset}.",
    "Elige un activo admitido, de 36 decimales como máximo.",
  ],
  QuadraticFundingTooManyProjects: [
    "La ronda {round} está llena: tiene {maximum} proyectos.",
    "Inscríbete en otra ronda.",
  ],
  QuadraticFundingFixedList: [
    "La ronda {round} solo admite los proyectos indicados al crearla.",
    "Inscríbete en otra ronda.",
  ],
  QuadraticFundingInvalidPayee: [
    "No se puede pagar a {payee}.",
    "Indica una dirección que no sean las rondas, ni el token, ni la dirección cero.",
  ],
  QuadraticFundingUnexpectedStatus: [
    "El proyecto {project} de la ronda {round} está en «{current:project}», y hace falta «{expected:project}».",
    "Mira el proyecto (getProject) y actúa según eso.",
  ],
  QuadraticFundingNothingToAccept: [
    "Ninguno de estos proyectos de la ronda {round} espera ser admitido.",
    "Míralos: están admitidos, rechazados, retirados, o no existen.",
  ],
  QuadraticFundingNotPayee: ["{caller} no cobra por este proyecto: lo hace {payee}.", "Deja que lo haga quien cobra."],
  QuadraticFundingInvalidDonor: ["{donor} no puede donar.", common.otherDonor],
  QuadraticFundingZeroAmount: ["La cantidad para la ronda {round} es cero.", common.aboveZero],
  QuadraticFundingWrongValue: [
    "Llegaron {sent:amount} en la moneda de la cadena y se esperaban {expected:amount}.",
    "Envía exactamente la suma de las donaciones, y nada si es un ERC-20.",
  ],
  QuadraticFundingWrongArrival: [
    "De {expected:amount} en {asset} llegaron {arrived:amount}.",
    "Elige otro activo: las rondas necesitan uno que llegue entero.",
  ],
  QuadraticFundingUnexpectedCoin: [
    "{sender} envió monedas sin decir para qué.",
    "Envíalas con una donación (contribute) o al fondo de la ronda (fund), no con una transferencia simple.",
  ],
  QuadraticFundingNothingToRecount: [
    "Todas las donaciones de {donor} en la ronda {round} ya cuentan por {weight} de 10 000.",
    "No hace falta que hagas nada: no hay nada que contar de nuevo.",
  ],
  QuadraticFundingNotDonor: ["{account} no ha dado nada en la ronda {round}.", "Comprueba la ronda y la cuenta."],
  QuadraticFundingNotSettled: [
    "La ronda {round} aún no está liquidada.",
    "Liquídala primero (settle): el tope puede afectar a alguien.",
  ],
  QuadraticFundingAlreadySettled: ["La ronda {round} ya está liquidada.", "Cobra lo que toca (claim)."],
  QuadraticFundingWrongThreshold: [
    "El umbral {threshold} de la ronda {round} no está entre {least} y {most}.",
    "Calcula el umbral de nuevo (getThreshold): el correcto nunca se rechaza.",
  ],
  QuadraticFundingNothingToPay: [
    "La ronda {round} no tiene nada que pagar a {account}.",
    "No hace falta que hagas nada: ya se pagó, o nunca hubo nada.",
  ],
  QuadraticFundingNothingOwed: [
    "En las rondas no espera nada en {asset} para {payee}.",
    "No hace falta que hagas nada: ya se cobró.",
  ],
  QuadraticFundingCollectFailed: ["{payee} no pudo recibir {amount:amount} en {asset}.", common.collectElsewhere],
  QuadraticFundingNotEnoughGas: ["Solo quedaban {left} de gas y se necesitan {needed}.", common.moreGas],
  GiftDeskNotAToken: [
    "Las donaciones firmadas son para tokens, y {asset} no lo es.",
    "Da la moneda de la cadena con `contribute`.",
  ],
} as const satisfies ContractWords;
