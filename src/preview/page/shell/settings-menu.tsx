import type { Language } from "../../../diagnostic/diagnostic.ts";
import { chooseLanguage, language } from "../state/language.ts";
import { type Theme, theme } from "../state/theme.ts";
import { shellWords } from "../words/shell.ts";
import { Icon } from "./icon.tsx";
import { Popup } from "./popup.tsx";

/** Each language by its own name. */
const LANGUAGES: readonly (readonly [Language, string])[] = [
  ["ja", "日本語"],
  ["en", "English"],
];

/** Language and brightness. */
export function SettingsMenu() {
  const t = shellWords();
  const themes = Object.entries(t.themes) as [Theme, string][];
  return (
    <Popup name="settings" label={t.settings} buttonClass="tool" button={<Icon name="settings" />}>
      <Choices
        legend={t.language}
        name="language"
        of={LANGUAGES}
        value={language.value}
        choose={chooseLanguage}
      />
      <Choices
        legend={t.theme}
        name="theme"
        of={themes}
        value={theme.value}
        choose={(next) => {
          theme.value = next;
        }}
      />
    </Popup>
  );
}

interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly of: readonly (readonly [T, string])[];
  readonly value: T;
  choose(value: T): void;
}

function Choices<T extends string>({ legend, name, of, value, choose }: ChoicesProps<T>) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {of.map(([one, text]) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === value} onChange={() => choose(one)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
