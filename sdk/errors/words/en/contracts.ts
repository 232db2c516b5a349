import { governance } from "./governance.js";
import { members } from "./members.js";
import { pool } from "./pool.js";
import { requests } from "./requests.js";
import { rounds } from "./rounds.js";
import { shared } from "./shared.js";

/** The words of every error of the contracts. */
export const contracts = { ...pool, ...rounds, ...requests, ...members, ...governance, ...shared } as const;
