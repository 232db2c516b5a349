import type { ContractWords } from "../catalogue.js";
import * as common from "./common.js";

/** The pool. */
export const pool = {
  EmergencyPoolUnknownAsset: ["El fondo no acepta {asset}.", common.admitted],
  EmergencyPoolZeroAmount: ["La cantidad en {asset} es cero.", common.aboveZero],
  EmergencyPoolWrongValue: [
    "Llegaron {sent:amount} en la moneda de la cadena y se esperaban {expected:amount}.",
    "Envía exactamente la cantidad de la donación, y nada si es un ERC-20.",
  ],
  EmergencyPoolNothingArrived: [
    "De {expected:amount} en {asset} no llegó nada.",
    "Elige otro activo: este se queda todo como comisión o no se mueve.",
  ],
  EmergencyPoolInvalidDonor: ["{donor} no puede donar.", common.otherDonor],
  EmergencyPoolInvalidPayee: [
    "No se puede pagar a {payee}.",
    "Indica una dirección que no sea el fondo, ni el token, ni la dirección cero.",
  ],
  EmergencyPoolInsufficient: [
    "El fondo tiene {available:amount} libres en {asset} y necesita {needed:amount}.",
    "Espera donaciones, o pide menos.",
  ],
  EmergencyPoolBudgetExceeded: [
    "Al presupuesto de {module} en {asset} le quedan {left:amount} y necesita {needed:amount}.",
    "Inténtalo más tarde: el presupuesto se rellena con el tiempo.",
  ],
  EmergencyPoolBeyondCommitment: [
    "Para esto solo hay apartados {committed:amount} y se necesitan {needed:amount}.",
    "No pagues más de lo apartado.",
  ],
  EmergencyPoolNothingCommitted: [
    "Para esto no hay nada apartado.",
    "No hace falta que hagas nada: ya se pagó o se devolvió.",
  ],
  EmergencyPoolOtherCategory: [
    "Aquí hay dinero apartado para la categoría {committed}, no para la {given}.",
    "Aparta para la misma categoría que antes, o en otro lugar.",
  ],
  EmergencyPoolNothingOwed: [
    "En el fondo no espera nada en {asset} para {payee}.",
    "No hace falta que hagas nada: ya se cobró.",
  ],
  EmergencyPoolNothingToAbsorb: [
    "Todo lo que el fondo tiene en {asset} ya está en sus libros.",
    "No hace falta que hagas nada: no sobra nada.",
  ],
  EmergencyPoolCollectFailed: ["{payee} no pudo recibir {amount:amount} en {asset}.", common.collectElsewhere],
  EmergencyPoolNotEnoughGas: ["Solo quedaban {left} de gas y se necesitan {needed}.", common.moreGas],
  EmergencyPoolPayoutsPaused: [
    "Los pagos están detenidos hasta el {until:time}.",
    "Inténtalo cuando acabe la pausa (72 horas como máximo).",
  ],
  EmergencyPoolPauseCoolingDown: [
    "Los pagos se detuvieron hace poco y no pueden detenerse otra vez antes del {until:time}.",
    "Espera hasta entonces.",
  ],
  EmergencyPoolInvalidPause: [
    "No es posible una pausa de {duration:span}: la más larga es de {longest:span}.",
    "Elige una pausa más corta, mayor que cero.",
  ],
  EmergencyPoolNotPaused: ["Los pagos no están detenidos.", common.nothingToDo],
  EmergencyPoolInvalidBudget: [
    "No es posible un presupuesto de {limit:amount} en {window:span}.",
    "Elige un periodo de 1 hora a 365 días, y un límite que quepa.",
  ],
  EmergencyPoolRateIsFixed: [
    "Lo que valen las donaciones en {asset} se fijó de una vez por todas ({creditRate}).",
    "Deja el valor como está.",
  ],
  EmergencyPoolInvalidSuccessors: [
    "Las partes de las sucesoras no suman el total.",
    "Indica al menos una sucesora; cada parte debe ser mayor que cero, y todas sumar 10 000.",
  ],
  EmergencyPoolNotDissolving: [
    "No hay ninguna disolución anunciada.",
    "No hace falta que hagas nada: no hay nada que anular.",
  ],
  EmergencyPoolDissolutionPending: ["Ya hay una disolución anunciada, para el {effectiveAt:time}.", "Anúlala primero."],
  EmergencyPoolDissolved: ["La comunidad se disolvió el {effectiveAt:time}.", "Da a una de sus sucesoras."],
  EmergencyPoolNotDissolved: ["La disolución no vale antes del {effectiveAt:time}.", "Espera hasta entonces."],
  EmergencyPoolNoticeTooShort: [
    "El {effectiveAt:time} es demasiado pronto para una disolución: lo más pronto es el {earliest:time}.",
    "Anúnciala con al menos 30 días.",
  ],
} as const satisfies ContractWords;
