import { type Diagnostic, findingsOf } from "../diagnostic/index.ts";
import { Office, type OfficeOptions } from "./office.ts";

/** The offices of one run, each opened once. */
export class Offices {
  /** What was found wrong with them, each told once. */
  readonly findings: Diagnostic[] = [];
  private readonly options: OfficeOptions;
  /** By folder; null where the profile is wrong. */
  private readonly known = new Map<string, Office | null>();

  constructor(options: OfficeOptions) {
    this.options = options;
  }

  /** The office a folder lies in. Null: its profile is wrong, which stands in `findings`. */
  of(folder: string): Office | null {
    const before = this.known.get(folder);
    if (before !== undefined) return before;
    const opened = Office.open(folder, this.options);
    this.findings.push(...findingsOf(opened));
    const office = opened.ok ? this.shared(opened.value) : null;
    this.known.set(folder, office);
    return office;
  }

  opened(): readonly Office[] {
    return [...new Set(this.known.values())].filter((office) => office !== null);
  }

  /** Folders of one root share one office: templates and fonts are read once. */
  private shared(office: Office): Office {
    for (const known of this.known.values()) if (known !== null && known.root === office.root) return known;
    return office;
  }
}
