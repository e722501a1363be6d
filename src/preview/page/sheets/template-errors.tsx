import { templateFindings } from "../state/findings.ts";
import { say } from "../state/language.ts";
import { sheets } from "../state/sheets.ts";
import { sheetsWords } from "../words/sheets.ts";

/** Errors in templates, over the last good sheets; they go when the template is mended. */
export function TemplateErrors() {
  const t = sheetsWords();
  const all = templateFindings.value;
  if (all.length === 0) return null;
  return (
    <div class="template-errors" role="alert">
      <h3>{t.templateErrors}</h3>
      <ul>
        {all.map((one) => {
          const place = one.places[0];
          return (
            <li key={`${one.code} ${place?.file} ${place?.line} ${place?.column}`}>
              <p class="template-place">{t.place(one.file ?? place?.file ?? "", place?.line ?? null)}</p>
              <p>{say(one.message)}</p>
              {place?.excerpt && <pre class="excerpt">{place.excerpt}</pre>}
              {one.hint && <p class="finding-hint">{say(one.hint)}</p>}
            </li>
          );
        })}
      </ul>
      {sheets.value.length > 0 && <p class="muted">{t.templateStale}</p>}
    </div>
  );
}
