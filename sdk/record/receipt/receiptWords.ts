const en = {
  language: "en",
  title: "Receipt for gifts",
  intro: "This community confirms the gifts below. Each is an entry in its public record.",
  donor: "Donor",
  span: "Gifts from … until before …",
  issued: "Issued",
  time: "Time (UTC)",
  amount: "Amount",
  purpose: "For",
  general: "where it is needed most",
  category: "category",
  worth: "Worth then",
  transaction: "Transaction",
  total: "Total",
  totalWorth: "Total worth, where stated",
  pool: "Pool",
  chain: "Chain",
  record: "Record up to block, and its head",
  signer: "Signed by",
  signature: "Signature",
  unsigned: "Not signed: this is a draft.",
  machine: "The same for machines, to verify the signature and every amount",
};

type AllWords = Readonly<typeof en>;

const de: AllWords = {
  language: "de",
  title: "Quittung über Spenden",
  intro: "Diese Gemeinschaft bestätigt die folgenden Gaben. Jede ist ein Eintrag in ihrem öffentlichen Buch.",
  donor: "Wer gegeben hat",
  span: "Gaben von … bis vor …",
  issued: "Ausgestellt",
  time: "Zeit (UTC)",
  amount: "Betrag",
  purpose: "Wofür",
  general: "wo es am nötigsten ist",
  category: "Kategorie",
  worth: "Damaliger Wert",
  transaction: "Transaktion",
  total: "Summe",
  totalWorth: "Gesamtwert, soweit angegeben",
  pool: "Kasse",
  chain: "Chain",
  record: "Buch bis Block, und dessen Kopf",
  signer: "Unterschrieben von",
  signature: "Unterschrift",
  unsigned: "Nicht unterschrieben: das ist ein Entwurf.",
  machine: "Dasselbe für Maschinen, um Unterschrift und jeden Betrag zu prüfen",
};

const es: AllWords = {
  language: "es",
  title: "Recibo de donaciones",
  intro: "Esta comunidad confirma las donaciones siguientes. Cada una es un asiento de su registro público.",
  donor: "Donante",
  span: "Donaciones desde … hasta antes de …",
  issued: "Emitido",
  time: "Hora (UTC)",
  amount: "Importe",
  purpose: "Para",
  general: "donde más falta haga",
  category: "categoría",
  worth: "Valor entonces",
  transaction: "Transacción",
  total: "Total",
  totalWorth: "Valor total, donde se indica",
  pool: "Fondo",
  chain: "Cadena",
  record: "Registro hasta el bloque, y su cabeza",
  signer: "Firmado por",
  signature: "Firma",
  unsigned: "Sin firmar: esto es un borrador.",
  machine: "Lo mismo para máquinas, para comprobar la firma y cada importe",
};

/** Every word on a printed receipt, by language. */
export const receiptWords: Readonly<Record<"en" | "de" | "es", AllWords>> = { en, de, es };

/** Words of a receipt; those left out are English. */
export type ReceiptWords = Partial<AllWords>;
