import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores([
    "**/node_modules/",
    "**/dist/",
    "artifacts/",
    "cache/",
    "coverage/",
    "types/",
    "docs/api/",
    "deployments/",
    "**/.ponder/",
    "**/generated/",
  ]),
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx,mts}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // It takes away assertions from which the compiler infers, and what is left does not compile.
      "@typescript-eslint/no-unnecessary-type-assertion": "off",
      eqeqeq: "error",
    },
  },
  {
    // The SDK moves money: no anonymous failure, no detour through floating point.
    files: ["sdk/**/*.{ts,tsx}"],
    rules: {
      // An action is a function and a namespace of its types, and never looks at `this`.
      "@typescript-eslint/no-namespace": "off",
      "@typescript-eslint/unbound-method": "off",
      "no-restricted-syntax": [
        "error",
        {
          selector: "ThrowStatement > NewExpression[callee.name=/^(Error|TypeError|RangeError)$/]",
          message: "Throw an exported error class of sdk/errors, built from values.",
        },
        {
          // Called, passed on (`map(Number)`), constructed, renamed, or reached through another object.
          selector:
            ":not(MemberExpression) > Identifier[name=/^(Number|parseFloat|parseInt)$/], MemberExpression[property.name=/^(Number|parseFloat|parseInt)$/]",
          message: "Amounts are bigint: this loses digits. Counts go through sdk/types/integers.ts.",
        },
        {
          selector: "UnaryExpression[operator='+']",
          message: "Amounts are bigint: a plus sign makes a float of text.",
        },
      ],
    },
  },
  {
    // The one door from integers that are not money.
    files: ["sdk/types/integers.ts"],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    // Written by `npm run generate`.
    files: ["sdk/abis/**/*.ts"],
    rules: { "@typescript-eslint/no-empty-object-type": "off" },
  },
  {
    // Compiled, never run: what matters are the types.
    files: ["test/**/*.check.ts"],
    rules: { "@typescript-eslint/no-unused-vars": "off", "@typescript-eslint/unbound-method": "off" },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      // `expect(x).to.be.true` is an expression on purpose.
      "@typescript-eslint/no-unused-expressions": "off",
    },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: { globals: { console: "readonly", process: "readonly", URL: "readonly" } },
  },
);
