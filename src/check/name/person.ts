import { foldLine, unfold } from "../fold.ts";
import { type CheckedPaper, type FieldKey, placeOf } from "../paper.ts";
import type { Said } from "./said.ts";

/** A person named by a letter with the post. */
export interface NamedPerson extends Said {
  /** 会長, 見本市長, 理事長: two papers that name one post mean one person. */
  readonly post: string;
}

/** 会長 三宮 花子様, 見本市長 見 本 太 郎: post, name of 2 to 6 letters, 敬称; nothing else on the line. */
const postAndName =
  /^((?:\p{sc=Han}|\p{sc=Katakana}|ー){0,14}?(?:会長|委員長|市長|町長|村長|区長|知事|理事長|局長|部長|課長|所長|教育長|管理者|院長|学長|代表取締役))([\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}々ー]{2,6}?)(様|殿|先生)?$/u;

/** Fields that hold such a line; elsewhere 副市長会議 and the like read the same. */
const keys: ReadonlySet<FieldKey> = new Set(["addressee", "addressee-person", "sender", "sender-person"]);
/** What may stand behind a post without being a name. */
const noName = /(代理|代行|印$|あて$|宛$|課$|部$|局$|会$|担当$|責任者$|職務)/u;

/** Persons with posts in the heads of letters. */
export function personsIn(paper: CheckedPaper): NamedPerson[] {
  const lines = new Set(
    paper.fields.flatMap(({ key, value }) => (keys.has(key) ? value.map(({ line }) => line) : [])),
  );
  return [...lines].flatMap((line) => {
    const folded = foldLine(paper.lines[line]?.text ?? "", "name");
    const [, post = "", name = ""] = postAndName.exec(folded.text) ?? [];
    if (name === "" || noName.test(name)) return [];
    const span = { line, ...unfold(folded, post.length, post.length + name.length) };
    const text = (paper.lines[line]?.text ?? "").slice(span.from, span.to);
    return [{ post, folded: name, text, paper, place: placeOf(paper, span) }];
  });
}
