import { computed, effect } from "@preact/signals";
import type { Bilingual, Language } from "../../../diagnostic/diagnostic.ts";
import { office } from "./office.ts";
import { oneOf, remembered } from "./remembered.ts";

/** What the user has chosen; null = the office's own language. */
const chosen = remembered<Language | null>("language", null, oneOf<Language | null>("ja", "en", null));

/** Language of everything the page says. Papers are Japanese always. */
export const language = computed<Language>(() => chosen.value ?? office.value?.language ?? "ja");

export function chooseLanguage(next: Language): void {
  chosen.value = next;
}

/** One of two wordings, in the language in force. */
export const say = (text: Bilingual): string => text[language.value];

effect(() => {
  document.documentElement.lang = language.value;
});
