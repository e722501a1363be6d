import { fileURLToPath } from "node:url";
import { Office, papersOf, recordOf, typeset } from "../dist/index.js";

export const name = "Yoshiki";

const folder = fileURLToPath(new URL("../fixtures/office/", import.meta.url));
const now = new Date("2021-04-05T00:00:00Z");

/** The value of an Outcome; a bench input that is wrong ends the run. */
export function unwrap(outcome) {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.errors.map((one) => `${one.code} ${one.message.ja}`).join("\n"));
}

/** The library as its users call it: one office a process (profile, templates and fonts once), then text to bytes. */
export async function open() {
  const office = unwrap(Office.open(folder, { pdf: "plain" }));
  return { render: (input, format = "pdf") => paperOf(office, input)[format](now) };
}

/** The whole line up to pages: YAML text → record → values → markup → tree. */
function paperOf(office, { form, text }) {
  if (form === null) return unwrap(typeset(text, { office, title: "bench" }));
  const record = unwrap(recordOf(text, "bench.yaml"));
  const [paper] = unwrap(papersOf(office, record, { forms: [form] }));
  return paper;
}
