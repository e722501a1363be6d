import type { Asset, Assets } from "../asset/index.ts";
import { embeddedJpegs, figuresOf, sealsOf } from "../asset/index.ts";
import { type Diagnostic, diagnose, type Place } from "../diagnostic/index.ts";
import type { DocumentTree } from "../document/index.ts";
import type { PdfKind } from "../render/pdf/index.ts";
import type { Locate } from "./places.ts";
import { privateUseIn } from "./private-use.ts";

export type { PdfKind };

/** What cannot be PDF/A: said as the error it is where PDF/A was asked for. */
export interface Obstacle {
  /** The picture's file, or the character (外字U+E000). */
  readonly file: string;
  readonly finding: Diagnostic;
}

/** States in which a paper leaves the office, and is kept. */
const KEPT: ReadonlySet<string | null> = new Set(["決裁済", "施行"]);

/** What a paper's PDF is: what was asked for; else what its state asks for, as far as it can be that. */
export function pdfKindOf(
  asked: PdfKind | null,
  state: DocumentTree["state"],
  obstacles: readonly Obstacle[],
): PdfKind {
  if (asked !== null) return asked;
  return KEPT.has(state) && obstacles.length === 0 ? "a-2a" : "plain";
}

/** What is to be told of obstacles: they are errors where PDF/A was asked for, else a note where it would be the rule. */
export function toldObstacles(
  asked: PdfKind | null,
  state: DocumentTree["state"],
  obstacles: readonly Obstacle[],
): readonly Diagnostic[] {
  if (obstacles.length === 0 || asked === "plain") return [];
  if (asked !== null) return findingsOfKind(asked, obstacles);
  return KEPT.has(state) ? [leftPlain(obstacles)] : [];
}

/** Only what is read out needs words for its figures, and only what is searched or read out characters everybody knows. */
export function findingsOfKind(asked: PdfKind, obstacles: readonly Obstacle[]): readonly Diagnostic[] {
  const [isRead, isSearched] = [asked === "a-2a", asked === "a-2a" || asked === "a-2u"];
  return obstacles
    .map(({ finding }) => finding)
    .filter(({ code }) => (isRead || code !== "pdf/no-alt") && (isSearched || code !== "pdf/private-use"));
}

/** That a file is plain PDF, and why. */
export function leftPlain(obstacles: readonly Obstacle[]): Diagnostic {
  const files = [...new Set(obstacles.map(({ file }) => file))].join("・");
  const places = new Map(
    obstacles.flatMap((one) => one.finding.places.map((place) => [JSON.stringify(place), place])),
  );
  return diagnose("pdf/left-plain", { files }, ...places.values());
}

/** What in a paper cannot be PDF/A. */
export function obstaclesIn(tree: DocumentTree, assets: Assets, locate: Locate): readonly Obstacle[] {
  const shown = [...figuresOf(tree), ...sealsOf(tree)].flatMap(({ src, alt, srcAt, at }) => {
    const asset = assets.get(src);
    const places = locate(srcAt ?? at ?? null);
    return [
      ...(asset === undefined ? [] : obstaclesOf(asset, places)),
      ...(alt.trim() === "" ? [{ file: src, finding: diagnose("pdf/no-alt", { src }, ...places) }] : []),
    ];
  });
  return [...shown, ...privateUseObstacles(tree, locate)];
}

/**
 * Characters that mean something in one font only (外字): nobody who copies, searches or hears the text gets to know them.
 * At level A the standard asks what they stand for (ActualText), which nobody has written down; at level U, whose text is
 * said to be searchable, we refuse them as well. ISO 19005-2 6.2.11.7.3
 */
function privateUseObstacles(tree: DocumentTree, locate: Locate): readonly Obstacle[] {
  return privateUseIn(tree).map(({ character, ats }) => {
    const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
    const places = new Map(ats.flatMap(locate).map((place) => [JSON.stringify(place), place]));
    const finding = diagnose("pdf/private-use", { character, codePoint }, ...places.values());
    return { file: `外字${codePoint}`, finding };
  });
}

/** What of a picture cannot be PDF/A. @param places where it is asked for */
export function obstaclesOf(asset: Asset, places: readonly Place[]): readonly Obstacle[] {
  const { src } = asset;
  if (asset.kind === "pdf") {
    const [file = src, page = "1"] = src.split("#page=");
    return [{ file, finding: diagnose("pdf/foreign-page", { file, page }, ...places) }];
  }
  const photographs = asset.kind === "jpeg" ? [asset.jpeg] : asset.kind === "svg" ? embeddedJpegs(asset) : [];
  const isInk = photographs.some(({ components, profile }) => components === 4 && profile === null);
  return isInk ? [{ file: src, finding: diagnose("pdf/cmyk", { src }, ...places) }] : [];
}
