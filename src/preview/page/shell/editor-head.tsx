import { nameOf } from "../list/groups.ts";
import { flushed } from "../state/edits.ts";
import { focused } from "../state/marks.ts";
import { office } from "../state/office.ts";
import { packet } from "../state/packet.ts";
import { editor } from "../state/panes.ts";
import { record } from "../state/record.ts";
import { go, hrefOf, route } from "../state/route.ts";
import { target } from "../state/target.ts";
import { shellWords } from "../words/shell.ts";
import { Icon } from "./icon.tsx";

type Way = "fill" | "source" | "packet";

/** What is open, and the ways to edit it. */
export function EditorHead() {
  const now = record.value;
  if (now === null) return null;
  const t = shellWords();
  const entry = office.value?.records.find((one) => one.file === now.file);
  const way: Way = route.value.packet ? "packet" : editor.value;
  const ways: readonly Way[] = entry?.isMeeting ? ["fill", "source", "packet"] : ["fill", "source"];
  const name = { fill: t.form, source: now.format === "json" ? t.json : t.source, packet: t.packet };
  return (
    <header class="pane-head editor-head">
      <BackToPacket file={now.file} />
      <div class="editor-title">
        <h2 title={now.file}>{entry?.title ?? nameOf(now.file)}</h2>
        <p class="muted">
          {entry?.kindJa ?? now.kind} <span class="file">{now.file}</span>
        </p>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex box in every browser */}
      <div class="segments" role="group" aria-label={t.editors}>
        {ways.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === way}
            onClick={() => void choose(one, now.file)}
          >
            {one === "packet" && <Icon name="packet" />}
            {name[one]}
          </button>
        ))}
      </div>
    </header>
  );
}

/** A record that was opened from a packet leads back to it. */
function BackToPacket({ file }: { readonly file: string }) {
  const from = packet.value;
  if (from === null || from.file === file || route.value.packet) return null;
  if (!from.view.documents.some((one) => one.file === file)) return null;
  return (
    <a class="back-to-packet" href={hrefOf(from.file, { packet: true })}>
      <Icon name="left" />
      {shellWords().packetOf(from.view.title)}
    </a>
  );
}

/** What was typed in one editor must have become the record before the other one shows it. */
export async function choose(way: Way, file: string): Promise<void> {
  const field = focused.value;
  await flushed();
  // The other editor goes on where this one was left.
  target.value = field === null ? null : { field, line: null, column: null };
  if (way !== "packet") editor.value = way;
  if (route.value.packet !== (way === "packet")) go(hrefOf(file, { packet: way === "packet" }));
}
