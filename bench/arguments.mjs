import { parseArgs } from "node:util";

const usage = `npm run bench [-- OPTIONS]

  --peers       also Typst, stock pdfmake (installed into a temporary folder), Chromium and LibreOffice in the same run
  --profile     also the time of each stage of the line
  --packet      only the example meeting as a packet; about a minute
  --batch       only a list of 1,000 cases, with --peers beside Typst; about two minutes
  --pages       only a packet of 10,000 pages; one to two minutes
  --preview     only the preview, in headless Chromium; about a minute
  --tagged      only the example meeting as tagged PDF/A beside plain PDF; about half a minute
  --sign        only signatures of the example meeting; some seconds
  --great       only the great forms: an assessment of 56 pages, a matrix; half a minute
  --check       only the check of the example meeting and of a packet typed elsewhere; some seconds
  --svg         only sheets as SVG, in headless Chromium; about a minute
  --json        print JSON instead of tables
  --rounds N    counted rounds of each measurement of the line (at least 5; default 7)
  --only LIST   some of the measurements; nothing is written to RESULTS.md then:
                a,b,c,docx,cold,memory,composer,packet,batch,pages,preview,
                tagged,sign,great,check,svg
`;

/** What a run without options measures; of the rest each has an option of its own. */
const usual = ["a", "b", "c", "docx", "cold", "memory", "composer", "packet"];
const alone = ["packet", "batch", "pages", "preview", "tagged", "sign", "great", "check", "svg"];
export const measurements = [...new Set([...usual, ...alone])];

/** What the command line asks for; null when it only asked for help. */
export function argumentsOf(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      peers: { type: "boolean", default: false },
      profile: { type: "boolean", default: false },
      ...Object.fromEntries(alone.map((name) => [name, { type: "boolean", default: false }])),
      json: { type: "boolean", default: false },
      rounds: { type: "string", default: "7" },
      only: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return null;
  }
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 5) throw new RangeError(`--rounds ${values.rounds}: at least 5`);
  const asked = alone.filter((name) => values[name]);
  const only = values.only?.split(",") ?? (asked.length > 0 ? asked : usual);
  const unknown = only.filter((name) => !measurements.includes(name));
  if (unknown.length > 0) throw new RangeError(`--only ${unknown.join(",")}: not one of ${measurements}`);
  return { ...values, rounds, only, whole: values.only === undefined };
}
