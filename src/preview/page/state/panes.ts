import { signal } from "@preact/signals";
import { oneOf, remembered, within } from "./remembered.ts";

/** Below this the panes become tabs. CSS px. */
const NARROW = "(max-width: 899px)";
const media = matchMedia(NARROW);

export const narrow = signal(media.matches);
media.addEventListener("change", () => {
  narrow.value = media.matches;
});

/** Widths of the list and of the editor; the sheets take the rest. CSS px. */
export const listWidth = remembered("width.list", 264, within(160, 520));
/** Share of what the list leaves. */
export const editShare = remembered("width.edit", 0.46, within(0.2, 0.75));
/** Height of 検査 below the editor. CSS px. */
export const findingsHeight = remembered("height.findings", 160, within(80, 600));
/** The same beside a meeting's packet, where the papers' contradictions are read. */
export const packetFindingsHeight = remembered("height.findings.packet", 300, within(80, 600));
export const findingsOpen = remembered(
  "findings",
  true,
  (kept): kept is boolean => typeof kept === "boolean",
);
export const thumbnails = remembered(
  "thumbnails",
  false,
  (kept): kept is boolean => typeof kept === "boolean",
);

export type Pane = "list" | "edit" | "sheets" | "findings";

/** The one in sight in a narrow window. */
export const narrowPane = signal<Pane>("edit");

export type EditorName = "fill" | "source" | "packet";
/** How the record is edited. */
export const editor = remembered<"fill" | "source">(
  "editor",
  "fill",
  oneOf<"fill" | "source">("fill", "source"),
);

/** What is open over the page. */
export const dialog = signal<"keys" | { readonly create: string | null } | null>(null);

/** The menu that is open below its button. */
export const menu = signal<"take" | "layers" | "settings" | null>(null);
