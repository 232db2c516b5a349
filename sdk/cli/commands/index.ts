import type { Command } from "../command.js";
import { doctor } from "./doctor.js";
import { pledge } from "./pledge.js";
import { recordExport } from "./recordExport.js";
import { recordVerify } from "./recordVerify.js";
import { release } from "./release.js";
import { request } from "./request.js";
import { roundContribute } from "./roundContribute.js";
import { roundVerify } from "./roundVerify.js";
import { vote } from "./vote.js";

/** Every command, in the order of the story. */
export const commands: readonly Command[] = [
  pledge,
  request,
  vote,
  release,
  roundContribute,
  recordExport,
  recordVerify,
  roundVerify,
  doctor,
];
