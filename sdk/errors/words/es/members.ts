import type { ContractWords } from "../catalogue.js";
import * as common from "./common.js";

/** Members, contribution credits, proofs of personhood, and how a community opens. */
export const members = {
  MemberRegistryNotMember: [
    "{account} no es miembro.",
    "Pide a los miembros que la avalen, o entra con una invitación.",
  ],
  MemberRegistryNotEligible: [
    "{account} puede actuar como miembro desde el {since:time}, y es el {now:time}.",
    "Espera a que acabe el periodo de espera.",
  ],
  MemberRegistryAlreadyMember: ["{account} ya es miembro.", "No hace falta que hagas nada: se entra una vez."],
  MemberRegistryInvalidAccount: [
    "{account} no puede ser miembro.",
    "Indica una cuenta que no sea la dirección cero ni un contrato de la comunidad.",
  ],
  MemberRegistryAlreadyVouched: ["{voucher} ya avala a {candidate}.", "Pídeselo a otro miembro."],
  MemberRegistryTooFewVouches: [
    "Avalan a {candidate} {vouches} miembros, y hacen falta {needed}.",
    "Pide a más miembros que la avalen o que firmen la invitación.",
  ],
  MemberRegistryInvalidVoucher: ["{signer} no puede avalar.", "Pídeselo a miembros con derecho a voto."],
  MemberRegistryUnsortedVouchers: [
    "{signer} va después de {previous} en la lista, y no debería.",
    "Indica a cada persona que avala una vez, por orden ascendente de dirección.",
  ],
  MemberRegistryExpiredSignature: [
    "La firma valía hasta el {deadline:time}, y es el {now:time}.",
    common.laterDeadline,
  ],
  MemberRegistryInvalidNonce: [
    "La invitación de {account} es para el ingreso número {given}, y toca el {expected}.",
    "Pide una invitación nueva.",
  ],
  MemberRegistryInvalidSignature: ["Esta no es una firma de {signer}.", common.signAgain],
  MemberRegistryUnknownProofModule: [
    "El módulo de prueba {module} no está admitido.",
    "Elige uno admitido, o proponlo.",
  ],
  MemberRegistryInsufficientProof: [
    "La prueba de {account} pesa {weight}, y hace falta {needed}.",
    "Añade más pruebas de persona, o pide avales a los miembros.",
  ],
  MemberRegistryNoRotation: [
    "El miembro {number} no está pasando a otra dirección.",
    "Pídelo primero (proposeRotation).",
  ],
  MemberRegistryRotationPending: [
    "El miembro {number} puede pasar desde el {readyAt:time}.",
    "Espera hasta entonces: la clave antigua aún puede impedirlo.",
  ],
  MemberRegistryNotContributor: ["{account} aún no tiene créditos de aporte.", "Recógelos primero (credit)."],
  MemberRegistryInvalidSettings: [
    "Los ajustes de la membresía no son posibles.",
    "Mantén cada ajuste en sus límites, y no pidas más avales que miembros hay.",
  ],
  MemberRegistryTooManyMembers: [
    "El padrón está lleno: tiene {members} de {maximum} miembros.",
    "Abrid otra comunidad y federaos.",
  ],
  MemberRegistryLastMembers: [
    "Quedarían {members} miembros, y hacen falta {needed}.",
    "Disolved la comunidad en lugar de esto.",
  ],
  MemberRegistryUnequalLengths: ["Dos listas tienen distinta longitud: {a} y {b}.", common.lengths],
  MemberRegistryFutureLookup: ["El {timepoint:time} no es del pasado.", common.pastOnly],
  MemberRegistryInvalidProofModule: [
    "{module} con el peso {minimumWeight} no puede probar que alguien es una persona.",
    "Indica un contrato que responda a `weight`, y un peso de 10 000 como máximo.",
  ],

  ContributionTokenNonTransferable: [
    "Los créditos de aporte se ganan y no se mueven.",
    "Deja que otra persona hable con ellos (delegate).",
  ],
  ContributionTokenUnknownSource: ["{source} no puede dar créditos de aporte.", common.governanceOnly],
  ContributionTokenSourceExhausted: [
    "{source} puede emitir ahora {left}, y hacen falta {needed}.",
    "Inténtalo más tarde: su presupuesto se rellena con el tiempo.",
  ],
  ContributionTokenNothingToCredit: [
    "Ninguna donación contada de {account} espera créditos.",
    "Da primero con `counted: true`.",
  ],
  ContributionTokenSelfAttested: ["{attester} no puede dar fe de su propio cuidado.", "Pídeselo a otra persona."],
  ContributionTokenCareBeyondLimit: [
    "A {account} le quedan {left} minutos de cuidado esta semana, y hacen falta {needed}.",
    "Da fe del resto la semana que viene.",
  ],
  ContributionTokenInvalidSettings: ["Un ajuste de los créditos está fuera de sus límites.", common.bounds],
  ContributionTokenFutureLookup: ["El {timepoint:time} no es del pasado.", common.pastOnly],
  ContributionTokenTooLate: [
    "El tiempo de este token se acabó ({halvings} de {maximum} mitades).",
    "Propón pasar a uno nuevo.",
  ],
  ContributionTokenInvalidAccount: [
    "{account} no puede tener créditos de aporte.",
    "Indica una cuenta que no sea la dirección cero.",
  ],
  ContributionTokenZeroAmount: ["La cantidad es cero.", common.aboveZero],

  AttesterPersonhoodBound: [
    "Ya se dio fe de esta persona para {personsAccount}, o de la cuenta para otra persona.",
    "Pasa la membresía a la nueva dirección (proposeRotation): una persona, una cuenta.",
  ],
  AttesterPersonhoodInvalidAttestation: [
    "Esta acreditación no es posible.",
    "Comprueba cuenta, persona, peso (de 1 a 10 000) y fechas.",
  ],
  AttesterPersonhoodInvalidSignature: ["Esta no es una firma de la entidad {attester}.", common.signAgain],
  AttesterPersonhoodNotInForce: [
    "La acreditación vale del {issuedAt:time} al {expiry:time}, y es el {now:time}.",
    "Pide una nueva a quien la dio.",
  ],
  AttesterPersonhoodOutdated: [
    "Lo emitido para {account} hasta el {latest:time} fue sustituido o retirado.",
    "Mira si la cuenta vale (getWeight); si no, pide a la entidad una acreditación nueva.",
  ],
  AttesterPersonhoodUnknownAttester: ["La entidad {attester} no está admitida.", "Elige una admitida, o proponla."],

  SolidarityFactoryNoFounders: ["No se indica a nadie que funde la comunidad.", "Indica al menos a una persona."],
  SolidarityFactoryInvalidName: [
    "«{name}» no puede ser el nombre de una comunidad.",
    "Elige un nombre de 1 a 64 bytes.",
  ],
  SolidarityFactoryTooFewFounders: [
    "Fundan {founders} personas, y los ajustes necesitan {needed}.",
    "Indica a más personas, o pide menos en los ajustes.",
  ],
  SolidarityFactoryTooManyFounders: [
    "Fundan {founders} personas, y pueden ser {maximum} como máximo.",
    "Abrid con menos personas e invitad a las demás.",
  ],
  SolidarityFactoryInvalidImplementation: ["De {implementation} no se puede hacer una comunidad.", common.report],
} as const satisfies ContractWords;
