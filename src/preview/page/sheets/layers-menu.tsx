import type { ComponentChildren } from "preact";
import { Popup } from "../shell/popup.tsx";
import { LAYERS, layersOn, toggleLayer } from "../state/layers.ts";
import { sheetsWords } from "../words/sheets.ts";

const STEPS = ["reduced", "hung", "carried", "loose", "forced"] as const;

/** What can be laid over the sheets, and what its colours mean. */
export function LayersMenu({ button }: { readonly button: ComponentChildren }) {
  const t = sheetsWords();
  const on = layersOn.value;
  return (
    <Popup
      name="layers"
      label={t.layers}
      title={`${t.layers}（l）`}
      buttonClass={on.length > 0 ? "tool on" : "tool"}
      button={button}
    >
      <fieldset class="choices">
        <legend>{t.layers}</legend>
        {LAYERS.map((layer) => (
          <label key={layer}>
            <input type="checkbox" checked={on.includes(layer)} onChange={() => toggleLayer(layer)} />
            {t.layerNames[layer]}
          </label>
        ))}
      </fieldset>
      {on.includes("lines") && (
        <div class="legend">
          <ul>
            {STEPS.map((step) => (
              <li key={step}>
                <span class={`swatch ${step}`} aria-hidden="true" />
                {t.steps[step]}
              </li>
            ))}
          </ul>
          <p class="muted">{t.lineHow}</p>
        </div>
      )}
    </Popup>
  );
}
