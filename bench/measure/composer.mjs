/**
 * node composer.mjs: the composer alone, warm, one core: measured text (its classes not yet known) to placed lines, as JSON.
 * No font is opened and nothing is painted in the time that is told.
 */
import { fileURLToPath } from "node:url";
import { prosePaper } from "../inputs/records.mjs";
import { unwrap } from "../ours.mjs";
import { pieces } from "../pieces.mjs";
import { ratio, summary } from "../statistics.mjs";

const folder = fileURLToPath(new URL("../../fixtures/office/", import.meta.url));
const PAPERS = 30;
const WARM_UP = 3;
const ROUNDS = 7;
/** Clusters composed for one figure: about a tenth of a second. */
const ENOUGH = 600_000;

const library = await pieces();
const office = unwrap(library.Office.open(folder));
const fonts = unwrap(office.fonts());
const locate = () => [];

/** The paragraphs of a markup as the composer is given them: layout tells of each what it asked. */
function paragraphsOf(markup) {
  const tree = unwrap(library.parse(library.plainMarkup(markup, "bench"), { title: "bench", state: null }));
  const covered = unwrap(
    library.cover(tree, library.generatedStrings, fonts, { missingGlyph: null, locate }),
  );
  const asked = [];
  library.layout(covered, fonts, office.style, locate, ({ text, frame, style }) =>
    asked.push({ text, frame, style }),
  );
  return asked;
}

/** Prose only: headings and labels of a few characters are no lines to be broken. */
function proseOf(numbers) {
  return numbers.flatMap((number) => paragraphsOf(prosePaper(number))).filter(({ text }) => text.count > 40);
}

/** One paragraph of so many characters: the papers' prose in a row, each paper another. */
function paragraphOf(characters) {
  let text = "";
  for (let number = 0; text.length < characters; number++) text += proseText(prosePaper(number)).join("");
  const [one] = paragraphsOf(`<page style="letter"><p>${text.slice(0, characters)}</p></page>`);
  return [one];
}

const proseText = (markup) => [...markup.matchAll(/<p[^>]*>([^<]{40,})<\/p>/g)].map(([, text]) => text);

/**
 * Clusters a second over a list of paragraphs, composed as often as makes enough of them. The processor's time is taken,
 * not the clock's: what else runs on the machine then counts for nothing.
 */
function rateOf(paragraphs) {
  const count = countOf(paragraphs);
  const times = Math.max(1, Math.round(ENOUGH / count));
  const begin = process.cpuUsage();
  for (let i = 0; i < times; i++)
    for (const { text, frame, style } of paragraphs) library.compose(text, frame, style);
  const { user, system } = process.cpuUsage(begin);
  return (1e6 * times * count) / (user + system);
}

const countOf = (paragraphs) => paragraphs.reduce((sum, { text }) => sum + text.count, 0);

const inputs = {
  prose: proseOf(Array.from({ length: PAPERS }, (_, i) => i)),
  short: paragraphOf(2000),
  long: paragraphOf(200_000),
};
const taken = { prose: [], short: [], long: [] };
for (let round = 0; round < WARM_UP + ROUNDS; round++)
  for (const [name, paragraphs] of Object.entries(inputs)) {
    const rate = rateOf(paragraphs);
    if (round >= WARM_UP) taken[name].push(rate);
  }
process.stdout.write(
  JSON.stringify({
    paragraphs: inputs.prose.length,
    charactersPerSecond: summary(taken.prose),
    short: summary(taken.short),
    long: summary(taken.long),
    growth: ratio(taken.short, taken.long),
  }),
);
