// Every @example of the SDK is compiled as it stands. What it may take for granted is in utils/exampleScope.ts.

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { expect } from "chai";
import ts from "typescript";

const root = resolve(import.meta.dirname, "../..");

/** Where an example's words come from, without its saying so. Of two with one name, the first is meant. */
const sources = [
  "sdk/index.ts",
  "sdk/errors/index.ts",
  "sdk/ethers/index.ts",
  "sdk/ethers/contracts.ts",
  "sdk/math/index.ts",
  "sdk/plan/index.ts",
  "sdk/react/index.ts",
  "sdk/record/index.ts",
  "sdk/types/deploymentJson.ts",
  "sdk/wallets/index.ts",
  "test/sdk/utils/exampleScope.ts",
].map((file) => join(root, file));

const config = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)).config as {
  compilerOptions: object;
};
const { options } = ts.parseJsonConfigFileContent(
  {
    compilerOptions: {
      ...config.compilerOptions,
      lib: ["ES2023", "DOM", "DOM.Iterable"],
      types: [],
      jsx: "react-jsx",
      noUnusedLocals: false,
      paths: {
        "solidarity-dao/community": ["./sdk/actions/community/index.ts"],
        "solidarity-dao/personhood": ["./sdk/actions/personhood/index.ts"],
      },
    },
  },
  ts.sys,
  root,
);

/** Imports of everything that the sources have to give. */
function importsOf(program: ts.Program): string {
  const checker = program.getTypeChecker();
  const taken = new Set<string>();
  return sources
    .map((file) => {
      const module = checker.getSymbolAtLocation(program.getSourceFile(file) as ts.Node);
      const values = checker.getExportsOfModule(module as ts.Symbol).filter((exported) => {
        const { flags } = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
        return flags & ts.SymbolFlags.Value && !taken.has(exported.name);
      });
      for (const { name } of values) taken.add(name);
      return `import { ${values.map(({ name }) => name).join(", ")} } from "${file.replace(/\.ts$/, ".js")}";\n`;
    })
    .join("");
}

/** Every example, as a module beside the file that it stands in. */
const examplesWith = (imports: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(root, "sdk"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.startsWith("cli"))
      .flatMap((file) => {
        const text = readFileSync(join(root, "sdk", file), "utf8");
        return [...text.matchAll(/ \* ```tsx?\n((?: \*.*\n)*?) \* ```/g)].map(([, block = ""], i) => {
          const code = block.replaceAll(/^ \* ?/gm, "");
          const own = code.match(/^import .*$/gm) ?? [];
          const elements = code.search(/^</m);
          const statements = (elements < 0 ? code : code.slice(0, elements)).replaceAll(/^import .*$/gm, "");
          const jsx = elements < 0 ? "" : `void (<>${code.slice(elements)}</>);`;
          const name = join(root, "sdk", file.replace(/\.ts$/, `.example${i}.tsx`));
          return [name, `${imports}${own.join("\n")}\n{\n${statements}${jsx}\n}\n`] as const;
        });
      }),
  );

describe("examples", function () {
  this.timeout(240_000);

  it("compile, each as it stands in the documentation", () => {
    const before = ts.createProgram(sources, options);
    const examples = examplesWith(importsOf(before));
    expect(examples.size).to.be.greaterThan(250);

    const disk = ts.createCompilerHost(options);
    const host: ts.CompilerHost = {
      ...disk,
      fileExists: (file) => examples.has(file) || disk.fileExists(file),
      readFile: (file) => examples.get(file) ?? disk.readFile(file),
      getSourceFile: (file, language) => {
        const text = examples.get(file);
        return text === undefined
          ? (before.getSourceFile(file) ?? disk.getSourceFile(file, language))
          : ts.createSourceFile(file, text, language);
      },
    };
    const program = ts.createProgram([...examples.keys()], options, host);
    const wrong = [...examples.keys()].flatMap((file) => {
      const source = program.getSourceFile(file);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
        ({ messageText }) => `${file.slice(root.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
      );
    });
    expect(wrong, wrong.join("\n")).to.deep.equal([]);
  });
});
