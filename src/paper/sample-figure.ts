/** A small picture for the examples of a new working folder: boxes, an arrow, words. */
export const sampleFigure = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="120" viewBox="0 0 420 120" font-family="sans-serif">
  <g fill="none" stroke="#000">
    <rect x="10" y="35" width="110" height="50"/>
    <rect x="155" y="35" width="110" height="50"/>
    <rect x="300" y="35" width="110" height="50"/>
    <path d="M120 60h27M265 60h27"/>
  </g>
  <path d="M155 60l-9-4v8zM300 60l-9-4v8z"/>
  <g font-size="12" text-anchor="middle">
    <text x="65" y="64">窓口の端末</text>
    <text x="210" y="64">庁内回線</text>
    <text x="355" y="64">管理サーバー</text>
  </g>
</svg>
`;
