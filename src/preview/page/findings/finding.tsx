import type { FindingView } from "../../contract.ts";
import { edit } from "../state/edits.ts";
import { say } from "../state/language.ts";
import { office } from "../state/office.ts";
import { record } from "../state/record.ts";
import { goToFinding } from "../state/target.ts";
import { findingWords } from "../words/findings.ts";

/** One finding: press it to go there, or mend it where the mend is certain. */
export function Finding({ finding }: { readonly finding: FindingView }) {
  const t = findingWords();
  const own = finding.file !== null && finding.file === record.value?.file;
  const canGo = own || (office.value?.records.some((one) => one.file === finding.file) ?? false);
  const go = (event: MouseEvent): void => {
    const onButton = event.target instanceof Element && event.target.closest("button") !== null;
    if (canGo && !onButton && getSelection()?.isCollapsed !== false) goToFinding(finding);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button inside does the same by keyboard
    <li class={`finding ${canGo ? "can-go" : ""}`} data-code={finding.code} onClick={go}>
      <span class={`severity ${finding.severity}`}>{t.severity[finding.severity]}</span>
      <div class="finding-text">
        <p class="finding-message">{say(finding.message)}</p>
        {finding.hint && <p class="finding-hint">{say(finding.hint)}</p>}
        <p class="finding-place">
          {canGo ? (
            <button type="button" class="link" data-finding onClick={() => goToFinding(finding)}>
              {placeOf(finding)}
            </button>
          ) : (
            placeOf(finding)
          )}
        </p>
        {isTemplate(finding) && finding.places[0]?.excerpt && (
          <pre class="excerpt">{finding.places[0].excerpt}</pre>
        )}
        {own && finding.fixes.length > 0 && (
          <div class="fixes">
            {finding.fixes.map((fix) => (
              <button key={fix.label.ja} type="button" class="button" onClick={() => edit(fix.edits)}>
                {say(fix.label)}
              </button>
            ))}
          </div>
        )}
      </div>
    </li>
  );
}

export const isTemplate = (finding: FindingView): boolean =>
  finding.places[0]?.file?.endsWith(".hbs") ?? false;

/** The field where one is known, and the file's line; of another file its name first. */
function placeOf(finding: FindingView): string {
  const t = findingWords();
  const place = finding.places[0];
  const here = finding.file !== null && finding.file === record.value?.file;
  const where = place?.sheet ? `${place.sheet}!${place.cell ?? ""}` : place?.line && t.line(place.line);
  return [!here && (finding.file ?? place?.file), finding.field && t.place(finding.field), where]
    .filter(Boolean)
    .join("　");
}
