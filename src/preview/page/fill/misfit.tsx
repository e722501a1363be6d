import { type FieldProps, useFill } from "./context.ts";
import { FieldFindings } from "./field-findings.tsx";
import { textsOf } from "./written.ts";

/** A field that is written in a shape its model does not have: a list where a text is meant. Shown as it is. */
export function Misfit({ field, value, name, rowLabel }: FieldProps) {
  const { words } = useFill();
  return (
    <div class="fill-field" data-field={name}>
      <div class="fill-head">
        <b>{field.ja === "" ? rowLabel : field.ja}</b>
      </div>
      <p class="fill-raw">{textsOf(value).join("\n")}</p>
      <p class="fill-hint">{words.misfit}</p>
      <FieldFindings name={name} id={`misfit-${name}`} />
    </div>
  );
}
