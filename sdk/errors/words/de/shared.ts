import type { ContractWords } from "../catalogue.js";
import * as common from "./common.js";

/** Building blocks of several contracts, tokens, and Permit2. */
export const shared = {
  AddressEmptyCode: ["An {target} gibt es auf dieser Chain keinen Vertrag.", "Prüfe Adresse und Chain."],
  CheckpointUnorderedInsertion: ["Ein Verlauf wurde in falscher Reihenfolge geschrieben.", common.report],
  ECDSAInvalidSignature: [common.notMatching, common.signAgain],
  ECDSAInvalidSignatureLength: ["Die Unterschrift hat {length} Byte, so viel hat keine.", common.signAgain],
  ECDSAInvalidSignatureS: ["Die Unterschrift hat nicht die eine Form, die gilt.", common.signAgain],
  ERC5805FutureLookup: ["{timepoint:time} liegt nicht in der Vergangenheit.", common.pastOnly],
  CloneArgumentsTooLong: ["Die Kopie eines Vertrags bekam zu viele Angaben.", common.report],
  Create2EmptyBytecode: ["Ein Vertrag sollte aus nichts entstehen.", common.report],
  FailedDeployment: ["Mit diesem Salz gibt es schon eine Gemeinschaft.", "Wähle ein anderes Salz (salt)."],
  FailedCall: ["Der Aufruf darin wurde ohne Grund abgelehnt.", "Probiere ihn einzeln aus, um zu sehen, warum."],
  InsufficientBalance: [
    "Der Vertrag hält {balance:amount} in der Münze der Chain und braucht {needed:amount}.",
    "Sende ihm zuerst, was fehlt.",
  ],
  InvalidAccountNonce: [
    "Die Unterschrift ist nicht die nächste von {account}: an der Reihe ist Nummer {currentNonce}.",
    common.freshNonce,
  ],
  InvalidInitialization: [
    "Dieser Vertrag ist schon eingerichtet.",
    "Du musst nichts tun: Verträge werden einmal eingerichtet.",
  ],
  InvalidShortString: ["Ein kurzer Text ist beschädigt.", common.report],
  NotInitializing: ["Dieser Vertrag wird gerade nicht eingerichtet.", common.report],
  ReentrancyGuardReentrantCall: ["Ein Vertrag hat mittendrin zurückgerufen.", "Mache es in zwei Transaktionen."],
  SafeCastOverflowedUintDowncast: [
    "{value} ist zu groß für diesen Vertrag: er hat Platz für {bits} Bit.",
    "Wähle eine kleinere Zahl.",
  ],
  StringTooLong: ["„{str}“ ist zu lang.", common.report],
  VotesExpiredSignature: ["Die Unterschrift galt bis {expiry:time}.", common.laterDeadline],

  ERC20InsufficientBalance: [
    "{sender} hat {balance:amount} von diesem Token und braucht {needed:amount}.",
    "Wähle einen kleineren Betrag, oder fülle das Konto auf.",
  ],
  ERC20InvalidSender: ["Der Token lässt {sender} nichts senden.", "Zahle von einem anderen Konto."],
  ERC20InvalidReceiver: ["Der Token lässt {receiver} nichts empfangen.", "Nenne eine andere Adresse."],
  ERC20InsufficientAllowance: [
    "{spender} darf {allowance:amount} von diesem Token nehmen und braucht {needed:amount}.",
    "Erlaube den Betrag zuerst (approve), oder gib mit einer Genehmigung.",
  ],
  ERC20InvalidApprover: ["Der Token lässt {approver} nichts erlauben.", "Erlaube es von einem anderen Konto."],
  ERC20InvalidSpender: ["Der Token lässt sich {spender} nicht erlauben.", "Nenne eine andere Adresse."],
  ERC2612ExpiredSignature: ["Die Genehmigung galt bis {deadline:time}.", common.laterDeadline],
  ERC2612InvalidSigner: ["Die Genehmigung hat {signer} unterschrieben, nicht {owner}.", common.signAgain],
  ERC3009InvalidAuthorizationTime: [
    "Die Vollmacht gilt von {validAfter:time} bis {validBefore:time}, nicht jetzt.",
    "Unterschreibe eine, die jetzt gilt.",
  ],
  ERC3009UsedAuthorization: ["Diese Vollmacht von {authorizer} ist benutzt oder widerrufen.", common.freshNonce],
  ERC3009InvalidSignature: [common.notMatching, common.signAgain],
  SafeERC20FailedOperation: [
    "Der Token {token} hat die Überweisung abgelehnt.",
    "Prüfe Guthaben und Erlaubnis, und ob er angehalten ist.",
  ],
  InvalidNonce: ["Permit2 kennt diese Unterschrift schon.", common.freshNonce],
  SignatureExpired: ["Die Unterschrift für Permit2 galt bis {signatureDeadline:time}.", common.laterDeadline],
  AllowanceExpired: ["Die Erlaubnis von Permit2 galt bis {deadline:time}.", "Erneuere die Erlaubnis."],
  InsufficientAllowance: ["Permit2 darf höchstens {amount:amount} von diesem Token nehmen.", "Erlaube mehr."],
  InvalidAmount: ["Verlangt wurde mehr als {maxAmount:amount}, wie unterschrieben.", "Verlange höchstens so viel."],
  LengthMismatch: ["Zwei Listen für Permit2 sind ungleich lang.", common.lengths],
  InvalidSigner: [common.notMatching, common.signAgain],
  InvalidSignature: [common.notMatching, common.signAgain],
  InvalidSignatureLength: ["Die Unterschrift hat nicht die Länge einer Unterschrift.", common.signAgain],
  InvalidContractSignature: ["Das Smart-Konto bestätigt die Unterschrift nicht.", common.signAgain],
} as const satisfies ContractWords;
