import type { ErrorWords } from "./catalogue.js";
import { accounts } from "./es/accounts.js";
import { governance } from "./es/governance.js";
import { manner } from "./es/manner.js";
import { members } from "./es/members.js";
import { outside } from "./es/outside.js";
import { own } from "./es/own.js";
import { pool } from "./es/pool.js";
import { requests } from "./es/requests.js";
import { rounds } from "./es/rounds.js";
import { shared } from "./es/shared.js";

/** Spanish. */
export const es: ErrorWords = {
  contracts: { ...pool, ...rounds, ...requests, ...members, ...governance, ...shared },
  others: { ...accounts, ...own, ...outside },
  ...manner,
};
