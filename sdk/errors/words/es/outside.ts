import type { OwnWords } from "../catalogue.js";

/** What wallets, nodes and tokens say. */
export const outside = {
  UserRejected: ["Se rechazó en la cartera.", "No se envió nada: inténtalo de nuevo si no era eso."],
  ChainNotAdded: ["La cartera no conoce esta cadena.", "Añádela (wallet_addEthereumChain), y luego cambia a ella."],
  RequestPending: ["La cartera ya está esperando una respuesta.", "Ábrela y responde allí primero."],
  Unauthorized: ["La cartera no ha permitido esta cuenta aquí.", "Conéctala primero (eth_requestAccounts)."],
  Disconnected: ["La cartera no está conectada a la cadena.", "Comprueba la conexión e inténtalo de nuevo."],
  UnsupportedMethod: ["La cartera o el nodo no puede hacer esto.", "Usa otra cartera, otro nodo u otro camino."],
  UnsupportedCapability: [
    "A la cartera le falta algo que este paquete necesita.",
    "Hazlo opcional, o envía las llamadas una a una.",
  ],
  UnsupportedBatchChain: [
    "La cartera no envía paquetes en esta cadena.",
    "Envía las llamadas una a una, o cambia de cadena.",
  ],
  DuplicateBundle: [
    "Ya se envió un paquete con este identificador.",
    "Mira cómo le fue (wallet_getCallsStatus), o elige otro identificador.",
  ],
  UnknownBundle: [
    "La cartera no conoce ningún paquete con este identificador.",
    "Comprueba el identificador, y que sea la cartera que lo envió.",
  ],
  BundleTooLarge: ["El paquete es demasiado grande para la cartera.", "Envía menos llamadas a la vez."],
  UpgradeRejected: [
    "En la cartera se rechazó preparar la cuenta para paquetes.",
    "Envía las llamadas una a una, o pregunta de nuevo.",
  ],
  AtomicityUnsupported: [
    "La cartera no puede enviar llamadas de modo que valgan todas o ninguna.",
    "Envía las llamadas una a una.",
  ],
  InsufficientGasMoney: [
    "La cuenta no puede pagar el gas y la cantidad.",
    "Envíale primero algo de la moneda de la cadena.",
  ],
  NonceConflict: [
    "La cuenta ha enviado otra cosa entretanto.",
    "Espera a lo que está pendiente, e inténtalo de nuevo.",
  ],
  AlreadySent: [
    "Esta misma transacción ya se envió.",
    "No la envíes otra vez: mira primero cómo termina, en la cartera o en el registro.",
  ],
  FeeTooLow: [
    "La cadena pide ahora más por el gas de lo que ofrece la transacción.",
    "Planea de nuevo al precio actual, o espera a que el gas sea más barato.",
  ],
  TransactionRejected: ["El nodo no aceptó la transacción.", "Comprueba cuenta, gas y comisiones, y fírmala de nuevo."],
  Network: ["El nodo no respondió.", "Comprueba la conexión o elige otro nodo, e inténtalo de nuevo."],
  HistoryMissing: [
    "El nodo no conserva datos tan antiguos.",
    "Elige un nodo de archivo, o pregunta por un bloque más reciente.",
  ],

  TokenBlockedAccount: [
    "El emisor del token bloquea una de las cuentas.",
    "Usa otro activo, u otra dirección para cobrar.",
  ],
  TokenPaused: ["El emisor del token ha detenido todas las transferencias.", "Espera, o usa otro activo."],
  TokenBalance: ["La cuenta tiene muy poco de este token.", "Elige una cantidad menor."],
  TokenAllowance: [
    "No está permitido tomar tanto del token.",
    "Permite primero la cantidad (approve), o da con un permiso firmado.",
  ],
  TokenSignature: ["El token no acepta la firma.", "Firma de nuevo, y haz que se use mientras vale."],
  TokenPayee: [
    "Esta transferencia firmada solo la puede llevar quien cobra.",
    "Llévala por el contrato para el que se firmó.",
  ],
  TokenZeroAddress: ["El token no acepta la dirección cero.", "Indica una dirección que sea de alguien."],
  TokenRole: ["Solo el emisor del token puede hacer esto.", "Pregunta al emisor, o usa otro activo."],
  TokenTransfer: [
    "El token rechazó la transferencia.",
    "Comprueba el saldo y el permiso (también el de Permit2), y si está detenido.",
  ],
  ContractReason: ["Un contrato lo rechazó: «{reason}».", "Cambia lo que da como motivo."],
  ContractPanic: ["Un contrato falló con el código de pánico {panic:hex}.", "Avísanos, por favor, con la transacción."],
  UnknownRevert: [
    "Un contrato lo rechazó, y aquí nadie conoce su motivo ({data:hex}).",
    "Comprueba que las direcciones sean de esta comunidad en esta cadena.",
  ],
  Unexpected: ["Otra cosa salió mal: «{reason}».", "Los detalles están en `cause`."],
} as const satisfies OwnWords;
