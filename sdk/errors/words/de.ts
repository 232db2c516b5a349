import type { ErrorWords } from "./catalogue.js";
import { accounts } from "./de/accounts.js";
import { governance } from "./de/governance.js";
import { manner } from "./de/manner.js";
import { members } from "./de/members.js";
import { outside } from "./de/outside.js";
import { own } from "./de/own.js";
import { pool } from "./de/pool.js";
import { requests } from "./de/requests.js";
import { rounds } from "./de/rounds.js";
import { shared } from "./de/shared.js";

/** German. */
export const de: ErrorWords = {
  contracts: { ...pool, ...rounds, ...requests, ...members, ...governance, ...shared },
  others: { ...accounts, ...own, ...outside },
  ...manner,
};
