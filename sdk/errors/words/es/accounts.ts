import type { Wording } from "../../base.js";
import type { AccountCode } from "../catalogue.js";

const collectSignatures = "Reúne las firmas de nuevo, para esta transacción exacta, y únelas (`joinSafeSignatures`).";
const topUp = "Recarga la cuenta, o deja que pague un paymaster.";
const askWallet = "Actualiza la cartera, o avisa a quienes la hacen.";
const checkPaymaster = "Elige otro paymaster, o paga el gas desde la cuenta.";
const signAnew = "Firma la operación de nuevo.";
const modules = "Mira la lista de módulos del Safe e inténtalo de nuevo.";
const owners = "Mira la lista de dueños del Safe e inténtalo de nuevo.";
const once = "No hace falta que hagas nada: un Safe se prepara una vez.";
const askPaymaster = "Pregunta otra vez al paymaster, y firma de nuevo.";
const moreForCheck = "Permite más gas para la comprobación.";

/** What Safes (`GS…`) and the EntryPoint of smart accounts (`AA…`) say by code. */
export const accounts: { readonly [code in AccountCode]: Wording } = {
  SafeRefused: ["El Safe lo rechazó.", "Busca el código en la documentación de Safe."],
  GS000: ["El Safe no se pudo preparar.", "Comprueba a qué llama al prepararse."],
  GS001: ["El Safe no está preparado: aún no pide firmas.", "Prepáralo primero."],
  GS002: ["Al prepararse, el Safe llama a una dirección sin contrato.", "Comprueba la dirección y la cadena."],
  GS010: ["Al Safe le quedó muy poco gas para la transacción.", "Envíala de nuevo con un límite de gas más alto."],
  GS011: [
    "El Safe no pudo devolver el gas en la moneda de la cadena.",
    "Recarga el Safe, o deja que quien envía pague el gas.",
  ],
  GS012: ["El Safe no pudo devolver el gas en el token.", "Recarga el Safe, o deja que quien envía pague el gas."],
  GS013: ["La transacción del Safe falló.", "Prueba por separado la llamada que contiene para ver por qué."],
  GS020: ["Aún han firmado muy pocos dueños del Safe.", "Reúne las firmas que faltan."],
  GS021: ["La firma de un contrato para el Safe está en un lugar equivocado.", collectSignatures],
  GS022: ["La firma de un contrato para el Safe no tiene longitud.", collectSignatures],
  GS023: ["La firma de un contrato para el Safe está cortada.", collectSignatures],
  GS024: ["Un dueño del Safe que es un contrato no confirma su firma.", collectSignatures],
  GS025: ["Un dueño no ha aprobado esta transacción del Safe.", "Haz que la firme, o que apruebe su hash."],
  GS026: ["Una firma no es de un dueño del Safe, o no están en orden.", collectSignatures],
  GS030: ["Solo los dueños del Safe pueden aprobar un hash.", "Usa una cuenta que sea dueña."],
  GS031: ["Solo el propio Safe puede hacer esto.", "Envíalo como transacción del Safe."],
  GS100: ["Los módulos del Safe ya están preparados.", once],
  GS101: ["Esta dirección no puede ser un módulo del Safe.", modules],
  GS102: ["El módulo ya es del Safe.", "No hace falta que hagas nada: el módulo ya está."],
  GS103: ["Antes de este módulo hay otro que el indicado.", modules],
  GS104: ["Esta dirección no es un módulo del Safe.", modules],
  GS105: ["La lista de módulos no puede empezar ahí.", modules],
  GS106: ["Una página de módulos necesita al menos una línea.", "Pide una página de una línea o más."],
  GS200: ["Los dueños del Safe ya están puestos.", once],
  GS201: ["El Safe necesitaría más firmas que dueños tiene.", "Pide menos firmas."],
  GS202: ["El Safe no necesitaría ninguna firma.", "Pide al menos una."],
  GS203: ["Esta dirección no puede ser dueña del Safe.", owners],
  GS204: ["Esta dirección ya es dueña del Safe.", "No hace falta que hagas nada: ya está en la lista."],
  GS205: ["Antes de esta dirección hay otra que la indicada.", owners],
  GS300: ["La dirección no es un guardián para un Safe.", "Indica un contrato hecho como guardián."],
  GS301: [
    "La dirección no es un guardián para módulos de un Safe.",
    "Indica un contrato hecho como guardián de módulos.",
  ],
  GS400: ["Un Safe no puede responder por sí mismo.", "Indica otro contrato."],

  UserOperationRefused: [
    "La operación de la cuenta inteligente se rechazó.",
    "Prueba por separado la llamada que contiene para ver por qué.",
  ],
  AA10: ["La cuenta inteligente ya existe.", "Envía la operación sin el código que la crea."],
  AA13: [
    "La cuenta inteligente no se pudo crear, o se quedó sin gas.",
    "Comprueba el código que la crea, y da más gas.",
  ],
  AA14: ["Se crearía otra cuenta inteligente que la que envía.", askWallet],
  AA15: ["No se crearía ninguna cuenta inteligente.", askWallet],
  AA20: ["La cuenta inteligente aún no existe.", "Créala con la operación, o dale antes su código (EIP-7702)."],
  AA21: ["La cuenta inteligente no puede pagar el gas.", topUp],
  AA22: ["La firma de la operación no vale ahora.", signAnew],
  AA23: ["La cuenta inteligente no quiso comprobar la operación.", "Prueba la operación para ver por qué."],
  AA24: [
    "La cuenta inteligente no acepta la firma.",
    "Firma de nuevo con la clave de la cuenta, en la cadena correcta.",
  ],
  AA25: ["La cuenta inteligente ha enviado otra cosa entretanto.", "Espera a lo que está pendiente, y firma de nuevo."],
  AA26: ["Comprobar la operación gasta más gas del que permite.", moreForCheck],
  AA30: ["El paymaster no existe en esta cadena.", checkPaymaster],
  AA31: ["El depósito del paymaster se ha agotado.", checkPaymaster],
  AA32: ["La palabra del paymaster no vale ahora.", askPaymaster],
  AA33: ["El paymaster lo rechazó.", checkPaymaster],
  AA34: ["No se acepta la firma del paymaster.", askPaymaster],
  AA36: ["Preguntar al paymaster gasta más gas del que permite la operación.", "Permite más gas para el paymaster."],
  AA40: ["Comprobar la operación gasta más gas del que permite.", moreForCheck],
  AA41: ["Hay muy poco gas para la comprobación.", moreForCheck],
  AA50: ["El paymaster falló después de la operación.", checkPaymaster],
  AA51: ["El gas de la operación cuesta más de lo apartado.", topUp],
  AA90: ["El bundler no indicó a quién pagar.", "Usa otro bundler."],
  AA91: ["No se pudo pagar al bundler.", "Usa otro bundler."],
  AA92: ["Solo el propio EntryPoint puede hacer esto.", askWallet],
  AA93: ["No se puede leer lo que la operación dice de su paymaster.", askWallet],
  AA94: ["Las cifras de gas de la operación son demasiado grandes.", "Calcula el gas de nuevo."],
  AA95: ["El paquete se quedó sin gas.", "Haz que el bundler lo envíe de nuevo con más gas."],
  AA97: ["Solo el EntryPoint puede llamar a esto.", askWallet],
  AA98: ["Este paymaster no se puede usar.", checkPaymaster],
  AA99: ["El código que crea la cuenta inteligente es demasiado corto.", askWallet],
};
