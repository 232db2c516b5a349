import { states } from "../../errors/words/es/states.js";
import type { CliWords } from "./catalogue.js";

const many = (count: number | bigint, one: string, more: string): string =>
  `${count} ${BigInt(count) === 1n ? one : more}`;

/** Spanish. */
export const es: CliWords = {
  headings: {
    account: "cuenta",
    checks: "controles",
    steps: "pasos",
    fee: "coste",
    effects: "efectos",
    note: "nota",
    file: "archivo",
    signs: "firma",
    until: "hasta",
  },
  marks: { ok: "bien", fail: "falla", wait: "espera", mined: "minada", next: "Ahora", error: "Error" },
  progress: {
    planning: "Planeando",
    record: "Leyendo el registro",
    round: "Recalculando la ronda",
    requests: "Leyendo las solicitudes",
  },
  tracks: { rapid: "vía rápida", consent: "consentimiento", deliberation: "deliberación" },
  plan: {
    account: ({ account, chainId }) => `${account} en la cadena ${chainId}`,
    sign: ({ standard, contract }) => `firmar según ${standard}, para ${contract}`,
    batch: ({ calls }) => `${many(calls, "llamada", "llamadas")} en una`,
    send({ to, what, gas }) {
      const does = {
        reset: "retirar el permiso anterior",
        approve: "permitir exactamente esa cantidad",
        act: "ejecutar",
      }[what];
      return `enviar a ${to}: ${does} (gas hasta ${gas})`;
    },
    fee: ({ likely, most, bound, measured }) =>
      `unos ${likely}, ${bound ? "como mucho" : "se calcula"} ${most}${measured ? "" : " (no todo se pudo medir)"}`,
    events: ({ names }) => `eventos ${names}`,
  },
  ask: {
    send: "¿Enviar? [s/N]",
    sign: "¿Firmar? [s/N]",
    nobody: "Nadie respondió. Para seguir sin pregunta: --yes",
    password: ({ file }) => `Contraseña de ${file}:`,
  },
  told: {
    lookedOnly: "No se envió nada: era solo para mirar.",
    notReady: "Todavía no se puede: mira los controles. No se envió nada.",
    planKept: ({ file, until }) => `El plan queda en ${file}. Vale hasta ${until}: solidarity send ${file}`,
    fromFile: ({ file, made, until }) =>
      `${file}, planeado ${made}, vale hasta ${until}. Lo que sigue se calculó aquí de nuevo.`,
    mined: ({ hash, block, gas }) => `${hash} en el bloque ${block}, gas ${gas}`,
    given: ({ amount, who }) => `Dado: ${amount} por ${who}.`,
    givenTo: ({ amount, project, round }) => `Dado: ${amount} al proyecto ${project} de la ronda ${round}.`,
    allowed: ({ amount }) => `Permitido: ${amount}, para la donación que sigue.`,
    giftLater: "La donación misma se planea cuando eso esté permitido.",
    secretKept: ({ file }) => `El motivo, con su sal, queda en ${file}. Sin ese archivo nadie puede probar el motivo.`,
    request: ({ number, version, amount, who, category, track, how }) =>
      `Solicitud ${number}, versión ${version}: ${amount} para ${who}, categoría ${category}, ${es.tracks[track]}${how}`,
    parts: ({ parts }) => `, en ${parts} partes`,
    stream: ", poco a poco",
    counted: ({ voice }) => `Contado, con una voz de ${voice}.`,
    paid: ({ amount, who, complete }) => `Pagado: ${amount} a ${who}${complete ? ", todo" : ""}.`,
    waits: "No se pagó nada: la solicitud espera en la fila.",
    missing: ({ amount }) => `Todavía faltan ${amount}.`,
    approvals: ({ have, need, number }) =>
      have >= need
        ? `Aprobada por ${have} de ${need}. Para pagar: solidarity release ${number}`
        : `Aprobada por ${have} de ${need}. Los demás: solidarity approve ${number}`,
    signature: ({ number }) => `Aprobar la solicitud urgente ${number} con una firma: sin transacción, sin coste.`,
    signed: ({ file, number }) =>
      `La firma queda en ${file}. Quien tenga bastantes paga: solidarity release ${number} --approvals ${file} …`,
    leftOut({ file, why }) {
      const reason = {
        twice: "la firma de esta persona ya está en otro archivo",
        counted: "esta persona ya aprobó",
        expired: "su plazo terminó: pide otra (solidarity approve --sign)",
        seat: "esta cuenta no era del equipo de respuesta cuando se abrió la solicitud",
        party: "esta persona pidió el dinero, o lo recibe",
        signature: "la firma no es de esta persona",
      }[why];
      return `Se deja fuera ${file}: ${reason}.`;
    },
  },
  list: {
    none: "No hay nada abierto.",
    over: ({ count }) => `${many(count, "solicitud terminada", "solicitudes terminadas")}. Para verlas: --all`,
    votes: ({ people, needed, forVoice, againstVoice }) =>
      `voces ${forVoice} a favor, ${againstVoice} en contra; personas ${people} de ${needed}`,
    objections: ({ people, needed }) => `objeciones ${people} de ${needed}`,
    approvals: ({ have, need }) => `aprobaciones ${have} de ${need}`,
    until: ({ moment, left }) => `hasta ${moment} (${left})`,
    span: (seconds) =>
      seconds <= 0n
        ? "terminado"
        : seconds >= 172_800n
          ? `quedan ${seconds / 86_400n} días`
          : seconds >= 7_200n
            ? `quedan ${seconds / 3_600n} horas`
            : `quedan ${seconds / 60n} minutos`,
    now: "ahora",
    steps: {
      approve: "el equipo de respuesta aprueba",
      object: "los miembros objetan",
      vote: "los miembros votan",
      release: "cualquiera paga",
      lapse: "terminó el plazo para pagarla",
      appeal: "quien pidió puede apelar",
    },
    you: { voted: "ya has respondido", none: "no tienes voz aquí" },
  },
  status: {
    available: "libre",
    earmarked: "con destino",
    committed: "comprometido",
    owed: "por recoger",
    ordinary: "presupuesto",
    rapid: "urgente",
    requests: "solicitudes",
    payouts: "pagos",
    track: "vía rápida",
    open: "en marcha",
    running: "abierta",
    suspended: "detenida por los miembros",
    nothing: "ninguna todavía",
    head: "cabeza",
    paused: ({ until }) => `detenidos hasta ${until}`,
    dissolves: ({ at }) => `La comunidad se disuelve el ${at}.`,
    left: ({ left, limit, days }) => `quedan ${left} de ${limit} en ${days}`,
    count: (status, count) => `${count} ${states.standing[status]}`,
  },
  errors: {
    File: ["{file}: {reason}.", "Comprueba la ruta, o elige otro lugar."],
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
    NotANode: [
      "Lo que responde allí no es un nodo ({because}).",
      "Comprueba la dirección: debe responder JSON-RPC de una cadena Ethereum.",
    ],
    CommunityNotFound: [
      "No se puede saber qué comunidad es {address}: con ella se abrieron {found:count}.",
      "Da la dirección del fondo de la comunidad, o el archivo con sus direcciones.",
    ],
    NotOneCommunity: [
      "Estas direcciones no son de una misma comunidad: {wrong}.",
      "Pide otra vez a la comunidad sus direcciones, y ejecuta `solidarity doctor`.",
    ],
    OutcomeUnknown: [
      "Enviado ({sent}), pero aquí no se sabe qué resultó: {because}.",
      "Todavía puede minarse: búscalo antes de enviar otra vez.",
    ],
    Interrupted: ["Interrumpido. No se envió nada.", "Empieza de nuevo."],
    InterruptedSending: [
      "Interrumpido. Ya enviado: {sent}.",
      "Todavía puede minarse: búscalo antes de enviar otra vez.",
    ],
    NobodyReads: ["Ya nadie lee la salida. No se envió nada.", "Ejecútalo de nuevo, y deja abierta la salida."],
  },
};
