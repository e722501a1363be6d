import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type AssetCache, emptyCache } from "../asset/index.ts";
import { type Diagnostic, fail, findingsOf, type Outcome, succeed } from "../diagnostic/index.ts";
import { type Edition, Ledger, redacted } from "../edition/index.ts";
import type { FontSet } from "../font/face.ts";
import { fontSet } from "../font/index.ts";
import type { PrintedForm, TemplateChoice } from "../forms/form.ts";
import { forms } from "../forms/index.ts";
import type { Style } from "../layout/style.ts";
import { profileKind } from "../records/kinds/index.ts";
import { type Profile, type ProfileFile, profileFor } from "../records/profile.ts";
import { readRecordFile } from "../records/read.ts";
import { findRoot } from "../records/root.ts";
import type { Source } from "../records/source.ts";
import type { PdfKind } from "../render/pdf/index.ts";
import {
  chooseTemplate,
  type Prepared,
  prepareTemplate,
  strangersIn,
  templateChoices,
  templateFolders,
} from "../template/index.ts";
import { officeKey } from "./key.ts";
import { styleOf } from "./style.ts";

/** The package's own folder: templates/ and fonts/ lie in it, beside src/ and dist/ alike. */
export const packageFolder = packageFolderFrom(dirname(fileURLToPath(import.meta.url)));

function packageFolderFrom(folder: string): string {
  if (existsSync(join(folder, "fonts")) && existsSync(join(folder, "templates"))) return folder;
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error("the folders templates/ and fonts/ are missing from the installation");
  return packageFolderFrom(parent);
}

/** Folders in templates/ to which an office adds templates of its own. */
const choiceFolders = forms.flatMap(({ template }) =>
  typeof template === "string" ? [] : [template.folder],
);

export interface OfficeOptions {
  /** A yoshiki.yaml other than the root's. */
  readonly profile?: string;
  /** Set the whole document in this face first: a check that nothing rests on one font. */
  readonly firstFont?: "biz" | "noto";
  /** 庁内版, or 公開版 without what is withheld. Default: internal. */
  readonly edition?: Edition;
  /** What PDFs are; left out = as the paper's state says. */
  readonly pdf?: PdfKind;
}

/** What both editions of an office have, each read once. */
interface Common {
  readonly assets: AssetCache;
  readonly prepared: Map<string, Outcome<Prepared>>;
  /** Names and paths of the templates in each folder of them. */
  readonly choices: Map<string, ReadonlyMap<string, string>>;
  fonts: Outcome<FontSet> | null;
  /** Fingerprints. */
  readonly keys: Map<Edition, string>;
}

/** An office's folder opened: its profile, style, templates and fonts, each read once. */
export class Office {
  /** The folder with yoshiki.yaml; null = none was found, the shipped profile is used. */
  readonly root: string | null;
  readonly profile: Profile;
  /** Null for the shipped profile: it stands in no file of the office. */
  readonly profileSource: Source | null;
  readonly style: Style;
  /** What the public edition withholds, filled while records are read; null = 庁内版. */
  readonly ledger: Ledger | null;
  /** Pictures that papers have named so far. */
  readonly assets: AssetCache;
  private readonly options: OfficeOptions;
  private readonly common: Common;

  private constructor(
    root: string | null,
    profile: Profile,
    profileSource: Source | null,
    options: OfficeOptions,
    ledger: Ledger | null,
    common: Common = {
      assets: emptyCache(),
      prepared: new Map(),
      choices: new Map(),
      fonts: null,
      keys: new Map(),
    },
  ) {
    this.root = root;
    this.ledger = ledger;
    this.assets = common.assets;
    this.common = common;
    this.profile = profile;
    this.profileSource = profileSource;
    this.style = styleOf(profile);
    this.options = options;
  }

  /** Opens the office a file or folder belongs to: the nearest parent folder with yoshiki.yaml. */
  static open(start: string, options: OfficeOptions = {}): Outcome<Office> {
    const loaded = options.profile === undefined ? profileFor(start) : profileAt(options.profile, start);
    if (!loaded.ok) return loaded;
    const { root, source } = loaded.value;
    const strangers =
      root === null
        ? []
        : strangersIn(join(root, "templates"), join(packageFolder, "templates"), choiceFolders);
    const ledger = options.edition === "public" ? new Ledger() : null;
    const profile = published(loaded.value, ledger);
    if (profile.findings.length > 0) return fail([...profile.findings, ...loaded.warnings, ...strangers]);
    const office = new Office(root, profile.value as Profile, source, options, ledger);
    return succeed(office, [...loaded.warnings, ...strangers]);
  }

  /**
   * The public edition of an office opened for 庁内版: what was read of it is not read again, and its ledger is new. A
   * ledger grows, and forgets nothing that a record withheld before it was changed: each look at records takes another.
   */
  inPublic(): Outcome<Office> {
    const { root, profile: value, profileSource: source, common } = this;
    const ledger = new Ledger();
    const { value: profile, findings } = published({ root, value, source }, ledger);
    if (findings.length > 0) return fail(findings);
    const options = { ...this.options, edition: "public" } as const;
    return succeed(new Office(root, profile as Profile, source, options, ledger, common));
  }

  /** What PDFs were asked to be; null = as each paper's state says. */
  get pdf(): PdfKind | null {
    return this.options.pdf ?? null;
  }

  get edition(): Edition {
    return this.ledger === null ? "internal" : "public";
  }

  /** Fingerprint of all that its papers have in common. Worked out when first asked for, from what is then on disk. */
  get key(): string {
    const { root, profile, profileSource } = this;
    const firstFont = this.options.firstFont ?? "biz";
    const { edition, pdf } = this;
    const options = { firstFont, edition, pdf };
    const known = this.common.keys.get(edition);
    const made = known ?? officeKey({ program: packageFolder, root, profile, profileSource, ...options });
    this.common.keys.set(edition, made);
    return made;
  }

  /** The template of a form for these values, checked against its model. The same findings are told once a run. */
  template(form: PrintedForm, values: unknown): Outcome<Prepared> {
    const { template } = form;
    if (typeof template === "string") return this.prepare(form, template);
    const chosen = this.chosen(template, template.name(values));
    return chosen.ok ? this.prepare(form, chosen.value) : chosen;
  }

  /** The file of the template of that name; what is told stands at the choice's own path in FormValues. */
  chosen({ folder, path }: TemplateChoice, name: string): Outcome<string> {
    return chooseTemplate(name, this.choicesIn(folder), folder, path.join("/"));
  }

  /** Everything that is wrong with the templates of a form, whichever of them a paper may name. */
  templateFindings(form: PrintedForm): readonly Diagnostic[] {
    const { template } = form;
    const paths = typeof template === "string" ? [template] : this.choicesIn(template.folder).values();
    return [...paths].flatMap((path) => findingsOf(this.prepare(form, path)));
  }

  private choicesIn(folder: string): ReadonlyMap<string, string> {
    const { choices } = this.common;
    const known = choices.get(folder) ?? templateChoices(this.templateRoots(), folder);
    choices.set(folder, known);
    return known;
  }

  private prepare(form: PrintedForm, path: string): Outcome<Prepared> {
    const known = this.common.prepared.get(path);
    if (known !== undefined) return known.ok ? succeed(known.value) : known;
    const made = prepareTemplate(path, form.model, templateFolders(this.templateRoots()));
    this.common.prepared.set(path, made);
    return made;
  }

  /** The office's templates come first. */
  private templateRoots(): readonly string[] {
    const own = this.root === null ? [] : [join(this.root, "templates")];
    return [...own, join(packageFolder, "templates")];
  }

  fonts(): Outcome<FontSet> {
    const { common } = this;
    if (common.fonts === null) common.fonts = this.openFonts();
    else if (common.fonts.ok) return succeed(common.fonts.value);
    return common.fonts;
  }

  private openFonts(): Outcome<FontSet> {
    const { root } = this;
    const extra = root === null ? [] : this.profile.fonts.map((name) => join(root, "fonts", name));
    return fontSet({ folder: join(packageFolder, "fonts"), extra, first: this.options.firstFont ?? "biz" });
  }
}

/** The profile as the edition may know it: its own 非公開 counts for it alone. */
function published({ value, source }: ProfileFile, ledger: Ledger | null): ReturnType<typeof redacted> {
  if (ledger === null || source === null) return { value, findings: [] };
  return redacted({ file: source.file, kind: profileKind, value, source }, value.publicEdition, ledger);
}

/** A profile named by the user; the office's folder is still the one around `start`. */
function profileAt(path: string, start: string): Outcome<ProfileFile> {
  const read = readRecordFile(path, { kinds: [profileKind], only: profileKind });
  if (!read.ok) return read;
  const value = read.value.value as Profile;
  return succeed({ root: findRoot(start), value, source: read.value.source }, read.warnings);
}
