/** Line drawings on a 16 × 16 field, in the colour of the text. They say nothing by themselves: the control has a name. */
const PATHS = {
  undo: "M6 3 2.5 6.5 6 10M3 6.5h6a4 4 0 0 1 0 8H7",
  redo: "M10 3l3.5 3.5L10 10M13 6.5H7a4 4 0 0 0 0 8h2",
  take: "M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11",
  settings: "M2 4.5h7M13 4.5h1M2 11.5h1M7 11.5h7M9 2.5v4h4v-4zM3 9.5v4h4v-4z",
  help: "M5.5 5.5a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8M8 12.6v.2",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  left: "M10 3 5 8l5 5",
  right: "M6 3l5 5-5 5",
  up: "M3 10l5-5 5 5",
  down: "M3 6l5 5 5-5",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.5 10.5 14 14",
  layers: "M8 2 2 5.5 8 9l6-3.5zM2.5 8.5 8 11.7l5.5-3.2M2.5 11.2 8 14.4l5.5-3.2",
  thumbnails: "M2.5 2.5h4v5h-4zM9.5 2.5h4v5h-4zM2.5 10.5h4v3h-4zM9.5 10.5h4v3h-4z",
  width: "M2 3v10M14 3v10M4 8h8M6 6 4 8l2 2M10 6l2 2-2 2",
  page: "M4 2h8v12H4z",
  packet: "M4 4.5h8v9.5H4zM5.5 4.5V3h8v9.5H12M6 7.5h4M6 10h4",
  print: "M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
