import { loadAssets } from "../asset/index.ts";
import { fail, findingsOf, type Outcome, type Place, succeed } from "../diagnostic/index.ts";
import { type At, parse, plainMarkup } from "../document/index.ts";
import { cover } from "../font/index.ts";
import { kinsokuList } from "../layout/composer/compose.ts";
import { generatedStrings, layout } from "../layout/layout.ts";
import type { Page } from "../layout/page.ts";
import type { Style } from "../layout/style.ts";
import { obstaclesIn, toldObstacles } from "./archival.ts";
import type { Office } from "./office.ts";

export interface TypesetOptions {
  readonly title: string;
  /** Whose fonts, composition and page styles. */
  readonly office: Office;
  /** Page styles and the like other than the office's. */
  readonly style?: Style;
  readonly missingGlyph?: string;
  /** Folder in which figures' files lie; default: the office's, else the working folder. */
  readonly folder?: string;
}

/** A document set from markup: its pages, and its bytes in either format. */
export interface Typeset {
  readonly pages: readonly Page[];
  pdf(now: Date): Promise<Uint8Array>;
  docx(now: Date): Promise<Uint8Array>;
}

/**
 * Sets a document that is written as markup (docs/writing-a-form.md lists the tags), without record or form.
 *
 * @param markup pages side by side: `<page style="letter"><p>本文</p></page>`
 */
export function typeset(markup: string, options: TypesetOptions): Outcome<Typeset> {
  const { office, title } = options;
  const style = options.style ?? office.style;
  const fonts = office.fonts();
  if (!fonts.ok) return fonts;
  const tree = parse(plainMarkup(markup, "markup"), { title, state: null, styles: Object.keys(style.pages) });
  if (!tree.ok) return tree;
  const folder = options.folder ?? office.root ?? process.cwd();
  const assets = loadAssets(tree.value, {
    folder,
    fonts: fonts.value,
    locate: placesOf,
    cache: office.assets,
  });
  const covered = cover(tree.value, generatedStrings, fonts.value, {
    missingGlyph: options.missingGlyph ?? null,
    locate: placesOf,
  });
  if (!covered.ok || !assets.ok) return fail([assets, covered].flatMap(findingsOf));
  const obstacles = toldObstacles(office.pdf, null, obstaclesIn(covered.value, assets.value, placesOf));
  if (obstacles.length > 0) return fail(obstacles);
  const { pages, warnings, structure } = layout(
    covered.value,
    fonts.value,
    style,
    placesOf,
    null,
    assets.value,
  );
  const about = (created: Date) => ({ title, author: office.profile.municipality, created });
  return succeed(
    {
      pages,
      async pdf(now) {
        const { renderPdfToBuffer } = await import("../render/pdf/index.ts");
        const kind = office.pdf ?? "plain";
        return renderPdfToBuffer(pages, { ...about(now), language: "ja-JP", kind }, structure);
      },
      async docx(now) {
        const { renderWord } = await import("../render/word/index.ts");
        return renderWord(covered.value, {
          style,
          info: about(now),
          kinsoku: kinsokuList(style.composition),
          assets: assets.value,
        });
      },
    },
    [...[fonts, tree, assets, covered].flatMap(findingsOf), ...warnings],
  );
}

function placesOf(at: At | null): readonly Place[] {
  return at?.site == null ? [] : [at.site];
}
