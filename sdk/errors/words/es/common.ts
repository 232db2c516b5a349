/** Next steps that many errors share. */
export const governanceOnly = "Proponlo y deja que los miembros voten: solo así se decide esto.";
export const signAgain = "Firma de nuevo con la cuenta correcta, en la cadena correcta.";
export const laterDeadline = "Firma de nuevo con un plazo más largo.";
export const freshNonce = "Firma de nuevo: cada firma sirve una sola vez.";
export const report = "Avísanos, por favor, con la transacción: esto no debería ocurrir nunca.";
export const askForRole = "Usa una cuenta que tenga ese papel, o pide a los miembros que lo concedan.";
export const operation = "Mira en qué punto está la operación, y espérala o prográmala de nuevo.";
export const bounds = "Elige un valor entre los límites, ambos incluidos.";
export const lengths = "Indica todos los elementos en cada lista.";
export const collectElsewhere = "Haz que se cobre en otra dirección (collectTo).";
export const pastOnly = "Pregunta por un momento del pasado.";
export const moreGas = "Envía la transacción de nuevo con un límite de gas más alto.";
export const aboveZero = "Indica una cantidad mayor que cero.";
export const admitted = "Elige un activo admitido, o propón que se admita este.";
export const notMatching = "La firma no coincide.";
export const nothingToDo = "No hace falta que hagas nada.";
export const otherDonor = "Indica a alguien que done y que no sea la dirección cero.";
