import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import type { EditorProps } from "../editor.ts";
import { shellWords } from "../words/shell.ts";

/** CodeMirror is half of all scripts and not everybody writes YAML: it is loaded when first wanted. */
const pane = signal<ComponentType<EditorProps> | null>(null);

export function Source(props: EditorProps) {
  useEffect(() => {
    if (pane.value === null) void load();
  }, []);
  const Pane = pane.value;
  return Pane === null ? <p class="quiet-message">{shellWords().loading}</p> : <Pane {...props} />;
}

async function load(): Promise<void> {
  const { SourcePane } = await import("../source/index.tsx");
  pane.value = SourcePane;
}
