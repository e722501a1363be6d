import { readFileSync } from "node:fs";
import { median } from "../statistics.mjs";

const ROUNDS = 21;

/**
 * Signing and verifying a finished PDF in a warm process: the hundredth of an evening, not the first.
 * @param file the PDF; the example packet
 * @param library the built library: { signPdf, verifyPdf }
 * @param signer see `Signer`: an RSA key of 2048 bits
 * @returns medians in ms, and the size of the file in MB
 */
export async function signing(file, { signPdf, verifyPdf }, signer) {
  const pdf = readFileSync(file);
  const now = new Date("2026-04-01T00:30:00Z");
  const times = { sign: [], shown: [], verify: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const plain = await timed(times.sign, () => signPdf(pdf, signer, { now }));
    await timed(times.shown, () => signPdf(pdf, signer, { now, visible: { post: "見本市長" } }));
    const verified = await timed(times.verify, () => verifyPdf(plain.value));
    if (!verified.ok || !verified.value.holds) throw new Error("the signature does not hold");
  }
  const medians = Object.entries(times).map(([name, all]) => [`${name}Ms`, median(all.slice(3))]);
  return { sizeMB: pdf.length / 2 ** 20, ...Object.fromEntries(medians) };
}

async function timed(times, work) {
  const from = performance.now();
  const outcome = await work();
  times.push(performance.now() - from);
  if (!outcome.ok) throw new Error(outcome.errors.map(({ message }) => message.en).join("; "));
  return outcome;
}
