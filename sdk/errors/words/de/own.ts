import type { OwnWords } from "../catalogue.js";
import * as common from "./common.js";

/** What shows before anybody signs, in plans, and in the record. */
export const own = {
  NoAccount: ["Es ist niemand da, um zu unterschreiben.", "Gib dem Client ein Konto, oder nenne eines (`account`)."],
  WrongChain: [
    "Die Wallet ist auf Chain {actual}, die Gemeinschaft auf Chain {expected}.",
    "Stelle die Wallet auf die Chain der Gemeinschaft um.",
  ],
  UnknownDeployment: [
    "Auf Chain {chainId} ist kein Vertrag {contract} bekannt.",
    "Nenne seine Adresse, oder wähle eine andere Chain.",
  ],
  UnknownAsset: ["Die Kasse nimmt {asset} nicht an.", common.admitted],
  ZeroAmount: ["Der Betrag ist null.", common.aboveZero],
  InvalidAmount: [
    "„{given}“ ist kein Betrag einer Währung mit {decimals} Nachkommastellen.",
    "Schreibe Ziffern, wenn nötig mit einem Punkt und nicht mehr Stellen, als die Währung hat: `12` oder `12.50`.",
  ],
  OutOfRange: [
    "`{name}` ist {given} und liegt nicht zwischen {least} und {most}.",
    "Wähle eine ganze Zahl zwischen den Grenzen.",
  ],
  UnknownWord: ["`{name}` kann nicht „{given}“ sein.", "Wähle eines von diesen: {known}."],
  InsufficientBalance: [
    "{account} hat {balance:amount} in {asset} und braucht {needed:amount}.",
    "Wähle einen kleineren Betrag, oder fülle das Konto auf.",
  ],
  InsufficientAllowance: [
    "{spender} darf {allowance:amount} in {asset} von {owner} nehmen und braucht {needed:amount}.",
    "Erlaube den Betrag zuerst (approve), oder gib mit einer Genehmigung.",
  ],
  ExpiredDeadline: [
    "Die Frist war {deadline:time}, und es ist {now:time}.",
    "Wähle eine spätere Frist, in Sekunden seit 1970.",
  ],
  InvalidPayee: ["Geld an {payee} wäre verloren.", "Nenne eine Adresse des Menschen, der es bekommen soll."],
  NotMember: [
    "{account} ist kein Mitglied mit Stimmrecht.",
    "Bitte Mitglieder, zu bürgen, oder warte das Ende der Wartezeit ab (`since`).",
  ],
  RequestClosed: [
    "Antrag {id:request} steht auf „{status:standing}“, das lässt dies nicht zu.",
    "Sieh nach, wo er steht (getRequest), und richte dich danach.",
  ],
  WrongVersion: [
    "Das sind nicht die Bedingungen dieser Fassung von Antrag {id:request}.",
    "Lies sie aus dem Protokoll (getTerms).",
  ],
  DomainMismatch: [
    "{contract} unterschreibt für „{actual}“, nicht für „{expected}“.",
    "Unterschreibe nicht: prüfe Vertrag und Chain.",
  ],
  UnsupportedToken: [
    "Der Token {asset} kann nicht, was diese Art zu geben braucht.",
    "Erlaube und gib in zwei Schritten.",
  ],
  PlainText: [
    "`{name}` ist kein Digest, sondern Text, und stünde für alle lesbar auf der Chain.",
    "Verschlüssle den Text, und gib den SHA-256-Digest der verschlüsselten Datei; für einen Menschen das Ergebnis von `personDigest`.",
  ],
  EventNotFound: ["In den Logs steht kein {event}.", "Prüfe, ob sie zu dieser Aktion und hierher gehören."],
  TransactionReverted: [
    "Transaktion {hash} wurde in Block {blockNumber} abgelehnt.",
    "Probiere den Aufruf aus, um zu sehen, warum, und sende ihn dann noch einmal.",
  ],
  MalformedData: ["Das ist nicht lesbar ({what}): „{given}“.", "Gib es so weiter, wie es geschrieben wurde."],
  RecordMismatch: [
    "Protokoll und Chain stimmen nicht überein (Unterschiede: {differences:count}).",
    "Hole das Protokoll von einem anderen Knoten und vergleiche Eintrag für Eintrag.",
  ],

  PlanNotReady: [
    "Der Plan kann noch nicht gesendet werden (Prüfungen, die im Weg stehen: {failed:count}).",
    "Sieh dir die Prüfungen des Plans an: dort steht, wie es weitergeht.",
  ],
  StalePlan: [
    "Der Plan ist veraltet (Änderungen: {changes:count}).",
    "Plane neu, zeige den neuen Plan, und sende ihn.",
  ],
  AlteredPlan: [
    "Der Plan wurde unterwegs verändert: sein Digest ist {actual}, nicht {expected}.",
    "Gib ihn so weiter, wie planToJson ihn schrieb, oder plane neu.",
  ],
  PlanInterrupted: [
    "Nur ein Teil des Plans wurde gesendet (Transaktionen: {sent:count}; Schritte: {steps}).",
    "Was erlaubt ist, bleibt erlaubt: plane von hier aus neu, oder erlaube 0, um es zurückzunehmen.",
  ],
  NotSeenYet: [
    "Es wurde gesendet, steht aber noch in keinem Block ({sent}).",
    "Sende es nicht noch einmal: sieh zuerst nach, in der Wallet oder unter dieser Nummer.",
  ],
  MaybeSent: [
    "Die Wallet wurde gefragt und hat nicht gesagt, wie es ausging ({code}).",
    "Es kann trotzdem gesendet worden sein: sieh in deiner Wallet nach, bevor du es noch einmal versuchst.",
  ],
  TransactionReplaced: [
    "Transaktion {hash} wurde in der Wallet abgebrochen oder ersetzt, durch {by}: sie hat nichts bewirkt.",
    "Sieh dir an, was an ihre Stelle trat, und versuche es noch einmal, wenn du es noch willst.",
  ],
  SignatureNeeded: [
    "Hierfür braucht es eine Unterschrift, bevor es geplant werden kann.",
    "Unterschreibe zuerst (mit der Aktion `sign…` daneben) und gib weiter, was sie zurückgibt.",
  ],

  CommunityNotFound: [
    "Für welche Gemeinschaft {address} steht, ist nicht zu sagen: damit wurden {found:count} gegründet.",
    "Nenne die Adresse der Kasse, oder die Datei mit den Adressen.",
  ],
  NotOneCommunity: [
    "Diese Adressen gehören nicht zu einer Gemeinschaft: {wrong}.",
    "Sende nichts dorthin, und frage die Gemeinschaft noch einmal nach ihren Adressen.",
  ],

  ForeignCursor: [
    "Das Lesezeichen gehört zum Protokoll {given}, dies ist das Protokoll {expected}.",
    "Nimm es dort, woher es kam, oder beginne ohne.",
  ],
  RecordReorganised: [
    "Die Chain hat Block {blockNumber} ersetzt, der schon gelesen war.",
    "Vergiss, was daraus kam, und lies ab einem älteren Lesezeichen neu.",
  ],
  UnknownGift: [
    "Das Protokoll enthält nicht genau eine Spende der Transaktion {transactionHash} (gefunden: {found}).",
    "Nenne die Transaktion der Spende, und `logIndex`, wenn sie mehrere enthielt.",
  ],
  NothingGiven: [
    "{donor} hat von {from:time} bis {until:time} nichts gegeben.",
    "Prüfe die Adresse (in wessen Namen gegeben wurde, nicht wer gezahlt hat) und die Daten.",
  ],
  WrongSigner: [
    "Das Dokument soll {expected} unterschreiben, nicht {actual}.",
    "Unterschreibe mit jenem Konto, oder stelle es neu aus.",
  ],

  WrongType: [
    "`{name}` ist von anderer Art (gegeben „{given}“, erwartet „{expected}“).",
    'Gib, was erwartet wird: ganze Zahlen (bigint) als `12n`, Beträge aus `parseAmount("12.50", decimals)`.',
  ],
  DeploymentChain: [
    "Die Gemeinschaft lebt auf Chain {actual}, gefragt war Chain {expected}.",
    "Nenne die Chain der Gemeinschaft, oder eine andere Gemeinschaft.",
  ],

  KeySignatureNeeded: [
    "Hier kann nur ein Schlüssel unterschreiben, und {account} ist ein Vertrag.",
    "Lass den Vertrag selbst aufrufen: lege den Aufruf (`.call`) in ein Bündel.",
  ],
  AccountNotDeployed: [
    "Das Konto {account} hat auf dieser Chain noch keinen Vertrag: niemand kann prüfen, was es unterschreibt.",
    "Bringe es erst auf die Chain (meist durch seine erste Transaktion), und unterschreibe dann noch einmal.",
  ],
  SafeSendsNothing: [
    "Der Safe {safe} sendet von sich aus keine Transaktionen.",
    "Gib denen, denen er gehört, die Aufrufe (`toSafeBatch`, `toSafeTransaction`), oder nenne in `toSafeAccount` einen `sender` und plane.",
  ],
  SafeMessageNotSigned: [
    "Der Safe {safe} hat die Nachricht {digest} nicht auf der Chain unterschrieben.",
    "Lass `signOnChain` dafür ausführen, und unterschreibe dann dieselbe Nachricht (mit derselben Frist) noch einmal.",
  ],
  OwnerSignature: [
    "Ein Safe würde die Unterschrift von {owner} nicht annehmen.",
    "Lass dieses Konto noch einmal unterschreiben, und nur einmal.",
  ],
  EmptyBatch: ["In dem Bündel ist nichts.", "Gib mindestens den Aufruf (`.call`) einer Aktion hinein."],
} as const satisfies OwnWords;
