import type { AnyClient } from "./client.js";
import { typed } from "./typed.js";

type AnyAsync = (...given: never[]) => Promise<unknown>;
type AnyStream = (...given: never[]) => AsyncGenerator<unknown, void, undefined>;

/** A function that is fetched when it is first called: who never calls it never loads it. */
export const later = <action extends AnyAsync>(load: () => Promise<action>): action =>
  (async (...given: never[]) => (await load())(...given)) as action;

/** The same, whose failures are errors of the SDK. */
export const laterTyped = <action extends AnyAsync>(load: () => Promise<action>): action =>
  ((...given: never[]) => typed(async () => (await load())(...given))) as action;

/** A read that asks more than one question, and is fetched when it is first called. */
export interface LaterRead<key extends string, parameters, result> {
  (client: AnyClient, parameters: parameters): Promise<result>;
  /** Tells it from all other reads. */
  readonly key: key;
}

/** Makes one from how it is fetched. */
export const laterRead = <key extends string, parameters, result>(
  key: key,
  load: () => Promise<(client: AnyClient, parameters: parameters) => Promise<result>>,
): LaterRead<key, parameters, result> => Object.assign(laterTyped(load), { key });

/** The same for what comes bit by bit. */
export const laterEach = <action extends AnyStream>(load: () => Promise<action>): action =>
  async function* (...given: never[]) {
    yield* (await load())(...given);
  } as unknown as action;
