import type { ContractWords } from "../catalogue.js";
import * as common from "./common.js";

/** Requests. */
export const requests = {
  AidRequestsUnknownRequest: [
    "Es gibt keinen Antrag mit der Kennung {id}.",
    "Prüfe die Kennung, und ob dies die richtige Gemeinschaft und Chain ist.",
  ],
  AidRequestsUnexpectedStatus: [
    "Antrag {id:request} steht auf „{current:standing}“, gebraucht wird „{expected:standing}“.",
    "Sieh nach, wo er steht (getRequest), und richte dich danach.",
  ],
  AidRequestsWrongTerms: [
    "Das sind nicht die Bedingungen von Antrag {id:request}.",
    "Lies sie aus dem Protokoll (getTerms).",
  ],
  AidRequestsWrongTrack: [
    "Dieser Schritt gehört nicht zum Weg von Antrag {id:request}.",
    "Lies die Bedingungen des Antrags und tu, was sein Weg verlangt.",
  ],
  AidRequestsNotRequester: [
    "{caller} hat diesen Antrag nicht gestellt, sondern {requester}.",
    "Lass es tun, wer den Antrag gestellt hat (oder zum Zurückziehen, wer das Geld bekommt).",
  ],
  AidRequestsInvalidPayee: [
    "An {payee} kann nichts ausgezahlt werden.",
    "Nenne eine Adresse, die weder die Kasse noch der Token noch die Nulladresse ist.",
  ],
  AidRequestsInvalidTerms: [
    "Die Bedingungen des Antrags gehen so nicht.",
    "Prüfe Kategorie (ab 1), Teile (2 bis 24), Wartezeit und Dauer (bis 2 Jahre) und die Schalter.",
  ],
  AidRequestsUnknownAsset: ["Die Kasse nimmt {asset} nicht an.", "Bitte um eine zugelassene Währung."],
  AidRequestsZeroAmount: ["Der erbetene Betrag ist null.", "Bitte um einen Betrag über null."],
  AidRequestsNotMember: [
    "{account} ist kein Mitglied mit Stimmrecht.",
    "Tritt bei und warte das Ende der Wartezeit ab.",
  ],
  AidRequestsBeyondConsentCap: [
    "{amount:amount} in {asset} sind mehr, als im Konsent geht: höchstens {cap:amount}.",
    "Bitte um höchstens so viel, oder wähle die Beratung.",
  ],
  AidRequestsBeyondRapidCap: [
    "{amount:amount} in {asset} sind mehr, als auf dem Eilweg für {payee} noch geht: {left:amount}.",
    "Bitte um höchstens so viel, oder wähle einen anderen Weg.",
  ],
  AidRequestsNobodyCanObject: ["Von {people} Stimmberechtigten könnte niemand Einwand erheben.", "Wähle die Beratung."],
  AidRequestsNoVoice: [
    "{voter} hat bei Antrag {id:request} keine Stimme.",
    "Du musst nichts tun: das Konto hatte keine Stimme, als der Antrag gestellt wurde, oder es ist der eigene.",
  ],
  AidRequestsAlreadyVoted: [
    "{voter} hat über diese Fassung von Antrag {id:request} schon abgestimmt.",
    "Du musst nichts tun: jede Stimme wird einmal abgegeben.",
  ],
  AidRequestsVotingOver: [
    "Die Abstimmung über Antrag {id:request} endete am {deadline:time}.",
    "Du musst nichts tun: Stimmen zählen nicht mehr.",
  ],
  AidRequestsConsentTakesObjectionsOnly: [
    "Antrag {id:request} nimmt nur Einwände an: Schweigen ist Zustimmung.",
    "Stimme dagegen, um Einwand zu erheben, oder tu nichts.",
  ],
  AidRequestsExpiredSignature: [
    "Die Unterschrift galt bis {deadline:time}, und es ist {now:time}.",
    common.laterDeadline,
  ],
  AidRequestsInvalidSignature: ["Das ist keine Unterschrift von {signer}.", common.signAgain],
  AidRequestsNotResponder: ["{account} gehört nicht zum Eilteam.", "Lass es jemanden aus dem Eilteam tun."],
  AidRequestsAlreadyApproved: [
    "{responder} hat Antrag {id:request} schon bewilligt.",
    "Bitte jemand anderen aus dem Eilteam.",
  ],
  AidRequestsConflictOfInterest: [
    "Antrag {id:request} betrifft {account} selbst, das darf nicht mitentscheiden.",
    "Lass das jemand anderen tun.",
  ],
  AidRequestsTooFewApprovals: [
    "{approvals} aus dem Eilteam haben Antrag {id:request} bewilligt, gebraucht werden {needed}.",
    "Sammle weitere Bewilligungen.",
  ],
  AidRequestsTooEarly: [
    "Bei Antrag {id:request} geht es am {from:time} weiter, und es ist {now:time}.",
    "Warte bis dahin.",
  ],
  AidRequestsRapidSuspended: [
    "Die Mitglieder haben den Eilweg angehalten.",
    "Wähle einen anderen Weg, oder schlage vor, ihn wieder zu öffnen.",
  ],
  AidRequestsRapidShut: [
    "Das Eilteam hat {panel} Menschen, gebraucht werden {needed}.",
    "Wähle einen anderen Weg, oder schlage weitere Menschen dafür vor.",
  ],
  AidRequestsRapidNotSuspended: ["Der Eilweg ist offen.", common.nothingToDo],
  AidRequestsAppealStands: [
    "Der Einspruch zu Antrag {id:request} kann nicht abgelehnt werden.",
    "Lass die Mitglieder entscheiden.",
  ],
  AidRequestsNotFirstInLine: [
    "Antrag {first:request} kommt vor Antrag {id:request} an die Reihe.",
    "Zahle zuerst jenen aus, oder räume die Warteschlange auf.",
  ],
  AidRequestsNoMoney: [
    "{available:amount} sind für Antrag {id:request} frei, gebraucht werden {needed:amount}.",
    "Versuche es später: es kommen Spenden, und das Budget füllt sich mit der Zeit.",
  ],
  AidRequestsNothingDue: [
    "Bei Antrag {id:request} ist noch nichts fällig.",
    "Warte, bis mehr fällig ist oder der nächste Teil bestätigt wird.",
  ],
  AidRequestsInvalidPart: [
    "Teil {part} von Antrag {id:request} kann nicht bestätigt werden: Teil {next} ist an der Reihe.",
    "Bestätige die Teile der Reihe nach, einen nach dem anderen.",
  ],
  AidRequestsInvalidScores: ["Diese Bewertungen gehen nicht.", "Gib jede Bewertung von 1 bis 10 an."],
  AidRequestsAlreadyAssessed: [
    "{assessor} hat diese Fassung von Antrag {id:request} schon bewertet.",
    "Bitte jemand anderen um eine Bewertung.",
  ],
  AidRequestsInvalidPolicy: [
    "Eine Einstellung liegt außerhalb ihrer Grenzen.",
    "Lies die Grenzen in der Beschreibung von Policy nach.",
  ],
  AidRequestsInvalidCap: [
    "Eine Obergrenze von {perPayee:amount} in {window:span} geht auf dem Eilweg nicht.",
    "Gib Betrag und Zeitraum an, oder keines von beiden.",
  ],
  AidRequestsPanelFull: ["Das Eilteam ist voll: es hat {panel} Plätze.", "Mache zuerst einen Platz frei."],
  AidRequestsUnchangedResponder: [
    "Bei {responder} ist es schon so wie gewünscht.",
    "Du musst nichts tun: das Eilteam bleibt, wie es ist.",
  ],
} as const satisfies ContractWords;
