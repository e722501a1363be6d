import { useEffect, useRef } from "preact/hooks";
import type { EditorProps } from "../editor.ts";
import { sourceWords } from "../words/source.ts";
import { SourceEditor } from "./editor.ts";

/** The record as its file says it, with completion and what is wrong at its place. */
export function SourcePane(props: EditorProps) {
  const words = sourceWords();
  const holder = useRef<HTMLDivElement>(null);
  const editor = useRef<SourceEditor | null>(null);
  const now = useRef(props);
  now.current = props;
  const { file } = props.record;
  // Another file or language is another editor: its own history, its own words.
  useEffect(() => {
    if (holder.current === null) return;
    const made = new SourceEditor(holder.current, () => now.current, words);
    editor.current = made;
    return () => {
      made.close();
      editor.current = null;
    };
  }, [file, words]);
  useEffect(() => editor.current?.hear(), [props.record, props.waiting, file, words]);
  useEffect(() => {
    if (props.target !== null) editor.current?.goTo(props.target);
  }, [props.target, file]);
  return <div class="source" ref={holder} />;
}
