type AnyAsync = (...given: never[]) => Promise<unknown>;
type AnyStream = (...given: never[]) => AsyncGenerator<unknown, void, undefined>;

/** A function that is fetched when it is first called: who never calls it never loads it. */
export const later = <action extends AnyAsync>(load: () => Promise<action>): action =>
  (async (...given: never[]) => (await load())(...given)) as action;

/** The same for what comes bit by bit. */
export const laterEach = <action extends AnyStream>(load: () => Promise<action>): action =>
  async function* (...given: never[]) {
    yield* (await load())(...given);
  } as unknown as action;
