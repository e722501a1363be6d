/**
 * What the peers are given: the same texts, measures and places as ours, taken from the very DocumentTree that ours
 * lays out. Lengths in pt. Left out, all in the peers' favour: validation and templates, letter spacing (均等割り),
 * the seal's square, page numbers.
 *
 * @param tree  a DocumentTree of one page style
 * @param style the office's Style
 */
export function contentOf(tree, style) {
  const [page] = tree.pages;
  if (tree.pages.length !== 1) throw new RangeError("a bench input has one page style");
  const sheet = sheetOf(style.pages[page.style]);
  return { sheet, blocks: page.children.flatMap((block) => blocksOf(block, sheet, style.table, 0)) };
}

function sheetOf(style) {
  const size = style.fontSize / 2;
  const measure = style.charactersPerLine * size;
  const width = style.width / 20;
  return {
    width,
    height: style.height / 20,
    left: (width - measure) / 2,
    right: (width - measure) / 2,
    top: style.marginTop / 20,
    bottom: style.marginBottom / 20,
    size,
    pitch: style.lineFeed / 20,
  };
}

function blocksOf(block, sheet, table, left) {
  switch (block.type) {
    case "p":
    case "heading":
    case "kigaki":
      return [textBlock(block, sheet, left)];
    case "space":
      return [{ kind: "space", height: points(block.height, sheet) }];
    case "list":
      return block.children.flatMap((item) => itemBlocks(item, block, sheet, table, left));
    case "table":
      return [tableBlock(block, sheet, table)];
    case "seal":
      return [];
    default:
      throw new RangeError(`no bench input uses <${block.type}>`);
  }
}

function textBlock({ children, format }, sheet, left) {
  return {
    kind: "text",
    text: textOf(children),
    align: format.align,
    start: left + points(format.start, sheet),
    end: points(format.end, sheet),
    indent: points(format.indent, sheet),
    size: format.size === null ? sheet.size : points(format.size, sheet),
  };
}

/** The first paragraph stands beside the label, the rest under it. */
function itemBlocks(item, list, sheet, table, left) {
  const start = left + points(list.start, sheet);
  const hang = points(list.hang, sheet);
  const [first, ...rest] = item.children.flatMap((block) => blocksOf(block, sheet, table, start + hang));
  return [{ ...first, kind: "item", label: item.label, start, hang }, ...rest];
}

function tableBlock(block, sheet, { padX, padY, slack, rule, lineFeed }) {
  const rows = (list) => list.map((row) => row.children.map((cell) => cellTexts(cell, sheet)));
  return {
    kind: "table",
    columns: block.columns.map((column) => points(column, sheet) + (slack + 2 * padX) / 20),
    padX: padX / 20,
    padY: padY / 20,
    rule: rule / 20,
    pitch: (sheet.size * lineFeed) / 100,
    head: rows(block.head),
    rows: rows(block.body),
  };
}

function cellTexts(cell, sheet) {
  return cell.children.map((block) => textBlock(block, sheet, 0));
}

function textOf(inlines) {
  return inlines
    .map((inline) => (inline.type === "text" ? inline.value : textOf(inline.children ?? [])))
    .join("");
}

function points({ value, unit }, sheet) {
  const perUnit = { em: sheet.size, mm: 72 / 25.4, pt: 1, 行: sheet.pitch };
  return value * perUnit[unit];
}
