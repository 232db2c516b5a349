import type { OwnWords } from "../catalogue.js";
import * as common from "./common.js";

/** What shows before anybody signs, in plans, and in the record. */
export const own = {
  NoAccount: ["No hay nadie que firme.", "Da una cuenta al cliente, o indica una (`account`)."],
  WrongChain: [
    "La cartera está en la cadena {actual}, y la comunidad en la cadena {expected}.",
    "Cambia la cartera a la cadena de la comunidad.",
  ],
  UnknownDeployment: [
    "En la cadena {chainId} no se conoce ningún contrato {contract}.",
    "Indica su dirección, o elige otra cadena.",
  ],
  UnknownAsset: ["El fondo no acepta {asset}.", common.admitted],
  ZeroAmount: ["La cantidad es cero.", common.aboveZero],
  InvalidAmount: [
    "«{given}» no es una cantidad de un activo con {decimals} decimales.",
    "Escribe cifras, con un punto si hace falta y no más decimales que el activo: `12` o `12.50`.",
  ],
  OutOfRange: ["`{name}` es {given}, y no está entre {least} y {most}.", "Elige un número entero entre los límites."],
  UnknownWord: ["`{name}` no puede ser «{given}».", "Elige una de estas: {known}."],
  InsufficientBalance: [
    "{account} tiene {balance:amount} en {asset} y necesita {needed:amount}.",
    "Elige una cantidad menor, o recarga la cuenta.",
  ],
  InsufficientAllowance: [
    "{spender} puede tomar {allowance:amount} en {asset} de {owner} y necesita {needed:amount}.",
    "Permite primero la cantidad (approve), o da con un permiso firmado.",
  ],
  ExpiredDeadline: [
    "El plazo era el {deadline:time}, y es el {now:time}.",
    "Elige un plazo posterior, en segundos desde 1970.",
  ],
  InvalidPayee: ["El dinero enviado a {payee} se perdería.", "Indica una dirección de la persona que lo va a recibir."],
  NotMember: [
    "{account} no es miembro con derecho a voto.",
    "Pide avales a los miembros, o espera a que acabe el periodo de espera (`since`).",
  ],
  RequestClosed: [
    "La solicitud {id:request} está en «{status:standing}», que no permite esto.",
    "Mira en qué punto está (getRequest) y actúa según eso.",
  ],
  WrongVersion: [
    "Estos no son los términos de esta versión de la solicitud {id:request}.",
    "Léelos en el registro (getTerms).",
  ],
  DomainMismatch: [
    "{contract} firma para «{actual}», no para «{expected}».",
    "No firmes: comprueba el contrato y la cadena.",
  ],
  UnsupportedToken: ["El token {asset} no ofrece lo que necesita esta forma de dar.", "Permite y da en dos pasos."],
  PlainText: [
    "`{name}` no es un resumen criptográfico sino texto, y quedaría en la cadena a la vista de todos.",
    "Cifra el texto y da el resumen SHA-256 del archivo cifrado; para una persona, lo que devuelve `personDigest`.",
  ],
  EventNotFound: [
    "En los registros de la transacción no hay ningún {event}.",
    "Comprueba que sean los de esta acción, y de aquí.",
  ],
  TransactionReverted: [
    "La transacción {hash} se rechazó en el bloque {blockNumber}.",
    "Prueba la llamada para ver por qué, y envíala de nuevo.",
  ],
  MalformedData: ["Esto no se puede leer ({what}): «{given}».", "Pásalo tal como se escribió."],
  RecordMismatch: [
    "El registro y la cadena no coinciden (diferencias: {differences:count}).",
    "Pide el registro a otro nodo, y compara entrada por entrada.",
  ],

  PlanNotReady: [
    "El plan aún no se puede enviar (comprobaciones que lo impiden: {failed:count}).",
    "Mira las comprobaciones del plan: cada una dice cómo seguir.",
  ],
  StalePlan: [
    "El plan ya no está al día (cambios: {changes:count}).",
    "Planea de nuevo, muestra el plan nuevo, y envíalo.",
  ],
  AlteredPlan: [
    "El plan se cambió por el camino: su huella es {actual}, no {expected}.",
    "Pásalo tal como lo escribió planToJson, o planea de nuevo.",
  ],
  PlanInterrupted: [
    "Solo se envió una parte del plan (transacciones: {sent:count}; pasos: {steps}).",
    "Lo permitido sigue permitido: planea de nuevo desde aquí, o permite 0 para quitarlo.",
  ],
  NotSeenYet: [
    "Se envió, pero aún no está en ningún bloque ({sent}).",
    "No lo envíes otra vez: búscalo primero, en la cartera o por este número.",
  ],
  MaybeSent: [
    "Se preguntó a la cartera, y no dijo cómo terminó ({code}).",
    "Puede que se haya enviado de todos modos: mira en tu cartera antes de intentarlo de nuevo.",
  ],
  TransactionReplaced: [
    "La transacción {hash} se anuló o se sustituyó en la cartera, por {by}: no tuvo ningún efecto.",
    "Mira qué ocupó su lugar, y vuelve a intentarlo si aún lo quieres.",
  ],
  SignatureNeeded: [
    "Esto necesita una firma antes de poder planearse.",
    "Firma primero (con la acción `sign…` de al lado), y pasa lo que devuelve.",
  ],

  CommunityNotFound: [
    "No se puede saber qué comunidad es {address}: con ella se abrieron {found:count}.",
    "Da la dirección del fondo de la comunidad, o el archivo con sus direcciones.",
  ],
  NotOneCommunity: [
    "Estas direcciones no son de una misma comunidad: {wrong}.",
    "No envíes nada allí, y pide otra vez a la comunidad sus direcciones.",
  ],

  ForeignCursor: [
    "El marcador es del registro {given}, y este es el registro {expected}.",
    "Úsalo donde se hizo, o empieza sin él.",
  ],
  RecordReorganised: [
    "La cadena ha cambiado el bloque {blockNumber}, que ya se había leído.",
    "Olvida lo que salió de él, y lee de nuevo desde un marcador anterior.",
  ],
  UnknownGift: [
    "El registro no tiene exactamente una donación de la transacción {transactionHash} (encontradas: {found}).",
    "Indica la transacción de la donación, y `logIndex` si hubo varias.",
  ],
  NothingGiven: [
    "{donor} no dio nada del {from:time} al {until:time}.",
    "Comprueba la dirección (en nombre de quién se dio, no quién pagó) y las fechas.",
  ],
  WrongSigner: ["El documento lo debe firmar {expected}, no {actual}.", "Firma con esa cuenta, o emítelo de nuevo."],

  WrongType: [
    "`{name}` es de otro tipo (dado «{given}», esperado «{expected}»).",
    'Pasa lo que se espera: enteros (bigint) como `12n`, cantidades de `parseAmount("12.50", decimals)`.',
  ],
  DeploymentChain: [
    "La comunidad vive en la cadena {actual}, y se pidió la cadena {expected}.",
    "Indica la cadena de la comunidad, u otra comunidad.",
  ],

  KeySignatureNeeded: [
    "Aquí solo puede firmar una clave, y {account} es un contrato.",
    "Haz que el contrato llame por sí mismo: pon la llamada (`.call`) en un paquete.",
  ],
  AccountNotDeployed: [
    "La cuenta {account} aún no tiene contrato en esta cadena: nadie puede comprobar lo que firma.",
    "Ponla primero en la cadena (suele hacerlo su primera transacción) y firma de nuevo.",
  ],
  SafeSendsNothing: [
    "El Safe {safe} no envía transacciones por sí solo.",
    "Da las llamadas a sus dueños (`toSafeBatch`, `toSafeTransaction`), o indica un `sender` en `toSafeAccount` y planea.",
  ],
  SafeMessageNotSigned: [
    "El Safe {safe} no ha firmado el mensaje {digest} en la cadena.",
    "Haz que sus dueños ejecuten `signOnChain` para él, y firma de nuevo el mismo mensaje (con el mismo plazo).",
  ],
  OwnerSignature: ["Un Safe no aceptaría la firma de {owner}.", "Haz que esa cuenta firme de nuevo, una sola vez."],
  EmptyBatch: ["En el paquete no hay nada.", "Pon al menos la llamada (`.call`) de una acción."],
} as const satisfies OwnWords;
