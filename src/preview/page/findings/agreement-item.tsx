import { useSignal } from "@preact/signals";
import type { AgreementFinding } from "../../contract.ts";
import { agreementStale } from "../state/agreement.ts";
import { editIn } from "../state/edits.ts";
import { say } from "../state/language.ts";
import { office } from "../state/office.ts";
import { pointAt } from "../state/pointed.ts";
import { record } from "../state/record.ts";
import { inPacket } from "../state/sheets.ts";
import { goTo } from "../state/target.ts";
import { agreementWords } from "../words/agreement.ts";
import { findingWords } from "../words/findings.ts";
import { Acceptance } from "./acceptance.tsx";

/** One contradiction, with every place it stands in, the mends that are certain, and the way to accept it. */
export function AgreementItem({ finding }: { readonly finding: AgreementFinding }) {
  const t = agreementWords();
  const accepting = useSignal(false);
  const { mends, acceptance } = finding;
  const stale = agreementStale.value;
  return (
    <li class="agreement-item" data-code={finding.code}>
      <p class="finding-message">{say(finding.message)}</p>
      {finding.hint && <p class="finding-hint">{say(finding.hint)}</p>}
      <Places finding={finding} />
      {acceptance !== null && accepting.value ? (
        <Acceptance
          acceptance={acceptance}
          close={() => {
            accepting.value = false;
          }}
        />
      ) : (
        <div class="fixes">
          {mends.map(({ file, edits, label }) => (
            <button
              key={file}
              type="button"
              class="button"
              disabled={stale}
              onClick={() => void editIn(file, edits)}
            >
              {say(label)}
              {file !== record.value?.file && t.mendIn(file)}
            </button>
          ))}
          {acceptance !== null && (
            <button
              type="button"
              class="button"
              disabled={stale}
              onClick={() => {
                accepting.value = true;
              }}
            >
              {t.accept}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

type Place = AgreementFinding["places"][number];

/** Each place leads to its field, and in a packet to its sheet. While records change, places stand but lead nowhere. */
export function Places({ finding }: { readonly finding: AgreementFinding }) {
  const t = agreementWords();
  const stale = agreementStale.value;
  return (
    <ul class="agreement-places">
      {distinct(finding.places).map((place) => {
        const { file, path = "", line = null, column = null, excerpt = "" } = place;
        const known = office.value?.records.some((one) => one.file === file) ?? false;
        const name = nameOf(place, stale);
        return (
          <li key={name + excerpt}>
            {known && file !== undefined ? (
              <button
                type="button"
                class="link"
                disabled={stale}
                onClick={() => goTo(file, { field: path, line, column })}
              >
                {name}
              </button>
            ) : (
              name
            )}
            {excerpt !== "" && <q class="agreement-words">{short(excerpt)}</q>}
            {inPacket.value && known && file !== undefined && (
              <button
                type="button"
                class="button small"
                disabled={stale}
                aria-label={t.onSheetLong(name)}
                onClick={() => void pointAt(file, path, line)}
              >
                {t.onSheet}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The record where it is another, the field, and the line. A line may have moved while records change. */
function nameOf({ file, path, line, sheet, cell }: Place, stale: boolean): string {
  const t = findingWords();
  const where = sheet ? `${sheet}!${cell ?? ""}` : line !== undefined && !stale && t.line(line);
  const other = file !== record.value?.file || path === undefined ? file : null;
  return [other, path && t.place(path), where].filter(Boolean).join("　");
}

/** Several papers print one value: its place is told once. */
function distinct(places: readonly Place[]): readonly Place[] {
  const keyOf = ({ file, path, line, excerpt }: Place) => [file, path, line, excerpt].join("\n");
  return [...new Map(places.map((place) => [keyOf(place), place])).values()];
}

const LONGEST = 60;

function short(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : text;
}
