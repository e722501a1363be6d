import { identity, isIdentity, type Matrix, times } from "../../../asset/svg/matrix.ts";
import type { Gradient, Paint, SvgGroup, SvgImage, SvgNode, SvgPath } from "../../../asset/svg/node.ts";
import type { SvgPicture } from "../../../asset/svg/picture.ts";
import { finest } from "../number.ts";
import type { PdfDictionary, PdfReference } from "../pdfmake-internals.ts";
import { colourOf, gradientPattern, opacityOf } from "./shading.ts";
import {
  clipOperators,
  colourOperators,
  fillOperator,
  pathOperators,
  strokeOperators,
  transformed,
  uprightImage,
} from "./svg-operators.ts";
import { token } from "./token.ts";
import { type Writer, writeDeflated } from "./writer.ts";

/** States saved one in the other; what lies deeper goes into a form of its own. PDF/A allows 28. ISO 19005-2 6.1.13 */
const DEEPEST = 24;

/** Makes an image of a PNG or JPEG file in a drawing. */
export type ImageMaker = (image: SvgImage) => PdfReference;

/**
 * A drawing as a form: in pt with y downwards from its top left corner, brought onto the unit square with y upwards, as
 * an image is. ISO 32000-1 8.10, 11.6
 */
export function svgForm(
  { width, height, root }: SvgPicture,
  writer: Writer,
  image: ImageMaker,
): PdfReference {
  const toUnit: Matrix = [1 / width, 0, 0, -1 / height, 0, 1];
  return new FormWriter([0, 0, width, height], writer, image).whole(root, toUnit);
}

/**
 * Writes one form. Every shape says its whole transformation, so that gradients, whose place is counted from the form,
 * need no other.
 */
class FormWriter {
  readonly #box: readonly number[];
  readonly #writer: Writer;
  readonly #image: ImageMaker;
  readonly #states: PdfDictionary = {};
  readonly #patterns: PdfDictionary = {};
  readonly #objects: PdfDictionary = {};
  readonly #names = new Map<string, string>();
  #depth = 0;

  constructor(box: readonly number[], writer: Writer, image: ImageMaker) {
    this.#box = box;
    this.#writer = writer;
    this.#image = image;
  }

  /** @param toUnit to finer digits than pdfkit would write: it is multiplied by the size of a page */
  whole(root: SvgGroup, toUnit: Matrix): PdfReference {
    const matrix = token(`[${toUnit.map(finest).join(" ")}]`);
    return this.write(this.#group(root, identity).join("\n"), null, { Matrix: matrix });
  }

  /** @param space of a group that is put together before it lies over anything; null = it is drawn as it comes */
  form(root: SvgGroup, matrix: Matrix, space: "DeviceRGB" | null): PdfReference {
    return this.write(this.#group(root, matrix).join("\n"), space);
  }

  write(operators: string, space: "DeviceRGB" | "DeviceGray" | null, more: PdfDictionary = {}): PdfReference {
    const group = space === null ? {} : { Group: { Type: "Group", S: "Transparency", CS: space } };
    const resources = { ExtGState: this.#states, Pattern: this.#patterns, XObject: this.#objects };
    const form = {
      Type: "XObject",
      Subtype: "Form",
      BBox: [...this.#box],
      Resources: resources,
      ...group,
      ...more,
    };
    return writeDeflated(this.#writer, form, Buffer.from(operators, "latin1"));
  }

  #group(group: SvgGroup, around: Matrix): string[] {
    const { transform, clips, opacity, children } = group;
    if (opacity === 0 || children.length === 0) return [];
    const matrix = times(around, transform);
    if (clips.length === 0 && opacity === 1) return this.#nodes(children, matrix);
    if (this.#depth === DEEPEST) return this.#apart(group, around);
    this.#depth++;
    const inside = opacity < 1 ? this.#seeThrough(children, matrix, opacity) : this.#nodes(children, matrix);
    this.#depth--;
    return ["q", ...clips.map((clip) => clipOperators(clip, matrix)), ...inside, "Q"];
  }

  #apart(group: SvgGroup, around: Matrix): string[] {
    const inner = new FormWriter(this.#box, this.#writer, this.#image);
    return [`/${this.#object(inner.form(group, around, null))} Do`];
  }

  #nodes(nodes: readonly SvgNode[], matrix: Matrix): string[] {
    return nodes.flatMap((node) => {
      if (node.type === "group") return this.#group(node, matrix);
      return node.type === "path" ? this.#path(node, matrix) : this.#imageOf(node, matrix);
    });
  }

  /** All of a group shows what lies below it, not each of its shapes by itself. */
  #seeThrough(children: readonly SvgNode[], matrix: Matrix, opacity: number): string[] {
    const inner = new FormWriter(this.#box, this.#writer, this.#image);
    const root: SvgGroup = { type: "group", transform: identity, opacity: 1, clips: [], children };
    const name = this.#object(inner.form(root, matrix, "DeviceRGB"));
    return [`/${this.#state({ ca: opacity, CA: opacity })} gs`, `/${name} Do`];
  }

  #imageOf(image: SvgImage, around: Matrix): string[] {
    const name = this.#object(this.#image(image));
    return ["q", transformed(uprightImage(times(around, image.transform))), `/${name} Do`, "Q"];
  }

  #path(node: SvgPath, around: Matrix): string[] {
    const matrix = times(around, node.transform);
    const strokes = this.#stroke(node, matrix);
    const fills = this.#fill(node, matrix);
    return node.strokeFirst ? [...strokes, ...fills] : [...fills, ...strokes];
  }

  #fill({ fill, path }: SvgPath, matrix: Matrix): string[] {
    if (fill === null || fill.opacity === 0) return [];
    const { paint, opacity, rule } = fill;
    const colour = colourOperators(paint, "fill", (gradient) => this.#pattern(gradient, matrix));
    return this.#painted(fill.paint, opacity, matrix, [colour, pathOperators(path), fillOperator(rule)]);
  }

  #stroke({ stroke, path }: SvgPath, matrix: Matrix): string[] {
    if (stroke === null || stroke.opacity === 0 || stroke.width === 0) return [];
    const colour = colourOperators(stroke.paint, "stroke", (gradient) => this.#pattern(gradient, matrix));
    const drawn = [colour, strokeOperators(stroke), pathOperators(path), "S"];
    return this.#painted(stroke.paint, stroke.opacity, matrix, drawn);
  }

  #painted(paint: Paint, opacity: number, matrix: Matrix, operators: readonly string[]): string[] {
    const state: PdfDictionary = {
      ...(opacity < 1 ? { ca: opacity, CA: opacity } : {}),
      ...(paint.type === "gradient" && paint.stops.some((stop) => stop.opacity < 1)
        ? { SMask: { Type: "Mask", S: "Luminosity", G: this.#fading(paint, matrix) } }
        : {}),
    };
    const set = Object.keys(state).length === 0 ? [] : [`/${this.#state(state)} gs`];
    const move = isIdentity(matrix) ? [] : [transformed(matrix)];
    return ["q", ...set, ...move, ...operators, "Q"];
  }

  /** What a gradient lets through, as grey. ISO 32000-1 11.5.3 */
  #fading(gradient: Gradient, matrix: Matrix): PdfReference {
    const inner = new FormWriter(this.#box, this.#writer, this.#image);
    const name = inner.#named(inner.#patterns, "P", gradientPattern(gradient, matrix, opacityOf));
    return inner.write(`/Pattern cs /${name} scn\n${this.#box.join(" ")} re f`, "DeviceGray");
  }

  #pattern(gradient: Gradient, matrix: Matrix): string {
    return this.#named(this.#patterns, "P", gradientPattern(gradient, matrix, colourOf));
  }

  #state(state: PdfDictionary): string {
    return this.#named(this.#states, "G", { Type: "ExtGState", ...state });
  }

  #object(reference: PdfReference): string {
    const name = `X${Object.keys(this.#objects).length + 1}`;
    this.#objects[name] = reference;
    return name;
  }

  /** A resource's name; the same content gets the same. */
  #named(resources: PdfDictionary, prefix: string, content: PdfDictionary): string {
    const key =
      prefix + JSON.stringify(content, (_, value) => (isReference(value) ? `${value.id} R` : value));
    let name = this.#names.get(key);
    if (name === undefined) {
      name = `${prefix}${Object.keys(resources).length + 1}`;
      this.#names.set(key, name);
      resources[name] = content;
    }
    return name;
  }
}

function isReference(value: unknown): value is PdfReference {
  return typeof value === "object" && value !== null && "id" in value && "compress" in value;
}
