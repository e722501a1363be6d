/**
 * The repertoire of JIS X 0213:2004, the characters every machine of an office has: as its Shift_JIS coding
 * (Shift_JIS-2004) maps them to Unicode. Made once from that mapping; it will not change any more.
 */

/** U+4E00 to U+9FFF, a bit each, the lowest bit of a byte first. */
const KANJI = [
  "j+/3Q0L/R5ut6eLnBAIKQGV/Nvt3eUke3+3x5zpo56gL7kM0AIDRdcjj+/8Rlun9bK3WLQPoZMA8zpete8BuRWfqX9f+f0AKz8Pp",
  "FGgUdSEhIX4XCDS+TLT2c0bqYiwKXwv0zQIEpJz7f7UUJX/qGW2+7yN9P/8weD5AeMdme2ffTf4gsEbJD5i+8Hg6lr+gnCMeiVm+",
  "Ml6qN+fr3QCtz+et4TYbhCrP7yeeVcvSu60UAEilcWPdCA1/8I4+//8FGv8H6NF7QHtNZyKARB37uFH9ZRB3+4z13wMAAWbzDqTT",
  "wlEAAMgqU/OUyXAbAAB4308C94B/QYCwUha0HAKAYsBD0QkAg9ephVIJSFG9VgXBlTBmJXNcEC9nis0JQc2mGa9skcqjmQnl9AMA",
  "Uoe5mAQLCHQdFQkBydnc0Fkg8b91DiBik4Q3JgMelkeWCiVSKK6Z8ABPCk+qdL7XNdqfPmS+cR+0foZh0MOzraV3eDEeLEyqOFEE",
  "WkgrH3b4TUCJCjKKlamiYBBDAiAE5DSAxBAIBNyFACr0FhrBFGtCIQwBG8ACJDRVQCsQ9714iyu1u7vov3xQeYP9Ul3p9ltr5f7v",
  "TkQdKwP/Y+0ryL/TQxYAlROAzz/qXaAKBQIDp1EswGjzr9UKAgLEXA0QArZJAJYZlSKVUJU3ADrOaf9LvmhNGHavIOjJYblS8MEe",
  "ePz/moTgFOE84MNOj02uDxPb/5//+/noovJxo1XaM94+j/K/n49Tl+e4M7g63HMXyiu5AOD1O/ePKgTOPCWGPb+hgBo+9OzJB39x",
  "4Ak6v4tB/w9L4y3eghmR9NZ9KKetyftQhGTfB7B7RFbIPyGgSAD09QF3d+xOxh3Jy3tuTRvhSto9Bv5bQBgiOvS3/zsD8OrwjjcD",
  "g4CJJP4a8qESoFvEHBnTVIuvHzRoWYJ1HCt69ARAotlQZLNQRARAAi2BokgniAEu5DBqBdq2fLUF/5DW7DGAUHEcnvTLMKHyY8wY",
  "tQW+V4O6srils36alArnMwYe3dc40Lete5Q+24bu/v/ZDZtjxyNFaDbb0gNAPkETvf8rq/zqwH3apcLzW/J/pP/YohqtPUeC3Qtb",
  "xZ9vlNK72h4AyeEGPh57f3O/uohI9NQuoNm/7a1/Hni/9Ye78Yceu/0EHm4FcapEBrh2H/+89wdEdhnhYJfci/xLY4zvfOoknL7u",
  "Dk597/BLRYtWCAzFGWqT8C9cCClOABv8kBUOLDCMx+iLkKRnyFZZi/+WuI9fLmBJEO6+/OHr3I3A2AqAJMWbCBgA+MUHYKH+hSVd",
  "ZH4z/R8GbAr/dhb5Pi//CwgRXITK8M5++zIAAF95VpEDp3c6GwDcNJH12WfvUl/qHqAPqO7/+lRVGP/a2YjIRMAFkEmxpIzWpL5e",
  "OmIAmJTLRpY7BS2cbtEiAJbfV+ERdVdx04G7hGpSzwcwzRPaa1bjjiLtyBEFVohcEmE42mFxYkakghD4ig8AjRqzEBACItiTEFZD",
  "yEMQwFZvUvVTACCxhXSKBdEKRhpLvZLhcCDawSAhCAA9df/FGeyrjsIU44dgRAiF8EdCX1CFCgcyiD+ABMS7oN/a4jDAhQBI3acd",
  "sg5w0WULrJol70BCq2YCR+oGCAx03X+G2yis/h2uS0DqC4XT7w8hrgCHUFXNyseFOnCq1Xmdj31R/xc+9b7f58beFiQsCK/z7eQ8",
  "651SH9aPq2jb9yE5GM4bZBG290d920lpfsPF0Ydsd9TY+lUWWZIfgM5xIvAVwWAAnW8NBPYBSBLENTZJuoAggNz99hkYZDI0AuMw",
  "FISowAIgEN0UEMJ0uuSYpiFcYl0zBNORlG6DQAcaYFwTXOMH6f2lIYSGM+RwKcJGG++HP3bB2joBCAltst8BYIb7zfLBso8ucac+",
  "Be2BCdZJ3rj9LrbvrVGn1I0GS+H1airi+3cg8fI/hsCot/8CpDIR857QJnEmyQCL6J7AywzK4Sm008Mz8ilCDqq1ifdpzvI1ZeTz",
  "xYh0Tf0vvX8P2C/m/9lJXk5Fb6ZIm4i+zfz37YWc5ndbkxYKMg+n6M9Zpm7qLHRmwi4p+sz3Xx0AAAAAAAAAAAAAAAAAAAAAAABA",
  "XbjwN4Gbb6Vj7FXTdBjjRKNq1DSIa9oNHn9d9xNSEem4SARExUaB/+rwGkg/trYWBXhU4G9zgDo55CdATZiSKmJATDuA4WsThz+F",
  "KDUZAy3tT6fKj7k1GPy2d8XbBl78E+GKgLddzdbjCGwMovr7nv9gAL7a7gmabv9TwDkMqXcXuYa3AQwAqLjgZnzthQ8ioKPWW7Ej",
  "jpcq2vyqAAUWIjNAx4aebvrrFzYIkdJCoBTfV+5LFoDUE7RBELrNerg0YAvPqkcep4Ds05WbulT/gRaC7iGzcibAzvUMz0WWogGT",
  "A2D53ISYog6APioxGI9LAdpqsspY8gB/7W8PlyoCkswJWqqDeUVWkYQrCICFuChs00hFgGm85Epq7HuAjkFGGlU0jOsei6XgBinE",
  "QxVMs/A/xD67AgE/c5YUDXegDMULPzJAwFWklMDLj9mFwpaNpAEAVDXoCFqhDVX/qS4k+lziYTdpT3ovErQyK0X7cYXSlLjF3Ndo",
  "2lW3dNG+QzkIQkrSUt9AmtegC1x9dgAAAAAAAAAAAAAAAAAAAAAAAICm4texBAY/CBckdhxrl//duZ9lal5fJBN9sO9dCAAAAAAA",
  "AAAA0DibADIEIAJIgQhERNnCrgqdKLBAl1HgjwRxIpQfMYIdsFUYsiwaQwLca0hhPRaIDAgAfykXvPpArkjLdXaQkR4AAAAAAADY",
  "2OH3nHZkOgR177Mvb/n75o9g5lO+7n9zK+Pktb+XowpOhWtBukWA+Bap9OBVAHRTjKCXJsB/1As+FrwDrGqFUBTdehXb+8O9+nBi",
  "mIJk80AAEpiXvc/DTvcBAvEpI+qfgCiEgkXYjQKxJoyfVKAj5+/bJAyQL9IcMVwrUACZ0EyKcAEGygHD8bYBIiiYgtkHAgh8DTIE",
  "DkwNrKfwAgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAgAPN/lqD/TtUeog9eVUmAAAAAAAAMALVHJgXuAH5fhTtJXTtsD+5",
  "h98/83pmfwyPxQrR5VpSmARNa9bj5F5XbxoWcqhhVU1pHkRKGxpbAmB+iH7130U6OJ05wPj8T+CYGwAAAAAAAK3DndwJAJiv7h9w",
  "KBfdfRNRDnxneqeRAQAAAAAAwENocRiyegM36wRgB5suxE4GEWnDQT10pI00DgAAAAAAAAChwRNbwH/Rbe6SCkwRRZWt7w44PugS",
  "RWiY/AIYxM7AwX0WQ8PGVim+za8lUTd9L77mx07ih529qW7lBQAAAAAAAAAAAAAAAOAaXQDMS6bpSB0EyN4FB/Ifms1UkKZABhKa",
  "NL/fgsiGyaAUJ4QkIH4AAAAAAAAAAAAAILsjGa7ocLcw/xjwF/uhwdC6jEGpAgOQgG5izLyhzzblAAAgsTAFAAAAAAAAAAAAAAA=",
].join("");

/** All else from U+0080 on: how many are left out, and (behind a full stop) how many follow the first, in base 36. */
const OTHERS = [
  "w.k 1.2b 2.3 1.2 4.5 6.1 1 2.1 8.1 3.1 2.1 2.3 2.1 2.2 2.5 2.d 4.7 7.5 k 1a a.1 1.2 1 1 1 1 1 r.1 3",
  "2a.a 1 1.3 2.4 3.7 1 3.2 1.1 2.3 3.6 1.2 1.1 2 4 3.1 10.1 3 3.1 6.1 1 1.1 6.4 m.4 1 1 2.1 2 8.2 1.4",
  "3.1 3.1 1 2.1 3 4.4 z 1b.g 1.6 7.o 1j e.1r 1 54c.1 8g.3 4c 2 1.1 1.1 2.1 2.2 2.1 9 1.1 7.1 1.1 2 4.2",
  "7 2i 2e b 3 2 a 5 3 9 t.2 a.b 4.b k.4 1.3 16 d 1 h.3 m 1.1 1 1.2 1 6.1 6 2.3 4.7 1 5.1 7 5 1 2 9 d.2",
  "3.1 2.1 a.1 a.5 2.1 9.2 d p q.1 15.1 b 5 4l.e 1 2c 1o.j 2k.p 1.j 1.3 8 2.1 2.1 2.1 2.2 2 2.2 2 2.1",
  "2.1 2.1 2.1 2.1 2 2 8 2c.1 f.2 2.1 4.1 2.1 4.1 1 1 2.5 i 8 g.3 1.1 7 7.1 6 x 1 t.f 4j 1u v.9 c4.1",
  "27.1 1k 1m.1 16s.3 1.k 2.1 1.1 i.2 5.2 3.2d 4.2s 6o.f 1d.1 6 n.e 1w.4 8.e g.j 1 3 2.1 c 8 9 6 3 9.1",
  "2.1 3 a 4 d.1 2 3 5 z.3 f.1 c.2 2 y 6 1 1g 3 11 1 1l 1 13 y 6 4 5 j 1v 1p.1 4 a 1j 1 s k p g 1w 1y 4",
  "2 1h 41.1 8.1 8 n 1f w 5 b 8 2 1a 6 9 r 4 48 s 2 2c 72 4 2q.1 i z b 1 5 22 9 f.1 4 m h c 9 y u m 4c",
  "e 1q c 1x 1h 11 j 1c 1l w 5 1 q g 5e q 2 1 1i q d 2p u 1m 35 1u 6 j 28 a 12 7 4 j 6 2d 2p f 6 10 14",
  "n 4q 1 n e 4 5 1c 7 q 3 m x a l 1f 4 n t 2h q 18 4 10 1d z 1n d 2k 2f 48 o 19 9 2u 6y 1i i 9 10 42",
  "3i 3q 7 7 l 1a 8 4j c 1h 33 xwl a.1 c 1l 2n b 1e.2 1.3 2.2 3.3 1 1 9.1m re.1 56.1m 1.w 3.1q 1v 1",
  "1elh 3h o 1 71 34 7r 1x f 3b 28 5a 5o 29 86 53 1e 3i 5e w 8l 21 3l bp 4b 3m 8 13 5l ip 1n n u 6 2j c",
  "o t q d 3j 4o.1 a0 33 30 29 1n ai 79 ia 5y n s l p 9 4 l 14 2a.1 6h 2f 3n ao 4c 79 3y n9 9z 27 6b 88",
  "3x 8.1 2d 3a 6 cc r8 c.1 1c ak 2l 1.1 1 4 4 4 2t.1 5 j 3i 39 1l 1b 37.2 c 5g f y z.1 3m n 10 o gq di",
  "3i 1 d 1d 42 11.1 ar 7r 30 5e 1j cd h8 3f 97 4k c6 7c o 4m 71 6x 14 1e w ce a 5o 3q z n 1k 19 dd 2n",
  "22 1g 48 cp 1j a en f 7i.1 c 5c 48 o 8s 3w 13 b 2 2k l f 1m 1k 3b b q g a 20 3w aq l 5h 51 hn 1d 30",
  "cf c 2u t 31 1s 1l 1f 16 1z 89 21 2x 9u 10 8e 2p.2 6z o 17 io.1 y h 1k cq.1 r 2a e 3e k 1a fm 72 8e",
  "a 8 6o 6f 33 bq 5u 1c cb a 34 61 1q 20 7p 2k.1 7h y gb 2 x r.1 1d.1 2q a p 19 13 1f f 6 64 19 80 2o",
  "3t z m 2a 2p 1y 5h iv g da 8u 4v 34 14 1i ad bv o8 1l 13 b 1s 1l m d 6c 23 k 2a 3a 46 e3 4q c9 g n",
  "47",
].join(" ");

const FIRST_KANJI = 0x4e00;
const LAST_KANJI = 0x9fff;
/** What Windows maps the same signs to: ～ ∥ － ￠ ￡ ￢, and what any text is made of. */
const ALSO = new Set([0xff5e, 0x2225, 0xff0d, 0xffe0, 0xffe1, 0xffe2, 0x2014, 0x2015, 0xa5, 0x203e]);

let bits: Uint8Array | null = null;
let others: ReadonlySet<number> | null = null;

/** Whether a character is one of JIS X 0213, or of ASCII. @param point its code point */
export function isInJisX0213(point: number): boolean {
  if (point < 0x80 || ALSO.has(point)) return true;
  if (point < FIRST_KANJI || point > LAST_KANJI) {
    others ??= readOthers();
    return others.has(point);
  }
  bits ??= Buffer.from(KANJI, "base64");
  const at = point - FIRST_KANJI;
  return (((bits[at >> 3] ?? 0) >> (at & 7)) & 1) === 1;
}

function readOthers(): ReadonlySet<number> {
  const found = new Set<number>();
  let last = 0x7f;
  for (const run of OTHERS.split(" ")) {
    const [gap = "", more = "0"] = run.split(".");
    const first = last + 1 + Number.parseInt(gap, 36);
    last = first + Number.parseInt(more, 36);
    for (let point = first; point <= last; point++) found.add(point);
  }
  return found;
}
