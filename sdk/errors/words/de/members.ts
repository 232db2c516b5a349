import type { ContractWords } from "../catalogue.js";
import * as common from "./common.js";

/** Members, contribution credits, proofs of personhood, and how a community opens. */
export const members = {
  MemberRegistryNotMember: [
    "{account} ist kein Mitglied.",
    "Bitte Mitglieder, zu bürgen, oder tritt mit einer Einladung bei.",
  ],
  MemberRegistryNotEligible: [
    "{account} darf ab {since:time} als Mitglied handeln, und es ist {now:time}.",
    "Warte das Ende der Wartezeit ab.",
  ],
  MemberRegistryAlreadyMember: ["{account} ist schon Mitglied.", "Du musst nichts tun: man tritt einmal bei."],
  MemberRegistryInvalidAccount: [
    "{account} kann nicht Mitglied sein.",
    "Nenne ein Konto, das weder die Nulladresse noch ein Vertrag der Gemeinschaft ist.",
  ],
  MemberRegistryAlreadyVouched: ["{voucher} bürgt schon für {candidate}.", "Bitte ein anderes Mitglied."],
  MemberRegistryTooFewVouches: [
    "{vouches} Mitglieder bürgen für {candidate}, gebraucht werden {needed}.",
    "Bitte weitere Mitglieder, zu bürgen oder die Einladung zu unterschreiben.",
  ],
  MemberRegistryInvalidVoucher: ["{signer} darf nicht bürgen.", "Bitte Mitglieder, die abstimmen dürfen."],
  MemberRegistryUnsortedVouchers: [
    "{signer} steht in der Liste nach {previous}, sollte es aber nicht.",
    "Nenne alle, die bürgen, einmal und nach Adresse aufsteigend.",
  ],
  MemberRegistryExpiredSignature: [
    "Die Unterschrift galt bis {deadline:time}, und es ist {now:time}.",
    common.laterDeadline,
  ],
  MemberRegistryInvalidNonce: [
    "Die Einladung von {account} ist für Beitritt Nummer {given}, an der Reihe ist {expected}.",
    "Bitte um eine neue Einladung.",
  ],
  MemberRegistryInvalidSignature: ["Das ist keine Unterschrift von {signer}.", common.signAgain],
  MemberRegistryUnknownProofModule: [
    "Die Nachweisstelle {module} ist nicht zugelassen.",
    "Wähle eine zugelassene, oder schlage sie vor.",
  ],
  MemberRegistryInsufficientProof: [
    "Der Nachweis von {account} wiegt {weight}, gebraucht werden {needed}.",
    "Füge weitere Nachweise hinzu, oder bitte Mitglieder, zu bürgen.",
  ],
  MemberRegistryNoRotation: [
    "Mitglied {number} wird auf keine andere Adresse verlegt.",
    "Bitte zuerst darum (proposeRotation).",
  ],
  MemberRegistryRotationPending: [
    "Mitglied {number} kann ab {readyAt:time} verlegt werden.",
    "Warte bis dahin: der alte Schlüssel darf es noch verhindern.",
  ],
  MemberRegistryNotContributor: ["{account} hat noch keine Beitragspunkte.", "Hole sie zuerst ab (credit)."],
  MemberRegistryInvalidSettings: [
    "Die Einstellungen der Mitgliedschaft gehen so nicht.",
    "Halte jede Einstellung in ihren Grenzen, und verlange nicht mehr Bürgen, als es Mitglieder gibt.",
  ],
  MemberRegistryTooManyMembers: [
    "Das Verzeichnis ist voll: es hat {members} von {maximum} Mitgliedern.",
    "Gründe eine weitere Gemeinschaft, und verbünde dich mit ihr.",
  ],
  MemberRegistryLastMembers: [
    "Es blieben {members} Mitglieder, gebraucht werden {needed}.",
    "Löse stattdessen die Gemeinschaft auf.",
  ],
  MemberRegistryUnequalLengths: ["Zwei Listen sind ungleich lang: {a} und {b}.", common.lengths],
  MemberRegistryFutureLookup: ["{timepoint:time} liegt nicht in der Vergangenheit.", common.pastOnly],
  MemberRegistryInvalidProofModule: [
    "{module} mit dem Gewicht {minimumWeight} kann keine Person nachweisen.",
    "Nenne einen Vertrag, der auf `weight` antwortet, und ein Gewicht von höchstens 10 000.",
  ],

  ContributionTokenNonTransferable: [
    "Beitragspunkte sind verdient und werden nicht weitergegeben.",
    "Lass stattdessen jemanden mit ihnen sprechen (delegate).",
  ],
  ContributionTokenUnknownSource: ["{source} darf keine Beitragspunkte geben.", common.governanceOnly],
  ContributionTokenSourceExhausted: [
    "{source} darf jetzt noch {left} ausgeben, gebraucht werden {needed}.",
    "Versuche es später: das Budget füllt sich mit der Zeit.",
  ],
  ContributionTokenNothingToCredit: [
    "Keine gezählte Spende von {account} wartet auf Beitragspunkte.",
    "Gib zuerst mit `counted: true`.",
  ],
  ContributionTokenSelfAttested: [
    "{attester} kann die eigene Fürsorge nicht bestätigen.",
    "Bitte jemand anderen darum.",
  ],
  ContributionTokenCareBeyondLimit: [
    "{account} hat diese Woche noch {left} Minuten Fürsorge frei, gebraucht werden {needed}.",
    "Bestätige den Rest nächste Woche.",
  ],
  ContributionTokenInvalidSettings: [
    "Eine Einstellung der Beitragspunkte liegt außerhalb ihrer Grenzen.",
    common.bounds,
  ],
  ContributionTokenFutureLookup: ["{timepoint:time} liegt nicht in der Vergangenheit.", common.pastOnly],
  ContributionTokenTooLate: [
    "Die Zeit dieses Tokens ist um ({halvings} von {maximum} Halbierungen).",
    "Schlage vor, auf einen neuen umzuziehen.",
  ],
  ContributionTokenInvalidAccount: [
    "{account} kann keine Beitragspunkte halten.",
    "Nenne ein Konto, das nicht die Nulladresse ist.",
  ],
  ContributionTokenZeroAmount: ["Der Betrag ist null.", common.aboveZero],

  AttesterPersonhoodBound: [
    "Dieser Mensch ist schon für {personsAccount} bestätigt, oder das Konto für jemand anderen.",
    "Verlege die Mitgliedschaft auf die neue Adresse (proposeRotation): ein Mensch, ein Konto.",
  ],
  AttesterPersonhoodInvalidAttestation: [
    "Diese Bestätigung geht nicht.",
    "Prüfe Konto, Person, Gewicht (1 bis 10 000) und Zeiten.",
  ],
  AttesterPersonhoodInvalidSignature: ["Das ist keine Unterschrift der Prüfstelle {attester}.", common.signAgain],
  AttesterPersonhoodNotInForce: [
    "Die Bestätigung gilt von {issuedAt:time} bis {expiry:time}, und es ist {now:time}.",
    "Bitte die Prüfstelle um eine neue.",
  ],
  AttesterPersonhoodOutdated: [
    "Was bis zum {latest:time} für {account} ausgestellt war, ist ersetzt oder zurückgenommen.",
    "Sieh nach, ob das Konto zählt (getWeight); wenn nicht, bitte die Prüfstelle um eine neue.",
  ],
  AttesterPersonhoodUnknownAttester: [
    "Die Prüfstelle {attester} ist nicht zugelassen.",
    "Wähle eine zugelassene, oder schlage sie vor.",
  ],

  SolidarityFactoryNoFounders: [
    "Niemand ist genannt, der die Gemeinschaft gründet.",
    "Nenne mindestens einen Menschen.",
  ],
  SolidarityFactoryInvalidName: [
    "„{name}“ kann nicht der Name einer Gemeinschaft sein.",
    "Wähle einen Namen von 1 bis 64 Byte.",
  ],
  SolidarityFactoryTooFewFounders: [
    "{founders} Menschen gründen, die Einstellungen brauchen {needed}.",
    "Nenne mehr Menschen, oder verlange in den Einstellungen weniger.",
  ],
  SolidarityFactoryTooManyFounders: [
    "{founders} Menschen gründen, höchstens {maximum} können es sein.",
    "Gründe mit weniger Menschen, und lade die anderen ein.",
  ],
  SolidarityFactoryInvalidImplementation: [
    "Aus {implementation} lässt sich keine Gemeinschaft gründen.",
    common.report,
  ],
} as const satisfies ContractWords;
