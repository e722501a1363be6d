/** A seal nobody has: red lines around 見本, drawn for tests. */
export const sampleSeal = `<svg xmlns="http://www.w3.org/2000/svg" width="210" height="210" viewBox="0 0 210 210">
<rect x="2" y="2" width="206" height="206" fill="none" stroke="#c8321e" stroke-width="4"/>
<text x="105" y="90" font-size="70" text-anchor="middle" fill="#c8321e">見本</text>
</svg>
`;

/** The same as an oblong, 2 : 1. */
export const oblongSeal = sampleSeal.replace(
  'height="210" viewBox="0 0 210 210"',
  'height="105" viewBox="0 0 210 105"',
);
