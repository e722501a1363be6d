/** Tells how far a run is: a bar on a terminal, nothing elsewhere (the closing report says what was made). */
export interface Progress {
  step(done: number, total: number, name: string): void;
  end(): void;
}

const WIDTH = 24;

/** @param stream where the bar is drawn; plain files and pipes get none */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { step: () => undefined, end: () => undefined };
  return {
    step(done, total, name) {
      const filled = Math.round((WIDTH * done) / Math.max(1, total));
      const bar = "#".repeat(filled) + "-".repeat(WIDTH - filled);
      const room = Math.max(0, (stream.columns || 80) - WIDTH - 16);
      stream.write(`\r\x1b[K[${bar}] ${done}/${total} ${cut(name, room)}`);
    },
    end() {
      stream.write("\r\x1b[K");
    },
  };
}

/** Cuts a name to so many terminal columns; a Japanese character takes two. */
function cut(name: string, columns: number): string {
  let used = 0;
  let text = "";
  for (const c of name) {
    used += (c.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
    if (used > columns) break;
    text += c;
  }
  return text;
}
