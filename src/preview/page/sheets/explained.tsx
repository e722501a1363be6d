import { signal } from "@preact/signals";
import type { ExplainedBox } from "../../contract.ts";
import { say } from "../state/language.ts";
import { sheetsWords } from "../words/sheets.ts";

/** The line under the pointer, and where the pointer came to it, CSS px. */
export const explained = signal<{
  readonly x: number;
  readonly y: number;
  readonly line: ExplainedBox;
} | null>(null);

const WIDTH = 340;

/** What was done to a line, and why. */
export function Explained() {
  const now = explained.value;
  if (now === null || now.line.sentences.length === 0) return null;
  const left = Math.max(8, Math.min(now.x + 12, innerWidth - WIDTH - 8));
  const below = now.y < innerHeight / 2;
  const place = below ? { top: `${now.y + 18}px` } : { bottom: `${innerHeight - now.y + 14}px` };
  return (
    <div class="explained" role="tooltip" style={{ left: `${left}px`, width: `${WIDTH}px`, ...place }}>
      {now.line.step !== null && <p class={`step ${now.line.step}`}>{sheetsWords().steps[now.line.step]}</p>}
      <ul>
        {now.line.sentences.map((one) => (
          <li key={one.ja}>{say(one)}</li>
        ))}
      </ul>
    </div>
  );
}
