import { Footer, Header, type IPropertiesOptions, SimpleField, TextRun } from "docx";
import type { PageNode } from "../../document/tree.ts";
import { measureOf, type PageStyle, sideMarginOf, TWIPS_PER_PT } from "../../layout/style.ts";
import { bodyOf } from "./block.ts";
import { bodyFlow, type Making } from "./flow.ts";
import { pageStyleOf } from "./geometry.ts";
import { JapaneseParagraph } from "./paragraph.ts";
import { groupWidths } from "./spread.ts";
import { watermark } from "./watermark.ts";

type SectionOptions = IPropertiesOptions["sections"][number];

/** One page run as a Word section: its sheet, its grid, its head and foot, its body. */
export function sectionOf(node: PageNode, making: Making): SectionOptions {
  const page = pageStyleOf(making.style, node.style);
  const body = bodyOf(node.children, bodyFlow(making, page, groupWidths(node, making.style)));
  return {
    properties: {
      type: "nextPage",
      page: { size: sheetOf(page), margin: marginOf(page), pageNumbers: { start: 1 } },
      grid: { type: "lines", linePitch: page.lineFeed },
    },
    headers: { default: headerOf(page, making) },
    footers: { default: new Footer({ children: [footOf(node.number, making)] }) },
    children: body,
  };
}

/** docx takes the upright sheet and turns it for landscape. */
function sheetOf({ width, height }: PageStyle) {
  const landscape = width > height;
  return landscape
    ? ({ width: height, height: width, orientation: "landscape" } as const)
    : ({ width, height, orientation: "portrait" } as const);
}

/** Free space between the foot's baseline and its lower edge: exact line of FOOTER_LINE, text in its middle. */
const FOOT_DESCENT = 60;

/** Side margins leave exactly the measure; the page number's baseline is in the middle of the bottom margin, as in the PDF. */
function marginOf(page: PageStyle) {
  const left = sideMarginOf(page);
  return {
    top: page.marginTop,
    bottom: page.marginBottom,
    left,
    right: page.width - left - measureOf(page),
    header: Math.round(page.marginTop / 2),
    footer: Math.max(0, Math.round(page.marginBottom / 2) - FOOT_DESCENT),
    gutter: 0,
  };
}

/** Each section has its own head and foot, so that none inherits another's. */
function headerOf(page: PageStyle, { draft, drawingIds }: Making): Header {
  const paragraph = new JapaneseParagraph({ style: "Header" });
  if (draft) paragraph.append(watermark(drawingIds.next(), measureOf(page) / 3 / TWIPS_PER_PT));
  return new Header({ children: [paragraph] });
}

/** n or n/m, both counted within the page run. The fields carry a cached text and no dirty mark: Word counts them itself and asks nothing. */
function footOf(number: PageNode["number"], { runs }: Making): JapaneseParagraph {
  const paragraph = new JapaneseParagraph({ style: "Footer" });
  if (number === "none") return paragraph;
  paragraph.append(new SimpleField("PAGE", "1"));
  if (number === "n/m") {
    paragraph.append(new TextRun("/"));
    paragraph.append(new SimpleField(runs > 1 ? "SECTIONPAGES" : "NUMPAGES", "1"));
  }
  return paragraph;
}
