import type { Command } from "../command.js";
import { approve } from "./approve.js";
import { collect } from "./collect.js";
import { doctor } from "./doctor.js";
import { pledge } from "./pledge.js";
import { recordExport } from "./recordExport.js";
import { recordVerify } from "./recordVerify.js";
import { release } from "./release.js";
import { request } from "./request.js";
import { requests } from "./requests.js";
import { roundContribute } from "./roundContribute.js";
import { roundVerify } from "./roundVerify.js";
import { send } from "./send.js";
import { status } from "./status.js";
import { vote } from "./vote.js";
import { withdraw } from "./withdraw.js";

/** Every command, in the order of the story. */
export const commands: readonly Command[] = [
  status,
  requests,
  pledge,
  roundContribute,
  request,
  withdraw,
  vote,
  approve,
  release,
  collect,
  send,
  recordVerify,
  recordExport,
  roundVerify,
  doctor,
];
