import type { OwnWords } from "../catalogue.js";

/** What wallets, nodes and tokens say. */
export const outside = {
  UserRejected: [
    "In der Wallet wurde abgelehnt.",
    "Es wurde nichts gesendet: versuche es noch einmal, wenn es doch sein soll.",
  ],
  ChainNotAdded: [
    "Die Wallet kennt diese Chain nicht.",
    "Füge sie hinzu (wallet_addEthereumChain) und stelle dann um.",
  ],
  RequestPending: ["Die Wallet wartet schon auf eine Antwort.", "Öffne sie und antworte zuerst dort."],
  Unauthorized: ["Die Wallet hat dieses Konto hier nicht freigegeben.", "Verbinde sie zuerst (eth_requestAccounts)."],
  Disconnected: ["Die Wallet ist nicht mit der Chain verbunden.", "Prüfe die Verbindung und versuche es noch einmal."],
  UnsupportedMethod: [
    "Die Wallet oder der Knoten kann das nicht.",
    "Nimm eine andere Wallet, einen anderen Knoten oder einen anderen Weg.",
  ],
  UnsupportedCapability: [
    "Der Wallet fehlt etwas, das dieses Bündel braucht.",
    "Mache es entbehrlich (optional), oder sende die Aufrufe einzeln.",
  ],
  UnsupportedBatchChain: [
    "Die Wallet sendet auf dieser Chain keine Bündel.",
    "Sende die Aufrufe einzeln, oder stelle die Chain um.",
  ],
  DuplicateBundle: [
    "Ein Bündel mit dieser Kennung wurde schon gesendet.",
    "Sieh nach, was daraus wurde (wallet_getCallsStatus), oder wähle eine neue Kennung.",
  ],
  UnknownBundle: [
    "Die Wallet kennt kein Bündel mit dieser Kennung.",
    "Prüfe die Kennung, und ob es die Wallet ist, die es gesendet hat.",
  ],
  BundleTooLarge: ["Das Bündel ist der Wallet zu groß.", "Sende weniger Aufrufe auf einmal."],
  UpgradeRejected: [
    "In der Wallet wurde abgelehnt, das Konto für Bündel einzurichten.",
    "Sende die Aufrufe einzeln, oder frage noch einmal.",
  ],
  AtomicityUnsupported: [
    "Die Wallet kann Aufrufe nicht so senden, dass alle oder keiner gelten.",
    "Sende die Aufrufe einzeln.",
  ],
  InsufficientGasMoney: [
    "Das Konto kann Gas und Betrag nicht zahlen.",
    "Sende ihm zuerst etwas von der Münze der Chain.",
  ],
  NonceConflict: [
    "Das Konto hat inzwischen anderes gesendet.",
    "Warte ab, was noch läuft, und versuche es dann noch einmal.",
  ],
  AlreadySent: [
    "Genau diese Transaktion wurde schon gesendet.",
    "Sende sie nicht noch einmal: sieh zuerst nach, was aus ihr wird, in der Wallet oder im Protokoll.",
  ],
  FeeTooLow: [
    "Die Chain verlangt jetzt mehr für Gas, als die Transaktion bietet.",
    "Plane neu zum jetzigen Preis, oder warte, bis Gas billiger ist.",
  ],
  TransactionRejected: [
    "Der Knoten hat die Transaktion nicht angenommen.",
    "Prüfe Konto, Gas und Gebühren, und unterschreibe sie neu.",
  ],
  Network: [
    "Der Knoten hat nicht geantwortet.",
    "Prüfe die Verbindung oder wähle einen anderen Knoten, und versuche es noch einmal.",
  ],
  HistoryMissing: [
    "Der Knoten bewahrt so Altes nicht auf.",
    "Wähle einen Archivknoten, oder frage nach einem neueren Block.",
  ],

  TokenBlockedAccount: [
    "Der Herausgeber des Tokens sperrt eines der Konten.",
    "Nimm eine andere Währung, oder eine andere Adresse für die Auszahlung.",
  ],
  TokenPaused: [
    "Der Herausgeber des Tokens hat alle Überweisungen angehalten.",
    "Warte, oder nimm eine andere Währung.",
  ],
  TokenBalance: ["Das Konto hat zu wenig von diesem Token.", "Wähle einen kleineren Betrag."],
  TokenAllowance: [
    "Vom Token darf nicht so viel genommen werden.",
    "Erlaube den Betrag zuerst (approve), oder gib mit einer Genehmigung.",
  ],
  TokenSignature: [
    "Der Token nimmt die Unterschrift nicht an.",
    "Unterschreibe noch einmal, und lass sie benutzen, solange sie gilt.",
  ],
  TokenPayee: [
    "Diese unterschriebene Überweisung darf nur bringen, wer das Geld bekommt.",
    "Bringe sie über den Vertrag, für den sie unterschrieben ist.",
  ],
  TokenZeroAddress: ["Der Token nimmt die Nulladresse nicht an.", "Nenne eine Adresse, die jemandem gehört."],
  TokenRole: ["Das darf nur der Herausgeber des Tokens.", "Frage den Herausgeber, oder nimm eine andere Währung."],
  TokenTransfer: [
    "Der Token hat die Überweisung abgelehnt.",
    "Prüfe Guthaben und Erlaubnis (auch die von Permit2), und ob er angehalten ist.",
  ],
  ContractReason: ["Ein Vertrag hat abgelehnt: „{reason}“.", "Ändere, was er als Grund nennt."],
  ContractPanic: ["Ein Vertrag ist mit dem Panik-Code {panic:hex} gescheitert.", "Bitte melde es mit der Transaktion."],
  UnknownRevert: [
    "Ein Vertrag hat abgelehnt, und niemand hier kennt seinen Grund ({data:hex}).",
    "Prüfe, ob die Adressen zu dieser Gemeinschaft auf dieser Chain gehören.",
  ],
  Unexpected: ["Etwas anderes ging schief: „{reason}“.", "Näheres steht in `cause`."],
} as const satisfies OwnWords;
