import { sheets } from "../state/sheets.ts";
import { lastSpot } from "../state/target.ts";
import { sheetsWords } from "../words/sheets.ts";

/** Where the word clicked last comes from: field, line of the file, line of the template. */
export function Status() {
  const t = sheetsWords();
  const spot = lastSpot.value;
  if (spot === null) return sheets.value.length === 0 ? null : <p class="status muted">{t.hint}</p>;
  const { written, template } = spot;
  return (
    <p class="status" role="status">
      {written && (
        <span>
          <span class="muted">{t.written}</span> {written.field.split("/").join(" › ")}{" "}
          {t.place(written.within?.file ?? written.file, (written.within ?? written).line)}
          {written.within !== null && ` ${t.beside}`}
        </span>
      )}
      {!written && template && <span>{t.fromTemplate}</span>}
      {template && (
        <span>
          <span class="muted">{template.shipped ? t.shippedTemplate : t.template}</span>{" "}
          {t.place(template.file, template.line)}
        </span>
      )}
      {!written && !template && <span class="muted">{t.nowhere}</span>}
    </p>
  );
}
