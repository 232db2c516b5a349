import { expect } from "chai";

/** Waits for a refusal, and returns it if it is of the class named. */
export async function rejected<error extends Error>(
  promise: Promise<unknown>,
  expected: abstract new (...args: never) => error,
): Promise<error> {
  const caught: unknown = await promise.then(
    (value) => {
      throw new Error(`Expected ${expected.name}, but it worked: ${JSON.stringify(value, bigints)}`);
    },
    (thrown: unknown) => thrown,
  );
  expect(caught).to.be.instanceOf(expected);
  return caught as error;
}

function bigints(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
