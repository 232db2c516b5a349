import type { AccountCode } from "../catalogue.js";
import type { Wording } from "../../base.js";

const collectSignatures =
  "Sammle die Unterschriften neu, für genau diese Transaktion, und füge sie zusammen (`joinSafeSignatures`).";
const topUp = "Fülle das Konto auf, oder lass einen Paymaster zahlen.";
const askWallet = "Aktualisiere die Wallet, oder melde es denen, die sie machen.";
const checkPaymaster = "Wähle einen anderen Paymaster, oder zahle das Gas vom Konto.";
const signAnew = "Unterschreibe den Vorgang neu.";
const modules = "Sieh dir die Liste der Module des Safes an und versuche es noch einmal.";
const owners = "Sieh dir die Liste an, wem der Safe gehört, und versuche es noch einmal.";
const once = "Du musst nichts tun: ein Safe wird einmal eingerichtet.";

/** What Safes (`GS…`) and the EntryPoint of smart accounts (`AA…`) say by code. */
export const accounts: { readonly [code in AccountCode]: Wording } = {
  SafeRefused: ["Der Safe hat abgelehnt.", "Schlage das Kürzel in der Dokumentation von Safe nach."],
  GS000: ["Der Safe konnte nicht eingerichtet werden.", "Prüfe, was beim Einrichten aufgerufen wird."],
  GS001: ["Der Safe ist nicht eingerichtet: er verlangt noch keine Unterschriften.", "Richte ihn zuerst ein."],
  GS002: ["Beim Einrichten ruft der Safe eine Adresse ohne Vertrag auf.", "Prüfe Adresse und Chain."],
  GS010: ["Dem Safe blieb zu wenig Gas für die Transaktion.", "Sende sie noch einmal mit einem höheren Gaslimit."],
  GS011: [
    "Der Safe konnte das Gas nicht in der Münze der Chain erstatten.",
    "Fülle den Safe auf, oder lass die sendende Adresse das Gas zahlen.",
  ],
  GS012: [
    "Der Safe konnte das Gas nicht in diesem Token erstatten.",
    "Fülle den Safe auf, oder lass die sendende Adresse das Gas zahlen.",
  ],
  GS013: ["Die Transaktion des Safes ist gescheitert.", "Probiere den Aufruf darin einzeln aus, um zu sehen, warum."],
  GS020: ["Für den Safe haben noch zu wenige unterschrieben.", "Sammle die Unterschriften, die fehlen."],
  GS021: ["Die Unterschrift eines Vertrags für den Safe steht an der falschen Stelle.", collectSignatures],
  GS022: ["Die Unterschrift eines Vertrags für den Safe hat keine Länge.", collectSignatures],
  GS023: ["Die Unterschrift eines Vertrags für den Safe ist abgeschnitten.", collectSignatures],
  GS024: ["Ein Vertrag, dem der Safe mitgehört, bestätigt seine Unterschrift nicht.", collectSignatures],
  GS025: [
    "Jemand, dem der Safe mitgehört, hat diese Transaktion nicht bewilligt.",
    "Lass sie unterschreiben, oder ihren Hash bewilligen.",
  ],
  GS026: [
    "Eine Unterschrift ist von niemandem, dem der Safe gehört, oder die Reihenfolge stimmt nicht.",
    collectSignatures,
  ],
  GS030: ["Einen Hash bewilligen dürfen nur die, denen der Safe gehört.", "Nimm ein Konto, dem der Safe mitgehört."],
  GS031: ["Das darf nur der Safe selbst.", "Sende es als Transaktion des Safes."],
  GS100: ["Die Module des Safes sind schon eingerichtet.", once],
  GS101: ["Diese Adresse kann kein Modul des Safes sein.", modules],
  GS102: ["Das Modul gehört schon zum Safe.", "Du musst nichts tun: das Modul ist da."],
  GS103: ["Vor diesem Modul steht ein anderes als das genannte.", modules],
  GS104: ["Diese Adresse ist kein Modul des Safes.", modules],
  GS105: ["Die Liste der Module kann dort nicht beginnen.", modules],
  GS106: ["Eine Seite der Module braucht mindestens eine Zeile.", "Bitte um eine Seite mit mindestens einer Zeile."],
  GS200: ["Wem der Safe gehört, ist schon eingerichtet.", once],
  GS201: ["Der Safe bräuchte mehr Unterschriften, als ihm Menschen angehören.", "Verlange weniger Unterschriften."],
  GS202: ["Der Safe bräuchte gar keine Unterschrift.", "Verlange mindestens eine."],
  GS203: ["Dieser Adresse kann der Safe nicht gehören.", owners],
  GS204: ["Dieser Adresse gehört der Safe schon mit.", "Du musst nichts tun: sie steht in der Liste."],
  GS205: ["Vor dieser Adresse steht in der Liste eine andere als die genannte.", owners],
  GS300: ["Die Adresse ist kein Wächter für einen Safe.", "Nenne einen Vertrag, der als Wächter gemacht ist."],
  GS301: [
    "Die Adresse ist kein Wächter für Module eines Safes.",
    "Nenne einen Vertrag, der als Wächter für Module gemacht ist.",
  ],
  GS400: ["Ein Safe kann nicht für sich selbst einspringen.", "Nenne einen anderen Vertrag."],

  UserOperationRefused: [
    "Der Vorgang des Smart-Kontos wurde abgelehnt.",
    "Probiere den Aufruf darin einzeln aus, um zu sehen, warum.",
  ],
  AA10: ["Das Smart-Konto gibt es schon.", "Sende den Vorgang ohne den Code, der es anlegt."],
  AA13: [
    "Das Smart-Konto konnte nicht angelegt werden, oder das Gas reichte nicht.",
    "Prüfe den Code, der es anlegt, und gib mehr Gas.",
  ],
  AA14: ["Es würde ein anderes Smart-Konto angelegt als das sendende.", askWallet],
  AA15: ["Es würde kein Smart-Konto angelegt.", askWallet],
  AA20: [
    "Das Smart-Konto gibt es noch nicht.",
    "Lege es mit dem Vorgang an, oder gib dem Konto zuerst seinen Code (EIP-7702).",
  ],
  AA21: ["Das Smart-Konto kann das Gas nicht zahlen.", topUp],
  AA22: ["Die Unterschrift des Vorgangs gilt jetzt nicht.", signAnew],
  AA23: ["Das Smart-Konto hat die Prüfung des Vorgangs verweigert.", "Probiere den Vorgang aus, um zu sehen, warum."],
  AA24: [
    "Das Smart-Konto nimmt die Unterschrift nicht an.",
    "Unterschreibe noch einmal mit dem Schlüssel des Kontos, auf der richtigen Chain.",
  ],
  AA25: ["Das Smart-Konto hat inzwischen anderes gesendet.", "Warte ab, was noch läuft, und unterschreibe dann neu."],
  AA26: ["Die Prüfung des Vorgangs braucht mehr Gas, als er erlaubt.", "Erlaube mehr Gas für die Prüfung."],
  AA30: ["Den Paymaster gibt es auf dieser Chain nicht.", checkPaymaster],
  AA31: ["Das Guthaben des Paymasters ist aufgebraucht.", checkPaymaster],
  AA32: ["Die Zusage des Paymasters gilt jetzt nicht.", "Frage den Paymaster noch einmal, und unterschreibe dann neu."],
  AA33: ["Der Paymaster hat abgelehnt.", checkPaymaster],
  AA34: [
    "Die Unterschrift des Paymasters wird nicht angenommen.",
    "Frage den Paymaster noch einmal, und unterschreibe dann neu.",
  ],
  AA36: [
    "Die Frage an den Paymaster braucht mehr Gas, als der Vorgang erlaubt.",
    "Erlaube mehr Gas für den Paymaster.",
  ],
  AA40: ["Die Prüfung des Vorgangs braucht mehr Gas, als er erlaubt.", "Erlaube mehr Gas für die Prüfung."],
  AA41: ["Für die Prüfung ist zu wenig Gas da.", "Erlaube mehr Gas für die Prüfung."],
  AA50: ["Der Paymaster ist nach dem Vorgang gescheitert.", checkPaymaster],
  AA51: ["Das Gas des Vorgangs kostet mehr, als zurückgelegt war.", topUp],
  AA90: ["Der Bundler hat niemanden genannt, der bezahlt wird.", "Nimm einen anderen Bundler."],
  AA91: ["Der Bundler konnte nicht bezahlt werden.", "Nimm einen anderen Bundler."],
  AA92: ["Das darf nur der EntryPoint selbst.", askWallet],
  AA93: ["Was der Vorgang über seinen Paymaster sagt, ist nicht lesbar.", askWallet],
  AA94: ["Die Gaszahlen des Vorgangs sind zu groß.", "Schätze das Gas neu."],
  AA95: ["Dem Bündel ging das Gas aus.", "Lass es den Bundler mit mehr Gas noch einmal senden."],
  AA97: ["Nur der EntryPoint darf dies aufrufen.", askWallet],
  AA98: ["Dieser Paymaster kann nicht benutzt werden.", checkPaymaster],
  AA99: ["Der Code, der das Smart-Konto anlegt, ist zu kurz.", askWallet],
};
