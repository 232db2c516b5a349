import type { ContractWords } from "../catalogue.js";
import * as common from "./common.js";

/** Building blocks of several contracts, tokens, and Permit2. */
export const shared = {
  AddressEmptyCode: ["En {target} no hay ningún contrato en esta cadena.", "Comprueba la dirección y la cadena."],
  CheckpointUnorderedInsertion: ["Un historial se escribió en desorden.", common.report],
  ECDSAInvalidSignature: [common.notMatching, common.signAgain],
  ECDSAInvalidSignatureLength: ["La firma tiene {length} bytes, como ninguna.", common.signAgain],
  ECDSAInvalidSignatureS: ["La firma no tiene la única forma que vale.", common.signAgain],
  ERC5805FutureLookup: ["El {timepoint:time} no es del pasado.", common.pastOnly],
  CloneArgumentsTooLong: ["La copia de un contrato recibió demasiados datos.", common.report],
  Create2EmptyBytecode: ["Se iba a hacer un contrato de la nada.", common.report],
  FailedDeployment: ["Ya hay una comunidad con esta sal.", "Elige otra sal (salt)."],
  FailedCall: ["La llamada interior se rechazó sin motivo.", "Pruébala por separado para ver por qué."],
  InsufficientBalance: [
    "El contrato tiene {balance:amount} en la moneda de la cadena y necesita {needed:amount}.",
    "Envíale primero lo que falta.",
  ],
  InvalidAccountNonce: ["La firma no es la siguiente de {account}: toca la número {currentNonce}.", common.freshNonce],
  InvalidInitialization: [
    "Este contrato ya está preparado.",
    "No hace falta que hagas nada: los contratos se preparan una vez.",
  ],
  InvalidShortString: ["Un texto corto está dañado.", common.report],
  NotInitializing: ["Este contrato no se está preparando.", common.report],
  ReentrancyGuardReentrantCall: ["Un contrato volvió a llamar a mitad de camino.", "Hazlo en dos transacciones."],
  SafeCastOverflowedUintDowncast: [
    "{value} es demasiado grande para este contrato: le caben {bits} bits.",
    "Elige un número menor.",
  ],
  StringTooLong: ["«{str}» es demasiado largo.", common.report],
  VotesExpiredSignature: ["La firma valía hasta el {expiry:time}.", common.laterDeadline],

  ERC20InsufficientBalance: [
    "{sender} tiene {balance:amount} del token y necesita {needed:amount}.",
    "Elige una cantidad menor, o recarga la cuenta.",
  ],
  ERC20InvalidSender: ["El token no deja enviar a {sender}.", "Paga desde otra cuenta."],
  ERC20InvalidReceiver: ["El token no deja recibir a {receiver}.", "Indica otra dirección."],
  ERC20InsufficientAllowance: [
    "{spender} puede tomar {allowance:amount} del token y necesita {needed:amount}.",
    "Permite primero la cantidad (approve), o da con un permiso firmado.",
  ],
  ERC20InvalidApprover: ["El token no deja permitir nada a {approver}.", "Permítelo desde otra cuenta."],
  ERC20InvalidSpender: ["El token no deja que se permita a {spender}.", "Indica otra dirección."],
  ERC2612ExpiredSignature: ["El permiso valía hasta el {deadline:time}.", common.laterDeadline],
  ERC2612InvalidSigner: ["El permiso lo firmó {signer}, no {owner}.", common.signAgain],
  ERC3009InvalidAuthorizationTime: [
    "La autorización vale del {validAfter:time} al {validBefore:time}, no ahora.",
    "Firma una que valga ahora.",
  ],
  ERC3009UsedAuthorization: ["Esta autorización de {authorizer} ya se usó o se anuló.", common.freshNonce],
  ERC3009InvalidSignature: [common.notMatching, common.signAgain],
  SafeERC20FailedOperation: [
    "El token {token} rechazó la transferencia.",
    "Comprueba el saldo y el permiso, y si está detenido.",
  ],
  InvalidNonce: ["Permit2 ya conoce esta firma.", common.freshNonce],
  SignatureExpired: ["La firma para Permit2 valía hasta el {signatureDeadline:time}.", common.laterDeadline],
  AllowanceExpired: ["El permiso de Permit2 valía hasta el {deadline:time}.", "Renueva el permiso."],
  InsufficientAllowance: ["Permit2 puede tomar como máximo {amount:amount} del token.", "Permítele tomar más."],
  InvalidAmount: ["Se pidió más que los {maxAmount:amount} que se firmaron.", "Pide como máximo eso."],
  LengthMismatch: ["Dos listas para Permit2 tienen distinta longitud.", common.lengths],
  InvalidSigner: [common.notMatching, common.signAgain],
  InvalidSignature: [common.notMatching, common.signAgain],
  InvalidSignatureLength: ["La firma no tiene la longitud de una firma.", common.signAgain],
  InvalidContractSignature: ["La cuenta inteligente no confirma la firma.", common.signAgain],
} as const satisfies ContractWords;
