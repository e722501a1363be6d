/** The peers' content as HTML: a style of its own and the blocks, for a page whose font F is loaded already. */
export function htmlOf({ sheet, blocks }) {
  return `<style>
@page { size: ${sheet.width}pt ${sheet.height}pt; margin: ${sheet.top}pt ${sheet.right}pt ${sheet.bottom}pt ${sheet.left}pt }
body { margin: 0; font: ${sheet.size}pt/${sheet.pitch}pt F; text-align: justify }
body { line-break: strict; overflow-wrap: break-word; text-autospace: normal }
p { margin: 0; white-space: pre-wrap }
table { border-collapse: collapse; table-layout: fixed }
thead { display: table-header-group }
td { vertical-align: top; font-weight: normal }
</style>${blocks.map((block) => blockHtml(block, sheet)).join("")}`;
}

function blockHtml(block, sheet) {
  switch (block.kind) {
    case "text":
      return textHtml(block);
    case "item":
      return itemHtml(block);
    case "space":
      return `<div style="height:${block.height}pt"></div>`;
    case "table":
      return tableHtml(block, sheet);
  }
}

function textHtml({ text, align, start, end, indent, size }) {
  const place = `padding:0 ${end}pt 0 ${start}pt;text-indent:${Math.max(0, indent)}pt`;
  return `<p style="${place};font-size:${size}pt;text-align:${align}">${escaped(text)}</p>`;
}

/** An empty paragraph keeps its line. */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;") || "\u200b";

function itemHtml({ label, text, start, end, hang }) {
  const head = `<span style="display:inline-block;width:${hang}pt;text-indent:0">${escaped(label)}</span>`;
  const place = `padding:0 ${end}pt 0 ${start + hang}pt;text-indent:${-hang}pt`;
  return `<p style="${place}">${head}${escaped(text)}</p>`;
}

/** Ours lets the table reach into the margins; a negative margin does it here. */
function tableHtml({ columns, padX, padY, rule, pitch, head, rows }, sheet) {
  const width = columns.reduce((sum, column) => sum + column, 0);
  const left = (sheet.width - sheet.left - sheet.right - width) / 2;
  const style = `width:${width}pt;margin-left:${left}pt;line-height:${pitch}pt`;
  const cell = `style="border:${rule}pt solid;padding:${padY}pt ${padX}pt"`;
  const row = (cells) =>
    `<tr>${cells.map((texts) => `<td ${cell}>${texts.map(textHtml).join("")}</td>`).join("")}</tr>`;
  const cols = columns.map((column) => `<col style="width:${column}pt">`).join("");
  return `<table style="${style}"><colgroup>${cols}</colgroup><thead>${head.map(row).join("")}</thead><tbody>${rows.map(row).join("")}</tbody></table>`;
}
