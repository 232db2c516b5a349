import type { ContractWords } from "../catalogue.js";
import * as common from "./common.js";

/** Roles, proposals, and the timelock. */
export const governance = {
  AccessManagedInvalidAuthority: ["{authority} kann hier nicht entscheiden, wer was darf.", common.report],
  AccessManagedRequiredDelay: [
    "{caller} darf dies erst nach einer Frist von {delay:span}.",
    "Plane den Aufruf zuerst ein.",
  ],
  AccessManagedUnauthorized: [
    "{caller} darf dies nicht.",
    "Nimm ein Konto mit dieser Rolle, oder schlage es den Mitgliedern vor.",
  ],
  AccessControlBadConfirmation: [
    "Auf eine Rolle verzichten kann nur, wer sie hat.",
    "Verzichte mit dem Konto, das sie hat.",
  ],
  AccessControlUnauthorizedAccount: ["{account} fehlt die Rolle dafür.", common.askForRole],
  AccessManagerAlreadyScheduled: ["Dieser Aufruf ist schon eingeplant.", common.operation],
  AccessManagerBadConfirmation: [
    "Auf eine Rolle verzichten kann nur, wer sie hat.",
    "Verzichte mit dem Konto, das sie hat.",
  ],
  AccessManagerExpired: ["Der eingeplante Aufruf ist verfallen.", "Plane ihn neu ein."],
  AccessManagerInvalidInitialAdmin: ["{initialAdmin} kann nicht als Erstes Rollen vergeben.", common.report],
  AccessManagerLockedFunction: ["Die Funktion {selector} kann keiner anderen Rolle gegeben werden.", common.report],
  AccessManagerLockedRole: [
    "Rolle {roleId} kann nicht geändert werden.",
    "Lass sie, wie sie ist, oder wähle eine andere.",
  ],
  AccessManagerNotReady: ["Der eingeplante Aufruf muss noch warten.", common.operation],
  AccessManagerNotScheduled: ["Dieser Aufruf ist nicht eingeplant.", common.operation],
  AccessManagerUnauthorizedAccount: ["{msgsender} fehlt Rolle {roleId}.", common.askForRole],
  AccessManagerUnauthorizedCall: ["{caller} darf {selector} von {target} nicht aufrufen.", common.askForRole],
  AccessManagerUnauthorizedCancel: ["{msgsender} darf einen Aufruf von {caller} nicht absagen.", common.askForRole],
  AccessManagerUnauthorizedConsume: ["{target} darf diesen eingeplanten Aufruf nicht verbrauchen.", common.askForRole],

  GovernorAlreadyCastVote: [
    "{voter} hat über diesen Vorschlag schon abgestimmt.",
    "Du musst nichts tun: jede Stimme wird einmal abgegeben.",
  ],
  GovernorAlreadyQueuedProposal: ["Der Vorschlag ist schon eingereiht.", "Führe ihn aus, wenn die Frist um ist."],
  GovernorDisabledDeposit: ["Die Abstimmung nimmt kein Geld an.", "Gib es in die Kasse."],
  GovernorInsufficientProposerVotes: [
    "{proposer} hat {votes} Stimmen, zum Vorschlagen braucht es {threshold}.",
    "Lass ein Mitglied mit Stimmrecht den Vorschlag machen.",
  ],
  GovernorInvalidProposalLength: [
    "Der Vorschlag hat {targets} Ziele, {values} Beträge und {calldatas} Aufrufe.",
    "Schlage mindestens einen Aufruf vor, und von allem gleich viel.",
  ],
  GovernorInvalidSignature: ["Das ist keine Unterschrift von {voter}.", common.signAgain],
  GovernorInvalidVoteParams: ["Stimmen haben hier keine Zusatzangaben.", "Stimme ohne sie ab."],
  GovernorInvalidVoteType: ["So kann man nicht abstimmen.", "Stimme dafür, dagegen oder mit Enthaltung."],
  GovernorInvalidVotingPeriod: ["Eine Abstimmung von {votingPeriod:span} geht nicht.", "Wähle eine Dauer über null."],
  GovernorNonexistentProposal: ["Diesen Vorschlag gibt es nicht.", "Prüfe Kennung, Aufrufe und Beschreibung."],
  GovernorOnlyExecutor: ["{account} darf dies nicht: das beschließen die Mitglieder.", common.governanceOnly],
  GovernorProposalQueueingFailed: ["Der Vorschlag konnte nicht eingereiht werden.", common.report],
  GovernorProposalQueueingNotRequired: ["Der Vorschlag muss nicht eingereiht werden.", "Führe ihn gleich aus."],
  GovernorRestrictedProposer: [
    "Die Beschreibung behält diesen Vorschlag jemand anderem vor als {proposer}.",
    "Überlass ihn dieser Person, oder ändere die Beschreibung.",
  ],
  GovernorUnableToCancel: [
    "{account} kann diesen Vorschlag jetzt nicht zurücknehmen.",
    "Du musst nichts tun: nur wer ihn gemacht hat, kann es, und nur vor der Abstimmung.",
  ],
  GovernorUnexpectedProposalState: [
    "Der Vorschlag steht auf „{current:proposal}“, das lässt dies nicht zu.",
    "Sieh nach, wo er steht (getProposal), und richte dich danach.",
  ],
  GovernorPreventLateQuorumVoteExtensionTooLarge: [
    "Eine Verlängerung von {newVoteExtension:span} ist zu lang, höchstens geht eine von {maxVoteExtension:span}.",
    "Wähle eine kürzere Verlängerung.",
  ],
  GovernorInvalidQuorumFraction: [
    "Eine Mindestbeteiligung von {quorumNumerator} je {quorumDenominator} ist mehr als alle.",
    "Wähle höchstens das Ganze.",
  ],
  CommunityGovernorFixedThreshold: [
    "Was es zum Vorschlagen braucht, steht fest: {threshold}.",
    "Lass es so, denn jedes Mitglied mit Stimmrecht darf vorschlagen.",
  ],
  CommunityGovernorFixedTimelock: [
    "Die Wartefrist-Stelle {timelock} steht ein für alle Mal fest.",
    "Lass sie, wie sie ist.",
  ],
  CommunityGovernorInvalidLateExtension: [
    "Eine späte Verlängerung von {given:span} liegt nicht zwischen {minimum:span} und {maximum:span}.",
    common.bounds,
  ],
  CommunityGovernorInvalidQuorum: [
    "Eine Mindestbeteiligung von {given} je 10 000 liegt nicht zwischen {minimum} und {maximum}.",
    common.bounds,
  ],
  CommunityGovernorInvalidVotingDelay: [
    "Eine Bedenkzeit von {given:span} liegt nicht zwischen {minimum:span} und {maximum:span}.",
    common.bounds,
  ],
  CommunityGovernorInvalidVotingPeriod: [
    "Eine Abstimmung von {given:span} liegt nicht zwischen {minimum:span} und {maximum:span}.",
    common.bounds,
  ],
  CommunityTimelockFixedRoles: ["Die Rollen der Wartefrist stehen ein für alle Mal fest.", "Lass sie, wie sie sind."],
  CommunityTimelockInvalidDelay: [
    "Eine Wartefrist von {given:span} liegt nicht zwischen {minimum:span} und {maximum:span}.",
    common.bounds,
  ],
  TimelockInsufficientDelay: [
    "Eine Wartefrist von {delay:span} ist zu kurz, mindestens geht eine von {minDelay:span}.",
    "Wähle eine längere.",
  ],
  TimelockInvalidOperationLength: [
    "Der Vorgang hat {targets} Ziele, {values} Beträge und {payloads} Aufrufe.",
    common.lengths,
  ],
  TimelockUnauthorizedCaller: ["{caller} darf dies nicht: das beschließen die Mitglieder.", common.governanceOnly],
  TimelockUnexecutedPredecessor: [
    "Vor diesem muss ein früherer Vorgang ausgeführt werden.",
    "Führe zuerst den früheren aus.",
  ],
  TimelockUnexpectedOperationState: [
    "Der Vorgang ist nicht bereit: seine Frist läuft noch, oder er ist schon ausgeführt.",
    "Sieh nach, wo der Vorschlag steht (getProposal), und warte auf ihn.",
  ],
} as const satisfies ContractWords;
