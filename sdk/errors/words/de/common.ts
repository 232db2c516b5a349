/** Next steps that many errors share. */
export const governanceOnly = "Schlage es vor und lass die Mitglieder abstimmen: nur sie dürfen das beschließen.";
export const signAgain = "Unterschreibe noch einmal mit dem richtigen Konto, auf der richtigen Chain.";
export const laterDeadline = "Unterschreibe noch einmal mit einer späteren Frist.";
export const freshNonce = "Unterschreibe noch einmal: jede Unterschrift gilt nur einmal.";
export const report = "Bitte melde es mit der Transaktion: das sollte nie vorkommen.";
export const askForRole = "Nimm ein Konto mit dieser Rolle, oder bitte die Mitglieder, sie zu vergeben.";
export const operation = "Sieh nach, wo der Vorgang steht, und warte auf ihn oder plane ihn neu ein.";
export const bounds = "Wähle einen Wert zwischen den Grenzen, beide eingeschlossen.";
export const lengths = "Gib in jeder Liste alle Einträge an.";
export const collectElsewhere = "Lass das Geld an eine andere Adresse abholen (collectTo).";
export const pastOnly = "Frage nach einer Zeit in der Vergangenheit.";
export const moreGas = "Sende die Transaktion noch einmal mit einem höheren Gaslimit.";
export const aboveZero = "Gib einen Betrag über null an.";
export const admitted = "Wähle eine zugelassene Währung, oder schlage vor, diese zuzulassen.";
export const notMatching = "Die Unterschrift passt nicht.";
export const nothingToDo = "Du musst nichts tun.";
export const otherDonor = "Nenne eine Spenderin oder einen Spender mit einer anderen Adresse als der Nulladresse.";
