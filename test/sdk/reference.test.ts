import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { expect } from "chai";

const sdk = resolve(import.meta.dirname, "../../sdk");

interface Action {
  readonly place: string;
  readonly comment: string;
  /** Encodes a call for a proposal, and asks nobody. */
  readonly pure: boolean;
}

/** What a file exports to be called, with the comment before it. A `…Sync` is what stands above it, waited for. */
function actionsOf(folder: string, file: string): Action[] {
  const text = readFileSync(join(sdk, folder, file), "utf8");
  const declared =
    /(?:\/\*\*((?:(?!\*\/)[^])*)\*\/\n)?^export (?:const|async function\*?) ([a-z]\w*)\b([^]*?)(?=\n\n|$(?![^]))/gm;
  return [...text.matchAll(declared)]
    .filter(
      ([, , name = "", body = ""]) =>
        !name.endsWith("Sync") && /define\w+\(|later\w*\(|atFactory\(|client: AnyClient/.test(body),
    )
    .map(([, comment = "", name = "", body = ""]) => ({
      place: `${folder}/${file} ${name}`,
      comment,
      pure: body.includes("defineSetting("),
    }));
}

/** Every action, and the functions of the record that `record`'s actions fetch. */
function actions(): Action[] {
  const folders = readdirSync(join(sdk, "actions"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "record")
    .map(({ name }) => `actions/${name}`);
  const own = folders.flatMap((folder) => {
    const index = readFileSync(join(sdk, folder, "index.ts"), "utf8");
    const published = [...index.matchAll(/export \{[^}]*\} from "\.\/(\w+)\.js"/g)].map(
      ([, file = ""]) => `${file}.ts`,
    );
    return published.flatMap((file) => actionsOf(folder, file));
  });
  const fetched = readFileSync(join(sdk, "actions/record/each.ts"), "utf8");
  const read = [...fetched.matchAll(/record\/([\w/]+)\.js"\)\)\.(\w+)/g)].flatMap(([, file = "", name = ""]) =>
    actionsOf("record", `${file}.ts`).filter(({ place }) => place.endsWith(` ${name}`)),
  );
  return [...own, ...read];
}

describe("The reference", () => {
  const all = actions();
  const without = (part: string | RegExp, from = all): string[] =>
    from
      .filter(({ comment }) => (typeof part === "string" ? !comment.includes(part) : !part.test(comment)))
      .map(({ place }) => place);

  it("looks at every action", () => {
    expect(all.length).to.be.greaterThan(180);
    for (const known of ["pool/pledge.ts pledge", "community/find.ts find", "request/signBallot.ts signBallot"])
      expect(all.map(({ place }) => place)).to.include(`actions/${known}`);
    expect(all.map(({ place }) => place)).to.include("record/getRecord.ts streamRecord");
  });

  it("says of each in a sentence what it does", () => {
    expect(without(/^\s*\* [A-Z][^]{15,}?[.:]/)).to.deep.equal([]);
  });

  it("shows an example of each", () => {
    expect(without("@example")).to.deep.equal([]);
  });

  it("names the errors that each may end with, but for what is encoded without asking anybody", () => {
    const asking = all.filter(({ pure }) => !pure);
    expect(without(/@throws \{\w+Error\} when /, asking)).to.deep.equal([]);
  });
});
