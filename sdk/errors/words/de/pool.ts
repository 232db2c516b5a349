import type { ContractWords } from "../catalogue.js";
import * as common from "./common.js";

/** The pool. */
export const pool = {
  EmergencyPoolUnknownAsset: ["Die Kasse nimmt {asset} nicht an.", common.admitted],
  EmergencyPoolZeroAmount: ["Der Betrag in {asset} ist null.", common.aboveZero],
  EmergencyPoolWrongValue: [
    "{sent:amount} in der Münze der Chain kamen mit, erwartet wurden {expected:amount}.",
    "Sende genau den Betrag der Spende mit, und nichts bei einem ERC-20.",
  ],
  EmergencyPoolNothingArrived: [
    "Von {expected:amount} in {asset} kam nichts an.",
    "Wähle eine andere Währung: diese behält alles als Gebühr oder bewegt sich nicht.",
  ],
  EmergencyPoolInvalidDonor: ["{donor} kann nicht spenden.", common.otherDonor],
  EmergencyPoolInvalidPayee: [
    "An {payee} kann nichts ausgezahlt werden.",
    "Nenne eine Adresse, die weder die Kasse noch der Token noch die Nulladresse ist.",
  ],
  EmergencyPoolInsufficient: [
    "Die Kasse hat {available:amount} in {asset} frei und braucht {needed:amount}.",
    "Warte auf Spenden, oder bitte um weniger.",
  ],
  EmergencyPoolBudgetExceeded: [
    "Das Budget von {module} in {asset} hat noch {left:amount} und braucht {needed:amount}.",
    "Versuche es später: das Budget füllt sich mit der Zeit.",
  ],
  EmergencyPoolBeyondCommitment: [
    "Hierfür sind nur {committed:amount} zurückgelegt, gebraucht werden {needed:amount}.",
    "Zahle nicht mehr aus, als zurückgelegt ist.",
  ],
  EmergencyPoolNothingCommitted: [
    "Hierfür ist nichts zurückgelegt.",
    "Du musst nichts tun: es wurde schon ausgezahlt oder zurückgegeben.",
  ],
  EmergencyPoolOtherCategory: [
    "Hier ist Geld für Kategorie {committed} zurückgelegt, nicht für {given}.",
    "Lege für dieselbe Kategorie zurück wie zuvor, oder an anderer Stelle.",
  ],
  EmergencyPoolNothingOwed: [
    "In der Kasse wartet kein Geld in {asset} auf {payee}.",
    "Du musst nichts tun: es wurde schon abgeholt.",
  ],
  EmergencyPoolNothingToAbsorb: [
    "Alles, was die Kasse in {asset} hält, steht schon in ihren Büchern.",
    "Du musst nichts tun: es gibt keinen Überschuss.",
  ],
  EmergencyPoolCollectFailed: ["{payee} konnte {amount:amount} in {asset} nicht empfangen.", common.collectElsewhere],
  EmergencyPoolNotEnoughGas: ["Es waren nur {left} Gas übrig, gebraucht werden {needed}.", common.moreGas],
  EmergencyPoolPayoutsPaused: [
    "Auszahlungen sind bis {until:time} angehalten.",
    "Versuche es wieder, wenn die Pause endet (höchstens 72 Stunden).",
  ],
  EmergencyPoolPauseCoolingDown: [
    "Auszahlungen waren vor Kurzem angehalten und können es nicht vor {until:time} wieder sein.",
    "Warte bis dahin.",
  ],
  EmergencyPoolInvalidPause: [
    "Eine Pause von {duration:span} geht nicht, höchstens eine von {longest:span}.",
    "Wähle eine kürzere Pause, über null.",
  ],
  EmergencyPoolNotPaused: ["Auszahlungen sind nicht angehalten.", common.nothingToDo],
  EmergencyPoolInvalidBudget: [
    "Ein Budget von {limit:amount} in {window:span} geht nicht.",
    "Wähle einen Zeitraum von 1 Stunde bis 365 Tagen und eine Grenze, die dazu passt.",
  ],
  EmergencyPoolRateIsFixed: [
    "Was Spenden in {asset} wert sind, steht ein für alle Mal fest ({creditRate}).",
    "Lass den Kurs, wie er ist.",
  ],
  EmergencyPoolInvalidSuccessors: [
    "Die Anteile der Nachfolger ergeben kein Ganzes.",
    "Nenne mindestens einen Nachfolger; jeder Anteil muss über null sein, alle zusammen 10 000.",
  ],
  EmergencyPoolNotDissolving: ["Es ist keine Auflösung angekündigt.", "Du musst nichts tun: es gibt nichts abzusagen."],
  EmergencyPoolDissolutionPending: [
    "Eine Auflösung ist schon angekündigt, für {effectiveAt:time}.",
    "Sage sie zuerst ab.",
  ],
  EmergencyPoolDissolved: ["Die Gemeinschaft hat sich am {effectiveAt:time} aufgelöst.", "Gib einem ihrer Nachfolger."],
  EmergencyPoolNotDissolved: ["Die Auflösung gilt nicht vor {effectiveAt:time}.", "Warte bis dahin."],
  EmergencyPoolNoticeTooShort: [
    "{effectiveAt:time} ist zu früh für eine Auflösung: frühestens geht es am {earliest:time}.",
    "Kündige sie mindestens 30 Tage vorher an.",
  ],
} as const satisfies ContractWords;
