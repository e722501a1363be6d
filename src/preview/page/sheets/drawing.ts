const parser = new DOMParser();

/** SVG text as an element of this document; null = it is none. Its ids are its sheet's own, so sheets stand side by side. */
export function drawingOf(text: string): SVGSVGElement | null {
  const root = parser.parseFromString(text, "image/svg+xml").documentElement;
  const element = document.adoptNode(root);
  return element instanceof SVGSVGElement ? element : null;
}
