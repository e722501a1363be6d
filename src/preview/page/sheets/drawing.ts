import type { DrawingChange } from "../../contract.ts";

const parser = new DOMParser();

/** SVG text as an element of this document; null = it is none. Its ids are its sheet's own, so sheets stand side by side. */
export function drawingOf(text: string): SVGSVGElement | null {
  const root = parser.parseFromString(text, "image/svg+xml").documentElement;
  const element = document.adoptNode(root);
  return element instanceof SVGSVGElement ? element : null;
}

/**
 * Changes a drawing that is shown into another: what stays is not read again, and mostly not painted again.
 * @returns false: it is not the drawing that was meant, and nothing was done
 */
export function changeDrawing(drawing: SVGSVGElement, changes: readonly DrawingChange[]): boolean {
  const steps = changes.map(({ group, first, count, text }) => {
    const around = drawing.querySelector(`:scope > .${group}`);
    const fresh = drawingOf(`<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve">${text}</svg>`);
    return { around, fresh, first, count };
  });
  const isMeant = steps.every(
    ({ around, fresh, first, count }) =>
      around !== null && fresh !== null && around.childNodes.length >= first + count,
  );
  if (!isMeant) return false;
  for (const { around, fresh, first, count } of steps) {
    const gone = [...(around?.childNodes ?? [])].slice(first, first + count);
    const next = around?.childNodes[first + count] ?? null;
    for (const node of gone) node.remove();
    for (const node of [...(fresh?.childNodes ?? [])]) around?.insertBefore(node, next);
  }
  return true;
}
