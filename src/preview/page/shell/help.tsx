import { keyGroups } from "../keys/map.ts";
import { keyWords } from "../words/keys.ts";
import { Dialog } from "./dialog.tsx";

/** Every key and what it does. */
export function Help() {
  const t = keyWords();
  return (
    <Dialog title={t.title}>
      <div class="key-groups">
        {keyGroups().map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl class="keys">
              {group.keys.map(([keys, what]) => (
                <div key={what}>
                  <dt>
                    {keys.map((one) => (
                      <kbd key={one}>{one}</kbd>
                    ))}
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p class="muted">{t.note}</p>
    </Dialog>
  );
}
