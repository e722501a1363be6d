import { words } from "./words.ts";

const ja = {
  source: "記録のYAML",
  help: "書き方",
  sample: "記入例",
  must: "必須",
  sampleDetail: "記入例",
  /** CodeMirror's own words, by the English it asks with. */
  phrases: {
    "Control character": "制御文字",
    Find: "検索",
    Replace: "置換",
    next: "次へ",
    previous: "前へ",
    all: "すべて選択",
    "match case": "大文字と小文字を区別",
    "by word": "単語単位",
    regexp: "正規表現",
    replace: "置換",
    "replace all": "すべて置換",
    close: "閉じる",
    "current match": "現在の一致",
    "replaced match on line $": "$行目を置換しました",
    "replaced $ matches": "$か所を置換しました",
    "on line": "行",
    "Go to line": "行へ移動",
    go: "移動",
    Completions: "候補",
    Diagnostics: "指摘",
    "No diagnostics": "指摘はありません",
    "Selection deleted": "選んだ部分を消しました",
  } as Readonly<Record<string, string>>,
};

/** Words of the source pane, in one language. */
export type SourceWords = typeof ja;

const en: SourceWords = {
  source: "The record's YAML",
  help: "Written as",
  sample: "Example",
  must: "required",
  sampleDetail: "example",
  phrases: {},
};

/** The source pane's words. */
export const sourceWords = words<SourceWords>({ ja, en });
