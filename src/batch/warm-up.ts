import type { FormId } from "../forms/form.ts";
import { formsOf } from "../forms/index.ts";
import { Draft } from "../paper/draft.ts";
import type { OfficeOptions } from "../paper/office.ts";
import type { Offices } from "../paper/offices.ts";
import type { Format } from "../paper/paper.ts";
import { recordOf } from "../paper/record.ts";
import { commentedExample } from "../records/example.ts";
import { recordKinds } from "../records/kinds/index.ts";
import type { RecordFile } from "../records/read.ts";
import { type ReferredRecord, referencesIn } from "../records/reference.ts";

/** What threads do while the papers of their run are still being read: they make example papers for nobody. */
export interface WarmUp {
  readonly office: OfficeOptions;
  /** A folder of the office the run begins with, absolute. */
  readonly folder: string;
  /** Forms that are asked for; null = those of any kind: most of the program is the same for all. */
  readonly forms: readonly FormId[] | null;
  readonly formats: readonly Format[];
}

/** Examples made at most: by then most of the program is compiled, and a run that never comes costs no more. */
const MOST = 150;

/**
 * Opens the office, its fonts and templates, and makes its examples again and again, so that what is compiled at the first
 * use, and better with use, is so before the first task comes. Nothing is kept but what the office has opened, and nothing
 * told: whatever is wrong the run finds itself.
 *
 * @param isOver asked before each paper: true once the first task has come
 */
export async function warmUp(
  { folder, forms, formats }: WarmUp,
  offices: Offices,
  isOver: () => boolean,
): Promise<void> {
  let examples: readonly Draft[] | null = null;
  for (let made = 0; made < MOST; made++) {
    // Lets the first task come in.
    await new Promise((resolve) => setImmediate(resolve));
    if (isOver()) return;
    examples ??= examplesOf(offices, folder, forms);
    const paper = examples[made % examples.length]?.paper();
    if (paper === undefined || !paper.ok) return;
    for (const format of formats) await paper.value.render(format, new Date(0));
  }
}

/** The example records of the kinds that are asked for, as drafts; none where the office or its examples are wrong. */
function examplesOf(offices: Offices, folder: string, wanted: readonly FormId[] | null): readonly Draft[] {
  const office = offices.of(folder);
  if (office === null) return [];
  const drafts: Draft[] = [];
  for (const kind of recordKinds) {
    const forms = formsOf(kind.kind).filter(({ id }) => wanted?.includes(id) ?? true);
    if (forms.length === 0 || (wanted === null && drafts.length > 0)) continue;
    const record = recordOf(commentedExample(kind), EXAMPLE);
    if (!record.ok) continue;
    for (const form of forms.filter((one) => one.applies(record.value.value))) {
      const paper = { ...record.value, stem: EXAMPLE, referred: referredIn(record.value) };
      const draft = Draft.of(office, paper, form, { missingGlyph: null });
      if (draft.ok) drafts.push(draft.value);
    }
  }
  return drafts;
}

/** An example for each record it refers to: a 新旧対照表 is made of nothing else. */
function referredIn({ kind, value }: RecordFile): readonly ReferredRecord[] {
  return referencesIn(kind, value).flatMap(({ path, kinds }) => {
    const other = recordKinds.find((one) => kinds.length === 0 || kinds.includes(one.kind));
    const record = other === undefined ? null : recordOf(commentedExample(other), EXAMPLE);
    return record?.ok ? [{ path, record: record.value }] : [];
  });
}

/** Name of a record that stands in no file. */
const EXAMPLE = "記入例.yaml";
