import { states } from "../../errors/words/es/states.js";
import type { CliWords } from "./catalogue.js";
import { check } from "./checking/es.js";
import { errors } from "./errors/es.js";

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
  checks: {
    chain: "cadena",
    amount: "cantidad",
    asset: "moneda",
    balance: "saldo",
    allowance: "permiso",
    route: "forma de pago",
    blocklist: "lista de bloqueo",
    tokenPause: "pausa del token",
    dissolution: "disolución",
    payee: "destinatario",
    terms: "condiciones",
    phase: "fase",
    project: "proyecto",
    status: "estado",
    deadline: "plazo",
    eligibility: "derecho a voto",
    voted: "voto",
    cap: "tope",
    suspension: "vía rápida",
    pause: "pagos",
    money: "dinero",
    budget: "presupuesto",
    gas: "gas",
    accepted: "aceptación",
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
        act: "la acción misma",
      }[what];
      return `enviar a ${to}: ${does} (gas hasta ${gas})`;
    },
    fee: ({ likely, most, bound, measured }) =>
      `unos ${likely}, ${bound ? "como mucho" : "se calcula"} ${most}${measured ? "" : " (no todo se pudo medir)"}`,
    you: "tú",
    pool: "el fondo",
    events: ({ names }) => `eventos ${names}`,
  },
  ask: {
    send: "¿Enviar? [s/N]",
    sign: "¿Firmar? [s/N]",
    nobody: "Nadie respondió.",
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
    owed: ({ amount, who, asset }) =>
      `Pagado, pero no recibido: ${amount} esperan en el fondo a ${who}. Para enviarlo: solidarity collect --payee ${who}${asset}`,
    withdrawn: ({ number }) => `Retirada: solicitud ${number}.`,
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
  check,
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
    payoutsRun: "en marcha",
    trackOpen: "abierta",
    suspended: "detenida por los miembros",
    nothing: "ninguna abierta",
    head: "cabeza",
    paused: ({ until }) => `detenidos hasta ${until}`,
    dissolves: ({ at }) => `La comunidad se disuelve el ${at}.`,
    left: ({ left, limit, days }) => `quedan ${left} de ${limit} en ${days}`,
    count: (status, count) => `${count} ${states.standing[status]}`,
  },
  faults: {
    absent: "no existe ese archivo",
    noFolder: "no existe esa carpeta",
    closed: "no se permite abrirlo",
    folder: "es una carpeta",
    exists: "ya existe",
    full: "el disco está lleno",
    readOnly: "allí no se puede escribir nada",
  },
  errors,
};
