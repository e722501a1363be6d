/**
 * Handlebars' syntax tree as 4.7.10 really makes it (its own types say that program, inverse, hash and blockParams
 * always exist, and lack `strict`). Lines count from 1, columns from 0.
 */
export interface Location {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}
export interface Strip {
  readonly open?: boolean;
  readonly close?: boolean;
}

export interface Path {
  readonly type: "PathExpression";
  /** @index, @root … */
  readonly data: boolean;
  /** How many ../ */
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
  readonly loc: Location;
  /** Makes the compiled template refuse a missing name here too, not only in plain {{name}}. */
  readonly strict?: boolean;
}
export interface SubExpression {
  readonly type: "SubExpression";
  readonly path: Path | Literal;
  readonly params: readonly Expression[];
  readonly hash?: Hash | undefined;
  readonly loc: Location;
}
export interface Literal {
  readonly type: "StringLiteral" | "NumberLiteral" | "BooleanLiteral" | "UndefinedLiteral" | "NullLiteral";
  readonly value?: string | number | boolean | null;
  readonly original?: string | number | boolean | null;
  readonly loc: Location;
}
export type Expression = Path | SubExpression | Literal;

export interface Hash {
  readonly type: "Hash";
  readonly pairs: readonly Pair[];
  readonly loc: Location;
}
export interface Pair {
  readonly type: "HashPair";
  readonly key: string;
  readonly value: Expression;
  readonly loc: Location;
}

export interface Program {
  readonly type: "Program";
  readonly body: readonly Statement[];
  readonly blockParams?: readonly string[] | undefined;
  readonly chained?: boolean;
  readonly loc?: Location;
}
export interface Content {
  readonly type: "ContentStatement";
  /** As written. */
  readonly original: string;
  /** What white-space control left. */
  readonly value: string;
  readonly rightStripped?: boolean;
  readonly loc: Location;
}
export interface Comment {
  readonly type: "CommentStatement";
  readonly strip: Strip;
  readonly loc: Location;
}
export interface Mustache {
  readonly type: "MustacheStatement";
  readonly path: Path | Literal;
  readonly params: readonly Expression[];
  readonly hash?: Hash | undefined;
  readonly escaped: boolean;
  readonly strip: Strip;
  readonly loc: Location;
}
export interface Block {
  readonly type: "BlockStatement";
  readonly path: Path | Literal;
  readonly params: readonly Expression[];
  readonly hash?: Hash | undefined;
  readonly program?: Program | undefined;
  readonly inverse?: Program | undefined;
  readonly openStrip: Strip;
  readonly inverseStrip?: Strip | undefined;
  readonly closeStrip?: Strip | undefined;
  readonly loc: Location;
}
export interface Partial {
  readonly type: "PartialStatement";
  readonly name: Path | Literal | SubExpression;
  readonly params: readonly Expression[];
  readonly hash?: Hash | undefined;
  readonly indent: string;
  readonly strip: Strip;
  readonly loc: Location;
}
/** Statements no template of ours may hold. */
export interface Refused {
  readonly type: "PartialBlockStatement" | "Decorator" | "DecoratorBlock";
  readonly loc: Location;
}
export type Statement = Content | Comment | Mustache | Block | Partial | Refused;

/** Whether a path starts with this or a dot, so that it can name no helper and no block parameter. */
export function isScoped(path: Path): boolean {
  return /^\.|this\b/.test(path.original);
}
