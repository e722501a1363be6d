import { parseArgs } from "node:util";

const usage = `npm run bench [-- OPTIONS]

  --peers       also Typst and stock pdfmake, installed into a temporary folder, in the same run
  --profile     also the time of each stage of the line
  --json        print JSON instead of tables
  --rounds N    counted rounds of each measurement (at least 5; default 7)
  --only LIST   some of a,b,c,docx,cold,memory,composer; nothing is written to RESULTS.md then
`;

export const measurements = ["a", "b", "c", "docx", "cold", "memory", "composer"];

/** What the command line asks for; null when it only asked for help. */
export function argumentsOf(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      peers: { type: "boolean", default: false },
      profile: { type: "boolean", default: false },
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
  const only = values.only?.split(",") ?? measurements;
  const unknown = only.filter((name) => !measurements.includes(name));
  if (unknown.length > 0) throw new RangeError(`--only ${unknown.join(",")}: not one of ${measurements}`);
  return { ...values, rounds, only, whole: values.only === undefined };
}
