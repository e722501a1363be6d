import { type BaseXmlComponent, type IContext, type IXmlableObject, XmlComponent } from "docx";

export type Attributes = Readonly<Record<string, string | number>>;

/** One XML element exactly as written, for what docx has no class for. Text children are escaped by docx. */
export class Element extends XmlComponent {
  readonly #attributes: Attributes;
  readonly #children: readonly (BaseXmlComponent | string)[];

  constructor(
    name: string,
    attributes: Attributes = {},
    ...children: readonly (BaseXmlComponent | string)[]
  ) {
    super(name);
    this.#attributes = attributes;
    this.#children = children;
  }

  override prepForXml(context: IContext): IXmlableObject {
    const attributes = { _attr: this.#attributes };
    if (this.#children.length === 0) return { [this.rootKey]: attributes };
    const children = this.#children.map((child) =>
      typeof child === "string" ? child : child.prepForXml(context),
    );
    return { [this.rootKey]: [attributes, ...children.filter((one) => one !== undefined)] };
  }
}

/** Text as it may stand in XML text or in a double-quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
