import type { CliWords } from "../catalogue.js";

/** The command line's own failures, in German. */
export const errors: CliWords["errors"] = {
  File: ["{file}: {reason:fault}.", "Prüfe den Pfad, oder wähle einen anderen Ort."],
  NoKey: [
    "Niemand kann unterschreiben.",
    "Setze SOLIDARITY_PRIVATE_KEY, oder nenne eine verschlüsselte Datei: --keystore FILE. Nur ansehen: --dry-run --from ADDRESS.",
  ],
  InvalidKey: [
    "In {source} steht kein privater Schlüssel.",
    "Ein privater Schlüssel hat 64 hexadezimale Ziffern, mit oder ohne 0x davor.",
  ],
  WrongPassword: [
    "Das Passwort öffnet {file} nicht.",
    "Gib es noch einmal ein, oder berichtige die Datei, die SOLIDARITY_PASSWORD_FILE nennt.",
  ],
  WrongAccount: [
    "Der Schlüssel ist der von {key}, nicht der von {named}.",
    "Nimm den Schlüssel des genannten Kontos, oder lass --from weg.",
  ],
  ForeignApproval: [
    "{file} bewilligt etwas anderes: {what} ist {found}, nicht {wanted}.",
    "Lass die Datei weg, oder lass neu unterschreiben: solidarity approve --sign.",
  ],
  ForeignPlan: [
    "In {file} steht ein Plan für {action}, den die Befehlszeile nicht sendet.",
    "Sende ihn mit dem SDK (planFromJson, preview, send), oder plane neu: solidarity plan.",
  ],
  ForgedPlan: [
    "Der Plan in {file} ist nicht, was seine Handlung in dieser Gemeinschaft ergibt: {different}.",
    "Sende nichts davon: plane neu, und frage, wer dir die Datei gegeben hat.",
  ],
  OtherChain: [
    "Der Knoten ist auf Chain {actual}, und hier geht es um Chain {expected}.",
    "Nenne einen Knoten dieser Chain: --rpc URL, oder SOLIDARITY_RPC.",
  ],
  UnknownRound: [
    "Eine Runde {round} gibt es nicht (Runden bisher: {rounds}).",
    "Die Runden zählen ab 1: nenne eine, die es gibt.",
  ],
  NotANode: [
    "Was dort antwortet, ist kein Knoten ({because}).",
    "Prüfe die Adresse: sie muss JSON-RPC einer Ethereum-Chain sprechen.",
  ],
  OutcomeUnknown: [
    "Gesendet ({sent}), aber was daraus wurde, ist hier nicht bekannt: {because}.",
    "Es kann noch verbucht werden: sieh nach, bevor du noch einmal etwas sendest.",
  ],
  UserRejected: [
    "Nicht zugestimmt. Nichts wurde gesendet.",
    "Rufe es noch einmal auf und antworte mit ja; oder gib --yes an, um nicht gefragt zu werden.",
  ],
  Interrupted: ["Unterbrochen. Nichts wurde gesendet.", "Beginne noch einmal."],
  InterruptedSending: [
    "Unterbrochen. Schon gesendet: {sent}.",
    "Es kann noch verbucht werden: sieh nach, bevor du noch einmal etwas sendest.",
  ],
  NobodyReads: [
    "Niemand liest die Ausgabe mehr. Nichts wurde gesendet.",
    "Rufe es noch einmal auf, und lass die Ausgabe offen.",
  ],
};
