import type { CliWords } from "../catalogue.js";

/** The command line's own failures, in Spanish. */
export const errors: CliWords["errors"] = {
  File: ["{file}: {reason:fault}.", "Comprueba la ruta, o elige otro lugar."],
  NoKey: [
    "No hay quien firme.",
    "Pon SOLIDARITY_PRIVATE_KEY, o indica un archivo cifrado: --keystore FILE. Solo mirar: --dry-run --from ADDRESS.",
  ],
  InvalidKey: [
    "En {source} no hay una clave privada.",
    "Una clave privada son 64 cifras hexadecimales, con 0x delante o sin él.",
  ],
  WrongPassword: [
    "La contraseña no abre {file}.",
    "Escríbela de nuevo, o corrige el archivo que indica SOLIDARITY_PASSWORD_FILE.",
  ],
  WrongAccount: ["La clave es la de {key}, no la de {named}.", "Usa la clave de la cuenta indicada, o quita --from."],
  ForeignApproval: [
    "{file} aprueba otra cosa: {what} es {found}, no {wanted}.",
    "Quita el archivo, o pide otra firma: solidarity approve --sign.",
  ],
  ForeignPlan: [
    "En {file} hay un plan de {action}, que no se envía desde aquí.",
    "Envíalo con el SDK (planFromJson, preview, send), o planea de nuevo: solidarity plan.",
  ],
  ForgedPlan: [
    "El plan de {file} no es lo que su acción resulta ser en esta comunidad: {different}.",
    "No envíes nada de él: planea de nuevo, y pregunta a quien te dio el archivo.",
  ],
  OtherChain: [
    "El nodo está en la cadena {actual}, y aquí se trata de la cadena {expected}.",
    "Indica un nodo de esa cadena: --rpc URL, o SOLIDARITY_RPC.",
  ],
  UnknownRound: [
    "No hay ninguna ronda {round} (rondas hasta ahora: {rounds}).",
    "Las rondas cuentan desde 1: indica una que exista.",
  ],
  NotANode: [
    "Lo que responde allí no es un nodo ({because}).",
    "Comprueba la dirección: debe responder JSON-RPC de una cadena Ethereum.",
  ],
  OutcomeUnknown: [
    "Enviado ({sent}), pero aquí no se sabe qué resultó: {because}.",
    "Todavía puede minarse: búscalo antes de enviar otra vez.",
  ],
  UserRejected: [
    "Sin tu acuerdo no se envió nada.",
    "Ejecútalo de nuevo y responde sí; o añade --yes, para seguir sin pregunta.",
  ],
  Interrupted: ["Interrumpido. No se envió nada.", "Empieza de nuevo."],
  InterruptedSending: ["Interrumpido. Ya enviado: {sent}.", "Todavía puede minarse: búscalo antes de enviar otra vez."],
  NobodyReads: ["Ya nadie lee la salida. No se envió nada.", "Ejecútalo de nuevo, y deja abierta la salida."],
};
