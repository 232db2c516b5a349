import type { ContractWords } from "../catalogue.js";
import * as common from "./common.js";

/** Funding rounds. */
export const rounds = {
  QuadraticFundingUnexpectedPhase: [
    "Förderrunde {round} ist in der Phase „{current:phase}“, dies gehört zu „{expected:phase}“.",
    "Sieh dir die Runde an (getRound) und richte dich danach.",
  ],
  QuadraticFundingInvalidDates: [
    "Eine Runde von {opensAt:time} bis {closesAt:time} mit {challengePeriod:span} für Anfechtungen und {claimPeriod:span} zum Abholen geht nicht.",
    "Öffne in der Zukunft; 1 Stunde bis 365 Tage für Spenden, 0 oder 1 Stunde bis 60 Tage für Anfechtungen, 90 Tage bis 10 Jahre zum Abholen.",
  ],
  QuadraticFundingInvalidShares: [
    "Eine Obergrenze von {capBps} je 10 000 oder von {capAmount:amount} bei höchstens {ceilingBps} geht nicht.",
    "Wähle eine Obergrenze von 1 bis 10 000, einen Betrag über null mit höchstens 62 Binärstellen und einen Höchstsatz über null.",
  ],
  QuadraticFundingInvalidLimits: [
    "Ein Mindestbetrag von {minimum:amount} und ein Höchstbetrag von {donorCap:amount} passen nicht zusammen.",
    "Wähle den Höchstbetrag über null und nicht unter dem Mindestbetrag, beide mit so wenigen Ziffern, dass sie in 64 Bit passen.",
  ],
  QuadraticFundingInvalidList: [
    "Eine Liste von {payees} Vorhaben geht hier nicht: höchstens {maximum}.",
    "Nenne bei fester Liste 1 bis 256 Vorhaben, sonst keines.",
  ],
  QuadraticFundingUnknownAsset: [
    "Förderrunden nehmen {asset} nicht an.",
    "Wähle eine zugelassene Währung mit höchstens 36 Nachkommastellen.",
  ],
  QuadraticFundingTooManyProjects: [
    "Förderrunde {round} ist voll: sie hat {maximum} Vorhaben.",
    "Melde dich für eine andere Runde an.",
  ],
  QuadraticFundingFixedList: [
    "Förderrunde {round} nimmt nur Vorhaben, die zu Beginn genannt wurden.",
    "Melde dich für eine andere Runde an.",
  ],
  QuadraticFundingInvalidPayee: [
    "An {payee} kann nichts ausgezahlt werden.",
    "Nenne eine Adresse, die weder die Förderrunden noch der Token noch die Nulladresse ist.",
  ],
  QuadraticFundingUnexpectedStatus: [
    "Vorhaben {project} der Förderrunde {round} steht auf „{current:project}“, gebraucht wird „{expected:project}“.",
    "Sieh dir das Vorhaben an (getProject) und richte dich danach.",
  ],
  QuadraticFundingNothingToAccept: [
    "Keines dieser Vorhaben der Förderrunde {round} wartet auf seine Aufnahme.",
    "Sieh sie dir an: sie sind aufgenommen, abgelehnt, zurückgezogen oder unbekannt.",
  ],
  QuadraticFundingNotPayee: [
    "{caller} empfängt nicht das Geld dieses Vorhabens, sondern {payee}.",
    "Lass das die empfangende Adresse tun.",
  ],
  QuadraticFundingInvalidDonor: ["{donor} kann nicht spenden.", common.otherDonor],
  QuadraticFundingZeroAmount: ["Der Betrag für Förderrunde {round} ist null.", common.aboveZero],
  QuadraticFundingWrongValue: [
    "{sent:amount} in der Münze der Chain kamen mit, erwartet wurden {expected:amount}.",
    "Sende genau die Summe der Spenden mit, und nichts bei einem ERC-20.",
  ],
  QuadraticFundingWrongArrival: [
    "Von {expected:amount} in {asset} kamen {arrived:amount} an.",
    "Wähle eine andere Währung: Förderrunden brauchen eine, die ganz ankommt.",
  ],
  QuadraticFundingUnexpectedCoin: [
    "{sender} hat Münzen gesendet, ohne zu sagen, wofür.",
    "Sende sie mit einer Spende (contribute) oder in den Topf (fund), nicht als einfache Überweisung.",
  ],
  QuadraticFundingNothingToRecount: [
    "Alle Spenden von {donor} in Förderrunde {round} zählen schon zu {weight} je 10 000.",
    "Du musst nichts tun: es gibt nichts neu zu zählen.",
  ],
  QuadraticFundingNotDonor: ["{account} hat in Förderrunde {round} nichts gegeben.", "Prüfe die Runde und das Konto."],
  QuadraticFundingNotSettled: [
    "Förderrunde {round} ist noch nicht abgerechnet.",
    "Rechne sie zuerst ab (settle): die Obergrenze könnte greifen.",
  ],
  QuadraticFundingAlreadySettled: ["Förderrunde {round} ist schon abgerechnet.", "Hole das Geld ab (claim)."],
  QuadraticFundingWrongThreshold: [
    "Die Schwelle {threshold} für Förderrunde {round} liegt nicht zwischen {least} und {most}.",
    "Rechne die Schwelle noch einmal aus (getThreshold): die richtige wird nie abgelehnt.",
  ],
  QuadraticFundingNothingToPay: [
    "Förderrunde {round} hat {account} nichts auszuzahlen.",
    "Du musst nichts tun: es wurde schon ausgezahlt, oder es gab nie etwas.",
  ],
  QuadraticFundingNothingOwed: [
    "In den Förderrunden wartet kein Geld in {asset} auf {payee}.",
    "Du musst nichts tun: es wurde schon abgeholt.",
  ],
  QuadraticFundingCollectFailed: [
    "{payee} konnte {amount:amount} in {asset} nicht empfangen.",
    common.collectElsewhere,
  ],
  QuadraticFundingNotEnoughGas: ["Es waren nur {left} Gas übrig, gebraucht werden {needed}.", common.moreGas],
  GiftDeskNotAToken: [
    "Spenden per Unterschrift gehen nur mit Token, und {asset} ist keiner.",
    "Gib die Münze der Chain mit `contribute`.",
  ],
} as const satisfies ContractWords;
