import { fileURLToPath } from "node:url";
import { unwrap } from "../../ours.mjs";
import { complete, faces, LEFT, PITCH, SIZE, sheetOf, TOP } from "./job.mjs";

const folder = fileURLToPath(new URL("../../../fixtures/office/", import.meta.url));
const created = new Date("2021-04-05T00:00:00Z");

/** The library as its users call it, with a page style for each measure. */
export async function open() {
  const { Office, typeset } = await import("../../../dist/index.js");
  const offices = Object.fromEntries(
    Object.keys(faces).map((face) => [face, unwrap(Office.open(folder, { firstFont: face }))]),
  );
  return {
    name: "Yoshiki",
    async set({ face, blocks }) {
      const office = offices[face];
      const options = { office, title: "lines", style: styleOf(office.style, blocks) };
      return Buffer.from(await unwrap(typeset(blocks.map(pageOf).join(""), options)).pdf(created));
    },
  };
}

function styleOf(style, blocks) {
  const sheet = sheetOf(blocks);
  const pages = Object.fromEntries(blocks.map(({ measure }) => [nameOf(measure), pageStyle(measure, sheet)]));
  return { ...style, pages };
}

const nameOf = (measure) => `m${measure}`;
const twips = (pt) => Math.round(pt * 20);

/** Side margins share what the measure leaves: the sheet is as wide as makes the left one LEFT. */
function pageStyle(measure, { height }) {
  return {
    width: twips(2 * LEFT + measure * SIZE),
    height: twips(height),
    fontSize: SIZE * 2,
    lineFeed: twips(PITCH),
    charactersPerLine: measure,
    linesPerPage: Math.floor((height - 2 * TOP) / PITCH),
    marginTop: twips(TOP),
    marginBottom: twips(TOP),
  };
}

function pageOf(block) {
  const { text, measure, align, firstIndent, restIndent, endIndent } = complete(block);
  const indents = `indent="${firstIndent - restIndent}em" start="${restIndent}em" end="${endIndent}em"`;
  return `<page style="${nameOf(measure)}"><p align="${align}" ${indents}>${escaped(text)}</p></page>`;
}

const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br/>");
