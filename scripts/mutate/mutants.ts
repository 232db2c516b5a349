/** Small changes to a contract, each of which some test should notice. */
import type { Sources } from "./compiler.js";

/** One change: `was`, at these bytes of the file, becomes `becomes`. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly was: string;
  readonly becomes: string;
}

/** A node of solc's syntax tree. */
interface Node {
  readonly nodeType: string;
  readonly src: string;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "nodeType" in value && "src" in value;

/** What an operator is changed to: to its neighbours at a boundary, or to its opposite. */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "==": ["!="],
  "!=": ["=="],
  "&&": ["||"],
  "||": ["&&"],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "<<": [">>"],
  ">>": ["<<"],
  "&": ["|"],
  "|": ["&"],
  "^": ["|"],
  "+=": ["-=", "="],
  "-=": ["+=", "="],
  "*=": ["/="],
  "/=": ["*="],
  "|=": ["&=", "="],
  "&=": ["|=", "="],
};

/** A statement that does nothing. */
const NOTHING = "assert(true)";

/** All changes to one file, in the order of its text. */
export function mutantsOf(file: string, ast: unknown, sources: Sources): Mutant[] {
  const bytes = Buffer.from(sources.get(file) ?? "");
  const found = new Map<string, Mutant>();

  const text = (start: number, end: number): string => bytes.subarray(start, end).toString();
  const span = (node: Node): [number, number] => {
    const [start = 0, length = 0] = node.src.split(":").map(Number);
    return [start, start + length];
  };
  const add = (kind: string, start: number, end: number, becomes: string): void => {
    const was = text(start, end);
    if (was === becomes) return;
    const line = text(0, start).split("\n").length;
    found.set(`${start}:${end}:${becomes}`, { file, line, start, end, kind, was, becomes });
  };
  const replace = (kind: string, node: Node, becomes: string): void => add(kind, ...span(node), becomes);

  /** The operator between two operands, wherever comments and spaces put it. */
  const operator = (kind: string, left: Node, right: Node, symbol: string): void => {
    const [, from] = span(left);
    const [to] = span(right);
    const at = text(from, to).indexOf(symbol);
    if (at === -1) return;
    const start = from + Buffer.byteLength(text(from, to).slice(0, at));
    for (const other of OPERATORS[symbol] ?? []) add(kind, start, start + symbol.length, other);
  };

  const zeroOf = (node: Node): string[] => {
    const { typeString = "", typeIdentifier = "" } = (node.typeDescriptions ?? {}) as Record<string, string>;
    if (/^u?int\d*$/.test(typeString) || typeString.startsWith("int_const")) return ["0"];
    if (typeString === "bool") return ["true", "false"];
    if (/^address/.test(typeString)) return ["address(0)"];
    if (/^bytes\d+$/.test(typeString)) return [`${typeString}(0)`];
    if (typeIdentifier.startsWith("t_userDefinedValueType")) return [`${typeString}.wrap(0)`];
    return [];
  };

  const visitors: Record<string, (node: Node) => unknown[]> = {
    ModifierInvocation: (node) => {
      if (node.kind !== "baseConstructorSpecifier") replace("removed modifier", node, "");
      return [];
    },
    ExpressionStatement: (node) => {
      replace("dropped statement", node, NOTHING);
      return [node.expression];
    },
    EmitStatement: (node) => {
      replace("dropped event", node, NOTHING);
      return [];
    },
    RevertStatement: (node) => {
      replace("dropped revert", node, NOTHING);
      return [];
    },
    IfStatement: (node) => {
      const condition = node.condition as Node;
      for (const forced of ["true", "false"]) replace("forced if", condition, forced);
      return [condition, node.trueBody, node.falseBody];
    },
    Conditional: (node) => {
      const condition = node.condition as Node;
      for (const forced of ["true", "false"]) replace("forced choice", condition, forced);
      return [condition, node.trueExpression, node.falseExpression];
    },
    BinaryOperation: (node) => {
      const [left, right] = [node.leftExpression as Node, node.rightExpression as Node];
      operator("operator", left, right, node.operator as string);
      return [left, right];
    },
    Assignment: (node) => {
      const [left, right] = [node.leftHandSide as Node, node.rightHandSide as Node];
      operator("assignment", left, right, node.operator as string);
      return [left, right];
    },
    UnaryOperation: (node) => {
      const inner = node.subExpression as Node;
      if (node.operator === "!") replace("dropped negation", node, text(...span(inner)));
      if (node.operator === "++") replace("operator", node, text(...span(node)).replace("++", "--"));
      if (node.operator === "--") replace("operator", node, text(...span(node)).replace("--", "++"));
      return [inner];
    },
    Literal: (node) => {
      const was = text(...span(node));
      if (node.kind === "bool") replace("literal", node, was === "true" ? "false" : "true");
      if (node.kind === "number" && !/^0x[0-9a-fA-F]{20,}$/.test(was)) replace("literal", node, `(${was} + 1)`);
      return [];
    },
    Return: (node) => {
      if (!isNode(node.expression)) return [];
      for (const zero of zeroOf(node.expression)) replace("returned zero", node.expression, zero);
      return [node.expression];
    },
    FunctionCall: (node) => {
      const callee = node.expression as Node;
      const given = node.arguments as Node[];
      // What an error says is not what a check decides.
      return callee.name === "require" || callee.name === "assert" ? given.slice(0, 1) : [callee, ...given];
    },
    // The length of an array, and names of types, are no behaviour.
    ArrayTypeName: () => [],
    IndexAccess: (node) => [node.baseExpression, node.indexExpression],
    ElementaryTypeNameExpression: () => [],
    ContractDefinition: (node) => (node.contractKind === "interface" ? [] : (node.nodes as unknown[])),
    StructDefinition: () => [],
    ErrorDefinition: () => [],
    EventDefinition: () => [],
    InheritanceSpecifier: () => [],
    UsingForDirective: () => [],
  };

  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      const visitor = visitors[value.nodeType];
      (visitor ? visitor(value) : Object.values(value)).forEach(visit);
    }
  };
  visit(ast);
  return [...found.values()].sort((a, b) => a.start - b.start || a.becomes.localeCompare(b.becomes));
}

/** The file with the change made. */
export function applied({ start, end, becomes }: Mutant, source: string): string {
  const bytes = Buffer.from(source);
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(becomes), bytes.subarray(end)]).toString();
}
