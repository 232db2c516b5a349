/** What a page's status line says while something is under way. */
export interface WriteWords {
  readonly looking: string;
  /** The wallet shows a question. */
  readonly answer: (step: number, steps: number) => string;
  readonly waiting: string;
  /** The plan went stale; the new one is shown. */
  readonly changed: string;
}

const en: WriteWords = {
  looking: "One moment … If your wallet asks something, answer it there.",
  answer: (step, steps) => `Your wallet has a question${steps > 1 ? ` (${step} of ${steps})` : ""}: answer it there.`,
  waiting: "On its way: waiting until it is in a block …",
  changed: "Something has changed since you looked. Nothing was sent: look again at what would happen now.",
};

const de: WriteWords = {
  looking: "Einen Moment … Wenn deine Wallet etwas fragt, antworte ihr dort.",
  answer: (step, steps) => `Deine Wallet fragt etwas${steps > 1 ? ` (${step} von ${steps})` : ""}: antworte ihr dort.`,
  waiting: "Unterwegs: wartet darauf, in einem Block zu stehen …",
  changed:
    "Seit du hingesehen hast, hat sich etwas geändert. Es wurde nichts gesendet: sieh dir an, was jetzt geschähe.",
};

const es: WriteWords = {
  looking: "Un momento … Si tu cartera te pregunta algo, respóndele allí.",
  answer: (step, steps) => `Tu cartera te pregunta algo${steps > 1 ? ` (${step} de ${steps})` : ""}: respóndele allí.`,
  waiting: "En camino: esperando a que esté en un bloque …",
  changed: "Algo ha cambiado desde que miraste. No se envió nada: mira otra vez lo que pasaría ahora.",
};

/** In which words a page speaks, by the language of plans. */
export const writeWords = { en, de, es } as const;
