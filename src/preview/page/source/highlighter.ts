import { tagHighlighter, tags } from "@lezer/highlight";

/** Names of the style's classes for what YAML consists of. */
export const highlighter = tagHighlighter([
  { tag: tags.definition(tags.propertyName), class: "source-key" },
  { tag: tags.propertyName, class: "source-key" },
  { tag: tags.comment, class: "source-comment" },
  { tag: tags.lineComment, class: "source-comment" },
  { tag: tags.string, class: "source-text" },
  { tag: tags.special(tags.string), class: "source-mark" },
  { tag: tags.punctuation, class: "source-mark" },
  { tag: tags.separator, class: "source-mark" },
]);
