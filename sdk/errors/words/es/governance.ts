import type { ContractWords } from "../catalogue.js";
import * as common from "./common.js";

/** Roles, proposals, and the timelock. */
export const governance = {
  AccessManagedInvalidAuthority: ["{authority} no puede decidir aquí quién puede qué.", common.report],
  AccessManagedRequiredDelay: [
    "{caller} solo puede hacer esto tras un plazo de {delay:span}.",
    "Programa la llamada primero.",
  ],
  AccessManagedUnauthorized: [
    "{caller} no puede hacer esto.",
    "Usa una cuenta con ese papel, o proponlo a los miembros.",
  ],
  AccessControlBadConfirmation: ["A un papel solo renuncia quien lo tiene.", "Renuncia con la cuenta que lo tiene."],
  AccessControlUnauthorizedAccount: ["A {account} le falta el papel para esto.", common.askForRole],
  AccessManagerAlreadyScheduled: ["Esta llamada ya está programada.", common.operation],
  AccessManagerBadConfirmation: ["A un papel solo renuncia quien lo tiene.", "Renuncia con la cuenta que lo tiene."],
  AccessManagerExpired: ["La llamada programada ha caducado.", "Prográmala de nuevo."],
  AccessManagerInvalidInitialAdmin: ["{initialAdmin} no puede ser la primera en conceder papeles.", common.report],
  AccessManagerLockedFunction: ["La función {selector} no se puede dar a otro papel.", common.report],
  AccessManagerLockedRole: ["El papel {roleId} no se puede cambiar.", "Déjalo como está, o elige otro."],
  AccessManagerNotReady: ["La llamada programada tiene que esperar.", common.operation],
  AccessManagerNotScheduled: ["Esta llamada no está programada.", common.operation],
  AccessManagerUnauthorizedAccount: ["A {msgsender} le falta el papel {roleId}.", common.askForRole],
  AccessManagerUnauthorizedCall: ["{caller} no puede llamar a {selector} de {target}.", common.askForRole],
  AccessManagerUnauthorizedCancel: ["{msgsender} no puede anular una llamada de {caller}.", common.askForRole],
  AccessManagerUnauthorizedConsume: ["{target} no puede gastar esta llamada programada.", common.askForRole],

  GovernorAlreadyCastVote: ["{voter} ya ha votado esta propuesta.", "No hace falta que hagas nada: se vota una vez."],
  GovernorAlreadyQueuedProposal: ["La propuesta ya está en cola.", "Ejecútala cuando acabe el plazo."],
  GovernorDisabledDeposit: ["La votación no acepta dinero.", "Dalo al fondo."],
  GovernorInsufficientProposerVotes: [
    "{proposer} tiene {votes} votos, y para proponer hacen falta {threshold}.",
    "Deja que lo proponga un miembro con derecho a voto.",
  ],
  GovernorInvalidProposalLength: [
    "La propuesta tiene {targets} destinos, {values} cantidades y {calldatas} llamadas.",
    "Propón al menos una llamada, y lo mismo de cada cosa.",
  ],
  GovernorInvalidSignature: ["Esta no es una firma de {voter}.", common.signAgain],
  GovernorInvalidVoteParams: ["Aquí los votos no llevan datos añadidos.", "Vota sin ellos."],
  GovernorInvalidVoteType: ["Así no se puede votar.", "Vota a favor, en contra o abstención."],
  GovernorInvalidVotingPeriod: [
    "No es posible una votación de {votingPeriod:span}.",
    "Elige una duración mayor que cero.",
  ],
  GovernorNonexistentProposal: ["No existe esa propuesta.", "Comprueba identificador, llamadas y descripción."],
  GovernorOnlyExecutor: ["{account} no puede hacer esto: lo deciden los miembros.", common.governanceOnly],
  GovernorProposalQueueingFailed: ["La propuesta no se pudo poner en cola.", common.report],
  GovernorProposalQueueingNotRequired: ["La propuesta no necesita cola.", "Ejecútala ya."],
  GovernorRestrictedProposer: [
    "La descripción reserva esta propuesta a alguien que no es {proposer}.",
    "Déjasela a esa persona, o cambia la descripción.",
  ],
  GovernorUnableToCancel: [
    "{account} no puede anular ahora esta propuesta.",
    "No hace falta que hagas nada: solo puede quien la hizo, y antes de la votación.",
  ],
  GovernorUnexpectedProposalState: [
    "La propuesta está en «{current:proposal}», que no permite esto.",
    "Mira en qué punto está (getProposal) y actúa según eso.",
  ],
  GovernorPreventLateQuorumVoteExtensionTooLarge: [
    "Una prórroga de {newVoteExtension:span} es demasiado larga: como máximo {maxVoteExtension:span}.",
    "Elige una prórroga más corta.",
  ],
  GovernorInvalidQuorumFraction: [
    "Un quórum de {quorumNumerator} por {quorumDenominator} es más que el total.",
    "Elige como máximo el total.",
  ],
  CommunityGovernorFixedThreshold: [
    "Lo que hace falta para proponer está fijado: {threshold}.",
    "Déjalo así, pues todo miembro con derecho a voto puede proponer.",
  ],
  CommunityGovernorFixedTimelock: [
    "El plazo de espera {timelock} está fijado de una vez por todas.",
    "Déjalo como está.",
  ],
  CommunityGovernorInvalidLateExtension: [
    "Una prórroga tardía de {given:span} no está entre {minimum:span} y {maximum:span}.",
    common.bounds,
  ],
  CommunityGovernorInvalidQuorum: [
    "Un quórum de {given} por 10 000 no está entre {minimum} y {maximum}.",
    common.bounds,
  ],
  CommunityGovernorInvalidVotingDelay: [
    "Una espera antes de votar de {given:span} no está entre {minimum:span} y {maximum:span}.",
    common.bounds,
  ],
  CommunityGovernorInvalidVotingPeriod: [
    "Una votación de {given:span} no está entre {minimum:span} y {maximum:span}.",
    common.bounds,
  ],
  CommunityTimelockFixedRoles: [
    "Los papeles del plazo de espera están fijados de una vez por todas.",
    "Déjalos como están.",
  ],
  CommunityTimelockInvalidDelay: [
    "Un plazo de espera de {given:span} no está entre {minimum:span} y {maximum:span}.",
    common.bounds,
  ],
  TimelockInsufficientDelay: [
    "Un plazo de espera de {delay:span} es demasiado corto: como mínimo {minDelay:span}.",
    "Elige un plazo más largo.",
  ],
  TimelockInvalidOperationLength: [
    "La operación tiene {targets} destinos, {values} cantidades y {payloads} llamadas.",
    common.lengths,
  ],
  TimelockUnauthorizedCaller: ["{caller} no puede hacer esto: lo deciden los miembros.", common.governanceOnly],
  TimelockUnexecutedPredecessor: ["Antes que esta hay que ejecutar otra operación.", "Ejecuta primero la anterior."],
  TimelockUnexpectedOperationState: [
    "La operación no está lista: su plazo no ha acabado, o ya se ejecutó.",
    "Mira en qué punto está la propuesta (getProposal), y espérala.",
  ],
} as const satisfies ContractWords;
